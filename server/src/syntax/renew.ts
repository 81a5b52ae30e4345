import { bisect } from '../text/bisect.js';
import { detached } from '../text/detached.js';
import type { TextEdit } from '../text/edit.js';
import { madeOf } from '../text/stretch.js';
import type { Block, Container, PlacedBlock } from './block.js';
import { blankBetween, endsAtBlank, lineEnd, lineStart, proves } from './clean.js';
import { bodyStart, type FrontMatter, frontMatterOf } from './frontMatter.js';
import { labelsFor, sameLabels } from './labels.js';
import { readBlocks } from './markdown.js';
import { type Syntax, syntaxOf } from './syntax.js';

/**
 * Renews the blocks around an edit.
 *
 * Why it is sound. Markdown's blocks are found from left to right: what a line becomes depends on the text before it
 * only through the containers and the paragraph, fence or HTML that are open where it starts. So
 *
 * 1. parsing may start at a line whose open containers are known and can be written down again in a few characters:
 *    - a block outside of containers, behind a blank line, behind a block outside of containers that a blank line ends:
 *      nothing is open;
 *    - a block whose first line opens a list item and lies before the edit's line: what is open are the items
 *      around it, which a line `1. x` each opens again with the same column of content; the item itself ends whatever
 *      stood open in the item before it;
 * 2. parsing may stop behind a block that follows the edit and comes out as it was: same kind, same length, same
 *    containers, at the same place. Then the same was open where it starts, and all that follows is as it was;
 * 3. inline content depends on the rest of the document only through the labels of link definitions. Those that the
 *    window may refer to are written down before it, and a window that changes their set is given up.
 *
 * An edit of the front matter alone leaves the blocks as they are. What does not fit (front matter that opens or closes)
 * gives up, and the caller parses in full.
 */
export function renew(before: Syntax, text: string, made: TextEdit): Syntax | undefined {
  const { blocks, starts, text: old } = before;
  const edit = withLineEndings(old, made);
  if (blocks.length === 0) return undefined;
  const delta = edit.text.length - (edit.end - edit.start);
  const front = frontMatterOf(text);
  const body = bodyStart(old, before.frontMatter);
  const bodyNow = bodyStart(text, front.closed);
  if (edit.end <= body && bodyNow === body + delta) return moved(before, text, front, delta);
  if (edit.start < body || bodyNow !== body) return undefined;

  const from = windowStart(before, edit.start, body);
  const windowAt = from < 0 ? body : lineStart(old, starts[from]!);
  const first = Math.max(from, 0);
  const around =
    from < 0 ? [] : blocks[from]!.containers.slice(0, blocks[from]!.containers.length - blocks[from]!.opens);

  // The first block that can prove that the parse is in step again; the search doubles its reach on failure.
  let next = firstFrom(starts, lineEnd(old, edit.end));
  for (let reach = 1; ; reach *= 2) {
    while (next < blocks.length && !proves(blocks[next]!)) next++;
    const stop = next < blocks.length ? starts[next]! + blocks[next]!.length + delta : text.length;
    const inside = detached(text.slice(windowAt, stop));
    const prefix = prefixOf(labelsFor(before.labels, inside), around);
    const window = prefix + inside;
    const origin = windowAt - prefix.length;
    const placed = readBlocks(window).filter((p) => p.start >= prefix.length);
    const last = placed.at(-1);
    const parsed = { from: first, until: next, placed, origin, length: window.length };
    if (next >= blocks.length) return splice(before, text, front, { ...parsed, until: blocks.length });
    if (last && last.start + origin === starts[next]! + delta && sameBlock(last.block, blocks[next]!))
      return splice(before, text, front, { ...parsed, placed: placed.slice(0, -1) });
    next += reach;
    // A parse of nearly everything is better made in one piece.
    if (next < blocks.length && starts[next]! - windowAt > old.length / 2 + 4096) return undefined;
  }
}

/** The syntax after an edit of the front matter alone: the blocks are as they were, elsewhere. */
function moved(before: Syntax, text: string, front: FrontMatter, delta: number): Syntax {
  const { blocks, labels } = before;
  const starts = before.starts.map((start) => start + delta);
  const renewed = { from: 0, kept: blocks.length, parsed: 0, full: false };
  return syntaxOf(text, front, { blocks, starts, labels, renewed });
}

/** What was parsed again. */
interface Parsed {
  /** The blocks of before that `placed` stands for: from the first to the one behind the last. */
  readonly from: number;
  readonly until: number;
  readonly placed: readonly PlacedBlock[];
  /** The offset in the document from which `placed` counts. */
  readonly origin: number;
  /** In code units, with what was written down before the window. */
  readonly length: number;
}

function splice(before: Syntax, text: string, front: FrontMatter, parsed: Parsed): Syntax | undefined {
  const { from, until, placed, origin } = parsed;
  const delta = text.length - before.text.length;
  const fresh = placed.map((p) => p.block);
  if (!sameLabels(before.blocks.slice(from, until), fresh)) return undefined;
  keepEqual(before, text, placed, fresh, parsed);
  const blocks = madeOf(before.blocks.slice(0, from).concat(fresh, before.blocks.slice(until)), before.blocks, {
    start: from,
    end: from + fresh.length,
    longer: fresh.length - (until - from),
  });
  const inside = placed.map(({ start }) => start + origin);
  const starts = before.starts.slice(0, from).concat(inside, before.starts.slice(until));
  for (let i = from + inside.length; i < starts.length; i++) starts[i]! += delta;
  const kept = before.blocks.length - until;
  const renewed = { from, kept, parsed: parsed.length, full: false };
  return syntaxOf(text, front, { blocks, starts, labels: before.labels, renewed });
}

/**
 * Puts the blocks of before, from `from` to before `until`, in place of the `fresh` ones that are the same to the letter;
 * those in `taken` stand elsewhere already.
 */
export function keepEqual(
  before: Syntax,
  text: string,
  placed: readonly PlacedBlock[],
  fresh: Block[],
  { from, until, origin }: Pick<Parsed, 'from' | 'until' | 'origin'>,
  taken?: ReadonlySet<Block>,
): void {
  // A block that came out as it was stays the object that it was, so that what was read from it stays valid.
  const keep = (k: number, old: number): boolean => {
    const candidate = before.blocks[old]!;
    if (fresh[k] === candidate) return true;
    if (taken?.has(candidate)) return false;
    const at = placed[k]!.start + origin;
    const was = before.starts[old]!;
    if (!equalBlocks(fresh[k]!, candidate)) return false;
    if (before.text.slice(was, was + candidate.length) !== text.slice(at, at + candidate.length)) return false;
    fresh[k] = candidate;
    return true;
  };
  let head = 0;
  while (head < fresh.length && from + head < until && keep(head, from + head)) head++;
  for (let tail = 1; tail <= fresh.length - head && until - tail >= from + head; tail++)
    if (!keep(fresh.length - tail, until - tail)) break;
}

/** The block where parsing may start for an edit at `offset`, or -1 for the start of the body. */
function windowStart(before: Syntax, offset: number, body: number): number {
  const { blocks, starts, text } = before;
  let i = firstFrom(starts, offset + 1) - 1;
  for (; i > 0; i--) {
    const block = blocks[i]!;
    const start = starts[i]!;
    if (start < body) return -1;
    if (block.containers.length === 0) {
      const previous = blocks[i - 1]!;
      if (
        previous.containers.length === 0 &&
        endsAtBlank(previous) &&
        blankBetween(text, starts[i - 1]! + previous.length, start)
      )
        return i;
    } else if (
      block.opens > 0 &&
      block.kind !== 'item' &&
      !block.containers.some((c) => c.kind === 'quote') &&
      lineEnd(text, start) < offset &&
      // An item that interrupts a paragraph is read by stricter rules, which the window would not know of.
      (blocks[i - 1]!.containers.length > block.containers.length - block.opens ||
        (endsAtBlank(blocks[i - 1]!) && blankBetween(text, starts[i - 1]! + blocks[i - 1]!.length, start))) &&
      !block.containers[block.containers.length - block.opens]!.sameLine
    )
      return i;
  }
  return -1;
}

/** The lines that open the containers and define the labels again. */
export function prefixOf(labels: ReadonlySet<string>, around: readonly Container[]): string {
  let prefix = '';
  for (const label of labels) prefix += `[${label}]: x\n\n`;
  around.forEach((container, i) => {
    if (around[i + 1]?.sameLine) return;
    prefix += `${container.lead}x\n\n`;
  });
  return prefix;
}

function sameContainers(a: readonly Container[], b: readonly Container[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (c, i) =>
        c.kind === b[i]!.kind && c.marker === b[i]!.marker && c.lead === b[i]!.lead && c.sameLine === b[i]!.sameLine,
    )
  );
}

function sameBlock(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.length === b.length &&
    a.content === b.content &&
    a.opens === b.opens &&
    a.rank === b.rank &&
    a.setext === b.setext &&
    sameContainers(a.containers, b.containers)
  );
}

/** Whether two blocks are alike in all that can be read from them. */
export function equalBlocks(a: Block, b: Block): boolean {
  return (
    sameBlock(a, b) &&
    a.label === b.label &&
    a.words.plain === b.words.plain &&
    a.words.at.length === b.words.at.length &&
    a.words.at.every((n, i) => n === b.words.at[i]) &&
    a.words.marks.length === b.words.marks.length &&
    a.words.marks.every((m, i) => {
      const n = b.words.marks[i]!;
      return m.kind === n.kind && m.start === n.start && m.end === n.end && m.url === n.url;
    })
  );
}

/** The edit, widened so that it neither parts a `\r\n` nor makes one with the text beside it. */
export function withLineEndings(old: string, edit: TextEdit): TextEdit {
  let { start, end } = edit;
  while (start > 0 && old.charCodeAt(start - 1) === 13) start--;
  if (old.charCodeAt(end) === 10) end++;
  if (start === edit.start && end === edit.end) return edit;
  return { start, end, text: old.slice(start, edit.start) + edit.text + old.slice(edit.end, end) };
}

/** The first index whose start is at or behind `offset`. */
function firstFrom(starts: readonly number[], offset: number): number {
  return bisect(starts.length, (i) => starts[i]! >= offset);
}
