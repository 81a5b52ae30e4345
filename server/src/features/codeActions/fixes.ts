import type { Diagnosis, PlacedFix } from '../../engine/diagnosis.js';
import { variantsFor } from '../../library/insert/variants.js';
import { insertionOf } from '../../library/insertClause.js';
import { variantName } from '../../library/variantNames.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import type { TextEdit } from '../../text/edit.js';
import type { Message } from '../../text/message.js';
import type { Action, ActionEdits, ActionRequest, ClauseSources } from '../api.js';

/**
 * The actions of a finding's own fixes. A finding that lists several missing clauses, and one of many at a place (`crowded`),
 * offers one variant of each: of more than fifty actions VS Code shows the beginnings of the titles alone. The others are offered on the clause once it stands.
 */
export function fixActions(
  diagnosis: Diagnosis,
  request: ActionRequest,
  sources: ClauseSources,
  crowded = false,
): readonly Action[] {
  const head = { kind: 'quickfix', diagnoses: [diagnosis] };
  const only = diagnosis.fixes.filter((fix) => 'insert' in fix).length === 1;
  return diagnosis.fixes.flatMap((fix) => {
    if ('insert' in fix)
      return inserts(fix.title, fix.insert, request, sources, only && !crowded ? undefined : 1).map((action, i) => ({
        ...action,
        ...head,
        ...(only && i === 0 && { preferred: true }),
      }));
    const title = request.localise(fix.title);
    return [
      { ...head, title, ...(fix.safe && { preferred: true }), edits: () => ({ edits: disjoint([fix.edits()]) }) },
    ];
  });
}

/** One action for each variant of a standard clause, the most suitable first. */
function inserts(
  title: Message,
  type: ClauseType,
  { contract, localise, favoured, profiles }: ActionRequest,
  { library, today }: ClauseSources,
  most: number | undefined,
): readonly Pick<Action, 'title' | 'edits'>[] {
  const preference = { profiles, ...(favoured && { standpoint: favoured }) };
  const variants = variantsFor(contract, type, library, preference).slice(0, most);
  return variants.map((clause, i) => ({
    title: localise(
      i === 0 ? title : { text: '{action} ({variant})', data: { action: title, variant: variantName(clause) } },
    ),
    edits: (withStops: boolean): ActionEdits => {
      const { variant } = clause;
      const options = { ...preference, variant, ...(today !== undefined && { today }) };
      return (
        insertionOf(contract, type, library, { ...options, mode: withStops ? 'snippet' : 'plain' }) ?? { edits: [] }
      );
    },
  }));
}

/** The action that mends all findings of a rule that need no judgement, where there are several. */
export function fixAllOfRule({ rule }: Diagnosis, { diagnoses, localise }: ActionRequest): readonly Action[] {
  const all = diagnoses.filter((d) => d.rule.id === rule.id && safeFix(d));
  if (all.length < 2) return [];
  return [
    {
      title: localise({ text: 'Mend all findings of this kind: {rule}', data: { rule: rule.title } }),
      kind: 'quickfix',
      diagnoses: all,
      edits: () => ({ edits: disjoint(all.map((d) => safeFix(d)!.edits())) }),
    },
  ];
}

/** The action that mends everything in the file that needs no judgement. */
export function fixEverything({ diagnoses, localise }: ActionRequest): readonly Action[] {
  const all = diagnoses.filter((d) => safeFix(d));
  if (all.length === 0) return [];
  return [
    {
      title: localise({ text: 'Mend everything that needs no judgement' }),
      kind: 'source.fixAll.termsmith',
      diagnoses: all,
      edits: () => ({ edits: disjoint(all.map((d) => safeFix(d)!.edits())) }),
    },
  ];
}

type EditFix = Extract<PlacedFix, { edits: unknown }>;

/** The fix of a finding that needs no judgement. */
export function safeFix({ fixes }: Diagnosis): EditFix | undefined {
  return fixes.find((fix): fix is EditFix => fix.safe && 'edits' in fix);
}

/**
 * The edits of those changes that can be made together, in order; a change that would overlap one before it, or insert
 * at the same place, waits for another time. What is inserted comes before what is replaced at the same place.
 */
export function disjoint(changes: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const change of changes) {
    const fresh = change.filter((edit) => !taken.some((t) => same(t, edit)));
    const meets = (edit: TextEdit): boolean => taken.some((t) => overlaps(t, edit) || bothInsert(t, edit));
    const free = fresh.every((edit, i) => !meets(edit) && !fresh.slice(0, i).some((other) => overlaps(other, edit)));
    if (free) taken.push(...fresh);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}

function bothInsert(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === a.start && b.end === b.start;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
