import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The raw files below server/data/clauses, path → text, as the loaders take them. Tests run from the root. */
export function clauseFiles(): Map<string, string> {
  const root = 'server/data/clauses';
  const files = new Map<string, string>();
  for (const type of readdirSync(root)) {
    for (const name of readdirSync(join(root, type))) {
      files.set(`${root}/${type}/${name}`, readFileSync(join(root, type, name), 'utf8'));
    }
  }
  return files;
}
