import { type Block, sourceOffset } from '../syntax/block.js';
import { Finder, matchesOf } from '../text/finder.js';
import { decodeMojibake, MOJIBAKE } from '../text/mojibake.js';
import type { Range } from '../text/range.js';
import type { BlockRule, Finding, Fix, Message } from './contract.js';

/**
 * Finds what a conversion left behind: entities, garbled characters, marks of Word, invisible characters.
 *
 * A customer sees them as they are, and a court sees that nobody read the text after it was converted; a lost
 * reference ("Error! Reference source not found") may take a clause's meaning along. Switch it off for drafts that
 * are templates of another program.
 */

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);$/i;
/** Entities of which nothing is to be seen. */
const UNSEEN = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const WORD = new Finder(
  /\[bookmark:[^\]\n]{0,80}\]|\b_GoBack\b|\b_Toc\d{3,}\b|\b_Ref\d{5,}\b|Error! (?:Reference source|Bookmark|Hyperlink reference) not (?:found|defined|valid)|错误[!！]\s?未(?:找到引用源|定义书签)|\{\.underline\}|\bMERGEFIELD\b|\bHYPERLINK ["“]/g,
);
/** Marks that carry no words: deleting them loses nothing. */
const EMPTY_MARK = /^(?:\[bookmark:|_GoBack|_Toc|_Ref)/;
const LOST = /\ufffd+|锟斤拷|烫烫+/g;
const INVISIBLE = /[\0\u00ad\u200b-\u200d\u2060\ufeff]+|(?<=\p{Script=Han})\u00a0+(?=\p{Script=Han})/gu;
/** A character with which garbled, lost or invisible ones begin; nearly all blocks have none. */
const ODD = /[\0\u00a0\u00ad\u00c2-\u00ef\u200b-\u200d\u2060\ufeff\ufffd锟烫]/;
/** Letters and pictures that need joiners between them. */
const JOINED = /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]|\ufe0f/u;

const rule: BlockRule = {
  reach: 'block',
  meta: {
    id: 'import-leftover',
    title: { text: 'Left over from a conversion' },
    description: {
      text: 'Entities, garbled or invisible characters and marks of Word that a conversion left in the text. Customers see them as they are, and they show that nobody read the text afterwards.',
    },
    category: 'hygiene',
    severity: 'warning',
    kinds: {
      entity: { title: { text: 'An entity instead of its character' } },
      mojibake: { title: { text: 'Garbled characters' } },
      word: { title: { text: 'A mark of Word' } },
      invisible: { title: { text: 'An invisible character' } },
    },
    examples: [
      { language: 'en', bad: 'We offer &quot;hosting&quot;.\n', good: 'We offer "hosting", and `&quot;` is code.\n' },
      {
        language: 'zh',
        bad: '1. [bookmark: _GoBack]本协议自签署之日起生效。\n',
        good: '1. 本协议自签署之日起生效。\n',
      },
    ],
  },
  check(block, source) {
    if (block.kind === 'code' || block.kind === 'break' || block.kind === 'definition') return [];
    const { plain, marks } = block.words;
    const isCode = (at: number): boolean => marks.some((m) => m.kind === 'code' && m.start <= at && at < m.end);
    const matches = (pattern: RegExp): RegExpExecArray[] => matchesOf(pattern, plain).filter((m) => !isCode(m.index));
    const at = (m: RegExpExecArray): Range => toSource(block, m.index, m.index + m[0].length);
    const odd = ODD.test(plain);
    return [
      ...entities(block, source),
      ...(odd ? matches(MOJIBAKE) : []).map((m) => garbled(m[0], at(m))),
      ...(odd ? matches(LOST) : []).map((m) => lost(m[0], at(m))),
      ...WORD.in(plain)
        .filter((m) => !isCode(m.index))
        .map((m) => wordMark(block, m, at(m))),
      ...(odd ? matches(INVISIBLE) : [])
        .filter((m) => !isNeeded(plain, m.index, m[0].length) && source.slice(at(m).start, at(m).end) === m[0])
        .map((m) => invisible(m[0], at(m), touchesWord(plain, m.index, m[0].length))),
    ];
  },
};
export default rule;

function toSource(block: Block, start: number, end: number): Range {
  return { start: sourceOffset(block.words, start, 'start'), end: sourceOffset(block.words, end, 'end') };
}

const NBSP = '\u00a0';

/** Markdown has decoded the entities of the text, so each is a run of one character with a longer source; code is as long as its source. */
function entities(block: Block, source: string): Finding[] {
  const { at, plain } = block.words;
  const found: Finding[] = [];
  for (let run = 0; run < at.length; run += 3) {
    const start = at[run + 1]!;
    const end = start + at[run + 2]!;
    const from = at[run]!;
    const to = run + 3 < at.length ? at[run + 3]! : plain.length;
    if (
      source.charCodeAt(start) !== 38 ||
      end - start < 4 ||
      end - start === to - from ||
      !ENTITY.test(source.slice(start, end))
    )
      continue;
    if (found.at(-1)?.range.start === start) continue;
    const character = String.fromCodePoint(plain.codePointAt(from) ?? 32);
    // Two blanks in a row are one.
    const before = character === NBSP ? found.at(-1) : undefined;
    const joined = before?.range.end === start && before.message.data?.character === NBSP;
    if (joined) found.pop();
    const range = { start: joined ? before.range.start : start, end };
    found.push({
      range,
      kind: 'entity',
      message: {
        text: 'The text has the entity {entity} where “{character}” is meant. Other programs may show the entity to customers as it is. Write the character itself.',
        data: { entity: source.slice(range.start, end), character },
      },
      fixes: [write(range, character, escaped(character, source, range, plain.slice(to, to + 1)))],
    });
  }
  return found;
}

/** Chinese has no blanks between its characters. */
function isWithinChinese(source: string, start: number, end: number): boolean {
  return CHINESE.test(source.slice(Math.max(0, start - 1), start)) && CHINESE.test(source.slice(end, end + 1));
}
const CHINESE = /[\p{Script=Han}，。；：、（）《》“”]/u;

/** The character as Markdown takes it for itself and not for markup. */
function escaped(character: string, source: string, { start, end }: Range, next: string): string {
  if (character === NBSP)
    return /[ \t]$/.test(source.slice(0, start)) ||
      /^[ \t]/.test(source.slice(end)) ||
      isWithinChinese(source, start, end)
      ? ''
      : ' ';
  if (UNSEEN.test(character)) return '';
  if (character === '&') return /[#a-z]/i.test(next) ? '\\&' : '&';
  const opensLine = /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, start - 20), start));
  return /[\\`*_[\]<>#|~]/.test(character) || (opensLine && /[-+=]/.test(character)) ? `\\${character}` : character;
}

function write(range: Range, shown: string, text: string): Fix {
  return {
    title: { text: 'Write “{character}”', data: { character: shown } },
    safe: true,
    edits: [{ ...range, text }],
  };
}

function remove(range: Range, title: Message): Fix {
  return { title, safe: true, edits: [{ ...range, text: '' }] };
}

function garbled(text: string, range: Range): Finding {
  const character = decodeMojibake(text);
  return {
    range,
    kind: 'mojibake',
    message: {
      text: '“{text}” is a garbled character: the text was read in a wrong encoding on its way here, and customers would see it like this. Write “{character}”.',
      data: { text, character },
    },
    fixes: [
      write(
        range,
        character,
        character.replace(/^[\u00a0\ufeff]$/, (c) => (c === '\ufeff' ? '' : ' ')),
      ),
    ],
  };
}

function lost(text: string, range: Range): Finding {
  return {
    range,
    kind: 'mojibake',
    message: {
      text: '“{text}” stands for characters that a conversion lost. What stood here may matter: look it up in the original and write it again.',
      data: { text },
    },
  };
}

function wordMark(block: Block, match: RegExpExecArray, range: Range): Finding {
  const text = match[0];
  const fixes: Fix[] = [];
  if (EMPTY_MARK.test(text)) fixes.push(remove(range, { text: 'Delete “{text}”', data: { text } }));
  else if (text === '{.underline}') {
    const plain = block.words.plain;
    const open = plain.slice(Math.max(0, match.index - 300), match.index).match(/\[[^\][\n]*\]$/);
    const start = open ? toSource(block, match.index - open[0].length, match.index - open[0].length + 1) : undefined;
    if (start)
      fixes.push({
        title: { text: 'Underline the words with <u>' },
        safe: true,
        edits: [
          { ...start, text: '<u>' },
          { ...toSource(block, match.index - 1, match.index + text.length), text: '</u>' },
        ],
      });
  }
  return {
    range,
    kind: 'word',
    message: {
      text: '“{text}” is left over from Word and means nothing here; a lost field or reference may have stood in its place. Compare with the original, then delete or replace it.',
      data: { text },
    },
    fixes,
  };
}

/** Whether letters or digits stand beside it. */
function touchesWord(plain: string, at: number, length: number): boolean {
  return /[\p{L}\p{N}]$/u.test(plain.slice(Math.max(0, at - 2), at)) || /^[\p{L}\p{N}]/u.test(plain.slice(at + length));
}

function invisible(text: string, range: Range, inWord: boolean): Finding {
  const code = `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    range,
    kind: 'invisible',
    message: {
      text: inWord
        ? 'An invisible character ({code}) stands here. Searches may miss the word that it touches, and comparisons report a change that nobody sees. Delete it.'
        : 'An invisible character ({code}) stands here. Comparisons of the text report a change that nobody sees. Delete it.',
      data: { code },
    },
    ...(!inWord && { severity: 'hint' }),
    fixes: [remove(range, { text: 'Delete the invisible character' })],
  };
}

/** Whether letters or pictures need the joiner, or an address breaks there. */
function isNeeded(plain: string, at: number, length: number): boolean {
  const before = plain.slice(Math.max(0, at - 200), at);
  if (/(?:https?:|www\.)\S*$/.test(before)) return true;
  return JOINED.test(before.slice(-2)) && JOINED.test(plain.slice(at + length, at + length + 2));
}
