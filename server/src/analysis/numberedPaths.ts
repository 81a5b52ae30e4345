import type { Contract } from './contract.js';
import { figuresOf } from './figures.js';
import type { NumberValues } from './newNumbers.js';
import { hanNumber, romanNumber, sameValues } from './numbers.js';
import type { CitedNumber } from './references/cited.js';
import { numberPath } from './references/numbers.js';

/** The values of a clause's number behind those of its parents. */
export interface NumberedPath {
  readonly values: readonly number[];
  /** How many of them, the last ones, are its own number. */
  readonly own: number;
}

/** The path of a clause before and after the change. A number that repeats the one around it, 5.1 below 5, stands for it. */
export function paths(
  contract: Contract,
  index: number,
  changed: NumberValues,
): { readonly before: NumberedPath; readonly after: NumberedPath } {
  const clause = contract.clauses[index]!;
  const number = clause.facts.number;
  const parent = contract.parentOf(clause);
  const outer = parent ? paths(contract, parent.index, changed) : { before: NOWHERE, after: NOWHERE };
  if (!number) return outer;
  const { values, own } = outer.before;
  const goesOn = own > 0 && number.values.length > own && sameValues(values.slice(-own), number.values.slice(0, own));
  const below = (path: NumberedPath, now: readonly number[]): NumberedPath => ({
    values: [...(goesOn ? path.values.slice(0, path.values.length - path.own) : path.values), ...now],
    own: now.length,
  });
  return {
    before: below(outer.before, number.values),
    after: below(outer.after, changed.get(index) ?? number.values),
  };
}

const NOWHERE: NumberedPath = { values: [], own: 0 };

/**
 * From which of its values on a cited number repeats the path of a clause, or -1: it may leave out the clauses around, and
 * add items that are no clauses. (b) is the last of the values though the clause around it be the second as well.
 */
export function citedFrom(path: readonly number[], cited: readonly string[]): number {
  const last = path.length - cited.length;
  if (last >= 0 && startsAlike(path.slice(last), cited)) return last;
  return path.findIndex((_, k) => startsAlike(path.slice(k), cited));
}

/** Whether a path starts with what a reference cites, or the other way round. */
function startsAlike(path: readonly number[], cited: readonly string[]): boolean {
  return path.length > 0 && path.every((value, k) => k >= cited.length || value === figureValue(cited[k]!));
}

function figureValue(step: string): number {
  if (/^[\d〇零一二三四五六七八九十百千两廿]+$/.test(step)) return hanNumber(step);
  const roman = romanNumber(step);
  return step.length === 1 && !/^[ivx]$/.test(step) ? step.charCodeAt(0) - 96 : roman;
}

/**
 * Where the items begin that a cited number names behind the number of its clause, and that are no clauses of their own:
 * 第（二）项 in 第一条第（二）项, (b) in 5.2(b). Undefined where it names the clause alone.
 */
export function itemsIn(contract: Contract, { text }: CitedNumber, clause: number): number | undefined {
  const own = numberPath(text);
  const figures = figuresOf(text);
  if (figures.length !== own.length) return undefined;
  const { values } = paths(contract, clause, new Map()).before;
  const skipped = citedFrom(values, own);
  const named = values.length - skipped;
  if (skipped < 0 || named >= own.length) return undefined;
  const last = figures[named - 1]!;
  const end = last.start + last.text.length;
  const opening = /[\s第（(]{0,6}$/.exec(text.slice(end, figures[named]!.start))![0];
  return figures[named]!.start - opening.length;
}
