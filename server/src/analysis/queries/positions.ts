import type { PositionKey } from '../../taxonomy/clauseTypes.js';
import type { Frame, PlacedPositionOf } from '../clause.js';
import type { Question } from '../questions.js';
import { derived } from './everyClause.js';

/**
 * Questions to the positions of one key that answer less than all of them: what is worked out from the answer still holds
 * while a clause with another position of the key is typed in.
 */

/** The first position of a key for which something holds. */
export function firstPosition<K extends PositionKey>(
  key: K,
  holds: (position: PlacedPositionOf<K>, frame: Frame) => boolean,
): Question<PlacedPositionOf<K> | undefined> {
  return derived(
    (contract) => [contract.positionsOf(key)],
    (contract) => contract.positionsOf(key).find((position) => holds(position, contract.frame)),
  );
}

/** Whether something holds for any position of a key. */
export function anyPosition<K extends PositionKey>(
  key: K,
  holds: (position: PlacedPositionOf<K>, frame: Frame) => boolean,
): Question<boolean> {
  const first = firstPosition(key, holds);
  return derived(
    (contract) => [first(contract)],
    (contract) => first(contract) !== undefined,
  );
}
