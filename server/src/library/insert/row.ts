import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import type { ClauseNumber } from '../../analysis/numbers.js';
import { danglingNumbers } from '../../analysis/queries/danglingNumbers.js';
import { lastFigure, sameRow } from '../../analysis/restructure/rows.js';
import { numberedChildren } from './body.js';
import { isHeaded, sectionsOf } from './units.js';

/** The clauses beside which a new one goes, of one form, and whether they are numbered. */
export interface Row {
  readonly siblings: readonly Clause[];
  readonly numbered: boolean;
}

/** The siblings below a parent, or the sections, that have the form of most of them. */
export function rowOf(contract: Contract, parent: Clause | undefined): Row {
  const all = parent ? contract.childrenOf(parent) : sectionsOf(contract);
  const form = (clause: Clause): string => {
    const { start } = contract.outline.nodes[clause.index]!;
    return `${start.kind === 'heading' ? start.rank : start.kind}/${isHeaded(contract, clause)}`;
  };
  const counts = new Map<string, number>();
  for (const clause of all) counts.set(form(clause), (counts.get(form(clause)) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const siblings = all.filter((clause) => form(clause) === most);
  const numbered = siblings.filter((clause) => clause.facts.number).length * 2 > siblings.length;
  return { siblings: numbered ? countedOn(all, siblings) : siblings.filter((c) => !c.facts.number), numbered };
}

/** The numbered ones of a form, with those of another form by which their row counts on. */
function countedOn(all: readonly Clause[], siblings: readonly Clause[]): readonly Clause[] {
  const ofForm = new Set(siblings);
  const out: Clause[] = [];
  for (const clause of all) {
    const last = out.at(-1);
    if (!clause.facts.number) continue;
    const next = last && sameRow(last.facts.number, clause.facts.number) && lastFigure(clause) === lastFigure(last) + 1;
    if (next || ofForm.has(clause)) out.push(clause);
  }
  return out;
}

/** Where a row is looked for. */
export interface RowStart {
  /** The index of the first clause behind the new one. */
  readonly from: number;
  readonly depth: number;
  /** The index of the new clause's parent, or -1. */
  readonly parent: number;
}

/**
 * The clauses behind a new one that move up when it takes `value` in the row of `number`: its siblings, and the sub-clauses
 * of later parents where the row goes on across them, as articles do across chapters. A number that is missing in the row
 * ends what moves, unless it is cited: then the clause that would get it would be taken for the one that is meant.
 */
export function rowBehind(contract: Contract, start: RowStart, number: ClauseNumber, value: number): readonly Clause[] {
  const out: Clause[] = [];
  let last = value - 1;
  let parent = start.parent;
  for (let i = start.from; i < contract.clauses.length; i++) {
    const clause = contract.clauses[i]!;
    if (clause.depth !== start.depth || !sameRow(clause.facts.number, number)) continue;
    const figure = lastFigure(clause);
    // A step back starts another row, as a list at the end does that goes on from one elsewhere.
    if (figure < value || figure < last || (clause.parent !== parent && figure !== last + 1)) break;
    if (figure > last + 1 && (out.length === 0 || !isCited(contract, number, last + 1))) break;
    out.push(clause);
    last = figure;
    parent = clause.parent;
  }
  return out;
}

/** Paragraphs that count on through all sections of a row, as articles may through chapters. */
export interface Running {
  /** The number of a paragraph that is added at the place. */
  readonly value: number;
  /** The paragraphs behind the place, which move up. */
  readonly behind: readonly Clause[];
}

/** Where a section goes behind `after`, or before all of its row, whose paragraphs count on from one section to the next. */
export function runningAt(contract: Contract, { siblings }: Row, after: Clause | undefined): Running | undefined {
  const sections = siblings
    .map((section) => numberedChildren(contract, section))
    .filter((paragraphs) => paragraphs.length > 0);
  const all = sections.flat();
  const first = all[0]?.facts.number;
  const counting = all.every(({ facts: { number } }, i) => {
    const before = all[i - 1];
    return (
      number?.values.length === 1 && (!before || (sameRow(number, first!) && lastFigure(all[i]!) > lastFigure(before)))
    );
  });
  if (sections.length < 2 || !counting) return undefined;
  const at = after?.last ?? -1;
  const last = all.findLast(({ index }) => index <= at);
  return { value: last ? lastFigure(last) + 1 : lastFigure(all[0]!), behind: all.filter(({ index }) => index > at) };
}

function isCited(contract: Contract, { values }: ClauseNumber, last: number): boolean {
  return danglingNumbers(contract).has([...values.slice(0, -1), last].join(' '));
}
