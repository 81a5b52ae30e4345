import type { Block } from '../../syntax/block.js';
import { bisect } from '../../text/bisect.js';
import type { Range } from '../../text/range.js';
import { knownStretch, madeOf } from '../../text/stretch.js';
import type { Clause, ClauseFacts, Frame } from '../clause.js';
import type { Contract } from '../contract.js';
import { alike, type Question, question, withShared } from '../questions.js';

/**
 * Questions to every clause or block of a contract. From one contract to the next only what is not the same is asked, so
 * that the time goes with what changed and not with the length of the draft. Where all answers are the same, so is their
 * list, by which `derived` tells that what was worked out from it still holds.
 */

/** A clause of a contract and what was read from it. */
export interface Told<T> {
  readonly index: number;
  readonly clause: Clause;
  readonly value: T;
}

/** What was read from a block, with its index. */
export interface Hit<T> {
  readonly index: number;
  readonly value: T;
}

/**
 * What the clauses have to tell, in document order; nothing and an empty list tell nothing. The answer must depend on the
 * facts and the frame alone.
 */
export function everyClause<T>(
  read: (facts: ClauseFacts, frame: Frame) => T | undefined,
): Question<readonly Told<T>[]> {
  const known = new WeakMap<Frame, Answers<Clause, Told<T>>>();
  return question(({ clauses, frame }) =>
    answers(known, CLAUSES, frame, clauses, {
      of: (clause, index) => {
        const value = read(clause.facts, frame);
        return tells(value) ? { index, clause, value } : undefined;
      },
      at: ({ value }, clause, index) => ({ index, clause, value }),
    }),
  );
}

/**
 * What the clauses have to tell, without the clauses themselves: words and numbers that an edit leaves as they are leave
 * the list as it is, though the clause that tells them is another. The clause's own source may be read as well.
 */
export function everyValue<T>(
  read: (facts: ClauseFacts, frame: Frame, source: string) => T | undefined,
): Question<readonly Hit<T>[]> {
  const known = new WeakMap<Frame, Answers<Clause, Hit<T>>>();
  return question(({ clauses, starts, text, frame }) =>
    answers(known, CLAUSES, frame, clauses, {
      of: (clause, index) => {
        const { facts } = clause;
        const value = read(facts, frame, text.slice(starts[index]!, starts[index]! + facts.reading.length));
        return tells(value) ? { index, value } : undefined;
      },
      at: movedTo,
    }),
  );
}

/** The clauses for which something holds, in document order; asked as `everyClause` asks. */
export function clausesThat(holds: (facts: ClauseFacts, frame: Frame) => boolean): Question<readonly Clause[]> {
  const known = new WeakMap<Frame, Answers<Clause, Clause>>();
  return question(({ clauses, frame }) =>
    answers(known, CLAUSES, frame, clauses, {
      of: (clause) => (holds(clause.facts, frame) ? clause : undefined),
      at: (_, clause) => clause,
    }),
  );
}

/** Whether something holds for any clause; unlike the clauses, that is the same while one of them is typed in. */
export function anyClause(holds: (facts: ClauseFacts, frame: Frame) => boolean): Question<boolean> {
  const those = clausesThat(holds);
  return derived(
    (contract) => [those(contract)],
    (contract) => those(contract).length > 0,
  );
}

/**
 * What the blocks have to tell, as `everyClause` asks. The answer must depend on the block and its source alone, which
 * counts from the block's start.
 */
export function everyBlock<T>(read: (block: Block, source: string) => T | undefined): Question<readonly Hit<T>[]> {
  const known = new WeakMap<Frame, Answers<Block, Hit<T>>>();
  return question(({ syntax: { blocks, starts, text }, frame }) =>
    answers(known, BLOCKS, frame, blocks, {
      of: (block, index) => {
        const value = read(block, text.slice(starts[index]!, starts[index]! + block.length));
        return tells(value) ? { index, value } : undefined;
      },
      at: movedTo,
    }),
  );
}

/**
 * What is worked out from answers that `inputs` lists; done again only when one of them is not the very same, and the very
 * same itself where it comes to the same. The work may use nothing else that an edit can change, and no offsets of the
 * document.
 */
export function derived<T>(
  inputs: (contract: Contract) => readonly unknown[],
  work: (contract: Contract) => T,
): Question<T> {
  const known = new WeakMap<Frame, { readonly inputs: readonly unknown[]; readonly value: T }>();
  return question((contract) => {
    const before = known.get(contract.frame);
    const now = inputs(contract);
    if (before && before.inputs.length === now.length && now.every((input, i) => input === before.inputs[i]))
      return before.value;
    const found = work(contract);
    const value = before ? withShared(found, before.value) : found;
    known.set(contract.frame, { inputs: now, value });
    return value;
  });
}

/** The indices of the clauses that two lists of one length do not share. */
export function changedClauses(frame: Frame, before: readonly Clause[], clauses: readonly Clause[]): readonly number[] {
  return changeOf(CLAUSES, frame, before, clauses).changed;
}

/** Where two lists differ: from `from` up to `to` in the later one, which ends `longer` further on. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly longer: number;
  /** The indices that differ, where the lists are of one length. */
  readonly changed: readonly number[];
  /** What is the same is so to the very object. */
  readonly identical: boolean;
}

interface Sort<Item> {
  /** What an item is known by: items of one key tell the same. */
  readonly keyOf: (item: Item) => object;
  /** The changes that led to the items asked for last, by what was there before; one set for each document. */
  readonly changes: WeakMap<Frame, { readonly items: readonly Item[]; readonly since: Map<readonly Item[], Change> }>;
}

const CLAUSES: Sort<Clause> = { keyOf: ({ facts }) => facts, changes: new WeakMap() };
const BLOCKS: Sort<Block> = { keyOf: (block) => block, changes: new WeakMap() };

/** What was read from the items that had anything to tell. Kept by the frame, which stays while a document is typed in. */
interface Answers<Item, H> {
  readonly items: readonly Item[];
  readonly hits: readonly H[];
}

/** How an item is asked, and how its answer is put where the item stands now. */
interface Asking<Item, H> {
  of(item: Item, index: number): H | undefined;
  at(hit: H, item: Item, index: number): H;
}

function movedTo<T>(hit: Hit<T>, _: unknown, index: number): Hit<T> {
  return hit.index === index ? hit : { index, value: hit.value };
}

function tells<T>(value: T | undefined): value is T {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function answers<Item, H extends { readonly index: number }>(
  known: WeakMap<Frame, Answers<Item, H>>,
  sort: Sort<Item>,
  frame: Frame,
  items: readonly Item[],
  asking: Asking<Item, H>,
): readonly H[] {
  const before = known.get(frame);
  if (before?.items === items) return before.hits;
  const since = before ?? { items: [], hits: [] };
  const hits = renewed(since, changeOf(sort, frame, since.items, items), sort, items, asking);
  known.set(frame, { items, hits });
  return hits;
}

function push<H>(hits: H[], hit: H | undefined): void {
  if (hit !== undefined) hits.push(hit);
}

/** The answers after a change; the very list of before where none is another. */
function renewed<Item, H extends { readonly index: number }>(
  { items: old, hits }: Answers<Item, H>,
  { from, to, longer, identical }: Change,
  { keyOf }: Sort<Item>,
  items: readonly Item[],
  { of, at }: Asking<Item, H>,
): readonly H[] {
  const first = bisect(hits.length, (i) => hits[i]!.index >= from);
  const end = bisect(hits.length, (i) => hits[i]!.index >= to - longer);
  const middle: H[] = [];
  const moved = longer === 0 ? undefined : tellings(old, hits, { start: from, end: to - longer }, first, keyOf);
  let k = first;
  for (let index = from; index < to; index++) {
    const item = items[index]!;
    const here = hits[k]?.index === index && longer === 0 ? hits[k++] : undefined;
    // What lies in the middle may be the same: an edit changes a clause and those whose types depend on it.
    const stays = moved ? moved.has(keyOf(item)) : keyOf(old[index]!) === keyOf(item);
    const known = moved ? moved.get(keyOf(item)) : here;
    if (!stays) push(middle, asBefore(of(item, index), here));
    else if (known) middle.push(old[index] === item && known === here ? known : at(known, item, index));
  }
  if (identical && longer === 0) {
    if (middle.length === end - first && middle.every((hit, i) => hit === hits[first + i])) return hits;
    return madeOf(hits.slice(0, first).concat(middle, hits.slice(end)), hits, {
      start: first,
      end: first + middle.length,
      longer: middle.length - (end - first),
    });
  }
  const head = hits.slice(0, first).map((hit) => (identical ? hit : at(hit, items[hit.index]!, hit.index)));
  const tail = hits.slice(end).map((hit) => at(hit, items[hit.index + longer]!, hit.index + longer));
  const all = [...head, ...middle, ...tail];
  return all.length === hits.length && all.every((hit, i) => hit === hits[i]) ? hits : all;
}

/** An answer; that of before where it says the same without naming the item. */
function asBefore<H extends object>(hit: H | undefined, before: H | undefined): H | undefined {
  if (!hit || !before || !('value' in hit && 'value' in before) || 'clause' in hit) return hit;
  return alike(hit.value, before.value) ? before : hit;
}

/** What the items of a stretch had to tell, by their keys. */
function tellings<Item, H extends { readonly index: number }>(
  items: readonly Item[],
  hits: readonly H[],
  { start, end }: Range,
  first: number,
  keyOf: (item: Item) => object,
): ReadonlyMap<object, H | undefined> {
  const known = new Map<object, H | undefined>();
  let k = first;
  for (let index = start; index < end; index++)
    known.set(keyOf(items[index]!), hits[k]?.index === index ? hits[k++] : undefined);
  return known;
}

function changeOf<Item>(
  { keyOf, changes }: Sort<Item>,
  frame: Frame,
  before: readonly Item[],
  items: readonly Item[],
): Change {
  let known = changes.get(frame);
  if (before.length === 0) return { from: 0, to: items.length, longer: items.length, changed: [], identical: true };
  if (known?.items !== items) {
    known = { items, since: new Map() };
    changes.set(frame, known);
  }
  let change = known.since.get(before);
  if (!change) {
    change = findChange(keyOf, before, items);
    known.since.set(before, change);
  }
  return change;
}

function findChange<Item>(keyOf: (item: Item) => object, before: readonly Item[], items: readonly Item[]): Change {
  // What lies outside of a known stretch need not be looked at.
  const known = knownStretch(before, items) ?? { start: 0, end: items.length };
  const longer = items.length - before.length;
  const least = Math.min(known.end, known.end - longer);
  let identical = true;
  const stays = (a: Item, b: Item): boolean => {
    if (a === b) return true;
    if (keyOf(a) !== keyOf(b)) return false;
    identical = false;
    return true;
  };
  let from = known.start;
  while (from < least && stays(before[from]!, items[from]!)) from++;
  let to = known.end;
  while (to > from && to - longer > from && stays(before[to - longer - 1]!, items[to - 1]!)) to--;
  const changed: number[] = [];
  if (longer === 0) for (let i = from; i < to; i++) if (keyOf(before[i]!) !== keyOf(items[i]!)) changed.push(i);
  return { from, to, longer, changed, identical };
}
