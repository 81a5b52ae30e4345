import type { Container, PlacedBlock } from './block.js';
import { readInline } from './inline.js';
import { endOf } from './sticky.js';

/**
 * Paragraphs, headings and list items that are words with a little markup, read without the parser: most of an agreement's
 * blocks are no more. What is not surely so is left to the parser, which would read the same.
 */

/** What a line of a paragraph starts with: nothing that opens another block or may be the row below a table's head. */
const START = String.raw`(?:[^ \t\r\n\0#>+*_\x60~=<|:&\]\\!\d-]|\*{1,2}(?![ \t\r\n*])|\d(?!\d{0,8}[.)](?:[ \t\r\n]|$)))`;
const WORDS = String.raw`[^\r\n\t\0\x60<>]*(?<! )`;
const END_OF_LINE = String.raw`(?=\n|$)`;
const LINE = START + WORDS;
const PARAGRAPH = new RegExp(`${LINE}(?:\\n${LINE})*(?=\\n[ \\t]{0,200}(?:\\n|$)|$)`, 'y');
const HEADING = new RegExp(`(#{1,6}) (?=[^ #])${WORDS}(?<!#)${END_OF_LINE}`, 'y');
const ITEM = new RegExp(`(?<lead>(?<marker>[*+-]|\\d{1,9}[.)]) {1,4})${LINE}${END_OF_LINE}`, 'y');
const MAY_CONTINUE = ' \t\r';
const BLANK_LINE = /[ \t]{0,200}\r?\n/y;

/**
 * Reads one paragraph, heading or list that is words with a little markup from a line's start on, where no container and no block is open, and
 * gives the offset of the line behind it and the blank lines that follow, where the same holds. Gives `at` itself where
 * something else stands there. Behind a list that the parser read, it does not always take an item for one (`afterList`).
 */
export function readPlain(text: string, at: number, afterList: boolean, out: PlacedBlock[]): number {
  const c = text.charCodeAt(at);
  if (c === HASH) return readHeading(text, at, out);
  const paragraph = endOf(PARAGRAPH, text, at);
  if (paragraph < 0) return afterList ? at : readItems(text, at, out);
  if (!takeBlock(text, 'paragraph', at, at, paragraph, out)) return at;
  return behindBlanks(text, paragraph + 1);
}

function readHeading(text: string, at: number, out: PlacedBlock[]): number {
  HEADING.lastIndex = at;
  const rank = HEADING.exec(text)?.[1]?.length;
  if (rank === undefined) return at;
  const end = HEADING.lastIndex;
  if (!takeBlock(text, 'heading', at, at + rank + 1, end, out, { rank, setext: false })) return at;
  return behindBlanks(text, end + 1);
}

/** A list whose items are a line each and of one kind, if what follows it cannot be part of its last item. */
function readItems(text: string, at: number, out: PlacedBlock[]): number {
  const before = out.length;
  let kind = '';
  let line = at;
  for (; ; line = ITEM.lastIndex + 1) {
    ITEM.lastIndex = line;
    const { lead = '', marker = '' } = ITEM.exec(text)?.groups ?? {};
    if (marker === '' || !marker.endsWith(kind)) break;
    kind = marker.slice(-1);
    const container: Container = { kind: 'item', marker, lead, sameLine: false };
    const within = { containers: [container], opens: 1 };
    if (takeBlock(text, 'paragraph', line, line + lead.length, ITEM.lastIndex, out, within)) continue;
    out.length = before;
    return at;
  }
  const end = behindBlanks(text, line);
  if (line < text.length && (end === line || MAY_CONTINUE.includes(text.charAt(end)))) {
    out.length = before;
    return at;
  }
  return end;
}

/** Takes the block from `start` to `end` whose words start at `content`; false where the parser must read them. */
function takeBlock(
  text: string,
  kind: 'paragraph' | 'heading',
  start: number,
  content: number,
  end: number,
  out: PlacedBlock[],
  more: Partial<PlacedBlock['block']> = {},
): boolean {
  const words = readInline(text, content, end, start);
  if (words === undefined) return false;
  // The content of a heading starts at its marker, that of an item behind it.
  const at = kind === 'heading' ? 0 : content - start;
  out.push({
    block: { kind, length: end - start, content: at, containers: [], opens: 0, words, ...more },
    start,
  });
  return true;
}

/** The offset behind the blank lines that an offset stands before. */
export function behindBlanks(text: string, at: number): number {
  let end = Math.min(at, text.length);
  for (let next = end; next >= 0; next = endOf(BLANK_LINE, text, end)) end = next;
  return end;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

const HASH = 35;
