import type { PlacedDefinition } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { namesOf } from '../../analysis/queries/names.js';
import { citation } from '../../library/citation.js';
import { sectionOf } from '../../library/references.js';
import { escaped } from '../../text/markdown.js';
import { splitSentences } from '../../text/sentences.js';
import { worded } from './markdown.js';
import type { HoverContext } from './options.js';
import { beginningOf } from './quotation.js';

/** More terms than these within a definition are not looked up. */
const MOST_NESTED = 4;

/** A term with the sentence that defines it, where that stands, and the definitions of the terms in that sentence. */
export function termCard(contract: Contract, placed: PlacedDefinition, context: HoverContext): string {
  const nested = termsIn(contract, placed).slice(0, MOST_NESTED);
  return [placed, ...nested].map((one) => definitionCard(contract, one, context)).join('\n\n');
}

function definitionCard(contract: Contract, placed: PlacedDefinition, { localise }: HoverContext): string {
  const { definition, clause } = placed;
  const { plain, language } = clause.facts.words.passage;
  const { start, end } = sentenceOf(placed);
  const { text, cut } = beginningOf(plain.slice(start, end), language);
  const place = worded(localise, {
    text: 'defined in {section}',
    data: { section: citation(sectionOf(contract, clause)) },
  });
  return `**${escaped(definition.term)}** · ${place}\n\n> ${escaped(text)}${cut ? ' …' : ''}`;
}

/** The definitions of the other terms that the sentence of a definition uses, each once, in order. */
function termsIn(contract: Contract, placed: PlacedDefinition): readonly PlacedDefinition[] {
  const { start, end } = contract.toDocument(placed.clause, sentenceOf(placed));
  const found = new Set<PlacedDefinition>();
  for (const { name, range, role } of namesOf(contract).mentions) {
    if (range.end > end) break;
    const [first] = name.definitions;
    if (role === 'use' && range.start >= start && first && !name.pronoun && name.text !== placed.definition.term)
      found.add(first);
  }
  return [...found];
}

/** The sentence in which a term is defined, in the clause's plain text. */
function sentenceOf({ definition, clause }: PlacedDefinition): { readonly start: number; readonly end: number } {
  const { plain, language } = clause.facts.words.passage;
  const { start: at } = definition.range;
  return splitSentences(plain, language).find(({ start, end }) => start <= at && at < end) ?? definition.range;
}
