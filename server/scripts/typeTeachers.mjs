// The documents that teach clause types, as learnTypes.mjs learns from them and measures them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analyst } from '../../out/server/src/analysis/analyst.js';
import { scoresInContext } from '../../out/server/src/analysis/classify.js';
import { learnedShare } from '../../out/server/src/analysis/classifyScan.js';
import { scoreWords } from '../../out/server/src/analysis/classifyWords.js';
import { scannable } from '../../out/server/src/analysis/scannable.js';
import { uncited } from '../../out/server/src/analysis/uncited.js';
import { DEFAULT_VALUES, renderStandardClause } from '../../out/server/src/library/standardClause.js';
import { parse } from '../../out/server/src/syntax/parse.js';
import { CUE_TYPE_INDEX, CUE_TYPES, compileCues } from '../../out/server/src/taxonomy/cues.js';
import { Lexicon } from '../../out/server/src/taxonomy/lexicon.js';
import { loadClauses } from '../../out/server/src/taxonomy/loadClauses.js';
import { loadCues } from '../../out/server/src/taxonomy/loadCues.js';
import { languageOf } from '../../out/server/src/text/language.js';

export const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'clauses');
export const LANGUAGES = ['en', 'zh'];
/** Where the agreements are that were written to teach. */
const WRITTEN = join(dirname(fileURLToPath(import.meta.url)), 'typeExamples');
/** The share of the further types in what a clause should be read as. */
const ALSO_SHARE = 0.1;
/** As how many clauses all variants of a standard clause count together in a language. */
const STANDARD_WEIGHT = 2;
/** As how many clauses a clause counts that was written to teach. */
const WRITTEN_WEIGHT = 0.5;
/** How every other agreement of standard clauses names the parties. */
const NAMED_VALUES = {
  en: { provider: 'the Provider', customer: 'the Customer', agreement: 'this Agreement', services: 'the Platform' },
  zh: { provider: '服务商', customer: '用户', agreement: '本合同', services: '本平台' },
};

function dataFiles(pattern) {
  const files = readdirSync(DATA, { recursive: true }).filter((f) => pattern.test(f));
  return new Map(files.sort().map((f) => [f, readFileSync(join(DATA, f), 'utf8')]));
}

function readCues() {
  const files = dataFiles(/cues\.\w\w\.yaml$/);
  for (const path of [...files.keys()]) if (path.includes('learned')) files.delete(path);
  const loaded = loadCues(files);
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  return loaded.data;
}

/** The cues that people wrote. */
export const cues = readCues();
const plain = compileCues(cues);
const cuesOnly = new Analyst({ cues: plain });

/** Annotated agreements: a JSON file each, which names its document. */
export function annotatedDocuments(golds, documents, held) {
  const files = readdirSync(golds, { recursive: true }).filter((f) => f.endsWith('.json'));
  return files.sort().map((f) => {
    const { clauses, document } = JSON.parse(readFileSync(join(golds, f), 'utf8'));
    return documentOf(relative(process.cwd(), golds), held, readFileSync(join(documents, document), 'utf8'), clauses);
  });
}

/** The documents of a file of judged clauses: a path a line, and below it clauses: line, type, further types. */
export function judgedDocuments(file, root, held) {
  const documents = new Map();
  let judged = [];
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (row === '' || row.startsWith('#')) continue;
    const [, line, type, also] = /^ (\d+) (\S+)(.*)$/.exec(row) ?? [];
    if (line === undefined) {
      judged = [];
      documents.set(row, judged);
    } else judged.push({ line: Number(line), type, also: also.split(' ').filter(Boolean) });
  }
  const set = relative(process.cwd(), file);
  return [...documents].map(([path, clauses]) =>
    documentOf(set, held, readFileSync(join(root, path), 'utf8'), clauses),
  );
}

/** What a line of an agreement written to teach says of the clause that begins there: its type and further types. */
const SAID = / *<!-- ([a-z-]+)((?: [a-z-]+)*) -->$/;

/**
 * Agreements written to teach, with the types of each clause in a comment at the end of the line where it begins.
 * They are read without these comments.
 */
export function writtenDocuments() {
  const files = readdirSync(WRITTEN).filter((f) => f.endsWith('.md'));
  return files.sort().map((f) => {
    const lines = readFileSync(join(WRITTEN, f), 'utf8').split('\n');
    const judged = lines.flatMap((text, i) => {
      const [, type, also] = SAID.exec(text) ?? [];
      return type === undefined ? [] : [{ line: i + 1, type, also: also.split(' ').filter(Boolean) }];
    });
    const text = lines.map((line) => line.replace(SAID, '')).join('\n');
    return documentOf('written to teach', false, text, judged, WRITTEN_WEIGHT);
  });
}

/**
 * The standard clauses as agreements with a clause of each type: the first has the first variant of each, the next the
 * second, and so on; every other one names the parties. Those of a language together count as STANDARD_WEIGHT.
 */
export function standardDocuments() {
  const { clauses } = loadClauses(dataFiles(/(standard\.\w\w\.md|type\.yaml)$/));
  return LANGUAGES.flatMap((language) => {
    const byType = new Map();
    for (const clause of clauses) {
      if (clause.language !== language) continue;
      byType.set(clause.type, [...(byType.get(clause.type) ?? []), clause]);
    }
    const many = Math.max(...[...byType.values()].map((variants) => variants.length));
    return Array.from({ length: many }, (_, i) => {
      const lines = [language === 'zh' ? '# 服务协议' : '# Terms of Service'];
      const judged = [...byType].map(([type, variants]) => {
        const values = i % 2 === 0 ? DEFAULT_VALUES[language] : NAMED_VALUES[language];
        const line = lines.push('') + 1;
        lines.push(...renderStandardClause(variants[i % variants.length], values, 'plain').split('\n'));
        return { line, type, also: [] };
      });
      return documentOf('standard clauses', false, `${lines.join('\n')}\n`, judged, STANDARD_WEIGHT / many);
    });
  });
}

/** A document as the cues alone read it, with the clauses that teach, each of which counts as `weight`. */
function documentOf(set, held, text, judged, weight = 1) {
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
      children: children.map(({ facts }) => scoreWords(facts.words, plain, facts.references)),
    };
    const own = scoreWords(words, plain, clause.facts.references);
    const bags = bagsOf(clause.facts, clause.parent < 0 ? undefined : clauses[clause.parent].facts);
    return [{ fixed: scoresInContext(own, context), own, target: targetOf(judgement), bags, weight }];
  });
  return { set, held, text, byLine, lineOf, examples };
}

function targetOf({ type, also }) {
  const target = new Float64Array(CUE_TYPES.length);
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

/** The words of a clause by the places of LEARNED_PLACES. */
function bagsOf({ heading, references, words }, parent) {
  return {
    text: bagOf(uncited(words.passage.plain, references).slice(0, 4000)),
    heading: bagOf((heading ?? '').slice(0, 300)),
    above: bagOf((parent?.heading ?? '').slice(0, 300)),
  };
}

/** Every word and pair of words of a text, with how much it counts. */
function bagOf(text) {
  const language = languageOf(text);
  const read = scannable(text, language, NO_NUMBERS);
  const units = language === 'zh' ? read.text : wordsOf(read);
  const { begins } = read;
  const counts = new Map();
  const put = (word) => counts.set(word, (counts.get(word) ?? 0) + 1);
  const length = language === 'zh' ? units.length - 1 : units.length;
  for (let i = 0; i < length; i++) {
    if (language === 'zh') {
      const pair = units.slice(i, i + 2);
      if (/^\p{Script=Han}{2}$/u.test(pair)) put(pair);
      continue;
    }
    if (units[i].length > 1 && /^[a-z]/.test(units[i])) put(units[i]);
    if (i > 0 && !begins[i] && /^[a-z]+ [a-z]+$/.test(`${units[i - 1]} ${units[i]}`))
      put(`${units[i - 1]} ${units[i]}`);
  }
  return { language, found: new Map([...counts].map(([word, count]) => [word, learnedShare(count)])) };
}
