import { type Language, languageOf } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { splitSentences } from '../../text/sentences.js';
import type { ClauseFacts, Frame } from '../clause.js';
import { maskParties } from '../partyWords.js';
import { plainForm } from '../positions/plainForm.js';

/**
 * Queries: what several rules and features ask of the clauses of a contract. They are worked out when first asked for
 * and remembered by the clause's facts, so that a keystroke pays for the clause that it changed.
 */

/** A sentence of a clause as the patterns of rules read it; its range counts in `words.passage.plain`. */
export interface ClauseSentence extends Range {
  /** Of the paragraph around it: a draft may mix languages. */
  readonly language: Language;
  /** In plain form, with party words. */
  readonly plain: string;
  /** In plain form, party words masked (analysis/partyWords.ts). */
  readonly masked: string;
  /** The index of its paragraph or list item in the clause. */
  readonly paragraph: number;
}

const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly sentences: readonly ClauseSentence[] }>();

/** The sentences of a clause's own text in order. Remembered; linear; never throws. */
export function sentencesOf(facts: ClauseFacts, frame: Frame): readonly ClauseSentence[] {
  const before = known.get(facts);
  if (before && before.frame === frame) return before.sentences;
  const sentences = readSentences(facts, frame);
  known.set(facts, { frame, sentences });
  return sentences;
}

function readSentences(facts: ClauseFacts, frame: Frame): readonly ClauseSentence[] {
  const original = facts.words.passage.plain;
  const sentences: ClauseSentence[] = [];
  let start = 0;
  for (const [paragraph, line] of original.split('\n').entries()) {
    const language = /[a-z\p{Script=Han}]/iu.test(line) ? languageOf(line) : facts.words.language;
    const plain = plainForm(line);
    const masked = maskParties(plain, frame, language);
    for (const r of splitSentences(line, language)) {
      sentences.push({
        start: start + r.start,
        end: start + r.end,
        language,
        plain: plain.slice(r.start, r.end),
        masked: masked.slice(r.start, r.end),
        paragraph,
      });
    }
    start += line.length + 1;
  }
  return sentences;
}
