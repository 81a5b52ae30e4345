import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { knownStretch, madeOf, type Stretch, stretchBetween } from '../../../server/src/text/stretch.js';

type Items = readonly object[];

/** A list with some items taken out and new ones put in, which says so. */
function spliced(list: Items, at: number, out: number, put: number): Items {
  const start = Math.min(at, list.length);
  const gone = Math.min(out, list.length - start);
  const fresh = Array.from({ length: put }, () => ({}));
  const now = [...list.slice(0, start), ...fresh, ...list.slice(start + gone)];
  return madeOf(now, list, { start, end: start + put, longer: put - gone });
}

function assertHolds(before: Items, now: Items, { start, end, longer }: Stretch): void {
  assert.equal(now.length - before.length, longer);
  assert.ok(0 <= start && start <= end && end <= now.length && end - longer >= start);
  for (let i = 0; i < start; i++) assert.equal(now[i], before[i]);
  for (let i = end; i < now.length; i++) assert.equal(now[i], before[i - longer]);
}

const small = fc.nat({ max: 6 });

describe('Stretches', () => {
  it('hold for lists that were made of each other in several steps', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 20 }), small, small), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, (changes) => {
        const lists: Items[] = [Array.from({ length: 20 }, () => ({}))];
        for (const [at, out, put] of changes) lists.push(spliced(lists.at(-1)!, at, out, put));
        for (const [i, before] of lists.entries())
          for (const now of lists.slice(i)) {
            const known = knownStretch(before, now);
            assert.ok(known);
            assertHolds(before, now, known);
            assertHolds(before, now, stretchBetween(before, now));
          }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('are found by comparing where nothing is known', () => {
    const [a, b, c, d] = [{}, {}, {}, {}];
    const before = [a, b, c];
    assert.equal(knownStretch(before, [a, d, c]), undefined);
    assert.deepEqual(stretchBetween(before, [a, d, c]), { start: 1, end: 2, longer: 0 });
    assert.deepEqual(stretchBetween(before, [a, b, d, c]), { start: 2, end: 3, longer: 1 });
    assert.deepEqual(stretchBetween(before, [a, c]), { start: 1, end: 1, longer: -1 });
    assert.deepEqual(stretchBetween(before, [...before]), { start: 3, end: 3, longer: 0 });
  });
});
