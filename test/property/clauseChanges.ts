import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Clause } from '../../server/src/analysis/clause.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { differenceOf } from '../../server/src/analysis/difference.js';
import { findNumber } from '../../server/src/analysis/numbers.js';
import { citedNumbers } from '../../server/src/analysis/references/cited.js';
import type { ActionEdits, Refusal } from '../../server/src/features/api.js';
import { changeClauses, conversionsOf } from '../../server/src/features/codeActions/clauseChanges.js';
import type { ClauseLibrary } from '../../server/src/library/clauseLibrary.js';
import { insertionOf } from '../../server/src/library/insertClause.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { Cues } from '../../server/src/taxonomy/cues.js';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.js';
import { english } from '../../server/src/text/message.js';
import { inverse } from '../corpus/mending.js';

/** What a run of random changes tried and found. */
export interface ChangeTally {
  sequences: number;
  /** Changes that were made, by what they are. */
  readonly done: Map<string, number>;
  /** Changes that were refused with a reason that is the draft's, and because they would have gone wrong. */
  refused: number;
  prevented: number;
  /** References that were compared, and those left to the person. */
  references: number;
  left: number;
  readonly faults: string[];
}

export function emptyChangeTally(): ChangeTally {
  return { sequences: 0, done: new Map(), refused: 0, prevented: 0, references: 0, left: 0, faults: [] };
}

/** What is done to clauses; moving is tried more often than deleting, so that something is left. */
const CHANGES = ['renumber', 'delete', 'up', 'down', 'up', 'down', 'into', 'out', 'into', 'out', 'insert', 'convert'];

/** Changes one draft again and again, compares what its references name, and takes everything back. */
export function tryChanges(
  name: string,
  draft: string,
  count: number,
  next: () => number,
  { cues, library }: { readonly cues: Cues; readonly library: ClauseLibrary },
  tally: ChangeTally,
): void {
  const analyst = new Analyst({ cues });
  let contract = analyst.read(parse(draft));
  const undo: (readonly TextEdit[])[] = [];
  for (let i = 0; i < count; i++) {
    const change = CHANGES[Math.floor(next() * CHANGES.length)]!;
    const clause = contract.clauses[Math.floor(next() * contract.clauses.length)];
    if (!clause) break;
    const before = contract;
    const { text } = before;
    const after = (edits: readonly TextEdit[]): Contract =>
      edits.length === 0 ? before : analyst.update(before, applyEdits(text, edits), edits);
    const request = { contract: before, localise: english, offset: before.startOf(clause), after };
    const answer =
      change === 'insert'
        ? inserted(before, library, next)
        : changeClauses(request, change === 'convert' ? conversionOf(before, next) : change);
    if (!answer || 'problem' in answer) {
      if (answer && english(answer.problem).startsWith('Nothing was changed')) tally.prevented++;
      else tally.refused++;
      continue;
    }
    const result = applyEdits(text, answer.edits);
    const now = new Analyst({ cues }).read(parse(result));
    tally.done.set(change, (tally.done.get(change) ?? 0) + 1);
    const difference = differenceOf(after(answer.edits), now);
    if (difference) tally.faults.push(`${name}, change ${i} ${change}: ${difference.where} is read otherwise afresh`);
    for (const fault of faultsOf(before, now, answer, tally))
      tally.faults.push(`${name}, change ${i} ${change} at ${JSON.stringify(firstWords(before, clause))}: ${fault}`);
    undo.push(inverse(text, answer.edits));
    contract = now;
  }
  let back = contract.text;
  for (const edits of undo.reverse()) back = applyEdits(back, edits);
  if (back !== draft) tally.faults.push(`${name}: taking everything back does not restore the text`);
  tally.sequences++;
}

function conversionOf(contract: Contract, next: () => number): string {
  const all = conversionsOf({ contract, localise: english });
  return all[Math.floor(next() * all.length)]?.change ?? 'renumber';
}

function inserted(contract: Contract, library: ClauseLibrary, next: () => number): ActionEdits | Refusal | undefined {
  const type = library.types[Math.floor(next() * library.types.length)]!;
  return insertionOf(contract, type.id, library, { mode: 'plain', profiles: ['general'] });
}

/** What went wrong: edits that overlap, and references that name another clause and are not reported. */
function faultsOf(before: Contract, after: Contract, { edits, annotation }: ActionEdits, tally: ChangeTally): string[] {
  const faults: string[] = [];
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some((edit, i) => i > 0 && sorted[i - 1]!.end > edit.start)) faults.push('edits overlap');
  const cited = citationsByClause(before);
  const now = citationsByClause(after);
  const were = new Set(before.clauses.map(keyOf));
  const kept = new Set(after.clauses.map(keyOf));
  const counts = new Map<string, number>();
  for (const { key } of cited) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { key, holder, words, targets, kind } of cited) {
    // A clause that stands twice in the same words cannot be told from its twin; one that is gone cites nothing.
    if (counts.get(key) !== 1 || !kept.has(holder)) continue;
    const twin = now.find((other) => other.key === key);
    if (!twin) {
      faults.push(`the reference ${JSON.stringify(words)} is lost`);
      continue;
    }
    tally.references++;
    // A clause that announces others has them as its list, where they are numbered like one.
    const takesIn = (target: string | undefined, i: number): boolean =>
      target !== undefined && !kept.has(target) && twin.targets[i]?.startsWith(target) === true;
    const deleted = targets.some((target, i) => target !== undefined && !kept.has(target) && !takesIn(target, i));
    // What named nothing may come to name the clause that is inserted.
    const isNew = (target: string | undefined): boolean => target === undefined || !were.has(target);
    const same =
      targets.length === twin.targets.length &&
      targets.every(
        (target, i) =>
          target === twin.targets[i] || takesIn(target, i) || (target === undefined && isNew(twin.targets[i])),
      );
    if (same && !deleted) continue;
    const dangled = targets.every((target, i) => target === undefined || target === twin.targets[i]);
    if (annotation?.left !== undefined && (deleted || dangled || kind !== 'section')) tally.left++;
    else
      faults.push(
        `${JSON.stringify(words)} named ${targets.join()}, and as ${twin.words} names ${twin.targets.join()}`,
      );
  }
  return faults;
}

interface KeyedCitation {
  readonly key: string;
  readonly holder: string;
  readonly words: string;
  readonly kind: string;
  readonly targets: readonly (string | undefined)[];
}

/** The references of a contract with what they name, told by the words of clauses and not by their numbers. */
function citationsByClause(contract: Contract): readonly KeyedCitation[] {
  return contract.clauses.flatMap((clause) => {
    let sections = 0;
    return clause.facts.references.flatMap((reference) => {
      const { target, range } = reference;
      // Laws, documents and web pages are no clauses.
      if (target.kind === 'law' || target.kind === 'document') return [];
      if (target.kind === 'link' && !target.url.startsWith('#')) return [];
      const words = clause.facts.words.passage.plain.slice(range.start, range.end);
      const indexes =
        target.kind === 'section'
          ? citedNumbers(words, target, contract.scope, clause.index)
              .filter((cited) => !/^\s*[(（]/.test(cited.text))
              .map((cited) => cited.clause)
          : [contract.resolve(clause, reference)?.clause];
      const targets = indexes.map((index) => (index === undefined ? undefined : keyOf(contract.clauses[index]!)));
      const holder = keyOf(clause);
      // Numbers change and other words stay. What closes the document may come to stand behind another clause.
      const key =
        target.kind === 'section'
          ? `${holder} ${sections++}`
          : `${target.kind === 'link' ? '' : holder} ${words.slice(numberLength(words)).replace(/\d+/g, '')}`;
      return [{ key, holder, words, kind: target.kind, targets }];
    });
  });
}

/** How long the number is with which the words of a link open, as in a table of contents. */
function numberLength(words: string): number {
  return findNumber(words, true)?.length ?? 0;
}

/** The first letters of a clause's own words, references left out. */
function keyOf({ facts }: Clause): string {
  const { plain } = facts.words.passage;
  let words = '';
  let at = 0;
  for (const { range, target } of facts.references) {
    if (target.kind !== 'section' || range.start < at) continue;
    words += plain.slice(at, range.start);
    at = range.end;
  }
  return `${facts.heading ?? ''}: ${(words + plain.slice(at)).replace(/[^\p{L}]+/gu, '').slice(0, 200)}`;
}

function firstWords(contract: Contract, clause: Clause): string {
  const start = contract.startOf(clause);
  return contract.text.slice(start, start + 40);
}

/** The figures of a tally in one line. */
export function describedChanges(tally: ChangeTally): string {
  const done = [...tally.done].map(([name, count]) => `${count} ${name}`).join(', ');
  return `${tally.sequences} sequences; done: ${done}; ${tally.refused} refused, ${tally.prevented} prevented; ${tally.references} references compared, ${tally.left} left and reported; ${tally.faults.length} faults`;
}
