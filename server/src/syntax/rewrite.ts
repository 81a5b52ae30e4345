import { detached } from '../text/detached.js';
import type { TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';
import type { Block, PlacedBlock } from './block.js';
import { blankBetween, isItemLike, lineStart, opensClean, proves } from './clean.js';
import { bodyStart, type FrontMatter, frontMatterOf } from './frontMatter.js';
import { labelsFor, sameLabels } from './labels.js';
import { readBlocks } from './markdown.js';
import { Moving, type Unread } from './moving.js';
import { patchedBlock } from './patch.js';
import { keepEqual, prefixOf, withLineEndings } from './renew.js';
import { type Syntax, syntaxOf } from './syntax.js';

/**
 * Renews a syntax after many edits in different places, such as those that number all clauses anew.
 *
 * Why it is sound. A block in which only letters and figures of its words change is written down without parsing
 * (patch.ts). The others are parsed in islands, runs of blocks at whose start nothing is open (renew.ts), and behind which
 * stands a block outside of containers, behind a blank line. In place of that block stands a letter with the same
 * indentation: where that comes out as a paragraph outside of containers, nothing that is open reaches the block, and it
 * and all that follows is as it was. Behind it and a blank line nothing is open, so that all islands are parsed in one piece.
 * Two islands that touch are one. What an island holds of text that only moved is not parsed either (moving.ts).
 */
export function rewrite(before: Syntax, text: string, made: readonly TextEdit[]): Syntax | undefined {
  const { blocks, starts, text: old, labels } = before;
  const edits = made.map((edit) => withLineEndings(old, edit)).sort((a, b) => a.start - b.start || a.end - b.end);
  const front = frontMatterOf(text);
  const body = bodyStart(old, before.frontMatter);
  if (blocks.length === 0 || edits.length === 0 || edits[0]!.start < body) return undefined;
  if (bodyStart(text, front.closed) !== body || edits.some((edit, k) => k > 0 && edits[k - 1]!.end > edit.start))
    return undefined;

  const patched = new Array<Block | undefined>(blocks.length).fill(undefined);
  const islands: Island[] = [];
  for (let k = 0, b = -1; k < edits.length; ) {
    while (b + 1 < starts.length && starts[b + 1]! <= edits[k]!.start) b++;
    const block = blocks[b];
    const end = block ? starts[b]! + block.length : 0;
    const first = k;
    k++;
    while (k < edits.length && (edits[k]!.start <= end || edits[k]!.start < edits[k - 1]!.end)) k++;
    const own = edits.slice(first, k);
    const fresh = block && patchedBlock(block, old, starts[b]!, own, labels.length > 0);
    if (fresh) patched[b] = fresh;
    else if (!addIsland(before, islands, b, own.at(-1)!.end)) return undefined;
  }
  // What moves comes with its lines.
  const moving = new Moving(before, edits.some((edit) => edit.text.includes('\n')) ? islands : []);
  const parsed =
    parseIslands(before, text, edits, islands, moving) ??
    // Without what moved there are fewer places where nothing must be open.
    (moving.taken.size > 0 ? parseIslands(before, text, edits, islands, new Moving(before, [])) : undefined);
  return parsed && assembled(before, text, front, { edits, patched, islands, parsed });
}

/** A larger part of the text is better parsed in one piece with the rest. */
const MOST_PARSED = 0.6;

/** A run of blocks that is parsed again. */
interface Island {
  /** The blocks, from the first to the one behind the last. */
  readonly from: number;
  until: number;
  /** The lines, from the start of the first to that of the block behind the last. */
  readonly at: number;
  stop: number;
}

/** Takes the block `b` in, and what stands between it and `end`; false where no such island ends before the body starts. */
function addIsland({ blocks, starts, text }: Syntax, islands: Island[], b: number, end: number): boolean {
  let from = b;
  while (from >= 0 && !opensClean(blocks, starts, text, from)) from--;
  if (from < 0) return false;
  let until = Math.max(b + 1, from + 1);
  while (until < blocks.length && !followsClean(blocks, starts, text, until, end)) until++;
  const stop = until < blocks.length ? lineStart(text, starts[until]!) : text.length;
  const last = islands.at(-1);
  if (last && from <= last.until) {
    last.until = Math.max(last.until, until);
    last.stop = Math.max(last.stop, stop);
  } else islands.push({ from, until, at: lineStart(text, starts[from]!), stop });
  return true;
}

/** Whether a block stands outside of containers behind a blank line that an edit up to `end` leaves. */
function followsClean(
  blocks: readonly Block[],
  starts: readonly number[],
  text: string,
  i: number,
  end: number,
): boolean {
  const block = blocks[i]!;
  const start = starts[i]!;
  const before = starts[i - 1]! + blocks[i - 1]!.length;
  return (
    block.containers.length === 0 &&
    proves(block) &&
    !isItemLike(text, start) &&
    blankBetween(text, Math.max(before, end), start)
  );
}

/** What islands became. */
interface ParsedIslands {
  /** The blocks of each, at offsets of the text after the edits. */
  readonly placed: readonly (readonly PlacedBlock[])[];
  /** Those that moved. */
  readonly moved: ReadonlySet<Block>;
  /** How many code units were parsed. */
  readonly size: number;
}

function parseIslands(
  before: Syntax,
  text: string,
  edits: readonly TextEdit[],
  islands: readonly Island[],
  moving: Moving,
): ParsedIslands | undefined {
  const { starts, blocks, text: old } = before;
  const shiftAt = shifts(edits);
  const parts = islands.map(({ at, stop, until }) => {
    const last = until >= blocks.length;
    const range = { start: at + shiftAt(at), end: last ? text.length : stop + shiftAt(stop) };
    // What indents the block behind the island stands before the letter that stands for it.
    return moving.partsOf(text, range, last ? undefined : old.slice(stop, starts[until]!));
  });
  const windows = parts.flat().filter((part) => 'guard' in part);
  const size = windows.reduce((sum, { start, end }) => sum + end - start, 0);
  const parsed = size > MOST_PARSED * old.length ? undefined : parseWindows(before, text, windows);
  if (!parsed) return undefined;
  let k = 0;
  const placed = parts.map((own) => own.flatMap((part) => ('guard' in part ? parsed[k++]! : part.blocks)));
  return { placed, moved: moving.taken, size };
}

/** The blocks of some parts of a text, all parsed in one piece; undefined where what is open reaches over an end. */
function parseWindows(
  { labels }: Syntax,
  text: string,
  windows: readonly Unread[],
): readonly (readonly PlacedBlock[])[] | undefined {
  if (windows.length === 0) return [];
  const insides = windows.map(({ start, end }) => detached(text.slice(start, end)));
  let source = prefixOf(labelsFor(labels, insides.join('\n')), []);
  const places: Range[] = [];
  for (const [n, { guard }] of windows.entries()) {
    const start = source.length;
    source += insides[n]!;
    places.push({ start, end: source.length });
    if (guard !== undefined) source += `${guard}${GUARD}\n\n`;
  }
  const placed = readBlocks(source);
  let k = 0;
  while (k < placed.length && placed[k]!.start < places[0]!.start) k++;
  const out: PlacedBlock[][] = [];
  for (const [n, { start, end }] of places.entries()) {
    const { start: origin, guard } = windows[n]!;
    const own: PlacedBlock[] = [];
    for (; k < placed.length && placed[k]!.start < end; k++) {
      const { block, start: at } = placed[k]!;
      if (at + block.length > end) return undefined;
      own.push({ block, start: at - start + origin });
    }
    out.push(own);
    if (guard === undefined) continue;
    const found = placed[k++];
    if (
      found?.start !== end + guard.length ||
      found.block.kind !== 'paragraph' ||
      found.block.containers.length > 0 ||
      found.block.length !== GUARD.length
    )
      return undefined;
  }
  return out;
}

const GUARD = 'x';

/** How far what stands at an offset moves; offsets must come in order. Edits that start there count as behind it. */
function shifts(edits: readonly TextEdit[]): (offset: number) => number {
  let k = 0;
  let by = 0;
  return (offset) => {
    for (; k < edits.length && edits[k]!.end <= offset && edits[k]!.start < offset; k++)
      by += edits[k]!.text.length - (edits[k]!.end - edits[k]!.start);
    return by;
  };
}

interface Rewritten {
  readonly edits: readonly TextEdit[];
  /** The blocks that were written down anew, by their indexes. */
  readonly patched: readonly (Block | undefined)[];
  readonly islands: readonly Island[];
  readonly parsed: ParsedIslands;
}

function assembled(
  before: Syntax,
  text: string,
  front: FrontMatter,
  { edits, patched, islands, parsed }: Rewritten,
): Syntax | undefined {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const shiftAt = shifts(edits);
  let from = before.blocks.length;
  let until = 0;
  let b = 0;
  const takeUpTo = (stop: number): void => {
    if (b >= stop) return;
    // Outside of islands, what stands behind a block moves by as much as that has grown.
    let by = shiftAt(before.starts[b]!);
    for (; b < stop; b++) {
      const block = before.blocks[b]!;
      const fresh = patched[b];
      starts.push(before.starts[b]! + by);
      blocks.push(fresh ?? block);
      if (!fresh) continue;
      by += fresh.length - block.length;
      from = Math.min(from, b);
      until = b + 1;
    }
  };
  for (const [n, island] of islands.entries()) {
    takeUpTo(island.from);
    const placed = parsed.placed[n]!;
    const was = before.blocks.slice(island.from, island.until);
    const fresh = placed.map(({ block }) => block);
    if (!sameLabels(was, fresh)) return undefined;
    keepEqual(before, text, placed, fresh, { from: island.from, until: island.until, origin: 0 }, parsed.moved);
    for (const block of fresh) blocks.push(block);
    for (const { start } of placed) starts.push(start);
    from = Math.min(from, island.from);
    until = b = island.until;
  }
  takeUpTo(before.blocks.length);
  const renewed = { from, kept: before.blocks.length - until, parsed: parsed.size, full: false };
  return syntaxOf(text, front, { blocks, starts, labels: before.labels, renewed });
}
