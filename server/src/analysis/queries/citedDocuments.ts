import type { Range } from '../../text/range.js';
import type { Clause, ClauseFacts, Frame } from '../clause.js';
import type { Contract } from '../contract.js';
import { documentTitle } from './documentTitle.js';
import { derived, everyBlock, everyClause } from './everyClause.js';
import { sentencesOf } from './sentences.js';

/** A document that a clause binds somebody to by its title, without saying where it is. */
export interface CitedDocument {
  readonly clause: Clause;
  /** As written, with its marks: 《服务规则》, Acceptable Use Policy. */
  readonly title: string;
  /** The title's letters without the provider's name: the same for each way to write it. */
  readonly key: string;
  /** In the clause's plain text. */
  readonly range: Range;
}

interface Citing {
  readonly title: string;
  readonly range: Range;
  /** Whether the sentence links to something or gives an address. */
  readonly linked: boolean;
  readonly binds: boolean;
  /** The letters by which it is called from here on: DPA. */
  readonly short?: string;
}

/** What an English title of a document ends with. */
const NOUN =
  /(?:polic(?:y|ies)|notice|statement|guidelines?|addendum|terms(?:\s(?:of|and|&)\s\w+)?|conditions(?:\sof\s\w+)?|rules|code of conduct|agreement|schedule|list|sheet)$/i;
/** Documents of a Chinese provider, named without marks. */
const CHINESE_TITLE = /^(?:隐私|社区|退款|可接受使用|公平使用)(?:政策|规则|规范|公约|规定)$/;
/** Documents that every provider has of its own, whoever is named before them. */
const USUAL =
  /^(?:privacy|cookies?|acceptable use|fair use|refunds?|returns?|cancell?ation|community|service level|data processing|data protection|content|trade ?marks?|brand|copyright|DMCA|billing|pric(?:e|ing)|fees?|rates?|commission|support)\b/i;
/** Rules of those who settle disputes, and the agreement itself. */
const NOT_OURS =
  /\bversion\b|arbitration|association|chamber|commission|mediation|dispute|procedure|^(?:the\s)?(?:english|general|website|terms|agreement|services?)\b|\b(?:app store|visa|mastercard|icann|NAM|JAMS|AAA)\b/i;
const OURS = /(?:\bour|\bOUR|['’]s?|我们的?|本平台的?|本公司的?)\s$/;
const OTHERS =
  /(?:third[- ]part(?:y|ies)|\bits own|\btheir|\bengine|provider|licensor|business|bank|\byour|customer|publisher|advertiser|seller|partner|merchant|\bits)(?:['’]s?)?\s(?:\w+\s){0,2}?$|第三方的?$|开发者的$|服务商的$/i;
/** Papers that the customer or an authority has. */
const CERTIFICATE = /(?:证书?|执照|发票|申请表|登记表|订单|报告|确认[书单]|验收[书单]|结算单|对账单|回执|凭证)》$/;
/** A contract that the parties signed on a day that the text gives. */
const SIGNED = /\d\s?[月日号][^。；;]{0,10}(?:签署|签订|订立|簽署|簽訂|訂立)了?的?$/;
/** The document follows in the draft, or belongs to whoever is meant. */
const HERE =
  /^['’”"*_)]{0,3}\s?(?:\(?(?:set\s(?:forth|out)\s)?(?:below|above)\b|(?:set|shown|provided|displayed)\sby\b|presented\b|depends\b|(?:will|shall|does|do)\snot\sapply\b|of\s(?:an?|the)\s|at\sthe\sfollowing\slink|of\s(?:each|such|that|those|these|any|the\s(?:third|applicable|relevant|other)))|^[.:]\*\*/i;
/** The text says where it is, in brackets behind the title: (available on our website). */
const PLACED =
  /^['’”"*_)》]{0,3}(?:\s?[(（](?:available|published|posted|shown|载于|公布于|刊载于|[见見]?附[件录錄])|\.\s(?:please\s)?see\sthe\s(?:tab|page|section|link)\b|\s(?:at|in|under)\s\[[●•])/i;
/** The text says where it is: behind the title, or by a word such as available. */
const SITE =
  "(?:the|your|our|its)\\s(?:[\\w’'-]+\\s){0,3}?(?:portal|dashboard|control\\spanel|help\\scent(?:er|re)|account\\ssettings|customer\\sarea)\\b";
const FOUND_THERE = new RegExp(
  `^,?\\s(?:which\\syou\\s(?:\\w+\\s)?find|(?:available|found|shown|published))\\s(?:\\w+\\s){0,2}?(?:in|on|at|under)\\s(?:the|our|its)\\s(?:[\\w’'-]+\\s){0,2}?apps?\\b|^等?[^。，,;；]{0,4}第三方|^(?:\\s(?:for|on|about)\\s(?:[\\w-]+\\s){1,4}?|\\s)(?:(?:in|on|at|within|through|via)\\s${SITE})|^[^.;\\n]{0,60}\\b(?:available|published|posted|accessible|found)\\s(?:[\\w-]+\\s){0,2}?(?:in|on|at|within|through|via)\\s(?:${SITE}|(?:the|our|its)\\s(?:[\\w’'-]+\\s){0,2}?(?:web\\s?)?sites?\\b)`,
  'i',
);
/** Whatever it is called, the text makes it a part of itself. */
const INCORPORATED = /^\s(?:(?:also|each)\s)?(?:forms?|constitutes?)\s(?:an?\s)?(?:\w+\s)?part\sof\b/i;
const FOLLOWING = /\b(?:following|each|any|other|such|applicable|this|these)\s$/i;
const BINDS =
  /\b(?:compl(?:y|iance)|agree|accept|subject|accordance|govern\w*|incorporat\w*|bound|bind\w*|terms|violat\w*|set\s(?:out|forth)|described|defined|stated|specified|apply|applies|adhere|follow|abide|read|review|see|under|pursuant|pays?|payable|forms?\s(?:an?\s)?(?:\w+\s)?part)\b|支付|计收|收取|遵守|符合|同意|接受|依照|依据|按照|根据|约定|约束|适用|签订|签署|优先|违反|阅读|参见|详见|规则见|具体见|细则见|规定见|构成|组成|一部分|为准|修[改正订]|生效|按[^。;，,]{0,6}(?:执行|办理?|处理|来|走|补偿|赔[偿付]|计算|结算)|写在|列在|规定在|载于|(?:协议|合同|条款)[^。;，,]{0,4}(?:包括|包含)/i;
const ADDRESS =
  /https?:\/\/|\bwww\.|(?<![@\w])(?:[a-z0-9-]{1,63}\.){1,6}(?:com|cn|net|org|io|dev|ch|de|eu|co|uk|app)\b(?:\/\S*)?/i;

const citing = everyClause(readCiting);

function readCiting(facts: ClauseFacts, frame: Frame): readonly Citing[] {
  const { plain, marks } = facts.words.passage;
  return facts.references.flatMap(({ target, range }): Citing[] => {
    if (target.kind !== 'document') return [];
    const title = plain.slice(range.start, range.end);
    const before = plain.slice(Math.max(0, range.start - 40), range.start);
    if (PLACED.test(plain.slice(range.end, range.end + 32))) return [];
    if (FOUND_THERE.test(plain.slice(range.end, range.end + 160))) return [];
    if (
      !(title.startsWith('《')
        ? isNamed(title, before)
        : isOwn(title, before, plain.slice(range.end, range.end + 30), frame))
    )
      return [];
    const s = sentencesOf(facts, frame).find(({ start, end }) => start <= range.start && range.start < end);
    // The list of fees that arbitrators have is theirs.
    if (!s || (/^\w+ (?:Schedule|List|Sheet)$/.test(title) && /arbitra/i.test(s.plain))) return [];
    // An address may follow in the sentence behind a colon that a line ends with.
    const linked =
      ADDRESS.test(plain.slice(s.start, s.end)) ||
      marks.some(({ kind, start }) => kind === 'link' && s.start - 1 <= start && start <= s.end + 1);
    // Its own words, such as Terms, bind nobody.
    const rest = s.plain.slice(0, range.start - s.start) + s.plain.slice(range.end - s.start);
    const short = SHORT.exec(plain.slice(range.end, range.end + 24))?.[1];
    return [{ title, range, linked, binds: BINDS.test(rest), ...(short && { short }) }];
  });
}

const SHORT = /^['’”"*_]{0,3}\s?\((?:the\s)?["“„*_]{0,4}([A-Z]{2,6})["”“*_]{0,4}\)/;
/** A document that calls itself by such letters stands in the text: as part of this DPA. */
const callingItself = everyClause(({ words: { passage } }) =>
  [...passage.plain.matchAll(/\b[Tt]his\s([A-Z]{2,6})\b/g)].map(([, letters]) => letters!),
);

/** Whether a title in 《》 is another document and not the agreement itself. */
function isNamed(title: string, before: string): boolean {
  return !before.endsWith('本') && !SIGNED.test(before) && !OTHERS.test(before) && !CERTIFICATE.test(title);
}

/** Whether an English title is one of the provider's documents that does not follow in the draft. */
function isOwn(title: string, before: string, after: string, frame: Frame): boolean {
  // In an open list of policies it stands for those of whoever the list is about.
  if (CHINESE_TITLE.test(title))
    return (
      isNamed(title, before) && !/等|其他|相关的?$/.test(before.slice(-3)) && !/包括但不限于[^。]{0,40}$/.test(before)
    );
  if (!NOUN.test(title) || HERE.test(after) || FOLLOWING.test(before) || OTHERS.test(before)) return false;
  const owner = frame.providerNames.find((name) => name.length > 2 && title.startsWith(name));
  const rest = owner === undefined ? title : title.slice(owner.length).replace(/^['’]?s?\s/, '');
  if (NOT_OURS.test(rest)) return false;
  // In small letters only what everybody calls so is a document: the privacy policy.
  if (/^[a-z]/.test(rest) && !/^(?:privacy|cookies?|acceptable|fair)/.test(rest) && !/\bour\s$/i.test(before))
    return false;
  const possessed =
    OURS.test(before) && (/\bour\s$/i.test(before) || frame.providerNames.some((name) => before.includes(name)));
  return USUAL.test(rest) || owner !== undefined || possessed || INCORPORATED.test(after);
}

/** The words and targets of the links. */
const linking = everyBlock(({ words: { plain, marks } }) =>
  marks.flatMap(({ kind, start, end, url }) =>
    kind === 'link' ? [keyOf(plain.slice(start, end)), keyOf(url ?? '')] : [],
  ),
);

/** What the clauses are called, annexes also without their label, and which terms are defined. */
const partsOf = derived(
  ({ scope }) => [scope],
  ({ scope }) =>
    [
      ...new Set([
        ...scope.clauses.flatMap(({ heading = '' }) => [heading, heading.replace(ANNEX_LABEL, '')]),
        ...scope.terms,
      ]),
    ].map(keyOf),
);

/** What goes before the title of an annex: 附件四：, Annex 2 –. */
const ANNEX_LABEL =
  /^\s?(?:附[件录錄表]\s?[\d一二三四五六七八九十A-Z]{0,3}|(?:annex|appendix|schedule|exhibit|attachment)\s[\dA-Z]{1,3})\s?[:：.、–—-]?\s?(?=\S)/i;

/** With fewer words a title may be a part of many headings. */
const TELLING = 3;

/** The words of the headings that may be titles of the documents in the draft. */
const headingWords = derived(
  ({ scope }) => [scope],
  ({ scope }) =>
    scope.clauses.map(({ heading }) => new Set(wordsOf(heading ?? ''))).filter(({ size }) => size >= TELLING),
);

/** The words of a title in lower case, without those that any title has. */
function wordsOf(title: string): readonly string[] {
  return (title.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter(
    (word) => !/^(?:the|and|of|our|for|to|in|on)$/.test(word),
  );
}

/** Letters and digits alone, without brackets of versions. */
export function keyOf(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/policies/g, 'policy')
      // One addendum goes by two names.
      .replace(/data protection(?= (?:addendum|agreement))/g, 'data processing')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}

/** A key without what a title may go without: the Rewards Terms are the Rewards Terms of Use. */
function bareOf(key: string): string {
  return key.replace(/(?<=terms)(?:of(?:use|service)|(?:and)?conditions)$/, '');
}

/**
 * The documents that clauses bind somebody to by title and that the draft does not link, address, attach or contain,
 * in order. Never throws.
 */
export const unlinkedDocuments = derived(
  (contract) => [
    citing(contract),
    linking(contract),
    callingItself(contract),
    contract.scope,
    documentTitle(contract).text,
  ],
  findUnlinked,
);

function findUnlinked(contract: Contract): readonly CitedDocument[] {
  const cited = citing(contract).flatMap(({ clause, value }) => value.map((one) => ({ clause, ...one })));
  if (cited.length === 0) return [];
  const found = linking(contract).flatMap(({ value }) => value);
  const linked = [...new Set([...found, ...cited.filter((c) => c.linked).map((c) => keyOf(c.title))])].filter(
    (k) => k.length > 3,
  );
  const here = new Set(callingItself(contract).flatMap(({ value }) => value));
  const parts = partsOf(contract);
  const title = keyOf(documentTitle(contract).text);
  const own = contract.frame.providerNames.map(keyOf).filter((name) => name.length > 1);
  const asked = new Map<string, boolean>();
  return cited.flatMap((c) => {
    const whole = keyOf(c.title);
    const bare = own.reduce((text, name) => (text.startsWith(name) ? text.slice(name.length) : text), whole);
    const key = bare.replace(/^s(?=[a-z]{5})/, (s) => (whole === bare ? s : ''));
    return isMissing(c, key) ? [{ clause: c.clause, title: c.title, key, range: c.range }] : [];
  });

  function isMissing(c: Citing & { readonly clause: Clause }, key: string): boolean {
    if (
      c.linked ||
      !c.binds ||
      key.length < 3 ||
      (c.short !== undefined && here.has(c.short)) ||
      isKnown(key) ||
      isHeading(c.title)
    )
      return false;
    const reference = c.clause.facts.references.find(({ range }) => range === c.range);
    const resolved = reference && contract.resolve(c.clause, reference);
    return resolved !== undefined && !resolved.resolves;
  }

  /** Whether the draft has a heading with the words of the title, in whatever order. */
  function isHeading(cited: string): boolean {
    const words = wordsOf(cited);
    return (
      words.length >= TELLING && headingWords(contract).some((heading) => words.every((word) => heading.has(word)))
    );
  }

  /** Whether the title is the draft's own, is linked anywhere, or is one of its parts; asked once for each title. */
  function isKnown(key: string): boolean {
    let known = asked.get(key);
    if (known === undefined) {
      known =
        (title !== '' && (title.includes(key) || key.includes(title))) ||
        linked.some(
          (link) =>
            link.includes(key) ||
            (link.length > 5 && (key.endsWith(link) || (bareOf(key).length > 5 && bareOf(link).endsWith(bareOf(key))))),
        ) ||
        parts.some(
          (part) => part === key || (part.length > 5 && (key.endsWith(part) || (part.endsWith(key) && key.length > 8))),
        );
      asked.set(key, known);
    }
    return known;
  }
}
