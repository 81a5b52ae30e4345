import { type ClauseType, isClauseType, type OutlineType } from '../taxonomy/clauseTypes.js';
import type { ReadClause, ReadContract } from './readContract.js';
import { type Agreement, type Section, sectionOf } from './references.js';

/** How a clause of a reference came to match: its main type, a further type, or a related one. */
export type MatchKind = 'main' | 'further' | 'related';

/** A clause of a reference that does what the draft's clause does. */
export interface MatchedClause<C extends ReadClause = ReadClause> {
  readonly clause: C;
  readonly kind: MatchKind;
}

/** The matching clauses of one reference, in document order within each kind; empty where it has none. */
export interface Match {
  readonly agreement: Agreement;
  readonly clauses: readonly MatchedClause[];
  /** Where a reader finds them: the outermost of them, those of the first kind only. */
  readonly sections: readonly Section[];
}

/** Types that answer one question together: who decides a dispute, and where. */
export const RELATED: { readonly [K in OutlineType]?: readonly OutlineType[] } = {
  jurisdiction: ['dispute-resolution'],
  'dispute-resolution': ['jurisdiction'],
};

/** What a clause does; a group does what the subject of its title says. */
export function subjectOf(clause: ReadClause): ClauseType | undefined {
  const { type, also } = clause.facts;
  return [type, ...also].find(isClauseType);
}

/** Where a contract has clauses of a type, by their main type or else by a further one; the outermost of them. */
export function mainClausesAbout(type: ClauseType, contract: ReadContract): readonly ReadClause[] {
  return outermostOf(
    contract,
    clausesAbout(type, contract).filter((found) => found.kind !== 'related'),
  );
}

/** The clauses of an agreement that do what a clause does. */
export function matchClause(subject: ClauseType | undefined, agreement: Agreement): Match {
  const clauses = subject ? clausesAbout(subject, agreement.digest) : [];
  return { agreement, clauses, sections: sectionsOf(agreement.digest, clauses) };
}

/** The clauses about a type: by their main type, by their further types, by a related type. */
export function clausesAbout<C extends ReadClause>(
  subject: ClauseType,
  contract: { ofType(type: OutlineType): readonly C[] },
): readonly MatchedClause<C>[] {
  const all = contract.ofType(subject);
  const found = new Map<C, MatchKind>();
  const add = (clauses: readonly C[], kind: MatchKind): void => {
    for (const clause of clauses) if (!found.has(clause)) found.set(clause, kind);
  };
  add(
    all.filter((c) => c.facts.type === subject),
    'main',
  );
  add(all, 'further');
  for (const type of RELATED[subject] ?? [])
    add(
      contract.ofType(type).filter((c) => c.facts.type === type),
      'related',
    );
  return [...found].map(([clause, kind]) => ({ clause, kind }));
}

/** Where to look: the clauses of the best kind, and instead of several under one heading that heading, where it names the subject. */
export function sectionsOf(contract: ReadContract, found: readonly MatchedClause[]): readonly Section[] {
  return outermostOf(contract, found).map((clause) => sectionOf(contract, clause));
}

/** Likewise as clauses. */
export function outermostOf(contract: ReadContract, found: readonly MatchedClause[]): readonly ReadClause[] {
  const best = found.filter((match) => match.kind === found[0]?.kind).map((match) => match.clause);
  const named = new Set(found.map((match) => match.clause));
  const outer = best.map((clause) => {
    let top = clause;
    for (let at = contract.parentOf(clause); at; at = contract.parentOf(at)) if (named.has(at)) top = at;
    return top;
  });
  return [...new Set(outer)];
}
