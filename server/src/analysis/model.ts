import type { OutlineType, PositionKey, PositionValues } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import type { Passage } from '../text/passage.js';
import type { Range } from '../text/range.js';

/**
 * The analysis room: the contract model and the readers that make it. It imports syntax, taxonomy and text.
 *
 * What is read from one clause is free of positions in the document: ranges count from the start of the
 * clause, so that a reading stays valid (and cached) while the text before the clause grows or shrinks.
 */

/** A typed commitment of a clause. `range` is the evidence. */
export type Position = {
  readonly [K in PositionKey]: { readonly key: K; readonly value: PositionValues[K]; readonly range: Range };
}[PositionKey];

/** A clause's words, as the readers of types, positions, terms and references get them. */
export interface ClauseWords {
  readonly language: Language;
  /** The number as written, without closing punctuation: `10.6`, `第十条`, `a`. */
  readonly number?: string;
  /** The heading without number and markup. */
  readonly heading?: string;
  /** The clause's own text without number and heading; sub-clauses left out, their list items kept. */
  readonly passage: Passage;
}

/** What a clause does. */
export interface Classification {
  readonly type: OutlineType;
  /** Further types, strongest first. */
  readonly also: readonly OutlineType[];
  /** Between 0 and 1. */
  readonly confidence: number;
}

/** A party of the contract. */
export interface Party {
  readonly role: 'provider' | 'customer';
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where the party is introduced. */
  readonly range: Range;
}

/** How a term is defined (gold/README.md). */
export type DefinitionKind = 'bold' | 'bracketed' | 'quoted' | 'abbreviation' | 'stated';

/** The place where a term is defined; `range` is the term itself. */
export interface Definition {
  readonly term: string;
  readonly kind: DefinitionKind;
  readonly range: Range;
}

/** What a cross reference names. */
export type ReferenceTarget =
  /** Sections by number, as written: `5.2(b)`, `第四条第（二）项`. A span names its first and last section. */
  | {
      readonly kind: 'section';
      readonly number: string;
      readonly to?: string;
      /** What an English reference calls it, in small letters: article, section. */
      readonly noun?: string;
      /** The part of the document in which the number counts: Schedule 2 for paragraph 4 of Schedule 2. */
      readonly within?: string;
      /** A letter and a figure that no word says to be a section: C.2. */
      readonly bare?: boolean;
    }
  /** A clause by what it is called: the confidentiality clause, 保密条款. */
  | { readonly kind: 'name'; readonly name: string }
  /** The clause itself, its parent or one before it: 本条, 前款, this Section, the foregoing. */
  | { readonly kind: 'relative'; readonly word: string }
  | { readonly kind: 'annex'; readonly name: string }
  | { readonly kind: 'law'; readonly name: string }
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'link'; readonly url: string };

/** A cross reference in a clause; `range` is its words. */
export interface Reference {
  readonly range: Range;
  readonly target: ReferenceTarget;
}
