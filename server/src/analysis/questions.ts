import { knownStretch, stretchBetween } from '../text/stretch.js';
import type { Frame } from './clause.js';
import type { Contract } from './contract.js';

/**
 * What is asked of a contract is noted, so that what was worked out from the answers need not be worked out again where a
 * later contract answers alike. The contract notes by itself what is read of it; a query that keeps what it finds by the
 * contract or its frame must be a `question`, since else only the first who asks would be seen to ask.
 *
 * Places are no answers: where a clause or block stands is not noted. Whatever keeps offsets that were worked out from
 * answers moves them with the blocks that they lie in.
 */

/** Asks a contract something. The answer may depend on nothing else that an edit can change. */
export type Question<T> = (contract: Contract) => T;

const NO_ANSWERS = new Map<Question<unknown>, unknown>();
const NO_ITEMS = new Map<Question<readonly unknown[]>, Items>();

/** What was asked of a contract, and what it answered. */
export class Answers {
  // Made when they are needed: many small pieces of work ask nothing.
  #answers: Map<Question<unknown>, unknown> = NO_ANSWERS;
  #items: Map<Question<readonly unknown[]>, Items> = NO_ITEMS;

  /** The questions that were asked, with their answers. */
  get questions(): ReadonlyMap<Question<unknown>, unknown> {
    return this.#answers;
  }

  /** The items that were asked for, by the lists that have them. */
  get items(): ReadonlyMap<Question<readonly unknown[]>, Items> {
    return this.#items;
  }

  /**
   * Whether a later contract answers all of it alike. Asks in the order of before and stops at the first that differs. What
   * is alike is held on to as it is now: it is the same list the next time, or made of it, and no earlier text is kept.
   */
  hold(contract: Contract): boolean {
    for (const [list, items] of this.#items) if (!items.hold(list(contract))) return false;
    for (const [question, answer] of this.#answers) {
      const now = question(contract);
      if (now === answer) continue;
      if (!alike(now, answer)) return false;
      this.#answers.set(question, now);
    }
    return true;
  }

  /** The answer to a question, asked now or before; what is asked on the way to it is not noted. */
  answer<T>(contract: Contract, question: Question<T>): T {
    if (this.#answers.has(question)) return this.#answers.get(question) as T;
    const answer = unnoted(() => question(contract));
    this.#note(question, answer);
    return answer;
  }

  #note(question: Question<unknown>, answer: unknown): void {
    if (this.#answers === NO_ANSWERS) this.#answers = new Map();
    this.#answers.set(question, answer);
  }

  /** The item of a list at an index. */
  item<T>(contract: Contract, list: Question<readonly T[]>, index: number): T | undefined {
    const now = list(contract);
    this.#itemsOf(list, now).indices.add(index);
    return now[index];
  }

  #itemsOf(list: Question<readonly unknown[]>, now: readonly unknown[]): Items {
    let items = this.#items.get(list);
    if (!items) {
      items = new Items(now);
      if (this.#items === NO_ITEMS) this.#items = new Map();
      this.#items.set(list, items);
    }
    return items;
  }
}

/** Items of a list that were asked for. */
class Items {
  readonly indices = new Set<number>();

  constructor(private list: readonly unknown[]) {}

  /** The list as it was looked at last. */
  get now(): readonly unknown[] {
    return this.list;
  }

  /** Whether a later list has the very same ones. Only those in the stretch where the lists differ are looked at. */
  hold(now: readonly unknown[]): boolean {
    if (now === this.list) return true;
    const stretch = stretchBetween(this.list, now);
    const { start, longer } = stretch;
    // Where a list is longer, all behind the stretch stand at other indices.
    const end = longer === 0 ? stretch.end : Math.max(this.list.length, now.length);
    if (end - start < this.indices.size) {
      for (let i = start; i < end; i++) if (this.indices.has(i) && now[i] !== this.list[i]) return false;
    } else for (const i of this.indices) if (now[i] !== this.list[i]) return false;
    this.list = now;
    return true;
  }
}

/** The contract of which what is asked is noted, and where. */
let noting: { readonly contract: Contract; readonly answers: Answers } | undefined;

/** Does some work and notes what it asks of a contract. */
export function withAnswers<T>(contract: Contract, work: () => T): { readonly value: T; readonly answers: Answers } {
  const answers = new Answers();
  return { value: during({ contract, answers }, work), answers };
}

/** Asks a contract, and notes what it answers where that is wanted. */
export function ask<T>(contract: Contract, question: Question<T>): T {
  return noting?.contract === contract ? noting.answers.answer(contract, question) : question(contract);
}

/** Asks for one item of a list. */
export function askFor<T>(contract: Contract, list: Question<readonly T[]>, index: number): T | undefined {
  return noting?.contract === contract ? noting.answers.item(contract, list, index) : list(contract)[index];
}

/** A question that is noted as one, whatever it is worked out from. */
export function question<T>(of: Question<T>): Question<T> {
  return (contract) => ask(contract, of);
}

/** A question that is asked once of a contract, and kept with it. */
export function onceOf<T>(of: Question<T>): Question<T> {
  return question((contract) => contract.once(of));
}

/** A question whose answer is kept for a document as long as what it asks on the way is answered alike. */
export function kept<T>(of: Question<T>): Question<T> {
  const known = new WeakMap<Frame, { readonly value: T; readonly answers: Answers }>();
  return question((contract) => {
    const before = known.get(contract.frame);
    if (before?.answers.hold(contract)) return before.value;
    const now = withAnswers(contract, () => of(contract));
    known.set(contract.frame, now);
    return now.value;
  });
}

function unnoted<T>(work: () => T): T {
  return during(undefined, work);
}

function during<T>(now: typeof noting, work: () => T): T {
  const before = noting;
  noting = now;
  try {
    return work();
  } finally {
    noting = before;
  }
}

/** Answers are compared so deep: a list of records of what is kept by identity, such as clauses. */
const DEPTH = 3;

/** From this length on it pays to ask whether one list was made of the other. */
const LONG = 32;

/** Whether two answers are the same, or lists, records, maps and sets of the same. */
export function alike(a: unknown, b: unknown, depth = DEPTH): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  // Plain loops: this is asked of long lists at every key.
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    const { start, end } = (a.length > LONG && knownStretch(b, a)) || { start: 0, end: a.length };
    for (let i = start; i < end; i++) if (a[i] !== b[i] && !alike(a[i], b[i], depth - 1)) return false;
    return true;
  }
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) if (!b.has(key) || !alike(value, b.get(key), depth - 1)) return false;
    return true;
  }
  if (a instanceof Set) {
    if (!(b instanceof Set) || a.size !== b.size) return false;
    for (const value of a) if (!b.has(value)) return false;
    return true;
  }
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let members = 0;
  for (const key in one) {
    members++;
    if (one[key] !== other[key] && !alike(one[key], other[key], depth - 1)) return false;
  }
  for (const _ in other) members--;
  return members === 0;
}

/** What was worked out again, with what came to the same put back: all of it, or the values of a map. */
export function withShared<T>(now: T, before: T): T {
  if (alike(now, before)) return before;
  if (now instanceof Map && before instanceof Map)
    for (const [key, value] of now) if (alike(value, before.get(key), DEPTH - 1)) now.set(key, before.get(key));
  return now;
}
