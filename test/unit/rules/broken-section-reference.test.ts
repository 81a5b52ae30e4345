import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/broken-section-reference.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

describe('broken-section-reference', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('reports a section that does not exist, and refers to the nearest', () => {
    const english =
      '## 1. Services\n\nWe host, see «broken-section-reference:section 9».\n\n## 2. Fees\n\nYou pay as section 1 says.\n';
    assert.match(check(english, { rule }).fixed(0), /see section 2\./);
    const chinese =
      '## 第一条 服务\n\n我们按«broken-section-reference:第九条»提供服务。\n\n## 第二条 费用\n\n您按第一条付费。\n';
    assert.match(check(chinese, { rule }).fixed(0), /我们按第二条提供/);
  });
  it('takes a number that is cited beside another document for one of its own', () => {
    check(
      '## 1. Services\n\nWe host, see our Privacy Policy and «broken-section-reference:section 9».\n\n## 2. Fees\n\nYou pay as section 1 says.\n',
      { rule },
    );
  });
  it('reports each number of a list and each item that is not there', () => {
    const text = `## 1. Services

(a) We host, as «broken-section-reference:section 1(d)» says.

(b) We store.

## 2. Fees

You pay. Sections 1(a), 2 and «broken-section-reference:9» survive, and so do «broken-section-reference:sections 7», 1 and 2.
`;
    check(text, { rule });
    check(
      '## 第一条 服务\n\n（一）我们提供主机。\n\n（二）我们提供存储，见«broken-section-reference:第一条第（五）项»和第一条第（一）项。\n\n## 第二条 费用\n\n您付费。\n',
      { rule },
    );
  });
  it('leaves items alone that are written within a sentence, or not numbered at all', () => {
    for (const text of [
      '## 1. Services\n\nWe (a) host, (b) store and (c) send, see section 2(b).\n\n## 2. Fees\n\nYou pay what section 1(c) names.\n',
      '## 1. Services\n\n(a) We host.\n\n(b) We store; (c) we send.\n\n## 2. Fees\n\nYou pay for section 1(c).\n',
    ])
      check(text, { rule });
  });
  it('reports a clause that names itself as its ground', () => {
    check(
      '## 1. Services\n\nSubject to «broken-section-reference/self:section 1», we host.\n\n## 2. Fees\n\nYou pay.\n',
      { rule },
    );
  });
  it('reports a clause that is cited by a name that none has', () => {
    check(
      '## 1. Services\n\nWe host; the «broken-section-reference/name:confidentiality section» survives.\n\n## 2. Fees\n\nYou pay.\n',
      { rule },
    );
    check('## 第一条 服务\n\n«broken-section-reference/name:保证条款»继续有效。\n\n## 第二条 费用\n\n您付费。\n', {
      rule,
    });
  });
  it('leaves statutes, other documents and what exists alone', () => {
    for (const text of [
      '## 1. Services\n\nWe host under section 9 of the Data Protection Act and Article 28 GDPR.\n\n## 2. Fees\n\nYou pay.\n',
      '## 第一条 服务\n\n依据《民法典》第四百九十六条，本条优先。\n\n## 第二条 费用\n\n您付费。\n',
      '## 1. Services\n\nWe host, see section 2.\n\n## 2. Fees\n\nYou pay.\n',
      '## 1. Services\n\nThe confidentiality section survives.\n\n## 2. Non-disclosure\n\nKeep what you learn secret.\n',
      '## 1. Services\n\nThis section 1 names what we host.\n\n## 2. Fees\n\nYou pay.\n',
    ])
      check(text, { rule });
  });
});
