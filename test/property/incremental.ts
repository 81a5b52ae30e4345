import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { differenceOf, syntaxDifference } from '../../server/src/analysis/difference.js';
import { parse, update, updateAll } from '../../server/src/syntax/parse.js';
import type { Syntax } from '../../server/src/syntax/syntax.js';
import type { Cues } from '../../server/src/taxonomy/cues.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { hostile, hostileNumbers, random, randomEdit, randomEdits } from './edits.js';

/** What a run of the property tried and found. */
export interface Tally {
  edits: number;
  /** Updates that did not parse everything again. */
  incremental: number;
  /** Code units that updates parsed, and those that full parses would have. */
  parsed: number;
  whole: number;
  /** Updates of contracts; those that kept the outline's shape and read only what changed. */
  contracts: number;
  patched: number;
  /** Clauses of the updated contracts; those whose facts are the very objects of before. */
  clauses: number;
  reused: number;
  readonly differences: string[];
}

export function emptyTally(): Tally {
  return {
    edits: 0,
    incremental: 0,
    parsed: 0,
    whole: 0,
    contracts: 0,
    patched: 0,
    clauses: 0,
    reused: 0,
    differences: [],
  };
}

/** Edits short hostile documents and compares each updated syntax with a full parse. */
export function trySyntax(edits: number, seed: number, tally: Tally): void {
  const next = random(seed);
  let text = hostile(next);
  let syntax = parse(text);
  for (let i = 0; i < edits; i++) {
    if (i % 30 === 29 || text.length > 4000) {
      text = hostile(next);
      syntax = parse(text);
    }
    const edit = randomEdit(next, text);
    const after = applyEdits(text, [edit]);
    const updated = update(syntax, after, edit);
    const fresh = parse(after);
    count(tally, updated);
    const difference = syntaxDifference(updated, fresh);
    if (difference)
      tally.differences.push(
        `seed ${seed}, edit ${i} ${JSON.stringify(edit)} of ${JSON.stringify(text)}: ${difference.where}, ${difference.detail}`,
      );
    text = after;
    syntax = difference ? fresh : updated;
  }
}

/** Makes several edits at once in short hostile documents and compares each updated syntax with a full parse. */
export function trySyntaxes(documents: number, seed: number, tally: Tally): void {
  const next = random(seed);
  for (let i = 0; i < documents; i++) {
    const text = hostileNumbers(next);
    const before = parse(text);
    for (let k = 0; k < 4; k++) {
      const edits = randomEdits(next, text);
      const after = applyEdits(text, edits);
      const updated = updateAll(before, after, edits);
      if (updated.renewed) count(tally, updated);
      const difference = syntaxDifference(updated, parse(after));
      if (difference)
        tally.differences.push(
          `seed ${seed}, document ${i} ${JSON.stringify(edits)} of ${JSON.stringify(text)}: ${difference.where}, ${difference.detail}`,
        );
    }
  }
}

/**
 * Edits one draft again and again and compares each updated contract with a fresh reading. Of `several` edits at once
 * one moves lines, others change numbers.
 */
export function tryContract(
  draft: string,
  edits: number,
  seed: number,
  cues: Cues,
  tally: Tally,
  several = false,
): void {
  const next = random(seed);
  const analyst = new Analyst({ cues });
  let text = draft;
  let contract = analyst.read(parse(text));
  for (let i = 0; i < edits; i++) {
    const made = several ? randomEdits(next, text) : [randomEdit(next, text)];
    if (made.length === 0) continue;
    const after = applyEdits(text, made);
    const updated = analyst.update(contract, after, made);
    const fresh = new Analyst({ cues }).read(parse(after));
    count(tally, updated.syntax);
    countClauses(tally, contract, updated);
    const difference = differenceOf(updated, fresh);
    if (difference)
      tally.differences.push(
        `seed ${seed}, edit ${i} ${JSON.stringify(made)} of ${JSON.stringify(around(text, made[0]!))}: ${difference.where}, ${difference.detail.slice(0, 2000)}`,
      );
    text = after;
    contract = difference ? fresh : updated;
  }
}

/** The text, or where it is long what stands around an edit. */
function around(text: string, edit: { readonly start: number; readonly end: number }): string {
  return text.length <= 4000 ? text : text.slice(Math.max(0, edit.start - 500), edit.end + 500);
}

function count(tally: Tally, { renewed, text }: Syntax): void {
  tally.edits++;
  if (!renewed!.full) tally.incremental++;
  tally.parsed += Math.min(renewed!.parsed, text.length);
  tally.whole += text.length;
}

function countClauses(tally: Tally, before: Contract, after: Contract): void {
  tally.contracts++;
  if (after.outline.family === before.outline.family) tally.patched++;
  const known = new Set(before.clauses.map((clause) => clause.facts));
  for (const { facts } of after.clauses) if (known.has(facts)) tally.reused++;
  tally.clauses += after.clauses.length;
}

/** Some lines of an agreement, not much longer than `length` code units; the whole where it is shorter. */
export function excerpt(text: string, length: number, next: () => number): string {
  const at = Math.floor(next() * Math.max(0, text.length - length));
  const start = at === 0 ? 0 : text.indexOf('\n', at) + 1;
  const end = text.indexOf('\n', start + length);
  return text.slice(start, end < 0 ? text.length : end + 1);
}

/** The figures of a tally in one line. */
export function described(tally: Tally): string {
  const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  const clauses =
    tally.contracts === 0
      ? ''
      : `${share(tally.patched, tally.contracts)} in shape, ${share(tally.reused, tally.clauses)} of clause facts reused, `;
  return (
    `${tally.edits} edits, ${share(tally.incremental, tally.edits)} incremental, ` +
    `${share(tally.parsed, tally.whole)} of the text parsed, ${clauses}${tally.differences.length} differences`
  );
}
