import type { Clause, PlacedDefinition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { Definition } from '../analysis/model.js';
import { clausesThat, derived } from '../analysis/queries/everyClause.js';
import { allNames } from '../analysis/queries/names.js';
import { isOwnName } from '../analysis/queries/termNames.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds terms that two definitions give two meanings, and things that one definition gives three names. Each use is then
 * open to two readings, and the doubt counts against whoever wrote the draft. Switch it off in a collection of agreements
 * in one file.
 *
 * Bad:  our website (the “Platform”) … our programs for computers (the “Platform”)
 * Good: our website (the “Platform”) … our programs for computers (the “Programs”)
 */

const MESSAGES = {
  twice: {
    text: '“{term}” is defined twice, and not with the same words. Each use may mean either, and the doubt counts against the drafter. Keep one definition, or give one of the things another name.',
  },
  aliases: {
    text: 'One definition gives one thing {count} names: {names}. Readers will look for a difference between them. Keep one.',
  },
} as const satisfies Record<string, Message>;
const FIRST: Message = { text: 'Defined here first' };

/** Definitions that hold for a part only, or add to another. */
const SCOPED =
  /\b(?:(?:for|in|within)\s(?:the\s)?(?:purposes?\sof\s)?(?:this|these|such)\s(?:section|clause|article|paragraph|schedule|annex|appendix|addendum|program|terms|policy|supplement|notice)|as\sused\s(?:in\sthis|herein)|also|together\swith|as\swell\sas|includ(?:es|ing)|collectively|additionally|in\saddition|individually|each)\b|\bthroughout\ssections?\b|\breferences?\sto\b|\breplaced\b|\battribut(?:e|ion)\b|\bin\sthe\s\W?\w+\W?\ssection\b|\bfor\spurposes\sof\b|\bas\sthe\s["“*]|本(?:条(?!款)|款|节|章|项|附件|政策|规则)|一并|还指|亦指/i;
const PART =
  /\b(?:addendum|schedule|annex|appendix|exhibit|supplement(?:al|ary)?|additional\sterms|part\s[\dA-Z]|amendment|arbitration|customers?\sin|users?\sin|residents?|dispute|use\spolicy)\b|附件|附录|补充|附则|仲裁/i;
/** With more terms defined anew than this, a file holds several agreements. */
const COLLECTION = 4;
/** Words of reference, which mean whatever was said before. */
const REFERRING =
  /^(?:该|上述|前述|此|这|such|the\sforegoing)|^(?:section|article|party|parties|annex|schedule|exhibit|part)\b/i;
/** A bracket that says in itself what the name sums up: (such texts and pictures, the “Works”). */
const SUMMED = /^[(（](such\s[^,"“'‘]{4,50})/i;
/** A definition that leaves the rest to another place, where the other definition stands. */
const POINTING =
  /\b(?:described|detailed|defined|explained|set\sout|set\sforth|specified)\s(?:\w+\s){0,2}?in\s(?:section|clause|article|paragraph)\s\W?\d|(?:详见|参见|见)(?:本\w{1,4})?第\s?[\d一二三四五六七八九十.]{1,8}\s?[条款节]/i;
/** So many signs of the words defined tell two definitions apart. */
const ESSENCE = { en: 28, zh: 8 } as const;

/** The words next to a term that say what it means, without blanks, marks and articles. */
function essenceOf(placed: PlacedDefinition): string {
  let essence = essences.get(placed.definition);
  if (essence === undefined) {
    essence = readEssence(placed);
    essences.set(placed.definition, essence);
  }
  return essence;
}

const essences = new WeakMap<Definition, string>();

function readEssence({ definition, clause }: PlacedDefinition): string {
  const { passage, language } = clause.facts.words;
  const { plain } = passage;
  const { start, end } = definition.range;
  const bracketed = /[(（][^()（）]{0,60}$/.exec(plain.slice(Math.max(0, start - 64), start));
  const summed = bracketed && SUMMED.exec(bracketed[0])?.[1];
  const words = summed
    ? summed
    : bracketed
      ? plain.slice(Math.max(0, start - bracketed[0].length - 80), start - bracketed[0].length)
      : plain.slice(end, end + 100);
  const bare = words
    .toLowerCase()
    .replace(
      /\b(?:the|an?|our|your|its|of|to|and|or|means?|shall|refers?|includes?|that|is|are)\b|是指|系指|指|的|为|是/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (summed) return bare;
  const least = ESSENCE[language];
  return bracketed ? bare.slice(-least) : bare.slice(0, least);
}

/** The sentence of a definition, as far as some characters behind the term. */
function sentenceAround({ definition, clause }: PlacedDefinition, behind: number): string {
  const { plain } = clause.facts.words.passage;
  const { start, end } = definition.range;
  const before = plain
    .slice(Math.max(0, start - 300), start)
    .split(/[.。\n](?=\s|[^\x00-\x7f])/u)
    .at(-1)!;
  return before + plain.slice(end, end + behind).split(/[.。\n]/, 1)[0]!;
}

/** Whether a clause lies in an annex or another part with terms of its own. */
function isApart(contract: Contract, clause: Clause): boolean {
  for (let c: Clause | undefined = clause; c; c = contract.parentOf(c))
    if (PART.test(c.facts.heading ?? '')) return true;
  return false;
}

/** A heading that opens an agreement of its own. */
const AGREEMENT =
  /\bterms\s(?:of\s(?:use|service)|(?:and|&)\sconditions)\b|\bagreement\W*$|(?:用户|服务|使用)(?:协议|条款)$/i;

/** Whether a clause belongs to another agreement in the same file. */
function isElsewhere(contract: Contract, clause: Clause, first: Clause): boolean {
  const top = outermost(contract, clause);
  return top !== outermost(contract, first) && AGREEMENT.test(top.facts.heading ?? '');
}

function outermost(contract: Contract, clause: Clause): Clause {
  const parent = contract.parentOf(clause);
  return parent ? outermost(contract, parent) : clause;
}

/** The full name of a company before the bracket with its short name. */
const COMPANY =
  /(?:\p{Lu}[\p{L}\d.&-]{1,30}\s){1,5}(?:Limited|Ltd|Inc|LLC|LLP|Corporation|Corp|GmbH|AG|SA|Company|PLC)\.?$|[\p{Script=Han}（）]{4,30}(?:公司|集团)$/u;
const NEAR = 200;

/** Whether one definition shortens the name of a company and the other names the same company. */
function isSameCompany(one: PlacedDefinition, other: PlacedDefinition): boolean {
  const { plain } = one.clause.facts.words.passage;
  const before = plain.slice(Math.max(0, one.definition.range.start - NEAR), one.definition.range.start);
  const company = COMPANY.exec(before.replace(/\s?[(（][^()（）]{0,60}$/, ''))?.[0];
  if (company === undefined) return false;
  const { start, end } = other.definition.range;
  return other.clause.facts.words.passage.plain.slice(Math.max(0, start - NEAR), end + NEAR).includes(company);
}

/** Two definitions of one name. */
interface Twice {
  readonly term: string;
  readonly first: PlacedDefinition;
  readonly second: PlacedDefinition;
}

function twice(contract: Contract): readonly Finding[] {
  return definedTwice(contract).map(({ term, first, second }) => ({
    range: contract.toDocument(second.clause, second.definition.range),
    message: { ...MESSAGES.twice, data: { term } },
    related: [{ range: contract.toDocument(first.clause, first.definition.range), message: FIRST }],
  }));
}

/** It depends on the definitions, their clauses and the headings above them. */
const definedTwice = derived((contract) => [contract.definitions, contract.parties, contract.scope], findTwice);

function findTwice(contract: Contract): readonly Twice[] {
  const found: Twice[] = [];
  for (const name of allNames(contract)) {
    const [first, ...others] = name.definitions;
    if (
      !first ||
      others.length === 0 ||
      (name.pronoun && !name.text.startsWith('本')) ||
      isOwnName(name.text) ||
      name.text.length < 2 ||
      REFERRING.test(name.text)
    )
      continue;
    const meaning = essenceOf(first);
    const second = others.find((other) => {
      const essence = essenceOf(other);
      const short = Math.min(essence.length, meaning.length);
      // Both shorten a longer name, say of a company: AMCS LLC (“AMCS”).
      const named = name.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
      if (meaning.includes(named) && essence.includes(named)) return false;
      if (
        other.definition.kind === 'abbreviation' ||
        short < 4 ||
        essence.endsWith(meaning.slice(-short)) ||
        essence.startsWith(meaning.slice(0, short))
      )
        return false;
      return (
        [other, first].every(
          (one) => !SCOPED.test(sentenceAround(one, 60)) && !POINTING.test(sentenceAround(one, 200)),
        ) &&
        !isApart(contract, other.clause) &&
        !isElsewhere(contract, other.clause, first.clause) &&
        !isSameCompany(first, other)
      );
    });
    if (!second || isApart(contract, first.clause)) continue;
    found.push({ term: name.text, first, second });
  }
  return found.length > COLLECTION ? [] : found;
}

/** Forms of one pronoun count as one name. */
const PRONOUNS = [
  /^(?:we|us|ours?|ourselves)$/i,
  /^(?:you|yours?|yourself|yourselves)$/i,
  /^(?:they|them|theirs?|themselves)$/i,
];
/** What stands between names of one thing. */
const JOINED =
  /^["“”'’」』*_\s,，、/（）()]{0,10}(?:(?:and|or|或者?|和|以及|或者简单地说|或简称)?[\s,，]{0,3}(?:simply\s|the\s|an?\s)?)["“”'‘「『*_\s,，、]{0,10}$/i;
const MANY = 3;
/** Names of several things, examples, marks, or what people call a thing in passing. */
const SEVERAL =
  /collectively|together|respectively|each|called|e\.g\.|such\sas|known|\breferences?\sto\b|\bexamples?\b|\btrade\s?marks?\b|\bsometimes\b|统称|分别|合称|例如|商标/i;
/** A row that stays open explains ordinary words: “本国”“国内”等. */
const OPEN_ROW = /^["“”'’」』*_）)\s]{0,6}等/;

const defining = clausesThat((facts) => facts.definitions.length >= MANY);

function aliases(contract: Contract): readonly Finding[] {
  return defining(contract).flatMap((clause) => {
    const { definitions, words } = clause.facts;
    const { plain } = words.passage;
    const groups: PlacedDefinition[][] = [];
    for (const definition of definitions) {
      const last = groups.at(-1)?.at(-1)?.definition;
      const joined = last && JOINED.test(plain.slice(last.range.end, definition.range.start));
      if (joined) groups.at(-1)!.push({ definition, clause });
      else groups.push([{ definition, clause }]);
    }
    return groups.flatMap((group) => {
      const distinct = new Map<string, string>();
      // A pronoun goes by the form that stands first: we, rather than our.
      for (const { definition } of group)
        if (!distinct.has(keyOf(definition.term))) distinct.set(keyOf(definition.term), definition.term);
      // A list in brackets or behind a colon is of several things.
      if (
        distinct.size < MANY ||
        SEVERAL.test(sentenceAround(group[0]!, 60)) ||
        SEVERAL.test(
          plain
            .slice(group.at(-1)!.definition.range.end)
            .split(/[.。\n]/, 1)[0]!
            .slice(0, 60),
        ) ||
        OPEN_ROW.test(plain.slice(group.at(-1)!.definition.range.end))
      )
        return [];
      const range: Range = { start: group[0]!.definition.range.start, end: group.at(-1)!.definition.range.end };
      const names = [...distinct.values()].join(words.language === 'zh' ? '、' : ', ');
      return [
        {
          kind: 'aliases',
          range: contract.toDocument(clause, range),
          message: { ...MESSAGES.aliases, data: { count: distinct.size, names } },
        },
      ];
    });
  });
}

function keyOf(term: string): string {
  const pronoun = PRONOUNS.findIndex((forms) => forms.test(term));
  return pronoun >= 0 ? String(pronoun) : term.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'term-defined-twice',
    title: { text: 'Term defined twice' },
    description: {
      text: 'Finds terms to which two definitions give two meanings, and things to which one definition gives three names.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: { aliases: { title: { text: 'Three names for one thing' }, severity: 'information' } },
    types: ['definitions'],
    law: ['cn-civil-code-498', 'de-bgb-305c-2'],
    examples: [
      {
        language: 'en',
        bad: '## Services\n\nYou may use our website (the “Platform”).\n\n## Programs\n\nYou may install our programs for computers (the “Platform”).\n',
        good: '## Services\n\nYou may use our website (the “Platform”).\n\n## Programs\n\nYou may install our programs for computers (the “Programs”).\n',
      },
      {
        language: 'zh',
        bad: '## 服务\n\n您可以使用我们运营的网站（以下简称“本平台”）。\n\n## 软件\n\n您可以安装我们提供的客户端软件（以下简称“本平台”）。\n',
        good: '## 服务\n\n您可以使用我们运营的网站（以下简称“本平台”）。\n\n## 软件\n\n您可以安装我们提供的客户端软件（以下简称“本软件”）。\n',
      },
    ],
  },
  check: (contract) => [...twice(contract), ...aliases(contract)],
};

export default rule;
