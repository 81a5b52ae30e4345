/**
 * The long run of the incremental property: most edits on hostile documents, a tenth on contracts, among them parts of
 * real agreements and a few whole ones. Then sequences of changes of clauses, one for 3,000 edits.
 *
 *   npm run property [-- EDITS [SEED]]     300,000 edits from seed 1
 */
import { readFile } from 'node:fs/promises';
import { loadClauses } from '../../server/src/taxonomy/loadClauses.js';
import { agreementFiles, withoutShared } from '../corpus/shared.js';
import { sampleDrafts } from '../fixtures/samples.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { clauseFiles } from '../unit/taxonomy/clauseFiles.js';
import { describedChanges, emptyChangeTally, tryChanges } from './clauseChanges.js';
import { hostile, random } from './edits.js';
import { described, emptyTally, excerpt, type Tally, tryContract, trySyntax } from './incremental.js';

const edits = Number(process.argv[2] ?? 300_000);
const seed = Number(process.argv[3] ?? 1);
if (!(edits > 0) || !Number.isInteger(seed)) throw new Error('Usage: npm run property [-- EDITS [SEED]]');
const differences: string[] = [];

/** Makes a share of the edits, `each` at a time, and prints the figures; progress goes to standard error. */
function part(name: string, share: number, each: number, attempt: (seed: number, edits: number, tally: Tally) => void) {
  const tally = emptyTally();
  const goal = Math.ceil(edits * share);
  let reported = Date.now();
  for (let s = seed; tally.edits < goal; s++) {
    attempt(s, Math.min(each, goal - tally.edits), tally);
    if (Date.now() - reported < 15_000) continue;
    reported = Date.now();
    console.error(`${name}: ${tally.edits} of ${goal} edits, ${tally.differences.length} differences`);
  }
  console.log(`${name}: ${described(tally)}`);
  differences.push(...tally.differences.map((difference) => `${name}, ${difference}`));
}

part('syntax of hostile documents', 0.9, 1000, trySyntax);

const cues = await loadedCues();
part('contracts of hostile documents', 0.07, 25, (s, n, tally) => tryContract(hostile(random(s)), n, s, cues, tally));

const drafts = await sampleDrafts();
if (withoutShared !== false) console.log(`real agreements: ${withoutShared}`);
for (const file of await agreementFiles(['references', 'corpus'])) drafts.push(await readFile(file, 'utf8'));
/** A draft that the seed picks, every fourth with carriage returns. */
const drawn = (s: number, next: () => number): string => {
  const text = drafts[Math.floor(next() * drafts.length)]!;
  return s % 4 === 3 ? text.replaceAll('\n', '\r\n') : text;
};
part('contracts of parts of agreements', 0.029, 25, (s, n, tally) => {
  const next = random(s * 7919);
  tryContract(excerpt(drawn(s, next), 500 + next() * 6000, next), n, s, cues, tally);
});
part('contracts of whole agreements', 0.001, 10, (s, n, tally) => {
  tryContract(drawn(s, random(s * 104_729)), n, s, cues, tally);
});

/** Longer drafts take their time and show nothing else. */
const LONGEST = 120_000;
const shorter = drafts.filter(({ length }) => length <= LONGEST);
const tools = { cues, library: loadClauses(clauseFiles()) };
const changes = emptyChangeTally();
for (let s = seed; changes.sequences < edits / 3000; s++) {
  const next = random(s * 15_485_863);
  const draft = shorter[Math.floor(next() * shorter.length)]!;
  tryChanges(`seed ${s}`, s % 4 === 3 ? draft.replaceAll('\n', '\r\n') : draft, 8, next, tools, changes);
}
console.log(`changes of clauses: ${describedChanges(changes)}`);
differences.push(...changes.faults);

for (const difference of differences.slice(0, 5)) console.error(difference);
process.exitCode = differences.length > 0 ? 1 : 0;
