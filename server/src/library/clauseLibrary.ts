import type { ClauseTypeData, StandardClause } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';

/** The clause types and standard clauses of server/data, as loadClauses.ts gives them. */
export interface ClauseLibrary {
  readonly types: readonly ClauseTypeData[];
  readonly clauses: readonly StandardClause[];
}

/** For whom a standard clause is chosen. */
export interface Preference {
  /** The side whose interest it should serve; balanced clauses where it is left out. */
  readonly standpoint?: 'provider' | 'customer';
  /** The profiles that the draft is checked by. */
  readonly profiles?: readonly string[];
}

/**
 * The standard clauses of a type in a language, the most suitable first: those written for one of the profiles, then those
 * that favour the standpoint, balanced ones, and the others; in the order of their file where these are equal.
 */
export function variantsOf(
  library: ClauseLibrary,
  type: ClauseType,
  language: Language,
  { standpoint, profiles = [] }: Preference = {},
): readonly StandardClause[] {
  const rank = ({ fits, favours }: StandardClause): number => {
    const fit = !fits ? 10 : fits.some((profile) => profiles.includes(profile)) ? 0 : 20;
    const side = favours === undefined ? 1 : favours === standpoint ? 0 : 2;
    return fit + side;
  };
  return library.clauses
    .filter((clause) => clause.type === type && clause.language === language)
    .sort((a, b) => rank(a) - rank(b));
}
