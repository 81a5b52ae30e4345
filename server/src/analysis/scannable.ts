import { foldChinese, foldEnglish } from '../taxonomy/cuePattern.js';
import type { Numbers } from '../taxonomy/cues.js';
import { codeAt } from '../text/codeAt.js';
import type { Language } from '../text/language.js';

/** The words of a text as cues see them. There is one for each language, which holds the text last read. */
export interface Scannable {
  readonly language: Language;
  /** As cues read it; Chinese without blanks. */
  readonly text: string;
  /** How many English words or Chinese characters it has. */
  readonly size: number;
  /** By the place of an English word: where it starts and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By place: the number of the English word or Chinese character, 0 for one that no cue has. */
  readonly numbers: Uint16Array;
  /** By the place of an English word: 1 where a sentence begins with it. */
  readonly begins: Uint8Array;
}

const HELD = { en: heldFor('en', 0), zh: heldFor('zh', 0) };

type Held = { -readonly [K in keyof Scannable]: Scannable[K] };

function heldFor(language: Language, most: number): Held {
  const words = language === 'en' ? most : 0;
  return {
    language,
    text: '',
    size: 0,
    starts: new Int32Array(words),
    ends: new Int32Array(words),
    numbers: new Uint16Array(most),
    begins: new Uint8Array(words),
  };
}

/** Cuts the text into what cues are made of. Holds until the next text of the language is cut. Linear; never throws. */
export function scannable(text: string, language: Language, numbers: Numbers): Scannable {
  const folded = language === 'zh' ? foldChinese(text) : foldEnglish(text);
  if (HELD[language].numbers.length < folded.length) HELD[language] = heldFor(language, 2 * folded.length);
  const held = HELD[language];
  held.text = folded;
  if (language === 'zh') cutChinese(held, numbers);
  else cutEnglish(held, numbers);
  return held;
}

function cutChinese(held: Held, { characters }: Numbers): void {
  const { text, numbers } = held;
  const { length } = text;
  for (let at = 0; at < length; at++) numbers[at] = characters[codeAt(text, at)]!;
  held.size = length;
}

function cutEnglish(held: Held, { words }: Numbers): void {
  const { text, starts, ends, numbers, begins } = held;
  let size = 0;
  let begin = 1;
  const { length } = text;
  for (let i = 0; i < length; ) {
    if (!isWordCode(codeAt(text, i))) {
      if (begin === 0 && isBreak(text, i)) begin = 1;
      i++;
      continue;
    }
    let start = i;
    let quoted = false;
    for (let c = codeAt(text, i); i < length && isWordCode(c); c = codeAt(text, i)) {
      if (c === QUOTE) quoted = true;
      i++;
    }
    let end = i;
    if (quoted) {
      // Without quotation marks and the genitive.
      while (start < end && codeAt(text, start) === QUOTE) start++;
      while (end > start && codeAt(text, end - 1) === QUOTE) end--;
      if (start === end) continue;
      if (end - start > 2 && codeAt(text, end - 2) === QUOTE && codeAt(text, end - 1) === 0x73) end -= 2;
    }
    starts[size] = start;
    ends[size] = end;
    numbers[size] = words.find(text, start, end);
    begins[size] = begin;
    size++;
    begin = 0;
  }
  held.size = size;
}

/** Whether words stand in a text at a place, by their numbers. */
export function standsAt({ numbers: read }: Scannable, numbers: readonly number[], at: number): boolean {
  for (let i = 0; i < numbers.length; i++) if (read[at + i] !== numbers[i]) return false;
  return true;
}

/** Where the first sentence of a text ends, in words or Chinese characters. */
export function sentenceEnd({ language, text, size, begins }: Scannable): number {
  let at = 1;
  while (at < size && !(language === 'zh' ? isChineseBreak(codeAt(text, at)) : begins[at])) at++;
  return at;
}

const QUOTE = 0x27;

function isWordCode(c: number): boolean {
  return (
    (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c === QUOTE || (c >= 0xc0 && c < 0x2000) || c >= 0x3040
  );
}

/** Whether a sentence, or a part of one that stands for itself, ends at the place. */
function isBreak(text: string, at: number): boolean {
  const c = codeAt(text, at);
  if (c === 0x2e) return at + 1 === text.length || /\s/u.test(text.charAt(at + 1));
  return c === 0x0a || c === 0x3b || c === 0x21 || c === 0x3f;
}

/** 。；！？ and the line feed. */
export function isChineseBreak(c: number): boolean {
  return c === 0x3002 || c === 0xff1b || c === 0xff01 || c === 0xff1f || c === 0x0a || c === 0x3b;
}
