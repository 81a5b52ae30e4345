import type { Clause, ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { derived, everyClause, everyValue } from '../../analysis/queries/everyClause.js';
import { type Entry, groupsOf } from '../../analysis/queries/groups.js';
import { perClause } from '../../analysis/queries/perClause.js';
import { clausesWith, literally } from '../../analysis/queries/search.js';
import type { Range } from '../../text/range.js';
import { SHOWN, type Variant } from './variant.js';

/** Characters that one word for a thing has where another has its neighbour: 协议 and 协定, 账号 and 账户. */
const CONFUSED = ['议定', '用有项', '号户', '账帐', '客用', '限间', '费款'] as const;
/** Last words of a term that name the same kind of thing: 保密信息 and 保密材料, 服务描述 and 服务说明. */
const ALIKE: readonly (readonly string[])[] = [
  ['信息', '资料', '材料'],
  ['描述', '说明'],
];
/** A defined term of so many characters cannot be met by chance. */
const LONG = 4;
const HAN = /^[\p{Script=Han}]+$/u;

/** How the agreement speaks of itself, of its special part, and of accounts. */
const FAMILIES = [
  { words: /本(?:用户|服务|使用|平台|产品|软件)?(?:协议|条款|合同)/g, slight: false, own: true },
  { words: /专(?:用|有|项)(?:服务)?条款/g, slight: false, own: false },
  {
    words:
      /(?<!银行|支付|(?:付|扣|打|汇|转|收)款的?|资金|微信|支付宝|第三方|社交|对公|[子主]|[付汇打转划退](?:款|账)?(?:至|到|入|往|回)[^。；，,;]{0,10})(?:账号|账户|帐号|帐户)(?!信息|体系|余额|名称)/g,
    slight: true,
    own: false,
  },
] as const;

const familyWords = perClause((facts: ClauseFacts) => {
  const { plain } = facts.words.passage;
  return FAMILIES.map(({ words }) =>
    facts.words.language === 'zh'
      ? [...plain.matchAll(words)].map((m) => ({ word: m[0], range: { start: m.index, end: m.index + m[0].length } }))
      : [],
  );
});

/** The titles of linked documents, which are names for them. */
const titles = everyClause((facts: ClauseFacts): readonly { readonly title: string; readonly range: Range }[] => {
  const { plain, marks } = facts.words.passage;
  return marks.flatMap((mark) => {
    const title = plain.slice(mark.start, mark.end).replace(/^《|》$/g, '');
    return mark.kind === 'link' && title.length >= LONG && title.length <= 20 && HAN.test(title)
      ? [{ title, range: { start: mark.start, end: mark.end } }]
      : [];
  });
});

/** The Chinese words of a contract that stand beside a defined term, or beside each other, with another character. */
export function chineseVariants(contract: Contract): readonly Variant[] {
  if (contract.language !== 'zh') return [];
  const defined = firstPlaces(contract);
  return [...nearTerms(contract, defined), ...FAMILIES.flatMap((_, i) => familyVariants(contract, defined, i))];
}

/** A place of a clause, in its plain text. */
type Place = readonly [Clause, Range];
type Defined = ReadonlyMap<string, Place>;

/** Where terms are defined first, and titles linked. */
const firstPlaces = derived(
  (contract) => [contract.definitions, titles(contract)],
  (contract): Defined => {
    const first = new Map<string, Place>();
    for (const { definition, clause } of contract.definitions)
      if (!first.has(definition.term)) first.set(definition.term, [clause, definition.range]);
    for (const { clause, value } of titles(contract))
      for (const { title, range } of value) if (!first.has(title)) first.set(title, [clause, range]);
    return first;
  },
);

/** Defined terms with one character changed for one that it is confused with, or with another last word. */
function nearTerms(contract: Contract, defined: Defined): readonly Variant[] {
  const variants = new Map<string, string>();
  for (const term of defined.keys()) {
    if (term.length < LONG || !HAN.test(term)) continue;
    [...term].forEach((character, i) => {
      for (const set of CONFUSED)
        if (set.includes(character))
          for (const other of set)
            if (other !== character) variants.set(term.slice(0, i) + other + term.slice(i + 1), term);
    });
    for (const set of ALIKE) {
      const head = set.find((one) => term.endsWith(one));
      if (head) for (const other of set) if (other !== head) variants.set(term.slice(0, -head.length) + other, term);
    }
  }
  return [...variants].flatMap(([variant, term]): readonly Variant[] => {
    if (defined.has(variant)) return [];
    const places = clausesWith(contract, literally(variant)).flatMap((clause) => {
      const { plain } = clause.facts.words.passage;
      const list: Range[] = [];
      for (let at = plain.indexOf(variant); at >= 0; at = plain.indexOf(variant, at + variant.length))
        list.push(contract.toDocument(clause, { start: at, end: at + variant.length }));
      return list;
    });
    if (places.length === 0) return [];
    // A term with another last word may be meant to differ.
    const severity =
      variant.length === term.length && ALIKE.flat().some((head) => variant.endsWith(head)) ? 'hint' : undefined;
    return [
      {
        kind: 'near',
        variant,
        term,
        places,
        other: contract.toDocument(...defined.get(term)!),
        ...(severity && { severity }),
      },
    ];
  });
}

/** A word of a family, by the clause that it is written in. */
type Use = Entry<Range>;

const familyUses = everyValue((facts, frame) => {
  const words = familyWords(facts, frame);
  return words.some((list) => list.length > 0) ? words : undefined;
});

/** The words of each family with their places. */
const byFamily = FAMILIES.map(({ own }, i) =>
  groupsOf(familyUses, ({ value }) =>
    value[i]! // 本条款 is as often this clause as these terms.
      .filter(({ word }) => !own || word !== '本条款')
      .map(({ word, range }) => [word, range] as const),
  ),
);

function familyVariants(contract: Contract, defined: Defined, i: number): readonly Variant[] {
  const { slight, own } = FAMILIES[i]!;
  const words = [...byFamily[i]!(contract)].sort((a, b) => b[1].length - a[1].length);
  const term = words.find(([word]) => defined.has(word))?.[0] ?? (own ? undefined : words[0]?.[0]);
  if (term === undefined) return [];
  const definedAt = defined.get(term);
  const other = definedAt
    ? contract.toDocument(...definedAt)
    : placeOf(contract, words.find(([word]) => word === term)![1][0]!);
  return words.flatMap(([variant, uses]): readonly Variant[] => {
    if (variant === term || defined.has(variant)) return [];
    const places = uses.slice(0, SHOWN).map((use) => placeOf(contract, use));
    return [
      {
        kind: 'near',
        variant,
        term,
        places,
        edits: writing(
          uses,
          uses.map(() => term),
        ),
        other,
        ...(slight && { severity: 'information' }),
      },
    ];
  });
}

/** Writes words in the place of others; made here, so that it keeps no contract alive. */
function writing(uses: readonly Use[], words: readonly string[]): Variant['edits'] {
  return (now) => uses.map((use, i) => ({ ...placeOf(now, use), text: words[i]! }));
}

function placeOf(contract: Contract, { index, value }: Use): Range {
  return contract.toDocument(contract.clause(index)!, value);
}
