import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { onceOf } from '../questions.js';

const ANNEX = /^(?:annex|appendix|schedule|exhibit|attachment|addendum)\b|^(?:附件|附录|附錄|附表)/i;

/** Whether a clause is the title of an annex. */
export function isAnnex({ facts }: Clause): boolean {
  return ANNEX.test(facts.heading ?? '');
}

/**
 * The index of the first clause of the annexes, which count for themselves; that behind the last clause where there are none.
 * An outermost title is no annex where the sections behind it go on counting.
 */
export const firstOfAnnexes = onceOf((contract: Contract): number => {
  const { roots, clauses } = contract;
  const at = roots.findIndex((clause) => clause.facts.number === undefined && isAnnex(clause));
  if (at <= 0) return clauses.length;
  const last = roots.slice(0, at).findLast(({ facts }) => facts.number)?.facts.number;
  const goesOn = roots
    .slice(at)
    .some(({ facts: { number } }) => last && number?.style === last.style && number.values[0] === last.values[0]! + 1);
  return goesOn ? clauses.length : roots[at]!.index;
});
