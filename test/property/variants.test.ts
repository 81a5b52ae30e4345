import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LAYOUTS } from '../fixtures/layouts.js';
import { random } from './edits.js';
import { attempts, faultsOf, nameOf } from './variants.js';

/** How many layouts each standard clause is tried in, each by one profile; `npm run insertion` tries all. */
const EACH = 2;
const SEED = 11;

it('every standard clause fits drafts of every layout', (t) => {
  const next = random(SEED);
  const shuffled = attempts()
    .map((attempt) => ({ attempt, by: next() }))
    .sort((a, b) => a.by - b.by)
    .map(({ attempt }) => attempt);
  const left = new Map(shuffled.map(({ clause }) => [clause, EACH]));
  const layouts = new Set<string>();
  const faults: string[] = [];
  let tried = 0;
  for (const attempt of shuffled) {
    const { clause, layout } = attempt;
    const more = left.get(clause)!;
    if (more === 0) continue;
    left.set(clause, more - 1);
    layouts.add(layout.name);
    tried++;
    faults.push(...faultsOf(attempt).map((fault) => `${nameOf(attempt)}: ${fault}`));
  }
  t.diagnostic(`${tried} insertions of ${left.size} standard clauses into ${layouts.size} layouts`);
  assert.deepEqual(faults, []);
  assert.equal(layouts.size, new Set(LAYOUTS.map(({ name }) => name)).size, 'no layout is left out');
});
