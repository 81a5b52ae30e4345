import type { CodeAction, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Action, Features } from '../features/api.js';
import type { TextEdit } from '../text/edit.js';
import { type Ask, offsetIn } from './ask.js';
import { ACTION_KINDS, PROPOSAL_TRIGGERS } from './features.js';
import { type ClientAbilities, toOffsets } from './fromProtocol.js';
import type { Guard } from './guard.js';
import { COMPARE_CLAUSE_COMMAND } from './messages.js';
import type { Session } from './session.js';
import { fromAction, fromEdits, fromHover, fromLens, fromProposal } from './toProtocol.js';

/** What is announced for the features that there are. */
export function featureCapabilities(features: Features, commands: readonly string[]): ServerCapabilities {
  return {
    ...(features.hover && { hoverProvider: true }),
    ...(features.lenses && commands.includes(COMPARE_CLAUSE_COMMAND) && { codeLensProvider: {} }),
    ...(features.complete && { completionProvider: { triggerCharacters: [...PROPOSAL_TRIGGERS] } }),
    ...(features.actions && { codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true } }),
  };
}

/** Answers the client's requests with the features. A feature that throws is logged once and gives no answer. */
export function handleFeatures(
  connection: Connection,
  session: Session,
  guard: Guard,
  abilities: ClientAbilities,
  ask: Ask,
  features: Features,
): void {
  const { hover, lenses, complete, actions } = features;

  if (hover)
    connection.onHover((params, token) =>
      ask('The hover', params.textDocument.uri, token, (asked) => {
        const card = hover(asked.input, offsetIn(asked, params));
        return card ? fromHover(asked.document, card) : null;
      }),
    );
  if (lenses)
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      ask('The lenses', uri, token, ({ draft, document, input }) =>
        draft.configured?.settings.compareLens ? lenses(input).map((lens) => fromLens(document, lens)) : [],
      ),
    );
  if (complete)
    connection.onCompletion((params, token) =>
      ask('Completion', params.textDocument.uri, token, (asked) =>
        complete(asked.input, offsetIn(asked, params)).map((p) => fromProposal(asked.document, p, abilities.snippets)),
      ),
    );
  if (!actions) return;

  connection.onCodeAction((params, token) =>
    ask('Code actions', params.textDocument.uri, token, async ({ draft, document, input }) => {
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
