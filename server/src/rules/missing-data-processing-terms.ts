import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { findDurations } from '../analysis/positions/duration.js';
import { appendSentence } from '../analysis/queries/append.js';
import { isPart } from '../analysis/queries/baseAgreement.js';
import { isInLink } from '../analysis/queries/inLink.js';
import { linksTo, type Signal, says } from '../analysis/queries/signals.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { Language } from '../text/language.js';
import type { DocumentRule, Finding, Message, RuleContext } from './contract.js';

/*
 * Finds agreements under which the provider handles data for the customer without a data processing agreement, or deals
 * with data at all without a privacy policy. Switch it off where the service handles no personal data.
 *
 * Bad:  We store your customer data on our servers. (and no data processing agreement anywhere)
 * Good: We store your customer data on our servers. The data processing agreement in annex 1 applies to it.
 */

type Kind = 'processing' | 'privacy';

const MESSAGES: Readonly<Record<Kind, Message>> = {
  processing: {
    text: 'The provider handles data for the customer, and no data processing agreement is named. Where there is personal data among it, the law asks for one with set contents. Refer to an annex or a linked document.',
  },
  privacy: {
    text: 'The provider handles data, and neither a privacy policy nor a data processing agreement is named. The law asks to inform people, and to have a contract where data is handled for the customer. Refer to both.',
  },
};
const FIX: Message = { text: 'Refer to a data processing agreement' };
const SENTENCE: Readonly<Record<Language, string>> = {
  en: "For personal data that {{provider}} may process on {{customer's}} behalf, the data processing agreement in annex [●] applies, which is part of {{agreement}}.",
  zh: '{{provider}}受{{customer}}委托处理个人信息的，适用作为{{agreement}}组成部分的附件[●]《个人信息委托处理协议》。',
};
const POLICY: Readonly<Record<Language, string>> = {
  en: ' For personal data that {{provider}} may process for other purposes, the privacy policy at [● address] applies.',
  zh: '{{provider}}为自身目的处理个人信息的规则，见[● 网址]公布的《隐私政策》。',
};

const AGREEMENT: Signal =
  /\bdata[\s-]?process(?:ing|or)\s(?:agreement|addendum|terms|annex|appendix|schedule|contract|amendment|conditions)\b|\bprocessing\s(?:agreement|addendum)\b|\bdpas?\b|\bdata\s(?:protection|privacy|security)\s(?:agreement|addendum|annex|appendix|schedule|terms)\b|\bprocessing\s(?:of\spersonal\sdata\s)?on\sbehalf\b[^.\n]{0,80}\bagreement\b|\bstandard\scontractual\sclauses\b|(?:数据|信息)(?:委托)?(?:处理|保护)(?:委托)?(?:协议|附录|附件|附则)|\b(?:annex|schedule|appendix|exhibit)\b[^.\n]{0,16}\b(?:processing\sof\s(?:personal\s)?data|(?:personal\s)?data\s(?:processing|protection))\b|委托处理(?:协议|合同)|数据处理条款|附[件录表][^。，\n]{0,8}(?:个人信息|数据)的?(?:委托)?处理/giu;
const PRIVACY: Signal =
  /\/(?:privacy|data-protection|datenschutz)\b|\bprivacy\s(?:(?:and|&)\s(?:\w+\s){1,3})?(?:policy|policies|notice|statement|terms|rules|charter|cent(?:er|re)|page|shield|guidelines?)\b|\b(?:personal\s)?data\s(?:protection\s|privacy\s)?(?:policy|charter|notice|declaration|statement)\b|\bpersonal\s(?:data|information)\b[^.\n]{0,160}\bhttps?:|\b(?:protection\sof\spersonal\sdata|(?:personal\s)?data\sprotection|privacy)["”’']?\s(?:section|page|tab)\b|个人(?:信息|数据)[^。\n]{0,80}https?:|隐私(?:权)?(?:保护)?(?:政策|声明|条款|协议|指引|通知|规则|说明|权声明)|个人信息(?:保护|处理)?(?:政策|规则|声明|指引)/giu;
const PRIVACY_LINK = /privacy|datenschutz|data[-_]?protection|隐私/i;
const AGREEMENT_LINK = /data[-_]?process|\bdpa\b|数据处理|委托处理/i;
/** Data that is the customer's own or of its people, handled by the provider. */
const HANDLED: Signal =
  /\b(?:personal\s(?:data|information)|personally\sidentifiable|customer\s(?:data|content)|user\sdata|your\s(?:data|content|files))\b|个人(?:信息|数据|资料)|用户(?:业务)?数据|客户数据|用户信息|您的(?:业务)?数据/giu;
/** Data about others that the customer brings in, as organisations do. */
const FOR_CUSTOMER: Signal =
  /\b(?:customer\s(?:personal\s)?(?:data|content)|subscriber\sdata|(?:data|information)\s(?:of|about|from|relating\sto)\s(?:your|customer's|its)\s(?:end[\s-]?users|users|customers|employees|clients|visitors|patients|students)|your\s(?:end[\s-]?users|users|customers|employees|clients|visitors)'\s(?:personal\s)?(?:data|information)|process\w*[^.\n]{0,60}\son\s(?:your|customer's|the\scustomer's)\sbehalf|data\sprocessors?|sub-?processors?)\b|用户业务数据|客户(?:业务)?数据|(?:终端用户|最终用户|您的(?:用户|客户|员工))[^。\n]{0,10}(?:数据|信息)|委托[^。\n]{0,6}处理/giu;
/** The service handles no data about people. */
const NOTHING: Signal =
  /\b(?:do|does|will)\snot\s(?:\w+\s)?(?:collect|store|process|upload|gather)\s(?:or\s\w+\s)?(?:any\s)?(?:of\syour\s)?(?:personal|user)\b|不(?:会)?(?:收集|上传|存储|采集)[^。\n]{0,12}(?:个人|用户|隐私|数据)/giu;

/** What a contract on processing must say (GDPR 28(3)): a clause that says three of these does without another. */
const CONTENTS: readonly RegExp[] = [
  /\bpurposes?\b|目的/i,
  /\b(?:types?|kinds?|categories|category)\sof\s(?:the\s)?(?:personal\s)?(?:data|information)\b|\bdata\ssubjects?\b|(?:种类|类型|类别)/i,
  /\b(?:technical\sand\sorgani[sz]ational|security\smeasures|encrypt\w*)\b|安全(?:保护)?(?:技术)?措施|加密/i,
];

/** Whether a section on data says itself what a data processing agreement would. */
function saysItself(contract: Contract, clause: Clause): boolean {
  const words = contract.within(clause).map((c) => c.facts.words);
  const plain = words.map((w) => w.passage.plain);
  const counts = CONTENTS.filter((content) => plain.some((text) => content.test(text))).length;
  const lasting = plain.some(
    (text, i) => /\bduration\b|期限/i.test(text) || findDurations(text, words[i]!.language).length > 0,
  );
  return counts + (lasting ? 1 : 0) >= 3;
}

/** The sections on data, those on data protection first; a link to another page is none. */
function sectionsOf(contract: Contract): readonly Clause[] {
  const ofType = (type: 'data-protection' | 'customer-data'): readonly Clause[] =>
    contract
      .ofType(type)
      .filter(({ facts }) => !isInLink(facts, { start: 0, end: facts.words.passage.plain.trimEnd().length }));
  const [protection, content] = [ofType('data-protection'), ofType('customer-data')];
  const main = (clauses: readonly Clause[], is: boolean): readonly Clause[] =>
    clauses.filter(({ facts }) => (facts.type === 'data-protection' || facts.type === 'customer-data') === is);
  return [...main(protection, true), ...main(content, true), ...main(protection, false), ...main(content, false)];
}

function check(contract: Contract, { profile }: RuleContext): readonly Finding[] {
  const sections = sectionsOf(contract);
  const [clause] = sections;
  if (!clause || !says(contract, HANDLED) || says(contract, NOTHING)) return [];
  if (says(contract, AGREEMENT) || linksTo(contract, AGREEMENT_LINK)) return [];
  const informs = says(contract, PRIVACY) || linksTo(contract, PRIVACY_LINK);
  // Towards consumers the provider acts for itself and needs no such contract, but a policy.
  if (informs && !says(contract, FOR_CUSTOMER, profile === 'b2b-saas' ? 1 : 2)) return [];
  if (sections.some((c) => saysItself(contract, c)) || isPart(contract)) return [];
  const kind: Kind = informs ? 'processing' : 'privacy';
  const { language } = contract;
  const sentence = SENTENCE[language] + (kind === 'privacy' ? POLICY[language] : '');
  return [
    {
      kind,
      range: openingOf(contract, clause),
      message: MESSAGES[kind],
      fixes: [{ title: FIX, worded: true, edits: [appendSentence(contract, contract.clause(clause.last)!, sentence)] }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'missing-data-processing-terms',
    title: { text: 'No data processing agreement' },
    description: {
      text: 'Finds agreements under which the provider handles data for the customer and that name no data processing agreement, or no privacy policy either.',
    },
    category: 'completeness',
    severity: 'information',
    kinds: {
      processing: { title: { text: 'No data processing agreement named' } },
      privacy: { title: { text: 'No privacy policy either' } },
    },
    profiles: { 'b2b-saas': 'warning', 'consumer-eu': 'warning', prc: 'warning', ch: 'warning' },
    types: ['data-protection', 'customer-data'],
    law: ['eu-gdpr-28-3', 'cn-pipl-21', 'ch-fadp-9'],
    examples: [
      {
        language: 'en',
        bad: '## Customer data\n\nWe store the personal data of your users on our servers and keep it confidential.\n',
        good: '## Customer data\n\nWe store the personal data of your users on our servers. The data processing agreement in annex 1 applies to it.\n',
      },
      {
        language: 'zh',
        bad: '## 用户数据\n\n您的用户数据存储在我们的服务器上，我们对个人信息予以保密。\n',
        good: '## 用户数据\n\n您的用户数据存储在我们的服务器上，个人信息的处理适用附件一《数据处理协议》。\n',
      },
    ],
  },
  check,
};

export default rule;
