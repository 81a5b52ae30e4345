import { type ClauseNumber, hanNumber, type NumberStyle, romanNumber } from './numbers.js';

/**
 * Writes numbers the way a draft writes them: `3.` to `4.`, 第十条 to 第十一条, (c) to (d), with all that stands around
 * the figures. numbers.ts is the other way: it reads them.
 */

/** The figures of a number as written: digits of either width, Han numerals, a letter or a roman figure. */
const FIGURE = /[0-9０-９]+|[〇零一二三四五六七八九十百千两廿]+|[a-z]+/gi;
const HAN = /^[〇零一二三四五六七八九十百千两廿]+$/;

/** A figure of a number as written, with its place in it. */
export interface Figure {
  readonly text: string;
  readonly start: number;
}

/** The figures of a number as written, in order, without words such as Section. Never throws. */
export function figuresOf(written: string): readonly Figure[] {
  return [...written.matchAll(FIGURE)]
    .filter(([text]) => !/^[a-z]{2,}$/i.test(text) || !Number.isNaN(romanNumber(text)))
    .map((match) => ({ text: match[0], start: match.index }));
}

/**
 * A number as written, with other values; undefined where it cannot be written, as a letter after (z). Where a decimal
 * is to have more or fewer parts than it has, all of it is written anew.
 */
export function numberWith(written: string, style: NumberStyle, values: readonly number[]): string | undefined {
  if (values.some((value) => !(value >= 1))) return undefined;
  const figures = figuresOf(written);
  if (style === 'decimal' && figures.length !== values.length) {
    const separator = /[.．-]/.exec(written)?.[0] ?? '.';
    return written.replace(/[0-9０-９]+(?:[.．-][0-9０-９]+)*/, values.join(separator));
  }
  if (figures.length < values.length) return undefined;
  let out = '';
  let from = 0;
  for (const [part, value] of values.entries()) {
    const { text, start } = figures[part]!;
    const figure = figureLike(text, value, scriptOf(style, written));
    if (figure === undefined) return undefined;
    out += written.slice(from, start) + figure;
    from = start + text.length;
  }
  return out + written.slice(from);
}

/** The number `value` steps into its row: the same number with another last value. */
export function lastWith(written: string, { style, values }: ClauseNumber, value: number): string | undefined {
  return numberWith(written, style, [...values.slice(0, -1), value]);
}

type Script = 'letter' | 'roman' | undefined;

function scriptOf(style: NumberStyle, written: string): Script {
  // 2i is the ninth below 2; a lone figure before a point may be roman (I.1).
  if (style === 'decimal' && /\d[a-z]|[a-z]\d/i.test(written)) return 'letter';
  if (style.startsWith('roman')) return 'roman';
  return /^(?:letter|upper)/.test(style) ? 'letter' : undefined;
}

/**
 * A value in the script of a figure: digits of its width and with its leading zeros, Han numerals, roman figures or
 * letters of its case. A single letter that may be either is taken for roman unless the style says what it is.
 */
export function figureLike(figure: string, value: number, script?: Script): string | undefined {
  if (/^[0-9０-９]/.test(figure)) return digitsLike(figure, value);
  if (HAN.test(figure)) return hanFigure(value);
  const roman = script === undefined ? figure.length > 1 || /^[ivx]$/i.test(figure) : script === 'roman';
  const text = roman ? romanFigure(value) : value <= 26 ? String.fromCharCode(96 + value) : undefined;
  return figure === figure.toUpperCase() ? text?.toUpperCase() : text;
}

function digitsLike(old: string, value: number): string {
  const plain = String(value).padStart(/^[0０]/.test(old) ? old.length : 1, '0');
  return /[０-９]/.test(old) ? plain.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))) : plain;
}

const DIGITS = '零一二三四五六七八九';

/** A number up to 9999 in Han numerals, as articles are counted: 十, 十一, 二十, 一百零五. */
export function hanFigure(value: number): string {
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

/** A number in small roman figures. */
export function romanFigure(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let out = '';
  for (const [step, figure] of steps) {
    while (rest >= step) {
      out += figure;
      rest -= step;
    }
  }
  return out;
}

const UNITS =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number from 1 to 999,999 in English words, as contracts write it: forty-five, one hundred and eighty. */
export function englishFigure(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 999_999) return undefined;
  if (value < 20) return UNITS[value];
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${UNITS[value % 10]}` : '');
  const [unit, name, link] = value < 1000 ? [100, 'hundred', ' and '] : [1000, 'thousand', ' '];
  const rest = value % unit;
  const head = `${englishFigure(Math.floor(value / unit))} ${name}`;
  return rest === 0 ? head : `${head}${rest < 100 ? ' and ' : link}${englishFigure(rest)}`;
}

const FINANCIAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'一二三四五六七八九十百千'].map((han, i) => [han, '壹贰叁肆伍陆柒捌玖拾佰仟'[i]!]),
);

/** A number up to 9999 in the Han numerals that cannot be altered, as amounts of money are written: 壹仟伍佰. */
export function financialFigure(value: number): string {
  const han = hanFigure(value).replace(/^十/, '一十');
  return [...han].map((c) => FINANCIAL[c] ?? c).join('');
}
