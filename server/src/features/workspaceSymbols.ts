import type { Contract } from '../analysis/contract.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { WorkspaceSymbolEntry } from './api.js';

/** The clauses and defined terms of an agreement, for finding them by name; in the order of the document. */
export function workspaceSymbols(contract: Contract): readonly WorkspaceSymbolEntry[] {
  const clauses = contract.clauses.flatMap((clause): WorkspaceSymbolEntry[] => {
    if (clause.facts.number === undefined && clause.facts.heading === undefined) return [];
    const parent = contract.parentOf(clause);
    const container = parent && clauseName(parent);
    return [
      {
        name: clauseName(clause),
        kind: clause.facts.type === 'group' ? 'group' : 'clause',
        range: openingOf(contract, clause),
        ...(container && { container }),
      },
    ];
  });
  const terms = contract.definitions.map(({ definition, clause }): WorkspaceSymbolEntry => {
    const container = clauseName(clause);
    return {
      name: definition.term,
      kind: 'definition',
      range: contract.toDocument(clause, definition.range),
      ...(container && { container }),
    };
  });
  return [...clauses, ...terms].sort((a, b) => a.range.start - b.range.start);
}

/** Whether the letters of a query occur in a name in this order, as people type them: `gvl` finds Governing law. */
export function answers(query: string, name: string): boolean {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== '');
  let at = 0;
  const within = name.toLowerCase();
  for (const letter of letters) {
    at = within.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
