import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/contradictory-liability.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

const CAP = 'Our total liability is limited to the fees of the 12 months before the event.';
const ZH_CAP = '我们的累计赔偿责任不超过您在损失发生前12个月内支付的服务费。';

describeRule(rule, {
  en: {
    heading: 'Limitation of liability',
    fires: [
      'The total liability of the Company shall be limited to USD 500. «contradictory-liability/caps:The Company’s aggregate liability shall not exceed the fees of the twelve months before the event.»',
      'We are «contradictory-liability/exclusion-and-cap:not liable» to you in any circumstances for any loss or damage of any kind. Our total liability is limited to the fees of the 12 months before the event.',
      `We accept «contradictory-liability/exclusion-and-cap:no responsibility» whatsoever for any loss that arises from the use of our services. ${CAP}`,
      `Our liability shall not exceed USD 500 in total. «contradictory-liability/caps:Our aggregate liability is limited to the fees of the last 12 months before the claim.»`,
      `Our liability shall not exceed USD 500 in total. Something else. «contradictory-liability/caps:Our liability shall not exceed USD 5,000 in total.»`,
    ],
    silent: [
      `We are not liable for indirect or consequential loss. ${CAP}`,
      `We accept no responsibility for any loss from the use of our services, except in case of intent. ${CAP}`,
      'We accept no responsibility for any loss from the use of our services. If we are liable nevertheless, our liability is limited to USD 100.',
      `To the extent permitted by law, we are not responsible for any loss from the use of our services. ${CAP}`,
      `We accept no responsibility for any loss from the use of our free services. ${CAP}`,
      'Our liability for each claim is limited to USD 500. Our total liability is limited to USD 5,000.',
      'Our liability is limited to USD 500. For the beta version, our liability is limited to USD 50.',
      'Our liability is limited to USD 500. Our liability is limited to five hundred US dollars (USD 500).',
      'Our liability is limited to USD 500. Your liability is limited to USD 5,000.',
      `You are not liable for any loss from the use of our services. ${CAP}`,
      `${CAP} Any further liability is excluded.`,
    ],
  },
  zh: {
    heading: '责任限制',
    fires: [
      `在任何情况下，我们均«contradictory-liability/exclusion-and-cap:毋须就任何损失或损害承担任何责»任。${ZH_CAP}`,
      `您因使用本服务发生的任何损失，我们«contradictory-liability/exclusion-and-cap:不承担任何责任»。${ZH_CAP}`,
      `在任何情况下，我们均«contradictory-liability/exclusion-and-cap:不对您的任何损失承担赔偿责任»，即使我们已知悉其可能。${ZH_CAP}`,
      `我们的赔偿责任总额不超过人民币5000元。«contradictory-liability/caps:我们的赔偿责任总额不超过人民币1万元。»`,
    ],
    silent: [
      `对于间接损失，我们不承担责任。${ZH_CAP}`,
      `在任何情况下，我们均毋须就设备的损失承担任何责任。${ZH_CAP}`,
      `因不可抗力造成的损失，我们不承担任何责任。${ZH_CAP}`,
      `您因使用本服务发生的任何损失，我们不承担任何责任。如我们仍应承担责任的，赔偿总额不超过100元。`,
      `试用期间您因使用本服务发生的任何损失，我们不承担任何责任。${ZH_CAP}`,
    ],
  },
});

describe('contradictory-liability between clauses', () => {
  const draft = `## 1. No liability

We accept «contradictory-liability/exclusion-and-cap:no liability» whatsoever for any loss from the use of our services.

## 2. Limits

${CAP}
`;

  it('names the other clause and yields to it by its fix', () => {
    const checked = check(
      draft.replace('No liability', 'Limitation of liability').replace('Limits', 'Limitation of liability'),
      { rule },
    );
    const other = checked.findings[0]!.finding.related![0]!.range;
    assert.equal(checked.contract.text.slice(other.start, other.end), CAP);
    assert.match(checked.fixed('Make it subject to “{clause}”'), /our services, subject to section 2\./);
  });

  it('deletes the sentence only where its paragraph has another', () => {
    const one = check(
      `## Limitation of liability\n\nOur liability is limited to USD 500.\n\n«contradictory-liability/caps:Our liability is limited to USD 900.»\n`,
      { rule },
    );
    assert.deepEqual(one.findings[0]!.finding.fixes, []);
    const two = check(
      `## Limitation of liability\n\nOur liability is limited to USD 500. «contradictory-liability/caps:Our liability is limited to USD 900.»\n`,
      { rule },
    );
    assert.equal(
      two.fixed('Delete this sentence'),
      '## Limitation of liability\n\nOur liability is limited to USD 500.\n',
    );
  });
  it('reports an exclusion of all loss that names no cause beside a cap', () => {
    check(
      '## 责任限制\n\n我们的累计赔偿责任不超过您在损失发生前12个月支付的费用。\n\n## 免责\n\n我们«contradictory-liability/exclusion-and-cap:不对任何损失承担责任»。\n',
      { rule },
    );
  });
});
