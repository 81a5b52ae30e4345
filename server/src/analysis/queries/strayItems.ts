import type { Block } from '../../syntax/block.js';
import { derived, everyBlock } from './everyClause.js';

/** A numbered list item whose row starts as bullets: `-`, `-`, `-`, `4.`; all by the indexes of their blocks. */
export interface StrayItem {
  readonly block: number;
  readonly bullets: readonly number[];
}

/** An ordinary paragraph may part the bullets from the stray item, where a line of the last one was broken off. */
const MOST_BETWEEN = 2;

/** What a block is to a row: the number of an item, a bullet, a paragraph, what ends a row; undefined for what lies in an item. */
function partOf(block: Block): number | 'bullet' | 'paragraph' | 'other' | 'quote' | undefined {
  const outermost = block.containers[0];
  if (!outermost) return block.kind === 'paragraph' ? 'paragraph' : 'other';
  if (outermost.kind !== 'item') return 'quote';
  if (block.opens < block.containers.length) return undefined;
  return /^\d/.test(outermost.marker) ? Number.parseInt(outermost.marker, 10) : 'bullet';
}

const parts = everyBlock(partOf);

/**
 * The outermost list items that go on counting where bullets stand before them: their number is the one that the
 * bullets lead up to. A number that goes on with the numbered items before the bullets is none
 * of theirs. Linear in the number of blocks; never throws.
 */
export const strayItems = derived(
  (contract) => [parts(contract)],
  (contract): readonly StrayItem[] => {
    const found: StrayItem[] = [];
    let bullets: number[] = [];
    let between = 0;
    let numbered = 0;
    for (const { index, value: part } of parts(contract)) {
      if (part === 'paragraph' || part === 'other') {
        between++;
        if (part === 'other' || between > MOST_BETWEEN) bullets = [];
      } else if (part === 'quote') bullets = [];
      else if (part === 'bullet') {
        if (between > 0) bullets = [];
        bullets.push(index);
        between = 0;
      } else {
        const follows = part === numbered + 1;
        if (bullets.length > 0 && !follows && part === bullets.length + 1) found.push({ block: index, bullets });
        bullets = [];
        numbered = part;
      }
    }
    return found;
  },
);
