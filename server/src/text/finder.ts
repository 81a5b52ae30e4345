/**
 * A pattern with the words of which every match has one. Most texts have none of them, and looking for a few words
 * costs next to nothing beside running an expression: readers with dozens of patterns look them up by finders.
 */
export class Finder {
  readonly #words: Pieces;

  /**
   * @param pattern an expression, global for `in`
   * @param words pieces of text of which every match has at least one, with `|` between them; in lower case where the
   *   pattern ignores case
   */
  constructor(
    private readonly pattern: RegExp,
    words: string,
  ) {
    this.#words = new Pieces(words.split('|'), pattern.ignoreCase);
  }

  /** The first match in a text. Never throws. */
  first(text: string): RegExpExecArray | undefined {
    if (!this.#words.areIn(text)) return undefined;
    this.pattern.lastIndex = 0;
    return this.pattern.exec(text) ?? undefined;
  }

  /** The matches in a text, in order. Never throws. */
  in(text: string): readonly RegExpExecArray[] {
    if (!this.#words.areIn(text)) return NONE;
    const { pattern } = this;
    const matches: RegExpExecArray[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      matches.push(match);
      if (match[0] === '') pattern.lastIndex++;
    }
    return matches;
  }
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * Pieces of text to look for. Readers ask for hundreds of them in one clause, which has few: the pairs of letters of the
 * text last asked for are kept as a set, and a piece with a pair that is not among them is not looked for.
 */
export class Pieces {
  readonly #pieces: readonly { readonly text: string; readonly pairs: readonly number[] }[];

  /**
   * @param pieces in lower case where case does not count
   * @param ignoreCase whether the text is read in lower case
   */
  constructor(
    pieces: readonly string[],
    private readonly ignoreCase: boolean,
  ) {
    this.#pieces = pieces.map((text) => ({ text, pairs: [...pairsOf(text.toLowerCase())] }));
  }

  /** Whether a text has one of them. Never throws. */
  areIn(text: string): boolean {
    if (last.text !== text) remember(text);
    for (const piece of this.#pieces)
      if (mayHave(piece.pairs) && (this.ignoreCase ? last.lower : text).includes(piece.text)) return true;
    return false;
  }
}

/** The last text, in lower case, and the set of its pairs of letters: a bit a pair, several sharing one. */
const last = { text: '', lower: '', pairs: new Uint32Array(256) };

function remember(text: string): void {
  last.text = text;
  last.lower = text.toLowerCase();
  const { lower, pairs } = last;
  pairs.fill(0);
  for (let i = 1; i < lower.length; i++) {
    const pair = pairOf(lower.charCodeAt(i - 1), lower.charCodeAt(i));
    pairs[pair >> 5]! |= 1 << (pair & 31);
  }
}

function mayHave(pairs: readonly number[]): boolean {
  for (const pair of pairs) if ((last.pairs[pair >> 5]! & (1 << (pair & 31))) === 0) return false;
  return true;
}

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & 8191;
}

function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add(pairOf(text.charCodeAt(i - 1), text.charCodeAt(i)));
  return pairs;
}
