import type { ClauseWords, Position } from '../analysis/model.js';
import type { ClauseNumber } from '../analysis/numbers.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import type { Passage } from '../text/passage.js';
import type { Range } from '../text/range.js';
import type { Sketch } from './words.js';

/**
 * What comparing with many agreements needs of each. A `Contract` has all of it and more; of hundreds of precedents no
 * more is kept, since a whole contract takes twenty times the space of its text (digest.ts).
 */
export interface ReadContract {
  readonly language: Language;
  /** The text that all offsets count in. */
  readonly text: string;
  /** The clauses in document order, each before its sub-clauses. */
  readonly clauses: readonly ReadClause[];
  /** The positions of all clauses in document order. */
  readonly positions: readonly ReadPosition[];
  /** The clauses whose main or further type is `type`, in document order. */
  ofType(type: OutlineType): readonly ReadClause[];
  parentOf(clause: ReadClause): ReadClause | undefined;
  /** The clause with its sub-clauses. */
  rangeOf(clause: ReadClause): Range;
}

/** A clause of an agreement, as far as comparing needs it. Indexes are those of `ReadContract.clauses`. */
export interface ReadClause {
  readonly index: number;
  /** The index of the clause around it, or -1. */
  readonly parent: number;
  /** 1 for the outermost. */
  readonly depth: number;
  /** The index of its last sub-clause of any depth, or its own. */
  readonly last: number;
  /** Of the words of the clause and its sub-clauses, where that was worked out beforehand. */
  readonly sketch?: Sketch;
  readonly facts: {
    readonly number?: Pick<ClauseNumber, 'text'>;
    readonly heading?: string;
    readonly type: OutlineType;
    readonly also: readonly OutlineType[];
    readonly words: Pick<ClauseWords, 'language'> & { readonly passage: Pick<Passage, 'plain'> };
  };
}

/** A position and the clause that takes it; its range counts in the clause's plain text. */
export type ReadPosition = Position & { readonly clause: ReadClause };
