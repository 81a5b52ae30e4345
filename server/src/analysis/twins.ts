import type { Syntax } from '../syntax/syntax.js';
import type { ClauseFacts } from './clause.js';
import type { Contract } from './contract.js';
import type { Outline, OutlineNode } from './outline.js';
import type { Start } from './starts.js';

/** What a group is read by: the words of its first sub-clauses. */
export const MOST_CHILDREN = 16;

/** What `classify` takes from a clause's next of kin. */
export function kinKey(facts: ClauseFacts): string {
  return `${facts.type} ${facts.also.join(' ')}`;
}

/**
 * The clauses of a new outline that read as they did in the contract before: the same blocks at the same distances, and
 * the same number. Finding them costs a comparison of blocks by identity, wherever in the document the edits were.
 */
export class Twins {
  /** The index of each clause's twin in the contract before, or -1. */
  readonly #indexes: readonly number[];
  readonly #clauses: Contract['clauses'];
  readonly #old: Outline;

  constructor(
    previous: Contract,
    { blocks, starts }: Pick<Syntax, 'blocks' | 'starts'>,
    private readonly outline: Outline,
  ) {
    const { nodes } = outline;
    this.#clauses = previous.clauses;
    this.#old = previous.outline;
    const { nodes: old } = this.#old;
    const { blocks: oldBlocks, starts: oldStarts } = previous.syntax;
    const reads = (i: number, t: number): boolean => {
      const node = nodes[i]!;
      const twin = old[t]!;
      if (node.headedBy !== twin.headedBy || node.number?.text !== twin.number?.text) return false;
      // (i) is a letter behind (h), and one otherwise.
      if (node.number?.style !== twin.number?.style) return false;
      const next = nodes[i + 1];
      const behind = old[t + 1];
      const count = lastBlock(next, blocks.length) - node.block;
      if (count !== lastBlock(behind, oldBlocks.length) - twin.block) return false;
      if ((next?.start.at ?? 0) !== (behind?.start.at ?? 0)) return false;
      const moved = starts[node.block]! - oldStarts[twin.block]!;
      for (let b = node.block, c = twin.block; b <= node.block + count; b++, c++)
        if (blocks[b] !== oldBlocks[c] || starts[b]! - oldStarts[c]! !== moved) return false;
      return true;
    };
    this.#indexes = paired(nodes, old).map((t, i) => (t >= 0 && reads(i, t) ? t : -1));
  }

  /** The index of the twin of a clause in the contract before, or -1. */
  of(index: number): number {
    return this.#indexes[index]!;
  }

  /** Whether a clause has a twin, and its kin says of it what the twin's said: all that is read of it is the same. */
  standsAlike(index: number, factsAt: (index: number) => ClauseFacts): boolean {
    const twin = this.#indexes[index]!;
    if (twin < 0) return false;
    const { nodes, family } = this.outline;
    const { nodes: oldNodes, family: oldFamily } = this.#old;
    const clauses = this.#clauses;
    if (index < family.firstBody !== twin < oldFamily.firstBody) return false;
    const around = nodes[index]!.parent;
    const parent = around < 0 ? undefined : factsAt(around);
    const was = clauses[oldNodes[twin]!.parent]?.facts;
    if (parent !== was) {
      if (!parent || !was || kinKey(parent) !== kinKey(was) || parent.heading !== was.heading) return false;
    }
    const before = family.previous[index]!;
    if ((before < 0 ? undefined : factsAt(before).type) !== clauses[oldFamily.previous[twin]!]?.facts.type)
      return false;
    // A group is read by its first sub-clauses.
    let k = index + 1;
    let t = twin + 1;
    const last = family.last[index]!;
    const end = oldFamily.last[twin]!;
    for (let count = 0; count < MOST_CHILDREN && (k <= last || t <= end); count++) {
      if (k > last || t > end || this.#indexes[k] !== t) return false;
      k = family.last[k]! + 1;
      t = oldFamily.last[t]! + 1;
    }
    return true;
  }
}

/** For each node the index of the one that had the very same start, or -1. */
function paired(nodes: readonly OutlineNode[], old: readonly OutlineNode[]): readonly number[] {
  const pairs = new Array<number>(nodes.length).fill(-1);
  let head = 0;
  while (head < nodes.length && head < old.length && nodes[head]!.start === old[head]!.start) pairs[head] = head++;
  let [i, t] = [nodes.length, old.length];
  while (i > head && t > head && nodes[i - 1]!.start === old[t - 1]!.start) pairs[--i] = --t;
  if (i === head || t === head) return pairs;
  const byStart = new Map<Start, number>();
  for (let k = head; k < t; k++) byStart.set(old[k]!.start, k);
  for (let k = head; k < i; k++) pairs[k] = byStart.get(nodes[k]!.start) ?? -1;
  return pairs;
}

/** The last block with a part of the clause that stands before a node. */
function lastBlock(next: OutlineNode | undefined, blocks: number): number {
  if (next === undefined) return blocks - 1;
  return next.start.at > 0 ? next.block : next.block - 1;
}
