import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Draft } from './draft.js';
import type { ClientAbilities } from './fromProtocol.js';
import type { Guard } from './guard.js';
import type { Session } from './session.js';

/**
 * Brings diagnostics to the client: on request where the client can ask, else by sending them after each change.
 * There is no delay by the clock; versions that arrive together are answered together.
 */
export class DiagnosticsSender {
  /** The drafts that will be sent when the messages at hand are handled. */
  readonly #due = new Set<Draft>();
  #sending = false;

  constructor(
    private readonly connection: Connection,
    private readonly abilities: ClientAbilities,
    private readonly guard: Guard,
    private readonly session: Session,
  ) {}

  get capabilities(): Pick<ServerCapabilities, 'diagnosticProvider'> {
    if (!this.abilities.pullsDiagnostics) return {};
    return {
      diagnosticProvider: { identifier: 'termsmith', interFileDependencies: false, workspaceDiagnostics: false },
    };
  }

  /** Answers the client's questions for diagnostics. */
  handle(): void {
    if (!this.abilities.pullsDiagnostics) return;
    this.connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) =>
      this.#answer(textDocument.uri, previousResultId, token),
    );
  }

  /** The text of a draft is new. */
  changed(draft: Draft): void {
    if (!this.abilities.pullsDiagnostics) this.#send(draft);
  }

  /** A draft was saved. */
  saved(draft: Draft): void {
    draft.saved = true;
    if (draft.configured?.settings.run === 'onSave') this.refresh(draft);
  }

  /** The diagnostics of a draft, or of all, have changed without an edit. */
  refresh(draft?: Draft): void {
    if (!this.abilities.pullsDiagnostics) {
      for (const one of draft ? [draft] : this.session.drafts()) this.#send(one);
    } else if (this.abilities.refreshesDiagnostics) {
      this.connection.languages.diagnostics.refresh();
    }
  }

  /** A document was closed: nothing is said of it any more. */
  closed(uri: string): void {
    if (!this.abilities.pullsDiagnostics) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #answer(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const draft = this.session.draft(uri);
    const version = draft?.document.version;
    if (draft) draft.asked = version;
    await this.session.settled();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'A newer version is being checked.');
    // A client that asks at each key without taking back what it asked before needs one answer: of a long draft they are so
    // long that reading them all would keep it from the last.
    if (draft?.asked !== version)
      throw new ResponseError<DiagnosticServerCancellationData>(
        LSPErrorCodes.ServerCancelled,
        'A newer version was asked for.',
        { retriggerRequest: false },
      );
    if (!draft || draft.closed) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId, diagnostics } = await this.session.check(draft);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics as Diagnostic[] };
  }

  #send(draft: Draft): void {
    this.#due.add(draft);
    if (this.#sending) return;
    this.#sending = true;
    void this.guard.wait('Sending diagnostics', undefined, () => this.#sendDue());
  }

  async #sendDue(): Promise<void> {
    try {
      await this.session.settled();
      for (const draft of this.#due) {
        this.#due.delete(draft);
        const { version, diagnostics } = await this.session.check(draft);
        if (draft.closed) continue;
        const { uri } = draft.document;
        void this.connection.sendDiagnostics({ uri, version, diagnostics: diagnostics as Diagnostic[] });
        await this.session.settled();
      }
    } finally {
      this.#sending = false;
    }
  }
}
