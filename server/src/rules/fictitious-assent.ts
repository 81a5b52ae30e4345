import type { ClauseFacts } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { plainText } from '../analysis/queries/plainText.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { ClauseRule, Finding, Message, RuleContext } from './contract.js';

/*
 * Finds terms that bind whoever merely visits a site, and confirmations that the customer “has read and understood”. Neither
 * proves consent. Switch it off where an act of acceptance stands elsewhere and this is an addition only.
 *
 * Bad:  By accessing this site you agree to these terms.
 * Good: You accept these terms by ticking the box when you register.
 */

const MESSAGES = {
  browsing: {
    text: 'The agreement is to bind by mere access or use. Whoever only visits does not declare anything, so that no contract may come about. Name an act by which the customer accepts: a click, a tick, an order.',
  },
  acknowledgement: {
    text: 'The customer confirms to have read and understood the text. In standard terms such a confirmation proves nothing and may be void. Delete it, and see to it that the customer can read the text before the act of acceptance.',
  },
} as const satisfies Record<string, Message>;

const BROWSING = {
  en: pattern(
    '\\b(?:by\\s(?:\\w+ly\\s)?(?:continuing\\sto\\s(?:access|browse|use|visit)|accessing|browsing|using|visiting|viewing|downloading|installing|(?:opening|launching|entering)(?!\\s(?:\\w+\\s){0,3}?(?:accounts?|contract|agreement|order|into)\\b))\\b|(?:<your>\\s)?(?:use|access)\\b…30…\\b(?:constitutes?|signif\\w+|indicates?|means?(?!\\s[(,;]|[(,;])))…160…\\b(?:agrees?|agreed|accepts?|accepted|consents?|bound|acceptance|agreement)\\s(?:\\w+,?\\s){0,8}?(?:(?<=\\b(?:bound|abide)\\s(?:\\w+\\s){0,3})by|terms|agreement|TO[SU]|conditions|EULA|contract|polic(?:y|ies))\\b|<you>\\s(?:\\w+\\s){0,2}?(?:agrees?|accepts?|consents?|(?:are|is)\\sbound)\\s(?:\\w+\\s){0,6}?(?:terms|agreement|TO[SU]|conditions|EULA)\\b…60…\\bby\\s(?:\\w+ly\\s)?(?:accessing|browsing|using|visiting|viewing)\\b|\\b(?:anyone|anybody|whoever|(?:a|any|each|every)\\s(?:person|visitor|<you>)|<you>)\\s(?:(?:who|that)\\s)?(?:\\w+\\s){0,2}?(?:access|brows|us|visit|view|download|open|install|enter)(?:e?s)?\\s…100…\\b(?:accepts?|agrees?\\sto|(?:is|are)\\s(?:deemed\\sto\\s(?:have\\s)?(?:accept|agree)\\w*|bound\\sby))\\s(?:\\w+\\s){0,3}?(?:terms|agreement|conditions)\\b',
  ),
  zh: pattern(
    '(?:访问|浏览|登录|进入|打开|使用|下载|安装|进行后续操作)[^。;]{0,80}?(?:视为|视同|即表示|即代表|意味着|表明|表示|就?算(?:作|是|你|您)?|就(?:是|等于|当作?|说明))[^。;]{0,24}?(?:同意|接受|认可)',
  ),
} as const;
/** An act beside it, or a later change of the terms (deemed-consent). */
const ACT = {
  en: /\b(?:click\w*|tick\w*|check(?:ing|ed)?\s(?:the|a)?\s?box|sign(?:ing|ed|s)?\b(?!\sup)|regist\w+|order\w*|creat\w+\s(?:an\s)?account|sign(?:ing)?[- ]up|subscrib\w+|purchas\w+|(?<!\bby\s)continu\w+|(?:new|amended)\s(?:terms|version)|after\s(?:any|the|such|these)|following\s(?:any|the)|chang\w+|modif\w+|amend\w+|updat\w+|revis\w+)\b/i,
  zh: /点击|勾选|签署|签订|注册|下单|订购|购买|支付|确认|盖章|继续|修改|变更|更新|修订/,
} as const;
/** The clause names an act by which the terms are accepted, besides the mere use. */
const CLICKED =
  /\b(?:accept|agree)\w*\b[^\n.]{0,60}\bby\s(?:click|tick|check|sign|select)ing\b|\bby\s(?:click|tick|check|select)ing\b[^\n.]{0,60}\b(?:accept|agree)|点击[^。;]{0,20}(?:同意|接受)/i;
/** Further steps of any kind, named beside an act, still bind whoever declares nothing. */
const STEPS = /进行后续操作|后续使用/;
/** Those who accept are people of the customer, for rules of its own. */
const PEOPLE =
  /\byour?\s(?:[\w-]+\s){0,2}?(?:staff|employees|personnel|workers|colleagues|contractors|guests|visitors|members|end\susers|authori[sz]ed\susers)\s(?:\w+\s){0,2}?(?:accepts?|agrees?|consents?|(?:are|is)\sbound)\b|(?:员工|职员|工作人员|访客|雇员)(?:即|均|便)?(?:视为|视同|表示|同意|接受)/i;
/** What is declared is not consent to the terms. */
const OTHER_OBJECT = /\b(?:represent|warrant|instruct|jurisdiction|authori[sz]e)/i;
/** Terms of somebody else. */
const OTHERS_TERMS =
  /\bthird[-\s]party\b|\bapplicable\sterms\b|\bterms(?:\sand\sconditions)?\sof\s(?:the|a|any|such|that|its|their)\s(?:\w+\s)?(?:provider|vendor|merchant|seller|supplier|operator)\b/i;
/** What follows "agree to abide by": rules for using a part of the service, not the agreement. */
const RULES_ALONE =
  /^\s(?:(?:all|any|our|the|its)\s){0,2}(?:[\w-]+\s){0,2}?(?:polic(?:y|ies)|guidelines|rules|laws)\b(?![^.;]{0,40}\b(?:and|or)\s(?:\w+\s){0,2}(?:terms|agreements?|conditions)\b)/i;
/** A document beside the agreement, or a part of it: whoever uses that is bound already, or consents to one thing more. */
const BESIDE =
  /^\s(?:of|in)\s(?:the|this|our)\s(?:[\w-]+\s){0,5}?(?:licen[cs]es?(?!\sagreement)|polic(?:y|ies)|addend(?:um|a)|annex|schedule|appendix|notice)\b|^\sand\sconditions\sin\sthis\s(?:[\w-]+\s){0,3}?(?:annex|addendum|schedule|appendix)\b/i;
/** In Chinese the object stands behind or inside: agreement to something else than the text is none to it. */
const TEXT = /协议|条款|声明|约定|约束|须知|规则|规定|政策|合同|條款|協議/;
/** Not by a visit is anybody taken to accept. */
const DENIED = /不(?:会|得|应)?(?:仅)?因[^。;]{0,10}$/;
/** Something else is accepted besides the text. */
const ALSO = /\balso\s(?:agree|accept|consent)(?!\s(?:to\s)?(?:this|these)\s(?:agreement|terms|conditions)\b)/i;
/** What is accepted in addition has terms of its own: these terms of play. */
const OF_ITS_OWN = /^\sof\s(?!service|use)\w/i;
/** A definition: “Use Agreement” means an agreement. */
const DEFINED = /["”]\s(?:shall\s)?means?\b/i;
const ACKNOWLEDGED = {
  en: pattern(
    '<you>\\s(?:\\w+\\s){0,2}?(?:acknowledges?|confirms?|represents?|agrees?|certif\\w+|warrants?)\\sthat\\s(?:<you>\\s)?(?:have|has)\\s(?:\\w+\\s)?read\\b…40…\\b(?:underst(?:and|ood))|<you>\\s(?:have|has)\\s(?:carefully\\s|fully\\s)?read,?\\s(?:and\\s)?underst(?:and|ood)',
  ),
  zh: pattern(
    '(?:已|已经)(?:经)?[^。,;]{0,6}?(?:充分|仔细|完全|认真|详细)?阅读[^。;]{0,8}?(?:理解|[了瞭]解|知悉|明白)|(?:无条件|不可撤销地?)(?:同意|接受)',
  ),
} as const;
/** A document of somebody else that was read, or a request to read. */
const ASKED = {
  en: /\bplease\b|\bmake\ssure\b|\bif\syou\s(?:have\snot|do\snot|don't)\b|\bbefore\b[^\n]{0,40}\bread/i,
  zh: /请您?(?:务必|仔细|认真|审慎)?|如(?:果)?您?未/,
} as const;
const ABOUT: ReadonlySet<string> = new Set([
  'acceptance',
  'parties',
  'eligibility',
  'entire-agreement',
  'other',
  'definitions',
]);

function findIn(s: ClauseSentence, facts: ClauseFacts): readonly Finding[] {
  const { passage } = facts.words;
  const at = (m: RegExpExecArray): Finding['range'] =>
    passage.toSource({ start: s.start + m.index, end: s.start + m.index + m[0].length });
  const findings: Finding[] = [];
  const browsing = BROWSING[s.language].exec(s.masked);
  if (
    browsing &&
    (STEPS.test(browsing[0]) || !ACT[s.language].test(s.plain)) &&
    !CLICKED.test(plainText(facts)) &&
    !OTHER_OBJECT.test(browsing[0]) &&
    !PEOPLE.test(s.plain) &&
    !OTHERS_TERMS.test(s.plain) &&
    (s.language === 'en' ||
      (TEXT.test(s.plain.slice(browsing.index, browsing.index + browsing[0].length + 40)) &&
        !DENIED.test(s.plain.slice(0, browsing.index)))) &&
    !ALSO.test(browsing[0]) &&
    !(/\balso\b/i.test(browsing[0]) && OF_ITS_OWN.test(s.plain.slice(browsing.index + browsing[0].length))) &&
    !DEFINED.test(browsing[0]) &&
    ![RULES_ALONE, BESIDE].some((p) => p.test(s.plain.slice(browsing.index + browsing[0].length)))
  )
    findings.push({ kind: 'browsing', range: at(browsing), message: MESSAGES.browsing });
  const read = ACKNOWLEDGED[s.language].exec(s.masked);
  if (read && !ASKED[s.language].test(s.plain))
    findings.push({ kind: 'acknowledgement', range: at(read), message: MESSAGES.acknowledgement });
  return findings;
}

function check(facts: ClauseFacts, { frame }: RuleContext): readonly Finding[] {
  if (!ABOUT.has(facts.type)) return [];
  const seen = new Set<string>();
  return sentencesOf(facts, frame)
    .flatMap((s) => findIn(s, facts))
    .filter(({ kind }) => !seen.has(kind!) && seen.add(kind!));
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'fictitious-assent',
    title: { text: 'Assent that nobody gave' },
    description: {
      text: 'Finds terms that are to bind by mere access or use, and confirmations that the customer has read and understood them. Neither proves consent.',
    },
    category: 'fairness',
    severity: 'information',
    kinds: {
      browsing: { title: { text: 'Binding by mere access or use' }, severity: 'warning' },
      acknowledgement: { title: { text: 'Said to have read and understood' } },
    },
    profiles: {
      'b2b-saas': 'information',
      'b2b-saas/browsing': 'information',
      'consumer-eu': 'warning',
      prc: 'information',
      ch: 'information',
    },
    types: ['acceptance'],
    law: ['cn-civil-code-496-2', 'cn-spc-contract-general-10', 'de-bgb-305-2', 'de-bgb-309-no-12-b'],
    examples: [
      {
        language: 'en',
        bad: '## Acceptance\n\nBy accessing this site you agree to these terms.\n',
        good: '## Acceptance\n\nYou accept these terms by ticking the box when you register.\n',
      },
      {
        language: 'zh',
        bad: '## 成立与接受\n\n您访问本网站即视为接受本协议。\n',
        good: '## 成立与接受\n\n您在注册时勾选同意后，本协议成立。\n',
      },
    ],
  },
  check,
};

export default rule;
