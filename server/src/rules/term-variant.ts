import type { ClauseFacts, Contract } from '../analysis/contract.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { perClause } from '../analysis/queries/perClause.js';
import { inflectedLike } from '../analysis/terms/inflect.js';
import { compileTerms, findUses, type TermMatcher } from '../analysis/terms/uses.js';
import { overlaps, type Range } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';
import { chineseVariants } from './terms/chineseVariants.js';

/*
 * Finds a defined term in another dress: with small letters, with one character changed, or one linked document under two
 * titles. Readers must ask whether a second thing is meant, and a court may say so. Switch it off where both forms are
 * meant to differ.
 *
 * Bad:  this contract (the “Framework Agreement”) … under the framework agreement
 * Good: this contract (the “Framework Agreement”) … under the Framework Agreement
 */

const MESSAGES = {
  case: {
    text: '“{term}” is defined with capitals and written {count} times without. Readers must ask whether something else is meant. Write it as it is defined.',
  },
  near: {
    text: '“{variant}” stands beside “{term}”. Readers must ask whether a second thing is meant. Use one form throughout.',
  },
  link: {
    text: 'The same document is called “{variant}” here and “{term}” elsewhere. Readers must ask whether there are two. Use one title.',
  },
} as const satisfies Record<string, Message>;
const FIX: Message = { text: 'Write “{term}” everywhere' };
const FIX_LINK: Message = { text: 'Call it “{term}”' };
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
const DETERMINED = /\b(?:the|this|these|our|such|said)\s$/i;
/** In so many characters behind it a definition explains the term. */
const EXPLAINED = 160;

let matchers = new Map<string, TermMatcher>();
const usesOf = new WeakMap<ClauseFacts, { readonly matcher: TermMatcher; readonly uses: readonly Use[] }>();

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

/** The uses of terms in small letters in a clause: those of the last word in capitals are none. */
function smallUses(facts: ClauseFacts, matcher: TermMatcher): readonly Use[] {
  const known = usesOf.get(facts);
  if (known?.matcher === matcher) return known.uses;
  const { plain, marks } = facts.words.passage;
  const apart = marks.filter(({ kind }) => kind === 'code' || kind === 'link');
  const uses = findUses(matcher, plain).flatMap(({ term, range }): readonly Use[] => {
    const text = plain.slice(range.start, range.end);
    const meant = DETERMINED.test(plain.slice(Math.max(0, range.start - 10), range.start));
    const small =
      meant &&
      !/^\sof\b/.test(plain.slice(range.end, range.end + 4)) &&
      /(?:^|[\s-])[a-z][^\s-]*$/.test(text) &&
      !apart.some((mark) => overlaps(mark, range));
    return small ? [{ term, text, range }] : [];
  });
  usesOf.set(facts, { matcher, uses });
  return uses;
}

function inSmallLetters(contract: Contract): readonly Finding[] {
  const terms = new Map<string, { readonly term: string; readonly place: Range; readonly means: boolean }>();
  for (const { definition, clause } of contract.definitions) {
    const { term, kind } = definition;
    if (kind === 'stated' || !/^(?:[A-Z][a-z]+[\s-]){1,4}[A-Z][a-z]+$/.test(term) || ORDINARY.test(term)) continue;
    if (!terms.has(term.toLowerCase()))
      terms.set(term.toLowerCase(), {
        term,
        place: contract.toDocument(clause, definition.range),
        means: kind === 'quoted' || kind === 'bold',
      });
  }
  for (const { definition } of contract.definitions) if (/^[a-z]/.test(definition.term)) terms.delete(definition.term);
  if (terms.size === 0) return [];
  const matcher = matcherOf([...terms.keys()]);
  const found = new Map<string, { readonly text: string; readonly range: Range }[]>();
  for (const clause of contract.clauses)
    for (const { term, text, range } of smallUses(clause.facts, matcher)) {
      const place = { text, range: contract.toDocument(clause, range) };
      const { place: defined, means } = terms.get(term)!;
      if (place.range.start < defined.end + (means ? EXPLAINED : 0)) continue;
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
        message: { ...MESSAGES.case, data: { term, count: uses.length } },
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

function nearForms(contract: Contract): readonly Finding[] {
  return chineseVariants(contract).map(({ variant, term, places, other, slight }) => ({
    kind: 'near',
    range: places[0]!,
    ...(slight && { severity: 'information' as const }),
    message: { ...MESSAGES.near, data: { variant, term } },
    related: [
      ...(other ? [{ range: other, message: OTHER }] : []),
      ...places.slice(1, SHOWN).map((range) => ({ range, message: AGAIN })),
    ],
    fixes: [{ title: { ...FIX, data: { term } }, edits: places.map((range) => ({ ...range, text: term })) }],
  }));
}

interface TitledLink {
  readonly url: string;
  readonly title: string;
  readonly key: string;
  readonly range: Range;
}

const TITLE_EN =
  /\b(?:polic(?:y|ies)|terms(?:\s(?:of|and)\s\w+)?|agreement|conditions|guidelines|rules|notice|statement|addendum)$/i;
const TITLE_ZH = /(?:政策|策略|条款|协议|规则|规范|声明|须知|指引|条件)[》”"]?$/;

const linksOf = perClause((facts: ClauseFacts): readonly TitledLink[] => {
  const { plain, marks } = facts.words.passage;
  return marks.flatMap((mark) => {
    if (mark.kind !== 'link' || !mark.url || mark.url.startsWith('#') || mark.url.startsWith('mailto:')) return [];
    const title = plain.slice(mark.start, mark.end).trim();
    if (
      title.length > 60 ||
      title.includes('/') ||
      /(?:^|\s)[a-z][a-z]+$/.test(title) ||
      !(TITLE_EN.test(title) || TITLE_ZH.test(title))
    )
      return [];
    const key = title
      .toLowerCase()
      .replace(/^(?:(?:the|our|your|these|this|its|[\w.]+['’]s)\s)+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .replace(/ies$|y$/, '');
    return [{ url: mark.url.replace(/[/?#]+$/, ''), title, key, range: { start: mark.start, end: mark.end } }];
  });
});

const linking = everyClause(linksOf);

function linkedTitles(contract: Contract): readonly Finding[] {
  const first = new Map<string, { readonly link: TitledLink; readonly place: Range }>();
  const findings: Finding[] = [];
  const reported = new Set<string>();
  for (const { clause, value } of linking(contract))
    for (const link of value) {
      const place = contract.toDocument(clause, link.range);
      const before = first.get(link.url);
      if (!before) first.set(link.url, { link, place });
      // A title with a name before it is the same title: the Example Privacy Policy.
      else if (
        !before.link.key.endsWith(link.key) &&
        !link.key.endsWith(before.link.key) &&
        !before.link.key.startsWith(link.key) &&
        !link.key.startsWith(before.link.key) &&
        !reported.has(link.url)
      ) {
        reported.add(link.url);
        const data = { variant: link.title, term: before.link.title };
        const at = contract.text.indexOf(link.title, place.start);
        const plain = at >= 0 && at + link.title.length <= place.end;
        findings.push({
          kind: 'link',
          range: place,
          message: { ...MESSAGES.link, data },
          related: [{ range: before.place, message: OTHER }],
          ...(plain && {
            fixes: [
              {
                title: { ...FIX_LINK, data: { term: before.link.title } },
                edits: [{ start: at, end: at + link.title.length, text: before.link.title }],
              },
            ],
          }),
        });
      }
    }
  return findings;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'term-variant',
    title: { text: 'Term in another form' },
    description: {
      text: 'Finds defined terms that are also written with small letters or with another character, and linked documents under two titles. Readers must ask whether a second thing is meant.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      // Right in 13 of 15, and in 7 of 9 (docs/precision.md).
      case: { title: { text: 'Without capitals' }, severity: 'hint' },
      near: { title: { text: 'Almost the same word' } },
      link: { title: { text: 'One document, two titles' }, severity: 'hint' },
    },
    types: ['definitions'],
    examples: [
      {
        language: 'en',
        bad: '## Contract\n\nYou conclude this contract (the “Framework Agreement”) by signing up. You may end the framework agreement at any time. We may end the framework agreement, too.\n',
        good: '## Contract\n\nYou conclude this contract (the “Framework Agreement”) by signing up. You may end the Framework Agreement at any time. We may end the Framework Agreement, too.\n',
      },
      {
        language: 'zh',
        bad: '## 合同\n\n您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止框架协定。\n',
        good: '## 合同\n\n您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止框架协议。\n',
      },
    ],
  },
  check: (contract) => [...inSmallLetters(contract), ...nearForms(contract), ...linkedTitles(contract)],
};

export default rule;
