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

/**
 * Searches of one sorted list that come near each other, as those of a whole outline or of all tokens do: what was found last
 * and the index behind it are looked at first.
 */
export class NearSearch {
  #last = 0;

  /** As {@link lastAt}. The list may be another one each time. */
  lastAt(starts: readonly number[], offset: number): number {
    for (let i = this.#last, end = i + 2; i < end; i++) {
      const start = starts[i];
      if (start === undefined || start > offset) break;
      const next = starts[i + 1];
      if (next !== undefined && next <= offset) continue;
      this.#last = i;
      return i;
    }
    const found = lastAt(starts, offset);
    this.#last = Math.max(0, found);
    return found;
  }
}
