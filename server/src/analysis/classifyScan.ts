import type { CueElement, CuePattern, CueWord } from '../taxonomy/cuePattern.js';
import { foldChinese, foldEnglish, GAP } from '../taxonomy/cuePattern.js';
import { type Cue, type CueIndex, chineseKey, type LearnedIndex, type LearnedWord } from '../taxonomy/cues.js';
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

/** Reports every cue of the index that the text has, once, where it is first. Linear in the text's length. */
export function scan(text: Scannable, index: CueIndex, onCue: OnCue): void {
  const seen = new Uint8Array(index.size);
  const match = (cues: readonly Cue[] | undefined, at: number): void => {
    if (cues === undefined) return;
    for (const cue of cues) {
      if (seen[cue.id] === 1) continue;
      const end = longestEnd(text, cue.pattern, at);
      if (end < 0) continue;
      seen[cue.id] = 1;
      onCue(cue, at, end - at);
    }
  };
  const { units } = text;
  if (typeof units === 'string') {
    for (let at = 0; at < units.length; at++) {
      match(index.byStart.get(chineseKey(units.charCodeAt(at), 0)), at);
      match(index.byStart.get(chineseKey(units.charCodeAt(at), units.charCodeAt(at + 1))), at);
    }
    return;
  }
  units.forEach((unit, at) => {
    match(index.byStart.get(unit), at);
    if (unit.length >= 3) match(index.byStem.get(unit.slice(0, 3)), at);
  });
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

/** Places in a text, each once. Kept and filled anew, since a clause is tried with thousands of cues. */
class Places {
  readonly at: number[] = [];
  size = 0;

  add(place: number): void {
    for (let i = 0; i < this.size; i++) if (this.at[i] === place) return;
    this.at[this.size++] = place;
  }
}

/** Where the longest match that begins at `at` ends; -1 where there is none. */
function longestEnd(text: Scannable, pattern: CuePattern, at: number): number {
  const places = ends(text, pattern, at, 0);
  let end = -1;
  for (let i = 0; i < places.size; i++) end = Math.max(end, places.at[i] ?? -1);
  return end;
}

/** Two sets of places for each depth of choices in choices. */
const SCRATCH: (readonly [Places, Places])[] = [];

/**
 * All places where a match that begins at `at` may end. Sets of places instead of backtracking: a choice in a
 * cue cannot multiply the work, and a gap is short. What is returned holds until the next call of the same depth.
 */
function ends(text: Scannable, pattern: CuePattern, at: number, depth: number): Places {
  SCRATCH[depth] ??= [new Places(), new Places()];
  let [places, next] = SCRATCH[depth];
  places.size = 0;
  places.add(at);
  for (const element of pattern) {
    next.size = 0;
    for (let i = 0; i < places.size; i++) endsOf(text, element, places.at[i] ?? 0, depth, next);
    [places, next] = [next, places];
    if (places.size === 0) break;
  }
  return places;
}

function endsOf(text: Scannable, element: CueElement, at: number, depth: number, found: Places): void {
  if (!element.gap) {
    endsAt(text, element, at, depth, found);
    return;
  }
  const { units, begins, language } = text;
  const last = Math.min(at + GAP[language], units.length - 1);
  for (let start = at; start <= last; start++) {
    if (typeof units !== 'string' && begins[start]) break;
    endsAt(text, element, start, depth, found);
    if (typeof units === 'string' && isChineseBreak(units.charCodeAt(start))) break;
  }
  if ('options' in element && element.optional) found.add(at);
}

/** The ends of the element where it begins at this very place. */
function endsAt(text: Scannable, element: CueElement, at: number, depth: number, found: Places): void {
  if (!('options' in element)) {
    addWordEnd(text, element, at, found);
    return;
  }
  if (element.optional) found.add(at);
  for (const option of element.options) {
    const [first] = option;
    if (option.length === 1 && first !== undefined && !('options' in first)) {
      addWordEnd(text, first, at, found);
      continue;
    }
    const places = ends(text, option, at, depth + 1);
    for (let i = 0; i < places.size; i++) found.add(places.at[i] ?? 0);
  }
}

function addWordEnd(text: Scannable, word: CueWord, at: number, found: Places): void {
  const end = wordEnd(text, word.text, word.open, at);
  if (end >= 0) found.add(end);
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
