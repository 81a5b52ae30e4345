import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { detached } from '../../../server/src/text/detached.js';

it('a detached piece is the same text', () => {
  for (const piece of ['', 'a', 'twelve signs', 'more than thirteen signs', '条款'.repeat(20), '\uD83D '.repeat(9)])
    assert.equal(detached(piece), piece);
});

it('keeps nothing else alive', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const kept: string[] = [];
  const before = used();
  for (let i = 0; i < 50; i++)
    kept.push(detached(`${i} ${'a long draft '.repeat(100_000)}`.replace('x', '').slice(7, 60)));
  assert.ok(used() - before < 5_000_000, 'fifty drafts of 1.3 MB are gone');
  assert.equal(kept.length, 50);
});
