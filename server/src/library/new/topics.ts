import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import type { ClauseLibrary } from '../clauseLibrary.js';

/** Clauses that few agreements need, or that only some facts call for: they are written when they are asked for. */
const SPECIAL: readonly ClauseType[] = ['trial', 'feedback', 'publicity', 'language'];
/** What is out of place among consumers, whom the statute protects without it or against it. */
const NOT_FOR_CONSUMERS: readonly ClauseType[] = [
  'confidentiality',
  'indemnification',
  'compliance',
  'severability',
  'waiver',
  'relationship',
];

/** The topics of a new agreement unless others are chosen, in the order of an agreement. */
export function usualTopics({ types }: ClauseLibrary, profile: string): readonly ClauseType[] {
  const left = new Set(profile === 'consumer-eu' ? [...SPECIAL, ...NOT_FOR_CONSUMERS] : SPECIAL);
  return types.flatMap(({ id }) => (left.has(id) ? [] : [id]));
}
