import { bisect } from './bisect.js';
import { codeAt } from './codeAt.js';
import { requiredPieces } from './requiredPieces.js';

/**
 * Gates: of each of some expressions the words without which it matches nothing. Readers have hundreds of expressions and a
 * text speaks of one or two subjects, so that nearly all of them would search in vain. The words of all gates are looked
 * for at once, in one walk through the text, and to ask a gate then is to look at a bit.
 */
export class Gate {
  /** Its bit among those of all gates: in which number, and there. */
  readonly at = Math.floor(gates.length / BITS);
  readonly bit = 1 << (gates.length % BITS);

  /** @param of expressions whose words are derived, or words themselves with `|` between them, in lower case */
  constructor(private readonly of: readonly (RegExp | string)[]) {
    gates.push(this);
  }

  /** The words; throws where an expression needs none, which would leave the gate open. */
  get words(): readonly string[] {
    return this.of.flatMap((one) => {
      const words = typeof one === 'string' ? one.split('|') : requiredPieces(one.source);
      if (!words) throw new Error(`No word must stand in what ${one} matches.`);
      return words;
    });
  }
}

/** So many bits have numbers for which V8 makes no object. */
const BITS = 30;

/** All gates there are. */
const gates: Gate[] = [];

/** The gate of what any of some expressions match, or any of some words (with `|` between them, in lower case). */
export function gateOf(...of: readonly (RegExp | string | readonly (RegExp | string)[])[]): Gate {
  return new Gate(of.flat());
}

/** From here on a character is a word of its own: Chinese. */
const HAN = 0x2e80;
/** What tells three letters apart that follow one another: five bits of each, which is all of a small Latin letter. */
const TRIPLES = 0x8000;
const PAIRS = 4096;
const SINGLES = 4096;

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & (PAIRS - 1);
}

/** The words of all gates, found by the first of their letters. Words count from 1. */
class Table {
  /** The first word that begins with three, two, or one letter; by word, the next one of those that are not told apart. */
  readonly triples = new Uint16Array(TRIPLES);
  readonly pairs = new Uint16Array(PAIRS);
  readonly singles = new Uint16Array(SINGLES);
  readonly next: Uint16Array;
  readonly words: readonly string[];
  /** By word: how far behind its first letter it is found. */
  readonly back: Uint8Array;
  /** By word the gates that it opens, a bit each, in `width` numbers of so many bits. */
  readonly opens: Uint32Array;
  readonly width: number;
  /** By word: the text in which it was last found. */
  readonly seen: Uint32Array;

  constructor(readonly gates: readonly Gate[]) {
    const gatesOf = new Map<string, Gate[]>();
    for (const gate of gates)
      for (const word of gate.words) {
        const known = gatesOf.get(word);
        if (known) known.push(gate);
        else gatesOf.set(word, [gate]);
      }
    this.words = ['', ...gatesOf.keys()];
    const count = this.words.length;
    this.width = Math.ceil(gates.length / BITS);
    this.next = new Uint16Array(count);
    this.back = new Uint8Array(count);
    this.opens = new Uint32Array(count * this.width);
    this.seen = new Uint32Array(count);
    for (let id = 1; id < count; id++) {
      const word = this.words[id]!;
      for (const { at, bit } of gatesOf.get(word)!) this.opens[id * this.width + at]! |= bit;
      const [a, b, c] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
      if (word.length > 2) this.#put(this.triples, ((a << 10) ^ (b << 5) ^ c) & (TRIPLES - 1), id, 2);
      else if (word.length === 2 && (a >= HAN || b >= HAN)) this.#put(this.pairs, pairOf(a, b), id, 1);
      else if (word.length === 1 && a >= HAN) this.#put(this.singles, a & (SINGLES - 1), id, 0);
      else throw new Error(`"${word}" is too short to look for.`);
    }
  }

  #put(heads: Uint16Array, place: number, id: number, back: number): void {
    this.next[id] = heads[place]!;
    heads[place] = id;
    this.back[id] = back;
  }
}

let table: Table | undefined;
let texts = 0;

/** Made when first asked, and anew where there are gates since. */
function tableOfAll(): Table {
  if (table?.gates.length !== gates.length) table = new Table([...gates]);
  return table;
}

/** A text in small letters, at its length: letters whose small form is longer stay as they are. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]{1,400}/g, (letters) => letters.toLowerCase());
}

/** What is found in the text that is walked through. */
const found: number[] = [];
const places: number[] = [];

/** What of the words of all gates a text has. One walk, linear in its length. */
export class Gated {
  readonly #table = tableOfAll();
  /** The gates that are open, a bit each. A list, since a typed one of this length is kept outside of the heap. */
  readonly #open: number[] = new Array(this.#table.width).fill(0);
  /** The words found and where, in the order of the text. */
  readonly #found: readonly number[];
  readonly #places: readonly number[];

  constructor(text: string) {
    found.length = 0;
    places.length = 0;
    const lower = small(text);
    const { triples, pairs, singles } = this.#table;
    const turn = ++texts;
    let three = 0;
    let before = 0;
    const { length } = lower;
    for (let at = 0; at < length; at++) {
      const code = codeAt(lower, at);
      three = ((three << 5) ^ code) & (TRIPLES - 1);
      if (triples[three] !== 0) this.#meet(triples[three]!, lower, at, turn);
      if (code >= HAN || before >= HAN) {
        const two = pairs[pairOf(before, code)]!;
        if (two !== 0) this.#meet(two, lower, at, turn);
        const one = singles[code & (SINGLES - 1)]!;
        if (one !== 0) this.#meet(one, lower, at, turn);
      }
      before = code;
    }
    // One is kept for every clause: without the room that growing lists have.
    this.#found = found.slice();
    this.#places = places.slice();
  }

  /** Takes those words of a row that stand at a place. */
  #meet(first: number, text: string, at: number, turn: number): void {
    const { next, words, back, opens, width, seen } = this.#table;
    for (let id = first; id !== 0; id = next[id]!) {
      if (!text.startsWith(words[id]!, at - back[id]!)) continue;
      found.push(id);
      places.push(at);
      if (seen[id] === turn) continue;
      seen[id] = turn;
      for (let i = 0; i < width; i++) this.#open[i]! |= opens[id * width + i]!;
    }
  }

  /** Whether the text has a word of a gate. */
  has(gate: Gate): boolean {
    return (this.#open[gate.at]! & gate.bit) !== 0;
  }

  /** Whether the text has a word of a gate from one offset up to another. */
  hasBetween(gate: Gate, start: number, end: number): boolean {
    if (!this.has(gate)) return false;
    const { opens, width, back, words } = this.#table;
    const places = this.#places;
    for (let i = bisect(places.length, (k) => places[k]! >= start); i < places.length && places[i]! < end; i++) {
      const id = this.#found[i]!;
      if ((opens[id * width + gate.at]! & gate.bit) === 0) continue;
      const from = places[i]! - back[id]!;
      if (from >= start && from + words[id]!.length <= end) return true;
    }
    return false;
  }
}
