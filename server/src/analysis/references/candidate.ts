import type { Finder } from '../../text/finder.js';
import type { ReferenceTarget } from '../model.js';

/** A cross reference as one of the readers of this folder finds it, before overlaps are settled. */
export interface Candidate {
  /** Offsets in the passage's plain text. */
  readonly start: number;
  readonly end: number;
  readonly target: ReferenceTarget;
}

/** The candidate of a match, or of its first group where it has one; the target is made from those words. */
export function candidateOf(match: RegExpMatchArray, target: (words: string) => ReferenceTarget): Candidate {
  const at = match.index ?? 0;
  const words = match[1] ?? match[0];
  const start = at + match[0].indexOf(words);
  return { start, end: start + words.length, target: target(words) };
}

/** The candidates of all matches of some finders, one finder after the other. */
export function candidatesOf(
  plain: string,
  finders: readonly Finder[],
  target: (words: string) => ReferenceTarget,
): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const finder of finders) for (const match of finder.in(plain)) out.push(candidateOf(match, target));
  return out;
}
