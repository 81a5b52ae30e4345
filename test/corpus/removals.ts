import type { Clause } from '../../server/src/analysis/clause.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { renumber } from '../../server/src/analysis/renumber.js';
import type { Diagnosis } from '../../server/src/engine/diagnosis.js';
import { DEFAULT_SETTINGS, Engine, type Report } from '../../server/src/engine/engine.js';
import type { Profile } from '../../server/src/rules/contract.js';
import { RULES } from '../../server/src/rules/index.js';
import type { ClauseType } from '../../server/src/taxonomy/clauseTypes.js';
import { applyEdits, editBetween } from '../../server/src/text/edit.js';
import { analystOfDrafts, readDraft } from '../unit/rules/draft.js';

/** Takes clauses out of agreements: the drafts that quick fixes are tried on. */

/** How the numbers stand after a clause was taken out: with a gap, or moved down with all references. */
export type Closing = 'gap' | 'closed';

/** By what a draft is checked: the profile that suits it, or a given one. */
export type Checked = 'auto' | Profile;

/** A draft without clauses of a type that its profile asks for. */
export interface Removal {
  readonly name: string;
  readonly type: ClauseType;
  readonly closing: Closing;
  readonly contract: Contract;
  readonly checked: Checked;
  /** Whether the lack is reported; it is not where what is left settles the subject. */
  readonly reported: boolean;
}

/** The contract of a text that differs from another's in one place; what the edit leaves alone is not read again. */
export function readFrom(previous: Contract, text: string): Contract {
  const edit = editBetween(previous.text, text);
  return edit ? analystOfDrafts().update(previous, text, [edit]) : previous;
}

const engines = new Map<Checked, Engine>();

/** What the rules find; each profile has an engine of its own, which remembers what it found in unchanged clauses. */
export function checkBy(contract: Contract, checked: Checked): Report {
  const engine = engines.get(checked) ?? new Engine(RULES);
  engines.set(checked, engine);
  return engine.run(contract, { ...DEFAULT_SETTINGS, profile: checked === 'auto' ? 'auto' : [checked] });
}

/** The types that findings want inserted. */
export function missingIn(diagnoses: readonly Diagnosis[]): ReadonlySet<ClauseType> {
  return new Set(
    diagnoses
      .filter(({ rule }) => rule.id.startsWith('missing-'))
      .flatMap(({ fixes }) => fixes.flatMap((fix) => ('insert' in fix ? [fix.insert] : []))),
  );
}

/**
 * All removals of a text of types that `wanted` lets through and a profile asks for: each clause of the type, those that
 * are about it in the first place together, and all that touch it; with a gap in the numbers and without. A removal is left
 * out where other clauses of the type remain.
 */
export function* removalsOf(
  name: string,
  text: string,
  profiles: readonly Checked[],
  wanted: (type: ClauseType) => boolean = () => true,
): Generator<Removal> {
  const contract = readDraft(text);
  const required = new Map(profiles.map((checked) => [checked, requiredTypes(contract, checked)]));
  const types = new Set(contract.clauses.flatMap(({ facts }) => [facts.type, ...facts.also])) as Set<ClauseType>;
  for (const type of types) {
    const checks = profiles.flatMap((checked) => {
      const asked = required.get(checked)!.get(type);
      return asked ? [{ checked, asked }] : [];
    });
    if (checks.length === 0 || !wanted(type)) continue;
    const clauses = contract.clauses.filter((clause) => clause.facts.type === type && isOutermost(contract, clause));
    const touching = contract.ofType(type).filter((clause) => isOutermostOf(contract, clause, contract.ofType(type)));
    const texts = new Set<string>();
    for (const gone of [...clauses.map((clause) => [clause]), clauses, touching])
      for (const closing of ['gap', 'closed'] as const) {
        const without = gone.length === 0 ? text : remove(contract, gone, closing);
        // What is left of an agreement that is about one thing is none.
        if (without.length < text.length / 2 || without === text || texts.has(without)) continue;
        texts.add(without);
        const left = readFrom(contract, without);
        for (const { checked, asked } of checks) {
          const reported = missingIn(checkBy(left, checked).diagnoses).has(asked);
          if (reported || left.ofType(type).length === 0)
            yield { name, type: asked, closing, contract: left, checked, reported };
        }
      }
  }
}

function isOutermost(contract: Contract, clause: Clause): boolean {
  const { type } = clause.facts;
  for (let c = contract.parentOf(clause); c; c = contract.parentOf(c)) if (c.facts.type === type) return false;
  return true;
}

function isOutermostOf(contract: Contract, clause: Clause, among: readonly Clause[]): boolean {
  for (let c = contract.parentOf(clause); c; c = contract.parentOf(c)) if (among.includes(c)) return false;
  return true;
}

/** The types whose lack the profile takes for an error or a warning, with the type that is then asked for. */
function requiredTypes(contract: Contract, checked: Checked): ReadonlyMap<ClauseType, ClauseType> {
  const profile = checkBy(contract, checked).profiles[0] ?? 'general';
  return new Map(
    RULES.filter(({ meta }) => {
      const severity = meta.profiles?.[profile] ?? meta.severity;
      return meta.id.startsWith('missing-') && (severity === 'error' || severity === 'warning');
    }).flatMap(({ meta: { types = [] } }) => types.map((type): [ClauseType, ClauseType] => [type, types[0]!])),
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
