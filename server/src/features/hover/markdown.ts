import { escaped } from '../../text/markdown.js';
import type { Localise, Message } from '../../text/message.js';

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
