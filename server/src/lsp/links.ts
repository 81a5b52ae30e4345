import { METAS } from '../engine/metas.js';
import type { Links } from '../features/api.js';
import type { Agreement, References } from '../library/references.js';
import type { OpenDocument } from '../workspace/documents.js';
import {
  COMPARE_CLAUSE_COMMAND,
  type CompareClauseArguments,
  SHOW_REFERENCE_COMMAND,
  SHOW_RULE_COMMAND,
  type ShowReferenceArguments,
  type ShowRuleArguments,
} from './messages.js';

/** Where links of a document lead: to files of precedents, and to those of our commands that the client has. */
export function linksFor(document: OpenDocument, commands: readonly string[], references: References): Links {
  const { uri } = document;
  const run = (command: string, argument: CompareClauseArguments | ShowReferenceArguments): string | undefined =>
    commands.includes(command) ? commandAddress(command, argument) : undefined;
  return {
    agreement: (agreement, clause) =>
      addressIn(references.get(agreement), clause) ?? run(SHOW_REFERENCE_COMMAND, { uri, agreement, clause }),
    comparison: (offset, agreement) =>
      run(COMPARE_CLAUSE_COMMAND, { uri, agreement, position: document.placeAt(offset) }),
  };
}

/**
 * Where the page of a rule is: behind our command for it where the client has that, else among the files of the host.
 * Undefined for findings of a playbook, which the firm itself explains.
 */
export function ruleAddress(id: string, commands: readonly string[], pages: string | undefined): string | undefined {
  if (!METAS.some((meta) => meta.id === id)) return undefined;
  if (commands.includes(SHOW_RULE_COMMAND)) return commandAddress(SHOW_RULE_COMMAND, { rule: id });
  return pages && `${pages}/${id}.md`;
}

function commandAddress(
  command: string,
  argument: CompareClauseArguments | ShowReferenceArguments | ShowRuleArguments,
): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
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
