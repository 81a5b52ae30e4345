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

const NOWHERE: Stretch = { start: 0, end: 0, longer: 0 };

type List = readonly unknown[];

/**
 * How a list was made. It stands for the list, so that no earlier list is held on to: not even weakly, since V8 holds on to
 * what weak references name until it next goes through all memory, which is after some sixty keys.
 */
interface Making {
  /** How the list was made of which this one was made; forgotten some steps later. */
  before: Making | undefined;
  readonly stretch: Stretch;
}

const makings = new WeakMap<List, Making>();
/** What was found by comparing, by the later list and the earlier one. */
const found = new WeakMap<List, WeakMap<List, Stretch>>();
/** How far back a list is followed to the one that it is compared with. */
const MOST_STEPS = 16;

/** Says that `now` was made of `before` by putting items in or out within a stretch; gives `now` back. */
export function madeOf<L extends List>(now: L, before: L, stretch: Stretch): L {
  if (now === before) return now;
  const source = makingOf(before);
  makings.set(now, { before: source, stretch });
  let oldest: Making | undefined = source;
  for (let steps = 1; steps < MOST_STEPS; steps++) oldest = oldest?.before;
  if (oldest) oldest.before = undefined;
  return now;
}

function makingOf(list: List): Making {
  let making = makings.get(list);
  if (!making) {
    making = { before: undefined, stretch: NOWHERE };
    makings.set(list, making);
  }
  return making;
}

/** Where a list may differ from an earlier one, if it is known to be made of it. */
export function knownStretch(before: List, now: List): Stretch | undefined {
  if (before === now) return NOWHERE;
  const first = makings.get(before);
  if (!first) return undefined;
  let whole: Stretch | undefined;
  let making = makings.get(now);
  for (let steps = 0; steps < MOST_STEPS && making?.before; steps++) {
    whole = whole ? joined(making.stretch, whole) : making.stretch;
    making = making.before;
    if (making === first) return whole;
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
