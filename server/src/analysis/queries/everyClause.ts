import type { Clause, ClauseFacts, Contract, Frame } from '../contract.js';

/** A clause of a contract and what was read from it. */
export interface Told<T> {
  readonly clause: Clause;
  readonly value: T;
}

/** What was read from the clauses that had anything to tell, by index. */
interface Reading<T> {
  readonly clauses: readonly Clause[];
  readonly hits: readonly { readonly index: number; readonly value: T }[];
}

/** Where two lists of clauses differ: from `from` up to `to` in the later one, which ends `longer` clauses further on. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly longer: number;
}

/**
 * A question to every clause, answered for all clauses that have anything to tell, in document order. From one contract
 * to the next, only clauses that are not the same are asked, so that the time goes with what changed and with the
 * answers, and not with the length of the draft. An empty list tells nothing. The answer must depend on the facts and the
 * frame alone.
 */
export function everyClause<T>(
  read: (facts: ClauseFacts, frame: Frame) => T | undefined,
): (contract: Contract) => readonly Told<T>[] {
  // By the frame, which stays the same object while a document is typed in.
  const known = new WeakMap<Frame, Reading<T>>();
  return ({ clauses, frame }) => {
    const before = known.get(frame);
    let now = before;
    if (before?.clauses !== clauses) {
      now = {
        clauses,
        hits: before ? moved(before, clauses, frame, read) : ask(clauses, 0, clauses.length, frame, read),
      };
      known.set(frame, now);
    }
    return now!.hits.map(({ index, value }) => ({ clause: clauses[index]!, value }));
  };
}

/** The clauses for which something holds, in document order; asked as `everyClause` asks. */
export function clausesThat(
  holds: (facts: ClauseFacts, frame: Frame) => boolean,
): (contract: Contract) => readonly Clause[] {
  const all = everyClause((facts, frame) => (holds(facts, frame) ? true : undefined));
  return (contract) => all(contract).map(({ clause }) => clause);
}

type Hits<T> = Reading<T>['hits'];
type Read<T> = (facts: ClauseFacts, frame: Frame) => T | undefined;

function ask<T>(clauses: readonly Clause[], from: number, to: number, frame: Frame, read: Read<T>): Hits<T> {
  const hits: { readonly index: number; readonly value: T }[] = [];
  for (let index = from; index < to; index++) {
    const value = read(clauses[index]!.facts, frame);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) hits.push({ index, value });
  }
  return hits;
}

/** The answers for `clauses`, taken over from those of a list before where the clause is the same. */
function moved<T>(before: Reading<T>, clauses: readonly Clause[], frame: Frame, read: Read<T>): Hits<T> {
  const { from, to, longer } = changeOf(before.clauses, clauses);
  const hits = before.hits.filter(({ index }) => index < from);
  if (longer === 0) {
    // Clauses in the middle may be the same: an edit changes a clause and those whose types depend on it.
    const same = new Map(before.hits.filter(({ index }) => index >= from && index < to).map((hit) => [hit.index, hit]));
    for (let index = from; index < to; index++) {
      if (before.clauses[index]!.facts !== clauses[index]!.facts)
        hits.push(...ask(clauses, index, index + 1, frame, read));
      else if (same.has(index)) hits.push(same.get(index)!);
    }
  } else hits.push(...ask(clauses, from, to, frame, read));
  for (const hit of before.hits)
    if (hit.index >= to - longer) hits.push(longer === 0 ? hit : { index: hit.index + longer, value: hit.value });
  return hits;
}

/** The change that led to a list, from the list that was asked about last: all questions ask about the same two. */
const changes = new WeakMap<readonly Clause[], { readonly before: readonly Clause[]; readonly change: Change }>();

function changeOf(before: readonly Clause[], clauses: readonly Clause[]): Change {
  const known = changes.get(clauses);
  if (known?.before === before) return known.change;
  const least = Math.min(before.length, clauses.length);
  const longer = clauses.length - before.length;
  let from = 0;
  while (from < least && before[from]!.facts === clauses[from]!.facts) from++;
  let to = clauses.length;
  while (to > from && to - longer > from && before[to - longer - 1]!.facts === clauses[to - 1]!.facts) to--;
  const change: Change = { from, to, longer };
  changes.set(clauses, { before, change });
  return change;
}

/** The indices of the clauses that two lists of one length do not share; undefined where their lengths differ. */
export function changedClauses(before: readonly Clause[], clauses: readonly Clause[]): readonly number[] | undefined {
  const { from, to, longer } = changeOf(before, clauses);
  if (longer !== 0) return undefined;
  const out: number[] = [];
  for (let i = from; i < to; i++) if (before[i]!.facts !== clauses[i]!.facts) out.push(i);
  return out;
}
