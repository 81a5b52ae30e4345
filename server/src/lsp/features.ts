import type { Features } from '../features/api.js';
import { changeClauses, conversionsOf } from '../features/codeActions/clauseChanges.js';
import { CLEAN_UP } from '../features/codeActions/cleanUp.js';
import { codeActions } from '../features/codeActions.js';
import { compareLenses } from '../features/compareLenses.js';
import { completion } from '../features/completion.js';
import { definition } from '../features/definition.js';
import { documentLinks } from '../features/documentLinks.js';
import { folds } from '../features/folds.js';
import { highlights } from '../features/highlights.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlayHints.js';
import { references } from '../features/references.js';
import { rename, renameRange } from '../features/rename.js';
import { selections } from '../features/selections.js';
import { symbols } from '../features/symbols.js';
import { tokens } from '../features/tokens.js';
import { usedFrom, useLenses } from '../features/useLenses.js';
import { dayIn } from '../text/day.js';
import type { Language } from '../text/language.js';
import type { Core } from './core.js';

/** The features that the server offers. A feature is plugged in by a line here, and announced by being here. */
export function featuresOf(core: Core): Features {
  return {
    outline: (input) => symbols(input, core.library.types),
    folds,
    selections,
    highlights,
    definition,
    references,
    renameRange,
    rename,
    hover: ({ contract, localise, references, standpoint, links }, offset) =>
      hover(contract, offset, { types: core.library.types, references }, localise, {
        standpoint,
        links,
      }),
    tokens,
    inlayHints,
    documentLinks,
    useLenses,
    usedFrom,
    lenses: compareLenses,
    complete: (request) => completion(request, { library: core.clauses, today: todayIn(request.contract.language) }),
    changeClauses,
    conversions: conversionsOf,
    actions: (request) => codeActions(request, { library: core.clauses, today: todayIn(request.contract.language) }),
  };
}

/** The day of today as texts of a language write it: 1 March 2026, 2026年3月1日. */
export function todayIn(language: Language): string {
  return dayIn(language, new Date());
}

/** Characters after which editors ask for proposals without being told to. */
export const PROPOSAL_TRIGGERS: readonly string[] = ['“', '"', '「', '第', '§', '《'];

/** The kinds of actions that are announced. */
export const ACTION_KINDS: readonly string[] = [
  'quickfix',
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  'source.fixAll.termsmith',
  CLEAN_UP,
  'source.renumberClauses',
];
