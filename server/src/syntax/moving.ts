import type { Range } from '../text/range.js';
import type { Block, PlacedBlock } from './block.js';
import { blankBetween, endsAtBlank, isItemLike, lineEnd, lineStart, opensClean, proves } from './clean.js';
import type { Syntax } from './syntax.js';

/** A part of a text that must be parsed. */
export interface Unread extends Range {
  /** What stands before the letter by which the parser shows that nothing is open behind the part; undefined at the text's end. */
  readonly guard: string | undefined;
}

/** A part of a text that stood elsewhere before, with its blocks at their new offsets. */
interface Known {
  readonly blocks: readonly PlacedBlock[];
}

/** Blocks from the first to the one behind the last, before which and behind which nothing is open. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What moves in an edit, so that moving a section costs no parsing.
 *
 * Why it is sound. What Markdown makes of lines depends on the text before them only through what is open where they
 * start (renew.ts). A stretch of blocks at whose start nothing was open, and which a blank line ended, becomes the same
 * blocks wherever nothing is open again: at the start of an island, behind another such stretch, and behind a part of
 * which the parser shows that it leaves nothing open.
 */
export class Moving {
  readonly #byLine = new Map<string, Stretch[]>();
  /** The blocks that were found elsewhere; each stands in one place only. */
  readonly taken = new Set<Block>();

  /** `islands` are the runs of blocks that may have moved. */
  constructor(
    private readonly before: Syntax,
    islands: readonly { readonly from: number; readonly until: number }[],
  ) {
    const { blocks, starts, text } = before;
    for (const { from, until } of islands) {
      for (let i = from, next: number; i < until; i = next) {
        next = i + 1;
        while (next < blocks.length && !opensClean(blocks, starts, text, next)) next++;
        if (next > until || !opensClean(blocks, starts, text, i)) continue;
        const last = blocks[next - 1]!;
        if (next === blocks.length && (last.containers.length > 0 || !endsAtBlank(last))) continue;
        this.#add({ from: i, until: next });
      }
    }
  }

  #add({ from, until }: Pick<Stretch, 'from' | 'until'>): void {
    const { blocks, starts, text } = this.before;
    if (!proves(blocks[from]!) || isItemLike(text, starts[from]!)) return;
    const start = lineStart(text, starts[from]!);
    const stretch = { from, until, start, end: lineEnd(text, starts[until - 1]! + blocks[until - 1]!.length) };
    const line = lineAt(text, start);
    const alike = this.#byLine.get(line);
    if (!alike) this.#byLine.set(line, [stretch]);
    else if (alike.length < MOST_ALIKE) alike.push(stretch);
  }

  /** A range of a new text in parts: what stood elsewhere, and what is to be parsed. Nothing is open where it starts. */
  partsOf(text: string, { start, end }: Range, guard: string | undefined): readonly (Unread | Known)[] {
    const parts: (Unread | Known)[] = [];
    let unread = start;
    for (let at = start; at < end; ) {
      const stretch = this.#take(text, at, end);
      if (!stretch) {
        at = behindBlank(text, at, end);
        continue;
      }
      const indent = this.before.text.slice(stretch.start, this.before.starts[stretch.from]!);
      if (unread < at) parts.push({ start: unread, end: at, guard: indent });
      parts.push({ blocks: this.#moved(stretch, at) });
      unread = at + stretch.end - stretch.start;
      at = behindBlank(text, unread, end);
      unread = at;
    }
    if (unread < end) parts.push({ start: unread, end, guard });
    return parts;
  }

  /** The stretch that stands at an offset now, before a blank line. */
  #take(text: string, at: number, end: number): Stretch | undefined {
    const alike = this.#byLine.get(lineAt(text, at));
    if (!alike) return undefined;
    const old = this.before.text;
    const k = alike.findIndex((stretch) => {
      const stop = at + stretch.end - stretch.start;
      return (
        stop < end &&
        // Blanks at the end of its last line belong to a paragraph.
        stop === lineEnd(text, stop) &&
        text.startsWith(old.slice(stretch.start, stretch.end), at) &&
        blankBetween(text, stop, behindBlank(text, stop, end))
      );
    });
    return k < 0 ? undefined : alike.splice(k, 1)[0];
  }

  #moved({ from, until, start }: Stretch, at: number): readonly PlacedBlock[] {
    const { blocks, starts } = this.before;
    const out: PlacedBlock[] = [];
    for (let i = from; i < until; i++) {
      this.taken.add(blocks[i]!);
      out.push({ block: blocks[i]!, start: starts[i]! - start + at });
    }
    return out;
  }
}

/** Of more stretches with the same first line, the rest is parsed. */
const MOST_ALIKE = 16;

function lineAt(text: string, start: number): string {
  const feed = text.indexOf('\n', start);
  return text.slice(start, feed < 0 ? text.length : feed);
}

/** Where the text goes on behind the next blank line, at most at `end`. */
function behindBlank(text: string, from: number, end: number): number {
  let at = from;
  let blank = false;
  while (at < end) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    const isBlank = /^[ \t\r]*$/.test(text.slice(at, stop));
    if (blank && !isBlank) return at;
    blank = isBlank && at > from;
    at = stop + 1;
  }
  return end;
}
