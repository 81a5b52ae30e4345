import type { Contract } from '../../analysis/contract.js';
import { wordsOf } from '../../library/insert/draftWords.js';
import type { Proposal, ProposalRequest } from '../api.js';
import type { Line } from './line.js';

/** The draft's defined terms, its names for the parties, and in quotation marks for titles the documents that it names. */
export function wordProposals({ contract, localise, offset }: ProposalRequest, line: Line): readonly Proposal[] {
  const proposal = (label: string, kind: Proposal['kind'], detail: string, sort: string): Proposal => ({
    label,
    kind,
    detail,
    edit: { start: offset - typedOf(line.before, label), end: offset, text: label },
    sort: `${sort}${label}`,
  });
  if (/《[^》\n]{0,40}$/.test(line.before)) {
    const detail = localise({ text: 'document that this draft names' });
    return documentsOf(contract).map((name) => proposal(name, 'text', detail, '2'));
  }
  const defined = localise({ text: 'defined term' });
  const terms = new Map<string, Proposal>();
  for (const { definition, clause } of contract.definitions) {
    const { number, heading } = clause.facts;
    const place = [number?.text, heading].filter((part) => part !== undefined).join(' ');
    const detail = place === '' ? defined : `${defined}, ${place}`;
    if (!terms.has(definition.term)) terms.set(definition.term, proposal(definition.term, 'term', detail, '2'));
  }
  // Within quotation marks stands a term that is defined or meant as such.
  if (/[“"「][^”"」\n]{0,40}$/.test(line.before) && !isClosed(line.before)) return [...terms.values()];
  const { provider, customer, agreement } = wordsOf(contract);
  const names = [
    [provider, localise({ text: 'the provider' })],
    [customer, localise({ text: 'the customer' })],
    [agreement, localise({ text: 'this agreement' })],
  ] as const;
  const further = names.filter(([name]) => !terms.has(name) && !terms.has(name.replace(/^the /i, '')));
  return [...terms.values(), ...further.map(([name, detail]) => proposal(name, 'term', detail, '3'))];
}

/** How much of a term is typed already: the longest end of the text that the term starts with, else the last word. */
function typedOf(before: string, term: string): number {
  const lower = term.toLowerCase();
  const text = before.toLowerCase();
  for (let length = Math.min(lower.length, text.length); length > 0; length--) {
    if (!lower.startsWith(text.slice(text.length - length))) continue;
    // English terms start where words do.
    if (!/\w/.test(lower[0]!) || !/\w/.test(text[text.length - length - 1] ?? '')) return length;
  }
  return /[A-Za-z][\w'’-]{0,80}$/.exec(before)?.[0].length ?? 0;
}

/** Whether the straight quotation marks before the place come in pairs. */
function isClosed(before: string): boolean {
  return !/[“「][^”」\n]{0,40}$/.test(before) && (before.split('"').length - 1) % 2 === 0;
}

function documentsOf(contract: Contract): readonly string[] {
  const names = new Set<string>();
  for (const { facts } of contract.clauses)
    for (const { target } of facts.references)
      if (target.kind === 'document') names.add(target.name.replace(/^《|》$/g, ''));
  return [...names];
}
