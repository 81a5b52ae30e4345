import type { TextEdit } from '../../text/edit.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { isMarkerNumber, renumber } from '../renumber.js';
import { countable, inPlace, newNumbers, schemesFor } from './convert.js';
import { dedentsOf } from './dedent.js';
import { lineStartOf } from './extent.js';
import { inOrder, type Obstacle, type Restructuring } from './restructuring.js';

/** How clauses with a title stand: under headings of Markdown, or as paragraphs that open with the number. */
export type Layout = 'headings' | 'paragraphs' | 'bold-paragraphs';

/** Puts titles of numbered clauses under headings, or takes the marks of headings away. */
export function convertLayout(contract: Contract, layout: Layout): Restructuring | Obstacle {
  const depths = countable(contract);
  const bare = ![...depths.keys()].some((index) => contract.clauses[index]!.facts.number);
  const scheme = schemesFor(contract)[0];
  const numbers = bare && layout !== 'headings' && scheme ? newNumbers(contract, scheme) : undefined;
  if (numbers && 'obstacle' in numbers) return numbers;
  const { values, forms } = numbers ?? { values: new Map(), forms: new Map() };
  const edits: TextEdit[] = [];
  const loosened = new Set<number>();
  if (layout === 'headings')
    for (const [index, rank] of headingRanks(contract, depths)) {
      const clause = contract.clauses[index]!;
      if (isMarkerNumber(contract, clause)) loosened.add(index);
      const at = lineStartOf(contract, clause);
      const indent = /^[ \t]*/.exec(contract.text.slice(at, at + 80))![0].length;
      edits.push({ start: at, end: at + indent, text: `${'#'.repeat(rank)} ` });
    }
  else {
    const kept = keptHeadings(contract, depths);
    for (const index of depths.keys()) {
      const clause = contract.clauses[index]!;
      const { kind, heading } = contract.outline.nodes[index]!.start;
      if (kind !== 'heading' || !heading || kept.has(clause.parent)) continue;
      const bold =
        layout === 'bold-paragraphs' &&
        !/\*\*/.test(contract.text.slice(contract.startOf(clause), contract.headingRangeOf(clause)!.end));
      edits.push(...unmarked(contract, clause, bold));
    }
  }
  // Marks of bold type come before a number that is put at the same place.
  edits.push(...renumber(contract, values, { forms }).edits);
  if (edits.length === 0) {
    const clause = layout === 'headings' ? undefined : titledBelow(contract, depths);
    return clause === undefined ? { obstacle: 'same' } : { obstacle: 'titled', clause };
  }
  return { ...inPlace(contract, values), edits: inOrder([...dedentsOf(contract, loosened), ...edits]) };
}

/** Whether a clause stands under a title of its own line. */
function isTitled(contract: Contract, index: number): boolean {
  const { heading, runIn } = contract.outline.nodes[index]!.start;
  return heading !== undefined && !runIn;
}

/**
 * The rows whose headings stay when others become paragraphs, by the index of the clause around them: nothing tells a title
 * without a number below them from one beside them but the ranks of headings.
 */
function keptHeadings(contract: Contract, depths: ReadonlyMap<number, number>): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { index, parent } of contract.clauses) {
    if (depths.has(index) || !isTitled(contract, index)) continue;
    for (let at = parent; at >= 0; at = contract.clauses[at]!.parent) kept.add(contract.clauses[at]!.parent);
  }
  return kept;
}

/** The first title without a number that keeps a heading above it. */
function titledBelow(contract: Contract, depths: ReadonlyMap<number, number>): number | undefined {
  const keeps = ({ index, parent }: Clause): boolean => parent >= 0 && !depths.has(index) && isTitled(contract, index);
  return contract.clauses.find(keeps)?.index;
}

/**
 * The ranks of the headings that clauses with a title of their own get, by index: one below the heading around them. Titles
 * without numbers get them as well, or they would come to stand below the heading before them. So would a clause without a
 * title: a row that has one stays as it is.
 */
function headingRanks(contract: Contract, depths: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const { nodes, family } = contract.outline;
  const ranks = new Map<number, number>();
  const untitled = new Set<number>();
  for (const index of depths.keys()) if (!isTitled(contract, index)) untitled.add(contract.clauses[index]!.parent);
  for (const { index, parent } of contract.clauses) {
    if (index < family.firstBody || !isTitled(contract, index)) continue;
    if (nodes[index]!.start.kind === 'heading' || untitled.has(parent)) continue;
    let around = parent;
    while (around >= 0 && !ranks.has(around) && nodes[around]!.start.kind !== 'heading')
      around = contract.clauses[around]!.parent;
    const above = around < 0 ? (depths.get(index) ?? 1) : (ranks.get(around) ?? nodes[around]!.start.rank!);
    ranks.set(index, Math.min(6, above + 1));
  }
  return ranks;
}

/** The marks of a heading taken away, and those of bold type put in their place. */
function unmarked(contract: Contract, clause: Clause, bold: boolean): readonly TextEdit[] {
  const { block: b } = contract.outline.nodes[clause.index]!;
  const { blocks, starts } = contract.syntax;
  const block = blocks[b]!;
  const at = starts[b]! + block.content;
  const whole = contract.text.slice(at, starts[b]! + block.length);
  const sign = bold ? '**' : '';
  if (block.setext) {
    const underline = /[ \t]{0,80}\r?\n[ \t]{0,3}(?:=+|-+)[ \t]{0,80}$/.exec(whole);
    if (!underline) return [];
    const end = at + underline.index;
    return [...(bold ? [{ start: at, end: at, text: sign }] : []), { start: end, end: at + whole.length, text: sign }];
  }
  const marks = /^#+[ \t]*/.exec(whole)?.[0].length ?? 0;
  const closing = /(?:[ \t]{1,80}#{1,80})?\s{0,80}$/.exec(whole)!;
  const last = { start: at + closing.index, end: at + whole.length, text: sign };
  return [{ start: at, end: at + marks, text: sign }, ...(last.end > last.start || bold ? [last] : [])];
}
