import type { Clause, Contract, PlacedDefinition } from '../../analysis/contract.js';
import { compileTerms, findUses, type TermMatcher } from '../../analysis/terms/uses.js';
import { citation } from '../../library/citation.js';
import { sectionOf } from '../../library/references.js';
import { escaped } from '../../text/markdown.js';
import type { Range } from '../../text/range.js';
import { splitSentences } from '../../text/sentences.js';
import { worded } from './markdown.js';
import type { HoverContext } from './options.js';
import { beginningOf } from './quotation.js';

/** A use of a defined term: its range in the document and its definition. */
export interface UsedTerm {
  readonly range: Range;
  readonly placed: PlacedDefinition;
}

/** The matcher of a contract's terms is made once for it. */
const matchers = new WeakMap<Contract, TermMatcher>();

/** The use of a defined term at an offset of a clause; undefined on the place of its definition. */
export function usedTermAt(contract: Contract, clause: Clause, offset: number): UsedTerm | undefined {
  let matcher = matchers.get(contract);
  if (!matcher) {
    const terms = contract.definitions.map((placed) => placed.definition.term);
    matcher = compileTerms(terms, contract.language);
    matchers.set(contract, matcher);
  }
  for (const use of findUses(matcher, clause.facts.words.passage.plain)) {
    const range = contract.toDocument(clause, use.range);
    if (range.start > offset) break;
    if (offset > range.end) continue;
    const placed = contract.definitions.find((one) => one.definition.term === use.term);
    if (!placed) continue;
    const own =
      placed.clause === clause &&
      placed.definition.range.start <= use.range.start &&
      use.range.start < placed.definition.range.end;
    if (!own) return { range, placed };
  }
  return undefined;
}

/** A term with the sentence that defines it and where that stands. */
export function termCard(
  contract: Contract,
  { definition, clause }: PlacedDefinition,
  { localise }: HoverContext,
): string {
  const { plain, language } = clause.facts.words.passage;
  const sentence = splitSentences(plain, language).find(
    ({ start, end }) => start <= definition.range.start && definition.range.start < end,
  );
  const text = sentence ? plain.slice(sentence.start, sentence.end) : definition.term;
  const { text: shown, cut } = beginningOf(text, language);
  const place = worded(localise, {
    text: 'defined in {section}',
    data: { section: citation(sectionOf(contract, clause)) },
  });
  return `**${escaped(definition.term)}** · ${place}\n\n> ${escaped(shown)}${cut ? ' …' : ''}`;
}
