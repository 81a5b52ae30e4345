import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';

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

/**
 * How an English draft cites a clause: by the word that it uses most, and the number with those above it. Undefined where
 * the clause has no number. Reads all clauses, for a fix that somebody looks at.
 */
export function englishCitation(contract: Contract, clause: Clause): string | undefined {
  const number = citedAs(contract, clause);
  if (number === undefined) return undefined;
  const uses = new Map<string, number>();
  for (const { facts } of contract.clauses)
    for (const [, word] of facts.words.passage.plain.matchAll(CITING)) uses.set(word!, (uses.get(word!) ?? 0) + 1);
  const [most] = [...uses].sort((a, b) => b[1] - a[1]);
  return `${most?.[0] ?? 'section'} ${number}`;
}
