import type { Contract } from '../analysis/contract.js';
import { LineIndex } from '../text/lineIndex.js';
import { counterpartAddresses } from '../workspace/counterparts.js';
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
  changed({ document: { uri } }: Draft): void {
    clearTimeout(this.#due.get(uri));
    const follow = (): void => {
      this.#due.delete(uri);
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
    for (const uri of uris) this.#files.delete(plainAddress(uri));
    this.#follow(...uris);
  }

  /** Forgets what depends on settings and folders. */
  reconsider(): void {
    this.#addresses.clear();
    this.#files.clear();
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
      this.#addresses.set(
        key,
        counterpartAddresses(uri, names).find((address) => {
          // A draft of somebody else's may not lead out of the workspace.
          if (!plainAddress(address).startsWith(within)) return false;
          return this.#openAt(address) !== undefined || this.host.exists?.(address) === true;
        }),
      );
    }
    return this.#addresses.get(key);
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
