/**
 * The long run of the incremental property: 300,000 edits on hostile documents and some thousands on real agreements.
 *
 *   npm run property [-- EDITS [SEED]]
 */
import { readFile } from 'node:fs/promises';
import { agreementFiles } from '../corpus/shared.js';
import { sampleDrafts } from '../fixtures/samples.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { described, emptyTally, tryContract, trySyntax } from './incremental.js';

const edits = Number(process.argv[2] ?? 300_000);
const seed = Number(process.argv[3] ?? 1);
const syntax = emptyTally();
for (let k = 0; k * 3000 < edits; k++) trySyntax(Math.min(3000, edits - k * 3000), seed + k, syntax);
console.log(`syntax:   ${described(syntax)}`);

const cues = await loadedCues();
const contracts = emptyTally();
const drafts = await sampleDrafts();
for (const file of await agreementFiles(['references', 'corpus'])) drafts.push(await readFile(file, 'utf8'));
for (const [i, draft] of drafts.entries()) {
  const text = draft.length > 60_000 ? draft.slice(0, 60_000) : draft;
  tryContract(text, Math.ceil(edits / 6000), seed + i, cues, contracts);
  tryContract(text.replaceAll('\n', '\r\n'), Math.ceil(edits / 20_000), seed + i, cues, contracts);
}
console.log(`contract: ${described(contracts)}`);
for (const difference of [...syntax.differences, ...contracts.differences].slice(0, 5)) console.error(difference);
process.exitCode = syntax.differences.length + contracts.differences.length > 0 ? 1 : 0;
