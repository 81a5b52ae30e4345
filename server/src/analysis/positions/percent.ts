import { matchesOf } from '../../text/finder.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { CHINESE_NUMERALS, chineseNumber, ENGLISH_NUMBER_WORDS, englishNumber } from './numerals.js';
import { plainForm } from './plainForm.js';

/** A percentage in a text. */
export interface FoundPercent {
  /** In percent: 万分之五 is 0.05, five per mille 0.5. */
  readonly percent: number;
  readonly range: Range;
}

const SIGN =
  /(?<![\d.])(?<number>\d{1,4}(?:[.,]\d{1,4})?)\s?(?<sign>%|‰|per\s?cent(?:age\spoints?)?\b|per\s?mille?\b)/gi;
const WORDS = new RegExp(
  `\\b(?<number>${ENGLISH_NUMBER_WORDS})(?:\\s?\\(\\s?\\d{1,3}(?:\\.\\d{1,3})?\\s?%?\\s?\\))?\\s?per\\s?cent(?:age\\spoints?)?\\b`,
  'gi',
);
const PARTS = new RegExp(
  `(?<base>百|千|万)分之\\s?(?<number>\\d{1,3}(?:\\.\\d{1,3})?|${CHINESE_NUMERALS}{1,5})(?:点(?<decimals>${CHINESE_NUMERALS}{1,3}))?`,
  'g',
);
const BASES: Readonly<Record<string, number>> = { 百: 1, 千: 10, 万: 100 };

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

/**
 * The percentages of a text in order: 25%, 1.5 percent, twenty-five per cent, 5‰, 百分之二十五, 千分之一, 万分之五.
 * Linear; never throws.
 */
export function findPercents(text: string, _language: Language): readonly FoundPercent[] {
  const plain = plainForm(text);
  const list: FoundPercent[] = [];
  const add = (percent: number | undefined, m: RegExpMatchArray): void => {
    const start = m.index ?? 0;
    if (percent !== undefined && Number.isFinite(percent))
      list.push({ percent: rounded(percent), range: { start, end: start + m[0].length } });
  };
  for (const m of matchesOf(SIGN, plain)) {
    const number = Number((m.groups?.number ?? '').replace(',', '.'));
    add(/^(?:‰|per\s?mil)/i.test(m.groups?.sign ?? '') ? number / 10 : number, m);
  }
  for (const m of matchesOf(WORDS, plain)) add(englishNumber(m.groups?.number ?? ''), m);
  for (const m of matchesOf(PARTS, plain)) {
    const decimals = m.groups?.decimals === undefined ? undefined : chineseNumber(m.groups.decimals);
    const whole = chineseNumber(m.groups?.number ?? '');
    const number = whole === undefined || decimals === undefined ? whole : Number(`${whole}.${decimals}`);
    add(number === undefined ? undefined : number / (BASES[m.groups?.base ?? ''] ?? 1), m);
  }
  list.sort((a, b) => a.range.start - b.range.start);
  return list.filter((p, i) => i === 0 || p.range.start >= (list[i - 1]?.range.end ?? 0));
}
