import { bisect } from '../text/bisect.js';
import { endOf, isBlank } from './sticky.js';

/**
 * A Markdown text without the middle of its long runs of words, for the parser, which looks at every character several
 * times: a provision is a few of markup and hundreds that are markup nowhere. What it is parsed to is what the whole text
 * is, at other offsets.
 */
export interface Shortened {
  readonly text: string;
  readonly whole: string;
  /** Where the whole text starts in the one that it is a part of. */
  readonly origin: number;
  /** The offset in the whole text. Monotonic; exact for every boundary of a node, since none lies where a run was cut. */
  readonly place: (offset: number) => number;
}

/** So many characters stay of a run at either end, where markup beside it looks at them. */
const KEPT = 8;
/** A run is cut where at least so many are saved. */
const SAVED = 8;

/**
 * Why it changes no structure: a run starts with a letter, behind which no line opens a container or a block any more; it has no
 * line ending and no character that any markup is made of; and where words are looked at as such, nothing is cut: in
 * link destinations, and up to the next blank line behind what may be HTML or an entity. Labels are compared, so a text that may
 * define one stays whole. Linear.
 */
export function shorten(text: string, origin: number): Shortened {
  const uncut = { origin, whole: text, text, place: (offset: number) => offset };
  if (text.includes(']:')) return uncut;
  /** Of each cut, where it is in the shortened text, and how much is missing behind it. */
  const cuts: number[] = [];
  const missing: number[] = [0];
  let short = '';
  let copied = 0;
  let run = -1;
  let held = false;
  for (let at = 0; at <= text.length; at++) {
    const c = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (c > 0x7f || KINDS[c]! <= LETTER) {
      if (run < 0 && !held && (c > 0x7f || KINDS[c] === LETTER)) run = at;
      continue;
    }
    if (run >= 0) {
      let from = run + KEPT;
      let to = at - KEPT;
      // Blanks at the end of a line are no words.
      while (isBlank(text.charCodeAt(from - 1))) from--;
      while (to > from && isBlank(text.charCodeAt(to))) to--;
      // Words may be told apart behind the first character of a line that is indented deeper than its block.
      if (from - run > 1 && to - from >= SAVED) {
        short += text.slice(copied, from);
        cuts.push(short.length);
        missing.push(missing.at(-1)! + to - from);
        copied = to;
      }
      run = -1;
    }
    if (c === LINE_FEED) held &&= endOf(BLANK_LINE, text, at + 1) < 0;
    else if (KINDS[c] === HOLDS) held = true;
    else if (c === CLOSING && text.charCodeAt(at + 1) === OPENING) {
      const end = endOf(DESTINATION, text, at);
      if (end < 0) held = true;
      else at = end - 1;
    }
  }
  if (cuts.length === 0) return uncut;
  return {
    origin,
    whole: text,
    text: short + text.slice(copied),
    place: (offset) => offset + missing[bisect(cuts.length, (i) => cuts[i]! > offset)]!,
  };
}

/** What an ASCII character is: part of a run, a letter, which starts one, markup, or markup behind which nothing is cut. */
const LETTER = 1;
const MARKUP = 2;
const HOLDS = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  if ('<&\0'.includes(character)) return HOLDS;
  return '\\`*_[]>|#\n\r\t'.includes(character) ? MARKUP : 0;
});
const LINE_FEED = 10;
const CLOSING = 0x5d;
const OPENING = 0x28;

const BLANK_LINE = /[ \t]{0,200}\r?(?:\n|$)/y;
/** The destination of an inline link that stands there whole and plain. */
const DESTINATION = /\]\([^\s()<>"'&\\]{0,4000}\)/y;
