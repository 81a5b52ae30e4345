import { type ClauseNumber, hanNumber } from '../../analysis/numbers.js';

/**
 * Writes numbers the way a draft writes them: `3.` to `4.`, 第十条 to 第十一条, (c) to (d), with all that stands around
 * the figure.
 */

/** The number's text with the figure at `part` (0 for the first) replaced; undefined where it cannot be written. */
export function withFigure(source: string, number: ClauseNumber, part: number, value: number): string | undefined {
  if (value < 1) return undefined;
  switch (number.style) {
    case 'decimal':
    case 'digit-paren':
    case 'digit-close':
      return replaceNth(source, /[0-9０-９]+/g, part, (old) => digitsLike(old, value));
    case 'article':
    case 'chapter':
      // 第十条之一 has two figures; what follows 之 counts for itself.
      return part === 0 && number.values.length === 1
        ? replaceNth(source, /[0-9０-９]+|[〇零一二三四五六七八九十百千两廿]+/g, 0, (old) => numeralLike(old, value))
        : undefined;
    case 'han':
    case 'han-paren':
      return replaceNth(source, /[〇零一二三四五六七八九十百千两廿]+/g, 0, (old) => numeralLike(old, value));
    case 'letter-paren':
    case 'letter-close':
    case 'letter-dot':
    case 'upper-paren':
    case 'upper-dot':
      return value > 26 ? undefined : replaceNth(source, /[A-Za-z]/g, 0, (old) => letterLike(old, value));
    case 'roman-paren':
    case 'roman-dot':
      return replaceNth(source, /[IVXLCivxlc]+/g, 0, (old) => romanLike(old, value));
    case 'word':
      return wordNumber(source, number, part, value);
  }
}

/** Article IV, Section 5.2, § 5: the last word is the figure. */
function wordNumber(source: string, number: ClauseNumber, part: number, value: number): string | undefined {
  const figure = /(?:§§?|[A-Za-z]+)[ \t\u00a0]*(\S+)/.exec(number.text)?.[1];
  if (figure === undefined) return undefined;
  const at = source.lastIndexOf(figure);
  if (at < 0) return undefined;
  const written = /^\d/.test(figure)
    ? replaceNth(figure, /\d+/g, part, (old) => digitsLike(old, value))
    : /^[IVXLC]+$/.test(figure)
      ? romanLike(figure, value)
      : letterLike(figure, value);
  return written === undefined ? undefined : source.slice(0, at) + written + source.slice(at + figure.length);
}

function replaceNth(
  source: string,
  pattern: RegExp,
  n: number,
  write: (old: string) => string | undefined,
): string | undefined {
  const match = [...source.matchAll(pattern)][n];
  const written = match && write(match[0]);
  if (!match || written === undefined) return undefined;
  return source.slice(0, match.index) + written + source.slice(match.index + match[0].length);
}

/** A figure in the digits of another: full-width where that is, and with its leading zeros. */
export function digitsLike(old: string, value: number): string {
  const plain = String(value).padStart(/^[0０]/.test(old) ? old.length : 1, '0');
  return /[０-９]/.test(old) ? plain.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))) : plain;
}

/** A figure in Chinese or Arabic numerals, as the other is written. */
export function numeralLike(old: string, value: number): string {
  return /[0-9０-９]/.test(old) ? digitsLike(old, value) : hanNumeral(value);
}

function letterLike(old: string, value: number): string | undefined {
  if (value > 26) return undefined;
  const letter = String.fromCharCode(96 + value);
  return old === old.toUpperCase() ? letter.toUpperCase() : letter;
}

function romanLike(old: string, value: number): string {
  const steps = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = value;
  let out = '';
  for (const [worth, sign] of steps)
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  return old === old.toUpperCase() ? out.toUpperCase() : out;
}

const DIGITS = '零一二三四五六七八九';

/** A number up to 9999 in Chinese numerals, as articles are counted: 十, 十一, 二十, 一百零五. */
export function hanNumeral(value: number): string {
  let out = '';
  let skipped = false;
  for (const [worth, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / worth) % 10;
    if (digit === 0) {
      skipped = out !== '';
      continue;
    }
    if (skipped) out += '零';
    skipped = false;
    out += (worth === 10 && digit === 1 && out === '' ? '' : DIGITS[digit]) + unit;
  }
  return out === '' || hanNumber(out) !== value ? String(value) : out;
}
