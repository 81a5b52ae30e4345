import type { Mark } from '../text/passage.js';
import type { Words } from './block.js';
import { endOf } from './sticky.js';

/**
 * The markup of agreements without the parser: strong words and emphasis by asterisks, links with a plain destination,
 * brackets around what is to be filled in, escapes. Gives nothing where it is not sure what the parser would read. A text that
 * defines labels is not read here, so that brackets without a destination are words.
 */
const MARKUP = /[*_[\]\\&]/g;
const ASTERISKS = /\*{1,3}/y;
/** Brackets on one line with no other ones and no escape within, so that they are never in one another. */
const BRACKETED = /\[[^[\]\\\n]{0,2000}\]/y;
const DESTINATION = /\]\([\w./:?=#%~+,@$&-]{1,2000}\)/y;
const ENTITY = /&#?\w{1,40};/y;
const ESCAPED = /\\[!-%'-/:-@[\]^-\x60{-~]/y;
const BLANK = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
const SIGN = /[\p{P}\p{S}]/u;

/** What opened and is not closed yet: so many asterisks, or a bracket (0). */
interface Open {
  readonly asterisks: number;
  /** In the words so far. */
  readonly start: number;
}

/**
 * The words of a paragraph's or heading's content from `start` to `end`, their places counted from `base`. Undefined where
 * the parser must be asked. No line within may begin or end with blanks. Linear.
 */
export function readInline(text: string, start: number, end: number, base: number): Words | undefined {
  const content = text.slice(start, end);
  MARKUP.lastIndex = 0;
  if (!MARKUP.test(content)) return { plain: content, at: [0, start - base, end - start], marks: [] };
  const at: number[] = [];
  const marks: Mark[] = [];
  const open: Open[] = [];
  let plain = '';
  let taken = 0;
  const take = (until: number): void => {
    if (until > taken) at.push(plain.length, taken + start - base, until - taken);
    plain += content.slice(taken, until);
  };
  const oneLine = !content.includes('\n');
  for (let i = MARKUP.lastIndex - 1; i >= 0; i = MARKUP.test(content) ? MARKUP.lastIndex - 1 : -1) {
    let behind = i + 1;
    switch (content[i]) {
      case '*': {
        behind = endOf(ASTERISKS, content, i);
        const asterisks = behind - i;
        const [before, after] = [kindAt(content, i - 1), kindAt(content, behind)];
        if (asterisks > 2 || before === undefined || after === undefined) return undefined;
        const opens = after === 'letter' || (after === 'sign' && before !== 'letter');
        const closes = before === 'letter' || (before === 'sign' && after !== 'letter');
        take(i);
        const last = open.at(-1);
        if (closes && last) {
          if (last.asterisks !== asterisks) return undefined;
          open.pop();
          marks.push({ kind: asterisks === 2 ? 'strong' : 'emphasis', start: last.start, end: plain.length });
        } else if (opens) open.push({ asterisks, start: plain.length });
        else return undefined;
        taken = behind;
        break;
      }
      case '[':
        BRACKETED.lastIndex = i;
        if (content[i - 1] === '!' || !BRACKETED.test(content)) return undefined;
        if (content[BRACKETED.lastIndex] === '(') {
          take(i);
          taken = behind;
        }
        open.push({ asterisks: 0, start: plain.length });
        break;
      case ']': {
        const last = open.pop();
        if (last?.asterisks !== 0) return undefined;
        if (content[i + 1] !== '(') break;
        behind = endOf(DESTINATION, content, i);
        if (behind < 0) return undefined;
        take(i);
        if (plain.length === last.start) return undefined;
        marks.push({ kind: 'link', start: last.start, end: plain.length, url: content.slice(i + 2, behind - 1) });
        taken = behind;
        break;
      }
      case '\\':
        behind = endOf(ESCAPED, content, i);
        // Where a text with escapes goes on in another line, its places are told apart by lines.
        if (behind < 0 || !oneLine) return undefined;
        take(i);
        at.push(plain.length, i + start - base, 2);
        plain += content[i + 1];
        taken = behind;
        break;
      case '&':
        if (endOf(ENTITY, content, i) >= 0) return undefined;
        break;
      default:
        return undefined;
    }
    MARKUP.lastIndex = behind;
  }
  if (open.length > 0) return undefined;
  take(content.length);
  // Inner marks are complete before outer ones; readers want them in order of their start.
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { plain, at, marks };
}

/** What stands beside asterisks; undefined where it is none of these surely, or more of markup. */
function kindAt(content: string, i: number): 'blank' | 'letter' | 'sign' | undefined {
  const c = content[i];
  if (c === undefined || BLANK.test(c)) return 'blank';
  if (LETTER.test(c)) return 'letter';
  return c !== '*' && c !== '_' && SIGN.test(c) ? 'sign' : undefined;
}
