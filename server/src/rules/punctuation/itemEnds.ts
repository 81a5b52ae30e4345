import type { Clause, Contract } from '../../analysis/contract.js';
import type { Range } from '../../text/range.js';

/** An item that ends with a full stop between items that end with semicolons. */
export interface StoppedItem {
  /** The full stop, in the document. */
  readonly range: Range;
  /** The mark of the other items. */
  readonly mark: ';' | '；';
}

/** So many of the items before the last must end with semicolons. */
const CUSTOM = 0.6;

/** The items of rows of sub-clauses that end the sentence before the row ends. Linear; never throws. */
export function stoppedItems(contract: Contract): readonly StoppedItem[] {
  const rows = new Map<number, Clause[]>();
  for (const clause of contract.clauses) {
    const row = rows.get(clause.parent);
    if (row) row.push(clause);
    else rows.set(clause.parent, [clause]);
  }
  const out: StoppedItem[] = [];
  for (const row of rows.values()) {
    // The last item ends the sentence of the row.
    const inner = row.slice(0, -1).filter((clause) => clause.last === clause.index);
    const ends = inner.map(endOf);
    const marked = ends.filter((mark) => mark === ';' || mark === '；');
    if (inner.length < 2 || marked.length < inner.length * CUSTOM || marked.length === inner.length) continue;
    inner.forEach((clause, i) => {
      const before = ends[i - 1];
      if (!/[.。]/.test(ends[i]!) || (before !== undefined && !/[;；]/.test(before))) return;
      const { plain } = clause.facts.words.passage;
      const end = plain.trimEnd().length;
      // A second sentence is an explanation, and ends as sentences do.
      if (/[。.]\s?\S/.test(plain.slice(0, end - 1)) && ends[i] === '.') return;
      out.push({ range: contract.toDocument(clause, { start: end - 1, end }), mark: marked[0] as ';' | '；' });
    });
  }
  return out;
}

function endOf({ facts }: Clause): string {
  return facts.words.passage.plain.trimEnd().slice(-1);
}
