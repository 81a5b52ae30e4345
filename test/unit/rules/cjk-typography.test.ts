import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/cjk-typography.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const draft = (text: string): string => `## 规则\n\n${text}\n`;

/** The text after the fix of the first finding. */
function mended(marked: string): string {
  return check(draft(marked), { rule })
    .fixed(0)
    .slice(draft('').length - 1)
    .trim();
}

describe('cjk-typography', () => {
  it('leaves the blank behind the letter of a heading, as that behind a number', () => {
    const text = `# 服务条款\n\n## A 您的账号\n\n${'您有2个账号，每个账号用1台POS机。'.repeat(6)}\n\n## B 费用\n\n您付费。\n`;
    assert.deepEqual(runRule(rule, readDraft(text)), []);
  });
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.ok(runRule(rule, readDraft(bad)).length > 0);
      assert.deepEqual(runRule(rule, readDraft(good)), []);
    }
  });
  it('writes punctuation beside Chinese characters in full width, once a paragraph', () => {
    assert.equal(
      mended('您应遵守规则«cjk-typography/width:,»不得转让账户;不得出借.'),
      '您应遵守规则，不得转让账户；不得出借.',
    );
    assert.equal(mended('您应遵守规则«cjk-typography/width:(»含附件)和约定。'), '您应遵守规则（含附件）和约定。');
    assert.equal(mended('您应遵守«cjk-typography/width:"»规则"的约定。'), '您应遵守“规则”的约定。');
  });
  it('sets both halves of a bracket alike, and leaves the letters of items and addresses as they are', () => {
    assert.equal(
      mended('客户不得：(a) 转售«cjk-typography/width:(»含试用版 ) 的服务。'),
      '客户不得：(a) 转售（含试用版）的服务。',
    );
    assert.equal(mended('须遵守条例«cjk-typography/width: (»see below) 的规定。'), '须遵守条例（see below）的规定。');
    check(draft('本软件适用细则 (c)(1)(ii) 的限制。'), { rule });
    check(draft('客户不得：(a) 转售；(b) 破解；(iv) 出借。联系邮箱 help@acme.example 可用。'), { rule });
  });
  it('leaves the blank behind the number of a clause', () => {
    for (const text of [
      '第一条 定义',
      '第十条之一 费用的支付',
      '1.1 “服务”指软件服务。',
      '2-3-1 “账号”指您登录的账号。',
      '10,2.1 “数据”指您上传的数据。',
      '一、 总则',
      '（二） 您应付费。',
    ])
      assert.deepEqual(runRule(rule, readDraft(`# 合同\n\n${text}\n\n您应遵守规则。\n`)), [], text);
  });
  it('takes blanks away', () => {
    assert.equal(mended('本协议的修«cjk-typography/space: »正 案由我们发布。'), '本协议的修正案由我们发布。');
    assert.equal(mended('您应支付费用«cjk-typography/space: »/ 或者税款。'), '您应支付费用/或者税款。');
    assert.equal(mended('您使用«cjk-typography/space:  »A1 服务。'), '您使用 A1 服务。');
    assert.equal(mended('您应遵守规则，«cjk-typography/space: »不得转让。'), '您应遵守规则，不得转让。');
  });
  it('leaves the blank behind the number of a clause, and the one that emphasis closes with', () => {
    for (const text of [
      '### 第三条 各方的权利义务\n\n您应遵守规则。',
      '附件一 价目表\n\n您应付费。',
      '__您的建议。__ 您可以提出建议。',
    ])
      check(draft(text), { rule });
  });
  it('sets Latin words as the draft mostly does', () => {
    const many = '您使用 A1 服务、B1 服务、C1 服务、D1 服务、E1 服务和 F1 服务';
    assert.match(mended(`${many}，«cjk-typography/space:见3»份附件。`), /见 3 份附件/);
    const none = '您使用A1服务、B1服务、C1服务、D1服务、E1服务和F1服务';
    assert.match(mended(`${none}，见«cjk-typography/space: »3份附件。`), /见3份附件/);
    // The letter of an item in a line stands apart from its words.
    check(draft(`${none}。您可选择：a 退款；b 换货。`), { rule });
    check(draft('您使用 A1 服务、B1服务。'), { rule });
  });
  it('leaves figures, addresses, code and English alone', () => {
    for (const text of [
      '会议于10:30开始，金额为1,000元，见第3.1条。',
      '请访问 https://example.com/a,b 查看 `规则,约定` 文档。',
      '本协议适用 Directive 2011/83 (consumer rights), as amended 的规定。',
      '我们使用[规则, 约定](#规则)两种文本。',
      '客服热线：(853) 2800 0000。',
      'A.1 包裹里放一张卡片。',
    ])
      check(draft(text), { rule });
    check('## Terms\n\nThe name of the company is 示例,公司 in Chinese and nothing else is said here.\n', { rule });
  });
  it('leaves the cells of tables and particulars on one line apart', () => {
    check('## 第一条 联系\n\n| 名称 | 规格 |\n| --- | --- |\n| 主机 | 两台 |\n\n联系人：林某 电子邮箱：a@b.example\n', {
      rule,
    });
  });
});
