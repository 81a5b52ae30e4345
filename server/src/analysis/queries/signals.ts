import { Alternatives } from '../../text/alternatives.js';
import { Sifted } from '../../text/finder.js';
import type { Clause, ClauseFacts, Frame } from '../clause.js';
import type { Contract } from '../contract.js';
import { plainForm } from '../positions/plainForm.js';
import { ask, type Question, question } from '../questions.js';
import { changedClauses, clausesThat } from './everyClause.js';
import { plainText } from './plainText.js';

/** Words by which a subject shows in a text in plain form; global, in both languages. */
export type Signal = RegExp;

interface Read {
  /** The heading and the text in plain form. */
  readonly words: Sifted;
  /** Made for the few clauses in which any signal may show. */
  counts: Map<Signal, number> | undefined;
  /** Whether signals show that are not counted. */
  shown: Map<Signal, boolean> | undefined;
}

/** What alternatives signals have. */
const alternatives = new WeakMap<Signal, Alternatives>();

function alternativesOf(signal: Signal): Alternatives {
  let known = alternatives.get(signal);
  if (!known) {
    known = new Alternatives(signal);
    alternatives.set(signal, known);
  }
  return known;
}

/** Whether a signal shows in a text in plain form. */
export function showsIn(text: string, signal: Signal): boolean {
  return alternativesOf(signal).test(text);
}

/** A line break within a sentence, as hard breaks and text from PDF have it. */
const BROKEN_LINE = /\n(?=[a-z(])(?<=[\p{L}\d,'")-]\n)/gu;

const known = new WeakMap<ClauseFacts, Read>();

/**
 * How often a signal shows in a clause's heading and text, no more than once where `once` suffices, which saves counting; kept
 * by the clause, so that only changed clauses are read.
 */
function countIn(facts: ClauseFacts, signal: Signal, once: boolean): number {
  let read = known.get(facts);
  if (!read) {
    const plain = plainText(facts);
    const words = plain.includes('\n') ? plain.replace(BROKEN_LINE, ' ') : plain;
    read = { words: new Sifted(`${plainForm(facts.heading ?? '')}\n${words}`), counts: undefined, shown: undefined };
    known.set(facts, read);
  }
  // That a signal cannot show is seen faster than a count is kept, which every clause would have for nearly every signal.
  const words = alternativesOf(signal);
  if (!words.mayMatch(read.words)) return 0;
  if (once) {
    read.shown ??= new Map();
    let shows = read.shown.get(signal);
    if (shows === undefined) {
      shows = words.testSifted(read.words);
      read.shown.set(signal, shows);
    }
    return Number(shows);
  }
  read.counts ??= new Map();
  let count = read.counts.get(signal);
  if (count === undefined) {
    count = words.countIn(read.words);
    read.counts.set(signal, count);
  }
  return count;
}

/** What is known of a signal in the clauses of a document, up to one of them. */
interface Tally {
  clauses: readonly Clause[];
  /** The clauses before this one are counted, those in `unread` left out. */
  upTo: number;
  count: number;
  /** The counts of the clauses that have any. */
  readonly counts: Map<number, number>;
  /** Clauses that changed since they were counted; read again only where the others do not suffice. */
  readonly unread: Set<number>;
}

/** By the frame, which stays the same object while a document is typed in: of what is counted, and of what is to show once. */
const tallies = { counted: new WeakMap<Frame, Map<Signal, Tally>>(), once: new WeakMap<Frame, Map<Signal, Tally>>() };

/**
 * Whether a signal shows in the clauses of a document, `least` times altogether. Stops where that is known. From one
 * contract to the next, only the clauses that are not the same are counted again.
 */
export function says(contract: Contract, signal: Signal, least = 1): boolean {
  return ask(contract, (now) => isSaid(now, signal, least));
}

function isSaid(contract: Contract, signal: Signal, least: number): boolean {
  const { clauses } = contract;
  const once = least === 1;
  const tally = tallyOf(contract, signal, once);
  const read = (index: number): void => {
    const count = countIn(clauses[index]!.facts, signal, once);
    if (count > 0) tally.counts.set(index, count);
    tally.count += count;
  };
  for (const index of tally.unread) {
    if (tally.count >= least) return true;
    tally.unread.delete(index);
    read(index);
  }
  for (; tally.count < least && tally.upTo < clauses.length; tally.upTo++) read(tally.upTo);
  return tally.count >= least;
}

function tallyOf({ clauses, frame }: Contract, signal: Signal, once: boolean): Tally {
  const known = once ? tallies.once : tallies.counted;
  let bySignal = known.get(frame);
  if (!bySignal) {
    bySignal = new Map();
    known.set(frame, bySignal);
  }
  const tally = bySignal.get(signal);
  if (tally?.clauses.length === clauses.length) {
    if (tally.clauses !== clauses)
      for (const index of changedClauses(frame, tally.clauses, clauses)) {
        if (index >= tally.upTo) continue;
        tally.count -= tally.counts.get(index) ?? 0;
        tally.counts.delete(index);
        tally.unread.add(index);
      }
    tally.clauses = clauses;
    return tally;
  }
  const fresh: Tally = { clauses, upTo: 0, count: 0, counts: new Map(), unread: new Set() };
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

/** What agreements call themselves. */
const ITSELF = /^\W*(?:the\s|these\s|this\s)?(?:terms(?:\s(?:and|&|of)\s\w+)?|agreement|conditions)\W*$/i;
/** A place of this text, the home of a site, a form or a mailbox. */
const NO_DOCUMENT = /^#|^mailto:|^\w{1,8}:\/\/[^/]{1,200}\/?$|\b(?:support|contact|form|help|login|account)\b/i;

/** What only informs: it neither grants nor asks for anything that another document could contradict. */
const INFORMS = /privacy|cookies?\b|imprint|隐私|个人信息/i;

/** How many other documents with terms the text names or links to. */
export const otherDocuments: Question<number> = question((contract) => {
  const names = new Set<string>();
  const links = new Set<string>();
  for (const { facts } of citing(contract))
    for (const { target } of facts.references) {
      if (
        target.kind === 'annex' ||
        (target.kind === 'document' && !ITSELF.test(target.name) && !INFORMS.test(target.name))
      )
        names.add(target.name.toLowerCase());
      else if (target.kind === 'link' && !NO_DOCUMENT.test(target.url) && !INFORMS.test(target.url))
        links.add(target.url);
    }
  // One document may be named here and linked there.
  return Math.max(names.size, links.size);
});

const citing = clausesThat((facts) => facts.references.length > 0);
