import type { Clause, PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { citationAt } from '../analysis/queries/citations.js';
import { namesOf } from '../analysis/queries/names.js';
import type { Language } from '../text/language.js';
import type { Localise } from '../text/message.js';
import { type Range, touches } from '../text/range.js';
import type { HoverCard } from './api.js';
import { clauseCard } from './hover/clauseCard.js';
import type { HoverContext, HoverLibrary, HoverOptions } from './hover/options.js';
import { positionCard } from './hover/positionCard.js';
import { referenceCard } from './hover/referenceCard.js';
import { termCard } from './hover/termCard.js';

export type { HoverLibrary, HoverOptions } from './hover/options.js';

/** Evidence up to this length is a figure, a court, a few words; what is longer is a sentence, and stands for the clause. */
const FEW_WORDS: Readonly<Record<Language, number>> = { en: 48, zh: 20 };

/**
 * What there is to say about a place of a draft: on a clause's number or heading the clause beside the references; on
 * a figure, court or other few words of evidence that position across the references; on a reference the clause that it
 * names; on a defined term its definition; elsewhere on a clause's first line the clause, and on longer evidence the position. Undefined where
 * there is nothing to say. Offsets are UTF-16 offsets of `contract.text`. Pure; never throws.
 */
export function hover(
  contract: Contract,
  offset: number,
  library: HoverLibrary,
  localise: Localise,
  options: HoverOptions = {},
): HoverCard | undefined {
  const clause = contract.clauseAt(offset);
  if (!clause || !touches(contract.ownRangeOf(clause), offset)) return undefined;
  const context: HoverContext = {
    library,
    localise,
    standpoint: options.standpoint ?? 'customer',
    links: options.links,
  };
  const opening = openingOf(contract, clause);
  const forClause = (range: Range): HoverCard => ({ range, markdown: clauseCard(contract, clause, context) });
  if (opening.end > opening.start && touches(opening, offset)) return forClause(opening);

  const evidence = evidenceAt(contract, clause, offset);
  if (evidence && evidence.range.end - evidence.range.start <= FEW_WORDS[contract.language])
    return forPositions(contract, evidence, context);

  const firstLine = contract.firstLineOf(clause);
  const first = touches(firstLine, offset);
  const citation = citationAt(contract, offset);
  if (citation && citation.clauses.length > 0)
    return { range: citation.range, markdown: referenceCard(contract, citation, context) };
  const mention = namesOf(contract).at(offset);
  // The names of the parties stand in every line; a definition of “you” would hide the clause.
  const names = first ? [...contract.frame.providerNames, ...contract.frame.customerNames] : [];
  const [placed] = mention?.role === 'use' ? mention.name.definitions : [];
  if (mention && placed && !names.includes(mention.name.text))
    return { range: mention.range, markdown: termCard(contract, placed, context) };
  if (first) return forClause(firstLine);
  return evidence && forPositions(contract, evidence, context);
}

/** The clause's number and heading. */
function openingOf(contract: Contract, clause: Clause): Range {
  const number = contract.numberRangeOf(clause);
  const heading = contract.headingRangeOf(clause);
  if (!heading) return number;
  return { start: number.end > number.start ? Math.min(number.start, heading.start) : heading.start, end: heading.end };
}

/** Words that show what a clause commits to; the same words may show several things. */
interface Evidence {
  readonly positions: readonly PlacedPosition[];
  readonly range: Range;
}

/** The shortest evidence around an offset. */
function evidenceAt(contract: Contract, clause: Clause, offset: number): Evidence | undefined {
  let best: Evidence | undefined;
  for (const position of contract.positions) {
    if (position.clause !== clause) continue;
    const range = contract.toDocument(clause, position.range);
    if (!touches(range, offset)) continue;
    const longer = best ? range.end - range.start - (best.range.end - best.range.start) : -1;
    if (longer < 0) best = { positions: [position], range };
    else if (longer === 0 && best!.range.start === range.start)
      best = { positions: [...best!.positions, position], range };
  }
  return best;
}

function forPositions(contract: Contract, { positions, range }: Evidence, context: HoverContext): HoverCard {
  const cards = positions.map((position) => positionCard(contract, position, context));
  return { range, markdown: cards.join('\n\n---\n\n') };
}
