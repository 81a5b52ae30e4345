import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/cap-without-basis.js';
import { assertProportional } from '../../fixtures/proportional.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { checkLiability, exampleCounts, liabilityClause } from './liabilityDrafts.js';

describe('cap-without-basis', () => {
  it('does what its examples say', () => {
    for (const pair of exampleCounts(rule, (text) => runRule(rule, readDraft(text)).length))
      assert.deepEqual(pair, [1, 0]);
  });

  it('lets a cap be what an insurance pays, and the price of the season that it speaks of', () => {
    checkLiability(rule, 'en', [
      'Our liability for damage in total is capped at the amount paid by our insurer.',
      'Our total liability in any season is limited to the yearly hire paid for that season.',
    ]);
  });

  it('reports what a cap leaves open', () => {
    checkLiability(rule, 'en', [
      'Our total «cap-without-basis/no-amount:liability is limited to a reasonable degree.»',
      'Our total «cap-without-basis/no-period:liability shall not exceed the fees that you paid to us.»',
      'Our total «cap-without-basis/no-anchor:liability shall not exceed the annual service fees.»',
      'Our total «cap-without-basis/no-anchor:liability is limited to the fees of the current year.»',
      'Our «cap-without-basis/no-aggregate:liability is limited to USD 500.»',
    ]);
    checkLiability(rule, 'zh', [
      '我们的累计«cap-without-basis/no-amount:赔偿责任以合理为限。»',
      '我们的累计«cap-without-basis/no-period:赔偿责任不超过您已支付的服务费。»',
      '我们的累计«cap-without-basis/no-period:赔偿责任不超过该等服务费的两倍。»',
      '我们的累计«cap-without-basis/no-anchor:赔偿责任不超过年服务费的50%。»',
      '我们的«cap-without-basis/no-aggregate:赔偿责任不超过500元。»',
    ]);
  });

  it("is silent where the cap can be computed, is no cap, or is not the provider's", () => {
    checkLiability(rule, 'en', [
      'Our liability for one damage event is capped at the value of the services that you used in the last contractual year.',
      'Our total liability is limited to the fees paid in the 12 months before the event.',
      'Our aggregate liability in any calendar year is limited to USD 10,000.',
      'Our total liability in a year is limited to the fees that you paid in that year.',
      'Our aggregate liability for each year shall not exceed the fees for such year.',
      'Our total liability shall not exceed the fees paid in the year in which the event occurred.',
      'Our total liability is limited to the commission that we received for the order concerned.',
      'Our liability to you for any cause whatsoever will at all times be limited to USD 500.',
      'Our liability to you in any circumstance is limited to USD 500.',
      'Our liability shall be limited to the price of the order.',
      'Your liability is limited to the fees that you paid.',
      'Our liability is limited to the fullest extent permitted by law.',
      'Our liability is limited to repair or replacement of the goods.',
      'Our total liability will not exceed the purchase price of the product.',
      'We may be liable for damages, including but not limited to lost profits.',
      'Our aggregate liability shall not exceed the fees paid under this agreement.',
      'If you become liable for an amount exceeding the price, tell us.',
    ]);
    checkLiability(rule, 'zh', [
      '我们对您的责任无论诉讼形式如何，始终限于500元。',
      '因我们的过错导致域名丢失的，我们的责任上限为您就该域名支付的当年年费。',
      '任一自然年内，我们的赔偿总额不超过客户在该自然年内支付的费用。',
      '我们的赔偿责任总额以您就该订单实际支付的费用为限。',
      '我们的累计赔偿责任不超过您最近一次支付的服务费。',
      '我们就每一班次的累计赔偿责任以该班次的票款为上限。',
      '我们的累计赔偿责任不超过该样品所对应的检测费的两倍。',
      '我们就每一损害事件的赔偿责任，以上一合同年度内所用服务的价款为限。',
      '我们的累计赔偿责任不超过损失发生前12个月内您支付的费用。',
      '我们的赔偿责任总额以10万元为限。',
      '您的累计赔偿责任不超过您已支付的服务费。',
      '我们的责任包括但不限于恢复数据。',
      '我们的赔偿责任限于直接损失。',
      '违约金不超过应付金额。',
    ]);
  });

  it('takes the price of the one thing that went wrong for an amount', () => {
    checkLiability(rule, 'en', ['Our total liability shall not exceed the fare of the relevant trip.']);
    checkLiability(rule, 'zh', [
      '我们的赔偿责任总额以该次预约的费用为限。',
      '我们的赔偿责任总额不超过当次租借的费用。',
      '是我们的错，我们会赔您，但最多赔您这一单付的费用。',
      '货物丢失的，我们按您的进货价赔偿，但每件最高不超过100元。',
      '我们的赔偿总额不超过出事前一个月您支付的费用。',
      '我们的累计«cap-without-basis/no-period:赔偿责任不超过您的预约费用。»',
      '我们的累计赔偿责任以人民币3000元封顶。',
      '我们的累计«cap-without-basis/no-period:赔偿责任以您付给我们的钱封顶。»',
    ]);
  });

  it('completes a cap in traditional characters in those', () => {
    const draft = '# 服務條款\n\n## 責任\n\n我們的累計«cap-without-basis/no-period:賠償責任不超過您已支付的服務費。»\n';
    assert.match(check(draft, { rule }).fixed(0), /（以損失發生之日前12個月為準）。/);
  });

  it('completes the cap so that it is satisfied', () => {
    const texts = [
      'Our total «cap-without-basis/no-period:liability shall not exceed the fees that you paid to us.»',
      'Our total «cap-without-basis/no-amount:liability is limited to a reasonable degree.»',
      'Our total «cap-without-basis/no-anchor:liability shall not exceed the annual service fees.»',
      'Our «cap-without-basis/no-aggregate:liability is limited to USD 500.»',
    ];
    for (const text of texts) check(liabilityClause('en', text), { rule }).fixed(0);
    assert.match(
      check(liabilityClause('en', texts[0]!), { rule }).fixed(0),
      /paid to us in the 12 months before the event that caused the loss\.\n/,
    );
    const chinese = [
      '我们的累计«cap-without-basis/no-period:赔偿责任不超过您已支付的服务费。»',
      '我们的累计«cap-without-basis/no-amount:赔偿责任以合理为限。»',
      '我们的累计«cap-without-basis/no-anchor:赔偿责任不超过年服务费的50%。»',
      '我们的«cap-without-basis/no-aggregate:赔偿责任不超过500元。»',
    ];
    for (const text of chinese) check(liabilityClause('zh', text), { rule }).fixed(0);
  });

  it('reads hostile texts in linear time', () => {
    for (const piece of ['liability of the ', 'total liability limited ', '以责任为', '赔偿不超过的'])
      assertProportional(
        piece,
        (times) => () => runRule(rule, readDraft(liabilityClause('en', piece.repeat(500 * times)))),
      );
  });
});

it('takes a price by the month as it stands on a day', () => {
  const { fixed } = check(
    '## Liability\n\nOur «cap-without-basis/no-anchor:liability is limited to twice the monthly price in total.»\n',
    { rule },
  );
  assert.match(fixed(0), /monthly price in total, as due at the time of the event that caused the loss\.\n/);
});
