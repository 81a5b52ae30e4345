import type { Action, ActionRequest } from '../api.js';
import { extractActions, missingActions } from './definitions/define.js';
import { inlineActions } from './definitions/inline.js';
import { moveActions } from './definitions/move.js';
import { sortActions } from './definitions/sort.js';

/** What may be done about the definitions at a place: define, write out, move and sort. */
export function definitionActions(request: ActionRequest): readonly Action[] {
  const selected = request.range.end > request.range.start;
  return [
    ...missingActions(request),
    ...(selected ? extractActions(request) : []),
    ...inlineActions(request),
    ...moveActions(request),
    ...sortActions(request),
  ];
}
