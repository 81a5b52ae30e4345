import type { Contract } from '../analysis/contract.js';
import type { Position } from '../analysis/model.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import type { Range } from '../text/range.js';
import { textOf } from './clauseText.js';
import type { ReadClause, ReadContract, ReadPosition } from './readContract.js';
import { type Sketch, sketchOf, wordBag } from './words.js';

/** What was read from an agreement, as plain data that one thread can send to another. */
export interface Digest {
  readonly language: Language;
  /** The title line, where the agreement has one. */
  readonly title?: string;
  readonly clauses: readonly DigestedClause[];
}

/** A clause of a digest; its index is its place in the list. */
export interface DigestedClause {
  readonly parent: number;
  readonly depth: number;
  readonly last: number;
  readonly number?: string;
  readonly heading?: string;
  readonly type: OutlineType;
  readonly also: readonly OutlineType[];
  /** Its own words without number and heading. */
  readonly plain: string;
  /** Of its words and those of its sub-clauses. */
  readonly sketch?: Sketch;
  /** The offset of the clause. */
  readonly start: number;
  /** The offset behind its own last word. */
  readonly end: number;
  /** Those that hold in the agreement as a whole; ranges count in `plain`. */
  readonly positions: readonly Position[];
}

/** The digest of a contract: all that comparing with it needs. */
export function digestOf(contract: Contract): Digest {
  const positions = new Map<number, Position[]>();
  for (const { clause, ...position } of contract.positions) {
    const list = positions.get(clause.index);
    // The clause is all that a placed position has besides.
    if (list) list.push(position as Position);
    else positions.set(clause.index, [position as Position]);
  }
  const title = contract.title?.text;
  return {
    language: contract.language,
    ...(title !== undefined && { title }),
    clauses: contract.clauses.map((clause) => {
      const { number, heading, type, also, words } = clause.facts;
      const { start, end } = contract.ownRangeOf(clause);
      const { index, parent, depth, last } = clause;
      return {
        parent,
        depth,
        last,
        ...(number && { number: number.text }),
        ...(heading !== undefined && { heading }),
        type,
        also,
        plain: words.passage.plain,
        sketch: sketchOf(wordBag(textOf(contract, clause), contract.language)),
        start,
        end,
        positions: positions.get(index) ?? [],
      };
    }),
  };
}

/** A contract as its digest tells it. Immutable. */
export class DigestedContract implements ReadContract {
  readonly language: Language;
  readonly clauses: readonly ReadClause[];
  readonly positions: readonly ReadPosition[];
  readonly #ranges: readonly Range[];
  readonly #byType = new Map<OutlineType, ReadClause[]>();

  /** `text` is the text that the digest was made of. */
  constructor(
    readonly text: string,
    { language, clauses }: Digest,
  ) {
    this.language = language;
    this.#ranges = clauses.map(({ start, end }) => ({ start, end }));
    this.clauses = clauses.map(({ parent, depth, last, number, heading, type, also, plain, sketch }, index) => ({
      index,
      parent,
      depth,
      last,
      ...(sketch && { sketch }),
      facts: {
        ...(number !== undefined && { number: { text: number } }),
        ...(heading !== undefined && { heading }),
        type,
        also,
        words: { language, passage: { plain } },
      },
    }));
    this.positions = clauses.flatMap(({ positions }, index) =>
      positions.map((position) => ({ ...position, clause: this.clauses[index]! })),
    );
    for (const clause of this.clauses)
      for (const type of new Set([clause.facts.type, ...clause.facts.also])) {
        const list = this.#byType.get(type);
        if (list) list.push(clause);
        else this.#byType.set(type, [clause]);
      }
  }

  ofType(type: OutlineType): readonly ReadClause[] {
    return this.#byType.get(type) ?? [];
  }

  parentOf(clause: ReadClause): ReadClause | undefined {
    return clause.parent < 0 ? undefined : this.clauses[clause.parent];
  }

  rangeOf(clause: ReadClause): Range {
    return { start: this.#ranges[clause.index]!.start, end: this.#ranges[clause.last]!.end };
  }
}
