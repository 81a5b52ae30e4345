/** The languages that Termsmith reads and writes. */
export type Language = 'en' | 'zh';

const HAN = /\p{Script=Han}/u;

/** Whether the character (one code point) is a Han character. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/**
 * The language of a text: Chinese when Han characters are at least 30 % of its letters
 * (design/rules.md, section 0). A text without letters is English. Never throws; linear.
 *
 * Code units are enough here: Han characters outside the basic plane are too rare to change a share.
 */
export function languageOf(text: string): Language {
  let han = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff)) {
      han++;
      letters++;
    } else if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f)) {
      letters++;
    }
  }
  return letters > 0 && han / letters >= 0.3 ? 'zh' : 'en';
}
