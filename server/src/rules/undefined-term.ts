import type { ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { anyClause, derived, everyValue } from '../analysis/queries/everyClause.js';
import { groupsOf } from '../analysis/queries/groups.js';
import { mentions } from '../analysis/queries/mentions.js';
import { perClause } from '../analysis/queries/perClause.js';
import { blocksWith, literally } from '../analysis/queries/search.js';
import { definedTerms } from '../analysis/queries/termNames.js';
import { singular } from '../analysis/terms/uses.js';
import { Finder } from '../text/finder.js';
import { gateOf } from '../text/gates.js';
import { overlaps, type Range } from '../text/range.js';
import { type DocumentRule, type Finding, type Fix, inParts, type Message } from './contract.js';
import { TERM_HEADS, TERM_MODIFIERS } from './terms/heads.js';
import { usedBeyond } from './terms/scopedDefinitions.js';

/*
 * Finds terms that are written as if they were defined (capitals in English, quotation marks in Chinese) and are not,
 * abbreviations that nothing explains, and terms that are defined for one clause and used in others. Such a word is read by
 * ordinary use, which may not be what the draft means. Switch it off in an annex whose terms another document defines.
 *
 * Bad:  You pay the Fees in advance. We may change the Fees.
 * Good: You pay the prices shown when you order (the “Fees”) in advance. We may change the Fees.
 */

const MESSAGES = {
  term: {
    text: '“{term}” is written like a defined term, but this draft does not define it. It is read by ordinary use, which may not be what is meant. Define it, or write it like an ordinary word.',
  },
  abbreviation: {
    text: '“{term}” is explained nowhere. Whoever does not know the abbreviation cannot tell what is agreed. Write it out where it is first used.',
  },
} as const satisfies Record<string, Message>;
const FIXES = {
  term: { text: 'Write “{term}” with small letters' },
  quoted: { text: 'Remove the quotation marks' },
  abbreviation: { text: 'Write it out: “{name}”' },
} as const satisfies Record<string, Message>;
const AGAIN: Message = { text: 'Used here too' };

/** A word that may be a term, by what it is looked up. */
interface Candidate {
  readonly key: string;
  readonly text: string;
  readonly kind: keyof typeof MESSAGES;
  readonly range: Range;
}

const CAPITALISED =
  /[A-Z](?<=(?:^|[\s("“])(?:[Tt]he|[Aa]ny|[Ee]ach|[Aa]ll|[Ss]uch|[Tt]his|[Tt]hese|[Yy]our|[Oo]ur|[Ii]ts|[Aa]n?|of|to|with|for|in|by|or|and)\s.)[a-z]+(?:[\s-][A-Z][a-z]+){0,2}(?=[\s.,;:)”"’'])/g;
const ABBREVIATION = new Finder(
  /(?<![\p{L}\p{N}._@/#&-])(?:SLA|SLO|OLA|AUP|MSA|SOW|BAA|DPA|NDA|EULA|GTC)(?=s?(?![\p{L}\p{N}_@/&-]|\.[a-zA-Z]))/gu,
  'SLA|SLO|OLA|AUP|MSA|SOW|BAA|DPA|NDA|EULA|GTC',
);
const QUOTED = /[“「]([\p{Script=Han}A-Za-z\d]{2,12})[”」]/gu;
const NO_TERM_BEFORE =
  /(?:如|例如|比如|诸如|包括|点击|选择|勾选|按下|按|标识|标注|注明|显示|名为|称作|叫做|所谓|通过|进入|登录|在|至|的|即|以|视为|“[^”]{1,12}”[、和或及与]?)\s?$/u;
const NO_TERM_AFTER =
  /^\s?(?:按钮|页面|栏目|功能|字样|标签|选项|菜单|链接|键|标志|二字|等|公众号|小程序|频道|图标|模块|一栏|、|原则|状态|的|[^“”，。；]{1,8}[（(](?:以下|下称|以下简称|简称))/u;

/** The capital of a longer name: the Service Level Agreement, Notice of Dispute, Support team. */
const LONGER_AFTER = /^(?:[\s-][A-Z\d]|\s(?:of|and|for|&)\s[A-Z])|^\s(?:team|centre|center|page|section|tab)\b/;
const LONGER_BEFORE = /[A-Z][\w'’]{0,40}\s(?:of|and|for|&|or|in|the)\s$/;
/** The paper that the parties sign says it: the Effective Date provided in the order. */
const STATED_THERE = /^\s(?:provided|set\s(?:out|forth)|specified|stated|shown|indicated|listed)\s(?:in|on)\sthe\b/;
/** The agreement itself, the date in its head, what titles speak of, and departments. */
const NO_TERM = /\bTerms$|^Effective\sDate$|^Warranties$|^Customer\s(?:Service|Support)s?$/;
/** Abbreviations of documents and promises of a contract, which should not go by letters alone. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  SLA: 'service level agreement',
  SLO: 'service level objective',
  OLA: 'operational level agreement',
  AUP: 'acceptable use policy',
  MSA: 'master services agreement',
  SOW: 'statement of work',
  BAA: 'business associate agreement',
  DPA: 'data processing agreement',
  NDA: 'non-disclosure agreement',
  EULA: 'end user licence agreement',
  GTC: 'general terms and conditions',
};

/** What a clause says that its terms are defined elsewhere, or how capitals are to be read. */
const DEFINED_ELSEWHERE =
  /\b(?:capitali[sz]ed|defined)\s(?:terms?|words?|expressions?)\b[^.\n]{0,160}\b(?:meanings?|defined|set\sforth)\b|\bterms?\b[^.\n]{0,60}\bnot\s(?:otherwise\s)?defined\b|(?:定义|含义)[^。\n]{0,30}(?:以|与|同|参见)[^。\n]{0,30}(?:协议|条款|合同)/i;

const ELSEWHERE = gateOf(DEFINED_ELSEWHERE);

const candidatesOf = perClause((facts: ClauseFacts): readonly Candidate[] => {
  const { passage, language } = facts.words;
  const { plain, marks } = passage;
  const skipped = marks.filter(({ kind }) => kind === 'link' || kind === 'code');
  const out: Candidate[] = [];
  const add = (kind: Candidate['kind'], text: string, start: number, key: string): void => {
    const range = { start, end: start + text.length };
    if (!skipped.some((mark) => overlaps(mark, range))) out.push({ key, text, kind, range });
  };
  if (language === 'zh') {
    for (const match of plain.matchAll(QUOTED)) {
      const before = plain.slice(Math.max(0, match.index - 16), match.index);
      const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 16);
      if (NO_TERM_BEFORE.test(before) || NO_TERM_AFTER.test(after)) continue;
      add('term', match[1]!, match.index + 1, match[1]!);
    }
  } else
    for (const match of plain.matchAll(CAPITALISED)) {
      const words = match[0].toLowerCase().split(/\s/);
      const head = singular(words.at(-1)!);
      if (!TERM_HEADS.has(head) || !words.slice(0, -1).every((w) => TERM_MODIFIERS.has(w) || TERM_HEADS.has(w)))
        continue;
      // The capital of a longer name: the Service Level Agreement, the Fees Policy.
      const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 24);
      const before = plain.slice(Math.max(0, match.index - 16), match.index);
      if (LONGER_AFTER.test(after) || LONGER_BEFORE.test(before) || NO_TERM.test(match[0]) || STATED_THERE.test(after))
        continue;
      add('term', match[0], match.index, keyOf(match[0]));
    }
  for (const match of ABBREVIATION.in(plain)) add('abbreviation', match[0], match.index, match[0]);
  return out;
});

function keyOf(phrase: string): string {
  const words = phrase.toLowerCase().split(/[\s-]+/);
  return [...words.slice(0, -1), singular(words.at(-1)!)].join(' ');
}

/** Whether the draft spells an abbreviation out somewhere. */
function isExplained(contract: Contract, letters: string): boolean {
  const spelled = [...letters].map((c) => `\\b${c}[A-Za-z-]*`).join('[\\s-](?:(?:of|and|the|for|to|in)\\s)?');
  const bracketed = `[(（“"]\\s?(?:the\\s)?["“]?${letters}s?["”]?\\s?[)）”"]|\\b${letters}s?\\s?[(（]`;
  return blocksWith(contract, new RegExp(`${spelled}|${bracketed}`, 'i')).length > 0;
}

/** Whether a phrase is set apart somewhere as a definition that was not read may be: quoted, bold, in brackets, with a verb. */
function isSetApart(contract: Contract, phrase: string): boolean {
  const stem = phrase.split(/\s/, 1)[0]!.replace(/s$/, '');
  const form = `(?:the\\s|our\\s|your\\s|collectively,?\\s|each,?\\s|an?\\s){0,3}${phrase.replace(/\s+/g, '\\s+').replace(/s$/, 's?')}(?:s|\\(s\\))?`;
  const pattern = new RegExp(
    `["“„'‘*_]{1,3}${form}[,.]?["”'’*_]|[(（]["“”]?${form}["“”]?[)）]|${form}:?\\s(?:means?|shall\\smean|refers?\\sto|includes?)\\b|${form},?\\s\\(?as\\s(?:(?:that|such|this|the)\\sterm\\s)?(?:is|are)?\\s?defined\\b`,
    'i',
  );
  return blocksWith(contract, pattern, literally(stem, 'i')).length > 0;
}

/** More words than this in capitals, and capitals say nothing. */
const TITLE_CASE = 0.3;
/** In a text as short as this the beginnings of sentences weigh too much. */
const FEW = 40;
const words = everyValue((facts) => facts.words.passage.plain.match(/[A-Za-z]{3,}/g)?.length);
const capitals = everyValue((facts) => facts.words.passage.plain.match(/\b[A-Z][A-Za-z]{2,}/g)?.length);
const elsewhere = anyClause((facts) => mentions(facts, ELSEWHERE) && DEFINED_ELSEWHERE.test(facts.words.passage.plain));
const candidates = everyValue(candidatesOf);

/** The candidates by their keys. */
const byKey = groupsOf(candidates, ({ value }) => value.map((candidate) => [candidate.key, candidate] as const));

/** Whether so many words have capitals that they say nothing. */
const isShouted = derived(
  (contract) => [words(contract), capitals(contract)],
  (contract) => {
    const [all, shouted] = [words, capitals].map((of) => of(contract).reduce((sum, { value }) => sum + value, 0));
    return all! > FEW && shouted! / all! > TITLE_CASE;
  },
);

/** What is defined, or names a party, as it is written and as it is looked up. */
const knownWords = derived(
  (contract) => [definedTerms(contract), contract.parties],
  (contract) => {
    const known = new Set<string>();
    for (const term of definedTerms(contract)) known.add(term).add(keyOf(term));
    for (const { party } of contract.parties)
      for (const name of [party.name, ...party.aliases]) known.add(name).add(keyOf(name));
    return known;
  },
);

function withoutDefinition(contract: Contract): readonly Finding[] {
  if (elsewhere(contract)) return [];
  const found = byKey(contract);
  if (found.size === 0) return [];
  const known = knownWords(contract);
  const names = [...known].filter((name) => name.length > 3);
  const shouted = isShouted(contract);
  const findings: Finding[] = [];
  for (const [key, seen] of found) {
    const candidate = seen[0]!.value;
    const { kind, text } = candidate;
    if (known.has(key)) continue;
    if (kind === 'term') {
      if (seen.length < 2 || (shouted && /[A-Z]/.test(text)) || isMeant(contract, text, names)) continue;
    } else if (isExplained(contract, text)) continue;
    const places = seen.map(({ index, value }) => contract.toDocument(contract.clause(index)!, value.range));
    findings.push({
      range: places[0]!,
      message: { ...MESSAGES[kind], data: { term: text } },
      fixes: [fixOf(contract, candidate, places)],
      related: places.slice(1, 4).map((range) => ({ range, message: AGAIN })),
    });
  }
  return findings;
}

/** Whether a definition of the draft covers the phrase, under another form or as part of a longer name. */
function isMeant(contract: Contract, text: string, names: readonly string[]): boolean {
  if (/[A-Z]/.test(text))
    return isSetApart(contract, text) || names.some((name) => name.toLowerCase().endsWith(keyOf(text)));
  return names.some((name) => name.includes(text) || text.includes(name));
}

function fixOf(contract: Contract, { kind, text }: Candidate, places: readonly Range[]): Fix {
  if (kind === 'abbreviation') {
    const name = DOCUMENTS[text]!;
    const end = places[0]!.end;
    return {
      title: { ...FIXES.abbreviation, data: { name } },
      edits: [{ start: places[0]!.start, end, text: `${name} (${contract.source(places[0]!)})` }],
    };
  }
  if (!/[A-Z]/.test(text)) {
    const marks = places.map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
    const quoted = marks.filter((range) => /^[“「].*[”」]$/su.test(contract.source(range)));
    return { title: FIXES.quoted, edits: quoted.map((range) => ({ ...range, text })) };
  }
  return {
    title: { ...FIXES.term, data: { term: text.toLowerCase() } },
    edits: places.map((range) => ({ ...range, text: contract.source(range).toLowerCase() })),
  };
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'undefined-term',
    title: { text: 'Term without a definition' },
    description: {
      text: 'Finds terms that are written as if they were defined and are not, abbreviations that nothing explains, and terms defined for one clause alone. They are read by ordinary use, which may not be what is meant.',
    },
    category: 'consistency',
    // Not right often enough for more (docs/precision.md).
    severity: 'hint',
    kinds: { scope: { title: { text: 'Defined for one clause only' } } },
    types: ['definitions'],
    examples: [
      {
        language: 'en',
        bad: '## Payment\n\nYou pay the Fees in advance. We may change the Fees once a year.\n',
        good: '## Payment\n\nYou pay the prices shown when you order (the “Fees”) in advance. We may change the Fees once a year.\n',
      },
      {
        language: 'zh',
        bad: '## 付款\n\n您应预先支付“平台使用费”。我们每年可调整“平台使用费”一次。\n',
        good: '## 付款\n\n“平台使用费”是指您下单时所示的价款。您应预先支付“平台使用费”。\n',
      },
    ],
  },
  ...inParts(withoutDefinition, usedBeyond),
};

export default rule;
