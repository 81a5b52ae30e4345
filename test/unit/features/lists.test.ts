import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentLinks } from '../../../server/src/features/documentLinks.js';
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
