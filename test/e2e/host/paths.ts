import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The root folder of the repository, absolute. It is looked for upwards from this module, because the module runs
 * bundled, in out/e2e, and not where its source is.
 */
export const root: string = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The git-ignored folder that holds every downloaded editor, browser and font, and what they write. */
export const cacheFolder: string = join(root, '.vscode-test');

function findRoot(start: string): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'termsmith') {
      return folder;
    }
  }
  throw new Error(`No package.json of termsmith in ${start} or above it.`);
}
