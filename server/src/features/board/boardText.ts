import { escaped, table } from '../../text/markdown.js';
import type { Localise } from '../../text/message.js';
import type { Board, BoardCell } from '../board.js';

/** A board as a Markdown document: its title, whose side is taken, and one table. Ends with a line feed. */
export function boardMarkdown(board: Board, localise: Localise): string {
  const rows = board.rows.flatMap((row) =>
    row.lines.map((line, i) => [
      i === 0 ? [`**${escaped(row.name)}**`, ...row.sections.map(escaped)].join('<br>') : '',
      escaped(line.name),
      markdownCell(line.draft),
      ...line.cells.map(markdownCell),
    ]),
  );
  const title = localise({ text: 'Comparison: {title}', data: { title: board.title } });
  const header = headerOf(board, localise).map(escaped);
  return `# ${escaped(title)}\n\n${escaped(board.note)}\n\n${table(header, rows)}\n`;
}

/**
 * A board as comma-separated values (RFC 4180), each agreement in two columns: what it says, and how that stands to the
 * draft. Every row names its clause type, so that rows can be sorted and filtered.
 */
export function boardCsv(board: Board, localise: Localise): string {
  const [clause, position, draft, ...agreements] = headerOf(board, localise);
  const header = [
    clause!,
    position!,
    draft!,
    ...agreements.flatMap((label) => [label, localise({ text: '{label}: compared with the draft', data: { label } })]),
  ];
  const rows = board.rows.flatMap((row) =>
    row.lines.map((line) => [
      row.name,
      line.name,
      entriesOf(line.draft),
      ...line.cells.flatMap((cell) => [entriesOf(cell), cell.judgement ?? '']),
    ]),
  );
  return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function headerOf(board: Board, localise: Localise): string[] {
  return [
    localise({ text: 'Clause' }),
    localise({ text: 'Position' }),
    localise({ text: 'This draft' }),
    ...board.columns.map((column) => column.label),
  ];
}

function entriesOf({ entries }: BoardCell): string {
  return entries.map((entry) => entry.words).join('\n');
}

function markdownCell(cell: BoardCell): string {
  const lines = cell.entries.map((entry) => escaped(entry.words));
  if (cell.judgement !== undefined) lines.push(`_${escaped(cell.judgement)}_`);
  return lines.join('<br>');
}

/** A field that a spreadsheet shows as text: what it would take for a formula gets an apostrophe in front. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
