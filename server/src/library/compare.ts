import type { Clause, PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import {
  type ClauseType,
  isClauseType,
  type OutlineType,
  POSITION_KEYS,
  type PositionKey,
} from '../taxonomy/clauseTypes.js';
import {
  clausesAbout,
  type Match,
  type MatchedClause,
  matchClause,
  outermostOf,
  RELATED,
  sectionsOf,
  subjectOf,
} from './match.js';
import type { ReadClause, ReadPosition } from './readContract.js';
import { type Agreement, type Section, sectionOf } from './references.js';
import { type Standpoint, sameValue, type Verdict, verdictOf } from './verdict.js';

/** What a comparison needs besides the clauses. */
export interface CompareOptions {
  readonly types: ReadonlyMap<ClauseType, ClauseTypeData>;
  readonly standpoint: Standpoint;
}

/** A position of a reference with the section that takes it. */
export interface CitedPosition {
  readonly position: ReadPosition;
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

/** What a draft and agreements have for one clause type. */
export interface TypeComparison {
  readonly type: ClauseType;
  /** The draft's clauses of the type, by their main type or else by a further one; the outermost of them. */
  readonly clauses: readonly Clause[];
  /** Where a reader of the draft finds them. */
  readonly sections: readonly Section[];
  /** The keys asked for that the draft or an agreement takes. */
  readonly rows: readonly Row[];
  readonly matches: readonly Match[];
}

/** A draft beside agreements in all that a clause type is about: where each has it, and the positions of some keys. */
export function compareType(
  contract: Contract,
  type: ClauseType,
  keys: readonly PositionKey[],
  agreements: readonly Agreement[],
  standpoint: Standpoint,
): TypeComparison {
  // Where it is regulated under another title is told by the positions, which are looked for everywhere.
  const direct = <C extends ReadClause>(found: readonly MatchedClause<C>[]): readonly MatchedClause<C>[] =>
    found.filter((c) => c.kind !== 'related');
  const own = clausesAbout(type, contract);
  const matches = agreements.map((agreement) => matchClause(type, agreement));
  const rows = keys.map((key): Row => {
    const draft = saidIn(contract, own, key);
    return { key, draft, cells: matches.map((match) => cellOf(key, draft, match, standpoint)) };
  });
  return {
    type,
    clauses: outermostOf(contract, direct(own)).map((clause) => contract.clauses[clause.index]!),
    sections: sectionsOf(contract, direct(own)),
    rows: rows.filter((row) => row.draft.length > 0 || row.cells.some((cell) => cell.positions.length > 0)),
    matches: matches.map(({ agreement, clauses }) => {
      const found = direct(clauses);
      return { agreement, clauses: found, sections: sectionsOf(agreement.digest, found) };
    }),
  };
}

function cellOf(key: PositionKey, draft: readonly PlacedPosition[], match: Match, standpoint: Standpoint): Cell {
  const { digest } = match.agreement;
  const positions = saidIn(digest, match.clauses, key);
  return {
    agreement: match.agreement,
    positions: positions.map((position) => ({ position, section: sectionOf(digest, position.clause) })),
    verdict: verdictOf(positions, draft, standpoint),
  };
}

/** What a contract says to a key, each value once: in the clauses that match, else anywhere. */
function saidIn<P extends ReadPosition>(
  contract: { readonly positions: readonly P[] },
  clauses: readonly MatchedClause[],
  key: PositionKey,
): readonly P[] {
  const all = contract.positions.filter((p) => p.key === key);
  // Clauses that match best come first, so that a value is cited from the clause that is about it.
  const matching = clauses.flatMap(({ clause }) =>
    all.filter((p) => clause.index <= p.clause.index && p.clause.index <= clause.last),
  );
  // It may be said elsewhere than where one looks first; a reader wants to know all the same.
  return once(matching.length > 0 ? matching : all);
}

/** Positions without those that say what one before them says. */
function once<P extends ReadPosition>(positions: readonly P[]): readonly P[] {
  return positions.filter((p, i) => !positions.slice(0, i).some((before) => sameValue(before, p)));
}

function keysOf(types: ReadonlyMap<ClauseType, ClauseTypeData>, type: OutlineType): readonly PositionKey[] {
  return (isClauseType(type) && types.get(type)?.positions) || [];
}
