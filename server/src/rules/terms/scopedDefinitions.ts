import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { everyClause } from '../../analysis/queries/everyClause.js';
import { definedTerms } from '../../analysis/queries/termNames.js';
import { compileTerms, findUses } from '../../analysis/terms/uses.js';
import type { Range } from '../../text/range.js';
import type { Finding, Message } from '../contract.js';

const MESSAGE: Message = {
  text: '“{term}” is defined for this clause alone (“{words}”), but used in {count} other places. There it has no agreed sense. Define it for the whole agreement, or use another word elsewhere.',
};
const FIX: Message = { text: 'Define it for the whole agreement: “{words}”' };
const USED: Message = { text: 'Used here too' };

/** Words that bind a definition to its clause, before the term. */
const SCOPE = {
  en: /\b(?:in|(?:for|as)\s(?:the\spurposes?\sof|used\sin))\s(this\s(?:section|clause|paragraph|article))[\s,]{0,3}(?:only[\s,]{0,3})?(?:the\s(?:term|word|expression)s?\s)?["“*_]{0,4}$/i,
  zh: /(本(?:条款|条|款|节))(?:中|内|所称|所指)的?[“"「*]{0,4}$/,
} as const;
/** The agreement, where the draft calls itself by no other name. */
const WHOLE = { en: 'this Agreement', zh: '本协议' } as const;
/** A draft that calls itself so often by the words means itself by them. */
const ITSELF = 4;
/** So many uses elsewhere are no chance. */
const LEAST = 3;
const SHOWN = 4;

interface Scoped {
  readonly term: string;
  readonly words: Range;
}

const scoped = everyClause(({ words: { passage, language }, definitions }): readonly Scoped[] =>
  definitions.flatMap(({ term, range, kind }) => {
    if (!/^(?:[A-Z][a-z]|\p{Script=Han}{2})/u.test(term) || kind === 'bracketed' || kind === 'abbreviation') return [];
    const from = Math.max(0, range.start - 60);
    const match = SCOPE[language].exec(passage.plain.slice(from, range.start));
    if (!match) return [];
    const start = from + match.index + match[0].indexOf(match[1]!);
    return [{ term, words: { start, end: start + match[1]!.length } }];
  }),
);

/** Terms that are defined for one clause and used in others. */
export function usedBeyond(contract: Contract): readonly Finding[] {
  return scoped(contract).flatMap(({ clause, value }) =>
    value.flatMap(({ term, words }) => {
      const again = definedTerms(contract).filter((one) => one === term).length > 1;
      const uses = again ? [] : usesOutside(contract, clause, term);
      const place = contract.toDocument(clause, words);
      const said = contract.source(place);
      if (uses.length < LEAST || isItself(contract, said)) return [];
      const whole = WHOLE[contract.language];
      return [
        {
          kind: 'scope',
          range: place,
          message: { ...MESSAGE, data: { term, words: said, count: uses.length } },
          related: uses.slice(0, SHOWN).map((range) => ({ range, message: USED })),
          ...(contract.text.includes(whole) && {
            fixes: [{ title: { ...FIX, data: { words: whole } }, edits: [{ ...place, text: whole }] }],
          }),
        },
      ];
    }),
  );
}

/** The uses in clauses of another top-level section. */
function usesOutside(contract: Contract, { index }: Clause, term: string): readonly Range[] {
  const root = contract.roots.find((one) => one.index <= index && index <= one.last)!;
  const matcher = compileTerms([term], contract.language);
  return contract.clauses.flatMap((clause) => {
    if (clause.index >= root.index && clause.index <= root.last) return [];
    return findUses(matcher, clause.facts.words.passage.plain).map(({ range }) => contract.toDocument(clause, range));
  });
}

/** Whether 本条款 is the name that the draft has for itself. */
function isItself({ text, title }: Contract, words: string): boolean {
  const least = /条款$/.test(title?.text ?? '') ? 2 : ITSELF;
  return words === '本条款' && text.split(words).length - 1 >= least;
}
