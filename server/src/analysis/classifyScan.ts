import {
  type Cue,
  type CueBeginning,
  type CueIndex,
  type CuePlace,
  type LearnedPlace,
  type LearnedTable,
  type LearnedWord,
  pairKey,
  pairPlace,
  stemKey,
} from '../taxonomy/cues.js';
import { farthestEnd, firstEnd } from './classifyMatch.js';
import { type Scannable, standsAt } from './scannable.js';

/** A cue that a text has, and where it is first, in words (English) or characters (Chinese) from the beginning. */
export interface CueHit {
  readonly cue: Cue;
  readonly at: number;
  readonly length: number;
}

/**
 * Every cue of the index that the text has, once, where it is first, in the order of the text. Linear in the text's
 * length. A cue is tried only where the text has all parts that no match of it lacks: that leaves few.
 */
export function scan(text: Scannable, index: CueIndex, place: CuePlace): readonly CueHit[] {
  // How much of a heading a cue covers counts; in a text, that it is there.
  const endOf = place === 'heading' ? farthestEnd : firstEnd;
  const found = foundFor(index);
  found.collect(text);
  const hits: CueHit[] = [];
  for (const id of found.ids) {
    for (let k = found.cuesFrom(id); k < found.cuesFrom(id + 1); k++) {
      const parts = found.ready(k);
      if (parts < 0) continue;
      const cue = found.cueAt(k);
      for (let start = found.startOf(parts, 0); start >= 0; start = found.startOf(parts, start + 1)) {
        const at = found.placeOf(start);
        if (!found.follow(parts, at)) continue;
        const end = endOf(text, cue.first, at);
        if (end < 0) continue;
        hits.push({ cue, at, length: end - at });
        break;
      }
    }
  }
  return hits.length > 1 ? hits.sort((a, b) => a.at - b.at || a.cue.id - b.cue.id) : hits;
}

const founds = new WeakMap<CueIndex, Found>();

function foundFor(index: CueIndex): Found {
  let found = founds.get(index);
  if (found === undefined) {
    found = new Found(index);
    founds.set(index, found);
  }
  return found;
}

/** The beginnings of cue words in the text last collected from, in its order. One for an index, used again for each text. */
class Found {
  /** The ids of the beginnings, each once. */
  readonly ids: number[] = [];
  /** By the id of a beginning: its first place among those found; -1 for none. */
  readonly #first: Int32Array;
  /** By the id of a beginning: the place from which it is looked for on. */
  readonly #ahead: Int32Array;
  /** By the id of a cue: the text for which it was last tried. */
  readonly #tried: Uint32Array;
  #turn = 0;
  #count = 0;
  /** For each beginning found: its id, its place in the text, and the next of the same kind; -1 for none. */
  #all = new Int32Array(64);
  #places = new Int32Array(64);
  #next = new Int32Array(64);

  /** The cues of all beginnings in a row, and by the id of a beginning where its own start. */
  readonly #cues: readonly Cue[];
  readonly #cuesFrom: Int32Array;
  /**
   * What a try of a cue needs, in a row, since a text tries a hundred: its id, how many parts it has beside its
   * beginning, and of each how far behind that may stand and how many words it may begin with, and which.
   */
  readonly #parts: Int32Array;
  /** By the place of a cue in the row of cues: where its parts start. */
  readonly #partsAt: Int32Array;

  constructor(private readonly index: CueIndex) {
    const { beginnings } = index;
    this.#first = new Int32Array(beginnings.length).fill(-1);
    this.#ahead = this.#first.slice();
    this.#tried = new Uint32Array(index.size);
    this.#cues = beginnings.flatMap(({ cues }) => cues);
    let from = 0;
    this.#cuesFrom = Int32Array.from([0, ...beginnings.map(({ cues }) => (from += cues.length))]);
    const row: number[] = [];
    const places = new Map<Cue, number>();
    for (const cue of this.#cues) {
      if (places.has(cue)) continue;
      places.set(cue, row.length);
      row.push(cue.id, cue.needs.length, 0, cue.starts.length, ...cue.starts);
      for (const { within, ids } of cue.needs) row.push(within, ids.length, ...ids);
    }
    this.#parts = Int32Array.from(row);
    this.#partsAt = Int32Array.from(this.#cues, (cue) => places.get(cue)!);
  }

  /** Where the cues start, in the row of all, that are tried where a beginning is found; those of the next one follow. */
  cuesFrom(beginning: number): number {
    return this.#cuesFrom[beginning]!;
  }

  cueAt(k: number): Cue {
    return this.#cues[k]!;
  }

  collect(text: Scannable): void {
    const first = this.#first;
    const { ids } = this;
    for (const id of ids) first[id] = -1;
    ids.length = 0;
    this.#turn++;
    this.#count = 0;
    if (text.language === 'zh') this.#collectChinese(text);
    else this.#collectEnglish(text);
    const all = this.#all;
    if (this.#next.length < all.length) this.#next = new Int32Array(all.length);
    const next = this.#next;
    for (let i = this.#count - 1; i >= 0; i--) {
      const id = all[i]!;
      if (first[id]! < 0) ids.push(id);
      next[i] = first[id]!;
      first[id] = i;
    }
  }

  #collectEnglish({ text, size, starts, ends, numbers }: Scannable): void {
    const { byNumber, byStem } = this.index;
    for (let at = 0; at < size; at++) {
      if (numbers[at]! > 0) {
        const whole = byNumber[numbers[at]!];
        if (whole !== undefined) this.#put(whole, at);
      }
      const start = starts[at]!;
      const length = ends[at]! - start;
      const open = length >= 3 ? byStem.get(stemKey(text, start)) : undefined;
      if (open === undefined) continue;
      for (const word of open) if (word.text.length <= length && text.startsWith(word.text, start)) this.#put(word, at);
    }
  }

  #collectChinese(text: Scannable): void {
    const { size, numbers } = text;
    const { byNumber, byStem, pairs } = this.index;
    for (let at = 0; at < size; at++) {
      const number = numbers[at]!;
      if (number === 0) continue;
      const whole = byNumber[number];
      if (whole !== undefined) this.#put(whole, at);
      if (at + 1 === size || pairs[pairPlace(number, numbers[at + 1]!)] === 0) continue;
      const longer = byStem.get(pairKey(number, numbers[at + 1]!));
      if (longer === undefined) continue;
      for (const word of longer)
        if (at + word.numbers.length <= size && standsAt(text, word.numbers, at)) this.#put(word, at);
    }
  }

  #put({ id }: CueBeginning, at: number): void {
    const count = this.#count++;
    if (count === this.#all.length) {
      this.#all = longer(this.#all);
      this.#places = longer(this.#places);
    }
    this.#all[count] = id;
    this.#places[count] = at;
  }

  /** The place in the text of a beginning found. */
  placeOf(i: number): number {
    return this.#places[i]!;
  }

  /**
   * Readies the questions below for a cue of the row of all. Gives where its parts are; -1 where the text lacks one of
   * them altogether, or the cue was tried before.
   */
  ready(k: number): number {
    const row = this.#parts;
    const parts = this.#partsAt[k]!;
    const id = row[parts]!;
    if (this.#tried[id] === this.#turn) return -1;
    this.#tried[id] = this.#turn;
    const first = this.#first;
    const ahead = this.#ahead;
    let at = parts + 2;
    for (let needs = row[parts + 1]!; needs >= 0; needs--) {
      let any = false;
      const end = at + 2 + row[at + 1]!;
      for (at += 2; at < end; at++) {
        const one = row[at]!;
        const place = first[one]!;
        ahead[one] = place;
        if (place >= 0) any = true;
      }
      if (!any) return -1;
    }
    return parts;
  }

  /** The first beginning, from one of those found on, of a match of the cue; -1 for none. Asked in order. */
  startOf(parts: number, from: number): number {
    const row = this.#parts;
    const ahead = this.#ahead;
    let start = -1;
    const end = parts + 4 + row[parts + 3]!;
    for (let at = parts + 4; at < end; at++) {
      const id = row[at]!;
      let i = ahead[id]!;
      while (i >= 0 && i < from) i = this.#next[i]!;
      ahead[id] = i;
      if (i >= 0 && (start < 0 || i < start)) start = i;
    }
    return start;
  }

  /** Whether each part may follow from a place on; asked from the first place to the last. */
  follow(parts: number, place: number): boolean {
    const row = this.#parts;
    const ahead = this.#ahead;
    let at = parts + 4 + row[parts + 3]!;
    for (let needs = row[parts + 1]!; needs > 0; needs--) {
      const farthest = place + row[at]!;
      const end = at + 2 + row[at + 1]!;
      let follows = false;
      for (at += 2; at < end; at++) {
        if (follows) continue;
        const id = row[at]!;
        let i = ahead[id]!;
        while (i >= 0 && this.#places[i]! < place) i = this.#next[i]!;
        ahead[id] = i;
        follows = i >= 0 && this.#places[i]! <= farthest;
      }
      if (!follows) return false;
    }
    return true;
  }
}

function longer(row: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * row.length);
  copy.set(row);
  return copy;
}

/** The learned words that a text has, and how much each counts there. */
export interface Heard {
  readonly words: readonly LearnedWord[];
  readonly shares: readonly number[];
}

export const UNHEARD: Heard = { words: [], shares: [] };

/** How much a word counts that a text has so many times. */
export function learnedShare(count: number): number {
  return 1 + Math.log(count);
}

let turn = 0;

/** The learned words that the text has, together as loud as the place allows. Linear in the text's length. */
export function scanLearned(
  { language, size, numbers, begins }: Scannable,
  table: LearnedTable,
  place: LearnedPlace,
): Heard {
  turn++;
  const found: LearnedWord[] = [];
  const meet = (word: LearnedWord | undefined): void => {
    if (word === undefined) return;
    if (word.turn === turn) {
      word.count++;
      return;
    }
    word.turn = turn;
    word.count = 1;
    found.push(word);
  };
  for (let at = 0; at < size; at++) {
    const number = numbers[at]!;
    if (number === 0) continue;
    const after = at + 1 < size ? numbers[at + 1]! : 0;
    if (language === 'zh') {
      if (after > 0) meet(table.pairs.get(pairKey(number, after)));
      continue;
    }
    const entry = table.words[number];
    if (entry === undefined) continue;
    meet(entry.alone);
    if (after > 0 && entry.next !== undefined && begins[at + 1] === 0) meet(entry.next.get(after));
  }
  if (found.length === 0) return UNHEARD;
  const shares: number[] = [];
  let square = 0;
  for (const { count } of found) {
    const share = learnedShare(count);
    square += share ** 2;
    shares.push(share);
  }
  const factor = learnedFactor(square, place);
  for (let i = 0; i < shares.length; i++) shares[i]! *= factor;
  return { words: found, shares };
}

/** By how much the shares of the words of a place are multiplied, from the sum of their squares. */
export function learnedFactor(square: number, place: LearnedPlace): number {
  const { together, least } = LOUDNESS[place];
  return together / Math.sqrt(Math.max(square, least));
}

/**
 * How loud the learned words of a place are together, however many they are; with a smaller sum of squared shares than
 * `least` they are not made as loud.
 */
const LOUDNESS: Readonly<Record<LearnedPlace, { readonly together: number; readonly least: number }>> = {
  text: { together: 3, least: 10 },
  heading: { together: 2, least: 2.25 },
  above: { together: 1.5, least: 2.25 },
};
