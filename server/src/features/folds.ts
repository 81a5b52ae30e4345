import type { Contract } from '../analysis/contract.js';
import type { Block } from '../syntax/block.js';
import type { Range } from '../text/range.js';
import type { FeatureInput, Fold } from './api.js';

/** Fewer items than these are no list of definitions. */
const LEAST_ITEMS = 2;

/** What can be folded: clauses with their sub-clauses, lists of definitions, and the front matter. */
export function folds({ contract }: FeatureInput): readonly Fold[] {
  const { frontMatter } = contract.syntax;
  return [
    ...(frontMatter ? [{ range: trimmed(contract.text, frontMatter), kind: 'region' as const }] : []),
    ...contract.clauses.map((clause) => ({ range: contract.rangeOf(clause) })),
    ...definitionLists(contract),
  ].filter(({ range }) => contract.text.slice(range.start, range.end).includes('\n'));
}

/** Runs of list items in which terms are defined. */
function definitionLists(contract: Contract): readonly Fold[] {
  const { blocks, starts } = contract.syntax;
  const defining = contract.definitions.map(({ definition, clause }) => contract.toDocument(clause, definition.range));
  const out: Fold[] = [];
  let next = 0;
  for (let b = 0; b < blocks.length; ) {
    if (!isItem(blocks[b]!)) {
      b++;
      continue;
    }
    const first = b;
    while (b < blocks.length && isItem(blocks[b]!)) b++;
    const range = { start: starts[first]!, end: starts[b - 1]! + blocks[b - 1]!.length };
    while (next < defining.length && defining[next]!.start < range.start) next++;
    let count = 0;
    while (next < defining.length && defining[next]!.start < range.end) {
      count++;
      next++;
    }
    if (count >= LEAST_ITEMS) out.push({ range });
  }
  return out;
}

function isItem(block: Block): boolean {
  return block.containers.some((container) => container.kind === 'item');
}

function trimmed(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}
