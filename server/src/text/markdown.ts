/** Everything that Markdown could take for markup, in words that are not ours: names, headings, quotations of drafts. */
const MARKUP = /[\\`*_[\]<>|~#&$!]/g;

/**
 * A text as Markdown that shows it as it stands, in one line. Addresses do not become links: a draft should not put
 * links into a card or table that looks like ours.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(MARKUP, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A table of cells that are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => ':--')), ...rows.map(line)].join('\n');
}
