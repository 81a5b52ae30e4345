// Learns what single words add to the cues of the clause types, and writes server/data/clauses/learned/cues.*.yaml.
//
//   node server/scripts/learnTypes.mjs [--gold GOLD DOCUMENTS]... [--labels FILE ROOT] [--held GOLD DOCUMENTS]... [--write]
//
// GOLD holds annotated agreements (JSON, one a document) and DOCUMENTS what they name; FILE holds clauses judged one by
// one (typeLabels.txt here) of documents below ROOT. Words are learned from both; what is --held is only measured. It
// needs `npx tsc -b`. Without --write it only prints what learning gains: every document is read by words learned
// from documents that share no text with it. The same input gives the same output. docs/clause-types-learning.md has
// the figures.
//
// The model: cues, context and their weights stay as they are (classifyWeights.ts); to the score of each type come a
// base and a weight for each of the words that the clause has, a linear softmax trained by AdaGrad.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analyst } from '../../out/server/src/analysis/analyst.js';
import { scoresInContext } from '../../out/server/src/analysis/classify.js';
import { scannable } from '../../out/server/src/analysis/classifyScan.js';
import { LEARNED_NORM, learnedShare, scoreWords } from '../../out/server/src/analysis/classifyWords.js';
import { parse } from '../../out/server/src/syntax/syntax.js';
import { CUE_TYPE_INDEX, CUE_TYPES, compileCues, learnedLetter } from '../../out/server/src/taxonomy/cues.js';
import { Lexicon } from '../../out/server/src/taxonomy/lexicon.js';
import { loadCues } from '../../out/server/src/taxonomy/loadCues.js';
import { languageOf } from '../../out/server/src/text/language.js';

const EPOCHS = 8;
const RATE = 0.08;
const DECAY = 0.003;
/** The share of the further types in what a clause should be read as. */
const ALSO_SHARE = 0.15;
/** In how many documents a word must stand to be learned: alone, in a pair, in Chinese. */
const LEAST_DOCUMENTS = { one: 3, two: 5, zh: 2 };
/** How many words of each language are kept, those that say most. */
const MOST_WORDS = 800;
/** What is judged one by one is measured in this many parts. */
const FOLDS = 5;
const SIZE = CUE_TYPES.length;
const LANGUAGES = ['en', 'zh'];

const data = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'clauses');
const args = process.argv.slice(2);
const pairs = (flag) => args.flatMap((a, i) => (a === flag ? [[args[i + 1], args[i + 2]]] : []));

function readCues() {
  const files = new Map();
  for (const type of readdirSync(data)) {
    for (const language of LANGUAGES) {
      const path = join(data, type, `cues.${language}.yaml`);
      try {
        if (type !== 'learned') files.set(path, readFileSync(path, 'utf8'));
      } catch {}
    }
  }
  const loaded = loadCues(files);
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  return loaded.data;
}

function readDocuments() {
  const annotated = (held) => (golds, documents) =>
    readdirSync(golds, { recursive: true })
      .filter((f) => f.endsWith('.json'))
      .sort()
      .map((f) => {
        const { clauses, document } = JSON.parse(readFileSync(join(golds, f), 'utf8'));
        return documentOf(relative(process.cwd(), golds), held, join(documents, document), clauses);
      });
  return [
    ...pairs('--gold').flatMap(([g, d]) => annotated(false)(g, d)),
    ...pairs('--labels').flatMap(([file, root]) =>
      readLabels(file).map(([path, labels]) => documentOf('labels', false, join(root, path), labels)),
    ),
    ...pairs('--held').flatMap(([g, d]) => annotated(true)(g, d)),
  ];
}

/** A path a line, and below it clauses: the line where one begins, its type, further types. */
function readLabels(file) {
  const documents = new Map();
  let labels = [];
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (row === '' || row.startsWith('#')) continue;
    const [, line, type, also] = /^ (\d+) (\S+)(.*)$/.exec(row) ?? [];
    if (line === undefined) {
      labels = [];
      documents.set(row, labels);
    } else labels.push({ line: Number(line), type, also: also.split(' ').filter(Boolean) });
  }
  return [...documents];
}

/** A document as the cues alone read it, with the clauses from which can be learned. */
function documentOf(set, held, path, judged) {
  const text = readFileSync(path, 'utf8');
  const contract = cuesOnly.read(parse(text));
  const byLine = new Map(judged.map((c) => [c.line, c]));
  const lineOf = lineCounter(text);
  const { clauses, outline } = contract;
  const kinOf = (k) => (k < 0 ? undefined : clauses[k].facts.classification);
  const examples = clauses.flatMap((clause, i) => {
    const judgement = byLine.get(lineOf(contract.starts[i]));
    const { words, type } = clause.facts;
    if (judgement === undefined || !CUE_TYPE_INDEX.has(judgement.type) || type === 'group') return [];
    const children = clauses.filter((c) => c.parent === i).slice(0, 16);
    const context = {
      parent: kinOf(clause.parent),
      previous: kinOf(outline.family.previous[i]),
      preamble: i < outline.family.firstBody,
      hasChildren: children.length > 0,
      children: children.map((c) => scoreWords(c.facts.words, plain)),
    };
    const fixed = scoresInContext(scoreWords(words, plain), context);
    return [{ fixed, target: targetOf(judgement), bag: bagOf(words) }];
  });
  return { set, held, path, text, byLine, lineOf, examples };
}

function targetOf({ type, also }) {
  const target = new Float64Array(SIZE);
  const further = also.flatMap((t) => CUE_TYPE_INDEX.get(t) ?? []);
  for (const k of further) target[k] += ALSO_SHARE / further.length;
  target[CUE_TYPE_INDEX.get(type)] += further.length > 0 ? 1 - ALSO_SHARE : 1;
  return target;
}

function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const NO_NUMBERS = { words: new Lexicon(), characters: new Uint16Array(0x10000) };

function wordsOf({ text, size, starts, ends }) {
  return Array.from({ length: size }, (_, i) => text.slice(starts[i], ends[i]));
}

/** Every word and pair of words of the clause, with how much it counts where it is first. */
function bagOf(words) {
  const text = words.passage.plain.slice(0, 4000);
  const language = languageOf(text);
  const read = scannable(text, language, NO_NUMBERS);
  const units = language === 'zh' ? read.text : wordsOf(read);
  const { begins } = read;
  const found = new Map();
  const put = (word, at) => {
    if (!found.has(word)) found.set(word, learnedShare(at, language));
  };
  for (let i = 0; i < units.length; i++) {
    if (language === 'zh') {
      const pair = units.slice(i, i + 2);
      if (/^\p{Script=Han}{2}$/u.test(pair)) put(pair, i);
      continue;
    }
    if (units[i].length > 1 && /^[a-z]/.test(units[i])) put(units[i], i);
    if (i > 0 && !begins[i] && /^[a-z]+ [a-z]+$/.test(`${units[i - 1]} ${units[i]}`))
      put(`${units[i - 1]} ${units[i]}`, i - 1);
  }
  return { language, found };
}

function vocabularyOf(documents) {
  const counts = { en: new Map(), zh: new Map() };
  for (const { examples } of documents) {
    const seen = { en: new Set(), zh: new Set() };
    for (const { bag } of examples) for (const word of bag.found.keys()) seen[bag.language].add(word);
    for (const language of LANGUAGES) {
      for (const word of seen[language]) counts[language].set(word, (counts[language].get(word) ?? 0) + 1);
    }
  }
  const least = (word, language) =>
    language === 'zh' ? LEAST_DOCUMENTS.zh : word.includes(' ') ? LEAST_DOCUMENTS.two : LEAST_DOCUMENTS.one;
  const words = (language) =>
    [...counts[language]].flatMap(([word, n]) => (n >= least(word, language) ? [word] : [])).sort();
  return { en: words('en'), zh: words('zh') };
}

/** A generator of numbers from 0 to 1 that is the same in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Base and word weights that make the documents' clauses read as they should. */
function train(documents, vocabulary) {
  const model = Object.fromEntries(LANGUAGES.map((language) => [language, emptyModel(vocabulary[language])]));
  const examples = documents.flatMap((d) => d.examples.map((e) => ({ ...e, ...featuresOf(e.bag, model) })));
  const next = random(7);
  const scores = new Float64Array(SIZE);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [examples[i], examples[j]] = [examples[j], examples[i]];
    }
    const rate = RATE * (1 - (0.8 * epoch) / EPOCHS);
    for (const { fixed, target, ids, shares, bag } of examples) {
      const { weights, squares, base, baseSquares } = model[bag.language];
      for (let k = 0; k < SIZE; k++) scores[k] = fixed[k] + base[k];
      ids.forEach((id, j) => {
        for (let k = 0; k < SIZE; k++) scores[k] += shares[j] * weights[id * SIZE + k];
      });
      const slope = softmax(scores);
      for (let k = 0; k < SIZE; k++) slope[k] -= target[k];
      step(base, baseSquares, 0, slope, 1, rate);
      ids.forEach((id, j) => {
        step(weights, squares, id * SIZE, slope, shares[j], rate);
      });
    }
  }
  return model;
}

function emptyModel(words) {
  const weights = new Float64Array(words.length * SIZE);
  const [squares, baseSquares] = [new Float64Array(weights.length).fill(0.01), new Float64Array(SIZE).fill(0.01)];
  return {
    words,
    ids: new Map(words.map((w, i) => [w, i])),
    weights,
    squares,
    base: new Float64Array(SIZE),
    baseSquares,
  };
}

function step(weights, squares, from, slope, share, rate) {
  for (let k = 0; k < SIZE; k++) {
    const s = slope[k] * share + DECAY * weights[from + k];
    if (s < 1e-4 && s > -1e-4) continue;
    squares[from + k] += s * s;
    weights[from + k] -= (rate * s) / Math.sqrt(squares[from + k]);
  }
}

function featuresOf({ language, found }, model) {
  const known = [...found].flatMap(([word, share]) => {
    const id = model[language].ids.get(word);
    return id === undefined ? [] : [[id, share]];
  });
  const norm = Math.sqrt(known.reduce((sum, [, share]) => sum + share * share, 0)) || 1;
  return { ids: known.map(([id]) => id), shares: known.map(([, share]) => (share * LEARNED_NORM) / norm) };
}

function softmax(scores) {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  const shares = scores.map((s) => Math.exp(s - most));
  let sum = 0;
  for (const share of shares) sum += share;
  return shares.map((s) => s / sum);
}

/** The weights of a word, moved so that most are about 0, which changes no share. */
function centred({ weights }, id) {
  const row = weights.subarray(id * SIZE, (id + 1) * SIZE);
  const median = [...row].sort((a, b) => a - b)[SIZE >> 1];
  return row.map((w) => w - median);
}

const strength = (weights) => Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));

/** The learned words in the shape of CuesData: fitted, cut to those that say most, and fitted again. */
function learn(documents) {
  const first = train(documents, vocabularyOf(documents));
  const strongest = (model) =>
    model.words
      .map((word, id) => [word, strength(centred(model, id))])
      .sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS)
      .map(([word]) => word)
      .sort();
  const model = train(documents, { en: strongest(first.en), zh: strongest(first.zh) });
  return LANGUAGES.map((language) => ({
    language,
    types: CUE_TYPES,
    base: [...model[language].base].map((w) => Math.round(w * 100) / 100),
    words: model[language].words.map((word, id) => [
      word,
      [...centred(model[language], id)].map(learnedLetter).join(''),
    ]),
  }));
}

/** How well the documents are read: hits by type as shared/tools/score.mjs counts them, over the clauses found. */
function measure(documents, analystOf) {
  const sums = new Map();
  for (const document of documents) {
    const contract = analystOf(document).read(parse(document.text));
    const { language } = contract;
    const keys = [document.set, `${document.set} ${language}`];
    contract.clauses.forEach(({ facts }, i) => {
      const right = document.byLine.get(document.lineOf(contract.starts[i]));
      if (right === undefined) return;
      for (const key of keys) {
        if (!sums.has(key)) sums.set(key, { clauses: 0, type: 0, lenient: 0, also: 0, counts: new Map() });
        count(sums.get(key), right, facts);
      }
    });
  }
  const percent = (x) => (100 * x).toFixed(1).padStart(5);
  return [...sums].map(([set, { clauses, type, lenient, also, counts }]) => {
    const present = [...counts.values()].filter(([hit, , missed]) => hit + missed > 0);
    const macro = present.reduce((sum, [hit, wrong, missed]) => sum + (2 * hit) / (2 * hit + wrong + missed), 0);
    return [
      set.padEnd(28),
      String(clauses).padStart(5),
      ` type ${percent(type / clauses)}  lenient ${percent(lenient / clauses)}`,
      ` macro-F1 ${percent(macro / present.length)}  further types ${(also / clauses).toFixed(2)}`,
    ].join(' ');
  });
}

function count(sum, right, { type, also }) {
  const same = type === right.type;
  const bump = (t, i) => {
    if (t === 'group' || t === 'other') return;
    if (!sum.counts.has(t)) sum.counts.set(t, [0, 0, 0]);
    sum.counts.get(t)[i]++;
  };
  sum.clauses++;
  sum.also += also.length;
  if (same) sum.type++;
  if (same || right.also.includes(type) || also.includes(right.type)) sum.lenient++;
  bump(right.type, same ? 0 : 2);
  if (!same) bump(type, 1);
}

/** Documents in groups that share no text: at least 8 % of the words in runs of twelve in common make two one. */
function unrelated(documents) {
  const runs = documents.map(({ text }) => {
    const units = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    const found = new Set();
    for (let i = 0; i + 12 <= units.length; i++) found.add(units.slice(i, i + 12).join(' '));
    return found;
  });
  const group = documents.map((_, i) => i);
  for (let i = 0; i < documents.length; i++) {
    for (let j = 0; j < i; j++) {
      let shared = 0;
      for (const run of runs[i]) if (runs[j].has(run)) shared++;
      if (shared <= 0.08 * Math.min(runs[i].size, runs[j].size)) continue;
      const [from, to] = [group[i], group[j]];
      group.forEach((g, k) => {
        if (g === from) group[k] = to;
      });
    }
  }
  return [...new Set(group)].map((g) => documents.filter((_, i) => group[i] === g));
}

/** The groups in parts that are measured together: what is held, each annotated agreement, the others in folds. */
function parts(groups) {
  const held = groups.filter((group) => group.some((d) => d.held));
  const rest = groups.filter((group) => !held.includes(group));
  const annotated = rest.filter((group) => group.some((d) => d.set !== 'labels'));
  const labelled = rest.filter((group) => !annotated.includes(group));
  const folds = Array.from({ length: FOLDS }, (_, f) => labelled.filter((_, i) => i % FOLDS === f).flat());
  return [held.flat(), ...annotated, ...folds].filter((part) => part.length > 0);
}

function write(learned) {
  mkdirSync(join(data, 'learned'), { recursive: true });
  for (const { language, types, base, words } of learned) {
    const lines = [
      '# Learned by server/scripts/learnTypes.mjs; do not edit. How common each type is, in hundredths, then what words say:',
      '# a letter a type, A to Z for it, a to z against it.',
      `types: ${types.join(' ')}`,
      `base: ${base.map((w) => Math.round(w * 100)).join(' ')}`,
      ...words.map(([word, letters]) => `${word}: ${letters}`),
    ];
    writeFileSync(join(data, 'learned', `cues.${language}.yaml`), `${lines.join('\n')}\n`);
  }
}

const cues = readCues();
const plain = compileCues(cues);
const cuesOnly = new Analyst({ cues: plain });
const documents = readDocuments();
const sources = documents.filter((d) => !d.held);
const withLearned = (learned) => new Analyst({ cues: compileCues({ ...cues, learned }) });
console.log(`cues alone\n${measure(documents, () => cuesOnly).join('\n')}`);
const readers = new Map();
for (const part of parts(unrelated(documents))) {
  const reader = withLearned(learn(sources.filter((d) => !part.includes(d))));
  for (const document of part) readers.set(document, reader);
}
console.log(`with words learned from unrelated documents\n${measure(documents, (d) => readers.get(d)).join('\n')}`);
const learned = learn(sources);
const reader = withLearned(learned);
console.log(`with words learned from all but what is held\n${measure(documents, () => reader).join('\n')}`);
if (args.includes('--write')) write(learned);
