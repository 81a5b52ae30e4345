import type { Contract } from '../../analysis/contract.js';
import type { Range } from '../../text/range.js';

/** The line in which something is to be written. */
export interface Line extends Range {
  /** What stands before and behind the place. */
  readonly before: string;
  readonly behind: string;
}

/** The line around an offset; undefined where no words of an agreement belong: front matter, code, comments. */
export function lineAt({ text, syntax }: Contract, offset: number): Line | undefined {
  if (syntax.frontMatter && offset < syntax.frontMatter.end) return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed;
  const b = syntax.starts.findLastIndex((at) => at <= offset);
  const block = syntax.blocks[b];
  const inside = block !== undefined && offset <= syntax.starts[b]! + block.length;
  if (inside && (block.kind === 'code' || block.kind === 'html' || block.kind === 'definition')) return undefined;
  return { start, end, before: text.slice(start, offset), behind: text.slice(offset, Math.max(offset, end)) };
}
