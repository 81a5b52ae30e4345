import { NO_WORDS, newBlock, type PlacedBlock } from './block.js';
import { LINE, NOTHING_AROUND, START, takeBlock, takeHeading } from './leaf.js';
import { readList } from './list.js';
import { behindBlanks, endOf } from './sticky.js';

/**
 * Paragraphs, headings and lists that are words with a little markup, read without the parser: most of an agreement's
 * blocks are no more. What is not surely so is left to the parser, which would read the same.
 */

/** A blank line ends a paragraph, and a line that surely opens a list item of words or is a heading. */
const AFTER_PARAGRAPH = String.raw`(?=\n(?:[ \t]{0,200}(?:\n|$)| {0,3}(?:(?:[*+-]|1[.)]) ${START}|#{1,6} [^ \t\r\n]))|$)`;
const PARAGRAPH = new RegExp(`${LINE}(?:\\n {0,400}${LINE})*${AFTER_PARAGRAPH}`, 'y');
/** A heading of one line that is underlined; with a pipe it may be a table's head. */
const UNDERLINED = new RegExp(`${START}[^\\r\\n\\t\\0<|]*(?<! )\\n(?:={1,200}|-{2,200})(?=\\n|$)`, 'y');
const BREAK = /(?:(?:\* {0,2}){3,80}|(?:_ {0,2}){3,80}|(?:- {0,2}){3,80})(?=\n|$)/y;
/** What a block may be indented by. */
const INDENT = / {0,3}/y;

/**
 * Reads one paragraph, heading, break or list that is words with a little markup from a line's start on, where no container
 * and no block is open, and gives the offset of a line behind it and the blank lines that follow, where the same holds. Gives
 * `at` itself where something else stands there.
 */
export function readPlain(text: string, at: number, out: PlacedBlock[]): number {
  const start = endOf(INDENT, text, at);
  const paragraph = endOf(PARAGRAPH, text, start);
  if (paragraph >= 0)
    return takeBlock(text, 'paragraph', { start, content: start, end: paragraph }, out)
      ? behindBlanks(text, paragraph + 1)
      : at;
  const heading = takeHeading(text, start, start, out, NOTHING_AROUND);
  if (heading >= 0) return behindBlanks(text, heading + 1);
  const end = endOf(BREAK, text, start);
  if (end >= 0) {
    out.push({ block: newBlock('break', end - start, 0, NOTHING_AROUND, NO_WORDS), start });
    return behindBlanks(text, end + 1);
  }
  return readUnderlined(text, start, out) ?? readList(text, at, out);
}

/** A heading with a line below it; undefined where there is none. */
function readUnderlined(text: string, at: number, out: PlacedBlock[]): number | undefined {
  const end = endOf(UNDERLINED, text, at);
  if (end < 0) return undefined;
  const rank = text.charCodeAt(end - 1) === EQUALS ? 1 : 2;
  const place = { start: at, content: at, wordsEnd: text.indexOf('\n', at), end };
  const taken = takeBlock(text, 'heading', place, out, NOTHING_AROUND, 0, { rank, setext: true });
  return taken ? behindBlanks(text, end + 1) : undefined;
}

const EQUALS = 61;
