import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/one-sided-liability.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

const LIMIT = 'Our total liability is limited to USD 100.';
const ZH_LIMIT = '我们的赔偿责任总额不超过人民币1000元。';
const PROCEDURE = 'We notify you of the claim, and you control its defence.';

describeRule(rule, {
  en: {
    heading: 'Liability',
    fires: [
      `«one-sided-liability/uncapped-customer:You cover every loss that we suffer» because of your guests. ${LIMIT}`,
      `«one-sided-liability/uncapped-customer:You shall be responsible for all losses, costs and damages whatsoever that we incur» in connection with an order. ${LIMIT}`,
      `«one-sided-liability/uncapped-customer:The Customer shall be liable, irrespective of fault and without limitation, for all damage» caused by its users. ${LIMIT}`,
      `«one-sided-liability/uncapped-customer:You are liable for all damage» that results from your use of the services. ${LIMIT}`,
      `«one-sided-liability/uncapped-customer:You shall reimburse us for any loss» that your users cause. We are not liable for indirect or consequential damages.`,
      `You shall «one-sided-liability/indemnity:indemnify» us against all claims of third parties. ${PROCEDURE}`,
      `You agree to defend us and «one-sided-liability/indemnity:hold us harmless» from all claims of third parties. ${PROCEDURE}`,
      'We will «x:indemnify» you against claims of third parties.'.replace(/«x:|»/g, '') +
        ' You will «one-sided-liability/procedure:indemnify» us against claims of third parties.',
    ],
    silent: [
      'We protect you against claims of others.',
      'You protect the locker against rain.',
      `You cover every loss of your own guests. ${LIMIT}`,
      `You shall be responsible for all losses that you incur yourself. ${LIMIT}`,
      'You are liable for all damage that results from your use of the services.',
      `You are liable for all damage that you cause by your fault. ${LIMIT}`,
      `You are liable for all damage up to USD 500. Each party's total liability is limited to USD 900.`,
      `You are responsible for any damage to your own devices. ${LIMIT}`,
      `You are liable for all charges of your account. ${LIMIT}`,
      `Each party shall indemnify the other against claims of third parties. ${PROCEDURE}`,
      `You shall indemnify us against all claims of third parties. This obligation applies only to the extent that your culpable breach caused the claim. ${PROCEDURE}`,
      `You shall indemnify us against all claims of third parties, unless you are not responsible for the breach. ${PROCEDURE}`,
      `You shall indemnify us for damage that you cause by gross negligence. ${PROCEDURE}`,
      `You will indemnify us if you are to blame for the infringement. ${PROCEDURE}`,
      'You are not required to indemnify us.',
      'You have no claims against our suppliers, to the extent we would be required to indemnify them.',
      `You shall indemnify us against all claims of third parties. We will defend you and your staff against claims that the services infringe rights. ${PROCEDURE}`,
      `You release us and hold us harmless from your disputes with other users.`,
    ],
  },
  zh: {
    heading: '责任',
    fires: [
      `邻居因噪音向我们索赔的，«one-sided-liability/uncapped-customer:我们的全部损失由您来赔»。${ZH_LIMIT}`,
      `给我们造成损失的，«one-sided-liability/uncapped-customer:您应当承担由此产生的一切损失»。${ZH_LIMIT}`,
      `您违反本协议«one-sided-liability/uncapped-customer:给我们造成的一切损失，由您承担»全部赔偿责任。${ZH_LIMIT}`,
      `«one-sided-liability/uncapped-customer:您提供虚假样品的，应当承担由此给我们造成的一切损失»。${ZH_LIMIT}`,
      `弄坏了东西，«one-sided-liability/uncapped-customer:不管什么原因，所有的损失都归您赔»。${ZH_LIMIT}`,
      `«one-sided-liability/uncapped-customer:您给我们造成的所有损失都要赔»。${ZH_LIMIT}`,
      `因您违反本协议的，«one-sided-liability/uncapped-customer:您应当赔偿我们的全部损失»。${ZH_LIMIT}`,
      `«one-sided-liability/uncapped-customer:您应对我们的损失进行全额赔偿»。${ZH_LIMIT}`,
      '第三方就您的内容提出索赔的，我们应当及时通知您，您应«one-sided-liability/indemnity:使我们免责»。',
    ],
    silent: [
      `因您的过错造成的，我们的全部损失由您来赔。${ZH_LIMIT}`,
      `给我们造成损失的，您应当承担相应责任。${ZH_LIMIT}`,
      `因您保管不善造成的一切损失，由您自行承担。${ZH_LIMIT}`,
      `因您的过错给我们造成的一切损失，由您承担。${ZH_LIMIT}`,
      `您因过错违反本协议的，应当赔偿我们的全部损失。${ZH_LIMIT}`,
      `违约方应当赔偿守约方的全部损失。${ZH_LIMIT}`,
      `我们应当赔偿您的全部损失。`,
      '第三方提出索赔的，违约方应当使另一方免责，并及时通知对方。',
      `您应自行承担上网的全部费用。${ZH_LIMIT}`,
      `您的所有损失我们都要赔。${ZH_LIMIT}`,
    ],
  },
});

describe('one-sided-liability in a whole agreement', () => {
  it('names the limit of the provider', () => {
    const { contract, findings } = check(
      `## Your liability\n\n«one-sided-liability/uncapped-customer:You are liable for all losses» from misuse.\n\n## Our liability\n\n${LIMIT}\n`,
      { rule },
    );
    const limit = findings[0]!.finding.related![0]!.range;
    assert.equal(contract.text.slice(limit.start, limit.end), LIMIT);
  });

  it('is silent where the provider indemnifies too', () => {
    check(
      `## Indemnity\n\n1.1 You shall indemnify us against claims about your content. ${PROCEDURE}\n\n1.2 We shall indemnify you against claims that the services infringe rights.\n`,
      { rule },
    );
  });
});

it('weighs an indemnity of businesses less', () => {
  const text = `## Indemnity\n\nThe indemnity does not apply to consumers. You shall «one-sided-liability/indemnity:indemnify» us against all claims. ${PROCEDURE}\n`;
  const { findings } = check(text, { rule });
  assert.equal(findings[0]?.finding.severity, 'information');
});

it('offers no words on fault where the sentence says that fault does not matter', () => {
  const { findings } = check(
    '## Liability\n\n«one-sided-liability/uncapped-customer:The Customer shall be liable, irrespective of fault, for all damage» caused by its users. Our liability is limited to EUR 500.\n',
    { rule },
  );
  assert.deepEqual(findings[0]!.finding.fixes, []);
});
