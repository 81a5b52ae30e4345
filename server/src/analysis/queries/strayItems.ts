import type { Syntax } from '../../syntax/syntax.js';

/** A numbered list item whose row starts as bullets: `-`, `-`, `-`, `4.`; all by the indexes of their blocks. */
export interface StrayItem {
  readonly block: number;
  readonly bullets: readonly number[];
}

/** An ordinary paragraph may part the bullets from the stray item, where a line of the last one was broken off. */
const MOST_BETWEEN = 2;

const known = new WeakMap<Syntax, readonly StrayItem[]>();

/**
 * The outermost list items that go on counting where bullets stand before them: their number is the one that the
 * bullets lead up to. A number that goes on with the numbered items before the bullets is none
 * of theirs. Linear in the number of blocks; never throws.
 */
export function strayItems(syntax: Syntax): readonly StrayItem[] {
  const before = known.get(syntax);
  if (before) return before;
  const found: StrayItem[] = [];
  let bullets: number[] = [];
  let between = 0;
  let numbered = 0;
  syntax.blocks.forEach((block, i) => {
    const outermost = block.containers[0];
    if (!outermost) {
      between++;
      if (block.kind !== 'paragraph' || between > MOST_BETWEEN) bullets = [];
      return;
    }
    if (outermost.kind !== 'item') bullets = [];
    else if (block.opens < block.containers.length) return;
    else if (!/^\d/.test(outermost.marker)) {
      if (between > 0) bullets = [];
      bullets.push(i);
      between = 0;
    } else {
      const number = Number.parseInt(outermost.marker, 10);
      const follows = number === numbered + 1;
      if (bullets.length > 0 && !follows && number === bullets.length + 1) found.push({ block: i, bullets });
      bullets = [];
      numbered = number;
    }
  });
  known.set(syntax, found);
  return found;
}
