import type { Block } from '../syntax/block.js';
import { sourceOffset } from '../syntax/block.js';
import type { Syntax } from '../syntax/syntax.js';
import type { OutlineType, PositionKey } from '../taxonomy/clauseTypes.js';
import { lastAt } from '../text/bisect.js';
import { detached } from '../text/detached.js';
import type { Language, Letters } from '../text/language.js';
import type { Range } from '../text/range.js';
import type {
  Clause,
  ClauseAt,
  ClauseFacts,
  Frame,
  PlacedDefinition,
  PlacedPosition,
  PlacedPositionOf,
} from './clause.js';
import type { Definition, Position, Reference } from './model.js';
import type { Outline, OutlineNode } from './outline.js';
import type { PlacedParty } from './parties.js';
import { settle } from './positions/read.js';
import { derived, everyClause, type Told } from './queries/everyClause.js';
import { type Entry, groupsOf } from './queries/groups.js';
import { ask, askFor, type Question } from './questions.js';
import type { Resolution } from './references/resolution.js';
import { resolveReference } from './references/resolve.js';
import { type Nesting, type ReferenceScope, referenceScope, scopeClause } from './references/scope.js';
import type { Start } from './starts.js';

/** What stands before the first clause, or is no clause's: the title. */
export interface Title {
  readonly text: string;
  readonly range: Range;
}

/** What a contract after an edit may take over from the one before. */
export interface Carried {
  readonly from: Contract;
  /** The indices of the clauses that are others. */
  readonly changed: Set<number>;
  /** No clause's type or further types changed. */
  sameTypes: boolean;
  /** Nor did any heading or defined term. */
  sameNames: boolean;
}

/** Where the title stands. */
interface TitleLine {
  readonly index: number;
  readonly block: Block;
  readonly start: Start;
}

/**
 * A draft read as a contract. Immutable; offsets in its answers are those of `syntax.text`. What is read of it is noted
 * where somebody wants to know (questions.ts); the less is read, such as one clause and not all, the longer that holds.
 */
export class Contract {
  static readonly #syntaxOf: Question<Syntax> = (contract) => contract.#syntax;
  static readonly #textOf: Question<string> = (contract) => contract.#syntax.text;
  static readonly #lineFeedOf: Question<string> = ({ text }) =>
    text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
  static readonly #blocksOf: Question<readonly Block[]> = (contract) => contract.#syntax.blocks;
  static readonly #nodesOf: Question<readonly OutlineNode[]> = (contract) => contract.#outline.nodes;
  static readonly #outlineOf: Question<Outline> = (contract) => contract.#outline;
  static readonly #familyOf: Question<Outline['family']> = (contract) => contract.#outline.family;
  static readonly #clausesOf: Question<readonly Clause[]> = (contract) => contract.#clauses;
  static readonly #partiesOf: Question<readonly PlacedParty[]> = (contract) => contract.#parties;
  static readonly #scopeOf: Question<ReferenceScope> = (contract) => contract.#findScope();
  static readonly #titleOf: Question<TitleLine | undefined> = (contract) => contract.#findTitle();
  static readonly #keyed = new Map<PositionKey, Question<readonly PlacedPosition[]>>();
  static readonly #typed = new Map<OutlineType, Question<readonly Clause[]>>();
  static readonly #having = new Map<string, Question<boolean>>();

  readonly #answered = new Map<Question<unknown>, unknown>();
  readonly #syntax: Syntax;
  readonly #outline: Outline;
  readonly #clauses: readonly Clause[];
  readonly #parties: readonly PlacedParty[];
  #byType: ReadonlyMap<OutlineType, readonly number[]> | undefined;
  /** The clauses of the types that were asked for. */
  readonly #ofTypes: Map<OutlineType, readonly Clause[]>;
  #scope: ReferenceScope | undefined;
  /** How clauses with the same numbers and depths nest, where that has been worked out. */
  readonly #nesting: Nesting | undefined;

  constructor(
    syntax: Syntax,
    outline: Outline,
    clauses: readonly Clause[],
    /** The offset of each clause. */
    readonly starts: readonly number[],
    readonly frame: Frame,
    parties: readonly PlacedParty[],
    readonly letters: Letters,
    carried?: Carried,
  ) {
    this.#syntax = syntax;
    this.#outline = outline;
    this.#clauses = clauses;
    this.#parties = parties;
    // What was worked out for the contract before still holds where an edit left types and names alone.
    if (carried?.sameTypes) this.#byType = carried.from.#byType;
    this.#ofTypes = new Map(carried?.sameTypes ? carried.from.#ofTypes : []);
    for (const index of carried?.changed ?? [])
      for (const type of typesOf(clauses[index]!.facts)) this.#ofTypes.delete(type);
    if (carried?.sameNames) this.#scope = carried.from.#scope;
    this.#nesting = carried && (carried.from.#scope ?? carried.from.#nesting);
  }

  /**
   * The answer to a question that is asked once. It is kept in here, since a map by contracts would for a while keep what is
   * answered of one that is gone, and with it that contract's text.
   */
  once<T>(question: Question<T>): T {
    if (!this.#answered.has(question)) this.#answered.set(question, question(this));
    return this.#answered.get(question) as T;
  }

  get syntax(): Syntax {
    return ask(this, Contract.#syntaxOf);
  }

  get outline(): Outline {
    return ask(this, Contract.#outlineOf);
  }

  /** All clauses in document order. */
  get clauses(): readonly Clause[] {
    return ask(this, Contract.#clausesOf);
  }

  /** The parties, each with the index of the clause that introduces it; ranges count in that clause's plain text. */
  get parties(): readonly PlacedParty[] {
    return ask(this, Contract.#partiesOf);
  }

  get text(): string {
    return ask(this, Contract.#textOf);
  }

  /** How the clauses nest; the same object until that changes. */
  get family(): Outline['family'] {
    return ask(this, Contract.#familyOf);
  }

  get language(): Language {
    return this.frame.language;
  }

  /** The document's title line, where it has one that is no clause. */
  get title(): Title | undefined {
    const title = ask(this, Contract.#titleOf);
    if (!title) return undefined;
    const { block, start } = title;
    const at = this.#syntax.starts[title.index]!;
    const heading = start.heading ?? { start: start.at, end: start.end };
    return {
      text: block.words.plain.slice(heading.start, heading.end),
      range: {
        start: at + sourceOffset(block.words, heading.start, 'start'),
        end: at + sourceOffset(block.words, heading.end, 'end'),
      },
    };
  }

  #findTitle(): TitleLine | undefined {
    const { title } = this.#outline;
    return title && { index: title.block, block: this.#syntax.blocks[title.block]!, start: title.start };
  }

  /** The clause of an index. */
  clause(index: number): Clause | undefined {
    return askFor(this, Contract.#clausesOf, index);
  }

  /** A clause and its sub-clauses of any depth, in order. */
  within({ index, last }: Pick<Clause, 'index' | 'last'>): readonly Clause[] {
    const clauses: Clause[] = [];
    for (let i = index; i <= last; i++) clauses.push(this.clause(i)!);
    return clauses;
  }

  /** The block of an index. */
  block(index: number): Block | undefined {
    return askFor(this, Contract.#blocksOf, index);
  }

  /** Where the clause of an index stands in the outline. */
  node(index: number): OutlineNode | undefined {
    return askFor(this, Contract.#nodesOf, index);
  }

  /** The offset of a block. */
  startOfBlock(index: number): number {
    return this.#syntax.starts[index]!;
  }

  /** The text of a range; it is kept by findings and answers, and keeps no whole text alive (text/detached.ts). */
  source({ start, end }: Range): string {
    const { starts, blocks, text } = this.#syntax;
    const [first, last] = [lastAt(starts, start), lastAt(starts, end)];
    const block = blocks[first];
    // A block has the same text for as long as it is the same.
    if (block && end <= starts[first]! + block.length) {
      this.block(first);
      return detached(text.slice(start, end));
    }
    // Both ends move with their blocks: what comes in between, or leaves, makes another text.
    const [from, to] = [start - (starts[first] ?? 0), end - (starts[last] ?? 0)];
    return ask(this, ({ syntax: now }) =>
      detached(now.text.slice((now.starts[first] ?? 0) + from, (now.starts[last] ?? 0) + to)),
    );
  }

  /** The last block with a part of a clause's own text, by its index. */
  lastBlockOf({ index }: Clause): number {
    const next = this.#outline.nodes[index + 1];
    if (next === undefined) return this.#syntax.blocks.length - 1;
    return next.start.at > 0 ? next.block : next.block - 1;
  }

  /** The block in which a clause starts, by its index. */
  firstBlockOf({ index }: Clause): number {
    return this.#outline.nodes[index]!.block;
  }

  /** The offset behind the last letter of the text. */
  get endOfText(): number {
    return this.#syntax.text.trimEnd().length;
  }

  /** How lines end. */
  get lineFeed(): string {
    return ask(this, Contract.#lineFeedOf);
  }

  /** The offset of a clause. */
  startOf(clause: ClauseAt): number {
    return this.starts[clause.index]!;
  }

  /** The clause's own text, from its number or heading to its last word before a sub-clause. */
  ownRangeOf(clause: Clause): Range {
    const start = this.startOf(clause);
    return { start, end: start + clause.facts.reading.length };
  }

  /** The clause with its sub-clauses. */
  rangeOf(clause: Clause): Range {
    return { start: this.startOf(clause), end: this.ownRangeOf(this.clause(clause.last)!).end };
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
  firstLineOf(clause: ClauseAt): Range {
    return this.#shifted(clause, this.#clauses[clause.index]!.facts.reading.firstLine);
  }

  /** The source of a range of the clause's plain text. */
  toDocument(clause: ClauseAt, range: Range): Range {
    return this.#shifted(clause, this.#clauses[clause.index]!.facts.words.passage.toSource(range));
  }

  parentOf(clause: Clause): Clause | undefined {
    return clause.parent < 0 ? undefined : this.clause(clause.parent);
  }

  /** The direct sub-clauses in order. */
  childrenOf(clause: Clause): readonly Clause[] {
    return this.#rowFrom(clause.index + 1, clause.last);
  }

  /** The outermost clauses in order. */
  get roots(): readonly Clause[] {
    return this.#rowFrom(0, this.#clauses.length - 1);
  }

  /** The innermost clause around an offset. */
  clauseAt(offset: number): Clause | undefined {
    const at = lastAt(this.starts, offset);
    for (let clause = this.clause(at); clause; clause = this.parentOf(clause))
      if (offset <= this.rangeOf(clause).end) return clause;
    return undefined;
  }

  /** The clauses whose main or further type is `type`, in document order; those of the main type can be told by `facts.type`. */
  ofType(type: OutlineType): readonly Clause[] {
    let typed = Contract.#typed.get(type);
    if (!typed) {
      typed = (contract) => contract.#ofType(type);
      Contract.#typed.set(type, typed);
    }
    return ask(this, typed);
  }

  /** Whether a clause is of a type, as its main one where that is asked for. Unlike the clauses, that is the same while one of them is typed in. */
  hasType(type: OutlineType, as: 'main' | 'any' = 'any'): boolean {
    const key = `${as} ${type}`;
    let having = Contract.#having.get(key);
    if (!having) {
      having = (contract) => contract.#ofType(type).some(({ facts }) => as === 'any' || facts.type === type);
      Contract.#having.set(key, having);
    }
    return ask(this, having);
  }

  #ofType(type: OutlineType): readonly Clause[] {
    if (!this.#byType) {
      const byType = new Map<OutlineType, number[]>();
      for (const { facts, index } of this.#clauses) {
        for (const t of typesOf(facts)) {
          const list = byType.get(t);
          if (list) list.push(index);
          else byType.set(t, [index]);
        }
      }
      this.#byType = byType;
    }
    let typed = this.#ofTypes.get(type);
    if (!typed) {
      typed = (this.#byType.get(type) ?? []).map((index) => this.#clauses[index]!);
      this.#ofTypes.set(type, typed);
    }
    return typed;
  }

  /** The positions of all clauses in document order, without those that another clause makes untrue. */
  get positions(): readonly PlacedPosition[] {
    return positionsOf(this);
  }

  /** The positions of one key; for as long as they are the same, others may change. */
  positionsOf<K extends PositionKey>(key: K): readonly PlacedPositionOf<K>[] {
    let keyed = Contract.#keyed.get(key);
    if (!keyed) {
      keyed = (contract) => {
        const entries = positionsByKey(contract).get(key);
        return entries ? settledOf(entries) : NONE;
      };
      Contract.#keyed.set(key, keyed);
    }
    return ask(this, keyed) as readonly PlacedPositionOf<K>[];
  }

  /** The clauses as cross references see them. */
  get scope(): ReferenceScope {
    return ask(this, Contract.#scopeOf);
  }

  #findScope(): ReferenceScope {
    this.#scope ??= referenceScope(
      this.#clauses.map(scopeClause),
      this.title?.text,
      this.#clauses.flatMap(({ facts }) => facts.definitions.map(({ term }) => term)),
      undefined,
      this.#nesting,
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

  #rowFrom(first: number, last: number): readonly Clause[] {
    const row: Clause[] = [];
    for (let i = first; i <= last; i = row.at(-1)!.last + 1) row.push(this.clause(i)!);
    return row;
  }

  #shifted(clause: ClauseAt, range: Range): Range {
    const start = this.startOf(clause);
    return { start: range.start + start, end: range.end + start };
  }
}

function typesOf({ type, also }: ClauseFacts): readonly OutlineType[] {
  return also.includes(type) ? also : [type, ...also];
}

const taking = everyClause(({ positions }) => positions);
const defining = everyClause(({ definitions }) => definitions);
const placedIn = placing((position: Position, clause): PlacedPosition => ({ ...position, clause }));
const definedIn = placing((definition: Definition, clause): PlacedDefinition => ({ definition, clause }));

const positionsOf = derived(
  (contract) => [taking(contract)],
  (contract) => settle(taking(contract).flatMap(placedIn)),
);

const NONE: readonly PlacedPosition[] = [];

const positionsByKey = groupsOf(taking, (told) => placedIn(told).map((position) => [position.key, position] as const));
/** What is settled of the positions of a key, which say nothing of other keys. */
const settled = new WeakMap<readonly Entry<PlacedPosition>[], readonly PlacedPosition[]>();

function settledOf(entries: readonly Entry<PlacedPosition>[]): readonly PlacedPosition[] {
  let positions = settled.get(entries);
  if (!positions) {
    positions = settle(entries.map(({ value }) => value));
    settled.set(entries, positions);
  }
  return positions;
}

const definitionsOf = derived(
  (contract) => [defining(contract)],
  (contract): readonly PlacedDefinition[] => defining(contract).flatMap(definedIn),
);

/** Puts what a clause tells into the clause; the same objects for as long as the clause is the same. */
function placing<T, P>(place: (one: T, clause: Clause) => P): (told: Told<readonly T[]>) => readonly P[] {
  const known = new WeakMap<Clause, readonly P[]>();
  return ({ clause, value }) => {
    let placed = known.get(clause);
    if (!placed) {
      placed = value.map((one) => place(one, clause));
      known.set(clause, placed);
    }
    return placed;
  };
}
