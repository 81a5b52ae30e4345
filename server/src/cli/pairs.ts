import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Contract } from '../analysis/contract.js';
import { decode } from '../text/decode.js';
import { counterpartAddresses, filesBeside, namesFile } from '../workspace/counterparts.js';
import { draftFields } from '../workspace/draftFields.js';

/** The version of a draft in another language. */
export interface CounterpartFile {
  /** As the draft's own path is written: relative to the current folder, or absolute. */
  readonly path: string;
  readonly contract: Contract;
}

/** The two versions of a pair mostly stand together among the files; so many are kept read. */
const MOST_KEPT = 4;

/** Reads drafts, and finds for each the file with its version in another language. */
export class Pairs {
  readonly #kept = new Map<string, Contract>();
  /** What the files beside drafts name in their front matter, by their addresses. */
  readonly #named = new Map<string, string | undefined>();

  constructor(private readonly reader: (text: string) => Contract) {}

  /** The contract of a draft at a path. */
  read(path: string, text: string): Contract {
    if (path === '-') return this.reader(text);
    const key = resolve(path);
    let contract = this.#kept.get(key);
    if (contract?.text !== text) contract = this.reader(text);
    this.#kept.delete(key);
    this.#kept.set(key, contract);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return contract;
  }

  /** The version in another language: the file that the front matter of either or the names of the files say. */
  counterpartOf(path: string, text: string): CounterpartFile | undefined {
    if (path === '-') return undefined;
    const { counterpart: named } = draftFields(text);
    const names = named === undefined ? {} : { named };
    const own = pathToFileURL(resolve(path)).href;
    for (const uri of this.#addressesFor(own, counterpartAddresses(own, names))) {
      const file = fileURLToPath(uri);
      if (!existsSync(file)) continue;
      const other = textOf(file);
      if (other === undefined) continue;
      const shown = resolve(path) === path ? file : relative(process.cwd(), file);
      return { path: shown, contract: this.read(file, other) };
    }
    return undefined;
  }

  /** The addresses, and behind them those of the files beside a draft whose front matter names it. */
  *#addressesFor(uri: string, addresses: readonly string[]): Iterable<string> {
    yield* addresses;
    for (const beside of filesBeside(uri, namesIn(dirname(fileURLToPath(uri))))) {
      if (!this.#named.has(beside))
        this.#named.set(beside, draftFields(textOf(fileURLToPath(beside)) ?? '').counterpart);
      if (namesFile(beside, this.#named.get(beside), uri)) yield beside;
    }
  }
}

/** The names in a folder, in order; none where it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The text of a file; undefined where it cannot be read, which is said when the file itself is checked. */
function textOf(file: string): string | undefined {
  try {
    const read = decode(readFileSync(file));
    return 'problem' in read ? undefined : read.text;
  } catch {
    return undefined;
  }
}
