import { decode } from '../text/decode.js';
import type { Message } from '../text/message.js';
import { type FolderFile, type FolderFiles, plainAddress, type Wanted } from './folderFiles.js';

/** What is made of a file: something, nothing, or a reason for a person why not. */
export type Made<T> = { readonly value: T } | { readonly problem: Message } | undefined;

/** A text in a followed folder and what was made of it. */
export interface FolderText<T> {
  readonly file: FolderFile;
  readonly value: T;
}

/** A file or folder that is left aside. */
export interface LeftAside {
  readonly uri: string;
  /** Within the folder; the folder's address for the folder itself. */
  readonly path: string;
  readonly message: Message;
}

/** How far reading is, shown to the user, who may end it. */
export interface Progress {
  readonly cancelled: boolean;
  /** So many files are done. */
  report(done: number): void;
  end(): void;
}

/** What the texts tell their surroundings. */
export interface FolderListener {
  /** Reading of so many files begins. */
  begin(total: number): Progress;
  /** What is in the folders is not what it was. */
  changed(): void;
  /** What was found to be left aside; each file is named once until it changes. */
  leftAside(problems: readonly LeftAside[]): void;
  /** The user ended the reading; so many files were not read. */
  ended(unread: number): void;
  /** Something went wrong that should not. */
  failed(error: unknown): void;
  /** There is nothing more to read for now. */
  rested(): void;
}

/** The limits of what is read. */
export interface FolderLimits extends Wanted {
  /** In bytes. */
  readonly longest: number;
}

interface Entry<T> {
  readonly file: FolderFile;
  readonly text?: string;
  readonly value?: T;
}

/** So many files are on their way at once: while one is being made into something, the next comes from the disk. */
const LANES = 2;
/** After so many files the surroundings are told of what there is so far. */
const STRIDE = 25;

/**
 * Follows folders of texts: makes something of each text once, keeps it as long as the text stays the same, and
 * follows files that are added, changed and removed. Everything is done a file at a time, so that nobody waits for it.
 * A file is read again when its size or date is new or when it is said to have changed; what is made of it only when
 * its text is new.
 */
export class FolderTexts<T> {
  #folders: readonly string[] = [];
  /** The addresses of the files in each folder, in the order of their paths. */
  readonly #held = new Map<string, ReadonlySet<string>>();
  readonly #entries = new Map<string, Entry<T>>();
  readonly #reported = new Map<string, string>();
  #suspects = new Set<string>();
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(
    private readonly files: FolderFiles,
    private readonly make: (file: FolderFile, text: string) => Promise<Made<T>>,
    private readonly limits: FolderLimits,
    private readonly listener: FolderListener,
  ) {}

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Follows these folders from now on and no others. What was made of files in others is forgotten. */
  follow(folders: readonly string[]): void {
    const wanted = [...new Set(folders)];
    if (wanted.length === this.#folders.length && wanted.every((folder, i) => folder === this.#folders[i])) return;
    this.#folders = wanted;
    for (const folder of [...this.#held.keys()]) if (!wanted.includes(folder)) this.#held.delete(folder);
    this.#forget();
    this.listener.changed();
    this.look();
  }

  /** Looks for what has changed; a file that is named is read even if it looks the same. */
  look(changed?: string): void {
    if (this.#closed) return;
    if (changed !== undefined) this.#suspects.add(plainAddress(changed));
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Resolves when there is nothing to look for or to read. */
  async rest(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** What is known by now of the files in a folder, in the order of their paths. */
  in(folder: string): readonly FolderText<T>[] {
    return [...(this.#held.get(folder) ?? [])].flatMap((uri) => {
      const entry = this.#entries.get(uri);
      return entry?.value === undefined ? [] : [{ file: entry.file, value: entry.value }];
    });
  }

  /** Ends everything. */
  close(): void {
    this.#closed = true;
    this.follow([]);
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#closed) {
        this.#again = false;
        await this.#lookOnce();
      }
    } catch (error) {
      this.listener.failed(error);
    } finally {
      this.#running = undefined;
      this.listener.rested();
    }
  }

  async #lookOnce(): Promise<void> {
    const suspects = this.#suspects;
    this.#suspects = new Set();
    const problems: LeftAside[] = [];
    const found = new Map<string, FolderFile>();
    const known = this.#entries.size;
    for (const folder of this.#folders) {
      const listing = await this.files.list(folder, this.limits);
      if (!this.#folders.includes(folder)) continue;
      for (const { path, message } of listing.problems)
        problems.push({
          uri: path === '' ? folder : `${folder}/${path}`,
          path: path === '' ? shown(folder) : path,
          message,
        });
      this.#held.set(folder, new Set(listing.files.map((file) => file.uri)));
      for (const file of listing.files) if (!found.has(file.uri)) found.set(file.uri, file);
    }
    this.#forget();
    const due = [...found.values()].filter((file) => {
      const entry = this.#entries.get(file.uri);
      return !entry || suspects.has(plainAddress(file.uri)) || !sameStamp(entry.file, file);
    });
    if (this.#entries.size !== known) this.listener.changed();
    problems.push(...(due.length > 0 ? await this.#readAll(due) : []));
    this.#report(problems, found);
  }

  /** Reads files in order, some at a time; gives what is wrong with them. */
  async #readAll(due: readonly FolderFile[]): Promise<LeftAside[]> {
    const problems: LeftAside[] = [];
    const progress = this.listener.begin(due.length);
    let next = 0;
    let done = 0;
    const lane = async (): Promise<void> => {
      while (next < due.length && !progress.cancelled && !this.#closed) {
        const file = due[next++]!;
        if (this.#follows(file.uri)) {
          const problem = await this.#readOne(file);
          if (problem) problems.push({ uri: file.uri, path: file.path, message: problem });
        }
        progress.report(++done);
        if (done % STRIDE === 0) this.listener.changed();
      }
    };
    try {
      await Promise.all(Array.from({ length: LANES }, lane));
    } finally {
      progress.end();
    }
    if (progress.cancelled && next < due.length) {
      // They count as seen, so that the next key or save does not begin anew what the user has ended.
      for (const file of due.slice(next)) if (!this.#entries.has(file.uri)) this.#entries.set(file.uri, { file });
      this.listener.ended(due.length - next);
    }
    this.listener.changed();
    return problems;
  }

  /** Takes a file in; gives what is wrong with it. */
  async #readOne(file: FolderFile): Promise<Message | undefined> {
    const { uri } = file;
    const before = this.#entries.get(uri);
    const aside = (message: Message): Message => {
      this.#entries.set(uri, { file });
      return message;
    };
    if (file.size > this.limits.longest)
      return aside({
        text: 'It has {size} kB; no more than {limit} kB are read.',
        data: { size: Math.ceil(file.size / 1000), limit: Math.floor(this.limits.longest / 1000) },
      });
    let bytes: Uint8Array;
    try {
      bytes = await this.files.read(uri);
    } catch (error) {
      return aside(cannotBeRead(error));
    }
    if (bytes.length === 0) {
      // It is being written, or has nothing to say; what comes into it is read then.
      this.#entries.set(uri, { file });
      return undefined;
    }
    const decoded = decode(bytes);
    if ('problem' in decoded) return aside(decoded.problem);
    const { text } = decoded;
    if (before?.text === text) {
      this.#entries.set(uri, { ...before, file });
      return undefined;
    }
    let made: Made<T>;
    try {
      made = await this.make(file, text);
    } catch (error) {
      return aside(cannotBeRead(error));
    }
    if (made && 'problem' in made) return aside(made.problem);
    this.#entries.set(uri, made ? { file, text, value: made.value } : { file, text });
    return undefined;
  }

  #follows(uri: string): boolean {
    for (const uris of this.#held.values()) if (uris.has(uri)) return true;
    return false;
  }

  /** Drops what no folder holds any more. */
  #forget(): void {
    for (const uri of this.#entries.keys()) if (!this.#follows(uri)) this.#entries.delete(uri);
  }

  /** Tells what was not told before. A file that could be read, or is gone, may be told of again. */
  #report(problems: readonly LeftAside[], found: ReadonlyMap<string, FolderFile>): void {
    const fresh: LeftAside[] = [];
    const wrong = new Set(problems.map(({ uri }) => uri));
    for (const uri of this.#reported.keys()) {
      const entry = this.#entries.get(uri);
      if (!wrong.has(uri) && (!found.has(uri) || entry?.text !== undefined)) this.#reported.delete(uri);
    }
    for (const problem of problems) {
      if (this.#reported.get(problem.uri) === problem.message.text) continue;
      this.#reported.set(problem.uri, problem.message.text);
      fresh.push(problem);
    }
    if (fresh.length > 0) this.listener.leftAside(fresh);
  }
}

function sameStamp(a: FolderFile, b: FolderFile): boolean {
  return a.size === b.size && a.modified === b.modified;
}

function cannotBeRead(error: unknown): Message {
  const reason = error instanceof Error ? error.message : String(error);
  return { text: 'It cannot be read: {reason}', data: { reason } };
}

/** An address as a person writes it. */
function shown(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\/(?=\/)/, ''));
  } catch {
    return uri;
  }
}
