import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/list-number-artefact.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

describe('list-number-artefact', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('reports a list marker before a number and deletes it', () => {
    const { fixed } = check(
      '«list-number-artefact/double:1. 1.1» You pay the fees.\n«list-number-artefact/double:2. 1.2» We host.\n',
      { rule },
    );
    assert.match(fixed('Delete the list marker'), /^1\.1 You pay the fees\.\n/m);
    assert.equal(fixed('Mend all clause numbers of this document').trim(), '1.1 You pay the fees.\n\n1.2 We host.');
  });
  it('reports a number alone on its line and joins it with its text', () => {
    const { fixed } = check(
      '«list-number-artefact/split:1. 1.1»\n   You pay the fees.\n«list-number-artefact/split:2. 1.2»\n   We host.\n',
      { rule },
    );
    assert.match(fixed('Join number and text'), /^1\.1 You pay the fees\.$/m);
  });
  it('reports a title that runs into its first clause', () => {
    const { fixed } = check('«list-number-artefact/merged:3. 服务费用»\n3.1. 您应按期支付费用。\n', { rule });
    assert.equal(fixed(0), '3. 服务费用\n\n3.1. 您应按期支付费用。\n');
  });
  it('reports a sentence glued to the last item', () => {
    const { fixed } = check(
      'We may end it if\n\n- you fail to pay;\n- you break the rules.\n «list-number-artefact/tail:We keep your data for ten days.»\n',
      { rule },
    );
    assert.match(fixed(0), /the rules\.\n\nWe keep your data/);
  });
  it('reports a numbered item behind bullets', () => {
    const { fixed } = check('- One bullet.\n- Two bullets.\n\n«list-number-artefact/stray:3.» A third one.\n', {
      rule,
    });
    assert.match(fixed('Number the bullets'), /^1\. One bullet\.\n2\. Two bullets\.\n\n3\. A third one\./);
    assert.match(fixed('Make it a bullet'), /^- A third one\./m);
  });
  it('reports a run of many once, with the others as related places', () => {
    const items = Array.from({ length: 12 }, (_, i) => `${i + 1}. 1.${i + 1} You pay fee ${i + 1}.\n`).join('');
    const { findings, fixed } = check(items.replace('1. 1.1', '«list-number-artefact/double:1. 1.1»'), { rule });
    assert.equal(findings[0]?.finding.related?.length, 11);
    assert.deepEqual(runRule(rule, readDraft(fixed(0))), []);
  });
  it('leaves lists, versions and years alone', () => {
    for (const text of [
      '1. Pay.\n2. Learn.\n\n   1. One.\n   2. Two.\n',
      '1. 2019 was a good year.\n2. We host.\n',
      '- One.\n- Two.\n\n1. Another list.\n2. It counts from one.\n',
      '3. 服务费用\n\n3.1. 您应按期支付费用。\n',
      'We may end it if\n\n- you fail to pay;\n- you break the rules.\n\nWe keep your data for ten days.\n',
    ])
      check(text, { rule });
  });
});
