import type { Block } from '../syntax/block.js';
import { sourceOffset } from '../syntax/block.js';
import type { Syntax } from '../syntax/syntax.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { lastAt } from '../text/bisect.js';
import type { Language, Letters } from '../text/language.js';
import type { Range } from '../text/range.js';
import type { Classification, ClauseWords, Definition, Position, Reference } from './model.js';
import type { ClauseNumber } from './numbers.js';
import type { Outline } from './outline.js';
import type { PlacedParty } from './parties.js';
import { settle } from './positions/read.js';
import { derived, everyClause, type Told } from './queries/everyClause.js';
import type { ClauseReading } from './reading.js';
import type { Resolution } from './references/resolution.js';
import { resolveReference } from './references/resolve.js';
import { type ReferenceScope, referenceScope } from './references/scope.js';

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

/** A definition and the clause that makes it. */
export interface PlacedDefinition {
  readonly definition: Definition;
  readonly clause: Clause;
}

/** A position and the clause that takes it; its range counts in the clause's plain text. */
export type PlacedPosition = Position & { readonly clause: Clause };

/** What stands before the first clause, or is no clause's: the title. */
export interface Title {
  readonly text: string;
  readonly range: Range;
}

/** What every clause is read with besides its words: it changes seldom, and is the same object until it does. */
export interface Frame {
  readonly language: Language;
  /** The provider's name, aliases and pronouns as the draft uses them. */
  readonly providerNames: readonly string[];
  readonly customerNames: readonly string[];
}

/** What a contract after an edit may take over from the one before. */
export interface Carried {
  readonly from: Contract;
  /** No clause's type or further types changed. */
  sameTypes: boolean;
  /** Nor did any heading or defined term. */
  sameNames: boolean;
}

/** A draft read as a contract. Immutable; offsets in its answers are those of `syntax.text`. */
export class Contract {
  #byType: ReadonlyMap<OutlineType, readonly number[]> | undefined;
  #scope: ReferenceScope | undefined;

  constructor(
    readonly syntax: Syntax,
    readonly outline: Outline,
    readonly clauses: readonly Clause[],
    /** The offset of each clause. */
    readonly starts: readonly number[],
    readonly frame: Frame,
    /** The parties, each with the index of the clause that introduces it; ranges count in that clause's plain text. */
    readonly parties: readonly PlacedParty[],
    readonly letters: Letters,
    carried?: Carried,
  ) {
    // What was worked out for the contract before still holds where an edit left types and names alone.
    if (carried?.sameTypes) this.#byType = carried.from.#byType;
    if (carried?.sameNames) this.#scope = carried.from.#scope;
  }

  get text(): string {
    return this.syntax.text;
  }

  get language(): Language {
    return this.frame.language;
  }

  /** The document's title line, where it has one that is no clause. */
  get title(): Title | undefined {
    const title = this.outline.title;
    if (!title) return undefined;
    const block: Block = this.syntax.blocks[title.block]!;
    const at = this.syntax.starts[title.block]!;
    const heading = title.start.heading ?? { start: title.start.at, end: title.start.end };
    return {
      text: block.words.plain.slice(heading.start, heading.end),
      range: {
        start: at + sourceOffset(block.words, heading.start, 'start'),
        end: at + sourceOffset(block.words, heading.end, 'end'),
      },
    };
  }

  /** The offset of a clause. */
  startOf(clause: Clause): number {
    return this.starts[clause.index]!;
  }

  /** The clause's own text, from its number or heading to its last word before a sub-clause. */
  ownRangeOf(clause: Clause): Range {
    const start = this.startOf(clause);
    return { start, end: start + clause.facts.reading.length };
  }

  /** The clause with its sub-clauses. */
  rangeOf(clause: Clause): Range {
    return { start: this.startOf(clause), end: this.ownRangeOf(this.clauses[clause.last]!).end };
  }

  /** The number as typed; empty at the clause's start where it has none. */
  numberRangeOf(clause: Clause): Range {
    return this.#shifted(clause, clause.facts.reading.numberRange);
  }

  headingRangeOf(clause: Clause): Range | undefined {
    const range = clause.facts.reading.headingRange;
    return range && this.#shifted(clause, range);
  }

  /** The clause's first line, without what stands before it on the line. */
  firstLineOf(clause: Clause): Range {
    return this.#shifted(clause, clause.facts.reading.firstLine);
  }

  /** The source of a range of the clause's plain text. */
  toDocument(clause: Clause, range: Range): Range {
    return this.#shifted(clause, clause.facts.words.passage.toSource(range));
  }

  parentOf(clause: Clause): Clause | undefined {
    return clause.parent < 0 ? undefined : this.clauses[clause.parent];
  }

  /** The direct sub-clauses in order. */
  childrenOf(clause: Clause): readonly Clause[] {
    const children: Clause[] = [];
    for (let i = clause.index + 1; i <= clause.last; i = this.clauses[i]!.last + 1) children.push(this.clauses[i]!);
    return children;
  }

  /** The outermost clauses in order. */
  get roots(): readonly Clause[] {
    const roots: Clause[] = [];
    for (let i = 0; i < this.clauses.length; i = this.clauses[i]!.last + 1) roots.push(this.clauses[i]!);
    return roots;
  }

  /** The innermost clause around an offset. */
  clauseAt(offset: number): Clause | undefined {
    const at = lastAt(this.starts, offset);
    for (let clause: Clause | undefined = this.clauses[at]; clause; clause = this.parentOf(clause))
      if (offset <= this.rangeOf(clause).end) return clause;
    return undefined;
  }

  /** The clauses whose main or further type is `type`, in document order; those of the main type can be told by `facts.type`. */
  ofType(type: OutlineType): readonly Clause[] {
    if (!this.#byType) {
      const byType = new Map<OutlineType, number[]>();
      for (const { facts, index } of this.clauses) {
        const types = facts.also.includes(facts.type) ? facts.also : [facts.type, ...facts.also];
        for (const t of types) {
          const list = byType.get(t);
          if (list) list.push(index);
          else byType.set(t, [index]);
        }
      }
      this.#byType = byType;
    }
    return (this.#byType.get(type) ?? []).map((index) => this.clauses[index]!);
  }

  /** The positions of all clauses in document order, without those that another clause makes untrue. */
  get positions(): readonly PlacedPosition[] {
    return positionsOf(this);
  }

  /** The clauses as cross references see them. */
  get scope(): ReferenceScope {
    this.#scope ??= referenceScope(
      this.clauses.map(({ facts, depth }) => ({
        number: facts.number?.text,
        heading: facts.heading,
        depth,
        type: facts.type,
        also: facts.also,
      })),
      this.title?.text,
      this.definitions.map((d) => d.definition.term),
    );
    return this.#scope;
  }

  /** What a reference in a clause resolves to; undefined where the words turn out to cite nothing. */
  resolve(clause: Clause, reference: Reference): Resolution | undefined {
    return resolveReference(reference, this.scope, clause.index);
  }

  /** All definitions in document order. */
  get definitions(): readonly PlacedDefinition[] {
    return definitionsOf(this);
  }

  #shifted(clause: Clause, range: Range): Range {
    const start = this.startOf(clause);
    return { start: range.start + start, end: range.end + start };
  }
}

const taking = everyClause(({ positions }) => positions);
const defining = everyClause(({ definitions }) => definitions);
/** Positions in their clause, which stays the same object while it and what stands before it are typed in elsewhere. */
const placedPositions = new WeakMap<Clause, readonly PlacedPosition[]>();

const positionsOf = derived(
  (contract) => [taking(contract)],
  (contract) => settle(taking(contract).flatMap(placedIn)),
);

const definitionsOf = derived(
  (contract) => [defining(contract)],
  (contract): readonly PlacedDefinition[] =>
    defining(contract).flatMap(({ clause, value }) => value.map((definition) => ({ definition, clause }))),
);

function placedIn({ clause, value }: Told<readonly Position[]>): readonly PlacedPosition[] {
  let placed = placedPositions.get(clause);
  if (!placed) {
    placed = value.map((position) => ({ ...position, clause }));
    placedPositions.set(clause, placed);
  }
  return placed;
}
