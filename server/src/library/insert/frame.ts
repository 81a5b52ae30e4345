import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { lastWith } from '../../analysis/figures.js';
import type { ClauseNumber } from '../../analysis/numbers.js';
import { openingOf } from '../../analysis/outline.js';
import { isMarkerNumber } from '../../analysis/renumber.js';
import { sourceOffset } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';

/**
 * How a clause of the draft opens, as typed: what stands before its number, around its heading and before its text.
 * A new clause opens in the frame of its neighbour, so that marks, blanks and punctuation come out alike.
 */
export interface Frame {
  /** From the start of the line to the number or heading: indentation, `## `, `**`, the markers of list items. */
  readonly lead: string;
  readonly number?: { readonly source: string; readonly value: ClauseNumber };
  /** Between the number and the heading or text. */
  readonly gap: string;
  readonly heading?: {
    readonly source: string;
    /** From the heading to the text, or to the end of its line. */
    readonly tail: string;
    /** Whether the text follows in the same paragraph. */
    readonly runIn: boolean;
    /** The character that underlines it. */
    readonly underline?: string;
  };
  /** Whether the number is a list item's marker, which stands in `lead`. */
  readonly marker: boolean;
  /** Whether a list marker that a conversion left over stands before the typed number; it is not in `lead`. */
  readonly mangled: boolean;
  /** What goes before each further line of the clause, so that it stays in its list item. */
  readonly indent: string;
  /** Where its first line starts. */
  readonly lineStart: number;
  /** Where its opening ends: behind the heading's line, or before the text. */
  readonly openingEnd: number;
}

/** The number of a new clause: as typed, and its values. */
export interface NewNumber {
  readonly source: string;
  readonly values: readonly number[];
}

/** The frame of a clause. Total. */
export function frameOf(contract: Contract, clause: Clause): Frame {
  const { text, syntax } = contract;
  const node = contract.outline.nodes[clause.index]!;
  const { block: b, start } = node;
  const opening = openingOf(node);
  const block = syntax.blocks[b]!;
  const at = syntax.starts[b]!;
  const source = (offset: number, side: 'start' | 'end'): number => at + sourceOffset(block.words, offset, side);
  const from = contract.startOf(clause);
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const numberRange = contract.numberRangeOf(clause);
  const headingRange = contract.headingRangeOf(clause);
  const marker = isMarkerNumber(contract, clause);
  const { number } = clause.facts;
  const lineEnd = endOfLine(text, headingRange?.end ?? numberRange.end);
  const bodyStart = opening.body < start.end ? source(opening.body, 'start') : lineEnd;
  const content = at + block.content;
  const opens = start.at === 0 && block.opens > 0;
  const width = opens ? content - lineStart : /^[ \t]*/.exec(text.slice(lineStart))![0].length;
  const leadEnd = number ? numberRange.start : (headingRange?.start ?? from);
  const typed = text.slice(lineStart, Math.max(lineStart, leadEnd));
  const lead = number && !marker ? typed.replace(/\d{1,9}[.)][ \t]{1,40}(?:\[bookmark:[^\]\n]{0,80}\])?$/, '') : typed;
  const base = {
    marker,
    mangled: lead !== typed,
    indent: lead === typed ? ' '.repeat(Math.max(width, marker ? indentBelow(contract, b) : 0)) : '',
    lineStart,
    ...(number && { number: { source: slice(text, numberRange), value: number } }),
  };
  if (!headingRange) {
    const openingEnd = Math.max(numberRange.end, bodyStart);
    return { ...base, lead, gap: text.slice(numberRange.end, openingEnd), openingEnd };
  }
  const gap = number ? text.slice(Math.min(numberRange.end, headingRange.start), headingRange.start) : '';
  const runIn = opening.runIn && opening.body < start.end;
  const headEnd = block.kind === 'heading' ? at + block.length : endOfLine(text, headingRange.end);
  const openingEnd = runIn ? bodyStart : headEnd;
  const tail = text.slice(headingRange.end, openingEnd);
  const underline = block.setext ? /\n[ \t]*(=|-)/.exec(tail)?.[1] : undefined;
  return {
    ...base,
    lead,
    gap,
    heading: {
      source: slice(text, headingRange),
      tail: underline === undefined ? tail : tail.slice(0, tail.indexOf('\n')),
      runIn,
      ...(underline !== undefined && { underline }),
    },
    openingEnd,
  };
}

/** How far the block behind a list item's first one is indented, as far as that block belongs to the item. */
function indentBelow({ syntax, text }: Contract, b: number): number {
  const [block, next] = [syntax.blocks[b]!, syntax.blocks[b + 1]];
  if (!next || next.opens > 0 || next.containers.length < block.containers.length) return 0;
  const start = syntax.starts[b + 1]!;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/**
 * The opening of a new clause in the frame, with its number (none for the frame's own); `heading` is empty for one without,
 * and has capitals as `like` has.
 */
export function openingIn(
  frame: Frame,
  number: string | undefined,
  heading: string,
  like = frame.heading?.source ?? '',
): string {
  const numbered = frame.lead + (number ?? frame.number?.source ?? '') + frame.gap;
  if (!frame.heading) return closed(numbered);
  // The marks that open a neighbour's heading are left out with it.
  if (heading === '') return closed(numbered.replace(/(?<=\s)[*_]+$/, ''));
  const line = numbered + headingLike(like, heading) + frame.heading.tail.trimEnd();
  if (frame.heading.runIn) return line + /\s{0,400}$/.exec(frame.heading.tail)![0];
  if (frame.heading.underline === undefined) return line;
  return `${line}\n${frame.heading.underline.repeat(Math.max(3, widthOf(line)))}`;
}

/** An opening without the marks at its end that would make the text behind it bold, as that of its neighbour is. */
function closed(opening: string): string {
  const marks = opening.match(/\*\*|__/g)?.length ?? 0;
  return marks % 2 === 1 ? opening.replace(/(?:\*\*|__)$/, '') : opening;
}

/** The frame's number with another last figure; undefined where it cannot be counted on. */
export function numberIn(frame: Frame, value: number): string | undefined {
  const { number } = frame;
  return number && lastWith(number.source, number.value, value);
}

/** The first of some headings whose words show what capitals they get: one long word alone does not. */
export function tellingHeading(headings: readonly string[]): string | undefined {
  return headings.find((heading) => longWords(heading).length > 1 || /^[^\p{Ll}]{4,}$/u.test(heading));
}

function longWords(heading: string): readonly string[] {
  return heading.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
}

/** In capitals, or with a capital on each word, where the model has them. */
function headingLike(model: string, heading: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 4 && letters === letters.toUpperCase() && /[A-Z]/.test(letters)) return heading.toUpperCase();
  const words = longWords(model);
  if (words.length < 2 || words.some((word) => /^\p{Ll}/u.test(word))) return heading;
  return heading.replace(/(?<=\s)\p{Ll}[\p{L}’']{3,}/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Columns of a line in a font of fixed width; Chinese characters take two. */
function widthOf(line: string): number {
  return [...line].reduce(
    (n, c) => n + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(c) ? 2 : 1),
    0,
  );
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) return text.length;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
