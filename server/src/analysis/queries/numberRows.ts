import type { Clause, Contract } from '../contract.js';

/** How the numbers of a row break off. */
export type RowBreak = 'duplicate' | 'gap' | 'start' | 'order';

/** Clauses of one level that are numbered one behind the other. */
export interface NumberRow {
  readonly clauses: readonly Clause[];
  /** Where the row first breaks: the place in `clauses` and how. */
  readonly broken?: { readonly at: number; readonly kind: RowBreak };
}

/** A larger jump is more likely a line that only starts with a number than a row with clauses missing. */
const LARGEST_GAP = 5;

/**
 * The rows of numbered clauses of a document, in the order in which they start. Decimals of one prefix are a row
 * (10.1, 10.2), other numbers of one style below one clause. A number that is typed in the text without opening a clause
 * there fills its gap; numbers that a list of Markdown repeats are its own. Linear; never throws.
 */
export function numberRows(contract: Contract): readonly NumberRow[] {
  const rows: Clause[][] = [];
  const open = new Map<string, Clause[]>();
  /** The last clause of each style, for rows that go on across headings. */
  const newest = new Map<string, Clause>();
  const continued = new Set<Clause[]>();
  for (const clause of contract.clauses) {
    const number = clause.facts.number;
    if (!number || number.values.length === 0 || number.values.some((value) => Number.isNaN(value))) continue;
    const key = keyOf(contract, clause);
    if (number.style === 'decimal') {
      for (const other of open.keys()) if (other.startsWith('decimal/') && levelOf(other) > number.values.length) open.delete(other);
    }
    const value = number.values.at(-1)!;
    const family = `${number.style}/${number.values.slice(0, -1).join('.')}`;
    const before = newest.get(family);
    newest.set(family, clause);
    const row = open.get(key);
    // A one opens a row of its own: an annex, a list further down.
    if (row && value !== 1) {
      row.push(clause);
      continue;
    }
    const fresh = [clause];
    rows.push(fresh);
    open.set(key, fresh);
    if (before && before.facts.number!.values.at(-1)! === value - 1) continued.add(fresh);
  }
  return rows.map((clauses) => {
    const broken = breakOf(contract, clauses, continued.has(clauses));
    return broken ? { clauses, broken } : { clauses };
  });
}

function keyOf(contract: Contract, clause: Clause): string {
  const { style, values } = clause.facts.number!;
  if (style === 'decimal' && values.length > 1) return `decimal/${values.length}/${values.slice(0, -1).join('.')}`;
  const parent = contract.parentOf(clause)?.index ?? -1;
  return `${style}/${values.length}/${parent}`;
}

function levelOf(key: string): number {
  return Number(key.split('/', 2)[1]);
}

function breakOf(contract: Contract, clauses: readonly Clause[], continues: boolean): NumberRow['broken'] {
  const values = clauses.map((clause) => clause.facts.number!.values.at(-1)!);
  const first = values[0]!;
  if (first > 1 && first <= LARGEST_GAP && !continues && !isTyped(contract, clauses[0]!, first - 1, undefined))
    return { at: 0, kind: 'start' };
  const all = new Set(values);
  for (let k = 1; k < values.length; k++) {
    const before = values[k - 1]!;
    const value = values[k]!;
    if (value === before + 1) continue;
    if (value === before) {
      if (isMarker(contract, clauses[k]!) && isMarker(contract, clauses[k - 1]!)) continue;
      return { at: k, kind: 'duplicate' };
    }
    if (value < before) return { at: k, kind: all.size < values.length && values.indexOf(value) < k ? 'duplicate' : 'order' };
    if (value - before > LARGEST_GAP + 1) return undefined;
    // What is missing here may only stand further down: then that one is out of order.
    if (missingBetween(before, value).some((n) => !all.has(n) && !isTyped(contract, clauses[k]!, n, clauses[k - 1]!)))
      return { at: k, kind: 'gap' };
  }
  return undefined;
}

function missingBetween(before: number, value: number): number[] {
  return Array.from({ length: value - before - 1 }, (_, n) => before + 1 + n);
}

/** Whether a clause's number is the marker of a list and not typed. */
export function isMarker(contract: Contract, clause: Clause): boolean {
  return contract.outline.nodes[clause.index]?.start.kind === 'marker';
}

/** Whether a number like the clause's, with another last part, is typed somewhere between a clause and the one before it. */
function isTyped(contract: Contract, clause: Clause, last: number, before: Clause | undefined): boolean {
  const { style, values, text } = clause.facts.number!;
  const parent = contract.parentOf(clause);
  const from = before ? contract.startOf(before) : parent ? contract.startOf(parent) : 0;
  const passage = contract.text.slice(from, contract.startOf(clause));
  if (style === 'decimal' && values.length > 1)
    return new RegExp(`(?<![\\d.])${[...values.slice(0, -1), last].join('\\\\?[.．-]')}(?!\\d)`).test(passage);
  if (/^(?:letter|upper|roman)/.test(style)) return true;
  if (style === 'decimal') return new RegExp(`(?:^|\\n)[ \\t>#*_|-]*(?:\\d+[.)][ \\t]+)?\\**${last}\\\\?[.．、)）]`).test(passage);
  return style !== 'word' && text.length < 2;
}
