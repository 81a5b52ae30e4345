import type { OutlineType, PositionKey } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import type { Classification, ClauseWords, Definition, Position, Reference } from './model.js';
import type { ClauseNumber } from './numbers.js';
import type { ClauseReading } from './reading.js';

/**
 * All that is read from one clause. It knows neither its place in the document nor its neighbours, and stays the
 * same object as long as all of it stays the same: what is derived from it may be cached by its identity.
 * Ranges count in `words.passage.plain`.
 */
export interface ClauseFacts {
  readonly reading: ClauseReading;
  readonly words: ClauseWords;
  readonly number?: ClauseNumber;
  readonly heading?: string;
  readonly type: OutlineType;
  readonly also: readonly OutlineType[];
  readonly classification: Classification;
  readonly positions: readonly Position[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** A clause in its document. Clauses count in document order, each before its sub-clauses. */
export interface Clause {
  readonly index: number;
  /** The index of the clause around it, or -1. */
  readonly parent: number;
  /** 1 for the outermost. */
  readonly depth: number;
  /** The index of its last sub-clause of any depth, or its own. */
  readonly last: number;
  readonly facts: ClauseFacts;
}

/** A clause, by its index; where it stands is no answer (questions.ts), so that asking for it does not depend on its words. */
export type ClauseAt = Pick<Clause, 'index'>;

/** A definition and the clause that makes it. */
export interface PlacedDefinition {
  readonly definition: Definition;
  readonly clause: Clause;
}

/** A position and the clause that takes it; its range counts in the clause's plain text. */
export type PlacedPosition = Position & { readonly clause: Clause };

/** A position of one key and the clause that takes it. */
export type PlacedPositionOf<K extends PositionKey> = PlacedPosition & { readonly key: K };

/** What every clause is read with besides its words: it changes seldom, and is the same object until it does. */
export interface Frame {
  readonly language: Language;
  /** The provider's name, aliases and pronouns as the draft uses them. */
  readonly providerNames: readonly string[];
  readonly customerNames: readonly string[];
}
