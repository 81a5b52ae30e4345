import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../../server/src/engine/engine.js';
import { suppressionsOf } from '../../../server/src/engine/suppression.js';
import type { BlockRule } from '../../../server/src/rules/contract.js';
import { readDraft } from '../rules/draft.js';

/** Reports every word “bad”, under the kind `big` where it is in capitals. */
const WORDS: BlockRule = {
  reach: 'block',
  meta: {
    id: 'bad-word',
    title: { text: 'Bad word' },
    description: { text: 'Reports a word.' },
    category: 'hygiene',
    severity: 'warning',
    kinds: { big: { title: { text: 'In capitals' } } },
    examples: [],
  },
  check: (_, source) =>
    [...source.matchAll(/\bbad\b(?!-)/gi)].map((match) => ({
      range: { start: match.index, end: match.index + 3 },
      ...(match[0] === 'BAD' && { kind: 'big' }),
      message: { text: 'Bad.' },
    })),
};

/** What is reported: the rule, or `suppression/kind`, with the line. */
function reported(text: string, settings = {}): readonly string[] {
  const report = new Engine([WORDS]).run(readDraft(text), { profile: 'auto', customizations: [], ...settings });
  return report.diagnoses.map(
    ({ rule, kind, range }) =>
      `${kind === undefined ? rule.id : `${rule.id}/${kind}`} ${text.slice(0, range.start).split('\n').length}`,
  );
}

test('a comment switches a rule off for its line, the next one, a stretch or the file', () => {
  assert.deepEqual(reported('A bad day.\n'), ['bad-word 1']);
  assert.deepEqual(reported('A bad day. <!-- termsmith-disable-line bad-word -- quoted -->\n\nbad\n'), ['bad-word 3']);
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-word -- quoted -->\n\nbad\n\nbad\n'), ['bad-word 5']);
  assert.deepEqual(
    reported('<!-- termsmith-disable bad-word -- quoted -->\n\nbad\n\n<!-- termsmith-enable bad-word -->\n\nbad\n'),
    ['bad-word 7'],
  );
  assert.deepEqual(reported('bad\n\n<!-- termsmith-disable-file -- an old text -->\n\nBAD\n'), []);
});

test('a kind is switched off by itself', () => {
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-word/big -- a name -->\nBAD bad\n'), ['bad-word 2']);
});

test('what is switched off is counted', () => {
  const text = 'bad bad\n\n<!-- termsmith-disable-file bad-word -- an old text -->\n';
  assert.equal(new Engine([WORDS]).run(readDraft(text)).suppressed, 2);
});

test('a comment without a reason, for nothing or for no rule is reported', () => {
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-word -->\nbad\n'), ['suppression/no-reason 1']);
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-word -- … -->\nbad\n'), ['suppression/no-reason 1']);
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-word -- old -->\ngood\n'), ['suppression/unused 1']);
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-wrd -- old -->\nbad\n'), [
    'suppression/unknown 1',
    'bad-word 2',
  ]);
  assert.deepEqual(reported('<!-- termsmith-disable-next-line bad-word/small -- old -->\nbad\n'), [
    'suppression/unknown 1',
    'bad-word 2',
  ]);
});

test('nothing is called unused where only some rules ran, or where the rule is off in the profile', () => {
  assert.deepEqual(reported('<!-- termsmith-disable-file bad-word -- old -->\ngood\n', { only: ['bad-word'] }), []);
  const customizations = [{ rule: 'bad-word', severity: 'off' }];
  assert.deepEqual(reported('<!-- termsmith-disable-file bad-word -- old -->\nbad\n', { customizations }), []);
});

test('the findings on comments can be switched off, and their fix deletes the comment', () => {
  const text = '<!-- termsmith-disable-file bad-word -- old -->\ngood\n';
  assert.deepEqual(reported(text, { customizations: [{ rule: 'suppression', severity: 'off' }] }), []);
  const [unused] = new Engine([WORDS]).run(readDraft(text)).diagnoses;
  const fix = unused?.fixes[0];
  assert.ok(fix && 'edits' in fix);
  assert.deepEqual(fix.edits(), [{ start: 0, end: 47, text: '' }]);
});

test('rules that the front matter names are off, and counted', () => {
  const report = new Engine([WORDS]).run(readDraft('bad BAD\n'), {
    profile: 'auto',
    customizations: [],
    disabled: ['bad-word/big'],
  });
  assert.equal(report.diagnoses.length, 1);
  assert.equal(report.suppressed, 1);
});

test('ten thousand comments are read in one pass', () => {
  const text = '<!-- termsmith-disable-line x -->\n'.repeat(10_000);
  assert.equal(suppressionsOf(text).comments.length, 10_000);
});
