import { stretchBetween } from '../text/stretch.js';
import type { Contract } from './contract.js';
import { type Answers, alike, type Question } from './questions.js';

/** Somebody who worked something out from answers. */
export interface Asker {
  /** An answer is another now: what was worked out from it has to be worked out again. */
  outdate(): void;
  /** Whether that has been said since the asker was noted. */
  readonly outdated: boolean;
}

/** A question that somebody asked, with its answer as of the contract that was followed last. */
interface Asked {
  answer: unknown;
  readonly askers: Set<Asker>;
}

/** Items of a list that somebody asked for, by their indices. */
interface AskedItems {
  list: readonly unknown[];
  readonly askers: Map<number, Set<Asker>>;
}

/** What one asker asked: questions, and items of lists. */
interface Notes {
  readonly questions: readonly Question<unknown>[];
  readonly items: readonly (readonly [Question<readonly unknown[]>, ReadonlySet<number>])[];
}

/**
 * Who asked what of the contracts of one document. After an edit each question is asked once, however many askers hold on
 * to its answer, and only those are told whose answer is another now; so an edit costs what it changes, and not the number of
 * those who might have been told.
 */
export class Askers {
  readonly #questions = new Map<Question<unknown>, Asked>();
  readonly #items = new Map<Question<readonly unknown[]>, AskedItems>();
  readonly #notes = new Map<Asker, Notes>();
  /** The contract, which holds the whole text: a weak reference would hold on to it for a while (stretch.ts). */
  #followed = new WeakSet<Contract>();

  /**
   * Asks a contract all that was asked before, and tells the askers for whom an answer is another. What is alike is held on
   * to as it is now: it is the same list the next time, or made of it, and no earlier text is kept.
   */
  follow(contract: Contract): void {
    if (this.#followed.has(contract)) return;
    this.#followed = new WeakSet([contract]);
    for (const [question, asked] of this.#items) {
      const now = question(contract);
      if (now === asked.list) continue;
      for (const asker of askersOfChanged(asked, now)) asker.outdate();
      asked.list = now;
    }
    for (const [question, asked] of this.#questions) {
      // A question that was made for one asker may make no sense when what it asked before is another.
      if (asked.askers.size === 1 && onlyOf(asked.askers).outdated) continue;
      const now = question(contract);
      if (now === asked.answer) continue;
      if (!alike(now, asked.answer)) for (const asker of asked.askers) asker.outdate();
      asked.answer = now;
    }
  }

  /** Notes what an asker asked of the contract that was followed last. All who are outdated have been taken out before. */
  add(asker: Asker, answers: Answers): void {
    const questions: Question<unknown>[] = [];
    for (const [question, answer] of answers.questions) {
      questions.push(question);
      const asked = this.#questions.get(question);
      if (asked) asked.askers.add(asker);
      else this.#questions.set(question, { answer, askers: new Set([asker]) });
    }
    const items: [Question<readonly unknown[]>, ReadonlySet<number>][] = [];
    for (const [question, { indices, now: list }] of answers.items) {
      items.push([question, indices]);
      const asked = this.#items.get(question) ?? { list, askers: new Map<number, Set<Asker>>() };
      this.#items.set(question, asked);
      for (const index of indices) {
        const askers = asked.askers.get(index);
        if (askers) askers.add(asker);
        else asked.askers.set(index, new Set([asker]));
      }
    }
    if (questions.length + items.length > 0) this.#notes.set(asker, { questions, items });
  }

  /** Takes an asker out, with the questions that nobody else asked. */
  remove(asker: Asker): void {
    const notes = this.#notes.get(asker);
    if (!notes) return;
    this.#notes.delete(asker);
    for (const question of notes.questions) {
      const { askers } = this.#questions.get(question)!;
      askers.delete(asker);
      if (askers.size === 0) this.#questions.delete(question);
    }
    for (const [question, indices] of notes.items) {
      const { askers: byIndex } = this.#items.get(question)!;
      for (const index of indices) {
        const askers = byIndex.get(index)!;
        askers.delete(asker);
        if (askers.size === 0) byIndex.delete(index);
      }
      if (byIndex.size === 0) this.#items.delete(question);
    }
  }
}

/** Those who asked for an item that is another in a later list. Only the stretch where the lists differ is looked at. */
function* askersOfChanged({ list, askers }: AskedItems, now: readonly unknown[]): Iterable<Asker> {
  const stretch = stretchBetween(list, now);
  const { start, longer } = stretch;
  // Where a list is longer, all behind the stretch stand at other indices.
  const end = longer === 0 ? stretch.end : Math.max(list.length, now.length);
  if (end - start < askers.size) {
    for (let i = start; i < end; i++) if (now[i] !== list[i]) yield* askers.get(i) ?? [];
  } else for (const [i, those] of askers) if (now[i] !== list[i]) yield* those;
}

function onlyOf<T>([one]: ReadonlySet<T>): T {
  return one as T;
}
