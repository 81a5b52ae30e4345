import { codeAt } from './codeAt.js';
import { requiredPieces } from './requiredPieces.js';

/**
 * A pattern with the words of which every match has one. Most texts have none of them, and looking for a few words
 * costs next to nothing beside running an expression: readers with dozens of patterns look them up by finders.
 */
export class Finder {
  #pieces: Pieces | undefined;

  /**
   * @param pattern an expression, global for `in`
   * @param words pieces of text of which every match has at least one, with `|` between them; in lower case where the
   *   pattern ignores case. Without them they are derived from the pattern, and a pattern that fixes none is always run
   */
  constructor(
    private readonly pattern: RegExp,
    private readonly words?: string,
  ) {}

  /** Made when first asked: there are hundreds of finders, many for one of the languages. */
  get #words(): Pieces {
    this.#pieces ??= this.words
      ? new Pieces(this.words.split('|'), this.pattern.ignoreCase)
      : new Pieces(requiredPieces(this.pattern.source) ?? [''], true);
    return this.#pieces;
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
    return this.areInSifted(sifted(text));
  }

  /** The same, of a text that is asked for pieces again and again. */
  areInSifted({ text, lower, pairs: seen }: Sifted): boolean {
    const pairs = this.#pairs;
    let at = 0;
    for (let i = 0; i < this.#ends.length; i++) {
      const end = this.#ends[i]!;
      while (at < end && (seen[pairs[at]! >> 5]! & (1 << (pairs[at]! & 31))) !== 0) at++;
      if (at === end && (this.ignoreCase ? lower : text).includes(this.#pieces[i]!)) return true;
      at = end;
    }
    return false;
  }
}

/** How many sets of pairs are told apart; several pairs share one. */
const PAIRS = 4096;

/** A text, in lower case too, and its pairs of letters, a bit each. */
export class Sifted {
  text = '';
  lower = '';
  readonly pairs = new Uint32Array(PAIRS / 32);

  constructor(text: string) {
    this.read(text);
  }

  /** Takes another text. */
  read(text: string): void {
    this.text = text;
    const lower = text.toLowerCase();
    this.lower = lower;
    const pairs = this.pairs.fill(0);
    let before = codeAt(lower, 0);
    const { length } = lower;
    for (let i = 1; i < length; i++) {
      const code = codeAt(lower, i);
      const pair = pairOf(before, code);
      pairs[pair >> 5]! |= 1 << (pair & 31);
      before = code;
    }
  }
}

/** The text last asked for. */
const last = new Sifted('');

/** A text whose pairs are known until another text is asked for. */
export function sifted(text: string): Sifted {
  if (last.text !== text) last.read(text);
  return last;
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
    pairs.set(pairOf(codeAt(text, i - 1), codeAt(text, i)), rarity(text[i - 1]!) + rarity(text[i]!));
  return [...pairs].sort((a, b) => b[1] - a[1]).map(([pair]) => pair);
}
