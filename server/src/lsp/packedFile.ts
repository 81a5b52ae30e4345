import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePieces } from '../text/requiredPieces.js';
import type { PackedData } from './packedData.js';

/** The data that the build packed. `folder` is the extension's. Throws when it is not there. */
export function readPackedData(folder: string): PackedData {
  const data = new PackedFiles(folder);
  takePieces(data.pieces);
  return data;
}

/**
 * Reads each part when it is first asked for: a first diagnosis needs the cues only, a third of the data, and reading all of
 * it takes a twentieth of the processor's work for the first findings of a short draft.
 */
class PackedFiles implements PackedData {
  readonly #read = new Map<keyof PackedData, unknown>();

  constructor(private readonly folder: string) {}

  get types() {
    return this.#part('types');
  }

  get clauses() {
    return this.#part('clauses');
  }

  get cues() {
    return this.#part('cues');
  }

  get citations() {
    return this.#part('citations');
  }

  get agreements() {
    return this.#part('agreements');
  }

  get digests() {
    return this.#part('digests');
  }

  get pieces() {
    return this.#part('pieces');
  }

  #part<Part extends keyof PackedData>(part: Part): PackedData[Part] {
    const known =
      this.#read.get(part) ?? JSON.parse(readFileSync(join(this.folder, 'dist', 'data', `${part}.json`), 'utf8'));
    this.#read.set(part, known);
    return known as PackedData[Part];
  }
}
