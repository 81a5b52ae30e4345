import type { Comparison, Row } from '../../library/compare.js';
import { describeKey } from '../../library/describe.js';
import { distributionOf, narrowed, type Share } from '../../library/distribution.js';
import { nearestPlaces } from '../../library/nearest.js';
import type { ReadContract } from '../../library/readContract.js';
import { listed } from '../../library/summary.js';
import { escaped, table } from '../../text/markdown.js';
import { enumerated, type Localise } from '../../text/message.js';
import { worded } from './markdown.js';

/** Of more references than these the nearest are shown one by one, and all of them in numbers. */
const MOST_REFERENCES = 8;
const NEAREST = 5;
/** More values than these are not read at a glance. */
const MOST_VALUES = { inRow: 4, inTable: 10 } as const;
/** So many references are named as examples of a value. */
const EXAMPLES = 2;
/** More positions than these are not read at a glance. */
const MOST_ROWS = 9;

/** Whether there are so many references that not each of them is shown. */
export function areMany(references: readonly unknown[]): boolean {
  return references.length > MOST_REFERENCES;
}

/** The comparison with the nearest references alone, where there are many; the very same else. */
export function nearestFew(contract: ReadContract, comparison: Comparison): Comparison {
  if (!areMany(comparison.matches)) return comparison;
  return narrowed(comparison, nearestPlaces(contract, comparison, NEAREST));
}

/** What all references say, in numbers, a position a line; empty where there are no positions. */
export function distributionTable({ rows, matches }: Comparison, localise: Localise): string {
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => [worded(localise, describeKey(row.key)), inNumbers(row, localise)]);
  if (lines.length === 0) return '';
  return table(['', worded(localise, { text: 'Of {total} references', data: { total: matches.length } })], lines);
}

/** What all references say to one key, a value a line, with the first of those that say so. */
export function valuesTable(row: Row, localise: Localise): string {
  const shares = distributionOf(row);
  const { shown, others } = commonest(shares, MOST_VALUES.inTable);
  const lines = shown.map((share) => [
    statedValue(share, localise),
    String(share.cells.length),
    share.value.length === 0
      ? ''
      : localise(enumerated(share.cells.slice(0, EXAMPLES).map(({ agreement }) => escaped(agreement.label)))),
  ]);
  if (others > 0) lines.push([worded(localise, { text: 'other' }), String(others), '']);
  const header = [
    worded(localise, describeKey(row.key)),
    worded(localise, { text: 'Of {total} references', data: { total: row.cells.length } }),
    worded(localise, { text: 'Such as' }),
  ];
  return table(header, lines);
}

function inNumbers(row: Row, localise: Localise): string {
  const { shown, others } = commonest(distributionOf(row), MOST_VALUES.inRow);
  const pieces = shown.map((share) => `${statedValue(share, localise)} **${share.cells.length}**`);
  if (others > 0) pieces.push(`${worded(localise, { text: 'other' })} **${others}**`);
  return pieces.join(' · ');
}

function statedValue({ value }: Share, localise: Localise): string {
  return worded(localise, value.length === 0 ? { text: 'not stated' } : listed(value));
}

/** The commonest values and those that say nothing; how many say something else. */
function commonest(
  shares: readonly Share[],
  most: number,
): { readonly shown: readonly Share[]; readonly others: number } {
  const stated = shares.filter((share) => share.value.length > 0);
  // A single value is not worth being called another.
  const count = stated.length === most + 1 ? most + 1 : most;
  return {
    shown: [...stated.slice(0, count), ...shares.filter((share) => share.value.length === 0)],
    others: stated.slice(count).reduce((sum, share) => sum + share.cells.length, 0),
  };
}
