import type { Contract } from '../analysis/contract.js';
import type { DocumentRule, Finding, Fix } from '../rules/contract.js';
import type { Block } from '../syntax/block.js';
import type { Syntax } from '../syntax/syntax.js';
import { lastAt } from '../text/bisect.js';
import { type Range, shift } from '../text/range.js';
import type { Stretch } from '../text/stretch.js';
import { Reported } from './reported.js';

/** A finding whose offsets count from `base`, and what was reported. */
export interface Based {
  readonly finding: Finding;
  readonly base: number;
  readonly reported: Reported;
}

/**
 * A finding of the document that is kept from one text to the next: its offsets move with the blocks that they lie in. It
 * cannot be placed again where one of these blocks is another, or where an offset lies in none.
 */
export class AnchoredFinding extends Reported {
  /** As it was reported, with fixes that are worked out when they are asked for. */
  readonly #lasting: Finding;
  /** What its ranges lie in, and what the edits of its fixes lie in, which are placed when they are asked for. */
  readonly #places: Anchors;
  readonly #edits: Anchors;
  /** The finding from the first of its blocks on, for blocks that stand as far apart as `#starts`. */
  #placed: Finding;
  #starts: readonly number[];

  constructor(rule: DocumentRule, finding: Finding, syntax: Syntax) {
    super(rule, finding);
    const places: Range[] = [];
    withRanges(finding, (range) => {
      places.push(range);
      return range;
    });
    this.#places = new Anchors(places, syntax);
    this.#edits = new Anchors(
      (finding.fixes ?? []).flatMap((fix) => ('edits' in fix ? fix.edits : [])),
      syntax,
    );
    const placed = (fix: Fix): Fix => {
      if (!('edits' in fix)) return fix;
      const { edits, ...head } = fix;
      const resolve = (now: Contract) => {
        const starts = this.#edits.startsIn(now.syntax);
        return edits.map((edit) => ({ ...this.#edits.moved(edit, starts), text: edit.text }));
      };
      return { ...head, resolve };
    };
    this.#lasting = { ...finding, ...(finding.fixes && { fixes: finding.fixes.map(placed) }) };
    this.#starts = this.#places.startsIn(syntax);
    this.#placed = this.#from(this.#starts);
  }

  /**
   * Whether the finding can still be placed: its blocks are the same, and those of the edits of its fixes. Only blocks in
   * `changed` may be others than those for which it was last so.
   */
  standsIn(syntax: Syntax, changed: Stretch): boolean {
    return this.#places.standIn(syntax, changed) && this.#edits.standIn(syntax, changed);
  }

  /** The finding where it stands now, the same object while its blocks stand as far apart; as it was reported where it cannot be moved. */
  placedIn(syntax: Syntax): Based {
    if (!this.#places.whole || !this.#edits.whole) return { finding: this.finding, base: 0, reported: this };
    const starts = this.#places.startsIn(syntax);
    const by = starts[0]! - this.#starts[0]!;
    if (starts.some((start, i) => start !== this.#starts[i]! + by)) this.#placed = this.#from(starts);
    this.#starts = starts;
    return { finding: this.#placed, base: starts[0]!, reported: this };
  }

  #from(starts: readonly number[]): Finding {
    return withRanges(this.#lasting, (range) => shift(this.#places.moved(range, starts), -starts[0]!));
  }
}

/** The blocks that some ranges lie in, in order, and the text before the first block as one. */
class Anchors {
  readonly #indices: readonly number[];
  readonly #blocks: readonly (Block | string | undefined)[];
  readonly #starts: readonly number[];
  /** Whether they hold all offsets of the ranges. */
  readonly whole: boolean;

  constructor(ranges: readonly Range[], syntax: Syntax) {
    const { blocks, starts } = syntax;
    const indices = new Set<number>();
    let whole = true;
    const add = (offset: number, before: number): void => {
      const index = lastAt(starts, before);
      indices.add(index);
      whole &&= index < 0 || offset <= starts[index]! + blocks[index]!.length;
    };
    for (const { start, end } of ranges) {
      add(start, start);
      add(end, end > start ? end - 1 : end);
    }
    this.#indices = [...indices].sort((a, b) => a - b);
    this.#blocks = this.#indices.map((index) => blockIn(syntax, index));
    this.#starts = this.startsIn(syntax);
    this.whole = whole;
  }

  /** Whether they are the same in another syntax, in which only a stretch of blocks may have changed, and hold all offsets. */
  standIn(syntax: Syntax, { start, end, longer }: Stretch): boolean {
    if (!this.whole) return false;
    const indices = this.#indices;
    const [first, last] = [indices[0], indices.at(-1)];
    // The text before the first block is none of the blocks.
    if (first === undefined || (longer === 0 && first >= 0 && (last! < start || first >= end))) return true;
    return indices.every((index, i) => blockIn(syntax, index) === this.#blocks[i]);
  }

  startsIn({ starts }: Syntax): readonly number[] {
    return this.#indices.map((index) => (index < 0 ? 0 : starts[index]!));
  }

  /** A range for blocks that start elsewhere. */
  moved({ start, end }: Range, starts: readonly number[]): Range {
    const move = (offset: number, before: number): number => {
      const i = lastAt(this.#starts, before);
      return offset - this.#starts[i]! + starts[i]!;
    };
    return { start: move(start, start), end: move(end, end > start ? end - 1 : end) };
  }
}

function blockIn({ blocks, starts, text }: Syntax, index: number): Block | string | undefined {
  return index < 0 ? text.slice(0, starts[0]) : blocks[index];
}

/** A finding with other ranges of the document; those of the counterpart stay. */
function withRanges(finding: Finding, to: (range: Range) => Range): Finding {
  return {
    ...finding,
    range: to(finding.range),
    ...(finding.related && {
      related: finding.related.map((one) => (one.inCounterpart ? one : { ...one, range: to(one.range) })),
    }),
  };
}
