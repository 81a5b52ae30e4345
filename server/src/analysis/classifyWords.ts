import {
  type CuePlace,
  type Cues,
  LEARNED_GAINS,
  type LearnedGain,
  type LearnedIndex,
  noScores,
} from '../taxonomy/cues.js';
import { languageOf } from '../text/language.js';
import { type CueHit, type LearnedHit, scan, scanLearned } from './classifyScan.js';
import { WEIGHTS } from './classifyWeights.js';
import type { ClauseWords, Evidence, Reference } from './model.js';
import { type Scannable, scannable, sentenceEnd } from './scannable.js';
import { uncited } from './uncited.js';

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
  /** What the words of the heading say of the clauses that stand in this one. */
  readonly below: readonly number[];
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

/**
 * The scores of a clause's words; the titles by which its references cite other clauses say nothing. Linear in their
 * length, at most 4300 characters; never throws.
 */
export function scoreWords(words: ClauseWords, cues: Cues, references: readonly Reference[] = []): TypeScores {
  const evidence: Evidence[] = [];
  const { plain } = words.passage;
  const text = uncited(plain, references).slice(0, MOST_TEXT);
  const title = (words.heading ?? '').slice(0, MOST_HEADING);
  // The title is read to its end before the text: both may be cut into the same place.
  const titled = title === '' ? UNTITLED : scoreTitle(title, cues, evidence);
  const language = languageOf(text);
  const units = scannable(text, language, cues[language].numbers);
  const index = cues[language].learned;
  const said = scoreText(units, cues, evidence);
  const scores = { heading: titled.heading, ...said };
  const learnedHits = [...titled.learnedHits, ...scanLearned(units, index.text, 'text')];
  return {
    ...scores,
    learned: learnedOf(index, scores, learnedHits),
    below: titled.below,
    learnedHits,
    evidence,
    hasHeading: title !== '',
    hasText: LETTERS.test(plain),
  };
}

function learnedOf(
  index: LearnedIndex,
  scores: Readonly<Record<LearnedGain, readonly number[]>>,
  learnedHits: readonly LearnedHit[],
): readonly number[] {
  const learned = index.base.slice();
  addUp(learned, learnedHits);
  for (const name of LEARNED_GAINS) {
    const [gain, score] = [index.gains[name], scores[name]];
    if (score !== NOTHING) for (let i = 0; i < learned.length; i++) learned[i]! += gain[i]! * score[i]!;
  }
  return learned;
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
const NOTHING: number[] = noScores();

/** What a title says. */
interface Titled extends Pick<TypeScores, 'heading' | 'below' | 'learnedHits'> {}

const UNTITLED: Titled = { heading: NOTHING, below: NOTHING, learnedHits: [] };

function scoreTitle(title: string, cues: Cues, evidence: Evidence[]): Titled {
  const language = languageOf(title);
  const units = scannable(title, language, cues[language].numbers);
  const { learned } = cues[language];
  const learnedHits = scanLearned(units, learned.heading, 'heading');
  const hitsBelow = scanLearned(units, learned.above, 'above');
  const below = hitsBelow.length === 0 ? NOTHING : noScores();
  if (below !== NOTHING) addUp(below, hitsBelow);
  const hits = hitsOf(units, 'heading', cues);
  if (hits.length === 0) return { heading: NOTHING, below, learnedHits };
  const scores = noScores();
  for (const { cue, length } of hits) {
    const weight = cue.data.weight * coverage(length, units.size);
    scores[cue.type]! += weight;
    const gain = 1 + learned.gains.heading[cue.type]! / WEIGHTS.heading;
    evidence.push({ type: cue.data.type, cue: cue.data.cue, weight: weight * gain });
  }
  return { heading: saturated(scores), below, learnedHits };
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
