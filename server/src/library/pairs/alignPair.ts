import type { Clause, ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { type OutlineType, POSITION_KEYS } from '../../taxonomy/clauseTypes.js';
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
/** Clauses of one type and one number are counterparts without being weighed against others. */
const PLAIN = 5;
/** Where both versions have as many clauses, the same place outweighs two types that are taken for others. */
const SAME_PLACE = 2;
/** What the same number of two sections is worth less where their sub-clauses are about other things. */
const ALIEN = 1.5;
/** Rows with more pairs of clauses than this are gone through in order instead of being weighed against each other. */
const MOST_PAIRS = 250_000;

/** A type that is less sure than this says little (`Classification.confidence`). */
const SURE = 0.3;

const known = new WeakMap<Contract, WeakMap<Contract, Pairing>>();

/**
 * Finds for each clause its counterpart in the version in another language: by what both do, by their numbers and the
 * positions that both take, in the order of both versions; clauses left over on both sides that do the same are
 * counterparts wherever they stand. Kept for the two contracts. Cost: the product of the clauses on each level that differ,
 * within clauses that are counterparts. Never throws.
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
  const even = one.clauses.length === other.clauses.length;
  const below = new Map<Clause, ReadonlySet<OutlineType>>();
  const typesOf = (contract: Contract, clause: Clause): ReadonlySet<OutlineType> => {
    const types = below.get(clause) ?? typesBelow(contract, clause);
    below.set(clause, types);
    return types;
  };
  const weigh = (a: Clause, b: Clause): number =>
    fitOf(sketchOf(a), sketchOf(b)) + sharedBelow(typesOf(one, a), typesOf(other, b));
  const rows: [readonly Clause[], readonly Clause[]][] = [[one.roots, other.roots]];
  for (let row = rows.pop(); row; row = rows.pop()) {
    for (const [a, b] of inOrder(row[0], row[1], even, weigh)) {
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

/** What two sections of sub-clauses gain by sub-clauses of the same types, and lose where none is of a type of the other's. */
function sharedBelow(here: ReadonlySet<OutlineType>, there: ReadonlySet<OutlineType>): number {
  if (here.size === 0 || there.size === 0) return 0;
  const shared = [...here].filter((type) => there.has(type)).length;
  return shared === 0 ? -ALIEN : (2 * shared) / Math.max(here.size, there.size);
}

/** The types of the sub-clauses of a section that only groups them. */
function typesBelow(contract: Contract, clause: Clause): ReadonlySet<OutlineType> {
  if (clause.facts.type !== 'group') return new Set();
  return new Set(contract.childrenOf(clause).flatMap(({ facts }) => (isKnown(facts.type) ? [facts.type] : [])));
}

/** How well a clause of one version fits one of the other. */
type Fit = (a: Clause, b: Clause) => number;

type Pairs = readonly (readonly [Clause, Clause])[];

/** The pairs of two rows: what is plain at both ends of the rows, and the best of what is between. */
function inOrder(a: readonly Clause[], b: readonly Clause[], even: boolean, weigh: Fit): Pairs {
  const shorter = Math.min(a.length, b.length);
  const isPlain = (x: Clause, y: Clause): boolean => weigh(x, y) >= PLAIN;
  let head = 0;
  while (head < shorter && isPlain(a[head]!, b[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && isPlain(a[a.length - 1 - tail]!, b[b.length - 1 - tail]!)) tail++;
  const pair = (i: number, k: number): readonly [Clause, Clause] => [a[i]!, b[k]!];
  return [
    ...Array.from({ length: head }, (_, i) => pair(i, i)),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail), even && a.length === b.length, weigh),
    ...Array.from({ length: tail }, (_, i) => pair(a.length - tail + i, b.length - tail + i)),
  ];
}

/** The best pairs of two rows that keep the order of both (Needleman and Wunsch 1970, gaps free). */
function between(a: readonly Clause[], b: readonly Clause[], inPlace: boolean, weigh: Fit): Pairs {
  if (a.length * b.length > MOST_PAIRS) return oneByOne(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const fits = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--) {
      const fit = weigh(a[i]!, b[k]!) + (inPlace && i === k ? SAME_PLACE : 0);
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
function oneByOne(a: readonly Clause[], b: readonly Clause[]): Pairs {
  const AHEAD = 20;
  const pairs: (readonly [Clause, Clause])[] = [];
  const sketches = b.map(sketchOf);
  let from = 0;
  for (const clause of a) {
    const own = sketchOf(clause);
    const at = sketches.slice(from, from + AHEAD).findIndex((other) => fitOf(own, other) >= LEAST);
    if (at < 0) continue;
    pairs.push([clause, b[from + at]!]);
    from += at + 1;
  }
  return pairs;
}

/** What decides how well a clause fits another. */
interface Sketch {
  readonly type: OutlineType;
  /** The type, where the words leave little doubt of it. */
  readonly sure: OutlineType;
  readonly also: readonly OutlineType[];
  readonly number: number | undefined;
  /** The keys of its positions, a bit for each. */
  readonly keys: number;
}

const sketches = new WeakMap<ClauseFacts, Sketch>();

function sketchOf({ facts }: Clause): Sketch {
  let sketch = sketches.get(facts);
  if (!sketch) {
    const { type, also, number, positions, classification } = facts;
    sketch = {
      type,
      sure: classification.confidence >= SURE ? type : 'other',
      also,
      number: number?.values.at(-1),
      keys: positions.reduce((bits, { key }) => bits | (1 << POSITION_KEYS.indexOf(key)), 0),
    };
    sketches.set(facts, sketch);
  }
  return sketch;
}

/** How well two clauses fit. Their words are of two languages and say nothing. */
function fitOf(a: Sketch, b: Sketch): number {
  let fit = 0;
  if (a.type === b.type) fit += isKnown(a.sure) || isKnown(b.sure) ? 3 : 1;
  else if (isKnown(a.sure) && isKnown(b.sure)) {
    if (a.also.includes(b.type) || b.also.includes(a.type)) fit += 1.5;
    else fit += RELATED[a.type]?.includes(b.type) ? 1 : -1;
  }
  if (a.number !== undefined && b.number !== undefined) fit += a.number === b.number ? 2 : -0.25;
  return (a.keys & b.keys) === 0 ? fit : fit + 1;
}
