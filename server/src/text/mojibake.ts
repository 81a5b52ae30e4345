/** What Windows-1252 shows for the bytes 0x80 to 0x9F; a blank stands for bytes that it leaves undefined. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FOLLOWING = `[\\u0080-\\u00bf${UPPER.replaceAll(' ', '')}]`;

/**
 * UTF-8 that was read as Windows-1252: two bytes of Latin letters and signs, three bytes of punctuation or a byte
 * order mark, and two or more Chinese characters in a row. A single one may be French before a quotation mark; names
 * with Â and Ã have a letter behind it and never match.
 */
export const MOJIBAKE = new RegExp(
  `[ÂÃ]${FOLLOWING}|â€${FOLLOWING}?|â[„†‚‰]${FOLLOWING}|ï»¿|(?:[ã-éï]${FOLLOWING}{2}){2,}`,
  'g',
);

/** A character with which every match of {@link MOJIBAKE} begins. */
export const MAY_BE_GARBLED = /[\u00c2-\u00ef]/;

/** The characters that a match of {@link MOJIBAKE} stands for; the garbled ones where they cannot be told. Never throws. */
export function decodeMojibake(garbled: string): string {
  // The last byte of a closing quotation mark is undefined in Windows-1252, and many programs drop it.
  if (garbled === 'â€') return '”';
  const bytes = Uint8Array.from(garbled, byteOf);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return decoded.includes('\ufffd') ? garbled : decoded;
}

function byteOf(character: string): number {
  const at = character === ' ' ? -1 : UPPER.indexOf(character);
  return at >= 0 ? 0x80 + at : character.charCodeAt(0) & 0xff;
}
