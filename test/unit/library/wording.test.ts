import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareWording, counterparts } from '../../../server/src/library/wording.js';
import type { Language } from '../../../server/src/text/language.js';

const cases: readonly { readonly language: Language; readonly draft: string; readonly other: string }[] = [
  {
    language: 'en',
    draft:
      'You may terminate this agreement at any time. Fees that were paid are not refunded. We keep the data for thirty days after the end.',
    other:
      'The customer may terminate the agreement at any time by email. The data is kept for ninety days after the end.',
  },
  {
    language: 'zh',
    draft: '您可以随时终止本协议。已经支付的费用不予退还。协议终止后，我们将您的数据保留三十日。',
    other: '用户可以随时终止本协议。协议终止后，服务方将用户的数据保留九十日。',
  },
];

describe('compareWording', () => {
  for (const { language, draft, other } of cases)
    it(`tells which sentences have a counterpart (${language})`, () => {
      const wording = compareWording(draft, other, language);
      const pairs = wording.draft.map(
        ({ counterpart }) => counterpart && other.slice(counterpart.start, counterpart.end),
      );
      assert.deepEqual(
        pairs.map((pair) => pair !== undefined),
        [true, false, true],
      );
      assert.ok(other.startsWith(pairs[0]!));
      assert.ok(other.endsWith(pairs[2]!));
      assert.equal(counterparts(wording.draft), 2);
      assert.equal(counterparts(wording.other), 2);
      assert.ok(wording.similarity > 0.4 && wording.similarity < 0.9, String(wording.similarity));
    });

  it('finds a text the same as itself, and nothing in nothing', () => {
    const text = cases[0]!.draft;
    assert.equal(compareWording(text, text, 'en').similarity, 1);
    assert.deepEqual(compareWording('', '', 'zh'), { similarity: 0, draft: [], other: [] });
  });
});
