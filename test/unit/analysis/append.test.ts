import assert from 'node:assert/strict';
import { it } from 'node:test';
import { appendSentence, extendSentence, subjectTo } from '../../../server/src/analysis/queries/append.js';
import { inDraftsWords } from '../../../server/src/library/draftSentence.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { readDraft } from '../rules/draft.js';

it('adds a sentence to the words of a clause, before the anchor of the next heading, rules and closing dates', () => {
  for (const behind of [
    '\n\n[](#law "#law")\n\n## Law\n\nSwiss law applies.\n',
    '\n\n<a id="law"></a>\n\n## Law\n\nSwiss law applies.\n',
    '\n\n---\n\n## Law\n\nSwiss law applies.\n',
    '\n\nLast updated: 1 May 2026\n',
  ]) {
    const before = '# Terms\n\n## Liability\n\nWe are not liable for lost profits.';
    const contract = readDraft(before + behind);
    const clause = contract.clauses.find(({ facts }) => facts.heading === 'Liability')!;
    const edit = appendSentence(contract, clause, 'More is said.');
    assert.equal(applyEdits(contract.text, [edit]), `${before} More is said.${behind}`);
  }
});

it('adds a sentence to the paragraph that it goes with, unless that is one of a list or does not end', () => {
  const added = (paragraphs: readonly string[], beside: string): string => {
    const contract = readDraft(`# 协议\n\n## 数据\n\n${paragraphs.join('\n\n')}\n`);
    const clause = contract.clauses.find(({ facts }) => facts.heading === '数据')!;
    const edit = appendSentence(contract, clause, '另行说明。', contract.text.indexOf(beside));
    return applyEdits(contract.text, [edit]).split('## 数据')[1]!.trim().replaceAll('\n\n', '|');
  };
  assert.equal(added(['甲方使用数据。', '乙方应当保密。'], '使用'), '甲方使用数据。另行说明。|乙方应当保密。');
  assert.equal(added(['甲方使用数据。', '乙方应当保密。'], '保密'), '甲方使用数据。|乙方应当保密。另行说明。');
  assert.equal(
    added(['甲方使用数据，但应当通知乙方；', '乙方应当保密。'], '使用'),
    '甲方使用数据，但应当通知乙方；|乙方应当保密。另行说明。',
  );
  assert.equal(
    added(['甲方可以：', '（1）使用数据；', '（2）删除数据。', '乙方应当保密。'], '使用'),
    '甲方可以：|（1）使用数据；|（2）删除数据。|乙方应当保密。另行说明。',
  );
});

it('adds a paragraph where a clause has a title and no words, within the item of a list', () => {
  const added = (text: string, heading: string): string => {
    const contract = readDraft(text);
    const clause = contract.clauses.find(({ facts }) => facts.heading === heading)!;
    return applyEdits(contract.text, [appendSentence(contract, clause, 'More is said.')]);
  };
  assert.match(
    added('# 合同\n\n第一条 定义\n\n1.1 “服务”指软件服务。\n\n第二条 付款\n\n2.1 乙方应支付费用。\n', '定义'),
    /第一条 定义\n\nMore is said\.\n\n1\.1/,
  );
  assert.match(
    added(
      '# Terms\n\n1. Liability\n   1. We are not liable for loss.\n2. Fees\n   1. You pay the fees.\n',
      'Liability',
    ),
    /1\. Liability\n\n {3}More is said\.\n {3}1\. We/,
  );
});

it('extends a sentence in capitals in capitals, with the names of the draft', () => {
  const contract = readDraft(
    '# Terms\n\n## Liability\n\nWE ARE NOT LIABLE FOR LOST DATA. We run our service for you.\n',
  );
  const [clause] = contract.clauses;
  const end = clause!.facts.words.passage.plain.indexOf('DATA.') + 5;
  const start = clause!.facts.words.passage.plain.indexOf('WE ARE');
  const edit = extendSentence(clause!.facts, { start, end }, ", except for faults on {{provider's}} part");
  assert.equal(edit.text, ", EXCEPT FOR FAULTS ON {{provider's}} PART");
  assert.equal(inDraftsWords(contract, edit.text), ', EXCEPT FOR FAULTS ON OUR PART');
});

it('cites a part, an article and a paragraph of one as they are written in Chinese', () => {
  const contract = readDraft(
    '# 协议\n\n## 第七章 责任\n\n我们承担责任。\n\n## 八、限制\n\n（一）我们的责任以100元为限。\n\n（二）以此为准。\n',
  );
  const cited = contract.clauses.map((clause) => subjectTo(contract, clause, 'zh', clause));
  assert.deepEqual(
    cited.map((text) => text?.slice(2, -7)),
    ['第七章', '第八条', '第八条第（一）款', '第八条第（二）款'],
  );
});

it('adds a sentence in bold to a numbered paragraph that is bold', () => {
  const text = '# 协议\n\n## 九、责任\n\n（一）**我们的责任以100元为限。**\n\n（二）其他责任**不受限制**。\n';
  const contract = readDraft(text);
  const [, first, second] = contract.clauses;
  assert.match(applyEdits(text, [appendSentence(contract, first!, '故意除外。')]), /为限。故意除外。\*\*/);
  assert.match(applyEdits(text, [appendSentence(contract, second!, '故意除外。')]), /\*\*。故意除外。/);
});

it('cites a clause of another part with that part where numbers start anew in each', () => {
  const contract = readDraft(
    '# Terms\n\n## Part A. Service\n\n1. We serve you as Paragraph 2 says.\n\n2. We back up data.\n\n## Part B. Risk\n\n1. We are liable.\n\n2. Liability has a limit.\n',
  );
  const clause = (words: string) => contract.clauses.find(({ facts }) => facts.words.passage.plain.includes(words))!;
  const limit = clause('has a limit');
  assert.equal(subjectTo(contract, limit, 'en', clause('back up')), ', subject to Paragraph 2 of Part B');
  assert.equal(subjectTo(contract, limit, 'en', clause('We are liable')), ', subject to Paragraph 2');
});

it('makes a sentence subject to a clause by its number, else by its heading', () => {
  const of = (text: string): (string | undefined)[] => {
    const contract = readDraft(text);
    return contract.clauses.map((clause) => subjectTo(contract, clause, contract.language, clause));
  };
  assert.deepEqual(of('# Terms\n\n## 4. Liability\n\nWe are liable.\n\n## Article 5 Law\n\nSwiss law applies.\n'), [
    ', subject to section 4',
    ', subject to section 5',
  ]);
  assert.deepEqual(of('# Terms\n\n## Liability\n\nWe are liable.\n'), [', subject to the clause “Liability”']);
  assert.deepEqual(of('# 协议\n\n## 第四条 责任\n\n我们承担责任。\n'), ['，但第四条另有约定的除外']);
  // By the word that the draft uses, and with the numbers above a letter.
  assert.equal(
    of('# Terms\n\n**8. Liability**\n\n(a) We are liable, see paragraph 8(b).\n\n(b) Our liability is limited.\n')[2],
    ', subject to paragraph 8(b)',
  );
});
