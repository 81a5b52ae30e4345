import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Gated, gateOf } from '../../../server/src/text/gates.js';

describe('gates', () => {
  const fee = gateOf(/\b(?:fees?|charges?)\b/i, /费用?/);
  const law = gateOf('law|statute');
  const notice = gateOf([/提前\s?\d{1,3}\s?[日天]/, /advance\s(?:written\s)?notice/i]);

  it('are open where a text has a word of theirs, in letters of any size', () => {
    const gated = new Gated('Fees are due. The LAWS of France apply, with Advance written Notice.');
    assert.deepEqual(
      [fee, law, notice].map((gate) => gated.has(gate)),
      [true, true, true],
    );
    assert.equal(new Gated('The feline is free.').has(fee), false);
    assert.equal(new Gated('收费标准').has(fee), true);
    assert.equal(new Gated('').has(law), false);
  });

  it('tell where in a text they are open, the whole word within', () => {
    const text = '提前三十日。 The law. 费';
    const gated = new Gated(text);
    const at = text.indexOf('law');
    assert.equal(gated.hasBetween(law, at, at + 3), true);
    assert.equal(gated.hasBetween(law, at, at + 2), false);
    assert.equal(gated.hasBetween(law, at + 1, text.length), false);
    assert.equal(gated.hasBetween(law, 0, at), false);
    assert.equal(gated.hasBetween(notice, 0, 2), true);
    assert.equal(gated.hasBetween(notice, 1, text.length), false);
    assert.equal(gated.hasBetween(fee, text.length - 1, text.length), true);
  });

  it('keep offsets where a small letter is longer than its capital', () => {
    const text = 'İİİ THE LAW';
    const at = text.indexOf('LAW');
    assert.equal(new Gated(text).hasBetween(law, at, at + 3), true);
    assert.equal(new Gated(text).hasBetween(law, 0, at), false);
  });

  it('are open exactly where a search for the words finds one', () => {
    const words = ['ab', '费', '费用', 'abc', 'cab', '用a', 'a用', 'bca'].filter((word) => word !== 'ab');
    const each = words.map((word) => gateOf(word));
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let k = 0; k < 500; k++) {
      const text = Array.from({ length: random(14) }, () => 'abcAB费用 '.charAt(random(8))).join('');
      const gated = new Gated(text);
      for (const [i, gate] of each.entries()) {
        const lower = text.toLowerCase();
        assert.equal(gated.has(gate), lower.includes(words[i]!), `${words[i]} in ${text}`);
        const [from, to] = [random(7), 4 + random(8)];
        assert.equal(
          gated.hasBetween(gate, from, to),
          lower.slice(from, to).includes(words[i]!),
          `${from}-${to} ${text}`,
        );
      }
    }
  });

  it('are not made of expressions that fix no word', () => {
    assert.throws(() => gateOf(/\d{1,3}/).words);
  });
});
