import type { NearbyFiles } from '../rules/contract.js';
import { plainAddress } from './folderFiles.js';

/** Whether there is a file or folder at an address; lsp and cli implement it for the place where they run. Never throws. */
export type Exists = (uri: string) => boolean;

/**
 * The files around one draft, by paths relative to it. Each is looked for once: make a new one where files may have come
 * or gone. Nothing outside of `folder`, the workspace's, is looked for.
 */
export class FilesNear implements NearbyFiles {
  readonly #known = new Map<string, boolean>();

  constructor(
    private readonly draft: string,
    private readonly folder: string | undefined,
    private readonly exists: Exists,
  ) {}

  has(path: string): boolean | undefined {
    const uri = this.#addressOf(path);
    if (uri === undefined) return undefined;
    let there = this.#known.get(uri);
    if (there === undefined) {
      there = this.exists(uri);
      this.#known.set(uri, there);
    }
    return there;
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
