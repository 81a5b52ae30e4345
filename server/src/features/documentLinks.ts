import { citationsOf } from '../analysis/queries/citations.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { DocumentLink, FeatureInput } from './api.js';

/** The references that are typed as words, each a link to the clause that it names. What is a link in Markdown already is none. */
export function documentLinks({ contract }: FeatureInput): readonly DocumentLink[] {
  return citationsOf(contract).flatMap(({ reference, range, clauses }) => {
    const [clause] = clauses;
    const { kind } = reference.target;
    if (!clause || kind === 'link' || kind === 'relative') return [];
    return [{ range, target: openingOf(contract, clause).start, title: clauseName(clause) }];
  });
}
