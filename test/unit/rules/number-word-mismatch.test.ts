import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { englishFigure, financialFigure } from '../../../server/src/analysis/figures.js';
import { englishNumber } from '../../../server/src/analysis/positions/numerals.js';
import rule from '../../../server/src/rules/number-word-mismatch.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Payment',
    fires: [
      'You pay within «number-word-mismatch:thirty (60)» days.',
      'We may change the terms with «number-word-mismatch:30 (sixty)» days’ notice.',
      'Liability is capped at «number-word-mismatch:Fifty Dollars ($500.00)».',
      'A fee of «number-word-mismatch:fifteen percent (50%)» applies.',
      'Within «number-word-mismatch:one hundred and eighty (150)» days of the event.',
      'UP TO «number-word-mismatch:TWO THOUSAND (20,000)» REQUESTS.',
      'Our fee is EUR «number-word-mismatch:1,500 (fifteen thousand euros)».',
    ],
    silent: [
      'You pay within thirty (30) days.',
      'You pay within forty-five (45) days and by ten percent (10 %) more.',
      'Liability is capped at one hundred thousand US dollars (US$ 100,000.00).',
      'We keep data for two weeks (14 days) and logs for one year (12 months).',
      'The rate is one and one-half percent (1.5%) or one point five (1.5) a month.',
      'The agreement has two (1) original and (2) copied parts.',
      'We ended support for version two (3) of the product.',
      'Our fee is 1.000 (one thousand) euros.',
      'One (or more) users may act, as section five (2) says.',
    ],
  },
  zh: {
    heading: '付款',
    fires: [
      '租期为«number-word-mismatch:伍年（六年）»。',
      '您应按购置价格的«number-word-mismatch:二倍（3倍）»赔偿。',
      '您应交纳押金人民币«number-word-mismatch:2万元（大写：叁万元整）»。',
      '我们在«number-word-mismatch:五个（8）»工作日内答复。',
      '余额上限为港币«number-word-mismatch:十万元（HK$10,000）»。',
      '您应在«number-word-mismatch:三十（60）»日内付款。',
      '我们提前«number-word-mismatch:15（五十）»个工作日通知您。',
      '赔偿总额不超过人民币«number-word-mismatch:伍仟元（¥50,000）»。',
      '违约金为«number-word-mismatch:百分之五（15%）»。',
      '自通知之日起第«number-word-mismatch:十五（20）»日生效。',
    ],
    silent: [
      '租期为伍年（五年），押金一份（壹份）。',
      '您应按购置价格的二倍（2倍）赔偿，合同一式两份（2份）。',
      '您应交纳押金人民币2万元（大写：贰万元整）。',
      '余额上限为港币十万元（HK$100,000）。',
      '每月费用为港币十元（约合US$2）。',
      '您应在三十（30）日内付款。',
      '赔偿总额不超过人民币伍万元整（￥50,000.00）。',
      '违约金为百分之五（5%），折扣为三成（30%）。',
      '符合下列条件之一（2）的除外。',
      '依据第三（2）款的约定。',
      '期限为一年（12个月）。',
      '本合同一式两（1）正本（2）副本。',
      '上限为5万元（伍万元）。',
    ],
  },
});

describe('number-word-mismatch fixes', () => {
  const fixed = (text: string, fix: number): string => check(`## 1. X\n\n${text}\n`, { rule }).fixed(fix);
  it('keeps the words or the figures, in the style of the draft', () => {
    assert.match(fixed('Within «number-word-mismatch:Thirty (1,000)» days.', 0), /Thirty \(30\) days/);
    assert.match(fixed('Within «number-word-mismatch:Thirty (1,000)» days.', 1), /One thousand \(1,000\) days/);
    assert.match(fixed('在«number-word-mismatch:三十（15）»日内。', 1), /十五（15）日内/);
    assert.match(fixed('服务费为成交价的«number-word-mismatch:百分之五（6%）»。', 0), /百分之五（5%）/);
    assert.match(fixed('服务费为成交价的«number-word-mismatch:百分之五（6%）»。', 1), /百分之六（6%）/);
    assert.match(fixed('不超过«number-word-mismatch:伍仟元（¥1,500）»。', 1), /壹仟伍佰元（¥1,500）/);
  });
  it('writes numbers that are read again', () => {
    for (const value of [1, 12, 45, 100, 101, 180, 999, 1000, 1100, 20_000, 45_105, 999_999])
      assert.equal(englishNumber(englishFigure(value)!), value);
    assert.equal(englishFigure(0), undefined);
    assert.equal(financialFigure(15), '壹拾伍');
  });
});
