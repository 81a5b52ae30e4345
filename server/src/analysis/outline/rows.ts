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
  const open: Row[] = [];
  const close = (to: number): void => {
    while (open.length > to) {
      const row = open.pop()!;
      if (holdsClauses(row)) for (const item of row.items) clauses.add(item);
    }
  };
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { start } = candidate;
    if (start.number && isSingle(start.number) && opensBranch(start.number, nextNumber(candidate))) {
      // Such a title goes on with the titles before it, below which nothing is counted.
      const row = open.findLast(({ key }) => key === styleKey(start));
      if (row && row.items.at(-1)!.start.number!.values[0] === start.number.values[0]! - 1) row.goesOn = true;
      close(0);
      clauses.add(candidate);
      continue;
    }
    if (!start.number || isStrong(start) || start.kind === 'heading' || start.kind === 'bold-line') {
      if (start.kind !== 'paragraph' || start.nesting === 0) {
        // A paragraph outside of lists ends the rows of list items, and rows of typed numbers only where a new clause starts.
        if (start.number || isLine(start) || start.kind === 'bold-lead') close(0);
      }
      continue;
    }
    const key = styleKey(start);
    const at = open.findIndex((row) => row.key === key);
    const before = at < 0 ? undefined : open[at]!.items.at(-1)!.start.number!.values[0]!;
    if (before !== undefined && (start.number.values[0]! > 1 || before <= 1)) {
      close(at + 1);
      open[at]!.items.push(candidate);
    } else {
      if (at >= 0) close(at);
      open.push({ key, items: [candidate], lead: candidate.previous });
    }
  }
  close(0);
  return clauses;
}

/** Items of one style that are counted on, and the text before them. */
interface Row {
  readonly key: string;
  readonly items: Candidate[];
  readonly lead: Candidate | undefined;
  /** Whether a clause goes on counting behind them. */
  goesOn?: true;
}

/** Whether the items of a row are clauses. */
function holdsClauses({ items, lead: before, goesOn }: Row): boolean {
  // Nobody counts from nought what he only lists.
  if (goesOn || (items.length > 1 && items[0]!.start.number!.values[0] === 0)) return true;
  const lead = before?.start;
  const leadIn =
    lead !== undefined &&
    !isLine(lead) &&
    (lead.announces || (!lead.sentence && !lead.closed && lead.heading === undefined));
  const provisions = items.filter(
    (item) =>
      item.start.sentence || item.start.announces || (item.start.heading !== undefined && (!leadIn || isHead(item))),
  );
  const share = provisions.length / items.length;
  if (leadIn) return share >= 0.8;
  return share >= 0.5 || (lead !== undefined && isLine(lead) && items.length > 1 && share >= 0.3);
}

/** Whether a title has a provision of its own right behind it, which the items of a list do not have. */
function isHead({ start, next }: Candidate): boolean {
  return !start.runIn && next?.start.kind === 'paragraph' && next.start.sentence && !next.start.bullet;
}

/** The number that comes next behind a candidate. */
function nextNumber({ next }: Candidate): ClauseNumber | undefined {
  let at = next;
  while (at && !at.start.number) at = at.next;
  return at?.start.number;
}

/** Whether a number may be that of a branch: 5, and not 5.1 or (a). */
function isSingle({ style, values }: ClauseNumber): boolean {
  return style === 'decimal' && values.length === 1;
}

/** Whether 5 stands before 5.1 (or 5.0.1) without another number between, so that it is the title of that branch and no item of a list. */
export function opensBranch(number: ClauseNumber, next: ClauseNumber | undefined): boolean {
  return (
    isSingle(number) &&
    next?.style === 'decimal' &&
    next.values.length > 1 &&
    next.values[0] === number.values[0] &&
    next.values.slice(1).every((value, i, below) => value === (i === below.length - 1 ? 1 : 0))
  );
}

function styleKey(start: Start): string {
  const { style: own } = start.number!;
  const style = own === 'roman-low' ? 'letter-dot' : own.replace(/^roman-(?=paren|close)/, 'letter-');
  return `${style}/${start.number!.values.length}/${start.kind === 'marker' ? `m${start.nesting}` : ''}`;
}
