import type { Clause, Contract } from '../../analysis/contract.js';
import { variantsOf } from '../../library/clauseLibrary.js';
import { rewritingOf } from '../../library/rewriteClause.js';
import { variantName } from '../../library/variantNames.js';
import type { Action, ActionRequest } from '../api.js';
import type { ActionSources } from '../codeActions.js';

/** The actions that put a standard clause in the place of the clause whose first line holds the place that is asked about. */
export function rewriteActions(
  { contract, range, localise, standpoint, profiles }: ActionRequest,
  { library, today }: ActionSources,
): readonly Action[] {
  const clause = startingAt(contract, range.start);
  const type = library.types.find(({ id }) => id === clause?.facts.type);
  if (!clause || !type) return [];
  const options = { standpoint, profiles, ...(today !== undefined && { today }) };
  return variantsOf(library, type.id, contract.language, options).flatMap((standard) => {
    const edit = rewritingOf(contract, clause, standard, options);
    if (!edit) return [];
    const data = { variant: variantName(standard) };
    return [
      {
        title: localise({ text: 'Write this clause anew from the library: {variant}', data }),
        kind: 'refactor.rewrite',
        edits: () => ({ edits: [edit] }),
      },
    ];
  });
}

function startingAt(contract: Contract, offset: number): Clause | undefined {
  const clause = contract.clauseAt(offset);
  return clause && offset <= contract.firstLineOf(clause).end ? clause : undefined;
}
