import { codeAt } from './codeAt.js';
import type { Language } from './language.js';
import type { Range } from './range.js';

/** Words before a full stop that do not end a sentence (design/rules.md, section 0), in lower case. */
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'etc',
  'no',
  'nos',
  'art',
  'arts',
  'sec',
  'secs',
  'st',
  'ltd',
  'inc',
  'co',
  'corp',
  'llc',
  'mr',
  'ms',
  'mrs',
  'dr',
  'vs',
  'cf',
  'para',
  'ste',
  'approx',
  'attn',
  'dept',
]);

/** After these a sentence ends where a word stands that opens one: "in the U.S.A. You agree", "Acme Inc. The service". */
const MAY_END = /^(?:(?:[A-Z]?\.)*[A-Z]|[Ee]tc|[Ii]nc|[Ll]td|LLC|[Cc]orp|[Cc]o|ETC|INC|LTD|CORP|CO)$/;
const OPENS =
  /^(?:You|Your|We|Our|The|This|These|Those|That|If|All|Any|Nothing|Such|Unless|Where|When|It|However|Please|They|He|She|There|Each|Neither|In\s(?:this|the|that|such|case|addition|no)|Upon|Subject|Notwithstanding)\b/i;

const CLOSING = '"\'”’)]）】」』*_';
const OPENING = '"\'“‘([（【「『*_';
const CHINESE_ENDS = '。！？';

function isBlankOrBreak(code: number): boolean {
  return code === 0x0a || isBlank(code);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0 || code === 0x3000;
}

/** Whether the full stop at `at` belongs to an abbreviation, an initial or a number such as `No. 5`; the next word is at `next`. */
function endsAbbreviation(text: string, at: number, next: number): boolean {
  let start = at;
  while (start > 0 && at - start < 12 && /[A-Za-z.]/.test(text.charAt(start - 1))) start--;
  const word = text.slice(start, at);
  if (word.length === 0) return false;
  if (!/(?:^|\.)[A-Z]$/.test(word) && !ABBREVIATIONS.has(word.toLowerCase())) return false;
  return !MAY_END.test(word) || !isInside(text, start) || !OPENS.test(text.slice(next, next + 20));
}

/** Whether words stand before an offset in its line: a number at the start of a line ends no sentence. */
function isInside(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 60), offset);
  return /\p{L}{2}/u.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Whether an English sentence ends with the mark at `at`; `after` is the first offset behind closing marks. */
function endsEnglish(text: string, at: number, after: number): boolean {
  if (after >= text.length) return true;
  if (!isBlank(codeAt(text, after))) return false;
  let next = after;
  while (next < text.length && (isBlank(codeAt(text, next)) || OPENING.includes(text.charAt(next)))) next++;
  if (next >= text.length) return true;
  if (!/[\p{Lu}\p{Nd}\p{Script=Han}\n]/u.test(text.charAt(next))) return false;
  return text.charAt(at) !== '.' || !endsAbbreviation(text, at, next);
}

function trimmed(text: string, start: number, end: number): Range | undefined {
  let from = start;
  let to = end;
  while (from < to && isBlankOrBreak(codeAt(text, from))) from++;
  while (to > from && isBlankOrBreak(codeAt(text, to - 1))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** Whether a character surely ends no sentence, as nearly all of a text: Latin letters and the like, spaces, Han characters. */
function isLetterOrSpace(code: number): boolean {
  return code === 0x20 || (code > 0x3f && code < 0x3000) || (code >= 0x3400 && code < 0xff00);
}

function split(text: string, language: Language, segments: boolean): readonly Range[] {
  const found: Range[] = [];
  let start = 0;
  const cut = (end: number): void => {
    const piece = trimmed(text, start, end);
    if (piece) found.push(piece);
    start = end;
  };
  const { length } = text;
  for (let i = 0; i < length; i++) {
    if (isLetterOrSpace(codeAt(text, i))) continue;
    const c = text.charAt(i);
    if (c === '\n') {
      cut(i + 1);
      continue;
    }
    if (segments && (c === '；' || c === ';')) {
      cut(i + 1);
      continue;
    }
    const chinese = CHINESE_ENDS.includes(c);
    if (!chinese && (language === 'zh' || (c !== '.' && c !== '!' && c !== '?'))) continue;
    let after = i + 1;
    while (after < length && CLOSING.includes(text.charAt(after))) after++;
    if (chinese || endsEnglish(text, i, after)) {
      cut(after);
      i = after - 1;
    }
  }
  cut(length);
  return found;
}

/**
 * The sentences of a plain text, without the blanks around them, in order. A line feed (the end of a paragraph or
 * list item) always ends a sentence. Chinese sentences end with `。！？`; English ones with `.!?` before a blank and a
 * capital, not after abbreviations and initials (design/rules.md, section 0). Offsets are UTF-16 code units. Linear;
 * never throws.
 */
export function splitSentences(text: string, language: Language): readonly Range[] {
  return split(text, language, false);
}

/** As {@link splitSentences}, but a semicolon (`;`, `；`) ends a segment too. */
export function splitSegments(text: string, language: Language): readonly Range[] {
  return split(text, language, true);
}
