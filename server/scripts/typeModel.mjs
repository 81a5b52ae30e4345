// The model that learnTypes.mjs fits. Cues, context and their weights stay as they are (classifyWeights.ts); to the score
// of each type come a base, a weight for each of the words that the clause has, and gains of what its cues score in the
// heading, in the text and in its first sentence: a linear softmax with squared decay, fitted by L-BFGS.
import { learnedFactor } from '../../out/server/src/analysis/classifyScan.js';
import {
  CUE_TYPES,
  LEARNED_GAINS,
  LEARNED_PLACES,
  learnedLetter,
  packedLetters,
} from '../../out/server/src/taxonomy/cues.js';
import { LANGUAGES } from './typeTeachers.mjs';

/** How many steps the fit takes. */
const STEPS = 30;
/**
 * How much a weight costs, by what it is of: a word of a language's texts, one of headings, a type before any word, a
 * gain. Chinese, of which there is less, is trusted less. How common a type is says little, since many clauses were
 * judged for being hard.
 */
const DECAY = { en: 0.5, zh: 0.8, title: 1, base: 10, heading: 6, text: 6, opening: 2 };
/** As how many clauses a Chinese one counts: English teaches the gains eight times as often. */
const CHINESE_WEIGHT = 2;
/** In how many documents a word must stand to be learned: alone, in a pair, in Chinese, in a heading. */
const LEAST_DOCUMENTS = { one: 4, two: 8, zh: 3, title: 3 };
/** A word that more of the clauses have (the, you, to) is left out. */
const MOST_CLAUSES = { en: 0.35, zh: 0.2 };
/** How many words of each language are kept, those that say most, by place. */
const MOST_WORDS = { text: 2000, heading: 500, above: 500 };
const SIZE = CUE_TYPES.length;

/** The words of a place and language that are common enough to be learned. */
function vocabularyOf(documents, place, language) {
  const bags = documents.map((d) =>
    d.examples.flatMap(({ bags }) => (bags[place].language === language ? [bags[place].found] : [])),
  );
  const inDocuments = tally(bags.map((found) => new Set(found.flatMap((words) => [...words.keys()]))));
  const inClauses = tally(bags.flat().map((words) => words.keys()));
  const most = MOST_CLAUSES[language] * bags.flat().length;
  const leastOf = (word) => {
    if (place !== 'text') return LEAST_DOCUMENTS.title;
    return language === 'zh' ? LEAST_DOCUMENTS.zh : word.includes(' ') ? LEAST_DOCUMENTS.two : LEAST_DOCUMENTS.one;
  };
  const words = [...inDocuments].filter(([word, n]) => n >= leastOf(word) && inClauses.get(word) <= most);
  return words.map(([word]) => word).sort();
}

/** In how many of the sets each word is. */
function tally(sets) {
  const counts = new Map();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The places and languages that words are learned of, each with a name. */
const TABLES = LEARNED_PLACES.flatMap((place) =>
  LANGUAGES.map((language) => ({ name: `${place} ${language}`, place, language })),
);

/** Word, base and gain weights that make the documents' clauses read as they should. */
function train(documents, vocabularies) {
  const decays = [];
  const rows = {};
  const add = (name, words, decayOf) => {
    rows[name] = new Map(words.map((word) => [word, decays.push(decayOf(word)) - 1]));
  };
  for (const { name, place, language } of TABLES)
    add(name, vocabularies[name], () => DECAY[place === 'text' ? language : 'title']);
  add('base', LANGUAGES, () => DECAY.base);
  add('gain', LEARNED_GAINS, (gain) => DECAY[gain]);
  const scales = decays.map((decay) => 1 / Math.sqrt(decay));
  const examples = documents.flatMap((d) => d.examples.map((e) => prepared(e, rows, scales)));
  const weights = minimise((x, slope) => lossOf(examples, x, slope), decays.length * SIZE);
  for (let i = 0; i < weights.length; i++) weights[i] *= scales[Math.floor(i / SIZE)];
  const of = (name) => ({
    words: [...rows[name].keys()],
    rowOf: (word) => weights.subarray(rows[name].get(word) * SIZE, (rows[name].get(word) + 1) * SIZE),
  });
  return Object.fromEntries(Object.keys(rows).map((name) => [name, of(name)]));
}

/** An example as lossOf takes it: the rows that speak for it and how loud; scaled so that the decay is 1 everywhere. */
function prepared({ fixed, own, target, bags, weight }, rows, scales) {
  const spoken = [[rows.base.get(bags.text.language), 1]];
  for (const place of LEARNED_PLACES) {
    const { language, found } = bags[place];
    const known = [...found].flatMap(([word, share]) => {
      const row = rows[`${place} ${language}`].get(word);
      return row === undefined ? [] : [[row, share]];
    });
    const factor = learnedFactor(
      known.reduce((sum, [, share]) => sum + share * share, 0),
      place,
    );
    for (const [row, share] of known) spoken.push([row, share * factor]);
  }
  const gains = LEARNED_GAINS.map((name) => {
    const row = rows.gain.get(name);
    const scores = new Float64Array(SIZE);
    for (const { type, score } of own[name]) scores[type] = score * scales[row];
    return { at: row * SIZE, scores };
  });
  return {
    fixed,
    target,
    weight: bags.text.language === 'zh' ? weight * CHINESE_WEIGHT : weight,
    gains: gains.filter(({ scores }) => scores.some((score) => score !== 0)),
    at: Int32Array.from(spoken, ([row]) => row * SIZE),
    shares: Float64Array.from(spoken, ([row, share]) => share * scales[row]),
  };
}

/** How far the examples are from being read as they should, with the decay of the weights, and its slope. */
function lossOf(examples, weights, slope) {
  let loss = 0;
  for (let i = 0; i < weights.length; i++) {
    loss += 0.5 * weights[i] * weights[i];
    slope[i] = weights[i];
  }
  const scores = new Float64Array(SIZE);
  for (const { fixed, target, weight, gains, at, shares } of examples) {
    scores.set(fixed);
    for (let j = 0; j < at.length; j++) {
      const share = shares[j];
      for (let k = 0, i = at[j]; k < SIZE; k++, i++) scores[k] += share * weights[i];
    }
    for (const gain of gains) for (let k = 0; k < SIZE; k++) scores[k] += gain.scores[k] * weights[gain.at + k];
    softmax(scores);
    for (let k = 0; k < SIZE; k++) {
      if (target[k] > 0) loss -= weight * target[k] * Math.log(Math.max(scores[k], 1e-300));
      scores[k] = weight * (scores[k] - target[k]);
    }
    for (let j = 0; j < at.length; j++) {
      const share = shares[j];
      for (let k = 0, i = at[j]; k < SIZE; k++, i++) slope[i] += share * scores[k];
    }
    for (const gain of gains) for (let k = 0; k < SIZE; k++) slope[gain.at + k] += gain.scores[k] * scores[k];
  }
  return loss;
}

/** Turns scores into shares, in their place. */
function softmax(scores) {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < SIZE; k++) {
    scores[k] = Math.exp(scores[k] - most);
    sum += scores[k];
  }
  for (let k = 0; k < SIZE; k++) scores[k] /= sum;
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Where a smooth convex function is least, by L-BFGS from zero (Nocedal and Wright, Numerical Optimization, 7.2). */
function minimise(valueAndSlope, size) {
  let x = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = valueAndSlope(x, slope);
  const memory = [];
  for (let turn = 0; turn < STEPS; turn++) {
    const direction = slope.map((g) => -g);
    const shares = memory.map(() => 0);
    for (let m = memory.length - 1; m >= 0; m--) {
      const { moved, bent, curve } = memory[m];
      shares[m] = dot(moved, direction) / curve;
      for (let i = 0; i < size; i++) direction[i] -= shares[m] * bent[i];
    }
    const last = memory.at(-1);
    const scale = last ? last.curve / dot(last.bent, last.bent) : 1 / Math.sqrt(dot(slope, slope));
    for (let i = 0; i < size; i++) direction[i] *= scale;
    memory.forEach(({ moved, bent, curve }, m) => {
      const back = shares[m] - dot(bent, direction) / curve;
      for (let i = 0; i < size; i++) direction[i] += back * moved[i];
    });
    const fall = dot(slope, direction);
    const [next, nextSlope] = [new Float64Array(size), new Float64Array(size)];
    let nextValue = Infinity;
    for (let length = 1; length > 1e-6; length /= 2) {
      for (let i = 0; i < size; i++) next[i] = x[i] + length * direction[i];
      nextValue = valueAndSlope(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * fall) break;
    }
    const moved = next.map((v, i) => v - x[i]);
    const bent = nextSlope.map((v, i) => v - slope[i]);
    const curve = dot(moved, bent);
    if (curve > 1e-10) memory.push({ moved, bent, curve });
    if (memory.length > 6) memory.shift();
    [x, slope, value] = [next, nextSlope, nextValue];
  }
  return x;
}

/** Weights moved so that most are about 0, which changes no share. */
function centred(weights) {
  const median = [...weights].sort((a, b) => a - b)[SIZE >> 1];
  return weights.map((w) => w - median);
}

/** What the documents teach, in the shape of CuesData: fitted, cut to the words that say most, and fitted again. */
export function learn(documents) {
  const ofTables = (wordsOf) => Object.fromEntries(TABLES.map((table) => [table.name, wordsOf(table)]));
  const first = train(
    documents,
    ofTables(({ place, language }) => vocabularyOf(documents, place, language)),
  );
  const strongest = ({ name, place }) => {
    const { words, rowOf } = first[name];
    return words
      .map((word) => [word, Math.hypot(...centred(rowOf(word)))])
      .sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS[place])
      .map(([word]) => word)
      .sort();
  };
  const model = train(documents, ofTables(strongest));
  const rounded = (weights) => [...weights].map((w) => Math.round(w * 100) / 100);
  const lettersOf = ({ words, rowOf }) =>
    words
      .map((word) => [word, packedLetters([...centred(rowOf(word))].map(learnedLetter).join(''))])
      .filter(([, packed]) => /[a-z]/i.test(packed));
  return LANGUAGES.map((language) => ({
    language,
    types: CUE_TYPES,
    base: rounded(model.base.rowOf(language)),
    // Words may say more than a heading, but never make a heading say less than people gave it: where the text is short, the
    // heading is what readers go by.
    gains: Object.fromEntries(
      LEARNED_GAINS.map((gain) => {
        const row = rounded(model.gain.rowOf(gain));
        return [gain, gain === 'heading' ? row.map((value) => Math.max(0, value)) : row];
      }),
    ),
    words: Object.fromEntries(LEARNED_PLACES.map((place) => [place, lettersOf(model[`${place} ${language}`])])),
  }));
}
