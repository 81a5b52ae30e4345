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
  it('looks for a paragraph in the part or the schedule that is named with it', () => {
    const parts = (cited: string): string =>
      `## Part A. Service\n\n1. We host, save as ${cited} provides.\n\n2. You pay.\n\n3. We support you.\n\n## Part B. Risk\n\n1. We are liable.\n\n2. You are liable as Paragraph 1 says.\n`;
    assert.match(
      check(parts('«broken-section-reference:Paragraph 3» of Part B'), { rule }).fixed(0),
      /save as Paragraph 2 of Part B/,
    );
    check(parts('Paragraph 2 of Part B'), { rule });
    check(parts('Paragraph 3 of Part A'), { rule });
    // A part of another text.
    check(parts('Paragraph 7 of Part 2'), { rule });
    check(parts('Paragraph 7 of Part B of the Master Agreement'), { rule });
    const schedule =
      '## 1. Service\n\nWe host as paragraph 4 of Schedule 1 says.\n\n## 2. Fees\n\nYou pay.\n\n## Schedule 1\n\nWe host around the clock.\n';
    check(schedule, { rule });
  });
  it('looks for a number behind the letter of its part', () => {
    const parts = (cited: string): string =>
      `## Part A: Service\n\n1. We host.\n\n2. You pay.\n\n## Part C: End\n\n1. You may leave.\n\n2. ${cited} remains in force.\n`;
    check(parts('Article «broken-section-reference:C.7»').replace('Article «', '«').replace('C.7', 'Article C.7'), {
      rule,
    });
    check(parts('Articles A.2 and «broken-section-reference:C.9»').replace(' remains', ' remain'), { rule });
    check(parts('Article A.2'), { rule });
    // Of another text, whose parts have letters too.
    check(parts('Article Q.9'), { rule });
  });
  it('looks for a section whose name stands behind the word', () => {
    const text = (cited: string): string =>
      `## 1. Linen\n\nWe wash linen.\n\n## 2. Towels\n\nThe ${cited} applies to towels.\n`;
    check(text('«broken-section-reference/name:section "Linen Care"» of these terms'), { rule });
    check(text('section "Linen" of these terms'), { rule });
    check(text('section "Linen Care" of our website'), { rule });
    check(text('list "Linen Care"'), { rule });
  });
  it('never refers a clause to itself', () => {
    const text =
      '## 1. Service\n\n1.1 We host.\n\n1.2 We support you.\n\n## 2. Blocking\n\n2.1 We may block the key; «broken-section-reference:Section 2.4» applies. Section 1.1 stays as it is, and so does Section 1.2.\n';
    assert.doesNotMatch(check(text, { rule }).fixed(0), /the key; Section 2\.1 applies/);
  });
  it('reports a section that does not exist, and refers to the nearest', () => {
    const english =
      '## 1. Services\n\nWe host, see «broken-section-reference:section 9».\n\n## 2. Fees\n\nYou pay as section 1 says.\n';
    assert.match(check(english, { rule }).fixed(0), /see section 2\./);
    const chinese =
      '## 第一条 服务\n\n我们按«broken-section-reference:第九条»提供服务。\n\n## 第二条 费用\n\n您按第一条付费。\n';
    assert.match(check(chinese, { rule }).fixed(0), /我们按第二条提供/);
    const decimals =
      '## 1. 账户\n\n1.1 您注册账户。\n\n1.2 违反«broken-section-reference:第1.4條»的，账户停用。\n\n## 2. 期限\n\n第1及«broken-section-reference:6條»在终止后有效。\n';
    assert.match(check(decimals, { rule }).fixed(0), /违反第1\.\d條的/);
    assert.match(check(decimals, { rule }).fixed(0, 1), /第1及2條在终止后/);
    const paragraphs =
      '## 第1条 服务\n\n1.1 我们提供主机。\n\n1.2 我们提供存储。\n\n## 第2条 期限\n\n2.1 期限为一年。\n\n2.2 依据«broken-section-reference:第1.3款»延长。\n';
    assert.match(check(paragraphs, { rule }).fixed(0), /依据第1\.2款延长/);
    const running =
      '## A 服务\n\n1. 我们提供主机。\n\n2. 我们提供存储。\n\n## B 期限\n\n3. 期限为一年。\n\n4. 第2条和«broken-section-reference:第7条»在终止后有效。\n';
    check(running, { rule });
    check(running.replace('«broken-section-reference:第7条»', '《民法典》第7条'), { rule });
  });
  it('reports a number below a letter, where there is a part of that letter', () => {
    const parts = (cited: string): string =>
      `# Terms\n\n**Part A – Hire**\n\n1. We hire out boats, unless ${cited} says otherwise.\n\n2. You sail.\n\n**Part B – Paying**\n\n1. You pay.\n\n2. We send bills.\n`;
    check(parts('«broken-section-reference:B.9»'), { rule });
    for (const cited of ['B.2', 'the form K.9', 'the visa H.1']) check(parts(cited), { rule });
  });
  it('reports 2.7款, and refers to the last item of an article for one that it does not have', () => {
    check(
      '## 一、账户\n\n1.1 您注册账户。\n\n1.2 您更新资料。\n\n## 二、期限\n\n2.1 期限为一年。\n\n2.2 依«broken-section-reference:2.7款»终止的，账户停用。\n',
      { rule },
    );
    const { fixed } = check(
      '## 一、账户\n\n（一）您注册账户。\n\n（二）您更新资料。\n\n## 二、期限\n\n（一）期限为一年。\n\n（二）您违反«broken-section-reference:第一条第（七）项»的，账户停用。\n',
      { rule },
    );
    assert.match(fixed(0), /您违反第一条第（二）项的/);
  });
  it('refers to the clause whose title stands behind the number, else to the one whose section has moved', () => {
    const fixed = (cited: string): string =>
      check(
        `## 1. Services\n\nWe host as «broken-section-reference:section ${cited.replace(' ', '» ')}.\n\n## 2. Fees\n\n2.1 You pay.\n\n2.2 You pay late.\n\n2.3 You pay nothing.\n\n## 3. Orders\n\n### 3.1 By mail\n\nWrite to us.\n\n### 3.2 Resellers\n\nAsk them.\n`,
        { rule },
      ).fixed(0);
    assert.match(fixed('9.2 (Resellers)'), /section 3\.2 \(Resellers\)/);
    assert.match(fixed('4.2 says'), /section 3\.2 says/);
  });
  it('reports a paragraph that an article has not, whose paragraphs count by themselves', () => {
    const draft = (cited: string): string =>
      `Article 1 - Checks\n\n1. You check each statement under ${cited}.\n\n2. See Article 2.\n\nArticle 2 - Term\n\n1. The term is a year.\n\n2. You may end it.\n`;
    check(draft('«broken-section-reference:Article 2.3»'), { rule });
    check(draft('Article 2.2'), { rule });
    check(draft('Article 2.3 of Directive 2011/83/EU'), { rule });
  });
  it('reports a paragraph of Art. 2 that is not there, and cites with one word before the number', () => {
    const draft = (cited: string): string =>
      `## Art. 1 Checks\n\n1. You check each statement under ${cited}.\n2. See Art. 2.\n\n## Art. 2 Term\n\n1. The term is a year.\n2. You may end it early.\n`;
    check(draft('«broken-section-reference:Art. 2 para. 3»'), { rule });
    check(draft('Art. 2 para. 2'), { rule });
    check(draft('Article 2 paragraph 1'), { rule });
    check(draft('Art. 6 para. 1 lit. b GDPR'), { rule });
    assert.match(check(draft('«broken-section-reference:Art. 4»'), { rule }).fixed(0), /under Art\. 2\./);
    const sections =
      'SECTION 1. SERVICES\n\nWe host, see «broken-section-reference:Section 3».\n\nSECTION 2. FEES\n\nYou pay as Section 1 says.\n';
    assert.match(check(sections, { rule }).fixed(0), /see Section 2\./);
  });
  it('leaves former wordings and lists of changes alone, whose numbers were others', () => {
    for (const words of [
      'You agreed to an older version of the terms, which had the rule in Section 9.',
      '* May 4, 2024: Section 9 was reworded.',
      '* 2024-05-04 – Section 9 was added.',
    ])
      check(`## 1. Services\n\nWe host as Section 2 says.\n\n${words}\n\n## 2. Fees\n\nYou pay.\n`, { rule });
    for (const words of ['* 2024年5月4日：修订第九条。', '您曾同意旧版协议第九条的约定。'])
      check(`## 第一条 服务\n\n我们按第二条提供服务。\n\n${words}\n\n## 第二条 费用\n\n您支付费用。\n`, { rule });
    check(
      '## 1. Services\n\nOn 4 May 2024 you agreed to «broken-section-reference:Section 9» of these terms.\n\n## 2. Fees\n\nYou pay as Section 1 says.\n',
      { rule },
    );
  });
  it('leaves a number alone that is said to be kept free', () => {
    check(
      '## 1. Services\n\nWe host as Section 3 says.\n\n[Section 2 intentionally left blank]\n\n## 3. Fees\n\nYou pay.\n',
      { rule },
    );
    check(
      '## 1. Services\n\nWe host as Section 2 says; the right under «broken-section-reference:Section 3» is reserved.\n\n## 2. Fees\n\nYou pay.\n',
      { rule },
    );
    check('## 第一条 服务\n\n我们按第三条提供服务。\n\n【第二条有意留空】\n\n## 第三条 费用\n\n您按第一条付费。\n', {
      rule,
    });
  });
  it('reads the numbers of clauses that stand in parts without numbers', () => {
    check(
      `# Contract

**PART A – THE WALLET**

**1. Opening**

1.1. You open the wallet as section 2.1 says.

**2. Fees**

2.1. You pay fees; «broken-section-reference:section 4.2» applies.

**PART B – CARDS**

**3. Use**

3.1. You use the card with care.
`,
      { rule },
    );
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
    check(
      '## 第一条 服务\n\n余额按照“«broken-section-reference/name:停服补偿条款»”处理。\n\n## 第二条 费用\n\n您付费。\n',
      { rule },
    );
    const { findings } = check(
      '## 第一条 服务\n\n改期的规则见本协议«broken-section-reference/name:“改期须知”条款»。\n\n## 第二条 费用\n\n您付费。\n',
      { rule },
    );
    assert.equal(findings[0]!.finding.message.data?.name, '改期须知条款');
    check('## 第一条 服务\n\n价格见本协议“费用”条款。\n\n## 第二条 费用\n\n您付费。\n', { rule });
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
  it('reports an annex that is not there beside others, and leaves annexes elsewhere alone', () => {
    check(
      '# 采购合同\n\n第一条 标的\n\n1.1 设备见附件一，验收标准见«broken-section-reference/annex:附件三»。\n\n1.2 期限见第一条。\n\n附件一 设备清单\n\n交换机两台。\n',
      { rule },
    );
    check(
      '# Terms\n\n## 1. Services\n\nThe [Schedule 2: Prices](https://lumio.example/prices) is a page.\n\n## Schedule 1: Services\n\nHosting.\n',
      { rule },
    );
    check('# 采购合同\n\n第一条 标的\n\n1.1 设备见附件一，验收标准见附件三。\n\n1.2 期限见第一条。\n', { rule });
    check(
      '# Terms\n\n## 1. Services\n\nSchedule 1 lists them; «broken-section-reference/annex:Schedule 4» prices them.\n\n## 2. Fees\n\nYou pay.\n\n## Schedule 1: Services\n\nHosting.\n',
      { rule },
    );
  });
  it('reports a numbered paragraph that a clause does not have, and a dead number said to stand above', () => {
    check(
      '# 合同\n\n## 第1条 价款\n\n1. 价款在合同签订后一次付清。\n2. 税款由甲方另行承担。\n\n## 第2条 交付\n\n1. 交付按«broken-section-reference:第1条第4款»执行，付款按第1条第2款。\n2. 与上述«broken-section-reference:第7条»不一致的除外。\n\n## 第3条 保密\n\n1. 双方应当保密。\n2. 保密期限为两年。\n',
      { rule },
    );
  });
  it('reports an article that is not there where articles count through chapters', () => {
    const articles = Array.from({ length: 20 }, (_, i) => `第${i + 1}条 商户应当遵守第${(i % 9) + 1}项规则。`);
    check(
      `# 入驻协议\n\n## 第一章 总则\n\n${articles.slice(0, 10).join('\n\n')}\n\n## 第二章 附则\n\n${articles.slice(10).join('\n\n')}\n\n第21条 第3条、«broken-section-reference:第24条»在终止后有效。\n`,
      { rule },
    );
  });
  it('takes the chapter of an ordinance for no section', () => {
    check('## 第1條 資料\n\n雙方遵守《私隱條例》（第9章）及第2條。\n\n## 第2條 保密\n\n雙方保密。\n', { rule });
  });
});
