import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { lastWith } from '../figures.js';
import { isLettered } from '../numbers.js';
import { ask, kept, onceOf, type Question } from '../questions.js';
import { clausesThat, derived, everyBlock, everyValue } from './everyClause.js';
import { KEPT_FREE } from './keptFree.js';

/** How the numbers of a row break off. */
export type RowBreak = 'duplicate' | 'gap' | 'start' | 'order';

/** Clauses of one level that are numbered one behind the other, with a break. */
export interface BrokenRow {
  readonly clauses: readonly Clause[];
  /** Where the row first breaks: the place in `clauses` and how. */
  readonly broken: { readonly at: number; readonly kind: RowBreak };
}

/** Styles whose rows can be told for sure: a letter may be a roman figure, and brackets number lists in sentences. */
const STYLES = new Set(['decimal', 'article', 'chapter', 'han', 'word']);
/** A larger jump is more likely a line that only starts with a number than a row with clauses missing. */
const LARGEST_GAP = 4;
/** A row is not gone on with once so many others of its key have begun behind it. */
const MOST_OPEN = 32;
/** A number goes on behind it. */
const DASH = /^[-–]\d/;

/**
 * The rows of numbered clauses of a document that break off, in the order in which they start. Decimals of one prefix are a row
 * (10.1, 10.2), other numbers of one style below one clause. A number that is typed in the text without opening a clause
 * there fills its gap, and numbers that a list of Markdown repeats are its own. Linear but for breaks; never throws.
 */
export const brokenRows: Question<readonly BrokenRow[]> = kept((contract) => {
  const known = keptRows(contract);
  const { rows } = known.asked.every(([question, answer]) => ask(contract, question) === answer)
    ? known
    : findRows(contract);
  return rows.flatMap(({ indices, regular }) => {
    if (regular) return [];
    const clauses = indices.map((index) => contract.clause(index)!);
    const broken = breakOf(contract, clauses);
    return broken ? [{ clauses, broken }] : [];
  });
});

interface Rows {
  /** Clauses by index, and whether they count one, two, three. */
  readonly rows: readonly { readonly indices: readonly number[]; readonly regular: boolean }[];
  /** What the text had to be asked, which any edit may change, with the answers. */
  readonly asked: readonly (readonly [Question<boolean>, boolean])[];
}

const numbers = everyValue(({ number }) => number);
const dashed = everyValue(
  ({ reading: { numberRange } }, _, source) =>
    DASH.test(source.slice(numberRange.end, numberRange.end + 2)) || undefined,
);
const linkedBlocks = everyBlock((block) =>
  block.words.marks.some((m) => m.kind === 'link' && m.url?.includes('#')) ? block : undefined,
);

/** Kept while the numbers stay, the outline has its shape and nothing that may be a table of contents changed. */
const keptRows = derived(
  (contract) => [numbers(contract), dashed(contract), linkedBlocks(contract), contract.family],
  findRows,
);

function findRows(contract: Contract): Rows {
  const asked: [Question<boolean>, boolean][] = [];
  const rows: Clause[][] = [];
  // Rows of one key stand on one another: 1, 2 below 1 in the same style are left for the 2 that follows the 1.
  const open = new Map<string, Clause[][]>();
  /** The keys of the decimals that stand open, by the number of their parts. */
  const decimals: Set<string>[] = [];
  for (const clause of numbered(contract)) {
    const key = rowKey(contract, clause);
    if (key === undefined) continue;
    const { style, values } = clause.facts.number!;
    if (style === 'decimal') {
      for (const deeper of decimals.splice(values.length + 1)) for (const other of deeper ?? []) open.delete(other);
      decimals[values.length] ??= new Set();
      decimals[values.length]!.add(key);
    }
    const stack = open.get(key) ?? [];
    open.set(key, stack);
    const value = values.at(-1)!;
    const follows = stack.findLastIndex((row) => lastOf(row) === value - 1);
    if (follows >= 0) stack.length = follows + 1;
    const row = stack.at(-1);
    const steps = row !== undefined && follows < 0 && value !== 1 && value <= lastOf(row);
    if (steps) {
      const question = opensAnew(row.at(-1)!.index, clause.index);
      asked.push([question, question(contract)]);
    }
    if (row && (follows >= 0 || (value !== 1 && !(steps && asked.at(-1)![1])))) row.push(clause);
    else {
      const fresh = [clause];
      stack.push(fresh);
      if (stack.length > MOST_OPEN) stack.shift();
      rows.push(fresh);
    }
  }
  const counted = (clause: Clause): number => clause.facts.number!.values.at(-1)!;
  return {
    rows: rows.map((clauses) => ({
      indices: clauses.map(({ index }) => index),
      regular: clauses.every((clause, k) => counted(clause) === k + 1),
    })),
    asked,
  };
}

/** Asks whether a number steps back behind one that opens no clause: a row of its own, whose first numbers were not read. */
function opensAnew(last: number, index: number): Question<boolean> {
  return (contract) => {
    const clause = contract.clause(index)!;
    const value = clause.facts.number!.values.at(-1)!;
    return isTyped(contract, clause, value - 1, contract.startOf(contract.clause(last)!));
  };
}

function lastOf(row: readonly Clause[]): number {
  return row.at(-1)!.facts.number!.values.at(-1)!;
}

const numbered = clausesThat(
  ({ number }) =>
    number !== undefined && STYLES.has(number.style) && !number.values.some((value) => Number.isNaN(value)),
);

function isCounted(contract: Contract, clause: Clause): boolean {
  const number = clause.facts.number;
  if (!number || contract.outline.nodes[clause.index]!.start.contents || isLinked(contract, clause)) return false;
  // 2-5 counts below Section 2; Article 19-2 stands between 19 and 20.
  if (isHyphened(clause)) return contract.parentOf(clause)?.facts.number?.values.at(-1) === number.values[0];
  // 12A was put in between 12 and 13 later; 2a may be the only part of Section 2 that is kept.
  if (/^\d+[a-z]$/i.test(number.text)) return false;
  // Part B counts in letters.
  if (number.style === 'word' && !/\d/.test(number.text)) return false;
  const { end } = contract.numberRangeOf(clause);
  return !DASH.test(contract.text.slice(end, end + 2));
}

/** Whether a clause has a number such as 2-5, of two figures. */
function isHyphened({ facts: { number } }: Clause): boolean {
  return number?.style === 'decimal' && number.values.length === 2 && number.text.includes('-');
}

/** Whether a clause is an entry of a table of contents: a link within the page and nothing else. */
function isLinked(contract: Contract, clause: Clause): boolean {
  const { block, start } = contract.outline.nodes[clause.index]!;
  const { marks, plain } = contract.block(block)!.words;
  return marks.some(
    (m) => m.kind === 'link' && m.url?.includes('#') && m.start <= start.at + 12 && m.end >= plain.trimEnd().length,
  );
}

/** Kept by the clause, which is another object when its words, its number or the clauses around it are. */
const keys = new WeakMap<Clause, string | false>();

/** What the clauses of one row have in common; undefined for a number that is not counted. */
function rowKey(contract: Contract, clause: Clause): string | undefined {
  let key = keys.get(clause);
  if (key === undefined) {
    key = isCounted(contract, clause) && keyOf(contract, clause);
    keys.set(clause, key);
  }
  return key === false ? undefined : key;
}

function keyOf(contract: Contract, clause: Clause): string {
  const number = clause.facts.number!;
  const { style, values } = number;
  if (style === 'decimal' && values.length > 1)
    return `decimal/${values.length}/${isLettered(number) ? 'letter ' : ''}${values.slice(0, -1).join('.')}`;
  const { kind, nesting } = contract.outline.nodes[clause.index]!.start;
  const depth = kind === 'marker' ? Math.max(0, nesting - 1) : nesting;
  return `${style}/${values.length}/${contract.parentOf(clause)?.index ?? -1}/${depth}`;
}

function breakOf(contract: Contract, clauses: readonly Clause[]): BrokenRow['broken'] | undefined {
  const values = clauses.map((clause) => clause.facts.number!.values.at(-1)!);
  const first = values[0]!;
  // An article that was put behind Article 19 starts with 19-2.
  const starts = first === 1 || first > LARGEST_GAP || isHyphened(clauses[0]!);
  if (!starts && !isTyped(contract, clauses[0]!, first - 1) && !isListedBefore(contract, clauses[0]!))
    return { at: 0, kind: 'start' };
  const all = new Set(values);
  for (let k = 1; k < values.length; k++) {
    const before = values[k - 1]!;
    const value = values[k]!;
    if (value === before + 1) continue;
    if (value <= before) {
      if (isListed(contract, clauses[k]!) || (value === before && isMarker(contract, clauses[k]!))) continue;
      if (value === before && (isSentence(contract, clauses[k]!) || isFormer(contract, clauses[k]!))) continue;
      return { at: k, kind: values.indexOf(value) < k ? 'duplicate' : 'order' };
    }
    if (value - before > LARGEST_GAP + 1) return undefined;
    // What is missing here may only stand further down: then that one is out of order.
    const missing = Array.from({ length: value - before - 1 }, (_, n) => before + 1 + n);
    if (missing.some((n) => !all.has(n) && !isTyped(contract, clauses[k]!, n))) return { at: k, kind: 'gap' };
  }
  return undefined;
}

function isMarker(contract: Contract, clause: Clause): boolean {
  return contract.node(clause.index)?.start.kind === 'marker';
}

/** Whether a clause stands deeper in lists, where Markdown counts for itself and a number may start a list of its own. */
function isListed(contract: Contract, clause: Clause): boolean {
  const { kind, nesting } = contract.node(clause.index)!.start;
  return kind !== 'numbered' && nesting > 1;
}

/** Whether a clause is a sentence about a section: "Section 3 applies to you". */
function isSentence(contract: Contract, clause: Clause): boolean {
  if (clause.facts.number!.style !== 'word') return false;
  const { end } = contract.numberRangeOf(clause);
  return /^\**[ \t]+(?:applies|does|is|are|shall|will|may|must|contains|governs|sets|of|to|and|or|in)\b/i.test(
    contract.source({ start: end, end: end + 20 }),
  );
}

/** So much of the text in front of a clause may announce it. */
const ANNOUNCING = 160;
/** The clause as it was, kept for contracts of before. */
const FORMER =
  /\b(?:previous|former|old|earlier|prior)\s(?:\w+\s){0,2}?(?:terms?|version|wording|provisions?|clause|section)\b|\bbefore\s(?:\d{1,2}\s)?[A-Z]\w{2,9}\s|(?:原|旧|此前的?)(?:条款|版本|规定)|之前(?:签订|订立|注册)/i;

/** Whether the line in front of a clause says that the clause is the former one. */
function isFormer(contract: Contract, clause: Clause): boolean {
  const start = contract.startOf(clause);
  const ahead = contract.source({ start: Math.max(0, start - ANNOUNCING), end: start }).trimEnd();
  return /[:：][*_\s]{0,4}$/.test(ahead) && FORMER.test(ahead.slice(ahead.lastIndexOf('\n') + 1));
}

/** Whether a row counts from one further down: the clause is an entry of a list of contents that was typed by hand. */
function isListedBefore(contract: Contract, { index, facts }: Clause): boolean {
  const { style, values } = facts.number!;
  const above = values.slice(0, -1).join('.');
  return (
    above !== '' &&
    numbers(contract).some(
      ({ index: other, value }) => other > index && value.style === style && value.values.join('.') === `${above}.1`,
    )
  );
}

/** Whether a number like the clause's, with another last part, opens a line before the clause, at or behind `from`. */
function isTyped(contract: Contract, clause: Clause, last: number, from = 0): boolean {
  return ask(contract, (now) => standsBefore(now, clause, last, from));
}

/** What may stand on the line in front of a number that is kept free. */
const LINE_START = '(?:^|\\n)[^\\p{L}\\d\\n]{0,8}(?:(?:sections?|clauses?|articles?)\\s)?';

/** The blocks that say of anything that it is kept free. */
const keptFree = everyBlock((_, source) => KEEPS_FREE.test(source) || undefined);
const KEEPS_FREE = new RegExp(KEPT_FREE, 'i');

/** The lines of those blocks, by where they start and end. */
const linesKeptFree = onceOf((contract): readonly (readonly [number, number])[] => {
  const { text, syntax } = contract;
  return keptFree(contract).map(({ index }) => {
    const start = syntax.starts[index]!;
    const end = text.indexOf('\n', start + syntax.blocks[index]!.length);
    return [text.lastIndexOf('\n', start) + 1, end < 0 ? text.length : end];
  });
});

function standsBefore(contract: Contract, clause: Clause, last: number, from: number): boolean {
  const number = clause.facts.number!;
  const { style, values, text } = number;
  const start = contract.startOf(clause);
  const before = contract.text.slice(from, start);
  if (style === 'decimal' && values.length > 1 && !isLettered(number))
    return new RegExp(`(?<![\\d.])${[...values.slice(0, -1), last].join('\\**\\\\?[.．-]\\**')}(?!\\d)`).test(before);
  const indent = /(?:^|\n)([ \t]*)(?![ \t])[^\n]*$/.exec(before.slice(-200))?.[1] ?? '';
  const written = (lastWith(text, number, last) ?? text).replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
  const free = new RegExp(`${LINE_START}(?:${written}|${last}(?![\\d.]*\\d))[^\\p{L}\\d\\n]{0,4}${KEPT_FREE}`, 'iu');
  if (
    linesKeptFree(contract).some(
      ([at, end]) =>
        at < start && end > from && free.test(contract.text.slice(Math.max(from, at), Math.min(end, start))),
    )
  )
    return true;
  return new RegExp(`(?:^|\\n)${indent}[>#*_|[-]*[ \\t]*(?:\\d+[.)][ \\t]+)?\\**${written}(?!\\d)`, 'i').test(before);
}
