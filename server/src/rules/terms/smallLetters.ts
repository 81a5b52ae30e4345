import type { ClauseFacts, PlacedDefinition } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { derived, everyClause, type Told } from '../../analysis/queries/everyClause.js';
import { inflectedLike } from '../../analysis/terms/inflect.js';
import { compileTerms, findUses, type TermMatcher } from '../../analysis/terms/uses.js';
import { overlaps, type Range } from '../../text/range.js';
import type { Finding, Message } from '../contract.js';

const MESSAGE: Message = {
  text: '“{term}” is defined with capitals and written {count} times without. Readers must ask whether something else is meant. Write it as it is defined.',
};
const FIX: Message = { text: 'Write “{term}” everywhere' };
const OTHER: Message = { text: 'The other form' };
const AGAIN: Message = { text: 'Here too' };

/** A place of a clause, in its plain text. */
interface Use {
  readonly term: string;
  readonly text: string;
  readonly range: Range;
}

/** So many uses without capitals are more than a slip that nobody minds. */
const LEAST = 2;
const SHOWN = 5;
/** Terms whose words are used in their ordinary sense as often as not. */
const ORDINARY =
  /^(?:third[\s-]part(?:y|ies)|business\sdays?|personal\s(?:data|information)|intellectual\sproperty(?:\srights?)?|end[\s-]users?|force\smajeure|terms\s(?:of\s(?:use|service)|and\sconditions)|privacy\spolicy|licen[cs]e\sagreements?|effective\sdate|content\sproviders?|open\ssource\s\w+)$/i;

/** Words that point at one thing; without them the words are often meant as any reader takes them. */
const DETERMINED = /\b(?:the|this|these|said)\s$/i;
/** In so many characters behind it, and in its sentence, a definition explains the term. */
const EXPLAINED = 160;
const SENTENCE_END = /[.!?;]\s/;

function isExplaining(text: string, end: number, at: number): boolean {
  return at < end + EXPLAINED && !SENTENCE_END.test(text.slice(end, at));
}

let matchers = new Map<string, TermMatcher>();
const usesOf = new WeakMap<TermMatcher, (contract: Contract) => readonly Told<readonly Use[]>[]>();

function matcherOf(terms: readonly string[]): TermMatcher {
  const key = terms.join('\n');
  let matcher = matchers.get(key);
  if (!matcher) {
    if (matchers.size > 20) matchers = new Map();
    matcher = compileTerms(terms, 'en');
    matchers.set(key, matcher);
  }
  return matcher;
}

/** The uses of terms in small letters in the clauses. */
function smallUses(contract: Contract, matcher: TermMatcher): readonly Told<readonly Use[]>[] {
  let query = usesOf.get(matcher);
  if (!query) {
    query = everyClause((facts) => smallUsesIn(facts, matcher));
    usesOf.set(matcher, query);
  }
  return query(contract);
}

/** The uses of terms in small letters in a clause: those of the last word in capitals are none. */
function smallUsesIn(facts: ClauseFacts, matcher: TermMatcher): readonly Use[] {
  const { plain, marks } = facts.words.passage;
  const apart = marks.filter(({ kind }) => kind === 'code' || kind === 'link');
  return findUses(matcher, plain).flatMap(({ term, range }): readonly Use[] => {
    const text = plain.slice(range.start, range.end);
    const meant = DETERMINED.test(plain.slice(Math.max(0, range.start - 10), range.start));
    const small =
      meant &&
      !/^\sof\b/.test(plain.slice(range.end, range.end + 4)) &&
      /(?:^|[\s-])[a-z][^\s-]*$/.test(text) &&
      !apart.some((mark) => overlaps(mark, range));
    return small ? [{ term, text, range }] : [];
  });
}

/** Whether a longer term holds the words of a shorter one, with a small letter: “Desk devices and services”. */
function holdsSmall(longer: string, term: string): boolean {
  return (
    longer.length > term.length && !longer.includes(term) && longer.toLowerCase().startsWith(`${term.toLowerCase()} `)
  );
}

/** The terms in capitals by their small letters, each with its first definition. */
const capitalised = derived(
  (contract) => [contract.definitions],
  ({ definitions }) => {
    const terms = new Map<string, PlacedDefinition>();
    for (const placed of definitions) {
      const { term, kind } = placed.definition;
      if (kind === 'stated' || !/^(?:[A-Z][a-z]+[\s-]){1,4}[A-Z][a-z]+$/.test(term) || ORDINARY.test(term)) continue;
      if (!terms.has(term.toLowerCase())) terms.set(term.toLowerCase(), placed);
    }
    // A definition in small letters, or a longer one that holds the words so: “Desk devices and services”.
    for (const { definition } of definitions)
      for (const small of terms.keys())
        if (definition.term.includes(small) || holdsSmall(definition.term, terms.get(small)!.definition.term))
          terms.delete(small);
    return terms;
  },
);

/** Defined terms with capitals that are written without them, twice or more. */
export function inSmallLetters(contract: Contract): readonly Finding[] {
  const terms = new Map(
    [...capitalised(contract)].map(([small, { definition, clause }]) => {
      const { term, kind } = definition;
      const place = contract.toDocument(clause, definition.range);
      return [small, { term, place, means: kind === 'quoted' || kind === 'bold' }] as const;
    }),
  );
  if (terms.size === 0) return [];
  const matcher = matcherOf([...terms.keys()]);
  const found = new Map<string, { readonly text: string; readonly range: Range }[]>();
  for (const { clause, value } of smallUses(contract, matcher))
    for (const { term, text, range } of value) {
      const place = { text, range: contract.toDocument(clause, range) };
      const { place: defined, means } = terms.get(term)!;
      if (place.range.start < defined.end || (means && isExplaining(contract.text, defined.end, place.range.start)))
        continue;
      const list = found.get(term);
      if (list) list.push(place);
      else found.set(term, [place]);
    }
  return [...found].flatMap(([small, uses]) => {
    const { term, place } = terms.get(small)!;
    if (uses.length < LEAST) return [];
    return [
      {
        kind: 'case',
        range: uses[0]!.range,
        message: { ...MESSAGE, data: { term, count: uses.length } },
        related: [
          { range: place, message: OTHER },
          ...uses.slice(1, SHOWN).map(({ range }) => ({ range, message: AGAIN })),
        ],
        fixes: [
          {
            title: { ...FIX, data: { term } },
            edits: uses.map(({ text, range }) => ({ ...range, text: inflectedLike(text.toLowerCase(), small, term) })),
          },
        ],
      },
    ];
  });
}
