import { bisect } from '../../text/bisect.js';
import { stretchBetween } from '../../text/stretch.js';
import type { Frame } from '../clause.js';
import { alike, type Question, question } from '../questions.js';
import type { Hit } from './everyClause.js';

/**
 * What is gathered from the answers of clauses or blocks (everyClause.ts) under keys. After an edit, the answers that it
 * changed are taken out and put in again, so that the time goes with these and not with the length of the draft; what is
 * gathered under the other keys stays the very same.
 */

/** What stands under a key: of which clause or block, by its index, and what number it is among all that this tells. */
export interface Entry<V> extends Hit<V> {
  readonly nth: number;
}

/** What stands under each key; all in document order. */
export type Groups<K, V> = ReadonlyMap<K, readonly Entry<V>[]>;

/**
 * What answers tell, by keys, in document order: keys by their first place. The group of a key is the very same until what
 * stands under it changes, and so are all groups together. `entries` may depend on the answer alone.
 */
export function groupsOf<H extends { readonly index: number }, K, V>(
  hits: Question<readonly H[]>,
  entries: (hit: H) => Iterable<readonly [K, V]>,
): Question<Groups<K, V>> {
  const known = new WeakMap<Frame, Grouped<H, K, V>>();
  return question((contract) => {
    let grouped = known.get(contract.frame);
    if (!grouped) {
      grouped = { hits: [], groups: new Map() };
      known.set(contract.frame, grouped);
    }
    regroup(grouped, hits(contract), entries);
    return grouped.groups;
  });
}

interface Grouped<H, K, V> {
  hits: readonly H[];
  groups: Groups<K, V>;
}

function regroup<H extends { readonly index: number }, K, V>(
  grouped: Grouped<H, K, V>,
  now: readonly H[],
  entries: (hit: H) => Iterable<readonly [K, V]>,
): void {
  const [gone, come] = exchanged(grouped.hits, now);
  grouped.hits = now;
  if (gone.length === 0 && come.length === 0) return;
  const added = new Map<K, Entry<V>[]>();
  for (const hit of gone) for (const [key] of entries(hit)) if (!added.has(key)) added.set(key, []);
  for (const hit of come) {
    let nth = 0;
    for (const [key, value] of entries(hit)) {
      const list = added.get(key);
      const entry = { index: hit.index, nth: nth++, value };
      if (list) list.push(entry);
      else added.set(key, [entry]);
    }
  }
  const before = grouped.groups;
  const changed = new Map<K, readonly Entry<V>[]>();
  const first = gone[0] ?? come[0]!;
  const last = gone.at(-1);
  for (const [key, fresh] of added) {
    const list = before.get(key) ?? [];
    const from = bisect(list.length, (i) => list[i]!.index >= first.index);
    const to = last ? bisect(list.length, (i) => list[i]!.index > last.index) : from;
    const old = list.slice(from, to);
    const shared = fresh.map((entry, i) => (alike(entry, old[i]) ? old[i]! : entry));
    if (shared.length === old.length && shared.every((entry, i) => entry === old[i])) continue;
    changed.set(key, list.slice(0, from).concat(shared, list.slice(to)));
  }
  if (changed.size > 0) grouped.groups = renewedGroups(before, changed);
}

function renewedGroups<K, V>(before: Groups<K, V>, changed: Groups<K, V>): Groups<K, V> {
  let ordered = true;
  const groups = new Map<K, readonly Entry<V>[]>();
  for (const [key, list] of before) {
    const now = changed.get(key) ?? list;
    if (now.length > 0) groups.set(key, now);
    ordered &&= now === list || (now.length > 0 && inOrder(now[0]!, list[0]!) === 0);
  }
  for (const [key, list] of changed)
    if (list.length > 0 && !before.has(key)) {
      groups.set(key, list);
      ordered &&= before.size === 0;
    }
  return ordered ? groups : new Map([...groups].sort(([, a], [, b]) => inOrder(a[0]!, b[0]!)));
}

function inOrder(a: Entry<unknown>, b: Entry<unknown>): number {
  return a.index - b.index || a.nth - b.nth;
}

/** The stretches in which two lists differ: what is gone of the one, and what has come with the other. */
function exchanged<H>(before: readonly H[], now: readonly H[]): readonly [readonly H[], readonly H[]] {
  const { start, end, longer } = stretchBetween(before, now);
  return [before.slice(start, end - longer), now.slice(start, end)];
}
