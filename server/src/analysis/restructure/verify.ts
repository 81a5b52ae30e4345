import type { Range } from '../../text/range.js';
import type { Clause, Contract } from '../contract.js';
import type { Reference } from '../model.js';
import { isClosing } from '../queries/clauseEnd.js';
import { citedNumbers } from '../references/cited.js';
import { namesItem } from '../renumberCitations.js';
import type { Restructuring } from './restructuring.js';

/** A reference whose words stay although it does not name the same clause any more. */
export interface LeftReference {
  /** In the document before the change. */
  readonly range: Range;
  readonly why: /** It names a clause that is deleted. */
    | 'deleted'
    /** It names a clause by where it stands or what it is called: the foregoing, the liability clause. */
    | 'relative';
}

/** Stands in the order of clauses for one that is new. */
export const NEW = -1;

/** What a change does besides what it is meant to do. */
export type Effects =
  | { readonly ok: true; readonly left: readonly LeftReference[] }
  /** The clause (its index before) would be read as another one, or not at all. */
  | { readonly ok: false; readonly fault: 'reading'; readonly clause: number }
  /** The reference would name another clause, or, where it names none, one that is not meant. */
  | { readonly ok: false; readonly fault: 'reference' | 'dangling'; readonly clause: number; readonly range: Range };

/**
 * Reads the draft after a change against the draft before: every clause that stays has its words, its number and its
 * parent, and every reference names the clause that it named. References to deleted clauses, and those that name by
 * place, are listed. The words of clauses that are `rewritten` may change. Linear; never throws.
 */
export function effectsOf(
  before: Contract,
  after: Contract,
  change: Omit<Restructuring, 'edits'>,
  rewritten: ReadonlySet<number> = new Set(),
): Effects {
  const { order, parents, values } = change;
  const placeOf = new Map<number, number>();
  for (const [place, index] of order.entries()) if (index !== NEW) placeOf.set(index, place);
  if (after.clauses.length !== order.length) {
    const first = order.findIndex((index, k) => {
      const twin = after.clauses[k];
      return !twin || (index !== NEW && !sameWords(before.clauses[index]!, twin));
    });
    return { ok: false, fault: 'reading', clause: order[first] ?? order.at(-1) ?? 0 };
  }
  for (const [index, place] of placeOf) {
    const clause = before.clauses[index]!;
    const twin = after.clauses[place]!;
    const parent = parents.get(index) ?? clause.parent;
    const wanted = values.get(index) ?? undefined;
    const numbered = !wanted || wanted.join('.') === twin.facts.number?.values.join('.');
    if (
      (!rewritten.has(index) && !sameWords(clause, twin)) ||
      !numbered ||
      twin.parent !== (parent < 0 ? -1 : placeOf.get(parent))
    )
      return { ok: false, fault: 'reading', clause: index };
  }
  const left: LeftReference[] = [];
  for (const [index, place] of placeOf) {
    const clause = before.clauses[index]!;
    const twin = after.clauses[place]!;
    if (rewritten.has(index)) continue;
    for (const [k, reference] of clause.facts.references.entries()) {
      const counterpart = twin.facts.references[k];
      const verdict = compare(before, clause, reference, after, twin, counterpart, order, placeOf);
      const range = before.toDocument(clause, reference.range);
      if (verdict === 'wrong') {
        const dangles = targetsOf(before, clause, reference).includes(undefined);
        return { ok: false, fault: dangles ? 'dangling' : 'reference', clause: index, range };
      }
      if (verdict !== 'same') left.push({ range, why: verdict });
    }
    if (twin.facts.references.length > clause.facts.references.length)
      return { ok: false, fault: 'reading', clause: index };
  }
  return { ok: true, left };
}

function compare(
  before: Contract,
  clause: Clause,
  reference: Reference,
  after: Contract,
  twin: Clause,
  counterpart: Reference | undefined,
  order: readonly number[],
  placeOf: ReadonlyMap<number, number>,
): 'same' | 'wrong' | LeftReference['why'] {
  const { kind } = reference.target;
  if (counterpart?.target.kind !== kind) return 'wrong';
  const was = targetsOf(before, clause, reference);
  const now = targetsOf(after, twin, counterpart);
  if (was.length !== now.length) return 'wrong';
  const isNew = (place: number | undefined): boolean => place !== undefined && order[place] === NEW;
  const deleted = was.some((target) => target !== undefined && !placeOf.has(target));
  // What named nothing may come to name a clause that is put there.
  const same = was.every((target, i) =>
    target === undefined ? now[i] === undefined || isNew(now[i]) : placeOf.get(target) === now[i],
  );
  if (deleted) return same || kind !== 'section' ? 'deleted' : 'wrong';
  if (same) return 'same';
  return kind === 'section' || kind === 'link' ? 'wrong' : 'relative';
}

/** The clauses that a reference names: one for each number that it cites; none for what may be an item of a sentence. */
function targetsOf(contract: Contract, clause: Clause, reference: Reference): readonly (number | undefined)[] {
  const { target, range } = reference;
  if (target.kind !== 'section') return [contract.resolve(clause, reference)?.clause];
  const words = clause.facts.words.passage.plain.slice(range.start, range.end);
  return citedNumbers(words, target, contract.scope, clause.index).map((cited) =>
    /^\s*[(（]/.test(cited.text) && !namesItem(contract, cited) ? undefined : cited.clause,
  );
}

/** Whether two clauses say the same; numbers, references and what closes the document left aside. */
function sameWords({ facts: a }: Clause, { facts: b }: Clause): boolean {
  return a.heading === b.heading && (a === b || bareWords(a) === bareWords(b));
}

function bareWords({ words: { passage }, references }: Clause['facts']): string {
  let out = '';
  let at = 0;
  for (const { target, range } of references) {
    if (target.kind !== 'section' || range.start < at) continue;
    out += passage.plain.slice(at, range.start);
    at = range.end;
  }
  const lines = (out + passage.plain.slice(at)).split('\n');
  while (lines.length > 0 && isClosing(lines.at(-1)!)) lines.pop();
  return lines.join('').replace(/[\d.．\s]+/g, '');
}
