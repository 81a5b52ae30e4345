import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDrafts } from '../fixtures/samples.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { hostile, random } from './edits.js';
import { described, emptyTally, tryContract, trySyntax } from './incremental.js';

test('an updated syntax equals a full parse, over 20,000 seeded edits of hostile documents', (t) => {
  const tally = emptyTally();
  for (let seed = 1; seed <= 20; seed++) trySyntax(1000, seed, tally);
  t.diagnostic(described(tally));
  assert.deepEqual(tally.differences.slice(0, 3), []);
  assert.ok(tally.incremental > 0.9 * tally.edits, 'most edits take the incremental path');
});

test('an updated contract equals a fresh reading, on sample drafts with either line ending', async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  for (const [i, draft] of (await sampleDrafts()).entries()) {
    tryContract(draft, 60, 100 + i, cues, tally);
    tryContract(draft.replaceAll('\n', '\r\n'), 30, 200 + i, cues, tally);
  }
  t.diagnostic(described(tally));
  assert.deepEqual(tally.differences.slice(0, 3), []);
});

test('an updated contract equals a fresh reading, on hostile documents', async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  for (let seed = 1; seed <= 40; seed++) tryContract(hostile(random(seed)), 25, seed, cues, tally);
  t.diagnostic(described(tally));
  assert.deepEqual(tally.differences.slice(0, 3), []);
});
