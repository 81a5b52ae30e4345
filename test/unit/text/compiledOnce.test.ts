import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { compiledOnce } from '../../../server/src/text/compiledOnce.js';

describe('expressions that are compiled once', () => {
  it('look ahead for nothing behind a group before a blank, a limit, a gap or another group', () => {
    assert.equal(compiledOnce('(?:a|b)\\sc'), '(?:a|b)(?=)\\sc');
    assert.equal(compiledOnce('(?:a|b){0,3}?\\bc'), '(?:a|b){0,3}?(?=)\\bc');
    assert.equal(compiledOnce('(?:a|b)?\\sc'), '(?:a|b)?(?=)\\sc');
    assert.equal(compiledOnce('(?<x>a|b)[^\\n]{0,9}(?:c)(?:d)'), '(?<x>a|b)(?=)[^\\n]{0,9}(?:c)(?=)(?:d)');
    assert.equal(compiledOnce(compiledOnce('(?:a|b)\\sc')), '(?:a|b)(?=)\\sc');
  });

  it('are left as they are where there is no group, none to follow it, or only a look around', () => {
    for (const source of [
      '[()\\s]a',
      '(?:a|b)',
      '(?:a|b)?c',
      '(?:a|b)c',
      '(?<!x|y)\\bc',
      '(?=a)(?:b|c)',
      '[^)(\\]]\\s',
    ])
      assert.equal(compiledOnce(source), source);
  });

  it('match the same', () => {
    const text = 'We may, at any time, change (or end) these terms: [at] a [b) \\s (c) d.';
    for (const source of [
      '(?:may|can)(?:,\\s[^,]{1,20},)?\\s(?:change|end)\\b',
      '\\b(?:\\w+\\s){0,3}?(?:these|this)\\s(?<what>\\w+)',
      '\\[(?:at|dot)\\]\\s[^()[\\]]{1,3}',
      '[([)]\\w(?:\\)|\\])\\s',
      '(?<=\\((?:or)\\s)(?:end|change)(?!\\s)',
    ]) {
      const plain = [...text.matchAll(new RegExp(source, 'giu'))];
      assert.deepEqual([...text.matchAll(new RegExp(compiledOnce(source), 'giu'))], plain);
      assert.notEqual(plain.length, 0);
    }
  });
});
