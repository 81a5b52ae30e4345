import { foldChinese, foldEnglish } from '../taxonomy/cuePattern.js';
import {
  type Beginning,
  type BeginningNeed,
  type Cue,
  type CueIndex,
  type CuePlace,
  chineseKey,
  type LearnedIndex,
  type LearnedWord,
  stemKey,
} from '../taxonomy/cues.js';
import type { Language } from '../text/language.js';
import { farthestEnd, firstEnd } from './classifyMatch.js';

/** The words of a text as cues see them. */
export interface Scannable {
  /** English words, folded; in Chinese the characters, without blanks. */
  readonly units: readonly string[] | string;
  /** English: whether a sentence begins with the word of the same place. */
  readonly begins: readonly boolean[];
  readonly language: Language;
}

/** A cue that a text has, and where it is first, in words (English) or characters (Chinese) from the beginning. */
export interface CueHit {
  readonly cue: Cue;
  readonly at: number;
  readonly length: number;
}

/** Cuts the text into what cues are made of. Linear; never throws. */
export function scannable(text: string, language: Language): Scannable {
  if (language === 'zh') return { units: foldChinese(text), begins: [], language };
  const folded = foldEnglish(text);
  const units: string[] = [];
  const begins: boolean[] = [];
  let begin = true;
  for (let i = 0; i < folded.length; ) {
    if (!isWordCode(folded.charCodeAt(i))) {
      begin ||= isBreak(folded, i);
      i++;
      continue;
    }
    const start = i;
    while (i < folded.length && isWordCode(folded.charCodeAt(i))) i++;
    const word = bareWord(folded.slice(start, i));
    if (word === '') continue;
    units.push(word);
    begins.push(begin);
    begin = false;
  }
  return { units, begins, language };
}

/**
 * Every cue of the index that the text has, once, where it is first, in the order of the text. Linear in the text's
 * length. A cue is tried only where the text has all parts that no match of it lacks: that leaves few.
 */
export function scan(text: Scannable, index: CueIndex, place: CuePlace): readonly CueHit[] {
  // How much of a heading a cue covers counts; in a text, that it is there.
  const endOf = place === 'heading' ? farthestEnd : firstEnd;
  const memory = memoryOf(index);
  const found = new Found(text, index, memory);
  const { settled } = memory;
  const turn = ++memory.turn;
  const hits: { readonly cue: Cue; readonly start: number; readonly length: number }[] = [];
  for (const id of found.ids)
    for (const cue of index.beginnings[id]!.cues) {
      if (settled[cue.id] === turn) continue;
      settled[cue.id] = turn;
      if (!found.ready(cue)) continue;
      for (let start = found.startOf(cue, 0); start >= 0; start = found.startOf(cue, start + 1)) {
        const at = found.placeOf(start);
        if (!found.follow(cue.needs, at)) continue;
        const end = endOf(text, cue.first, at);
        if (end < 0) continue;
        hits.push({ cue, start, length: end - at });
        break;
      }
    }
  hits.sort((a, b) => a.start - b.start || a.cue.id - b.cue.id);
  const placed = hits.map(({ cue, start, length }) => ({ cue, at: found.placeOf(start), length }));
  found.release();
  return placed;
}

/** What scans of an index use again, since a clause has few of its many cues. */
interface Memory {
  /** By the id of a beginning: its first place among those found; -1 for none. All -1 between two scans. */
  readonly first: Int32Array;
  /** By the id of a beginning: the place from which it is looked for on. */
  readonly ahead: Int32Array;
  /** By the id of a cue: the scan that last tried it. */
  readonly settled: Uint32Array;
  turn: number;
}

const memories = new WeakMap<CueIndex, Memory>();

function memoryOf(index: CueIndex): Memory {
  let memory = memories.get(index);
  if (memory === undefined) {
    const none = new Int32Array(index.beginnings.length).fill(-1);
    memory = { first: none, ahead: none.slice(), settled: new Uint32Array(index.size), turn: 0 };
    memories.set(index, memory);
  }
  return memory;
}

/** The beginnings of cue words in a text, in its order. */
class Found {
  /** The ids of the beginnings, each once. */
  readonly ids: number[] = [];
  readonly #all: number[] = [];
  readonly #places: number[] = [];
  /** For each beginning found, the next of the same kind; -1 for none. */
  readonly #next: Int32Array;

  constructor(
    text: Scannable,
    index: CueIndex,
    private readonly memory: Memory,
  ) {
    eachBeginning(text, index, this.#all, this.#places);
    this.#next = new Int32Array(this.#all.length);
    const { first } = memory;
    for (let i = this.#all.length - 1; i >= 0; i--) {
      const id = this.#all[i]!;
      if (first[id]! < 0) this.ids.push(id);
      this.#next[i] = first[id]!;
      first[id] = i;
    }
  }

  /** The place in the text of a beginning found. */
  placeOf(i: number): number {
    return this.#places[i]!;
  }

  /** Readies the questions below for a cue; false where the text lacks one of its parts altogether. */
  ready({ starts, needs }: Cue): boolean {
    if (!this.#readyOne(starts)) return false;
    for (const { ids } of needs) if (!this.#readyOne(ids)) return false;
    return true;
  }

  #readyOne(ids: readonly number[]): boolean {
    const { first, ahead } = this.memory;
    let any = false;
    for (const id of ids) {
      ahead[id] = first[id]!;
      any ||= first[id]! >= 0;
    }
    return any;
  }

  /** The first beginning, from one of those found on, of a match of the cue; -1 for none. Asked in order. */
  startOf({ starts }: Cue, from: number): number {
    const { ahead } = this.memory;
    let start = -1;
    for (const id of starts) {
      let i = ahead[id]!;
      while (i >= 0 && i < from) i = this.#next[i]!;
      ahead[id] = i;
      if (i >= 0 && (start < 0 || i < start)) start = i;
    }
    return start;
  }

  /** Whether each part may follow from a place on; asked from the first place to the last. */
  follow(needs: readonly BeginningNeed[], at: number): boolean {
    for (const { ids, within } of needs) {
      let follows = false;
      for (const id of ids) follows ||= this.#placeFrom(id, at) <= at + within;
      if (!follows) return false;
    }
    return true;
  }

  #placeFrom(id: number, at: number): number {
    const { ahead } = this.memory;
    let i = ahead[id]!;
    while (i >= 0 && this.#places[i]! < at) i = this.#next[i]!;
    ahead[id] = i;
    return i < 0 ? Number.POSITIVE_INFINITY : this.#places[i]!;
  }

  /** Leaves the memory as it was. */
  release(): void {
    for (const id of this.ids) this.memory.first[id] = -1;
  }
}

function eachBeginning({ units }: Scannable, index: CueIndex, ids: number[], places: number[]): void {
  const put = (beginning: Beginning | undefined, at: number): void => {
    if (beginning === undefined) return;
    ids.push(beginning.id);
    places.push(at);
  };
  if (typeof units === 'string') {
    for (let at = 0; at < units.length; at++) {
      const first = index.byUnit.get(units.charCodeAt(at));
      if (first === undefined) continue;
      put(first, at);
      put(first.next.get(units.charCodeAt(at + 1)), at);
    }
    return;
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    put(index.byWord.get(unit), at);
    if (unit.length >= 3) put(index.byStem.get(stemKey(unit)), at);
  }
}

/** A learned word that the text has, and how much it counts there. */
export interface LearnedHit {
  readonly word: LearnedWord;
  share: number;
}

/** The learned words that the text has, each once, where it is first. Linear in the text's length. */
export function scanLearned(
  { units, begins }: Scannable,
  index: LearnedIndex,
  shareAt: (at: number) => number,
): LearnedHit[] {
  const seen = new Set<LearnedWord>();
  const hits: LearnedHit[] = [];
  const hit = (word: LearnedWord | undefined, at: number): void => {
    if (word === undefined || seen.has(word)) return;
    seen.add(word);
    hits.push({ word, share: shareAt(at) });
  };
  if (typeof units === 'string') {
    for (let at = 0; at + 1 < units.length; at++)
      hit(index.pairs.get(chineseKey(units.charCodeAt(at), units.charCodeAt(at + 1))), at);
    return hits;
  }
  for (let at = 0; at < units.length; at++) {
    const entry = index.words.get(units[at]!);
    if (entry === undefined) continue;
    hit(entry.alone, at);
    if (entry.next !== undefined && at + 1 < units.length && !begins[at + 1]) hit(entry.next.get(units[at + 1]!), at);
  }
  return hits;
}

function isWordCode(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c === 0x27 || (c >= 0xc0 && c < 0x2000) || c >= 0x3040;
}

/** Without quotation marks and the genitive. */
function bareWord(word: string): string {
  if (!word.includes("'")) return word;
  const bare = word.replace(/^'{1,8}|'{1,8}$/gu, '');
  return bare.endsWith("'s") ? bare.slice(0, -2) : bare;
}

/** Whether a sentence, or a part of one that stands for itself, ends at the place. */
function isBreak(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (c === '\n' || c === ';' || c === '!' || c === '?') return true;
  return c === '.' && /^(?:\s|$)/u.test(text.slice(at + 1, at + 2));
}
