import type { Clause, PlacedPosition } from '../analysis/clause.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { openingOf } from '../analysis/queries/subject.js';
import { describeKey, describePosition, describeType } from '../library/describe.js';
import { subjectOf } from '../library/match.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { Localise } from '../text/message.js';
import type { FeatureInput, OutlineEntry } from './api.js';

const ANNEX = /^(?:annex|appendix|schedule|exhibit|addendum|attachment|附件|附录|附錄|附表|附則|附则)/i;

/** What is told of a clause wherever it stands, and what that was worked out from besides the clause. */
interface Told {
  readonly localise: Localise;
  readonly positions: readonly PlacedPosition[];
  readonly entry: Required<Pick<OutlineEntry, 'name' | 'detail' | 'kind'>>;
}

/** An editor asks for the outline again after each key, which changes what is told of one clause. */
const told = new WeakMap<Clause, Told>();
const NONE: readonly PlacedPosition[] = [];

/**
 * The clauses as an editor's outline: number and title, nested as the clauses are; the type and the positions that a
 * clause takes as detail.
 */
export function symbols(
  { contract, localise }: FeatureInput,
  types: ReadonlyMap<ClauseType, ClauseTypeData>,
): readonly OutlineEntry[] {
  const positionsOf = new Map<Clause, PlacedPosition[]>();
  for (const position of contract.positions) {
    const list = positionsOf.get(position.clause);
    if (list) list.push(position);
    else positionsOf.set(position.clause, [position]);
  }
  const toldOf = (clause: Clause): Told['entry'] => {
    const positions = positionsOf.get(clause) ?? NONE;
    const before = told.get(clause);
    if (before?.localise === localise && sameItems(before.positions, positions)) return before.entry;
    const { type, heading } = clause.facts;
    // A group's title says what the clauses in it are about.
    const name = localise(describeType(types, subjectOf(clause) ?? type));
    const entry: Told['entry'] = {
      name: clauseName(clause),
      detail: [name, ...positions.map((position) => positionText(position, name))].join(' · '),
      kind: ANNEX.test(heading ?? '') ? 'annex' : type === 'group' ? 'group' : 'clause',
    };
    told.set(clause, { localise, positions, entry });
    return entry;
  };
  const entryOf = (clause: Clause): OutlineEntry => {
    const { name, detail, kind } = toldOf(clause);
    return {
      name,
      detail,
      kind,
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

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
