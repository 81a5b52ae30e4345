import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Features } from '../features/api.js';
import type { ContractReader } from '../workspace/documents.js';
import { newAsk } from './ask.js';
import { handleClauseChanges } from './clauseChangeHandlers.js';
import { handleComparisons } from './comparisonHandlers.js';
import { Configuration } from './configuration.js';
import { Core } from './core.js';
import { handleCounterparts } from './counterpartHandlers.js';
import { Counterparts } from './counterparts.js';
import { DiagnosticsSender } from './diagnostics.js';
import { displayCapabilities, handleDisplay } from './displayHandlers.js';
import { featureCapabilities, handleFeatures } from './featureHandlers.js';
import { featuresOf } from './features.js';
import { toAbilities, toChanges, toChoice, toOptions } from './fromProtocol.js';
import { Guard } from './guard.js';
import type { Host } from './host.js';
import { handleInsertions } from './insertHandlers.js';
import { localiserFor } from './localise.js';
import {
  type ChoiceParams,
  CONFIGURATION,
  type ConfigurationResult,
  DECISION,
  DECISION_CHANGED,
  type DecisionParams,
  type DecisionResult,
  SET_CHOICE,
} from './messages.js';
import { handleNavigation, navigationCapabilities } from './navigationHandlers.js';
import { handleNewAgreements } from './newAgreementHandlers.js';
import { Precedents } from './precedents.js';
import { Projects } from './projects.js';
import { Session } from './session.js';
import { WorkspaceSymbols } from './workspaceSymbols.js';

/**
 * The protocol edge: it alone knows the Language Server Protocol. Handlers find the document, call what knows the
 * answer, and convert it; fromProtocol.ts and toProtocol.ts are the only converters.
 *
 * Puts a server on a connection, which the caller then listens to. Tests may replace parts of it.
 */
export function createServer(connection: Connection, host: Host, replaced: Partial<Parts> = {}): void {
  const core = new Core(() => host.readData());
  const parts: Parts = { newFeatures: featuresOf, newReader: () => core.newReader(), ...replaced };
  const features = parts.newFeatures(core);
  const guard = new Guard((text) => connection.console.error(text));
  connection.onInitialize((params) => startServer(connection, host, core, guard, features, parts, params));
}

/** What a server is made of. */
export interface Parts {
  newFeatures(core: Core): Features;
  /** The reader of one document. */
  newReader(core: Core): ContractReader;
}

async function startServer(
  connection: Connection,
  host: Host,
  core: Core,
  guard: Guard,
  features: Features,
  parts: Parts,
  params: InitializeParams,
): Promise<InitializeResult> {
  const abilities = toAbilities(params);
  const options = toOptions(params.initializationOptions);
  const projects = new Projects(connection, host, guard, () => session.localise);
  const configuration = new Configuration(connection, abilities, guard, options.settings, (uri) =>
    projects.of(uri, session.folderOf(uri)),
  );
  const newReader = (): ContractReader => parts.newReader(core);
  const session: Session = new Session(host, core, guard, configuration, newReader, {
    decisionChanged: (result) => void connection.sendNotification(DECISION_CHANGED, result),
    diagnosticsChanged: (draft) => sender.refresh(draft),
    decided: () => precedents.follow(),
    referencesFor: ({ document, configured }) => precedents.referencesFor(document.uri, configured!.settings),
    counterpartOf: (draft) => counterparts.of(draft),
    differed: (text) => connection.console.error(text),
  });
  const precedents = new Precedents(connection, abilities, host, core, guard, session);
  const sender = new DiagnosticsSender(connection, abilities, guard, session);
  const counterparts = new Counterparts(host, core, guard, session, (draft) => sender.refresh(draft));
  session.folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
  session.commands = options.commands ?? [];
  for (const [uri, choice] of Object.entries(options.choices ?? {})) session.choices.set(uri, choice);
  session.localise = localiserFor(
    await guard.wait('Reading the translations', undefined, () =>
      host.readBundle(options.l10nBundle, (params.locale ?? 'en').toLowerCase()),
    ),
  );

  const reconsider = (): void => {
    projects.forget();
    session.reconsider();
    precedents.reconsider();
    counterparts.reconsider();
    for (const draft of session.drafts())
      void guard.wait('Deciding about a document', undefined, () => session.decide(draft));
    sender.refresh();
    if (abilities.refreshesLenses)
      void guard.wait('Refreshing the lenses', undefined, () => connection.sendRequest(CodeLensRefreshRequest.type));
  };
  connection.onInitialized(() => {
    configuration.watch();
    if (params.capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        reconsider();
      });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    reconsider();
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const draft = session.open(uri, languageId, version, text);
    void guard.wait('Deciding about a document', undefined, () => session.decide(draft));
    sender.changed(draft);
    counterparts.look(uri);
    // Not every disk tells of changes, such as those of a network.
    precedents.look();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) precedents.look(uri);
    counterparts.look(...changes.map(({ uri }) => uri));
    if (changes.some(({ uri }) => projects.concerns(uri))) reconsider();
  });
  connection.onShutdown(() => {
    precedents.close();
    counterparts.close();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const draft = session.change(uri, version, toChanges(contentChanges));
    if (!draft) return;
    sender.changed(draft);
    counterparts.changed(draft);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const draft = session.draft(uri);
    if (draft) sender.saved(draft);
    precedents.look(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri);
    sender.closed(uri);
    counterparts.look(uri);
  });
  connection.onRequest(DECISION, async ({ uri }: DecisionParams): Promise<DecisionResult | null> => {
    const draft = session.draft(uri);
    return draft ? session.decide(draft) : null;
  });
  connection.onRequest(SET_CHOICE, async ({ uri, choice }: ChoiceParams): Promise<DecisionResult | null> => {
    session.choices.set(uri, toChoice(choice) ?? 'automatic');
    reconsider();
    const draft = session.draft(uri);
    return draft ? session.decide(draft) : null;
  });
  connection.onRequest(CONFIGURATION, async ({ uri }: DecisionParams): Promise<ConfigurationResult | null> => {
    const draft = session.draft(uri);
    if (!draft) return null;
    await session.decide(draft);
    return {
      files: draft.configured?.project?.project.files ?? [],
      settings: session.holds(draft).sources.map(({ from, ...part }) => ({ ...part, from: session.localise(from) })),
    };
  });
  sender.handle();
  const ask = newAsk(session, guard);
  handleFeatures(connection, session, abilities, ask, features);
  new WorkspaceSymbols(host, core, guard, session).handle(connection);
  handleInsertions(connection, session, abilities, ask, core);
  handleClauseChanges(connection, session, abilities, ask, features);
  handleDisplay(connection, ask, features);
  handleNavigation(connection, abilities, ask, () => session.localise, features);
  handleComparisons(connection, session, guard, core);
  handleCounterparts(connection, ask, counterparts);
  handleNewAgreements(connection, guard, core);

  const capabilities: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...sender.capabilities,
    ...featureCapabilities(features, session.commands),
    ...displayCapabilities(features),
    ...navigationCapabilities(features, abilities),
  };
  // The client has its own part of the start to do between this answer and the first document.
  const language = params.locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  void guard.wait('Reading the data', undefined, () => core.prepare(language, () => host.turn()));
  return { capabilities, serverInfo: { name: 'Termsmith', version: host.version } };
}
