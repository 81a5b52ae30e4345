import type { Connection } from 'vscode-languageserver';
import { type InsertableRequest, insertable, inserting } from '../features/insertable.js';
import type { Ask, Asked } from './ask.js';
import type { Core } from './core.js';
import { todayIn } from './features.js';
import type { ClientAbilities } from './fromProtocol.js';
import {
  type DecisionParams,
  INSERT,
  INSERTABLE,
  type InsertableResult,
  type InsertParams,
  type InsertResult,
} from './messages.js';
import type { Session } from './session.js';
import { fromActionEdits } from './toProtocol.js';

/** Answers the client's questions for clauses to insert. */
export function handleInsertions(
  connection: Connection,
  session: Session,
  abilities: ClientAbilities,
  ask: Ask,
  core: Core,
): void {
  /** What is asked with; the findings of a draft that was checked before are those of then, where only profiles matter. */
  const requestOf = async ({ draft, document, input }: Asked, current: boolean): Promise<InsertableRequest> => {
    const known = current ? undefined : draft.checked;
    const { version, diagnoses, profiles } = known ?? (await session.check(draft));
    return {
      ...input,
      diagnoses: version === document.version ? diagnoses : [],
      profiles,
      library: core.clauses,
      today: todayIn(input.contract.language),
    };
  };
  connection.onRequest(
    INSERTABLE,
    ({ uri }: DecisionParams, token): Promise<InsertableResult | null> =>
      ask('Listing the clauses', uri, token, async (asked) => ({ types: insertable(await requestOf(asked, true)) })),
  );
  connection.onRequest(
    INSERT,
    ({ uri, type, variant }: InsertParams, token): Promise<InsertResult | null> =>
      ask('Inserting a clause', uri, token, async (asked) => {
        const edits = inserting(await requestOf(asked, false), type, variant, abilities.snippetEdits);
        if (!edits) return null;
        const longest = edits.snippet ?? edits.edits.reduce((a, b) => (b.text.length > a.text.length ? b : a));
        return {
          edit: fromActionEdits(asked.document, edits, abilities),
          line: asked.document.placeAt(longest.start).line,
        };
      }),
  );
}
