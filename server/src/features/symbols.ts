import type { Clause } from '../analysis/contract.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { openingOf } from '../analysis/queries/subject.js';
import { describeType } from '../library/describe.js';
import { subjectOf } from '../library/match.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { FeatureInput, OutlineEntry } from './api.js';

const ANNEX = /^(?:annex|appendix|schedule|exhibit|addendum|attachment|附件|附录|附錄|附表|附則|附则)/i;

/** The clauses as an editor's outline: number and title, the type as detail, nested as the clauses are. */
export function symbols(
  { contract, localise }: FeatureInput,
  types: ReadonlyMap<ClauseType, ClauseTypeData>,
): readonly OutlineEntry[] {
  const entryOf = (clause: Clause): OutlineEntry => {
    const { type, heading } = clause.facts;
    return {
      name: clauseName(clause),
      // A group's title says what the clauses in it are about.
      detail: localise(describeType(types, subjectOf(clause) ?? type)),
      kind: ANNEX.test(heading ?? '') ? 'annex' : type === 'group' ? 'group' : 'clause',
      range: contract.rangeOf(clause),
      selection: openingOf(contract, clause),
      children: contract.childrenOf(clause).map(entryOf),
    };
  };
  return contract.roots.map(entryOf);
}
