import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/mixed-numbering-style.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const level = (numbers: readonly string[], text = 'We host your data.'): string =>
  numbers.map((number) => `## ${number}Title of the clause\n\n${text}\n`).join('\n');

describe('mixed-numbering-style', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('reports the numbers of a level that are written in another way', () => {
    check('## 1. Fees\n\nYou pay.\n\n## 2. Term\n\nA year.\n\n## «mixed-numbering-style/format:3» Law\n\nIrish.\n', {
      rule,
    });
    check(
      '## 一、费用\n\n您付费。\n\n## 二、期限\n\n一年。\n\n## «mixed-numbering-style/format:三.» 法律\n\n中国法。\n',
      { rule },
    );
  });
  it('says where only the blank behind the number differs', () => {
    const { findings } = check(
      '## 1. 费用\n\n您付费。\n\n## 2. 期限\n\n一年。\n\n## «mixed-numbering-style/format:3.»法律\n\n中国法。\n',
      { rule },
    );
    assert.match(findings[0]!.finding.message.text, /^The blank behind the number/);
  });
  it('reports numbered headings among unnumbered ones', () => {
    check(
      '## Fees\n\nYou pay.\n\n## «mixed-numbering-style/headings:2.» Term\n\nA year.\n\n## Law\n\nIrish law.\n\n## Notices\n\nBy mail.\n',
      { rule },
    );
  });
  it('reports brackets of two widths in one clause', () => {
    check('## 服务\n\n服务包括：（1）存储；（2）备份；«mixed-numbering-style/brackets:(3)» 恢复。\n', { rule });
  });
  it('leaves levels alone that are of one style, too small, or half and half', () => {
    for (const text of [
      level(['1. ', '2. ', '3. ']),
      level(['1. ', '2 ']),
      level(['1. ', '2. ', '3 ', '4 ']),
      level(['', '1. ', '2. ', '3. ']),
      level(['**1.** ', '2. ', '3. ']),
      level(['1.\u00a0', '2. ', '3. ']),
      level(['1.  ', '2.  ', '3. ', '4.  ']),
      level(['1. ', '1.1. ', '2. ', '2.1. ', '3. ']),
      level(['i. ', 'ii. ', '', '', '']),
      '## II. Fees\n\nYou pay.\n\n## Contents\n\nFees and term.\n\n## Term\n\nA year.\n\n## Law\n\nIrish law.\n',
      '## 1. Fees\n\n1.1 You pay.\n\n1.2 We bill.\n\n## 2. Term\n\nA year.\n\n## 3. Law\n\nIrish law.\n',
      '### **1****.1 Fees**\n\nYou pay.\n\n### **1.2 Term**\n\nA year.\n\n### **1****.3 Law**\n\nIrish law.\n\n### **1****.4 Notices**\n\nBy mail.\n',
      '## 服务\n\n期限为三十（30）日，服务包括：(1) 存储；(2) 备份。\n',
    ])
      check(text, { rule });
  });
});
