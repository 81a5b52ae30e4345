import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { Reference } from '../model.js';
import { onceOf, type Question } from '../questions.js';
import { inScope } from '../references/inScope.js';
import type { Resolution } from '../references/resolution.js';
import { resolveReference } from '../references/resolve.js';

/** A cross reference in its document. */
export interface Citation {
  readonly reference: Reference;
  /** The clause that cites. */
  readonly from: Clause;
  /** The words that cite, in the document. */
  readonly range: Range;
  readonly resolution: Resolution;
  /** The clauses that it names: none, one, or the first and last of a span. */
  readonly clauses: readonly Clause[];
}

/** The cross references of a contract in the order of the document; worked out once a contract. */
export const citationsOf: Question<readonly Citation[]> = onceOf((contract) => {
  const all: Citation[] = [];
  for (const clause of contract.clauses)
    if (clause.facts.references.length > 0) all.push(...citationsIn(contract, clause));
  return all;
});

/** The cross reference whose words are at an offset; of several the shortest. */
export function citationAt(contract: Contract, offset: number): Citation | undefined {
  const clause = contract.clauseAt(offset);
  if (!clause) return undefined;
  return citationsIn(contract, clause)
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
}

/** The cross references that name a clause, those left out by which the clause speaks of itself. */
export function citationsTo(contract: Contract, clause: Clause): readonly Citation[] {
  return byTarget(contract).get(clause) ?? [];
}

const byTarget = onceOf((contract): ReadonlyMap<Clause, readonly Citation[]> => {
  const found = new Map<Clause, Citation[]>();
  for (const citation of citationsOf(contract))
    for (const target of new Set(citation.clauses)) {
      if (isOfItself(citation, target)) continue;
      const list = found.get(target);
      if (list) list.push(citation);
      else found.set(target, [citation]);
    }
  return found;
});

function isOfItself({ reference, from }: Citation, target: Clause): boolean {
  return reference.target.kind === 'relative' && target.index <= from.index && from.index <= target.last;
}

function citationsIn(contract: Contract, clause: Clause): readonly Citation[] {
  return resolved(clause, contract.scope).map(({ reference, resolution, named }) => ({
    reference,
    from: clause,
    range: contract.toDocument(clause, reference.range),
    resolution,
    clauses: named.map((index) => contract.clause(index)!),
  }));
}

/** What the references of a clause name, by the indices of the clauses: none, one, or the first and last of a span. */
const resolved = inScope((clause, scope) =>
  clause.facts.references.flatMap((reference) => {
    const { target } = reference;
    const resolution = resolveReference(reference, scope, clause.index);
    if (!resolution) return [];
    const first = resolution.clause;
    if (first === undefined) return [{ reference, resolution, named: [] }];
    const end =
      target.kind === 'section' && target.to !== undefined
        ? resolveReference({ ...reference, target: { kind: 'section', number: target.to } }, scope, clause.index)
            ?.clause
        : undefined;
    return [{ reference, resolution, named: end === undefined || end === first ? [first] : [first, end] }];
  }),
);
