import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { agreementFiles, withoutShared } from '../corpus/shared.js';
import { sampleDrafts } from '../fixtures/samples.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { hostile, hostileNumbers, random } from './edits.js';
import { described, emptyTally, excerpt, type Tally, tryContract, trySyntax, trySyntaxes } from './incremental.js';

/** Over 20,000 edits in all; `npm run property` makes many more. */

test('an updated syntax equals a full parse, on hostile documents', (t) => {
  const tally = emptyTally();
  for (let seed = 1; seed <= 17; seed++) trySyntax(1000, seed, tally);
  judge(t, tally, 0.9);
});

test('a syntax updated after several edits equals a full parse, on hostile documents', (t) => {
  const tally = emptyTally();
  for (let seed = 1; seed <= 4; seed++) trySyntaxes(1500, seed, tally);
  judge(t, tally, 0.3);
});

test('an updated contract equals a fresh reading, on hostile documents', async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  for (let seed = 1; seed <= 100; seed++) tryContract(hostile(random(seed)), 25, seed, cues, tally);
  judge(t, tally, 0.9);
});

test('a contract updated after several edits and moves equals a fresh reading', async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  for (let seed = 1; seed <= 60; seed++) tryContract(hostileNumbers(random(seed)), 12, seed, cues, tally, true);
  for (const [i, draft] of (await sampleDrafts()).entries()) tryContract(draft, 25, 500 + i, cues, tally, true);
  judge(t, tally, 0.3);
});

test('an updated contract equals a fresh reading, on sample drafts with either line ending', async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  for (const [i, draft] of (await sampleDrafts()).entries()) {
    tryContract(draft, 60, 100 + i, cues, tally);
    tryContract(draft.replaceAll('\n', '\r\n'), 60, 200 + i, cues, tally);
  }
  judge(t, tally, 0.97);
});

test('an updated contract equals a fresh reading, on parts of real agreements', { skip: withoutShared }, async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  const files = await agreementFiles(['references', 'corpus']);
  const next = random(7);
  for (let i = 0; i < 50; i++) {
    const part = excerpt(await readFile(files[Math.floor(next() * files.length)]!, 'utf8'), 3000, next);
    tryContract(i % 4 === 3 ? part.replaceAll('\n', '\r\n') : part, 20, 300 + i, cues, tally);
  }
  judge(t, tally, 0.97);
});

test('an updated contract equals a fresh reading, on whole agreements', { skip: withoutShared }, async (t) => {
  const tally = emptyTally();
  const cues = await loadedCues();
  for (const [i, file] of (await agreementFiles(['references'])).entries())
    tryContract(await readFile(file, 'utf8'), 12, 400 + i, cues, tally);
  judge(t, tally, 0.97);
});

function judge(t: TestContext, tally: Tally, incremental: number): void {
  t.diagnostic(described(tally));
  assert.deepEqual(tally.differences.slice(0, 3), []);
  assert.ok(tally.incremental >= incremental * tally.edits, `too few incremental updates: ${described(tally)}`);
}
