/**
 * The long run of the insertion test: every removal from every agreement at hand, by all profiles.
 *
 *   npm run insertion [-- PART]     agreements whose path has PART in it; all where it is left out
 */
import { readFile } from 'node:fs/promises';
import { DRAFTS } from '../fixtures/samples.js';
import { ALL, described, emptyTally, tryRemovals } from './insertion.js';
import { agreementFiles, markdownIn } from './shared.js';

const part = process.argv[2] ?? '';
const tally = emptyTally();
const files = [
  ...markdownIn('server/data/agreements'),
  ...markdownIn(DRAFTS),
  ...(await agreementFiles(['references', 'corpus', 'corpus-extra'])),
].filter((file) => file.includes(part));
for (const file of files) {
  const before = tally.faults.length;
  tryRemovals(file, await readFile(file, 'utf8'), ALL, 1, tally);
  for (const fault of tally.faults.slice(before)) console.log(`  ${fault}`);
  console.error(`${file}: ${tally.tried} tried, ${tally.faults.length} not mended`);
}
console.log(`${files.length} agreements: ${described(tally)}`);
process.exitCode = tally.faults.length > 0 ? 1 : 0;
