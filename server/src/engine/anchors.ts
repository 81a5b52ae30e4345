import type { Contract } from '../analysis/contract.js';
import type { DocumentRule, Finding, Fix } from '../rules/contract.js';
import type { Syntax } from '../syntax/syntax.js';
import { lastAt } from '../text/bisect.js';
import { type Range, shift } from '../text/range.js';
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

  /** Asks the contract for what the finding lies in, so that it is looked for again where that is another. */
  constructor(rule: DocumentRule, finding: Finding, contract: Contract, syntax: Syntax) {
    super(rule, finding);
    const related = (finding.related ?? []).filter((one) => !one.inCounterpart);
    this.#places = new Anchors([finding.range, ...related.map(({ range }) => range)], syntax);
    this.#edits = new Anchors(
      (finding.fixes ?? []).flatMap((fix) => ('edits' in fix ? fix.edits : [])),
      syntax,
    );
    this.#places.askFor(contract, syntax);
    this.#edits.askFor(contract, syntax);
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

  /** The finding where it stands now, the same object while its blocks stand as far apart; as it was reported where it cannot be moved. */
  placedIn(syntax: Syntax): Based {
    if (!this.#places.whole || !this.#edits.whole) return { finding: this.finding, base: 0, reported: this };
    if (!this.#places.moveTogether(this.#starts, syntax)) {
      this.#starts = this.#places.startsIn(syntax);
      this.#placed = this.#from(this.#starts);
    }
    return { finding: this.#placed, base: this.#places.firstIn(syntax), reported: this };
  }

  #from(starts: readonly number[]): Finding {
    return withRanges(this.#lasting, (range) => shift(this.#places.moved(range, starts), -starts[0]!));
  }
}

/** The blocks that some ranges lie in, in order, and the text before the first block as one. */
class Anchors {
  readonly #indices: readonly number[];
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
    this.#starts = this.startsIn(syntax);
    this.whole = whole;
  }

  /** Asks a contract for the blocks; for its whole text where they do not hold all offsets. */
  askFor(contract: Contract, { starts }: Syntax): void {
    if (!this.whole || starts.length === 0) void contract.text;
    else
      for (const index of this.#indices)
        index < 0 ? contract.source({ start: 0, end: starts[0]! }) : contract.block(index);
  }

  startsIn(syntax: Syntax): readonly number[] {
    return this.#indices.map((index) => startOf(syntax, index));
  }

  /** Where the first one starts. */
  firstIn(syntax: Syntax): number {
    return startOf(syntax, this.#indices[0]!);
  }

  /** Whether they stand as far apart as blocks with these starts. */
  moveTogether(from: readonly number[], syntax: Syntax): boolean {
    const indices = this.#indices;
    const by = this.firstIn(syntax) - from[0]!;
    for (let i = 1; i < indices.length; i++) if (startOf(syntax, indices[i]!) !== from[i]! + by) return false;
    return true;
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

function startOf({ starts }: Syntax, index: number): number {
  return index < 0 ? 0 : starts[index]!;
}

/** A finding with other ranges of the document; those of the counterpart stay. What is related is moved when it is asked for. */
function withRanges(finding: Finding, to: (range: Range) => Range): Finding {
  const { related } = finding;
  const moved = { ...finding, range: to(finding.range) };
  if (!related) return moved;
  let placed: Finding['related'];
  return {
    ...moved,
    get related() {
      placed ??= related.map((one) => (one.inCounterpart ? one : { ...one, range: to(one.range) }));
      return placed;
    },
  };
}
