import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Features, Lens } from '../features/api.js';
import { handleActions } from './actionHandlers.js';
import { type Ask, type Asked, offsetIn } from './ask.js';
import { ACTION_KINDS, PROPOSAL_TRIGGERS } from './features.js';
import type { ClientAbilities } from './fromProtocol.js';
import { COMPARE_CLAUSE_COMMAND, SHOW_USES_COMMAND } from './messages.js';
import { handleProposals } from './proposalHandlers.js';
import type { Session } from './session.js';
import { fromHover, fromLens } from './toProtocol.js';

/** What is announced for the features that there are. */
export function featureCapabilities(features: Features, commands: readonly string[]): ServerCapabilities {
  return {
    ...(features.hover && { hoverProvider: true }),
    ...((commands.includes(COMPARE_CLAUSE_COMMAND) || commands.includes(SHOW_USES_COMMAND)) && {
      codeLensProvider: {},
    }),
    ...(features.complete && {
      completionProvider: { triggerCharacters: [...PROPOSAL_TRIGGERS], resolveProvider: true },
    }),
    ...(features.actions && { codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true } }),
  };
}

/** Answers the client's requests with the features. A feature that throws is logged once and gives no answer. */
export function handleFeatures(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  ask: Ask,
  features: Features,
): void {
  const { hover, lenses, useLenses, complete, actions } = features;

  /** The lenses that the settings ask for, of those whose commands the client has. */
  const lensesFor = ({ configured }: Asked['draft'], input: Asked['input']): readonly (readonly [Lens, string])[] => {
    const { compareLens = false, useLens = false } = configured?.settings ?? {};
    const of = (wanted: boolean, command: string, found: Features['lenses']): readonly (readonly [Lens, string])[] =>
      wanted && found && session.commands.includes(command) ? found(input).map((lens) => [lens, command]) : [];
    return [...of(compareLens, COMPARE_CLAUSE_COMMAND, lenses), ...of(useLens, SHOW_USES_COMMAND, useLenses)];
  };
  if (hover)
    connection.onHover((params, token) =>
      ask('The hover', params.textDocument.uri, token, (asked) => {
        const card = hover(asked.input, offsetIn(asked, params));
        return card ? fromHover(asked.document, card) : null;
      }),
    );
  if (lenses || useLenses)
    connection.onCodeLens(({ textDocument: { uri } }, token) =>
      ask('The lenses', uri, token, ({ draft, document, input }) =>
        lensesFor(draft, input).map(([lens, command]) => fromLens(document, lens, command)),
      ),
    );
  if (complete) handleProposals(connection, abilities, ask, complete);
  if (actions) handleActions(connection, session, abilities, ask, actions);
}
