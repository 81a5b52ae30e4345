import type { TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';
import type { Clause, Contract } from './contract.js';
import { hanNumber, type NumberStyle, romanNumber } from './numbers.js';
import { numberPath } from './references/numbers.js';

/** The figures of a number as written: digits, Han numerals, a letter or a roman figure. */
const FIGURE = /\d+|[〇零一二三四五六七八九十百千两廿]+|[a-z]+/gi;
const HAN = /^[〇零一二三四五六七八九十百千两廿]+$/;
const DIGITS = '零一二三四五六七八九';

/**
 * The edits that give clauses new numbers: where the numbers are typed, and in every reference to a section by its
 * number. `values` holds the new parts of each clause's number by the clause's index; sub-clauses whose numbers start with
 * the old parts follow. References that a duplicate makes ambiguous keep the first clause. Offsets of the document.
 */
export function renumberEdits(contract: Contract, values: ReadonlyMap<number, readonly number[]>): TextEdit[] {
  const changed = withSubClauses(contract, values);
  const edits: TextEdit[] = [];
  for (const [index, parts] of changed) {
    const edit = numberEdit(contract, contract.clauses[index]!, parts);
    if (edit) edits.push(edit);
  }
  for (const clause of contract.clauses) {
    for (const reference of clause.facts.references) {
      const { target } = reference;
      if (target.kind !== 'section') continue;
      for (const number of target.to === undefined ? [target.number] : [target.number, target.to]) {
        const found = contract.resolve(clause, { ...reference, target: { kind: 'section', number } })?.clause;
        if (found !== undefined)
          edits.push(...referenceEdits(contract, clause, reference.range, number, found, changed));
      }
    }
  }
  return edits;
}

/** Where a clause's number stands, be it typed or the marker of a list; offsets of the document. */
export function numberPlace(contract: Contract, clause: Clause): Range {
  const range = contract.numberRangeOf(clause);
  if (range.end > range.start || !clause.facts.number) return range;
  const marker = /^\d+[.)]/.exec(contract.text.slice(range.start, range.start + 12))?.[0] ?? '';
  return { start: range.start, end: range.start + marker.length };
}

function withSubClauses(
  contract: Contract,
  values: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const changed = new Map(values);
  for (const [index, parts] of values) {
    const own = contract.clauses[index]!.facts.number?.values ?? [];
    for (let k = index + 1; k < contract.clauses.length; k++) {
      const below = contract.clauses[k]!.facts.number;
      if (values.has(k) || (below && below.style === 'decimal' && below.values.length <= own.length)) break;
      if (below?.style === 'decimal' && own.every((value, n) => value === below.values[n]))
        changed.set(k, [...parts, ...below.values.slice(own.length)]);
    }
  }
  return changed;
}

function numberEdit(contract: Contract, clause: Clause, parts: readonly number[]): TextEdit | undefined {
  const number = clause.facts.number;
  if (!number || same(number.values, parts)) return undefined;
  const { start, end } = numberPlace(contract, clause);
  const typed = contract.text.slice(start, end);
  const at = typed.lastIndexOf(number.text);
  const written = at < 0 ? typed : number.text;
  const from = start + Math.max(0, at);
  return { start: from, end: from + written.length, text: rewrittenNumber(written, number.style, parts) };
}

/** A number as written with other parts; where the number of parts differs, its decimals are written anew. */
export function rewrittenNumber(written: string, style: NumberStyle, parts: readonly number[]): string {
  const figures = written.match(FIGURE)?.filter(isFigure) ?? [];
  if (style === 'decimal' && figures.length !== parts.length) {
    const separator = /[.．-]/.exec(written)?.[0] ?? '.';
    return written.replace(/\d+(?:[.．-]\d+)*/, parts.join(separator));
  }
  let part = 0;
  return written.replace(FIGURE, (figure) =>
    isFigure(figure) && part < parts.length ? like(figure, parts[part++]!) : figure,
  );
}

/** Whether letters are a number and not a word such as Article. */
function isFigure(figure: string): boolean {
  return !/^[a-z]{2,}$/i.test(figure) || !Number.isNaN(romanNumber(figure));
}

/** A value in the script of a figure: digits, Han numerals, roman figures or letters of its case. */
function like(figure: string, value: number): string {
  if (/^\d/.test(figure)) return String(value);
  if (HAN.test(figure)) return hanFigure(value);
  const roman = figure.length > 1 || /^[ivx]$/i.test(figure);
  const text = roman ? romanFigure(value) : String.fromCharCode(96 + value);
  return figure === figure.toUpperCase() ? text.toUpperCase() : text;
}

/** A number up to 999 in Han numerals: 十二, 一百零五. */
export function hanFigure(value: number): string {
  if (value < 10) return DIGITS[value]!;
  if (value < 20) return `十${value === 10 ? '' : DIGITS[value - 10]}`;
  if (value < 100) return `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : DIGITS[value % 10]}`;
  const rest = value % 100;
  const tens = rest === 0 ? '' : rest < 10 ? `零${DIGITS[rest]}` : `${rest < 20 ? '一' : ''}${hanFigure(rest)}`;
  return `${DIGITS[Math.floor(value / 100) % 10]}百${tens}`;
}

/** A number in small roman figures. */
export function romanFigure(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let out = '';
  for (const [step, figure] of steps) {
    while (rest >= step) {
      out += figure;
      rest -= step;
    }
  }
  return out;
}

/** The edits of one cited number, where the clause that it names or one around that clause gets another number. */
function referenceEdits(
  contract: Contract,
  citing: Clause,
  range: Range,
  cited: string,
  target: number,
  changed: ReadonlyMap<number, readonly number[]>,
): TextEdit[] {
  const { passage } = citing.facts.words;
  const words = passage.plain.slice(range.start, range.end);
  const at = words.indexOf(cited);
  if (at < 0) return [];
  const figures = [...cited.matchAll(FIGURE)].filter((m) => isFigure(m[0]));
  const { before, after } = paths(contract, target, changed);
  const own = numberPath(cited);
  // The cited path may leave out the parents (item (b)) or add items that are no clauses (5.2(b)).
  const skipped = own.length > 0 ? before.findIndex((_, k) => startsAlike(before.slice(k), own)) : -1;
  if (skipped < 0 || figures.length < own.length) return [];
  const edits: TextEdit[] = [];
  for (let k = skipped; k < before.length && k - skipped < figures.length; k++) {
    if (before[k] === after[k]) continue;
    const figure = figures[k - skipped]!;
    const start = range.start + at + figure.index;
    edits.push({
      ...contract.toDocument(citing, { start, end: start + figure[0].length }),
      text: like(figure[0], Number(after[k])),
    });
  }
  return edits;
}

/** The parts of a clause's number behind those of its parents, before and after the change. */
function paths(
  contract: Contract,
  index: number,
  changed: ReadonlyMap<number, readonly number[]>,
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const clause = contract.clauses[index]!;
  const number = clause.facts.number;
  const parent = contract.parentOf(clause);
  const outer = parent ? paths(contract, parent.index, changed) : { before: [], after: [] };
  if (!number) return outer;
  const after = changed.get(index) ?? number.values;
  const goesOn =
    outer.before.length > 0 &&
    number.values.length > outer.before.length &&
    same(outer.before, number.values.slice(0, outer.before.length));
  return goesOn
    ? { before: number.values, after }
    : { before: [...outer.before, ...number.values], after: [...outer.after, ...after] };
}

function startsAlike(path: readonly number[], cited: readonly string[]): boolean {
  return path.length > 0 && path.every((value, k) => k >= cited.length || value === figureValue(cited[k]!));
}

function figureValue(step: string): number {
  if (/^\d+$/.test(step)) return Number(step);
  if (HAN.test(step)) return hanNumber(step);
  const roman = romanNumber(step);
  return step.length === 1 && !/^[ivx]$/.test(step) ? step.charCodeAt(0) - 96 : roman;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, k) => value === b[k]);
}
