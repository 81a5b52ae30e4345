import type { Block } from '../../syntax/block.js';
import { isBare } from '../headings.js';
import type { Start } from '../starts.js';
import { type Candidate, isLine, isStrong } from './candidates.js';

/** How often the same words must stand to be a label of a layout (Summary, Note) and no heading. */
const LABEL_TIMES = 3;

/** How many lines or leads without markup make a layout. */
const LAYOUT_TIMES = 3;

/** The words of each candidate's span, and how often each stands. */
function counted(
  candidates: readonly Candidate[],
  blocks: readonly Block[],
  spanOf: (start: Start) => { readonly start: number; readonly end: number } | undefined,
): readonly { readonly candidate: Candidate; readonly words: string; readonly times: number }[] {
  const times = new Map<string, number>();
  const found: { readonly candidate: Candidate; readonly words: string }[] = [];
  candidates.forEach((candidate) => {
    const span = spanOf(candidate.start);
    if (!span) return;
    const words = blocks[candidate.block]!.words.plain.slice(span.start, span.end);
    times.set(words, (times.get(words) ?? 0) + 1);
    found.push({ candidate, words });
  });
  return found.map(({ candidate, words }) => ({ candidate, words, times: times.get(words)! }));
}

/**
 * Lines that converters stripped of what made them headings, in a document that has other headings: short lines like
 * titles, each before a provision. One or two may be anything; what stands three times or more is a label.
 */
export function plainTitles(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  if (!candidates.some(({ start }) => start.kind === 'plain-line')) return new Set();
  const before = new Set<Candidate>();
  candidates.forEach(({ start, block, previous }) => {
    const provision = start.kind === 'paragraph' && start.sentence && start.end - start.body >= 60 && !start.bullet;
    if (provision && previous?.block === block - 1) before.add(previous);
  });
  const lines = counted(candidates, blocks, (s) => (s.kind === 'plain-line' && s.nesting === 0 ? s.heading : undefined))
    .filter(({ candidate, words, times }) => times < LABEL_TIMES && before.has(candidate) && isBare(words))
    .map(({ candidate }) => candidate);
  return new Set(lines.length >= LAYOUT_TIMES ? lines : []);
}

/** Paragraphs that open with a title without markup, where several of them stand in a row. */
export function paragraphLeads(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  const leads = new Set(
    counted(candidates, blocks, (s) => (s.kind === 'paragraph' && s.nesting === 0 ? s.lead?.heading : undefined))
      .filter(({ candidate: { previous }, times }) => times < LABEL_TIMES && !(previous && isOpenEnded(previous.start)))
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
 * Numbered lines that a full stop closes or that are set like a sentence (`7. Termination.`), each with a paragraph of its own
 * behind it: titles, where several of them stand. An item of a list has nothing behind it.
 */
export function numberTitles(candidates: readonly Candidate[]): readonly Candidate[] {
  const titles = candidates.filter(({ accepted, start }, i) => {
    if (!accepted || !start.number || !start.lead || start.lead.body < start.end) return false;
    const behind = candidates[i + 1];
    if (!behind || behind.accepted || behind.start.kind !== 'paragraph') return false;
    return behind.start.sentence && !behind.start.bullet && behind.start.end - behind.start.body >= 60;
  });
  return titles.length >= LAYOUT_TIMES ? titles : [];
}

/** Whether a paragraph stops within a sentence, which then goes on in the next one. */
function isOpenEnded(start: Start): boolean {
  return start.kind === 'paragraph' && start.nesting === 0 && !start.sentence && !start.announces;
}

/** A label has more than this share of a document's leads. Headings of parts that are built alike are repeated as well, but fewer. */
const LABEL_SHARE = 0.25;

/** Leads that are labels of a layout, not headings. */
export function repeatedLeads(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  const leads = counted(candidates, blocks, (s) => (s.kind === 'bold-lead' ? s.heading : undefined));
  const isLabel = (times: number): boolean => times >= LABEL_TIMES && times > LABEL_SHARE * leads.length;
  return new Set(leads.filter(({ times }) => isLabel(times)).map(({ candidate }) => candidate));
}
