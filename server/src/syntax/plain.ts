import type { Container, PlacedBlock } from './block.js';
import { readInline } from './inline.js';
import { endOf } from './sticky.js';

/**
 * Paragraphs, headings and list items that are words with a little markup, read without the parser: most of an agreement's
 * blocks are no more. What is not surely so is left to the parser, which would read the same.
 */

/** What a line of a paragraph starts with: nothing that opens another block or may be the row below a table's head. */
const START = String.raw`(?:[^ \t\r\n\0#>+*_\x60~=<|:&\]\\!\d-]|\*{1,2}(?=[^ \t\r\n*])|\d(?!\d{0,8}[.)](?:[ \t\r\n]|$)))`;
const WORDS = String.raw`[^\r\n\t\0\x60<>]*(?<! )`;
/** Blanks behind the last line of a block belong to it, but not to its words. */
const END_OF_BLOCK = String.raw`(?: {0,40})(?=\n|$)`;
const LINE = START + WORDS;
/** A blank line ends a paragraph, and a line that surely opens a list item of words or is a heading. */
const AFTER_PARAGRAPH = String.raw` {0,40}(?=\n(?:[ \t]{0,200}(?:\n|$)|(?:[*+-]|1[.)]) ${START}|#{1,6} [^ \t\r\n])|$)`;
const PARAGRAPH = new RegExp(`${LINE}(?:\\n${LINE})*${AFTER_PARAGRAPH}`, 'y');
const HEADING = new RegExp(`(#{1,6}) (?=[^ #])${WORDS}(?<!#)${END_OF_BLOCK}`, 'y');
/** A heading of one line that is underlined; with a pipe it may be a table's head. */
const UNDERLINED = new RegExp(`${START}[^\\r\\n\\t\\0\\x60<>|]*(?<! )\\n(?:={1,200}|-{2,200})(?=\\n|$)`, 'y');
const ITEM = new RegExp(`(?<lead>(?<marker>[*+-]|\\d{1,9}[.)]) {1,4})${LINE}${END_OF_BLOCK}`, 'y');
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
  if (paragraph < 0) return readUnderlined(text, at, out) ?? (afterList ? at : readItems(text, at, out));
  if (!takeBlock(text, 'paragraph', { start: at, content: at, end: paragraph }, out)) return at;
  return behindBlanks(text, paragraph + 1);
}

function readHeading(text: string, at: number, out: PlacedBlock[]): number {
  HEADING.lastIndex = at;
  const rank = HEADING.exec(text)?.[1]?.length;
  if (rank === undefined) return at;
  const end = HEADING.lastIndex;
  if (!takeBlock(text, 'heading', { start: at, content: at + rank + 1, end }, out, { rank, setext: false })) return at;
  return behindBlanks(text, end + 1);
}

/** A heading with a line below it; undefined where there is none. */
function readUnderlined(text: string, at: number, out: PlacedBlock[]): number | undefined {
  const end = endOf(UNDERLINED, text, at);
  if (end < 0) return undefined;
  const rank = text.charCodeAt(end - 1) === EQUALS ? 1 : 2;
  const lineEnd = text.indexOf('\n', at);
  if (!takeBlock(text, 'heading', { start: at, content: at, wordsEnd: lineEnd, end }, out, { rank, setext: true }))
    return at;
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
    const place = { start: line, content: line + lead.length, end: ITEM.lastIndex };
    if (takeBlock(text, 'paragraph', place, out, within)) continue;
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

/** Where a block stands: its words start at `content`, and end with it where nothing else is said. */
interface Place {
  readonly start: number;
  readonly content: number;
  readonly wordsEnd?: number;
  readonly end: number;
}

/** Takes a block; false where the parser must read its words. */
function takeBlock(
  text: string,
  kind: 'paragraph' | 'heading',
  { start, content, end, wordsEnd = end }: Place,
  out: PlacedBlock[],
  more: Partial<PlacedBlock['block']> = {},
): boolean {
  let last = wordsEnd;
  while (text.charCodeAt(last - 1) === BLANK) last--;
  const words = readInline(text, content, last, start);
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

const BLANK = 32;
const HASH = 35;
const EQUALS = 61;
