import type { Message } from '../text/message.js';
import type { Section } from './references.js';

/** How a section is cited in a line: § 12.3, or the path of its headings. */
export function citation(section: Section): Message {
  const { number, path } = section;
  if (number !== undefined) return numbered(number);
  return path === '' ? { text: 'preamble' } : { text: '{value}', data: { value: path } };
}

/** How a section is cited in a cell: § 12.3, or its heading alone. */
export function shortCitation(section: Section): Message {
  const { number, heading } = section;
  if (number !== undefined) return numbered(number);
  return heading === '' ? { text: 'preamble' } : { text: '{value}', data: { value: heading } };
}

function numbered(number: string): Message {
  // 第十条 says by itself that it is a section.
  return /^[\d.]+$/.test(number)
    ? { text: '§ {number}', data: { number } }
    : { text: '{value}', data: { value: number } };
}
