import { editBetween, type TextEdit } from '../text/edit.js';
import type { Message } from '../text/message.js';
import type { Range } from '../text/range.js';
import type { Block } from './block.js';
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

/** The sorted labels of the definitions among some blocks. */
export function labelsOf(blocks: readonly Block[]): string[] {
  const labels: string[] = [];
  for (const block of blocks) if (block.label !== undefined) labels.push(block.label);
  return labels.sort();
}

/** Front matter as it stands in a text: with its fences, or the opening fence where it is not closed. */
export interface FrontMatter {
  readonly closed?: Range;
  readonly open?: Range;
}

/** The fields of a syntax that hold its front matter. */
export function fieldsOf({ closed, open }: FrontMatter): Pick<Syntax, 'frontMatter' | 'unterminatedFrontMatter'> {
  return { ...(closed && { frontMatter: closed }), ...(open && { unterminatedFrontMatter: open }) };
}

/** Where Markdown begins: behind the front matter, or behind a byte order mark. */
export function bodyStart(text: string, frontMatter: Range | undefined): number {
  return frontMatter ? frontMatter.end : text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

const OPENING_FENCE = /^\uFEFF?---[ \t]*\r?\n/;

/** What a person is told of front matter that is opened and not closed. */
export const OPEN_FRONT_MATTER: Message = {
  text: 'The front matter does not end, so nothing in it counts. Close it with a line of three hyphens.',
};

/**
 * YAML front matter as remark-frontmatter takes it: `---` on the first line and again on a later one.
 * It is cut off before Markdown is parsed, so that an unclosed one, as while it is typed, cannot turn the
 * agreement below it into one paragraph. A closing fence is looked for in the first 64 KB only.
 */
export function frontMatterOf(text: string): FrontMatter {
  const opening = OPENING_FENCE.exec(text);
  if (!opening) return {};
  // Not `^` and `$` by lines: they would also match at characters that end no line in Markdown.
  const closing = text.length > 65536 ? /(?<=\n)---[ \t]*\r?\n/g : /(?<=\n)---[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = opening[0].length;
  const head = text.length > 65536 ? text.slice(0, 65536) : text;
  const found = closing.exec(head);
  // A heading or blank line inside means that the first fence was a rule and what follows is the agreement.
  if (found && !/\n[ \t]*#{1,6}[ \t]/.test(text.slice(0, found.index)))
    return { closed: { start: 0, end: found.index + found[0].length } };
  const keyed = /^[\w-]+:/.test(text.slice(opening[0].length, opening[0].length + 80));
  return keyed ? { open: { start: 0, end: opening[0].length } } : {};
}
