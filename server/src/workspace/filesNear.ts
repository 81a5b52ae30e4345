import type { NearbyFiles } from '../rules/contract.js';
import { plainAddress } from './folderFiles.js';

/** Whether there is a file or folder at an address; lsp and cli implement it for the place where they run. Never throws. */
export type Exists = (uri: string) => boolean;
/** The names in the folder at an address; none where there is no such folder. Never throws. */
export type NamesIn = (uri: string) => readonly string[];

/**
 * The files around one draft, by paths relative to it. Each is looked for once: make a new one where files may have come
 * or gone. Nothing outside of `folder`, the workspace's, is looked for.
 */
export class FilesNear implements NearbyFiles {
  readonly #known = new Map<string, boolean | undefined>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(
    private readonly draft: string,
    private readonly folder: string | undefined,
    private readonly exists: Exists,
    private readonly namesIn?: NamesIn,
  ) {}

  has(path: string): boolean | undefined {
    if (!this.#known.has(path)) {
      const uri = this.#addressOf(path);
      this.#known.set(path, uri === undefined ? undefined : this.exists(uri));
    }
    return this.#known.get(path);
  }

  beside(path: string): readonly string[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1) || './';
    let names = this.#names.get(folder);
    if (!names) {
      names = this.#namesAt(folder);
      this.#names.set(folder, names);
    }
    return names;
  }

  #namesAt(folder: string): readonly string[] {
    const uri = this.#addressOf(folder);
    if (uri === undefined || !this.namesIn) return [];
    // A draft does not refer to itself.
    return this.namesIn(uri).filter((name) => plainAddress(uri) + name !== plainAddress(this.draft));
  }

  #addressOf(path: string): string | undefined {
    try {
      const uri = new URL(path.split('/').map(encodeURIComponent).join('/'), this.draft).href;
      const folder = this.folder === undefined ? '' : `${plainAddress(this.folder).replace(/\/+$/, '')}/`;
      return plainAddress(uri).startsWith(folder) ? uri : undefined;
    } catch {
      return undefined;
    }
  }
}
