import type { Clause, ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { Reference, ReferenceTarget } from '../analysis/model.js';
import { hanNumber } from '../analysis/numbers.js';
import { clausesThat, derived, everyClause, type Told } from '../analysis/queries/everyClause.js';
import { isInLink } from '../analysis/queries/inLink.js';
import { KEPT_FREE } from '../analysis/queries/keptFree.js';
import { asCited, nearestHeadings, nearestNumber } from '../analysis/queries/nearestClause.js';
import { outermostNumbers } from '../analysis/queries/outermostNumbers.js';
import { inContract } from '../analysis/queries/perItem.js';
import { blocksWith, literally } from '../analysis/queries/search.js';
import { type CitedNumber, citedNumbers } from '../analysis/references/cited.js';
import { numberPath, PARAGRAPH_WORDS } from '../analysis/references/numbers.js';
import { partCalled } from '../analysis/references/resolveSection.js';
import { ENGLISH_NAMES } from '../analysis/references/subjects.js';
import { Alternatives } from '../text/alternatives.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, type Fix, inEach, inParts } from './contract.js';

/**
 * Finds references to sections that do not exist, by number or by name, and clauses that cite themselves.
 *
 * A dead reference can void the rule that depends on it, above all in survival and cap clauses: nobody can say what was
 * agreed. Switch it off for annexes whose sections are cited from elsewhere.
 */

/** Words of another text before or behind a number: a statute, another agreement, an annex, a web page. */
const ELSEWHERE_BEFORE =
  /[》〉]\s{0,20}(?:中|之|的|关于)?\s{0,20}$|(?:法|法典|条例|办法|规定|细则|解释|公约|附件|附录|附表|SCCs?)[^，。；\n]{0,4}$|\b(?:GDPR|BGB|CCPA|DMCA|EULA|U\.?S\.?C\.?|C\.?F\.?R\.?|Code|Act|Law|Regulations?|Directive|Statute|Ordinance|Convention|Annex|Exhibit|Schedule|Appendix|Addendum|Policy|Order Form|its|their)(?:['’]s)?(?!\s(?:and|or)\s)[^.;\n]{0,24}$/;
const ELSEWHERE_BEHIND =
  /^[\s,，(（]*(?:§|U\.\s?S\.|(?:[\w.()-]{1,14}[\s,]+)?(?:(?:of|in|under|to)\s+(?:the\s+|our\s+|that\s+|such\s+|its\s+|their\s+|any\s+|an?\s+|applicable\s+|Part\s|Title\s)?(?!Terms\b|Agreement\b|these\b|this\b)(?:[A-Z]|act\b|law\b|regulation|directive|statute|code\b|convention|annex|exhibit|schedule|appendix|other|separate|applicable|GDPR)|[A-Z]{2,5}\b|of\s+(?:EU|EC|UK)|et seq|option\b|[《〈]))/;
/** A former wording, whose numbers were others. */
const FORMER =
  /\b(?:older|earlier|previous|prior|former|superseded)\s(?:\w+\s)?(?:versions?|wordings?|terms|agreements?)\b[^.\n;]{0,120}$|(?:旧版|原版|旧的?|原有?的?|此前的?|先前的?|之前的?)(?:版本|协议|条款|合同|规定)?[^。；\n]{0,20}$/i;
/** The day that begins an entry in a list of changes: what it names is what was changed on that day. */
const DATED =
  /^\W{0,6}(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}\.?\s[A-Z][a-z]{2,8}\.?\s\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})\W{0,3}[:：–—-]/;
/** A number that is kept free, and says so where it stands: the right under clause 2 is reserved says nothing of clause 2. */
const FREE = new RegExp(`^\\s{0,4}${KEPT_FREE}`, 'i');
const OPENS = /(?:^|[\n.;。；])[^\p{L}\d\n.;。；]{0,8}$/u;
const THIS = /(?:\b(?:this|present|same|foregoing)|本|该)\s*$/i;
/** Words that make a condition or ground of what is cited; a clause cannot be its own. */
const GROUND =
  /(?:\b(?:subject to|notwithstanding|except as (?:set (?:forth|out)|provided|stated|otherwise \w+) in|pursuant to|in accordance with|as defined in|see)|除|依据|根据|按照|依照|参见|见)\s*(?:the provisions of\s+|the terms of\s+)?$/i;
/** A name is a citation only beside one of these words, and in English only where it is a subject of clauses or said to be one. */
const CHINESE_NAME = /条款|條款|章节/;
const ENGLISH_NAME = new Alternatives(
  new RegExp(
    `\\b(?:section|clause|provision)s?\\s+(?:entitled|titled|called|headed|below|above)\\b|^(?:the\\s)?(?:section|clause|article)s?\\s["“][A-Z][^"“”]{2,60}["”]$|^(?:see\\s+|the\\s+|our\\s+)?["“]?(?:${ENGLISH_NAMES})["”]?\\s+(?:section|clause|article)s?$`,
    'i',
  ),
);
/** A number may lie so far beyond the last one before it is taken for that of a statute. */
const FARTHEST = 8;
/** From so many references on it shows what a draft calls its own sections. */
const MANY = 3;

type Section = Extract<ReferenceTarget, { kind: 'section' }>;

const known = new WeakMap<ClauseFacts, readonly Reference[]>();

function citations(facts: ClauseFacts): readonly Reference[] {
  let found = known.get(facts);
  if (!found) {
    const { plain } = facts.words.passage;
    found = facts.references.filter(({ target, range }) => {
      const words = plain.slice(range.start, range.end);
      if (target.kind === 'name')
        return (
          CHINESE_NAME.test(words) ||
          (ENGLISH_NAME.test(words) &&
            !/^\s+(?:of|in|on)\s+(?!these\b|this\b|the (?:Terms|Agreement))/.test(
              plain.slice(range.end, range.end + 40),
            ))
        );
      if (target.kind !== 'section' && target.kind !== 'annex') return false;
      const end = target.kind === 'section' ? endOf(plain, range.end, target) : range.end;
      const before = plain.slice(Math.max(0, range.start - 30), range.start);
      return (
        !ELSEWHERE_BEFORE.test(before) &&
        !ELSEWHERE_BEHIND.test(plain.slice(end, end + 60)) &&
        !(OPENS.test(before) && FREE.test(plain.slice(range.end, range.end + 40))) &&
        !FORMER.test(plain.slice(Math.max(0, range.start - 160), range.start)) &&
        !DATED.test(plain.slice(plain.lastIndexOf('\n', range.start) + 1, range.start))
      );
    });
    known.set(facts, found);
  }
  return found;
}

/** The end of a reference with the part of the document that it names behind its numbers. */
function endOf(plain: string, end: number, { within }: Section): number {
  return within === undefined ? end : plain.indexOf(within, end) + within.length;
}

/** What a reference calls the section that it cites; a name for itself. */
function nounOf(clause: Clause, { range }: Reference): string {
  const words = clause.facts.words.passage.plain.slice(range.start, range.end);
  return (/^(?:sub-?)?(section|clause|article|paragraph|part|§|第)/i.exec(words)?.[1] ?? '').toLowerCase();
}

/** The references of clauses by number or name, without those to statutes and other documents. */
const citing = everyClause(citations);

/** What a clause calls the sections that it cites and that are there. */
const nounsOfFound = inContract(citing, (contract, { clause, value }: Told<readonly Reference[]>) => {
  const found = value.filter(
    (reference) => reference.target.kind !== 'annex' && judged(contract, clause, reference).length === 0,
  );
  return found.length > 0 ? found.map((reference) => nounOf(clause, reference)) : undefined;
});

/** What the draft calls its own sections. */
const ownNouns = derived(
  (contract) => [nounsOfFound(contract)],
  (contract) => {
    const all = nounsOfFound(contract).flatMap(({ value }) => value);
    return { nouns: new Set(all), many: all.length >= MANY };
  },
);

/** Whether a noun may be that of the draft's own sections. A draft that calls its own clauses sections means another text by Clause 17. */
function isOwnNoun(contract: Contract, noun: string): boolean {
  const { nouns, many } = ownNouns(contract);
  return nouns.has(noun) || !many;
}

function judged(contract: Contract, clause: Clause, reference: Reference): readonly Finding[] {
  const { target } = reference;
  if (target.kind === 'name') return present(nameless(contract, clause, reference, target.name));
  if (target.kind === 'annex') return present(annexless(contract, clause, reference, target.name));
  if (target.kind !== 'section') return [];
  const self = selfCited(contract, clause, reference, target);
  return self ? [self] : dead(contract, clause, reference, target);
}

function present(finding: Finding | undefined): readonly Finding[] {
  return finding ? [finding] : [];
}

/** What a heading calls an annex, with its number. */
const ANNEX_HEAD =
  /^\s{0,4}(附[件录錄表]|Annex|Exhibit|Schedule|Appendix|Attachment)\s{0,4}(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z](?![a-z])|[IVX]{1,4}\b)/i;
const annexes = clausesThat(
  ({ heading, number }) => ANNEX_HEAD.test(heading ?? '') || ANNEX_HEAD.test(number?.text ?? ''),
);

/** An annex that is cited and is not there, where others of its kind stand in the draft. */
function annexless(contract: Contract, clause: Clause, reference: Reference, name: string): Finding | undefined {
  // An annex that is a link is a page of its own.
  if (contract.resolve(clause, reference)?.resolves !== false || isInLink(clause.facts, reference.range))
    return undefined;
  const kind = ANNEX_HEAD.exec(name)?.[1]?.toLowerCase();
  const beside = annexes(contract).some(
    ({ facts }) =>
      (ANNEX_HEAD.exec(facts.heading ?? '') ?? ANNEX_HEAD.exec(facts.number?.text ?? ''))?.[1]?.toLowerCase() === kind,
  );
  if (kind === undefined || !beside) return undefined;
  return {
    range: contract.toDocument(clause, reference.range),
    kind: 'annex',
    message: {
      text: 'Other annexes stand in this document, and {name} does not. What depends on it may be void, because nobody can tell what it says. Add it, or correct the number.',
      data: { name },
    },
  };
}

/** A finding for each number of a list that names nothing: Sections 4, 6 and 10. */
function dead(contract: Contract, clause: Clause, reference: Reference, target: Section): readonly Finding[] {
  const { plain } = clause.facts.words.passage;
  const { start, end } = reference.range;
  if (THIS.test(plain.slice(Math.max(0, start - 12), start))) return [];
  // The document shows that the words cite nothing.
  if (contract.resolve(clause, reference) === undefined) return [];
  // A part that the document does not have is one of another text.
  if (target.within !== undefined && partCalled(target.within, contract.scope) === undefined) return [];
  return citedNumbers(plain.slice(start, end), target, contract.scope, clause.index).flatMap((cited, i) => {
    const there = cited.clause !== undefined || exists(contract, clause, reference, cited.text);
    if (there && !lacksItem(contract, clause, reference, cited.text)) return [];
    const number = cited.text.replace(NOUN, '').trim();
    // The first number is marked with the word before it, and so is one that stands alone.
    const from = i === 0 ? start : start + cited.start + cited.text.search(/\S/);
    const range = { start: from, end: start + cited.start + cited.text.trimEnd().length };
    return [
      {
        range: contract.toDocument(clause, range),
        message: {
          text: 'There is no section {number} in this document. What depends on the reference may be void, because nobody can tell what it means. Correct the number, or name the document that it belongs to.',
          data: { number: /^第/.test(target.number) && /^\d/.test(number) ? `第${number}` : number },
        },
        fixes: numberFix(contract, clause, reference, cited, number),
      },
    ];
  });
}

/** The word before a number. */
const NOUN =
  /^\s*(?:sub-?)?(?:sections?|clauses?|articles?|paragraphs?|parts?|chapters?|secs?\.|arts?\.|§{1,2})\s*(?=[\divx(]|[a-z]\b)/i;

/**
 * Whether a cited number is there, or may be: items in brackets need not be clauses of their own, and a number belongs
 * to another text where this one does not number its outermost clauses, or far fewer of them.
 */
function exists(contract: Contract, clause: Clause, reference: Reference, number: string): boolean {
  const resolves = (cited: string): boolean => contract.resolve(clause, naming(reference, cited))?.resolves === true;
  if (resolves(number)) return true;
  const bare = withoutItems(number);
  if (bare !== number && (bare.trim() === '' || resolves(bare))) return true;
  // The part is there, and numbers what is in it.
  const { target } = reference;
  if (target.kind === 'section' && (target.bare || target.within !== undefined)) return false;
  const path = numberPath(bare);
  if (isMissingInPart(contract, path)) return false;
  const { numbers, outermost, share, levels, last } = outermostNumbers(contract);
  if (
    outermost < 2 ||
    share < 0.5 ||
    path.length > levels ||
    path.length === 0 ||
    path.some((step) => !/^\d+$/.test(step))
  )
    return true;
  if (numbers.has(path.join(' '))) return true;
  return Number(path[0]) > last + Math.max(FARTHEST, last / 2);
}

/** The number of a part: Part E, E. */
const PART = /^(?:[a-z]{4,8}\s)?[a-z][.)]?$/i;

/** Whether a number is none of those in its part: E.7, where part E counts to 5. */
function isMissingInPart(contract: Contract, [letter, figure, ...deeper]: readonly string[]): boolean {
  if (deeper.length > 0 || !/^[a-z]$/.test(letter ?? '') || !/^\d{1,3}$/.test(figure ?? '')) return false;
  const part = contract.scope.byPath
    .get(letter!)
    ?.map((i) => contract.clause(i)!)
    .find(({ parent, facts }) => parent < 0 && PART.test(facts.number?.text ?? ''));
  const below = part ? contract.childrenOf(part).map(({ facts }) => facts.number?.values ?? []) : [];
  return (
    below.length > 1 && below.every(({ length }) => length === 1) && !below.some(([own]) => own === Number(figure))
  );
}

/** A reference as it would be with another number. */
function naming(reference: Reference, number: string): Reference {
  const { target } = reference;
  const { noun, within } = target as Section;
  return {
    ...reference,
    target: { kind: 'section', number, ...(noun !== undefined && { noun }), ...(within !== undefined && { within }) },
  };
}

const ITEMS_BEHIND = new RegExp(
  `\\s{0,8}[(（][^()（）]{0,40}[)）]|(?<![\\d.．])第?[一二三四五六七八九十\\d]{1,6}[款项項]|\\s(?:${PARAGRAPH_WORDS})\\.?\\s?\\w{1,2}`,
  'g',
);
/** 5.2 of 5.2(b), 第四条 of 第四条第（二）项, Art. 5 of Art. 5 para. 2. */
function withoutItems(number: string): string {
  return number.replace(ITEMS_BEHIND, '');
}

/** An article and the paragraph of it that is cited: 第二条第五款, Article 14.3, Art. 14 para. 3. */
const PARAGRAPH =
  /^(?:(第[^款项項]{1,12}?[条條])\s?第([一二三四五六七八九十\d]{1,3})[款项項]|((?:[A-Za-z]{3,10}\.?\s{1,4})?\d{1,3})(?:\.|\s(?:paragraph|para?)\.?\s)(\d{1,3}))(?=$|\sl(?:it|etter)\b)/;

/** Whether 第二条第五款 or Article 14.3 cites more numbered paragraphs than the clause has, whose numbers are single figures. */
function lacksParagraph(contract: Contract, clause: Clause, reference: Reference, number: string): boolean {
  const found = PARAGRAPH.exec(number.trim());
  const article = found?.[1] ?? found?.[3];
  const step = found?.[2] ?? found?.[4];
  if (article === undefined || step === undefined) return false;
  const at = contract.resolve(clause, naming(reference, article))?.clause;
  const cited = at === undefined ? undefined : contract.clause(at);
  const below = cited ? contract.childrenOf(cited) : [];
  const single = below.every(({ facts }) => facts.number?.values.length === 1);
  return below.length > 1 && single && hanNumber(step) > below.length;
}

/** Items in brackets that open a line within a clause, and those anywhere in it. */
const ITEM_LINE = /(?:^|\n)[ \t*_-]{0,8}[(（][^()（）\s]{1,4}[)）]/g;
/** Whether a clause has items in brackets, as clauses or as lines, and the one that is cited, 2(c), is not among them. */
function lacksItem(contract: Contract, clause: Clause, reference: Reference, number: string): boolean {
  if (lacksParagraph(contract, clause, reference, number)) return true;
  const item = /[(（]([\p{L}\d]{1,4})[)）]/u.exec(number)?.[1];
  const at = contract.resolve(clause, naming(reference, withoutItems(number)))?.clause;
  const cited = at === undefined ? undefined : contract.clause(at);
  if (item === undefined || !cited) return false;
  const below = contract.childrenOf(cited).map(({ facts }) => facts.number);
  const texts = contract.within(cited).map(({ facts }) => facts.words.passage.plain);
  const items = below.length > 0 ? below.length : (texts[0]!.match(ITEM_LINE)?.length ?? 0);
  if (items < 2 || below.some((own) => !own?.style.endsWith('-paren') || own.text.replace(/[（()）]/g, '') === item))
    return false;
  // Behind a number it is cited, and not written.
  const written = new RegExp(`(?<![\\d)）条條款第])[(（]${item}[)）]`);
  return !texts.some((text) => written.test(text));
}

function selfCited(contract: Contract, clause: Clause, reference: Reference, target: Section): Finding | undefined {
  const own = clause.facts.number;
  const { plain } = clause.facts.words.passage;
  // In a clause of several paragraphs or with sub-clauses, a citation of the whole may make sense.
  if (!own || target.to !== undefined || clause.last > clause.index || plain.includes('\n')) return undefined;
  if (!citesItself(target.number, own.text)) return undefined;
  if (contract.resolve(clause, reference)?.clause !== clause.index) return undefined;
  if (!GROUND.test(plain.slice(Math.max(0, reference.range.start - 40), reference.range.start))) return undefined;
  return {
    range: contract.toDocument(clause, reference.range),
    kind: 'self',
    message: {
      text: 'This clause cites itself ({text}) as its own condition or ground. The number is probably wrong, and then the clause that is meant does not apply. Correct it.',
      data: { text: plain.slice(reference.range.start, reference.range.end) },
    },
  };
}

function nameless(contract: Contract, clause: Clause, reference: Reference, name: string): Finding | undefined {
  const { plain } = clause.facts.words.passage;
  const quoted = inQuotes(plain, reference.range);
  const text = plain.slice(quoted.start, quoted.end);
  const resolves = (cited: string): boolean =>
    contract.resolve(clause, { ...reference, target: { kind: 'name', name: cited } })?.resolves !== false;
  const called = name.replace(/[,.，。](?=["”])/g, '');
  if (resolves(called)) return undefined;
  const parts = called.split(/\s{1,20}and\s{1,20}/);
  if ((parts.length > 1 && parts.every(resolves)) || opensLine(contract, called)) return undefined;
  if (text.length > name.length && (resolves(text) || opensLine(contract, text))) return undefined;
  const range = contract.toDocument(clause, quoted);
  return {
    range,
    kind: 'name',
    message: {
      text: 'No clause is called “{name}” or is about it, so that readers cannot tell what the reference covers. Name the clause that is meant, or add it.',
      data: { name: text.replace(/^(?:the\s)?(?:section|clause|article)s?\s(?=["“])|[“”"]/gi, '') },
    },
    fixes: nearestHeadings(contract, name).map((heading) => ({
      title: { text: 'Refer to “{heading}”', data: { heading } },
      edits: [{ ...range, text: renamed(text, name, heading) }],
    })),
  };
}

/** All of a Chinese name in quotation marks of which the last words are read: “停服补偿条款” and not 补偿条款. */
function inQuotes(plain: string, { start, end }: Range): Range {
  const opening = /[“「][\p{Script=Han}]{1,12}$/u.exec(plain.slice(Math.max(0, start - 13), start));
  return opening && /^[”」]/.test(plain.slice(end, end + 1))
    ? { start: start - opening[0].length + 1, end }
    : { start, end };
}

/** So many characters around a name tell whether it opens a line. */
const AROUND = 24;

/** Whether a line of the text opens with the name, as a heading that runs into its paragraph does. */
function opensLine(contract: Contract, name: string): boolean {
  const bare = name
    .replace(
      /["“”]|^(?:sections?|clauses?)\s+\w+ed\s+|\s{1,20}(?:section|clause|provision|article)s?(?:\s{1,20}(?:above|below))?$|的?(?:条款|條款)$/gi,
      '',
    )
    .trim();
  if (bare.length < 4) return false;
  return blocksWith(contract, literally(bare)).some(({ index }) => {
    const start = contract.startOfBlock(index);
    // What stands before the block on its line, and the end of its last line, are looked at too.
    const from = Math.max(0, start - AROUND);
    const end = start + contract.block(index)!.length;
    const text = contract.source({ start: from, end: end + AROUND });
    for (let at = text.indexOf(bare, start - from); at >= 0 && at < end - from; at = text.indexOf(bare, at + 1)) {
      const line = text.slice(Math.max(0, at - AROUND), at);
      if (
        /(?:^|\n)[^\p{L}\n]{0,20}$/u.test(line) &&
        /^[\s*_]*[.:：。\n]/.test(text.slice(at + bare.length, at + bare.length + 8))
      )
        return true;
    }
    return false;
  });
}

/** The words of the reference with a heading in the place of the name; the noun behind it (条款, section) stays. */
function renamed(text: string, name: string, heading: string): string {
  const bare = name.replace(/的?(?:条款|條款)$|\s{1,20}(?:section|clause|provision|article)s?$/i, '');
  return text.includes(bare) ? text.replace(bare, heading.replace(/的?(?:条款|條款)$/, '')) : heading;
}

function citesItself(cited: string, own: string): boolean {
  const bare = (text: string): string => text.replace(/[\s第条條.．、()（）]|section|clause|article|§/gi, '');
  return bare(cited) === bare(own);
}

/** The title behind a cited number, which tells what is meant: Section 19.14 (Reseller Orders). */
const TITLE_BEHIND = /^\s?[(（"“《]([^()（）"“”《》\n]{3,60})[)）"”》]/;

/** The number of the only clause with a heading. */
function numberOfHeading({ scope }: Contract, title: string): string | undefined {
  const wanted = title.trim().toLowerCase();
  const found = scope.clauses.filter(({ heading }) => heading?.trim().toLowerCase() === wanted);
  return found.length === 1 ? found[0]!.number : undefined;
}

/** An item of an article: 第二条第（五）项. */
const ITEM_OF = /^(第[^（()）]{1,12}?[条條])(\s?第?\s?)[(（][^()（）]{1,4}[)）](\s?[款项項目]?)$/;

/** The last of the items that a cited article has, written as the citation: 第二条第（四）项 for 第二条第（五）项. */
function nearestItem(
  contract: Contract,
  clause: Clause,
  reference: Reference,
  [, article, between, noun]: RegExpExecArray,
): string | undefined {
  const at = contract.resolve(clause, naming(reference, article!))?.clause;
  const cited = at === undefined ? undefined : contract.clause(at);
  const last = cited && contract.childrenOf(cited).at(-1)?.facts.number;
  return last?.style.endsWith('-paren') ? `${article}${between}${last.text}${noun}` : undefined;
}

/** The part of the document in which a reference counts. */
function partOf(contract: Contract, { target }: Reference): Clause | undefined {
  const { within } = target as Section;
  const index = within === undefined ? undefined : partCalled(within, contract.scope);
  return index === undefined ? undefined : contract.clause(index);
}

function numberFix(
  contract: Contract,
  clause: Clause,
  reference: Reference,
  cited: CitedNumber,
  number: string,
): readonly Fix[] {
  const { plain } = clause.facts.words.passage;
  const title = TITLE_BEHIND.exec(plain.slice(reference.range.start + cited.start + cited.text.length))?.[1];
  const item = ITEM_OF.exec(number);
  const nearest = item
    ? nearestItem(contract, clause, reference, item)
    : ((title && numberOfHeading(contract, title)) ??
      nearestNumber(contract, number, clause, partOf(contract, reference)));
  const at = cited.text.indexOf(number);
  if (nearest === undefined || at < 0) return [];
  const start = reference.range.start + cited.start + at;
  const text = item ? nearest : asCited(nearest, number);
  return [
    {
      title: { text: 'Refer to section {number}', data: { number: text } },
      edits: [{ ...contract.toDocument(clause, { start, end: start + number.length }), text }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'broken-section-reference',
    title: { text: 'A reference to a section that does not exist' },
    description: {
      text: 'References to sections, by number or by name, that this document does not have, and clauses that cite their own number. What depends on such a reference may be void for uncertainty.',
    },
    category: 'references',
    severity: 'error',
    kinds: {
      name: { title: { text: 'No clause of that name' }, severity: 'information' },
      annex: { title: { text: 'No annex of that number' }, severity: 'warning' },
      self: { title: { text: 'A clause that cites itself' } },
    },
    examples: [
      {
        language: 'en',
        bad: '## 1. Fees\n\nYou pay under section 7.\n\n## 2. Term\n\nOne year.\n',
        good: '## 1. Fees\n\nYou pay under section 2.\n\n## 2. Term\n\nOne year.\n',
      },
      {
        language: 'zh',
        bad: '## 第一条 费用\n\n您按照第九条支付费用。\n\n## 第二条 期限\n\n期限为一年。\n',
        good: '## 第一条 费用\n\n您按照第二条支付费用。\n\n## 第二条 期限\n\n期限为一年。\n',
      },
    ],
  },
  ...inParts(
    inEach(citing, (contract, { clause, value }) =>
      value.flatMap((reference) =>
        judged(contract, clause, reference).filter(
          ({ kind }) => kind !== undefined || isOwnNoun(contract, nounOf(clause, reference)),
        ),
      ),
    ),
  ),
};
export default rule;
