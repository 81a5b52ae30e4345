import type { Clause, ClauseFacts, Contract, Frame } from '../contract.js';
import { plainForm } from '../positions/plainForm.js';
import { changedClauses, clausesThat } from './everyClause.js';

/** Words by which a subject shows in a text in plain form; global, in both languages. */
export type Signal = RegExp;

interface Read {
  /** The heading and the text in plain form. */
  readonly words: string;
  readonly counts: Map<Signal, number>;
}

/** A line break within a sentence, as hard breaks and text from PDF have it. */
const BROKEN_LINE = /(?<=[\p{L}\d,'")-])\n(?=[a-z(])/gu;

const known = new WeakMap<ClauseFacts, Read>();

/** How often a signal shows in a clause's heading and text; kept by the clause, so that only changed clauses are read. */
function countIn(facts: ClauseFacts, signal: Signal): number {
  let read = known.get(facts);
  if (!read) {
    const words = plainForm(facts.words.passage.plain).replace(BROKEN_LINE, ' ');
    read = { words: `${plainForm(facts.heading ?? '')}\n${words}`, counts: new Map() };
    known.set(facts, read);
  }
  let count = read.counts.get(signal);
  if (count === undefined) {
    count = read.words.match(signal)?.length ?? 0;
    read.counts.set(signal, count);
  }
  return count;
}

/** What is known of a signal in the clauses of a document, up to one of them. */
interface Tally {
  clauses: readonly Clause[];
  /** The clauses before this one are counted. */
  upTo: number;
  count: number;
}

/** By the frame, which stays the same object while a document is typed in. */
const tallies = new WeakMap<Frame, Map<Signal, Tally>>();

/**
 * Whether a signal shows in the clauses of a document, `least` times altogether. Stops where that is known. From one
 * contract to the next, only the clauses that are not the same are counted again.
 */
export function says(contract: Contract, signal: Signal, least = 1): boolean {
  const { clauses } = contract;
  const tally = tallyOf(contract, signal);
  for (; tally.count < least && tally.upTo < clauses.length; tally.upTo++)
    tally.count += countIn(clauses[tally.upTo]!.facts, signal);
  return tally.count >= least;
}

function tallyOf({ clauses, frame }: Contract, signal: Signal): Tally {
  const bySignal = tallies.get(frame) ?? new Map<Signal, Tally>();
  tallies.set(frame, bySignal);
  const known = bySignal.get(signal);
  if (known?.clauses.length === clauses.length) {
    const before = known.clauses;
    if (before !== clauses)
      for (const i of changedClauses(frame, before, clauses))
        if (i < known.upTo) known.count += countIn(clauses[i]!.facts, signal) - countIn(before[i]!.facts, signal);
    known.clauses = clauses;
    return known;
  }
  const fresh: Tally = { clauses, upTo: 0, count: 0 };
  bySignal.set(signal, fresh);
  return fresh;
}

/** Whether the words or the target of a link are of a kind. */
export function linksTo(contract: Contract, pattern: RegExp): boolean {
  return linked(contract).some(({ facts }) => {
    const { marks, plain } = facts.words.passage;
    return marks.some(
      (m) => m.kind === 'link' && (pattern.test(m.url ?? '') || pattern.test(plain.slice(m.start, m.end))),
    );
  });
}

const linked = clausesThat((facts) => facts.words.passage.marks.some((m) => m.kind === 'link'));

/** How many other documents the text names or links to. */
export function otherDocuments(contract: Contract): number {
  const names = new Set<string>();
  for (const { facts } of citing(contract))
    for (const { target } of facts.references) {
      if (target.kind === 'document' || target.kind === 'annex') names.add(target.name.toLowerCase());
      else if (target.kind === 'link' && !target.url.startsWith('#')) names.add(target.url);
    }
  return names.size;
}

const citing = clausesThat((facts) => facts.references.length > 0);
