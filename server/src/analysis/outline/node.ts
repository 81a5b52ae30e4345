import type { ClauseNumber } from '../numbers.js';
import type { Start } from '../starts.js';

/** A clause's place: the block and start that open it, and how it nests. Indexes count in document order. */
export interface OutlineNode {
  readonly block: number;
  readonly start: Start;
  readonly number?: ClauseNumber;
  /**
   * What heads it besides its start: the block below, where converters left a number alone ("1.1", then "### Fees");
   * or the start's lead.
   */
  readonly headedBy?: 'below' | 'lead';
  /** The index of the clause around it, or -1. */
  readonly parent: number;
  /** 1 for the outermost. */
  readonly depth: number;
}

export interface Outline {
  /** The block and start of the document's title, which is no clause. */
  readonly title?: { readonly block: number; readonly start: Start };
  readonly nodes: readonly OutlineNode[];
  readonly family: Family;
}

/** The heading and the text that a clause opens with in its first block. */
export function openingOf({ start, headedBy }: OutlineNode): Pick<Start, 'heading' | 'body' | 'runIn'> {
  return headedBy === 'lead' && start.lead ? { ...start.lead, runIn: start.lead.body < start.end } : start;
}

/** How the clauses of an outline are related, by index; -1 for none. */
export interface Family {
  /** The last sub-clause of any depth, or the clause itself. */
  readonly last: readonly number[];
  /** The sibling before. */
  readonly previous: readonly number[];
  /** The first clause with a number or heading; those before it are the preamble. */
  readonly firstBody: number;
}
