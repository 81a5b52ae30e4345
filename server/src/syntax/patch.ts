import { bisect } from '../text/bisect.js';
import type { TextEdit } from '../text/edit.js';
import type { Mark } from '../text/passage.js';
import { type Block, keep, newBlock } from './block.js';

/**
 * A block after edits in which only letters, figures and the signs of numbers change, worked out without parsing: 5.2
 * becomes 6.2, 第五条 becomes Section 5. Undefined where the edits may mean more to Markdown than other words. The block
 * stands at `start`; `labels` says whether the document defines labels of links.
 *
 * Why it is sound. Markdown sees such signs as text, but for what they do at the start of a line, beside markup, and
 * within what may be a link, code, HTML, an entity or a table; where any of that is near, nothing is answered.
 */
export function patchedBlock(
  block: Block,
  text: string,
  start: number,
  edits: readonly TextEdit[],
  labels: boolean,
): Block | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return undefined;
  if (edits[0]!.start - start < block.content) return undefined;
  const source = text.slice(start, start + block.length);
  const changed = edits.at(-1)!.end - start;
  if (changed > source.length || INTRICATE.test(source.slice(block.content, changed)) || source[block.content] === '[')
    return undefined;
  if (labels && source.includes('[')) return undefined;
  const { words } = block;
  const at = words.at.slice();
  let marks: readonly Mark[] = words.marks;
  let plain = words.plain;
  let length = block.length;
  let plainEdit: TextEdit | undefined;
  // From the last edit to the first, so that what stands before stays where it is.
  for (let k = edits.length - 1; k >= 0; k--) {
    const { start: first, end: last, text: written } = edits[k]!;
    const from = first - start;
    const to = last - start;
    if (!isHarmless(block, source, from, to, written)) return undefined;
    const run = 3 * (bisect(at.length / 3, (r) => at[3 * r + 1]! > from) - 1);
    if (run < 0) return undefined;
    const offset = at[run]! + from - at[run + 1]!;
    const stop = offset + to - from;
    const by = written.length - (to - from);
    const behind = run + 3 < at.length ? at[run + 3]! : plain.length;
    const runEnd = at[run + 1]! + at[run + 2]!;
    // The run must stand in the source as it does in the words, hold the edit, and be left with something.
    if (behind - at[run]! !== at[run + 2] || to > runEnd || from === runEnd || at[run + 2]! + by <= 0) return undefined;
    if (plain.slice(offset, stop) !== source.slice(from, to)) return undefined;
    at[run + 2] = at[run + 2]! + by;
    for (let r = run + 3; r < at.length; r += 3) {
      at[r] = at[r]! + by;
      at[r + 1] = at[r + 1]! + by;
    }
    if (marks.length > 0) marks = marks.map((mark) => (mark.end <= offset ? mark : movedMark(mark, offset, by)));
    plain = plain.slice(0, offset) + written + plain.slice(stop);
    plainEdit = { start: offset, end: stop, text: written };
    length += by;
  }
  const now = newBlock(block.kind, length, block.content, block, { plain, at, marks }, block);
  if (edits.length === 1 && plainEdit) keep(now, new Patch(block, plainEdit));
  return now;
}

/** What a block was before a single edit; kept with the block for who reads it first, and not any longer. */
export class Patch {
  constructor(
    readonly from: Block,
    /** In the offsets of the plain text of `from`. */
    readonly edit: TextEdit,
  ) {}
}

/** A mark that ends behind the edit, after what it covers or what stands before it grew. */
function movedMark(mark: Mark, offset: number, by: number): Mark {
  return { ...mark, start: mark.start > offset ? mark.start + by : mark.start, end: mark.end + by };
}

/** What makes text behind it hard to judge: code, HTML, entities, escapes, links, tables. */
const INTRICATE = /[`<&\\|]|\][([:]/;
/** What numbers and the words with them consist of. */
const NUMERAL = /^[\p{L}\p{Nd}.,、（）()§ ]*$/u;
/** A start of a line that may be more than words: lists, rules, underlines of headings, quotes, fences, HTML, definitions. */
const LINE_START = /^(?:\d{1,9}[.)](?:[ \t]|$)|[-+*=_#>~`<[|:])/;

/** Whether to put `text` in place of a part of the block's source changes words alone. */
function isHarmless(block: Block, source: string, start: number, end: number, text: string): boolean {
  const was = source.slice(start, end);
  if (!NUMERAL.test(text) || !NUMERAL.test(was)) return false;
  const before = lastLineOf(source.slice(block.content, start));
  const behind = source.slice(end, feedBehind(source, end));
  // Blanks at either end of a line indent it or break it.
  const opens = isBlank(before);
  const closes = isBlank(behind);
  if (opens && blankEnd(before) === before.length && blanksBefore(was, behind) !== blanksBefore(text, behind))
    return false;
  if (closes && blanksBehind(before + was + behind) !== blanksBehind(before + text + behind)) return false;
  if (opens && closes && isBlank(text)) return false;
  const hashes = block.kind === 'heading' && !block.setext;
  if (hashes ? /^[ \t]*#/.test(behind) : LINE_START.test(opened(before + text, behind))) return false;
  // Emphasis, and the hashes of a heading, are told by what stands beside them.
  const left = source[start - 1] ?? '\n';
  const right = source[end] ?? '\n';
  if (hashes && kindOf(left) === 'blank' && kindOf(text[0] ?? right) === 'blank') return false;
  if (text === '' && (kindOf(left) === 'sign' || kindOf(right) === 'sign')) return false;
  return isApart(left, was[0] ?? right, text[0] ?? right) && isApart(right, was.at(-1) ?? left, text.at(-1) ?? left);
}

/** Whether nothing but blanks stands in a piece of a line. */
function isBlank(words: string): boolean {
  return !/\S/.test(words);
}

/** The signs by which a line tells that it opens more than words; `first` is what it starts with. */
function opened(first: string, behind: string): string {
  const words = first.trimStart();
  return words === '' ? behind.trimStart() : words + behind.slice(0, MOST_OPENING);
}

/** No sign that opens a line is longer. */
const MOST_OPENING = 16;

/** Whether a sign beside the edit is no markup, or sees the same kind of sign as before. */
function isApart(sign: string, was: string, now: string): boolean {
  if (!MARKUP.includes(sign)) return true;
  if (']![(~:'.includes(sign)) return kindOf(was) === 'letter' && kindOf(now) === 'letter';
  return kindOf(was) === kindOf(now);
}

const MARKUP = ']![(~:*_#';

function kindOf(sign: string): 'blank' | 'sign' | 'letter' {
  return ASCII_KINDS[sign.charCodeAt(0)] ?? readKind(sign);
}

function readKind(sign: string): 'blank' | 'sign' | 'letter' {
  if (/\s/.test(sign)) return 'blank';
  return /[\p{P}\p{S}]/u.test(sign) ? 'sign' : 'letter';
}

const ASCII_KINDS = Array.from({ length: 128 }, (_, code) => readKind(String.fromCharCode(code)));

function lastLineOf(words: string): string {
  if (!words.includes('\n') && !words.includes('\r')) return words;
  return words.slice(Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r')) + 1);
}

function feedBehind(source: string, offset: number): number {
  const feed = source.indexOf('\n', offset);
  const carriage = source.indexOf('\r', offset);
  return Math.min(feed < 0 ? source.length : feed, carriage < 0 ? source.length : carriage);
}

/** The blanks with which a line opens whose first words, and what stands behind them, are given apart. */
function blanksBefore(first: string, behind: string): string {
  const end = blankEnd(first);
  return end < first.length ? first.slice(0, end) : first + behind.slice(0, blankEnd(behind));
}

function blankEnd(words: string): number {
  let end = 0;
  while (words[end] === ' ' || words[end] === '\t') end++;
  return end;
}

function blanksBehind(line: string): string {
  return line.slice(line.trimEnd().length);
}
