import type { CodeAction, Connection, ServerCapabilities, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Action, FeatureInput, Features } from '../features/api.js';
import type { TextEdit } from '../text/edit.js';
import type { Draft } from './draft.js';
import { ACTION_KINDS, PROPOSAL_TRIGGERS } from './features.js';
import { type ClientAbilities, toOffsets } from './fromProtocol.js';
import type { Guard } from './guard.js';
import { COMPARE_CLAUSE_COMMAND } from './messages.js';
import type { Session } from './session.js';
import {
  fromAction,
  fromEdits,
  fromFold,
  fromHover,
  fromLens,
  fromLocations,
  fromOutline,
  fromProposal,
  fromRange,
} from './toProtocol.js';

/** What is announced for the features that there are. */
export function featureCapabilities(features: Features, commands: readonly string[]): ServerCapabilities {
  return {
    ...(features.hover && { hoverProvider: true }),
    ...(features.lenses && commands.includes(COMPARE_CLAUSE_COMMAND) && { codeLensProvider: {} }),
    ...(features.outline && { documentSymbolProvider: { label: 'Termsmith' } }),
    ...(features.folds && { foldingRangeProvider: true }),
    ...(features.complete && { completionProvider: { triggerCharacters: [...PROPOSAL_TRIGGERS] } }),
    ...(features.actions && { codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true } }),
    ...(features.definition && { definitionProvider: true }),
    ...(features.references && { referencesProvider: true }),
    ...(features.rename && { renameProvider: { prepareProvider: features.renameRange !== undefined } }),
  };
}

/** What a handler knows when its document is an agreement. */
interface Asked {
  readonly draft: Draft;
  readonly document: Draft['document'];
  readonly input: FeatureInput;
}

/** Answers the client's requests with the features. A feature that throws is logged once and gives no answer. */
export function handleFeatures(
  connection: Connection,
  session: Session,
  guard: Guard,
  abilities: ClientAbilities,
  features: Features,
): void {
  const { hover, lenses, outline, folds, complete, actions, definition, references, renameRange, rename } = features;

  /** Calls `answer` when the document is an agreement; null else, and when it throws. */
  const ask = async <T>(name: string, uri: string, answer: (asked: Asked) => T | Promise<T>): Promise<T | null> =>
    guard.wait<T | null>(name, null, async () => {
      const found = await session.input(uri);
      return found ? answer({ ...found, document: found.draft.document }) : null;
    });
  const offsetOf = ({ document }: Asked, { position }: TextDocumentPositionParams): number =>
    document.offsetAt(position);

  if (hover)
    connection.onHover((params) =>
      ask('The hover', params.textDocument.uri, (asked) => {
        const card = hover(asked.input, offsetOf(asked, params));
        return card ? fromHover(asked.document, card) : null;
      }),
    );
  if (lenses)
    connection.onCodeLens(({ textDocument }) =>
      ask('The lenses', textDocument.uri, ({ draft, document, input }) =>
        draft.configured?.settings.compareLens ? lenses(input).map((lens) => fromLens(document, lens)) : [],
      ),
    );
  if (outline)
    connection.onDocumentSymbol(({ textDocument }) =>
      ask('The outline', textDocument.uri, ({ document, input }) => fromOutline(document, outline(input))),
    );
  if (folds)
    connection.onFoldingRanges(({ textDocument }) =>
      ask('Folding', textDocument.uri, ({ document, input }) => folds(input).map((fold) => fromFold(document, fold))),
    );
  if (complete)
    connection.onCompletion((params) =>
      ask('Completion', params.textDocument.uri, (asked) =>
        complete(asked.input, offsetOf(asked, params)).map((p) => fromProposal(asked.document, p, abilities.snippets)),
      ),
    );
  if (definition)
    connection.onDefinition((params) =>
      ask('Going to the definition', params.textDocument.uri, (asked) =>
        fromLocations(asked.document, definition(asked.input, offsetOf(asked, params))),
      ),
    );
  if (references)
    connection.onReferences((params) =>
      ask('Finding references', params.textDocument.uri, (asked) =>
        fromLocations(asked.document, references(asked.input, offsetOf(asked, params))),
      ),
    );
  if (rename && renameRange)
    connection.onPrepareRename((params) =>
      ask('Renaming', params.textDocument.uri, (asked) => {
        const range = renameRange(asked.input, offsetOf(asked, params));
        return range ? fromRange(asked.document, range) : null;
      }),
    );
  if (rename)
    connection.onRenameRequest((params) =>
      ask('Renaming', params.textDocument.uri, (asked) => {
        const edits = rename(asked.input, offsetOf(asked, params), params.newName);
        return { changes: { [asked.document.uri]: fromEdits(asked.document, edits) } };
      }),
    );
  if (!actions) return;

  connection.onCodeAction((params) =>
    ask('Code actions', params.textDocument.uri, async ({ draft, document, input }) => {
      const { diagnoses } = await session.check(draft);
      const { only } = params.context;
      const request = { ...input, range: toOffsets(document, params.range), diagnoses, ...(only && { only }) };
      const offered = actions(request);
      draft.offered = { version: document.version, actions: offered };
      return offered.map((action, index): CodeAction => {
        const head = fromAction(document, action, session.localise);
        if (abilities.resolvesActionEdits && typeof action.edits === 'function')
          return { ...head, data: { uri: document.uri, version: document.version, index } };
        return { ...head, edit: { changes: { [document.uri]: fromEdits(document, editsOf(action)) } } };
      });
    }),
  );
  connection.onCodeActionResolve((action) =>
    guard.run('A code action', action, () => {
      const { uri, version, index } = (action.data ?? {}) as { uri?: string; version?: number; index?: number };
      const draft = session.draft(uri ?? '');
      const chosen = draft?.offered?.version === version ? draft?.offered?.actions[index ?? -1] : undefined;
      if (!draft || !chosen) return action;
      return { ...action, edit: { changes: { [draft.document.uri]: fromEdits(draft.document, editsOf(chosen)) } } };
    }),
  );
}

function editsOf({ edits }: Action): readonly TextEdit[] {
  return typeof edits === 'function' ? edits() : edits;
}
