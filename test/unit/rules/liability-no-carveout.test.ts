import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/liability-no-carveout.js';
import { assertProportional } from '../../fixtures/proportional.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { checkLiability, exampleCounts, liabilityClause } from './liabilityDrafts.js';

const FIX = 'Add: liability for intent, gross negligence and personal injury stays unlimited';

describe('liability-no-carveout', () => {
  it('does what its examples say', () => {
    for (const pair of exampleCounts(rule, (text) => runRule(rule, readDraft(text)).length))
      assert.deepEqual(pair, [1, 0]);
  });

  it('reports limits that spare nothing', () => {
    checkLiability(rule, 'en', [
      'We shall «liability-no-carveout/intent:not be liable» for any indirect or consequential damages.',
      'Our total «liability-no-carveout/intent:liability shall not exceed »the fees that you paid in the last 12 months.',
      'We «liability-no-carveout/intent:disclaim all liability» for damages of any kind.',
      '«liability-no-carveout/intent:Neither party is liable» to the other for indirect, special or punitive damages.',
    ]);
    checkLiability(rule, 'zh', [
      '在任何情况下，我们均«liability-no-carveout/intent:不对任何间接损失或者惩罚性赔偿承担责任»。',
      '我们的«liability-no-carveout/intent:赔偿责任不超过»您最近12个月支付的费用。',
      '我們«liability-no-carveout/intent:不承擔任何責任»。',
      // Injury that is excluded in so many words, for whatever cause of the provider's own.
      '我们对诊疗意见的准确性«liability-no-carveout/intent:不承担任何责任»，包括因此造成的人身损害。',
      '对于商品所致的任何身体、健康损害，我们概«liability-no-carveout/intent:不负责»，应由供应商负责。',
      '我们仅对故意或者重大过失造成的损失承担责任。我们每次事件的«liability-no-carveout/intent:赔偿责任限于»上一合同年度的费用。',
    ]);
  });

  it('tells what is spared', () => {
    checkLiability(rule, 'en', [
      'Except in case of intent or gross negligence, we are «liability-no-carveout/injury:not liable» for indirect, special or punitive damages.',
      'To the fullest extent permitted by law, we are «liability-no-carveout/savings-only:not liable» for indirect or consequential damages.',
    ]);
    checkLiability(rule, 'zh', [
      '我们«liability-no-carveout/injury:不对间接损失和利润损失承担责任»，但因故意或者重大过失造成的除外。',
      '在法律允许的最大范围内，我们«liability-no-carveout/savings-only:不对间接损失和利润损失承担责任»。',
    ]);
  });

  it('sees what the items beside it keep, and what hurts nobody', () => {
    checkLiability(rule, 'en', [
      'We are not liable for indirect or consequential loss, unless we acted with gross negligence or intent. Statutory liability without fault remains unaffected by this limitation. The same applies to our liability for personal injury or death.',
      'We are liable without limitation for intent, gross negligence, death and personal injury. Any further liability is excluded.',
      'Except in case of intent or gross negligence, our liability pertaining to company accounts is limited to a fifth of the purchases of one year.',
      'Except in case of intent or gross negligence, we are not liable for any damage caused by loss of or damage to your luggage.',
      'Except in case of intent or gross negligence, we are not liable for any loss, corruption, or other damage relating to your files.',
    ]);
  });

  it('sees what the clause keeps that a limit gives way to', () => {
    check(
      `# Agreement

## 1. Liability

1.1 Nothing limits liability for intent, gross negligence, death or personal injury.

1.2 Otherwise each party's total liability is limited to the fees of the last twelve months.

1.3 Neither party is liable for indirect loss.
`,
      { rule },
    );
    check(
      `# Agreement

## 1. Liability

1.1 Except for gross negligence, wilful misconduct, death or injury, neither party is liable for indirect damages.

1.2 Except as stated in Section 1.1, our liability shall not exceed the fees of the last twelve months.
`,
      { rule },
    );
    check(
      `# Agreement

## 1. Liability

1.1 Neither party limits or excludes its liability for death, personal injury or gross negligence, or for wilful default.

1.2 Neither party is liable for loss of profit or indirect loss.
`,
      { rule },
    );
    check(
      `# 协议

## 1. 责任

1.1 除故意、重大过失和人身损害外，任一方的赔偿责任不超过12个月的费用。

1.2 任一方不对利润损失负责，前款的例外同样适用。
`,
      { rule },
    );
  });

  it('sees that the law bounds the limits of a whole section or agreement', () => {
    checkLiability(rule, 'en', [
      'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages. The foregoing shall not apply to the extent prohibited by mandatory law.',
      'All provisions of this section apply to the fullest extent permissible under the law.\n\nWe are «liability-no-carveout/savings-only:not liable» for indirect or special damages.',
      'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages, except to the extent that this contravenes mandatory law.',
      'Other than for liability that we cannot limit by law, we are «liability-no-carveout/savings-only:not liable» for indirect or special damages.',
      'To the fullest extent permitted by law:\n\nWe are «liability-no-carveout/savings-only:not liable» for indirect or special damages.',
      'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages. Some countries do not allow these limitations.',
      'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages. The law of your country may give you more. Nothing in these terms affects those rights.',
      'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages. Nothing in these terms limits your rights as a consumer.',
      'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages. Nothing in this section is meant to limit rights that may not be limited lawfully.',
      'Each of the subsections below applies only to the extent permitted by law.\n\n1. We are «liability-no-carveout/savings-only:not liable» for indirect or special damages.\n\n2. We owe you nothing else.',
    ]);
    checkLiability(rule, 'zh', [
      '我们«liability-no-carveout/savings-only:不对间接损失和利润损失承担责任»。上述约定在法律允许的范围内适用。',
      '我们«liability-no-carveout/savings-only:不对间接损失和利润损失承担责任»。部分地区不允许排除此类责任。',
      '我们«liability-no-carveout/savings-only:不对间接损失和利润损失承担责任»。您所在国家的法律可能给予您其他权利，本条款无意影响这些权利。',
    ]);
    check(
      `## Liability

1.1 We are «liability-no-carveout/savings-only:not liable» for indirect or special damages.

1.2 The limits in this section do not apply where prohibited by law.

## Final provisions

Nobody else has rights.
`,
      { rule },
    );
    check(
      `${liabilityClause('en', 'We are «liability-no-carveout/savings-only:not liable» for indirect or special damages.')}
## Final provisions

These terms operate to the fullest extent permissible by law.
`,
      { rule },
    );
    // What reserves the law for warranties says nothing of liability.
    check(
      `## Warranties

1.1 To the extent permitted by law, we give no warranties.

1.2 We are «liability-no-carveout/intent:not liable» for indirect or special damages.
`,
      { rule },
    );
  });

  it('tells apart what is left to the law beside injury', () => {
    const draft = liabilityClause(
      'en',
      'To the extent permitted by law, we are not liable for indirect or special damages. This limitation does not apply to death or personal injury.',
    );
    assert.match(runRule(rule, readDraft(draft))[0]?.finding.message.text ?? '', /^Beside death/);
  });

  it('starts where the limit starts', () => {
    checkLiability(rule, 'en', [
      '«liability-no-carveout/intent:In no event will we be liable», under any theory of liability, for amounts that exceed the fees that you paid.',
    ]);
  });

  it('tells once of limits that only the law bounds', () => {
    const clause = 'To the fullest extent permitted by law, we are not liable for indirect or consequential damages.';
    const found = runRule(rule, readDraft(`## Liability\n\n${clause}\n\n## Limitation of liability\n\n${clause}\n`));
    assert.deepEqual(
      found.map(({ finding }) => [finding.kind, finding.related?.length]),
      [['savings-only', 1]],
    );
  });

  it('weighs injury by the law that is chosen', () => {
    const draft = `${liabilityClause('en', 'Except in case of intent, we are not liable for indirect, special or punitive damages.')}
## Governing law

These terms are governed by the laws of Germany.
`;
    assert.equal(runRule(rule, readDraft(draft))[0]?.finding.severity, 'warning');
  });

  it('is silent where the clause or the agreement spares what it must, or only one cause is concerned', () => {
    checkLiability(rule, 'en', [
      'Except in case of intent or gross negligence, we are not liable for any loss or corruption of data.',
      'We are not liable for indirect or special damages. This does not apply to intent, gross negligence, death or personal injury.',
      'Nothing in these terms limits liability for fraud or for death or personal injury. Subject to that, we are not liable for any indirect or special damages.',
      'Nothing in these terms limits liability for:\n\n- death or personal injury;\n- fraud.\n\nSubject to that, we are not liable for any indirect or special damages.',
      'We are liable only for wilful or grossly negligent damage. Any further liability, for consequential damages, is excluded.',
      'We are not liable for damages in case of force majeure.',
      'We are not responsible for indirect taxes that your state asks for.',
      'We are not liable for consequential damages where we acted neither with intent nor with gross negligence and where no life, body or health was harmed.',
      'Neither party excludes liability for indirect damages.',
      '1. Liability for intent, gross negligence and injury to life, body or health is unlimited.\n\n2. Otherwise our liability shall not exceed the fees of one year.',
      'We disclaim any and all liability in connection with Member Content.',
      '### Short version\n\nOur total liability shall not exceed what you paid.',
      'We are not liable for any loss or damage resulting from any worm or harmful code in the service.',
      'We are not liable for any loss that you suffer from your use of a test network.',
      'We disclaim any liability arising from your participation in the Bonus Program.',
      'We are in no way liable for any loss suffered at a gathering of users.',
      'We are not liable for any damage arising from your reliance on the ads in the service.',
      'We are not liable for any loss caused by your failure to protect your password.',
      // A carrier’s liability is not the provider’s.
      'FedEx’s total liability shall not exceed 100 dollars.',
      'The liability of the carrier is limited to the price of the parcel.',
      'If you lend your account to others, we are not liable for any loss.',
      'We are not responsible for the content of other websites.',
      'You are not liable for indirect, special or punitive damages.',
      'Neither party may incur any obligation or liability for the other.',
      'In cases of slight negligence our liability is limited to EUR 10,000 per event.',
      'You will not hold us responsible for delays.',
      'We are liable under the statutory provisions for intent and gross negligence. The same applies in case of injury to life, limb or health. Any additional liability is excluded.',
      'A seller bears all costs that arise from missing care in the shop that it runs, and we do not bear any liability whatsoever.',
      'We may take the item down. We are not liable for any damage that you suffer as a result.',
      'We do not promise a service without attacks and disclaim any liability relating thereto.',
      'We are not liable for any loss, delay or failure caused by any event beyond our reasonable control.',
      'We do not limit liability where this would be illegal. This includes liability for death or personal injury and for fraud. We are not liable for any indirect or special damages.',
      'Any liability of ours which cannot be limited or excluded by law stays as it is.',
    ]);
    checkLiability(rule, 'zh', [
      '我们不对间接损失承担责任。本条不适用于因故意或者重大过失造成的损失以及人身损害。',
      '因您违反本协议造成的人身损害，我们不承担责任。',
      '因第三方的行为造成的人身损害，我们不承担责任。',
      '我们对健康档案的准确性不承担责任。',
      '优惠券逾期失效的，我们不承担任何赔偿责任。',
      '我们对人身损害以及因故意或者重大过失造成的财产损失承担全部责任；对其他损失，我们的赔偿责任不超过一年的服务费。',
      '承运人的赔偿责任不超过运费的三倍。',
      '物流公司不承担任何责任。',
      '因不可抗力造成的损失，我们不承担责任。',
      '由于您违反本协议造成的一切损失，我们不承担任何责任。',
      '因以下情形造成服务中断的，我们无须承担任何责任：',
      '对于第三方网站的内容，我们不承担任何责任。',
      '您不对间接损失和利润损失承担责任。',
      '我们不承担任何明示或者默示担保的责任。',
      '本协议不免除或者限制因故意、重大过失造成的财产损失责任及人身损害责任。除此之外，我们不对间接损失和利润损失承担责任。',
      '对于一般过失，我们的赔偿责任以10万元为限。',
      '请重点阅读免除或者限制责任的条款。',
    ]);
    check(
      `${liabilityClause('en', 'We are not liable for indirect or special damages.')}
## Final provisions

Nothing in these terms limits our liability for gross negligence, fraud, death or personal injury.
`,
      { rule },
    );
  });

  it('adds a sentence that it accepts', () => {
    const english = check(
      '## Liability\n\n1.1 We are «liability-no-carveout/intent:not liable» for indirect or special damages\n\n1.2 You pay.\n',
      { rule },
    ).fixed(FIX);
    assert.match(english, /special damages\. Nothing in these terms limits .+ by law\.\n\n1\.2 You pay/);
    assert.deepEqual(runRule(rule, readDraft(english)), []);
    const list = check(
      '## Liability\n\nUnder this agreement, we are «liability-no-carveout/intent:not liable» for any special or indirect damages, such as\n\n- lost profits,\n- lost data.\n',
      { rule },
    ).fixed(FIX);
    assert.match(list, /- lost data\.\n\nNothing in this agreement limits/);
    const chinese = check(
      liabilityClause('zh', '**我们«liability-no-carveout/intent:不对间接损失和利润损失承担责任»。**'),
      { rule },
    ).fixed(FIX);
    assert.match(chinese, /责任。本协议不免除或者限制[^*]+\*\*\n/);
    assert.deepEqual(runRule(rule, readDraft(chinese)), []);
  });

  it('takes what a limit gives way to for spared where that clause answers for fault', () => {
    const draft = (exception: string): string =>
      `# 服务协议\n\n## 7. 责任\n\n7.1 我们因故意或者重大过失给您造成损失的，依法赔偿。\n\n7.2 ${exception}我们的赔偿总额不超过您此前12个月支付的费用。\n`;
    const kinds = (text: string) => runRule(rule, readDraft(text)).map(({ finding }) => finding.kind);
    assert.deepEqual(kinds(draft('除7.1外，')), ['injury']);
    assert.deepEqual(kinds(draft('')), ['intent']);
  });
  it('reads hostile texts in linear time', () => {
    for (const piece of [
      'not liable except ',
      'nothing limits unless ',
      'in no event any liability ',
      '不对责任不承担',
      '除非故意',
    ])
      assertProportional(
        piece,
        (times) => () => runRule(rule, readDraft(liabilityClause('en', piece.repeat(500 * times)))),
      );
  });
  it('takes a limit that does not hold for intent and injury for no defect, however that is said', () => {
    for (const spared of [
      '我们的赔偿总额不超过您此前十二个月支付的费用；但因故意、重大过失造成的损失以及人身损害，不受此限。',
      '任何一方的總責任以12個月的費用為上限。本條款概無任何規定排除或限制因疏忽導致死亡或人身傷害、欺詐的責任。',
    ])
      assert.deepEqual(runRule(rule, readDraft(`# 服务协议\n\n## 责任限制\n\n${spared}\n`)), [], spared);
  });
});
