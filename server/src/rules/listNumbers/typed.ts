import { findNumber } from '../../analysis/numbers.js';
import type { Block, Container } from '../../syntax/block.js';

/** Styles that stand for clauses; "1. (a)" is a list in a list. */
const CLAUSE_STYLES = new Set(['decimal', 'han']);
/** An article's number, parted from the text; without a blank it is a citation. */
const ARTICLE = /^第[^条\n]{1,8}条(?:[\s:：]|$)/;
const LEFTOVER = /^\[bookmark:[^\]\n]{0,80}\]/;

/** A clause number that was typed at the beginning of a block. */
export interface Typed {
  /** The length of the number and the blanks behind it, counted from the start of the block's plain text. */
  readonly length: number;
  /** Whether nothing else stands on the line. */
  readonly alone: boolean;
  readonly levels: number;
}

const typedNumbers = new WeakMap<Block, Typed | false>();

/** The clause number that a block's text opens with. */
export function typedNumber(block: Block): Typed | undefined {
  let typed = typedNumbers.get(block);
  if (typed === undefined) {
    const { plain } = block.words;
    const feed = plain.indexOf('\n');
    const line = plain.slice(0, Math.min(feed < 0 ? plain.length : feed, 160));
    const leftover = LEFTOVER.exec(line)?.[0].length ?? 0;
    const found = /^(?:code|table)$/.test(block.kind) ? undefined : findNumber(line.slice(leftover), false);
    const length = leftover + (found?.length ?? 0);
    const stands =
      found &&
      !isContents(block) &&
      (CLAUSE_STYLES.has(found.number.style) ||
        (found.number.style === 'article' && ARTICLE.test(line.slice(leftover))));
    typed = stands ? { length, alone: line.slice(length).trim() === '', levels: found.number.values.length } : false;
    typedNumbers.set(block, typed);
  }
  return typed || undefined;
}

/** Whether all of the block is a link, as an entry of a table of contents is. */
function isContents({ words: { plain, marks } }: Block): boolean {
  return marks.some((m) => m.kind === 'link' && (m.url ?? '').includes('#') && m.end - m.start > plain.length - 8);
}

/** The ordered item that a block opens innermost. */
export function openedItem(block: Block): Container | undefined {
  const opened = block.opens > 0 ? block.containers.at(-1) : undefined;
  return opened?.kind === 'item' && /^\d/.test(opened.marker) ? opened : undefined;
}

/** Whether a list marker stands before the clause number of a block. */
export function doubledNumber(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  const item = openedItem(block);
  if (!item) return false;
  const typed = typedNumber(block);
  if (typed) return !(typed.alone && hasTextBelow(blocks, i));
  if (!item.sameLine || block.opens < 2 || !/^\d/.test(block.containers.at(-2)!.marker)) return false;
  // Markdown takes "1. 1. Services" for a list in a list; it is one where a second item of the inner list follows.
  const outer = block.containers.at(-2)!;
  const next = blocks[i + 1];
  return !(next?.containers.includes(outer) && next.opens > 0);
}

/** Whether a block's first line is a number and its text stands on the line or in the paragraph below. */
export function isSplit(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const typed = typedNumber(block);
  // "Article 1" and 第一条 are set on lines of their own by custom.
  return (
    typed?.alone === true &&
    /^[\d\s.．、)）-]+$/.test(firstLine(block).replace(LEFTOVER, '')) &&
    hasTextBelow(blocks, i)
  );
}

function hasTextBelow(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  if (block.words.plain.trimEnd().includes('\n')) return true;
  const next = blocks[i + 1];
  return next?.kind === 'paragraph' && next.opens === 0 && !typedNumber(next);
}

function firstLine(block: Block): string {
  return block.words.plain.split('\n', 1)[0]!;
}
