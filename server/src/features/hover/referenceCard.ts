import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import type { Citation } from '../../analysis/queries/citations.js';
import { citation } from '../../library/citation.js';
import { textOf } from '../../library/clauseText.js';
import { describeType } from '../../library/describe.js';
import { sectionOf } from '../../library/references.js';
import { escaped } from '../../text/markdown.js';
import { worded } from './markdown.js';
import type { HoverContext } from './options.js';
import { beginningOf } from './quotation.js';

/** The clauses that a reference names: number and heading, type, and how the text begins. */
export function referenceCard(contract: Contract, { clauses }: Citation, context: HoverContext): string {
  return clauses.map((clause) => citedClause(contract, clause, context)).join('\n\n');
}

function citedClause(contract: Contract, clause: Clause, { library, localise }: HoverContext): string {
  const { number, heading, type } = clause.facts;
  const section = worded(localise, citation(sectionOf(contract, clause)));
  const title = number && heading !== undefined ? `${section} ${escaped(heading)}` : section;
  const { text, cut } = beginningOf(textOf(contract, clause), contract.language);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quotation = lines.map((line) => `> ${escaped(line)}`).join('\n>\n');
  const head = `**${title}** · ${worded(localise, describeType(library.types, type))}`;
  return lines.length === 0 ? head : `${head}\n\n${quotation}${cut ? ' …' : ''}`;
}
