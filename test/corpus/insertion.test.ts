import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { DRAFTS } from '../fixtures/samples.js';
import { described, type Extent, emptyTally, shareOf, tryRemovals } from './insertion.js';
import { markdownIn, SHARED, withoutShared } from './shared.js';

/**
 * A clause that the profile asks for is taken out of an agreement; the finding that it is missing must come, and its
 * preferred fix must mend it without doing anything else: no new finding at warning or above, numbers in sequence, every
 * cross reference on the clause that it meant, and the text as it was once the edits are taken back. What is tried of an
 * agreement is drawn by a seed; `npm run insertion` tries all, by all profiles.
 */
const LEAST = 0.98;
const SEED = 7;

/** The annotated agreements of the corpus, by the names of their annotations. */
function annotated(): string[] {
  return ['en', 'zh'].flatMap((language) =>
    readdirSync(join(SHARED, 'corpus-gold', language))
      .sort()
      .map((name) => join(SHARED, 'corpus', language, name.replace(/json$/, 'md'))),
  );
}

function check(t: TestContext, paths: readonly string[], extent: Extent): void {
  const tally = emptyTally();
  for (const [i, path] of paths.filter((one) => existsSync(one)).entries())
    tryRemovals(path, readFileSync(path, 'utf8'), extent, SEED + i, tally);
  t.diagnostic(described(tally));
  for (const fault of tally.faults) t.diagnostic(fault);
  assert.ok(tally.tried > 0, 'there is something to remove');
  assert.ok(shareOf(tally) >= LEAST, `too few are mended:\n${tally.faults.join('\n')}`);
}

describe('a clause that is taken out and put back by its fix', () => {
  it('in the restated agreements and our drafts', (t) => {
    check(t, [...markdownIn('server/data/agreements'), ...markdownIn(DRAFTS)], { types: 8, profiles: 1 });
  });

  it('in the five references', { skip: withoutShared }, (t) => {
    check(t, markdownIn(join(SHARED, 'references')), { types: Number.POSITIVE_INFINITY, profiles: 1 });
  });

  it('in the annotated agreements', { skip: withoutShared }, (t) => {
    check(t, annotated(), { types: 8, profiles: 1 });
  });
});
