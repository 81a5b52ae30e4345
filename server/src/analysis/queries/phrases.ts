import { sourceOffset } from '../../syntax/block.js';
import { overlaps, type Range } from '../../text/range.js';
import type { Contract } from '../contract.js';
import { compileTerms, findUses } from '../terms/uses.js';

/** Where a phrase is written in running text, in any of its forms: no headings, code or links. Linear. */
export function usesIn(contract: Contract, phrase: string): readonly Range[] {
  const matcher = compileTerms([phrase], contract.language);
  const { blocks, starts } = contract.syntax;
  return blocks.flatMap(({ kind, words }, b) => {
    if (kind !== 'paragraph' && kind !== 'table') return [];
    const hidden = words.marks.filter((mark) => mark.kind === 'code' || mark.kind === 'link');
    return findUses(matcher, words.plain)
      .filter(({ range }) => !hidden.some((mark) => overlaps(mark, range)))
      .map(({ range }) => ({
        start: starts[b]! + sourceOffset(words, range.start, 'start'),
        end: starts[b]! + sourceOffset(words, range.end, 'end'),
      }));
  });
}
