import { type Block, sourceOffset } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';
import { type FoundDate, findDates } from '../positions/dates.js';
import { plainForm } from '../positions/plainForm.js';
import { onceOf, type Question } from '../questions.js';
import { everyBlock } from './everyClause.js';

/** What a date of a draft is said to be: of entry into force, of the last change, or neither. */
export type DateRole = 'effective' | 'revision' | 'other';

/** A date that a draft states. */
export interface StatedDate {
  /** ISO 8601, also of a day that the calendar does not have. */
  readonly value: string;
  readonly possible: boolean;
  readonly role: DateRole;
  /** Counts from the start of its block. */
  readonly range: Range;
  /** The index of its block in `contract.syntax.blocks`; -1 in the front matter, which counts from the document's start. */
  readonly block: number;
}

const EFFECTIVE_BEFORE =
  /(?:\b(?:effective(?:\sdate)?|in\sforce|into\s(?:force|effect)|takes?\seffect|took\seffect|valid|(?:terms|agreement|conditions|version|contract)\s(?:\w+\s){0,2}?appl(?:y|ies)(?=\s(?:from|as\sof|as\sfrom|since)\b))\b(?:\s(?:date|as\sof|as\sfrom|on|from|since|starting|beginning|is|of\sthese\sterms(?:\sof\s(?:use|service))?)){0,4}|(?:生效|施行|实施)(?:日期|时间|日)?(?:为|是|于)?)[\s:*_—–-]{0,5}$/i;
const EFFECTIVE_AFTER = /^[\s]?(?:起|开始)?(?:正式)?(?:生效|施行|实施)(?!日|时间)|^\s?\(effective\b/i;
const REVISION_BEFORE =
  /(?:\b(?:updated?|revis(?:ed|ion)|modifi(?:ed|cation)|amended)\b(?:\s(?:date|on|as\sof|is|was)){0,2}|(?:更新|修订|修改)(?:日期|时间|日)?(?:为|是|于|在)?)[\s:*_—–-]{0,5}$/i;
const REVISION_AFTER = /^[\s]?(?:更新|修订|修改)(?!日|时间)/;
/** A date of another version, of a group of customers or of a statute. */
const OF_ANOTHER =
  /\b(?:previous|prior|earlier|former|old|archived?|supersed\w+|replac\w+|until|before|after|between|users?|customers?|accounts?|section|privacy|act|law|regulation|directive|policy|notice)\b|旧版|历史|上一版|此前|之前|以前|用户|法|条例|隐私/i;
const FOR_SOME = /^,?\s?for\s(?!all\b)(?:\w+\s){0,3}(?:users?|customers?|accounts?|subscribers?)\b/i;
const KEYS: readonly (readonly [RegExp, DateRole])[] = [
  [/^(?:effective[\w-]*|in[_-]force)[ \t]*:[ \t]*["']?(\d{4}-\d{1,2}-\d{1,2})/im, 'effective'],
  [/^(?:updated?|revis\w+|modified|last[_-]?\w+)[ \t]*:[ \t]*["']?(\d{4}-\d{1,2}-\d{1,2})/im, 'revision'],
];
const WORDLESS: ReadonlySet<Block['kind']> = new Set(['code', 'indented', 'html', 'break', 'definition']);
/** Where a draft tells its own dates: its first and last blocks, and its clauses on the entry into force. */
const HEAD = 14;
const TAIL = 8;
const BEFORE = 60;

/** A date of a block; its range counts from the block's start. */
export interface BlockDate extends Omit<StatedDate, 'block'> {
  /** Whether the block has no other words, so that what stands before it may say what the date is. */
  readonly alone: boolean;
}

const known = new WeakMap<Block, readonly BlockDate[]>();
const NONE: readonly BlockDate[] = [];

/** The dates that a contract states, in order. Remembered by block; never throws. */
export const statedDates: Question<readonly StatedDate[]> = onceOf((contract) => {
  const { blocks, starts, frontMatter } = contract.syntax;
  const out: StatedDate[] = [];
  if (frontMatter) out.push(...inFrontMatter(contract.text.slice(0, frontMatter.end)));
  let items = 0;
  for (const { index: b, value } of dated(contract)) {
    const block = blocks[b]!;
    for (const date of value) {
      const before = date.alone && date.role === 'other' ? blocks[b - 1] : undefined;
      const role = before && before.words.plain.length < 60 ? roleOf(`${before.words.plain} `, '') : date.role;
      if (block.containers.some(({ kind }) => kind === 'item')) items++;
      out.push({ value: date.value, possible: date.possible, role, range: date.range, block: b });
    }
  }
  const isOwn = ({ block, range }: StatedDate): boolean =>
    block < HEAD ||
    block >= blocks.length - TAIL ||
    contract.clauseAt(starts[block]! + range.start)?.facts.type === 'effective-date';
  // Many dates in a list are a list of changes or of versions.
  const isListed = ({ block }: StatedDate): boolean =>
    items > 2 && block >= 0 && blocks[block]!.containers.some(({ kind }) => kind === 'item');
  return out.map((date) =>
    date.role !== 'other' && (!isOwn(date) || isListed(date)) ? { ...date, role: 'other' } : date,
  );
});

function inFrontMatter(text: string): StatedDate[] {
  return KEYS.flatMap(([key, role]) => {
    const match = key.exec(text);
    const date = match && findDates(match[1]!, 'en')[0];
    if (!match || !date) return [];
    const start = match.index + match[0].length - match[1]!.length;
    return [
      {
        value: date.value,
        possible: date.possible,
        role,
        range: { start, end: start + match[1]!.length },
        block: -1,
      },
    ];
  });
}

const dated = everyBlock(datesIn);

/** The dates of a block; worked out once for each. */
export function datesIn(block: Block): readonly BlockDate[] {
  if (WORDLESS.has(block.kind)) return NONE;
  const before = known.get(block);
  if (before) return before;
  const dates = /\d{4}|年/.test(block.words.plain) ? readDates(block) : NONE;
  known.set(block, dates);
  return dates;
}

function readDates(block: Block): readonly BlockDate[] {
  const { words } = block;
  const plain = plainForm(words.plain);
  let behind = 0;
  return findDates(plain, 'en').map((date) => {
    const from = Math.max(behind, date.range.start - BEFORE);
    const before = plain.slice(from, date.range.start);
    // The sentence or line alone says what the date is.
    const lead = before.slice(Math.max(...['. ', '。', ';', '\n', '\t'].map((end) => before.lastIndexOf(end))) + 1);
    const after = plain.slice(date.range.end, date.range.end + 40);
    behind = date.range.end;
    return {
      value: date.value,
      possible: date.possible || isSwapped(date),
      role: roleOf(lead, after),
      range: {
        start: sourceOffset(words, date.range.start, 'start'),
        end: sourceOffset(words, date.range.end, 'end'),
      },
      alone: date.range.end - date.range.start > plain.trim().length - 3,
    };
  });
}

function roleOf(before: string, after: string): DateRole {
  if (FOR_SOME.test(after) || OF_ANOTHER.test(before.replace(/\bterms?\b|\bupdated\b/gi, ''))) return 'other';
  if (EFFECTIVE_BEFORE.test(before) || EFFECTIVE_AFTER.test(after)) return 'effective';
  return REVISION_BEFORE.test(before) || REVISION_AFTER.test(after) ? 'revision' : 'other';
}

/** Whether a date that the calendar does not have is one with day and month the other way round: 10.19.2020. */
function isSwapped({ value }: FoundDate): boolean {
  const [, month, day] = value.split('-').map(Number);
  return month! > 12 && month! <= 31 && day! >= 1 && day! <= 12;
}
