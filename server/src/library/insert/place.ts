import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { endOf } from '../../analysis/queries/clauseEnd.js';
import type { ClauseTypeData } from '../../taxonomy/clauseData.js';
import type { ClauseType, OutlineType } from '../../taxonomy/clauseTypes.js';
import { isGeneral, isHeaded, preambleOf, sectionsOf, type Unit, unitsOf } from './units.js';

/** Where a clause goes: among the sub-clauses of `parent`, or among the sections. */
export interface Place {
  readonly parent?: Clause;
  /** The sibling that it stands behind, with all its sub-clauses; none where it is to be the first. */
  readonly after?: Clause;
  /** Whether it stands before the first section, among paragraphs without number and heading. */
  readonly preamble?: true;
}

/** Types that open an agreement, and often do so without a heading. */
const OPENING: readonly ClauseType[] = ['parties', 'acceptance'];

/** Groups of clause types that a section for all the rest takes in. */
const TAKEN_IN = ['Boilerplate', 'Disputes'];

/**
 * The canonical place of a type in a draft (server/data/clauses/<type>/type.yaml): behind the unit of the first
 * neighbour named by `after` that the draft has, one of the same part of an agreement before others; before the next type of
 * that part; else where it disturbs the order of types least.
 */
export function placeOf(contract: Contract, type: ClauseType, types: readonly ClauseTypeData[]): Place {
  const data = new Map<OutlineType, ClauseTypeData>(types.map((t) => [t.id, t]));
  const wanted = data.get(type);
  const preamble = preambleOf(contract);
  if (OPENING.includes(type)) {
    const last = preamble.at(-1);
    if (last) return { after: openingNeighbour(preamble, wanted) ?? last, preamble: true };
  }
  const units = unitsOf(contract);
  if (!wanted || units.length === 0) {
    const last = sectionsOf(contract).at(-1);
    return last ? { after: last } : {};
  }
  // What the draft has already is the best place for more of it.
  const same = units.findLast((unit) => asWhole(unit, type));
  if (same) return among(contract, same.clause);
  const ofGroup = wanted.after.filter((t) => data.get(t)?.group.en === wanted.group.en);
  const near = neighbourOf(units, ofGroup);
  if (near) return beside(contract, units, near, wanted, data);
  const next = nextInGroup(units, wanted, types);
  if (next) return before(contract, next.clause);
  const far = neighbourOf(units, wanted.after);
  if (far) return beside(contract, units, far, wanted, data);
  return byOrder(contract, units, wanted, data);
}

/**
 * The place of a clause that somebody starts to write at an offset between two clauses: before the next clause, at its
 * level, or behind all sections. Undefined inside of a clause's text.
 */
export function placeAt(contract: Contract, offset: number): Place | undefined {
  const next = contract.clauses.find((clause) => contract.startOf(clause) >= offset);
  const previous = next ? contract.clauses[next.index - 1] : contract.clauses.at(-1);
  if (previous && endOf(contract, previous) > offset) return undefined;
  if (!next) {
    const last = sectionsOf(contract).at(-1);
    return last ? { after: last } : {};
  }
  return before(contract, next);
}

function openingNeighbour(preamble: readonly Clause[], wanted: ClauseTypeData | undefined): Clause | undefined {
  for (const type of wanted?.after ?? []) {
    const found = preamble.findLast(({ facts }) => facts.type === type || facts.also.includes(type));
    if (found) return found;
  }
  return undefined;
}

type Neighbour = { readonly unit: Unit; readonly type: ClauseType };
type About = (unit: Unit, type: ClauseType) => boolean;
const asWhole: About = (unit, type) => unit.types[0] === type;
const inPart: About = (unit, type) => unit.within.includes(type);
const touching: About = (unit, type) => unit.types.includes(type);

/** The last unit about the first of some types; a unit that is about it as a whole before one that touches it. */
function neighbourOf(units: readonly Unit[], types: readonly ClauseType[]): Neighbour | undefined {
  for (const about of [asWhole, inPart, touching])
    for (const type of types) {
      const unit = units.findLast((u) => about(u, type));
      if (unit) return { unit, type };
    }
  return undefined;
}

/** The first unit about the next type of the same part of an agreement: laws stand before courts wherever those are. */
function nextInGroup(
  units: readonly Unit[],
  wanted: ClauseTypeData,
  types: readonly ClauseTypeData[],
): Unit | undefined {
  for (const type of types) {
    if (type.group.en !== wanted.group.en || type.order <= wanted.order) continue;
    const unit = units.find((u) => asWhole(u, type.id));
    if (unit) return unit;
  }
  return undefined;
}

function before(contract: Contract, clause: Clause): Place {
  const parent = contract.parentOf(clause);
  const siblings = parent ? contract.childrenOf(parent) : contract.roots;
  const after = siblings[siblings.findIndex(({ index }) => index === clause.index) - 1];
  return { ...(after && { after }), ...(parent && { parent }) };
}

function beside(
  contract: Contract,
  units: readonly Unit[],
  { unit, type }: Neighbour,
  wanted: ClauseTypeData,
  data: ReadonlyMap<OutlineType, ClauseTypeData>,
): Place {
  const group = wanted.group.en;
  const general = sectionsOf(contract).findLast((s) => isGeneral(s) && units.some((u) => u.bag === s));
  const sameGroup = data.get(type)?.group.en === group;
  if (general && TAKEN_IN.includes(group) && unit.bag !== general && !sameGroup)
    return byOrderIn(contract, general, units, wanted, data);
  // A section of paragraphs takes in one more paragraph on its subject.
  const children = contract.childrenOf(unit.clause);
  const about = unit.types[0] && data.get(unit.types[0]);
  // Where its heading says nothing of its subject, most of its paragraphs must.
  const ofGroup = unit.within.filter((t) => data.get(t)?.group.en === group).length;
  const suits = about ? about.id !== type && about.group.en === group : ofGroup * 2 > unit.within.length;
  const inside = unit.within.includes(type) && sameGroup && suits;
  if (inside && children.length >= 2 && !children.some((child) => isHeaded(contract, child))) {
    const after = children.findLast((child) => child.facts.type === type);
    return { parent: unit.clause, ...(after && { after }) };
  }
  if (unit.bag && !takesIn(unit.bag, units, wanted, data)) return outOfBag(contract, units, unit, wanted, data);
  return among(contract, unit.clause);
}

/** Whether a group of topics is one for the type: it has others of the same part of an agreement. */
function takesIn(
  bag: Clause,
  units: readonly Unit[],
  wanted: ClauseTypeData,
  data: ReadonlyMap<OutlineType, ClauseTypeData>,
): boolean {
  if (isGeneral(bag) && TAKEN_IN.includes(wanted.group.en)) return true;
  return units.some((u) => u.bag === bag && u.types[0] && data.get(u.types[0])?.group.en === wanted.group.en);
}

/** Behind the whole group; but where all topics stand in groups, in the group that suits best. */
function outOfBag(
  contract: Contract,
  units: readonly Unit[],
  unit: Unit,
  wanted: ClauseTypeData,
  data: ReadonlyMap<OutlineType, ClauseTypeData>,
): Place {
  const sections = sectionsOf(contract);
  const bags = sections.filter((s) => units.some((u) => u.bag === s));
  if (bags.length * 2 > sections.length) {
    const suitable = bags.findLast((bag) => takesIn(bag, units, wanted, data));
    if (suitable) return byOrderIn(contract, suitable, units, wanted, data);
    return among(contract, unit.clause);
  }
  return among(contract, unit.bag!);
}

function byOrder(
  contract: Contract,
  units: readonly Unit[],
  wanted: ClauseTypeData,
  data: ReadonlyMap<OutlineType, ClauseTypeData>,
): Place {
  const general = sectionsOf(contract).findLast((s) => isGeneral(s) && units.some((u) => u.bag === s));
  if (general && TAKEN_IN.includes(wanted.group.en)) return byOrderIn(contract, general, units, wanted, data);
  const behind = leastDisturbed(units, wanted, data);
  const unit = units[behind - 1];
  if (!unit) return {};
  if (unit.bag && !takesIn(unit.bag, units, wanted, data)) return outOfBag(contract, units, unit, wanted, data);
  return among(contract, unit.clause);
}

function byOrderIn(
  contract: Contract,
  bag: Clause,
  units: readonly Unit[],
  wanted: ClauseTypeData,
  data: ReadonlyMap<OutlineType, ClauseTypeData>,
): Place {
  const inside = units.filter((u) => u.bag === bag);
  const unit = inside[leastDisturbed(inside, wanted, data) - 1];
  return unit ? among(contract, unit.clause) : { parent: bag };
}

/** How many units stand before the place where the fewest stand on the wrong side of the new clause. */
function leastDisturbed(
  units: readonly Unit[],
  { order }: ClauseTypeData,
  data: ReadonlyMap<OutlineType, ClauseTypeData>,
): number {
  const orders = units.map((unit) => orderOf(unit, data));
  let wrong = orders.filter((o) => o !== undefined && o < order).length;
  let best = { wrong, at: 0 };
  orders.forEach((o, i) => {
    if (o === undefined) return;
    wrong += o < order ? -1 : 1;
    if (wrong < best.wrong) best = { wrong, at: i + 1 };
  });
  return best.at;
}

function orderOf(unit: Unit, data: ReadonlyMap<OutlineType, ClauseTypeData>): number | undefined {
  for (const type of [...unit.types, ...unit.within]) {
    const known = data.get(type);
    if (known) return known.order;
  }
  return undefined;
}

function among(contract: Contract, after: Clause): Place {
  const parent = contract.parentOf(after);
  return { after, ...(parent && { parent }) };
}
