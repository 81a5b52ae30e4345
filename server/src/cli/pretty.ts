import type { FileFindings, FindingJson } from './findings.js';
import type { Colour, Terminal } from './terminal.js';

const COLOURS: Readonly<Record<FindingJson['severity'], Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'grey',
};

/** The findings of a file for a person to read: place, severity, message, rule; nothing for a file without. */
export function pretty({ path, diagnostics }: FileFindings, { localise, paint }: Terminal): string {
  if (diagnostics.length === 0) return '';
  const rows = diagnostics.map(({ rule, kind, severity, message, range }) => {
    const place = `${range.start.line}:${range.start.column}`.padStart(7);
    const name = paint(COLOURS[severity], localise({ text: severity }));
    return `${place}  ${name}  ${message}  ${paint('grey', kind === null ? rule : `${rule}/${kind}`)}\n`;
  });
  return `${paint('bold', path)}\n${rows.join('')}\n`;
}
