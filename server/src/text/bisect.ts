/**
 * Searches of sorted lists, in time that grows with the logarithm of their length. The two loops over packed runs of
 * numbers (syntax/block.ts, analysis/reading.ts) keep searches of their own: they are on the path of every range.
 */

/** The first of `count` indices from which on `behind` holds; `count` where it holds for none. */
export function bisect(count: number, behind: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (behind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the last of the sorted `starts` that is not behind `offset`; -1 where all are. */
export function lastAt(starts: readonly number[], offset: number): number {
  return bisect(starts.length, (i) => starts[i]! > offset) - 1;
}
