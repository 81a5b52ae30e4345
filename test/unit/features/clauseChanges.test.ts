import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActionEdits, Refusal } from '../../../server/src/features/api.js';
import { changeClauses, conversionsOf } from '../../../server/src/features/codeActions/clauseChanges.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { english } from '../../../server/src/text/message.js';
import { chinese } from '../library/chinese.js';
import { readDraft } from '../rules/draft.js';
import { marked } from './marked.js';

function asked(source: string, change: string): { readonly text: string; readonly answer: ActionEdits | Refusal } {
  const { text, caret } = marked(source);
  const contract = readDraft(text);
  const after = (edits: ActionEdits['edits']) => readDraft(applyEdits(text, edits));
  return { text, answer: changeClauses({ contract, localise: english, offset: caret, after }, change) };
}

/** The draft after a change of the clause with the caret. */
function changed(source: string, change: string): string {
  const { text, answer } = asked(source, change);
  assert.ok(!('problem' in answer), 'problem' in answer ? english(answer.problem) : '');
  return applyEdits(text, answer.edits);
}

function refused(source: string, change: string): string {
  const { answer } = asked(source, change);
  assert.ok('problem' in answer, 'it is done');
  return english(answer.problem);
}

function left(source: string, change: string): string | undefined {
  const { answer } = asked(source, change);
  assert.ok(!('problem' in answer), 'it is done');
  return answer.annotation?.left;
}

const ENGLISH = `# Terms of Service

## 1. Services

We host your data. Section 3.2 limits this.

## 2. Fees

You pay in advance under Section 4(b).

## 3. Liability

3.1. We are liable for intent.

3.2. We are not liable for lost profit; Sections 2 and 4 stay.

## 4. Law

Swiss law applies to the following:

(a) These terms are governed by it.

(b) All orders are governed by it.
`;

const CHINESE = `# 服务协议

第一条 服务

我们依照第三条第（二）项提供服务。

第二条 费用

您依照第四条支付费用。

第三条 责任

（一）我们对故意行为承担责任。

（二）我们不对间接损失承担责任。

第四条 法律

本协议适用中华人民共和国法律。
`;

describe('renumbering', () => {
  it('puts rows on all levels in sequence and takes references and links along', () => {
    const draft =
      '# Terms\n\nSee [3. Fees](#3-fees).\n\n## 1. Services\n\n1.1. We host.\n\n1.3. You pay under Section 3.1.\n\n## 3. Fees\n\n3.1. Fees are due; see Sections 1.3 and 5.\n\n## 5. Law\n\nSwiss law applies.\n';
    assert.equal(
      changed(draft, 'renumber'),
      '# Terms\n\nSee [2. Fees](#2-fees).\n\n## 1. Services\n\n1.1. We host.\n\n1.2. You pay under Section 2.1.\n\n## 2. Fees\n\n2.1. Fees are due; see Sections 1.2 and 3.\n\n## 3. Law\n\nSwiss law applies.\n',
    );
  });

  it('tells two clauses of one number apart, with what stands below each', () => {
    const draft =
      '# Terms\n\n## 1. Services\n\n1.1. We host your data.\n\n## 2. Fees\n\n2.1. You pay us.\n\n## 2. Term\n\n2.1. This runs for a year.\n\n## 3. Law\n\n3.1. Section 1.1 and Section 3 stay.\n';
    assert.equal(
      changed(draft, 'renumber'),
      '# Terms\n\n## 1. Services\n\n1.1. We host your data.\n\n## 2. Fees\n\n2.1. You pay us.\n\n## 3. Term\n\n3.1. This runs for a year.\n\n## 4. Law\n\n4.1. Section 1.1 and Section 4 stay.\n',
    );
  });

  it('counts letters with figures, numerals in brackets, and numbers that nothing closes', () => {
    const lettered = (care: string) =>
      `# Terms\n\n### A1. Services\n\nWe host.\n\n### ${care}. Care\n\nYou take care.\n\n### B1. Law\n\nSection ${care} is Swiss law.\n`;
    assert.equal(changed(lettered('A3'), 'renumber'), lettered('A2'));
    const framed = (fee: string) =>
      `# 服务条款\n\n【一】服务\n我们提供云主机租用服务。\n\n【${fee}】费用\n您每月支付租用费用。\n`;
    assert.equal(changed(framed('三'), 'renumber'), framed('二'));
    const bare = (law: number) =>
      `Terms\n\n1 Services. We host what you upload to the place that we give you.\n\n2 Fees. You pay every month for what you have uploaded in it.\n\n${law} Law. Swiss law applies to all that these terms say.\n`;
    assert.equal(
      changed(bare(3).replace('2 Fees', '2 F‸ees'), 'up'),
      'Terms\n\n1 Fees. You pay every month for what you have uploaded in it.\n\n2 Services. We host what you upload to the place that we give you.\n\n3 Law. Swiss law applies to all that these terms say.\n',
    );
  });

  it('counts articles, items and letters', () => {
    assert.equal(changed(CHINESE.replaceAll('第四条', '第五条').replaceAll('（二）', '（三）'), 'renumber'), CHINESE);
    assert.equal(changed(ENGLISH.replaceAll('(b)', '(c)'), 'renumber'), ENGLISH);
  });

  it('counts articles by their short word, and keeps the words of a citation between its figures', () => {
    const draft =
      '## Art. 1 Checks\n\n1. See Art. 3 para. 2 lit. b and Article 3.\n\n## Art. 3‸ Term\n\n1. A year.\n2. It ends:\n   a) early;\n   b) late.\n';
    assert.equal(
      changed(draft, 'renumber'),
      '## Art. 1 Checks\n\n1. See Art. 2 para. 2 lit. b and Article 2.\n\n## Art. 2 Term\n\n1. A year.\n2. It ends:\n   a) early;\n   b) late.\n',
    );
  });
  it('changes nothing where all is in sequence, and does not let a dangling reference come to name a clause', () => {
    assert.match(refused(ENGLISH, 'renumber'), /in sequence/);
    assert.match(
      refused('# Terms\n\n## 1. Services\n\nSee Section 2.\n\n## 3. Fees\n\nYou pay.\n', 'renumber'),
      /“Section 2” on line 5 names no clause now/,
    );
  });
});

describe('deleting a clause', () => {
  it('moves up what stands behind it, with all references', () => {
    assert.equal(
      changed(ENGLISH.replace('Sections 2 and 4 stay', 'Section 4 stays').replace('You pay', 'You‸ pay'), 'delete'),
      ENGLISH.replace(/## 2[\s\S]*?(?=## 3)/, '')
        .replace('Sections 2 and 4 stay', 'Section 3 stays')
        .replaceAll('3.', '2.')
        .replace('## 4.', '## 3.'),
    );
  });

  it('leaves a missing number missing and a double one double, and heals the row that it is the double of', () => {
    const row = (...numbers: readonly (number | string)[]): string =>
      `# Terms\n\n${numbers.map((n) => `## ${n}. Rule\n\nWe host your data.\n\n`).join('')}`;
    const numbers = (text: string): string[] => text.match(/(?<=## )\d+/g) ?? [];
    assert.deepEqual(numbers(changed(row(1, 2, '‸3', 4, 4, 6, 7), 'delete')), ['1', '2', '3', '3', '5', '6']);
    assert.deepEqual(numbers(changed(row(1, 2, 3, '‸3', 5, 6), 'delete')), ['1', '2', '3', '5', '6']);
  });

  it('leaves them as well where another clause has had the same number all along', () => {
    const draft =
      '# Terms\n\nSection 2 applies first.\n\n## 1. Use\n\nYou use it fairly.\n\n## 2. Fees‸\n\nYou pay in advance.\n\n## 3. Law\n\nSwiss law applies.\n\n# Annex\n\n## 1. Data\n\nWe keep your data safe.\n\n## 2. Storage\n\nWe store it in Bern.\n';
    assert.match(left(draft, 'delete') ?? '', /what is deleted stay as they are.* lines 3\./);
  });

  it('leaves references to it, says where they are and keeps its number free', () => {
    const draft = ENGLISH.replace('You pay', 'You‸ pay');
    assert.match(left(draft, 'delete') ?? '', /lines 15\./);
    assert.equal(changed(draft, 'delete'), ENGLISH.replace(/## 2[\s\S]*?(?=## 3)/, ''));
  });

  it('leaves signatures, and takes the comment along that speaks to the clause', () => {
    const draft =
      '# Terms\n\n## 1. Fees\n\nYou pay us.\n\n<!-- termsmith-disable-next-line sole-discretion -->\n## 2. Law\n\nSwiss ‸law applies.\n\nSigned by: ____\n';
    assert.equal(changed(draft, 'delete'), '# Terms\n\n## 1. Fees\n\nYou pay us.\n\nSigned by: ____\n');
  });
});

describe('moving a clause up and down', () => {
  it('lets items that are cited without their article be cited so', () => {
    // The article has the number of an item that is cited in it, and takes another one.
    const draft = `# 服务协议

第一条 费用

您预先支付费用。

第二条 ‸服务

（一）我们依照第（二）项和本条第（三）项提供服务。

（二）您遵守本条规定。

（三）我们依照本条第一款所述每日备份。
`;
    const [head, fees, services] = draft.replace('‸', '').split(/(?=^第.条)/m);
    assert.equal(
      changed(draft, 'up'),
      `${head}${services!.replace('第二条', '第一条')}\n${fees!.replace('第一条', '第二条').trimEnd()}\n`,
    );
    assert.equal(
      changed(draft.replace('‸', '').replace('您遵守', '‸您遵守'), 'down'),
      draft
        .replace('‸', '')
        .replace(/（二）(您.*)\n\n（三）(我.*)/, '（二）$2\n\n（三）$1')
        .replace('第（二）项和本条第（三）项', '第（三）项和本条第（二）项'),
    );
    const english = '# Terms\n\n1. Fees\n\n(a) Item (b) below tells.\n\n(b) ‸You pay.\n';
    assert.equal(changed(english, 'up'), '# Terms\n\n1. Fees\n\n(a) You pay.\n\n(b) Item (a) below tells.\n');
  });

  it('exchanges it with its neighbour, numbers, sub-clauses and references along', () => {
    const moved = changed(ENGLISH.replace('## 3. Liab', '## 3. ‸Liab'), 'up');
    assert.equal(
      moved,
      `# Terms of Service

## 1. Services

We host your data. Section 2.2 limits this.

## 2. Liability

2.1. We are liable for intent.

2.2. We are not liable for lost profit; Sections 3 and 4 stay.

## 3. Fees

You pay in advance under Section 4(b).

## 4. Law

Swiss law applies to the following:

(a) These terms are governed by it.

(b) All orders are governed by it.
`,
    );
    assert.equal(changed(moved.replace('## 2. Liab', '## 2. ‸Liab'), 'down'), ENGLISH);
  });

  it('does so for lines of one paragraph, for CRLF and in Chinese', () => {
    const draft = CHINESE.replace('（一）', '（‸一）').replace('\n\n（二）', '\n（二）').replaceAll('\n', '\r\n');
    assert.equal(
      changed(draft, 'down'),
      CHINESE.replace('第（二）项', '第（一）项')
        .replace(
          '（一）我们对故意行为承担责任。\n\n（二）我们不对间接损失承担责任。',
          '（一）我们不对间接损失承担责任。\n（二）我们对故意行为承担责任。',
        )
        .replaceAll('\n', '\r\n'),
    );
  });

  it('does so within the markers of nested lists, of different width', () => {
    const items = (names: readonly string[]): string =>
      names
        .map(
          (name, i) =>
            `${i + 1}. ${name} is what we mean by it.\n\n${' '.repeat(`${i + 1}`.length + 2)}More on ${name}.\n`,
        )
        .join('\n');
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
    const draft = `# Terms\n\n## Words\n\n${items(names)}`;
    const swapped = [...names.slice(0, 8), 'J', 'I'];
    assert.equal(changed(draft.replace('J is', 'J‸ is'), 'up'), `# Terms\n\n## Words\n\n${items(swapped)}`);
  });

  it('says so at the ends of a row and outside of clauses', () => {
    assert.match(refused(ENGLISH.replace('## 1. S', '## 1. ‸S'), 'up'), /first of its level/);
    assert.match(refused(ENGLISH.replace('## 4. L', '## 4. ‸L'), 'down'), /last of its level/);
    assert.match(refused('---\ntermsmith: ‸agreement\n---\n', 'down'), /no clause here/);
  });

  it('follows with references below a part that has another number', () => {
    const draft =
      '# Terms\n\n# Part A\n\n## 5. Use\n\n5.1 You use it fairly.\n\n5.5 You follow the law of your country.\n\n5.6‸ You keep your key safe.\n\n## 6. Term\n\nClause 5.5 survives.\n';
    assert.match(changed(draft, 'up'), /5\.5 You keep your key safe\.\n\n5\.6 You follow[\s\S]*Clause 5\.6 survives/);
  });
});

describe('references from one section to another', () => {
  const draft =
    '# Terms\n\n## 1. Use\n\nSections 2 to 3 survive.\n\n## 2. Fees\n\nYou pay.\n\n## 3. Law\n\nSwiss law applies.\n\n## 4. Changes\n\nWe may change prices.\n';

  it('are shown where other sections come to stand between them', () => {
    const said = left(draft.replace('4. Ch', '4. C‸h'), 'up');
    assert.match(said ?? '', /have other sections between them now; mend them: lines 5\./);
    assert.equal(left(draft.replace('3. La', '3. L‸a'), 'into'), undefined);
  });
});

describe('moving a clause to another level', () => {
  it('makes it the last sub-clause of the one above, in its numbers and headings', () => {
    const draft =
      '# Terms\n\n## 1. Services\n\n### 1.1. Hosting\n\nWe host under Section 2.1.\n\n## 2. ‸Support\n\n### 2.1. Hours\n\nWe answer by day; see Section 3.\n\n## 3. Law\n\nSection 2 is subject to Swiss law.\n';
    assert.equal(
      changed(draft, 'into'),
      '# Terms\n\n## 1. Services\n\n### 1.1. Hosting\n\nWe host under Section 1.2.1.\n\n### 1.2. Support\n\n#### 1.2.1. Hours\n\nWe answer by day; see Section 2.\n\n## 2. Law\n\nSection 1.2 is subject to Swiss law.\n',
    );
  });

  it('takes it out again, behind the clause that it was a part of', () => {
    const draft =
      '# Terms\n\n## 1. Services\n\n### 1.1. ‸Hosting\n\nWe host under Section 1.2.1.\n\n### 1.2. Support\n\n#### 1.2.1. Hours\n\nWe answer by day.\n\n## 2. Law\n\nSection 1.1 is subject to Swiss law.\n';
    assert.equal(
      changed(draft, 'out'),
      '# Terms\n\n## 1. Services\n\n### 1.1. Support\n\n#### 1.1.1. Hours\n\nWe answer by day.\n\n## 2. Hosting\n\nWe host under Section 1.1.1.\n\n## 3. Law\n\nSection 2 is subject to Swiss law.\n',
    );
  });

  it('finds the numbers of the level in Chinese, and cites articles with their items', () => {
    const draft = CHINESE.replace('第四条 法律', '第四条 ‸法律');
    assert.equal(
      changed(draft, 'into'),
      CHINESE.replace('第四条 法律', '（三）法律').replace('第四条支付', '第三条第（三）项支付'),
    );
    assert.match(refused(CHINESE.replace('（一）我', '（一）‸我'), 'out'), /have headings, and this one has none/);
  });

  it('indents an item of a list with all its lines', () => {
    const draft =
      '# Terms\n\n1. We host your data in Bern.\n2. ‸You pay the fees in advance.\n\n   Fees are in francs.\n3. Swiss law applies to this.\n';
    const into =
      '# Terms\n\n1. We host your data in Bern.\n   1. You pay the fees in advance.\n\n      Fees are in francs.\n2. Swiss law applies to this.\n';
    assert.equal(changed(draft, 'into'), into);
    assert.equal(changed(into.replace('You pay', '‸You pay'), 'out'), draft.replace('‸', ''));
  });

  it('says why it cannot', () => {
    assert.match(refused(ENGLISH.replace('## 1. S', '## 1. ‸S'), 'into'), /no clause above this one/);
    assert.match(refused(ENGLISH.replace('## 4. L', '## 4. ‸L'), 'out'), /highest level already/);
    assert.match(
      refused(`${'#'.repeat(6)} 1. Fees\n\nYou pay.\n\n###### 2. ‸Law\n\nSwiss law.\n`, 'into'),
      /six levels/,
    );
    // Without a number or the marks of a heading nothing tells that one title is below another.
    assert.match(
      refused(
        '# Terms\n\n**Fees.** You pay what is due each month.\n\n**Tax‸es.** They come on top of the fees.\n',
        'into',
      ),
      /“Taxes” on line 5 has no number and is no Markdown heading/,
    );
  });
});

describe('leaving a group without a number', () => {
  it('makes the clause the last one that is counted in the group', () => {
    const draft =
      '# Terms\n\n## Services\n\n### 1. Hosting‸\n\nWe host your data under Section 3.\n\n### 2. Support\n\nWe answer by day, see Section 1.\n\n## Other\n\n### 3. Law\n\nSwiss law applies.\n';
    assert.equal(
      changed(draft, 'out'),
      '# Terms\n\n## Services\n\n### 1. Support\n\nWe answer by day, see Section 2.\n\n## 2. Hosting\n\nWe host your data under Section 3.\n\n## Other\n\n### 3. Law\n\nSwiss law applies.\n',
    );
  });
});

describe('converting', () => {
  it('numbers clauses in another way and cites them by it, and back again', () => {
    const articles = changed(ENGLISH, 'numbers:articles');
    assert.equal(
      articles,
      ENGLISH.replace(/^## (\d)\. /gm, '## Article $1. ')
        .replace(/^(3\.\d)\. /gm, 'Section $1. ')
        .replace('(a) These', 'Section 4.1. These')
        .replace('(b) All', 'Section 4.2. All')
        .replace('Section 4(b)', 'Section 4.2')
        .replace('Sections 2 and 4', 'Articles 2 and 4'),
    );
    assert.equal(
      changed(articles, 'numbers:letters'),
      ENGLISH.replace('3.1. We', '(a) We').replace('3.2. We', '(b) We').replace('Section 3.2', 'Section 3(b)'),
    );
  });

  it('turns articles into decimals and Chinese outlines, and back', () => {
    const decimal = changed(CHINESE, 'numbers:decimal');
    assert.equal(
      decimal,
      CHINESE.replace(/^第(.)条 /gm, (_, figure: string) => `${'一二三四'.indexOf(figure) + 1}. `)
        .replace('（一）', '3.1 ')
        .replace('第三条第（二）项', '第3.2条')
        .replace('\n（二）', '\n3.2 ')
        .replace('第四条', '第4条'),
    );
    const outline = changed(decimal, 'numbers:han');
    assert.match(outline, /\n三、责任\n\n（一）我们/);
    assert.match(outline, /依照第三条第（二）项提供/);
    assert.equal(changed(outline, 'numbers:articles-zh'), CHINESE);
  });

  it('numbers headings that have no numbers, and lays titles out as paragraphs and back', () => {
    const draft =
      '# Terms\n\n## Services\n\nWe host your data.\n\n### Support\n\nWe answer by day.\n\n## Law\n\nSwiss law applies.\n';
    const numbered = changed(draft, 'numbers:decimal');
    assert.equal(
      numbered,
      draft
        .replace('## Services', '## 1. Services')
        .replace('### Support', '### 1.1 Support')
        .replace('## Law', '## 2. Law'),
    );
    const paragraphs = changed(numbered, 'layout:paragraphs');
    assert.equal(paragraphs, numbered.replaceAll(/^##+ /gm, ''));
    assert.equal(changed(paragraphs, 'layout:headings'), numbered);
    assert.equal(changed(draft, 'layout:paragraphs'), paragraphs);
  });

  it('takes lists apart whose markers become typed numbers', () => {
    const draft =
      '# Terms\n\n1. We host your data in Bern.\n\n   It stays there.\n2. You pay the fees of Section 1 in advance.\n';
    assert.equal(
      changed(draft, 'numbers:sections'),
      '# Terms\n\nSection 1. We host your data in Bern.\n\nIt stays there.\n\nSection 2. You pay the fees of Section 1 in advance.\n',
    );
  });

  it('cites clauses by the word that their numbers have', () => {
    const draft =
      '# Terms\n\n## 1. Fees\n\n1.1 You pay. SECTION 3 and sections 1 to 3 stay.\n\n1.2 Clause 2 and Sections 2 and 1.1 stay.\n\n## 2. Term\n\nOne year.\n\n## 3. Law\n\nSwiss law applies.\n';
    const articles = changed(draft, 'numbers:articles');
    assert.match(articles, /\nSection 1\.1\. You pay\. ARTICLE 3 and articles 1 to 3 stay\.\n/);
    // Nobody else's word is changed, nor one that stands for two sorts of numbers.
    assert.match(articles, /\nSection 1\.2\. Clause 2 and Sections 2 and 1\.1 stay\.\n/);
    assert.equal(changed(articles, 'numbers:decimal'), draft);
  });

  it('names the first clause that would need a letter behind z', () => {
    const rows = Array.from({ length: 28 }, (_, i) => `## ${i + 1}. Service ${i + 1}\n\nWe host your data.\n`);
    assert.equal(
      refused(`# Terms\n\n${rows.join('\n')}`, 'numbers:capitals'),
      'Nothing was changed: letters end at z, and “27 Service 27” on line 107 would need one behind it. Choose a numbering that counts with figures there.',
    );
  });

  it('keeps the numbers by which items of a sentence are cited', () => {
    const draft =
      '# Terms\n\n## 1. Rules\n\nYou must not:\n\n(a) copy it; or\n\n(b) sell it.\n\n## 2. End\n\nBreaking Sections 1(b) or 1 ends it.\n';
    assert.equal(
      changed(draft, 'numbers:articles'),
      draft.replace('## 1.', '## Article 1.').replace('## 2.', '## Article 2.').replace('Sections', 'Articles'),
    );
    const chinese =
      '# 服务协议\n\n## 第一条 规则\n\n您不得有下列行为：\n\n（一）复制服务；\n\n（二）转售服务。\n\n## 第二条 终止\n\n违反第一条第（二）项的，协议终止。\n';
    const decimal = changed(chinese, 'numbers:decimal');
    assert.equal(
      decimal,
      chinese.replace('第一条 ', '1. ').replace('第二条 ', '2. ').replace('第一条第（二）项', '第1条第（二）项'),
    );
    assert.equal(changed(decimal, 'numbers:articles-zh'), chinese);
    const below =
      '# 服务协议\n\n## 一、规则\n\n1.1 您不得有下列行为：\n\n（1）复制服务；\n\n（2）转售服务。\n\n1.2 违反1.1条第（2）项的，服务终止。\n';
    assert.equal(changed(below, 'numbers:decimal'), below.replace('一、', '1. ').replace('违反1.1条', '违反第1.1条'));
  });

  it('keeps numbers in bold type of their own', () => {
    const draft = '# Terms\n\n## 1. Fees\n\n**1.1.** You pay.\n\n**1.2.** We bill under Section 1.1.\n';
    assert.equal(
      changed(draft, 'numbers:letters'),
      draft.replace('1.1.** You', '(a)** You').replace('1.2.', '(b)').replace('Section 1.1', 'Section 1(a)'),
    );
  });

  it('keeps what stands before a number: hard blanks, emphasis, the hashes of a heading in a list', () => {
    const blank = '\u00a0';
    const draft = `# Terms\n\n${blank}**1. Fees**\n\nYou pay.\n\n${blank}**2. Law**\n\nSwiss law applies.\n`;
    assert.equal(
      changed(draft, 'numbers:articles'),
      draft.replace('1. Fees', 'Article 1. Fees').replace('2. Law', 'Article 2. Law'),
    );
    const emphasis = '# Terms\n\n## 1. Fees\n\n**_1.1_** _Price_. You pay.\n\n**_1.2_** _Date_. You pay soon.\n';
    assert.equal(changed(emphasis, 'numbers:letters'), emphasis.replace('1.1', '(a)').replace('1.2', '(b)'));
    const list = '# Terms\n\n1. #### Fees\n\n   You pay in advance.\n\n2. #### Law\n\n   Swiss law applies.\n';
    assert.equal(
      changed(list, 'numbers:sections'),
      '# Terms\n\n#### Section 1. Fees\n\nYou pay in advance.\n\n#### Section 2. Law\n\nSwiss law applies.\n',
    );
  });

  it('cites capitals at the end of sentences and lists', () => {
    const draft =
      '# Terms\n\n## 1. Fees\n\nYou pay under section 3.\n\n## 2. Term\n\nSections 1, 2 and 3 survive.\n\n## 3. Law\n\nSwiss law applies.\n';
    assert.equal(
      changed(draft, 'numbers:capitals'),
      '# Terms\n\n## A. Fees\n\nYou pay under section C.\n\n## B. Term\n\nSections A, B and C survive.\n\n## C. Law\n\nSwiss law applies.\n',
    );
  });

  it('gives titles the rank below the heading around them, and leaves rows in which one has none', () => {
    const draft =
      '# Terms\n\n### 1. Services\n\n1.1 Support\n\nWe answer by day.\n\n1.2 Hosting\n\nWe host in Bern.\n\n### 2. Law\n\n2.1 Choice\n\nSwiss law applies.\n\n2.2 You may go to court in Bern.\n';
    assert.equal(
      changed(draft, 'layout:headings'),
      draft.replace('1.1 Support', '#### 1.1 Support').replace('1.2 Hosting', '#### 1.2 Hosting'),
    );
  });

  it('takes groups without numbers for no level', () => {
    const draft =
      '# Terms\n\n## 1. Use\n\n**Your duties**\n\na. You follow the law of your country.\n\nb. You keep your key safe.\n\n## 2. Law\n\nSwiss law applies.\n';
    assert.equal(changed(draft, 'numbers:decimal'), draft.replace('a. You', '1.1 You').replace('b. You', '1.2 You'));
  });

  it('says which clause would be read otherwise, and on which line', () => {
    const draft =
      '# Terms\n\n## 1. Use\n\n1.1 In these terms:\n\n(a) “Service” means hosting;\n\n(b) “Fees” means prices.\n\n## 2. Law\n\nSwiss law applies.\n';
    assert.match(
      refused(draft, 'numbers:letters'),
      /with the number \(a\), “1\.1[^”]*” on line 5 would be read as a part of another clause/,
    );
    const { answer } = asked(draft, 'numbers:letters');
    assert.ok('problem' in answer);
    assert.match(chinese(answer.problem), /第 5 行的“1\.1[^”]*”改用编号 \(a\) 后，会被读作其他条款的一部分/);
  });

  it('makes items of what a sentence announces, though they are no clauses by such numbers', () => {
    const draft =
      '# Terms\n\n## 1. Use\n\nYou may use the service to:\n\n1.1 to store your own files, but for Section 2;\n\n1.2 to show them.\n\n## 2. Law\n\n2.1 Swiss law applies.\n\n2.2 You and we stay free.\n';
    assert.equal(
      changed(draft, 'numbers:letters'),
      draft.replace('1.1', '(a)').replace('1.2', '(b)').replace('2.1', '(a)').replace('2.2', '(b)'),
    );
    const zh =
      '# 协议\n\n1. 支持\n\n1.1 我们提供下列支持：\n\n1.1.1 电话咨询，第2.1条除外；\n\n1.1.2 在线工单。\n\n1.2 您应当备份您的数据。\n\n2. 法律\n\n2.1 本协议适用中国法律。\n';
    assert.equal(
      changed(zh, 'numbers:articles-zh'),
      '# 协议\n\n第一条 支持\n\n（一）我们提供下列支持：\n\n1. 电话咨询，第二条第（一）项除外；\n\n2. 在线工单。\n\n（二）您应当备份您的数据。\n\n第二条 法律\n\n（一）本协议适用中国法律。\n',
    );
  });

  it('numbers and cites in traditional characters where the draft is in them', () => {
    const draft =
      '# 服務條款\n\n1. 服務\n\n1.1 我們提供下列服務與支援。\n\n1.2 您應當依照第2.1條付款。\n\n2. 費用\n\n2.1 您應當預付費用。\n\n2.2 第1.2條不受影響。\n';
    const now = changed(draft, 'numbers:articles-zh');
    assert.equal(
      now,
      '# 服務條款\n\n第一條 服務\n\n（一）我們提供下列服務與支援。\n\n（二）您應當依照第二條第（一）項付款。\n\n第二條 費用\n\n（一）您應當預付費用。\n\n（二）第一條第（二）項不受影響。\n',
    );
    assert.equal(changed(now, 'numbers:decimal'), draft);
  });

  it('takes a lone item, however short, for a clause', () => {
    const draft =
      '# 协议\n\n第一条 定义\n\n（一）服务即主机。\n\n第二条 费用\n\n（一）您应当依照第一条第（一）项付费。\n\n（二）费用不退。\n';
    assert.equal(
      changed(draft, 'numbers:decimal'),
      '# 协议\n\n1. 定义\n\n1.1 服务即主机。\n\n2. 费用\n\n2.1 您应当依照第1.1条付费。\n\n2.2 费用不退。\n',
    );
    assert.equal(
      changed('# 协议\n\n1. 定义\n\n1.1 服务。\n\n2. 费用\n\n2.1 您付费。\n\n2.2 费用不退。\n', 'numbers:articles-zh'),
      '# 协议\n\n第一条 定义\n\n（一）服务。\n\n第二条 费用\n\n（一）您付费。\n\n（二）费用不退。\n',
    );
  });

  it('leaves the numbers of annexes, and mends what they cite', () => {
    const draft =
      '# Terms\n\n## 1. Fees\n\n1.1 You pay the prices of Annex A.\n\n1.2 Prices rise once a year.\n\n# Annex A\n\n1. Setup: CHF 100 under Section 1.2.\n\n2. Hosting: CHF 10 each month.\n';
    assert.equal(
      changed(draft, 'numbers:letters'),
      draft.replace('1.1 You', '(a) You').replace('1.2 P', '(b) P').replace('Section 1.2', 'Section 1(b)'),
    );
    const zh =
      '# 协议\n\n第一条 费用\n\n您依照附件一付费。\n\n第二条 法律\n\n本协议适用中国法律。\n\n附件一 价格\n\n1. 开通费为一百元，第二条除外。\n\n2. 月费为十元。\n';
    assert.equal(
      changed(zh, 'numbers:decimal'),
      zh.replace('第一条 费', '1. 费').replace('第二条 法', '2. 法').replace('第二条除', '第2条除'),
    );
    const bare = '# Terms\n\n## Fees\n\nYou pay.\n\n## Law\n\nSwiss law applies.\n\n## Annex A\n\nPrices.\n';
    assert.equal(
      changed(bare, 'numbers:decimal'),
      bare.replace('## Fees', '## 1. Fees').replace('## Law', '## 2. Law'),
    );
  });

  it('makes the change where a reference names nothing, and says which lines to mend', () => {
    const draft = '# Terms\n\n## Services\n\nWe host your data under Section 2.\n\n## Law\n\nSwiss law applies.\n';
    assert.match(left(draft, 'numbers:decimal') ?? '', /name no clause now would name one .* lines 5\./);
    assert.equal(
      changed(draft, 'numbers:decimal'),
      draft.replace('## Services', '## 1. Services').replace('## Law', '## 2. Law'),
    );
  });

  it('gives titles without numbers a rank like their neighbours', () => {
    const draft =
      '# Terms\n\n**1. Services**\n\nWe host your data.\n\n**Support**\n\nWe answer by day.\n\n**2. Law**\n\nSwiss law applies.\n';
    assert.equal(changed(draft, 'layout:headings'), draft.replace(/^\*\*/gm, '## **'));
  });

  it('keeps headings above titles without numbers, and says so where all are', () => {
    const below = '# Terms\n\n## 1. Services\n\n### Support\n\nWe answer by day.\n\n## 2. Law\n\nSwiss law applies.\n';
    assert.match(refused(below, 'layout:paragraphs'), /“Support” on line 5 is a title without a number/);
    const deeper = below.replace('Swiss law applies.', '### 2.1 Choice\n\nSwiss law applies.');
    assert.equal(changed(deeper, 'layout:paragraphs'), deeper.replace('### 2.1', '2.1'));
  });

  it('keeps escapes of numbers, and parts an item from the paragraphs that came out of the list before it', () => {
    const escaped = '# Terms\n\n1\\. Fees\n\n(a) You pay in advance.\n\n2\\. Law\n\n(a) Swiss law applies.\n';
    assert.equal(changed(escaped, 'numbers:decimal'), escaped.replace('(a) You', '1.1 You').replace('(a) S', '2.1 S'));
    const list =
      '# Terms\n\n1. Fees\n   1. You pay the fees in advance.\n   2. We bill you by month.\n2. Law\n   1. Swiss law applies to these terms.\n';
    assert.equal(
      changed(list, 'numbers:decimal'),
      '# Terms\n\n1. Fees\n\n   1.1 You pay the fees in advance.\n\n   1.2 We bill you by month.\n\n2. Law\n\n   2.1 Swiss law applies to these terms.\n',
    );
  });

  it('puts numbers behind the sign of a link, and follows the words of links to headings', () => {
    const sign = '# Terms\n\n## [#](#fees)Fees\n\nYou pay.\n\n## [#](#law)Law\n\nSwiss law applies.\n';
    assert.equal(changed(sign, 'numbers:decimal'), sign.replace(')Fees', ')1. Fees').replace(')Law', ')2. Law'));
    const table =
      '# Terms\n\n| Section |\n| --- |\n| [A. Fees](#a-fees) |\n\n## A. Fees\n\nYou pay.\n\n## B. Law\n\nSwiss law applies.\n';
    assert.equal(
      changed(table, 'numbers:decimal'),
      table.replace('[A. Fees](#a', '[1. Fees](#1').replace('## A', '## 1').replace('## B', '## 2'),
    );
  });

  it('cites several items behind the word for a section', () => {
    const draft =
      '# Terms\n\n## 1. Use\n\n(a) You follow the law of your country.\n\n(b) You keep your key safe.\n\n## 2. Term\n\nSections 1(a) and (b) survive.\n';
    assert.match(changed(draft, 'numbers:decimal'), /\nSections 1\.1 and 1\.2 survive\./);
  });

  it('keeps underlined headings headings', () => {
    const draft = '# Terms\n\nServices\n--------\n\nWe host your data.\n\nLaw\n---\n\nSwiss law applies.\n';
    const numbered = changed(draft, 'numbers:decimal');
    assert.equal(numbered, draft.replace('Services', '1\\. Services').replace('Law', '2\\. Law'));
    assert.match(refused(numbered, 'renumber'), /in sequence/);
  });

  it('moves and sets anew headings that are a number and nothing else', () => {
    const draft =
      '# 合同\n\n## 第一条\n\n‸甲方付款，第三条除外。\n\n## 第二条\n\n乙方发货。\n\n## 第三条\n\n适用中国法律。\n';
    const plain = draft.replace('‸', '');
    assert.equal(
      changed(plain.replace('## 第二条', '‸## 第二条'), 'delete'),
      '# 合同\n\n## 第一条\n\n甲方付款，第二条除外。\n\n## 第二条\n\n适用中国法律。\n',
    );
    const decimal = changed(draft, 'numbers:decimal');
    assert.match(decimal, /^## 1\\?\.$/m);
    assert.equal(changed(decimal.replace('甲方', '‸甲方'), 'numbers:articles-zh'), plain);
    assert.equal(changed(plain.replaceAll('第三条', '第四条').replace('甲方', '‸甲方'), 'renumber'), plain);
  });

  it('offers what can hold the levels of the draft, in its language', () => {
    const names = (text: string): readonly string[] =>
      conversionsOf({ contract: readDraft(text), localise: english }).map(({ change, label }) => `${change} ${label}`);
    assert.deepEqual(names(CHINESE), [
      'numbers:decimal 1.  1.1',
      'numbers:decimal-comma 1、  1.1、',
      'numbers:articles-zh 第一条  （一）',
      'numbers:han 一、  （一）',
      'layout:headings Titles as Markdown headings',
      'layout:paragraphs Titles as numbered paragraphs',
    ]);
    assert.deepEqual(names('Only words here.\n'), []);
  });
});
