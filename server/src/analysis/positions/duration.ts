import type { Duration } from '../../taxonomy/clauseTypes.js';
import { matchesOf } from '../../text/finder.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { CHINESE_NUMERALS, chineseNumber, ENGLISH_NUMBER_WORDS, englishNumber } from './numerals.js';
import { plainForm } from './plainForm.js';

/** A duration in a text. */
export interface FoundDuration {
  /** ISO 8601, as written: twelve months are `P12M`, a year `P1Y`, 72 hours `PT72H`. */
  readonly value: Duration;
  /** Where it stands, UTF-16 offsets in the text given. */
  readonly range: Range;
  /** Whether days are said to be working days or calendar days. */
  readonly days?: 'business' | 'calendar';
  /** Whether the words before make it a least or a greatest duration. */
  readonly bound?: 'at-least' | 'at-most' | 'about';
  /** An ordinal: on the fifth day after posting. */
  readonly ordinal?: boolean;
}

const ENGLISH = new RegExp(
  `(?<![\\w.$€£])(?:(?<words>${ENGLISH_NUMBER_WORDS})(?:\\s?\\(\\s?\\d{1,4}\\s?\\))?|(?<digits>\\d{1,4}(?:\\.\\d{1,2})?)(?:\\s?\\([a-z -]{2,20}\\))?|(?<half>half(?:\\sa|\\san)?|a\\shalf))(?<ordinal>st|nd|rd|th)?[\\s-]{0,2}(?:full|successive|consecutive|continuous|additional|more)?\\s?(?<days>business|working|banking|calendar)?[\\s-]?(?<unit>minutes?|hours?|hrs?|h|days?|weeks?|fortnights?|months?|quarters?|years?)\\b(?!\\sof\\sage|(?<=years?)\\s(?:olds?\\b|or\\solder))`,
  'gi',
);
/** What a duration has: far cheaper than looking for its number. */
const ENGLISH_UNIT = /minute|hour|h\b|hr|day|week|fortnight|month|quarter|year/i;
/** A single unit without a number, where it can only be a duration: within a month, a one-year. */
const ENGLISH_ARTICLE =
  /\b(?<lead>within|after|for|of|least|period\sof|previous|preceding|past|last|(?:in|during|over)(?=\sthe\s(?:previous|preceding|prior|past|last)\b))\s(?:a|an|the\s(?:previous|preceding|prior|past|last))\s(?<unit>hour|day|week|fortnight|month|quarter|year)\b(?!-)/gi;
/** The same before what tells what it is for: a week ahead, a month's notice. */
const ENGLISH_LEADING =
  /\b(?:an?)\s(?<unit>hour|day|week|fortnight|month|quarter|year)(?='s\s(?:\w+\s)?notice\b|\s(?:ahead|beforehand|before|in\sadvance|prior)\b)/gi;
const ENGLISH_ORDINAL_WORDS =
  /\b(?<word>first|second|third|fourth|fifth|sixth|seventh|tenth|fourteenth|fifteenth|thirtieth)\s(?<days>business|working|calendar)?\s?(?<unit>day)\b(?=\s(?:after|following|from))/gi;
const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  tenth: 10,
  fourteenth: 14,
  fifteenth: 15,
  thirtieth: 30,
};

const CHINESE = new RegExp(
  `(?<ordinal>第\\s?)?(?:(?<number>\\d{1,4}(?:\\.\\d{1,2})?|${CHINESE_NUMERALS}{1,7})(?:\\s?\\([\\d${CHINESE_NUMERALS.slice(1, -1)}]{1,6}\\))?|(?<half>半))\\s?(?<counter>个)?\\s?(?<days>自然|工作|日历|公历|营业|连续)?\\s?(?<unit>分钟|小时|钟头|天|日|周(?![岁歲])|星期|礼拜|月|季度|年|h\\b)(?<more>半)?`,
  'gi',
);

const UNITS: readonly (readonly [RegExp, string, string, number])[] = [
  [/^(?:minute|分钟)/i, 'PT', 'M', 1],
  [/^(?:h|hr|小时|钟头)/i, 'PT', 'H', 1],
  [/^(?:day|天|日)/i, 'P', 'D', 1],
  [/^(?:week|周|星期|礼拜)/i, 'P', 'W', 1],
  [/^fortnight/i, 'P', 'W', 2],
  [/^(?:month|月)/i, 'P', 'M', 1],
  [/^(?:quarter|季度)/i, 'P', 'M', 3],
  [/^(?:year|年)/i, 'P', 'Y', 1],
];

/** ISO 8601 of an amount of a unit; halves become the next smaller unit. */
function iso(amount: number, unit: string): Duration | undefined {
  const row = UNITS.find(([pattern]) => pattern.test(unit));
  if (!row || !(amount >= 0) || amount > 9999) return undefined;
  const [, prefix, letter, times] = row;
  const total = amount * times;
  if (Number.isInteger(total)) return `${prefix}${total}${letter}` as Duration;
  if (letter === 'Y') return `P${Math.round(total * 12)}M`;
  if (letter === 'M' && prefix === 'P') return `P${Math.round(total * 30)}D`;
  if (letter === 'H') return `PT${Math.round(total * 60)}M`;
  if (letter === 'D') return `PT${Math.round(total * 24)}H`;
  if (letter === 'W') return `P${Math.round(total * 7)}D`;
  return `PT${Math.round(total)}M`;
}

function boundOf(before: string): FoundDuration['bound'] {
  if (
    /(?:at\sleast|not?\s(?:less|fewer|later)\sthan|minimum(?:\sof)?|至少|不少于|不低于|最少)\s?[^\s\w]?(?:a|an|提前)?\s?$/i.test(
      before,
    )
  )
    return 'at-least';
  if (
    /(?:up\sto|at\smost|not?\s(?:more|longer)\sthan|maximum(?:\sof)?|within|最多|至多|不超过|不多于)\s?$/i.test(before)
  )
    return 'at-most';
  if (/(?:about|approximately|around|roughly|大约|约)\s?$/i.test(before)) return 'about';
  return undefined;
}

function daysOf(word: string | undefined): FoundDuration['days'] {
  if (word === undefined) return undefined;
  return /^(?:business|working|banking|工作|营业)$/i.test(word)
    ? 'business'
    : /^(?:calendar|自然|日历|公历)$/i.test(word)
      ? 'calendar'
      : undefined;
}

function found(
  text: string,
  start: number,
  end: number,
  value: Duration,
  days: string | undefined,
  ordinal: boolean,
): FoundDuration {
  const kind = daysOf(days);
  const bound = boundOf(text.slice(Math.max(0, start - 24), start));
  return {
    value,
    range: { start, end },
    ...(kind && { days: kind }),
    ...(bound && { bound }),
    ...(ordinal && { ordinal }),
  };
}

function english(text: string): FoundDuration[] {
  if (!ENGLISH_UNIT.test(text)) return [];
  const list: FoundDuration[] = [];
  for (const m of matchesOf(ENGLISH, text)) {
    const g = m.groups ?? {};
    const amount = g.half ? 0.5 : g.digits ? Number(g.digits) : englishNumber(g.words ?? '');
    const value = amount === undefined ? undefined : iso(amount, g.unit ?? '');
    if (value) list.push(found(text, m.index, m.index + m[0].length, value, g.days, g.ordinal !== undefined));
  }
  for (const m of matchesOf(ENGLISH_ARTICLE, text)) {
    const g = m.groups ?? {};
    const value = iso(1, g.unit ?? '');
    const start = m.index + (g.lead ?? '').length + 1;
    if (value) list.push(found(text, start, m.index + m[0].length, value, undefined, false));
  }
  for (const m of matchesOf(ENGLISH_LEADING, text)) {
    const value = iso(1, m.groups?.unit ?? '');
    if (value) list.push(found(text, m.index, m.index + m[0].length, value, undefined, false));
  }
  for (const m of matchesOf(ENGLISH_ORDINAL_WORDS, text)) {
    const g = m.groups ?? {};
    const value = iso(ORDINAL_WORDS[(g.word ?? '').toLowerCase()] ?? -1, 'day');
    if (value) list.push(found(text, m.index, m.index + m[0].length, value, g.days, true));
  }
  return list;
}

/** Whether a Chinese hit is part of a date, of opening hours (7×24 小时) or of a month's name. */
function isNoDuration(
  text: string,
  start: number,
  g: Readonly<Record<string, string | undefined>>,
  end: number,
): boolean {
  const unit = g.unit ?? '';
  const number = g.number ?? '';
  const before = text.slice(Math.max(0, start - 4), start);
  if (/[\d.×*xX]\s?$/.test(before) || (/[a-zA-Z]$/.test(before) && /^\d/.test(number))) return true;
  if (unit === '年') {
    if (/^\d{4}$/.test(number) || /^[零〇一二三四五六七八九]{4}$/.test(number)) return true;
    if (/^\s?\d{1,2}\s?月/.test(text.slice(end, end + 5))) return true;
  }
  if (unit === '月' && !g.counter && !g.half) return true;
  if ((unit === '日' || unit === '天') && /月\s?$/.test(before)) return true;
  if (unit === '日' && g.ordinal === undefined && /^[一二三四五六七]$/.test(number) && /(?:周|星期)$/.test(before))
    return true;
  return g.ordinal !== undefined && !/[天日]/.test(unit);
}

function chinese(text: string): FoundDuration[] {
  const list: FoundDuration[] = [];
  for (const m of matchesOf(CHINESE, text)) {
    const g = m.groups ?? {};
    const end = m.index + m[0].length;
    if (isNoDuration(text, m.index, g, end)) continue;
    const whole = g.half ? 0.5 : chineseNumber(g.number ?? '');
    if (whole === undefined || whole === 0) continue;
    const value = iso(whole + (g.more ? 0.5 : 0), g.unit ?? '');
    if (value) list.push(found(text, m.index, end, value, g.days, g.ordinal !== undefined));
  }
  return list;
}

/**
 * The durations of a text in order: thirty (30) days, 24h, half a year, 三十个工作日, 半年, 第五个自然日. Ages (13 years
 * of age), dates and opening hours (7×24 小时) are none. Both scripts of Chinese are read. Linear; never throws.
 */
export function findDurations(text: string, language: Language): readonly FoundDuration[] {
  const plain = plainForm(text);
  const list = language === 'zh' ? [...chinese(plain), ...english(plain)] : english(plain);
  list.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return list.filter((d, i) => i === 0 || d.range.start >= (list[i - 1]?.range.end ?? 0));
}

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 };

/** The length of an ISO 8601 duration in days (a month is 30, a year 365), for comparing. `NaN` if it is none. */
export function inDays(duration: Duration): number {
  const m = /^P(T?)(\d+(?:\.\d+)?)([YMWDH])$/.exec(duration);
  if (!m) return Number.NaN;
  const amount = Number(m[2]);
  if (m[1] === 'T') return m[3] === 'H' ? amount / 24 : amount / 1440;
  return amount * (DAYS[m[3] ?? ''] ?? Number.NaN);
}
