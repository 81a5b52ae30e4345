import type { Clause, ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { isForBusinessesOnly, isOfBusinessCustomers } from '../analysis/queries/businessOnly.js';
import { clausesThat, everyClause } from '../analysis/queries/everyClause.js';
import { bindsOnlyResidentsOf } from '../analysis/queries/homeCountry.js';
import { isInLink } from '../analysis/queries/inLink.js';
import { plainText } from '../analysis/queries/plainText.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { shift } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds clauses that force disputes with customers into arbitration, or take class actions and juries from them. Towards
 * consumers both may be void. Off for businesses; silent where the customer may opt out of arbitration, where the clause is
 * for the United States alone, and where it leaves consumers or Europe out.
 *
 * Bad:  All disputes shall be finally resolved by binding arbitration.
 * Good: Either party may propose arbitration once a dispute has arisen.
 */

const MESSAGES = {
  arbitration: {
    text: 'Disputes with customers must go to arbitration here. Where the customer may be a consumer, that may be void, and the courts stay open. Make it optional, or except consumers.',
  },
  'class-action': {
    text: 'The customer gives up {right} here. Towards consumers that may be void under many laws. Delete it, or except consumers.',
  },
} as const satisfies Record<string, Message>;
const RIGHTS = {
  class: { text: 'class actions and collective redress' },
  jury: { text: 'the trial by jury' },
} as const satisfies Record<string, Message>;

const FORCED = {
  en: /\b(?:shall|must|will|agree(?:s|d|ing)?\s(?:to|that))\b[^\n]{0,160}?\b(?:(?:final|binding|individual|exclusive)(?:ly)?,?\s(?:and\s\w+\s)?(?:\w+\s)?arbitration|(?:resolved|settled|determined|decided|submitted|referred)\b[^\n]{0,60}?\barbitrat(?:ion|ors?)|arbitrated?)\b|\bbinding\sarbitration\b[^\n]{0,80}\b(?:exclusive|sole|only)\b/i,
  zh: /(?:应当?|须|必须|均应|任何一方[^。]{0,10}(?:应|可|有权))[^。;]{0,30}?(?:提交|提请|申请)[^。;]{0,60}?仲裁/,
} as const;
const CLASS = {
  en: pattern(
    '\\b(?:waives?|waiving|give\\sup|not|only)\\b…100…\\b(?:class\\s(?:action|or\\s|arbitration|proceeding)|collective\\s(?:action|redress)|representative\\s(?:action|proceeding|capacity))|(?<!\\ban?\\s)\\bclass\\saction\\swaiver\\b(?!\\s(?:provisions?|clauses?|sections?|in\\s(?:sub)?section))',
  ),
  zh: /放弃[^。;]{0,20}(?:集体诉讼|代表人诉讼|集团诉讼)/,
} as const;
const JURY = {
  en: /\bwaive\w*\b[^\n]{0,60}\b(?:jury|trial\sby\sjury)\b|\bgiv(?:e|ing)\sup\b[^\n]{0,60}\bjury\b/i,
  zh: /放弃[^。;]{0,10}陪审/,
} as const;
/** A choice, an opt-out, a claim for small courts, or customers who are no consumers. */
const OPTIONAL = {
  en: /\b(?:opt[- ]?out|may\s(?:elect|choose|opt|propose|also|instead|alternatively|agree)|at\s(?:your|either)\s(?:option|election|choice)|at\sthe\s(?:option|election|choice)\sof\s(?:you|either|each|the\s\w+)\b|if\sboth\sparties\sagree|optional|voluntar\w+|unless\s(?:you|the\scustomer)\s(?:are|is)\sa\sconsumer|except\s(?:for\s)?consumers?|if\s(?:you|the\scustomer)\s(?:are|is)\s(?:not\sa\sconsumer|an?\s(?:business|merchant|trader|company|entrepreneur|legal\sentity))|between\s(?:merchants|businesses|companies|traders|(?:the\s)?\w+\sand\s(?:its|their)\s\w+)|(?:do|does)\snot\sapply\sto\sconsumers?|interim|injuncti\w+)\b/i,
  zh: /可以?选择|(?:或者?|也(?:可以?|有权))(?:依法)?(?:直接)?(?:向[^。]{0,30})?(?:人民)?法院|自愿|消费者除外|非消费者|不是消费者|商户之间|企业(?:客户|用户)(?:的|之间)|双方(?:另行)?(?:达成|同意)[^。]{0,10}仲裁/,
} as const;

/** What speaks of arbitration that is agreed elsewhere: its fees, its law, its exceptions, who decides on it, one claim at a time. */
const ELSEWHERE =
  /\b(?:this|the|such|that|any|an?)\s(?:\w+\s)?agreement\sto\s(?:be\s)?arbitrat|\barbitration\sfees?\b|\b(?:individual|class)\b[^\n]{0,30}\bbasis\b|\bexceptions?\sto\b|\b(?:enforceability|arbitrability|validity|applicability|interpretation|formation)\b[^\n]{0,80}\b(?:this|the|such|these)\s(?:\w+\s)?(?:arbitration|section|clause|provision)/i;

/** The subjects of clauses that say where disputes are decided. */
const FORUMS: ReadonlySet<OutlineType> = new Set(['dispute-resolution', 'jurisdiction']);

/** A notice or a summary tells of the clause that stands further down. */
const TELLS =
  /\b(?:below|(?:see|read|review|refer\sto)\b[^\n.]{0,60}\bsections?\b)|(?:见|参见|详见|如)下|第[^。]{1,8}条所?述/i;

interface Found {
  readonly finding: Finding;
  /** Whether it falls with the agreement to arbitrate. */
  readonly arbitral: boolean;
  /** Whether the paragraph points to where it is agreed. */
  readonly told: boolean;
}

function findIn(facts: ClauseFacts, frame: Frame): readonly Found[] {
  const main = FORUMS.has(facts.type);
  if (!main && !facts.also.some((type) => FORUMS.has(type))) return [];
  const { passage, language } = facts.words;
  if (OPTIONAL[language].test(plainText(facts))) return [];
  const found = new Map<string, Found>();
  for (const s of sentencesOf(facts, frame)) {
    // Who acts for a business is no consumer.
    if (FOR_BUSINESS.test(s.plain)) continue;
    const add = (kind: keyof typeof MESSAGES, match: RegExpExecArray | null, right?: Message): void => {
      const key = right ? `${kind} ${right.text}` : kind;
      const before = found.get(key);
      if (!match || (before && !before.told)) return;
      const at = { start: s.start + match.index, end: s.start + match.index + match[0].length };
      // A link of a table of contents names what stands below.
      if (isInLink(facts, at)) return;
      const range = passage.toSource(at);
      const message = right ? { ...MESSAGES[kind], data: { right } } : MESSAGES[kind];
      // Whoever does not arbitrate keeps the jury, and class actions where the waiver is one for arbitrations.
      const start = passage.plain.lastIndexOf('\n', s.start) + 1;
      const end = (passage.plain.indexOf('\n', s.end) + 1 || passage.plain.length + 1) - 1;
      const paragraph = passage.plain.slice(start, s.start + s.plain.length);
      const arbitral = kind === 'arbitration' || /\barbitrat/i.test(`${facts.heading ?? ''}\n${paragraph}`);
      const told =
        TELLS.test(passage.plain.slice(start, end)) ||
        passage.marks.some(({ url, start: from }) => url?.startsWith('#') && start <= from && from < end);
      // What is agreed stands for the notice that tells of it.
      if (!before || !told) found.set(key, { finding: { kind, range, message }, arbitral, told });
    };
    if (main && (s.language === 'zh' || !ELSEWHERE.test(s.plain))) add('arbitration', FORCED[s.language].exec(s.plain));
    const waived = CLASS[s.language].exec(s.masked);
    // In passing, a clause on another subject may name the section with the waiver.
    if (main || !/^class/i.test(waived?.[0] ?? '')) add('class-action', waived, RIGHTS.class);
    add('class-action', JURY[s.language].exec(s.plain), RIGHTS.jury);
  }
  return [...found.values()];
}

const forcing = everyClause(findIn);

/** Consumers of Europe, or consumers at all, are left out of the passage or of its section. */
const EXCEPTED =
  /\bexcept\b[^\n.]{0,60}\b(?:resid\w+|liv(?:e|ing)|located|based|users|members|customers|consumers)\b[^\n.]{0,40}\b(?:EU|EEA|Europe\w*|consumers)\b|\b(?:EU|EEA|Europe\w*|consumers?)\b[^\n.]{0,120}\b(?:(?:section|clause|agreement|provision|paragraph)s?|arbitration)\b[^\n.]{0,40}\b(?:does|do|shall|will)(?:\snot|n[’']t)\sapply\b|\b(?:does|do|shall|will)(?:\snot|n[’']t)\sapply\b[^\n.]{0,60}\b(?:EU|EEA|Europe\w*|consumers)\b|\bconsumers?\b[^\n.]{0,80}\b(?:local|home|own)\scourts?\b[^\n.]{0,60}\b(?:not\saffect|unaffected|not\sapply)/i;
/** For customers of the United States, where such clauses mostly stand. */
const AMERICAN =
  /\b(?:for|to)\s(?:the\s)?(?:U\.?S\.?A?\.?|United\sStates|American)\s(?:users|residents|customers|consumers|members)\b|\bare\s(?:an?\s)?(?:U\.?S\.?|United\sStates)\s(?:residents?|users?|citizens?)\b|\bif\syou\s(?:are|live|reside|access|use)\b[^\n.;,]{0,60}\bin\sthe\sUnited\sStates\b|\b(?:claims?|disputes?)\s(?:that\sare\s)?brought\b[^\n.;]{0,40}\bin\sthe\sUnited\sStates\b/i;
/** A condition of the sentence: if you use the services on behalf of a business. */
const FOR_BUSINESS =
  /\b(?:if|where|when)\s(?:you|the\s(?:customer|user))\b[^.;]{0,80}\b(?:on\sbehalf\sof|for|as)\san?\s(?:business|company|corporation|organi[sz]ation|legal\sentity)\b|(?:如果?|若)(?:您|用户|客户)[^。;，,]{0,12}(?:代表|作为)[^。;，,]{0,6}(?:企业|公司|法人|单位)/i;
/** A section that says of itself that it binds only customers of the United States. */
const OF_AMERICANS =
  /\bappl(?:y|ies)\s(?:only\s)?(?:to\syou\s)?(?:only\s)?if\s(?:you|your)\b[^\n.]{0,80}\b(?:United\sStates|U\.?S\.?A?)\b/i;
/** The customer may free itself of the agreement to arbitrate, and not of a later change alone. */
const OPT_OUT =
  /\b(?:opt(?:ing)?[\s-]?out\s(?:of|from)|reject|decline(?:\sto\sbe\sbound\sby)?)\s(?:(?:this|the|these|our|your|an?|all|any|such|binding|individual|mandatory|Terms[’'])\s){0,4}(?:\w+\s){0,2}?arbitrat(?:ion|e)\b(?!\sprocess)|\bdecline\sto\s(?:have|resolve|arbitrate)\b[^\n.]{0,80}\barbitrat|\barbitration\sopt[\s-]?out\snotice\b|\bnot\swish\sto\s(?:arbitrate|resolve\sdisputes)\b/i;
/** The same of the whole section on disputes, with its waivers. */
const OUT_OF_SECTION = /\bopt(?:ing)?[\s-]?out\s(?:of|from)\s(?:this|these)\s(?:section|clause|article|provisions?)\b/i;
const OF_A_CHANGE =
  /\b(?:modif\w+|amend\w+|prior\sarbitration|future\schange|violation|mass\s(?:action|arbitration))\b/i;

const freeing = clausesThat(
  (facts, frame) =>
    (facts.type === 'dispute-resolution' && OUT_OF_SECTION.test(facts.words.passage.plain)) ||
    (OPT_OUT.test(facts.words.passage.plain) &&
      sentencesOf(facts, frame).some(({ plain }) => OPT_OUT.test(plain) && !OF_A_CHANGE.test(plain))),
);

/** Whether the chapter of a clause, or the one that a notice at the head of the draft points to, lets customers opt out. */
function mayOptOut(contract: Contract, clause: Clause, arbitral: boolean): boolean {
  const free = freeing(contract).filter(({ facts }) => arbitral || OUT_OF_SECTION.test(facts.words.passage.plain));
  if (free.length === 0) return false;
  if (/\b(?:below|see\ssection|in\s(?:the\s)?(?:\w+\s){0,3}section)\b/i.test(clause.facts.words.passage.plain))
    return true;
  let root = clause;
  for (let c = contract.parentOf(clause); c; c = contract.parentOf(c)) root = c;
  return free.some(({ index }) => index >= root.index && index <= root.last);
}

/** Whether a clause binds businesses or American customers alone, or leaves European ones out, by its words or those of its section. */
function isForOthers(contract: Contract, clause: Clause): boolean {
  const section = contract.parentOf(clause) ?? clause;
  const all = contract.within(section);
  return (
    all.filter(({ index }) => index <= clause.index).some(({ facts }) => EXCEPTED.test(facts.words.passage.plain)) ||
    isOfBusinessCustomers(clause.facts.words.passage.plain) ||
    AMERICAN.test(
      `${section.facts.heading ?? ''}\n${clause.facts.heading ?? ''}\n${clause.facts.words.passage.plain}`,
    ) ||
    all.some(({ facts }) => OF_AMERICANS.test(facts.words.passage.plain)) ||
    bindsOnlyResidentsOf(contract, clause, 'US')
  );
}

/** Once for each kind, where it is agreed rather than told of: long chapters on arbitration say it over and over. */
function check(contract: Contract): readonly Finding[] {
  if (isForBusinessesOnly(contract)) return [];
  const kinds = new Map<string, { readonly finding: Finding; readonly told: boolean }>();
  for (const { clause, value } of forcing(contract))
    for (const { finding, arbitral, told } of value) {
      const first = kinds.get(finding.kind!);
      if ((first && (!first.told || told)) || mayOptOut(contract, clause, arbitral) || isForOthers(contract, clause))
        continue;
      kinds.set(finding.kind!, {
        finding: { ...finding, range: shift(finding.range, contract.startOf(clause)) },
        told,
      });
    }
  return [...kinds.values()].map(({ finding }) => finding);
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'consumer-arbitration',
    title: { text: 'Arbitration forced on customers' },
    description: {
      text: 'Finds clauses that force disputes with customers into arbitration, or take class actions and juries from them. Towards consumers that may be void.',
    },
    category: 'fairness',
    // A thought and no more where no profile asks for it (docs/precision.md).
    severity: 'hint',
    kinds: {
      arbitration: { title: { text: 'Must go to arbitration' } },
      'class-action': { title: { text: 'Gives up class actions or juries' } },
    },
    profiles: { 'b2b-saas': 'off', 'consumer-eu': 'error', prc: 'warning', ch: 'warning' },
    types: ['dispute-resolution'],
    law: ['ch-cpc-35'],
    examples: [
      {
        language: 'en',
        bad: '## Disputes\n\nAll disputes shall be resolved by binding arbitration in Geneva.\n',
        good: '## Disputes\n\nOnce a dispute has arisen, either party may propose arbitration in Geneva.\n',
      },
      {
        language: 'zh',
        bad: '## 争议解决\n\n因本协议产生的争议，双方应提交上海国际仲裁中心仲裁。\n',
        good: '## 争议解决\n\n因本协议产生的争议，可向被告住所地人民法院提起诉讼。\n',
      },
    ],
  },
  check,
};

export default rule;
