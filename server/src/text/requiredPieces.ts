import { COMPILED_ONCE } from './compiledOnce.js';

/**
 * Pieces of text of which every match of an expression has at least one, in lower case; undefined where the expression
 * fixes none that are worth looking for. A text without them need not be searched, which is what most texts are spared
 * (`Pieces` in finder.ts). It reads what expressions of ours are made of; what it does not know it takes for anything.
 *
 * @param source of an expression
 */
export function requiredPieces(source: string): readonly string[] | undefined {
  // Where V8 compiles an expression once says nothing of the text, and the build adds it to many.
  const read = source.replaceAll(COMPILED_ONCE, '');
  let pieces = known.get(read);
  if (pieces === undefined) {
    pieces = new Reader(read).alternatives().pieces ?? null;
    known.set(read, pieces);
  }
  return pieces ?? undefined;
}

/** What was read of each expression; `null` of one that fixes none. */
const known = new Map<string, readonly string[] | null>();

/** What was read of expressions, by their sources. */
export type KnownPieces = Readonly<Record<string, readonly string[] | null>>;

/** All that was read of expressions so far. */
export function piecesRead(): KnownPieces {
  return Object.fromEntries(known);
}

/** Takes what was read before: a new process would spend a twenty-fifth of opening a draft on reading expressions. */
export function takePieces(read: KnownPieces): void {
  for (const source in read) known.set(source, read[source]!);
}

/** So many pieces are looked for faster than one expression runs. */
const MOST = 100;
/** In how many ways a run of letters may be written. */
const MOST_WAYS = 24;
/** What a piece must be worth: two Latin letters, or one Chinese character, which is as rare. */
const LEAST = 2;
/** What is worth this much is rare enough. */
const RARE = 8;

type Pieces = readonly string[] | undefined;

/** What is known of a part of an expression. */
interface Part {
  /** Of these every match of it has one. */
  readonly pieces: Pieces;
  /** All that it matches, where that is little. */
  readonly ways: readonly string[] | undefined;
}

/** How rare the most common of some pieces is, roughly: by the worth of their letters. */
function worth(pieces: readonly string[]): number {
  let least = RARE;
  for (const piece of pieces) {
    let sum = 0;
    for (let i = 0; i < piece.length; i++) sum += piece.charCodeAt(i) >= 0x2e80 ? 2 : 1;
    least = Math.min(least, sum);
  }
  return least;
}

/** Of two sets the one whose pieces are rarer. */
function better(a: Pieces, b: Pieces): Pieces {
  if (!a || !b) return a ?? b;
  const difference = worth(a) - worth(b);
  return difference > 0 || (difference === 0 && a.length <= b.length) ? a : b;
}

/** The pieces without those that have another one in them. */
function shortest(pieces: readonly string[]): readonly string[] {
  const all = [...new Set(pieces)];
  return all.filter((piece) => !all.some((other) => other !== piece && piece.includes(other)));
}

/** Reads an expression by descent; `#at` moves. */
class Reader {
  #at = 0;

  constructor(private readonly source: string) {}

  /** The alternatives up to the end of the group. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    const ways = parts.every((part) => part.ways) ? parts.flatMap((part) => part.ways!) : undefined;
    const pieces = parts.every((part) => part.pieces) ? shortest(parts.flatMap((part) => part.pieces!)) : undefined;
    return {
      pieces: pieces && pieces.length <= MOST ? pieces : undefined,
      ways: ways && ways.length <= MOST_WAYS ? ways : undefined,
    };
  }

  #sequence(): Part {
    const { source } = this;
    let best: Pieces;
    let whole = true;
    /** The ways in which the letters that follow one another at the place may be written. */
    let runs: readonly string[] = [''];
    const endRuns = (): void => {
      const pieces = shortest(runs);
      if (worth(pieces) >= LEAST) best = better(best, pieces);
      runs = [''];
    };
    while (this.#at < source.length && source[this.#at] !== '|' && source[this.#at] !== ')') {
      const part = source[this.#at] === '(' ? this.#group() : this.#letter();
      const { lacking, repeated } = this.#quantifier();
      // Looking around takes up no place: letters on both sides of it follow one another.
      if (part.ways?.length === 0) continue;
      const ways = lacking && part.ways ? ['', ...part.ways] : part.ways;
      if (ways && !(repeated && lacking) && runs.length * ways.length <= MOST_WAYS) {
        runs = runs.flatMap((run) => ways.map((way) => run + way));
        if (!repeated) continue;
      } else if (!lacking) best = better(best, part.pieces);
      whole = false;
      endRuns();
    }
    const ways = whole ? runs : undefined;
    endRuns();
    return { pieces: best, ways };
  }

  /** A group, its brackets included; there is no way to write one that only looks around. */
  #group(): Part {
    const head = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
    head.lastIndex = this.#at;
    const [opening] = head.exec(this.source)!;
    this.#at += opening.length;
    const part = this.alternatives();
    this.#at++;
    return /[=!]$/.test(opening) ? NOWHERE : part;
  }

  /** The letter at the place, which moves behind it. */
  #letter(): Part {
    const { source } = this;
    const sign = source[this.#at]!;
    if (sign === '[') {
      for (this.#at++; this.#at < source.length && source[this.#at] !== ']'; this.#at++)
        if (source[this.#at] === '\\') this.#at++;
      this.#at++;
      return ANYTHING;
    }
    if (sign === '\\') {
      const escaped = /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|c[A-Za-z]|\d+|.)/sy;
      escaped.lastIndex = this.#at;
      const [all] = escaped.exec(source)!;
      this.#at += all.length;
      if (all === '\\b' || all === '\\B') return NOWHERE;
      return /^\\[^\p{L}\d]$/u.test(all) ? { pieces: undefined, ways: [all.slice(1)] } : ANYTHING;
    }
    const character = String.fromCodePoint(source.codePointAt(this.#at)!);
    this.#at += character.length;
    if (sign === '^' || sign === '$') return NOWHERE;
    // A character of private use stands for words of any kind, as in masked texts.
    return sign === '.' || PRIVATE.test(character) ? ANYTHING : { pieces: undefined, ways: [character.toLowerCase()] };
  }

  /** Reads a quantifier, if one stands here: whether what it stands behind may be missing, or be there several times. */
  #quantifier(): { readonly lacking: boolean; readonly repeated: boolean } {
    const quantifier = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;
    quantifier.lastIndex = this.#at;
    const found = quantifier.exec(this.source);
    if (!found) return { lacking: false, repeated: false };
    this.#at += found[0].length;
    const [sign] = found[0];
    return { lacking: sign === '?' || sign === '*' || Number(found[1] ?? 1) === 0, repeated: sign !== '?' };
  }
}

const PRIVATE = /[\uE000-\uF8FF]/;
const ANYTHING: Part = { pieces: undefined, ways: undefined };
/** A place between letters. */
const NOWHERE: Part = { pieces: undefined, ways: [] };
