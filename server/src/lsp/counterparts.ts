import type { Contract } from '../analysis/contract.js';
import { LineIndex } from '../text/lineIndex.js';
import { counterpartAddresses, filesBeside, namesFile } from '../workspace/counterparts.js';
import { draftFields } from '../workspace/draftFields.js';
import { plainAddress } from '../workspace/folderFiles.js';
import type { Core } from './core.js';
import type { Draft } from './draft.js';
import type { FoundCounterpart } from './foundCounterpart.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import type { Session } from './session.js';

/** How long a draft must rest until the findings of its counterpart follow it, in milliseconds. */
const REST = 400;

/** A file that is not open, as it was read last. */
interface OnDisk {
  readonly text: string;
  readonly key: string;
  contract?: Contract;
  lines?: LineIndex;
}

/** Finds for each draft the version in another language, and has its findings follow that version. */
export class Counterparts {
  /** The address of each draft's counterpart, by what names it; undefined where there is none. */
  readonly #addresses = new Map<string, string | undefined>();
  readonly #files = new Map<string, OnDisk | undefined>();
  /** What the files beside drafts name in their front matter. */
  readonly #named = new Map<string, string | undefined>();
  /** What the open drafts named when they rested last. */
  readonly #rested = new Map<string, string | undefined>();
  readonly #due = new Map<string, ReturnType<typeof setTimeout>>();
  #reads = 0;

  constructor(
    private readonly host: Host,
    private readonly core: Core,
    private readonly guard: Guard,
    private readonly session: Session,
    private readonly refresh: (draft: Draft) => void,
  ) {}

  /** The counterpart of a draft that is configured. */
  of(draft: Draft): FoundCounterpart | undefined {
    const address = this.#addressOf(draft);
    if (address === undefined) return undefined;
    const open = this.#openAt(address);
    if (open) {
      const { document } = open;
      return {
        uri: document.uri,
        key: `${document.uri} ${document.version}`,
        get contract() {
          return document.contract;
        },
        placeAt: (offset) => document.placeAt(offset),
      };
    }
    const file = this.#read(address);
    if (!file || file.text.length > draft.configured!.settings.maxFileLength) return undefined;
    const { core } = this;
    return {
      uri: address,
      key: file.key,
      get contract() {
        file.contract ??= core.read(file.text);
        return file.contract;
      },
      placeAt: (offset) => {
        file.lines ??= new LineIndex(file.text);
        return file.lines.placeAt(offset);
      },
    };
  }

  /** A draft was typed in: the findings of the drafts that it is the counterpart of follow when it rests. */
  changed(draft: Draft): void {
    const { uri } = draft.document;
    clearTimeout(this.#due.get(uri));
    const follow = (): void => {
      this.#due.delete(uri);
      const named = draftFields(draft.document.text).counterpart;
      if (named !== this.#rested.get(uri)) this.#addresses.clear();
      this.#rested.set(uri, named);
      this.#follow(uri);
    };
    this.#due.set(
      uri,
      setTimeout(() => this.guard.run('Following a counterpart', undefined, follow), REST),
    );
  }

  /** Files were changed, or a document opened or closed, which may be counterparts or have one now. */
  look(...uris: readonly string[]): void {
    this.#addresses.clear();
    for (const uri of uris) {
      this.#files.delete(plainAddress(uri));
      this.#named.delete(plainAddress(uri));
    }
    this.#follow(...uris);
  }

  /** Forgets what depends on settings and folders. */
  reconsider(): void {
    this.#addresses.clear();
    this.#files.clear();
    this.#named.clear();
  }

  close(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }

  #follow(...uris: readonly string[]): void {
    const changed = new Set(uris.map(plainAddress));
    for (const draft of this.session.drafts()) {
      if (!draft.configured) continue;
      const found = this.#addressOf(draft);
      const had = draft.checked?.counterpart !== undefined;
      if (found === undefined ? had : changed.has(plainAddress(found))) this.refresh(draft);
    }
  }

  #addressOf(draft: Draft): string | undefined {
    const { uri } = draft.document;
    const { settings } = draft.configured!;
    const named = this.session.namedCounterpart(draft);
    const folder = this.session.folderOf(uri);
    const key = `${uri}\n${named ?? ''}`;
    if (!this.#addresses.has(key)) {
      const names = {
        ...(named !== undefined && { named }),
        ...(folder !== undefined && { folder }),
        configured: settings.counterparts,
      };
      const within = `${plainAddress(folder ?? uri.slice(0, uri.lastIndexOf('/')))}/`;
      const isThere = (address: string): boolean => {
        // A draft of somebody else's may not lead out of the workspace.
        if (!plainAddress(address).startsWith(within)) return false;
        return this.#openAt(address) !== undefined || this.host.exists?.(address) === true;
      };
      const own = counterpartAddresses(uri, names).find(isThere);
      this.#addresses.set(key, own ?? this.#namedBy(uri).find(isThere));
    }
    return this.#addresses.get(key);
  }

  /** The addresses of the open drafts, and of the files beside a draft, whose front matter names it. */
  #namedBy(uri: string): readonly string[] {
    const open = this.session
      .drafts()
      .filter(({ document }) => namesFile(document.uri, draftFields(document.text).counterpart, uri));
    const names = this.host.namesIn?.(uri.slice(0, uri.lastIndexOf('/') + 1)) ?? [];
    const beside = filesBeside(uri, names).filter(
      (address) => !this.#openAt(address) && namesFile(address, this.#namedIn(address), uri),
    );
    return [...open.map(({ document }) => document.uri), ...beside];
  }

  /** What a file on disk names in its front matter. */
  #namedIn(address: string): string | undefined {
    const key = plainAddress(address);
    if (!this.#named.has(key)) {
      const read = this.guard.run('Looking for a counterpart', undefined, () => this.host.readHead?.(address));
      this.#named.set(key, read === undefined ? undefined : draftFields(read).counterpart);
    }
    return this.#named.get(key);
  }

  #openAt(address: string): Draft | undefined {
    const plain = plainAddress(address);
    return this.session.drafts().find(({ document }) => plainAddress(document.uri) === plain);
  }

  #read(address: string): OnDisk | undefined {
    const key = plainAddress(address);
    if (!this.#files.has(key)) {
      const read = this.guard.run('Reading a counterpart', undefined, () => this.host.readText?.(address));
      this.#files.set(key, read === undefined ? undefined : { text: read, key: `${address} read ${++this.#reads}` });
    }
    return this.#files.get(key);
  }
}
