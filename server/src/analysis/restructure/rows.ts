import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { ClauseNumber } from '../numbers.js';

/** Whether two numbers count in one row: same style, same figures before the last. */
export function sameRow(a: ClauseNumber | undefined, b: ClauseNumber | undefined): boolean {
  if (!a || !b || a.style !== b.style || a.values.length !== b.values.length) return false;
  return a.values.slice(0, -1).every((value, i) => value === b.values[i]);
}

/** The last figure of a clause's number; 0 where it has none. */
export function lastFigure(clause: Clause): number {
  return clause.facts.number?.values.at(-1) ?? 0;
}

/** A clause's values with another last figure. */
export function withLast(clause: Clause, figure: number): readonly number[] {
  return [...(clause.facts.number?.values.slice(0, -1) ?? []), figure];
}

/**
 * The clauses that are counted with a clause, itself among them, in order: its siblings of the same style, and those
 * below other parents where the row goes on across them, as articles do across chapters. Empty without a number. Linear.
 */
export function countedWith(contract: Contract, clause: Clause): readonly Clause[] {
  const { number } = clause.facts;
  let chain: Clause[] = [];
  let found = false;
  for (const other of contract.clauses) {
    if (!number || other.depth !== clause.depth || !sameRow(other.facts.number, number)) continue;
    const last = chain.at(-1);
    const goesOn =
      last !== undefined &&
      (other.parent === last.parent
        ? lastFigure(other) >= lastFigure(last)
        : lastFigure(other) > 1 && lastFigure(other) === lastFigure(last) + 1);
    if (last && !goesOn) {
      if (found) return chain;
      chain = [];
    }
    chain.push(other);
    found ||= other === clause;
  }
  return found ? chain : [];
}

/** The values that the members of a row get that keep its figures, in their new order; those that do not change left out. */
export function refilled(row: readonly Clause[], members: readonly Clause[]): Map<number, readonly number[]> {
  const figures = row.map(lastFigure);
  // A list that Markdown numbers by itself may have the same figure on every item.
  const step = figures.length > 1 && figures.at(-1) === figures.at(-2) ? 0 : 1;
  while (figures.length < members.length) figures.push((figures.at(-1) ?? 0) + step);
  const values = new Map<number, readonly number[]>();
  members.forEach((clause, i) => {
    if (lastFigure(clause) !== figures[i]) values.set(clause.index, withLast(clause, figures[i]!));
  });
  return values;
}
