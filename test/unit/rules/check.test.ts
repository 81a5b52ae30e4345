import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BlockRule, ClauseRule, DocumentRule, RuleMeta } from '../../../server/src/rules/contract.js';
import { check, unmark } from './check.js';

const meta: RuleMeta = {
  id: 'no-foo',
  title: { text: 'Foo' },
  description: { text: 'Foo says nothing.' },
  category: 'hygiene',
  severity: 'hint',
  examples: [],
};

/** Reports every foo, the upper-case one with a kind, and offers to write bar or to leave it. */
const inBlocks: BlockRule = {
  reach: 'block',
  meta,
  check: (_block, source) =>
    [...source.matchAll(/foo/gi)].map((m) => {
      const range = { start: m.index, end: m.index + 3 };
      return {
        range,
        ...(m[0] === 'FOO' && { kind: 'loud' }),
        message: { text: 'Foo.' },
        fixes: [
          { title: { text: 'Write bar' }, edits: [{ ...range, text: 'bar' }] },
          { title: { text: 'Leave it' }, edits: [] },
        ],
      };
    }),
};
const inClauses: ClauseRule = {
  reach: 'clause',
  meta,
  check: ({ words: { passage } }) =>
    [...passage.plain.matchAll(/foo/g)].map((m) => ({
      range: passage.toSource({ start: m.index, end: m.index + 3 }),
      message: { text: 'Foo.' },
    })),
};
const inDocuments: DocumentRule = {
  reach: 'document',
  meta,
  check: ({ text }) =>
    text.includes('foo') ? [{ range: { start: 0, end: 0 }, message: { text: 'Foo somewhere.' } }] : [],
};

describe('check', () => {
  it('takes the marks away', () => {
    assert.equal(unmark('a «rule-id/kind:b «other:c»» d «x:»'), 'a b c d ');
  });

  it('compares ranges and kinds in blocks, clauses and documents', () => {
    check('A «no-foo:foo».\n\n- «no-foo/loud:FOO», **«no-foo:foo»**.\n', { rule: inBlocks, language: 'en' });
    check('## Terms\n\n## Fees\n\nPay a **«no-foo:foo»** now.\n', { rule: inClauses });
    check('«no-foo:»A foo.\n', { rule: inDocuments });
  });

  it('fails on a finding that is not marked, on a mark without one, and on another kind', () => {
    assert.throws(() => check('A foo.\n', { rule: inBlocks }));
    assert.throws(() => check('A «no-foo:bar».\n', { rule: inBlocks }));
    assert.throws(() => check('A «no-foo/loud:foo».\n', { rule: inBlocks }));
    assert.throws(() => check('A «no-foo: foo».\n', { rule: inBlocks }));
    assert.throws(() => check('A bar.\n', { rule: inBlocks, language: 'zh' }));
  });

  it('applies a fix by title or place and looks again', () => {
    const checked = check('One.\n\nA «no-foo:foo» and «no-foo:foo».\n', { rule: inBlocks });
    assert.equal(checked.fixed('Write bar'), 'One.\n\nA bar and foo.\n');
    assert.equal(checked.fixed(0, 1), 'One.\n\nA foo and bar.\n');
    assert.throws(() => checked.fixed('Leave it'), /mends the finding/);
    assert.throws(() => checked.fixed('Write baz'), /there are: Write bar/);
  });
});
