import { namesOf } from '../analysis/queries/names.js';
import { openingOf, subjectAt } from '../analysis/queries/subject.js';
import type { Range } from '../text/range.js';
import type { FeatureInput } from './api.js';

/**
 * Where the thing at an offset is defined: a term's definitions, else where the party is introduced that bears the
 * name; the clauses that a reference names; a clause itself on its number or heading. Empty where there is nothing.
 */
export function definition({ contract }: FeatureInput, offset: number): readonly Range[] {
  const subject = subjectAt(contract, offset);
  if (!subject) return [];
  switch (subject.kind) {
    case 'name': {
      const { name } = subject.mention;
      if (name.definitions.length > 0)
        return namesOf(contract)
          .mentionsOf(name)
          .filter(({ role }) => role === 'definition')
          .map(({ range }) => range);
      const clause = name.party && contract.clauses[name.party.clause];
      return clause ? [contract.toDocument(clause, name.party!.party.range)] : [];
    }
    case 'reference':
      return subject.citation.clauses.map((clause) => openingOf(contract, clause));
    case 'number':
    case 'heading':
      return [openingOf(contract, subject.clause)];
  }
}
