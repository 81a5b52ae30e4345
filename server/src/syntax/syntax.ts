import { editBetween, type TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';
import type { Block } from './block.js';
import { bodyStart, fieldsOf, frontMatterOf } from './frontMatter.js';
import { labelsOf } from './labels.js';
import { readBlocks } from './markdown.js';
import { renew } from './renew.js';
import { rewrite } from './rewrite.js';

/** What a Markdown text consists of. Immutable. */
export interface Syntax {
  readonly text: string;
  /** The front matter with its fences, when the text starts with a closed one. */
  readonly frontMatter?: Range;
  /** Where the front matter starts but does not end. */
  readonly unterminatedFrontMatter?: Range;
  readonly blocks: readonly Block[];
  /** The offset of each block. */
  readonly starts: readonly number[];
  /** The normalised labels of all link definitions, sorted, each as often as it is defined. */
  readonly labels: readonly string[];
  /** What the last update did, for measuring reuse. */
  readonly renewed?: Renewed;
}

/** The blocks that an update parsed again: those before `from` and the last `kept` ones are the old ones. */
export interface Renewed {
  readonly from: number;
  readonly kept: number;
  /** Code units that were parsed; the whole text where the update was a full parse. */
  readonly parsed: number;
  readonly full: boolean;
}

/** Reads a text in full. Total: never throws, whatever the text. */
export function parse(text: string): Syntax {
  const front = frontMatterOf(text);
  const body = bodyStart(text, front.closed);
  const placed = readBlocks(body === 0 ? text : text.slice(body));
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const { block, start } of placed) {
    blocks.push(block);
    starts.push(start + body);
  }
  return {
    text,
    ...fieldsOf(front),
    blocks,
    starts,
    labels: labelsOf(blocks),
  };
}

/**
 * The syntax of `text`, which is the text of `before` after `edit`: equal to `parse(text)`, blocks that cannot
 * have changed being the very objects of `before`. See renew.ts for why that is sound.
 */
export function update(before: Syntax, text: string, edit: TextEdit): Syntax {
  const renewed = renew(before, text, edit);
  if (renewed) return renewed;
  const fresh = parse(text);
  return { ...fresh, renewed: { from: 0, kept: 0, parsed: text.length, full: true } };
}

/** The syntax of `text`, which is the text of `before` after edits that do not overlap; as with one edit. */
export function updateAll(before: Syntax, text: string, edits: readonly TextEdit[]): Syntax {
  const [first, ...more] = edits;
  if (!first) return before;
  const one = more.length === 0 ? first : undefined;
  const rewritten = one ? undefined : rewrite(before, text, edits);
  return rewritten ?? update(before, text, one ?? editBetween(before.text, text) ?? { start: 0, end: 0, text: '' });
}
