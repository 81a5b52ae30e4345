/**
 * The long run of the insertion tests: every standard clause in every layout, and every removal from every agreement at
 * hand, by all profiles.
 *
 *   npm run insertion               all of it
 *   npm run insertion -- PART       removals from agreements whose path has PART in it
 */
import { readFile } from 'node:fs/promises';
import { DRAFTS } from '../fixtures/samples.js';
import { attempts, faultsOf, nameOf } from '../property/variants.js';
import { ALL, described, emptyTally, tryRemovals } from './insertion.js';
import { agreementFiles, markdownIn } from './shared.js';

const part = process.argv[2] ?? '';
let failed = false;
if (part === '') {
  const all = attempts();
  const faults = all.flatMap((attempt) => faultsOf(attempt).map((fault) => `${nameOf(attempt)}: ${fault}`));
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(`${all.length} insertions into layouts: ${faults.length} faults`);
  failed = faults.length > 0;
}
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
process.exitCode = failed || tally.faults.length > 0 ? 1 : 0;
