import type { Clause, Contract, PlacedPosition } from '../analysis/contract.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import {
  CLAUSE_TYPES,
  type ClauseType,
  type OutlineType,
  POSITION_KEYS,
  type PositionKey,
} from '../taxonomy/clauseTypes.js';
import { type Agreement, type Section, sectionOf } from './references.js';
import { type Standpoint, sameValue, type Verdict, verdictOf } from './verdict.js';

/** What a comparison needs besides the clauses. */
export interface CompareOptions {
  readonly types: ReadonlyMap<ClauseType, ClauseTypeData>;
  readonly standpoint: Standpoint;
}

/** How a clause of a reference came to match: its main type, a further type, or a related one. */
export type MatchKind = 'main' | 'further' | 'related';

/** A clause of a reference that does what the draft's clause does. */
export interface MatchedClause {
  readonly clause: Clause;
  readonly kind: MatchKind;
}

/** The matching clauses of one reference, in document order within each kind; empty where it has none. */
export interface Match {
  readonly agreement: Agreement;
  readonly clauses: readonly MatchedClause[];
  /** Where a reader finds them: the outermost of them, those of the first kind only. */
  readonly sections: readonly Section[];
}

/** A position of a reference with the section that takes it. */
export interface CitedPosition {
  readonly position: PlacedPosition;
  readonly section: Section;
}

/** What a reference says to a key, each value once, and how that stands to the draft. */
export interface Cell {
  readonly agreement: Agreement;
  readonly positions: readonly CitedPosition[];
  readonly verdict: Verdict;
}

/** One key of positions across the draft and the references. */
export interface Row {
  readonly key: PositionKey;
  /** What the draft's clause commits to, each value once. */
  readonly draft: readonly PlacedPosition[];
  readonly cells: readonly Cell[];
}

/** A clause of a draft beside the references. */
export interface Comparison {
  readonly clause: Clause;
  /** What the clause does; undefined where that is nothing that clauses are compared by. */
  readonly subject: ClauseType | undefined;
  readonly rows: readonly Row[];
  /** One for each reference, in the order of the agreements given. */
  readonly matches: readonly Match[];
}

/** Types that answer one question together: who decides a dispute, and where. */
const RELATED: { readonly [K in OutlineType]?: readonly OutlineType[] } = {
  jurisdiction: ['dispute-resolution'],
  'dispute-resolution': ['jurisdiction'],
};

/** What a clause does; a group does what the subject of its title says. */
export function subjectOf(clause: Clause): ClauseType | undefined {
  const { type, also } = clause.facts;
  return [type, ...also].find(isClauseType);
}

/** A clause and its sub-clauses, in order. */
export function familyOf(contract: Contract, clause: Clause): readonly Clause[] {
  return contract.clauses.slice(clause.index, clause.last + 1);
}

/**
 * A clause of a draft (with its sub-clauses) beside agreements: the clauses of each that do the same, and its
 * positions key by key. Rows are the keys that the clause takes, and those of its type on which the draft says nothing
 * anywhere while a reference does; the former first, else in canonical order. Pure and deterministic; never throws.
 */
export function compareClause(
  contract: Contract,
  clause: Clause,
  agreements: readonly Agreement[],
  { types, standpoint }: CompareOptions,
): Comparison {
  const subject = subjectOf(clause);
  const matches = agreements.map((agreement) => matchClause(subject, agreement));
  const own = contract.positions.filter((p) => clause.index <= p.clause.index && p.clause.index <= clause.last);
  const said = new Set(contract.positions.map((p) => p.key));
  const expected = new Set(
    subject ? [subject, ...(RELATED[subject] ?? [])].flatMap((type) => keysOf(types, type)) : [],
  );
  const rowOf = (key: PositionKey): Row => {
    const draft = once(own.filter((p) => p.key === key));
    return { key, draft, cells: matches.map((match) => cellOf(key, draft, match, standpoint)) };
  };
  const taken = POSITION_KEYS.filter((key) => own.some((p) => p.key === key));
  const missing = POSITION_KEYS.filter((key) => expected.has(key) && !said.has(key));
  return {
    clause,
    subject,
    rows: [
      ...taken.map(rowOf),
      ...missing.map(rowOf).filter((row) => row.cells.some((cell) => cell.positions.length > 0)),
    ],
    matches,
  };
}

/** One position of a draft's clause across agreements. */
export function comparePosition(
  contract: Contract,
  position: PlacedPosition,
  agreements: readonly Agreement[],
  standpoint: Standpoint,
): Row {
  const { key, clause } = position;
  const subject = subjectOf(clause);
  const draft = once(contract.positions.filter((p) => p.key === key && p.clause === clause));
  return {
    key,
    draft,
    cells: agreements.map((agreement) => cellOf(key, draft, matchClause(subject, agreement), standpoint)),
  };
}

/** The clauses of an agreement that do what a clause does: by its main type, by their further types, by a related type. */
function matchClause(subject: ClauseType | undefined, agreement: Agreement): Match {
  if (!subject) return { agreement, clauses: [], sections: [] };
  const { contract } = agreement;
  const all = contract.ofType(subject);
  const main = all.filter((c) => c.facts.type === subject);
  const further = all.filter((c) => c.facts.type !== subject);
  const related = (RELATED[subject] ?? []).flatMap((type) =>
    contract.ofType(type).filter((c) => c.facts.type === type),
  );
  const found: MatchedClause[] = [];
  const add = (clauses: readonly Clause[], kind: MatchKind): void => {
    for (const c of clauses) if (!found.some((f) => f.clause === c)) found.push({ clause: c, kind });
  };
  add(main, 'main');
  add(further, 'further');
  add(related, 'related');
  return { agreement, clauses: found, sections: sectionsOf(contract, found) };
}

/** Where to look: the clauses of the best kind, and instead of several under one heading that heading, where it names the subject. */
function sectionsOf(contract: Contract, found: readonly MatchedClause[]): readonly Section[] {
  const best = found.filter((match) => match.kind === found[0]?.kind).map((match) => match.clause);
  const named = new Set(found.map((match) => match.clause));
  const outer = best.map((clause) => {
    let top = clause;
    for (let at = contract.parentOf(clause); at; at = contract.parentOf(at)) if (named.has(at)) top = at;
    return top;
  });
  return [...new Set(outer)].map((clause) => sectionOf(contract, clause));
}

function cellOf(key: PositionKey, draft: readonly PlacedPosition[], match: Match, standpoint: Standpoint): Cell {
  const { contract } = match.agreement;
  const all = contract.positions.filter((p) => p.key === key);
  // Clauses that match best come first, so that a value is cited from the clause that is about it.
  const matching = match.clauses.flatMap(({ clause }) =>
    all.filter((p) => clause.index <= p.clause.index && p.clause.index <= clause.last),
  );
  // An agreement may say it elsewhere than the draft does; a reader wants to know all the same.
  const positions = once(matching.length > 0 ? matching : all);
  return {
    agreement: match.agreement,
    positions: positions.map((position) => ({ position, section: sectionOf(contract, position.clause) })),
    verdict: verdictOf(positions, draft, standpoint),
  };
}

/** Positions without those that say what one before them says. */
function once(positions: readonly PlacedPosition[]): readonly PlacedPosition[] {
  return positions.filter((p, i) => !positions.slice(0, i).some((before) => sameValue(before, p)));
}

function keysOf(types: ReadonlyMap<ClauseType, ClauseTypeData>, type: OutlineType): readonly PositionKey[] {
  return (isClauseType(type) && types.get(type)?.positions) || [];
}

const KNOWN: ReadonlySet<string> = new Set(CLAUSE_TYPES);

function isClauseType(type: OutlineType): type is ClauseType {
  return KNOWN.has(type);
}
