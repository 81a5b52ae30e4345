import type { TextEdit } from '../../text/edit.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { NumberForm, NumberValues } from '../newNumbers.js';
import { firstOfAnnexes } from '../queries/annexes.js';
import { inTraditional } from '../queries/script.js';
import { onceOf } from '../questions.js';
import { isMarkerNumber, renumber } from '../renumber.js';
import { dedentsOf } from './dedent.js';
import { inOrder, type Obstacle, type Restructuring } from './restructuring.js';
import { lastFigure } from './rows.js';
import { SCHEMES, type Scheme } from './schemes.js';
import { isProvision } from './swap.js';

/** How deep the clauses are numbered that a conversion changes; 0 where there is nothing to number. */
export const numberedDepth = onceOf((contract): number => {
  let deepest = 0;
  for (const depth of countable(contract).values()) deepest = Math.max(deepest, depth);
  return deepest;
});

/** The ways of numbering that can hold a draft, in its language. */
export function schemesFor(contract: Contract): readonly Scheme[] {
  const depth = numberedDepth(contract);
  if (depth === 0) return [];
  return SCHEMES.filter(
    ({ languages, levels, traditional = inTraditional(contract) }) =>
      languages.includes(contract.language) && levels.length >= depth && traditional === inTraditional(contract),
  );
}

/** Numbers the clauses in another way. A draft without numbers gets them at its headings. */
export function convertNumbers(contract: Contract, scheme: Scheme): Restructuring | Obstacle {
  const numbers = newNumbers(contract, scheme);
  if ('obstacle' in numbers) return numbers;
  const { values, forms } = numbers;
  const edits = [...renumber(contract, values, { forms }).edits, ...dedents(contract, forms, values)];
  return { ...inPlace(contract, values), forms, edits: inOrder(edits) };
}

/** What a conversion leaves: clauses stay where they are. */
export function inPlace(contract: Contract, values: NumberValues): Omit<Restructuring, 'edits'> {
  return { order: contract.clauses.map(({ index }) => index), parents: new Map(), values, recounts: true };
}

/**
 * The clauses to be numbered, each with its level among them: those with numbers, or else those with headings. Annexes count
 * for themselves and stay as they are.
 */
export const countable = onceOf((contract): ReadonlyMap<number, number> => {
  const { outline } = contract;
  const { nodes, family } = outline;
  const clauses = contract.clauses.slice(0, firstOfAnnexes(contract));
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

/** The numbers of all clauses in a scheme, or the one that it cannot write. */
export function newNumbers(
  contract: Contract,
  { levels }: Scheme,
): { readonly values: Map<number, readonly number[]>; readonly forms: Map<number, NumberForm> } | Obstacle {
  const depths = countable(contract);
  const { clauses } = contract;
  const figures = figuresOf(clauses, depths.keys());
  const values = new Map<number, readonly number[]>();
  const forms = new Map<number, NumberForm>();
  for (const [index, depth] of depths) {
    const level = levels[depth - 1];
    if (!level) return { obstacle: 'unnumbered' };
    let above: readonly number[] = [];
    for (let at = clauses[index]!.parent; level.repeats && at >= 0; at = clauses[at]!.parent)
      if (values.has(at)) {
        above = values.get(at)!;
        break;
      }
    const now = [...above, figures[index]!];
    if (level.form.write(now) === undefined) return { obstacle: 'unwritable', clause: index };
    values.set(index, now);
    forms.set(index, level.form);
  }
  return { values, forms };
}

/** The last figures of clauses, by index: their own, where they rise from one; counted anew below each parent otherwise. */
function figuresOf(clauses: readonly Clause[], indexes: Iterable<number>): readonly number[] {
  const rows = new Map<number, Clause[]>();
  for (const index of indexes) {
    const clause = clauses[index]!;
    const row = rows.get(clause.parent);
    if (row) row.push(clause);
    else rows.set(clause.parent, [clause]);
  }
  const figures = new Array<number>(clauses.length).fill(0);
  for (const [parent, row] of rows) {
    const isChapter = clauses[parent]?.facts.number !== undefined;
    const own = row.map(lastFigure);
    const rising = own.every((figure, i) => figure > (own[i - 1] ?? 0));
    const kept = rising && !(isChapter && own[0]! > 1);
    row.forEach(({ index }, i) => {
      figures[index] = kept ? own[i]! : i + 1;
    });
  }
  return figures;
}

/** What list items indent loses its indentation where their markers become typed numbers; paragraphs stand apart. */
function dedents(
  contract: Contract,
  forms: ReadonlyMap<number, NumberForm>,
  values: ReadonlyMap<number, readonly number[]>,
): readonly TextEdit[] {
  const loosened = new Set<number>();
  const { clauses } = contract;
  forms.forEach((form, index) => {
    if (!isMarkerNumber(contract, clauses[index]!)) return;
    const staysMarker = /^\d+[.)]$/.test(form.write(values.get(index)!) ?? '') && form.gap !== '';
    if (!staysMarker) loosened.add(index);
  });
  return dedentsOf(contract, loosened);
}
