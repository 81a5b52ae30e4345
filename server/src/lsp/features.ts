import type { Features } from '../features/api.js';
import { hover } from '../features/hover.js';
import type { Agreement } from '../library/references.js';
import type { Core } from './core.js';

/** The features that the server offers. A feature is plugged in by a line here, and announced by being here. */
export function featuresOf(core: Core): Features {
  return {
    hover: ({ contract, localise, references }, offset) =>
      hover(contract, offset, { types: core.library.types, references }, localise, {
        addressOf: (id, clause) => addressIn(references.get(id), clause),
      }),
  };
}

/** The address of a clause of a precedent, which editors open at its line; the built-in references have none. */
function addressIn(agreement: Agreement | undefined, clause: number): string | undefined {
  if (agreement?.source.origin !== 'precedent') return undefined;
  const { text, clauses } = agreement.digest;
  const found = clauses[clause];
  if (!found) return undefined;
  const line = text.slice(0, agreement.digest.rangeOf(found).start).split('\n').length;
  return `${agreement.id}#L${line}`;
}

/** Characters after which editors ask for proposals without being told to. */
export const PROPOSAL_TRIGGERS: readonly string[] = ['“', '"', '「', '第', '§', '《'];

/** The kinds of actions that are announced. */
export const ACTION_KINDS: readonly string[] = ['quickfix', 'refactor.rewrite', 'source.fixAll.termsmith'];
