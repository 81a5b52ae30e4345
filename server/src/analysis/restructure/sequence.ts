import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { NumberValues } from '../newNumbers.js';
import { brokenRows } from '../queries/numberRows.js';
import { lastFigure, withLast } from './rows.js';

/** Styles of numbers that count with one figure below another number. */
const ITEM = /-paren$|-close$|-dot$/;
/** A larger step is more likely a line that only starts with a number than a row with clauses missing. */
const LARGEST_STEP = 4;

/**
 * The values that put the typed numbers of a draft in sequence: each row that breaks off is counted on from the clause
 * before the break, and the numbers below repeat those above them. Numbers that are in sequence are left out. Kept for the contract; linear.
 */
export function sequence(contract: Contract): NumberValues {
  let values = known.get(contract);
  if (!values) {
    values = withPrefixes(contract, lastFigures(contract));
    known.set(contract, values);
  }
  return values;
}

const known = new WeakMap<Contract, NumberValues>();

function lastFigures(contract: Contract): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { clauses, broken } of brokenRows(contract)) {
    const from = broken.kind === 'start' ? 0 : broken.at;
    let figure = from === 0 ? 0 : lastFigure(clauses[from - 1]!);
    for (const clause of clauses.slice(from)) last.set(clause.index, ++figure);
  }
  for (const row of itemRows(contract)) for (const [i, clause] of row.entries()) last.set(clause.index, i + 1);
  return last;
}

/** The rows of lettered and bracketed clauses that start with one and break off. */
function itemRows(contract: Contract): readonly (readonly Clause[])[] {
  const open = new Map<number, Clause[]>();
  const rows: Clause[][] = [];
  for (const clause of contract.clauses) {
    const { number } = clause.facts;
    if (!number || !ITEM.test(number.style)) continue;
    const row = open.get(clause.parent);
    const before = row?.at(-1)?.facts.number;
    if (row && before?.style === number.style && lastFigure(clause) >= lastFigure(row.at(-1)!)) row.push(clause);
    else {
      const fresh = [clause];
      open.set(clause.parent, fresh);
      rows.push(fresh);
    }
  }
  const isBroken = (row: readonly Clause[]): boolean =>
    lastFigure(row[0]!) === 1 &&
    row.some((clause, i) => lastFigure(clause) !== i + 1) &&
    row.every((clause, i) => i === 0 || lastFigure(clause) - lastFigure(row[i - 1]!) <= LARGEST_STEP);
  // Where styles are mixed below one clause, a letter may be a roman figure: nobody can tell the sequence.
  const mixed = new Map<number, number>();
  for (const [clause] of rows) mixed.set(clause!.parent, (mixed.get(clause!.parent) ?? 0) + 1);
  return rows.filter((row) => mixed.get(row[0]!.parent) === 1 && isBroken(row));
}

/** The whole values for new last figures: decimals repeat what stands before them. */
function withPrefixes(contract: Contract, last: ReadonlyMap<number, number>): NumberValues {
  const values = new Map<number, readonly number[]>();
  if (last.size === 0) return values;
  for (const clause of contract.clauses) {
    const { number } = clause.facts;
    if (!number) continue;
    const own = withLast(clause, last.get(clause.index) ?? lastFigure(clause));
    const around = repeated(contract, clause);
    const above = around && values.get(around.index);
    const now = above ? [...above, ...own.slice(above.length)] : own;
    if (now.some((value, k) => value !== number.values[k])) values.set(clause.index, now);
  }
  return values;
}

/** The innermost clause around a decimal whose number it repeats. */
function repeated(contract: Contract, clause: Clause): Clause | undefined {
  const { style, values } = clause.facts.number!;
  if (style !== 'decimal' || values.length < 2) return undefined;
  for (let at = contract.parentOf(clause); at; at = contract.parentOf(at)) {
    const above = at.facts.number;
    if (above && above.values.length < values.length && above.values.every((value, k) => value === values[k]))
      return at;
  }
  return undefined;
}
