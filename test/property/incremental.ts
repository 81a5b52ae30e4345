import { Analyst } from '../../server/src/analysis/analyst.js';
import { differenceOf, syntaxDifference } from '../../server/src/analysis/difference.js';
import { parse, update } from '../../server/src/syntax/syntax.js';
import type { Cues } from '../../server/src/taxonomy/cues.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { hostile, random, randomEdit } from './edits.js';

/** What a run of the property tried and found. */
export interface Tally {
  edits: number;
  /** Updates that did not parse everything again. */
  incremental: number;
  /** Updates that kept the outline's shape and read only what changed. */
  patched: number;
  /** Share of code units that updates parsed, of those that full parses would have. */
  parsed: number;
  whole: number;
  readonly differences: string[];
}

export function emptyTally(): Tally {
  return { edits: 0, incremental: 0, patched: 0, parsed: 0, whole: 0, differences: [] };
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
    count(tally, updated.renewed!, after.length);
    const difference = syntaxDifference(updated, parse(after));
    if (difference)
      tally.differences.push(
        `seed ${seed}, edit ${i} ${JSON.stringify(edit)} of ${JSON.stringify(text)}: ${difference}`,
      );
    text = after;
    syntax = updated;
  }
}

/** Edits one draft again and again and compares each updated contract with a fresh reading. */
export function tryContract(draft: string, edits: number, seed: number, cues: Cues, tally: Tally): void {
  const next = random(seed);
  const analyst = new Analyst({ cues });
  let text = draft;
  let contract = analyst.read(parse(text));
  for (let i = 0; i < edits; i++) {
    const edit = randomEdit(next, text);
    const after = applyEdits(text, [edit]);
    const updated = analyst.update(contract, after, edit);
    count(tally, updated.syntax.renewed!, after.length);
    if (updated.outline.family === contract.outline.family) tally.patched++;
    const difference = differenceOf(updated, new Analyst({ cues }).read(parse(after)));
    if (difference)
      tally.differences.push(`seed ${seed}, edit ${i} ${JSON.stringify(edit)}: ${difference.slice(0, 2000)}`);
    text = after;
    contract = updated;
  }
}

function count(tally: Tally, renewed: { readonly full: boolean; readonly parsed: number }, whole: number): void {
  tally.edits++;
  if (!renewed.full) tally.incremental++;
  tally.parsed += Math.min(renewed.parsed, whole);
  tally.whole += whole;
}

/** The figures of a tally in one line. */
export function described(tally: Tally): string {
  const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  return (
    `${tally.edits} edits, ${share(tally.incremental, tally.edits)} incremental, ` +
    `${share(tally.patched, tally.edits)} in shape, ${share(tally.parsed, tally.whole)} of the text parsed, ` +
    `${tally.differences.length} differences`
  );
}
