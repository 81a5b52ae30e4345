import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Language } from '../text/language.js';
import { CueSyntaxError, parseCue } from './cuePattern.js';
import {
  CUE_TYPES,
  type CueData,
  type CuePlace,
  type CuesData,
  type CueType,
  LEARNED_GAINS,
  LEARNED_PLACES,
  type LearnedData,
  type LearnedGain,
  type LearnedPlace,
  unpackedLetters,
} from './cues.js';

/**
 * Reads the cue files, `server/data/clauses/TYPE/cues.LANGUAGE.yaml`:
 *
 *     headings:                          # words of a heading that name the type
 *       - governing law
 *       - applicable law: 3
 *     text:                              # phrases of the text that do what the type does
 *       - governed by ... laws of: 4
 *       - law enforcement: -2            # a negative weight speaks against the type
 *
 * A cue is written in the language of cuePattern.ts. Its weight says how much it tells: 1 hints, 2 is usual,
 * 3 tells well, 5 decides. Without a weight a heading cue has 4 and a text cue 2.
 *
 * The folder `learned` holds what server/scripts/learnTypes.mjs adds to the cues: the types, how common each is and how
 * much louder its cues are, in hundredths, and a word a line with a letter a type (cues.ts says what it means). It is
 * not meant for hands; a cue is.
 *
 *     types: acceptance parties fees
 *     base: 20 -5 -31
 *     gain=heading: 0 12 40
 *     invoice: a.K
 */

/** What a cue file has wrong. Lines count from 1. */
export interface CueProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The cues, or what is wrong with their files. */
export type LoadedCues =
  | { readonly ok: true; readonly data: CuesData }
  | { readonly ok: false; readonly problems: readonly CueProblem[] };

const PLACES: ReadonlyMap<unknown, CuePlace> = new Map([
  ['headings', 'heading'],
  ['text', 'text'],
]);
const WEIGHT: Readonly<Record<CuePlace, number>> = { heading: 4, text: 2 };
const MOST_WEIGHT = 10;
const PATH = /(?:^|[\\/])([a-z-]+)[\\/]cues\.(en|zh)\.yaml$/u;

/**
 * The cues of all files whose path ends in `TYPE/cues.LANGUAGE.yaml`; other paths are left aside. Files are
 * taken in the order of their paths, so that the result does not depend on the order of the map. Never throws.
 */
export function loadCues(files: ReadonlyMap<string, string>): LoadedCues {
  const problems: CueProblem[] = [];
  const data: Record<Language, CueData[]> = { en: [], zh: [] };
  const learned: LearnedData[] = [];
  for (const [file, source] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, type, language] = PATH.exec(file) ?? [];
    if (type === undefined || (language !== 'en' && language !== 'zh')) continue;
    const report = (line: number, message: string): void => {
      problems.push({ file, line, message });
    };
    if (type === 'learned') readLearned(source, language, learned, report);
    else if (!isCueType(type)) report(1, `"${type}" is not a clause type; name the folder after one`);
    else readFile(source, type, language, data[language], report);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, data: { ...data, learned } };
}

function isCueType(name: string): name is CueType {
  return CUE_TYPES.some((type) => type === name);
}

function readFile(
  source: string,
  type: CueType,
  language: Language,
  into: CueData[],
  report: (line: number, message: string) => void,
): void {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineOf = (node: unknown): number => {
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? 1 : lines.linePos(start).line;
  };
  for (const error of document.errors) report(lines.linePos(error.pos[0]).line, error.message);
  if (document.errors.length > 0 || document.contents === null) return;
  if (!isMap(document.contents)) {
    report(1, 'expected `headings:` and `text:`');
    return;
  }

  for (const { key, value } of document.contents.items) {
    const place = PLACES.get(isScalar(key) ? key.value : undefined);
    if (place === undefined) {
      report(lineOf(key), `unknown key "${isScalar(key) ? String(key.value) : '?'}"; use headings or text`);
      continue;
    }
    if (isScalar(value) && value.value === null) continue;
    if (!isSeq(value)) {
      report(lineOf(key), 'expected a list of cues, each on a line with a dash');
      continue;
    }
    const seen = new Map<string, number>();
    for (const item of value.items) {
      const line = lineOf(item);
      const read = readItem(item, place);
      if (typeof read === 'string') {
        report(line, read);
        continue;
      }
      try {
        const key = JSON.stringify(parseCue(read.cue, language));
        const before = seen.get(key);
        if (before !== undefined) report(line, `"${read.cue}" is already on line ${before}`);
        seen.set(key, line);
        into.push({ type, place, ...read });
      } catch (error) {
        if (!(error instanceof CueSyntaxError)) throw error;
        report(line, `"${read.cue}": ${error.message}`);
      }
    }
  }
}

const HUNDREDTHS = /^[-\d ]+$/u;

function hundredths(value: string): readonly number[] {
  return value.split(' ').map((n) => Number(n) / 100);
}

function readLearned(
  source: string,
  language: Language,
  into: LearnedData[],
  report: (line: number, message: string) => void,
): void {
  let types: CueType[] = [];
  let base: readonly number[] = [];
  const gains: Partial<Record<LearnedGain, readonly number[]>> = {};
  const words: Record<LearnedPlace, (readonly [string, string])[]> = { text: [], heading: [], above: [] };
  source.split(/\r?\n/u).forEach((text, i) => {
    if (text === '' || text.startsWith('#')) return;
    const cut = text.lastIndexOf(': ');
    const [key, value] = [text.slice(0, cut), text.slice(cut + 2)];
    const gain = LEARNED_GAINS.find((name) => key === `gain=${name}`);
    if (key === 'types' && types.length === 0) types = value.split(' ').filter(isCueType);
    else if (key === 'base' && HUNDREDTHS.test(value)) base = hundredths(value);
    else if (gain !== undefined && HUNDREDTHS.test(value)) gains[gain] = hundredths(value);
    else if (cut > 0 && /^[A-Za-z.\d]+$/u.test(value) && unpackedLetters(value).length === types.length) {
      const place = LEARNED_PLACES.find((name) => key.startsWith(`${name}=`)) ?? 'text';
      words[place].push([key.slice(key.indexOf('=') + 1), value]);
    } else report(i + 1, 'this line is not as learned; run server/scripts/learnTypes.mjs again');
  });
  into.push({ language, types, base, gains, words });
}

/** The cue and weight of an item of a list, or what is wrong with it. */
function readItem(item: unknown, place: CuePlace): { readonly cue: string; readonly weight: number } | string {
  if (isScalar(item)) {
    const cue = String(item.value ?? '').trim();
    return cue === '' ? 'an empty cue' : { cue, weight: WEIGHT[place] };
  }
  const pair = isMap(item) && item.items.length === 1 ? item.items[0] : undefined;
  if (pair === undefined || !isScalar(pair.key) || !isScalar(pair.value)) {
    return 'expected a cue, or a cue, a colon and its weight';
  }
  const weight = pair.value.value;
  if (typeof weight !== 'number' || weight === 0 || Math.abs(weight) > MOST_WEIGHT) {
    return `the weight of "${String(pair.key.value)}" must be a number from -${MOST_WEIGHT} to ${MOST_WEIGHT}, not 0`;
  }
  return { cue: String(pair.key.value).trim(), weight };
}
