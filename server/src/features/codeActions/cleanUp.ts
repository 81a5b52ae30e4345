import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { clauseName } from '../../analysis/queries/clauseName.js';
import type { Diagnosis } from '../../engine/diagnosis.js';
import { composed, type TextEdit } from '../../text/edit.js';
import type { Message } from '../../text/message.js';
import type { Action, ActionEdits, ActionRequest, Refusal } from '../api.js';
import { disjoint, safeFix } from './fixes.js';

/** The kind of the action that cleans up a text that was pasted or converted. */
export const CLEAN_UP = 'source.cleanUpImport.termsmith';

/** The rules that find what a conversion leaves, and the one kind of slips that it makes. */
const RULES: ReadonlySet<string> = new Set([
  'import-leftover',
  'list-number-artefact',
  'broken-paragraph',
  'punctuation-defect',
  'typo/doubled',
]);
/** A repair can lay bare another defect, as deleting a mark does with the blanks around it; after so many, what is left stays. */
const MOST_PASSES = 5;
/** So many times the draft is read again to tell the repairs that change how it is read from those that do not. */
const MOST_READS = 24;

/** A change that repairs a finding; made as a whole or not at all. */
type Repair = readonly TextEdit[];

/** What cleaning up changes, and how many findings it leaves because clauses would be read otherwise. */
export interface CleanedUp {
  readonly edits: readonly TextEdit[];
  readonly left: number;
}

/**
 * The edits that repair what a conversion left in a draft, none where there is nothing to repair. A repair after which a
 * clause had another number, type or parent, or came or went, is left out; where that leaves none, the answer says why.
 * What needs judgement is left alone. Pure; never throws.
 */
export function cleanUp(
  contract: Contract,
  { after, check }: Pick<ActionRequest, 'after' | 'check'>,
): CleanedUp | Refusal {
  const eol = contract.text.includes('\r\n') ? '\r\n' : '\n';
  let done: readonly TextEdit[] = [];
  let now = contract;
  let left: readonly Repair[] = [];
  let other: Clause | undefined;
  let reads = 0;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = done;
    const taken: Repair[] = [];
    left = [];
    const take = (repairs: readonly Repair[]): void => {
      if (repairs.length === 0) return;
      const written = disjoint([...taken, ...repairs]).map((e) => ({ ...e, text: e.text.replace(/\r?\n/g, eol) }));
      const edits = composed(contract.text, before, written);
      const next = reads++ < MOST_READS ? after(edits) : undefined;
      const differs = next && readOtherwise(contract, next);
      if (next && !differs) {
        taken.push(...repairs);
        done = edits;
        now = next;
        return;
      }
      other ??= differs;
      if (!next || repairs.length === 1) left = [...left, ...repairs];
      else {
        const half = repairs.length >> 1;
        take(repairs.slice(0, half));
        take(repairs.slice(half));
      }
    };
    take(repairsOf(check(now)));
    if (taken.length === 0) break;
  }
  if (done.length === 0 && other) return { problem: { ...REFUSED, data: { clause: clauseName(other) } } };
  return { edits: done, left: left.length };
}

/** The action that cleans up, where there is anything to clean up. */
export function cleanUpActions(request: ActionRequest): readonly Action[] {
  const { contract, localise, check } = request;
  if (repairsOf(check(contract)).length === 0) return [];
  const edits = (): ActionEdits | Refusal => {
    const cleaned = cleanUp(contract, request);
    if ('problem' in cleaned) return cleaned;
    const review = cleaned.left > 0 ? { ...REVIEW_SOME, data: { count: cleaned.left } } : REVIEW;
    return { edits: cleaned.edits, annotation: { label: localise(TITLE), left: localise(review) } };
  };
  return [{ title: localise(TITLE), kind: CLEAN_UP, edits }];
}

const TITLE: Message = { text: 'Clean up imported text' };
const REVIEW: Message = {
  text: 'What a conversion left is repaired; clauses keep their numbers. Look through the changes, and tick those that are to be made.',
};
const REVIEW_SOME: Message = {
  text: 'What a conversion left is repaired, but for {count} findings: mending these would change how clauses are read. Look through the changes, and tick those that are to be made.',
};
const REFUSED: Message = {
  text: 'Nothing was changed: after cleaning up, “{clause}” would be read with another number or as another clause. Mend the findings around it one by one first.',
};

/** The repairs of findings. */
function repairsOf(diagnoses: readonly Diagnosis[]): readonly Repair[] {
  const own = diagnoses.filter(({ rule, kind }) => RULES.has(rule.id) || RULES.has(`${rule.id}/${kind}`));
  // Markers taken from some items of a list would leave the others with wrong numbers: its last fix is for all of them.
  const numbered = own.find(({ rule, kind }) => rule.id === 'list-number-artefact' && /double|split/.test(kind ?? ''));
  const whole = numbered?.fixes.at(-1);
  return [
    ...(whole && 'edits' in whole ? [whole.edits()] : []),
    ...own.flatMap((diagnosis) => {
      const fix = safeFix(diagnosis);
      return fix ? [fix.edits()] : [];
    }),
  ].filter((edits) => edits.length > 0);
}

/** The first clause that is read otherwise after a change of the text: as it was before, or the one that has come. */
function readOtherwise(before: Contract, after: Contract): Clause | undefined {
  const [fewer, more] = before.clauses.length < after.clauses.length ? [before, after] : [after, before];
  return more.clauses.find((clause, i) => {
    const twin = fewer.clauses[i];
    return !twin || readingOf(clause) !== readingOf(twin);
  });
}

function readingOf({ parent, facts: { number, type } }: Clause): string {
  return [parent, number?.style, number?.values.join('.'), type].join();
}
