import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { readSettings } from '../workspace/settings.js';
import type { Configured } from './draft.js';
import type { ClientAbilities } from './fromProtocol.js';
import type { Guard } from './guard.js';
import type { ProjectOfDraft } from './projects.js';

const SECTION = 'termsmith';

/** The settings, asked for per document where the client can be asked, else as it sent them. */
export class Configuration {
  #sent: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly abilities: ClientAbilities,
    private readonly guard: Guard,
    initial: unknown,
    private readonly projectOf: (uri: string) => ProjectOfDraft | undefined,
  ) {
    this.#sent = initial;
  }

  /** Asks the client to tell when settings change. */
  watch(): void {
    if (!this.abilities.registersConfiguration) return;
    this.connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => this.guard.report('Registering for changes of settings', error));
  }

  /** Takes in what a client sent with a change: the settings themselves, or a hint to ask for them. */
  changed(settings: unknown): void {
    if (typeof settings !== 'object' || settings === null) return;
    this.#sent = SECTION in settings ? (settings as Record<string, unknown>)[SECTION] : settings;
  }

  /** The settings for a document. Never rejects: what cannot be had is the default. */
  async of(uri: string): Promise<Configured> {
    const read = readSettings(await this.#settings(uri));
    const project = this.guard.run('Reading the project file', undefined, () => this.projectOf(uri));
    return { ...read, ...(project && { project }) };
  }

  async #settings(uri: string): Promise<unknown> {
    if (!this.abilities.answersConfiguration) return this.#sent;
    const asked = this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    return this.guard.wait('Asking for settings', undefined, () => asked);
  }
}
