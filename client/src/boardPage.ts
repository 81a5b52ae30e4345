import type { BoardResult } from '../../server/src/lsp/messages.js';

/**
 * The page of the comparison board. Pure: it makes HTML of a board and knows no VS Code, so that tests can read it. All
 * texts of the board are escaped; scripts and styles are files of ours, held to by the policy.
 */

/** What the page needs of its surroundings. */
export interface PageContext {
  /** Where styles and scripts may come from, in the terms of a content security policy. */
  readonly source: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
  /** The display language, such as `zh-cn`. */
  readonly language: string;
  /** The address of the draft, which the page gives back when it is restored. */
  readonly uri: string;
}

/** The words of the page that are not the board's own. */
export interface PageWords {
  readonly caption: string;
  readonly clause: string;
  readonly position: string;
  readonly draft: string;
  readonly exportMarkdown: string;
  readonly exportCsv: string;
  readonly choose: string;
  /** What stands between sections. */
  readonly comma: string;
  /** What the button of a clause does; `{0}` stands for the clause. */
  readonly goTo: string;
  /** What the button of an agreement does; `{0}` stands for the agreement. */
  readonly compare: string;
}

/** The whole page. */
export function boardPage(board: BoardResult, words: PageWords, context: PageContext): string {
  const { source, nonce, style, script, language, uri } = context;
  const policy = `default-src 'none'; style-src ${source}; font-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${text(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${text(style)}">
<title>${text(words.caption)}</title>
</head>
<body data-uri="${text(uri)}">
<main id="board">
${boardContent(board, words)}
</main>
<script nonce="${text(nonce)}" src="${text(script)}"></script>
</body>
</html>
`;
}

/** What of the page changes with the draft. */
export function boardContent(board: BoardResult, words: PageWords): string {
  const columns = board.columns.map(
    ({ id, label, title }) =>
      `<th scope="col"><button type="button" class="link" id="column-${text(id)}" data-agreement="${text(id)}" title="${text(fill(words.compare, title))}">${text(label)}</button></th>`,
  );
  const commands = [
    ['choose', words.choose],
    ['exportMarkdown', words.exportMarkdown],
    ['exportCsv', words.exportCsv],
  ].map(
    ([command, label]) => `<button type="button" id="${command}" data-command="${command}">${text(label!)}</button>`,
  );
  return `<header>
<h1>${text(words.caption)}</h1>
<p>${text(board.note)}</p>
<div class="commands">${commands.join('')}</div>
</header>
<div class="scroll" tabindex="0" role="region" aria-label="${text(words.caption)}">
<table>
<caption class="hidden">${text(words.caption)} ${text(board.note)}</caption>
<thead><tr><th scope="col">${text(words.clause)}</th><th scope="col">${text(words.position)}</th><th scope="col">${text(words.draft)}</th>${columns.join('')}</tr></thead>
${board.rows.map((row) => rowGroup(row, words)).join('\n')}
</table>
</div>`;
}

type Row = BoardResult['rows'][number];
type Line = Row['lines'][number];
type Cell = Line['draft'];

/** A clause type: one body of the table, whose first row names it. */
function rowGroup(row: Row, words: PageWords): string {
  const lines = row.lines.map((line, i) => {
    const head = i === 0 ? `<th scope="rowgroup" rowspan="${row.lines.length}">${typeName(row, words)}</th>` : '';
    const cells = [line.draft, ...line.cells].map((cell) => tableCell(cell, words));
    return `<tr>${head}<th scope="row">${text(line.name)}</th>${cells.join('')}</tr>`;
  });
  const place = row.line === undefined ? '' : ` data-line="${row.line}"`;
  return `<tbody${place}>${lines.join('')}</tbody>`;
}

function typeName({ type, name, line, lines, sections }: Row, words: PageWords): string {
  if (line === undefined) return `<span class="type">${text(name)}</span>`;
  // Where the sections have a line of the table to themselves, they are not said twice.
  const where =
    sections.length > 0 && lines[0]?.key
      ? `<span class="section">${text(unbroken(sections.join(words.comma)))}</span>`
      : '';
  const label = fill(words.goTo, name);
  return `<button type="button" class="link type" id="type-${text(type)}" data-line="${line}" title="${text(label)}">${text(name)}</button>${where}`;
}

const MARKS: Readonly<Record<NonNullable<Cell['verdict']>, string>> = {
  same: '=',
  laxer: '▲',
  stricter: '▼',
  absent: '–',
  'not-comparable': '≠',
  present: '✓',
};

function tableCell({ entries, verdict, judgement }: Cell, { comma }: PageWords): string {
  // What is said stands line by line; sections alone stand one behind the other.
  const lines = entries.some((entry) => entry.text !== undefined)
    ? entries.map((entry) => entry.words)
    : [entries.map((entry) => entry.words).join(comma)].filter(Boolean);
  const said = lines.map((line) => `<span class="entry">${text(unbroken(line))}</span>`);
  // The mark repeats the words beside it, so that screen readers leave it out.
  const judged = verdict
    ? `<span class="verdict"><span aria-hidden="true">${MARKS[verdict]}</span> ${text(judgement ?? '')}</span>`
    : '';
  const empty = entries.length === 0 ? ' empty' : '';
  return `<td class="${verdict ?? 'draft'}${empty}">${said.join('')}${judged}</td>`;
}

/** The words with the numbers of sections held together. */
function unbroken(words: string): string {
  return words.replace(/§ (?=\d)/g, '§\u00a0').replace(/第 ([\d.]+) 条/g, '第\u00a0$1\u00a0条');
}

function fill(template: string, value: string): string {
  return template.replace('{0}', () => value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it as it stands, in elements and in attributes with quotation marks. */
export function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
