import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
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
 * How an English draft cites a clause: by the word that it uses most, and the number with those above it. Undefined where
 * the clause has no number.
 */
export function englishCitation(contract: Contract, clause: Clause): string | undefined {
  const number = citedAs(contract, clause);
  return number === undefined ? undefined : `${citingWord(contract)} ${number}`;
}
