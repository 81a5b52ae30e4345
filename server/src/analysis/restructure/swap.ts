import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { NumberValues } from '../newNumbers.js';
import { renumber } from '../renumber.js';
import { carried, extentOf } from './extent.js';
import { inOrder, type Obstacle, type Restructuring } from './restructuring.js';
import { lastFigure, sameRow, withLast } from './rows.js';

/** Moves a clause with its sub-clauses before the sibling above it, or behind the one below it. */
export function swap(contract: Contract, clause: Clause, direction: 'up' | 'down'): Restructuring | Obstacle {
  const other = neighbourOf(contract, clause, direction);
  if (!other) return { obstacle: direction === 'up' ? 'first' : 'last' };
  const [first, second] = direction === 'up' ? [other, clause] : [clause, other];
  const values: NumberValues = sameRow(first.facts.number, second.facts.number)
    ? new Map([
        [first.index, withLast(first, lastFigure(second))],
        [second.index, withLast(second, lastFigure(first))],
      ])
    : new Map();
  const { text } = contract;
  const [a, b] = [extentOf(contract, first), extentOf(contract, second)];
  const gap = text.slice(a.end, b.start);
  const { edits } = renumber(contract, values);
  // The neighbour goes round the clause, so that the caret stays where it is.
  const { piece, rest } = carried(text, edits, direction === 'up' ? a : b);
  const moved =
    direction === 'up'
      ? [
          { start: a.start, end: b.start, text: '' },
          { start: b.end, end: b.end, text: gap + piece },
        ]
      : [
          { start: a.start, end: a.start, text: piece + gap },
          { start: a.end, end: b.end, text: '' },
        ];
  return {
    edits: inOrder([...rest, ...moved]),
    order: [
      ...indexes(0, first.index),
      ...indexes(second.index, second.last + 1),
      ...indexes(first.index, first.last + 1),
      ...indexes(second.last + 1, contract.clauses.length),
    ],
    parents: new Map(),
    values,
  };
}

/** The indexes from one to before another. */
export function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** The sibling before or behind a clause, if it is one of the agreement's body. */
export function neighbourOf(contract: Contract, clause: Clause, direction: 'up' | 'down'): Clause | undefined {
  const { family } = contract.outline;
  const next = contract.clauses[clause.last + 1];
  const index = direction === 'up' ? family.previous[clause.index]! : next?.parent === clause.parent ? next.index : -1;
  const found = contract.clauses[index];
  return found && isProvision(contract, found) ? found : undefined;
}

/** Whether a clause is one that can be moved: no title, date or paragraph of a preamble. */
export function isProvision({ outline }: Contract, { index, facts }: Clause): boolean {
  const { kind } = outline.nodes[index]!.start;
  if (/^(?:date|day|party)-line$/.test(kind)) return false;
  return facts.number !== undefined || (facts.heading !== undefined && kind !== 'paragraph');
}
