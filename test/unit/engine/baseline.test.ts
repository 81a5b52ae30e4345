import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprints, readBaseline, sinceBaseline } from '../../../server/src/engine/baseline.js';
import type { Diagnosis } from '../../../server/src/engine/diagnosis.js';

function found(text: string, word: string, kind?: string): readonly Diagnosis[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(
    (match) =>
      ({
        rule: { id: 'rule' },
        ...(kind && { kind }),
        range: { start: match.index, end: match.index + 1 },
      }) as Diagnosis,
  );
}

test('a finding stays known when its line moves, and is news when its line changes', () => {
  const text = 'One xx.\nTwo xx.\n';
  const known = fingerprints(text, found(text, 'xx'));
  const moved = 'New line.\n\nTwo  xx.\nOne xx.\n';
  assert.deepEqual(sinceBaseline(moved, found(moved, 'xx'), known), []);
  const changed = 'One xx.\nTwo changed xx.\n';
  assert.equal(sinceBaseline(changed, found(changed, 'xx'), known).length, 1);
});

test('of several findings alike, those beyond the count are news', () => {
  const text = 'A xx.\n';
  const known = fingerprints(text, found(text, 'xx'));
  const twice = 'A xx.\nA xx.\n';
  assert.equal(sinceBaseline(twice, found(twice, 'xx'), known).length, 1);
  assert.equal(sinceBaseline(text, found(text, 'xx', 'kind'), known).length, 1);
});

test('what is no baseline is told apart', () => {
  for (const text of ['', '[]', '{"version":2,"files":{}}', '{"version":1}', '{"version":1,"files":{"a":{"x":"y"}}}'])
    assert.equal(readBaseline(text), undefined);
  assert.ok(readBaseline('{"version":1,"files":{"a.md":{"rule 00":1}}}'));
});
