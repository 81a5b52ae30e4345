import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { citationsOf } from '../queries/citations.js';
import { citedNumbers } from '../references/cited.js';
import { renumber } from '../renumber.js';
import { extentOf } from './extent.js';
import { inOrder, type Restructuring } from './restructuring.js';
import { countedWith, lastFigure, withLast } from './rows.js';

/**
 * Takes a clause out with its sub-clauses. What stands behind it moves up with all references, but where another clause
 * cites what is deleted: then its number stays free, so that the reference does not come to name another clause.
 */
export function removal(contract: Contract, clause: Clause): Restructuring {
  const row = countedWith(contract, clause);
  const values = isCited(contract, clause) ? new Map() : closedUp(row, clause);
  const cut = cutOf(contract, clause);
  const edits = renumber(contract, values).edits.filter((edit) => edit.end < cut.start || edit.start >= cut.end);
  return {
    edits: inOrder([...edits, { ...cut, text: '' }]),
    order: contract.clauses.map(({ index }) => index).filter((i) => i < clause.index || i > clause.last),
    parents: new Map(),
    values,
  };
}

/**
 * The values of a row without one of its clauses: those behind it are one less, so that a number that was missing or stood
 * twice before is so still. Where another has its number as well, nothing moves.
 */
function closedUp(row: readonly Clause[], clause: Clause): Map<number, readonly number[]> {
  const figure = lastFigure(clause);
  const values = new Map<number, readonly number[]>();
  if (row.some((other) => other !== clause && lastFigure(other) === figure)) return values;
  for (const other of row)
    if (lastFigure(other) > figure) values.set(other.index, withLast(other, lastFigure(other) - 1));
  return values;
}

/** Whether a reference that stays names the clause or one below it. */
function isCited(contract: Contract, { index, last }: Clause): boolean {
  return citationsOf(contract).some(({ from, clauses, reference }) => {
    if (from.index >= index && from.index <= last) return false;
    if (reference.target.kind === 'section') {
      const { range, target } = reference;
      const words = from.facts.words.passage.plain.slice(range.start, range.end);
      return citedNumbers(words, target, contract.scope, from.index).some(
        (cited) => cited.clause !== undefined && cited.clause >= index && cited.clause <= last,
      );
    }
    return reference.target.kind === 'link' && clauses.some((c) => c.index >= index && c.index <= last);
  });
}

/** The lines of a clause with the blank lines that part it from its neighbours on one side. */
function cutOf(contract: Contract, clause: Clause): Range {
  const { text } = contract;
  const { start, end } = extentOf(contract, clause);
  const behind = /^\s*\n(?=[^\n])/.exec(text.slice(end, end + 200));
  // Blanks that indent what follows are its own.
  if (behind) return { start, end: end + behind[0].length };
  const before = text.slice(0, start).trimEnd().length;
  return { start: before, end };
}
