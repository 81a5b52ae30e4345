import type { Message } from '../text/message.js';

/** A file below a folder that the settings name. */
export interface FolderFile {
  /** Its address; a file that links lead to has one address only. */
  readonly uri: string;
  /** Its path within the folder, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was changed last, in milliseconds; only compared for being the same. */
  readonly modified: number;
}

/** Something in a folder that is left aside, and why. An empty path means the folder itself. */
export interface FolderProblem {
  readonly path: string;
  readonly message: Message;
}

/** What a folder holds. */
export interface FolderListing {
  /** In the order of their paths. */
  readonly files: readonly FolderFile[];
  readonly problems: readonly FolderProblem[];
}

/** What is wanted of a folder. */
export interface Wanted {
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  /** More files than this are not listed, and the listing says so. */
  readonly most: number;
}

/**
 * The files outside of the editor; lsp implements it for the place where the server runs. Addresses are URIs. What it
 * gives never lies outside of the folder asked for, whatever links the folder holds.
 */
export interface FolderFiles {
  /** The wanted files below a folder, its folders included, hidden ones left out. Never rejects. */
  list(folder: string, wanted: Wanted): Promise<FolderListing>;
  /** The bytes of a file; rejects with an `Error` whose message says why not. */
  read(uri: string): Promise<Uint8Array>;
  /** Calls `changed` when something below the folder changes, with its address where that is known. Returns an end to it. */
  watch(folder: string, changed: (uri?: string) => void): () => void;
}

/** What an entry of a setting names. */
export type NamedFolder = { readonly folder: string } | { readonly problem: Message };

/**
 * The folder that an entry of `termsmith.references.folders` names, as a URI without a slash at its end: an absolute
 * path, one that begins with `~` for the user's own folder, one relative to the workspace folder, or a `file:` URI.
 * `workspaceFolder` and `home` are URIs. Total.
 */
export function namedFolder(entry: string, workspaceFolder: string | undefined, home: string | undefined): NamedFolder {
  const path = entry.trim().replaceAll('\\', '/');
  if (/^file:\/\//i.test(path)) return normalised(path);
  if (/^~(?:\/|$)/.test(path))
    return home === undefined
      ? { problem: { text: 'There is no user’s folder here. Write the whole path.' } }
      : normalised(joined(home, path.slice(1)));
  if (/^[A-Za-z]:(?:\/|$)/.test(path)) return normalised(`file:///${encoded(path)}`);
  if (path.startsWith('//')) return normalised(`file:${encoded(path)}`);
  if (path.startsWith('/')) return normalised(`file://${encoded(path)}`);
  if (workspaceFolder === undefined)
    return {
      problem: { text: 'A relative path counts from the workspace folder, and none is open. Write the whole path.' },
    };
  return normalised(joined(workspaceFolder, `/${path}`));
}

/** `path` begins with a slash or is empty. */
function joined(base: string, path: string): string {
  return base.replace(/\/{1,20}$/, '') + encoded(path);
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
}

/** Resolves `.` and `..`. */
function normalised(uri: string): NamedFolder {
  try {
    return { folder: new URL(uri).href.replace(/\/{1,20}$/, '') };
  } catch {
    return { problem: { text: 'It is not a path.' } };
  }
}

/** An address without escapes: equal for two that name the same file, however their characters are written. */
export function plainAddress(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}
