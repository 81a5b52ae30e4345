import type { Range } from '../../text/range.js';
import type { ClauseFacts } from '../clause.js';

/** Whether a range of a clause's plain text stands within the words of a link: they name what is elsewhere. */
export function isInLink({ words: { passage } }: ClauseFacts, { start, end }: Range): boolean {
  return passage.marks.some((mark) => mark.kind === 'link' && mark.start <= start && end <= mark.end);
}
