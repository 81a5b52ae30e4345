import type { Range } from '../../text/range.js';
import type { Clause, Contract } from '../contract.js';
import type { Reference } from '../model.js';
import { onceOf, type Question } from '../questions.js';
import type { Resolution } from '../references/resolution.js';

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
export const citationsOf: Question<readonly Citation[]> = onceOf((contract) =>
  contract.clauses.flatMap((clause) => citationsIn(contract, clause)),
);

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
  return clause.facts.references.flatMap((reference) => {
    const resolution = contract.resolve(clause, reference);
    if (!resolution) return [];
    return [
      {
        reference,
        from: clause,
        range: contract.toDocument(clause, reference.range),
        resolution,
        clauses: clausesOf(contract, clause, reference, resolution),
      },
    ];
  });
}

function clausesOf(contract: Contract, from: Clause, reference: Reference, resolution: Resolution): readonly Clause[] {
  const { target } = reference;
  const first = resolution.clause === undefined ? undefined : contract.clause(resolution.clause);
  if (!first) return [];
  if (target.kind !== 'section' || target.to === undefined) return [first];
  const last = contract.resolve(from, { ...reference, target: { kind: 'section', number: target.to } })?.clause;
  return last === undefined || last === first.index ? [first] : [first, contract.clause(last)!];
}
