import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/unkept-format-promise.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const FIX = 'Mark all these clauses';
const zh = (promise: string, clauses: string): string =>
  `# 服务协议\n\n## 提示\n\n${promise}\n\n## 1. 责任限制\n\n${clauses}\n\n## 2. 法律适用\n\n本协议适用中华人民共和国法律。\n`;
const en = (promise: string, clauses: string): string =>
  `# Terms\n\n## Reading these terms\n\n${promise}\n\n## 1. Limitation of liability\n\n${clauses}\n\n## 2. Fees\n\nYou pay monthly.\n`;

describe('unkept-format-promise', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });

  it('reports the promise once, names each bare clause, and marks them all', () => {
    const draft = zh(
      '请您特别注意免责条款和争议解决条款，«unkept-format-promise/emphasis:这些条款将以粗体下划线标识»，请重点阅读。',
      '1.1 我们不对间接损失承担责任。\n\n1.2 我们的赔偿责任以**已付费用**为限。',
    );
    const checked = check(draft, { rule });
    assert.equal(checked.findings[0]!.finding.related!.length, 3);
    const fixed = checked.fixed(FIX);
    assert.match(fixed, /1\.1 <u>\*\*我们不对间接损失承担责任。\*\*<\/u>/);
    assert.match(fixed, /1\.2 <u>\*\*我们的赔偿责任以已付费用为限。\*\*<\/u>/);
    assert.match(fixed, /<u>\*\*本协议适用中华人民共和国法律。\*\*<\/u>/);
    const english = check(
      en(
        'The «unkept-format-promise/emphasis:provisions that limit our liability are printed in bold».',
        'We are not liable for indirect loss.',
      ),
      { rule },
    );
    assert.match(english.fixed(FIX), /\*\*We are not liable for indirect loss\.\*\*/);
    const capitals = check(
      en(
        'The «unkept-format-promise/emphasis:clauses that exclude our liability are set in capitals».',
        'We are not liable for indirect loss.',
      ),
      { rule },
    );
    assert.match(capitals.fixed(FIX), /WE ARE NOT LIABLE FOR INDIRECT LOSS\./);
  });

  it('reads in the sentence before which clauses are promised to be marked', () => {
    const clauses = '1.1 我们不对间接损失承担责任。\n\n1.2 **我们的赔偿责任以已付费用为限。**';
    check(zh('请您注意免责条款。«unkept-format-promise/emphasis:上述条款以加粗形式提示»。', clauses), { rule });
    // Where it is not taken up, some marked clause is enough.
    check(zh('请您注意免责条款。重要的条款以加粗形式提示。', clauses), { rule });
  });

  it('reports a promise about any clauses where none is marked', () => {
    check(zh('请特别注意«unkept-format-promise/emphasis:以粗体标注的条款»。', '我们不对间接损失承担责任。'), { rule });
    check(
      zh(
        '与您有关的重要«unkept-format-promise/emphasis:内容，我们已用加粗字体提示»，包括免责条款。',
        '我们不对间接损失承担责任。',
      ),
      { rule },
    );
    check(zh('请特别注意以粗体标注的条款。', '**我们不对间接损失承担责任。**'), { rule });
  });

  it('reports keywords that are not there', () => {
    check(
      '# 服务协议\n\n## 提示\n\n协议中«unkept-format-promise/keywords:条款前所列关键词»仅供参考。\n\n1.1 我们提供服务。\n\n1.2 您按月付费。\n\n1.3 本协议适用中国法律。\n',
      { rule },
    );
    check(
      '# 服务协议\n\n## 提示\n\n协议中条款前所列关键词仅供参考。\n\n## 1. 服务\n\n我们提供服务。\n\n## 2. 费用\n\n您按月付费。\n',
      { rule },
    );
  });

  it('is silent where the promise is kept, or is about something else', () => {
    for (const draft of [
      zh('请注意免责条款，这些条款将以加粗或下划线标识。', '**我们不对间接损失承担责任。**'),
      zh('请注意免责条款，这些条款将以下划线标识。', '<u>我们不对间接损失承担责任。</u>'),
      zh('标题以粗体显示，仅为阅读方便。', '我们不对间接损失承担责任。'),
      en('Defined terms are printed in bold.', 'We are not liable for indirect loss.'),
      en('The clauses that limit our liability are set in capitals.', 'WE ARE NOT LIABLE FOR ANY INDIRECT LOSS.'),
      en('You must not use bold claims in your content.', 'We are not liable for indirect loss.'),
    ])
      check(draft, { rule });
  });
});
