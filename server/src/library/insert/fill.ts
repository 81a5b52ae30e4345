import type { Contract } from '../../analysis/contract.js';
import { type Format, formatsPromised } from '../../analysis/queries/formatPromises.js';
import type { StandardClause } from '../../taxonomy/clauseData.js';
import { type ClauseMode, type ClauseValues, type FilledClause, fillStandardClause } from '../standardClause.js';

/** A paragraph that gives a term its meaning, and the term. */
const DEFINING = /^(?:\*\*)?["“](?:\*\*)?([^"“”*]{1,60})(?:\*\*)?["”](?:\*\*)?\s*(?:means|refers to|是?指)/;

/**
 * A standard clause for a draft: without paragraphs that define a term which the draft defines already, and marked as the draft
 * says that such clauses are.
 */
export function filledFor(
  contract: Contract,
  clause: StandardClause,
  values: ClauseValues,
  mode: ClauseMode,
): FilledClause {
  const filled = filledAnew(contract, clause, values, mode);
  const formats = formatsPromised(contract, clause.type);
  if (formats.length === 0) return filled;
  return { ...filled, blocks: filled.blocks.map(({ kind, text }) => ({ kind, text: markedAs(text, formats) })) };
}

/** A paragraph in bold, underlined or both. What is promised in capitals is left for hands: not all letters have them. */
function markedAs(text: string, formats: readonly Format[]): string {
  const bold = formats.includes('strong') && !text.includes('**') ? `**${text}**` : text;
  return formats.includes('underline') ? `<u>${bold}</u>` : bold;
}

function filledAnew(contract: Contract, clause: StandardClause, values: ClauseValues, mode: ClauseMode): FilledClause {
  const filled = fillStandardClause(clause, values, mode);
  const { blocks } = mode === 'plain' ? filled : fillStandardClause(clause, values, 'plain');
  const terms = blocks.map(({ text }) => DEFINING.exec(text)?.[1]?.toLowerCase());
  if (terms.every((term) => term === undefined)) return filled;
  const known = new Set(contract.definitions.map(({ definition }) => definition.term.toLowerCase()));
  return { ...filled, blocks: filled.blocks.filter((_, i) => terms[i] === undefined || !known.has(terms[i])) };
}
