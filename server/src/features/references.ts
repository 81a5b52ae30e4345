import { citationsTo } from '../analysis/queries/citations.js';
import { namesOf } from '../analysis/queries/names.js';
import { openingOf, subjectAt } from '../analysis/queries/subject.js';
import type { Range } from '../text/range.js';
import type { FeatureInput } from './api.js';

/**
 * Where the thing at an offset is spoken of, in the order of the document: the uses of a term or party, the references
 * to a clause. With `declaration`, its definitions or the clause itself as well.
 */
export function references({ contract }: FeatureInput, offset: number, declaration: boolean): readonly Range[] {
  const subject = subjectAt(contract, offset);
  if (!subject) return [];
  if (subject.kind === 'name')
    return namesOf(contract)
      .mentionsOf(subject.mention.name)
      .filter(({ role }) => declaration || role === 'use')
      .map(({ range }) => range);
  const clauses = subject.kind === 'reference' ? subject.citation.clauses : [subject.clause];
  const found = clauses.flatMap((clause) => [
    ...(declaration ? [openingOf(contract, clause)] : []),
    ...citationsTo(contract, clause).map(({ range }) => range),
  ]);
  const once = new Map(found.map((range) => [`${range.start} ${range.end}`, range]));
  return [...once.values()].sort((a, b) => a.start - b.start);
}
