import type { Contract, Frame } from '../contract.js';
import { everyBlock, type Hit } from './everyClause.js';

/** So many patterns are kept for a document; where a draft asks for more, all are forgotten. */
const MOST = 500;

type Query = (contract: Contract) => readonly Hit<true>[];
const known = new WeakMap<Frame, Map<string, Query>>();

/**
 * The indices of the blocks in whose source a pattern shows, in order. Kept by the pattern, so that after an edit only the
 * changed blocks are searched: for words that only the draft itself tells, such as a defined term. The pattern must not
 * be global.
 */
export function blocksWith(contract: Contract, pattern: RegExp): readonly Hit<true>[] {
  let queries = known.get(contract.frame);
  if (!queries || queries.size > MOST) {
    queries = new Map();
    known.set(contract.frame, queries);
  }
  const key = `${pattern.flags} ${pattern.source}`;
  let query = queries.get(key);
  if (!query) {
    query = everyBlock((_, source) => pattern.test(source) || undefined);
    queries.set(key, query);
  }
  return query(contract);
}

/** The pattern of words as they are written. */
export function literally(words: string, flags = ''): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), flags);
}
