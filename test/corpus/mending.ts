import type { Clause } from '../../server/src/analysis/clause.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { citedNumbers } from '../../server/src/analysis/references/cited.js';
import { isMarkerNumber } from '../../server/src/analysis/renumber.js';
import { sameRow } from '../../server/src/analysis/restructure/rows.js';
import type { Diagnosis } from '../../server/src/engine/diagnosis.js';
import type { ActionEdits } from '../../server/src/features/api.js';
import { codeActions } from '../../server/src/features/codeActions.js';
import type { ClauseLibrary } from '../../server/src/library/clauseLibrary.js';
import { References } from '../../server/src/library/references.js';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.js';
import { english } from '../../server/src/text/message.js';
import { expanded } from '../unit/library/snippets.js';
import { checkBy, missingIn, type Removal, readFrom } from './removals.js';

/** Lets the quick fix put a standard clause where one was taken out: what must hold of the result in any agreement. */

/** What is wrong after the preferred quick fix; nothing where all is well. */
export function faultsOf({ type, contract, checked }: Removal, library: ClauseLibrary): readonly string[] {
  const { text } = contract;
  const report = checkBy(contract, checked);
  const fix = fixOf(contract, report, type, library);
  if (!fix) return ['no quick fix'];
  const { edits } = fix(false);
  const overlap = overlapping(edits);
  if (overlap) return [`edits overlap: ${JSON.stringify(overlap)}`];
  const result = applyEdits(text, edits);
  const after = readFrom(contract, result);
  const faults: string[] = [];
  const { diagnoses, profiles } = checkBy(after, checked);
  if (missingIn(diagnoses).has(type)) faults.push('the type is still missing');
  // The clause may change the profile, as a choice of law does; what the profile asks for is not the clause's fault.
  const same = profiles.join() === report.profiles.join();
  const before = same ? report.diagnoses : checkBy(contract, profiles[0]!).diagnoses;
  faults.push(...newFindings(before, diagnoses, result));
  const place = edits.reduce((longest, edit) => (edit.text.length > longest.text.length ? edit : longest));
  faults.push(...moved(contract, after, place.start));
  if (breaks(after) > breaks(contract)) faults.push('a row of numbers has come to break');
  if (applyEdits(result, inverse(text, edits)) !== text) faults.push('undo does not restore the text');
  const withStops = fix(true);
  const { snippet } = withStops;
  const written = snippet ? [{ ...snippet, text: expanded(snippet.text) }, ...withStops.edits] : withStops.edits;
  if (applyEdits(text, written) !== result) faults.push('with tab stops the text comes out otherwise');
  return faults;
}

/** The edits of the preferred quick fix that inserts a clause of a type. */
function fixOf(
  contract: Contract,
  { diagnoses, profiles }: ReturnType<typeof checkBy>,
  type: string,
  library: ClauseLibrary,
): ((withStops: boolean) => ActionEdits) | undefined {
  const finding = diagnoses.find(({ fixes }) => fixes.some((fix) => 'insert' in fix && fix.insert === type));
  if (!finding) return undefined;
  const inserts = finding.fixes.filter((fix) => 'insert' in fix);
  const actions = codeActions(
    {
      contract,
      localise: english,
      references: new References([]),
      standpoint: 'provider',
      favoured: 'provider',
      links: { agreement: () => undefined, comparison: () => undefined },
      range: finding.range,
      diagnoses: [{ ...only(finding), fixes: inserts.filter((fix) => 'insert' in fix && fix.insert === type) }],
      profiles,
      only: ['quickfix'],
      after: (edits) => readFrom(contract, applyEdits(contract.text, edits)),
      check: () => [],
    },
    { library, today: contract.language === 'zh' ? '2026年3月1日' : '1 March 2026' },
  );
  const action = actions.find(({ preferred }) => preferred);
  return (
    action &&
    ((withStops) => {
      const edits = action.edits(withStops);
      return 'problem' in edits ? { edits: [] } : edits;
    })
  );
}

/** Findings at warning or above of which there are more than before, by rule and kind. */
export function newFindings(before: readonly Diagnosis[], after: readonly Diagnosis[], text: string): string[] {
  const known = counts(before);
  const told = missingIn(before);
  return [...counts(after)].flatMap(([key, count]) => {
    if (count <= (known.get(key) ?? 0)) return [];
    const { range, fixes } = after.findLast((d) => keyOf(d) === key)!;
    // A lack that was told of may weigh more now: where personal data is dealt with, it matters when the data goes.
    if (fixes.some((fix) => 'insert' in fix && told.has(fix.insert))) return [];
    return [`new: ${key} at ${JSON.stringify(text.slice(range.start, range.end).slice(0, 60))}`];
  });
}

/** Rules that report many places near each other as one finding; a clause between them parts the run. */
const RUNS: ReadonlySet<string> = new Set(['list-number-artefact']);
/** Rules that ask for something else where a draft has a clause at all: whoever charges consumers must tell them more. */
const CALLED_FOR: ReadonlySet<string> = new Set(['missing-withdrawal-right']);

function counts(diagnoses: readonly Diagnosis[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const diagnosis of diagnoses) {
    const { severity, rule, related } = diagnosis;
    if ((severity !== 'error' && severity !== 'warning') || CALLED_FOR.has(rule.id)) continue;
    const places = RUNS.has(rule.id) ? 1 + related.length : 1;
    out.set(keyOf(diagnosis), (out.get(keyOf(diagnosis)) ?? 0) + places);
  }
  return out;
}

function keyOf({ rule, kind }: Diagnosis): string {
  return kind === undefined ? rule.id : `${rule.id}/${kind}`;
}

/** How often the number of a clause does not follow that of the sibling before it in the same row. */
export function breaks(contract: Contract): number {
  let count = 0;
  const rows = [contract.roots, ...contract.clauses.map((clause) => contract.childrenOf(clause))];
  for (const row of rows)
    for (const [i, clause] of row.entries()) {
      const number = clause.facts.number;
      const before = row.slice(0, i).findLast((other) => sameRow(other.facts.number, number));
      const by = number && before ? number.values.at(-1)! - before.facts.number!.values.at(-1)! : 1;
      // Markdown counts the items of a list itself where they all have one figure.
      if (by !== 1 && !(by === 0 && isMarkerNumber(contract, clause))) count++;
    }
  return count;
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

/** Clauses that are gone or changed, and references that resolve to another clause than before, where one was put at `at`. */
export function moved(before: Contract, after: Contract, at: number): string[] {
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
      faults.push(`clause ${nameOf(before, clause.index)} is read as ${twin ? nameOf(after, twin.index) : 'nothing'}`);
      break;
    }
    const cited = citedBy(before, clause);
    const now = citedBy(after, twin);
    cited.forEach((target, i) => {
      const wanted = target === undefined ? undefined : placeOf(target);
      const isNew = now[i] !== undefined && now[i]! >= from && now[i]! < from + added;
      if (now[i] !== wanted && !(wanted === undefined && isNew))
        faults.push(
          `a reference in ${nameOf(before, clause.index)} to ${nameOf(before, target)} goes to ${nameOf(after, now[i])}`,
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

/** A finding as a plain record. */
function only({ rule, kind, severity, message, range, related, fixes }: Diagnosis): Diagnosis {
  return { rule, kind, severity, message, range, related, fixes };
}
