import type { Localise, Message } from '../../text/message.js';

/** Everything that Markdown could take for markup, in words that are not ours: names, headings, quotations of drafts. */
const MARKUP = /[\\`*_[\]<>|~#&$!]/g;

/**
 * A text as Markdown that shows it as it stands, in one line. Addresses do not become links: a draft should not put
 * links into a card that looks like ours.
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

/** More pieces than this are not read at a glance. */
const MOST_PIECES = 3;

/** Pieces of Markdown one behind the other: a; b; …. */
export function enumerated(localise: Localise, pieces: readonly string[]): string {
  const shown = pieces.length > MOST_PIECES ? [...pieces.slice(0, MOST_PIECES), '…'] : pieces;
  const [first = '', ...rest] = shown;
  return rest.reduce((value, further) => localise({ text: '{value}; {further}', data: { value, further } }), first);
}

/** A name and what it stands for, the latter bold. */
export function stated(localise: Localise, name: Message, value: Message): string {
  const data = { name: worded(localise, name), value: worded(localise, value) };
  return localise({ text: '{name}: **{value}**', data });
}

/** A localised message as Markdown in which nothing is markup. */
export function worded(localise: Localise, message: Message): string {
  return escaped(localise(message));
}
