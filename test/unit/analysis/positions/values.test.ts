import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDates } from '../../../../server/src/analysis/positions/dates.js';
import { findDurations, inDays } from '../../../../server/src/analysis/positions/duration.js';
import { findJurisdictions } from '../../../../server/src/analysis/positions/jurisdiction.js';
import { findMoney } from '../../../../server/src/analysis/positions/money.js';
import { chineseNumber, englishNumber } from '../../../../server/src/analysis/positions/numerals.js';
import { findPercents } from '../../../../server/src/analysis/positions/percent.js';
import { placeAt } from '../../../../server/src/analysis/positions/place.js';
import { plainForm } from '../../../../server/src/analysis/positions/plainForm.js';
import type { Language } from '../../../../server/src/text/language.js';

type Row = readonly [Language, string, readonly (string | number)[]];

describe('durations', () => {
  const rows: readonly Row[] = [
    ['en', 'with thirty (30) days of warning', ['P30D']],
    ['en', 'a 60-day period', ['P60D']],
    ['en', 'twelve months', ['P12M']],
    ['en', 'for one (1) year', ['P1Y']],
    ['en', 'in two weeks', ['P2W']],
    ['en', 'every 24h', ['PT24H']],
    ['en', 'at most 72 hours', ['PT72H']],
    ['en', '30 (thirty) calendar days', ['P30D']],
    ['en', 'one hundred and eighty days', ['P180D']],
    ['en', 'half a year', ['P6M']],
    ['en', 'after 1.5 hours', ['PT90M']],
    ['en', 'within a month', ['P1M']],
    ['en', 'on the fifth business day after posting', ['P5D']],
    ['en', 'a 24h old copy', ['PT24H']],
    ['en', 'between 5 days and 2 weeks', ['P5D', 'P2W']],
    ['zh', '30 个自然日内', ['P30D']],
    ['zh', '十五日内', ['P15D']],
    ['zh', '一个月', ['P1M']],
    ['zh', '半年', ['P6M']],
    ['zh', '一年半', ['P18M']],
    ['zh', '24小时', ['PT24H']],
    ['zh', '连续 72 小时', ['PT72H']],
    ['zh', '十二个月', ['P12M']],
    ['zh', '两周', ['P2W']],
    ['zh', '第五个自然日', ['P5D']],
    ['zh', '三十個工作天', ['P30D']],
    ['zh', '３０日', ['P30D']],
    ['en', 'persons under 18 years of age', []],
    ['en', 'is 13 years old', []],
    ['en', 'open 24/7', []],
    ['en', 'a yearly plan', []],
    ['zh', '2022 年 6 月 14 日', []],
    ['zh', '二〇二二年', []],
    ['zh', '7×24小时在线', []],
    ['zh', '三月', []],
    ['zh', '当日', []],
    ['zh', '星期日', []],
  ];
  for (const [language, text, values] of rows)
    it(`${text} → ${values.join(' ') || 'none'}`, () => {
      const found = findDurations(text, language);
      assert.deepEqual(
        found.map((d) => d.value),
        values,
      );
      for (const d of found) assert.ok(d.range.start >= 0 && d.range.end <= text.length);
    });
  it('tells working days, ordinals and bounds', () => {
    assert.deepEqual(findDurations('at least 10 business days', 'en')[0], {
      value: 'P10D',
      range: { start: 9, end: 25 },
      days: 'business',
      bound: 'at-least',
    });
    assert.equal(findDurations('不超过三个工作日', 'zh')[0]?.days, 'business');
    assert.equal(findDurations('不超过三个工作日', 'zh')[0]?.bound, 'at-most');
    assert.equal(findDurations('第三日', 'zh')[0]?.ordinal, true);
  });
  it('compares lengths', () => {
    assert.equal(inDays('P2W'), 14);
    assert.equal(inDays('PT72H'), 3);
    assert.ok(inDays('P1Y') > inDays('P11M'));
  });
});

describe('percentages', () => {
  const rows: readonly Row[] = [
    ['en', 'at 1.5% per month', [1.5]],
    ['en', 'twenty-five per cent', [25]],
    ['en', '25 percent and 5‰', [25, 0.5]],
    ['zh', '万分之五', [0.05]],
    ['zh', '千分之一', [0.1]],
    ['zh', '百分之二十五', [25]],
    ['zh', '百分之零点五', [0.5]],
    ['zh', '25％', [25]],
    ['zh', '部分之间', []],
    ['en', 'percentage of users', []],
  ];
  for (const [language, text, values] of rows)
    it(`${text} → ${values.join(' ') || 'none'}`, () =>
      assert.deepEqual(
        findPercents(text, language).map((p) => p.percent),
        values,
      ));
});

describe('money', () => {
  const rows: readonly Row[] = [
    ['en', 'KES 850 a day, DKK 1,000 and 35 NOK', ['850 KES', '1000 DKK', '35 NOK']],
    ['en', 'PHP 8, all 50 rooms and TOP 10', []],
    ['en', 'fifty dollars ($50.00)', ['50 USD']],
    ['en', 'USD 1,000', ['1000 USD']],
    ['en', '€2.5 million', ['2500000 EUR']],
    ['en', 'CHF 10’000', ['10000 CHF']],
    ['en', 'ONE HUNDRED U.S. DOLLARS', ['100 USD']],
    ['en', '€ 2.500 or EUR 1.250.000,50', ['2500 EUR', '1250000.5 EUR']],
    ['en', 'NZ$210 and $0.005 a call', ['210 NZD', '0 USD']],
    ['en', '£20 or 30 euros', ['20 GBP', '30 EUR']],
    ['zh', '500 美元（五百美元）', ['500 USD']],
    ['zh', '人民币五万元', ['50000 CNY']],
    ['zh', '人民币壹佰元', ['100 CNY']],
    ['zh', '10万元', ['100000 CNY']],
    ['zh', '港幣一千元', ['1000 HKD']],
    ['en', 'section 50', []],
    ['zh', '单元测试', []],
  ];
  for (const [language, text, values] of rows)
    it(`${text} → ${values.join(', ') || 'none'}`, () =>
      assert.deepEqual(
        findMoney(text, language).map((m) => `${m.amount} ${m.currency}`),
        values,
      ));
});

describe('dates', () => {
  const rows: readonly Row[] = [
    ['en', '1 October 2021', ['2021-10-01']],
    ['en', 'October 3rd, 2021', ['2021-10-03']],
    ['en', 'the 5th of May 2020', ['2020-05-05']],
    ['en', 'Sept. 30, 2025', ['2025-09-30']],
    ['en', '2020-09-01', ['2020-09-01']],
    ['en', '31.12.2024', ['2024-12-31']],
    ['en', '25/12/2024', ['2024-12-25']],
    ['zh', '2022 年 6 月 14 日', ['2022-06-14']],
    ['zh', '二〇二二年六月十四日', ['2022-06-14']],
    ['zh', '2023年12月31号', ['2023-12-31']],
    ['en', 'version 1.2.2020.4', []],
    ['en', 'May 2020', []],
    ['zh', '六月十四日', []],
  ];
  for (const [language, text, values] of rows)
    it(`${text} → ${values.join(' ') || 'none'}`, () =>
      assert.deepEqual(
        findDates(text, language).map((d) => d.value),
        values,
      ));
  it('marks dates that the calendar does not have, and doubtful orders', () => {
    assert.equal(findDates('30 February 2021', 'en')[0]?.possible, false);
    assert.equal(findDates('29 February 2024', 'en')[0]?.possible, true);
    assert.equal(findDates('2023年13月1日', 'zh')[0]?.possible, false);
    assert.equal(findDates('3/4/2021', 'en')[0]?.ambiguous, true);
  });
});

describe('jurisdictions', () => {
  const rows: readonly Row[] = [
    ['en', 'Swiss law', ['CH']],
    ['en', 'the laws of the State of California', ['US-CA']],
    ['en', 'California, U.S.A.', ['US-CA']],
    ['en', 'England and Wales', ['GB-EAW']],
    ['en', 'THE LAWS OF THE NETHERLANDS', ['NL']],
    ['en', 'the Hong Kong SAR', ['HK']],
    ['en', "the People's Republic of China", ['CN']],
    ['en', 'New South Wales, Australia', ['AU-NSW']],
    ['en', 'Ontario and Quebec', ['CA-ON', 'CA-QC']],
    ['zh', '中华人民共和国大陆地区法律', ['CN']],
    ['zh', '美国加利福尼亚州', ['US-CA']],
    ['zh', '瑞士法律', ['CH']],
    ['zh', '香港特別行政區', ['HK']],
    ['zh', '中華民國法律', ['TW']],
    ['en', 'we serve turkey and chicken', []],
    ['en', 'the Indianapolis office', []],
  ];
  for (const [language, text, values] of rows)
    it(`${text} → ${values.join(' ') || 'none'}`, () =>
      assert.deepEqual(
        findJurisdictions(text, language).map((j) => j.code),
        values,
      ));
});

describe('building blocks', () => {
  it('reads numerals', () => {
    assert.equal(englishNumber('one hundred and five'), 105);
    assert.equal(englishNumber('Forty-two'), 42);
    assert.equal(englishNumber('fortify'), undefined);
    assert.equal(chineseNumber('二百零三'), 203);
    assert.equal(chineseNumber('十'), 10);
    assert.equal(chineseNumber('一万二千'), 12_000);
    assert.equal(chineseNumber('二〇二二'), 2022);
    assert.equal(chineseNumber('两'), 2);
    assert.equal(chineseNumber('某'), undefined);
  });
  it('keeps offsets in plain form', () => {
    const text = '條款：１０個月，“責任”';
    assert.equal(plainForm(text), '条款:10个月，"责任"');
    assert.equal(plainForm(text).length, text.length);
    assert.equal(plainForm(plainForm(text)), plainForm(text));
    // Words of Hong Kong and Taiwan, as long as those of the mainland.
    assert.equal(plainForm('私隱政策，毋須登入，智能合約'), '隐私政策，无须登录，智能合约');
  });
  it('ends a place where the sentence goes on', () => {
    const at = (text: string): string | undefined => {
      const found = placeAt(text, 0);
      return found && text.slice(found.start, found.end);
    };
    assert.equal(at('Oslo, Norway, and you agree'), 'Oslo, Norway');
    assert.equal(at('St. Gallen.'), 'St. Gallen');
    assert.equal(at('the City and County of Denver, Colorado without regard'), 'City and County of Denver, Colorado');
    assert.equal(at('KING COUNTY, WASHINGTON SHALL HAVE'), 'KING COUNTY, WASHINGTON');
    assert.equal(at('your home'), undefined);
  });
});
