import type { InitializeParams, Range as ProtocolRange, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Range } from '../text/range.js';
import type { Choice } from '../workspace/detect.js';
import type { OpenDocument, TextChange } from '../workspace/documents.js';
import type { InitializationOptions } from './messages.js';

/** What the client can do, as far as the server does things differently for it. */
export interface ClientAbilities {
  readonly refreshesLenses: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly resolvesActionEdits: boolean;
  readonly foldsLinesOnly: boolean;
  readonly snippets: boolean;
  readonly nestedSymbols: boolean;
  /** Whether the edits besides a proposal's own may be worked out once it is looked at. */
  readonly resolvesProposalEdits: boolean;
  /** Whether edits of a workspace may have tab stops. */
  readonly snippetEdits: boolean;
  readonly watchesFolders: boolean;
  readonly preparesRename: boolean;
  readonly versionedEdits: boolean;
  /** Whether edits may say what they are, and ask the person first. */
  readonly annotatedEdits: boolean;
}

/** Reads the client's abilities; whatever it does not name it cannot do. */
export function toAbilities({ capabilities }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  return {
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    resolvesActionEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    foldsLinesOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    resolvesProposalEdits:
      textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    snippetEdits:
      workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    watchesFolders:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
      workspace.didChangeWatchedFiles.relativePatternSupport === true,
  };
}

/** Reads what a client gives at the start; anything else than expected is left aside. */
export function toOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { l10nBundle, choices, settings, commands } = value as Record<string, unknown>;
  return {
    ...(typeof l10nBundle === 'string' && { l10nBundle }),
    ...(typeof choices === 'object' && choices !== null && { choices: toChoices(choices) }),
    ...(settings !== undefined && { settings }),
    ...(Array.isArray(commands) && { commands: commands.filter((name) => typeof name === 'string') }),
  };
}

function toChoices(value: object): Readonly<Record<string, Choice>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([uri, choice]) => {
      const known = toChoice(choice);
      return known ? [[uri, known]] : [];
    }),
  );
}

/** One of the choices, or undefined. */
export function toChoice(value: unknown): Choice | undefined {
  return value === 'agreement' || value === 'none' || value === 'automatic' ? value : undefined;
}

/** The changes of a notification in the terms of the workspace. */
export function toChanges(changes: readonly TextDocumentContentChangeEvent[]): readonly TextChange[] {
  return changes.map((change) =>
    'range' in change ? { range: change.range, text: change.text } : { text: change.text },
  );
}

/** The offsets of a range of the document. */
export function toOffsets(document: OpenDocument, range: ProtocolRange): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The innermost of the folders that holds an address; a document of no file belongs to the first folder. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const holders = folders.filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  return holders.sort((a, b) => b.length - a.length)[0] ?? (uri.startsWith('untitled:') ? folders[0] : undefined);
}

/** The path of an address within the folders, with `/`; its last name alone where no folder holds it. */
export function toPath(uri: string, folders: readonly string[]): string {
  const holder = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
  return decoded(holder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(holder.length));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
