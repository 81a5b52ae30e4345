import type { WorkspaceSymbolEntry } from '../features/api.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import { type Digest, digestOf } from '../library/digest.js';
import type { Core } from './core.js';
import type { Digester, Host } from './host.js';

/** Reads agreements beside the server where that can be, else between messages. It starts when it is first needed. */
export class ReadingThread {
  #digester: Digester | undefined;

  constructor(
    private readonly host: Host,
    private readonly core: Core,
  ) {}

  /** What a text holds as an agreement. */
  digest(text: string): Promise<Digest> {
    return this.#ask(
      (digester) => digester.digest(text),
      () => digestOf(this.core.read(text)),
    );
  }

  /** The clauses and terms of a text. */
  symbols(text: string): Promise<readonly WorkspaceSymbolEntry[]> {
    return this.#ask(
      (digester) => digester.symbols(text),
      () => workspaceSymbols(this.core.read(text)),
    );
  }

  /** Ends it until it is needed again. */
  close(): void {
    this.#digester?.close();
    this.#digester = undefined;
  }

  async #ask<T>(there: (digester: Digester) => Promise<T>, here: () => T): Promise<T> {
    if (!this.host.newDigester) {
      await this.host.turn();
      return here();
    }
    this.#digester ??= this.host.newDigester();
    const digester = this.#digester;
    try {
      return await there(digester);
    } catch (error) {
      if (this.#digester === digester) this.close();
      throw error;
    }
  }
}
