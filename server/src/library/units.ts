import type { ClauseType } from '../taxonomy/clauseTypes.js';
import { subjectOf } from './match.js';
import type { ReadClause, ReadContract } from './readContract.js';

/**
 * A piece of an agreement that is compared as one: a clause with its sub-clauses, or its own text alone where
 * sub-clauses do something else and are units of their own.
 */
export interface Unit {
  readonly clause: ReadClause;
  /** The clause and those of its sub-clauses that belong to the unit, in document order. */
  readonly clauses: readonly ReadClause[];
  /** What the unit does; undefined for what is nothing that clauses are compared by. */
  readonly subject: ClauseType | undefined;
}

const known = new WeakMap<ReadContract, readonly Unit[]>();

/**
 * A contract as units, in document order. Every clause belongs to exactly one of them. Worked out once a contract;
 * linear in its clauses times their depth.
 */
export function unitsOf(contract: ReadContract): readonly Unit[] {
  let units = known.get(contract);
  if (!units) {
    const found: Unit[] = [];
    for (const root of within(contract, 0, contract.clauses.length - 1)) divide(contract, root, found);
    units = found;
    known.set(contract, units);
  }
  return units;
}

/** The unit that a clause belongs to. */
export function unitAround(contract: ReadContract, clause: ReadClause): Unit {
  // Units follow one another without gaps, so that the last one that starts at the clause or before it holds it.
  return unitsOf(contract).findLast((unit) => unit.clause.index <= clause.index)!;
}

/** The words of a unit, a line feed between paragraphs; headings of sub-clauses included, its own left out. */
export function textOfUnit({ clause, clauses }: Unit): string {
  return clauses
    .flatMap((part) => [part === clause ? undefined : part.facts.heading, part.facts.words.passage.plain])
    .filter((piece) => piece !== undefined && piece !== '')
    .join('\n')
    .trim();
}

/** Whether a unit has no words. */
export function isEmptyUnit({ clause, clauses }: Unit): boolean {
  return clauses.every((part) => {
    const { heading, words } = part.facts;
    return words.passage.plain.trim() === '' && (part === clause || (heading ?? '').trim() === '');
  });
}

function divide(contract: ReadContract, clause: ReadClause, found: Unit[]): void {
  const family = contract.clauses.slice(clause.index, clause.last + 1);
  const inside = new Set(family.slice(1).flatMap((part) => subjectOf(part) ?? []));
  // What a group's title is about is said better by what it groups.
  const own = clause.facts.type === 'group' ? undefined : subjectOf(clause);
  if (own) inside.add(own);
  const [only] = inside;
  if (family.length === 1 || (inside.size === 1 && family.every((part) => isAbout(part, only)))) {
    found.push({ clause, clauses: family, subject: only ?? subjectOf(clause) });
    return;
  }
  found.push({ clause, clauses: [clause], subject: subjectOf(clause) });
  for (const child of within(contract, clause.index + 1, clause.last)) divide(contract, child, found);
}

/** Whether a clause is about a subject, or about nothing else. */
function isAbout(clause: ReadClause, subject: ClauseType | undefined): boolean {
  return [undefined, subject].includes(subjectOf(clause)) || clause.facts.also.some((type) => type === subject);
}

/** The outermost of the clauses from one index to another. */
function within(contract: ReadContract, first: number, last: number): readonly ReadClause[] {
  const found: ReadClause[] = [];
  for (let i = first; i <= last; i = contract.clauses[i]!.last + 1) found.push(contract.clauses[i]!);
  return found;
}
