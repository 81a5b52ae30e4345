import { Analyst } from '../analysis/analyst.js';
import type { Contract } from '../analysis/contract.js';
import { Engine } from '../engine/engine.js';
import type { ClauseLibrary } from '../library/clauseLibrary.js';
import { loadReferences, type References } from '../library/references.js';
import { RULES } from '../rules/index.js';
import { parse } from '../syntax/parse.js';
import type { ClauseTypeData, StandardClause } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import { type Cues, compileCues } from '../taxonomy/cues.js';
import type { Language } from '../text/language.js';
import type { ContractReader } from '../workspace/documents.js';
import type { PackedData } from './packedData.js';

/** How many turns it takes until an answer is written. */
const TURNS_OF_ANSWER = 4;

/** What features draw on besides the draft. */
export interface Library {
  readonly types: ReadonlyMap<ClauseType, ClauseTypeData>;
  readonly clauses: readonly StandardClause[];
  readonly references: References;
}

/** Makes readers, engines and the library from the packed data, which is read when one of them first needs it. */
export class Core {
  #data: PackedData | undefined;
  #cues: Cues | undefined;
  #library: Library | undefined;

  constructor(private readonly readData: () => PackedData) {}

  /**
   * Reads the data and makes the cues of a language ready, a piece a turn: while the client has yet to open a draft, so
   * that its first findings need not wait for them. A draft that comes earlier takes what is ready.
   */
  async prepare(language: Language, turn: () => Promise<void>): Promise<void> {
    // The answer that is under way is sent first.
    for (let i = 0; i < TURNS_OF_ANSWER; i++) await turn();
    const { cues } = this.#packed;
    await turn();
    this.#cues ??= compileCues(cues);
    void this.#cues[language];
  }

  /** A reader for one document; what it remembers goes with it. It needs no data before it reads. */
  newReader(): ContractReader {
    let analyst: Analyst | undefined;
    const reader = (): Analyst => {
      analyst ??= this.#newAnalyst();
      return analyst;
    };
    return {
      read: (syntax) => reader().read(syntax),
      update: (previous, text, edits) => reader().update(previous, text, edits),
    };
  }

  /** An engine for one document. */
  newEngine(): Engine {
    return new Engine(RULES);
  }

  /** The clause types, standard clauses and reference agreements. An agreement is read when it is first looked into. */
  get library(): Library {
    if (!this.#library) {
      const { types, clauses, agreements, digests } = this.#packed;
      this.#library = {
        types: new Map(types.map((type) => [type.id, type])),
        clauses,
        references: loadReferences(new Map(Object.entries(agreements)), (text) => this.read(text), digests).references,
      };
    }
    return this.#library;
  }

  /** The clause types and standard clauses, in the order of an agreement. */
  get clauses(): ClauseLibrary {
    const { types, clauses } = this.#packed;
    return { types, clauses };
  }

  /** The contract that a text holds. */
  read(text: string): Contract {
    return this.#newAnalyst().read(parse(text));
  }

  get #packed(): PackedData {
    this.#data ??= this.readData();
    return this.#data;
  }

  #newAnalyst(): Analyst {
    this.#cues ??= compileCues(this.#packed.cues);
    return new Analyst({ cues: this.#cues });
  }
}
