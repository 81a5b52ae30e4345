import type { Contract } from '../analysis/contract.js';
import type { Finding, Fix } from '../rules/contract.js';
import type { Block } from '../syntax/block.js';
import type { Syntax } from '../syntax/syntax.js';
import { lastAt } from '../text/bisect.js';
import type { Range } from '../text/range.js';

/** A finding whose offsets count from `base`. */
export interface Based {
  readonly finding: Finding;
  readonly base: number;
}

/** A block that offsets of a finding lie in, or the text before the first; with its distance from the first anchor. */
interface Anchor {
  readonly index: number;
  readonly what: Block | string;
  readonly from: number;
}

/**
 * A finding of the document that is kept from one text to the next: its offsets move with the blocks that they lie in. It
 * cannot be placed again where one of these blocks is another, or where an offset lies in none.
 */
export class AnchoredFinding {
  /** Its offsets count from the first anchor. */
  #finding: Finding;
  /** In the order of the document; undefined where it cannot be placed again. */
  #anchors: readonly Anchor[] | undefined;

  constructor(finding: Finding, { syntax }: Contract) {
    this.#anchors = anchorsOf(finding, syntax);
    const base = this.#anchors ? startAt(syntax, this.#anchors[0]!.index) : 0;
    this.#finding = withRanges(finding, ({ start, end }) => ({ start: start - base, end: end - base }));
  }

  /** The finding where it stands now, the same object while its blocks stand as far apart; undefined where that cannot be told. */
  placedIn({ syntax }: Contract): Based | undefined {
    const anchors = this.#anchors;
    if (!anchors) return undefined;
    const base = startAt(syntax, anchors[0]!.index);
    let apart = false;
    for (const { index, what, from } of anchors) {
      if (whatIsAt(syntax, index) !== what) return undefined;
      apart ||= startAt(syntax, index) !== base + from;
    }
    if (apart) this.#draw(anchors, syntax, base);
    return { finding: this.#finding, base };
  }

  /** Follows blocks that moved away from each other, or together. */
  #draw(anchors: readonly Anchor[], syntax: Syntax, base: number): void {
    const before = anchors.map(({ from }) => from);
    this.#anchors = anchors.map((anchor) => ({ ...anchor, from: startAt(syntax, anchor.index) - base }));
    const moved = (offset: number, end: boolean): number => {
      const i = lastAt(before, end ? offset - 1 : offset);
      return offset - before[i]! + this.#anchors![i]!.from;
    };
    this.#finding = withRanges(this.#finding, ({ start, end }) => ({
      start: moved(start, false),
      end: moved(end, end > start),
    }));
  }
}

function anchorsOf(finding: Finding, syntax: Syntax): readonly Anchor[] | undefined {
  const { blocks, starts } = syntax;
  const indices = new Set<number>();
  let whole = true;
  const add = (offset: number, end: boolean): void => {
    const index = lastAt(starts, end ? offset - 1 : offset);
    indices.add(index);
    whole &&= index < 0 || offset <= starts[index]! + blocks[index]!.length;
  };
  withRanges(finding, (range) => {
    add(range.start, false);
    add(range.end, range.end > range.start);
    return range;
  });
  if (!whole) return undefined;
  const sorted = [...indices].sort((a, b) => a - b);
  const base = startAt(syntax, sorted[0]!);
  return sorted.map((index) => ({ index, what: whatIsAt(syntax, index)!, from: startAt(syntax, index) - base }));
}

function whatIsAt({ blocks, starts, text }: Syntax, index: number): Block | string | undefined {
  return index < 0 ? text.slice(0, starts[0]) : blocks[index];
}

function startAt({ starts }: Syntax, index: number): number {
  return index < 0 ? 0 : starts[index]!;
}

/** A finding with other ranges of the document; those of the counterpart stay. */
function withRanges(finding: Finding, to: (range: Range) => Range): Finding {
  const fixed = (fix: Fix): Fix =>
    'edits' in fix ? { ...fix, edits: fix.edits.map((edit) => ({ ...to(edit), text: edit.text })) } : fix;
  return {
    ...finding,
    range: to(finding.range),
    ...(finding.related && {
      related: finding.related.map((one) => (one.inCounterpart ? one : { ...one, range: to(one.range) })),
    }),
    ...(finding.fixes && { fixes: finding.fixes.map(fixed) }),
  };
}
