import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { Reference } from '../model.js';
import { findNumber, sameValues } from '../numbers.js';
import { isClosing } from '../queries/clauseEnd.js';
import { type CitedNumber, citedNumbers } from '../references/cited.js';
import { inScope } from '../references/inScope.js';
import { resolveReference } from '../references/resolve.js';
import type { ReferenceScope } from '../references/scope.js';
import { namesItem } from '../renumberCitations.js';
import type { Reread } from './reread.js';
import { isInPlace, NEW, type Restructuring } from './restructuring.js';

/** A reference whose words stay although it does not name the same clause any more. */
export interface LeftReference {
  /** In the document before the change. */
  readonly range: Range;
  readonly why: /** It names a clause that is deleted. */
    | 'deleted'
    /** It names no clause, and comes to name one that may not be meant. */
    | 'dangling'
    /** It names the clauses from one number to another, between which others stand now. */
    | 'span'
    /** It names a clause by where it stands or what it is called: the foregoing, the liability clause. */
    | 'relative';
}

/** How a clause would be read otherwise: as a part of another, without the number that it is to have, on another level. */
export type Misreading = 'part' | 'number' | 'level';

/** What a change does besides what it is meant to do. */
export type Effects =
  | { readonly ok: true; readonly left: readonly LeftReference[] }
  /** The clause (its index before) would be read as another one, or not at all. */
  | { readonly ok: false; readonly fault: Misreading; readonly clause: number }
  /** The reference would name another clause, or, where it names none, one that is not meant. */
  | { readonly ok: false; readonly fault: 'reference' | 'dangling'; readonly clause: number; readonly range: Range };

/**
 * Reads the draft after a change against the draft before: every clause that stays has its words, its number and its
 * parent, and every reference names the clause that it named. References to deleted clauses, and those that name by place, are
 * listed; so are those that name nothing and come to name a clause where all clauses are numbered anew. The words of clauses that are `rewritten` may change. Linear; never throws.
 */
export function effectsOf(
  before: Contract,
  after: Reread,
  change: Omit<Restructuring, 'edits'>,
  rewritten: ReadonlySet<number> = new Set(),
): Effects {
  const { order, parents, values } = change;
  const [clauses, twins] = [before.clauses, after.clauses];
  const placeOf = new Array<number | undefined>(clauses.length).fill(undefined);
  order.forEach((index, place) => {
    if (index !== NEW) placeOf[index] = place;
  });
  const items = change.forms && twins.length < order.length ? itemsOf(before, after, change) : undefined;
  for (const [index, place] of items?.placeOf ?? []) placeOf[index] = place;
  if (twins.length !== order.length && !items) {
    const first = order.findIndex((index, k) => {
      const twin = twins[k];
      return !twin || (index !== NEW && !sameWords(clauses[index]!, twin));
    });
    // A clause that has more words than before has taken in the one behind it.
    const [clause, twin] = [clauses[order[first] ?? NEW], twins[first]];
    const takesIn = clause && twin && bareWords(twin.facts).startsWith(bareWords(clause.facts));
    const lost = order[takesIn ? first + 1 : first];
    return { ok: false, fault: 'part', clause: lost === undefined || lost === NEW ? (order[first] ?? 0) : lost };
  }
  const inPlace = isInPlace(before, change);
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const place = placeOf[index];
    if (place === undefined || items?.within.has(index)) continue;
    const twin = twins[place]!;
    const parent = parents.get(index);
    const wanted = values.get(index);
    if (items?.within.has(clause.parent)) return { ok: false, fault: 'level', clause: index };
    if (!items && !rewritten.has(index) && !sameWords(clause, twin)) {
      const unread = unreadReference(clause, twin);
      if (!unread) return { ok: false, fault: 'part', clause: index };
      return { ok: false, fault: 'reference', clause: index, range: before.toDocument(clause, unread.range) };
    }
    if (wanted && !sameValues(wanted, twin.facts.number?.values ?? []))
      return { ok: false, fault: 'number', clause: index };
    const below = twin.parent === ((parent ?? clause.parent) < 0 ? -1 : placeOf[parent ?? clause.parent]);
    if (!below && !(inPlace && staysBelow(before, clause, after, twin, placeOf)))
      return { ok: false, fault: 'level', clause: index };
  }
  const left: LeftReference[] = [];
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const place = placeOf[index];
    if (place === undefined) continue;
    const twin = twins[place]!;
    if ((twin.facts.references.length === 0 && clause.facts.references.length === 0) || rewritten.has(index)) continue;
    const first = items?.referencesBefore.get(index) ?? 0;
    const named = targetsBefore(before, clause);
    for (const [k, reference] of clause.facts.references.entries()) {
      const counterpart = twin.facts.references[first + k];
      const was = named[k]!;
      const verdict = compare(before, reference, was, after, twin, counterpart, order, placeOf);
      // Where all clauses stay, so do those of a span.
      if (verdict === 'same' || (verdict === 'span' && inPlace)) continue;
      const range = before.toDocument(clause, reference.range);
      if (verdict === 'wrong') return { ok: false, fault: 'reference', clause: index, range };
      if (verdict === 'dangling' && !change.recounts) return { ok: false, fault: verdict, clause: index, range };
      left.push({ range, why: verdict });
    }
    if (twin.facts.references.length > (items?.references.get(place) ?? clause.facts.references.length))
      return { ok: false, fault: 'part', clause: index };
  }
  return { ok: true, left };
}

/** Clauses that are read as the items of a sentence once they are numbered in another way: 5.2.1 as （1） below what announces it. */
interface Items {
  /** Such clauses. */
  readonly within: ReadonlySet<number>;
  /** Where each clause stands afterwards; such a clause, where the one stands whose text it is a part of. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** How many references stand before those of a clause in that text. */
  readonly referencesBefore: ReadonlyMap<number, number>;
  /** How many references the text at a place has to have. */
  readonly references: ReadonlyMap<number, number>;
}

/** The clauses that become items; undefined where what is read is not all the words of the draft in their order, with the new numbers. */
function itemsOf(before: Contract, after: Reread, { values, forms }: Omit<Restructuring, 'edits'>): Items | undefined {
  const within = new Set<number>();
  const placeOf = new Map<number, number>();
  const referencesBefore = new Map<number, number>();
  const references = new Map<number, number>();
  let place = -1;
  let words = '';
  const isWhole = (): boolean => place < 0 || words === bare(withoutNumbers(after.clauses[place]!.facts));
  for (const { index, facts } of before.clauses) {
    const own = bare(withoutNumbers(facts));
    const next = after.clauses[place + 1];
    const now = values.get(index);
    const opens =
      next !== undefined &&
      (now === undefined || sameValues(now, next.facts.number?.values ?? [])) &&
      bare(withoutNumbers(next.facts)).startsWith(own) &&
      isWhole();
    if (opens) {
      place++;
      words = own;
    } else {
      const written = now && forms?.get(index)?.write(now);
      if (written === undefined || place < 0) return undefined;
      within.add(index);
      words += bare(written) + own;
    }
    placeOf.set(index, place);
    referencesBefore.set(index, references.get(place) ?? 0);
    references.set(place, (references.get(place) ?? 0) + facts.references.length);
  }
  return isWhole() && place === after.clauses.length - 1
    ? { within, placeOf, referencesBefore, references }
    : undefined;
}

/**
 * Whether a clause stands below the numbered clause that it stood below, in a draft none of whose clauses moves. Groups
 * without numbers do not count: their titles stand before the clauses that they group, wherever the numbers put these.
 */
function staysBelow(
  before: Contract,
  clause: Clause,
  after: Reread,
  twin: Clause,
  placeOf: readonly (number | undefined)[],
): boolean {
  const [was, now] = [numberedAround(before, clause), numberedAround(after, twin)];
  return was === undefined ? now === undefined : now !== undefined && placeOf[was] === now;
}

/** The innermost clause around a clause that has a number. */
function numberedAround({ clauses }: Reread, { parent }: Clause): number | undefined {
  let around = clauses[parent];
  while (around && !around.facts.number) around = clauses[around.parent];
  return around?.index;
}

function compare(
  before: Contract,
  reference: Reference,
  was: readonly (number | undefined)[],
  after: Reread,
  twin: Clause,
  counterpart: Reference | undefined,
  order: readonly number[],
  placeOf: readonly (number | undefined)[],
): 'same' | 'wrong' | LeftReference['why'] {
  const { kind } = reference.target;
  if (counterpart?.target.kind !== kind) return 'wrong';
  if (kind === 'law') return 'same';
  const now = targetsOf(after, twin, counterpart);
  if (was.length !== now.length) return 'wrong';
  const isNew = (place: number | undefined): boolean => place !== undefined && order[place] === NEW;
  const isDeleted = (target: number | undefined): boolean => target !== undefined && placeOf[target] === undefined;
  // What named nothing may come to name a clause that is put there.
  const isSame = (target: number | undefined, i: number): boolean =>
    target === undefined ? now[i] === undefined || isNew(now[i]) : placeOf[target] === now[i];
  const same = was.every(isSame);
  if (was.some(isDeleted)) {
    // Another clause that has had the number of the deleted one all along is no matter of the change.
    const keeps = (place: number | undefined): boolean =>
      place === undefined || isNew(place) || numberIn(after, place) === numberIn(before, order[place]!);
    const others = was.every((target, i) => (isDeleted(target) ? keeps(now[i]) : isSame(target, i)));
    return others || kind !== 'section' ? 'deleted' : 'wrong';
  }
  if (same) return isSameSpan(before, reference, was, after, now, order, placeOf) ? 'same' : 'span';
  if (was.every((target, i) => target === undefined || placeOf[target] === now[i])) return 'dangling';
  return kind === 'section' || kind === 'link' ? 'wrong' : 'relative';
}

/** Whether the same clauses stand between the two that a reference names, Sections 4 to 6, those left aside that are new or deleted. */
function isSameSpan(
  before: Contract,
  { target }: Reference,
  was: readonly (number | undefined)[],
  after: Reread,
  now: readonly (number | undefined)[],
  order: readonly number[],
  placeOf: readonly (number | undefined)[],
): boolean {
  const [first, last] = was;
  const [from, to] = now;
  if (target.kind !== 'section' || target.to === undefined || was.length !== 2) return true;
  if (first === undefined || last === undefined || from === undefined || to === undefined) return true;
  const end = after.scope.lasts[to]!;
  let count = 0;
  for (let index = first; index <= before.scope.lasts[last]!; index++) {
    const place = placeOf[index];
    if (place === undefined) continue;
    if (place < from || place > end) return false;
    count++;
  }
  let held = 0;
  for (let place = from; place <= end; place++) if (order[place] !== NEW) held++;
  return held === count;
}

function numberIn({ clauses }: Reread, index: number): string | undefined {
  return clauses[index]!.facts.number?.text;
}

/** What the references of a clause name in the draft as it is, which is judged by every change that is tried. */
function targetsBefore(before: Contract, clause: Clause): readonly (readonly (number | undefined)[])[] {
  return citedNow(clause, before.scope).map((cited, k) => namedBy(before, clause.facts.references[k]!, cited));
}

const citedNow = inScope((clause, scope) =>
  clause.facts.references.map((reference) => citedBy(reference, clause, scope)),
);

/** The clauses that a reference names: one for each number that it cites; none for what may be an item of a sentence. */
function targetsOf(contract: Reread, clause: Clause, reference: Reference): readonly (number | undefined)[] {
  return namedBy(contract, reference, citedBy(reference, clause, contract.scope));
}

/** The numbers that a reference cites, or what else it names. */
function citedBy(
  reference: Reference,
  clause: Clause,
  scope: ReferenceScope,
): readonly Pick<CitedNumber, 'text' | 'clause'>[] {
  const { target, range } = reference;
  if (target.kind !== 'section')
    return [{ text: '', clause: resolveReference(reference, scope, clause.index)?.clause }];
  return citedNumbers(clause.facts.words.passage.plain.slice(range.start, range.end), target, scope, clause.index);
}

function namedBy(
  contract: Pick<Contract, 'clauses'>,
  { target }: Reference,
  cited: readonly Pick<CitedNumber, 'text' | 'clause'>[],
): readonly (number | undefined)[] {
  if (target.kind !== 'section') return cited.map(({ clause }) => clause);
  return cited.map((one) => (/^\s*[(（]/.test(one.text) && !namesItem(contract, one) ? undefined : one.clause));
}

/** The first reference to a section that is not read any more, where there are fewer of them than before. */
function unreadReference({ facts: a }: Clause, { facts: b }: Clause): Reference | undefined {
  const sections = (references: readonly Reference[]): readonly Reference[] =>
    references.filter(({ target }) => target.kind === 'section');
  const [were, are] = [sections(a.references), sections(b.references)];
  if (are.length >= were.length || a.heading !== b.heading) return undefined;
  const first = (facts: Clause['facts'], { range }: Reference): string =>
    facts.words.passage.plain.slice(Math.max(0, range.start - 12), range.start);
  return were.find((reference, k) => !are[k] || first(a, reference) !== first(b, are[k]!)) ?? were.at(-1);
}

/** The number with which the words of a link within the page open, as those of a table of contents do. */
function shownNumber(plain: string, { start, end }: Range): Range {
  return { start, end: start + (findNumber(plain.slice(start, end), true)?.length ?? 0) };
}

/** Whether two clauses say the same; numbers, references and what closes the document left aside. */
function sameWords({ facts: a }: Clause, { facts: b }: Clause): boolean {
  // Most clauses change in their number alone, and references that were found in the same words are the same list. Where
  // another number lets the first words count as a heading, they stay what they were.
  const same =
    a.heading === b.heading && (a.references === b.references || a.words.passage.plain === b.words.passage.plain);
  return same || bareWords(a) === bareWords(b);
}

function bareWords(facts: Clause['facts']): string {
  const lines = withoutNumbers(facts).split('\n');
  while (lines.length > 0 && isClosing(lines.at(-1)!)) lines.pop();
  return bare(lines.join('\n'));
}

/** The heading and the words of a clause without the numbers that it cites. */
function withoutNumbers({ heading, words: { passage }, references }: Clause['facts']): string {
  const { plain, marks } = passage;
  const numbers = [
    ...references.flatMap(({ target, range }) => (target.kind === 'section' ? [range] : [])),
    ...marks.flatMap((mark) => (mark.url?.startsWith('#') ? [shownNumber(plain, mark)] : [])),
  ].sort((a, b) => a.start - b.start);
  let out = `${heading ?? ''}\n`;
  let at = 0;
  for (const { start, end } of numbers) {
    if (start < at) continue;
    out += plain.slice(at, start);
    at = end;
  }
  return out + plain.slice(at);
}

/** Words without figures, points and blanks, which numbers bring along. */
function bare(words: string): string {
  return words.replace(/[\d.．:：\s]+/g, '');
}
