import type { Diagnosis } from '../engine/diagnosis.js';
import { SEVERITIES } from '../engine/severity.js';
import type { Range } from '../text/range.js';
import type { Action, ActionRequest, ClauseSources } from './api.js';
import { adjustActions } from './codeActions/adjust.js';
import { renumberActions } from './codeActions/clauseChanges.js';
import { CLEAN_UP, cleanUpActions } from './codeActions/cleanUp.js';
import { definitionActions } from './codeActions/definitions.js';
import { fixActions, fixAllOfRule, fixEverything } from './codeActions/fixes.js';
import { rewriteActions } from './codeActions/rewrite.js';
import { suppressActions } from './codeActions/suppress.js';

/**
 * What may be done about a place: the fixes of its findings, with one action for each variant of a standard clause; all
 * fixes of a rule in the file; comments that switch a rule off; other wordings of the clause that starts there; other figures of
 * a position. Edits are
 * worked out when an action is chosen. Never throws for a contract of any shape.
 */
export function codeActions(request: ActionRequest, sources: ClauseSources): readonly Action[] {
  const { only } = request;
  const found = request.diagnoses
    .filter(({ range }) => touches(range, request.range))
    // What weighs most is offered first.
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const actions: Action[] = [];
  if (wants(only, 'quickfix')) {
    const fixes = found.flatMap((diagnosis) => fixActions(diagnosis, request, sources, isCrowded(found)));
    actions.push(...onceEach(fixes));
    for (const diagnosis of firstOfRule(found)) actions.push(...fixAllOfRule(diagnosis, request));
    actions.push(...suppressActions(found, request));
  }
  if (wants(only, 'refactor.rewrite')) actions.push(...rewriteActions(request, sources), ...adjustActions(request));
  if (wants(only, 'refactor.rewrite') && opensClause(request))
    actions.push(...renumberActions(request, 'refactor.rewrite'));
  actions.push(...definitionActions(request).filter(({ kind }) => wants(only, kind)));
  if (asks(only, 'source.fixAll.termsmith')) actions.push(...fixEverything(request));
  if (asks(only, CLEAN_UP)) actions.push(...cleanUpActions(request));
  if (asks(only, 'source.renumberClauses')) actions.push(...renumberActions(request, 'source.renumberClauses'));
  return actions;
}

/** Of more actions VS Code shows the beginnings of the titles alone. */
const MOST_ACTIONS = 50;
/** The variants of a clause with the action that says that it is not needed, as a rule. */
const ACTIONS_OF_ONE = 4;

/** Whether the variants of all clauses that are missing at one place would be too many. */
function isCrowded(found: readonly Diagnosis[]): boolean {
  let count = 0;
  for (const { fixes } of found) {
    const inserts = fixes.filter((fix) => 'insert' in fix).length;
    count += inserts === 1 ? ACTIONS_OF_ONE : inserts;
  }
  return count > MOST_ACTIONS;
}

/** Actions of which two findings at one place offer the same become one that is for both. */
function onceEach(actions: readonly Action[]): readonly Action[] {
  const out: Action[] = [];
  for (const action of actions) {
    const at = out.findIndex((one) => one.title === action.title && sameEdits(one, action));
    if (at < 0) out.push(action);
    else out[at] = { ...out[at]!, diagnoses: [...(out[at]!.diagnoses ?? []), ...(action.diagnoses ?? [])] };
  }
  return out;
}

function sameEdits(a: Action, b: Action): boolean {
  return JSON.stringify(a.edits(false)) === JSON.stringify(b.edits(false));
}

/** Whether the place is on the first line of a clause. */
function opensClause({ contract, range }: ActionRequest): boolean {
  const clause = contract.clauseAt(range.start);
  return clause !== undefined && range.start <= contract.firstLineOf(clause).end;
}

/** Whether a kind of source actions is asked for: they are given only then. */
function asks(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((asked) => isOf(kind, asked)) === true;
}

/** Whether a kind is asked for, or everything. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => isOf(kind, asked));
}

/** Whether `kind` is `asked` or below it, as refactor.rewrite is below refactor. */
function isOf(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function firstOfRule(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return diagnoses.filter((d, i) => diagnoses.findIndex((other) => other.rule.id === d.rule.id) === i);
}
