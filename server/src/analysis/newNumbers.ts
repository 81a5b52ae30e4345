import type { NumberStyle } from './numbers.js';

/** The values of clauses' numbers, by the index of the clause. */
export type NumberValues = ReadonlyMap<number, readonly number[]>;

/** A way of writing numbers that a clause is to have instead of its own. */
export interface NumberForm {
  readonly style: NumberStyle;
  /** The number with the punctuation that closes it; undefined where it cannot be written, as a letter after (z). */
  readonly write: (values: readonly number[]) => string | undefined;
  /** What stands between the number and the words. */
  readonly gap: string;
}

/** What changes besides the values of numbers. */
export interface NewShape {
  /** By the index of the clause; the clauses left out keep their way of writing. */
  readonly forms?: ReadonlyMap<number, NumberForm>;
  /** Clauses that come to stand below another one, by index; -1 for the outermost. */
  readonly parents?: ReadonlyMap<number, number>;
}
