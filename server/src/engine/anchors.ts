import type { Contract } from '../analysis/contract.js';
import type { Finding, Fix } from '../rules/contract.js';
import type { Block } from '../syntax/block.js';
import type { Syntax } from '../syntax/syntax.js';
import { lastAt } from '../text/bisect.js';
import type { Range } from '../text/range.js';

/** A block that offsets of a finding lie in, or the text before the first, and where it stood when they were placed last. */
interface Anchor {
  readonly index: number;
  readonly what: Block | string;
  start: number;
}

/**
 * A finding of the document that is kept from one text to the next: its offsets move with the blocks that they lie in.
 * It cannot be placed again where one of these blocks is another, or where an offset lies in none.
 */
export class AnchoredFinding {
  #finding: Finding;
  /** In their order. */
  readonly #anchors: readonly Anchor[] | undefined;

  constructor(finding: Finding, contract: Contract) {
    this.#finding = finding;
    this.#anchors = anchorsOf(finding, contract.syntax);
  }

  /** The finding where it stands now; undefined where that cannot be told. */
  placedIn({ syntax }: Contract): Finding | undefined {
    const anchors = this.#anchors;
    if (!anchors?.every(({ index, what }) => whatIsAt(syntax, index) === what)) return undefined;
    const starts = anchors.map(({ index }) => startAt(syntax, index));
    if (anchors.every(({ start }, i) => start === starts[i])) return this.#finding;
    const before = anchors.map(({ start }) => start);
    const moved = (offset: number, end: boolean): number => {
      const i = lastAt(before, end ? offset - 1 : offset);
      return offset - before[i]! + starts[i]!;
    };
    this.#finding = withRanges(this.#finding, ({ start, end }) => ({
      start: moved(start, false),
      end: moved(end, end > start),
    }));
    anchors.forEach((anchor, i) => {
      anchor.start = starts[i]!;
    });
    return this.#finding;
  }
}

function whatIsAt({ blocks, starts, text }: Syntax, index: number): Block | string | undefined {
  return index < 0 ? text.slice(0, starts[0]) : blocks[index];
}

function startAt({ starts }: Syntax, index: number): number {
  return index < 0 ? 0 : starts[index]!;
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
  return sorted.map((index) => ({ index, what: whatIsAt(syntax, index)!, start: startAt(syntax, index) }));
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
