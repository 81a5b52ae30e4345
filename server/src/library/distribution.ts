import type { Cell, Comparison, Row } from './compare.js';
import type { ReadPosition } from './readContract.js';
import { sameValues } from './verdict.js';

/** What some references say to a key. */
export interface Share {
  /** What they say; none where they say nothing. */
  readonly value: readonly ReadPosition[];
  /** The references that say so, in their order. */
  readonly cells: readonly Cell[];
}

/** What the references say to a key, each value once, the commonest first, the first of equals; the silent ones last. */
export function distributionOf(row: Row): readonly Share[] {
  const shares: { value: readonly ReadPosition[]; cells: Cell[] }[] = [];
  const silent: Cell[] = [];
  for (const cell of row.cells) {
    const value = cell.positions.map((cited) => cited.position);
    const known = value.length === 0 ? undefined : shares.find((share) => sameValues(share.value, value));
    if (value.length === 0) silent.push(cell);
    else if (known) known.cells.push(cell);
    else shares.push({ value, cells: [cell] });
  }
  shares.sort((a, b) => b.cells.length - a.cells.length);
  return silent.length > 0 ? [...shares, { value: [], cells: silent }] : shares;
}

/** A comparison with some of its references only, given by their places. */
export function narrowed(comparison: Comparison, places: readonly number[]): Comparison {
  return {
    ...comparison,
    rows: comparison.rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place]!) })),
    matches: places.map((place) => comparison.matches[place]!),
  };
}
