import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/numbering-sequence.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const RENUMBER = 'Renumber from here on, with all references';

describe('numbering-sequence', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('reports a number that stands twice, and renumbers with the references', () => {
    const { fixed } = check(
      '## 1. A\n\nText one.\n\n## 2. B\n\nText two.\n\n## «numbering-sequence/duplicate:2.» C\n\nText three.\n\n## 3. D\n\nSee section 3.\n',
      { rule },
    );
    const after = fixed(RENUMBER);
    assert.match(after, /## 3\. C/);
    assert.match(after, /## 4\. D\n\nSee section 4\./);
  });
  it('reports a number that is missing, in both languages', () => {
    assert.match(
      check('## 1. A\n\nText one.\n\n## «numbering-sequence/gap:3.» B\n\nText two.\n', { rule }).fixed(RENUMBER),
      /## 2\. B/,
    );
    assert.match(
      check('## 第一条 服务\n\n我们提供服务。\n\n## «numbering-sequence/gap:第三条» 费用\n\n您支付费用。\n', {
        rule,
      }).fixed(RENUMBER),
      /## 第二条 费用/,
    );
  });
  it('reports items in brackets before which one is missing', () => {
    check('## Duties\n\nYou:\n\n(a) pay;\n\n(b) help;\n\n«numbering-sequence/gap:(d)» report.\n', { rule });
    check('## 行为规范\n\n您不得：\n\n（一）作弊；\n\n（二）转售；\n\n«numbering-sequence/gap:（四）»录制。\n', {
      rule,
    });
    check('## 行为规范\n\n您不得：\n\n（1）作弊；\n\n（2）转售；\n\n«numbering-sequence/gap:（4）»录制。\n', { rule });
    check('## 1. A\n\nText.\n\n## 1B. B\n\nText.\n\n## 2. C\n\nText.\n', { rule });
    for (const silent of [
      'You:\n\n(a) pay;\n\n(b) help, and (c) tell us;\n\n(d) report.',
      'You:\n\n(a) pay;\n\n(b) help:\n\n(i) us;\n\n(ii) others;\n\n(c) report.',
      'You:\n\n(a) pay;\n\n(b) help;\n\n(c tell us;\n\n(d) report.',
      'We:\n\n(a) host;\n\n(b) help.\n\n## Rest\n\n(d) stands alone.',
      '您不得：\n\n（1）作弊；\n\n（2）转售；\n\n（3）录制。',
      '您不得：\n\n（一）作弊；\n\n（二）转售，（三）录制；\n\n（四）出租。',
    ])
      check(`## Duties\n\n${silent}\n`, { rule });
  });
  it('counts numbers with a hyphen below the section that they repeat, and leaves articles alone that were put between', () => {
    const text = '我们按约定提供货箱服务。';
    const row = (...lines: string[]): string => lines.map((line) => `${line}${text}\n\n`).join('');
    const section = `# 货箱协议\n\n## 1. 定义\n\n${text}\n\n## 2. 服务\n\n`;
    assert.match(
      check(`${section}${row('2-1 ', '2-2 ', '«numbering-sequence/gap:2-4» ')}`, { rule }).fixed(RENUMBER),
      /\n2-3 我们/,
    );
    check(`## 第一条 服务\n\n${text}\n\n## 1-2 费用\n\n${text}\n\n## 第二条 终止\n\n${text}\n`, { rule });
  });
  it('reports a row that starts late, one that steps back, and levels left out', () => {
    check('## «numbering-sequence/start:2.» A\n\nText one.\n\n## 3. B\n\nText two.\n', { rule });
    check(
      '## 1. A\n\nText one.\n\n## 2. B\n\nText two.\n\n## 4. C\n\nText.\n\n## «numbering-sequence/order:3.» D\n\nText.\n',
      { rule },
    );
    check('## 1. A\n\n«numbering-sequence/level:1.1.1» Text one.\n\n1.1.2 Text two.\n\n## 2. B\n\nText.\n', { rule });
    const { fixed } = check('## A\n\nText one.\n\n«numbering-sequence/heading:####» B\n\nText two.\n', { rule });
    assert.match(fixed(0), /\n### B/);
  });
  it('leaves rows alone that start anew, lists of Markdown, years and citations', () => {
    for (const text of [
      '## 1. A\n\n1.1 One.\n\n1.2 Two.\n\n## 2. B\n\n2.1 One.\n\n2.2 Two.\n',
      '## A\n\n1. One.\n2. Two.\n\n## B\n\n1. One.\n2. Two.\n',
      '## 1. A\n\nText.\n\n## 2. B\n\nSee 2019. The year 2020 is over.\n\n## 3. C\n\nText.\n',
      '## A\n\nText.\n\n## B\n\nText.\n',
      '1\\. A\n\n2\\. B\n\n2.2. What we do not answer for\n\n## 1. A\n\n1.1. One.\n\n## 2. B\n\n2.1. One.\n\n2.2. Two.\n',
      '## 1. A\n\nText.\n\n[Section 2 intentionally left blank]\n\n## 3. C\n\nText.\n',
      '## 第一条 服务\n\n我们提供服务。\n\n【第二条有意留空】\n\n## 第三条 费用\n\n您支付费用。\n',
      '## 6. Fees\n\n6.1 You pay.\n\n6.2 Fees rise in May.\n\nThe previous wording stays in force for contracts made before 3 May 2021:\n\n6.2 Fees rise in June.\n',
      '## 第一条 服务\n\n我们提供服务。\n\n## 第二条 费用\n\n依第一条收费。\n',
    ])
      check(text, { rule });
  });
});
