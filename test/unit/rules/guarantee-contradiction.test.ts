import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/guarantee-contradiction.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Service level',
    fires: [
      'We guarantee no minimum availability. «guarantee-contradiction/availability:If the guaranteed level of availability is not reached, you receive a credit.»',
      'Services are sold exclusively prepaid. «guarantee-contradiction/payment:Storage is charged monthly in arrears.»',
    ],
    silent: [
      'We do not guarantee the availability of our services. If the guaranteed availability of 99.9 % is missed, you receive a credit.',
      'We do not guarantee the availability of our services. The [guaranteed availability](sla.md) is in the service level agreement.',
      'We do not guarantee the availability of free services. If the guaranteed availability is missed, you receive a credit.',
      'Availability is not guaranteed.',
      'Fees are payable in advance. Usage is charged in arrears.',
      'Services are sold exclusively prepaid, except for overage, which is charged in arrears.',
    ],
  },
  zh: {
    heading: '服务水平',
    fires: [
      '我们不保证服务的可用性。«guarantee-contradiction/availability:未达到承诺的服务可用性的，您可以申请赔偿。»',
      '我们仅支持预付费。«guarantee-contradiction/payment:超出部分按后付费方式计费。»',
    ],
    silent: [
      '我们不保证服务的可用性。未达到承诺的服务可用性（99.9%）的，您可以申请赔偿。',
      '免费试用期间，我们不对服务可用性作出承诺。未达到承诺的服务可用性的，您可以申请赔偿。',
      '我们对服务可用性不作承诺。',
      '您可以选择预付费或者后付费的服务。',
    ],
  },
});

describe('guarantee-contradiction', () => {
  it('shows the other sentence, and deletes either', () => {
    const checked = check(
      '# Terms\n\n## Disclaimer\n\nWe host. We do not warrant the availability of the services.\n\n## Credits\n\n«guarantee-contradiction/availability:You receive a credit if the guaranteed uptime is missed.» Ask for it.\n',
      { rule },
    );
    const [related] = checked.findings[0]!.finding.related!;
    assert.match(checked.contract.text.slice(related!.range.start, related!.range.end), /^We do not warrant/);
    assert.match(checked.fixed('Delete this sentence'), /## Credits\n\nAsk for it\./);
    assert.match(checked.fixed('Delete the sentence that says the contrary'), /We host\.\n/);
  });
});

it('leaves no blank at the end of a paragraph', () => {
  const { fixed } = check(
    '## Service level\n\nWe do not warrant any minimum availability. «guarantee-contradiction/availability:The guaranteed availability counts per month.»\n',
    { rule },
  );
  assert.match(fixed(0), /minimum availability\.\n$/);
});
