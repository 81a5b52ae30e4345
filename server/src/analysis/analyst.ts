import type { Block } from '../syntax/block.js';
import type { Syntax } from '../syntax/syntax.js';
import type { Cues } from '../taxonomy/cues.js';
import { type Language, languageOf } from '../text/language.js';
import { classify } from './classify.js';
import { scoreWords, type TypeScores } from './classifyWords.js';
import { type Clause, type ClauseFacts, Contract, type Frame, type PlacedParty } from './contract.js';
import type { Definition, Reference } from './model.js';
import { type Outline, type OutlineNode, outlineOf } from './outline.js';
import { findParties } from './parties.js';
import { readPositions } from './positions/read.js';
import { type ClauseReading, Readings, startOf } from './reading.js';
import { findReferences } from './references/find.js';
import { findStarts, type Start } from './starts.js';
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
  readonly #starts = new WeakMap<Block, readonly Start[]>();
  readonly #readings = new Readings();
  readonly #byWords = new WeakMap<ClauseReading, WordFacts>();
  readonly #typed = new WeakMap<ClauseReading, TypedFacts>();

  constructor(private readonly knowledge: Knowledge) {}

  /** The contract that a syntax holds. Total and deterministic. */
  read(syntax: Syntax): Contract {
    const { blocks, starts } = syntax;
    const language = languageOf(syntax.text);
    const outline = outlineOf(blocks, (block) => this.#startsOf(block));
    const { nodes } = outline;
    const readings = nodes.map((node, i) => this.#readings.read(blocks, starts, node, nodes[i + 1], language));
    const { frame, parties } = this.#frame(language, readings);
    const clauses = this.#clauses(outline, readings, frame);
    return new Contract(
      syntax,
      outline,
      clauses,
      nodes.map((node) => startOf(blocks, starts, node)),
      frame,
      parties.map(({ party, clause }) => ({ party, clause: clauses[clause]! })),
    );
  }

  #startsOf(block: Block): readonly Start[] {
    let starts = this.#starts.get(block);
    if (!starts) {
      starts = findStarts(block);
      this.#starts.set(block, starts);
    }
    return starts;
  }

  #wordFacts(reading: ClauseReading): WordFacts {
    let facts = this.#byWords.get(reading);
    if (!facts) {
      facts = {
        scores: scoreWords(reading.words, this.knowledge.cues),
        definitions: findDefinitions(reading.words),
        references: findReferences(reading.words),
      };
      this.#byWords.set(reading, facts);
    }
    return facts;
  }

  #frame(
    language: Language,
    readings: readonly ClauseReading[],
  ): { frame: Frame; parties: readonly { party: PlacedParty['party']; clause: number }[] } {
    const parties = findParties(
      readings.map((r) => r.words),
      readings.map((r) => this.#wordFacts(r).definitions),
    );
    const namesOf = (role: 'provider' | 'customer'): string[] => [
      ...new Set(parties.filter((p) => p.party.role === role).flatMap((p) => [p.party.name, ...p.party.aliases])),
    ];
    return {
      parties,
      frame: {
        language,
        parties: parties.map((p) => p.party),
        providerNames: namesOf('provider'),
        customerNames: namesOf('customer'),
      },
    };
  }

  #clauses(outline: Outline, readings: readonly ClauseReading[], frame: Frame): Clause[] {
    const { nodes } = outline;
    const family = familyOf(nodes);
    const clauses: Clause[] = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      const last = family.last[i]!;
      const facts = this.#facts(i, nodes, family, readings, frame, (k) => clauses[k]!.facts);
      clauses.push({ index: i, parent: node.parent, depth: node.depth, last, facts });
    }
    return clauses;
  }

  /** The facts of a clause in its context; the very object of before where neither words nor context changed. */
  #facts(
    index: number,
    nodes: readonly OutlineNode[],
    family: Family,
    readings: readonly ClauseReading[],
    frame: Frame,
    factsAt: (index: number) => ClauseFacts,
  ): ClauseFacts {
    const node = nodes[index]!;
    const reading = readings[index]!;
    const words = this.#wordFacts(reading);
    const parent = node.parent < 0 ? undefined : factsAt(node.parent);
    const previous = family.previous[index]! < 0 ? undefined : factsAt(family.previous[index]!);
    const preamble = index < family.firstBody;
    const inputs: unknown[] = [parent?.classification, parent?.heading, previous?.classification, preamble, frame];
    const children: TypeScores[] = [];
    for (let k = index + 1; k <= family.last[index]! && children.length < MOST_CHILDREN; k = family.last[k]! + 1) {
      const scores = this.#wordFacts(readings[k]!).scores;
      children.push(scores);
      inputs.push(scores);
    }
    const known = this.#typed.get(reading);
    if (known && sameInputs(known.inputs, inputs)) return known.facts;
    const classification = classify(words.scores, reading.words, {
      hasChildren: children.length > 0,
      preamble,
      ...(parent && { parent: parent.classification }),
      ...(previous && { previous: previous.classification }),
      children,
    });
    const { type, also } = classification;
    const facts: ClauseFacts = {
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
    this.#typed.set(reading, { inputs, facts });
    return facts;
  }
}

/** What a group is read by: the words of its first sub-clauses. */
const MOST_CHILDREN = 16;

/** How the clauses of an outline are related, by index; -1 for none. */
interface Family {
  /** The last sub-clause of any depth, or the clause itself. */
  readonly last: readonly number[];
  /** The sibling before. */
  readonly previous: readonly number[];
  /** The first clause with a number or heading; those before it are the preamble. */
  readonly firstBody: number;
}

function familyOf(nodes: readonly OutlineNode[]): Family {
  const last = nodes.map((_, i) => i);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const parent = nodes[i]!.parent;
    if (parent >= 0 && last[parent]! < last[i]!) last[parent] = last[i]!;
  }
  const newest = new Map<number, number>();
  const previous = nodes.map((node, i) => {
    const before = newest.get(node.parent) ?? -1;
    newest.set(node.parent, i);
    return before;
  });
  const body = nodes.findIndex((n) => n.start.kind === 'heading' || n.number !== undefined);
  return { last, previous, firstBody: body < 0 ? nodes.length : body };
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
