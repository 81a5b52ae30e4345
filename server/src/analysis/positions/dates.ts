import { COMPILED_ONCE } from '../../text/compiledOnce.js';
import { matchesOf } from '../../text/finder.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { chineseNumber } from './numerals.js';
import { plainForm } from './plainForm.js';

/** A date in a text. */
export interface FoundDate {
  /** ISO 8601, also of a date that the calendar does not have (2021-02-30). */
  readonly value: string;
  readonly range: Range;
  /** False where the calendar (Gregorian) does not have the date. */
  readonly possible: boolean;
  /** Day and month may be meant the other way round: 3/4/2021. The American order is taken. */
  readonly ambiguous?: boolean;
}

/** The beginnings of the English months, in order. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?' +
  COMPILED_ONCE;
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b(?<year>(?:19|20)\\d\\d)\\s${MONTH}\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b`, 'gi'),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\sday)?(?:\\sof)?[\\s-]${MONTH},?[\\s-](?<year>\\d{4})\\b`, 'gi'),
  new RegExp(`\\b${MONTH}\\s?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s?(?<year>\\d{4})\\b`, 'gi'),
  /(?<![\d./-])(?<year>(?:19|20)\d{2})\s?[-/.]\s?(?<monthNumber>\d{1,2})\s?[-/.]\s?(?<day>\d{1,2})(?![\d/-]|\.\d)/g,
  /(?<![\d./-])(?<day>\d{1,2})\.\s?(?<monthNumber>\d{1,2})\.\s?(?<year>(?:19|20)\d{2})(?![\d/-]|\.\d)/g,
  /(?<![\d./-])(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>(?:19|20)\d{2})(?![\d/-])/g,
  /(?:(?<era>民国)\s?(?<eraYear>\d{2,3}|[一二三四五六七八九十百零〇]{1,5})|(?<year>(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3}))\s?年\s?(?<monthNumber>\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?<day>\d{1,2}|[一二三四五六七八九十廿]{1,3})\s?[日号]/g,
];

function isPossible(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/**
 * The dates of a text in order, in English and Chinese forms whatever the language: 1 October 2021, September 1st 2020,
 * 2020-09-01, 1.9.2020, 2022 年 6 月 14 日, 二〇二二年六月十四日, 民国111年6月14日. Linear; never throws.
 */
export function findDates(text: string, _language: Language): readonly FoundDate[] {
  const plain = plainForm(text);
  if (!/\d|年/.test(plain)) return [];
  const list: FoundDate[] = [];
  for (const pattern of PATTERNS)
    for (const m of matchesOf(pattern, plain)) {
      const g = m.groups ?? {};
      // The years of the Republic of China count from 1912.
      const year =
        g.era === undefined ? (chineseNumber(g.year ?? '') ?? 0) : 1911 + (chineseNumber(g.eraYear ?? '') ?? 0);
      let day = chineseNumber(g.day ?? g.second ?? '') ?? 0;
      let month = g.month
        ? MONTHS.indexOf(g.month.slice(0, 3).toLowerCase()) + 1
        : (chineseNumber(g.monthNumber ?? g.first ?? '') ?? 0);
      const ambiguous = g.first !== undefined && month <= 12 && day <= 12 && month !== day;
      const points = /^\d{1,2}\.\s?\d{1,2}\./.test(m[0]);
      if ((g.first !== undefined || points) && month > 12) [month, day] = [day, month];
      const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const possible = isPossible(year, month, day);
      list.push({
        value,
        range: { start: m.index, end: m.index + m[0].length },
        possible,
        ...(ambiguous && { ambiguous }),
      });
    }
  list.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return list.filter((d, i) => i === 0 || d.range.start >= (list[i - 1]?.range.end ?? 0));
}
