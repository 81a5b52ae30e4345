import type { Block } from '../../syntax/block.js';
import { isBare } from '../headings.js';
import type { ClauseNumber } from '../numbers.js';
import type { Start } from '../starts.js';
import { type Candidate, isLine, isStrong } from './candidates.js';
import { opensBranch } from './rows.js';

/** How often the same words must stand to be a label of a layout (Summary, Note) and no heading. */
const LABEL_TIMES = 3;

/** How many lines or leads without markup make a layout. */
const LAYOUT_TIMES = 3;

/** The starts of a document of which only its other ones tell what they are, in order. */
export interface Unsettled {
  readonly boldLeads: readonly Candidate[];
  readonly plainLines: readonly Candidate[];
  /** Paragraphs outside of lists that open with a title, or are one. */
  readonly titled: readonly Candidate[];
}

/** The starts that open with words of which only the rest of the document tells what they are. */
export function unsettledOf(candidates: readonly Candidate[]): Unsettled {
  const boldLeads: Candidate[] = [];
  const plainLines: Candidate[] = [];
  const titled: Candidate[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { start } = candidate;
    if (start.kind === 'bold-lead') boldLeads.push(candidate);
    else if (start.kind === 'plain-line') plainLines.push(candidate);
    else if (start.lead && start.kind === 'paragraph' && start.nesting === 0 && !start.bare) titled.push(candidate);
  }
  return { boldLeads, plainLines, titled };
}

/** The words of each candidate's span, and how often each stands. */
function counted(
  candidates: readonly Candidate[],
  blocks: readonly Block[],
  spanOf: (start: Start) => { readonly start: number; readonly end: number } | undefined,
): readonly { readonly candidate: Candidate; readonly words: string; readonly times: number }[] {
  const times = new Map<string, number>();
  const found: { readonly candidate: Candidate; readonly words: string }[] = [];
  for (const candidate of candidates) {
    const span = spanOf(candidate.start);
    if (!span) continue;
    const words = blocks[candidate.block]!.words.plain.slice(span.start, span.end);
    times.set(words, (times.get(words) ?? 0) + 1);
    found.push({ candidate, words });
  }
  return found.map(({ candidate, words }) => ({ candidate, words, times: times.get(words)! }));
}

/**
 * Lines that converters stripped of what made them headings, in a document that has other headings: short lines like
 * titles, each before a provision. One or two may be anything; what stands three times or more is a label.
 */
export function plainTitles({ plainLines }: Unsettled, blocks: readonly Block[]): ReadonlySet<Candidate> {
  const lines = counted(plainLines, blocks, ({ nesting, heading }) => (nesting === 0 ? heading : undefined))
    .filter(({ candidate, words, times }) => times < LABEL_TIMES && opensProvision(candidate) && isBare(words))
    .map(({ candidate }) => candidate);
  return new Set(lines.length >= LAYOUT_TIMES ? lines : []);
}

/** Whether a provision stands in the block right behind. */
function opensProvision({ block, next }: Candidate): boolean {
  if (next?.block !== block + 1) return false;
  const { kind, sentence, end, body, bullet } = next.start;
  return kind === 'paragraph' && sentence && end - body >= 60 && !bullet;
}

/** Titles that are paragraphs of their own, closed by a point or a colon, each before a provision, where several of them stand. */
export function closedLines({ titled }: Unsettled, blocks: readonly Block[]): ReadonlySet<Candidate> {
  const isHead = ({ next }: Candidate): boolean => {
    if (!next) return false;
    const { kind, sentence, end, body, bullet } = next.start;
    return kind === 'paragraph' && sentence && end - body >= 20 && !bullet;
  };
  const lines = counted(titled, blocks, ({ lead, end }) => (lead!.body >= end ? lead!.heading : undefined))
    .filter(({ candidate, times }) => times < LABEL_TIMES && isHead(candidate))
    .map(({ candidate }) => candidate);
  return new Set(lines.length >= LAYOUT_TIMES ? lines : []);
}

/** Paragraphs that open with a title without markup, where several of them stand in a row. */
export function paragraphLeads(
  candidates: readonly Candidate[],
  { titled }: Unsettled,
  blocks: readonly Block[],
  closed: ReadonlySet<Candidate>,
): ReadonlySet<Candidate> {
  const leads = new Set(
    counted(titled, blocks, ({ lead, end }) => (lead!.body < end ? lead!.heading : undefined))
      .filter(
        ({ candidate: { previous }, times }) =>
          times < LABEL_TIMES && !(previous && isOpenEnded(previous.start) && !closed.has(previous)),
      )
      .map(({ candidate }) => candidate),
  );
  const rows = new Set<Candidate>();
  if (leads.size === 0) return leads;
  let row: Candidate[] = [];
  const close = (): void => {
    if (row.length > 1) for (const candidate of row) rows.add(candidate);
    row = [];
  };
  for (const candidate of candidates) {
    if (leads.has(candidate)) row.push(candidate);
    else if (isLine(candidate.start) || isStrong(candidate.start)) close();
  }
  close();
  return rows.size >= LAYOUT_TIMES ? rows : new Set();
}

/**
 * Numbered lines that a full stop closes or that are set like a sentence (`7. Termination.`), each with a text of its own
 * behind it: titles, where several of them stand, or others of their numbers have titles. An item of a list has nothing
 * behind it.
 */
export function numberTitles(candidates: readonly Candidate[]): readonly Candidate[] {
  const titles = candidates.filter((candidate) => {
    const { start, next } = candidate;
    if (!start.lead || !start.number || !candidate.accepted || isLastItem(candidate)) return false;
    const own = start.lead.body < start.end;
    const behind = own ? undefined : next;
    if (!own && (!behind || behind.accepted || behind.start.kind !== 'paragraph' || behind.start.bullet)) return false;
    const { sentence, announces, end, body } = behind?.start ?? start;
    return end - body >= (sentence || announces ? 60 : 120);
  });
  if (titles.length === 0 || titles.length >= LAYOUT_TIMES) return titles;
  const times = new Map<string, number>();
  const count = ({ number }: Start): void => {
    const shape = shapeOf(number!);
    times.set(shape, (times.get(shape) ?? 0) + 1);
  };
  candidates.forEach(({ accepted, start, next }) => {
    if (!accepted || !start.number) return;
    const below = next?.start.number;
    if (start.heading ? !start.runIn : start.lead && below && opensBranch(start.number, below)) count(start);
  });
  for (const { start } of titles) count(start);
  return titles.filter(({ start }) => times.get(shapeOf(start.number!))! >= LAYOUT_TIMES);
}

/** Whether a short numbered line stands right below another one, as the last item of a list does before the text goes on. */
function isLastItem({ start, previous }: Candidate): boolean {
  const before = previous?.start;
  if (!before?.number || !before.lead || before.lead.body < before.end) return false;
  return shapeOf(before.number) === shapeOf(start.number!);
}

function shapeOf({ style, values }: ClauseNumber): string {
  return `${style}/${values.length}`;
}

/**
 * Titles behind a number that nothing closes (`3 Fees`): alone on their lines or before their texts, counted on from one or
 * nought, and with clauses below one of them or three of them in all. In a list of contents they stand close to each other.
 */
export function bareNumbers(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const confirmed = new Set<Candidate>();
  if (!candidates.some(({ start }) => start.bare)) return confirmed;
  let row: Candidate[] = [];
  let opens = false;
  let behind = 0;
  const close = (): void => {
    if ((opens || row.length >= LAYOUT_TIMES) && 2 * behind >= row.length) for (const one of row) confirmed.add(one);
    row = [];
    opens = false;
    behind = 0;
  };
  let last: Candidate | undefined;
  for (const candidate of candidates) {
    const { bare, number } = candidate.start;
    if (bare) {
      const value = bare.values[0]!;
      const before = row.at(-1)?.start.bare?.values[0];
      if (value !== (before ?? 0) + 1 && (before !== undefined || value > 1)) close();
      if (row.length > 0 || value <= 1) row.push(candidate);
      if (row.at(-1) === candidate && hasOwnText(candidate.start)) behind++;
    } else {
      if (last && row.at(-1) === last && !hasOwnText(last.start)) behind++;
      if (number && row.length > 0) opens ||= opensBranch(row.at(-1)!.start.bare!, number);
    }
    last = candidate;
  }
  close();
  return confirmed;
}

/** Whether the text of a title stands in the paragraph that opens with it. */
function hasOwnText({ lead, end }: Start): boolean {
  return lead !== undefined && lead.body < end;
}

/** Whether a paragraph stops within a sentence, which then goes on in the next one. */
function isOpenEnded(start: Start): boolean {
  return start.kind === 'paragraph' && start.nesting === 0 && !start.sentence && !start.announces;
}

/** The items of lists that open with a title in bold, in a document that has nothing else by which its clauses are told. */
export function bulletLeads(
  candidates: readonly Candidate[],
  { boldLeads }: Unsettled,
  blocks: readonly Block[],
  title: Candidate | undefined,
): ReadonlySet<Candidate> {
  const items = counted(boldLeads, blocks, (s) => (s.bullet && s.nesting === 1 ? s.heading : undefined));
  if (items.length < LAYOUT_TIMES || items.some(({ times }) => times > 1)) return new Set();
  const leads = new Set(items.map(({ candidate }) => candidate));
  const other = candidates.some(
    (c) => c !== title && !leads.has(c) && (c.start.number || c.start.heading) && c.start.nesting < 2,
  );
  return other ? new Set() : leads;
}

/** A label has more than this share of a document's leads. Headings of parts that are built alike are repeated as well, but fewer. */
const LABEL_SHARE = 0.25;

/** Leads that are labels of a layout, not headings. */
export function repeatedLeads({ boldLeads }: Unsettled, blocks: readonly Block[]): ReadonlySet<Candidate> {
  const leads = counted(boldLeads, blocks, ({ heading }) => heading);
  const isLabel = (times: number): boolean => times >= LABEL_TIMES && times > LABEL_SHARE * leads.length;
  return new Set(leads.filter(({ times }) => isLabel(times)).map(({ candidate }) => candidate));
}
