import { CLAUSE_TYPES, type OutlineType } from '../taxonomy/clauseTypes.js';
import { CUE_TYPE_INDEX, CUE_TYPES, noScores } from '../taxonomy/cues.js';
import { FAINT, PREAMBLE, WEIGHTS } from './classifyWeights.js';
import type { CueScore, TypeScores } from './classifyWords.js';
import type { Classification, ClauseWords } from './model.js';

/**
 * The clause types of an outline, read from the top down: a clause's own words speak first, then the clause
 * that it stands in, the one before it and those that it opens.
 */

/** What stands around a clause. All of it but `preamble` is the next of kin, so that an edit far away changes nothing. */
export interface ClauseContext {
  readonly hasChildren: boolean;
  /** No clause before it has a number or a heading. */
  readonly preamble: boolean;
  /** The clause that it stands in, as classified. */
  readonly parent?: Classification;
  /** What the words of that clause's heading say of the clauses in it. */
  readonly above?: readonly number[];
  /** The sibling before it, as classified. */
  readonly previous?: Classification;
  /** What the words of its children say. Sixteen are enough. */
  readonly children?: readonly TypeScores[];
}

/** How many further types a clause may have. */
const MOST_ALSO = 4;

/** What a clause does. Deterministic; never throws. */
export function classify(own: TypeScores, words: ClauseWords, context: ClauseContext): Classification {
  if (!own.hasText && (context.hasChildren || !(isSentence(words.heading) || isItem(words, context))))
    return groupOf(own);
  const scores = scoresInContext(own, context);
  const shares = softmax(scores);
  const order: number[] = [];
  let best = 0;
  for (let i = 0; i < shares.length; i++) {
    if (shares[i]! > shares[best]!) best = i;
    if (shares[i]! >= (isCued(own, context, i) ? WEIGHTS.alsoShare : WEIGHTS.alsoShareOfLearned)) order.push(i);
  }
  order.sort((a, b) => shares[b]! - shares[a]!);
  const type = typeAt(best);
  const also = order
    .slice(1, 1 + MOST_ALSO)
    .filter((i) => typeAt(i) !== 'other')
    .map(typeAt);
  return { type, also, confidence: shares[best] ?? 0 };
}

/** Whether a cue that people wrote, or the clause around it, speaks for a type; learned words alone are a weak voice. */
function isCued(own: TypeScores, { parent, children }: ClauseContext, i: number): boolean {
  const speaks = ({ type, score }: CueScore): boolean => type === i && score > 0;
  if (own.heading.some(speaks) || own.text.some(speaks)) return true;
  const type = typeAt(i);
  if (parent && (parent.type === type || parent.also.includes(type))) return true;
  return children?.some(({ heading, text }) => heading.some(speaks) || text.some(speaks)) ?? false;
}

/** The scores of a clause that says something, in the order of `CUE_TYPES`. Exported for server/scripts/learnTypes.mjs. */
export function scoresInContext(own: TypeScores, context: ClauseContext): number[] {
  const scores = noScores();
  const weightOfHeading = own.hasText ? WEIGHTS.heading : WEIGHTS.headingAlone;
  const { heading, text, learned } = own;
  for (const { type, score } of heading) scores[type] = weightOfHeading * score;
  for (const { type, score } of text) scores[type]! += WEIGHTS.text * score;
  for (let i = 0; i < scores.length; i++) scores[i]! += learned[i]!;
  if (context.preamble) for (let i = 0; i < scores.length; i++) scores[i]! += PREAMBLE[typeAt(i)] ?? 0;
  const add = (type: OutlineType | undefined, weight: number): void => {
    const i = type === undefined ? undefined : CUE_TYPE_INDEX.get(type);
    if (i !== undefined) scores[i] = (scores[i] ?? 0) + weight;
  };
  const { parent, above, previous, children } = context;
  if (above !== undefined) for (let i = 0; i < scores.length; i++) scores[i]! += above[i]!;
  if (parent !== undefined) {
    const inherit = (type: OutlineType, weight: number): void => add(type, weight * (FAINT[type] ?? 1));
    inherit(parent.type, WEIGHTS.parent);
    parent.also.forEach((type, i) => {
      if (parent.type !== 'group') inherit(type, WEIGHTS.parentAlso);
      else inherit(type, i === 0 ? WEIGHTS.groupSubject : WEIGHTS.groupFurther);
    });
  }
  add(previous?.type, own.hasHeading ? WEIGHTS.previousHeaded : WEIGHTS.previous);
  if (children !== undefined && children.length > 0) {
    const share = WEIGHTS.children / children.length;
    const shareOfLearned = WEIGHTS.childrenLearned / children.length;
    const said = noScores();
    for (const child of children) {
      said.fill(0);
      for (const { type, score } of child.heading) said[type] = score;
      for (const { type, score } of child.text) said[type]! += score;
      for (let i = 0; i < scores.length; i++) scores[i]! += share * said[i]! + shareOfLearned * child.learned[i]!;
    }
  }
  return scores;
}

/** A title that only opens other clauses, with the subjects that it names. */
function groupOf(own: TypeScores): Classification {
  const order = own.heading
    .filter(({ type, score }) => type < CLAUSE_TYPES.length && score >= WEIGHTS.groupLeast)
    .sort((a, b) => b.score - a.score);
  const most = order[0]?.score ?? 0;
  const also = order.filter(({ score }) => score >= WEIGHTS.groupShare * most).map(({ type }) => typeAt(type));
  return { type: 'group', also: also.slice(0, MOST_ALSO), confidence: 1 };
}

/** Whether a numbered line without a stop is the item of a clause that says something, and no title. */
function isItem({ number }: ClauseWords, { parent }: ClauseContext): boolean {
  return number !== undefined && parent !== undefined && parent.type !== 'group';
}

/** Whether a heading is a whole provision, set as one line. */
function isSentence(heading: string | undefined): boolean {
  return heading !== undefined && (/[.。；;]$/u.test(heading) || heading.length > 120 || /[，。：].{6}/u.test(heading));
}

function typeAt(i: number): OutlineType {
  return CUE_TYPES[i] ?? 'other';
}

/** The shares of scores, in their place. */
function softmax(scores: number[]): number[] {
  let most = -Infinity;
  for (let i = 0; i < scores.length; i++) most = Math.max(most, scores[i]!);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - most);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
