import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/uncapped-liability.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { checkLiability, exampleCounts, liabilityClause } from './liabilityDrafts.js';

const FIX = 'Add a cap: the fees of the 12 months before the event, per contract year';

describe('uncapped-liability', () => {
  it('does what its examples say', () => {
    for (const pair of exampleCounts(rule, (text) => runRule(rule, readDraft(text)).length))
      assert.deepEqual(pair, [1, 0]);
  });

  it('reports limits without an amount, and liability said to be unlimited', () => {
    checkLiability(rule, 'en', [
      'We are «uncapped-liability/open:not liable» for indirect or consequential damages.',
      '«uncapped-liability/open:We are only liable for wilful or grossly negligent damage.»',
      'Our «uncapped-liability/unlimited:liability is unlimited».',
    ]);
    checkLiability(rule, 'zh', [
      '我们«uncapped-liability/open:不对间接损失和利润损失承担责任»。',
      '«uncapped-liability/open:我们只对故意或者重大过失造成的损失承担责任。»',
      '我们的«uncapped-liability/unlimited:责任不设上限»。',
    ]);
  });

  it('is silent where an amount is named, everything is excluded, or nothing is limited', () => {
    checkLiability(rule, 'en', [
      'We are not liable for indirect or special damages. Our total liability is limited to USD 100.',
      'We are not liable for any direct or indirect damages.',
      'We limit our liability to the greater of USD 100 and the fees that you paid.',
      'We are liable under the law.',
      'Our liability for intent is unlimited. Our liability is otherwise limited to EUR 5,000 per event.',
      'You are not liable for indirect or special damages.',
    ]);
    checkLiability(rule, 'zh', [
      '我们不对间接损失和利润损失承担责任。赔偿责任以10万元为限。',
      '我们不对任何直接或者间接的损失承担责任。',
      '双方依法承担违约责任。',
      '因不可抗力造成的损失，我们不承担责任。',
      '您不对间接损失和利润损失承担责任。',
    ]);
    check(
      `${liabilityClause('en', 'We are not liable for indirect or special damages.')}\n## Remedies\n\nOur aggregate liability will not exceed USD 100.\n`,
      { rule },
    );
  });

  it('adds a cap that it accepts', () => {
    for (const draft of [
      liabilityClause('en', 'We are «uncapped-liability/open:not liable» for indirect or consequential damages.'),
      liabilityClause('zh', '我们«uncapped-liability/open:不对间接损失和利润损失承担责任»。'),
    ])
      assert.deepEqual(runRule(rule, readDraft(check(draft, { rule }).fixed(FIX))), []);
  });
});
