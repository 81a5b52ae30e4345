import type { ClauseSources, Proposal, ProposalRequest } from './api.js';
import { clauseProposals } from './completion/clauses.js';
import { lineAt } from './completion/line.js';
import { referenceProposals } from './completion/references.js';
import { valueProposals } from './completion/values.js';
import { wordProposals } from './completion/words.js';

/**
 * What may be written at an offset. On a line of its own between clauses: clauses from the library, those that the draft
 * lacks first. Inside of text: values that the compared agreements have at this place, the draft's defined terms and names of
 * parties, and its clauses to refer to. Never throws for a contract of any shape.
 */
export function completion(request: ProposalRequest, sources: ClauseSources): readonly Proposal[] {
  const line = lineAt(request.contract, request.offset);
  if (!line) return [];
  // After a word such as Section or 第, nothing else than a number can follow.
  const references = referenceProposals(request, line);
  if (references.length > 0) return references;
  const clauses = clauseProposals(request, line, sources);
  // A few words alone may be the beginning of a heading or of a sentence.
  if (clauses.length > 0 && /^(?:#|\s*$)/.test(line.before)) return clauses;
  return [...valueProposals(request, line, sources.library), ...wordProposals(request, line), ...clauses];
}
