import type { Range } from '../../text/range.js';
import { CHINESE_NUMERALS, chineseNumber, englishNumber } from '../positions/numerals.js';
import { plainForm } from '../positions/plainForm.js';

/** A number that stands in words and again in figures: thirty (30) days, 30（三十）日, fifty dollars ($50.00). */
export interface WrittenTwice {
  /** All of it, from the first number to the closing bracket. Ranges count in the text given. */
  readonly range: Range;
  /** The number in words and in figures alone, without unit and currency. */
  readonly words: Range;
  readonly figures: Range;
  readonly wordsValue: number;
  readonly figuresValue: number;
  readonly agree: boolean;
}

const WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)';
const ENGLISH = `(?:a\\s(?=hundred|thousand|million))?\\b${WORD}(?:(?:\\s?-\\s?|\\s(?:and\\s)?)${WORD}){0,11}\\b`;
const DIGITS = "\\d{1,3}(?:[,.'\\s]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,4})?";
const CURRENCY =
  'US\\s?\\$|U\\.?S\\.?\\s?dollars?|USD|dollars?|CA?\\$|AU?\\$|HK\\$|\\$|EUR|euros?|€|GBP|pounds?(?:\\ssterling)?|£|CHF|(?:swiss\\s)?francs?|RMB|CNY|yuan|¥|人民币|美元|欧元|港元|港币|元|圆';
const TIME =
  '(?:full\\s|consecutive\\s)?(?:business\\s|working\\s|calendar\\s)?(?:minute|hour|day|week|month|quarter|year)s?|个?(?:工作|自然|日历)?(?:分钟|小时|日|天|周|月|季度|年)';
/** 七个（10）工作日: what is counted stands behind the bracket. */
const COUNTED = '个';
/** Of what there are so many: 二倍（3倍）, 两份（3份）. */
const PIECES = '[倍次份名台件笔]';
const COUNTED_AFTER = /^(?:工作|自然|日历)?(?:日|天|月|小时|星期|周)/;
const PERCENT = '%|per\\s?cent|‰|成';
const NUMBER = `(?<base>[百千万]分之)?(?:(?<english>${ENGLISH})|(?<figures>${DIGITS})(?<scale>[万亿])?|(?<chinese>${CHINESE_NUMERALS}{1,12}))`;
const QUANTITY = `(?<lead>${CURRENCY})?\\s?${NUMBER}[\\s-]?(?<unit>${CURRENCY}|${TIME}|${PERCENT}|${COUNTED}|${PIECES})?整?`;
const INSIDE = new RegExp(`^\\s?(?:(?:大写|小写|即|计)(?:金额)?(?:为)?[:：]?\\s?)?${QUANTITY}\\s?$`, 'i');
/** The quantity that ends where the bracket opens; anchored at the end of a short window. */
const BEFORE = new RegExp(`(?<![\\w.,])${QUANTITY}\\s?$`, 'i');
const BRACKET = /\(([^()\n]{1,60})\)/g;
const WINDOW = 120;

/** What makes the number part of another one, of a year or of a section's number. */
const PART_OF =
  /(?:\b(?:point|half|plus|minus|number|no\.|sections?|articles?|clauses?|paragraphs?|items?|phase|tier|level|version|annex|schedule)|[第之其唯任同统单万进])\s?$/i;
const SECTION_AFTER = /^\s?(?:[条款项章节]|部分|编)/;

/** How a number is written; the one that comes later here is the figure beside the other: 叁（3）, 三（3）, 叁（三）. */
type Form = 'financial' | 'words' | 'figures';
const FORMS: readonly Form[] = ['financial', 'words', 'figures'];
const FINANCIAL = /[壹贰叁肆伍陆柒捌玖拾佰仟]/;

interface Quantity {
  readonly value: number;
  /** Other readings of the same figures: 1.000 may be a thousand. */
  readonly readings: readonly number[];
  readonly form: Form;
  readonly unit: string;
  readonly range: Range;
  /** The length of 百分之 before it. */
  readonly share: number;
}

/** The numbers of a text that stand in words and in figures, in order. Linear; never throws. */
export function writtenTwice(text: string): readonly WrittenTwice[] {
  if (!/[(（]/.test(text)) return [];
  const plain = plainForm(text);
  const found: WrittenTwice[] = [];
  for (const bracket of plain.matchAll(BRACKET)) {
    const at = bracket.index;
    const inner = INSIDE.exec(bracket[1]!);
    if (!inner) continue;
    const from = Math.max(0, at - WINDOW);
    const outer = BEFORE.exec(plain.slice(from, at));
    if (!outer) continue;
    const inside = quantityOf(inner, at + 1);
    const outside = quantityOf(outer, from);
    if (!inside || !outside || inside.form === outside.form) continue;
    const start = from + outer.index;
    const after = plain.slice(at + bracket[0].length, at + bracket[0].length + 8);
    if (isOther(plain.slice(Math.max(0, start - 14), start), after)) continue;
    if (outside.unit === COUNTED && !COUNTED_AFTER.test(after)) continue;
    if (inside.unit !== '' && outside.unit !== '' && inside.unit !== outside.unit) continue;
    const [words, figures] =
      FORMS.indexOf(inside.form) > FORMS.indexOf(outside.form) ? [outside, inside] : [inside, outside];
    // (1) and (2) of a row are no figures but the numbers of its items.
    if (figures === inside && figures.unit === '' && isRow(plain, at, figures.value)) continue;
    // Nineteen ninety-five (1995) and two years (2024).
    if (figures.unit === '' && figures.value >= 1900 && figures.value < 2100) continue;
    found.push({
      range: { start: outside.range.start - outside.share, end: at + bracket[0].length },
      words: words.range,
      figures: figures.range,
      wordsValue: words.value,
      figuresValue: figures.value,
      agree: figures.readings.some((reading) => Math.abs(reading - words.value) < 1e-9),
    });
  }
  return found;
}

function isOther(before: string, after: string): boolean {
  if (!PART_OF.test(before)) return false;
  return !before.endsWith('第') || SECTION_AFTER.test(after) || !/^\s?[个日天周月年]/.test(after);
}

/** Whether the number after it, in brackets too, follows in the same paragraph: (1) …, (2) …. */
function isRow(plain: string, at: number, value: number): boolean {
  const window = plain.slice(Math.max(0, at - 400), at + 400);
  return [value - 1, value + 1].some((next) => next > 0 && new RegExp(`\\(\\s?${next}\\s?\\)`).test(window));
}

const SHARES: Readonly<Record<string, number>> = { 百: 1, 千: 0.1, 万: 0.01 };

function quantityOf(match: RegExpExecArray, base: number): Quantity | undefined {
  const groups = match.groups as Readonly<Record<string, string | undefined>>;
  const written = groups.english ?? groups.figures ?? groups.chinese ?? '';
  const { lead = '', unit = '' } = groups;
  let at = match.index + match[0].indexOf(written, (groups.lead?.length ?? 0) + (groups.base?.length ?? 0));
  at += base;
  const range = { start: at, end: at + written.length };
  const scale = groups.scale === '亿' ? 1e8 : groups.scale === '万' ? 1e4 : 1;
  const readings = groups.figures
    ? figureReadings(written).map((value) => value * scale)
    : [(groups.english ? englishNumber(written) : chineseNumber(written)) ?? Number.NaN];
  const share = groups.base ? SHARES[groups.base[0]!]! : unit === '成' ? 10 : unit === '‰' ? 0.1 : 1;
  const values = readings.map((value) => Number((value * share).toFixed(9)));
  const value = values[0];
  if (value === undefined || Number.isNaN(value)) return undefined;
  return {
    value,
    readings: values,
    form: groups.figures !== undefined ? 'figures' : FINANCIAL.test(written) ? 'financial' : 'words',
    unit: groups.base ? '%' : unitOf(lead || unit),
    range,
    share: groups.base?.length ?? 0,
  };
}

/** 1.000 and 1,000 may be a thousand or one with decimals, by the country. The likelier comes first. */
function figureReadings(figures: string): number[] {
  const bare = figures.replace(/['\s]/g, '');
  const grouped = Number(bare.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  const decimal = Number(bare.replace(',', '.'));
  return [grouped, decimal].filter((value) => Number.isFinite(value));
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|per|‰|成)/i, '%'],
  [/^US|^U\.|^\$|^dollar|美元/i, '$'],
  [/^(?:EUR|€)|欧元/i, '€'],
  [/^(?:GBP|pound|£)/i, '£'],
  [/^(?:CHF|swiss|franc)/i, 'CHF'],
  [/^HK|港元|港币/i, 'HK$'],
  [/^(?:RMB|CNY|yuan|¥|人民币|元|圆)/i, '¥'],
];

/** A unit by one name in either language; working days are a unit of their own. */
function unitOf(written: string): string {
  const known = UNITS.find(([pattern]) => pattern.test(written))?.[1];
  return (
    known ??
    written
      .toLowerCase()
      .replace(/^个|(?:full|consecutive)\s|s$/g, '')
      .replace('天', '日')
  );
}
