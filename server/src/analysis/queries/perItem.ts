import { bisect } from '../../text/bisect.js';
import { stretchBetween } from '../../text/stretch.js';
import { type Asker, Askers } from '../askers.js';
import type { Frame } from '../clause.js';
import type { Contract } from '../contract.js';
import { alike, type Question, question, withAnswers } from '../questions.js';
import type { Hit } from './everyClause.js';

/** What was worked out for an item; it waits until that is done, and done again. */
class Entry<Item, T> implements Asker {
  value: T | undefined;

  constructor(
    readonly item: Item,
    private readonly waiting: Set<Entry<Item, T>>,
  ) {
    this.outdate();
  }

  get outdated(): boolean {
    return this.waiting.has(this);
  }

  outdate(): void {
    this.waiting.add(this);
  }
}

/**
 * What is worked out for each item of a list from the contract around it. After an edit, that is done again for the items
 * that are other objects, and for those to which something was answered that is answered otherwise now.
 */
export class PerItem<Item extends object, T> {
  #list: readonly Item[] = [];
  #entries: readonly Entry<Item, T>[] = [];
  #values: readonly T[] = [];
  /** Whether what the items come to is no longer what `#values` says. */
  #changed = false;
  readonly #waiting = new Set<Entry<Item, T>>();

  /** `askers` may be those of others who ask contracts of the same document. */
  constructor(private readonly askers = new Askers()) {}

  /** What the items come to now, in their order; the very list of before where items and values are. */
  of(contract: Contract, list: readonly Item[], work: (item: Item) => T): readonly T[] {
    this.askers.follow(contract);
    this.#follow(list);
    if (this.#waiting.size > 0) {
      for (const entry of this.#waiting) this.askers.remove(entry);
      for (const entry of this.#waiting) {
        const { value, answers } = withAnswers(contract, () => work(entry.item));
        this.#changed ||= value !== entry.value;
        entry.value = value;
        this.askers.add(entry, answers);
        this.#waiting.delete(entry);
      }
    }
    if (this.#changed) this.#values = this.#entries.map(({ value }) => value!);
    this.#changed = false;
    return this.#values;
  }

  /** Makes entries for the items that are new, and gives up those of items that are gone. */
  #follow(list: readonly Item[]): void {
    if (list === this.#list) return;
    const { start, end, longer } = stretchBetween(this.#list, list);
    const before = this.#entries;
    const gone = new Map(before.slice(start, end - longer).map((entry) => [entry.item, entry]));
    const come = list.slice(start, end).map((item) => {
      const entry = gone.get(item) ?? new Entry(item, this.#waiting);
      gone.delete(item);
      return entry;
    });
    for (const entry of gone.values()) {
      this.askers.remove(entry);
      this.#waiting.delete(entry);
    }
    this.#list = list;
    this.#entries = before.slice(0, start).concat(come, before.slice(end - longer));
    this.#changed = true;
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
  const known = new WeakMap<Frame, Known<Item, T>>();
  return question((contract) => {
    const before = known.get(contract.frame) ?? { perItem: new PerItem(), values: [], hits: [] };
    const { hits } = before;
    const values = before.perItem.of(contract, items(contract), (item) => {
      const value = read(contract, item);
      if (value === undefined) return undefined;
      const { index } = item;
      const was = hits[bisect(hits.length, (i) => hits[i]!.index >= index)];
      return was?.index === index && alike(was.value, value) ? was : { index, value };
    });
    if (values === before.values) return hits;
    const now = values.filter((hit) => hit !== undefined);
    const same = now.length === hits.length && now.every((hit, i) => hit === hits[i]);
    known.set(contract.frame, { ...before, values, hits: same ? hits : now });
    return same ? hits : now;
  });
}

interface Known<Item extends object, T> {
  readonly perItem: PerItem<Item, Hit<T> | undefined>;
  readonly values: readonly (Hit<T> | undefined)[];
  readonly hits: readonly Hit<T>[];
}
