import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/currency-mix.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const fees = (en: string, more: string): string => `# Terms\n\n## Fees\n\n${en}\n\n## Liability\n\n${more}\n`;
const feesZh = (zh: string, more: string): string => `# 服务协议\n\n## 费用\n\n${zh}\n\n## 责任限制\n\n${more}\n`;

describe('currency-mix', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });

  it('reports the rarer of two currencies, and writes it in the other', () => {
    const draft = fees(
      'The setup fee is CHF 500. The monthly fee is CHF 100.',
      'Our liability is limited to «currency-mix/mixed:€1,000».',
    );
    assert.match(check(draft, { rule }).fixed(0), /limited to CHF 1,000\./);
    const zh = feesZh('安装费为500元，每月服务费为100元。', '赔偿总额不超过«currency-mix/mixed:1000欧元»。');
    assert.match(check(zh, { rule }).fixed(0), /不超过人民币1000元。/);
  });

  it('takes the currency in which all prices are stated for the usual one', () => {
    const draft = fees(
      'The prices are those shown in the app. They are stated in SEK. A reminder costs «currency-mix/mixed:EUR 6».',
      'Our liability is limited to SEK 5,000.',
    );
    assert.match(check(draft, { rule }).fixed(0), /A reminder costs SEK 6\./);
    check(
      fees(
        'The prices are those shown in the app. They are stated in advance. A reminder costs EUR 6.',
        'Our liability is limited to EUR 5,000.',
      ),
      { rule },
    );
  });

  it('writes an amount as the others are written', () => {
    const draft = fees(
      'The monthly fee is £9.99. The yearly fee is £99.',
      'You pay a reminder fee of «currency-mix/mixed:€15».',
    );
    assert.match(check(draft, { rule }).fixed(0), /fee of £15\./);
  });

  it('reports what is not in the currency that all prices are said to be in', () => {
    const draft = fees(
      'All prices are in Swiss francs (CHF). The setup fee is «currency-mix/mixed:USD 90».',
      'We charge a reminder fee of CHF 20.',
    );
    assert.match(check(draft, { rule }).fixed(0), /setup fee is CHF 90\./);
  });

  it('reads a table of prices, and the codes of currencies', () => {
    const table = (last: string): string =>
      `## Fees\n\nYou pay these charges:\n\n| Service | Charge |\n| --- | --- |\n| One pallet a day | KES 850 |\n| Handling | KES 420 |\n| At night | ${last} |\n`;
    assert.match(check(table('«currency-mix/mixed:USD 35»'), { rule }).fixed(0), /At night \| KES 35 \|/);
    for (const last of ['KES 900', 'KES 900 (USD 7)', 'not offered']) check(table(last), { rule });
  });

  it('reports signs that several currencies share', () => {
    const draft = fees('The monthly fee is «currency-mix/ambiguous:$20».', 'Our liability is limited to CA$500.');
    const { fixed } = check(draft, { rule });
    assert.match(fixed(0), /fee is USD 20\./);
    assert.match(fixed(1), /fee is CAD 20\./);
    check(feesZh('每月服务费为«currency-mix/ambiguous:200元»。', '赔偿总额不超过500港元。'), { rule });
  });

  it('knows the currencies of the north by their names', () => {
    check(
      fees(
        'The fee is 20 euros, or 30 euros with support.',
        'Each copy costs a fee of «currency-mix/mixed:60 kroner».',
      ),
      { rule },
    );
    check(
      fees(
        'The fee is 59 Czech crowns, or 79 Czech crowns with support.',
        'Each copy costs a fee of «currency-mix/mixed:€15».',
      ),
      { rule },
    );
    check(fees('The fee is DKK 20.', 'Each copy costs a fee of 60 kroner.'), { rule });
    check(fees('The fee is 20 zlotys.', 'Each copy costs a fee of PLN 60.'), { rule });
  });
  it('is silent where a rule, an example, a country or an equivalent explains it', () => {
    for (const [a, b] of [
      ['The fee is $20.', 'Our liability is limited to USD 500.'],
      ['The fee is EUR 20.', 'Our liability is limited to USD 500 or the equivalent in your currency.'],
      ['The fee is EUR 20. For example, a plan may cost $30.', 'We host.'],
      ['The fee is EUR 20. Customers in the United States pay USD 25.', 'We host.'],
      ['You pay in the currency stated in your order: EUR 20 or USD 25.', 'We host.'],
      ['The fee is EUR 20.', 'The arbitration costs up to USD 250.'],
      ['Customers in the EU pay a fee of EUR 20. Customers elsewhere pay USD 25.', 'We host.'],
      ['The fee is EUR 20 for the European region and USD 25 for the American region.', 'We host.'],
    ] as const)
      check(fees(a, b), { rule });
    for (const [a, b] of [
      ['每月服务费为100元。', '赔偿总额不超过人民币500元。'],
      ['境内用户每月支付服务费100元。海外用户每月支付服务费20美元。', '我们依法承担责任。'],
      ['每月服务费为100元。', '赔偿总额不超过500美元或者等值人民币。'],
      ['结算货币以订单载明的币种为准：100元或者20美元的服务费。', '我们依法承担责任。'],
    ] as const)
      check(feesZh(a, b), { rule });
  });
});
