import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { type Citation, citationAt } from './citations.js';
import { type Mention, namesOf } from './names.js';

/** What the words at a place of a contract are about. */
export type Subject =
  | { readonly kind: 'name'; readonly range: Range; readonly mention: Mention }
  | { readonly kind: 'reference'; readonly range: Range; readonly citation: Citation }
  | { readonly kind: 'number' | 'heading'; readonly range: Range; readonly clause: Clause };

/**
 * The subject at an offset: a clause's number; a reference that names clauses; a term or party; a heading; any other
 * reference. A caret right behind the last character counts as on it.
 */
export function subjectAt(contract: Contract, offset: number): Subject | undefined {
  const clause = contract.clauseAt(offset);
  if (clause) {
    const number = contract.numberRangeOf(clause);
    if (number.end > number.start && number.start <= offset && offset < number.end)
      return { kind: 'number', range: number, clause };
  }
  const citation = citationAt(contract, offset);
  if (citation && citation.clauses.length > 0) return { kind: 'reference', range: citation.range, citation };
  const mention = namesOf(contract).at(offset);
  if (mention) return { kind: 'name', range: mention.range, mention };
  const heading = clause && contract.headingRangeOf(clause);
  if (clause && heading && heading.start <= offset && offset <= heading.end)
    return { kind: 'heading', range: heading, clause };
  return citation && { kind: 'reference', range: citation.range, citation };
}

/** Where a reader who looks for a clause is led: its number and heading, else the beginning of its first line. */
export function openingOf(contract: Contract, clause: Clause): Range {
  const number = contract.numberRangeOf(clause);
  const heading = contract.headingRangeOf(clause);
  const numbered = number.end > number.start;
  if (heading) return { start: numbered ? Math.min(number.start, heading.start) : heading.start, end: heading.end };
  return numbered ? number : contract.firstLineOf(clause);
}
