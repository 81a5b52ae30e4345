import type { Links } from '../features/api.js';
import type { Agreement, References } from '../library/references.js';
import type { OpenDocument } from '../workspace/documents.js';
import {
  COMPARE_CLAUSE_COMMAND,
  type CompareClauseArguments,
  SHOW_REFERENCE_COMMAND,
  type ShowReferenceArguments,
} from './messages.js';

/** Where links of a document lead: to files of precedents, and to those of our commands that the client has. */
export function linksFor(document: OpenDocument, commands: readonly string[], references: References): Links {
  const { uri } = document;
  const run = (command: string, argument: CompareClauseArguments | ShowReferenceArguments): string | undefined =>
    commands.includes(command) ? `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}` : undefined;
  return {
    agreement: (agreement, clause) =>
      addressIn(references.get(agreement), clause) ?? run(SHOW_REFERENCE_COMMAND, { uri, agreement, clause }),
    comparison: (offset, agreement) =>
      run(COMPARE_CLAUSE_COMMAND, { uri, agreement, position: document.placeAt(offset) }),
  };
}

/** The address of a clause of a precedent, which editors open at its line; the built-in references have none. */
function addressIn(agreement: Agreement | undefined, clause: number): string | undefined {
  if (agreement?.source.origin !== 'precedent') return undefined;
  const { text, clauses } = agreement.digest;
  const found = clauses[clause];
  if (!found) return undefined;
  const line = text.slice(0, agreement.digest.rangeOf(found).start).split('\n').length;
  return `${agreement.id}#L${line}`;
}
