import { bisect } from '../../text/bisect.js';
import { codeAt } from '../../text/codeAt.js';
import { isHan, type Language } from '../../text/language.js';
import { LETTERS } from '../../text/letters.js';
import { stretchBetween } from '../../text/stretch.js';
import type { ClauseFacts, Frame } from '../clause.js';
import { findJurisdictions } from '../positions/jurisdiction.js';
import { onceOf, type Question } from '../questions.js';
import { everyClause, type Told } from './everyClause.js';
import { perClause } from './perClause.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/**
 * Sentences that a draft has twice, or nearly. Sentences are compared by their shingles (runs of words or characters);
 * only those that share one of their few smallest shingles are compared at all, so that the time grows with the text
 * and not with the number of pairs (A. Broder, On the resemblance and containment of documents, 1997).
 */

/** A sentence and the index of its clause. */
export interface PlacedSentence {
  readonly clause: number;
  readonly sentence: ClauseSentence;
}

/** A sentence that is like an earlier one. */
export interface Repeated extends PlacedSentence {
  readonly earlier: PlacedSentence;
  /** Between 0 and 1: the part of the shingles that both have. */
  readonly likeness: number;
}

/** A sentence about where it stands, which no other place says. */
const OF_ITS_PLACE =
  /^[^\p{L}]*(?:this\s(?:section|clause|article|paragraph|annex|appendix|schedule|exhibit|addendum)\b|本(?:条|款|节|章|附件|附录))/iu;
/** Shorter sentences are formulas that many clauses share. */
const SHORTEST = { en: 15, zh: 40 } as const;
const MARK = /[\uE000-\uE003]/;
const ANY_LETTER = new RegExp(`[${LETTERS}]`);
const TOKENS = {
  en: new RegExp(`[\\uE000-\\uE003]+|[${LETTERS}]+`, 'g'),
  zh: /[\uE000-\uE003]+|\p{Script=Han}|[a-z]+/gu,
} as const;
/** From here on two sentences are nearly the same. */
const NEARLY = 0.8;
const SAME = 0.95;
const SKETCH = 4;
/** Formulas that stand everywhere are not compared with each other. */
const BUCKET = 6;

interface Print {
  readonly sentence: ClauseSentence;
  /** Each once, the smallest first: those are its sketch, which the likeness of two texts makes likely to be shared. */
  readonly shingles: Uint32Array;
}

const NONE: readonly Print[] = [];

const printsOf = perClause((facts: ClauseFacts, frame: Frame): readonly Print[] => {
  const prints = sentencesOf(facts, frame).flatMap((sentence) => printOf(sentence) ?? []);
  return prints.length === 0 ? NONE : prints;
});

function printOf(sentence: ClauseSentence): Print | undefined {
  const { masked, language } = sentence;
  // Rows of tables and the heads of lists are no sentences.
  if (
    masked.length < 40 ||
    masked.includes('\t') ||
    /[:：]$/.test(masked) ||
    ASKS_TO_READ.test(masked) ||
    OF_ITS_PLACE.test(masked)
  )
    return undefined;
  const shingles = shinglesOf(masked.toLowerCase(), language);
  return shingles && { sentence, shingles };
}

/** A request to read what follows agrees on nothing, and may stand above each part. */
const ASKS_TO_READ = /^\W{0,8}please\s(?:carefully\s)?read\b|^请(?:您|你|用户)?(?:务必|仔细|认真|审慎)[^。]{0,12}阅读/i;

/** The tokens of a sentence. Names of a party are one, so that it does not count which is used; but who does what counts. */
function tokensOf({ masked, language }: ClauseSentence): readonly string[] {
  return (masked.toLowerCase().match(TOKENS[language]) ?? []).map((token) => (MARK.test(token) ? token[0]! : token));
}

/** What a character is to a token; a Han character of a Chinese text is one by itself. */
type Kind = 'gap' | 'mark' | 'letter' | 'han';

/**
 * The hashes of all pairs of tokens that follow each other, each once, in order; undefined where a text has too few tokens.
 * Tokens are those of `tokensOf`, hashed while they are read: a draft has ten thousands of sentences.
 */
function shinglesOf(text: string, language: Language): Uint32Array | undefined {
  const shingles: number[] = [];
  let count = 0;
  let kind: Kind = 'gap';
  /** The hash of the token at hand, and that of the one before with it. */
  let token = SEED;
  let pair = SEED;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    const next = kindOf(code, language);
    if (next === kind && next !== 'han') {
      if (next === 'letter') {
        token = mixed(token, code);
        pair = mixed(pair, code);
      }
      continue;
    }
    if (kind !== 'gap' && count > 1) shingles.push(finished(pair));
    kind = next;
    if (next === 'gap') continue;
    pair = mixed(mixed(token, SPACE), code);
    token = mixed(SEED, code);
    count++;
  }
  if (kind !== 'gap' && count > 1) shingles.push(finished(pair));
  if (count < SHORTEST[language]) return undefined;
  const sorted = Uint32Array.from(shingles).sort();
  return sorted.filter((shingle, i) => i === 0 || shingle !== sorted[i - 1]);
}

function kindOf(code: number, language: Language): Kind {
  if (code >= 0x61 && code <= 0x7a) return 'letter';
  if (code < 0x80) return 'gap';
  if (code >= 0xe000 && code <= 0xe003) return 'mark';
  if (language === 'en') return ANY_LETTER.test(String.fromCharCode(code)) ? 'letter' : 'gap';
  if (code >= 0x4e00 && code <= 0x9fff) return 'han';
  return isHan(String.fromCharCode(code)) ? 'han' : 'gap';
}

// FNV-1a over the code units, finished so that small differences spread.
const SEED = 0x811c9dc5;
const SPACE = 0x20;

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function finished(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** A print at its place in a document. */
interface Entry {
  readonly index: number;
  /** Its place among the prints of its clause. */
  readonly nth: number;
  readonly print: Print;
}

/** What is known of a document: its prints by their sketches, in order, and what each is like. */
interface Register {
  told: readonly Told<readonly Print[]>[];
  readonly buckets: Map<number, Entry[]>;
  readonly matches: Map<Print, Repeated>;
  /** The repeated sentences of the clauses that have any, by the clause's index. */
  readonly repeated: Map<number, readonly Repeated[]>;
  /** How many runs of them begin in a clause, by its index, where any do. */
  readonly begun: Map<number, number>;
  /** How many there are in all. */
  runs: number;
}

/** Repeated sentences that follow each other and repeat sentences that follow each other are a run. */
export interface RepeatedRuns {
  readonly count: number;
  /** All of them in order; of more than `MOST_RUNS` only the first, by its first and last sentence. */
  readonly runs: readonly (readonly Repeated[])[];
}

/** With more runs than these, the text holds two versions of itself. */
export const MOST_RUNS = 20;

const printed = everyClause(printsOf);
const registers = new WeakMap<Frame, { readonly clauses: number; readonly register: Register }>();

/** The runs of sentences that repeat an earlier one. After an edit, what the changed clauses touch is compared again. */
export const repeatedRuns: Question<RepeatedRuns> = onceOf((contract) => {
  const { clauses, frame } = contract;
  const known = registers.get(frame);
  // Where clauses come or go, all places move.
  const register =
    known?.clauses === clauses.length
      ? known.register
      : { told: [], buckets: new Map(), matches: new Map(), repeated: new Map(), begun: new Map(), runs: 0 };
  registers.set(frame, { clauses: clauses.length, register });
  follow(register, printed(contract));
  return runsOf(register);
});

function runsOf({ repeated, begun, runs: count }: Register): RepeatedRuns {
  if (count > MOST_RUNS) {
    const start = [...begun.keys()].reduce((least, key) => Math.min(least, key));
    const [first] = repeated.get(start)!;
    return { count, runs: [[first!, endOfRun(first!, repeated, begun)]] };
  }
  const runs: Repeated[][] = [];
  for (const [, list] of [...repeated].sort(([a], [b]) => a - b))
    for (const one of list) {
      const run = runs.at(-1);
      if (run && isNext(run.at(-1)!, one)) run.push(one);
      else runs.push([one]);
    }
  return { count, runs };
}

/** The last sentence of the run that a sentence begins. */
function endOfRun(first: Repeated, repeated: Register['repeated'], begun: Register['begun']): Repeated {
  let last = first;
  for (let index = first.clause; ; index++) {
    const list = repeated.get(index);
    if (!list) return last;
    if (index > first.clause && !begun.has(index)) last = list.at(-1)!;
    else
      for (const one of list) {
        if (one === first) continue;
        if (!isNext(last, one)) return last;
        last = one;
      }
  }
}

/** Whether a repeated sentence goes on where another one ends, in both copies. */
function isNext(last: Repeated, one: Repeated): boolean {
  if (last.clause === one.clause)
    return last.earlier.clause === one.earlier.clause && one.sentence.start - last.sentence.end < 3;
  return one.clause === last.clause + 1 && one.earlier.clause === last.earlier.clause + 1;
}

/** Brings a register up to what the clauses tell now. */
function follow(register: Register, told: readonly Told<readonly Print[]>[]): void {
  const { buckets, matches, told: before } = register;
  if (before === told) return;
  register.told = told;
  const affected = new Set<Entry>();
  /** The buckets whose first entries are others, which all behind them are compared with. */
  const touched = new Set<number>();
  /** The clauses whose repeated sentences may be others. */
  const changed = new Set<number>();
  const { start, end, longer } = stretchBetween(before, told);
  const [gone, come] = [before.slice(start, end - longer), told.slice(start, end)];
  const stay = new Map(come.map(({ index, value }) => [index, value]));
  const stood = new Map(gone.map(({ index, value }) => [index, value]));
  for (const one of gone) if (stay.get(one.index) !== one.value) remove(one);
  for (const { index, value } of come) {
    if (stood.get(index) === value) continue;
    value.forEach((print, nth) => {
      const entry = { index, nth, print };
      affected.add(entry);
      for (const key of sketchOf(print)) {
        const bucket = buckets.get(key) ?? [];
        buckets.set(key, bucket);
        const at = bisect(bucket.length, (i) => isBehind(bucket[i]!, entry));
        bucket.splice(at, 0, entry);
        if (at < BUCKET) touched.add(key);
      }
    });
  }
  for (const key of touched) for (const entry of buckets.get(key)!) affected.add(entry);
  for (const entry of affected) {
    changed.add(entry.index);
    const match = matchOf(buckets, entry);
    if (match) matches.set(entry.print, match);
    else matches.delete(entry.print);
  }
  for (const index of changed) gather(register, index);
  for (const index of changed) for (const at of [index, index + 1]) countRuns(register, at);

  function remove({ index, value }: Told<readonly Print[]>): void {
    changed.add(index);
    for (const print of value) {
      matches.delete(print);
      for (const key of sketchOf(print)) {
        const bucket = buckets.get(key)!;
        const at = bucket.findIndex((entry) => entry.print === print && entry.index === index);
        bucket.splice(at, 1);
        if (at < BUCKET) touched.add(key);
      }
    }
  }
}

/** Lists the repeated sentences of a clause. */
function gather({ told, matches, repeated }: Register, index: number): void {
  const at = told[bisect(told.length, (i) => told[i]!.index >= index)];
  const list = at?.index === index ? at.value.flatMap((print) => matches.get(print) ?? []) : [];
  if (list.length > 0) repeated.set(index, list);
  else repeated.delete(index);
}

/** Counts the runs that begin in a clause. */
function countRuns(register: Register, index: number): void {
  const { repeated, begun } = register;
  let last = repeated.get(index - 1)?.at(-1);
  let count = 0;
  for (const one of repeated.get(index) ?? []) {
    if (!last || !isNext(last, one)) count++;
    last = one;
  }
  register.runs += count - (begun.get(index) ?? 0);
  if (count > 0) begun.set(index, count);
  else begun.delete(index);
}

/** The shingles by which prints that may be alike are found. */
function sketchOf({ shingles }: Print): Uint32Array {
  return shingles.subarray(0, SKETCH);
}

function isBehind(one: Entry, other: Entry): boolean {
  return one.index > other.index || (one.index === other.index && one.nth > other.nth);
}

/** The earlier print that a print is most like, among the first that share a shingle of its sketch. */
function matchOf(buckets: ReadonlyMap<number, readonly Entry[]>, entry: Entry): Repeated | undefined {
  let earlier: Entry | undefined;
  let likeness = NEARLY;
  for (const key of sketchOf(entry.print))
    for (const candidate of buckets.get(key)!.slice(0, BUCKET)) {
      if (!isBehind(entry, candidate)) break;
      if (candidate === earlier) continue;
      // Items of one list are alike on purpose.
      const least = candidate.index === entry.index ? SAME : likeness;
      const found = likenessOf(entry.print, candidate.print);
      if (found < least || found < likeness || (found === likeness && earlier)) continue;
      earlier = candidate;
      likeness = found;
    }
  if (!earlier) return undefined;
  const placed = ({ index, print }: Entry): PlacedSentence => ({ clause: index, sentence: print.sentence });
  return {
    ...placed(entry),
    earlier: placed(earlier),
    likeness,
  };
}

/** How like two prints are, between 0 and 1: 0 where they say the same of something else. */
function likenessOf(a: Print, b: Print): number {
  const likeness = resemblance(a.shingles, b.shingles);
  if (likeness < NEARLY) return likeness;
  return figuresOf(a) !== figuresOf(b) || (likeness < SAME && isScoped(a, b)) || isOfOthers(a, b) ? 0 : likeness;
}

/** The figures of a sentence: who must be 13 is told something else than who must be 16. */
function figuresOf({ sentence: { plain } }: Print): string {
  return plain.match(/\d+/g)?.join() ?? '';
}

/** Whether two sentences are alike because they say the same of different countries or customers. */
function isScoped(a: Print, b: Print): boolean {
  return scopeOf(a) !== scopeOf(b);
}

const scopes = new WeakMap<Print, string>();

/** The countries and customers that a sentence speaks of. Remembered: what was edited is compared with many that were not. */
function scopeOf(print: Print): string {
  let scope = scopes.get(print);
  if (scope === undefined) {
    const { plain, language } = print.sentence;
    const countries = findJurisdictions(plain, language).map(({ code }) => code);
    scope = `${countries.join()} ${/\b(?:consumers?|business)\b|消费者|企业/i.exec(plain)?.[0].toLowerCase() ?? ''}`;
    scopes.set(print, scope);
  }
  return scope;
}

/** A name of several words within a sentence, as defined terms are written. */
const NAME = /(?<=[a-z,;)]["“”]?\s)[A-Z][a-z]{1,20}(?:\s(?:of\s)?[A-Z][a-z]{1,20}){1,3}/g;

/** Whether two sentences say the same of two things, each of which has a name that the other sentence has not. */
function isOfOthers(a: Print, b: Print): boolean {
  const [one, two] = [a, b].map(
    ({ sentence: { plain } }) => plain.match(NAME)?.map((name) => name.replace(/s$/, '')) ?? [],
  );
  const lacks = (names: readonly string[], others: readonly string[]): boolean =>
    names.some((name) => !others.some((other) => other.includes(name) || name.includes(other)));
  return lacks(one!, two!) && lacks(two!, one!);
}

/** Dice's coefficient of two sets, each in order. */
function resemblance(a: Uint32Array, b: Uint32Array): number {
  if (Math.min(a.length, b.length) / Math.max(a.length, b.length) < NEARLY / (2 - NEARLY)) return 0;
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * both) / (a.length + b.length);
}

const differences = new WeakMap<Repeated, readonly string[]>();

/** Runs of words that stand in one of two repeated sentences alone, at most four. */
export function differencesOf(repeated: Repeated): readonly string[] {
  let found = differences.get(repeated);
  if (!found) {
    found = readDifferences(repeated);
    differences.set(repeated, found);
  }
  return found;
}

function readDifferences({ sentence, earlier }: Repeated): readonly string[] {
  const a = tokensOf(sentence);
  const b = tokensOf(earlier.sentence);
  const one = new Set(a);
  const two = new Set(b);
  const runs: string[] = [];
  for (const [tokens, other] of [
    [a, two],
    [b, one],
  ] as const) {
    let run: string[] = [];
    for (const token of [...tokens, '']) {
      if (token !== '' && !other.has(token) && !/[\uE000-\uE003]/.test(token)) run.push(token);
      else if (run.length > 0) {
        runs.push(run.join(/\p{Script=Han}/u.test(run[0]!) ? '' : ' '));
        run = [];
      }
    }
  }
  return [...new Set(runs)].slice(0, 4);
}
