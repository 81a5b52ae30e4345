import type { ClauseLibrary } from '../../server/src/library/clauseLibrary.js';
import { loadClauses } from '../../server/src/taxonomy/loadClauses.js';
import { PROFILES } from '../../server/src/workspace/settings.js';
import { random } from '../property/edits.js';
import { clauseFiles } from '../unit/taxonomy/clauseFiles.js';
import { faultsOf } from './mending.js';
import { type Checked, removalsOf } from './removals.js';

/** What was tried and what of it failed. */
export interface Tally {
  tried: number;
  /** Removals that are not reported, by type: what is left settles the subject. */
  readonly quiet: Map<string, number>;
  readonly faults: string[];
}

/** How much of an agreement is tried: the most types of it, by its suitable profile and so many others. */
export interface Extent {
  readonly types: number;
  readonly profiles: number;
}

export const ALL: Extent = { types: Number.POSITIVE_INFINITY, profiles: PROFILES.length };

const library: ClauseLibrary = loadClauses(clauseFiles());

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { tried: 0, quiet: new Map(), faults: [] };
}

/** Tries removals of an agreement, those that the seed draws where it is not to be tried in full. */
export function tryRemovals(name: string, text: string, extent: Extent, seed: number, tally: Tally): void {
  const next = random(seed);
  next();
  const shuffled = PROFILES.map((profile) => ({ profile, by: next() })).sort((a, b) => a.by - b.by);
  const checks: Checked[] = ['auto', ...shuffled.slice(0, extent.profiles).map(({ profile }) => profile)];
  const drawn = new Map<string, boolean>();
  let left = extent.types;
  const wanted = (type: string): boolean => {
    if (!drawn.has(type))
      drawn.set(type, left > 0 && (left === Number.POSITIVE_INFINITY || next() < 0.5) && left-- > 0);
    return drawn.get(type)!;
  };
  for (const removal of removalsOf(name, text, checks, wanted)) {
    const { type, closing, checked, reported } = removal;
    if (!reported) {
      tally.quiet.set(type, (tally.quiet.get(type) ?? 0) + 1);
      continue;
    }
    tally.tried++;
    const [fault] = faultsOf(removal, library);
    if (fault) tally.faults.push(`${name} without ${type} (${closing}, ${checked}): ${fault}`);
  }
}

/** The share of removals that are mended. */
export function shareOf({ tried, faults }: Tally): number {
  return tried === 0 ? 0 : 1 - faults.length / tried;
}

/** The figures in words. */
export function described(tally: Tally): string {
  const { tried, quiet, faults } = tally;
  const silent = [...quiet].sort((a, b) => b[1] - a[1]).map(([type, count]) => `${type} ${count}`);
  const settled = [...quiet.values()].reduce((a, b) => a + b, 0);
  return `${tried} removals, ${tried - faults.length} mended: ${(100 * shareOf(tally)).toFixed(1)} %; not reported, since the rest settles the subject: ${settled} (${silent.join(', ')})`;
}
