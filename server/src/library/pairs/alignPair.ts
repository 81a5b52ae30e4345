import type { Clause, ClauseFacts, Contract } from '../../analysis/contract.js';
import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import { RELATED } from '../match.js';

/** Two versions of one agreement, each in a language of its own, clause by clause. */
export interface Pairing {
  readonly one: Contract;
  readonly other: Contract;
  /** The clause of `other` that stands for a clause of `one`, by index. */
  readonly ofOne: ReadonlyMap<number, Clause>;
  /** The clause of `one` that stands for a clause of `other`, by index. */
  readonly ofOther: ReadonlyMap<number, Clause>;
}

/** Clauses that fit no better than this are not one another's counterparts. */
const LEAST = 1;
/** Rows with more pairs of clauses than this are gone through in order instead of being weighed against each other. */
const MOST_PAIRS = 250_000;

/** A type that is less sure than this says little (`Classification.confidence`). */
const SURE = 0.3;

const known = new WeakMap<Contract, WeakMap<Contract, Pairing>>();

/**
 * Finds for each clause its counterpart in the version in another language: by what both do, by their numbers and the
 * positions that both take, in the order of both versions; clauses left over on both sides that do the same are
 * counterparts wherever they stand. Kept for the two contracts. Cost: the product of the clauses on each level, within
 * clauses that are counterparts. Never throws.
 */
export function alignPair(one: Contract, other: Contract): Pairing {
  const kept = known.get(one)?.get(other);
  if (kept) return kept;
  const pairing = one.language === 'en' || other.language !== 'en' ? align(one, other) : turned(alignPair(other, one));
  const byOther = known.get(one) ?? new WeakMap<Contract, Pairing>();
  known.set(one, byOther.set(other, pairing));
  return pairing;
}

/** Both sides of a pair get the same answer, whichever asks. */
function turned({ one, other, ofOne, ofOther }: Pairing): Pairing {
  return { one: other, other: one, ofOne: ofOther, ofOther: ofOne };
}

function align(one: Contract, other: Contract): Pairing {
  const ofOne = new Map<number, Clause>();
  const ofOther = new Map<number, Clause>();
  const join = (a: Clause, b: Clause): void => {
    ofOne.set(a.index, b);
    ofOther.set(b.index, a);
  };
  const rows: [readonly Clause[], readonly Clause[]][] = [[one.roots, other.roots]];
  for (let row = rows.pop(); row; row = rows.pop()) {
    for (const [a, b] of inOrder(row[0], row[1])) {
      join(a, b);
      if (a.last > a.index && b.last > b.index) rows.push([one.childrenOf(a), other.childrenOf(b)]);
    }
  }
  // What was moved stands elsewhere in one of the versions.
  const left = new Map<OutlineType, Clause[]>();
  for (const b of other.clauses)
    if (!ofOther.has(b.index) && isKnown(b.facts.type)) left.set(b.facts.type, [...(left.get(b.facts.type) ?? []), b]);
  for (const a of one.clauses) {
    const found = ofOne.has(a.index) ? undefined : left.get(a.facts.type)?.shift();
    if (found) join(a, found);
  }
  return { one, other, ofOne, ofOther };
}

function isKnown(type: OutlineType): boolean {
  return type !== 'other' && type !== 'group';
}

/** The best pairs of two rows that keep the order of both (Needleman and Wunsch 1970, gaps free). */
function inOrder(a: readonly Clause[], b: readonly Clause[]): readonly (readonly [Clause, Clause])[] {
  if (a.length * b.length > MOST_PAIRS) return oneByOne(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const fits = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--) {
      const fit = fitOf(a[i]!, b[k]!);
      fits[i * b.length + k] = fit;
      const paired = fit >= LEAST ? fit + best[(i + 1) * width + k + 1]! : 0;
      best[i * width + k] = Math.max(paired, best[(i + 1) * width + k]!, best[i * width + k + 1]!);
    }
  const pairs: (readonly [Clause, Clause])[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const fit = fits[i * b.length + k]!;
    if (fit >= LEAST && best[i * width + k] === fit + best[(i + 1) * width + k + 1]!) pairs.push([a[i++]!, b[k++]!]);
    else if (best[i * width + k] === best[(i + 1) * width + k]!) i++;
    else k++;
  }
  return pairs;
}

/** Long rows: each clause with the next one of the other row that fits, not far ahead. */
function oneByOne(a: readonly Clause[], b: readonly Clause[]): readonly (readonly [Clause, Clause])[] {
  const AHEAD = 20;
  const pairs: (readonly [Clause, Clause])[] = [];
  let from = 0;
  for (const clause of a) {
    const near = b.slice(from, from + AHEAD);
    const at = near.findIndex((other) => fitOf(clause, other) >= LEAST);
    if (at < 0) continue;
    pairs.push([clause, near[at]!]);
    from += at + 1;
  }
  return pairs;
}

/** What a clause does, where its words leave little doubt. */
function sureTypeOf({ type, classification }: ClauseFacts): OutlineType {
  return classification.confidence >= SURE ? type : 'other';
}

/** How well two clauses fit. Their words are of two languages and say nothing. */
function fitOf({ facts: a }: Clause, { facts: b }: Clause): number {
  let fit = 0;
  const [does, other] = [sureTypeOf(a), sureTypeOf(b)];
  if (a.type === b.type) fit += isKnown(does) || isKnown(other) ? 3 : 1;
  else if (isKnown(does) && isKnown(other)) {
    if (a.also.includes(b.type) || b.also.includes(a.type)) fit += 1.5;
    else fit += RELATED[a.type]?.includes(b.type) ? 1 : -1;
  }
  const [x, y] = [a.number?.values.at(-1), b.number?.values.at(-1)];
  if (x !== undefined && y !== undefined) fit += x === y ? 2 : -0.25;
  const keys = new Set(a.positions.map(({ key }) => key));
  if (b.positions.some(({ key }) => keys.has(key))) fit += 1;
  return fit;
}
