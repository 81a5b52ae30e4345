import type { Language } from '../text/language.js';
import { textOf } from './clauseText.js';
import type { Comparison } from './compare.js';
import type { MatchKind } from './match.js';
import type { ReadClause, ReadContract } from './readContract.js';
import { type Agreement, type Section, sectionOf } from './references.js';
import { similarity, sketchedLikeness, sketchOf, type WordBag, wordBag } from './words.js';

/** The clause of a reference that is nearest to a clause of the draft. */
export interface Nearest {
  readonly agreement: Agreement;
  readonly clause: ReadClause;
  readonly section: Section;
  /** The likeness of the words, from 0 to 1; undefined where the languages differ. */
  readonly similarity?: number;
}

/** A clause's bag of words is kept with it: the clauses of references stay, those of a draft go with its contract. */
const bags = new WeakMap<ReadClause, WordBag>();

/** Of more candidates than these only the likeliest by their sketches are compared word by word. */
const MOST_COMPARED = 24;

/** A clause of a reference that may be the nearest. */
interface Candidate {
  /** The place of the reference in the comparison. */
  readonly place: number;
  readonly clause: ReadClause;
  /** The likeness of the words, from 0 to 1, less for a clause that does this only besides. */
  readonly likeness: number;
}

/**
 * The nearest of the matching clauses: the one in the draft's language whose words are likest, the first of equals;
 * where no reference in that language has such a clause, the first of the reference that agrees in most positions.
 */
export function nearestOf(contract: ReadContract, comparison: Comparison): Nearest | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidatesIn(contract, comparison))
    if (!best || candidate.likeness > best.likeness) best = candidate;
  if (!best) return nearestInPositions(comparison);
  const { agreement } = comparison.matches[best.place]!;
  const { clause, likeness } = best;
  return { agreement, clause, similarity: likeness, section: sectionOf(agreement.digest, clause) };
}

/**
 * The places of the references that are nearest to the draft's clause, the nearest first, the first of equals: by the
 * likeness of their words, where the language is the same, and by the share of positions in which they agree.
 */
export function nearestPlaces(contract: ReadContract, comparison: Comparison, most: number): readonly number[] {
  const { rows, matches } = comparison;
  const likeness = new Map<number, number>();
  for (const { place, likeness: found } of candidatesIn(contract, comparison))
    likeness.set(place, Math.max(found, likeness.get(place) ?? 0));
  const own = rows.filter((row) => row.draft.length > 0);
  const scores = matches.map(({ clauses }, place) => {
    const same = own.filter((row) => row.cells[place]!.verdict === 'same').length;
    return (likeness.get(place) ?? 0) + same / Math.max(1, own.length) + (clauses.length > 0 ? 0.1 : 0);
  });
  return matches
    .map((_, place) => place)
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, most);
}

/** The matching clauses in the draft's language with their likeness; of very many only the likeliest. */
function candidatesIn(contract: ReadContract, { clause: draft, matches }: Comparison): readonly Candidate[] {
  const { language } = contract;
  const own = bagOf(contract, draft, language);
  const weightOf = (kind: MatchKind): number => (kind === 'main' ? 1 : 0.7);
  const found = matches.flatMap(({ agreement, clauses }, place) =>
    agreement.language === language ? clauses.map((match) => ({ ...match, place, digest: agreement.digest })) : [],
  );
  const sketch = found.length > MOST_COMPARED ? sketchOf(own) : undefined;
  const likely = sketch
    ? found
        .map((one) => ({
          ...one,
          // One that has no sketch is one of the few that Termsmith brings along.
          rough: one.clause.sketch ? sketchedLikeness(sketch, one.clause.sketch) * weightOf(one.kind) : 1,
        }))
        .sort((a, b) => b.rough - a.rough)
        .slice(0, MOST_COMPARED)
    : found;
  return likely.flatMap(({ place, clause, kind, digest }) =>
    textOf(digest, clause) === ''
      ? []
      : [{ place, clause, likeness: similarity(own, bagOf(digest, clause, language)) * weightOf(kind) }],
  );
}

function nearestInPositions({ matches, rows }: Comparison): Nearest | undefined {
  let best: { readonly agreement: Agreement; readonly clause: ReadClause; readonly same: number } | undefined;
  matches.forEach(({ agreement, clauses }, i) => {
    const clause = clauses.find((c) => textOf(agreement.digest, c.clause) !== '')?.clause;
    const same = rows.filter((row) => row.cells[i]?.verdict === 'same').length;
    if (clause && (!best || same > best.same)) best = { agreement, clause, same };
  });
  return (
    best && { agreement: best.agreement, clause: best.clause, section: sectionOf(best.agreement.digest, best.clause) }
  );
}

function bagOf(contract: ReadContract, clause: ReadClause, language: Language): WordBag {
  let bag = bags.get(clause);
  if (!bag) {
    bag = wordBag(textOf(contract, clause), language);
    bags.set(clause, bag);
  }
  return bag;
}
