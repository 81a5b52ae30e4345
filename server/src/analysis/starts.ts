import { type Block, type Container, keep, keptWith } from '../syntax/block.js';
import { Patch } from '../syntax/patch.js';
import { skipBlanks, trimEnd } from '../text/blanks.js';
import { hasHan } from '../text/language.js';
import type { Mark } from '../text/passage.js';
import { isBareDate, isDateLine } from './dateLine.js';
import {
  articleLead,
  boldLead,
  breaksOff,
  capsLead,
  closedLine,
  headingLike,
  isAnnex,
  isAnnexLabel,
  isBare,
  isCaps,
  isParticular,
  isShouted,
  isTitle,
  type Lead,
  leadHeading,
  lineTitle,
  paragraphLead,
  type Span,
  titleAbove,
  titleOf,
  trimmed,
} from './headings.js';
import { type ClauseNumber, findNumber, isCopyright, markerNumber } from './numbers.js';
import { isPartyLine } from './parties/titleBlock.js';

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
  /** A date and nothing else, which says of which day the text is where it stands at its head. */
  | 'day-line'
  /** A line that names a party behind its label: 甲方：, Party A: */
  | 'party-line'
  /** Any other paragraph. */
  | 'paragraph';

/** A place in a block where a clause may start; offsets count in the block's plain text. */
export interface Start {
  readonly kind: StartKind;
  /** The line's first character. */
  readonly at: number;
  readonly number?: ClauseNumber | undefined;
  /** The heading's words. */
  readonly heading?: Span | undefined;
  /** Where the clause's own text starts. */
  readonly body: number;
  /** Where what belongs to it ends in this block. */
  readonly end: number;
  /** The rank of a Markdown heading. */
  readonly rank?: number | undefined;
  /** Whether it stands within a bullet item. */
  readonly bullet: boolean;
  /** How deep in lists it stands. */
  readonly nesting: number;
  /** Whether the line before it, in the same block, ends like a sentence or a heading. */
  readonly afterBreak: boolean;
  /** Whether its text starts like a sentence and ends like one, as a provision does and a list's item does not. */
  readonly sentence: boolean;
  /** Whether its text ends like a sentence, however it starts: `between A and B.` */
  readonly closed: boolean;
  /** Whether its text ends by announcing a list. */
  readonly announces: boolean;
  /**
   * How a line in capitals without a number, or a paragraph in capitals, ends: within a sentence (`cut`), with a sentence
   * (`end`), or so that it may be either (`open`).
   */
  readonly shouts: 'cut' | 'end' | 'open' | undefined;
  /** Whether it is nothing but a link within the page, as in a table of contents. */
  readonly contents: boolean;
  /** Whether its heading stands inside the paragraph, before the text. */
  readonly runIn: boolean;
  /** Whether its heading names an agreement. */
  readonly named: boolean;
  /** Whether its heading opens with the label of an annex: Schedule 2, 附件一. */
  readonly annex: boolean;
  /** Whether its heading opens a list of definitions or, of a bold lead, is closed as a term is before its meaning. */
  readonly defines: boolean;
  /**
   * Words that are its heading where the rest of the document shows it: a paragraph's first ones where several paragraphs
   * have such, and all of a numbered line below which clauses stand.
   */
  readonly lead?: Lead;
  /** A number that nothing closes, before a title (`3 Fees`), where the rest of the document shows it. */
  readonly bare?: ClauseNumber;
  /** Stands for what comes behind the number: the same object where that is the same, and at most the number another. */
  readonly rest: object;
}

/** How long a title may be that stands in bold below its number, in characters. */
const LONGEST_TITLE = 200;

const LEFTOVER = /^(?:\[bookmark:[^\]\n]{0,60}\]|_GoBack|\*{2,4}|[\u200b\u200c\ufeff\u00ad\s]|\u200d)+/;
/** The last words of an agreement's title. */
const AGREEMENT =
  /(?:\b(?:terms(?: (?:and conditions|of (?:service|use)))?|agreement|policy|licen[cs]e|eula)|协议|条款|合同|协定|许可证|協議|條款|合約)\s*$/i;

/** Words of which one stands in every name of an agreement. */
const TITLE_WORDS =
  /\b(?:terms|agreement|conditions|policy|contract|licen[cs]e|addendum|eula|tos)\b|协议|协定|条款|合同|协議|條款|合約|政策|规则|声明/i;

function isNamed(heading: string): boolean {
  return heading.length <= 80 && TITLE_WORDS.test(heading);
}

/** What a section is called that lists definitions. */
const DEFINITIONS =
  /^(?:(?:(?:key|main|some)\s)?definitions?(?:\s(?:and|&)\s(?:interpretation|construction))?|interpretation|glossary|(?:key|defined)\sterms|(?:名[词詞])?(?:定[义義]|[释釋][义義]|[术術][语語]|用[语語]|名[词詞])(?:[与和及與、]?(?:定[义義]|[释釋][义義]|解[释釋]))?)[.:：]?$/iu;

function defines(plain: string, { kind, body }: HeadingDraft, heading: Span): boolean {
  if (kind === 'bold-lead') return /[:：–—-]/.test(plain.slice(heading.end, body));
  return DEFINITIONS.test(plain.slice(heading.start, heading.end).trim());
}

/** The places in a block where clauses may start, in order; the very objects of before for the same block. */
export function startsOf(block: Block): readonly Start[] {
  const known = keptStarts(block);
  if (known) return known;
  const patch = keptWith(block);
  const starts = (patch instanceof Patch && shiftedStarts(block, patch)) || findStarts(block);
  keep(block, starts);
  return starts;
}

/** The starts of a block that was read. */
function keptStarts(block: Block): readonly Start[] | undefined {
  const kept = keptWith(block);
  return Array.isArray(kept) ? kept : undefined;
}

/** So much of the words behind a number tells whether it is one. */
const LOOKED_AT = 100;

/** So many characters before the end of a line tell whether what stands below it begins anew. */
const LINE_TAIL = 4;

/**
 * The starts of a block of which a single edit has changed nothing but the number that it opens with: those of before,
 * farther on, with the number as it is now. Undefined where anything else is told by what has changed.
 */
function shiftedStarts(block: Block, { from, edit }: Patch): readonly Start[] | undefined {
  const known = keptStarts(from);
  const start = known?.[0];
  if (!start || known.length > 1 || start.at > 0 || start.lead) return undefined;
  // A heading is one with a number and without.
  if (block.kind !== 'heading' && (!start.number || block.containers.length > 0)) return undefined;
  // The words of before are in one piece, which those of now would have to be made, for the sake of their beginning.
  const { plain: was } = from.words;
  const { plain, marks } = block.words;
  const feed = was.indexOf('\n');
  const lineEnd = feed < 0 ? was.length : feed;
  const opening = Math.min(start.heading?.start ?? start.body, start.body);
  const by = edit.text.length - (edit.end - edit.start);
  if (edit.end > opening || lineEnd - opening < (feed < 0 ? 1 : LINE_TAIL)) return undefined;
  const line = was.slice(0, edit.start) + edit.text + was.slice(edit.end, Math.min(lineEnd, opening + LOOKED_AT));
  const at = LEFTOVER.exec(line)?.[0].length ?? 0;
  if (edit.start < at) return undefined;
  // Breaks that the author asked for, and lines without words, count with the length of the line before them.
  if (feed >= 0 && /\n(?=[^\S\n]*\n)/.test(was)) return undefined;
  const apart = marks.every(
    (mark) =>
      mark.kind !== 'link' &&
      mark.kind !== 'break' &&
      (mark.start <= at || mark.start >= opening + by) &&
      mark.end >= opening + by,
  );
  const found = apart ? findNumber(at === 0 ? line : line.slice(at), block.kind === 'heading') : undefined;
  if (!found || skipBlanks(line, at + found.length, line.length) !== opening + by) return undefined;
  const { heading } = start;
  return [
    {
      ...start,
      number: found.number,
      heading: heading && { start: heading.start + by, end: heading.end + by },
      body: start.body + by,
      end: plain.length,
      bare: undefined,
    },
  ];
}

function findStarts(block: Block): readonly Start[] {
  const { plain } = block.words;
  if (plain.length === 0 || block.kind === 'code' || block.kind === 'table' || block.kind === 'definition') return [];
  const { nesting, opens, bullet, inBullet, marker } = block.containers.length === 0 ? NO_LIST : listOf(block);
  const drafts: Draft[] = [];
  const lines = linesOf(block);
  let before: Line | undefined;
  lines.forEach((line, i) => {
    const draft =
      withBareNumber(
        block,
        draftAt(block, line, before === undefined, before === undefined ? marker : undefined, nesting),
      ) ??
      (before && laterHeading(block, before, line, lines[i + 1], endsWithHeading(drafts.at(-1), before)));
    if (draft) drafts.push({ draft, line, afterBreak: !before || line.hard || breaksBefore(plain, before.end) });
    else if (drafts.length === 1 && isTitleLine(drafts[0]!.draft, plain)) {
      const paragraph = { kind: 'paragraph', at: line.start, body: line.start, runIn: false } as const;
      drafts.push({ draft: paragraph, line, afterBreak: true });
    }
    before = line;
  });
  return drafts.map(({ draft, line, afterBreak }, i): Start => {
    const end = i + 1 < drafts.length ? drafts[i + 1]!.draft.at : plain.length;
    const body = Math.min(draft.body, end);
    const text = plain.slice(body, end).trim() || headingText(plain, draft);
    return {
      kind: draft.kind,
      at: draft.at,
      number: draft.number,
      heading: draft.heading,
      body,
      end,
      rank: draft.rank,
      bullet: draft.at === 0 ? bullet || (inBullet && !opens) : inBullet,
      nesting,
      afterBreak,
      sentence: isSentence(text),
      closed: endsSentence(text),
      announces: /[:：,，]/.test(text.slice(-1)),
      shouts: shoutOf(draft, plain, end),
      // A heading that links to itself, as published pages have them, is still a heading.
      contents: draft.kind !== 'heading' && isContents(line.marks, plain, draft.at, end),
      runIn: draft.runIn,
      named: draft.heading !== undefined && isNamed(headingText(plain, draft)),
      annex: draft.heading !== undefined && isAnnex(headingText(plain, draft)),
      defines: draft.heading !== undefined && defines(plain, draft, draft.heading),
      lead: draft.lead,
      bare: draft.bare,
      rest: {},
    };
  });
}

/** So many characters show that a paragraph is not in capitals. */
const FEW = 40;

/** How a line or a paragraph in capitals ends. */
function shoutOf({ kind, at, number }: HeadingDraft, plain: string, end: number): Start['shouts'] {
  if (number || (kind !== 'caps-line' && kind !== 'paragraph')) return undefined;
  if (end - at > FEW && !isCaps(plain.slice(at, at + FEW))) return undefined;
  const words = plain.slice(at, end).trimEnd();
  if (!isCaps(words)) return undefined;
  if (breaksOff(words)) return 'cut';
  return /[.!?]["”)]?$/.test(words) ? 'end' : 'open';
}

/** The lists that a block stands in. */
interface Listed {
  /** How many items stand around it. */
  readonly nesting: number;
  /** Whether it opens one of them. */
  readonly opens: boolean;
  /** Whether the innermost of those that it opens has no number, and whether any of those around it has none. */
  readonly bullet: boolean;
  readonly inBullet: boolean;
  /** The marker of the innermost numbered item that it opens. */
  readonly marker?: string;
}

const NO_LIST: Listed = { nesting: 0, opens: false, bullet: false, inBullet: false };

function listOf({ containers, opens }: Block): Listed {
  const items = containers.filter((c) => c.kind === 'item');
  const opened = containers.slice(containers.length - opens).filter((c) => c.kind === 'item');
  const isNumbered = ({ marker }: Container): boolean => /^\d/.test(marker);
  const marker = opened.findLast(isNumbered)?.marker;
  return {
    nesting: items.length,
    opens: opened.length > 0,
    bullet: opened.length > 0 && !isNumbered(opened.at(-1)!),
    inBullet: items.some((item) => !isNumbered(item)),
    ...(marker !== undefined && { marker }),
  };
}

/** A start before the one behind it is known, which says where it ends. */
interface Draft {
  readonly draft: HeadingDraft;
  readonly line: Line;
  readonly afterBreak: boolean;
}

type HeadingDraft = Pick<Start, 'kind' | 'at' | 'number' | 'heading' | 'body' | 'rank' | 'runIn' | 'lead' | 'bare'>;

function headingText(plain: string, draft: Pick<Start, 'heading'>): string {
  return draft.heading ? plain.slice(draft.heading.start, draft.heading.end) : '';
}

function draftAt(
  block: Block,
  { start: lineStart, end: lineEnd, marks }: Line,
  first: boolean,
  marker: string | undefined,
  nesting: number,
): HeadingDraft | undefined {
  const { plain } = block.words;
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
    const words = trimmed(plain, textAt, plain.length);
    return {
      kind: 'heading',
      at: lineStart,
      number,
      // A number may be all that a heading says.
      heading: words.end > words.start ? words : undefined,
      body: plain.length,
      rank: block.rank ?? 6,
      runIn: false,
    };
  }
  if (first && !number && isPartyLine(plain, textAt, lineEnd))
    return { kind: 'party-line', at: lineStart, body: textAt, runIn: false };
  if (first && !number && isDateLine(plain, textAt, lineEnd))
    return { kind: 'date-line', at: lineStart, body: textAt, runIn: false };
  if (first && !number && isBareDate(plain.slice(textAt)))
    return { kind: 'day-line', at: lineStart, body: textAt, runIn: false };
  const bold = boldLead(marks, plain, at, lineEnd);
  if (first || number) {
    // A line all in bold is a heading where it is as short as one.
    if (bold && bold.end >= trimEnd(plain, lineEnd) - 1 && headingLike(rest) && (first || found)) {
      const end = trimEnd(plain, bold.end);
      return {
        // Within a list of lists, the nesting says more than the bold.
        kind: number && !first ? 'numbered' : number && !found && nesting > 1 ? 'marker' : 'bold-line',
        at: lineStart,
        number,
        heading: { start: Math.min(textAt, end), end },
        body: lineEnd,
        runIn: false,
      };
    }
  }
  // Bold that was opened and never closed, or closed behind the break, as converters leave it, is a heading where the
  // line is all there is.
  const alone = plain.length === lineEnd || plain.startsWith('**', lineEnd + 1);
  const unclosed = first && alone && /^\*\*[^*\n]+$/.test(line);
  if (unclosed && headingLike(rest) && isTitle(rest))
    return {
      kind: 'bold-line',
      at: lineStart,
      number,
      heading: trimmed(plain, textAt, lineEnd),
      body: lineEnd,
      runIn: false,
    };
  if (number) {
    const kind = found ? 'numbered' : 'marker';
    const led = bold ?? chineseLead(plain, boldLead(marks, plain, textAt, lineEnd), textAt, lineEnd);
    const article = /^第.{1,8}[条條]/u.test(number.text) ? articleLead(plain, textAt, lineEnd) : undefined;
    const title =
      titleOf(plain, textAt, lineEnd, block.words.plain.length, led) ?? (article && { ...article, runIn: true });
    const whole = title ? undefined : wholeTitle(plain, marks, textAt, lineEnd);
    return {
      kind,
      at: lineStart,
      number,
      ...(title && { heading: title.heading }),
      body: title ? title.body : textAt,
      runIn: title?.runIn ?? false,
      ...(whole && { lead: whole }),
    };
  }
  if (!first) return undefined;
  if (block.kind !== 'paragraph' && block.kind !== 'indented' && block.kind !== 'html') return undefined;
  // Asterisks that a converter left on a line of their own say nothing and announce nothing.
  if (leftover > 0 && plain.length === lineEnd && rest.trim() === '') return undefined;
  if (isCopyright(rest)) return { kind: 'paragraph', at: lineStart, body: textAt, runIn: false };
  const lead = bracketLead(plain, lineStart, textAt, lineEnd) ?? boldLeadAt(plain, lineStart, bold, lineEnd);
  if (lead) return lead;
  if (isCaps(rest) && headingLike(rest) && plain.length === lineEnd && !isShouted(rest))
    return { kind: 'caps-line', at: lineStart, heading: trimmed(plain, textAt, lineEnd), body: lineEnd, runIn: false };
  const annex = annexTitle(plain, textAt, lineEnd);
  if (annex) return { kind: isCaps(rest) ? 'caps-line' : 'plain-line', at: lineStart, ...annex, runIn: false };
  const caps = alone && isTitle(rest) && AGREEMENT.test(rest) ? undefined : capsLead(plain, textAt, lineEnd);
  if (caps) return { kind: 'caps-lead', at: lineStart, heading: caps.heading, body: caps.body, runIn: true };
  if (headingLike(rest) && plain.length > lineEnd && isTitle(rest) && AGREEMENT.test(rest) && rest.length <= 50)
    return { kind: 'plain-line', at: lineStart, heading: trimmed(plain, textAt, lineEnd), body: lineEnd, runIn: false };
  if (plain.length === lineEnd && headingLike(rest) && !/^[•·\-–—*]/.test(rest) && isTitle(rest) && !isParticular(rest))
    return { kind: 'plain-line', at: lineStart, heading: trimmed(plain, textAt, lineEnd), body: lineEnd, runIn: false };
  const words =
    block.kind === 'paragraph'
      ? (paragraphLead(plain, textAt, lineEnd) ??
        titleAbove(plain, textAt, lineEnd) ??
        closedLine(plain, textAt, lineEnd))
      : undefined;
  return { kind: 'paragraph', at: lineStart, body: textAt, runIn: false, ...(words && { lead: words }) };
}

/** A title with the number that it may open with: alone on its line, or before its text (`3 Fees. You pay …`). */
function withBareNumber(block: Block, draft: HeadingDraft | undefined): HeadingDraft | undefined {
  if (!draft || draft.number || draft.at > 0 || block.containers.length > 0) return draft;
  const { plain } = block.words;
  const { start, end } = draft.heading ?? { start: draft.body, end: plain.length };
  const found = /^\d/.test(plain.charAt(start)) && findNumber(plain.slice(start, end), true);
  if (!found) return draft;
  const at = start + found.length;
  if (draft.kind === 'paragraph') {
    const lead = paragraphLead(plain, at, lineEndOf(plain, at));
    return lead ? { ...draft, bare: found.number, lead } : draft;
  }
  if (draft.kind !== 'plain-line' && draft.kind !== 'caps-line' && draft.kind !== 'bold-line') return draft;
  if (!draft.heading || plain.trimEnd().includes('\n') || !isBare(plain.slice(at, end))) return draft;
  return { ...draft, bare: found.number, lead: { heading: { start: at, end }, body: draft.body } };
}

function lineEndOf(plain: string, at: number): number {
  const feed = plain.indexOf('\n', at);
  return feed < 0 ? plain.length : feed;
}

/** The label of an annex, alone on the first line of a paragraph, with its title on the second: `Exhibit B`, `Availability`. */
function annexTitle(plain: string, at: number, lineEnd: number): Lead | undefined {
  const line = plain.slice(at, lineEnd);
  if (plain.length === lineEnd) {
    // The title behind a label may be closed like a sentence: Exhibit A – Support Hours.
    const words = line.replace(/[.。]\s*$/, '');
    if (words === line || !isAnnex(words) || !headingLike(words) || !isTitle(words)) return undefined;
    return { heading: trimmed(plain, at, lineEnd), body: lineEnd };
  }
  if (!isAnnexLabel(line)) return undefined;
  const feed = plain.indexOf('\n', lineEnd + 1);
  const end = feed < 0 ? plain.length : feed;
  const title = plain.slice(lineEnd + 1, end);
  if (!headingLike(title) || !isTitle(title) || findNumber(title.trimStart(), false)) return undefined;
  return { heading: trimmed(plain, at, end), body: end };
}

/**
 * The words of a numbered line as a title, where they may be one: short, with nothing behind them or above a text,
 * or in bold below the number, which stands alone on its line.
 */
function wholeTitle(plain: string, marks: readonly Mark[], at: number, lineEnd: number): Lead | undefined {
  if (plain.length <= lineEnd) return lineTitle(plain, at, lineEnd);
  const above = titleAbove(plain, at, lineEnd);
  if (above) return above;
  const start = skipBlanks(plain, at, plain.length);
  if (start <= lineEnd) return undefined;
  const bold = marks.find((m) => m.kind === 'strong' && m.start <= start && m.end > start);
  if (!bold || bold.end - start > LONGEST_TITLE) return undefined;
  const feed = plain.indexOf('\n', trimEnd(plain, bold.end));
  const body = feed < 0 ? plain.length : feed + 1;
  return trimEnd(plain, body) > bold.end ? undefined : { heading: trimmed(plain, start, bold.end), body };
}

/** The bold words behind a Chinese number that close like a heading, **转让。**, and open no definition. */
function chineseLead(plain: string, bold: Span | undefined, at: number, lineEnd: number): Span | undefined {
  if (!bold || !/^\p{Script=Han}{2,16}[。：]$/u.test(plain.slice(at, bold.end).trim())) return undefined;
  return /^\s*(?:[是系即]?指|means\b)/.test(plain.slice(bold.end, Math.min(lineEnd, bold.end + 12))) ? undefined : bold;
}

function bracketLead(plain: string, lineStart: number, at: number, lineEnd: number): HeadingDraft | undefined {
  const bracket = /^【([^】\n]{1,30})】/.exec(plain.slice(at, Math.min(at + 40, lineEnd)));
  if (!bracket || bracket[1]!.trim() === '') return undefined;
  const heading = { start: at + 1, end: at + 1 + bracket[1]!.length };
  return { kind: 'bracket-lead', at: lineStart, heading, body: at + bracket[0].length, runIn: true };
}

function boldLeadAt(
  plain: string,
  lineStart: number,
  bold: Span | undefined,
  lineEnd: number,
): HeadingDraft | undefined {
  const lead = bold && bold.end < lineEnd ? leadHeading(plain, bold, lineEnd) : undefined;
  return lead && { kind: 'bold-lead', at: lineStart, heading: lead.heading, body: lead.body, runIn: true };
}

/**
 * A heading without a number on a further line of a paragraph, as in agreements whose lines end with breaks instead of
 * paragraphs. What stands before it must be at its end; a line of its own must have a provision below it.
 */
function laterHeading(
  block: Block,
  before: Line,
  line: Line,
  after: Line | undefined,
  afterHeading: boolean,
): HeadingDraft | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const { plain } = block.words;
  const end = trimEnd(plain, before.end);
  const ended = afterHeading || /[.。;；!！?？][)）"”’'」』]*$/.test(plain.slice(Math.max(before.start, end - 4), end));
  const at = skipBlanks(plain, line.start, line.end);
  const stop = trimEnd(plain, line.end);
  const bold = boldLead(line.marks, plain, at, stop);
  if (ended) {
    const bracket = bracketLead(plain, line.start, at, line.end);
    if (bracket) return bracket;
    const lead = line.hard ? boldLeadAt(plain, line.start, bold, stop) : undefined;
    if (lead) return lead;
  }
  const words = plain.slice(at, stop);
  if (!headingLike(words) || !isTitle(words) || !after || !isLong(plain, after)) return undefined;
  if (/^\s*\p{Ll}/u.test(plain.slice(after.start, after.end))) return undefined;
  const apart = line.hard && after.hard;
  // Between breaks, bold is enough for a heading even where nothing closes the provision before it.
  const behind = ended || (apart && isLong(plain, before) && !/[,，、:：]/.test(plain[end - 1]!));
  let kind: StartKind | undefined;
  if (bold && bold.end >= stop) kind = behind ? 'bold-line' : undefined;
  else if (ended && apart && !bold && !/[\d:：]/.test(words)) kind = isCaps(words) ? 'caps-line' : 'plain-line';
  return kind && { kind, at: line.start, heading: trimmed(plain, at, stop), body: line.end, runIn: false };
}

/** Whether a line is as long as a provision, which in Chinese takes half as many characters. */
function isLong(plain: string, { start, end }: Span): boolean {
  return end - start >= 40 || (end - start >= 20 && /\p{Script=Han}/u.test(plain.slice(start, end)));
}

/** Whether the first line of a paragraph is the title of an agreement that goes on below it. */
function isTitleLine({ kind, heading }: Pick<Start, 'kind' | 'heading'>, plain: string): boolean {
  if (kind === 'plain-line') return true;
  return kind === 'bold-line' && heading !== undefined && AGREEMENT.test(plain.slice(heading.start, heading.end));
}

/** Whether a line is all heading. */
function endsWithHeading(last: Draft | undefined, line: Line): boolean {
  return last !== undefined && last.line === line && last.draft.heading !== undefined && !last.draft.runIn;
}

/** A line of a block's plain text that has words. */
interface Line extends Span {
  /** The marks that reach into it. */
  readonly marks: readonly Mark[];
  /** Whether the author asked for the break before it, by markup or by a line without words; others just wrap the source. */
  readonly hard: boolean;
}

function linesOf({ words: { plain, marks } }: Block): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let hard = false;
  for (let start = 0; start <= plain.length; ) {
    const feed = plain.indexOf('\n', start);
    const end = feed < 0 ? plain.length : feed;
    while (from < marks.length && marks[from]!.end < start) from++;
    let to = from;
    while (to < marks.length && marks[to]!.start <= end) to++;
    const within = from === 0 && to === marks.length ? marks : marks.slice(from, to);
    hard ||= within.some((m) => m.kind === 'break' && m.end === start);
    if (skipBlanks(plain, start, end) < end) {
      lines.push({ start, end, marks: within, hard });
      hard = false;
    } else hard = true;
    start = end + 1;
  }
  return lines;
}

/** No sentence is as short as this; in Chinese 您应当付款。 is one. */
const SHORTEST = 12;
const SHORTEST_ZH = 5;

/** Whether the text reads like one provision: a capital (or no lower case) first, an end mark last. */
function isSentence(text: string): boolean {
  return text.length > (hasHan(text) ? SHORTEST_ZH : SHORTEST) && !/^\p{Ll}/u.test(text) && endsSentence(text);
}

function endsSentence(text: string): boolean {
  return /[.。!！?？][)）"”’'」』]?$/.test(text.slice(-2));
}

function breaksBefore(plain: string, lineEnd: number): boolean {
  return (
    /(?:[.。;；:：!！?？)）”"、,，]|[;,] (?:and|or))$/.test(plain.slice(Math.max(0, lineEnd - 6), lineEnd).trimEnd()) ||
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
