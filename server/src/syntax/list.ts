import type { Container, PlacedBlock } from './block.js';
import { LINE, START, takeBlock, takeHeading } from './leaf.js';
import { behindBlanks, endOf } from './sticky.js';

/**
 * Lists, and lists in them, whose items hold paragraphs and headings of words. Agreements are exported as such, whole, with
 * the paragraphs of an item indented below its number.
 */

/** The marker of an item with words behind it on its line; four blanks more would be code. */
const MARKER = /(?:[*+-]|\d{1,9}[.)]) {1,4}(?=[^ \t\r\n])/y;
/** The marker of an item that may end the paragraph of the item that it stands in. */
const INTERRUPTING = /(?:[*+-]|1[.)]) {1,4}(?=[^ \t\r\n])/y;
const PARAGRAPH_LINE = new RegExp(`${LINE}(?=\\n|$)`, 'y');
const OTHER_START = new RegExp(
  `(?:(?:[*+-]|\\d{1,9}[.)]) {1,4})(?:${START}|#{1,6} [^ \\t\\r\\n#])|#{1,6} [^ \\t\\r\\n#]`,
  'y',
);
const INDENT = / {0,400}/y;
const BLANK_REST = /[ \t]{0,200}(?:\n|$)/y;
/** Indented by so much more than its container, a line is code or goes on with a paragraph. */
const CODE = 4;
const DEEPEST = 40;
/** With a tab a line may be indented to stand in an item, and behind a lone carriage return stands another line. */
const TAB_OR_RETURN = /[\t\r]/y;

/** An item that stands open. */
interface Item {
  /** The column at which its content stands. */
  readonly column: number;
  /** It and what it stands in. */
  readonly containers: readonly Container[];
}

/**
 * Reads a list from its line's start on, where nothing is open, and gives the start of a line where nothing is open again: where
 * it is over, or of the item not in another one from which on it has more than words. `at` where that is the first one.
 */
export function readList(text: string, at: number, out: PlacedBlock[]): number {
  const open: Item[] = [];
  /** The last item not in another one: where it starts, and the blocks before it. */
  let sure = at;
  let sureBlocks = out.length;
  const giveUp = (): number => {
    out.length = sureBlocks;
    return sure;
  };
  for (let line = at; ; ) {
    const first = endOf(INDENT, text, line);
    const indent = first - line;
    leave(open, indent);
    const inside = open.length;
    if (indent - (open.at(-1)?.column ?? 0) >= CODE || endOf(TAB_OR_RETURN, text, first) >= 0) return giveUp();
    const opened = readMarkers(text, line, first, open);
    if (inside === 0) {
      if (opened === 0) return line;
      [sure, sureBlocks] = [line, out.length];
    }
    if (open.length > DEEPEST) return giveUp();
    const { containers, column } = open.at(-1)!;
    const content = opened > 0 ? line + column : first;
    const around = { containers, opens: opened };
    let end = takeHeading(text, content, first, out, around);
    if (end < 0) {
      end = paragraphEnd(text, content, open);
      if (end < 0 || !takeBlock(text, 'paragraph', { start: first, content, end }, out, around)) return giveUp();
    }
    line = behindBlanks(text, end + 1);
    if (line >= text.length) return line;
  }
}

/** Leaves the items that a line with such an indentation does not stand in. */
function leave(open: Item[], indent: number): void {
  while (open.length > 0 && open.at(-1)!.column > indent) open.pop();
}

/** Opens the items whose markers stand at an offset of a line, one behind the other, until that is too deep, and gives how many. */
function readMarkers(text: string, line: number, from: number, open: Item[]): number {
  let opened = 0;
  for (let at = from; open.length <= DEEPEST; opened++) {
    const content = endOf(MARKER, text, at);
    if (content < 0) return opened;
    const container: Container = {
      kind: 'item',
      marker: text.slice(at, content).trimEnd(),
      lead: text.slice(line, content),
      sameLine: opened > 0,
    };
    open.push({ column: content - line, containers: [...(open.at(-1)?.containers ?? []), container] });
    at = content;
  }
  return opened;
}

/** Where the paragraph ends that has its first line at an offset; -1 where that is not sure. */
function paragraphEnd(text: string, at: number, open: readonly Item[]): number {
  for (let from = at; ; ) {
    const end = endOf(PARAGRAPH_LINE, text, from);
    if (end < 0) return -1;
    const line = end + 1;
    if (line >= text.length || endOf(BLANK_REST, text, line) >= 0) return end;
    from = endOf(INDENT, text, line);
    if (endOf(OTHER_START, text, from) < 0) continue;
    // A line that stands in all that is open may be words although it begins as an item does.
    const indent = from - line;
    const around = open.filter(({ column }) => column <= indent);
    if (indent - (around.at(-1)?.column ?? 0) >= CODE) return -1;
    if (around.length === open.length && text[from] !== '#' && endOf(INTERRUPTING, text, from) < 0) return -1;
    return end;
  }
}
