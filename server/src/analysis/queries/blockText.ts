import { type Block, sourceOffset } from '../../syntax/block.js';
import type { MarkKind } from '../../text/passage.js';
import type { Range } from '../../text/range.js';

/** The source of a range of a block's plain text, counted from the start of the block. */
export function inSource({ words }: Block, start: number, end: number): Range {
  return { start: sourceOffset(words, start, 'start'), end: sourceOffset(words, end, 'end') };
}

/** Whether markup of one of these kinds covers a place of a block's plain text. */
export function isMarked({ words }: Block, at: number, kinds: readonly MarkKind[]): boolean {
  return words.marks.some((mark) => mark.start <= at && at < mark.end && kinds.includes(mark.kind));
}

/** Whether a block holds words of the agreement: headings, paragraphs and tables do; code and HTML do not. */
export function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'table';
}
