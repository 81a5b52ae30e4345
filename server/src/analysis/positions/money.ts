import { matchesOf } from '../../text/finder.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { CHINESE_NUMERALS, chineseNumber, ENGLISH_NUMBER_WORDS, englishNumber } from './numerals.js';
import { plainForm } from './plainForm.js';

/** An amount of money in a text. */
export interface FoundMoney {
  readonly amount: number;
  /** ISO 4217. A bare `$` counts as USD, `¥` as CNY, kroner as NOK. */
  readonly currency: string;
  readonly range: Range;
}

/** Currency words and signs, longest first where one begins with another. Source: ISO 4217. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|U\.?\s?S\.?\s?D?(?:ollars?)?\s?dollars?|USD|United States dollars?|\$|dollars?|美元|美金)/i, 'USD'],
  [/^(?:CA\$|C\$|CAD|Canadian dollars?|加元|加拿大元)/i, 'CAD'],
  [/^(?:AU\$|A\$|AUD|Australian dollars?|澳元)/i, 'AUD'],
  [/^(?:NZ\$|NZD|New Zealand dollars?|新西兰元)/i, 'NZD'],
  [/^(?:HK\$|HKD|Hong Kong dollars?|港元|港币|港幣)/i, 'HKD'],
  [/^(?:NT\$|TWD|NTD|新台币|新臺幣|台币)/i, 'TWD'],
  [/^(?:S\$|SGD|Singapore dollars?|新加坡元)/i, 'SGD'],
  [/^(?:€|EUR|euros?|欧元)/i, 'EUR'],
  [/^(?:£|GBP|pounds?(?: sterling)?|英镑)/i, 'GBP'],
  [/^(?:CHF|Fr\.|Swiss francs?|瑞士法郎|瑞郎)/i, 'CHF'],
  [/^(?:SEK|Swedish (?:kron(?:or|er|a)|crowns?)|kronor|krona)/i, 'SEK'],
  [/^(?:NOK|Norwegian (?:kroner?|crowns?))/i, 'NOK'],
  [/^(?:DKK|Danish (?:kroner?|crowns?))/i, 'DKK'],
  [/^(?:ISK|Icelandic kr[oó]n[au]r?)/i, 'ISK'],
  [/^(?:CZK|Czech crowns?|koruna)/i, 'CZK'],
  [/^(?:PLN|(?:Polish )?z[lł]ot(?:y|ys|ych))/i, 'PLN'],
  [/^(?:HUF|(?:Hungarian )?forints?)/i, 'HUF'],
  [/^(?:AED|(?:UAE |Emirati )?dirhams?)/i, 'AED'],
  [/^(?:ZAR|(?:South African )?rand)/i, 'ZAR'],
  // Denmark's are called so too.
  [/^kroner?/i, 'NOK'],
  [/^(?:JPY|yen|日元|日圆)/i, 'JPY'],
  [/^(?:INR|₹|rupees?)/i, 'INR'],
  [/^(?:¥|RMB|CNY|renminbi|yuan|人民币|元|圆)/i, 'CNY'],
];

/**
 * The codes of further currencies, in capitals only; none that is a word or the name of something else (ALL, TOP, PHP).
 * Source: ISO 4217.
 */
const CODE =
  '(?:AED|ARS|AZN|BAM|BBD|BDT|BGN|BHD|BMD|BND|BRL|BWP|CLP|COP|CRC|CZK|DKK|DOP|DZD|EGP|ETB|FJD|GEL|GHS|GTQ|HNL|HUF|IDR|ILS|IQD|ISK|JMD|JOD|KES|KGS|KHR|KRW|KWD|KZT|LBP|LKR|MAD|MDL|MKD|MMK|MNT|MOP|MUR|MVR|MWK|MXN|MYR|MZN|NAD|NGN|NIO|NOK|NPR|OMR|PGK|PKR|PLN|PYG|QAR|RSD|RUB|RWF|SAR|SCR|THB|TND|TTD|TZS|UAH|UGX|UYU|UZS|VND|XAF|XCD|XOF|XPF|ZAR|ZMW)';
const SIGN =
  '(?:US\\$|CA\\$|AU\\$|NZ\\$|HK\\$|NT\\$|C\\$|A\\$|S\\$|\\$|€|£|¥|₹|USD|CAD|AUD|NZD|HKD|TWD|SGD|EUR|GBP|CHF|SEK|JPY|INR|RMB|CNY)';
const WORD =
  '(?:(?:U\\.?\\s?S\\.?|United States|Canadian|Australian|New Zealand|Hong Kong|Singapore)\\s?(?:D\\.?|dollars?)|dollars?|USD|CAD|AUD|NZD|HKD|SGD|EUR|GBP|CHF|SEK|JPY|INR|RMB|CNY|euros?|€|pounds?(?: sterling)?|Swiss francs?|yuan|yen|rupees?|(?:Swedish|Norwegian|Danish|Czech)\\s(?:kron(?:or|er|a|e)|crowns?)|kron(?:or|er|a|e)|koruna|(?:Polish\\s)?z[lł]ot(?:ys|ych|y)|(?:Hungarian\\s)?forints?|(?:UAE\\s)?dirhams?|(?:South\\sAfrican\\s)?rand)';
/** 1,000.50, 1'000.50 and, as the continent writes it, 1.000,50. */
const DIGITS =
  "[1-9]\\d{0,2}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?(?![\\d]|[.,]\\d)|\\d{1,3}(?:[,'’]\\d{3}){1,4}(?:\\.\\d{1,2})?|\\d{1,12}(?:\\.\\d{1,2})?";

const SIGN_FIRST = new RegExp(
  `(?<![A-Za-z])(?<currency>${SIGN})\\s?\\$?\\s?(?<number>${DIGITS})(?<scale>\\s?(?:k|thousand|million)\\b)?`,
  'gi',
);
const NUMBER_FIRST = new RegExp(
  `(?<![\\d.,])(?<number>${DIGITS})(?<scale>\\s?(?:thousand|million))?\\s?(?<currency>${WORD})(?![A-Za-z])`,
  'gi',
);
const WORDS_FIRST = new RegExp(
  `\\b(?<number>${ENGLISH_NUMBER_WORDS})\\s(?:\\(\\s?\\$?\\d[\\d,.]{0,12}\\s?\\)\\s?)?(?<currency>${WORD})(?![A-Za-z])`,
  'gi',
);
const CODE_FIRST = new RegExp(
  `(?<![A-Za-z])(?<currency>${CODE})\\s?(?<number>${DIGITS})(?<scale>\\s?(?:k|thousand|million)\\b)?`,
  'g',
);
const CODE_LAST = new RegExp(
  `(?<![\\d.,])(?<number>${DIGITS})(?<scale>\\s?(?:thousand|million))?\\s?(?<currency>${CODE})(?![A-Za-z])`,
  'g',
);
const HAS_CODE = new RegExp(`(?<![A-Za-z])${CODE}(?![A-Za-z])`);
/** A currency behind a letter or a bracket, where an amount may stand in words; the pattern of those is dear. */
const BEHIND_WORDS = new RegExp(`[a-z)]\\s(?:${WORD})(?![A-Za-z])`, 'i');
const CHINESE = new RegExp(
  `(?<lead>人民币|美元|美金|港币|港元|新台币|台币|欧元|英镑|瑞士法郎|¥|RMB|CNY|\\$)?\\s?(?<number>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?|\\d{1,12}(?:\\.\\d{1,2})?|${CHINESE_NUMERALS}{1,12})\\s?(?<scale>万|亿)?\\s?(?<currency>美元|美金|港元|港币|新台币|台币|新加坡元|加元|澳元|欧元|英镑|瑞士法郎|日元|人民币|元|圆)(?!素|件)`,
  'gi',
);
/** Points that part thousands, where the comma parts the cents. */
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, million: 1e6, 万: 1e4, 亿: 1e8 };

function digits(written = ''): number {
  return Number(
    CONTINENTAL.test(written) ? written.replace(/\./g, '').replace(',', '.') : written.replace(/[,'’]/g, ''),
  );
}

function currencyOf(word: string): string | undefined {
  return (
    CURRENCIES.find(([pattern]) => pattern.exec(word)?.[0].length === word.length)?.[1] ??
    CURRENCIES.find(([p]) => p.test(word))?.[1]
  );
}

/**
 * The amounts of money of a text in order: $50.00, USD 1,000, one hundred U.S. dollars, 500 美元, 人民币五万元. The same
 * amount repeated in brackets counts once. Linear; never throws.
 */
export function findMoney(text: string, language: Language): readonly FoundMoney[] {
  const plain = plainForm(text);
  const list: FoundMoney[] = [];
  const add = (m: RegExpMatchArray, number: number | undefined, currency: string | undefined): void => {
    const scale = SCALES[(m.groups?.scale ?? '').trim().toLowerCase()] ?? 1;
    const start = m.index ?? 0;
    if (number === undefined || !Number.isFinite(number) || currency === undefined) return;
    list.push({ amount: number * scale, currency, range: { start, end: start + m[0].length } });
  };

  for (const pattern of [SIGN_FIRST, NUMBER_FIRST])
    for (const m of matchesOf(pattern, plain)) add(m, digits(m.groups?.number), currencyOf(m.groups?.currency ?? ''));
  if (HAS_CODE.test(plain))
    for (const pattern of [CODE_FIRST, CODE_LAST])
      for (const m of matchesOf(pattern, plain)) add(m, digits(m.groups?.number), m.groups?.currency);
  for (const m of BEHIND_WORDS.test(plain) ? matchesOf(WORDS_FIRST, plain) : [])
    add(m, englishNumber(m.groups?.number ?? ''), currencyOf(m.groups?.currency ?? ''));
  if (language === 'zh')
    for (const m of matchesOf(CHINESE, plain)) {
      const lead = m.groups?.lead;
      add(
        m,
        chineseNumber(m.groups?.number ?? ''),
        currencyOf(lead && m.groups?.currency === '元' ? lead : (m.groups?.currency ?? '')),
      );
    }
  list.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const kept: FoundMoney[] = [];
  for (const money of list) {
    const last = kept.at(-1);
    if (last && money.range.start < last.range.end) continue;
    const between = last ? plain.slice(last.range.end, money.range.start) : undefined;
    if (
      last &&
      between !== undefined &&
      /^\s?\(?\s?(?:USD|CNY|RMB|即)?\s?$/.test(between) &&
      last.amount === money.amount
    )
      continue;
    kept.push(money);
  }
  return kept;
}
