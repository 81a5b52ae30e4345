import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { variantsOf } from '../../library/clauseLibrary.js';
import { rewritingOf } from '../../library/rewriteClause.js';
import { subjectOf } from '../../library/variantNames.js';
import type { Message } from '../../text/message.js';
import type { Action, ActionRequest, Annotation, ClauseSources } from '../api.js';

/** The actions that put a standard clause in the place of the clause whose first line holds the place that is asked about. */
export function rewriteActions(
  { contract, range, localise, favoured, profiles }: ActionRequest,
  { library, today }: ClauseSources,
): readonly Action[] {
  const clause = startingAt(contract, range.start);
  const type = library.types.find(({ id }) => id === clause?.facts.type);
  if (!clause || !type) return [];
  const options = { profiles, ...(favoured && { standpoint: favoured }), ...(today !== undefined && { today }) };
  return variantsOf(library, type.id, contract.language, options).flatMap((standard) => {
    const edit = rewritingOf(contract, clause, standard, options);
    if (!edit || contract.text.slice(edit.start, edit.end) === edit.text) return [];
    const side = standard.favours ?? 'neither';
    const subject = subjectOf(standard);
    const label = localise(subject ? { ...NAMED[side], data: { variant: subject } } : TITLES[side]);
    // What the clause says beyond the standard clause would be lost unseen.
    const annotation: Annotation = { label, left: localise(LOST) };
    return [{ title: label, kind: 'refactor.rewrite', edits: () => ({ edits: [edit], annotation }) }];
  });
}

const TITLES = {
  neither: { text: 'Replace by the balanced clause' },
  provider: { text: 'Replace by the clause in the provider’s favour' },
  customer: { text: 'Replace by the clause in the customer’s favour' },
} as const;
const NAMED = {
  neither: { text: 'Replace by the balanced clause: {variant}' },
  provider: { text: 'Replace by the clause in the provider’s favour: {variant}' },
  customer: { text: 'Replace by the clause in the customer’s favour: {variant}' },
} as const;
const LOST: Message = {
  text: 'The whole clause is replaced. Compare both texts: what only yours says is gone afterwards.',
};

function startingAt(contract: Contract, offset: number): Clause | undefined {
  const clause = contract.clauseAt(offset);
  return clause && offset <= contract.firstLineOf(clause).end ? clause : undefined;
}
