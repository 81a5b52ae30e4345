import type { Mark } from '../text/passage.js';
import type { Words } from './block.js';
import { DelimiterRuns } from './delimiters.js';
import { endOf } from './sticky.js';

/**
 * The markup of agreements without the parser: strong words and emphasis, links with a plain destination, code, brackets
 * around what is to be filled in, escapes, breaks of lines. Gives nothing where it is not sure what the parser would read. A
 * text that defines labels is not read here, so that brackets without a destination are words.
 */
const ESCAPE = String.raw`\\[!-%'-/:-@[\]^-\x60{-~]`;
const MARKUP = /[*_[\]\\&\x60<\n]/g;
/** Brackets on one line with no other ones or code within, so that they are never in one another. */
const BRACKETED = new RegExp(String.raw`\[(?:[^[\]\\\n\x60<]|${ESCAPE}){0,2000}\]`, 'y');
const DESTINATION = /\]\(([\w./:?=#%~+,@$&-]{1,2000})(?: "[^"\\\n]{0,1000}")?\)/y;
const CODE = /\x60[^\x60\\\s](?:[^\x60\\\n]{0,400}[^\x60\\\s])?\x60(?!\x60)/y;
const ENTITY = /&#?\w{1,40};/y;
const ESCAPED = new RegExp(ESCAPE, 'y');

/** A place where markup stands, which gives no words; a break gives a line feed. */
interface Piece {
  readonly at: number;
  readonly end: number;
  /** What begins behind it; what began last ends before it where it is no break. */
  readonly opens?: Omit<Mark, 'start' | 'end'>;
  readonly breaks?: boolean;
}

/**
 * The words of a paragraph's or heading's content from `start` to `end`, their places counted from `base`. Undefined where
 * the parser must be asked. The content neither begins nor ends with blanks. Linear.
 */
export function readInline(text: string, start: number, end: number, base: number): Words | undefined {
  const content = text.slice(start, end);
  MARKUP.lastIndex = 0;
  if (!MARKUP.test(content)) return { plain: content, at: [0, start - base, end - start], marks: [] };
  const pieces = piecesOf(content, MARKUP.lastIndex - 1);
  return pieces && wordsOf(content, pieces, start - base);
}

/** The markup of a content in order, the first of it at an offset; undefined where the parser must be asked. */
function piecesOf(content: string, first: number): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const runs = new DelimiterRuns(content);
  /** Where the brackets of a link close, and where its destination ends. */
  let [linkEnd, linkBehind] = [-1, -1];
  for (let i = first; i >= 0; i = MARKUP.test(content) ? MARKUP.lastIndex - 1 : -1) {
    let behind = i + 1;
    switch (content[i]) {
      case '*':
      case '_':
        behind = runs.meet(i);
        break;
      case '[':
        BRACKETED.lastIndex = i;
        if (content[i - 1] === '!' || !BRACKETED.test(content)) return undefined;
        if (content[BRACKETED.lastIndex] === '(') {
          DESTINATION.lastIndex = linkEnd = BRACKETED.lastIndex - 1;
          const url = DESTINATION.exec(content)?.[1];
          if (url === undefined) return undefined;
          linkBehind = DESTINATION.lastIndex;
          pieces.push({ at: i, end: behind, opens: { kind: 'link', url } });
          runs.enter();
        }
        break;
      case ']':
        if (i !== linkEnd) break;
        behind = linkBehind;
        pieces.push({ at: i, end: behind });
        runs.leave();
        break;
      case '\x60':
        behind = endOf(CODE, content, i);
        pieces.push({ at: i, end: i + 1, opens: { kind: 'code' } }, { at: behind - 1, end: behind });
        break;
      case '\\':
        behind = endOf(ESCAPED, content, i);
        break;
      case '&':
        if (endOf(ENTITY, content, i) >= 0) return undefined;
        break;
      case '\n': {
        let from = i;
        while (content[from - 1] === ' ') from--;
        if (i - from > 1) pieces.push({ at: from, end: behind, breaks: true });
        break;
      }
      default:
        return undefined;
    }
    if (behind < 0) return undefined;
    MARKUP.lastIndex = behind;
  }
  pieces.push(...runs.found);
  return pieces.length > 1 ? pieces.sort((a, b) => a.at - b.at) : pieces;
}

/** What is not in the words of a text as it is: an escape, and the blanks around a line feed. */
const UNLIKE = new RegExp(`${ESCAPE}| \\n|\\n `);
const LINES_AND_ESCAPES = new RegExp(`${ESCAPE}|( ?)\\n {0,400}`, 'g');

/** The words of a content with markup. Their places are told apart as `WordsBuilder` does of what the parser read. */
function wordsOf(content: string, pieces: readonly Piece[], base: number): Words {
  const at: number[] = [];
  const marks: Mark[] = [];
  const open: Omit<Mark, 'end'>[] = [];
  let plain = '';
  const put = (words: string, from: number, length: number): void => {
    if (length > 0) at.push(plain.length, from + base, length);
    plain += words;
  };
  const take = (start: number, until: number): void => {
    let [from, end] = [start, until];
    if (content[from] === ' ' && content[from + 1] === '\n') from++;
    while (content[end - 1] === ' ') end--;
    // Blanks are words where they do not begin a line.
    if (end === from || content[end - 1] !== '\n') end = until;
    const words = content.slice(from, end);
    if (UNLIKE.test(words))
      for (const found of words.matchAll(LINES_AND_ESCAPES)) {
        const here = found.index + end - words.length;
        const [all, blank = ''] = found;
        const escaped = all.startsWith('\\');
        const until = escaped || blank !== '' ? here : here + 1;
        put(content.slice(from, until), from, until - from);
        if (escaped) put(all.charAt(1), here, 2);
        else if (blank !== '') put('\n', here + 1, 1);
        from = here + all.length;
      }
    put(content.slice(from, end), from, end - from);
  };
  let taken = 0;
  for (const { at: from, end: behind, opens, breaks } of pieces) {
    take(taken, from);
    taken = behind;
    if (opens) open.push({ ...opens, start: plain.length });
    else if (breaks) {
      put('\n', from, behind - from);
      marks.push({ kind: 'break', start: plain.length - 1, end: plain.length });
      while (content[taken] === ' ') taken++;
    } else {
      const { kind, start, url } = open.pop()!;
      const end = plain.length;
      if (end > start) marks.push(url === undefined ? { kind, start, end } : { kind, start, end, url });
    }
  }
  take(taken, content.length);
  // Inner marks are complete before outer ones; readers want them in order of their start.
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { plain, at, marks };
}
