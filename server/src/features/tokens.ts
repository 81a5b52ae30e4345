import { figuresIn } from '../analysis/queries/blockFigures.js';
import { citationsOf } from '../analysis/queries/citations.js';
import { namesOf } from '../analysis/queries/names.js';
import { placeholdersIn } from '../analysis/queries/placeholders.js';
import { overlaps, type Range, shift } from '../text/range.js';
import type { FeatureInput, Token } from './api.js';

/** Of tokens that overlap the later one in this list counts: the longer unit, and above all what is still to be done. */
const WEIGHT: Readonly<Record<Token['kind'], number>> = {
  clauseNumber: 0,
  definedTerm: 0,
  party: 0,
  amount: 0,
  date: 0,
  crossReference: 1,
  law: 1,
  placeholder: 2,
};

/**
 * The words that an editor may colour, in the order of the document and without overlap: clause numbers, references,
 * defined terms, names of parties, statutes, amounts, days, and what is still to fill in. Pronouns are left out, since
 * every line has some. With a range only what lies in it is worked out where that is possible.
 */
export function tokens({ contract }: FeatureInput, within?: Range): readonly Token[] {
  const found: Token[] = [];
  const add = (kind: Token['kind'], range: Range, declares = false): void => {
    if (range.end > range.start && (!within || overlaps(range, within))) found.push({ range, kind, declares });
  };
  contract.clauses.forEach((clause) => {
    add('clauseNumber', contract.numberRangeOf(clause));
  });
  for (const { range, reference, resolution } of citationsOf(contract))
    if (resolution.clause !== undefined) add('crossReference', range);
    else if (reference.target.kind === 'law') add('law', range);
  namesOf(contract).mentions.forEach(({ name, range, role }) => {
    if (!name.pronoun) add(name.definitions.length > 0 ? 'definedTerm' : 'party', range, role === 'definition');
  });
  const { blocks, starts } = contract.syntax;
  blocks.forEach((block, b) => {
    const start = starts[b]!;
    const end = start + block.length;
    if (within && !overlaps({ start, end }, within)) return;
    for (const { kind, range } of figuresIn(block)) add(kind, shift(range, start));
    for (const { range } of placeholdersIn(block, () => contract.text.slice(start, end)))
      add('placeholder', shift(range, start));
  });
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const out: Token[] = [];
  found.forEach((token) => {
    while (out.length > 0 && overlaps(out.at(-1)!.range, token.range) && outweighs(token, out.at(-1)!)) out.pop();
    if (out.length === 0 || !overlaps(out.at(-1)!.range, token.range)) out.push(token);
  });
  return out;
}

function outweighs(token: Token, other: Token): boolean {
  return WEIGHT[token.kind] > WEIGHT[other.kind];
}
