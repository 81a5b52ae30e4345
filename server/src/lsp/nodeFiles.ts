import { type Dirent, watch } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Message } from '../text/message.js';
import type { FolderFile, FolderFiles, FolderListing, FolderProblem, Wanted } from '../workspace/folderFiles.js';

/** More entries than this are not looked through: somebody named a whole disk. */
const MOST_ENTRIES = 50_000;
/** So many milliseconds after the last change a folder is looked into once more. */
const SETTLED = 400;

/** The disk of the machine on which the server runs. */
export const nodeFiles: FolderFiles = {
  list: async (folder, wanted) => {
    try {
      if (!folder.startsWith('file:'))
        return trouble({ text: 'Only folders on the disk of the machine that Termsmith runs on can be read.' });
      const root = await realpath(fileURLToPath(folder));
      if (!(await stat(root)).isDirectory())
        return trouble({ text: 'It is no folder. Name the folder that the file is in.' });
      return await new Walk(root, wanted).go();
    } catch (error) {
      return trouble(problemOf(error));
    }
  },
  read: async (uri) => readFile(fileURLToPath(uri)),
  watch: (folder, changed) => {
    try {
      const root = fileURLToPath(folder);
      let later: ReturnType<typeof setTimeout> | undefined;
      const watcher = watch(root, { recursive: true, persistent: false }, (_, name) => {
        changed(name === null ? undefined : pathToFileURL(join(root, name)).href);
        // What is written into a new folder before that is watched, too, is told of by nobody.
        clearTimeout(later);
        later = setTimeout(changed, SETTLED).unref();
      });
      // A folder that goes away takes its watcher along; it is looked into again when a document is opened or saved.
      watcher.on('error', () => watcher.close());
      return () => {
        clearTimeout(later);
        watcher.close();
      };
    } catch {
      return () => {};
    }
  },
};

/** One way through a folder. Links are followed within it, each folder and file is met once, and nothing outside is. */
class Walk {
  readonly #files: FolderFile[] = [];
  readonly #problems: FolderProblem[] = [];
  readonly #seen = new Set<string>();
  #entries = 0;
  #full = false;

  constructor(
    private readonly root: string,
    private readonly wanted: Wanted,
  ) {}

  async go(): Promise<FolderListing> {
    await this.#folder(this.root, '');
    if (this.#full)
      this.#problems.push({
        path: '',
        message: {
          text: 'It holds more files than Termsmith reads; the first {count} are read. Name the folders of your precedents one by one.',
          data: { count: this.#files.length },
        },
      });
    return { files: this.#files, problems: this.#problems };
  }

  /** `real` is a path without links; `path` is how the person who named the root gets there. */
  async #folder(real: string, path: string): Promise<void> {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    let entries: Dirent[];
    try {
      entries = await readdir(real, { withFileTypes: true });
    } catch (error) {
      if (path === '') throw error;
      // A folder that goes while its parent is read is not there, and nothing to speak of.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      this.#problems.push({ path, message: problemOf(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (this.#full) return;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (++this.#entries > MOST_ENTRIES) {
        this.#full = true;
        return;
      }
      await this.#entry(entry, join(real, entry.name), path === '' ? entry.name : `${path}/${entry.name}`);
    }
  }

  async #entry(entry: Dirent, place: string, path: string): Promise<void> {
    if (entry.isDirectory()) return this.#folder(place, path);
    const named = this.wanted.extensions.includes(extname(entry.name).toLowerCase());
    if (entry.isFile() ? !named : !entry.isSymbolicLink()) return;
    try {
      const real = entry.isFile() ? place : await realpath(place);
      const found = await stat(real);
      if (found.isDirectory() || (named && found.isFile())) {
        if (!this.#within(real)) {
          this.#problems.push({ path, message: { text: 'It is a link to another folder. Name that folder, too.' } });
          return;
        }
        if (found.isDirectory()) return await this.#folder(real, path);
        this.#file(real, path, found.size, found.mtimeMs);
      }
    } catch (error) {
      if (named) this.#problems.push({ path, message: problemOf(error) });
    }
  }

  #file(real: string, path: string, size: number, modified: number): void {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    if (this.#files.length >= this.wanted.most) this.#full = true;
    else this.#files.push({ uri: pathToFileURL(real).href, path, size, modified });
  }

  #within(real: string): boolean {
    return real === this.root || real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep);
  }
}

function trouble(message: Message): FolderListing {
  return { files: [], problems: [{ path: '', message }] };
}

function problemOf(error: unknown): Message {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return { text: 'It does not exist.' };
    case 'EACCES':
    case 'EPERM':
      return { text: 'It may not be read. Look at its permissions.' };
    case 'ELOOP':
      return { text: 'It is a link that leads to itself.' };
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return { text: 'It cannot be read: {reason}', data: { reason } };
    }
  }
}
