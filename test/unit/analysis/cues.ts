import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cues, compileCues } from '../../../server/src/taxonomy/cues.js';
import { loadCues } from '../../../server/src/taxonomy/loadCues.js';

let loaded: Promise<Cues> | undefined;

/** The cues of server/data/clauses, compiled once. */
export function loadedCues(): Promise<Cues> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Cues> {
  const folder = join(process.cwd(), 'server', 'data', 'clauses');
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (/^cues\.(?:en|zh)\.yaml$/.test(entry.name)) {
      const path = join(entry.parentPath, entry.name);
      files.set(path, await readFile(path, 'utf8'));
    }
  const result = loadCues(files);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.file}:${p.line}: ${p.message}`).join('\n'));
  return compileCues(result.data);
}
