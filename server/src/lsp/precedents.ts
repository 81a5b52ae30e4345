import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { precedentOf } from '../library/precedents.js';
import { type Agreement, References } from '../library/references.js';
import { decide } from '../workspace/detect.js';
import { type FolderFile, namedFolder, plainAddress } from '../workspace/folderFiles.js';
import { FolderTexts, type LeftAside, type Made, type Progress } from '../workspace/folderTexts.js';
import type { Settings } from '../workspace/settings.js';
import type { Core } from './core.js';
import type { ClientAbilities } from './fromProtocol.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import { showProgress } from './progress.js';
import { ReadingThread } from './readingThread.js';
import type { Session } from './session.js';

const EXTENSIONS = ['.md', '.markdown', '.txt'];
/** More precedents than this are not read, and longer ones are not either (bytes). */
const MOST = 5000;
const LONGEST = 4_000_000;
/** Reading fewer files than this is over before anybody wonders. */
const FEW = 10;
/** More files than these are not named in one message. */
const MOST_NAMED = 3;

/**
 * The user's own precedents: reads the folders that the settings name, in a thread beside the server, follows what
 * changes in them, and puts together what each draft is compared with.
 */
export class Precedents {
  readonly #texts: FolderTexts<Agreement> | undefined;
  readonly #references = new Map<string, References>();
  readonly #complained = new Set<string>();
  #stale = false;
  readonly #thread: ReadingThread;
  #ends: (() => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly abilities: ClientAbilities,
    private readonly host: Host,
    private readonly core: Core,
    private readonly guard: Guard,
    private readonly session: Session,
  ) {
    this.#thread = new ReadingThread(host, core);
    if (!host.files) return;
    this.#texts = new FolderTexts(
      host.files,
      (file, text) => this.#make(file, text),
      { extensions: EXTENSIONS, most: MOST, longest: LONGEST },
      {
        begin: (total) => this.#begin(total),
        changed: () => this.#references.clear(),
        leftAside: (problems) => this.#tell(problems),
        ended: (unread) => this.#tellOfEnd(unread),
        failed: (error) => this.guard.report('Reading the precedents', error),
        rested: () => this.#thread.close(),
      },
    );
  }

  /** Follows the folders that the settings of the drafts name. */
  follow(): void {
    if (!this.#texts) return;
    const drafts = this.session.drafts();
    const before = this.#texts.folders;
    // What was read for a draft that is closed stays, for the next one needs it again, until settings change.
    const renews = this.#stale && drafts.every((draft) => draft.configured);
    const folders = new Set(renews ? [] : before);
    for (const { document, configured, decision } of drafts)
      if (configured && decision?.kind !== 'none')
        for (const folder of this.#foldersOf(document.uri, configured.settings)) folders.add(folder);
    if (renews) this.#stale = false;
    if (folders.size === before.length && before.every((folder) => folders.has(folder))) return;
    this.#texts.follow([...folders]);
    this.#watch();
  }

  /** Settings or workspace folders have changed: folders that nothing names any more are let go. */
  reconsider(): void {
    this.#stale = true;
    this.#complained.clear();
  }

  /** Looks for what has changed in the folders. */
  look(uri?: string): void {
    this.#texts?.look(uri);
  }

  /** What a draft is compared with: the built-in references if its settings say so, and the precedents without itself. */
  referencesFor(uri: string, settings: Settings): References {
    const { builtIn } = settings.references;
    const folders = this.#foldersOf(uri, settings);
    if (folders.length === 0) return builtIn ? this.core.library.references : NONE;
    const precedents = this.#precedentsIn(folders);
    const address = plainAddress(uri);
    const own = precedents.agreements.find((agreement) => plainAddress(agreement.id) === address);
    const key = [String(builtIn), own?.id ?? '', ...folders].join('\n');
    let references = this.#references.get(key);
    if (!references) {
      references = (builtIn ? this.core.library.references : NONE).with(
        precedents.agreements.filter((agreement) => agreement !== own),
      );
      this.#references.set(key, references);
    }
    return references;
  }

  /** Ends the watching and the reading. */
  close(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#texts?.close();
    this.#thread.close();
  }

  /** The precedents in some folders, each once. */
  #precedentsIn(folders: readonly string[]): References {
    const key = folders.join('\n');
    let found = this.#references.get(key);
    if (!found) {
      const byId = new Map<string, Agreement>();
      for (const folder of folders)
        for (const { value } of this.#texts?.in(folder) ?? []) if (!byId.has(value.id)) byId.set(value.id, value);
      found = new References([...byId.values()]);
      this.#references.set(key, found);
    }
    return found;
  }

  /** The folders that the settings of a document name; an entry that names none is complained of once. */
  #foldersOf(uri: string, { references }: Settings): readonly string[] {
    if (!this.#texts) return [];
    return references.folders.flatMap((entry) => {
      const named = namedFolder(entry, this.session.folderOf(uri), this.host.home);
      if ('folder' in named) return [named.folder];
      if (!this.#complained.has(entry)) {
        this.#complained.add(entry);
        this.#tell([{ uri: entry, path: entry, message: named.problem }]);
      }
      return [];
    });
  }

  async #make(file: FolderFile, text: string): Promise<Made<Agreement>> {
    const { kind } = decide(text, { path: file.path, include: [], exclude: [], choice: 'agreement' });
    if (kind === 'none') return undefined;
    const digest = await this.#thread.digest(text);
    if (digest.clauses.every(({ type }) => type === 'other' || type === 'group'))
      return { problem: { text: 'There is no clause in it that Termsmith knows.' } };
    return { value: precedentOf(file, text, digest, (whole) => this.core.read(whole)) };
  }

  #begin(total: number): Progress {
    if (total < FEW) return { cancelled: false, report: () => {}, end: () => {} };
    const title = { text: 'Reading your precedents' };
    return showProgress(this.connection, this.guard, this.session.localise, title, total);
  }

  /** Names what is left aside: each in the log, and the first of them in one message. */
  #tell(problems: readonly LeftAside[]): void {
    const { localise } = this.session;
    const sentences = problems.map(({ path, message }) =>
      localise({ text: '“{path}” is left aside. {reason}', data: { path, reason: message } }),
    );
    for (const sentence of sentences) this.connection.console.warn(sentence);
    const further = problems.length - MOST_NAMED;
    const named = sentences.slice(0, MOST_NAMED);
    if (further > 0)
      named.push(localise({ text: '{count} more are named in the output of Termsmith.', data: { count: further } }));
    const message = `${localise({ text: 'Precedents' })}: ${named.join(' ')}`;
    void this.guard.wait('Naming what is left aside', undefined, async () => {
      await this.connection.window.showWarningMessage(message);
    });
  }

  #tellOfEnd(unread: number): void {
    this.connection.console.info(
      this.session.localise({
        text: 'You ended the reading of your precedents; {count} were not read. They are read when they change, and when the server is restarted.',
        data: { count: unread },
      }),
    );
  }

  /** Lets the client watch the folders where it can, else does so itself. */
  #watch(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    const folders = this.#texts?.folders ?? [];
    if (folders.length === 0) return;
    if (!this.abilities.watchesFolders) {
      this.#ends = folders.map((folder) => this.host.files!.watch(folder, (uri) => this.look(uri)));
      return;
    }
    const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '**' } }));
    const registered: Promise<Disposable | undefined> = this.guard.wait('Watching the precedents', undefined, () =>
      this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
    this.#ends = [() => void registered.then((registration) => registration?.dispose())];
  }
}

const NONE = new References([]);
