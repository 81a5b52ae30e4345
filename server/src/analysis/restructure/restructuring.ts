import type { TextEdit } from '../../text/edit.js';
import type { Contract } from '../contract.js';
import type { NewShape, NumberValues } from '../newNumbers.js';
import { renumber } from '../renumber.js';

/** Stands in the order of clauses for one that is new. */
export const NEW = -1;

/** A draft whose clauses are numbered, moved or deleted; all indexes are those of the clauses before. */
export interface Restructuring {
  /** In the document's offsets; none overlap, and what is inserted comes before what is replaced at the same place. */
  readonly edits: readonly TextEdit[];
  /** The clauses that stay, in their new order; `NEW` for those that are new. */
  readonly order: readonly number[];
  /** The clauses that come to stand below another one; -1 for the outermost. */
  readonly parents: ReadonlyMap<number, number>;
  /** The new values of numbers. */
  readonly values: NumberValues;
  /** How the numbers are written that all clauses get in another way. */
  readonly forms?: NewShape['forms'];
  /** Whether all clauses are numbered in another way, so that a number that names nothing may come to name a clause. */
  readonly recounts?: true;
}

/** Why a change cannot be made. */
export interface Obstacle {
  readonly obstacle: /** Nothing stands before or behind the clause at its level. */
    | 'first'
    | 'last'
    /** Nothing stands before it that it could become a part of, or around it that it could leave. */
    | 'alone'
    | 'outermost'
    /** The clauses of the level that it would have are headed, and it is not. */
    | 'unheaded'
    /** The draft has no number or no heading of that level, and none follows. */
    | 'unnumbered'
    /** The clause would have a number that cannot be written: letters end at z. */
    | 'unwritable'
    /** It is so already. */
    | 'same'
    /** A title without a number stands below each of the headings that would be taken away. */
    | 'titled'
    | 'rank';
  /** The clause that stands in the way, by its index. */
  readonly clause?: number;
}

/** What becomes of the numbers of the clauses; the text stays where it is. */
export function renumbered(contract: Contract, values: NumberValues, shape: NewShape = {}): Restructuring {
  return {
    edits: renumber(contract, values, shape).edits,
    order: contract.clauses.map(({ index }) => index),
    parents: shape.parents ?? new Map(),
    values,
  };
}

/** The edits in order, as editors want them. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether all clauses stay, in their order and below the same ones. */
export function isInPlace({ clauses }: Contract, { order, parents }: Omit<Restructuring, 'edits'>): boolean {
  return parents.size === 0 && order.length === clauses.length && order.every((index, place) => index === place);
}
