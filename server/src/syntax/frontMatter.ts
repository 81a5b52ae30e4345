import type { Message } from '../text/message.js';
import type { Range } from '../text/range.js';

/** Front matter as it stands in a text: with its fences, or the opening fence where it is not closed. */
export interface FrontMatter {
  readonly closed?: Range;
  readonly open?: Range;
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
