import type { Gate } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import type { ClauseFacts, Frame } from '../clause.js';
import { wordsIn } from '../positions/wordsIn.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/**
 * Rules have some thousand expressions, and a clause speaks of one or two subjects. So a rule asks a gate first: for the
 * words without which what it looks for cannot be said, derived from its expressions (`gateOf(FIRST.en, FIRST.zh)`). They are
 * looked for once for all rules, and an expression that no clause has the words for is never compiled.
 */

/** Whether a clause's own text, or a stretch of it, has a word of a gate. Never throws. */
export function mentions({ words: { passage } }: ClauseFacts, gate: Gate, within?: Range): boolean {
  const words = wordsIn(passage);
  return within ? words.hasBetween(gate, within.start, within.end) : words.has(gate);
}

/** The sentences of a clause, or those of them that a query gives, that have a word of a gate, in order. Never throws. */
export function sentencesWith(
  facts: ClauseFacts,
  frame: Frame,
  gate: Gate,
  sentences: (facts: ClauseFacts, frame: Frame) => readonly ClauseSentence[] = sentencesOf,
): readonly ClauseSentence[] {
  if (!mentions(facts, gate)) return NONE;
  return sentences(facts, frame).filter((sentence) => mentions(facts, gate, sentence));
}

const NONE: readonly ClauseSentence[] = [];
