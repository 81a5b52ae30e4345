import type { Block } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';
import type { Contract } from '../contract.js';

/** Fewer definitions than these make no list of them. */
const LEAST = 2;

/** The lists in which terms are defined, as ranges of the document, in order. */
export function definitionLists(contract: Contract): readonly Range[] {
  const { blocks, starts } = contract.syntax;
  const defining = contract.definitions.map(({ definition, clause }) => contract.toDocument(clause, definition.range));
  const out: Range[] = [];
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
    if (count >= LEAST) out.push(range);
  }
  return out;
}

function isItem(block: Block): boolean {
  return block.containers.some((container) => container.kind === 'item');
}
