import type { PlacedPosition } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { alignPair, type Pairing } from '../../library/pairs/alignPair.js';
import type { Message, RuleContext } from '../contract.js';

/** The pair that a document is one of; undefined where it is none, or where both versions are in one language. */
export function pairOf(contract: Contract, { counterpart }: RuleContext): Pairing | undefined {
  const other = counterpart?.contract;
  if (!other || other.language === contract.language || other.clauses.length === 0 || contract.clauses.length === 0)
    return undefined;
  return alignPair(contract, other);
}

/** The days on which two versions enter into force, where they differ. */
export function differentDays({ one, other }: Pairing): readonly [PlacedPosition, PlacedPosition] | undefined {
  const dayOf = (contract: Contract): PlacedPosition | undefined =>
    contract.positions.find(({ key }) => key === 'effectiveDate');
  const [a, b] = [dayOf(one), dayOf(other)];
  return a && b && a.value !== b.value ? [a, b] : undefined;
}

/** The language of a contract, by name. */
export function languageName({ language }: Contract): Message {
  return { text: language === 'zh' ? 'Chinese' : 'English' };
}
