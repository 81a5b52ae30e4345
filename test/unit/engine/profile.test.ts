import assert from 'node:assert/strict';
import { it } from 'node:test';
import { profileOf } from '../../../server/src/engine/profile.js';
import { readDraft } from '../rules/draft.js';

const draft = (text: string, law = 'Germany'): string =>
  `# Terms\n\n## Use\n\n${text}\n\n## Governing law\n\nThese terms are governed by the laws of ${law}.\n`;

it('chooses the profile for consumers where they are addressed', () => {
  for (const text of ['Consumers may return goods.', 'Your rights under consumer protection law stay as they are.'])
    assert.equal(profileOf(readDraft(draft(text))), 'consumer-eu', text);
});

it('does not take a law on consumers among other laws for an address to consumers', () => {
  const text =
    'Your adverts keep to copyright law, competition law, consumer law and the rules on youth and consumer protection.';
  assert.equal(profileOf(readDraft(draft(text))), 'general');
});

it('takes the index of prices for no consumer', () => {
  for (const text of ['Fees follow the Consumer Price Index of the Union.', '服务费随居民消费者价格指数调整。'])
    assert.equal(profileOf(readDraft(draft(text))), 'general', text);
});

it('chooses the profile for businesses where nobody else is served', () => {
  assert.equal(profileOf(readDraft(draft('The platform is designed for business-to-business trade.'))), 'b2b-saas');
});

it('does not take a plan for businesses for the whole offer', () => {
  const text =
    'VAT numbers are asked for only in connection with business plans. All other plans are meant for consumers.';
  assert.equal(profileOf(readDraft(draft(text))), 'consumer-eu');
});

it('takes a customer that is introduced or defined as a business for one', () => {
  for (const text of [
    'These Terms bind Lumio GmbH ("Lumio") and the business that places an Order (the "**Subscriber**").',
    'They are made between us and a company or other legal entity named in the order form (“Customer”).',
    '“**Client**” means the legal entity that signs the order form.',
    'The agreement binds Lumio GmbH ("Lumio") and the entity identified in the order form (the "Licensee").',
    '“客户”是指与本公司签订订单的企业或其他法人。',
    '本合同自双方法定代表人签字并盖章之日起生效。',
  ])
    assert.equal(profileOf(readDraft(draft(text))), 'b2b-saas', text);
});

it('does not where a person may be the customer, too', () => {
  for (const text of [
    'They are made between us and the individual or the company that places an Order (the "Customer").',
    '“Customer” means the company or natural person that signs the order form.',
    'If you act for a company (“your Company”), you must be allowed to bind it.',
    'They bind Lumio and the individual or the entity identified in the order form (the "Licensee").',
    '“客户”是指与本公司签订订单的企业或者个人。',
    '本合同自双方签字或盖章之日起生效。',
    'We belong to the company Lumio Holding ("Lumio"), whose customers vary.',
  ])
    assert.equal(profileOf(readDraft(draft(text))), 'general', text);
});
