/**
 * The text room: offsets, ranges, line index, edits, normalisation. It imports nothing.
 *
 * Offsets are UTF-16 code units, as in VS Code and JavaScript; ranges are half open; lines count from 0.
 */

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The range moved by `by` code units. */
export function shift(r: Range, by: number): Range {
  return by === 0 ? r : { start: r.start + by, end: r.end + by };
}

/** Whether `offset` lies in the range; its end counts as inside, as for a caret behind the last character. */
export function touches(r: Range, offset: number): boolean {
  return r.start <= offset && offset <= r.end;
}

/** Whether the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
