import type { Block } from '../../syntax/block.js';
import type { Clause, ClauseFacts, Contract, Frame } from '../contract.js';

/**
 * Questions to every clause or block of a contract. From one contract to the next only what is not the same is asked, so
 * that the time goes with what changed and with the answers, and not with the length of the draft.
 */

/** A clause of a contract and what was read from it. */
export interface Told<T> {
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
): (contract: Contract) => readonly Told<T>[] {
  const known = new WeakMap<Frame, Answers<Clause, T>>();
  return ({ clauses, frame }) =>
    answers(known, CLAUSES, frame, clauses, ({ facts }) => read(facts, frame)).map(({ index, value }) => ({
      clause: clauses[index]!,
      value,
    }));
}

/** The clauses for which something holds, in document order; asked as `everyClause` asks. */
export function clausesThat(
  holds: (facts: ClauseFacts, frame: Frame) => boolean,
): (contract: Contract) => readonly Clause[] {
  const known = new WeakMap<Frame, Answers<Clause, true>>();
  return ({ clauses, frame }) =>
    answers(known, CLAUSES, frame, clauses, ({ facts }) => holds(facts, frame) || undefined).map(
      ({ index }) => clauses[index]!,
    );
}

/** What the blocks have to tell, as `everyClause` asks. The answer must depend on the block alone. */
export function everyBlock<T>(read: (block: Block) => T | undefined): (contract: Contract) => readonly Hit<T>[] {
  const known = new WeakMap<Frame, Answers<Block, T>>();
  return ({ syntax: { blocks }, frame }) => answers(known, BLOCKS, frame, blocks, read);
}

/** The indices of the clauses that two lists of one length do not share. */
export function changedClauses(frame: Frame, before: readonly Clause[], clauses: readonly Clause[]): readonly number[] {
  const { from, to } = changeOf(CLAUSES, frame, before, clauses);
  const out: number[] = [];
  for (let i = from; i < to; i++) if (before[i]!.facts !== clauses[i]!.facts) out.push(i);
  return out;
}

/** Where two lists differ: from `from` up to `to` in the later one, which ends `longer` further on. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly longer: number;
}

interface Sort<Item> {
  readonly isSame: (a: Item, b: Item) => boolean;
  /** The change that was asked for last, since all questions ask for the same; one for each document. */
  readonly changes: WeakMap<Frame, { readonly before: readonly Item[]; readonly items: readonly Item[] } & Change>;
}

const CLAUSES: Sort<Clause> = { isSame: (a, b) => a.facts === b.facts, changes: new WeakMap() };
const BLOCKS: Sort<Block> = { isSame: (a, b) => a === b, changes: new WeakMap() };

/** What was read from the items that had anything to tell. Kept by the frame, which stays while a document is typed in. */
interface Answers<Item, T> {
  readonly items: readonly Item[];
  readonly hits: readonly Hit<T>[];
}

function answers<Item, T>(
  known: WeakMap<Frame, Answers<Item, T>>,
  sort: Sort<Item>,
  frame: Frame,
  items: readonly Item[],
  read: (item: Item) => T | undefined,
): readonly Hit<T>[] {
  const before = known.get(frame);
  if (before?.items === items) return before.hits;
  const hits: Hit<T>[] = [];
  const ask = (from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const value = read(items[index]!);
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) hits.push({ index, value });
    }
  };
  if (!before) ask(0, items.length);
  else {
    const { from, to, longer } = changeOf(sort, frame, before.items, items);
    let k = 0;
    for (; k < before.hits.length && before.hits[k]!.index < from; k++) hits.push(before.hits[k]!);
    if (longer !== 0) ask(from, to);
    // What lies in the middle may be the same: an edit changes a clause and those whose types depend on it.
    else
      for (let index = from; index < to; index++) {
        const hit = before.hits[k]?.index === index ? before.hits[k++]! : undefined;
        if (!sort.isSame(before.items[index]!, items[index]!)) ask(index, index + 1);
        else if (hit) hits.push(hit);
      }
    for (; k < before.hits.length; k++) {
      const { index, value } = before.hits[k]!;
      if (index >= to - longer) hits.push(longer === 0 ? before.hits[k]! : { index: index + longer, value });
    }
  }
  known.set(frame, { items, hits });
  return hits;
}

function changeOf<Item>(
  { isSame, changes }: Sort<Item>,
  frame: Frame,
  before: readonly Item[],
  items: readonly Item[],
): Change {
  const known = changes.get(frame);
  if (known && known.before === before && known.items === items) return known;
  const least = Math.min(before.length, items.length);
  const longer = items.length - before.length;
  let from = 0;
  while (from < least && isSame(before[from]!, items[from]!)) from++;
  let to = items.length;
  while (to > from && to - longer > from && isSame(before[to - longer - 1]!, items[to - 1]!)) to--;
  const change = { before, items, from, to, longer };
  changes.set(frame, change);
  return change;
}
