import type { Connection } from 'vscode-languageserver';
import { counterpartAt } from '../features/counterpart.js';
import type { Ask } from './ask.js';
import type { Counterparts } from './counterparts.js';
import { COUNTERPART, type CounterpartResult, type PlaceParams } from './messages.js';
import { fromRange } from './toProtocol.js';

/** Answers where the version in another language has a clause. */
export function handleCounterparts(connection: Connection, ask: Ask, counterparts: Counterparts): void {
  connection.onRequest(
    COUNTERPART,
    ({ uri, position }: PlaceParams, token): Promise<CounterpartResult | null> =>
      ask('Finding the counterpart', uri, token, ({ draft, document, input }) => {
        const other = counterparts.of(draft);
        if (!other) return null;
        const { range, found } = counterpartAt(input.contract, other.contract, document.offsetAt(position));
        return { uri: other.uri, range: fromRange(other, range), found };
      }),
  );
}
