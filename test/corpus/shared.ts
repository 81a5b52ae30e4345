import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The data beside the project. It is there on the developers' machines and in continuous integration only. */
export const SHARED = resolve(process.cwd(), '..', 'shared');

/** What a test that needs the data passes as its `skip` option: false, or why it is skipped. */
export const withoutShared: string | false = existsSync(join(SHARED, 'references'))
  ? false
  : 'skipped: ../shared is not here; its agreements are no part of the project';

/** The Markdown files of some folders of the data, sorted; without index and licence files. */
export async function agreementFiles(folders: readonly string[]): Promise<string[]> {
  if (withoutShared !== false) return [];
  const out: string[] = [];
  for (const folder of folders)
    for (const entry of await readdir(join(SHARED, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const inside = path.slice(join(SHARED, folder).length);
      if (entry.isFile() && entry.name.endsWith('.md') && !/README|LICENSES|claudette/.test(inside)) out.push(path);
    }
  return out.sort();
}

/** The paths of the Markdown files of a folder, sorted. */
export function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}
