import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inDraftsWords } from '../../../server/src/library/draftSentence.js';
import { wordsOf } from '../../../server/src/library/insert/draftWords.js';
import { RULES } from '../../../server/src/rules/index.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { editsOf } from '../rules/check.js';
import { analystOfDrafts, readDraft, runRule } from '../rules/draft.js';

const COMPANY = `# Service Agreement

This agreement is made between Nordwind Ltd (the “Company”) and the customer named in the order (the “Customer”).

## 1. Changes

The Company may change this agreement at any time. Continued use of the Service means that the Customer accepts the changed agreement.

## 2. Termination

The Company may terminate the Customer's account at any time for any reason.

## 3. Liability

The Company is not liable for failures of its hosting providers. The Company shall not be liable for loss of profits.

## 4. Indemnity

The Customer shall indemnify the Company against all claims of third parties arising from the Customer's use of the Service.
`;

const TANLAN = `# 蓝舟服务协议

本协议由蓝舟科技有限公司（以下简称“BlueBoat”）与用户订立。用户使用 BlueBoat 服务前应阅读本协议。BlueBoat 提供 API 接口，用户应在 7 日内完成 BlueBoat 账户的验证。

## 第一条 变更

BlueBoat 有权随时修改本协议，并在 BlueBoat 网站公布。用户继续使用 BlueBoat 服务的，视为接受修改后的协议。

## 第二条 终止

BlueBoat 有权随时终止用户的账户，而无需通知用户。用户应在 30 日内付清 BlueBoat 的费用。
`;

/** The texts of a draft after each fix that adds a sentence, by its title. */
function fixed(text: string): ReadonlyMap<string, string> {
  const contract = readDraft(text);
  const out = new Map<string, string>();
  for (const rule of RULES)
    for (const { finding, base } of runRule(rule, contract))
      for (const fix of finding.fixes ?? []) {
        const edits = fix.worded ? editsOf(fix, base, contract) : undefined;
        if (edits) out.set(fix.title.text, applyEdits(text, edits));
      }
  return out;
}

describe('inDraftsWords', () => {
  it('says we and you where the draft does, with capitals at the start of sentences', () => {
    const contract = readDraft('# Terms\n\nWe provide the service to you. You pay us our fees.\n');
    assert.equal(
      inDraftsWords(
        contract,
        ". {{provider}} will tell {{customer:object}}. {{provider's}} notice helps, and {{customer}} may go.",
      ),
      '. We will tell you. Our notice helps, and you may go.',
    );
    assert.equal(inDraftsWords(contract, ", on {{provider's}} part"), ', on our part');
  });

  it('says the names of the parties where the draft does', () => {
    const contract = readDraft(COMPANY);
    assert.equal(
      inDraftsWords(
        contract,
        " {{provider}} will tell {{customer:object}}. {{customer's}} rights under {{agreement}} stay.",
      ),
      " The Company will tell the Customer. The Customer's rights under this agreement stay.",
    );
    assert.equal(inDraftsWords(contract, '{{provider}}应通知{{customer}}，合同终止。'), '我们应通知您，本协议终止。');
  });

  it('says the article of a name, the offer by its term, and itself by its name', () => {
    const contract = readDraft(
      '# Merchant Terms\n\nThese Merchant Terms bind Harbour Pay Ltd (the "Institution") and the merchant named in the form (the "Merchant"). The "Payment Services" means what the Institution does. The Institution runs the Payment Services. The Merchant uses the Payment Services under these Merchant Terms.\n',
    );
    assert.equal(
      inDraftsWords(contract, '{{provider}} may stop {{services}} for {{customer:object}} under {{agreement}}.'),
      'The Institution may stop the Payment Services for the Merchant under these Merchant Terms.',
    );
    const brand = readDraft(
      '# Terms\n\nThese terms bind Harbour Ltd ("Harbour") and the Customer. Harbour runs the Harbour App. The Harbour App is what Harbour offers.\n',
    );
    assert.equal(inDraftsWords(brand, '{{provider}} may stop.'), 'Harbour may stop.');
  });

  it('says shall, spells and writes email as the draft does', () => {
    const words = 'We will recognise the licence by e-mail, and will honour it.';
    const inDraft = (text: string): string => inDraftsWords(readDraft(`# Terms\n\n${text}\n`), words);
    assert.equal(
      inDraft(
        'We shall host. You shall pay. We shall answer each email. You are a recognized organization with a license.',
      ),
      'We shall recognize the license by email, and shall honor it.',
    );
    // Oxford writes z and is not American; a single shall is no custom.
    assert.equal(
      inDraft('We shall host. We will answer. You honour the organization; its centre is here.'),
      'We will recognize the licence by e-mail, and will honour it.',
    );
    assert.equal(inDraft('We host. You are organised.'), words);
  });

  it('sets Latin names and figures as a Chinese draft does, and calls it a contract or by its name', () => {
    assert.equal(
      inDraftsWords(readDraft(TANLAN), '{{provider}}应提前30日通知{{customer}}，合同终止。'),
      'BlueBoat 应提前 30 日通知用户，本协议终止。',
    );
    assert.equal(
      inDraftsWords(
        readDraft('# 服务条款\n\n## 一、服务\n\n我们向您提供服务。您应遵守本条款。\n'),
        '{{provider}}应提前30日通知{{customer}}，合同终止。',
      ),
      '我们应提前30日通知您，合同终止。',
    );
  });

  it('takes no name of the other language, and knows roles without an article and 甲方 and 乙方', () => {
    const words = (draft: string, sentence: string): string => inDraftsWords(readDraft(draft), sentence);
    assert.equal(
      words(
        '# Terms 条款\n\n## 1. Use\n\nWe provide the service to you. 我们向您提供服务，您应遵守条款，您应付费。\n\n## 2. Fees\n\nYou pay the fees to us as we say, under these terms of ours.\n',
        ' {{provider}} will tell {{customer:object}}.',
      ),
      ' We will tell you.',
    );
    assert.equal(
      words(
        '# Agreement\n\n## 1. Services\n\nProvider shall provide the Services to Customer. Customer shall pay Provider.\n',
        " {{provider}} will tell {{customer:object}} of {{provider's}} plans.",
      ),
      " Provider will tell Customer of Provider's plans.",
    );
    assert.equal(
      words(
        '# Terms\n\n## 1. Use\n\n“User” means whoever uses the service. The User may use it.\n',
        ' {{customer}} may go.',
      ),
      ' The User may go.',
    );
    assert.equal(
      words('# 合同\n\n第一条 付款\n\n乙方应支付费用。甲方有权调整费用。\n', '{{provider}}应通知{{customer}}。'),
      '甲方应通知乙方。',
    );
  });

  it('leaves no place open and no party misnamed in the fixes of any rule', () => {
    const company = fixed(COMPANY);
    assert.ok(company.size >= 6, [...company.keys()].join(', '));
    for (const [title, text] of company) {
      assert.doesNotMatch(text, /\{\{/, title);
      assert.doesNotMatch(text, /\b(?:we|us|our|you|your)\b/i, title);
    }
    const blue = fixed(TANLAN);
    assert.ok(blue.size >= 3, [...blue.keys()].join(', '));
    for (const [title, text] of blue) {
      assert.doesNotMatch(text, /\{\{|我们|您/, title);
      assert.doesNotMatch(text, /\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han}/u, title);
    }
  });
});

describe("a draft's words while it is typed in", () => {
  const cases = [
    { draft: COMPANY, edits: ['We pay our staff, and we pay them in € 5. ', 'Write to desk@nordwind.example. ', ''] },
    { draft: TANLAN, edits: ['我们收取 5 元，我们的费用以人民币计。', '请写信至 desk@lanzhou.example。', ''] },
  ];
  for (const { draft, edits } of cases)
    it(`are those of the text read afresh: ${draft.slice(2, 12)}`, () => {
      let contract = readDraft(draft);
      const at = draft.indexOf('## ');
      let end = at;
      for (const text of edits) {
        const edit = { start: at, end, text: text && `${text}\n\n` };
        const now = applyEdits(contract.text, [edit]);
        contract = analystOfDrafts().update(contract, now, [edit]);
        end = at + edit.text.length;
        assert.deepEqual(wordsOf(contract), wordsOf(readDraft(now)));
      }
    });
});
