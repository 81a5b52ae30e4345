import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePieces } from '../text/requiredPieces.js';
import type { PackedData } from './packedData.js';

/** The data that the build packed. `folder` is the extension's. Throws when it is not there. */
export function readPackedData(folder: string): PackedData {
  const data = JSON.parse(readFileSync(join(folder, 'dist', 'data.json'), 'utf8')) as PackedData;
  takePieces(data.pieces);
  return data;
}
