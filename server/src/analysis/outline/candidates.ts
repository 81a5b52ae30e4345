import type { Start } from '../starts.js';

export interface Candidate {
  readonly block: number;
  readonly start: Start;
  /** The start before it in the document, whether it opens a clause or not. */
  readonly previous: Candidate | undefined;
  /** The start behind it. */
  next: Candidate | undefined;
  /** Whether a thematic break stands right before it. */
  readonly afterRule: boolean;
  accepted: boolean;
  /** The heading in the next block that belongs to a number which stands alone. */
  below?: Candidate;
  /** Whether its first words are its heading, or all that it says. */
  led?: 'lead' | 'line';
  /** Whether the number that nothing closes is its number. */
  numbered?: true;
  /** Whether the words of its numbered line are its heading. */
  titled?: true;
}

/**
 * The title: the first line of the document that looks like a heading, when it has no number and either no other
 * heading shares its rank or it names an agreement. Dates and images before it are passed over.
 */
export function titleOf(candidates: readonly Candidate[]): Candidate | undefined {
  let i = 0;
  while (i < candidates.length && i < 4 && isFurniture(candidates[i]!.start)) i++;
  const head = candidates[i];
  if (!head || head.start.number || !isLine(head.start) || i === candidates.length - 1) return undefined;
  if (head.start.kind !== 'heading') return i === 0 || head.start.named ? head : undefined;
  if (head.start.named) return head;
  if (head.start.rank !== 1) return undefined;
  return candidates.some((c) => c !== head && c.start.kind === 'heading' && c.start.rank === 1) ? undefined : head;
}

function isFurniture(start: Start): boolean {
  return (
    start.kind === 'date-line' || start.kind === 'day-line' || (start.kind === 'paragraph' && start.end - start.at < 40)
  );
}

export function isLine(start: Start): boolean {
  return (
    start.kind === 'heading' || start.kind === 'bold-line' || start.kind === 'caps-line' || start.kind === 'plain-line'
  );
}

/** Numbers that stand for clauses wherever they open a line. */
export function isStrong(start: Start): boolean {
  const number = start.number;
  if (!number) return false;
  if (number.style === 'article' || number.style === 'chapter' || number.style === 'word') return true;
  if (number.style === 'decimal' && number.values.length > 1) return !start.bullet;
  const listing =
    number.style === 'digit-paren' ||
    number.style === 'circled' ||
    number.style === 'digit-close' ||
    number.style === 'letter-paren' ||
    number.style === 'letter-close' ||
    number.style === 'roman-close';
  return start.heading !== undefined && !start.runIn && start.kind !== 'marker' && !listing;
}
