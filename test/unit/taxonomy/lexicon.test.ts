import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lexicon } from '../../../server/src/taxonomy/lexicon.js';

describe('a lexicon', () => {
  it('finds each of its words where it stands in a text, and no other', () => {
    const lexicon = new Lexicon();
    const words = Array.from({ length: 2000 }, (_, i) => `w${i.toString(36)}`);
    const numbers = words.map((word) => lexicon.add(word));
    assert.deepEqual([...new Set(numbers)].length, words.length);
    assert.ok(!numbers.includes(0));
    words.forEach((word, i) => {
      assert.equal(lexicon.find(`a ${word} b`, 2, 2 + word.length), numbers[i]);
      assert.equal(lexicon.find(`a ${word}x b`, 2, 3 + word.length), words.indexOf(`${word}x`) + 1);
    });
  });

  it('gives a word its number again', () => {
    const lexicon = new Lexicon();
    assert.equal(lexicon.add('fees'), lexicon.add('fees'));
    assert.equal(lexicon.find('', 0, 0), 0);
  });
});
