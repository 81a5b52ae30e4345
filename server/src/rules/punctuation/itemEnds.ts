import type { Contract } from '../../analysis/contract.js';
import { derived, everyValue, type Hit } from '../../analysis/queries/everyClause.js';
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
  return stopped(contract).flatMap(({ index, mark, stop }) => {
    const clause = contract.clause(index)!;
    const { plain } = clause.facts.words.passage;
    const end = plain.trimEnd().length;
    // A second sentence is an explanation, and ends as sentences do.
    if (/[。.]\s?\S/.test(plain.slice(0, end - 1)) && stop === '.') return [];
    return [{ range: contract.toDocument(clause, { start: end - 1, end }), mark }];
  });
}

/** The last character of each clause. */
const ends = everyValue(({ words: { passage } }) => passage.plain.trimEnd().slice(-1));

/** Kept while the clauses end as they do and the outline has its shape. */
const stopped = derived(
  (contract) => [ends(contract), contract.family],
  (contract) => {
    const rows = new Map<number, Hit<string>[]>();
    for (const end of ends(contract)) {
      const { parent } = contract.clause(end.index)!;
      const row = rows.get(parent);
      if (row) row.push(end);
      else rows.set(parent, [end]);
    }
    return [...rows.values()].flatMap((row) => {
      // The last item ends the sentence of the row.
      const inner = row.slice(0, -1).filter(({ index }) => contract.clause(index)!.last === index);
      const marked = inner.filter(({ value }) => value === ';' || value === '；');
      if (inner.length < 2 || marked.length < inner.length * CUSTOM || marked.length === inner.length) return [];
      return inner.flatMap(({ index, value: stop }, i) => {
        const before = inner[i - 1]?.value;
        if (!/[.。]/.test(stop) || (before !== undefined && !/[;；]/.test(before))) return [];
        return [{ index, stop, mark: marked[0]!.value as ';' | '；' }];
      });
    });
  },
);
