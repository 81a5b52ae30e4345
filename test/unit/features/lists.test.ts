import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentLinks } from '../../../server/src/features/documentLinks.js';
import { inlayHints } from '../../../server/src/features/inlayHints.js';
import { tokens } from '../../../server/src/features/tokens.js';
import { usedFrom, useLenses } from '../../../server/src/features/useLenses.js';
import { answers, workspaceSymbols } from '../../../server/src/features/workspaceSymbols.js';
import { chinese } from '../library/chinese.js';
import { assertRanges, inputOf, marked } from './marked.js';

const DRAFT = `# Terms

## 1. Terms used

“⟦Fee⟧” means the price. “Period” means the time.

- **⟦User⟧** means a person. It is never used.

## ⟦2. Fees⟧

2.1. The Fee is due. Each Fee is paid under Section 2 and [here](#2-fees).

2.2. This Section and Section 1 stay.
`;

describe('useLenses', () => {
  it('count uses and references of what a line is the home of', () => {
    const { text } = marked(DRAFT.replace('It is never used.', 'A User pays.'));
    assert.deepEqual(
      useLenses(inputOf(text)).map(({ range, title }) => [text.slice(range.start, range.end), title]),
      [
        ['1. Terms used', '1 reference'],
        ['Fee', '3 uses'],
        ['User', '1 use'],
        ['2. Fees', '2 references'],
      ],
    );
    const zh = '# 协议\n\n一、定义\n\n“费用”是指价款。费用应当支付。费用另计。\n';
    assert.deepEqual(
      useLenses(inputOf(zh, chinese)).map(({ title }) => title),
      ['2 次使用'],
    );
    assert.deepEqual(useLenses(inputOf('')), []);
  });

  it('join uses and references on one line', () => {
    const text = '# Terms\n\n1. “Fee” means the price.\n\n2. The Fee is due under Section 1; each Fee stays.\n';
    assert.deepEqual(
      useLenses(inputOf(text)).map(({ title }) => title),
      ['2 uses · 1 reference'],
    );
  });

  it('tell the places that they count', () => {
    const { text, caret, ranges } = marked(
      '# Terms\n\n1. “Fee” me‸ans the price.\n\n2. The ⟦Fee⟧ is due under ⟦Section 1⟧; each ⟦Fee⟧ stays.\n',
    );
    assertRanges(text, usedFrom(inputOf(text), caret), ranges);
    assert.deepEqual(usedFrom(inputOf(text), 0), []);
  });
});

describe('documentLinks', () => {
  it('lead from typed references to their clauses, and leave Markdown’s own links to Markdown', () => {
    const { text } = marked(DRAFT);
    assert.deepEqual(
      documentLinks(inputOf(text)).map(({ range, target, title }) => [
        text.slice(range.start, range.end),
        text.slice(target, target + 7),
        title,
      ]),
      [
        ['Section 2', '2. Fees', '2 Fees'],
        ['Section 1', '1. Term', '1 Terms used'],
      ],
    );
    const zh = '# 协议\n\n第一条 费用\n\n费用另计。\n\n第二条 其他\n\n依照第一条和第九条执行。\n';
    assert.deepEqual(
      documentLinks(inputOf(zh)).map(({ title }) => title),
      ['第一条 费用'],
    );
  });
});

describe('workspaceSymbols', () => {
  it('are clauses with a name and defined terms', () => {
    const { text } = marked(DRAFT);
    assert.deepEqual(
      workspaceSymbols(inputOf(text).contract).map(({ name, kind, container }) => [name.slice(0, 14), kind, container]),
      [
        ['1 Terms used', 'clause', undefined],
        ['Fee', 'definition', '1 Terms used'],
        ['Period', 'definition', '1 Terms used'],
        ['User', 'definition', '1 Terms used'],
        ['2 Fees', 'group', undefined],
        ['2.1 The Fee is', 'clause', '2 Fees'],
        ['2.2 This Secti', 'clause', '2 Fees'],
      ],
    );
  });

  it('answer queries as people type them', () => {
    for (const query of ['', 'gl', 'Governing', 'GOV law', 'nw']) assert.ok(answers(query, 'Governing law'), query);
    assert.ok(answers('适法', '第十条 适用法律'));
    for (const query of ['x', 'wal', 'governing laws']) assert.ok(!answers(query, 'Governing law'), query);
  });
});

describe('tokens', () => {
  it('are numbers, references, terms and parties, in order and apart', () => {
    const text =
      '# Terms\n\nThese terms are between you and Larkfield Ltd. of Leeds.\n\n## 2. Fees\n\n2.1. “Fee” means the price that you pay to Larkfield Ltd. under Section 2. Each Fee is due.\n';
    assert.deepEqual(
      tokens(inputOf(text)).map(({ range, kind, declares }) => [text.slice(range.start, range.end), kind, declares]),
      [
        ['Larkfield Ltd.', 'party', false],
        ['2.', 'clauseNumber', false],
        ['Fees', 'definedTerm', false],
        ['2.1.', 'clauseNumber', false],
        ['Fee', 'definedTerm', true],
        ['Larkfield Ltd.', 'party', false],
        ['Section 2', 'crossReference', false],
        ['Fee', 'definedTerm', false],
      ],
    );
    const from = text.indexOf('Each');
    assert.equal(tokens(inputOf(text), { start: from, end: text.length }).length, 1);
  });

  it('are statutes, amounts, days and what is to fill in; a placeholder outweighs what is around it', () => {
    const shown = (text: string, input = inputOf(text)): readonly (readonly [string, string])[] =>
      tokens(input).map(({ range, kind }) => [text.slice(range.start, range.end), kind]);
    assert.deepEqual(
      shown(
        '# Terms\n\nIn force from 1 March 2026.\n\n1. The fee is EUR 20 and [●] per year, under the Consumer Rights Act 2015. It is `USD 5`.\n',
      ),
      [
        ['1 March 2026', 'date'],
        ['1.', 'clauseNumber'],
        ['EUR 20', 'amount'],
        ['[●]', 'placeholder'],
        ['Consumer Rights Act 2015', 'law'],
      ],
    );
    const zh = '# 协议\n\n第一条 费用为人民币500元，自2026年3月1日起依照《中华人民共和国民法典》计收，账号为【●】。\n';
    assert.deepEqual(shown(zh, inputOf(zh, chinese)), [
      ['第一条', 'clauseNumber'],
      ['人民币500元', 'amount'],
      ['2026年3月1日', 'date'],
      ['《中华人民共和国民法典》', 'law'],
      ['【●】', 'placeholder'],
    ]);
  });
});

describe('inlayHints', () => {
  it('give the title behind a number, where the draft does not', () => {
    const at = (text: string): string[] =>
      inlayHints(inputOf(text), { start: 0, end: text.length }).map(
        ({ offset, text: hint }) => `${text.slice(offset - 3, offset)}${hint}`,
      );
    assert.deepEqual(
      at(
        '# Terms\n\n## 1. Fees\n\nA.\n\n## 2. Other\n\nSee Section 1, Section 1 (Fees), Section 9 and this Section.\n',
      ),
      ['n 1 (Fees)'],
    );
    assert.deepEqual(at('# 协议\n\n第一条 费用\n\n费用另计。\n\n第二条 其他\n\n依照第一条执行。\n'), [
      '第一条（费用）',
    ]);
  });
});
