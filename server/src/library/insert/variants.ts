import type { Contract } from '../../analysis/contract.js';
import { findJurisdictions } from '../../analysis/positions/jurisdiction.js';
import type { StandardClause } from '../../taxonomy/clauseData.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import { type ClauseLibrary, type Preference, variantsOf } from '../clauseLibrary.js';
import { lawCodeOf } from './draftFacts.js';

/**
 * The standard clauses of a type for a draft, the most suitable first, as {@link variantsOf} has them; a choice of a law that
 * is neither the draft's nor that of its courts comes last.
 */
export function variantsFor(
  contract: Contract,
  type: ClauseType,
  library: ClauseLibrary,
  preference: Preference,
): readonly StandardClause[] {
  const variants = variantsOf(library, type, contract.language, preference);
  const law = type === 'governing-law' ? lawCodeOf(contract) : undefined;
  if (law === undefined) return variants;
  const foreign = (clause: StandardClause): boolean => {
    const named = findJurisdictions(textOf(clause), clause.language);
    return named.length > 0 && !named.some(({ code }) => code === law);
  };
  return [...variants.filter((clause) => !foreign(clause)), ...variants.filter(foreign)];
}

function textOf({ blocks }: StandardClause): string {
  return blocks
    .flatMap(({ segments }) => segments)
    .map((segment) => (segment.kind === 'text' ? segment.text : ' '))
    .join('');
}
