import type { Contract } from '../../analysis/contract.js';
import { titleOf } from '../../analysis/queries/title.js';
import { citation } from '../../library/citation.js';
import { describeKey, describeType, literal } from '../../library/describe.js';
import { type Match, subjectOf } from '../../library/match.js';
import type { ReadClause, ReadContract, ReadPosition } from '../../library/readContract.js';
import { type Agreement, sectionOf } from '../../library/references.js';
import { listed } from '../../library/summary.js';
import { textOfUnit, type Unit, unitAround } from '../../library/units.js';
import { sameValue } from '../../library/verdict.js';
import type { PositionKey } from '../../taxonomy/clauseTypes.js';
import type { Localise } from '../../text/message.js';
import { splitSentences } from '../../text/sentences.js';
import type { ComparisonInput } from '../api.js';

/** How the draft is called over a column. */
export function draftName({ contract, localise }: ComparisonInput): string {
  return titleOf(contract) ?? localise({ text: 'This draft' });
}

/** The unit at an offset; the whole section where the offset is on a title over units of their own. */
export function unitAt(contract: Contract, offset: number): Unit | undefined {
  const clause = contract.clauseAt(offset);
  if (!clause) return undefined;
  const unit = unitAround(contract, clause);
  if (textOfUnit(unit) !== '' || unit.clauses.length > 1) return unit;
  return { clause, clauses: contract.clauses.slice(clause.index, clause.last + 1), subject: subjectOf(clause) };
}

/** The units that hold the clauses of an agreement that match best. */
export function unitsOfMatch({ agreement, clauses }: Match): readonly Unit[] {
  const best = clauses.filter((match) => match.kind === clauses[0]?.kind).map((match) => match.clause);
  const units = new Set(best.map((clause) => unitAround(agreement.digest, clause)));
  return [...units].filter((unit) => textOfUnit(unit) !== '').sort((a, b) => a.clause.index - b.clause.index);
}

/** A unit's number and heading; what it does where it has no heading. */
export function nameOf(
  contract: ReadContract,
  { clause, subject }: Unit,
  { types, localise }: ComparisonInput,
): string {
  const { number, heading, type } = clause.facts;
  const called = heading ?? (number ? undefined : sectionOf(contract, clause).heading || undefined);
  return [number?.text, called ?? localise(describeType(types, subject ?? type))].filter(Boolean).join(' ');
}

/** What is said to some keys. */
export type Positions = ReadonlyMap<PositionKey, readonly ReadPosition[]>;

/** The positions of a contract by the index of their clause. */
export function positionsByClause({ positions }: ReadContract): ReadonlyMap<number, readonly ReadPosition[]> {
  const found = new Map<number, ReadPosition[]>();
  for (const position of positions) {
    const list = found.get(position.clause.index);
    if (list) list.push(position);
    else found.set(position.clause.index, [position]);
  }
  return found;
}

/** The positions that the clauses of units take, each value once. */
export function positionsOf(byClause: ReadonlyMap<number, readonly ReadPosition[]>, units: readonly Unit[]): Positions {
  const taken = new Map<PositionKey, ReadPosition[]>();
  for (const { clauses } of units)
    for (const { index } of clauses)
      for (const position of byClause.get(index) ?? []) {
        const before = taken.get(position.key) ?? [];
        if (!before.some((one) => sameValue(one, position))) taken.set(position.key, [...before, position]);
      }
  return taken;
}

/** One line a key, with a dash where nothing is said to it. */
export function positionLines(positions: Positions, localise: Localise): string[] {
  return [...positions].map(([key, taken]) => {
    const value = taken.length > 0 ? listed(taken) : literal('—');
    return `- ${localise({ text: '{name}: {value}', data: { name: describeKey(key), value } })}`;
  });
}

/** A unit under the line that cites it. */
export function unitText(contract: ReadContract, unit: Unit, localise: Localise): string {
  return `[${localise(citation(sectionOf(contract, unit.clause)))}]\n${bodyOf(contract, unit)}`;
}

/** The sentences of a unit, one a line, under the numbers and headings of its sub-clauses. */
export function bodyOf(contract: ReadContract, unit: Unit): string {
  return unit.clauses
    .map((clause) => {
      const lines = sentencesOf(contract, clause);
      if (clause === unit.clause) return lines.join('\n');
      const { number, heading } = clause.facts;
      const lead = [number?.text, heading].filter(Boolean).join(' ');
      // A number without a heading is read with the sentence behind it.
      if (heading === undefined && lead !== '' && lines.length > 0) lines[0] = `${lead} ${lines[0]}`;
      else if (lead !== '') lines.unshift(lead);
      return lines.join('\n');
    })
    .filter((part) => part !== '')
    .join('\n');
}

function sentencesOf(contract: ReadContract, { facts }: ReadClause): string[] {
  const { plain } = facts.words.passage;
  return splitSentences(plain, contract.language).map(({ start, end }) => plain.slice(start, end));
}

/** What stands where an agreement has nothing. */
export function nothingIn({ label }: Agreement, localise: Localise): string {
  return localise({ text: '({label} has no counterpart.)', data: { label } });
}

/** Pieces with a blank line between them. */
export function joined(pieces: readonly string[]): string {
  return `${pieces.join('\n\n')}\n`;
}
