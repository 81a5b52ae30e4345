import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePieces } from '../text/requiredPieces.js';
import type { PackedData } from './packedData.js';

const PARTS: Readonly<Record<keyof PackedData, true>> = {
  types: true,
  clauses: true,
  cues: true,
  citations: true,
  agreements: true,
  digests: true,
  pieces: true,
};

/**
 * The data that the build packed, each part read when it is first asked for: a first diagnosis needs the cues only, a third of
 * the data, and reading all of it takes a twentieth of the processor's work for the first findings of a short draft. `folder` is
 * the extension's. Throws where a part that is asked for is not there.
 */
export function readPackedData(folder: string): PackedData {
  const data = {};
  for (const part of Object.keys(PARTS)) {
    const get = (): unknown => {
      const value: unknown = JSON.parse(readFileSync(join(folder, 'dist', 'data', `${part}.json`), 'utf8'));
      Object.defineProperty(data, part, { value });
      return value;
    };
    Object.defineProperty(data, part, { get, configurable: true, enumerable: true });
  }
  const packed = data as PackedData;
  takePieces(packed.pieces);
  return packed;
}
