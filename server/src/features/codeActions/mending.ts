import type { Contract } from '../../analysis/contract.js';
import type { Diagnosis, PlacedFix } from '../../engine/diagnosis.js';
import { insertionOf } from '../../library/insertClause.js';
import type { Standpoint } from '../../library/verdict.js';
import type { Profile } from '../../rules/contract.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import { applyEdits, type TextEdit } from '../../text/edit.js';
import type { ClauseSources } from '../api.js';
import { disjoint, safeFix } from './fixes.js';

/** Reads and checks the draft that is mended. */
export interface Workbench {
  readonly read: (text: string) => Contract;
  readonly check: (contract: Contract) => {
    readonly diagnoses: readonly Diagnosis[];
    readonly profiles: readonly Profile[];
  };
}

/** What is mended, and by what. */
export interface Mending extends Pick<ClauseSources, 'library'> {
  /** The rules whose findings are all mended, by the first fix that each offers; without them, what needs no judgement. */
  readonly rules?: readonly string[];
  /** The side that standard clauses are to favour; neither where it is left out. */
  readonly favoured?: Standpoint;
  /** The day that a clause with a date gets, in words of the draft's language. */
  readonly today?: (contract: Contract) => string;
}

/** A draft after its fixes. */
export interface Mended {
  readonly text: string;
  /** How many findings of those that were to be mended are gone. */
  readonly gone: number;
  /** How many are left: without a fix, or with one that did not help. */
  readonly left: number;
}

/** A repair can lay bare another defect, and one that meets another waits for the next pass. */
const MOST_PASSES = 10;

/**
 * Makes the fixes of a draft without anybody who looks: all that can be made together in one pass, until none is left or a pass
 * helps nothing, which is then taken back; after them the standard clauses that are missing, each once, with
 * the numbers and references that go along. Line endings stay those of the draft. Pure; never throws.
 */
export function mended(text: string, { read, check }: Workbench, mending: Mending): Mended {
  const { rules, library, favoured, today } = mending;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const chosen = (contract: Contract) => {
    const { diagnoses, profiles } = check(contract);
    return { profiles, found: diagnoses.filter((d) => (rules ? rules.includes(d.rule.id) : safeFix(d))) };
  };
  const after = (contract: Contract, edits: readonly TextEdit[]): Contract =>
    read(
      applyEdits(
        contract.text,
        edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) })),
      ),
    );

  let contract = read(text);
  let { found, profiles } = chosen(contract);
  const before = found.length;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = disjoint(found.flatMap((diagnosis) => editsOf(diagnosis) ?? []));
    if (edits.length === 0) break;
    const next = after(contract, edits);
    const now = chosen(next);
    // What needs judgement may be told again of what was added; what needs none may lay bare another defect.
    if (now.found.length > found.length || (rules && now.found.length === found.length)) break;
    contract = next;
    ({ found, profiles } = now);
  }
  for (const tried = new Set<ClauseType>(); ; ) {
    const type = found.flatMap(({ fixes }) => fixes.flatMap(insertOf)).find((one) => !tried.has(one));
    if (type === undefined) break;
    tried.add(type);
    const insertion = insertionOf(contract, type, library, {
      mode: 'plain',
      profiles,
      ...(favoured && { standpoint: favoured }),
      ...(today && { today: today(contract) }),
    });
    if (!insertion) continue;
    contract = after(contract, insertion.edits);
    ({ found, profiles } = chosen(contract));
  }
  return { text: contract.text, gone: Math.max(0, before - found.length), left: found.length };
}

/** The edits of the fix that is made: one that needs no judgement, else the first; none where a clause is to be inserted. */
function editsOf(diagnosis: Diagnosis): readonly (readonly TextEdit[])[] | undefined {
  const fix = safeFix(diagnosis) ?? diagnosis.fixes[0];
  return fix && 'edits' in fix && !diagnosis.fixes.some((one) => 'insert' in one) ? [fix.edits()] : undefined;
}

function insertOf(fix: PlacedFix): readonly ClauseType[] {
  return 'insert' in fix ? [fix.insert] : [];
}
