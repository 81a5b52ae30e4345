import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type InsertOptions, insertionOf } from '../../../server/src/library/insertClause.js';
import type { ClauseType } from '../../../server/src/taxonomy/clauseTypes.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { expanded } from './snippets.js';

/*
 * What test/property/variants.test.ts and test/corpus/insertion.test.ts do not tell: where a clause comes to stand, and
 * how it looks.
 */

const library = loadClauses(clauseFiles());

/** The draft with a clause of a type, as an editor without tab stops and one with them show it. */
function inserted(text: string, type: ClauseType, options: Partial<InsertOptions> = {}): string {
  const contract = readDraft(text);
  const plain = insertionOf(contract, type, library, { mode: 'plain', ...options });
  assert.ok(plain, `there is a clause of ${type}`);
  const out = applyEdits(text, plain.edits);
  const { edits, snippet } = insertionOf(contract, type, library, { ...options, mode: 'snippet' })!;
  const stops = snippet ? [{ ...snippet, text: expanded(snippet.text) }, ...edits] : edits;
  assert.equal(applyEdits(text, stops), out, 'with tab stops');
  return out;
}

/** The lines that open clauses. */
const openings = (text: string): string[] => text.match(/^ *(?:#+ .*|\d+\..*|第.{1,6}条.*)$/gm) ?? [];

const OPENING = 'Larkspur AG ("Larkspur") provides the Platform to whoever registers ("Customer").';

describe('inserting a clause', () => {
  it('moves the numbers behind it and every reference to them, also to sections that are missing', () => {
    const draft = `# Terms\n\n${OPENING}\n\n1. Platform\n\n1.1. Larkspur runs the Platform. Section 3.2 and 3.4 stay in force.\n\n2. Fees\n\n2.1. Customer pays by card.\n\n3. Liability\n\n3.1. Larkspur is liable for intent.\n\n3.2. Section 2 stays unaffected.\n`;
    const result = inserted(draft, 'account');
    assert.deepEqual(
      openings(result).filter((line) => /^\d+\. /.test(line)),
      ['1. Platform', '2. Account and contact information', '3. Fees', '4. Liability'],
    );
    assert.match(result, /Section 4\.2 and 4\.4 stay in force\./);
    assert.match(result, /\n4\.2\. Section 3 stays unaffected\./);
    assert.match(result, /\n2\.1\. Customer will give true .*\n\n2\.2\. /);
  });

  it('opens like its neighbours where their headings lost their markup, and where numbers stand alone', () => {
    const lead = (title: string, text: string): string => `${title}. ${text}\n\n`;
    const led = `# Terms\n\n## General\n\n${OPENING}\n\n## Miscellaneous\n\n${lead('Entire Agreement', 'These terms are all that the parties have agreed on the Platform.')}${lead('Assignment', 'Customer transfers rights under these terms with consent only.')}${lead('Governing Law', 'These terms are governed by the laws of Germany.')}`;
    const result = inserted(led, 'severability');
    assert.match(result, /\n\nSeverability\. \S[^\n]*\n/);
    const part = (number: string, title: string, text: string): string => `${number}\n\n### ${title}\n\n${text}\n\n`;
    const apart = `# Terms\n\n${OPENING}\n\n## Miscellaneous\n\n${part('1.1', 'Entire Agreement', 'These terms are all that was agreed.')}${part('1.2', 'Assignment', 'Customer transfers rights with consent only.')}${part('1.3', 'Governing Law', 'These terms are governed by the laws of Germany.')}`;
    const below = inserted(apart, 'severability');
    assert.match(below, /\n\n1\.2\n\n### Severability\n\n\S/);
    assert.match(below, /\n\n1\.3\n\n### Assignment\n/);
  });

  it('writes all clauses in traditional characters where the draft is, and leaves its names', () => {
    const draft =
      '# 服務條款\n\n皇后雲端有限公司（以下稱「我們」）依照本條款向您提供服務。\n\n第一條 服務\n\n我們向您提供雲端主機服務，您應當妥善保管帳號。\n\n第二條 費用\n\n您應當預付費用，第一條另有規定的除外。\n\n第三條 法律\n\n本條款適用中華民國法律。\n';
    for (const { id } of library.types) {
      const result = inserted(draft, id);
      const added = result.split('\n').filter((line) => !draft.includes(line));
      assert.ok(added.length > 0, id);
      assert.doesNotMatch(added.join('\n'), /[们为这应对务约权义规责于价说请与并协议条项]/, id);
    }
    const notices = inserted(draft, 'notices');
    assert.match(notices, /\n第[一二三四]條 \S/);
    assert.match(notices, /本條款/);
    assert.match(inserted(draft, 'parties'), /由以下雙方訂立：皇后雲端有限公司/);
  });

  it('stands in its place, like the others, among titles that are bold and nothing else', () => {
    const draft =
      '# 服务协议\n\n本协议由青松公司（以下称“青松”）与客户订立，双方均应当遵守本协议的全部约定。\n\n**服务**\n\n青松提供云服务。\n\n**账号**\n\n客户应当妥善保管账号。\n\n**费用**\n\n客户按月付款。\n\n**适用法律**\n\n本协议适用中华人民共和国法律。\n';
    const result = inserted(draft, 'account-security');
    assert.match(result, /妥善保管账号。\n\n\*\*账号安全\*\*\n\n\S[\s\S]*\n\n\*\*费用\*\*/);
    assert.doesNotMatch(result, /账户/);
  });

  it('calls an account what the draft calls it, in its characters', () => {
    const draft =
      '# 服務條款\n\n皇后雲端有限公司（以下稱「我們」）依照本條款向閣下提供服務。\n\n第一條 帳戶\n\n閣下應當妥善保管帳戶。\n\n第二條 費用\n\n閣下應當預付費用。\n';
    const result = inserted(draft, 'account-security');
    assert.match(result, /帳戶安全/);
    assert.doesNotMatch(result, /[賬账][戶户]|您/);
  });

  it('leaves a list at the end alone that counts on from elsewhere', () => {
    const draft =
      '# 服务协议\n\n1. 签约主体\n\n1.1. 本协议由青松公司（以下称“青松”）与客户订立。\n\n2. 服务\n\n2.1. 青松提供云服务。\n\n3. 费用\n\n3.1. 客户按月付款。\n\n4. 责任\n\n4.1. 青松对故意承担责任。\n\n## 专用条款\n\n3. 本工具仅供参考。\n';
    const result = inserted(draft, 'account');
    assert.match(result, /\n3\. 账户与联系信息\n[\s\S]*\n5\. 责任\n[\s\S]*\n3\. 本工具仅供参考。\n$/);
  });

  it('opens no bold text that it does not close', () => {
    const draft =
      '# 服务协议\n\n**1.** **主体**\n\n**1.1** **本协议由青松公司（以下称“青松”）与客户订立。**\n\n**1.2** **客户应当阅读本协议。**\n\n**2.** **服务**\n\n**2.1** **青松提供云服务。**\n\n**2.2** **青松可以升级云服务。**\n';
    const result = inserted(draft, 'waiver');
    for (const line of result.split('\n')) assert.equal((line.match(/\*\*/g) ?? []).length % 2, 0, line);
    assert.match(result, /\*\*3\.1\*\* 任何一方未行使/);
  });

  it('moves articles that were added between others', () => {
    const draft =
      '# 服务协议\n\n本协议由青松公司（以下称“青松”）与客户订立。\n\n## 第一条 服务\n\n青松提供云服务。\n\n## 第二条 费用\n\n客户按月付款，第三条之一另有约定的除外。\n\n## 第三条 责任\n\n青松对故意承担责任。\n\n## 第三条之一 赔偿\n\n客户依照第三条主张权利。\n';
    const result = inserted(draft, 'account');
    assert.deepEqual(openings(result).slice(1), [
      '## 第一条 服务',
      '## 第二条 账户与联系信息',
      '## 第三条 费用',
      '## 第四条 责任',
      '## 第四条之一 赔偿',
    ]);
    assert.match(result, /第四条之一另有约定/);
    assert.match(result, /客户依照第四条主张权利/);
  });

  it('counts on where the heading of a list item is bold, and indents its text as theirs', () => {
    const items = `# Terms\n\n${OPENING}\n\n1. **Platform**\n\n   Larkspur runs it.\n\n2. **Fees**\n\n   Customer pays by card.\n`;
    assert.match(inserted(items, 'notices'), /\n\n3\. \*\*Notices\*\*\n\n {3}Either party/);
    const apart = items.replaceAll('   ', '');
    assert.match(inserted(apart, 'notices'), /\n\n3\. \*\*Notices\*\*\n\nEither party/);
  });

  it('gives no paragraph the heading of its neighbour', () => {
    const draft = `# Terms\n\n${OPENING}\n\n1. Platform\n\n(a) **Scope.** Larkspur runs it.\n\n(b) **Use.** Customer uses it.\n\n2. Fees\n\n(a) **Price.** Customer pays.\n\n(b) **Date.** Customer pays at once.\n`;
    assert.match(inserted(draft, 'notices'), /\n3\. Notices\n\n\(a\) Either party .*\n\n\(b\) An e-mail is/);
  });

  it('keeps apart from lines that run on from one to the next, and close to those that do not', () => {
    const draft = `# Terms\n\n${OPENING}\n\n1. Platform\n1.1 Larkspur runs it.\n1.2 It is large.\n2. Fees\n2.1 Customer pays.\n2.2 It pays at once.\n3. Amendments\n3.1 None.\n`;
    assert.match(
      inserted(draft, 'late-payment'),
      /at once\.\n\n3\. Late payment.*\n\n3\.1 .*\n\n3\.2 [^\n]*(?:\n\n3\.\d [^\n]*)*\n\n4\. Amendments\n4\.1 None\.\n$/,
    );
    const headings = `# Terms\n\n${OPENING}\n\n## Platform\nLarkspur runs it.\n## Fees\nCustomer pays.\n`;
    assert.match(inserted(headings, 'notices'), /pays\.\n## Notices\nEither party/);
  });

  it('stands behind what the draft has of its type', () => {
    const draft = `# Terms\n\n${OPENING}\n\n## Platform\n\nLarkspur runs it.\n\n## Governing law\n\nSwiss law applies.\n\n## Changes\n\nNone.\n`;
    assert.deepEqual(openings(inserted(draft, 'governing-law')).slice(-3), [
      '## Governing law',
      '## Governing law',
      '## Changes',
    ]);
  });

  it('puts an article into the chapter that suits it, where articles count through the chapters', () => {
    const draft =
      '# 入驻协议\n\n本协议由青松公司（以下称“青松”）与商户订立。\n\n## 第一章 服务\n\n第一条 青松提供店铺系统。\n\n## 第二章 费用\n\n第二条 商户按月支付服务费。\n\n第三条 逾期付款的，按第二条的金额承担违约金。\n\n## 第三章 附则\n\n第四条 本协议适用中国法律。第三条在终止后有效。\n';
    const result = inserted(draft, 'taxes');
    assert.deepEqual(
      openings(result).map((line) => /^(?:## )?第.{1,2}[章条]/.exec(line)?.[0]),
      [undefined, '## 第一章', '第一条', '## 第二章', '第二条', '第三条', '第四条', '## 第三章', '第五条'],
    );
    assert.match(result, /第四条 逾期付款的，按第二条/);
    assert.match(result, /第四条在终止后有效/);
  });

  it('defines no term that the draft defines', () => {
    const draft = `# Terms\n\n${OPENING}\n\n## Platform\n\nLarkspur runs it. "Business Day" means a day from Tuesday to Friday.\n`;
    assert.doesNotMatch(inserted(draft, 'definitions'), /\*\*"Business Day"\*\*/);
    assert.match(inserted(draft.replace('Business', 'Happy'), 'definitions'), /\*\*"Business Day"\*\* means/);
    const chinese =
      '# 服务协议\n\n本协议由青松公司（以下称“青松”）与客户订立。\n\n## 服务\n\n青松提供云服务。“工作日”是指周一至周四。\n';
    assert.doesNotMatch(inserted(chinese, 'definitions'), /“\*\*工作日\*\*”/);
  });

  it('gives a section one number where paragraphs count on through all sections, and its own letter', () => {
    const draft =
      '# 服务条款\n\n这份条款由青松公司（以下称“青松”）与商户订立。\n\n## A 服务\n\n1. 青松提供店铺系统。\n\n2. 青松每日备份。\n\n## B 费用\n\n3. 商户按月支付服务费。\n\n## C 法律\n\n4. 这份条款适用中国法律，第3条除外。第2条在终止后有效。\n';
    const result = inserted(draft, 'force-majeure');
    assert.match(
      result,
      /\n\n## C 不可抗力\n\n4\. 不可抗力，[^\n]+(?:\n\n {3}\S[^\n]+){3}\n\n## D 法律\n\n5\. 这份条款适用中国法律，第3条除外。第2条/,
    );
    assert.match(inserted(draft.replace('第3条除外', '第4条除外'), 'force-majeure'), /适用中国法律，第5条除外。第2条/);
    // A row that begins anew in each section is none that counts on.
    const anew = inserted(draft.replace('3. 商户', '1. 商户').replace('4. 这份', '1. 这份'), 'force-majeure');
    assert.match(anew, /\n\n## C 不可抗力\n\n1\. 不可抗力，[^\n]+\n\n2\. /);
  });

  it('puts a clause into the part that suits it, and counts on through the parts', () => {
    const draft = `# Terms\n\n${OPENING}\n\nPART A. BASICS\n\n1. Platform\n\n1.1 Larkspur runs the Platform. Clause 4 survives.\n\n2. Fees\n\n2.1 Customer pays by card.\n\nPART B. THE REST\n\n3. Force majeure\n\n3.1 Neither party is liable for war.\n\n4. Governing law\n\n4.1 These terms are governed by the law of Ireland.\n`;
    const result = inserted(draft, 'severability');
    assert.match(result, /\n\n\d\. Severability\n\n\d\.1 /);
    assert.doesNotMatch(result, /PART C|## /);
  });

  it('opens as an article does whose title stands behind a dash', () => {
    const draft = `# Terms\n\n${OPENING}\n\nArticle 1 - Platform\n\n1. Larkspur runs the Platform.\n\n2. Article 2 applies.\n\nArticle 2 - Fees and Taxes\n\n1. Customer pays by card.\n\n2. See Article 3.\n\nArticle 3 - Governing Law\n\n1. Irish law governs these terms.\n\n2. Article 2 is unaffected.\n`;
    const result = inserted(draft, 'force-majeure');
    assert.match(result, /\n\nArticle 3 - Force Majeure\n\n1\. \S/);
    assert.match(result, /\n\nArticle 4 - Governing Law\n\n1\. Irish/);
    assert.match(result, /2\. Article 2 applies\./);
    assert.match(result, /2\. See Article 4\./);
  });

  it('calls the contract as the draft calls itself, and names what the draft has', () => {
    const draft = `# Services Agreement\n\n${OPENING} This Agreement binds both. This Agreement is in English.\n\n## Confidentiality\n\nEach party keeps the confidential information of the other secret.\n\n## Limitation of liability\n\nLarkspur is liable for intent and gross negligence only.\n\n## Governing law\n\nThis Agreement is governed by the law of Ireland.\n`;
    const survival = inserted(draft, 'survival');
    assert.match(
      survival,
      /on confidentiality, limitation of liability and governing law survive the end of this Agreement/,
    );
    assert.doesNotMatch(inserted(draft, 'relationship'), /[Tt]he contract\b/);
    assert.match(inserted(draft.replaceAll('This Agreement', 'The text'), 'relationship'), /The contract creates/);
    const chinese =
      '# 服务协议\n\n本协议由青松公司（以下称“青松”）与客户订立。\n\n## 服务\n\n青松提供云服务。\n\n## 法律\n\n本协议适用中国法律。\n';
    assert.match(inserted(chinese, 'relationship'), /双方各自独立履行本协议。本协议不在双方之间/);
    assert.match(inserted(chinese.replaceAll('本协议', '本条款'), 'relationship'), /双方各自独立履行合同。/);
    assert.match(inserted(chinese, 'effective-date'), /之前订立的合同，/);
  });

  it('writes periods and parties as the draft does', () => {
    const draft = (period: string): string =>
      `# Terms\n\n${OPENING} Larkspur and the Customer are the parties (each a "Party"). The Agreement binds each Party. The Agreement ends.\n\n## Fees\n\nFees are due within ${period} of the invoice. Reminders follow after ${period}, and interest runs from ${period} later.\n`;
    const both = inserted(draft('thirty (30) days'), 'dispute-resolution');
    assert.match(both, /within thirty \(30\) days after receipt/);
    assert.match(both, /A Party that has a claim against the other Party/);
    assert.match(inserted(draft('thirty days'), 'dispute-resolution'), /within thirty days after receipt/);
    assert.match(inserted(draft('30 days'), 'dispute-resolution'), /within 30 days after receipt/);
    assert.match(inserted(draft('30 days'), 'relationship'), /The Agreement creates no/);
    assert.match(inserted(draft('30 days').replace(' (each a "Party")', ''), 'dispute-resolution'), /the other party/);
  });

  it('puts a clause into the part of an agreement that it belongs to, and keeps what is cited in another', () => {
    const draft =
      '# Terms\n\n## Part A. Service\n\n1. **Service.** Larkspur provides the Platform, subject to Paragraph 2 of Part B and Paragraph 3 of Part B.\n\n2. **Support.** Larkspur supports it.\n\n## Part B. General\n\n1. **Notices.** Notices are sent by e-mail.\n\n2. **Law.** Irish law governs.\n\nFor and on behalf of Larkspur AG\n';
    const changes = inserted(draft, 'service-changes');
    assert.match(changes, /\n[23]\. \*\*Changes to the Services?\.\*\* /i);
    assert.match(changes, /subject to Paragraph 2 of Part B and Paragraph 3 of Part B/);
    const waiver = inserted(draft, 'waiver');
    assert.match(
      waiver,
      /Paragraph 3 of Part B and Paragraph 4 of Part B|Paragraph 2 of Part B and Paragraph [34] of Part B/,
    );
    assert.match(waiver, /For and on behalf of Larkspur AG\n$/);
  });

  it('marks a clause as the draft says that such clauses are marked', () => {
    const draft = (promise: string): string =>
      `# Terms\n\n${OPENING} ${promise}\n\n## Liability\n\n**Larkspur is liable for intent and gross negligence only.**\n\n## Fees\n\nFees are paid in advance.\n`;
    const bold = draft('Clauses that limit or exclude liability are printed in bold.');
    assert.match(inserted(bold, 'warranty-disclaimer'), /\n\n\*\*The agreed quality [^\n]*\*\*\n/);
    assert.doesNotMatch(inserted(bold, 'notices'), /\*\*[^\n]*Larkspur[^\n]*\*\*\n\n##? ?Notices|Notices\n\n\*\*/);
    assert.doesNotMatch(inserted(draft('Headings bind nobody.'), 'warranty-disclaimer'), /\*\*The agreed/);
  });

  it('names the customer in its heading as the draft does', () => {
    const draft = `# Terms\n\nLarkspur AG ("Larkspur") provides the Platform to whoever registers ("the User").\n\n## Platform\n\nThe User may use it.\n`;
    assert.match(inserted(draft, 'customer-obligations'), /\n## User obligations\n/);
    assert.match(inserted(draft.replaceAll('the User', 'you'), 'customer-obligations'), /\n## Customer obligations\n/);
  });

  it('keeps carriage returns and the blanks at the end', () => {
    const draft = `# Terms\r\n\r\n${OPENING}\r\n\r\n## Platform\r\n\r\nLarkspur runs it.\r\n\r\n\r\n`;
    const result = inserted(draft, 'notices');
    assert.doesNotMatch(result, /[^\r]\n/);
    assert.match(result, /runs it\.\r\n\r\n## Notices\r\n\r\n[^\r]+\r\n\r\n[^\r]+\r\n\r\n\r\n$/);
  });
});

describe('lettered parts and headings with defined terms', () => {
  const draft =
    '# Terms\n\n## Part A: The contract\n\n1. These terms hold between Hazelvet AG (“Hazelvet”) and you. “Recordings” are films of a call.\n\n## Part B: The service\n\n1. Hazelvet provides the platform.\n\n## Part C: Money\n\n1. You pay 20 euros a month.\n\n## Part D: Data and Recordings\n\n1. Recordings belong to you, subject to Article C.1.\n';
  it('counts on behind B with C, and moves up those behind it', () => {
    const text = inserted(draft, 'account-security');
    assert.match(text, /## Part C: Account security\n[\s\S]*## Part D: Money\n[\s\S]*## Part E: Data and Recordings\n/);
    assert.match(text, /subject to Article D\.1/);
  });
});
