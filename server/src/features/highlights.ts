import { citationsTo } from '../analysis/queries/citations.js';
import { namesOf } from '../analysis/queries/names.js';
import { openingOf, subjectAt } from '../analysis/queries/subject.js';
import type { FeatureInput, Highlight } from './api.js';

/** The places of the document that speak of the thing at an offset; those that define it are marked as such. */
export function highlights({ contract }: FeatureInput, offset: number): readonly Highlight[] {
  const subject = subjectAt(contract, offset);
  if (!subject) return [];
  if (subject.kind === 'name')
    return namesOf(contract)
      .mentionsOf(subject.mention.name)
      .map(({ range, role }) => ({ range, defines: role === 'definition' }));
  const clauses = subject.kind === 'reference' ? subject.citation.clauses : [subject.clause];
  return clauses.flatMap((clause) => [
    { range: openingOf(contract, clause), defines: true },
    ...citationsTo(contract, clause).map(({ range }) => ({ range, defines: false })),
  ]);
}
