import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/modal-mix.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

describe('modal-mix', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('reports the rarer words of one party once, and makes them one', () => {
    const marked =
      '## Duties\n\nYou must pay. You must keep the rules. You must tell us of changes. You «modal-mix:shall» help us. You are required to learn.\n';
    const { findings, fixed } = check(marked, { rule });
    assert.equal(findings[0]?.finding.related?.length, 1);
    assert.match(fixed(0), /You must help us\. You must learn\./);
  });
  it('names no number where one place is mended', () => {
    const { findings } = check(
      '## Duties\n\nYou must pay. You must log in. You must keep the password. You «modal-mix:shall» tell us of changes.\n',
      { rule },
    );
    assert.equal(findings[0]?.finding.fixes?.[0]?.title.text, 'Write “{words}”');
  });

  it('keeps capitals', () => {
    const { fixed } = check('## Duties\n\nYOU MUST PAY. YOU MUST LEARN. YOU «modal-mix:SHALL» KEEP THE RULES.\n', {
      rule,
    });
    assert.match(fixed(0), /YOU MUST KEEP/);
  });
  it('leaves what will befall somebody, what the law asks and what both do alone', () => {
    for (const silent of [
      'You will no longer have access.',
      'You will not incur any fees.',
      'You will not be re-enrolled.',
      'You will be shown an overview.',
      'You will be a guest.',
      'You will be using the pages of another shop.',
      'You will initially be charged the lower price.',
      'Other users will see your posts.',
      'You and we shall meet within a week.',
      'You will enter into a separate sale contract with the seller.',
    ])
      check(`## Duties\n\nYou must pay. You must tell us. You must keep the rules. ${silent}\n`, { rule });
    check('## Duties\n\nWe will help. We will answer. We will tell you. We must comply with United States law.\n', {
      rule,
    });
  });
  it('leaves what somebody loses alone', () => {
    check(
      '## Points\n\nYou must pay. You must tell us. You must keep the rules. You will immediately forfeit your points.\n',
      {
        rule,
      },
    );
  });

  it('leaves other parties, facts, conditions and small numbers alone', () => {
    for (const text of [
      'You must pay. You must learn. You must help. We shall host your data.',
      'You must pay. You must learn. You must help. You will receive an invoice.',
      'You must pay. You must learn. You must help. However, you will otherwise retain ownership of the comments.',
      'We must help. We must learn. We must host it. We may tell the court so where we are required to do so.',
      'You must pay. You must learn. You must help. You will always have your rights.',
      'You must pay. You must learn. You must help. You will be automatically charged, and will be unable to log in.',
      'You must pay. You must learn. You must help, if you will use the service.',
      'You must pay. You must learn. You must help. You pay the taxes that you believe you are required to pay.',
      'You must pay. You shall help.',
      'You must pay. You must learn. You shall help. You shall keep the rules.',
      'You must pay. You must learn. You must help. The agreement shall be governed by Irish law.',
    ])
      check(`## Duties\n\n${text}\n`, { rule });
    check('## 义务\n\n您应付费。您必须遵守规则。您须配合我们。\n', { rule });
  });
});
