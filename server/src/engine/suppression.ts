import type { Range } from '../text/range.js';

/**
 * Comments that switch rules off: `<!-- termsmith-disable-next-line id id/kind -- reason -->`, and
 * `-disable-line`, `-disable`, `-enable`, `-disable-file` likewise; without ids they mean every rule.
 */
export interface Suppressions {
  /** Whether a finding of a rule at a range is switched off. */
  covers(rule: string, kind: string | undefined, range: Range): boolean;
}

interface Span extends Range {
  readonly ids: readonly string[];
}

const OPENING = '<!-- termsmith-';
const COMMENT = /^<!--\s*termsmith-(disable-file|disable-next-line|disable-line|disable|enable)\b([\s\S]{0,2000}?)-->/;

/** The comments of a text. Total: a comment that cannot be read is left aside. One pass. */
export function suppressionsOf(text: string): Suppressions {
  const spans: Span[] = [];
  const open = new Map<string, number>();
  for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + 1)) {
    const match = COMMENT.exec(text.slice(at, at + 2100));
    if (!match) continue;
    const ids = (match[2]!.split(/\s--\s/)[0] ?? '').split(/[\s,]+/).filter((id) => id !== '');
    const end = at + match[0].length;
    switch (match[1]) {
      case 'disable-file':
        spans.push({ start: 0, end: text.length, ids });
        break;
      case 'disable-next-line':
        spans.push({ ...nextLine(text, end), ids });
        break;
      case 'disable-line':
        spans.push({ start: text.lastIndexOf('\n', at) + 1, end: endOfLine(text, end), ids });
        break;
      case 'disable':
        for (const id of ids.length > 0 ? ids : ['']) if (!open.has(id)) open.set(id, end);
        break;
      case 'enable':
        for (const id of ids.length > 0 ? ids : [...open.keys()]) {
          const start = open.get(id);
          if (start !== undefined) spans.push({ start, end: at, ids: id === '' ? [] : [id] });
          open.delete(id);
        }
        break;
    }
  }
  for (const [id, start] of open) spans.push({ start, end: text.length, ids: id === '' ? [] : [id] });
  return {
    covers: (rule, kind, range) =>
      spans.some(
        (span) =>
          span.start <= range.start &&
          range.start <= span.end &&
          (span.ids.length === 0 ||
            span.ids.includes(rule) ||
            (kind !== undefined && span.ids.includes(`${rule}/${kind}`))),
      ),
  };
}

/** The comment that switches a rule off for a whole file. */
export function suppressFile(rule: string): string {
  return `<!-- termsmith-disable-file ${rule} -->`;
}

/** The comment that switches a rule off for the line below it. */
export function suppressNextLine(rule: string): string {
  return `<!-- termsmith-disable-next-line ${rule} -->`;
}

/** The next line with words behind an offset. */
function nextLine(text: string, offset: number): Range {
  let start = endOfLine(text, offset) + 1;
  while (start < text.length && /^[ \t]*\r?$/.test(text.slice(start, endOfLine(text, start))))
    start = endOfLine(text, start) + 1;
  return { start, end: endOfLine(text, start) };
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}
