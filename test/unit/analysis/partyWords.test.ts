import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maskParties, pattern, subjectOf } from '../../../server/src/analysis/partyWords.js';
import type { Language } from '../../../server/src/text/language.js';

const NAMES = { providerNames: ['Northwind Ltd.', '北风科技'], customerNames: ['the Merchant'] };

describe('subjects', () => {
  const rows: readonly (readonly [Language, string, string])[] = [
    ['en', 'We may suspend the service.', 'provider'],
    ['en', 'Northwind will send an invoice.', 'provider'],
    ['en', 'If you do not pay, we may stop.', 'provider'],
    ['en', 'You agree that we may stop.', 'provider'],
    ['en', 'The Merchant shall pay.', 'customer'],
    ['en', 'We’ll stop if the bill is overdue.', 'provider'],
    ['en', 'When we ask, you’re able to object.', 'customer'],
    ['en', 'Unless we agree otherwise, you must pay.', 'customer'],
    ['en', 'The parties shall cooperate.', 'unassigned'],
    ['zh', '我们有权暂停服务。', 'provider'],
    ['zh', '如您未付款，北风科技有权暂停服务。', 'provider'],
    ['zh', '用户应当付款。', 'customer'],
    ['zh', '双方应当合作。', 'unassigned'],
  ];
  for (const [language, text, expected] of rows)
    it(text, () => assert.equal(subjectOf(maskParties(text, NAMES, language), language), expected));
});

describe('masks', () => {
  it('know names in traditional characters in a text in plain form', () => {
    const names = { providerNames: ['星橋'], customerNames: ['商戶'] };
    assert.equal(subjectOf(maskParties('商户须支付费用。', names, 'zh'), 'zh'), 'customer');
    assert.equal(subjectOf(maskParties('星桥有权暂停服务。', names, 'zh'), 'zh'), 'provider');
  });
  it('keep the length and leave other words', () => {
    const text = 'Our users in the US use northwind’s site and your files.';
    const masked = maskParties(text, NAMES, 'en');
    assert.equal(masked.length, text.length);
    assert.match(masked, /in the US use/);
    assert.match(masked, pattern('<our>’s site|<our>…2…s site'));
  });
  it('do not take customer words out of other words', () => {
    assert.equal(maskParties('用户名和客户端', NAMES, 'zh'), '用户名和客户端');
  });
});
