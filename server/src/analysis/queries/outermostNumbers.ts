import type { Contract } from '../contract.js';
import { numberPath } from '../references/numbers.js';
import { derived } from './everyClause.js';

/** How a document numbers its clauses. */
export interface OutermostNumbers {
  /** The paths of all numbers and of all their beginnings, steps parted by blanks. */
  readonly numbers: ReadonlySet<string>;
  /** How many outermost clauses are numbered. */
  readonly outermost: number;
  /** The share of headed outermost clauses, or of those in parts without numbers, that are numbered; 1 where none has a heading. */
  readonly share: number;
  /** The most parts that a decimal of the document has. */
  readonly levels: number;
  /** The highest of their numbers. */
  readonly last: number;
}

/** The numbers of a document, for telling its own from those of statutes; kept until numbers or headings change. Linear. */
export const outermostNumbers = derived(({ scope }) => [scope], find);

function find(contract: Contract): OutermostNumbers {
  const numbers = new Set<string>();
  let outermost = 0;
  let last = 0;
  let levels = 1;
  // Parts without numbers may stand around the numbered clauses.
  const headed = [0, 0];
  const numbered = [0, 0];
  const running = runningParagraphs(contract);
  if (running > 0) {
    outermost += 2;
    last = running;
  }
  for (const clause of contract.clauses) {
    const { number, heading } = clause.facts;
    const rank = heading ? clause.depth - 1 : 2;
    if (rank < 2) headed[rank]!++;
    if (!number) continue;
    if (rank < 2 && !/-paren|-close|letter/.test(number.style)) numbered[rank]!++;
    if (number.style === 'decimal' || number.style === 'word') levels = Math.max(levels, number.values.length);
    const path = numberPath(number.text);
    for (let k = 1; k <= path.length; k++) numbers.add(path.slice(0, k).join(' '));
    const first = number.values[0]!;
    if (
      number.values.length > 1 ||
      // Articles count through the chapters that they stand in.
      number.style === 'article' ||
      (clause.depth === 1 && !/-paren|-close|letter/.test(number.style)) ||
      (heading && clause.depth < 3)
    ) {
      outermost++;
      last = Math.max(last, first);
    }
  }
  const at = numbered[0] === 0 && numbered[1]! >= 2 * headed[0]! ? 1 : 0;
  const share = headed[at] === 0 || running > 0 ? 1 : numbered[at]! / headed[at]!;
  return { numbers, outermost, share, levels, last };
}

/** The last number of paragraphs that count on in plain figures through all sections, and so are what is cited; 0 where none do. */
function runningParagraphs({ clauses }: Contract): number {
  let last = 0;
  let parent = -1;
  let sections = 0;
  for (const { depth, parent: own, facts } of clauses) {
    const { number } = facts;
    if (depth !== 2 || number?.style !== 'decimal' || number.values.length > 1) continue;
    if (number.values[0]! <= last) return 0;
    if (own !== parent) sections++;
    last = number.values[0]!;
    parent = own;
  }
  return sections > 1 ? last : 0;
}
