import type { CodeAction, CodeActionContext, CodeActionParams, Connection, WorkspaceEdit } from 'vscode-languageserver';
import type { Contract } from '../analysis/contract.js';
import type { Diagnosis } from '../engine/diagnosis.js';
import type { Action, Features } from '../features/api.js';
import { counterpartOffer } from '../features/counterpart.js';
import type { TextEdit } from '../text/edit.js';
import type { Ask, Asked } from './ask.js';
import { type ClientAbilities, toOffsets } from './fromProtocol.js';
import { GO_TO_COUNTERPART_COMMAND, type PlaceParams } from './messages.js';
import type { Session } from './session.js';
import { fromAction, fromActionEdits } from './toProtocol.js';

/** Answers what may be done about a place, and works out the edits of what was chosen. */
export function handleActions(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  ask: Ask,
  actions: NonNullable<Features['actions']>,
): void {
  /** What is offered for a place of the document as it is. */
  const offersAt = async (asked: Asked, place: ActionPlace): Promise<readonly Action[]> => {
    const { version, diagnoses: found, profiles } = await session.check(asked.draft);
    // Findings of an earlier version, kept until the document is saved, say nothing of places in this one.
    const diagnoses = version === asked.document.version ? found : [];
    const range = toOffsets(asked.document, place.range);
    const after = (edits: readonly TextEdit[]): Contract => asked.document.after(edits);
    const check = (contract: Contract): readonly Diagnosis[] => session.findingsIn(asked.draft, contract);
    return actions({
      ...asked.input,
      range,
      diagnoses,
      profiles,
      after,
      check,
      ...(place.only && { only: place.only }),
    });
  };

  /** The edits of an action; where it turns out that it cannot be done, the editor shows why. */
  const editOf = ({ document }: Asked, action: Action): WorkspaceEdit | null => {
    const edits = action.edits(abilities.snippetEdits);
    if (!('problem' in edits)) return fromActionEdits(document, edits, abilities);
    void connection.window.showWarningMessage(session.localise(edits.problem));
    return null;
  };

  /** The offer to go to the other version, for clients that have the command. */
  const goingOver = ({ draft, document, input }: Asked, range: ActionPlace['range']): readonly CodeAction[] => {
    const other = session.commands.includes(GO_TO_COUNTERPART_COMMAND) ? session.counterpartOf(draft) : undefined;
    const offer = other && counterpartOffer(input.contract, other.contract, toOffsets(document, range));
    if (!offer) return [];
    const title = session.localise(offer);
    const place: PlaceParams = { uri: document.uri, position: range.start };
    return [{ title, command: { title, command: GO_TO_COUNTERPART_COMMAND, arguments: [place] } }];
  };

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    ask('Code actions', textDocument.uri, token, async (asked) => {
      const { document } = asked;
      const place: ActionPlace = { range, ...(context.only && { only: context.only }) };
      const offers = await offersAt(asked, place);
      const further = context.only ? [] : goingOver(asked, range);
      const made = offers.map((action, index): CodeAction => {
        const head = fromAction(document, action, session.telling);
        const data: ActionData = { ...place, uri: document.uri, version: document.version, index };
        if (abilities.resolvesActionEdits) return { ...head, data };
        const edits = action.edits(abilities.snippetEdits);
        return 'problem' in edits ? head : { ...head, edit: fromActionEdits(document, edits, abilities) };
      });
      return [...made, ...further];
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as ActionData | undefined;
    // The offers are made again: the same document and place give the same ones, and nothing has to be kept.
    const edit = await ask('A code action', data?.uri ?? '', token, async (asked) => {
      if (!data || asked.document.version !== data.version) return null;
      const chosen = (await offersAt(asked, data))[data.index];
      return chosen ? editOf(asked, chosen) : null;
    });
    return edit ? { ...action, edit } : action;
  });
}

/** The place that actions are asked for. */
type ActionPlace = Pick<CodeActionParams, 'range'> & Pick<CodeActionContext, 'only'>;

/** What tells an action that was offered, so that its edits can be worked out. */
interface ActionData extends ActionPlace {
  readonly uri: string;
  readonly version: number;
  readonly index: number;
}
