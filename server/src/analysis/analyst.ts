import type { Block } from '../syntax/block.js';
import { type Syntax, updateAll } from '../syntax/syntax.js';
import type { Cues } from '../taxonomy/cues.js';
import { bisect } from '../text/bisect.js';
import type { TextEdit } from '../text/edit.js';
import { countLetters, type Language, languageFor, movedLetters } from '../text/language.js';
import { samePassage } from '../text/passage.js';
import { classify } from './classify.js';
import { scoreWords, type TypeScores } from './classifyWords.js';
import { type Carried, type Clause, type ClauseFacts, Contract, type Frame } from './contract.js';
import type { ClauseWords, Definition, Reference } from './model.js';
import { type Outline, type OutlineNode, outlineOf, signatureOf } from './outline.js';
import { type PartyFacts, partyFacts, shareParties } from './parties/readClause.js';
import { findParties, type PlacedParty } from './parties.js';
import { readPositions } from './positions/read.js';
import { alike } from './questions.js';
import { readAnew } from './readAnew.js';
import { type ClauseReading, Readings, startOf } from './reading.js';
import { findReferences } from './references/find.js';
import { type Start, startsOf } from './starts.js';
import { findDefinitions } from './terms/definitions.js';

/** What the readers know of agreements. */
export interface Knowledge {
  readonly cues: Cues;
}

/** What is read from a clause's words alone. */
interface WordFacts {
  readonly scores: TypeScores;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** What is remembered of a clause's reading. */
interface Memory {
  readonly words: WordFacts;
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

  constructor(private readonly knowledge: Knowledge) {}

  /** The contract that a syntax holds. Total and deterministic. What is alike is shared with `previous`. */
  read(syntax: Syntax, previous?: Contract): Contract {
    const { blocks, starts } = syntax;
    const letters = countLetters(syntax.text);
    const language = languageFor(letters);
    const outline = outlineOf(blocks);
    const { nodes } = outline;
    const readings = nodes.map((node, i) => this.#readings.read(blocks, starts, node, nodes[i + 1], language));
    if (previous) this.#takeOver(previous, nodes, readings);
    const parties = this.#parties(readings);
    const frame = frameOf(language, parties, previous?.frame);
    const clauses: Clause[] = [];
    const factsAt = (k: number): ClauseFacts => clauses[k]!.facts;
    const readingAt = (k: number): ClauseReading => readings[k]!;
    for (let i = 0; i < nodes.length; i++) {
      const { parent, depth, block, start } = nodes[i]!;
      const facts = this.#facts(i, outline, frame, factsAt, readingAt);
      const clause: Clause = { index: i, parent, depth, last: outline.family.last[i]!, facts };
      const stood = previous?.outline.nodes[i];
      // The same object says that the clause stands in the same block as well, and starts there as it did.
      const before = stood?.block === block && stood.start === start ? previous?.clauses[i] : undefined;
      clauses.push(before && alike(before, clause, 1) ? before : clause);
    }
    const places = nodes.map((node) => startOf(blocks, starts, node));
    return new Contract(syntax, outline, clauses, places, frame, parties, letters);
  }

  /**
   * The contract of `text`, which is the text of `previous` after edits that do not overlap; equal to reading it afresh.
   * Where one edit leaves the outline's shape as it is, only the clauses that it touches are read again, and those
   * whose types depend on them.
   */
  update(previous: Contract, text: string, edits: readonly TextEdit[]): Contract {
    const syntax = updateAll(previous.syntax, text, edits);
    const [edit, ...more] = edits;
    const patched = edit && more.length === 0 ? this.#patched(previous, syntax, edit) : undefined;
    return patched ?? this.read(syntax, previous);
  }

  /**
   * What was read from the same words before holds for the new readings of clauses whose number alone has changed, or
   * what stands around them.
   */
  #takeOver(previous: Contract, nodes: readonly OutlineNode[], readings: readonly ClauseReading[]): void {
    let byWords: Map<string, ClauseFacts> | undefined;
    for (const [i, reading] of readings.entries()) {
      if (this.#memories.has(reading)) continue;
      const { words } = reading;
      let twin: ClauseFacts | undefined = previous.clauses[i]?.facts;
      if (!twin || !sameWords(twin.words, words)) {
        byWords ??= new Map(previous.clauses.map(({ facts }) => [facts.words.passage.plain, facts]));
        twin = byWords.get(words.passage.plain);
        if (!twin || !sameWords(twin.words, words)) continue;
      }
      const known = this.#memories.get(twin.reading);
      if (!known) continue;
      shareParties(twin.words, words);
      const memory: Memory = { words: known.words };
      if (known.typed) {
        const { inputs, facts } = known.typed;
        memory.typed = { inputs, facts: readAnew(facts, reading, nodes[i]!.number) };
      }
      this.#memories.set(reading, memory);
    }
  }

  #patched(previous: Contract, syntax: Syntax, edit: TextEdit): Contract | undefined {
    const { renewed, blocks, starts } = syntax;
    const before = previous.syntax;
    if (!renewed || renewed.full || blocks.length !== before.blocks.length) return undefined;
    const letters = movedLetters(previous.letters, before.text.slice(edit.start, edit.end), edit.text);
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
    for (let b = first; b < end; b++) if (signatureOf(blocks[b]!) !== signatureOf(before.blocks[b]!)) return undefined;

    // The shape is the same: clauses keep their indices, and only those that open in the window have new starts.
    const outline = withStarts(previous.outline, first, end, before.blocks, blocks);
    const { nodes } = outline;
    const from = firstNode(nodes, first);
    const to = firstNode(nodes, end);
    // The clause that stands open before the window may reach into it.
    const changed = new Map<number, ClauseReading>();
    for (let i = Math.max(0, from - 1); i < to || (i === from - 1 && i < nodes.length); i++) {
      const reading = this.#readings.read(blocks, starts, nodes[i]!, nodes[i + 1], language);
      if (reading !== previous.clauses[i]!.facts.reading) changed.set(i, reading);
    }
    const readingAt = (i: number): ClauseReading => changed.get(i) ?? previous.clauses[i]!.facts.reading;
    if (!this.#leavesParties(previous, changed)) {
      const parties = this.#parties(nodes.map((_, i) => readingAt(i)));
      if (frameOf(language, parties, previous.frame) !== previous.frame || !sameParties(parties, previous.parties))
        return undefined;
    }
    const { title } = outline;
    const titled = title !== undefined && title.block >= first && title.block < end;
    const carried: Carried = { from: previous, changed: new Set(), sameTypes: true, sameNames: !titled };
    const clauses = this.#reclassified(previous, outline, changed, readingAt, carried);
    const places = previous.starts.slice();
    for (let i = from; i < places.length; i++)
      places[i] = i < to ? startOf(blocks, starts, nodes[i]!) : places[i]! + delta;
    return new Contract(syntax, outline, clauses, places, previous.frame, previous.parties, letters, carried);
  }

  /** The clauses after some readings changed: those, and what their types have a say in, in document order. */
  #reclassified(
    previous: Contract,
    outline: Outline,
    changed: ReadonlyMap<number, ClauseReading>,
    readingAt: (index: number) => ClauseReading,
    carried: Carried,
  ): Clause[] {
    const clauses = previous.clauses.slice();
    const factsAt = (k: number): ClauseFacts => clauses[k]!.facts;
    const pending = new Set<number>();
    for (const i of changed.keys()) {
      pending.add(i);
      if (clauses[i]!.parent >= 0) pending.add(clauses[i]!.parent);
    }
    while (pending.size > 0) {
      const i = Math.min(...pending);
      pending.delete(i);
      const old = clauses[i]!;
      const facts = this.#facts(i, outline, previous.frame, factsAt, readingAt);
      if (facts === old.facts) continue;
      clauses[i] = { ...old, facts };
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
    return clauses;
  }

  /** Whether the clauses that changed have no say in who the parties are. */
  #leavesParties(previous: Contract, changed: ReadonlyMap<number, ClauseReading>): boolean {
    for (const [i, reading] of changed) {
      const old = previous.clauses[i]!.facts;
      if (previous.parties.some((p) => p.clause === i)) return false;
      if (this.#memory(reading).words.definitions.length > 0 || old.definitions.length > 0) return false;
      if (!countAlike(partyFacts(reading.words), partyFacts(old.words))) return false;
    }
    return true;
  }

  #memory(reading: ClauseReading): Memory {
    let memory = this.#memories.get(reading);
    if (!memory) {
      const references = findReferences(reading.words);
      memory = {
        words: {
          scores: scoreWords(reading.words, this.knowledge.cues, references),
          definitions: findDefinitions(reading.words),
          references,
        },
      };
      this.#memories.set(reading, memory);
    }
    return memory;
  }

  #parties(readings: readonly ClauseReading[]): readonly PlacedParty[] {
    return findParties(
      readings.map((r) => r.words),
      readings.map((r) => this.#memory(r).words.definitions),
    );
  }

  /** The facts of a clause in its context; the very object of before where neither words nor context changed. */
  #facts(
    index: number,
    { nodes, family }: Outline,
    frame: Frame,
    factsAt: (index: number) => ClauseFacts,
    readingAt: (index: number) => ClauseReading,
  ): ClauseFacts {
    const node = nodes[index]!;
    const reading = readingAt(index);
    const memory = this.#memory(reading);
    const { words } = memory;
    const parent = node.parent < 0 ? undefined : factsAt(node.parent);
    const previous = family.previous[index]! < 0 ? undefined : factsAt(family.previous[index]!);
    const preamble = index < family.firstBody;
    const inputs: unknown[] = [parent && kinKey(parent), parent?.heading, previous?.type, preamble, frame];
    const children: TypeScores[] = [];
    for (let k = index + 1; k <= family.last[index]! && children.length < MOST_CHILDREN; k = family.last[k]! + 1) {
      const { scores } = this.#memory(readingAt(k)).words;
      children.push(scores);
      inputs.push(scores);
    }
    const known = memory.typed;
    if (known && sameInputs(known.inputs, inputs)) return known.facts;
    const classification = classify(words.scores, reading.words, {
      hasChildren: children.length > 0,
      preamble,
      ...(parent && { parent: parent.classification, above: this.#memory(readingAt(node.parent)).words.scores.below }),
      ...(previous && { previous: previous.classification }),
      children,
    });
    const { type, also } = classification;
    const found: ClauseFacts = {
      reading,
      words: reading.words,
      ...(node.number && { number: node.number }),
      ...(reading.words.heading !== undefined && { heading: reading.words.heading }),
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

/** Facts are compared down to the parts of a position's value. */
const FACTS_DEPTH = 5;

/** What a group is read by: the words of its first sub-clauses. */
const MOST_CHILDREN = 16;

/** What `classify` takes from a clause's next of kin. */
function kinKey(facts: ClauseFacts): string {
  return `${facts.type} ${facts.also.join(' ')}`;
}

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
  const nodes = outline.nodes.slice();
  for (let i = firstNode(nodes, first); i < nodes.length && nodes[i]!.block < end; i++)
    nodes[i] = { ...nodes[i]!, start: moved(nodes[i]!.block, nodes[i]!.start) };
  const { title } = outline;
  const inside = title !== undefined && title.block >= first && title.block < end;
  return {
    ...(title && { title: inside ? { block: title.block, start: moved(title.block, title.start) } : title }),
    nodes,
    family: outline.family,
  };
}
