import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Analyst } from '../../../server/src/analysis/analyst.js';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { differenceOf } from '../../../server/src/analysis/difference.js';
import { parse } from '../../../server/src/syntax/parse.js';
import { applyEdits, type TextEdit } from '../../../server/src/text/edit.js';
import { loadedCues } from './cues.js';

const cues = await loadedCues();

describe('a draft after a key', () => {
  const draft = `# Terms of Service

## 1. Fees

1.1 You pay the fees of our service ahead.

1.2 We tell you of new prices.

## 2. Law

Swiss law applies.
`;

  it('keeps its clauses where a line has grown past a length that counts', () => {
    const { before, now } = typed(draft, 'You pay', 'You always pay');
    assert.equal(now.family, before.family);
    assert.equal(now.clauses.at(-1), before.clauses.at(-1));
    const preamble = typed('# Terms\n\nThese terms say what you get.\n\n## Fees\n\nYou pay.\n', 'get', 'may get');
    assert.equal(preamble.now.family, preamble.before.family);
  });

  it('is read anew where a line has grown into a clause', () => {
    // A few words below the title are no provision.
    const { before, now } = typed('# Terms\n\nof ours\n\n## Fees\n\nYou pay.\n', 'of ours', 'These terms are ours.');
    assert.equal(now.clauses.length, before.clauses.length + 1);
    const below = typed(draft, '## 2. Law', '### Law');
    assert.notEqual(below.now.family, below.before.family);
  });

  it('is read anew where words without a full stop have grown into the text of a title', () => {
    const long = `what you pay for ${'the service and all that comes with it '.repeat(3)}`.slice(0, 119);
    const parts = ['Fees', 'Term', 'Law'].map((title, i) => `1.${i + 1} ${title}.\n\n${long}${i < 2 ? 'xx' : ''}\n`);
    const { before, now } = typed(`# Terms\n\n${parts.join('\n')}`, `${long}\n`, `${long}y\n`);
    assert.equal(before.clauses.filter(({ facts }) => facts.heading).length, 0);
    assert.equal(now.clauses.filter(({ facts }) => facts.heading).length, 3);
  });

  it('has no title once its words are taken away', () => {
    const below = '\n\n## 1. Fees\n\nYou pay what the terms say.\n';
    for (const [title, words] of [
      ['# Terms', ''],
      ['# Terms', '<!-- later -->'],
      ['# 服务条款', ''],
      ['**Terms**', '&nbsp;'],
    ] as const) {
      const { before, now } = typed(title + below, title.replace(/[#* ]/g, ''), words);
      assert.ok(before.title);
      assert.equal(now.title, undefined);
    }
  });
});

/** A draft before and after words come in the place of others; what is read of it afterwards is what a fresh reading is. */
function typed(text: string, was: string, words: string): { readonly before: Contract; readonly now: Contract } {
  const analyst = new Analyst({ cues });
  const before = analyst.read(parse(text));
  const start = text.indexOf(was);
  const edit: TextEdit = { start, end: start + was.length, text: words };
  const after = applyEdits(text, [edit]);
  const now = analyst.update(before, after, [edit]);
  assert.equal(differenceOf(now, new Analyst({ cues }).read(parse(after))), undefined);
  return { before, now };
}
