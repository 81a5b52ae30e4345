import { Pieces, type Sifted, sifted } from './finder.js';
import { requiredPieces } from './requiredPieces.js';

/**
 * An expression taken apart into its alternatives. Of an expression of twenty, in two languages, a draft has the words of
 * three: the others are never compiled, which takes V8 far longer than running them.
 */
export class Alternatives {
  #parts: readonly Alternative[] | undefined;

  /** @param whole an expression whose alternatives do not refer to each other's groups */
  constructor(private readonly whole: RegExp) {}

  /** Whether the expression matches in a text. Never throws. */
  test(text: string): boolean {
    return this.testSifted(sifted(text));
  }

  /** The same, of a text that is asked again and again. */
  testSifted(text: Sifted): boolean {
    return this.#alternatives.some((one) => one.matches(text));
  }

  /** Whether a text has what a match of some alternative needs, which is seen faster than whether it matches. */
  mayMatch(text: Sifted): boolean {
    return this.#alternatives.some((one) => one.mayMatch(text));
  }

  /** How often the expression, a global one, matches in a text. Never throws. */
  countIn(text: Sifted): number {
    const parts = this.#alternatives.filter((one) => one.matches(text));
    if (parts.length === 0) return 0;
    // Where one alone matches, the others take nothing away from it.
    return text.text.match(parts.length === 1 ? parts[0]!.global : this.whole)?.length ?? 0;
  }

  /** Made when first asked, as most expressions of a language that the draft is not in never are. */
  get #alternatives(): readonly Alternative[] {
    this.#parts ??= alternativesOf(this.whole.source).map((source) => new Alternative(source, this.whole));
    return this.#parts;
  }
}

/** One alternative, compiled when a text first has what its matches need. */
class Alternative {
  readonly #pieces: Pieces | undefined;
  #pattern: RegExp | undefined;
  #global: RegExp | undefined;

  constructor(
    private readonly source: string,
    private readonly whole: RegExp,
  ) {
    const required = requiredPieces(source);
    this.#pieces = required && new Pieces(required, true);
  }

  mayMatch(text: Sifted): boolean {
    return this.#pieces?.areInSifted(text) ?? true;
  }

  matches(text: Sifted): boolean {
    if (!this.mayMatch(text)) return false;
    this.#pattern ??= new RegExp(this.source, this.whole.flags.replace('g', ''));
    return this.#pattern.test(text.text);
  }

  get global(): RegExp {
    this.#global ??= new RegExp(this.source, this.whole.flags);
    return this.#global;
  }
}

/** What separates and what encloses: escapes and classes are passed over. */
const TOKEN = /\\.|\[(?:[^\]\\]|\\.){0,5000}\]|[()|]/gs;

/** The alternatives of an expression's source that stand in no group. */
export function alternativesOf(source: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    else if (token === '|' && depth === 0) {
      found.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, source.slice(start)];
}
