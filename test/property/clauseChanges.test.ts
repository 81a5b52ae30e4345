import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { loadClauses } from '../../server/src/taxonomy/loadClauses.js';
import { agreementFiles, withoutShared } from '../corpus/shared.js';
import { sampleDrafts } from '../fixtures/samples.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { clauseFiles } from '../unit/taxonomy/clauseFiles.js';
import { type ChangeTally, describedChanges, emptyChangeTally, tryChanges } from './clauseChanges.js';
import { random } from './edits.js';

/** Longer agreements take their time and show nothing else. */
const LONGEST = 120_000;

test('changes of clauses keep what references name, on sample drafts with either line ending', async (t) => {
  const tally = emptyChangeTally();
  const tools = { cues: await loadedCues(), library: loadClauses(clauseFiles()) };
  for (const [i, draft] of (await sampleDrafts()).entries()) {
    tryChanges(`sample ${i}`, draft, 12, random(i + 1), tools, tally);
    tryChanges(`sample ${i}, CRLF`, draft.replaceAll('\n', '\r\n'), 12, random(i + 100), tools, tally);
  }
  judge(t, tally);
});

test('changes of clauses keep what references name, on real agreements', { skip: withoutShared }, async (t) => {
  const tally = emptyChangeTally();
  const tools = { cues: await loadedCues(), library: loadClauses(clauseFiles()) };
  for (const [i, file] of (await agreementFiles(['references', 'corpus'])).entries()) {
    const draft = await readFile(file, 'utf8');
    if (draft.length <= LONGEST) tryChanges(file.split('/').at(-1)!, draft, 8, random(500 + i), tools, tally);
  }
  judge(t, tally);
});

function judge(t: TestContext, tally: ChangeTally): void {
  t.diagnostic(describedChanges(tally));
  assert.deepEqual(tally.faults.slice(0, 5), []);
}
