import type { Contract } from '../../analysis/contract.js';
import type { LinkTarget } from '../../analysis/queries/linkTargets.js';
import type { Fix } from '../contract.js';

/** No address at all, or what somebody left to be filled in. */
export const NOWHERE = /^(?:#|#?(?:todo|tbd|xxx|link|url)|https?:\/\/)?$/i;

/** The words of a link, as they stand in the source. */
export function wordsOf(contract: Contract, { link }: LinkTarget): string {
  return link ? contract.source(link.words) : '';
}

/** The fix that makes a link plain words. */
export function unlinked({ link }: LinkTarget): readonly Fix[] {
  if (!link || link.words.end <= link.words.start) return [];
  return [
    {
      title: { text: 'Keep the words without the link' },
      edits: [
        { start: link.start, end: link.words.start, text: '' },
        { start: link.words.end, end: link.end, text: '' },
      ],
    },
  ];
}
