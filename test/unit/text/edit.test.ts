import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, composed, type TextEdit } from '../../../server/src/text/edit.js';
import { random } from '../../property/edits.js';

/** Edits of a text that do not overlap, of which some touch. */
function someEdits(next: () => number, length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = 0; at <= length; ) {
    const start = at + Math.floor(next() * 6);
    const end = start + Math.floor(next() * 4);
    if (end > length) break;
    const text = 'abc\n'.repeat(3).slice(0, Math.floor(next() * 5));
    edits.push({ start, end, text });
    // Two insertions at one place have no order of their own.
    at = end === start ? end + 1 : end;
  }
  return edits;
}

describe('composed', () => {
  it('does what both do, with edits in order that are as small as can be', () => {
    const next = random(7);
    for (let i = 0; i < 2000; i++) {
      const text = 'the quick brown fox jumps over\r\n'.slice(0, Math.floor(next() * 32));
      const first = someEdits(next, text.length);
      const between = applyEdits(text, first);
      const second = someEdits(next, between.length);
      const both = composed(text, first, second);
      assert.equal(applyEdits(text, both), applyEdits(between, second), JSON.stringify({ text, first, second }));
      for (const [k, { start, end, text: written }] of both.entries()) {
        assert.ok(k === 0 || both[k - 1]!.end < start || both[k - 1]!.end === start, 'in order');
        assert.ok(start < end || written !== '', 'changes something');
        assert.ok(start === end || written === '' || text[start] !== written[0], 'begins with what differs');
      }
    }
  });
  it('leaves nothing of an edit that is taken back', () => {
    const first = [{ start: 4, end: 9, text: 'slow' }];
    assert.deepEqual(composed('the quick fox', first, [{ start: 4, end: 8, text: 'quick' }]), []);
  });
});
