import type { WorkspaceSymbolEntry } from '../features/api.js';
import type { Digest } from '../library/digest.js';
import type { Exists, NamesIn } from '../workspace/filesNear.js';
import type { FolderFiles } from '../workspace/folderFiles.js';
import type { Verifying } from '../workspace/verify.js';
import type { PackedData } from './packedData.js';

/** What the server needs of the place where it runs; Node and a web worker have one each. */
export interface Host {
  readonly version: string;
  /** The data of server/data as the build packs it. Called once, when the client has been answered or the first agreement is read. */
  readData(): PackedData;
  /**
   * The localisation bundle at an address, or else for a locale such as `zh-cn`; undefined where there is none.
   * Rejects when a bundle cannot be read.
   */
  readBundle(address: string | undefined, locale: string): Promise<string | undefined>;
  /** Whether updates are verified whatever the settings say. */
  readonly verify?: Verifying;
  /** Resolves after the messages that have arrived by now had a chance to be handled. */
  turn(): Promise<void>;
  /**
   * The text of a small file at an address, such as a project file; undefined where there is none. Throws when it cannot
   * be read. Undefined itself where the server reaches no files.
   */
  readonly readText?: (uri: string) => string | undefined;
  /**
   * The beginning of a file's text, in which its front matter is whole; else as `readText`. Many files are asked for it
   * when a draft is opened.
   */
  readonly readHead?: (uri: string) => string | undefined;
  /** Whether there is a file at an address; undefined where the server reaches no files. */
  readonly exists?: Exists;
  /** The names in the folder at an address; undefined where the server reaches no files. */
  readonly namesIn?: NamesIn;
  /** The files of folders that the settings name; undefined where the server reaches none. */
  readonly files?: FolderFiles;
  /** The address of the folder with the pages of the rules; undefined where they cannot be opened. */
  readonly rulePages?: string;
  /** The address of the user's own folder, which `~` stands for. */
  readonly home?: string;
  /** A reader of agreements beside the server, which keeps no message waiting; undefined where there can be none. */
  newDigester?(): Digester;
  /** Told once, when the first findings are known. */
  checked?(): void;
}

/** Reads agreements elsewhere. */
export interface Digester {
  /** What a text holds as an agreement. Rejects when it cannot be read. */
  digest(text: string): Promise<Digest>;
  /** Its clauses and terms, for finding them by name. */
  symbols(text: string): Promise<readonly WorkspaceSymbolEntry[]>;
  /** Ends it; nothing must be asked of it afterwards. */
  close(): void;
}
