import { onceOf, type Question } from '../questions.js';
import { citedNumbers } from '../references/cited.js';
import { numberPath } from '../references/numbers.js';

/** The paths of the section numbers that are cited and that no clause has, steps parted by blanks; kept for the contract. */
export const danglingNumbers: Question<ReadonlySet<string>> = onceOf((contract) => {
  const paths = new Set<string>();
  for (const clause of contract.clauses)
    for (const { target, range } of clause.facts.references) {
      if (target.kind !== 'section') continue;
      const words = clause.facts.words.passage.plain.slice(range.start, range.end);
      for (const cited of citedNumbers(words, target, contract.scope, clause.index))
        if (cited.clause === undefined) paths.add(numberPath(cited.text).join(' '));
    }
  return paths;
});
