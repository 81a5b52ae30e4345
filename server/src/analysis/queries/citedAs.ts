import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { resolveSection } from '../references/resolveSection.js';
import { derived, everyValue } from './everyClause.js';
import { groupsOf } from './groups.js';

/** The number of a clause with those above it, as a reference writes it; undefined where it has none. */
export function citedAs(contract: Contract, clause: Clause): string | undefined {
  const number = clause.facts.number;
  if (!number) return undefined;
  if (number.style === 'word') return /[\d.]{1,40}$|[IVXL]{1,9}$|[A-Z]$/.exec(number.text)?.[0];
  if (!/paren|close|-dot$/.test(number.style)) return number.text;
  const parent = contract.parentOf(clause);
  const above = parent && citedAs(contract, parent);
  const own = /^[(（]/.test(number.text) ? number.text : `(${number.text})`;
  return above === undefined ? own : above + own;
}

/** The words with which English drafts cite a clause, before its number. */
const CITING = /\b([Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph)s?\s(?=\d|\([a-z]+\)|[IVX]+\b)/g;

/** The words with which the draft cites clauses, each as often as it does. */
const citing = groupsOf(
  everyValue(({ words: { passage } }) => [...passage.plain.matchAll(CITING)].map(([, word]) => word!)),
  ({ value }) => value.map((word) => [word, word] as const),
);

/** The word with which the draft cites clauses most. */
const citingWord = derived(
  (contract) => [citing(contract)],
  (contract) => [...citing(contract)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'section',
);

/**
 * How a clause of an English draft cites another: by the word that the draft uses most, and the number with those above it;
 * with its part where the number alone names another clause. Undefined where no number names it.
 */
export function englishCitation(contract: Contract, clause: Clause, from: Clause): string | undefined {
  const number = citedAs(contract, clause);
  if (number === undefined) return undefined;
  const word = citingWord(contract);
  const cited = `${word} ${number}`;
  const named = resolveSection(number, contract.scope, from.index, { noun: word.toLowerCase() });
  if (named === undefined || named === clause.index) return cited;
  const part = partAround(contract, clause);
  return part && `${cited} of ${part}`;
}

const PART = /^(?:Part|Chapter|Schedule|Annex|Appendix|Exhibit)\s(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?!\w)/i;

/** What the part of the document is called in which a clause stands: Part E, Schedule 2. */
function partAround(contract: Contract, clause: Clause): string | undefined {
  for (let at = contract.parentOf(clause); at; at = contract.parentOf(at)) {
    const { number, heading } = at.facts;
    const part = PART.exec(number?.text ?? '') ?? PART.exec(heading ?? '');
    if (part) return part[0];
  }
  return undefined;
}
