import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import {
  type Block,
  type BlockDetails,
  type Container,
  NO_WORDS,
  newBlock,
  type PlacedBlock,
  type Words,
} from './block.js';
import { readPlain } from './plain.js';
import { type Shortened, shorten } from './shorten.js';
import { behindBlanks } from './sticky.js';
import { tableWords, WordsBuilder } from './words.js';

// Of GFM only tables are taken: autolink literals double the time, and an agreement's bare addresses are read
// as words by the reader of references.
const withTables = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .freeze() as unknown as Processor<Root>;
const withoutTables = unified().use(remarkParse).freeze() as unknown as Processor<Root>;

/**
 * Whether a text may have a table: the row below a table's head has hyphens, and colons or pipes, and besides them nothing
 * but blanks and what marks list items and quotes. Looking for tables at every line is a third of the time of a parse.
 */
function mayHaveTable(text: string): boolean {
  for (const [line] of text.matchAll(/^[ \t>*+|:.)\d-]+$/gm)) if (line.includes('-') && /[|:]/.test(line)) return true;
  return false;
}

/** The leaf blocks of a Markdown text. Total: any text is Markdown. */
export function readBlocks(text: string): PlacedBlock[] {
  const out: PlacedBlock[] = [];
  // What a label means, and so what is a link, the whole text decides.
  if (text.includes(']:')) parseRun(text, 0, text.length, out);
  else
    for (let at = behindBlanks(text, 0); at < text.length; ) {
      const behind = readPlain(text, at, out);
      at = behind === at ? readRun(text, at, out) : behind;
    }
  return out;
}

/** A run that may have markup is parsed in one piece where it is not much longer: what the parser makes of it dies young. */
const LONG = 16_384;
/**
 * A line behind a blank one that surely starts a paragraph, heading or item: all that may stand open before it but fences and
 * HTML ends.
 */
const CUT =
  /\n[ \t]{0,200}\r?\n(?=[^ \t\r\n#>+*_`~=<|:&[\]\\!\d-]|\*{1,3}[^ \t\r\n*]|#{1,6} |(?:\d{1,9}[.)]|[*+-]) {1,4}[^ \t\r\n#>+*_`~=<|:&[\]\\!\d-])/g;

/** Parses from a line where nothing is open up to one where that is so again, and gives the offset of that. */
function readRun(text: string, at: number, out: PlacedBlock[]): number {
  const before = out.length;
  let end = at;
  for (let least = 0; ; least = 4 * (end - at)) {
    do {
      CUT.lastIndex = end;
      end = CUT.test(text) ? CUT.lastIndex : text.length;
    } while (end < text.length && (end - at < least || (end - at < LONG && readPlain(text, end, []) === end)));
    out.length = before;
    parseRun(text, at, end, out);
    const last = out.at(-1)?.block.kind;
    if (end === text.length || (last !== 'code' && last !== 'html' && !(last === 'indented' && isDigit(text, end))))
      return end;
  }
}

/** Behind indented code only an item numbered 1 opens a list. */
function isDigit(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57;
}

function parseRun(text: string, from: number, to: number, out: PlacedBlock[]): void {
  // The parser drops a byte order mark at the start, and counts from behind it. What is parsed here starts behind the
  // text's own mark, so that one is a character like any other: a line before it keeps it.
  const before = text.charCodeAt(from) === 0xfeff ? '\n' : '';
  const run = shorten(before + text.slice(from, to), from - before.length);
  const processor = mayHaveTable(run.text) ? withTables : withoutTables;
  flatten(processor.parse(run.text), run, [], { containers: [], start: -1 }, out);
}

interface Opening {
  /** Containers that no block stands in yet. */
  containers: Container[];
  /** Where the outermost of them starts. */
  start: number;
}

/** What stands deeper is one block of text as it is typed: nobody nests so far on purpose, and each level costs a call. */
const DEEPEST = 100;

function verbatim(text: string, start: number, end: number): Nodes {
  return { type: 'code', value: text.slice(start, end) };
}

function flatten(
  parent: Nodes,
  source: Shortened,
  around: readonly Container[],
  opening: Opening,
  out: PlacedBlock[],
): void {
  if (!('children' in parent)) return;
  const { text } = source;
  for (const node of parent.children) {
    const start = node.position!.start.offset!;
    const end = node.position!.end.offset!;
    if (node.type === 'list') flatten(node, source, around, opening, out);
    else if (around.length >= DEEPEST) leafOf(verbatim(text, start, end), source, start, end, around, opening, out);
    else if (node.type === 'listItem' || node.type === 'blockquote') {
      const container = containerAt(
        text,
        start,
        node.type === 'blockquote',
        opening.containers.length > 0 ? opening : undefined,
      );
      if (opening.containers.length === 0) opening.start = start;
      opening.containers.push(container);
      const inside = [...around, container];
      const before = out.length;
      flatten(node, source, inside, opening, out);
      if (out.length === before) leaf(source, 'item', start, end, NO_WORDS, inside, opening, out, end);
    } else leafOf(node as Nodes, source, start, end, around, opening, out);
  }
}

function leafOf(
  node: Nodes,
  source: Shortened,
  start: number,
  end: number,
  around: readonly Container[],
  opening: Opening,
  out: PlacedBlock[],
): void {
  const first = opening.containers.length > 0 ? opening.start : start;
  const { text } = source;
  const words = new WordsBuilder(source, first);
  switch (node.type) {
    case 'paragraph':
      words.phrasing(node.children);
      leaf(source, 'paragraph', first, end, words.finish(), around, opening, out, start);
      break;
    case 'heading': {
      words.phrasing(node.children);
      const setext = text.charCodeAt(start) !== 35;
      leaf(source, 'heading', first, end, words.finish(), around, opening, out, start, { rank: node.depth, setext });
      break;
    }
    case 'table':
      tableWords(node, words);
      leaf(source, 'table', first, end, words.finish(), around, opening, out, start);
      break;
    case 'code': {
      const fenced = /^[`~]/.test(text.slice(start, start + 1));
      if (!fenced) words.text(node.value, start, end, true);
      leaf(source, fenced ? 'code' : 'indented', first, end, words.finish(), around, opening, out, start);
      break;
    }
    case 'html':
      htmlWords(text, start, end, words);
      leaf(source, 'html', first, end, words.finish(), around, opening, out, start);
      break;
    case 'thematicBreak':
      leaf(source, 'break', first, end, NO_WORDS, around, opening, out, start);
      break;
    case 'definition':
      leaf(source, 'definition', first, end, NO_WORDS, around, opening, out, start, { label: node.identifier });
      break;
    default:
      break;
  }
}

function leaf(
  { place, origin }: Shortened,
  kind: Block['kind'],
  first: number,
  end: number,
  words: Words,
  containers: readonly Container[],
  opening: Opening,
  out: PlacedBlock[],
  content: number,
  more: BlockDetails = {},
): void {
  const opens = opening.containers.length;
  const start = place(opens > 0 ? opening.start : first);
  const length = place(end) - start;
  out.push({
    block: newBlock(kind, length, place(content) - start, { containers, opens }, words, more),
    start: start + origin,
  });
  opening.containers = [];
  opening.start = -1;
}

const MARKER = /\d{1,9}[.)]|[-*+]/y;

function containerAt(text: string, start: number, quote: boolean, outer: Opening | undefined): Container {
  // A loop, since looking back for a carriage return that the text has nowhere would read all of it each time.
  let lineStart = start;
  while (lineStart > 0 && text.charCodeAt(lineStart - 1) !== 10 && text.charCodeAt(lineStart - 1) !== 13) lineStart--;
  let marker = '>';
  if (!quote) {
    MARKER.lastIndex = start;
    marker = MARKER.exec(text)?.[0] ?? '-';
  }
  const behind = start + marker.length;
  let content = behind;
  // Blanks are counted in columns, since a tab reaches to the next multiple of four.
  const first = columnAt(text, lineStart, behind);
  let column = first;
  for (; ; content++) {
    const c = text.charCodeAt(content);
    if (c === 32) column++;
    else if (c === 9) column += 4 - (column % 4);
    else break;
  }
  const rest = text.charCodeAt(content);
  // Five blanks or more are one blank and indented code; a marker alone on its line counts as followed by one.
  const one = rest === 10 || rest === 13 || Number.isNaN(rest) || column - first > 4;
  const lead = one ? `${text.slice(lineStart, behind)} ` : text.slice(lineStart, content);
  return {
    kind: quote ? 'quote' : 'item',
    marker,
    lead,
    sameLine: outer !== undefined && outer.start >= lineStart,
  };
}

/** The column at which an offset of a line stands, from 0. */
function columnAt(text: string, lineStart: number, offset: number): number {
  let column = 0;
  for (let i = lineStart; i < offset; i++) column += text.charCodeAt(i) === 9 ? 4 - (column % 4) : 1;
  return column;
}

/** The words of left-over HTML: what stands between tags; nothing of comments, scripts and styles. */
function htmlWords(text: string, start: number, end: number, words: WordsBuilder): void {
  const skipped = /^<(?:script|style|!--|\?|!\[CDATA\[)/i.test(text.slice(start, start + 10));
  if (skipped) return;
  let at = start;
  while (at < end) {
    const open = text.indexOf('<', at);
    const stop = open < 0 || open >= end ? end : open;
    words.text(text.slice(at, stop), at, stop, true);
    if (stop === end) break;
    const close = text.indexOf('>', stop);
    at = close < 0 || close >= end ? end : close + 1;
  }
}
