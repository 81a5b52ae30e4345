import type { Contract } from '../analysis/contract.js';
import { documentTitle } from '../analysis/queries/documentTitle.js';
import { alignPair } from '../library/pairs/alignPair.js';
import type { Message } from '../text/message.js';
import type { Range } from '../text/range.js';

/** A place in the version in another language. */
export interface CounterpartPlace {
  /** The first line of the clause, or the title of the other version where it has no such clause. */
  readonly range: Range;
  readonly found: boolean;
}

/** Where the other version has the clause around an offset, or else the nearest clause around that. */
export function counterpartAt(contract: Contract, other: Contract, offset: number): CounterpartPlace {
  const { ofOne } = alignPair(contract, other);
  for (let clause = contract.clauseAt(offset); clause; clause = contract.parentOf(clause)) {
    const counterpart = ofOne.get(clause.index);
    if (counterpart) return { range: other.firstLineOf(counterpart), found: true };
  }
  return { range: documentTitle(other).range, found: false };
}

/** What is offered at the first line of a clause that the other version has as well. */
export function counterpartOffer(contract: Contract, other: Contract, { start }: Range): Message | undefined {
  const clause = contract.clauseAt(start);
  if (!clause || start > contract.firstLineOf(clause).end || !alignPair(contract, other).ofOne.has(clause.index))
    return undefined;
  const language: Message = { text: other.language === 'zh' ? 'Chinese' : 'English' };
  return { text: 'Go to this clause in the {language} version', data: { language } };
}
