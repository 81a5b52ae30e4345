import { inSource, isMarked } from '../../analysis/queries/blockText.js';
import type { Block } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';
import type { Finding, Fix, Message } from '../contract.js';

/** A finding at a range of a block's plain text, with what is cut and written instead; none within code. */
export function slip(
  block: Block,
  { start, end }: Range,
  kind: string,
  message: Message,
  fix?: Omit<Fix, 'edits'> & { readonly cut: Range; readonly text: string },
): Finding[] {
  if (isMarked(block, start, ['code'])) return [];
  return [
    {
      range: inSource(block, start, end),
      kind,
      message,
      ...(fix && {
        fixes: [
          {
            title: fix.title,
            safe: fix.safe ?? false,
            edits: [{ ...inSource(block, fix.cut.start, fix.cut.end), text: fix.text }],
          },
        ],
      }),
    },
  ];
}

/** A word in the capitals of another: all of them, or the first letter. */
export function inCaseOf(model: string, text: string): string {
  if (!/[a-z]/.test(model) && /[A-Z]{2}/.test(model)) return text.toUpperCase();
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
