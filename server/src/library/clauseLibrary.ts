import type { ClauseTypeData, StandardClause } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';

/** The clause types and standard clauses of server/data, as loadClauses.ts gives them. */
export interface ClauseLibrary {
  readonly types: readonly ClauseTypeData[];
  readonly clauses: readonly StandardClause[];
}

/** The standard clauses of a type in a language; the default variant first. */
export function variantsOf(library: ClauseLibrary, type: ClauseType, language: Language): readonly StandardClause[] {
  return library.clauses.filter((clause) => clause.type === type && clause.language === language);
}
