import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoreWords } from '../../../server/src/analysis/classifyWords.js';
import { CUE_TYPE_INDEX, compileCues, LearnedWord, learnedLetter } from '../../../server/src/taxonomy/cues.js';
import { loadCues } from '../../../server/src/taxonomy/loadCues.js';

const HEAD = 'types: fees termination\nbase: 20 -5\n';

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

  it('are put in the order of the types, whatever order the file has', () => {
    const loaded = load('learned/cues.en.yaml', `# a comment\n${HEAD}credit card: Kc\n`);
    assert.ok(loaded.ok);
    const { learned, numbers } = compileCues(loaded.data).en;
    const numberOf = (word: string): number => numbers.words.find(word, 0, word.length);
    const found = learned.words[numberOf('credit')]?.next?.get(numberOf('card'));
    assert.ok(found);
    assert.equal(found.letters[CUE_TYPE_INDEX.get('fees') ?? -1], 'K');
    assert.equal(found.letters[CUE_TYPE_INDEX.get('termination') ?? -1], 'c');
    assert.equal(found.letters[CUE_TYPE_INDEX.get('notices') ?? -1], '.');
    assert.equal(learned.base[CUE_TYPE_INDEX.get('fees') ?? -1], 0.2);
  });

  it('names a line that is not as learned', () => {
    for (const line of ['fees', 'invoice: K', 'invoice: K9']) {
      const loaded = load('learned/cues.en.yaml', `${HEAD}${line}\n`);
      assert.ok(!loaded.ok);
      assert.deepEqual(
        loaded.problems.map((p) => p.line),
        [3],
      );
    }
  });

  it('speak for a clause, fainter the more of them there are, and never across a sentence', () => {
    const loaded = load('learned/cues.en.yaml', `${HEAD}invoice: Z.\ncredit card: J.\nmonthly: .A\n`);
    assert.ok(loaded.ok);
    const cues = compileCues(loaded.data);
    const scoresOf = (plain: string) =>
      scoreWords({ language: 'en', passage: { plain, language: 'en', marks: [], toSource: (r) => r } }, cues);
    const fees = CUE_TYPE_INDEX.get('fees') ?? -1;
    const one = scoresOf('An invoice follows.');
    const two = scoresOf('A monthly invoice follows.');
    assert.deepEqual(
      one.learnedHits.map((h) => h.word.word),
      ['invoice'],
    );
    assert.ok((one.learned[fees] ?? 0) > (two.learned[fees] ?? 0));
    assert.ok((two.learned[fees] ?? 0) > 0.2);
    assert.equal(scoresOf('They give credit. Card games are free.').learnedHits.length, 0);
    assert.equal(scoresOf('They take a credit card.').learnedHits.length, 1);
  });
});
