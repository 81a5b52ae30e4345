import type { ClauseFacts } from './clause.js';
import type { ClauseReading } from './reading.js';

/**
 * What was read of a clause, for another reading of it whose number, and at most the words that cite numbers, are others:
 * what the clause is about is not told by them. Never throws.
 */
export function readAnew(
  before: ClauseFacts,
  reading: ClauseReading,
  number: ClauseFacts['number'],
  references: ClauseFacts['references'] = before.references,
): ClauseFacts {
  const { words } = reading;
  return { ...before, reading, words, number, heading: words.heading, references };
}
