import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  NEW_AGREEMENT,
  NEW_AGREEMENT_CHOICES,
  type NewAgreementChoices,
  type NewAgreementParams,
  type NewAgreementResult,
} from '../../server/src/lsp/messages.js';
import { withClient } from './client.js';

test('a new agreement is made from what can be chosen, and checked like any other draft', async () => {
  await withClient({}, async (client) => {
    const { topics, laws } = await client.connection.sendRequest<NewAgreementChoices>(NEW_AGREEMENT_CHOICES);
    assert.equal(topics[0]?.type, 'parties');
    assert.deepEqual(topics[0]?.name, { en: 'Parties and scope', zh: '签约主体与适用范围' });
    assert.ok(!topics.find(({ type }) => type === 'indemnification')?.usual.includes('consumer-eu'));
    assert.ok(laws.some(({ code, name }) => code === 'CH' && name.zh === '瑞士'));

    const wishes: NewAgreementParams = {
      profile: 'ch',
      language: 'both',
      standpoint: 'provider',
      provider: { name: 'Cloudsail AG', address: '', email: '' },
      customer: 'customer',
      court: 'Zurich',
    };
    const { drafts } = await client.connection.sendRequest<NewAgreementResult>(NEW_AGREEMENT, wishes);
    assert.deepEqual(
      drafts.map(({ language }) => language),
      ['en', 'zh'],
    );
    assert.match(drafts[0]!.text, /The courts of Zurich have exclusive jurisdiction/);
    assert.match(drafts[1]!.text, /由苏黎世有管辖权的法院/);
    for (const [i, { text }] of drafts.entries()) {
      const found = await client.diagnostics(client.open(`draft${i}.md`, text));
      assert.deepEqual(
        found.filter(({ severity }) => severity === 1 || severity === 2),
        [],
      );
    }
    const few = { ...wishes, language: 'en', topics: ['notices', 'parties', 'nothing'] } as const;
    const short = await client.connection.sendRequest<NewAgreementResult>(NEW_AGREEMENT, few);
    assert.deepEqual(short.drafts[0]!.text.match(/^## .*/gm), ['## 1. Parties and scope', '## 2. Notices']);
  });
});
