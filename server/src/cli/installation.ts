import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packData } from '../lsp/packData.js';
import type { PackedData } from '../lsp/packedData.js';
import { readPackedData } from '../lsp/packedFile.js';

/**
 * Where Termsmith is installed, and what it reads from there: the data, the translations and its version. In a
 * release all code is one file in `dist`; in the repository this file is compiled to out/server/src/cli.
 */

const here = import.meta.dirname;
const root = basename(here) === 'dist' ? join(here, '..') : join(here, '../../../..');

/** The version in package.json. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}

/** Starts the language server on standard input and output. The process ends with the connection. */
export async function startServer(): Promise<void> {
  // Loaded only here: the other commands need nothing of the protocol.
  const { serve } = await import('../lsp/node.js');
  serve(root, version());
}

/** The translations for a locale such as `zh-cn`: English text to translation; undefined where there are none. */
export function translations(locale: string): Readonly<Record<string, string>> | undefined {
  const file = join(root, 'l10n', `bundle.l10n.${locale}.json`);
  if (!/^[a-z-]+$/.test(locale) || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
}

/** The data that the build packed, or the files of server/data where nothing is packed. Throws when they are faulty. */
export function readData(): PackedData {
  if (existsSync(join(here, 'data'))) return readPackedData(root);
  return readRawData(join(root, 'server/data'));
}

/** Reads and checks the files below a folder such as server/data. Throws with file and line when one is faulty. */
function readRawData(folder: string): PackedData {
  const { data, problems } = packData(textFiles(folder));
  if (data && problems.length === 0) return data;
  throw new Error(problems.map(({ file, line, message }) => `${folder}/${file}:${line}: ${message}`).join('\n'));
}

/** The files below a folder by their paths from there, with `/`. */
function textFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const name = (path: string): string => path.slice(folder.length + 1).replaceAll('\\', '/');
  return new Map(paths.map((path) => [name(path), readFileSync(path, 'utf8')]));
}
