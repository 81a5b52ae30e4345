import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadClauses } from '../../server/src/taxonomy/loadClauses.js';
import { clauseFiles } from '../unit/taxonomy/clauseFiles.js';
import { faultsOf, removalsOf } from './removals.js';
import { SHARED, withoutShared } from './shared.js';

/**
 * A clause that the profile asks for is taken out of an agreement; the finding that it is missing must come, and its
 * first fix must mend it without doing anything else: no new finding at warning or above, numbers in sequence, every
 * cross reference on the clause that it meant, and the text as it was once the edits are taken back.
 */
const LEAST = 0.98;

const library = loadClauses(clauseFiles());

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));

/** The annotated agreements of the corpus, by the names of their annotations. */
function annotated(): string[] {
  return ['en', 'zh'].flatMap((language) =>
    readdirSync(join(SHARED, 'corpus-gold', language))
      .sort()
      .map((name) => join(SHARED, 'corpus', language, name.replace(/json$/, 'md'))),
  );
}

function check(paths: readonly string[]): void {
  let tried = 0;
  const faults: string[] = [];
  for (const path of paths.filter((one) => existsSync(one)))
    for (const removal of removalsOf(path, readFileSync(path, 'utf8'))) {
      tried++;
      const found = faultsOf(removal, library);
      if (found.length > 0) faults.push(`${removal.name} without ${removal.type} (${removal.closing}): ${found[0]}`);
    }
  const share = 1 - faults.length / tried;
  console.log(`${tried} removals, ${tried - faults.length} mended: ${(100 * share).toFixed(1)} %`);
  for (const fault of faults) console.log(`  ${fault}`);
  assert.ok(tried > 0, 'there is something to remove');
  assert.ok(share >= LEAST, `${(100 * share).toFixed(1)} % of ${tried} are mended:\n${faults.join('\n')}`);
}

describe('a clause that is taken out and put back by its fix', () => {
  it('in the restated agreements and our drafts', () => {
    check([...markdownIn('server/data/agreements'), ...markdownIn('test/fixtures/drafts')]);
  });

  it('in the five references', { skip: withoutShared }, () => check(markdownIn(join(SHARED, 'references'))));

  it('in the annotated agreements', { skip: withoutShared }, () => check(annotated()));
});
