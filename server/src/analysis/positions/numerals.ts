import { COMPILED_ONCE } from '../../text/compiledOnce.js';

const ENGLISH_UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const ENGLISH_TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const UNIT = Object.keys(ENGLISH_UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const TENS = Object.keys(ENGLISH_TENS).join('|');
const BELOW_HUNDRED = `(?:(?:${TENS})${COMPILED_ONCE}(?:[-\\s](?:${UNIT}))?|${UNIT})${COMPILED_ONCE}`;

/** The source of a pattern for English number words from one to 999 thousand: `thirty`, `one hundred and eighty`. */
export const ENGLISH_NUMBER_WORDS = `(?:(?:(?:${UNIT}|a)${COMPILED_ONCE}\\shundred(?:\\sand)?\\s${BELOW_HUNDRED}|(?:${UNIT}|a)${COMPILED_ONCE}\\shundred|${BELOW_HUNDRED})(?:\\sthousand)?|(?:a\\s)?thousand)`;

/** The value of English number words, any case, or `undefined` where a word is not one. Never throws. */
export function englishNumber(words: string): number | undefined {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/[-\s]+/)) {
    if (word === '' || word === 'and' || word === 'a') continue;
    const small = ENGLISH_UNITS[word] ?? ENGLISH_TENS[word];
    if (small !== undefined) current += small;
    else if (word === 'hundred') current = (current || 1) * 100;
    else if (word === 'thousand' || word === 'million') {
      total = word === 'million' ? (total + (current || 1)) * 1_000_000 : total + (current || 1) * 1000;
      current = 0;
    } else return undefined;
  }
  return total + current || undefined;
}

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const CHINESE_PLACES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  廿: 20,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
};

/** A character class of the simplified Chinese numerals that {@link chineseNumber} reads, financial forms included. */
export const CHINESE_NUMERALS = `[${Object.keys(CHINESE_DIGITS).join('')}${Object.keys(CHINESE_PLACES).join('')}]`;

/**
 * The value of a number in Chinese numerals (simplified, financial forms included), Arabic digits, or a mix such as
 * `5万`: 十五 is 15, 二百零三 is 203, 二〇二二 (digit by digit) is 2022. `undefined` where it is none. Never throws.
 */
export function chineseNumber(written: string): number | undefined {
  const text = written.replace(/[\s,，]/g, '');
  if (text === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const tenThousands = /^(\d+(?:\.\d+)?)万$/.exec(text);
  if (tenThousands) return Number(tenThousands[1]) * 10_000;
  if ([...text].every((c) => c in CHINESE_DIGITS)) {
    return Number([...text].map((c) => CHINESE_DIGITS[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const c of text) {
    const value = CHINESE_DIGITS[c];
    const place = CHINESE_PLACES[c];
    if (value !== undefined) digit = value;
    else if (place === 10_000) {
      total += (section + Math.max(digit, 0)) * place;
      section = 0;
      digit = -1;
    } else if (place === 20) section += place;
    else if (place !== undefined) {
      section += (digit > 0 ? digit : 1) * place;
      digit = -1;
    } else return undefined;
  }
  return total + section + Math.max(digit, 0);
}
