import { plainAddress } from './folderFiles.js';

/** What tells which file is the version of a draft in another language. */
export interface CounterpartNames {
  /** The path that the front matter of the draft names, relative to it. */
  readonly named?: string;
  /** The workspace folder of the draft, which the paths of the setting count from. */
  readonly folder?: string;
  /** The setting `termsmith.counterparts`: paths of files and of their counterparts, either way round. */
  readonly configured?: Readonly<Record<string, string>>;
}

const ENGLISH = ['en', 'en-US', 'en-GB'];
const CHINESE = ['zh', 'zh-CN', 'zh-cn', 'zh-Hans', 'zh_CN', 'cn'];
const TAG = '(?:en(?:[-_](?:us|gb))?|zh(?:[-_](?:cn|hans))?|cn)';
const FILE = /\.(?:md|markdown|txt)$/i;
const SUFFIX = new RegExp(`^(?<base>.+?)(?<separator>[._-])(?<tag>${TAG})(?<extension>\\.(?:md|markdown|txt))$`, 'i');
const FOLDER = new RegExp(`^(?<before>.*/)(?<tag>${TAG})(?<after>/[^/]*(?:/[^/]*)?)$`, 'i');

/**
 * The addresses at which the version of a draft in another language may be, the likeliest first: what its front matter
 * names, what the setting says, `terms.zh.md` beside `terms.en.md` or `terms.md`, `zh/terms.md` beside `en/terms.md`.
 * Whether there is a file, and in which language, is for the caller to see. Never throws.
 */
export function counterpartAddresses(uri: string, { named, folder, configured }: CounterpartNames): readonly string[] {
  const found: string[] = [];
  const add = (path: string, base: string): void => {
    const address = addressOf(path, base);
    if (address !== undefined) found.push(address);
  };
  if (named !== undefined) add(named, uri);
  if (folder !== undefined) {
    const root = folder.endsWith('/') ? folder : `${folder}/`;
    for (const [one, other] of Object.entries(configured ?? {}))
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const before = found.length;
        add(from, root);
        if (found.length > before && plainAddress(found.pop()!) === plainAddress(uri)) add(to, root);
      }
  }
  const slash = uri.lastIndexOf('/');
  if (uri.startsWith('untitled:') || slash < 0) return found;
  const near = (name: string): void => void found.push(uri.slice(0, slash + 1) + name);
  const name = uri.slice(slash + 1);
  const { base, separator, tag, extension } = SUFFIX.exec(name)?.groups ?? {};
  if (tag !== undefined) {
    for (const other of othersOf(tag)) near(`${base}${separator}${other}${extension}`);
    near(`${base}${extension}`);
  } else {
    const [ending = ''] = FILE.exec(name) ?? [];
    if (ending !== '')
      for (const other of [...CHINESE, 'en'])
        for (const mark of ['.', '_', '-']) near(`${name.slice(0, -ending.length)}${mark}${other}${ending}`);
    const { before, tag: inFolder, after } = FOLDER.exec(uri)?.groups ?? {};
    if (inFolder !== undefined) for (const other of othersOf(inFolder)) found.push(`${before}${other}${after}`);
  }
  return [...new Set(found)].filter((one) => plainAddress(one) !== plainAddress(uri));
}

/** The address of a path that counts from another address; undefined where it is none, or no file of text. */
function addressOf(path: string, base: string): string | undefined {
  if (!FILE.test(path) || /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(path)) return undefined;
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
  } catch {
    // A draft that was never saved has nothing beside it.
    return undefined;
  }
}

/** Whether the path that the front matter of the file at `from` names is the file at `uri`. */
export function namesFile(from: string, named: string | undefined, uri: string): boolean {
  const address = named === undefined ? undefined : addressOf(named, from);
  return address !== undefined && plainAddress(address) === plainAddress(uri);
}

/** So many files beside a draft are asked whether they name it. */
const MOST_BESIDE = 60;

/**
 * The addresses of the files beside a draft, by the names in its folder, whose front matter may name it as their version in
 * another language: where one of two files names the other, they are a pair for both.
 */
export function filesBeside(uri: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name) => FILE.test(name))
    .slice(0, MOST_BESIDE)
    .flatMap((name) => addressOf(name, uri) ?? [])
    .filter((address) => plainAddress(address) !== plainAddress(uri));
}

function othersOf(tag: string): readonly string[] {
  return /^en/i.test(tag) ? CHINESE : ENGLISH;
}
