import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Features } from '../features/api.js';
import type { Message } from '../text/message.js';
import type { Ask } from './ask.js';
import type { ClientAbilities } from './fromProtocol.js';
import {
  CHANGE_CLAUSES,
  type ChangeClausesParams,
  type ChangeClausesResult,
  CONVERSIONS,
  type ConversionsResult,
  type DecisionParams,
} from './messages.js';
import type { Session } from './session.js';
import { fromActionEdits } from './toProtocol.js';

const STALE: Message = { text: 'The text was changed in the meantime, and nothing was done. Try again.' };

/** Answers the requests to renumber, move and delete clauses. */
export function handleClauseChanges(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  ask: Ask,
  { changeClauses, conversions }: Features,
): void {
  if (!changeClauses || !conversions) return;
  connection.onRequest(CONVERSIONS, ({ uri }: DecisionParams, token: CancellationToken) =>
    ask('Listing the conversions', uri, token, ({ input }): ConversionsResult => ({ conversions: conversions(input) })),
  );
  connection.onRequest(
    CHANGE_CLAUSES,
    ({ uri, position, change, version }: ChangeClausesParams, token: CancellationToken) =>
      ask('Changing the clauses', uri, token, ({ document, input }): ChangeClausesResult => {
        if (document.version !== version) return { problem: session.localise(STALE) };
        const request = { ...input, offset: document.offsetAt(position), after: document.after.bind(document) };
        const edits = changeClauses(request, change);
        if ('problem' in edits) return { problem: session.localise(edits.problem) };
        return { edit: fromActionEdits(document, edits, abilities) };
      }),
  );
}
