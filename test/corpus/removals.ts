import assert from 'node:assert/strict';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Clause, Contract } from '../../server/src/analysis/contract.js';
import { citedNumbers } from '../../server/src/analysis/references/cited.js';
import { renumber } from '../../server/src/analysis/renumber.js';
import { DEFAULT_SETTINGS, type Diagnosis, Engine } from '../../server/src/engine/engine.js';
import type { ClauseLibrary } from '../../server/src/library/clauseLibrary.js';
import { insertionOf } from '../../server/src/library/insertClause.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/syntax.js';
import type { ClauseType } from '../../server/src/taxonomy/clauseTypes.js';
import { compileCues } from '../../server/src/taxonomy/cues.js';
import { loadCues } from '../../server/src/taxonomy/loadCues.js';
import { applyEdits, editBetween, type TextEdit } from '../../server/src/text/edit.js';
import { clauseFiles } from '../unit/taxonomy/clauseFiles.js';

/**
 * Takes clauses out of agreements and lets the quick fix put standard clauses in their place: what must hold of the
 * result whatever the agreement is.
 */

/** How the numbers stand after a clause was taken out: with a gap, or moved down with all references. */
export type Closing = 'gap' | 'closed';

/** A draft without its clauses of a type, for which the type is missing now. */
export interface Removal {
  readonly name: string;
  readonly type: ClauseType;
  readonly closing: Closing;
  readonly contract: Contract;
}

const cues = loadCues(clauseFiles());
assert.ok(cues.ok, 'the cues of server/data/clauses can be read');
const analyst = new Analyst({ cues: compileCues(cues.data) });

/** The contract of a text that differs from another's in one place; what the edit leaves alone is not read again. */
function readFrom(previous: Contract, text: string): Contract {
  const edit = editBetween(previous.text, text);
  return edit ? analyst.update(previous, text, edit) : previous;
}

/** All removals of a text that leave a required type missing. */
export function removalsOf(name: string, text: string): readonly Removal[] {
  const contract = analyst.read(parse(text));
  const required = requiredTypes(contract);
  const out: Removal[] = [];
  for (const type of new Set(contract.clauses.map(({ facts }) => facts.type))) {
    if (!required.has(type as ClauseType)) continue;
    const clauses = contract.ofType(type).filter((clause) => isOutermost(contract, clause));
    const texts = new Set<string>();
    for (const gone of [...clauses.map((clause) => [clause]), clauses])
      for (const closing of ['gap', 'closed'] as const) {
        const without = remove(contract, gone, closing);
        if (texts.has(without)) continue;
        texts.add(without);
        const left = readFrom(contract, without);
        if (missing(diagnose(left)).has(type as ClauseType))
          out.push({ name, type: type as ClauseType, closing, contract: left });
      }
  }
  return out;
}

function isOutermost(contract: Contract, clause: Clause): boolean {
  const { type } = clause.facts;
  for (let c = contract.parentOf(clause); c; c = contract.parentOf(c)) if (c.facts.type === type) return false;
  return true;
}

function requiredTypes(contract: Contract): ReadonlySet<ClauseType> {
  const { profiles } = new Engine([]).run(contract);
  const profile = profiles[0] ?? 'general';
  return new Set(
    RULES.filter(({ meta }) => {
      const severity = meta.profiles?.[profile] ?? meta.severity;
      return meta.id.startsWith('missing-') && (severity === 'error' || severity === 'warning');
    }).flatMap(({ meta }) => meta.types ?? []),
  );
}

function remove(contract: Contract, gone: readonly Clause[], closing: Closing): string {
  const { text } = contract;
  const lineOf = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const cuts = gone.map((clause) => {
    const next = contract.clauses[clause.last + 1];
    return {
      start: lineOf(contract.startOf(clause)),
      end: next ? lineOf(contract.startOf(next)) : text.length,
      text: '',
    };
  });
  const moved = closing === 'closed' ? renumber(contract, movedDown(contract, gone)).edits : [];
  return applyEdits(text, [...cuts, ...moved.filter((e) => !cuts.some((c) => c.start <= e.start && e.end <= c.end))]);
}

function movedDown(contract: Contract, gone: readonly Clause[]): ReadonlyMap<number, readonly number[]> {
  const values = new Map<number, readonly number[]>();
  for (const { facts, index, depth, last } of gone) {
    const number = facts.number;
    if (!number) continue;
    let before = number.values.at(-1)!;
    for (const clause of contract.clauses.slice(last + 1)) {
      const other = clause.facts.number;
      if (clause.depth !== depth || other?.style !== number.style || other.values.length !== number.values.length)
        continue;
      if (!number.values.slice(0, -1).every((v, k) => v === other.values[k]) || other.values.at(-1) !== before + 1)
        break;
      if (clause.parent !== contract.clauses[index]!.parent && number.values.length > 1) break;
      before++;
      const now = values.get(clause.index) ?? other.values;
      values.set(clause.index, [...now.slice(0, -1), now.at(-1)! - 1]);
    }
  }
  for (const { index } of gone) values.delete(index);
  return values;
}

const engine = new Engine(RULES);

function diagnose(contract: Contract): readonly Diagnosis[] {
  return engine.run(contract).diagnoses;
}

function missing(diagnoses: readonly Diagnosis[]): ReadonlySet<ClauseType> {
  return new Set(
    diagnoses
      .filter(({ rule }) => rule.id.startsWith('missing-'))
      .flatMap(({ fixes }) => fixes.flatMap((fix) => ('insert' in fix ? [fix.insert] : []))),
  );
}

/** What is wrong after the quick fix; nothing where all is well. */
export function faultsOf({ type, contract }: Removal, library: ClauseLibrary): readonly string[] {
  const { text } = contract;
  const insertion = insertionOf(contract, type, library, {
    mode: 'plain',
    profiles: engine.run(contract).profiles,
    today: contract.language === 'zh' ? '2026年3月1日' : '1 March 2026',
  });
  if (!insertion) return ['no standard clause'];
  const { edits } = insertion;
  const overlap = overlapping(edits);
  if (overlap) return [`edits overlap: ${JSON.stringify(overlap)}`];
  const result = applyEdits(text, edits);
  const after = readFrom(contract, result);
  const faults: string[] = [];
  const { diagnoses, profiles } = engine.run(after);
  // The clause may change the profile, as a choice of law does; what the profile asks for is not the clause's fault.
  const before = engine.run(contract, { ...DEFAULT_SETTINGS, profile: profiles }).diagnoses;
  if (missing(diagnoses).has(type)) faults.push('the type is still missing');
  for (const [key, count] of counts(diagnoses)) {
    if (count <= (counts(before).get(key) ?? 0)) continue;
    const example = diagnoses.findLast((d) => keyOf(d) === key)!;
    faults.push(`new: ${key} at ${JSON.stringify(result.slice(example.range.start, example.range.end).slice(0, 60))}`);
  }
  const place = edits.reduce((longest, edit) => (edit.text.length > longest.text.length ? edit : longest));
  const moved = referencesMoved(contract, after, place.start);
  faults.push(...moved);
  if (applyEdits(result, inverse(text, edits)) !== text) faults.push('undo does not restore the text');
  return faults;
}

function counts(diagnoses: readonly Diagnosis[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const diagnosis of diagnoses)
    if (diagnosis.severity === 'error' || diagnosis.severity === 'warning')
      out.set(keyOf(diagnosis), (out.get(keyOf(diagnosis)) ?? 0) + 1);
  return out;
}

function keyOf({ rule, kind }: Diagnosis): string {
  return kind === undefined ? rule.id : `${rule.id}/${kind}`;
}

function overlapping(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i - 1]!.end > sorted[i]!.start) return [sorted[i - 1]!, sorted[i]!];
  return undefined;
}

/** The edits that take edits back. */
export function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => {
      const start = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
    });
}

/** Clauses that are gone or changed, and references that resolve to another clause than before. */
function referencesMoved(before: Contract, after: Contract, at: number): string[] {
  const added = after.clauses.length - before.clauses.length;
  const first = before.clauses.findIndex((clause) => before.startOf(clause) >= at);
  const from = first < 0 ? before.clauses.length : first;
  const placeOf = (index: number): number => (index < from ? index : index + added);
  const faults: string[] = [];
  for (const clause of before.clauses) {
    const twin = after.clauses[placeOf(clause.index)];
    if (
      !twin ||
      twin.facts.heading !== clause.facts.heading ||
      twin.facts.number?.style !== clause.facts.number?.style
    ) {
      faults.push(
        `clause ${clause.facts.number?.text ?? ''} ${clause.facts.heading ?? ''} is read as ${twin?.facts.number?.text ?? ''} ${twin?.facts.heading ?? ''}`,
      );
      break;
    }
    const cited = citedBy(before, clause);
    const now = citedBy(after, twin);
    cited.forEach((target, i) => {
      const wanted = target === undefined ? undefined : placeOf(target);
      const isNew = now[i] !== undefined && now[i]! >= from && now[i]! < from + added;
      if (now[i] !== wanted && !(wanted === undefined && isNew))
        faults.push(
          `a reference in ${clause.facts.number?.text ?? clause.facts.heading ?? '?'} to ${nameOf(before, target)} goes to ${nameOf(after, now[i])}`,
        );
    });
  }
  return faults;
}

function nameOf(contract: Contract, index: number | undefined): string {
  if (index === undefined) return 'nothing';
  const { number, heading } = contract.clauses[index]!.facts;
  return `${number?.text ?? ''} ${heading ?? ''}`.trim();
}

function citedBy(contract: Contract, clause: Clause): readonly (number | undefined)[] {
  const { plain } = clause.facts.words.passage;
  return clause.facts.references.flatMap((reference) => {
    const { target, range } = reference;
    if (target.kind === 'section')
      return citedNumbers(plain.slice(range.start, range.end), target, contract.scope, clause.index).map(
        (c) => c.clause,
      );
    return target.kind === 'link' && target.url.startsWith('#') ? [contract.resolve(clause, reference)?.clause] : [];
  });
}
