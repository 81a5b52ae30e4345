import { editBetween, type TextEdit } from '../text/edit.js';
import type { Block } from './block.js';
import { bodyStart, frontMatterOf } from './frontMatter.js';
import { labelsOf } from './labels.js';
import { readBlocks } from './markdown.js';
import { renew } from './renew.js';
import { rewrite } from './rewrite.js';
import { type Renewed, type Syntax, syntaxOf } from './syntax.js';

/** Reads a text in full. Total: never throws, whatever the text. */
export function parse(text: string): Syntax {
  return parsed(text);
}

function parsed(text: string, renewed?: Renewed): Syntax {
  const front = frontMatterOf(text);
  const body = bodyStart(text, front.closed);
  const placed = readBlocks(body === 0 ? text : text.slice(body));
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const { block, start } of placed) {
    blocks.push(block);
    starts.push(start + body);
  }
  return syntaxOf(text, front, { blocks, starts, labels: labelsOf(blocks), ...(renewed && { renewed }) });
}

/**
 * The syntax of `text`, which is the text of `before` after `edit`: equal to `parse(text)`, blocks that cannot
 * have changed being the very objects of `before`. See renew.ts for why that is sound.
 */
export function update(before: Syntax, text: string, edit: TextEdit): Syntax {
  return renew(before, text, edit) ?? parsed(text, { from: 0, kept: 0, parsed: text.length, full: true });
}

/** The syntax of `text`, which is the text of `before` after edits that do not overlap; as with one edit. */
export function updateAll(before: Syntax, text: string, edits: readonly TextEdit[]): Syntax {
  const [first, ...more] = edits;
  if (!first) return before;
  const one = more.length === 0 ? first : undefined;
  const rewritten = one ? undefined : rewrite(before, text, edits);
  return rewritten ?? update(before, text, one ?? editBetween(before.text, text) ?? { start: 0, end: 0, text: '' });
}
