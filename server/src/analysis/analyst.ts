import type { Block } from '../syntax/block.js';
import { updateAll } from '../syntax/parse.js';
import type { Syntax } from '../syntax/syntax.js';
import type { Cues } from '../taxonomy/cues.js';
import { bisect } from '../text/bisect.js';
import type { TextEdit } from '../text/edit.js';
import { countLetters, type Language, type Letters, languageFor, movedLetters } from '../text/language.js';
import { samePassage } from '../text/passage.js';
import { madeOf } from '../text/stretch.js';
import { classify } from './classify.js';
import { scoreBelow, scoreWords, type TypeScores } from './classifyWords.js';
import type { Clause, ClauseFacts, Frame } from './clause.js';
import { type Carried, Contract } from './contract.js';
import type { ClauseWords, Definition, Reference } from './model.js';
import type { ClauseNumber } from './numbers.js';
import { type Outline, type OutlineNode, outlineOf, sameOutline, signatureOf } from './outline.js';
import { type PartyFacts, partyFacts } from './parties/readClause.js';
import { findParties, type PlacedParty, saysWhoIsWho } from './parties.js';
import { readPositions } from './positions/read.js';
import { alike } from './questions.js';
import { readAnew } from './readAnew.js';
import { type ClauseReading, Readings, startOf } from './reading.js';
import { findReferences } from './references/find.js';
import { type Start, startsOf } from './starts.js';
import { findDefinitions } from './terms/definitions.js';
import { kinKey, MOST_CHILDREN, Twins } from './twins.js';

/** What the readers know of agreements. */
export interface Knowledge {
  readonly cues: Cues;
}

/** What is read from a clause's words alone. */
interface WordFacts {
  readonly scores: TypeScores;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly parties: PartyFacts;
}

/** What is remembered of a clause's reading. */
interface Memory {
  readonly reading: ClauseReading;
  readonly words: WordFacts;
  /** What its heading says of the clauses that stand in it; read when one of them is. */
  below: readonly number[] | undefined;
  typed?: TypedFacts;
}

/** What a clause's type was decided by, and what was read with it. */
interface TypedFacts {
  readonly inputs: readonly unknown[];
  readonly facts: ClauseFacts;
}

/**
 * Reads syntaxes as contracts. It remembers what it read by the blocks and clauses that it read it from, so that a
 * contract after an edit costs what changed; the result is the same as without memory.
 */
export class Analyst {
  readonly #readings = new Readings();
  readonly #memories = new WeakMap<ClauseReading, Memory>();
  /** The memories of the clauses of contracts, in their order. */
  readonly #memoriesOf = new WeakMap<Contract, readonly Memory[]>();

  constructor(private readonly knowledge: Knowledge) {}

  /** The contract that a syntax holds. Total and deterministic. */
  read(syntax: Syntax): Contract {
    return this.#read(syntax, countLetters(syntax.text));
  }

  /** As `read`; what is alike is shared with `previous`, and only what changed since is worked out. */
  #read(syntax: Syntax, letters: Letters, previous?: Contract, outline = outlineOf(syntax.blocks)): Contract {
    const { blocks, starts } = syntax;
    const language = languageFor(letters);
    const { nodes } = outline;
    const twins = previous?.language === language ? new Twins(previous, syntax, outline) : undefined;
    const before = previous && this.#memoriesOf.get(previous);
    const memories = nodes.map((node, i) => {
      const twin = twins?.of(i) ?? -1;
      if (before && twin >= 0) return before[twin]!;
      return this.#memoryOf(
        this.#readings.read(blocks, starts, node, nodes[i + 1], language),
        node.number,
        previous,
        i,
      );
    });
    const parties = partiesOf(memories);
    const frame = frameOf(language, parties, previous?.frame);
    const clauses: Clause[] = [];
    const factsAt = (k: number): ClauseFacts => clauses[k]!.facts;
    const stood = previous?.outline.nodes;
    const were = previous?.clauses;
    for (let i = 0; i < nodes.length; i++) {
      const { parent, depth, block, start } = nodes[i]!;
      const twin = frame === previous?.frame && twins?.standsAlike(i, factsAt) ? were![twins.of(i)] : undefined;
      const facts = twin?.facts ?? this.#facts(i, outline, frame, factsAt, memories);
      const last = outline.family.last[i]!;
      // The same object says that the clause stands in the same block as well, and starts there as it did.
      const was = stood?.[i]?.block === block && stood[i]!.start === start ? were![i] : undefined;
      const same = was?.facts === facts && was.parent === parent && was.depth === depth && was.last === last;
      clauses.push(same ? was : { index: i, parent, depth, last, facts });
    }
    const places = nodes.map((node) => startOf(blocks, starts, node));
    const contract = new Contract(syntax, outline, clauses, places, frame, parties, letters);
    this.#memoriesOf.set(contract, memories);
    return contract;
  }

  /**
   * The contract of `text`, which is the text of `previous` after edits that do not overlap; equal to reading it afresh.
   * Where one edit leaves the outline's shape as it is, only the clauses that it touches are read again, and those
   * whose types depend on them.
   */
  update(previous: Contract, text: string, edits: readonly TextEdit[]): Contract {
    const syntax = updateAll(previous.syntax, text, edits);
    const [edit, ...more] = edits;
    const letters = edits.reduce(
      (counted, { start, end, text: added }) => movedLetters(counted, previous.text.slice(start, end), added),
      previous.letters,
    );
    const patched = edit && more.length === 0 ? this.#patched(previous, syntax, letters) : undefined;
    return patched ?? this.#read(syntax, letters, previous);
  }

  /**
   * What is remembered of a reading. What was read from the same words before holds for clauses whose number alone has
   * changed, or what stands around them.
   */
  #memoryOf(
    reading: ClauseReading,
    number: ClauseNumber | undefined,
    previous: Contract | undefined,
    index: number,
  ): Memory {
    const known = this.#memories.get(reading);
    if (known) return known;
    const { words } = reading;
    let twin = previous?.clauses[index]?.facts;
    if (previous && !(twin && sameWords(twin.words, words))) twin = byWords(previous).get(words.passage.plain);
    const before = twin && sameWords(twin.words, words) ? this.#memories.get(twin.reading) : undefined;
    if (!before) return this.#newMemory(reading);
    const memory: Memory = { reading, words: before.words, below: before.below };
    if (before.typed) {
      const { inputs, facts } = before.typed;
      memory.typed = { inputs, facts: readAnew(facts, reading, number) };
    }
    this.#memories.set(reading, memory);
    return memory;
  }

  #patched(previous: Contract, syntax: Syntax, letters: Letters): Contract | undefined {
    const { renewed, blocks, starts } = syntax;
    const before = previous.syntax;
    if (!renewed || renewed.full || blocks.length !== before.blocks.length) return undefined;
    const language = languageFor(letters);
    if (language !== previous.language) return undefined;
    const delta = syntax.text.length - before.text.length;
    let first = renewed.from;
    let end = blocks.length - renewed.kept;
    // What only moved counts as changed: a clause reads the same blocks anew when they stand farther apart.
    const stayed = (b: number, moved: number): boolean =>
      blocks[b] === before.blocks[b] && starts[b] === before.starts[b]! + moved;
    while (first < end && stayed(first, 0)) first++;
    while (end > first && stayed(end - 1, delta)) end--;
    // Where the shape is the same, clauses keep their indices, and only those that open in the window have new starts.
    const outline = withStarts(previous.outline, first, end, before.blocks, blocks);
    let told = true;
    for (let b = first; b < end && told; b++) told = signatureOf(blocks[b]!) === signatureOf(before.blocks[b]!);
    if (!told) {
      // A line that has grown past one of the lengths that count leaves it as it was, as a rule.
      const now = outlineOf(blocks);
      if (!sameOutline(outline, now)) return this.#read(syntax, letters, previous, now);
    }
    const { nodes } = outline;
    const from = firstNode(nodes, first);
    const to = firstNode(nodes, end);
    const known = this.#memoriesOf.get(previous);
    if (!known) return undefined;
    // The clause that stands open before the window may reach into it.
    const memories = known.slice();
    const changed: number[] = [];
    for (let i = Math.max(0, from - 1); i < to || (i === from - 1 && i < nodes.length); i++) {
      const reading = this.#readings.read(blocks, starts, nodes[i]!, nodes[i + 1], language);
      if (reading === known[i]!.reading) continue;
      changed.push(i);
      memories[i] = this.#memories.get(reading) ?? this.#newMemory(reading);
    }
    let { parties } = previous;
    if (!changed.every((i) => leavesParties(previous, i, known[i]!, memories[i]!))) {
      const now = partiesOf(memories);
      // Clauses are read by the names of the parties alone.
      if (frameOf(language, now, previous.frame) !== previous.frame) return undefined;
      if (!sameParties(now, parties)) parties = now;
    }
    const { title } = outline;
    const titled = title !== undefined && title.block >= first && title.block < end;
    const carried: Carried = { from: previous, changed: new Set(), sameTypes: true, sameNames: !titled };
    const clauses = this.#reclassified(previous, outline, changed, memories, carried);
    const places = previous.starts.slice();
    for (let i = from; i < places.length; i++)
      places[i] = i < to ? startOf(blocks, starts, nodes[i]!) : places[i]! + delta;
    const contract = new Contract(syntax, outline, clauses, places, previous.frame, parties, letters, carried);
    this.#memoriesOf.set(contract, memories);
    return contract;
  }

  /** The clauses after some readings changed: those, and what their types have a say in, in document order. */
  #reclassified(
    previous: Contract,
    outline: Outline,
    changed: readonly number[],
    memories: readonly Memory[],
    carried: Carried,
  ): readonly Clause[] {
    const clauses = previous.clauses.slice();
    const factsAt = (k: number): ClauseFacts => clauses[k]!.facts;
    const pending = new Set<number>();
    let first = clauses.length;
    for (const i of changed) {
      const { parent } = clauses[i]!;
      pending.add(i);
      if (parent >= 0) pending.add(parent);
      first = Math.min(first, parent >= 0 ? parent : i);
    }
    // What a clause has a say in stands behind it.
    for (let i = first; pending.size > 0; i++) {
      if (!pending.delete(i)) continue;
      const old = clauses[i]!;
      const facts = this.#facts(i, outline, previous.frame, factsAt, memories);
      if (facts === old.facts) continue;
      const { index, parent, depth, last } = old;
      clauses[i] = { index, parent, depth, last, facts };
      carried.changed.add(i);
      const sameHeading = facts.heading === old.facts.heading;
      const sameType = kinKey(facts) === kinKey(old.facts);
      if (!sameType) carried.sameTypes = false;
      if (!sameType || !sameHeading || !sameTerms(facts, old.facts)) carried.sameNames = false;
      if (sameType && sameHeading) continue;
      for (let k = i + 1; k <= old.last; k = clauses[k]!.last + 1) pending.add(k);
      const next = old.last + 1;
      if (next < clauses.length && clauses[next]!.parent === old.parent) pending.add(next);
    }
    // They were changed in document order.
    const others = [...carried.changed];
    const [start, last] = [others[0], others.at(-1)];
    if (start === undefined || last === undefined) return previous.clauses;
    return madeOf(clauses, previous.clauses, { start, end: last + 1, longer: 0 });
  }

  #newMemory(reading: ClauseReading): Memory {
    const { words } = reading;
    const references = findReferences(words);
    const memory: Memory = {
      reading,
      words: {
        scores: scoreWords(words, this.knowledge.cues, references),
        definitions: findDefinitions(words),
        references,
        parties: partyFacts(words),
      },
      below: undefined,
    };
    this.#memories.set(reading, memory);
    return memory;
  }

  #below(memory: Memory): readonly number[] {
    memory.below ??= scoreBelow(memory.reading.words, this.knowledge.cues);
    return memory.below;
  }

  /** The facts of a clause in its context; the very object of before where neither words nor context changed. */
  #facts(
    index: number,
    { nodes, family }: Outline,
    frame: Frame,
    factsAt: (index: number) => ClauseFacts,
    memories: readonly Memory[],
  ): ClauseFacts {
    const node = nodes[index]!;
    const memory = memories[index]!;
    const { reading, words } = memory;
    const parent = node.parent < 0 ? undefined : factsAt(node.parent);
    const previous = family.previous[index]! < 0 ? undefined : factsAt(family.previous[index]!);
    const preamble = index < family.firstBody;
    const inputs: unknown[] = [
      parent && kinKey(parent),
      parent?.heading,
      previous?.type,
      preamble,
      frame,
      node.number?.style,
    ];
    const children: TypeScores[] = [];
    for (let k = index + 1; k <= family.last[index]! && children.length < MOST_CHILDREN; k = family.last[k]! + 1) {
      const { scores } = memories[k]!.words;
      children.push(scores);
      inputs.push(scores);
    }
    const known = memory.typed;
    if (known && sameInputs(known.inputs, inputs)) return known.facts;
    const classification = classify(words.scores, reading.words, {
      hasChildren: children.length > 0,
      preamble,
      ...(parent && { parent: parent.classification, above: this.#below(memories[node.parent]!) }),
      ...(previous && { previous: previous.classification }),
      children,
    });
    const { type, also } = classification;
    const found: ClauseFacts = {
      reading,
      words: reading.words,
      number: node.number,
      heading: reading.words.heading,
      type,
      also,
      classification,
      positions: readPositions(reading.words, {
        type,
        also,
        providerNames: frame.providerNames,
        customerNames: frame.customerNames,
        ...(parent && { parentType: parent.type }),
        ...(parent?.heading !== undefined && { parentHeading: parent.heading }),
        isPreamble: preamble,
      }),
      definitions: words.definitions,
      references: words.references,
    };
    // What comes to the same is the same object, so that what is worked out from it still holds.
    const facts = known && alike(known.facts, found, FACTS_DEPTH) ? known.facts : found;
    memory.typed = { inputs, facts };
    return facts;
  }
}

/** The clauses of a contract by their words, where these stand last. */
function byWords(contract: Contract): ReadonlyMap<string, ClauseFacts> {
  let known = wordsOf.get(contract);
  if (!known) {
    known = new Map(contract.clauses.map(({ facts }) => [facts.words.passage.plain, facts]));
    wordsOf.set(contract, known);
  }
  return known;
}

const wordsOf = new WeakMap<Contract, ReadonlyMap<string, ClauseFacts>>();

function partiesOf(memories: readonly Memory[]): readonly PlacedParty[] {
  return findParties(
    memories.map(({ reading }) => reading.words),
    memories.map(({ words }) => words.definitions),
    memories.map(({ words }) => words.parties),
  );
}

/** Whether a clause that changed has no say in who the parties are. */
function leavesParties({ parties }: Contract, index: number, { words: old }: Memory, { words: now }: Memory): boolean {
  if (parties.some(({ clause }) => clause === index)) return false;
  return (
    ![now, old].some(({ definitions }) => saysWhoIsWho(definitions, index)) && countAlike(now.parties, old.parties)
  );
}

/** Facts are compared down to the parts of a position's value. */
const FACTS_DEPTH = 5;

/** Whether all that readers look at is the same; they leave the number aside, which is not part of the words. */
function sameWords(a: ClauseWords, b: ClauseWords): boolean {
  return a.heading === b.heading && samePassage(a.passage, b.passage);
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function sameTerms(a: ClauseFacts, b: ClauseFacts): boolean {
  return (
    a.definitions.length === b.definitions.length && a.definitions.every((d, i) => d.term === b.definitions[i]!.term)
  );
}

/** The frame of a contract; the previous one where it is alike. */
function frameOf(language: Language, parties: readonly PlacedParty[], previous: Frame | undefined): Frame {
  const namesOf = (role: 'provider' | 'customer'): string[] => [
    ...new Set(parties.filter((p) => p.party.role === role).flatMap((p) => [p.party.name, ...p.party.aliases])),
  ];
  const frame: Frame = { language, providerNames: namesOf('provider'), customerNames: namesOf('customer') };
  return previous && JSON.stringify(previous) === JSON.stringify(frame) ? previous : frame;
}

function sameParties(a: readonly PlacedParty[], b: readonly PlacedParty[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two readings of a clause weigh the same in finding the parties: no company, words and brands as often. */
function countAlike(a: PartyFacts, b: PartyFacts): boolean {
  if (a.companies.length + b.companies.length > 0 || a.counterpart || b.counterpart) return false;
  if (a.labelled.length + b.labelled.length > 0 || a.firstProvides !== b.firstProvides) return false;
  const alike = (x: PartyFacts['words'], y: PartyFacts['words']): boolean =>
    x.size === y.size && [...x].every(([word, { count }]) => y.get(word)?.count === count);
  return alike(a.words, b.words) && alike(a.brands, b.brands);
}

/** The first clause that opens at or behind a block. */
function firstNode(nodes: readonly OutlineNode[], block: number): number {
  return bisect(nodes.length, (i) => nodes[i]!.block >= block);
}

/** An outline of the same shape whose clauses in some blocks have the starts of the new blocks. */
function withStarts(
  outline: Outline,
  first: number,
  end: number,
  old: readonly Block[],
  blocks: readonly Block[],
): Outline {
  const moved = (block: number, start: Start): Start => startsOf(blocks[block]!)[startsOf(old[block]!).indexOf(start)]!;
  const [from, to] = [firstNode(outline.nodes, first), firstNode(outline.nodes, end)];
  let { nodes } = outline;
  if (from < to) {
    const renewed = nodes.slice();
    for (let i = from; i < to; i++) {
      const { block, start, number, headedBy, parent, depth } = nodes[i]!;
      renewed[i] = { block, start: moved(block, start), number, headedBy, parent, depth };
    }
    nodes = madeOf(renewed, nodes, { start: from, end: to, longer: 0 });
  }
  const { title } = outline;
  const inside = title !== undefined && title.block >= first && title.block < end;
  return {
    ...(title && { title: inside ? { block: title.block, start: moved(title.block, title.start) } : title }),
    nodes,
    family: outline.family,
  };
}
