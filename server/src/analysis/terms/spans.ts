import { Finder } from '../../text/finder.js';
import type { Passage } from '../../text/passage.js';
import type { DefinitionKind } from '../model.js';

/** Words that a passage sets apart by quotation marks, by bold type or by both. */
export interface NamedSpan {
  /** The words without the quotation marks; offsets count in `passage.plain`. */
  readonly start: number;
  readonly end: number;
  /** The words with their quotation marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly bold: boolean;
  readonly quoted: boolean;
}

/** A definition as one of the two languages' readers finds it, before duplicates are dropped. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: DefinitionKind;
}

/** Spans that stand in one enumeration: "Customer", "you" or "your". */
export type Chain = readonly NamedSpan[];

const LONGEST = 80;
const QUOTED = new Finder(
  /[“”"＂„]([^“”"＂„\n]{1,80})[”"＂“]|「([^「」\n]{1,80})」|『([^『』\n]{1,80})』|(?<![\p{L}\p{N}])[‘']([^‘’'\n]{1,80})[’'](?![\p{L}])/gu,
  '“|”|"|＂|„|「|『|‘|\'',
);
const LETTER = /[\p{L}\p{N}]/u;
const JOINER =
  /^\s*(?:[,，、;；/]\s*)*(?:(?:and\/or|and|or|or simply|and the|or the|and an?|or an?|or also|the|an?|或者简单地说|或简称|或者|以及|或|和|及|与|與)[\s，,]*)?(?:the\s+|an?\s+)?$/u;

/**
 * The quoted and the bold words of a passage, in order and without overlap; where bold and quotation marks
 * cover the same words they are one span. Bold links are left out: they cite a document. Linear; never throws.
 */
export function namedSpans(passage: Passage): readonly NamedSpan[] {
  const { plain, marks } = passage;
  const bold = marks.filter((m) => m.kind === 'strong' && m.end - m.start <= LONGEST);
  const links = marks.filter((m) => m.kind === 'link');
  const spans: NamedSpan[] = [];
  for (const match of QUOTED.in(plain)) {
    const span = trimmed(plain, match.index + 1, match.index + match[0].length - 1);
    if (!span) continue;
    const outerStart = match.index;
    const outerEnd = match.index + match[0].length;
    const isBold = bold.some(
      (m) => m.start <= span.start && span.end <= m.end && m.end - m.start <= outerEnd - outerStart,
    );
    spans.push({ ...span, outerStart, outerEnd, bold: isBold, quoted: true });
  }
  for (const mark of bold) {
    if (spans.some((s) => s.quoted && s.outerStart < mark.end && mark.start < s.outerEnd)) continue;
    if (links.some((m) => m.start < mark.end && mark.start < m.end)) continue;
    const span = trimmed(plain, mark.start, mark.end);
    if (span) spans.push({ ...span, outerStart: mark.start, outerEnd: mark.end, bold: true, quoted: false });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The spans grouped into enumerations: only a comma, a conjunction or an article stands between neighbours. */
export function chains(plain: string, spans: readonly NamedSpan[]): readonly Chain[] {
  const out: NamedSpan[][] = [];
  for (const span of spans) {
    const chain = out.at(-1);
    const last = chain?.at(-1);
    if (chain && last && span.outerStart >= last.outerEnd && span.outerStart - last.outerEnd <= 40) {
      if (joins(plain, last, span)) {
        chain.push(span);
        continue;
      }
    }
    out.push([span]);
  }
  return out;
}

function joins(plain: string, left: NamedSpan, right: NamedSpan): boolean {
  const between = plain.slice(left.outerEnd, right.outerStart);
  if (between.trim() === '') return /[,，、]$/.test(plain.slice(left.end, left.outerEnd - 1));
  return JOINER.test(between);
}

/** The range without blanks and closing punctuation at its ends, or nothing where no letter is left. */
function trimmed(plain: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = from;
  let end = to;
  while (start < end && /[\s"“”'‘]/.test(plain[start] ?? '')) start++;
  while (end > start && /[\s,.;:，。；：、"“”'’]/.test(plain[end - 1] ?? '')) end--;
  return LETTER.test(plain.slice(start, end)) ? { start, end } : undefined;
}
