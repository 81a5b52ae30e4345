import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Finder, matchesOf, Pieces } from '../../../server/src/text/finder.js';

describe('pieces', () => {
  it('are found as includes finds them, whatever was asked before', () => {
    const pieces = ['terms', 'e', 'law of', '条款', 'xq', 'Terms', '用'];
    const texts = ['', 'e', 'the law of the land', '本条款', 'TERMS', 'Terms of use', 'a', '用户 xq', 'termslaw of'];
    for (const text of [...texts, ...texts])
      for (const piece of pieces) {
        assert.equal(new Pieces([piece], false).areIn(text), text.includes(piece), `${piece} in ${text}`);
        const lower = piece.toLowerCase();
        assert.equal(new Pieces([lower], true).areIn(text), text.toLowerCase().includes(lower), `${lower} in ${text}`);
      }
  });

  it('are found where any one of them stands', () => {
    const pieces = new Pieces(['fees', 'price'], true);
    assert.ok(pieces.areIn('The PRICE is due.'));
    assert.ok(!pieces.areIn('The sum is due.'));
  });
});

describe('matches', () => {
  it('are those of matchAll, from the beginning each time', () => {
    for (const pattern of [/a+/g, /(?=b)/g, /x?/g])
      for (const text of ['aab aab', '', 'bbb']) {
        pattern.lastIndex = 2;
        const expected = [...text.matchAll(new RegExp(pattern))].map((m) => [m.index, m[0]]);
        assert.deepEqual(
          matchesOf(pattern, text).map((m) => [m.index, m[0]]),
          expected,
        );
      }
  });

  it('are asked for only in texts with one of the words', () => {
    const finder = new Finder(/\bfees? \d+/gi, 'fee');
    assert.deepEqual(
      finder.in('Fee 1, fees 2.').map((m) => m[0]),
      ['Fee 1', 'fees 2'],
    );
    assert.equal(finder.in('Nothing 3.').length, 0);
  });
});
