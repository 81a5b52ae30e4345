import type { Block } from './block.js';

/** What is open in Markdown where a block starts or ends, as far as the blocks themselves tell. */

/** Whether a blank line surely ends the block. */
export function endsAtBlank(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'break' || block.kind === 'table';
}

/** Whether a block that comes out as it was shows that the same was open where it starts. */
export function proves(block: Block): boolean {
  return (
    (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'table') &&
    (block.opens === 0 || !block.containers[block.containers.length - block.opens]!.sameLine)
  );
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  let i = offset;
  while (i > 0 && text.charCodeAt(i - 1) !== 10 && text.charCodeAt(i - 1) !== 13) i--;
  return i;
}

/** Where the line of an offset ends, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  let i = offset;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i;
}

/** Whether a line without words lies between the end of a block and the start of the next. */
export function blankBetween(text: string, end: number, start: number): boolean {
  let lines = 0;
  for (let i = end; i < start; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
    else if (c !== 32 && c !== 9 && c !== 13) return false;
  }
  return lines >= 2;
}

/** Whether nothing is open where a block starts, whatever it becomes. */
export function opensClean(blocks: readonly Block[], starts: readonly number[], text: string, i: number): boolean {
  const before = blocks[i - 1];
  return (
    before !== undefined &&
    blocks[i]!.containers.length === 0 &&
    before.containers.length === 0 &&
    endsAtBlank(before) &&
    blankBetween(text, starts[i - 1]! + before.length, starts[i]!)
  );
}

/** A paragraph that looks like an item is one elsewhere: the parser has it interrupt what stands before it. */
export function isItemLike(text: string, start: number): boolean {
  return /^(?:\d{1,9}[.)]|[-+*])[ \t\r\n]/.test(text.slice(start, start + 12));
}
