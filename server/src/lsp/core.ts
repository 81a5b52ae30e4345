import { Analyst } from '../analysis/analyst.js';
import { Engine } from '../engine/engine.js';
import { RULES } from '../rules/index.js';
import { compileCues } from '../taxonomy/cues.js';
import type { ContractReader } from '../workspace/documents.js';
import type { PackedData } from './packedData.js';

/** Makes the readers and engines of documents from the packed data, which is read when the first one needs it. */
export class Core {
  #reader: (() => ContractReader) | undefined;

  constructor(private readonly readData: () => PackedData) {}

  /** A reader for one document. It reads no data before it reads a document. */
  newReader(): ContractReader {
    let reader: ContractReader | undefined;
    return {
      read: (syntax) => {
        reader ??= this.#newAnalyst();
        return reader.read(syntax);
      },
    };
  }

  /** An engine for one document. */
  newEngine(): Engine {
    return new Engine(RULES);
  }

  #newAnalyst(): ContractReader {
    if (!this.#reader) {
      const cues = compileCues(this.readData().cues);
      this.#reader = () => new Analyst({ cues });
    }
    return this.#reader();
  }
}
