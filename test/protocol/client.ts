import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/host.js';
import {
  type Choice,
  DECISION,
  DECISION_CHANGED,
  type DecisionResult,
  SET_CHOICE,
} from '../../server/src/lsp/messages.js';
import { createServer, type Parts } from '../../server/src/lsp/server.js';

/** What the server says of something that takes time. */
export interface WorkDoneProgress {
  readonly token: string | number;
  readonly kind: 'begin' | 'report' | 'end';
  readonly title?: string;
  readonly message?: string;
  readonly cancellable?: boolean;
}

const SERVER = 'dist/cli.cjs';

/** How a client under test differs from one that pulls diagnostics and answers questions for settings. */
export interface ClientOptions {
  readonly push?: boolean;
  readonly locale?: string;
  readonly settings?: unknown;
  readonly choices?: Readonly<Record<string, string>>;
  readonly commands?: readonly string[];
  /** The workspace folder; `/drafts`, which does not exist, without one. */
  readonly root?: string;
  /** Whether the client takes snippets, in completions and in edits. */
  readonly snippets?: boolean;
  /** Whether the client takes edits that say what they are. */
  readonly annotations?: boolean;
  /** Whether the client watches files for the server. */
  readonly watches?: boolean;
  /** Whether the client knows no nested symbols. */
  readonly flatSymbols?: boolean;
}

/** A language client for tests: a real connection, either to a server process or to streams. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly decisions: DecisionResult[] = [];
  readonly logged: string[] = [];
  readonly messages: string[] = [];
  readonly progress: WorkDoneProgress[] = [];
  readonly watched: unknown[] = [];
  refreshes = 0;
  settings: unknown;
  /** What the server said of itself. */
  result: InitializeResult | undefined;
  #wake: (() => void)[] = [];

  constructor(
    readonly connection: ProtocolConnection,
    private readonly options: ClientOptions,
    private readonly child?: ChildProcessWithoutNullStreams,
  ) {
    this.settings = options.settings ?? null;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#stir();
    });
    connection.onNotification(DECISION_CHANGED, (result: DecisionResult) => {
      this.decisions.push(result);
      this.#stir();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      this.#stir();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { method, registerOptions } of registrations)
        if (method === 'workspace/didChangeWatchedFiles') this.watched.push(registerOptions);
      this.#stir();
      return null;
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.messages.push(message);
      this.#stir();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ token, value }: { token: string | number; value: WorkDoneProgress }) => {
      this.progress.push({ ...value, token });
      this.#stir();
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#stir();
      return null;
    });
    connection.listen();
  }

  /** Starts the server in a process of its own. Run `node esbuild.mjs` first. */
  static start(options: ClientOptions = {}): TestClient {
    if (!existsSync(SERVER)) throw new Error(`There is no ${SERVER}. Run: node esbuild.mjs`);
    const child = spawn(process.execPath, [SERVER, 'lsp', '--stdio']);
    child.stdin.on('error', () => {});
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    return new TestClient(connection, options, child);
  }

  /** Starts a server within the test, of which parts may be replaced. It knows no clause types and no agreements. */
  static within(parts: Partial<Parts>, host: Partial<Host> = {}, options: ClientOptions = {}): TestClient {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const plain: Host = {
      version: '0.0.0',
      readData: () => ({
        types: [],
        clauses: [],
        cues: { en: [], zh: [] },
        citations: [],
        agreements: {},
        digests: {},
        pieces: {},
      }),
      readBundle: () => Promise.resolve(undefined),
      turn: () => new Promise((resolve) => setImmediate(resolve)),
    };
    createServer(server, { ...plain, ...host }, parts);
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    connection.onDispose(() => server.dispose());
    return new TestClient(connection, options);
  }

  /** The server's process, where it has one of its own. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** The address of the workspace folder. */
  get root(): string {
    return pathToFileURL(this.options.root ?? '/drafts').href;
  }

  async initialize(): Promise<InitializeResult> {
    const capabilities: ClientCapabilities = {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        workspaceFolders: true,
        workspaceEdit: {
          documentChanges: true,
          ...(this.options.snippets && { snippetEditSupport: true }),
          ...(this.options.annotations && { changeAnnotationSupport: {} }),
        },
        ...(this.options.watches && {
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        }),
      },
      window: { workDoneProgress: true },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        ...(!this.options.push && { diagnostic: {} }),
        rename: { prepareSupport: true },
        ...(!this.options.flatSymbols && { documentSymbol: { hierarchicalDocumentSymbolSupport: true } }),
        ...(this.options.snippets && {
          completion: {
            completionItem: {
              snippetSupport: true,
              resolveSupport: { properties: ['documentation', 'additionalTextEdits'] },
            },
          },
        }),
        codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
      },
    };
    const { locale, choices, commands } = this.options;
    const root = this.root;
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      // A server in this very process would watch it for ever, and keep it from ending.
      processId: this.child ? process.pid : null,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'drafts' }],
      capabilities,
      ...(locale && { locale }),
      initializationOptions: { choices, commands },
    });
    this.result = result;
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Opens a document; the name counts within the workspace folder. */
  open(name: string, text: string, version = 1): string {
    const uri = `${this.root}/${name}`;
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
    return uri;
  }

  change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  save(uri: string): void {
    void this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): void {
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  configure(settings: unknown): void {
    this.settings = settings;
    void this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The words of the hover at the first place of some words in the text of a document. */
  async hover(uri: string, text: string, words: string): Promise<string> {
    const offset = text.indexOf(words);
    const before = text.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length + 1 };
    const hover = await this.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return hover ? (hover.contents as MarkupContent).value : '';
  }

  /** The diagnostics of a document, asked for. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  decision(uri: string): Promise<DecisionResult | null> {
    return this.connection.sendRequest(DECISION, { uri });
  }

  choose(uri: string, choice: Choice): Promise<DecisionResult | null> {
    return this.connection.sendRequest(SET_CHOICE, { uri, choice });
  }

  /** Resolves once something that the server sends makes the condition true; rejects after ten seconds. */
  async until(what: string, condition: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!condition()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`It did not happen that ${what}.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** The diagnostics that were sent for a version of a document, once they have come. */
  async publishedFor(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    const found = (): PublishDiagnosticsParams | undefined =>
      this.published.findLast((params) => params.uri === uri && params.version === version);
    await this.until(`diagnostics of version ${version} are sent`, () => found() !== undefined);
    return found()!;
  }

  /** Ends the server as an editor does; gives the exit code of its process. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const ended = this.child && new Promise<number | null>((resolve) => this.child?.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code ?? null;
  }

  /** Ends everything at once, for tests that failed half-way. */
  kill(): void {
    this.child?.kill();
    if (!this.child) this.connection.dispose();
  }

  #stir(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

/** Runs a test with a client that is initialised, and ends the server afterwards whatever happens. */
export async function withClient(options: ClientOptions, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = TestClient.start(options);
  try {
    await client.initialize();
    await run(client);
    await client.stop();
  } finally {
    client.kill();
  }
}
