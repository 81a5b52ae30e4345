import type { ClauseNumber } from '../numbers.js';
import type { Start } from '../starts.js';
import { type Candidate, isLine, isStrong } from './candidates.js';

/**
 * Rows of numbered items that may only list things. A row is one style of number at one nesting behind one text;
 * its items are clauses when most of them are sentences, or when the text before them announces nothing and
 * they are not fragments. Gives those that are.
 */
export function listRuns(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const clauses = new Set<Candidate>();
  const open: { key: string; items: Candidate[]; lead: Candidate | undefined; nesting: number }[] = [];
  const close = (to: number): void => {
    while (open.length > to) {
      const row = open.pop()!;
      const lead = row.lead?.start;
      const leadIn =
        lead !== undefined &&
        !isLine(lead) &&
        (lead.announces || (!lead.sentence && !lead.closed && lead.heading === undefined));
      const provisions = row.items.filter(
        (c) => c.start.sentence || c.start.announces || (!leadIn && c.start.heading !== undefined),
      );
      const share = provisions.length / row.items.length;
      const isRow = leadIn
        ? share >= 0.8
        : share >= 0.5 || (lead !== undefined && isLine(lead) && row.items.length > 1 && share >= 0.3);
      if (isRow) for (const item of row.items) clauses.add(item);
    }
  };
  const next = nextNumbers(candidates);
  candidates.forEach((candidate, i) => {
    const { start } = candidate;
    if (start.number && opensBranch(start.number, next[i])) {
      close(0);
      clauses.add(candidate);
      return;
    }
    if (!start.number || isStrong(start) || start.kind === 'heading' || start.kind === 'bold-line') {
      if (start.kind !== 'paragraph' || start.nesting === 0) {
        // A paragraph outside of lists ends the rows of list items, and rows of typed numbers only where a new clause starts.
        if (start.number || isLine(start) || start.kind === 'bold-lead') close(0);
      }
      return;
    }
    const key = styleKey(start);
    const at = open.findIndex((row) => row.key === key);
    if (at >= 0 && (start.number.values[0]! > 1 || open[at]!.items.at(-1)!.start.number!.values[0] === 1)) {
      close(at + 1);
      open[at]!.items.push(candidate);
    } else {
      if (at >= 0) close(at);
      open.push({ key, items: [candidate], lead: candidate.previous, nesting: start.nesting });
    }
  });
  close(0);
  return clauses;
}

/** The number that comes next behind each candidate. */
function nextNumbers(candidates: readonly Candidate[]): readonly (ClauseNumber | undefined)[] {
  const next = new Array<ClauseNumber | undefined>(candidates.length);
  for (let i = candidates.length - 2; i >= 0; i--) next[i] = candidates[i + 1]!.start.number ?? next[i + 1];
  return next;
}

/** Whether 5 stands before 5.1 without another number between, so that it is the title of that branch and no item of a list. */
function opensBranch(number: ClauseNumber, next: ClauseNumber | undefined): boolean {
  return (
    number.style === 'decimal' &&
    number.values.length === 1 &&
    next?.style === 'decimal' &&
    next.values.length === 2 &&
    next.values[0] === number.values[0] &&
    next.values[1] === 1
  );
}

function styleKey(start: Start): string {
  const { style: own } = start.number!;
  const style = own === 'roman-low' ? 'letter-dot' : own.replace(/^roman-(?=paren|close)/, 'letter-');
  return `${style}/${start.number!.values.length}/${start.kind === 'marker' ? `m${start.nesting}` : ''}`;
}
