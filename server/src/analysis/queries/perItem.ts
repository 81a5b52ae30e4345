import type { Contract, Frame } from '../contract.js';
import { Answers, alike, joined, type Question, question, withAnswers } from '../questions.js';
import type { Hit } from './everyClause.js';

/** What was worked out for an item, and what was answered on the way. */
interface Kept<T> {
  readonly value: T;
  readonly answers: Answers;
}

/**
 * What is worked out for each item of a list from the contract around it. After an edit, that is done again for the items
 * that are other objects, and for those to which something was answered that is answered otherwise now.
 */
export class PerItem<Item extends object, T> {
  #list: readonly Item[] | undefined;
  #byItem: ReadonlyMap<Item, Kept<T>> = new Map();
  #values: readonly T[] = [];
  /** What any of the items was told; most keys change nothing of it, and then no item is asked by itself. */
  #answers = new Answers();

  /** What the items come to now, in their order; the very list of before where none was worked out again. `stands` says of what was known whether it may stay. */
  of(
    contract: Contract,
    list: readonly Item[],
    work: (item: Item) => T,
    stands: (value: T) => boolean = () => true,
  ): readonly T[] {
    const same = this.#list === list;
    const holds = same && this.#answers.hold(contract);
    if (holds && this.#values.every(stands)) return this.#values;
    // What all items were told is what the only one was told.
    const other = !holds && same && list.length === 1;
    const asked = new Map<Question<unknown>, unknown>();
    const byItem = new Map<Item, Kept<T>>();
    for (const item of list) {
      const known = other ? undefined : this.#byItem.get(item);
      const stays = known && (holds || known.answers.hold(contract, asked)) && stands(known.value);
      byItem.set(item, stays ? known : withAnswers(contract, () => work(item)));
    }
    this.#list = list;
    this.#byItem = byItem;
    this.#values = [...byItem.values()].map(({ value }) => value);
    this.#answers = joined([...byItem.values()].map(({ answers }) => answers));
    return this.#values;
  }
}

/**
 * What clauses or blocks come to in the contract around them; nothing where that is nothing. The values must hold no offsets
 * of the document. The very same list, and the very same answer of an item, for as long as they come to the same.
 */
export function inContract<Item extends { readonly index: number }, T>(
  items: Question<readonly Item[]>,
  read: (contract: Contract, item: Item) => T | undefined,
): Question<readonly Hit<T>[]> {
  const known = new WeakMap<Frame, { readonly perItem: PerItem<Item, T | undefined>; hits: readonly Hit<T>[] }>();
  return question((contract) => {
    let before = known.get(contract.frame);
    if (!before) {
      before = { perItem: new PerItem(), hits: [] };
      known.set(contract.frame, before);
    }
    const list = items(contract);
    const stood = new Map(before.hits.map((hit) => [hit.index, hit]));
    const hits = before.perItem
      .of(contract, list, (item) => read(contract, item))
      .flatMap((value, i): Hit<T>[] => {
        if (value === undefined) return [];
        const { index } = list[i]!;
        const was = stood.get(index);
        return [was && alike(was.value, value) ? was : { index, value }];
      });
    const same = hits.length === before.hits.length && hits.every((hit, i) => hit === before.hits[i]);
    if (!same) before.hits = hits;
    return before.hits;
  });
}
