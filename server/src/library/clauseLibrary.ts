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
 * The standard clauses of a type in a language, the most suitable first: those that favour the standpoint, balanced ones,
 * and the others, before those written for other profiles; of one side those written for a profile first; in the order of
 * their file where these are equal. One that favours a side is left out where any of the profiles is not among those that
 * it is written for, since it may be void there.
 */
export function variantsOf(
  library: ClauseLibrary,
  type: ClauseType,
  language: Language,
  { standpoint, profiles = [] }: Preference = {},
): readonly StandardClause[] {
  const rank = ({ fits, favours }: StandardClause): number => {
    const fit = !fits ? 1 : fits.some((profile) => profiles.includes(profile)) ? 0 : 20;
    const side = favours === undefined ? 1 : favours === standpoint ? 0 : 2;
    return fit + 2 * side;
  };
  return library.clauses
    .filter((clause) => clause.type === type && clause.language === language && mayStand(clause, profiles))
    .sort((a, b) => rank(a) - rank(b));
}

function mayStand({ fits, favours }: StandardClause, profiles: readonly string[]): boolean {
  if (!fits || favours === undefined) return true;
  return profiles.length > 0 && profiles.every((profile) => fits.includes(profile));
}
