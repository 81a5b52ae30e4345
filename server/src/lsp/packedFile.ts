import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedData } from './packedData.js';

/** The data that the build packed. `folder` is the extension's. Throws when it is not there. */
export function readPackedData(folder: string): PackedData {
  return JSON.parse(readFileSync(join(folder, 'dist', 'data.json'), 'utf8')) as PackedData;
}
