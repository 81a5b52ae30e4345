import type { ClauseFacts, Frame } from '../clause.js';

/**
 * A reading of one clause that is done once for each clause as it stands: a document rule that asks all clauses pays, after
 * an edit, for the clause that was changed. The reading must depend on the facts and the frame alone.
 */
export function perClause<T>(read: (facts: ClauseFacts, frame: Frame) => T): (facts: ClauseFacts, frame: Frame) => T {
  const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly value: T }>();
  return (facts, frame) => {
    const before = known.get(facts);
    if (before && before.frame === frame) return before.value;
    const value = read(facts, frame);
    known.set(facts, { frame, value });
    return value;
  };
}
