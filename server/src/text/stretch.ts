/**
 * Where two lists differ. Whoever makes a list out of another one, such as the blocks of a draft after an edit, says so
 * here; lists that were made of each other are then compared without a look at what both share, which would touch every
 * item of a long draft at every key.
 */

/** The items of a later list from `start` to before `end` may be others than in an earlier list, all others are the same. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** By how much the later list is longer; the items behind the stretch stood so far further ahead. */
  readonly longer: number;
}

type List = readonly unknown[];

/** The list that a list was made of. It is not held on to, since that would hold on to all lists before it. */
const sources = new WeakMap<List, { readonly before: WeakRef<List>; readonly stretch: Stretch }>();
/** What was found by comparing, by the later list and the earlier one. */
const found = new WeakMap<List, WeakMap<List, Stretch>>();
/** How far back a list is followed to the one that it is compared with. */
const MOST_STEPS = 16;

/** Says that `now` was made of `before` by putting items in or out within a stretch; gives `now` back. */
export function madeOf<L extends List>(now: L, before: L, stretch: Stretch): L {
  if (now !== before) sources.set(now, { before: new WeakRef(before), stretch });
  return now;
}

/** Where a list may differ from an earlier one, if it is known to be made of it. */
export function knownStretch(before: List, now: List): Stretch | undefined {
  if (before === now) return { start: 0, end: 0, longer: 0 };
  let whole: Stretch | undefined;
  let list = now;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const source = sources.get(list);
    const of = source?.before.deref();
    if (!source || !of) return undefined;
    whole = whole ? joined(source.stretch, whole) : source.stretch;
    if (of === before) return whole;
    list = of;
  }
  return undefined;
}

/** Where a list differs from an earlier one. */
export function stretchBetween(before: List, now: List): Stretch {
  const known = knownStretch(before, now) ?? found.get(now)?.get(before);
  if (known) return known;
  const least = Math.min(before.length, now.length);
  const longer = now.length - before.length;
  let start = 0;
  while (start < least && before[start] === now[start]) start++;
  let end = now.length;
  while (end > start && end - longer > start && before[end - longer - 1] === now[end - 1]) end--;
  const stretch = { start, end, longer };
  let byBefore = found.get(now);
  if (!byBefore) {
    byBefore = new WeakMap();
    found.set(now, byBefore);
  }
  byBefore.set(before, stretch);
  return stretch;
}

/** What two changes that follow each other come to. */
function joined(first: Stretch, then: Stretch): Stretch {
  const behind = first.end > then.end - then.longer;
  return {
    start: Math.min(first.start, then.start),
    end: behind ? first.end + then.longer : then.end,
    longer: first.longer + then.longer,
  };
}
