import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesOf } from '../../../server/src/analysis/queries/names.js';
import { rename, renameRange } from '../../../server/src/features/rename.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { loadedReferences } from '../library/agreements.js';
import { inputOf, marked } from './marked.js';

/** The draft after renaming what is at the caret. */
function renamed(source: string, name: string): string {
  const { text, caret } = marked(source);
  const edits = rename(inputOf(text), caret, name);
  assert.ok(!('problem' in edits), 'problem' in edits ? english(edits.problem) : '');
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const apart = sorted.every((edit, i) => i === 0 || sorted[i - 1]!.end <= edit.start);
  assert.ok(apart, 'edits do not overlap');
  return applyEdits(text, edits);
}

/** Why what is at the caret is not renamed. */
function refused(source: string, name = 'Other'): string {
  const { text, caret } = marked(source);
  const prepared = renameRange(inputOf(text), caret);
  const edits = rename(inputOf(text), caret, name);
  assert.ok('problem' in edits, 'it is renamed');
  if ('problem' in prepared) assert.deepEqual(prepared, edits);
  return english(edits.problem);
}

describe('rename of a defined term', () => {
  it('takes every form along: plural, possessive, capitals, the quoted definition', () => {
    assert.equal(
      renamed(
        '# Terms for a User\n\n“Us‸er” means a person. A User pays. USERS and Users’ guests, the User’s data and a **User** stay.\n\n| User | x |\n| - | - |\n| Users | y |\n',
        'Operator',
      ),
      '# Terms for an Operator\n\n“Operator” means a person. An Operator pays. OPERATORS and Operators’ guests, the Operator’s data and an **Operator** stay.\n\n| Operator | x |\n| - | - |\n| Operators | y |\n',
    );
  });

  it('takes along what a title, an article and the other number make of a name', () => {
    assert.equal(
      renamed(
        '# Terms\n\nThe “Rill ser‸vice” or “Rill services” means all that we do.\n\n## The Rill Service\n\nOur Rill services stay.\n',
        'Rill tool',
      ),
      '# Terms\n\nThe “Rill tool” or “Rill tools” means all that we do.\n\n## The Rill Tool\n\nOur Rill tools stay.\n',
    );
    assert.equal(
      renamed('# Terms\n\n“The Us‸er” means you. We tell the User first. The User pays.\n', 'The Member'),
      '# Terms\n\n“The Member” means you. We tell the Member first. The Member pays.\n',
    );
  });

  it('leaves the same letters within statutes, other names and other words alone', () => {
    assert.equal(
      renamed(
        '# Terms of Service\n\n“Ser‸vice” means all that we do. These Terms of Service and the Digital Service Act of 2024 stay; the Service changes.\n',
        'Platform',
      ),
      '# Terms of Service\n\n“Platform” means all that we do. These Terms of Service and the Digital Service Act of 2024 stay; the Platform changes.\n',
    );
    assert.equal(
      renamed(
        '# 服务条款\n\n“服‸务”是指在线软件。服务器及客户服务不变，《网络服务管理办法》不变，服务将变更。\n',
        '软件平台',
      ),
      '# 服务条款\n\n“软件平台”是指在线软件。服务器及客户服务不变，《网络服务管理办法》不变，软件平台将变更。\n',
    );
    assert.equal(
      renamed('# 平台协议\n\n“平‸台”是指本应用。本平台有权调整；平台与平台方不同。“平台方”是指我们。\n', '应用'),
      '# 应用协议\n\n“应用”是指本应用。本应用有权调整；应用与平台方不同。“平台方”是指我们。\n',
    );
  });

  it('inflects the head of a name', () => {
    assert.equal(
      renamed('# Terms\n\n“Or‸der” means a form. Orders are signed.\n', 'Statement of Work'),
      '# Terms\n\n“Statement of Work” means a form. Statements of Work are signed.\n',
    );
    assert.equal(
      renamed('# Terms\n\n“Statement of W‸ork” means a form. Statements of Work are signed.\n', 'Order'),
      '# Terms\n\n“Order” means a form. Orders are signed.\n',
    );
  });

  it('inflects the new name, and keeps irregular endings right', () => {
    const draft = '# Terms\n\n“Par‸ty” means one of us. Both Parties sign; each Party’s seal and the Parties’ names.\n';
    assert.equal(
      renamed(draft, 'Company'),
      '# Terms\n\n“Company” means one of us. Both Companies sign; each Company’s seal and the Companies’ names.\n',
    );
    assert.equal(
      renamed(
        '# Terms\n\n“Servi‸ces” means all that we do. One Service; the Services’ price. The Service’s name.\n',
        'Platform',
      ),
      '# Terms\n\n“Platform” means all that we do. One Platform; the Platform’s price. The Platform’s name.\n',
    );
    assert.equal(
      renamed('# Terms\n\n“Fe‸e” means the price. The Fee’s amount; fees are another thing.\n', 'Charges'),
      '# Terms\n\n“Charges” means the price. The Charges’ amount; fees are another thing.\n',
    );
  });

  it('leaves longer terms, other words, code and addresses alone', () => {
    assert.equal(
      renamed(
        '# Terms\n\n“User” means a person. “End User” means a consumer. The Us‸er and the End User, a Username, `User`, https://example.com/User and [the User](https://example.com/User).\n\n    User\n',
        'Member',
      ),
      '# Terms\n\n“Member” means a person. “End User” means a consumer. The Member and the End User, a Username, `User`, https://example.com/User and [the Member](https://example.com/User).\n\n    User\n',
    );
  });

  it('takes along what is broken over lines or emphasised in part', () => {
    assert.equal(
      renamed('# Terms\n\n“Order Form” means a form. Each Order\nForm and each **Order** For‸m counts.\n', 'Sheet'),
      '# Terms\n\n“Sheet” means a form. Each Sheet and each **Sheet** counts.\n'.replace('**Sheet**', '**Sheet**'),
    );
  });

  it('renames in Chinese: the quoted term, the short name, no longer word', () => {
    assert.equal(
      renamed('# 服务协议\n\n一、定义\n\n云计算产品（以下简称“云产‸品”）由我们提供。云产品的费用另计。\n', '云服务'),
      '# 服务协议\n\n一、定义\n\n云计算产品（以下简称“云服务”）由我们提供。云服务的费用另计。\n',
    );
    assert.equal(
      renamed(
        '# 协议\n\n一、定义\n\n“用户”是指使用者。用‸户不得将用户名转让。“用户内容”是指用户上传的内容。用户内容归用户。\n',
        '客户',
      ),
      '# 协议\n\n一、定义\n\n“客户”是指使用者。客户不得将用户名转让。“用户内容”是指客户上传的内容。用户内容归客户。\n',
    );
  });

  it('leads links to the headings that change by it', () => {
    assert.equal(
      renamed(
        '# Terms\n\n“Fe‸e” means the price.\n\n## 2. Fees\n\nA Fee.\n\n## 3. Other\n\nSee [there](#2-fees), `[x](#2-fees)` and [x].\n\n[x]: #fees\n',
        'Charge',
      ),
      '# Terms\n\n“Charge” means the price.\n\n## 2. Charges\n\nA Charge.\n\n## 3. Other\n\nSee [there](#2-charges), `[x](#2-fees)` and [x].\n\n[x]: #charges\n',
    );
  });

  it('undone by the opposite rename gives the draft as it was, for every term of the references', () => {
    let count = 0;
    for (const { contract } of loadedReferences().agreements) {
      for (const name of namesOf(contract).all) {
        if (name.pronoun) continue;
        const [mention] = namesOf(contract).mentionsOf(name);
        if (!mention) continue;
        const latin = /^[a-z]/.test(name.text) ? 'zebra' : 'Zebra';
        const other = /\p{Script=Han}/u.test(name.text) ? '壹贰叁肆' : /s$/i.test(name.text) ? `${latin}s` : latin;
        const input = { ...inputOf(''), contract };
        const edits = rename(input, mention.range.start, other);
        assert.ok(!('problem' in edits));
        const text = applyEdits(contract.text, edits);
        const after = inputOf(text);
        // What is called otherwise may be another thing to the reader: then there is no way back to try.
        const back = rename(after, mention.range.start + 1, name.text);
        if ('problem' in back || namesOf(after.contract).get(other) === undefined) continue;
        if (/^[A-Z\d]{2,}$/.test(name.text) || /[^A-Za-z\s\p{Script=Han}]/u.test(name.text)) continue;
        assert.equal(applyEdits(text, back).replace(/\s+/g, ' '), contract.text.replace(/\s+/g, ' '), name.text);
        count++;
      }
    }
    assert.ok(count > 40, `${count} names were tried`);
  });
});

describe('rename of a party', () => {
  it('changes the name wherever it stands, and no other name of the party', () => {
    assert.equal(
      renamed(
        '# Terms\n\nThese terms are between you and Larkfield Ltd. (“Larkfield”) of Leeds.\n\n## Fees\n\nYou pay Larkfi‸eld; Larkfield Ltd. invoices. Larkfield’s bank is in Leeds.\n',
        'Heron',
      ),
      '# Terms\n\nThese terms are between you and Larkfield Ltd. (“Heron”) of Leeds.\n\n## Fees\n\nYou pay Heron; Larkfield Ltd. invoices. Heron’s bank is in Leeds.\n',
    );
  });
});

describe('rename of a heading', () => {
  it('takes along its links, also those counted by it, and words that call it by name', () => {
    assert.equal(
      renamed(
        '# Terms\n\n## Fe‸es\n\nA.\n\n## Law\n\n### Fees\n\nSee [fees](#fees), [more](#fees-1), [Law](#law) and <a href="#fees">x</a>.\n',
        'Charges & costs',
      ),
      '# Terms\n\n## Charges & costs\n\nA.\n\n## Law\n\n### Fees\n\nSee [charges & costs](#charges--costs), [more](#fees), [Law](#law) and <a href="#charges--costs">x</a>.\n',
    );
    assert.equal(
      renamed('# 协议\n\n## 保‸密\n\n双方保密。\n\n## 其他\n\n见[保密](#保密)。\n', '商业秘密'),
      '# 协议\n\n## 商业秘密\n\n双方保密。\n\n## 其他\n\n见[商业秘密](#商业秘密)。\n',
    );
  });

  it('works from a link with its words, and writes what was encoded encoded', () => {
    assert.equal(
      renamed('# 协议\n\n## 费用\n\n无。\n\n## 其他\n\n见[费‸用](#%E8%B4%B9%E7%94%A8)。\n', '价款'),
      '# 协议\n\n## 价款\n\n无。\n\n## 其他\n\n见[价款](#%E4%BB%B7%E6%AC%BE)。\n',
    );
  });

  it('keeps the number and the underline', () => {
    assert.equal(
      renamed(
        '# Terms\n\n2. Payment te‸rms\n-----\n\nPay.\n\n3. Other\n-----\n\nSee Section 2 (Payment terms).\n',
        'Paying',
      ),
      '# Terms\n\n2. Paying\n-----\n\nPay.\n\n3. Other\n-----\n\nSee Section 2 (Paying).\n',
    );
  });
});

describe('what cannot be renamed', () => {
  const DRAFT =
    '# Terms\n\n“Fee” means the price. “Term” means the time.\n\n## 2. Law\n\nWe and you agree. See Section 2 and the Swiss Code of Obligations.\n';

  it('is said before anything is typed', () => {
    assert.match(refused(DRAFT.replace('We and you', 'We and y‸ou')), /“you” is a word of the language/);
    assert.match(refused(DRAFT.replace('Section 2', 'Sect‸ion 2')), /refers to § 2/);
    assert.match(refused(DRAFT.replace('Swiss Code', 'Swiss Co‸de')), /law or another document/);
    assert.match(refused(DRAFT.replace('## 2', '## ‸2')), /number is not renamed/);
    assert.match(refused(DRAFT.replace('agree', 'agr‸ee')), /nothing here to rename/);
    assert.match(refused('‸', 'x'), /nothing here to rename/);
  });

  it('is a name that is taken, empty, of two lines or markup', () => {
    const fee = DRAFT.replace('“Fee', '“F‸ee');
    assert.match(refused(fee, 'Term'), /“Term” is defined already/);
    assert.match(refused(fee, '  '), /empty/);
    assert.match(refused(fee, 'a\nb'), /one line/);
    assert.match(refused(fee, 'a*b'), /“\*”/);
  });

  it('gives the words and the name as it is defined', () => {
    const { text, caret } = marked('# Terms\n\n“Fee” means the price. All Fe‸es are due.\n');
    const found = renameRange(inputOf(text), caret);
    assert.ok(!('problem' in found));
    assert.equal(text.slice(found.range.start, found.range.end), 'Fees');
    assert.equal(found.placeholder, 'Fee');
  });
});
