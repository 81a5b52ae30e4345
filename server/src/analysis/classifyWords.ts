import {
  CUE_TYPE_INDEX,
  type CuePlace,
  type Cues,
  LEARNED_GAINS,
  type LearnedGain,
  type LearnedIndex,
  noScores,
} from '../taxonomy/cues.js';
import { languageOf } from '../text/language.js';
import { type CueHit, type Heard, scan, scanLearned, UNHEARD } from './classifyScan.js';
import type { ClauseWords, Reference } from './model.js';
import { type Scannable, scannable, sentenceEnd } from './scannable.js';
import { uncited } from './uncited.js';

/** What cues say of a type, which is named by its place in `CUE_TYPES`. */
export interface CueScore {
  readonly type: number;
  readonly score: number;
}

/**
 * What a clause's words say about its type, without its neighbours. It depends on nothing but the words, and may be cached
 * by them. Cues speak of one type or two of the fifty: of a long draft, rows for all types would be a tenth of all that is
 * kept.
 */
export interface TypeScores {
  /** The sums of the cues found, of the types that any speaks of, in the order of `CUE_TYPES`. */
  readonly heading: readonly CueScore[];
  readonly text: readonly CueScore[];
  /** What the first sentence of the text says. */
  readonly opening: readonly CueScore[];
  /** What learning adds to each type: how common it is, what single words say, and how much louder the scores above are. */
  readonly learned: readonly number[];
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
  const { plain } = words.passage;
  const text = uncited(plain, references).slice(0, MOST_TEXT);
  const title = titleOf(words);
  // The title is read to its end before the text: both may be cut into the same place.
  const titled = title === '' ? UNTITLED : scoreTitle(title, cues);
  const language = languageOf(text);
  const units = scannable(text, language, cues[language].numbers);
  const index = cues[language].learned;
  const said = scoreText(units, cues, DEFINES.test(text));
  const scores = { heading: titled.heading, ...said };
  const heard = scanLearned(units, index.text, 'text');
  return {
    ...scores,
    learned: learnedOf(index, scores, titled.heard, heard),
    hasHeading: title !== '',
    hasText: LETTERS.test(plain),
  };
}

/** What the words of a clause's heading say of the types of the clauses that stand in it, in the order of `CUE_TYPES`. */
export function scoreBelow(words: ClauseWords, cues: Cues): readonly number[] {
  const title = titleOf(words);
  const language = languageOf(title);
  const units = scannable(title, language, cues[language].numbers);
  const below = noScores();
  addUp(below, scanLearned(units, cues[language].learned.above, 'above'), UNHEARD);
  return below;
}

function titleOf({ heading }: ClauseWords): string {
  return (heading ?? '').slice(0, MOST_HEADING);
}

function learnedOf(
  index: LearnedIndex,
  scores: Readonly<Record<LearnedGain, readonly CueScore[]>>,
  title: Heard,
  text: Heard,
): readonly number[] {
  const learned = index.base.slice();
  addUp(learned, title, text);
  for (const name of LEARNED_GAINS) {
    const gain = index.gains[name];
    for (const { type, score } of scores[name]) learned[type]! += gain[type]! * score;
  }
  return learned;
}

/**
 * Adds what the words of a title and of a text say, four of them at a time: it is most of what learning takes. They are
 * one row, so that the sums are the same however many there are of each.
 */
function addUp(scores: number[], title: Heard, text: Heard): void {
  const words = title.words.length === 0 ? text.words : [...title.words, ...text.words];
  const shares = title.words.length === 0 ? text.shares : [...title.shares, ...text.shares];
  const whole = words.length - (words.length % 4);
  for (let k = 0; k < whole; k += 4) {
    const w0 = words[k]!.weights;
    const w1 = words[k + 1]!.weights;
    const w2 = words[k + 2]!.weights;
    const w3 = words[k + 3]!.weights;
    const s0 = shares[k]!;
    const s1 = shares[k + 1]!;
    const s2 = shares[k + 2]!;
    const s3 = shares[k + 3]!;
    for (let i = 0; i < scores.length; i++)
      scores[i] = scores[i]! + s0 * w0[i]! + s1 * w1[i]! + s2 * w2[i]! + s3 * w3[i]!;
  }
  for (let k = whole; k < words.length; k++) {
    const { weights } = words[k]!;
    const share = shares[k]!;
    for (let i = 0; i < scores.length; i++) scores[i]! += share * weights[i]!;
  }
}

/** Two letters or one Han character make a text; a stray mark does not. */
const LETTERS = /\p{Script=Han}|\p{L}\p{L}/u;

/** The scores of words without a cue. */
const NOTHING: readonly CueScore[] = [];

/** What a title says. */
interface Titled extends Pick<TypeScores, 'heading'> {
  readonly heard: Heard;
}

const UNTITLED: Titled = { heading: NOTHING, heard: UNHEARD };

function scoreTitle(title: string, cues: Cues): Titled {
  const language = languageOf(title);
  const units = scannable(title, language, cues[language].numbers);
  const heard = scanLearned(units, cues[language].learned.heading, 'heading');
  const hits = hitsOf(units, 'heading', cues);
  if (hits.length === 0) return { heading: NOTHING, heard };
  const scores = noScores();
  for (const { cue, length } of hits) {
    scores[cue.type]! += cue.data.weight * coverage(length, units.size);
  }
  return { heading: saturated(scores), heard };
}

/**
 * A text that opens with a term in quotes and says what it means defines, whatever the words of the definition speak for.
 * No cue can say so, since the scanned text has no quotes.
 */
const DEFINES =
  /^\s*[“"「『‘'][^“”"「」『』‘’'\n]{1,60}[”"」』’']\s*(?:[(（][^()（）\n]{0,60}[)）]\s*)?(?:(?:means?|refers?|includes?|is|are|(?:shall|will)\s(?:mean|have)|ha(?:s|ve)\sthe)\b|[：:是指即]|系指)/iu;
const DEFINING = 6;
const DEFINITIONS = CUE_TYPE_INDEX.get('definitions')!;

/** What a text says as a whole, and what its first sentence says. */
function scoreText(units: Scannable, cues: Cues, defines: boolean): Pick<TypeScores, 'text' | 'opening'> {
  const hits = hitsOf(units, 'text', cues);
  if (hits.length === 0 && !defines) return { text: NOTHING, opening: NOTHING };
  const [text, opening] = [noScores(), noScores()];
  if (defines) for (const scores of [text, opening]) scores[DEFINITIONS]! += DEFINING;
  const end = sentenceEnd(units);
  for (const { cue, at } of hits) {
    const { type } = cue;
    const weight = cue.data.weight * nearness(at, NEAR[units.language]);
    text[type]! += weight;
    if (at < end) opening[type]! += weight;
  }
  const said = saturated(text);
  return { text: said, opening: hits.every(({ at }) => at < end) ? said : saturated(opening) };
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

/** The scores that are any, so that many cues of one type approach a most. */
function saturated(sums: readonly number[]): readonly CueScore[] {
  const scores: CueScore[] = [];
  sums.forEach((sum, type) => {
    if (sum !== 0) scores.push({ type, score: sum > 0 ? MOST_SCORE * (1 - Math.exp(-sum / MOST_SCORE)) : sum });
  });
  // Without the room that a growing list has.
  return scores.slice();
}
