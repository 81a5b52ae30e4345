import type { Block } from '../syntax/block.js';
import { hasHan } from '../text/language.js';
import type { Mark } from '../text/passage.js';
import { type ClauseNumber, findNumber, markerNumber } from './numbers.js';

/**
 * Where clauses may start in one block, by what the block itself shows. Whether they do is decided over the
 * document (outline.ts). Nothing here depends on other blocks, so it is read once per block.
 */

/** What makes a line look like the start of a clause. */
export type StartKind =
  /** A Markdown heading, or a line in bold or capitals that stands for one. */
  | 'heading'
  | 'bold-line'
  | 'caps-line'
  /** A typed number, or the marker of an ordered list. */
  | 'numbered'
  | 'marker'
  /** A paragraph that opens with a heading of its own: a bold or capital lead, 【…】. */
  | 'bold-lead'
  | 'caps-lead'
  | 'bracket-lead'
  /** A short line without punctuation, which may be a heading. */
  | 'plain-line'
  /** A line that says when the text enters into force or was last changed. */
  | 'date-line'
  /** Any other paragraph. */
  | 'paragraph';

/** A place in a block where a clause may start; offsets count in the block's plain text. */
export interface Start {
  readonly kind: StartKind;
  /** The line's first character. */
  readonly at: number;
  readonly number?: ClauseNumber;
  /** The heading's words. */
  readonly heading?: { readonly start: number; readonly end: number };
  /** Where the clause's own text starts. */
  readonly body: number;
  /** Where what belongs to it ends in this block. */
  readonly end: number;
  /** The rank of a Markdown heading. */
  readonly rank?: number;
  /** Whether it stands within a bullet item. */
  readonly bullet: boolean;
  /** How deep in lists it stands. */
  readonly nesting: number;
  /** Whether the line before it, in the same block, ends like a sentence or a heading. */
  readonly afterBreak: boolean;
  /** Whether its text starts like a sentence and ends like one, as a provision does and a list's item does not. */
  readonly sentence: boolean;
  /** Whether its text ends by announcing a list. */
  readonly announces: boolean;
  /** Whether it is nothing but a link within the page, as in a table of contents. */
  readonly contents: boolean;
  /** Whether its heading stands inside the paragraph, before the text. */
  readonly runIn: boolean;
}

const LEFTOVER = /^(?:\[bookmark:[^\]\n]{0,60}\]|_GoBack|\*{2,4}|[\u200b\u200c\ufeff\u00ad\s]|\u200d)+/;
const DATE_LINE =
  /^(?:(?:this\s+)?(?:page\s+|document\s+|version\s+|terms?\s+(?:of\s+(?:use|service)\s+)?)?(?:was\s+|were\s+)?(?:last\s+|most\s+recently\s+|date\s+(?:of\s+)?(?:last\s+)?|latest\s+)?(?:updated?|revised|revision|modified|amended|changed?|effective(?:\s+(?:date|as\s+of|from))?|posted|published|version|in\s+force|dated|valid\s+(?:as\s+of|from))\b|(?:本?(?:版本?|协议|条款|政策)?(?:最后|最近|上次|最新|本版|本次)?(?:一次)?(?:的)?(?:更新|修订|修改|生效|发布|公布|版本)(?:生效|发布|更新|修订)?(?:日期|时间|于|日|\s?[：:])|最後更新|上次修改日期|生效日))/i;
/** The last words of an agreement's title. */
const AGREEMENT =
  /(?:\b(?:terms(?: (?:and conditions|of (?:service|use)))?|agreement|policy|eula)|协议|条款|合同|协定|協議|條款|合約)\s*$/i;
const DIGIT = /[\d〇一二三四五六七八九十]/;

const remembered = new WeakMap<Block, readonly Start[]>();

/** The places in a block where clauses may start, in order; the very objects of before for the same block. */
export function startsOf(block: Block): readonly Start[] {
  let starts = remembered.get(block);
  if (!starts) {
    starts = findStarts(block);
    remembered.set(block, starts);
  }
  return starts;
}

function findStarts(block: Block): readonly Start[] {
  const { plain } = block.words;
  if (plain.length === 0 || block.kind === 'code' || block.kind === 'table' || block.kind === 'definition') return [];
  const nesting = block.containers.reduce((n, c) => n + (c.kind === 'item' ? 1 : 0), 0);
  const opened = block.containers.slice(block.containers.length - block.opens).filter((c) => c.kind === 'item');
  const bullet = opened.length > 0 && !/^\d/.test(opened.at(-1)!.marker);
  const inBullet = block.containers.some((c) => c.kind === 'item' && !/^\d/.test(c.marker));
  const marker = [...opened].reverse().find((c) => /^\d/.test(c.marker));

  const drafts: Draft[] = [];
  let lineStart = 0;
  let previousEnd = -1;
  while (lineStart <= plain.length) {
    let lineEnd = plain.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = plain.length;
    const first = previousEnd < 0;
    const draft = draftAt(block, lineStart, lineEnd, first, first && marker !== undefined ? marker.marker : undefined);
    // In a paragraph of many lines a line in bold is a heading only where the line before it has come to its end.
    const wrapped = draft?.kind === 'bold-line' && !first && !draft.number && !breaksBefore(plain, previousEnd);
    if (draft && !wrapped) drafts.push({ ...draft, afterBreak: first || breaksBefore(plain, previousEnd) });
    else if (drafts.length === 1 && drafts[0]!.kind === 'plain-line' && lineEnd > lineStart)
      drafts.push({ kind: 'paragraph', at: lineStart, body: lineStart, runIn: false, afterBreak: true });
    if (lineEnd > lineStart) previousEnd = lineEnd;
    lineStart = lineEnd + 1;
  }
  return drafts.map((draft, i): Start => {
    const end = i + 1 < drafts.length ? drafts[i + 1]!.at : plain.length;
    const body = Math.min(draft.body, end);
    const text = plain.slice(body, end).trim();
    return {
      ...draft,
      body,
      end,
      bullet: draft.at === 0 ? bullet || (inBullet && opened.length === 0) : inBullet,
      nesting,
      sentence: isSentence(text || headingText(plain, draft)),
      announces: /[:：,，]$/.test(text || headingText(plain, draft)),
      contents: isContents(block.words.marks, plain, draft.at, end),
    };
  });
}

type Draft = Pick<Start, 'kind' | 'at' | 'number' | 'heading' | 'body' | 'rank' | 'runIn'> & {
  readonly afterBreak: boolean;
};

function headingText(plain: string, draft: Pick<Start, 'heading'>): string {
  return draft.heading ? plain.slice(draft.heading.start, draft.heading.end) : '';
}

function draftAt(
  block: Block,
  lineStart: number,
  lineEnd: number,
  first: boolean,
  marker: string | undefined,
): Omit<Draft, 'afterBreak'> | undefined {
  const { plain, marks } = block.words;
  const inHeading = block.kind === 'heading';
  let at = lineStart;
  const line = plain.slice(lineStart, lineEnd);
  const leftover = LEFTOVER.exec(line)?.[0].length ?? 0;
  at += leftover;
  // An anchor link before the words of a heading: [#](#id)Title.
  const anchor = marks.find(
    (m) => m.kind === 'link' && m.start === at && /^[#¶§🔗]?$/u.test(plain.slice(m.start, m.end)) && m.end <= lineEnd,
  );
  if (anchor) at = skipBlanks(plain, anchor.end, lineEnd);
  const found = findNumber(plain.slice(at, lineEnd), inHeading);
  const number = found?.number ?? (marker !== undefined ? markerNumber(marker) : undefined);
  const textAt = skipBlanks(plain, at + (found?.length ?? 0), lineEnd);
  const rest = plain.slice(textAt, lineEnd);

  if (inHeading && first) {
    return {
      kind: 'heading',
      at: lineStart,
      ...(number && { number }),
      heading: trimmed(plain, textAt, plain.length),
      body: plain.length,
      rank: block.rank ?? 6,
      runIn: false,
    };
  }
  if (first && !number && isDateLine(plain, textAt, lineEnd))
    return { kind: 'date-line', at: lineStart, body: textAt, runIn: false };
  const bold = boldLead(marks, plain, at, lineEnd);
  const inParagraph = block.kind === 'paragraph' && block.containers.length === 0;
  if (first || number || inParagraph) {
    // A line all in bold is a heading where it is as short as one.
    const words = plain.slice(textAt, lineEnd);
    if (bold && bold.end >= lineEnd - 1 && headingLike(words) && (first || found || (!number && isTitle(words)))) {
      const end = trimEnd(plain, bold.end);
      return {
        kind: number && !first ? 'numbered' : 'bold-line',
        at: lineStart,
        ...(number && { number }),
        heading: { start: Math.min(textAt, end), end },
        body: lineEnd,
        runIn: false,
      };
    }
  }
  // Bold that was opened and never closed, as converters leave it, is a heading where the line is all there is.
  const unclosed = first && plain.length === lineEnd && /^\*\*[^*\n]+$/.test(line);
  if (unclosed && headingLike(rest) && isTitle(rest))
    return {
      kind: 'bold-line',
      at: lineStart,
      ...(number && { number }),
      heading: trimmed(plain, textAt, lineEnd),
      body: lineEnd,
      runIn: false,
    };
  if (number) {
    const kind = found ? 'numbered' : 'marker';
    const title = titleOf(plain, textAt, lineEnd, block.words.plain.length, bold);
    return {
      kind,
      at: lineStart,
      number,
      ...(title && { heading: title.heading }),
      body: title ? title.body : textAt,
      runIn: title?.runIn ?? false,
    };
  }
  if (!first) return undefined;
  if (block.kind !== 'paragraph' && block.kind !== 'indented' && block.kind !== 'html') return undefined;
  const bracket = /^【([^】\n]{1,30})】/.exec(rest);
  if (bracket && !isBlank(bracket[1]!))
    return {
      kind: 'bracket-lead',
      at: lineStart,
      heading: { start: textAt + 1, end: textAt + 1 + bracket[1]!.length },
      body: textAt + bracket[0].length,
      runIn: true,
    };
  if (bold && bold.end < lineEnd) {
    const lead = leadHeading(plain, bold, lineEnd);
    if (lead) return { kind: 'bold-lead', at: lineStart, heading: lead.heading, body: lead.body, runIn: true };
  }
  if (isCaps(rest) && headingLike(rest) && plain.length === lineEnd)
    return { kind: 'caps-line', at: lineStart, heading: trimmed(plain, textAt, lineEnd), body: lineEnd, runIn: false };
  const caps = capsLead(plain, textAt, lineEnd);
  if (caps) return { kind: 'caps-lead', at: lineStart, heading: caps.heading, body: caps.body, runIn: true };
  if (headingLike(rest) && plain.length > lineEnd && isTitle(rest) && AGREEMENT.test(rest) && rest.length <= 40)
    return { kind: 'plain-line', at: lineStart, heading: trimmed(plain, textAt, lineEnd), body: lineEnd, runIn: false };
  if (plain.length === lineEnd && headingLike(rest) && !/^[•·\-–—*]/.test(rest) && isTitle(rest))
    return { kind: 'plain-line', at: lineStart, heading: trimmed(plain, textAt, lineEnd), body: lineEnd, runIn: false };
  return { kind: 'paragraph', at: lineStart, body: textAt, runIn: false };
}

/** Whether a short line says of which day the text is. */
function isDateLine(plain: string, at: number, lineEnd: number): boolean {
  if (lineEnd - at > 160) return false;
  const line = plain.slice(at, lineEnd).replace(/^[\s(（\u200b-\u200d\ufeff]+/, '');
  return DATE_LINE.test(line) && DIGIT.test(plain.slice(at, Math.min(plain.length, at + 240)));
}

/** The bold piece that a line starts with, several joined where nothing stands between them. */
function boldLead(
  marks: readonly Mark[],
  plain: string,
  at: number,
  lineEnd: number,
): { start: number; end: number } | undefined {
  let end = -1;
  for (const mark of marks) {
    if (mark.kind !== 'strong' || mark.end <= at) continue;
    if (end < 0 ? mark.start > at : plain.slice(end, mark.start).trim() !== '') break;
    end = Math.max(end, mark.end);
  }
  return end < 0 ? undefined : { start: at, end: Math.min(end, lineEnd) };
}

/** A bold lead that is a heading: closed by punctuation, or followed by a new sentence. */
function leadHeading(
  plain: string,
  bold: { start: number; end: number },
  lineEnd: number,
): { heading: { start: number; end: number }; body: number } | undefined {
  const words = plain.slice(bold.start, bold.end);
  if (!headingLike(words.replace(/[.:：。]\s*$/, ''))) return undefined;
  const rest = plain.slice(bold.end, lineEnd);
  const closed = /[.:：。]\s*$/.test(words) || /^\s*[.:：。–—-]\s*\S/.test(rest);
  if (!closed && !/^\s+[\p{Lu}“"]/u.test(rest)) return undefined;
  if (/^["“”'‘«]/.test(words)) return undefined;
  const body = skipBlanks(plain, bold.end + (/^\s*[.:：。–—-]\s*/.exec(rest)?.[0].length ?? 0), lineEnd);
  return { heading: trimmed(plain, bold.start, bold.end), body };
}

/** A lead in capitals before ordinary text: `THE SITE. The Site …`, `TRADEMARKS The marks …`. */
function capsLead(
  plain: string,
  at: number,
  lineEnd: number,
): { heading: { start: number; end: number }; body: number } | undefined {
  const match =
    /^((?:[\p{Lu}\d&/,’'()-]+[ \t]){0,9}[\p{Lu}\d&/’'()-]{2,})([.:]?)[ \t]+(?=[\p{Lu}“"‘][\p{Ll}\p{L}])/u.exec(
      plain.slice(at, Math.min(lineEnd, at + 120)),
    );
  if (!match || match[1]!.length < 5 || match[1]!.replace(/[^\p{Lu}]/gu, '').length < 5) return undefined;
  // Without a point behind them, more than a few capital words are a shouted sentence.
  if (match[2] === '' && match[1]!.split(/[ \t]/).length > 4) return undefined;
  return { heading: { start: at, end: at + match[1]!.length }, body: at + match[0].length };
}

/**
 * The heading of a numbered line: a short line without an end mark, or a short first sentence in title case
 * before the text (`1.2. Age Limitation. You must …`).
 */
function titleOf(
  plain: string,
  at: number,
  lineEnd: number,
  end: number,
  bold: { start: number; end: number } | undefined,
): { heading: { start: number; end: number }; body: number; runIn: boolean } | undefined {
  const rest = plain.slice(at, lineEnd);
  if (rest.trim() === '') {
    // A number alone on its line: the next line may be the heading.
    const next = skipBlanks(plain, lineEnd + 1, end);
    const nextEnd = plain.indexOf('\n', next) < 0 ? end : plain.indexOf('\n', next);
    const line = plain.slice(next, nextEnd);
    if (next < end && headingLike(line) && isTitle(line))
      return { heading: trimmed(plain, next, nextEnd), body: nextEnd, runIn: false };
    return undefined;
  }
  if (bold && bold.end > at && bold.end < lineEnd) {
    const lead = leadHeading(plain, { start: at, end: bold.end }, lineEnd);
    if (lead) return { ...lead, runIn: true };
  }
  if (headingLike(rest) && isTitle(rest)) return { heading: trimmed(plain, at, lineEnd), body: lineEnd, runIn: false };
  const sentence = /^([\p{Lu}“"][^.:\n]{1,70})[.:][ \t]+(?=[\p{Lu}“"‘(])/u.exec(rest);
  if (sentence && sentence[1]!.split(/\s+/).length <= 9 && isTitleCase(sentence[1]!))
    return { heading: { start: at, end: at + sentence[1]!.length }, body: at + sentence[0].length, runIn: true };
  const caps = capsLead(plain, at, lineEnd);
  if (caps) return { ...caps, runIn: true };
  return undefined;
}

/** Whether the words are short enough, and free of what only sentences have, to be a heading. */
function headingLike(words: string): boolean {
  const text = words.trim();
  if (text === '' || text.length > 110) return false;
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  if (han > 0) return han <= 36 && !/[。；;，,]\s*$/.test(text) && !/。/.test(text);
  return text.split(/\s+/).length <= 14 && !/[;,]$/.test(text) && !/[.!?]["”']?\s+\p{Lu}/u.test(text);
}

/** Whether a short line reads like a title and not like a sentence. */
function isTitle(words: string): boolean {
  const text = words.trim();
  if (/[.。!！;；,，、]$/.test(text)) return false;
  if (/\p{Script=Han}/u.test(text)) {
    const bare = text.replace(/[（(][^（()）]{0,60}[)）]\s*$/, '');
    return !/[：:]$/.test(text) && !/[，；。]/.test(bare) && bare.length <= 30;
  }
  return /^[\p{Lu}\d“"(]/u.test(text) && !/:$/.test(text) && text.split(/\s+/).length <= 10 && isTitleCase(text);
}

const SMALL =
  /^(?:a|an|the|of|and|or|for|to|in|on|by|with|from|as|at|your|our|you|us|is|are|it|its|these|this|that|use|not|do|does|what|how|we|my|can|if|be|under|about|into|per|vs|via)$/i;

function isTitleCase(words: string): boolean {
  const list = words.trim().split(/\s+/);
  if (list.length <= 4) return true;
  const lower = list.filter((w) => /^\p{Ll}/u.test(w) && !SMALL.test(w)).length;
  return lower <= 2 || lower <= list.length / 3;
}

function isCaps(words: string): boolean {
  if (/\p{Ll}/u.test(words) || hasHan(words)) return false;
  return (words.match(/\p{L}/gu) ?? []).length >= 4;
}

/** Whether the text reads like one provision: a capital (or no lower case) first, an end mark last. */
function isSentence(text: string): boolean {
  return !/^\p{Ll}/u.test(text) && /[.。!！?？][)）"”’'」』]?$/.test(text) && text.length > 12;
}

function breaksBefore(plain: string, lineEnd: number): boolean {
  return (
    /[.。;；:：!！?？)）”"、,，]$/.test(plain.slice(Math.max(0, lineEnd - 2), lineEnd).trimEnd()) ||
    lineEnd - (plain.lastIndexOf('\n', lineEnd - 1) + 1) <= 40
  );
}

function isContents(marks: readonly Mark[], plain: string, at: number, end: number): boolean {
  const stop = trimEnd(plain, end);
  return marks.some(
    (m) =>
      m.kind === 'link' &&
      (m.url ?? '').startsWith('#') &&
      m.end >= stop &&
      plain.slice(at, m.start).replace(/[\d.\s)、]/g, '') === '' &&
      m.end - m.start > 2,
  );
}

function skipBlanks(plain: string, at: number, end: number): number {
  let i = at;
  while (i < end && /\s/.test(plain[i]!)) i++;
  return i;
}

function trimEnd(plain: string, end: number): number {
  let i = end;
  while (i > 0 && /\s/.test(plain[i - 1]!)) i--;
  return i;
}

/** The range without blanks around it and without the punctuation that closes a heading. */
function trimmed(plain: string, start: number, end: number): { start: number; end: number } {
  let stop = trimEnd(plain, end);
  while (stop > start && /[:：.。]/.test(plain[stop - 1]!)) stop--;
  return { start: Math.min(start, stop), end: stop };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
