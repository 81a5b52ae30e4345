import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/heading-language.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

describe('heading-language', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('reports an untranslated heading and translates it', () => {
    const chinese =
      '## 服务\n\n我们提供服务。\n\n## «heading-language/untranslated:Force majeure»\n\n因战争造成的损失，双方互不负责。\n';
    assert.match(check(chinese, { rule }).fixed(0), /## 不可抗力\n/);
    const english =
      '## Services\n\nWe host your data.\n\n## «heading-language/untranslated:争议解决»\n\nDisputes go to the courts of Dublin.\n';
    assert.match(check(english, { rule }).fixed(0), /## Dispute resolution\n/);
  });
  it('reports a heading above numbered clauses, and not one above clauses in its own language', () => {
    check(
      '## 1. Services\n\n1.1 We host your data.\n\n## 2. «heading-language/untranslated:一般条款»\n\n2.1 Notices go by e-mail.\n',
      {
        rule,
      },
    );
    check(
      '## 1. Services\n\n1.1 We host your data and answer your questions by e-mail.\n\n## 2. 一般条款\n\n2.1 通知以电子邮件发送。\n',
      {
        rule,
      },
    );
  });
  it('reports titles that a machine mistranslated', () => {
    for (const [wrong, right, text] of [
      ['收藏', '催收', '您逾期付款的，我们可以将债权转让给他人。'],
      ['偏移', '抵销', '您不得以反诉的债权相抵。'],
      ['严重性条款', '可分割性', '部分条款无效的，其他条款仍然有效。'],
      ['改建部分', '另行约定', '偏离本协议条款的约定应当采用书面形式。'],
      ['应有的照料', '注意义务', '我们采取适当的安全措施。'],
      ['修 正 案', '协议变更', '我们可以变更本协议。'],
    ] as const)
      assert.match(
        check(`## 服务\n\n我们提供服务。\n\n### «heading-language/false-friend:${wrong}»\n\n${text}\n`, { rule }).fixed(
          0,
        ),
        new RegExp(`### ${right}\\n`),
      );
  });
  it('leaves brands, mixed headings, right titles and bilingual drafts alone', () => {
    for (const text of [
      '## 服务\n\n我们提供服务。\n\n## Example Cloud\n\n本产品提供存储。\n',
      '## 服务\n\n我们提供服务。\n\n## SLA 服务水平\n\n可用率按月计算。\n',
      '## 服务\n\n我们提供服务。\n\n## 收藏\n\n您可以将商品加入收藏夹。\n',
      '## Services 服务\n\nWe host. 我们提供服务。\n\n## Fees\n\nYou pay the fees every month.\n',
      '## 服务\n\n我们提供服务。\n\n## Termination\n\nEither party may end the agreement at any time by notice.\n\n## 终止\n\n任何一方可以随时通知对方终止本协议，并结清服务费用。\n',
      '## Services\n\nWe host your data.\n\n## Force majeure\n\nNobody is liable for war.\n',
      '## 1. Services\n\nWe host your data.\n\n## 2. Disclaimer of warranties\n\nWe do not warrant:\n\n### 2.1 すべての端末で正常に動作すること\n\n## 3. Fees\n\nYou pay.\n',
    ])
      check(text, { rule });
  });
});
