import type { CueElement, CuePattern } from '../taxonomy/cuePattern.js';
import { foldChinese, foldEnglish, GAP } from '../taxonomy/cuePattern.js';
import {
  type Beginning,
  type BeginningNeed,
  type Cue,
  type CueIndex,
  chineseKey,
  type LearnedIndex,
  type LearnedWord,
} from '../taxonomy/cues.js';
import type { Language } from '../text/language.js';

/** The words of a text as cues see them. */
export interface Scannable {
  /** English words, folded; in Chinese the characters, without blanks. */
  readonly units: readonly string[] | string;
  /** English: whether a sentence begins with the word of the same place. */
  readonly begins: readonly boolean[];
  readonly language: Language;
}

/** Where the cue was found first, in words (English) or characters (Chinese) from the beginning. */
export type OnCue = (cue: Cue, at: number, length: number) => void;

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
 * Reports every cue of the index that the text has, once, where it is first. Linear in the text's length. A cue is
 * tried only where each of its parts may follow near enough: that leaves few.
 */
export function scan(text: Scannable, index: CueIndex, onCue: OnCue): void {
  const found = new Found(text, index);
  const seen = new Uint8Array(index.size);
  found.each((beginning, at) => {
    for (const cue of beginning.cues) {
      if (seen[cue.id] === 1 || !found.follow(cue.needs, at)) continue;
      const end = longest(ends(text, cue.pattern, at));
      if (end < 0) continue;
      seen[cue.id] = 1;
      onCue(cue, at, end - at);
    }
  });
}

/** One array an index, all -1 between two scans: a clause has few of the many beginnings. */
const aheads = new WeakMap<CueIndex, Int32Array>();

function aheadOf(index: CueIndex): Int32Array {
  let ahead = aheads.get(index);
  if (ahead === undefined) {
    ahead = new Int32Array(index.beginnings).fill(-1);
    aheads.set(index, ahead);
  }
  return ahead;
}

/** The beginnings of cue words in a text, in its order. They are asked from the first place to the last. */
class Found {
  readonly #beginnings: Beginning[] = [];
  readonly #places: number[] = [];
  /** For each beginning found, the next of the same kind; -1 for none. */
  readonly #next: number[] = [];
  /** By the id of a beginning: the first one of its kind that is not behind the place asked for; -1 for none. */
  readonly #ahead: Int32Array;

  constructor(text: Scannable, index: CueIndex) {
    this.#ahead = aheadOf(index);
    eachBeginning(text, index, (beginning, at) => {
      this.#beginnings.push(beginning);
      this.#places.push(at);
    });
    for (let i = this.#beginnings.length - 1; i >= 0; i--) {
      const { id } = this.#beginnings[i]!;
      this.#next[i] = this.#ahead[id]!;
      this.#ahead[id] = i;
    }
  }

  each(visit: (beginning: Beginning, at: number) => void): void {
    for (let i = 0; i < this.#beginnings.length; i++) visit(this.#beginnings[i]!, this.#places[i]!);
    for (const { id } of this.#beginnings) this.#ahead[id] = -1;
  }

  /** Whether each part may follow from a place on. */
  follow(needs: readonly BeginningNeed[], at: number): boolean {
    for (const { ids, within } of needs) {
      let follows = false;
      for (const id of ids) follows ||= this.#placeFrom(id, at) <= at + within;
      if (!follows) return false;
    }
    return true;
  }

  #placeFrom(id: number, at: number): number {
    let i = this.#ahead[id]!;
    while (i >= 0 && this.#places[i]! < at) i = this.#next[i]!;
    this.#ahead[id] = i;
    return i < 0 ? Number.POSITIVE_INFINITY : this.#places[i]!;
  }
}

function eachBeginning(text: Scannable, index: CueIndex, visit: (beginning: Beginning, at: number) => void): void {
  const { units } = text;
  if (typeof units === 'string') {
    for (let at = 0; at < units.length; at++) {
      const first = index.byUnit.get(units.charCodeAt(at));
      if (first === undefined) continue;
      visit(first, at);
      const second = first.next.get(units.charCodeAt(at + 1));
      if (second !== undefined) visit(second, at);
    }
    return;
  }
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const word = index.byWord.get(unit);
    if (word !== undefined) visit(word, at);
    const stem = unit.length >= 3 ? index.byStem.get(unit.slice(0, 3)) : undefined;
    if (stem !== undefined) visit(stem, at);
  }
}

/** A learned word that the text has, and how much it counts there. */
export interface LearnedHit {
  readonly word: LearnedWord;
  share: number;
}

/** The learned words that the text has, each once, where it is first. Linear in the text's length. */
export function scanLearned(text: Scannable, index: LearnedIndex, shareAt: (at: number) => number): LearnedHit[] {
  const { units, begins } = text;
  const seen = new Set<LearnedWord>();
  const hits: LearnedHit[] = [];
  const hit = (word: LearnedWord | undefined, at: number): void => {
    if (word === undefined || seen.has(word)) return;
    seen.add(word);
    hits.push({ word, share: shareAt(at) });
  };
  if (typeof units === 'string') {
    if (index.pairs.size === 0) return hits;
    for (let at = 0; at + 1 < units.length; at++) {
      hit(index.pairs.get(chineseKey(units.charCodeAt(at), units.charCodeAt(at + 1))), at);
    }
    return hits;
  }
  if (index.words.size === 0) return hits;
  units.forEach((unit, at) => {
    const entry = index.words.get(unit);
    if (entry === undefined) return;
    hit(entry.alone, at);
    const next = units[at + 1];
    if (entry.next !== undefined && next !== undefined && !begins[at + 1]) hit(entry.next.get(next), at);
  });
  return hits;
}

const NOWHERE: readonly number[] = [];

function longest(places: readonly number[]): number {
  let end = -1;
  for (const place of places) end = Math.max(end, place);
  return end;
}

/**
 * All places where a match that begins at `at` may end. Sets of places instead of backtracking: a choice in a
 * cue cannot multiply the work, and a gap is short.
 */
function ends(text: Scannable, pattern: CuePattern, at: number): readonly number[] {
  let places: readonly number[] = [at];
  for (const element of pattern) {
    const [place] = places;
    if (place === undefined) return NOWHERE;
    places = places.length === 1 ? endsOf(text, element, place) : union(text, element, places);
  }
  return places;
}

function union(text: Scannable, element: CueElement, places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of places) add(found, endsOf(text, element, place));
  return found;
}

function add(found: number[], places: readonly number[]): void {
  for (const place of places) if (!found.includes(place)) found.push(place);
}

function endsOf(text: Scannable, element: CueElement, at: number): readonly number[] {
  if (!element.gap) return endsAt(text, element, at);
  const found: number[] = [];
  const { units, begins, language } = text;
  const last = Math.min(at + GAP[language], units.length - 1);
  for (let start = at; start <= last; start++) {
    if (typeof units !== 'string' && begins[start]) break;
    add(found, endsAt(text, element, start));
    if (typeof units === 'string' && isChineseBreak(units.charCodeAt(start))) break;
  }
  if ('options' in element && element.optional) add(found, [at]);
  return found;
}

/** The ends of the element where it begins at this very place. */
function endsAt(text: Scannable, element: CueElement, at: number): readonly number[] {
  if (!('options' in element)) {
    const end = wordEnd(text, element.text, element.open, at);
    return end < 0 ? NOWHERE : [end];
  }
  const found: number[] = element.optional ? [at] : [];
  const unit = typeof text.units === 'string' ? text.units.charCodeAt(at) : (text.units[at] ?? '');
  for (const option of element.heads.get(unit) ?? []) add(found, ends(text, option, at));
  if (element.open && typeof unit === 'string')
    for (const option of element.heads.get(`${unit.slice(0, 3)}*`) ?? []) add(found, ends(text, option, at));
  return found;
}

function wordEnd({ units }: Scannable, word: string, open: boolean, at: number): number {
  if (typeof units === 'string') return units.startsWith(word, at) ? at + word.length : -1;
  const unit = units[at];
  if (unit === undefined) return -1;
  return (open ? unit.startsWith(word) : unit === word) ? at + 1 : -1;
}

function isWordCode(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c === 0x27 || (c >= 0xc0 && c < 0x2000) || c >= 0x3040;
}

/** Without quotation marks and the genitive. */
function bareWord(word: string): string {
  if (!word.includes("'")) return word;
  const bare = word.replace(/^'+|'+$/gu, '');
  return bare.endsWith("'s") ? bare.slice(0, -2) : bare;
}

/** Whether a sentence, or a part of one that stands for itself, ends at the place. */
function isBreak(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (c === '\n' || c === ';' || c === '!' || c === '?') return true;
  return c === '.' && /^(?:\s|$)/u.test(text.slice(at + 1, at + 2));
}

/** 。；！？ and the line feed. */
function isChineseBreak(c: number): boolean {
  return c === 0x3002 || c === 0xff1b || c === 0xff01 || c === 0xff1f || c === 0x0a || c === 0x3b;
}
