import { definitionListsOf } from '../analysis/queries/definitionLists.js';
import type { Range } from '../text/range.js';
import type { FeatureInput, Fold } from './api.js';

/** What can be folded: clauses with their sub-clauses, lists of definitions, and the front matter. */
export function folds({ contract }: FeatureInput): readonly Fold[] {
  const { frontMatter } = contract.syntax;
  return [
    ...(frontMatter ? [{ range: trimmed(contract.text, frontMatter), kind: 'region' as const }] : []),
    ...contract.clauses.map((clause) => ({ range: contract.rangeOf(clause) })),
    ...definitionListsOf(contract).flatMap(({ entries }) =>
      // One definition folds with its clause.
      entries.length > 1 ? [{ range: { start: entries[0]!.range.start, end: entries.at(-1)!.range.end } }] : [],
    ),
  ].filter(({ range }) => contract.text.slice(range.start, range.end).includes('\n'));
}

function trimmed(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}
