import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { RELATED } from './match.js';
import type { ReadContract } from './readContract.js';
import type { Agreement } from './references.js';
import { textOfUnit, type Unit, unitsOf } from './units.js';
import { similarity, type WordBag, wordBag } from './words.js';

/** A unit of the draft beside what an agreement has for it. */
export interface AlignedUnit {
  readonly draft: Unit;
  /** The agreement's units that fit here best, in its order. */
  readonly units: readonly Unit[];
  /** Where `units` is empty: a unit that fits as well, but stands beside another unit of the draft that it fits better. */
  readonly elsewhere?: { readonly unit: Unit; readonly beside: Unit };
}

/** A draft beside one agreement. */
export interface Alignment {
  readonly agreement: Agreement;
  /** Every unit of the draft, in its order. */
  readonly aligned: readonly AlignedUnit[];
  /** The units of the agreement that the draft has nothing for, in the agreement's order; titles of groups left out. */
  readonly rest: readonly Unit[];
}

/** Two units that fit no better than this have nothing to do with one another. */
const LEAST = 1;
/** Units that do nothing on the list of types fit by their words alone, from this likeness on. */
const LIKE = 0.35;
/** A unit of the draft that has nothing beside it yet is taken although another fits better by this much. */
const FREE = 0.5;

/** A unit of the draft and how well it fits one of the agreement. */
interface Candidate {
  readonly unit: Unit;
  readonly fit: number;
}

/**
 * A draft beside an agreement, unit by unit, whatever the order of either. Each unit of the agreement stands beside the
 * one unit of the draft that it fits best: by what both do, by headings, by the positions that both take and, in one
 * language, by their words; of those that fit about as well, beside one that has nothing yet, the first of equals.
 * Deterministic and pure; never throws. Its cost grows with the pairs of units that do the same.
 */
export function alignAgreement(contract: ReadContract, agreement: Agreement): Alignment {
  const drafts = sketches(contract);
  const candidatesOf = finder(drafts, contract.language === agreement.language);
  const fitting: { readonly unit: Unit; readonly candidates: readonly Candidate[] }[] = [];
  const rest: Unit[] = [];
  for (const theirs of sketches(agreement.digest)) {
    if (theirs.text === '') continue;
    const candidates = candidatesOf(theirs);
    if (candidates.length > 0) fitting.push({ unit: theirs.unit, candidates });
    else rest.push(theirs.unit);
  }

  // The surest first, so that they are free to take what they fit; sorting keeps the order of equals.
  const beside = new Map<Unit, Unit[]>();
  const place = new Map<Unit, Unit>();
  const best = new Map<Unit, { readonly unit: Unit; readonly fit: number }>();
  for (const { unit, candidates } of fitting.sort((a, b) => b.candidates[0]!.fit - a.candidates[0]!.fit)) {
    const top = candidates[0]!;
    const { unit: chosen } = candidates.find((c) => c.fit >= top.fit - FREE && !beside.has(c.unit)) ?? top;
    place.set(unit, chosen);
    beside.set(chosen, [...(beside.get(chosen) ?? []), unit]);
    for (const { unit: draft, fit } of candidates)
      if (fit > (best.get(draft)?.fit ?? 0)) best.set(draft, { unit, fit });
  }
  return {
    agreement,
    aligned: drafts.map(({ unit }): AlignedUnit => {
      const units = beside.get(unit);
      if (units) return { draft: unit, units: units.sort((a, b) => a.clause.index - b.clause.index) };
      const other = best.get(unit)?.unit;
      return { draft: unit, units: [], ...(other && { elsewhere: { unit: other, beside: place.get(other)! } }) };
    }),
    rest,
  };
}

/** Finds the units of a draft that a unit of an agreement fits, the best first, in order of the draft among equals. */
function finder(drafts: readonly Sketch[], sameLanguage: boolean): (theirs: Sketch) => readonly Candidate[] {
  const byType = new Map<OutlineType, Sketch[]>();
  for (const draft of drafts) {
    if (draft.text === '') continue;
    for (const type of draft.types) {
      const list = byType.get(type);
      if (list) list.push(draft);
      else byType.set(type, [draft]);
    }
  }
  return (theirs) => {
    const types = new Set([...theirs.types].flatMap((type) => [type, ...(RELATED[type] ?? [])]));
    const found = new Set([...types].flatMap((type) => byType.get(type) ?? []));
    return [...found]
      .map((draft) => ({ unit: draft.unit, fit: fitOf(draft, theirs, sameLanguage) }))
      .filter(({ fit }) => fit >= LEAST)
      .sort((a, b) => b.fit - a.fit || a.unit.clause.index - b.unit.clause.index);
  };
}

/** What of a unit decides what it fits. */
interface Sketch {
  readonly unit: Unit;
  readonly text: string;
  /** What it does and does besides; `other` alone where that is nothing on the list. */
  readonly types: ReadonlySet<OutlineType>;
  readonly heading: string;
  readonly keys: ReadonlySet<string>;
  bag: WordBag | undefined;
  readonly language: ReadContract['language'];
}

function sketches(contract: ReadContract): readonly Sketch[] {
  const keys = new Map<number, string[]>();
  for (const { key, clause } of contract.positions) keys.set(clause.index, [...(keys.get(clause.index) ?? []), key]);
  return unitsOf(contract).map((unit): Sketch => {
    const types = unit.clauses
      .flatMap(({ facts }) => [facts.type, ...facts.also])
      .filter((type) => type !== 'group' && type !== 'other');
    return {
      unit,
      text: textOfUnit(unit),
      types: new Set<OutlineType>(types.length > 0 ? types : ['other']),
      heading: plain(unit.clause.facts.heading ?? ''),
      keys: new Set(unit.clauses.flatMap((clause) => keys.get(clause.index) ?? [])),
      bag: undefined,
      language: contract.language,
    };
  });
}

/** How well two units fit; what does not do the same at all fits by its words alone. */
function fitOf(a: Sketch, b: Sketch, sameLanguage: boolean): number {
  const like = sameLanguage ? similarity(bagOf(a), bagOf(b)) : 0;
  const [x, y] = [a.unit.subject, b.unit.subject];
  if (!x || !y) {
    const named = a.heading !== '' && a.heading === b.heading;
    return named || like >= LIKE ? LEAST + like + Number(named) : 0;
  }
  let fit = 3 * like;
  if (x === y) fit += 3;
  else if (RELATED[x]?.includes(y)) fit += 1.5;
  else if (b.types.has(x) || a.types.has(y)) fit += 1;
  else return 0;
  if (a.heading !== '' && a.heading === b.heading) fit += 1;
  for (const key of a.keys) if (b.keys.has(key)) fit += 1;
  return fit;
}

function bagOf(sketched: Sketch): WordBag {
  sketched.bag ??= wordBag(sketched.text, sketched.language);
  return sketched.bag;
}

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
