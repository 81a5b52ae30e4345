import type { Clause, PlacedPosition } from '../analysis/contract.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { openingOf } from '../analysis/queries/subject.js';
import { describeKey, describePosition, describeType } from '../library/describe.js';
import { subjectOf } from '../library/match.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { FeatureInput, OutlineEntry } from './api.js';

const ANNEX = /^(?:annex|appendix|schedule|exhibit|addendum|attachment|附件|附录|附錄|附表|附則|附则)/i;

/**
 * The clauses as an editor's outline: number and title, nested as the clauses are; the type and the positions that a
 * clause takes as detail.
 */
export function symbols(
  { contract, localise }: FeatureInput,
  types: ReadonlyMap<ClauseType, ClauseTypeData>,
): readonly OutlineEntry[] {
  const positions = new Map<Clause, PlacedPosition[]>();
  for (const position of contract.positions) {
    const list = positions.get(position.clause);
    if (list) list.push(position);
    else positions.set(position.clause, [position]);
  }
  const entryOf = (clause: Clause): OutlineEntry => {
    const { type, heading } = clause.facts;
    // A group's title says what the clauses in it are about.
    const name = localise(describeType(types, subjectOf(clause) ?? type));
    return {
      name: clauseName(clause),
      detail: [name, ...(positions.get(clause) ?? []).map((position) => positionText(position, name))].join(' · '),
      kind: ANNEX.test(heading ?? '') ? 'annex' : type === 'group' ? 'group' : 'clause',
      range: contract.rangeOf(clause),
      selection: openingOf(contract, clause),
      children: contract.childrenOf(clause).map(entryOf),
    };
  };
  function positionText(position: PlacedPosition, type: string): string {
    const key = localise(describeKey(position.key));
    const value = localise(describePosition(position));
    return key === type ? value : localise({ text: '{name}: {value}', data: { name: key, value } });
  }
  return contract.roots.map(entryOf);
}
