import type { Contract } from '../../../analysis/contract.js';
import { citedNumbers } from '../../../analysis/references/cited.js';
import type { Restructuring } from '../../../analysis/restructure/restructuring.js';
import { effectsOf } from '../../../analysis/restructure/verify.js';
import type { TextEdit } from '../../../text/edit.js';
import type { ActionEdits, ActionRequest, Refusal } from '../../api.js';

/** What must hold of the draft after a change of its definitions. */
export interface Expected {
  /** A term that is defined afterwards, or is not any more; all others stay defined. */
  readonly defined?: string;
  readonly gone?: string;
  /** The clauses in their new order with their new numbers, where clauses are moved or deleted. */
  readonly order?: (Pick<Restructuring, 'order' | 'values'> & { readonly rewritten?: ReadonlySet<number> }) | undefined;
  /** Where the meaning of a new definition stands, for a tab stop. */
  readonly stop?: { readonly edit: TextEdit; readonly at: number; readonly text: string };
}

/**
 * The edits, or a refusal where the draft after them would be read in another way: a term that is lost or not found, a
 * reference that comes to name nothing.
 */
export function definitionEdits(
  { contract, after }: Pick<ActionRequest, 'contract' | 'after'>,
  edits: readonly TextEdit[],
  { defined, gone, stop, order }: Expected,
  withStops = false,
): ActionEdits | Refusal {
  const now = after(edits);
  const wanted = new Set(contract.definitions.map(({ definition }) => definition.term));
  if (gone !== undefined) wanted.delete(gone);
  if (defined !== undefined) wanted.add(defined);
  const found = new Set(now.definitions.map(({ definition }) => definition.term));
  const lost =
    [...wanted].find((term) => !found.has(term)) ?? (gone !== undefined && found.has(gone) ? gone : undefined);
  if (lost !== undefined)
    return {
      problem: {
        text: 'Nothing was changed: after it, the definition of “{term}” would be read in another way. Make the change by hand.',
        data: { term: lost },
      },
    };
  const effects = order && effectsOf(contract, now, { ...order, parents: new Map() }, order.rewritten);
  if (effects?.ok === false || dangling(now) > dangling(contract))
    return {
      problem: {
        text: 'Nothing was changed: after it, a reference would name another clause, or none. Make the change by hand.',
      },
    };
  if (!withStops || !stop) return { edits };
  const { edit, at, text } = stop;
  const escaped = (part: string): string => part.replace(/[\\$}]/g, '\\$&');
  const snippet = {
    ...edit,
    text: `${escaped(edit.text.slice(0, at))}\${1:${escaped(text)}}${escaped(edit.text.slice(at + text.length))}`,
  };
  return { edits: edits.filter((other) => other !== edit), snippet };
}

function dangling(contract: Contract): number {
  let count = 0;
  for (const clause of contract.clauses)
    for (const { target, range } of clause.facts.references) {
      if (target.kind !== 'section') continue;
      const words = clause.facts.words.passage.plain.slice(range.start, range.end);
      for (const cited of citedNumbers(words, target, contract.scope, clause.index))
        if (cited.clause === undefined) count++;
    }
  return count;
}
