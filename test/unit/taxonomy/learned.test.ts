import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Heard, scanLearned } from '../../../server/src/analysis/classifyScan.js';
import { scoreBelow, scoreWords } from '../../../server/src/analysis/classifyWords.js';
import type { ClauseWords } from '../../../server/src/analysis/model.js';
import { scannable } from '../../../server/src/analysis/scannable.js';
import {
  CUE_TYPE_INDEX,
  type Cues,
  compileCues,
  LearnedWord,
  learnedLetter,
  packedLetters,
  unpackedLetters,
} from '../../../server/src/taxonomy/cues.js';
import { loadCues } from '../../../server/src/taxonomy/loadCues.js';

const HEAD = 'types: fees termination\nbase: 20 -5\n';

const FEES = CUE_TYPE_INDEX.get('fees') ?? -1;

function wordsOf(plain: string, heading?: string): ClauseWords {
  const passage: ClauseWords['passage'] = { plain, language: 'en', marks: [], toSource: (r) => r };
  return { language: 'en', ...(heading && { heading }), passage };
}

/** What is heard of the learned words in an English text. */
function heard(plain: string, cues: Cues): Heard {
  const { numbers, learned } = cues.en;
  return scanLearned(scannable(plain, 'en', numbers), learned.text, 'text');
}

function heardIn(plain: string, cues: Cues): readonly string[] {
  return heard(plain, cues).words.map(({ word }) => word);
}

function load(file: string, source: string) {
  return loadCues(new Map([[file, source]]));
}

describe('learned words', () => {
  it('come back from their letters', () => {
    for (const weight of [-1.56, -0.6, -0.06, 0, 0.06, 0.3, 1.56]) {
      const word = new LearnedWord('w', learnedLetter(weight));
      assert.ok(Math.abs(word.weights[0]! - weight) < 1e-9, `${weight}`);
    }
    assert.equal(learnedLetter(9), 'Z');
    assert.equal(learnedLetter(-9), 'z');
    assert.equal(learnedLetter(0.02), '.');
  });

  it('are stored with runs of dots as numbers', () => {
    for (const letters of ['', '.', 'A', '..', 'A..b', '.A...........c.', `${'.'.repeat(55)}`])
      assert.equal(unpackedLetters(packedLetters(letters)), letters);
    assert.equal(packedLetters('A...........c.'), 'A11c.');
    const word = new LearnedWord('w', '.A');
    assert.deepEqual([...word.weights], [0, 0.06]);
  });

  it('are put in the order of the types, whatever order the file has', () => {
    const loaded = load('learned/cues.en.yaml', `# a comment\n${HEAD}credit card: Kc\n`);
    assert.ok(loaded.ok);
    const { learned, numbers } = compileCues(loaded.data).en;
    const numberOf = (word: string): number => numbers.words.find(word, 0, word.length);
    const found = learned.text.words[numberOf('credit')]?.next?.get(numberOf('card'));
    assert.ok(found);
    assert.equal(found.letters[CUE_TYPE_INDEX.get('fees') ?? -1], 'K');
    assert.equal(found.letters[CUE_TYPE_INDEX.get('termination') ?? -1], 'c');
    assert.equal(found.letters[CUE_TYPE_INDEX.get('notices') ?? -1], '.');
    assert.equal(learned.base[CUE_TYPE_INDEX.get('fees') ?? -1], 0.2);
  });

  it('names a line that is not as learned', () => {
    for (const line of ['fees', 'invoice: K', 'invoice: K9', 'invoice: K.-', 'above=invoice: K']) {
      const loaded = load('learned/cues.en.yaml', `${HEAD}${line}\n`);
      assert.ok(!loaded.ok);
      assert.deepEqual(
        loaded.problems.map((p) => p.line),
        [3],
      );
    }
  });

  it('speak for a clause, fainter where there are many, no louder where there are few, and never across a sentence', () => {
    const others = Array.from({ length: 20 }, (_, i) => `w${'abcdefghij'[i % 10]}${'kl'[Math.floor(i / 10)]}`);
    const silent = others.map((word) => `${word}: .A\n`).join('');
    const loaded = load('learned/cues.en.yaml', `${HEAD}invoice: Z.\ncredit card: J.\n${silent}`);
    assert.ok(loaded.ok);
    const cues = compileCues(loaded.data);
    const scoresOf = (plain: string) => scoreWords(wordsOf(plain), cues);
    const feesOf = (plain: string) => scoresOf(plain).learned[FEES] ?? 0;
    assert.deepEqual(heardIn('An invoice follows.', cues), ['invoice']);
    assert.equal(feesOf('An invoice follows.'), feesOf('A wak invoice follows.'));
    assert.ok(feesOf('An invoice follows.') > feesOf(`An invoice ${others.join(' ')} follows.`));
    assert.ok(feesOf(`An invoice ${others.join(' ')} follows.`) > 0.2);
    assert.deepEqual(heardIn('They give credit. Card games are free.', cues), []);
    assert.deepEqual(heardIn('They take a credit card.', cues), ['credit card']);
  });

  it('speak in the text, in the heading and for the clauses below it, each from words of their own', () => {
    const loaded = load('learned/cues.en.yaml', `${HEAD}invoice: A.\nheading=invoice: J.\nabove=invoice: .J\n`);
    assert.ok(loaded.ok);
    const cues = compileCues(loaded.data);
    const base = loaded.data.learned?.[0]?.base[0] ?? 0;
    const inText = scoreWords(wordsOf('An invoice follows.'), cues);
    const inHeading = scoreWords(wordsOf('It follows.', 'Invoice'), cues);
    const termination = CUE_TYPE_INDEX.get('termination') ?? -1;
    assert.ok((inHeading.learned[FEES] ?? 0) > (inText.learned[FEES] ?? 0));
    assert.ok((inText.learned[FEES] ?? 0) > base);
    assert.equal(scoreBelow(wordsOf('An invoice follows.'), cues)[termination], 0);
    const below = scoreBelow(wordsOf('It follows.', 'Invoice'), cues);
    assert.ok((below[termination] ?? 0) > 0.3);
    assert.equal(below[FEES], 0);
  });

  it('count for more where a text repeats them', () => {
    const loaded = load('learned/cues.en.yaml', `${HEAD}invoice: A.\nvisit: .A\n`);
    assert.ok(loaded.ok);
    const cues = compileCues(loaded.data);
    const sharesOf = (plain: string) => heard(plain, cues).shares;
    const [once, ones] = sharesOf('An invoice follows a visit.');
    assert.equal(once, ones);
    const [twice, single] = sharesOf('An invoice follows a visit. The invoice is due.');
    assert.ok((twice ?? 0) > (single ?? 0));
  });

  it('make cues of a type louder or fainter: in headings, in texts and in their first sentence', () => {
    const scoresOf = (gains: string, plain: string, heading?: string) => {
      const loaded = loadCues(
        new Map([
          ['fees/cues.en.yaml', 'headings:\n  - pay*: 4\ntext:\n  - pay*: 2\n'],
          ['learned/cues.en.yaml', `types: fees termination\nbase: 0 0\n${gains}`],
        ]),
      );
      assert.ok(loaded.ok);
      return scoreWords(wordsOf(plain, heading), compileCues(loaded.data));
    };
    const feesOf = (...args: Parameters<typeof scoresOf>) => scoresOf(...args).learned[FEES] ?? 0;
    assert.equal(feesOf('', 'You pay.', 'Payment'), 0);
    assert.ok(feesOf('gain=heading: 50 0\n', 'It is so.', 'Payment') > 1);
    assert.equal(feesOf('gain=heading: 50 0\n', 'You pay.'), 0);
    assert.ok(feesOf('gain=text: -50 0\n', 'It is so. You pay.') < -0.5);
    assert.equal(feesOf('gain=opening: 50 0\n', 'It is so. You pay.'), 0);
    assert.ok(feesOf('gain=opening: 50 0\n', 'You pay. It is so.') > 0.5);
  });
});
