// Learns what single words add to the cues of the clause types, and writes server/data/clauses/learned/cues.*.yaml.
//
//   node server/scripts/learnTypes.mjs [--write] [--gold GOLD_DIR DOCUMENT_DIR]...
//
// GOLD_DIR holds annotated agreements (JSON, one a document), DOCUMENT_DIR the documents that they name. It needs
// `npx tsc -b server`. Without --write it only prints what learning gains, each document read by words learned from
// the others; documents that share text are left out together. The same input gives the same output.
//
// The model: cues, context and their weights stay as they are (classifyWeights.ts); to the score of each type come a
// base and a weight for each of the words that the clause has, a linear softmax trained by AdaGrad.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analyst } from '../../out/server/analysis/analyst.js';
import { scoresInContext } from '../../out/server/analysis/classify.js';
import { scannable } from '../../out/server/analysis/classifyScan.js';
import { LEARNED_NORM, learnedShare } from '../../out/server/analysis/classifyWords.js';
import { parse } from '../../out/server/syntax/syntax.js';
import { CUE_TYPE_INDEX, CUE_TYPES, compileCues } from '../../out/server/taxonomy/cues.js';
import { loadCues } from '../../out/server/taxonomy/loadCues.js';
import { languageOf } from '../../out/server/text/language.js';

const EPOCHS = 12;
const RATE = 0.08;
const DECAY = 0.003;
/** The share of the further types in what a clause should be read as. */
const ALSO_SHARE = 0.15;
/** In how many documents a word must stand to be learned: alone, in a pair, in Chinese. */
const LEAST_DOCUMENTS = { one: 3, two: 6, zh: 2 };
/** How many words of each language are kept, those that say most, and from which weight on. */
const MOST_WORDS = 900;
const LEAST_WEIGHT = 0.08;

const data = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'clauses');
const args = process.argv.slice(2);
const pairs = args.flatMap((a, i) => (a === '--gold' ? [[args[i + 1], args[i + 2]]] : []));

/** A generator of numbers from 0 to 1 that is the same in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function readCues() {
  const files = new Map();
  for (const type of readdirSync(data)) {
    for (const language of ['en', 'zh']) {
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

function readDocuments(cues) {
  const analyst = new Analyst({ cues: compileCues(cues) });
  return pairs.flatMap(([golds, documents]) =>
    readdirSync(golds, { recursive: true })
      .filter((f) => f.endsWith('.json'))
      .sort()
      .map((f) => {
        const gold = JSON.parse(readFileSync(join(golds, f), 'utf8'));
        const text = readFileSync(join(documents, gold.document), 'utf8');
        return documentOf(`${golds}/${f}`, golds, text, gold, analyst.read(parse(text)));
      }),
  );
}

/** The clauses of a document with what they should be read as; gold decides what stands around them. */
function documentOf(name, set, text, gold, contract) {
  const byLine = new Map(gold.clauses.map((c) => [c.line, c]));
  const lines = lineCounter(text);
  const { clauses, outline } = contract;
  const right = clauses.map((clause, i) => {
    const found = byLine.get(lines(contract.starts[i]));
    return found ?? { type: clause.facts.type, also: clause.facts.also, unknown: true };
  });
  const examples = clauses.flatMap((clause, i) => {
    const { words } = clause.facts;
    const y = CUE_TYPE_INDEX.get(right[i].type);
    if (right[i].unknown || y === undefined || words.passage.plain.trim() === '') return [];
    const kin = (k) => (k < 0 ? undefined : { ...right[k], confidence: 1, evidence: [] });
    const parent = kin(clause.parent);
    const previous = kin(outline.family.previous[i]);
    const target = new Float64Array(CUE_TYPES.length);
    const also = right[i].also.flatMap((t) => CUE_TYPE_INDEX.get(t) ?? []);
    for (const k of also) target[k] += ALSO_SHARE / also.length;
    target[y] += also.length > 0 ? 1 - ALSO_SHARE : 1;
    return [{ words, target, context: { parent, previous, preamble: i < outline.family.firstBody }, i }];
  });
  return { name, set, text, gold, contract, examples, lines };
}

function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = starts.length;
    while (starts[line - 1] > offset) line--;
    return line;
  };
}

/** Every word and pair of words of the clause, with how much it counts where it is first. */
function wordsOf(words) {
  const text = words.passage.plain.slice(0, 4000);
  const language = languageOf(text);
  const { units, begins } = scannable(text, language);
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
    if (units[i].length > 1 && !/^\d/.test(units[i])) put(units[i], i);
    if (i > 0 && !begins[i]) put(`${units[i - 1]} ${units[i]}`, i - 1);
  }
  return { language, found };
}

function vocabularyOf(documents) {
  const counts = { en: new Map(), zh: new Map() };
  for (const { examples } of documents) {
    const seen = { en: new Set(), zh: new Set() };
    for (const { bag } of examples) for (const word of bag.found.keys()) seen[bag.language].add(word);
    for (const language of ['en', 'zh']) {
      for (const word of seen[language]) counts[language].set(word, (counts[language].get(word) ?? 0) + 1);
    }
  }
  const least = (word, language) =>
    language === 'zh' ? LEAST_DOCUMENTS.zh : word.includes(' ') ? LEAST_DOCUMENTS.two : LEAST_DOCUMENTS.one;
  const keep = (language) =>
    new Set([...counts[language]].flatMap(([word, n]) => (n >= least(word, language) ? [word] : [])));
  return { en: keep('en'), zh: keep('zh') };
}

function featuresOf(bag, vocabulary) {
  const features = [...bag.found].filter(([word]) => vocabulary[bag.language].has(word));
  const norm = Math.sqrt(features.reduce((sum, [, share]) => sum + share * share, 0)) || 1;
  return features.map(([word, share]) => [word, (share * LEARNED_NORM) / norm]);
}

function softmax(scores) {
  const most = Math.max(...scores);
  const shares = scores.map((s) => Math.exp(s - most));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((s) => s / sum);
}

/** Base and word weights that make the documents' clauses read as they should. */
function train(documents, vocabulary) {
  const size = CUE_TYPES.length;
  const model = { base: { en: new Float64Array(size), zh: new Float64Array(size) }, en: new Map(), zh: new Map() };
  const slopes = { base: { en: new Float64Array(size), zh: new Float64Array(size) }, en: new Map(), zh: new Map() };
  for (const language of ['en', 'zh']) slopes.base[language].fill(0.01);
  const step = (weights, squares, k, slope, rate) => {
    squares[k] += slope * slope;
    weights[k] -= (rate * slope) / Math.sqrt(squares[k]);
  };
  const examples = documents.flatMap((d) =>
    d.examples.map((e) => ({ ...e, features: featuresOf(e.bag, vocabulary), language: e.bag.language })),
  );
  const next = random(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [examples[i], examples[j]] = [examples[j], examples[i]];
    }
    const rate = RATE * (1 - (0.8 * epoch) / EPOCHS);
    for (const { language, features, target, fixed } of examples) {
      const base = model.base[language];
      const scores = fixed.map((s, k) => s + base[k]);
      for (const [word, share] of features) {
        const weights = model[language].get(word);
        if (weights !== undefined) for (let k = 0; k < size; k++) scores[k] += share * weights[k];
      }
      const slope = softmax(scores).map((s, k) => s - target[k]);
      for (let k = 0; k < size; k++) step(base, slopes.base[language], k, slope[k] + DECAY * base[k], rate);
      for (const [word, share] of features) {
        let weights = model[language].get(word);
        if (weights === undefined) {
          weights = new Float64Array(size);
          model[language].set(word, weights);
          slopes[language].set(word, new Float64Array(size).fill(0.01));
        }
        const squares = slopes[language].get(word);
        for (let k = 0; k < size; k++) {
          const s = slope[k] * share + DECAY * weights[k];
          if (Math.abs(s) > 1e-4) step(weights, squares, k, s, rate);
        }
      }
    }
  }
  return model;
}

/** Moves the weights so that most are about 0, which changes no share: few of them then need to be kept. */
function centre(weights) {
  const median = [...weights].sort((a, b) => a - b)[weights.length >> 1];
  for (let k = 0; k < weights.length; k++) weights[k] -= median;
}

const strength = (weights) => Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));

/** The learned words in the shape of CuesData: fitted, cut to those that say most, and fitted again. */
function learn(documents) {
  let vocabulary = vocabularyOf(documents);
  const first = train(documents, vocabulary);
  const strongest = (language) =>
    new Set(
      [...first[language]]
        .sort(([a, v], [b, w]) => strength(w) - strength(v) || (a < b ? -1 : 1))
        .slice(0, MOST_WORDS)
        .map(([word]) => word),
    );
  vocabulary = { en: strongest('en'), zh: strongest('zh') };
  const model = train(documents, vocabulary);
  for (const language of ['en', 'zh']) for (const weights of model[language].values()) centre(weights);
  return ['en', 'zh'].flatMap((language) =>
    CUE_TYPES.map((type, k) => ({
      language,
      type,
      base: round(model.base[language][k]),
      words: [...model[language]]
        .map(([word, weights]) => [word, round(weights[k])])
        .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
        .sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1)),
    })),
  );
}

const round = (weight) => Math.round(weight * 100) / 100;

/** How well the documents are read: hits by type, as shared/tools/score.mjs counts them, over the clauses found. */
function measure(documents, analystOf) {
  const all = new Map();
  for (const document of documents) {
    const contract = analystOf(document).read(parse(document.text));
    const byLine = new Map(document.gold.clauses.map((c) => [c.line, c]));
    const language = document.gold.language;
    for (const key of [relative(process.cwd(), document.set), `${relative(process.cwd(), document.set)} ${language}`]) {
      if (!all.has(key)) all.set(key, { clauses: 0, type: 0, lenient: 0, also: 0, counts: new Map() });
      const sum = all.get(key);
      const count = (type, i) => {
        if (!sum.counts.has(type)) sum.counts.set(type, [0, 0, 0]);
        sum.counts.get(type)[i]++;
      };
      contract.clauses.forEach(({ facts }, i) => {
        const gold = byLine.get(document.lines(contract.starts[i]));
        if (gold === undefined) return;
        const same = facts.type === gold.type;
        sum.clauses++;
        sum.also += facts.also.length;
        if (same) sum.type++;
        if (same || gold.also.includes(facts.type) || facts.also.includes(gold.type)) sum.lenient++;
        if (gold.type !== 'group' && gold.type !== 'other') count(gold.type, same ? 0 : 2);
        if (!same && facts.type !== 'group' && facts.type !== 'other') count(facts.type, 1);
      });
    }
  }
  return [...all].map(([set, { clauses, type, lenient, also, counts }]) => {
    const present = [...counts.values()].filter(([hit, , missed]) => hit + missed > 0);
    const macro = present.reduce((sum, [hit, wrong, missed]) => sum + (2 * hit) / (2 * hit + wrong + missed), 0);
    const percent = (x) => (100 * x).toFixed(1).padStart(5);
    return `${set.padEnd(36)} ${String(clauses).padStart(5)}  type ${percent(type / clauses)}  lenient ${percent(
      lenient / clauses,
    )}  macro-F1 ${percent(macro / present.length)}  further types ${(also / clauses).toFixed(2)}`;
  });
}

/** Documents in groups that share no text: at least 8 % of the words in runs of twelve in common make two one. */
function unrelated(documents) {
  const shingles = documents.map(({ text }) => {
    const units = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set();
    for (let i = 0; i + 12 <= units.length; i++) runs.add(units.slice(i, i + 12).join(' '));
    return runs;
  });
  const group = documents.map((_, i) => i);
  for (let i = 0; i < documents.length; i++) {
    for (let j = 0; j < i; j++) {
      let shared = 0;
      for (const run of shingles[i]) if (shingles[j].has(run)) shared++;
      if (shared > 0.08 * Math.min(shingles[i].size, shingles[j].size)) {
        const [from, to] = [group[i], group[j]];
        group.forEach((g, k) => {
          if (g === from) group[k] = to;
        });
      }
    }
  }
  return [...new Set(group)].map((g) => documents.filter((_, i) => group[i] === g));
}

function write(learned) {
  mkdirSync(join(data, 'learned'), { recursive: true });
  for (const language of ['en', 'zh']) {
    const lines = learned
      .filter((l) => l.language === language)
      .map(({ type, base, words }) => {
        const list = words.map(([word, weight]) => `${word} ${Math.round(weight * 100)}`).join(', ');
        return `${type}: ${Math.round(base * 100)}${list === '' ? '' : `; ${list}`}`;
      });
    const head =
      '# Learned by server/scripts/learnTypes.mjs; do not edit. A type, how common it is, and its words, in hundredths.\n';
    writeFileSync(join(data, 'learned', `cues.${language}.yaml`), `${head}${lines.join('\n')}\n`);
  }
}

const cues = readCues();
const documents = readDocuments(cues);
for (const { examples } of documents) {
  for (const example of examples) example.bag = wordsOf(example.words);
}
const plain = compileCues(cues);
{
  // What the cues and the context say, which stays fixed.
  const { scoreWords } = await import('../../out/server/analysis/classifyWords.js');
  for (const { contract, examples } of documents) {
    for (const example of examples) {
      const children = contract.clauses
        .filter((c) => c.parent === example.i)
        .slice(0, 16)
        .map((c) => scoreWords(c.facts.words, plain));
      const context = { ...example.context, hasChildren: children.length > 0, children };
      example.fixed = scoresInContext(scoreWords(example.words, plain), context);
    }
  }
}
const withLearned = (learned) => new Analyst({ cues: compileCues({ ...cues, learned }) });
const cuesOnly = withLearned([]);
console.log(`cues alone\n${measure(documents, () => cuesOnly).join('\n')}`);
const readers = new Map();
for (const group of unrelated(documents)) {
  const reader = withLearned(learn(documents.filter((d) => !group.includes(d))));
  for (const document of group) readers.set(document, reader);
}
console.log(`with words learned from other documents\n${measure(documents, (d) => readers.get(d)).join('\n')}`);
const learned = learn(documents);
const reader = withLearned(learned);
console.log(`with words learned from these documents\n${measure(documents, () => reader).join('\n')}`);
console.log(
  `${new Set(learned.flatMap((l) => l.words.map(([w]) => w))).size} words, ${learned.reduce((n, l) => n + l.words.length, 0)} weights`,
);
if (args.includes('--write')) write(learned);
