import { codeAt } from './codeAt.js';

/** The languages that Termsmith reads and writes. */
export type Language = 'en' | 'zh';

const HAN = /\p{Script=Han}/u;
/** Looks for what Han characters are among; quicker than the other, above all in a text that has none. */
const MAYBE_HAN = /[\u2e80-\uffff]/;

/** Whether the character (one code point) is a Han character. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** Whether a text has a Han character. */
export function hasHan(text: string): boolean {
  return MAYBE_HAN.test(text) && HAN.test(text);
}

/** How many letters a text has, and how many of them are Han characters. */
export interface Letters {
  readonly han: number;
  readonly all: number;
}

/**
 * The letters of a text. Linear; never throws. Code units are enough here: Han characters outside the basic plane
 * are too rare to change a share.
 */
export function countLetters(text: string): Letters {
  let han = 0;
  let all = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const c = codeAt(text, i);
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff)) {
      han++;
      all++;
    } else if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f)) {
      all++;
    }
  }
  return { han, all };
}

/** The letters of a text after a piece of it was replaced. */
export function movedLetters(letters: Letters, removed: string, added: string): Letters {
  const gone = countLetters(removed);
  const come = countLetters(added);
  return { han: letters.han - gone.han + come.han, all: letters.all - gone.all + come.all };
}

/**
 * The language of a text with these letters: Chinese when Han characters are at least 30 % of them
 * (design/rules.md, section 0). A text without letters is English.
 */
export function languageFor(letters: Letters): Language {
  return letters.all > 0 && letters.han / letters.all >= 0.3 ? 'zh' : 'en';
}

/** The language of a text. */
export function languageOf(text: string): Language {
  // Nearly all English has no such character, which an expression sees many times as fast as letters are counted.
  return MAYBE_HAN.test(text) ? languageFor(countLetters(text)) : 'en';
}
