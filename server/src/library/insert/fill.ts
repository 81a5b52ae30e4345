import type { Contract } from '../../analysis/contract.js';
import type { StandardClause } from '../../taxonomy/clauseData.js';
import { type ClauseMode, type ClauseValues, type FilledClause, fillStandardClause } from '../standardClause.js';

/** A paragraph that gives a term its meaning, and the term. */
const DEFINING = /^(?:\*\*)?["“](?:\*\*)?([^"“”*]{1,60})(?:\*\*)?["”](?:\*\*)?\s*(?:means|refers to|是?指)/;

/** A standard clause for a draft: without paragraphs that define a term which the draft defines already. */
export function filledFor(
  contract: Contract,
  clause: StandardClause,
  values: ClauseValues,
  mode: ClauseMode,
): FilledClause {
  const filled = fillStandardClause(clause, values, mode);
  const { blocks } = mode === 'plain' ? filled : fillStandardClause(clause, values, 'plain');
  const terms = blocks.map(({ text }) => DEFINING.exec(text)?.[1]?.toLowerCase());
  if (terms.every((term) => term === undefined)) return filled;
  const known = new Set(contract.definitions.map(({ definition }) => definition.term.toLowerCase()));
  return { ...filled, blocks: filled.blocks.filter((_, i) => terms[i] === undefined || !known.has(terms[i])) };
}
