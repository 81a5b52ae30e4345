import type { ReadClause, ReadContract } from './readContract.js';

/** A clause and its sub-clauses, in order. */
function familyOf(contract: ReadContract, clause: ReadClause): readonly ReadClause[] {
  return contract.clauses.slice(clause.index, clause.last + 1);
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
