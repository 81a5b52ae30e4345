import type { Position } from '../../analysis/model.js';
import { institutionsNamed, townsNamed } from '../../analysis/queries/properNames.js';
import { daysOf, isDuration } from '../durations.js';

/**
 * Whether two positions of one key, each in another language, say the same; undefined where the texts name what cannot
 * be told in both languages, such as a place that is on no list. Twelve months are a year, and a place is its town.
 */
export function samePosition(a: Position, b: Position): boolean | undefined {
  if (a.key === 'venue' && b.key === 'venue') return sameNames(townsNamed(a.value.place), townsNamed(b.value.place));
  if (a.key === 'arbitration' && b.key === 'arbitration') {
    if (a.value === false || b.value === false) return a.value === b.value;
    const institutions = sameNames(names(a.value.institution), names(b.value.institution));
    const seats = sameNames(townsNamed(a.value.seat ?? ''), townsNamed(b.value.seat ?? ''));
    return institutions === false || seats === false ? false : (institutions ?? seats);
  }
  return plain(a.value) === plain(b.value);
}

function names(institution: string | undefined): ReadonlySet<string> {
  return institutionsNamed(institution ?? '');
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean | undefined {
  if (a.size === 0 || b.size === 0) return undefined;
  return [...a].some((name) => b.has(name));
}

/** A value with keys in order and durations in days. */
function plain(value: unknown): string {
  if (isDuration(value)) return daysOf(value).toFixed(3);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}:${plain(part)}`)
    .join(';');
}
