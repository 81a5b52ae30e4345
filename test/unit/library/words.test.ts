import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSentences, differingWords, similarity, wordBag } from '../../../server/src/library/words.js';
import type { Language } from '../../../server/src/text/language.js';

const likeness = (a: string, b: string, language: Language): number =>
  similarity(wordBag(a, language), wordBag(b, language));
const differing = (a: string, b: string, language: Language): string[] =>
  differingWords(a, b, language).map(({ start, end }) => a.slice(start, end));

describe('similarity', () => {
  it('is one for the same words in any order and nought for others', () => {
    assert.equal(likeness('Payment is due. Notice!', 'notice due PAYMENT', 'en'), 1);
    assert.equal(likeness('Payment due', 'Swiss law', 'en'), 0);
    assert.equal(likeness('', 'Swiss law', 'en'), 0);
  });

  it('does not count words that every clause has', () => {
    assert.equal(likeness('We may do this by the end of it.', 'You must not be in our way.', 'en'), 0);
  });

  it('reads Chinese by neighbouring characters, other words as they are', () => {
    assert.equal(likeness('继续使用视为同意', '继续使用视为同意', 'zh'), 1);
    assert.ok(likeness('继续使用视为同意', '您继续使用的，视为接受', 'zh') > 0.3);
    assert.ok(likeness('适用中华人民共和国法律', '我们可以提前通知终止', 'zh') < 0.1);
    assert.ok(likeness('DDoS 攻击', '遭受 DDoS 攻击', 'zh') > 0.5);
  });
});

describe('compareSentences', () => {
  it('finds the likeliest counterpart of each sentence', () => {
    const text = 'Swiss law governs this agreement. Payment is due within 30 days.';
    const other = 'Payment is due within 10 days of the invoice. This agreement is governed by Swiss law.';
    const found = compareSentences(text, other, 'en');
    assert.deepEqual(
      found.map(({ counterpart }) => counterpart && other.slice(counterpart.start, counterpart.end)),
      ['This agreement is governed by Swiss law.', 'Payment is due within 10 days of the invoice.'],
    );
  });

  it('leaves a sentence without one alone', () => {
    const [only] = compareSentences('本协议适用瑞士法律。', '您应当支付费用。', 'zh');
    assert.equal(only?.counterpart, undefined);
  });
});

describe('differingWords', () => {
  it('gives the words that the other has not', () => {
    assert.deepEqual(differing('We give 30 days notice by email.', 'We give 90 days notice by letter.', 'en'), [
      '30',
      'email',
    ]);
    assert.deepEqual(differing('应当提前30日公告', '应当提前90日通知', 'zh'), ['30日公告']);
  });

  it('does not flicker over single shared words, nor mind punctuation', () => {
    assert.deepEqual(differing('red or blue or green', 'one or two or three', 'en'), ['red or blue or green']);
    assert.deepEqual(differing('Fees, if any, are due.', 'Fees if any are due', 'en'), []);
  });

  it('gives up on monsters', () => {
    const monster = 'word '.repeat(3000);
    assert.deepEqual(differingWords(monster, monster, 'en'), []);
  });
});
