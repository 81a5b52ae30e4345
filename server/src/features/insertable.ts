import type { Diagnosis } from '../engine/diagnosis.js';
import type { ClauseLibrary } from '../library/clauseLibrary.js';
import { variantsFor } from '../library/insert/variants.js';
import { insertionOf } from '../library/insertClause.js';
import { variantName } from '../library/variantNames.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { ActionEdits, FeatureInput } from './api.js';

/** A clause type whose standard clauses can be inserted, in words for the user. */
export interface InsertableType {
  readonly type: string;
  readonly name: string;
  /** What such a clause does. */
  readonly purpose: string;
  /** Whether the draft has no such clause. */
  readonly missing: boolean;
  /** The most suitable one first. */
  readonly variants: readonly { readonly variant: string; readonly name: string }[];
}

/** What the list is made of. */
export interface InsertableRequest extends Pick<FeatureInput, 'contract' | 'localise' | 'favoured'> {
  readonly diagnoses: readonly Diagnosis[];
  readonly profiles: readonly string[];
  readonly library: ClauseLibrary;
  readonly today?: string;
}

/**
 * The clause types that can be inserted into a draft: those whose lack is reported, those that it lacks besides, and those
 * that it has; each in the order of an agreement. Names are in the draft's language, since so are the clauses.
 */
export function insertable(request: InsertableRequest): readonly InsertableType[] {
  const { contract, localise, diagnoses, library, favoured, profiles } = request;
  const preference = { profiles, ...(favoured && { standpoint: favoured }) };
  const asked = new Set<ClauseType>();
  for (const { fixes } of diagnoses) for (const fix of fixes) if ('insert' in fix) asked.add(fix.insert);
  const rank = (type: ClauseType): number => (asked.has(type) ? 0 : contract.hasType(type) ? 2 : 1);
  return [...library.types]
    .sort((a, b) => rank(a.id) - rank(b.id) || a.order - b.order)
    .flatMap(({ id, name, purpose }) => {
      const variants = variantsFor(contract, id, library, preference);
      if (variants.length === 0) return [];
      return [
        {
          type: id,
          name: name[contract.language],
          purpose: purpose[contract.language],
          missing: rank(id) < 2,
          variants: variants.map((clause) => ({ variant: clause.variant, name: localise(variantName(clause)) })),
        },
      ];
    });
}

/** The edits that insert a clause of a type at its canonical place; undefined where there is no such clause. */
export function inserting(
  { contract, library, profiles, today }: InsertableRequest,
  type: string,
  variant: string,
  withStops: boolean,
): ActionEdits | undefined {
  const known = library.types.find(({ id }) => id === type);
  if (!known) return undefined;
  const options = { profiles, variant, ...(today !== undefined && { today }) };
  return insertionOf(contract, known.id, library, { ...options, mode: withStops ? 'snippet' : 'plain' });
}
