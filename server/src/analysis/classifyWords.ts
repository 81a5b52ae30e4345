import {
  type CuePlace,
  type Cues,
  LEARNED_GAINS,
  type LearnedGain,
  type LearnedIndex,
  noScores,
} from '../taxonomy/cues.js';
import { type Language, languageOf } from '../text/language.js';
import { type CueHit, type LearnedHit, scan, scanLearned } from './classifyScan.js';
import { WEIGHTS } from './classifyWeights.js';
import type { ClauseWords, Evidence } from './model.js';
import { type Scannable, scannable, sentenceEnd } from './scannable.js';

/**
 * What a clause's words say about its type, without its neighbours: the sum of the cues found, in the
 * order of `CUE_TYPES`. It depends on nothing but the words, and may be cached by them.
 */
export interface TypeScores {
  readonly heading: readonly number[];
  readonly text: readonly number[];
  /** What the first sentence of the text says. */
  readonly opening: readonly number[];
  /** What learning adds: how common each type is, what single words say, and how much louder the scores above are. */
  readonly learned: readonly number[];
  readonly learnedHits: readonly LearnedHit[];
  /** The cues found, in the order of the text, the heading first. */
  readonly evidence: readonly Evidence[];
  readonly hasHeading: boolean;
  /** Whether the clause says something of its own beside its heading. */
  readonly hasText: boolean;
}

/** How much of a clause is read, in UTF-16 code units: what it does stands at its beginning. */
const MOST_TEXT = 4000;
const MOST_HEADING = 300;
/** Beyond this many words (characters in Chinese) a cue tells less, since it is likely an aside. */
const NEAR = { en: 50, zh: 60 } as const;
const LEAST_NEARNESS = 0.4;
/** The score that many cues of one type approach together. */
const MOST_SCORE = 12;

/** How loud the learned words of a clause are together, however many they are. */
export const LEARNED_NORM = 3;
/** A clause with fewer learned words, counted by the squares of their shares, is not made as loud. */
export const LEARNED_LEAST = 10;

/** The scores of a clause's words. Linear in their length, at most 4300 characters; never throws. */
export function scoreWords(words: ClauseWords, cues: Cues): TypeScores {
  const evidence: Evidence[] = [];
  const text = words.passage.plain.slice(0, MOST_TEXT);
  const title = (words.heading ?? '').slice(0, MOST_HEADING);
  const heading = title === '' ? NOTHING : scoreTitle(title, cues, evidence);
  const language = languageOf(text);
  const units = scannable(text, language, cues[language].numbers);
  const said = scoreText(units, cues, evidence);
  const scores = { heading, ...said };
  return {
    ...scores,
    ...learnedOf(units, cues[language].learned, scores),
    evidence,
    hasHeading: title !== '',
    hasText: LETTERS.test(text),
  };
}

/** How much a word counts that is first found at a place, in words or Chinese characters. */
export function learnedShare(at: number, language: Language): number {
  return nearness(at, NEAR[language]);
}

function learnedOf(
  units: Scannable,
  index: LearnedIndex,
  scores: Readonly<Record<LearnedGain, readonly number[]>>,
): { readonly learned: readonly number[]; readonly learnedHits: readonly LearnedHit[] } {
  const learned = index.base.slice();
  const learnedHits = scanLearned(units, index, (at) => learnedShare(at, units.language));
  let square = 0;
  for (const { share } of learnedHits) square += share * share;
  const factor = LEARNED_NORM / Math.sqrt(Math.max(square, LEARNED_LEAST));
  for (const hit of learnedHits) hit.share *= factor;
  addUp(learned, learnedHits);
  for (const name of LEARNED_GAINS) {
    const [gain, score] = [index.gains[name], scores[name]];
    if (score !== NOTHING) for (let i = 0; i < learned.length; i++) learned[i]! += gain[i]! * score[i]!;
  }
  return { learned, learnedHits };
}

/** Adds what the words say, four of them at a time: it is most of what learning takes. */
function addUp(scores: number[], hits: readonly LearnedHit[]): void {
  const whole = hits.length - (hits.length % 4);
  for (let k = 0; k < whole; k += 4) {
    const { share: s0, word: first } = hits[k]!;
    const { share: s1, word: second } = hits[k + 1]!;
    const { share: s2, word: third } = hits[k + 2]!;
    const { share: s3, word: fourth } = hits[k + 3]!;
    const w0 = first.weights;
    const w1 = second.weights;
    const w2 = third.weights;
    const w3 = fourth.weights;
    for (let i = 0; i < scores.length; i++)
      scores[i] = scores[i]! + s0 * w0[i]! + s1 * w1[i]! + s2 * w2[i]! + s3 * w3[i]!;
  }
  for (let k = whole; k < hits.length; k++) {
    const { share, word } = hits[k]!;
    const { weights } = word;
    for (let i = 0; i < scores.length; i++) scores[i]! += share * weights[i]!;
  }
}

/** Two letters or one Han character make a text; a stray mark does not. */
const LETTERS = /\p{Script=Han}|\p{L}\p{L}/u;

/** The scores of words without a cue. Scores are never written to once they are made. */
const NOTHING = noScores();

function scoreTitle(title: string, cues: Cues, evidence: Evidence[]): readonly number[] {
  const language = languageOf(title);
  const units = scannable(title, language, cues[language].numbers);
  const { gains } = cues[language].learned;
  const hits = hitsOf(units, 'heading', cues);
  if (hits.length === 0) return NOTHING;
  const scores = noScores();
  for (const { cue, length } of hits) {
    const weight = cue.data.weight * coverage(length, units.size);
    scores[cue.type]! += weight;
    const gain = 1 + gains.heading[cue.type]! / WEIGHTS.heading;
    evidence.push({ type: cue.data.type, cue: cue.data.cue, weight: weight * gain });
  }
  return saturated(scores);
}

/** What a text says as a whole, and what its first sentence says. */
function scoreText(
  units: Scannable,
  cues: Cues,
  evidence: Evidence[],
): { readonly text: readonly number[]; readonly opening: readonly number[] } {
  const hits = hitsOf(units, 'text', cues);
  if (hits.length === 0) return { text: NOTHING, opening: NOTHING };
  const { gains } = cues[units.language].learned;
  const [text, opening] = [noScores(), noScores()];
  const end = sentenceEnd(units);
  for (const { cue, at } of hits) {
    const { type } = cue;
    const weight = cue.data.weight * nearness(at, NEAR[units.language]);
    text[type]! += weight;
    if (at < end) opening[type]! += weight;
    const gain = 1 + (gains.text[type]! + (at < end ? gains.opening[type]! : 0)) / WEIGHTS.text;
    evidence.push({ type: cue.data.type, cue: cue.data.cue, weight: weight * gain });
  }
  return { text: saturated(text), opening: saturated(opening) };
}

function hitsOf(units: Scannable, place: CuePlace, cues: Cues): readonly CueHit[] {
  return units.size === 0 ? [] : scan(units, cues[units.language][place], place);
}

/** A cue that is the whole heading tells more than one of its words. */
function coverage(length: number, total: number): number {
  return 0.6 + 0.4 * Math.min(1, length / Math.max(1, total));
}

function nearness(at: number, near: number): number {
  return at <= near ? 1 : Math.max(LEAST_NEARNESS, near / at);
}

/** The scores in their place, so that many cues of one type approach a most. */
function saturated(scores: number[]): readonly number[] {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score > 0) scores[i] = MOST_SCORE * (1 - Math.exp(-score / MOST_SCORE));
  }
  return scores;
}
