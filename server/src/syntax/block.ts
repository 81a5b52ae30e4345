import type { Mark } from '../text/passage.js';

/**
 * The syntax room: Markdown to blocks, in full and around an edit. It alone knows unified, remark and
 * micromark, and imports the text room only.
 *
 * A syntax is a flat row of leaf blocks in document order. What Markdown nests, list items and quotes, is kept
 * with each block as the row of its containers: agreements are sometimes one single list, and a flat row can
 * be read and renewed piece by piece.
 */

/** What a leaf block is. `item` is a list item without content, `indented` is code by indentation. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'code'
  | 'indented'
  | 'html'
  | 'break'
  | 'definition'
  | 'item';

/** A list item or quote around a block. */
export interface Container {
  readonly kind: 'item' | 'quote';
  /** The marker of the item as written: `2.`, `-`; `>` of a quote. */
  readonly marker: string;
  /** The text of the opening line from its start to the content. */
  readonly lead: string;
  /** Whether it opens on the same line as the container around it. */
  readonly sameLine: boolean;
}

/**
 * The words of a block without markup: lines are separated by `\n`. `at` says piecewise where a
 * character of `plain` stands in the source, counted from the start of the block: three numbers a run, its first
 * offset in `plain`, its source offset and its source length. A run whose lengths differ is one character
 * (an entity, an escape).
 */
export interface Words {
  readonly plain: string;
  readonly at: readonly number[];
  readonly marks: readonly Mark[];
}

/** A leaf block. It knows no offsets of the document, so that it stays valid while the text before it changes. */
export interface Block {
  readonly kind: BlockKind;
  /** UTF-16 length in the source, from the marker of the outermost item that it opens to its end. */
  readonly length: number;
  /** Where the content starts, behind the markers of the items that it opens. */
  readonly content: number;
  readonly containers: readonly Container[];
  /** How many of its innermost containers open with this block. */
  readonly opens: number;
  readonly words: Words;
  /** The rank of a heading, 1 to 6. */
  readonly rank?: number;
  /** Whether a heading is underlined. */
  readonly setext?: boolean;
  /** The normalised label of a link definition. */
  readonly label?: string;
}

/** A leaf block with its offset in the text that was parsed. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
}

/** A block. All are made here: what has the same members in the same order is read by code that is compiled once for all. */
export function newBlock(
  kind: BlockKind,
  length: number,
  content: number,
  { containers, opens }: Pick<Block, 'containers' | 'opens'>,
  words: Words,
  { rank, setext, label }: BlockDetails = {},
): Block {
  return new KeepingBlock(kind, length, content, containers, opens, words, rank, setext, label);
}

/**
 * A block with room for what is worked out of it over and over. A table of blocks, which there is one entry of for each block
 * of each text that is read, costs far more: the collector of garbage looks through it all.
 */
class KeepingBlock implements Block {
  #kept: unknown;

  constructor(
    readonly kind: BlockKind,
    readonly length: number,
    readonly content: number,
    readonly containers: readonly Container[],
    readonly opens: number,
    readonly words: Words,
    readonly rank: number | undefined,
    readonly setext: boolean | undefined,
    readonly label: string | undefined,
  ) {}

  static keptWith(block: Block): unknown {
    return (block as KeepingBlock).#kept;
  }

  static keep(block: Block, kept: unknown): void {
    (block as KeepingBlock).#kept = kept;
  }
}

/**
 * What is kept with a block: what it was patched from (patch.ts) until somebody asks where clauses may start in it, and the
 * answer to that from then on (analysis/starts.ts).
 */
export const { keptWith, keep } = KeepingBlock;

/** What only blocks of some kinds have. */
export type BlockDetails = Pick<Block, 'rank' | 'setext' | 'label'>;

export const NO_WORDS: Words = { plain: '', at: [], marks: [] };

/** The source offset, from the start of the block, of an offset in its plain text. */
export function sourceOffset(words: Words, plainOffset: number, side: 'start' | 'end'): number {
  const at = words.at;
  const probe = side === 'end' && plainOffset > 0 ? plainOffset - 1 : plainOffset;
  let low = 0;
  let high = at.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle * 3]! > probe) high = middle;
    else low = middle + 1;
  }
  const run = Math.max(0, low - 1) * 3;
  if (at.length === 0) return 0;
  const next = run + 3 < at.length ? at[run + 3]! : words.plain.length;
  const plainLength = next - at[run]!;
  const within = probe - at[run]!;
  if (plainLength === 1 && at[run + 2] !== 1)
    return side === 'end' && plainOffset > 0 ? at[run + 1]! + at[run + 2]! : at[run + 1]!;
  return Math.min(at[run + 1]! + within, at[run + 1]! + at[run + 2]!) + (side === 'end' && plainOffset > 0 ? 1 : 0);
}
