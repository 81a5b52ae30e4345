import type { TextEdit } from '../../text/edit.js';
import type { Clause, Contract } from '../contract.js';
import type { NumberForm } from '../newNumbers.js';
import { onceOf } from '../questions.js';
import { isMarkerNumber, renumber } from '../renumber.js';
import { extentOf, lineStartOf } from './extent.js';
import { inOrder, type Obstacle, type Restructuring } from './restructuring.js';
import { lastFigure } from './rows.js';
import { SCHEMES, type Scheme } from './schemes.js';
import { isProvision } from './swap.js';

/** How clauses with a title stand: under headings of Markdown, or as paragraphs that open with the number. */
export type Layout = 'headings' | 'paragraphs' | 'bold-paragraphs';

/** How deep the clauses are numbered that a conversion changes; 0 where there is nothing to number. */
export function numberedDepth(contract: Contract): number {
  return Math.max(0, ...countable(contract).values());
}

/** The ways of numbering that can hold a draft, in its language. */
export function schemesFor(contract: Contract): readonly Scheme[] {
  const depth = numberedDepth(contract);
  if (depth === 0) return [];
  return SCHEMES.filter(({ languages, levels }) => languages.includes(contract.language) && levels.length >= depth);
}

/** Numbers the clauses in another way. A draft without numbers gets them at its headings. */
export function convertNumbers(contract: Contract, scheme: Scheme): Restructuring | Obstacle {
  const numbers = newNumbers(contract, scheme);
  if (!numbers) return { obstacle: 'unnumbered' };
  const { values, forms } = numbers;
  const edits = [...renumber(contract, values, { forms }).edits, ...dedents(contract, forms, values)];
  return { edits: inOrder(edits), order: contract.clauses.map(({ index }) => index), parents: new Map(), values };
}

/** Puts titles of numbered clauses under headings, or takes the marks of headings away. */
export function convertLayout(contract: Contract, layout: Layout): Restructuring | Obstacle {
  const depths = countable(contract);
  const bare = ![...depths.keys()].some((index) => contract.clauses[index]!.facts.number);
  const scheme = schemesFor(contract)[0];
  const numbers = bare && layout !== 'headings' && scheme ? newNumbers(contract, scheme) : undefined;
  const { values, forms } = numbers ?? { values: new Map(), forms: new Map() };
  const edits: TextEdit[] = [];
  const loosened = new Set<number>();
  const ranks = layout === 'headings' ? headingRanks(contract, depths) : new Map<number, number>();
  for (const index of depths.keys()) {
    const clause = contract.clauses[index]!;
    const { kind, heading, runIn, rank } = contract.outline.nodes[index]!.start;
    if (!heading || runIn) continue;
    if (layout === 'headings') {
      const wanted = ranks.get(index);
      if (wanted === undefined) continue;
      if (isMarkerNumber(contract, clause)) loosened.add(index);
      const at = lineStartOf(contract, clause);
      const indent = /^[ \t]*/.exec(contract.text.slice(at, at + 80))![0].length;
      edits.push({ start: at, end: at + indent, text: `${'#'.repeat(wanted)} ` });
    } else if (kind === 'heading' && rank !== undefined) {
      const bold =
        layout === 'bold-paragraphs' &&
        !/\*\*/.test(contract.text.slice(contract.startOf(clause), contract.headingRangeOf(clause)!.end));
      edits.push(...unmarked(contract, clause, bold));
    }
  }
  // Marks of bold type come before a number that is put at the same place.
  edits.push(...renumber(contract, values, { forms }).edits);
  if (edits.length === 0) return { obstacle: 'same' };
  return {
    edits: inOrder([...dedentsOf(contract, loosened), ...edits]),
    order: contract.clauses.map(({ index }) => index),
    parents: new Map(),
    values,
  };
}

/**
 * The ranks of the headings that clauses with a title of their own get: one below the heading around them. A row in
 * which a clause has no title stays as it is, since that clause would come to stand below the heading before it.
 */
function headingRanks(contract: Contract, depths: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const { nodes } = contract.outline;
  const ranks = new Map<number, number>();
  const untitled = new Set<number>();
  for (const index of depths.keys()) {
    const { heading, runIn } = nodes[index]!.start;
    if (!heading || runIn) untitled.add(contract.clauses[index]!.parent);
  }
  for (const [index, depth] of depths) {
    const { parent } = contract.clauses[index]!;
    const { kind } = nodes[index]!.start;
    if (kind === 'heading' || untitled.has(parent)) continue;
    let around = parent;
    while (around >= 0 && !ranks.has(around) && nodes[around]!.start.kind !== 'heading')
      around = contract.clauses[around]!.parent;
    const above = around < 0 ? undefined : (ranks.get(around) ?? nodes[around]!.start.rank);
    ranks.set(index, Math.min(6, above === undefined ? depth + 1 : above + 1));
  }
  return ranks;
}

/** The clauses to be numbered, each with its level among them: those with numbers, or else those with headings. */
const countable = onceOf((contract): ReadonlyMap<number, number> => {
  const { clauses, outline } = contract;
  const { nodes, family } = outline;
  let counted = clauses.filter(({ facts, index }) => facts.number && !nodes[index]!.start.contents);
  if (counted.length === 0)
    counted = clauses.filter(
      (clause) =>
        nodes[clause.index]!.start.kind === 'heading' &&
        clause.index >= family.firstBody &&
        isProvision(contract, clause),
    );
  const depths = new Map<number, number>();
  for (const { index, parent } of counted) {
    let around = parent;
    while (around >= 0 && !depths.has(around)) around = clauses[around]!.parent;
    depths.set(index, around < 0 ? 1 : depths.get(around)! + 1);
  }
  return depths;
});

/** The numbers of all clauses in a scheme; undefined where it cannot write one of them. */
function newNumbers(
  contract: Contract,
  { levels }: Scheme,
): { readonly values: Map<number, readonly number[]>; readonly forms: Map<number, NumberForm> } | undefined {
  const depths = countable(contract);
  const figures = figuresOf(contract, [...depths.keys()]);
  const values = new Map<number, readonly number[]>();
  const forms = new Map<number, NumberForm>();
  for (const [index, depth] of depths) {
    const level = levels[depth - 1];
    if (!level) return undefined;
    let above: readonly number[] = [];
    for (let at = contract.clauses[index]!.parent; level.repeats && at >= 0; at = contract.clauses[at]!.parent)
      if (values.has(at)) {
        above = values.get(at)!;
        break;
      }
    const now = [...above, figures.get(index)!];
    if (level.form.write(now) === undefined) return undefined;
    values.set(index, now);
    forms.set(index, level.form);
  }
  return { values, forms };
}

/** The last figures of clauses: their own, where they rise from one; counted anew below each parent otherwise. */
function figuresOf(contract: Contract, indexes: readonly number[]): ReadonlyMap<number, number> {
  const rows = new Map<number, Clause[]>();
  for (const index of indexes) {
    const clause = contract.clauses[index]!;
    const row = rows.get(clause.parent);
    if (row) row.push(clause);
    else rows.set(clause.parent, [clause]);
  }
  const figures = new Map<number, number>();
  for (const [parent, row] of rows) {
    const isChapter = contract.clauses[parent]?.facts.number !== undefined;
    const rising = row.every((clause, i) => lastFigure(clause) > (i === 0 ? 0 : lastFigure(row[i - 1]!)));
    const kept = rising && !(isChapter && lastFigure(row[0]!) > 1);
    for (const [i, clause] of row.entries()) figures.set(clause.index, kept ? lastFigure(clause) : i + 1);
  }
  return figures;
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

/** What list items indent loses its indentation where their markers become typed numbers; paragraphs stand apart. */
function dedents(
  contract: Contract,
  forms: ReadonlyMap<number, NumberForm>,
  values: ReadonlyMap<number, readonly number[]>,
): readonly TextEdit[] {
  const loosened = new Set<number>();
  for (const [index, form] of forms) {
    const isMarker = /^\d+[.)]$/.test(form.write(values.get(index)!) ?? '') && form.gap !== '';
    if (!isMarker && isMarkerNumber(contract, contract.clauses[index]!)) loosened.add(index);
  }
  return dedentsOf(contract, loosened);
}

function dedentsOf(contract: Contract, loosened: ReadonlySet<number>): readonly TextEdit[] {
  const { text, syntax } = contract;
  const by = new Map<number, number>();
  const edits: TextEdit[] = [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  for (const index of loosened) {
    const clause = contract.clauses[index]!;
    const first = lineStartOf(contract, clause);
    if (/\S[ \t]*\r?\n$/.test(text.slice(Math.max(0, first - 80), first)))
      edits.push({ start: first, end: first, text: eol });
    const { content } = syntax.blocks[contract.outline.nodes[index]!.block]!;
    const indent = /^[ \t]*/.exec(text.slice(first, first + 80))![0].length;
    const width = syntax.starts[contract.outline.nodes[index]!.block]! + content - first - indent;
    const { end } = extentOf(contract, clause);
    for (let at = text.indexOf('\n', first) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1)
      by.set(at, (by.get(at) ?? 0) + width);
  }
  for (const [start, width] of by) {
    const blanks = /^[ \t]*/.exec(text.slice(start, start + 200))![0].length;
    if (blanks > 0) edits.push({ start, end: start + Math.min(blanks, width), text: '' });
  }
  return edits;
}
