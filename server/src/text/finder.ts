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
    return matchesOf(this.pattern, text);
  }
}

/** The matches of a global pattern in a text, in order; unlike `matchAll` without making the pattern anew. Never throws. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * Pieces of text to look for. Readers ask for hundreds of them in one clause, which has few: the pairs of letters of the
 * text last asked for are kept as a set, and a piece with a pair that is not among them is not looked for. The rarest
 * pair of a piece is asked for first.
 */
export class Pieces {
  readonly #pieces: readonly string[];
  /** The pairs of the pieces one after the other, the rarest of each first. */
  readonly #pairs: Uint16Array;
  /** By piece: where its pairs end. */
  readonly #ends: Uint16Array;

  /**
   * @param pieces in lower case where case does not count
   * @param ignoreCase whether the text is read in lower case
   */
  constructor(
    pieces: readonly string[],
    private readonly ignoreCase: boolean,
  ) {
    const pairs = pieces.map((text) => pairsOf(text.toLowerCase()));
    let end = 0;
    this.#pieces = pieces;
    this.#pairs = Uint16Array.from(pairs.flat());
    this.#ends = Uint16Array.from(pairs, ({ length }) => (end += length));
  }

  /** Whether a text has one of them. Never throws. */
  areIn(text: string): boolean {
    if (last.text !== text) remember(text);
    const seen = last.pairs;
    const pairs = this.#pairs;
    let at = 0;
    for (let i = 0; i < this.#ends.length; i++) {
      const end = this.#ends[i]!;
      while (at < end && seen[pairs[at]!] === last.turn) at++;
      if (at === end && (this.ignoreCase ? last.lower : text).includes(this.#pieces[i]!)) return true;
      at = end;
    }
    return false;
  }
}

/** How many sets of pairs are told apart; several pairs share one. */
const PAIRS = 8192;

/** The last text, in lower case, and its pairs of letters: those marked with the turn of the text. */
const last = { text: '', lower: '', pairs: new Uint32Array(PAIRS), turn: 0 };

function remember(text: string): void {
  last.text = text;
  last.lower = text.toLowerCase();
  last.turn++;
  const { lower, pairs, turn } = last;
  let before = lower.charCodeAt(0);
  for (let i = 1; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    pairs[pairOf(before, code)] = turn;
    before = code;
  }
}

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & (PAIRS - 1);
}

/** English letters from the most common on; what else there is in a word is rarer. */
const COMMON = ' etaoinsrhldcumfpgwybvk';

/** The pairs of a text, each once, the rarest first. */
function pairsOf(text: string): readonly number[] {
  const rarity = (letter: string): number => (COMMON.includes(letter) ? COMMON.indexOf(letter) : COMMON.length);
  const pairs = new Map<number, number>();
  for (let i = 1; i < text.length; i++)
    pairs.set(pairOf(text.charCodeAt(i - 1), text.charCodeAt(i)), rarity(text[i - 1]!) + rarity(text[i]!));
  return [...pairs].sort((a, b) => b[1] - a[1]).map(([pair]) => pair);
}
