import type { Language } from '../text/language.js';
import type { Comparison } from './compare.js';
import { familyOf } from './compare.js';
import type { ReadClause, ReadContract } from './readContract.js';
import { type Agreement, type Section, sectionOf } from './references.js';
import { similarity, type WordBag, wordBag } from './words.js';

/** The clause of a reference that is nearest to a clause of the draft. */
export interface Nearest {
  readonly agreement: Agreement;
  readonly clause: ReadClause;
  readonly section: Section;
  /** The likeness of the words, from 0 to 1; undefined where the languages differ. */
  readonly similarity?: number;
}

/** A clause's bag of words is kept with it: the clauses of references stay, those of a draft go with its contract. */
const bags = new WeakMap<ReadClause, WordBag>();

/**
 * The nearest of the matching clauses: the one in the draft's language whose words are likest, the first of equals;
 * where no reference in that language has such a clause, the first of the reference that agrees in most positions.
 */
export function nearestOf(contract: ReadContract, comparison: Comparison): Nearest | undefined {
  const { language } = contract;
  const own = bagOf(contract, comparison.clause, language);
  let best: { readonly agreement: Agreement; readonly clause: ReadClause; readonly similarity: number } | undefined;
  for (const { agreement, clauses } of comparison.matches) {
    if (agreement.language !== language) continue;
    for (const { clause, kind } of clauses) {
      if (textOf(agreement.digest, clause) === '') continue;
      // A clause that does this only besides must be clearly likelier than one that does nothing else.
      const likeness = similarity(own, bagOf(agreement.digest, clause, language)) * (kind === 'main' ? 1 : 0.7);
      if (!best || likeness > best.similarity) best = { agreement, clause, similarity: likeness };
    }
  }
  if (best) return { ...best, section: sectionOf(best.agreement.digest, best.clause) };
  return nearestInPositions(comparison);
}

function nearestInPositions({ matches, rows }: Comparison): Nearest | undefined {
  let best: { readonly agreement: Agreement; readonly clause: ReadClause; readonly same: number } | undefined;
  matches.forEach(({ agreement, clauses }, i) => {
    const clause = clauses.find((c) => textOf(agreement.digest, c.clause) !== '')?.clause;
    const same = rows.filter((row) => row.cells[i]?.verdict === 'same').length;
    if (clause && (!best || same > best.same)) best = { agreement, clause, same };
  });
  return (
    best && { agreement: best.agreement, clause: best.clause, section: sectionOf(best.agreement.digest, best.clause) }
  );
}

/** A clause's text and that of its sub-clauses, a line feed between paragraphs; the whole of a long one only in part. */
export function textOf(contract: ReadContract, clause: ReadClause): string {
  let text = clause.facts.words.passage.plain;
  for (const part of familyOf(contract, clause).slice(1)) {
    if (text.length > LONGEST) break;
    const { heading, words } = part.facts;
    text += [heading, words.passage.plain]
      .filter(Boolean)
      .map((piece) => `\n${piece}`)
      .join('');
  }
  return text.trim();
}

/** What is beyond tells nothing more of the likeness of two clauses. */
const LONGEST = 8000;

function bagOf(contract: ReadContract, clause: ReadClause, language: Language): WordBag {
  let bag = bags.get(clause);
  if (!bag) {
    bag = wordBag(textOf(contract, clause), language);
    bags.set(clause, bag);
  }
  return bag;
}
