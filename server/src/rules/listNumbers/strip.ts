import type { Contract } from '../../analysis/contract.js';
import { type Block, sourceOffset } from '../../syntax/block.js';
import type { TextEdit } from '../../text/edit.js';
import type { Fix } from '../contract.js';
import { doubledNumber, isSplit, openedItem, type Typed, typedNumber } from './typed.js';

/** The length of a typed number without the blanks behind it. */
export function trimmedLength(block: Block, typed: Typed): number {
  return trimmedEnd(block.words.plain.slice(0, typed.length));
}

/** Where a text ends without the blanks at its end. */
export function trimmedEnd(text: string): number {
  return text.trimEnd().length;
}

/** The fix that takes the markers from one block. */
export function strip(i: number, title: string): Fix {
  return { title: { text: title }, resolve: (contract) => stripped(contract, [i]) };
}

/** The fix that takes them from all blocks of the document. */
export function stripAll(): Fix {
  return {
    title: { text: 'Mend all clause numbers of this document' },
    resolve: (contract) => {
      const { blocks } = contract.syntax;
      const all = blocks.flatMap((_, i) => (doubledNumber(blocks, i) || isSplit(blocks, i) ? [i] : []));
      return stripped(contract, all);
    },
  };
}

/** Turns list items into paragraphs that open with their own number. */
export function stripped(contract: Contract, indexes: readonly number[], opening = ''): TextEdit[] {
  const { blocks, starts } = contract.syntax;
  const chosen = new Set(indexes);
  return indexes.flatMap((i) => {
    const block = blocks[i];
    if (!block) return [];
    const start = starts[i]!;
    const edits: TextEdit[] = [];
    const inner = openedItem(block);
    if (inner) {
      const content =
        !typedNumber(block) && inner.sameLine ? start + block.content - innerLead(contract, i) : start + block.content;
      edits.push({ start, end: content, text: (blankBefore(contract.text, start) ? '' : '\n') + opening });
    }
    if (isSplit(blocks, i)) {
      const typed = typedNumber(block)!;
      const from = start + sourceOffset(block.words, trimmedLength(block, typed), 'end');
      const below = /^\s+/.exec(contract.text.slice(from, from + 200))?.[0].length ?? 0;
      edits.push({ start: from, end: from + below, text: ' ' });
    }
    // Where the next block keeps its marker, a blank line keeps it from becoming part of this paragraph.
    const end = start + block.length;
    if (inner && !chosen.has(i + 1) && /^\r?\n[ \t]*[^\s]/.test(contract.text.slice(end, end + 200)))
      edits.push({ start: end, end, text: '\n' });
    return edits;
  });
}

/** The length of the innermost marker and the blanks behind it, where Markdown took the number for a marker. */
function innerLead(contract: Contract, i: number): number {
  const block = contract.block(i)!;
  const head = contract.text.slice(contract.startOfBlock(i), contract.startOfBlock(i) + block.content);
  return /\d{1,9}[.)]\s{0,40}$/.exec(head)?.[0].length ?? 0;
}

function blankBefore(text: string, start: number): boolean {
  return (
    /(?:^|\n)[ \t]{0,200}(?:\r?\n[ \t]{0,200})?$/.test(text.slice(Math.max(0, start - 40), start)) &&
    !/[^\s]\r?\n[ \t]*$/.test(text.slice(Math.max(0, start - 40), start))
  );
}
