import { type Block, sourceOffset } from '../syntax/block.js';
import { skipBlanks, trimEnd } from '../text/blanks.js';
import type { Language } from '../text/language.js';
import type { Mark, Passage } from '../text/passage.js';
import type { Range } from '../text/range.js';
import type { ClauseWords } from './model.js';
import { type OutlineNode, openingOf } from './outline.js';
import { type Start, startsOf } from './starts.js';

/**
 * A clause's words, collected from its blocks. It knows no offsets of the document: its ranges count from the
 * start of the clause, so that it stays valid, and stays the same object, while the text around it changes.
 */
export interface ClauseReading {
  readonly words: ClauseWords;
  /** Length in the source of the clause's own text, from its number or heading to its last word. */
  readonly length: number;
  /** The source range of the number as typed, markers of list items left aside; empty where there is none. */
  readonly numberRange: Range;
  readonly headingRange?: Range;
  /** The source range of the first line. */
  readonly firstLine: Range;
}

interface Piece {
  readonly block: Block;
  /** The block's offset from the start of the clause. */
  readonly at: number;
  /** What belongs to the clause in the block's plain text. */
  readonly from: number;
  readonly to: number;
}

interface Cached {
  readonly reading: ClauseReading;
  readonly pieces: readonly Piece[];
  readonly headedBy: OutlineNode['headedBy'];
  readonly number: string | undefined;
  readonly language: Language;
}

/** Remembers readings by the start of the clause; blocks that are gone take their starts and readings along. */
export class Readings {
  readonly #byStart = new WeakMap<Start, Cached>();

  /** The reading of the clause of `node`, which ends where `next` starts; the very object of before where nothing changed. */
  read(
    blocks: readonly Block[],
    starts: readonly number[],
    node: OutlineNode,
    next: OutlineNode | undefined,
    language: Language,
  ): ClauseReading {
    const pieces = piecesOf(blocks, starts, node, next);
    const number = node.number?.text;
    const { start, headedBy } = node;
    const known = this.#byStart.get(start);
    if (
      known &&
      known.headedBy === headedBy &&
      known.number === number &&
      known.language === language &&
      samePieces(known.pieces, pieces)
    )
      return known.reading;
    const reading = compose(node, pieces, language);
    this.#byStart.set(start, { reading, pieces, headedBy, number, language });
    return reading;
  }
}

/** The reading of the clause of `node`, which ends where `next` starts; nothing is remembered. */
export function readingOf(
  blocks: readonly Block[],
  starts: readonly number[],
  node: OutlineNode,
  next: OutlineNode | undefined,
  language: Language,
): ClauseReading {
  return compose(node, piecesOf(blocks, starts, node, next), language);
}

/** An outline's nodes, and the blocks that they stand in. */
export interface PlacedNodes {
  readonly blocks: readonly Block[];
  readonly nodes: readonly OutlineNode[];
}

/**
 * Whether the clause at an index reads as the one at an index before did, its number left aside: what was read of the
 * words of the one holds for the other. False where that takes more than a look at their blocks.
 */
export function readsAlike(now: PlacedNodes, index: number, was: PlacedNodes, before: number): boolean {
  const node = now.nodes[index];
  const old = was.nodes[before];
  if (!node || !old || node.headedBy !== old.headedBy) return false;
  const count = ownBlocks(now, index);
  if (count < 0 || count !== ownBlocks(was, before)) return false;
  for (let k = 1; k < count; k++) if (now.blocks[node.block + k] !== was.blocks[old.block + k]) return false;
  const block = now.blocks[node.block]!;
  const first = was.blocks[old.block]!;
  return (block === first && node.start === old.start) || opensAlike(block, node, first, old);
}

/** How many blocks a clause has to itself; -1 where it begins or ends in the middle of one. */
function ownBlocks({ blocks, nodes }: PlacedNodes, index: number): number {
  const node = nodes[index]!;
  const next = nodes[index + 1];
  if (node.start.at > 0 || (next !== undefined && next.start.at > 0)) return -1;
  return (next?.block ?? blocks.length) - node.block;
}

/** Whether two blocks have the same words and marks from where their clauses' headings, or texts, begin. */
function opensAlike(block: Block, node: OutlineNode, before: Block, was: OutlineNode): boolean {
  // Of the kinds of blocks that clauses open in, words are joined in another way in tables alone.
  if ((block.kind === 'table') !== (before.kind === 'table')) return false;
  if (node.start.rest === was.start.rest) return true;
  const opening = openingOf(node);
  const old = openingOf(was);
  const by = opening.body - old.body;
  const from = Math.min(opening.heading?.start ?? opening.body, opening.body);
  if (opening.heading?.start !== moved(old.heading?.start, by)) return false;
  if (opening.heading?.end !== moved(old.heading?.end, by)) return false;
  const { plain } = block.words;
  const other = before.words.plain;
  if (plain.length - other.length !== by || !plain.endsWith(other.slice(from - by))) return false;
  const marks = marksFrom(block, from);
  const others = marksFrom(before, from - by);
  return (
    marks.length === others.length &&
    marks.every((mark, i) => {
      const { kind, url, start, end } = others[i]!;
      const same = mark.kind === kind && mark.url === url && mark.end === end + by;
      return same && Math.max(mark.start, from) === Math.max(start + by, from);
    })
  );
}

function moved(offset: number | undefined, by: number): number | undefined {
  return offset === undefined ? undefined : offset + by;
}

/** The marks of a block that reach behind an offset of its words. */
function marksFrom({ words: { marks } }: Block, from: number): readonly Mark[] {
  return marks.length === 0 || marks[0]!.end > from ? marks : marks.filter(({ end }) => end > from);
}

/** The source offset where the clause of a node starts. */
export function startOf(blocks: readonly Block[], starts: readonly number[], node: OutlineNode): number {
  return starts[node.block]! + offsetIn(blocks[node.block]!, node);
}

function offsetIn(block: Block, node: OutlineNode): number {
  return node.start.at === 0 ? 0 : sourceOffset(block.words, node.start.at, 'start');
}

function piecesOf(
  blocks: readonly Block[],
  starts: readonly number[],
  node: OutlineNode,
  next: OutlineNode | undefined,
): Piece[] {
  const origin = startOf(blocks, starts, node);
  const lastBlock = next === undefined ? blocks.length - 1 : next.start.at > 0 ? next.block : next.block - 1;
  const pieces: Piece[] = [];
  for (let b = node.block; b <= lastBlock; b++) {
    const block = blocks[b]!;
    if (block.kind === 'definition' || (block.kind === 'break' && b > node.block)) continue;
    const from = b === node.block ? node.start.at : 0;
    const to = next !== undefined && b === next.block ? next.start.at : block.words.plain.length;
    pieces.push({ block, at: starts[b]! - origin, from, to });
  }
  return pieces;
}

function samePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x.block !== y.block || x.at !== y.at || x.from !== y.from || x.to !== y.to) return false;
  }
  return true;
}

function compose(node: OutlineNode, pieces: readonly Piece[], language: Language): ClauseReading {
  const { start } = node;
  const first = pieces[0]!;
  const builder = new PassageBuilder(language);
  // A number that stands alone takes its heading from the block below.
  const headed = node.headedBy === 'below' ? 1 : 0;
  const titled = pieces[headed]!;
  const { body, heading: title } = headed === 0 ? openingOf(node) : startsOf(titled.block)[0]!;
  pieces.forEach((piece, i) => {
    if (i >= headed) builder.add(piece, i === headed ? Math.max(piece.from, body) : piece.from);
  });
  const passage = builder.finish();
  const words = first.block.words;
  const heading =
    title &&
    titled.block.words.plain
      .slice(title.start, title.end)
      .replace(/[^\S\n]{0,80}\n\s{0,80}/g, language === 'zh' ? '' : ' ');
  const last = pieces.at(-1)!;
  const toEnd = last.to < last.block.words.plain.length;
  const plainEnd = trimEnd(last.block.words.plain, last.to);
  const length = toEnd ? last.at + sourceOffset(last.block.words, plainEnd, 'end') : last.at + last.block.length;
  const at = (offset: number, side: 'start' | 'end'): number => first.at + sourceOffset(words, offset, side);
  const inTitle = (offset: number, side: 'start' | 'end'): number =>
    titled.at + sourceOffset(titled.block.words, offset, side);
  // The words of a line with a number that nothing closes are its heading with the number, and its lead without.
  const opening = start.bare && node.headedBy === 'lead' ? start.lead! : start;
  const numberEnd = Math.min(opening.heading?.start ?? opening.body, opening.body);
  // A heading in a list item, as in "4. #### Fees" and "4. **Fees**", has its number from the item's marker.
  const head = words.plain.slice(start.at, numberEnd);
  const typed = node.number !== undefined && start.kind !== 'marker' && /\S/.test(head);
  const lineEnd = words.plain.indexOf('\n', start.at);
  const lineStop = Math.min(lineEnd < 0 ? words.plain.length : lineEnd, first.to);
  return {
    words: { language, number: node.number?.text, heading: heading || undefined, passage },
    length,
    numberRange: typed
      ? { start: at(start.at, 'start'), end: at(trimEnd(words.plain, numberEnd), 'end') }
      : { start: 0, end: node.number ? markerLength(first.block) : 0 },
    headingRange: title && { start: inTitle(title.start, 'start'), end: inTitle(title.end, 'end') },
    firstLine: {
      start: 0,
      end: Math.max(words.plain.length === 0 ? first.block.length : at(trimEnd(words.plain, lineStop), 'end'), 0),
    },
  };
}

function markerLength(block: Block): number {
  const container = [...block.containers].reverse().find((c) => /^\d/.test(c.marker));
  return container ? container.marker.length : 0;
}

/** Joins pieces of blocks to a passage and keeps where each run of it stands. */
class PassageBuilder {
  #plain = '';
  readonly #marks: Mark[] = [];
  /** Four numbers a run: its offset in the passage, the piece, the offset in the piece's block's plain text, its length. */
  readonly #runs: number[] = [];
  readonly #pieces: Piece[] = [];

  constructor(private readonly language: Language) {}

  add(piece: Piece, from: number): void {
    const { plain, marks } = piece.block.words;
    let at = from;
    const end = trimEnd(plain, piece.to);
    at = skipBlanks(plain, at, end);
    if (at >= end) return;
    if (this.#plain !== '') this.#plain += '\n';
    const k = this.#pieces.push(piece) - 1;
    const table = piece.block.kind === 'table';
    while (at < end) {
      const feed = table ? -1 : plain.indexOf('\n', at);
      const stop = feed < 0 || feed >= end ? end : feed;
      const lineStop = trimEnd(plain, stop);
      if (lineStop > at) this.#run(k, plain, marks, at, lineStop);
      at = stop + 1;
      at = skipBlanks(plain, at, end);
      if (at < end && this.#spaced(plain[lineStop - 1], plain[at]!)) this.#plain += ' ';
    }
  }

  #run(piece: number, plain: string, marks: readonly Mark[], from: number, to: number): void {
    const base = this.#plain.length;
    this.#runs.push(base, piece, from, to - from);
    this.#plain += plain.slice(from, to);
    for (const mark of marks) {
      const start = Math.max(mark.start, from);
      const end = Math.min(mark.end, to);
      if (start >= end) continue;
      const placed = { ...mark, start: base + start - from, end: base + end - from };
      const before = this.#marks.at(-1);
      // A mark over a soft break comes in two runs; readers want it whole.
      if (before && before.kind === mark.kind && before.url === mark.url && mark.start < from && before.end >= base - 1)
        this.#marks[this.#marks.length - 1] = { ...before, end: placed.end };
      else this.#marks.push(placed);
    }
  }

  /** Soft breaks are a space in English and nothing between Chinese characters. */
  #spaced(before: string | undefined, after: string): boolean {
    if (this.language === 'en') return true;
    return before !== undefined && /[\w,.;:!?)]/.test(before) && /[\w(]/.test(after);
  }

  finish(): Passage {
    // They are kept with the clause: without the room that growing lists have.
    const runs = this.#runs.slice();
    const pieces = this.#pieces.slice();
    const place = (offset: number, side: 'start' | 'end'): number => {
      const probe = side === 'end' && offset > 0 ? offset - 1 : offset;
      let low = 0;
      let high = runs.length / 4;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (runs[middle * 4]! > probe) high = middle;
        else low = middle + 1;
      }
      if (low === 0) return 0;
      const r = (low - 1) * 4;
      const piece = pieces[runs[r + 1]!]!;
      const within = Math.min(probe - runs[r]!, runs[r + 3]! - (side === 'end' ? 1 : 0));
      const plainOffset = runs[r + 2]! + Math.max(0, within) + (side === 'end' && offset > 0 ? 1 : 0);
      return piece.at + sourceOffset(piece.block.words, plainOffset, side);
    };
    return {
      plain: this.#plain,
      language: this.language,
      marks: this.#marks,
      toSource: (r: Range): Range => {
        const start = place(r.start, 'start');
        return { start, end: Math.max(start, r.end > r.start ? place(r.end, 'end') : start) };
      },
    };
  }
}
