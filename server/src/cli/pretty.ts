import { LineIndex } from '../text/lineIndex.js';
import type { FileFindings, FindingJson } from './findings.js';
import type { Colour, Terminal } from './terminal.js';

const COLOURS: Readonly<Record<FindingJson['severity'], Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'grey',
};
/** How much of a source line is shown before and behind the place of a finding, in UTF-16 code units. */
const BEFORE = 30;
const BEHIND = 70;

/** The findings of a file for a person to read: place, severity, message, rule and source; nothing for a file without. */
export function pretty({ path, diagnostics }: FileFindings, source: string, { localise, paint }: Terminal): string {
  if (diagnostics.length === 0) return '';
  const lines = new LineIndex(source);
  const rows = diagnostics.map(({ rule, kind, severity, message, range }) => {
    const place = `${range.start.line}:${range.start.column}`.padStart(7);
    const name = paint(COLOURS[severity], localise({ text: severity }));
    const head = `${place}  ${name}  ${message}  ${paint('grey', kind === null ? rule : `${rule}/${kind}`)}\n`;
    return `${head}${paint('grey', excerpt(source, lines, range))}\n`;
  });
  return `${paint('bold', path)}\n${rows.join('')}\n`;
}

/** The line of a finding, cut to what stands around it. */
function excerpt(source: string, lines: LineIndex, { start, end }: FindingJson['range']): string {
  const from = lines.offsetAt({ line: start.line - 1, character: 0 });
  const feed = source.indexOf('\n', from);
  const line = source.slice(from, feed < 0 ? source.length : feed).trimEnd();
  const first = Math.max(0, start.column - 1 - BEFORE);
  const last = (end.line === start.line ? end.column - 1 : start.column - 1) + BEHIND;
  const shown = line.slice(first, Math.min(line.length, Math.max(last, first + BEFORE + BEHIND)));
  return `         │ ${first > 0 ? '…' : ''}${shown.trim()}${first + shown.length < line.length ? '…' : ''}`;
}
