import type { Contract } from '../contract.js';
import { citedNumbers } from '../references/cited.js';
import { numberPath } from '../references/numbers.js';

const known = new WeakMap<Contract, ReadonlySet<string>>();

/** The paths of the section numbers that are cited and that no clause has, steps parted by blanks; kept for the contract. */
export function danglingNumbers(contract: Contract): ReadonlySet<string> {
  let found = known.get(contract);
  if (!found) {
    const paths = new Set<string>();
    for (const clause of contract.clauses)
      for (const { target, range } of clause.facts.references) {
        if (target.kind !== 'section') continue;
        const words = clause.facts.words.passage.plain.slice(range.start, range.end);
        for (const cited of citedNumbers(words, target, contract.scope, clause.index))
          if (cited.clause === undefined) paths.add(numberPath(cited.text).join(' '));
      }
    found = paths;
    known.set(contract, found);
  }
  return found;
}
