import type { Clause, Frame } from '../clause.js';
import type { Contract } from '../contract.js';
import { clausesThat, everyBlock, type Hit } from './everyClause.js';

/**
 * Searches for words that only the draft itself tells, such as a defined term. What was found is kept by the pattern, so
 * that after an edit only what changed is searched. Patterns must not be global.
 */

/** So many patterns are kept for a document; where a draft asks for more, all are forgotten. */
const MOST = 500;

/** The blocks in whose source a pattern shows, by index, in order. A cue is what all that it matches has, and found faster. */
export const blocksWith = searching((pattern, cue = pattern): ((contract: Contract) => readonly Hit<true>[]) =>
  everyBlock((_, source) => (cue.test(source) && pattern.test(source)) || undefined),
);

/** The clauses in whose plain text a pattern shows, in order. */
export const clausesWith = searching((pattern): ((contract: Contract) => readonly Clause[]) =>
  clausesThat(({ words }) => pattern.test(words.passage.plain)),
);

/** The pattern of words as they are written. */
export function literally(words: string, flags = ''): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), flags);
}

function searching<T>(queryFor: (pattern: RegExp, cue?: RegExp) => (contract: Contract) => T) {
  const known = new WeakMap<Frame, Map<string, (contract: Contract) => T>>();
  return (contract: Contract, pattern: RegExp, cue?: RegExp): T => {
    let queries = known.get(contract.frame);
    if (!queries || queries.size > MOST) {
      queries = new Map();
      known.set(contract.frame, queries);
    }
    const key = `${pattern.flags} ${pattern.source}`;
    let query = queries.get(key);
    if (!query) {
      query = queryFor(pattern, cue);
      queries.set(key, query);
    }
    return query(contract);
  };
}
