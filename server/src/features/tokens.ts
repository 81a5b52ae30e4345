import { citationsOf } from '../analysis/queries/citations.js';
import { namesOf } from '../analysis/queries/names.js';
import { overlaps, type Range } from '../text/range.js';
import type { FeatureInput, Token } from './api.js';

/**
 * The words that an editor may colour: clause numbers, references, defined terms and names of parties, in the order of
 * the document and without overlap. Pronouns are left out, since every line has some; of what overlaps the longer unit
 * counts, the reference.
 */
export function tokens({ contract }: FeatureInput, within?: Range): readonly Token[] {
  const wanted = (range: Range): boolean => range.end > range.start && (!within || overlaps(range, within));
  const numbers = contract.clauses.map((clause) => contract.numberRangeOf(clause));
  const citations = citationsOf(contract).filter(({ resolution }) => resolution.clause !== undefined);
  const found: Token[] = [
    ...numbers.map((range): Token => ({ range, kind: 'clauseNumber', declares: false })),
    ...citations.map(({ range }): Token => ({ range, kind: 'crossReference', declares: false })),
    ...namesOf(contract)
      .mentions.filter(({ name }) => !name.pronoun)
      .map(
        ({ name, range, role }): Token => ({
          range,
          kind: name.definitions.length > 0 ? 'definedTerm' : 'party',
          declares: role === 'definition',
        }),
      ),
  ].filter(({ range }) => wanted(range));
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const out: Token[] = [];
  for (const token of found) {
    const last = out.at(-1);
    if (!last || !overlaps(last.range, token.range)) out.push(token);
    else if (token.kind === 'crossReference' && last.kind !== 'crossReference') out[out.length - 1] = token;
  }
  return out;
}
