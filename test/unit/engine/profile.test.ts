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

it('chooses the profile for businesses where nobody else is served', () => {
  assert.equal(profileOf(readDraft(draft('The platform is designed for business-to-business trade.'))), 'b2b-saas');
});

it('does not take a plan for businesses for the whole offer', () => {
  const text =
    'VAT numbers are asked for only in connection with business plans. All other plans are meant for consumers.';
  assert.equal(profileOf(readDraft(draft(text))), 'consumer-eu');
});
