import type { TextEdit } from '../../text/edit.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { NumberForm } from '../newNumbers.js';
import type { NumberStyle } from '../numbers.js';
import { inTraditional } from '../queries/script.js';
import { isMarkerNumber, numberPlace, renumber } from '../renumber.js';
import { carried, extentOf, lineStartOf } from './extent.js';
import { decimalForm, FORMS, formBelow, formOf } from './forms.js';
import { inOrder, type Obstacle, type Restructuring } from './restructuring.js';
import { countedWith, lastFigure, refilled } from './rows.js';
import { indexes, isProvision, neighbourOf } from './swap.js';

/** Puts a clause one level deeper: it becomes the last sub-clause of the one above it. */
export function moveInto(contract: Contract, clause: Clause): Restructuring | Obstacle {
  const parent = neighbourOf(contract, clause, 'up');
  if (!parent) return { obstacle: 'alone' };
  const row = countedWith(contract, clause);
  const values = new Map(
    refilled(
      row,
      row.filter((other) => other !== clause),
    ),
  );
  const model = contract.childrenOf(parent).findLast((child) => child.facts.number !== undefined);
  const figure = model ? lastFigure(model) + 1 : 1;
  return relevelled(contract, { clause, parent, model, figure, values });
}

/** Puts a clause one level higher: it goes behind the clause that it is a part of. */
export function moveOut(contract: Contract, clause: Clause): Restructuring | Obstacle {
  const around = contract.parentOf(clause);
  if (!around || !isProvision(contract, around)) return { obstacle: 'outermost' };
  if (isHeaded(contract, around) && !isHeaded(contract, clause)) return { obstacle: 'unheaded' };
  const row = countedWith(contract, clause);
  const parent = contract.parentOf(around);
  if (clause.facts.number?.values.length === 1 && !around.facts.number) {
    // Numbers count on through groups without numbers: the clause becomes the last of those in the group that it leaves.
    const members = row.filter((other) => other !== clause);
    members.splice(members.filter(({ index }) => index <= around.last).length, 0, clause);
    const values = refilled(row, members);
    const figure = values.get(clause.index)?.at(-1) ?? lastFigure(clause);
    return relevelled(contract, { clause, parent, behind: around, model: undefined, figure, values });
  }
  const values = new Map(
    refilled(
      row,
      row.filter((other) => other !== clause),
    ),
  );
  const outer = countedWith(contract, around);
  const at = outer.indexOf(around) + 1;
  const moved = refilled(outer, [...outer.slice(0, at), around, ...outer.slice(at)]);
  // The place of the clause itself was held by the one that it comes to stand behind.
  const figure = moved.get(around.index)?.at(-1) ?? lastFigure(around) + 1;
  moved.delete(around.index);
  for (const [index, now] of moved) values.set(index, now);
  return relevelled(contract, {
    clause,
    parent,
    behind: around,
    model: around.facts.number ? around : undefined,
    figure,
    values,
  });
}

/** Where a clause comes to stand. */
interface Destination {
  readonly clause: Clause;
  readonly parent: Clause | undefined;
  /** The clause that it goes behind, where it leaves it. */
  readonly behind?: Clause;
  /** A clause of the row that it joins. */
  readonly model: Clause | undefined;
  /** Its figure in that row. */
  readonly figure: number;
  /** What the change does to other clauses' numbers. */
  readonly values: Map<number, readonly number[]>;
}

function relevelled(contract: Contract, destination: Destination): Restructuring | Obstacle {
  const { clause, parent, behind, values } = destination;
  const forms = new Map<number, NumberForm>();
  const numbers = new Levels(contract, destination, values, forms);
  if (!numbers.assign()) return { obstacle: 'unnumbered' };
  const parents = new Map([[clause.index, parent?.index ?? -1]]);
  const shape = shapeEdits(contract, destination);
  if (!shape) return { obstacle: 'rank' };
  const edits = [...renumber(contract, values, { forms, parents }).edits, ...shape];
  const { index, last } = clause;
  const count = contract.clauses.length;
  if (!behind || behind.last === last) return { edits: inOrder(edits), order: indexes(0, count), parents, values };
  // What follows in the clause that is left stays there: it goes round the one that leaves.
  const own = extentOf(contract, clause);
  const next = contract.clauses[last + 1]!;
  const following = { start: extentOf(contract, next).start, end: extentOf(contract, behind).end };
  const { piece, rest } = carried(contract.text, edits, following);
  const gap = contract.text.slice(own.end, following.start);
  return {
    edits: inOrder([
      { start: own.start, end: own.start, text: piece + gap },
      ...rest,
      { start: own.end, end: following.end, text: '' },
    ]),
    order: [
      ...indexes(0, index),
      ...indexes(last + 1, behind.last + 1),
      ...indexes(index, last + 1),
      ...indexes(behind.last + 1, count),
    ],
    parents,
    values,
  };
}

/** Finds the numbers of a clause that changes its level, and of those below it. */
class Levels {
  constructor(
    private readonly contract: Contract,
    private readonly destination: Destination,
    private readonly values: Map<number, readonly number[]>,
    private readonly forms: Map<number, NumberForm>,
  ) {}

  /** Whether all of them can be numbered. */
  assign(): boolean {
    const { clause, parent, model, figure } = this.destination;
    if (!clause.facts.number) return true;
    const above = parent?.facts.number && { style: parent.facts.number.style, values: this.#valuesOf(parent) };
    const models = model ? [model] : this.#alike(clause, parent);
    return this.#give(clause, above, models, figure);
  }

  #valuesOf(clause: Clause): readonly number[] {
    return this.values.get(clause.index) ?? clause.facts.number?.values ?? [];
  }

  /** Clauses that have the level which a clause comes to have, anywhere in the draft. */
  #alike(clause: Clause, parent: Clause | undefined): readonly Clause[] {
    const depth = (parent?.depth ?? 0) + 1;
    const style = parent?.facts.number?.style;
    return this.contract.clauses.filter(
      (other) =>
        other.depth === depth &&
        other.facts.number !== undefined &&
        (other.index < clause.index || other.index > clause.last) &&
        this.contract.parentOf(other)?.facts.number?.style === style,
    );
  }

  #give(clause: Clause, above: Above | undefined, models: readonly Clause[], figure: number): boolean {
    const { contract } = this;
    const form = this.#form(clause, above, models);
    if (!form) return false;
    const number = clause.facts.number!;
    const repeats = above !== undefined && this.#repeats(clause, above, form, models);
    const now = [...(repeats ? above.values : models[0] ? this.#prefixOf(models[0]) : []), figure];
    if (form.write(now) === undefined) return false;
    this.values.set(clause.index, now);
    this.forms.set(clause.index, form);
    const below = models.flatMap((model) => contract.childrenOf(model)).filter(({ facts }) => facts.number);
    return contract.childrenOf(clause).every((child) => {
      if (!child.facts.number) return true;
      const longer = child.facts.number.style === 'decimal' && child.facts.number.values.length > number.values.length;
      const own = longer || form.style === number.style ? [] : below;
      return this.#give(child, { style: form.style, values: now }, own, lastFigure(child));
    });
  }

  /** Whether the number repeats the one above it: 5.2 below 5, Section 5.2 below Article 5. */
  #repeats(clause: Clause, above: Above, form: NumberForm, models: readonly Clause[]): boolean {
    if (form.style !== 'decimal' && form.style !== 'word') return false;
    const [model] = models;
    if (model) return model.facts.number!.values.length === above.values.length + 1;
    return form.style === 'decimal' && above.style === 'decimal' && !this.#single(clause, models);
  }

  /** What the numbers of a row repeat, as it will be. */
  #prefixOf(model: Clause): readonly number[] {
    return this.#valuesOf(model).slice(0, -1);
  }

  /** Whether a decimal does not repeat the number above it: an item of a list that Markdown numbers, 1. below （一）. */
  #single(clause: Clause, models: readonly Clause[]): boolean {
    const [model] = models;
    if (model) return model.facts.number!.values.length === 1;
    return isMarkerNumber(this.contract, clause);
  }

  #form(clause: Clause, above: Above | undefined, models: readonly Clause[]): NumberForm | undefined {
    const { contract } = this;
    const [model] = models;
    if (model) return formOf(contract, model);
    const own = clause.facts.number!;
    if (own.style === 'decimal' && above?.style === 'decimal') {
      if (this.#single(clause, models)) return formOf(contract, clause);
      const { start, end } = numberPlace(contract, clause);
      const closing = /[.．、]$/.exec(contract.text.slice(start, end))?.[0] ?? '';
      return decimalForm(closing === '．' ? '.' : closing);
    }
    if (!above) return formOf(contract, clause);
    // A style of its own stays where it does not repeat the one above it.
    if (clause !== this.destination.clause && own.style !== above.style && own.values.length === 1)
      return formOf(contract, clause);
    const below = formBelow(above.style, contract.language === 'zh');
    if (below === FORMS.article && inTraditional(contract)) return FORMS.traditionalArticle;
    return below ?? (own.style === above.style ? undefined : FORMS.single);
  }
}

interface Above {
  readonly style: NumberStyle;
  readonly values: readonly number[];
}

/** The edits of heading marks and indentation; undefined where a heading cannot be of a lower level. */
function shapeEdits(contract: Contract, destination: Destination): readonly TextEdit[] | undefined {
  const { clause, behind, model } = destination;
  const { nodes } = contract.outline;
  const { start } = nodes[clause.index]!;
  const target = model ?? behind;
  const targetStart = target && nodes[target.index]!.start;
  if (start.kind === 'heading') {
    const by = targetStart?.kind === 'heading' ? targetStart.rank! - start.rank! : behind ? -1 : 1;
    const ranks = rankEdits(contract, clause, by);
    return ranks && [...ranks, ...listEdits(contract, destination)];
  }
  // What becomes a section among headings gets the marks of one.
  if (behind && targetStart?.kind === 'heading' && start.heading && !start.runIn && start.nesting === 0) {
    const at = contract.startOf(clause);
    return [{ start: at, end: at, text: `${'#'.repeat(targetStart.rank!)} ` }];
  }
  return listEdits(contract, destination);
}

/** The edits that put a clause of a list deeper or less deep into it. */
function listEdits(contract: Contract, { clause, parent, behind, model }: Destination): readonly TextEdit[] {
  const { nodes } = contract.outline;
  const target = model ?? behind;
  const from = indentOf(contract, clause);
  const to = target ? indentOf(contract, target) : parent ? contentOf(contract, parent) : 0;
  const nesting = (one: Clause | undefined): number => (one ? nodes[one.index]!.start.nesting : 0);
  if (nesting(clause) === 0 && nesting(target) === 0) return [];
  return indentEdits(contract, clause, to - from);
}

/** Whether a clause opens with a heading of its own line. */
function isHeaded({ outline }: Contract, { index }: Clause): boolean {
  const { start } = outline.nodes[index]!;
  return start.heading !== undefined && !start.runIn;
}

/** How far a clause's first line is indented. */
function indentOf(contract: Contract, clause: Clause): number {
  const start = lineStartOf(contract, clause);
  return /^[ \t]*/.exec(contract.text.slice(start, start + 80))![0].length;
}

/** How far what belongs to a clause's list item is indented. */
function contentOf(contract: Contract, clause: Clause): number {
  const { block } = contract.outline.nodes[clause.index]!;
  const { content } = contract.syntax.blocks[block]!;
  return contract.syntax.starts[block]! + content - lineStartOf(contract, clause);
}

function indentEdits(contract: Contract, clause: Clause, by: number): readonly TextEdit[] {
  if (by === 0) return [];
  const { text } = contract;
  const { start, end } = extentOf(contract, clause);
  const edits: TextEdit[] = [];
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const blanks = /^[ \t]*/.exec(text.slice(at, at + 200))![0].length;
    if (/^\r?(?:\n|$)/.test(text.slice(at + blanks, at + blanks + 2))) continue;
    if (by > 0) edits.push({ start: at, end: at, text: ' '.repeat(by) });
    else edits.push({ start: at, end: at + Math.min(blanks, -by), text: '' });
  }
  return edits.filter((edit) => edit.end > edit.start || edit.text !== '');
}

/** The marks of the headings of a clause and those below it, by so many ranks lower. */
function rankEdits(contract: Contract, clause: Clause, by: number): readonly TextEdit[] | undefined {
  const { blocks, starts } = contract.syntax;
  const edits: TextEdit[] = [];
  if (by === 0) return edits;
  for (const index of indexes(clause.index, clause.last + 1)) {
    const node = contract.outline.nodes[index]!;
    if (node.start.kind !== 'heading') continue;
    const block = blocks[node.block]!;
    const at = starts[node.block]! + block.content;
    const rank = block.rank! + by;
    if (rank > 6 || rank < 1) return undefined;
    if (!block.setext) {
      const marks = /^#+/.exec(contract.text.slice(at, at + 6))![0].length;
      edits.push({ start: at, end: at + marks, text: '#'.repeat(rank) });
      continue;
    }
    const whole = contract.text.slice(at, starts[node.block]! + block.length);
    const underline = /\r?\n[ \t]*(=+|-+)[ \t]*$/.exec(whole);
    if (!underline) return undefined;
    const from = at + underline.index + underline[0].indexOf(underline[1]!);
    if (rank <= 2)
      edits.push({
        start: from,
        end: from + underline[1]!.length,
        text: (rank === 1 ? '=' : '-').repeat(underline[1]!.length),
      });
    else
      edits.push(
        { start: at, end: at, text: `${'#'.repeat(rank)} ` },
        { start: at + underline.index, end: at + whole.length, text: '' },
      );
  }
  return edits;
}
