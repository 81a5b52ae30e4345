import { type BlockDetails, type Container, newBlock, type PlacedBlock } from './block.js';
import { readInline } from './inline.js';

/** Paragraphs and headings of words with a little markup, as they stand on their own and in list items. */

/** What a line of a paragraph starts with: nothing that opens another block or may be the row below a table's head. */
export const START = String.raw`(?:[^ \t\r\n\0#>+*_\x60~=<|:&\]\\!\d-]|\*{1,3}(?=[^ \t\r\n*])|_{1,3}(?=[^ \t\r\n_])|\d(?!\d{0,8}[.)](?:[ \t\r\n]|$)))`;
const WORDS = String.raw`[^\r\n\t\0<]*`;
export const LINE = START + WORDS;
/** Blanks behind the last line of a block belong to it, but not to its words. */
const HEADING = /(#{1,6}) (?=[^ #])[^\r\n\t\0<]*(?<![ #]) {0,40}(?=\n|$)/y;

/** Where a block stands: its words start at `content`, and end with it where nothing else is said. */
export interface Place {
  readonly start: number;
  readonly content: number;
  readonly wordsEnd?: number;
  readonly end: number;
}

/** The containers around a block, and how many of them open with it. */
export interface Around {
  readonly containers: readonly Container[];
  readonly opens: number;
}

export const NOTHING_AROUND: Around = { containers: [], opens: 0 };

/** Takes the heading at an offset; its block starts at `start`. Gives its end; -1 where none is surely there. */
export function takeHeading(text: string, at: number, start: number, out: PlacedBlock[], around: Around): number {
  HEADING.lastIndex = at;
  const rank = HEADING.exec(text)?.[1]?.length;
  if (rank === undefined) return -1;
  const end = HEADING.lastIndex;
  const place = { start, content: at + rank + 1, end };
  return takeBlock(text, 'heading', place, out, around, at - start, { rank, setext: false }) ? end : -1;
}

/** Takes a block whose content starts so far behind it; false where the parser must read its words. */
export function takeBlock(
  text: string,
  kind: 'paragraph' | 'heading',
  { start, content, end, wordsEnd = end }: Place,
  out: PlacedBlock[],
  around: Around = NOTHING_AROUND,
  behind = content - start,
  more: BlockDetails = {},
): boolean {
  let last = wordsEnd;
  while (text.charCodeAt(last - 1) === BLANK) last--;
  const words = readInline(text, content, last, start);
  if (words === undefined) return false;
  out.push({ block: newBlock(kind, end - start, behind, around, words, more), start });
  return true;
}

const BLANK = 32;
