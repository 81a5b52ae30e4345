import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Alternatives, alternativesOf } from '../../../server/src/text/alternatives.js';
import { Sifted } from '../../../server/src/text/finder.js';

test('takes an expression apart where alternatives stand in no group, class or escape', () => {
  assert.deepEqual(alternativesOf('a|b'), ['a', 'b']);
  assert.deepEqual(alternativesOf('(?:a|b)c|(?<!d|e)[|)(]f|g\\|h'), ['(?:a|b)c', '(?<!d|e)[|)(]f', 'g\\|h']);
  assert.deepEqual(alternativesOf('[\\]|]x|\\[y|z'), ['[\\]|]x', '\\[y', 'z']);
  assert.deepEqual(alternativesOf('whole'), ['whole']);
});

test('matches and counts as the whole expression does', () => {
  const whole = /\bfees?\b|\bpay(?:ments?|able)\b|fees? payable|费用|\d{2}%/gi;
  const alternatives = new Alternatives(whole);
  for (const text of [
    '',
    'Fees',
    'no word of it',
    'Fees payable, fee paid',
    'payments of 20%',
    '费用费用',
    'all FEES PAYABLE now',
  ]) {
    const count = text.match(whole)?.length ?? 0;
    assert.equal(alternatives.test(text), count > 0, text);
    assert.equal(alternatives.countIn(new Sifted(text)), count, text);
    if (count > 0) assert.ok(alternatives.mayMatch(new Sifted(text)), text);
  }
  // The figure has no word of its own, so that any text may match.
  assert.ok(alternatives.mayMatch(new Sifted('nothing')));
  assert.ok(!new Alternatives(/fees|费用/gi).mayMatch(new Sifted('nothing')));
});
