import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutlineEntry } from '../../../server/src/features/api.js';
import { folds } from '../../../server/src/features/folds.js';
import { selections } from '../../../server/src/features/selections.js';
import { symbols } from '../../../server/src/features/symbols.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { loadedReferences } from '../library/agreements.js';
import { chinese } from '../library/chinese.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { assertRanges, inputOf, marked } from './marked.js';

const types = new Map(loadClauses(clauseFiles()).types.map((type) => [type.id, type]));

/** An outline as indented lines: name, detail, and the words that are selected. */
function drawn(text: string, entries: readonly OutlineEntry[], depth = 0): string[] {
  return entries.flatMap((entry) => [
    `${'  '.repeat(depth)}${entry.name} | ${entry.detail} | ${text.slice(entry.selection.start, entry.selection.end)}`,
    ...drawn(text, entry.children, depth + 1),
  ]);
}

describe('symbols', () => {
  it('are the clauses, nested, with number, title, type and positions', () => {
    const text =
      '# Terms\n\n## 1. Liability\n\n1.1. We are liable for intent and gross negligence only.\n\n1.2. Our liability is limited to the fees paid in the last 12 months.\n\n## 2. Governing law\n\nSwiss law governs these terms.\n';
    assert.deepEqual(drawn(text, symbols(inputOf(text), types)), [
      '1 Liability | Limitation of liability | 1. Liability',
      '  1.1 We are liable for intent and gross negligence only. | Limitation of liability · Liable for: gross negligence, intent | 1.1.',
      '  1.2 Our liability is limited to the fees paid in the last 12 mon… | Limitation of liability · Liability cap: fees of 12 months, in total | 1.2.',
      '2 Governing law | Governing law · Switzerland | 2. Governing law',
    ]);
  });

  it('name types in the reader’s language', () => {
    const text = '# 服务协议\n\n第一条 适用法律\n\n本协议适用中华人民共和国法律。\n\n附件一 价格\n\n价格如下。\n';
    const found = symbols(inputOf(text, chinese), types);
    assert.equal(found[0]!.detail, '适用法律 · 中国');
    assert.equal(found[0]!.name, '第一条 适用法律');
    assert.equal(found.at(-1)!.kind, 'annex');
  });

  it('hold their selections and their children, in every reference', () => {
    const within = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
      outer.start <= inner.start && inner.end <= outer.end;
    for (const { contract } of loadedReferences().agreements) {
      const visit = (entry: OutlineEntry): number => {
        assert.ok(within(entry.selection, entry.range), entry.name);
        assert.notEqual(entry.name.trim(), '');
        for (const child of entry.children) assert.ok(within(child.range, entry.range), child.name);
        return 1 + entry.children.reduce((sum, child) => sum + visit(child), 0);
      };
      const found = symbols({ ...inputOf(''), contract }, types);
      const count = found.reduce((sum, entry) => sum + visit(entry), 0);
      assert.equal(count, contract.clauses.length);
    }
  });
});

describe('folds', () => {
  it('are the front matter, clauses with what is below them, and lists of definitions', () => {
    const { text, ranges } = marked(`⟦---
termsmith: agreement
---⟧

# Terms

⟦## 1. Definitions

⟦- “Fee” means the price.
- “Term” means the time.⟧⟧

⟦## 2. Law

⟦### 2.1. Governing law

Swiss law governs.⟧

2.2. One line alone.⟧
`);
    const found = folds(inputOf(text)).toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    assertRanges(
      text,
      found.map(({ range }) => range),
      ranges,
    );
    assert.equal(found[0]!.kind, 'region');
  });

  it('of a document without clauses are none', () => {
    assert.deepEqual(folds(inputOf('')), []);
    assert.deepEqual(folds(inputOf('A line.\n')), []);
  });
});

describe('selections', () => {
  /** The texts that the selection grows to; line feeds as `/`. */
  const grown = (source: string): string[] => {
    const { text, caret } = marked(source);
    return selections(inputOf(text), caret).map(({ start, end }) => text.slice(start, end).replaceAll('\n', '/'));
  };

  it('grow from the word to the term, the sentence, the clause, the section, the document', () => {
    const text =
      '# Terms\n\n## 1. Use\n\n1.1. “Order Form” means a form.\n\n1.2. Before you use anything that we provide under these terms, you must sign the Or‸der Form. Then you send it to us.\n\n## 2. Fees\n\nNone.\n';
    const sentence = 'Before you use anything that we provide under these terms, you must sign the Order Form.';
    assert.deepEqual(grown(text), [
      'Order',
      'Order Form',
      sentence,
      `1.2. ${sentence} Then you send it to us.`,
      `## 1. Use//1.1. “Order Form” means a form.//1.2. ${sentence} Then you send it to us.`,
      text.replace('‸', '').replaceAll('\n', '/'),
    ]);
  });

  it('grow in Chinese, in headings and at the end of a word', () => {
    assert.deepEqual(grown('# 协议\n\n第一条 费用\n\n您应当支付费用。逾期‸支付的，另计。\n').slice(0, 3), [
      '支付',
      '逾期支付的，另计。',
      '您应当支付费用。逾期支付的，另计。',
    ]);
    assert.deepEqual(grown('# Terms\n\n## 1. Governing‸ law\n\nSwiss law.\n').slice(0, 3), [
      'Governing',
      'Governing law',
      '1. Governing law',
    ]);
  });

  it('hold one another at every offset of a reference', () => {
    const { contract } = loadedReferences().agreements[0]!;
    const input = { ...inputOf(''), contract };
    for (let at = 0; at <= contract.text.length; at += 97) {
      const found = selections(input, at);
      assert.ok(found.length > 0);
      found.forEach(({ start, end }, i) => {
        assert.ok(start <= at && at <= end);
        const inner = found[i - 1];
        if (inner) assert.ok(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);
      });
    }
  });
});
