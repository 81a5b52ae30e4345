import type { Contract } from '../analysis/contract.js';
import { plainText } from '../analysis/queries/plainText.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements that the provider may transfer to anybody without the customer's consent. Whoever takes over debts needs
 * the creditor's consent under most laws. Switch it off where a sale of the business is all that is meant.
 *
 * Bad:  We may assign this agreement to any third party.
 * Good: We may assign this agreement to a successor to our business; you may then end it within 30 days.
 */

const MESSAGES = {
  free: {
    text: 'The provider may transfer the agreement, its duties included, without the consent of the customer. Under most laws debts pass only with the creditor’s consent. Ask for consent, or give the customer a right to leave.',
  },
  asymmetric: {
    text: 'The provider may transfer the agreement freely, and the customer only with consent. Give both the same right, or say why they differ.',
  },
  bound: {
    text: 'The provider may transfer the agreement freely, and the customer may not. Give both the same right, or say why they differ.',
  },
} as const satisfies Record<string, Message>;
const THEIRS: Message = { text: 'What the customer may do' };

/** A right to leave, a mere change of the business’s owner, or the transfer of claims to money only. */
const SPARED = {
  en: /\b(?:merger|acquisition|sale\sof|successor|reorgani[sz]ation|change\sof\scontrol|terminate|claims?\sfor\spayment|receivables?|factoring|you\s(?:may|can)\s(?:then\s)?(?:end|leave|cancel|close|withdraw|object))\b/i,
  zh: /合并|分立|收购|重组|继受|解除|终止|应收|债权/,
} as const;

/** What keeps the customer from harm, as point 1(p) of the Annex to Directive 93/13 asks. */
const HARMLESS = {
  en: /(?:\bnot|n['’]t)\s(?:be\s)?to\syour\sdetriment\b|\bn[o']t\s(?:\w+\s){0,2}?(?:affect|reduce|prejudice|diminish|impair)\s(?:any\sof\s)?your\s(?:\w+\s){0,2}?(?:rights|guarantees)\b|\bnot\s(?:\w+\s){0,4}?reduction\s(?:of|in)\s(?:the|your|any)\s(?:\w+\s)?(?:rights|guarantees)\b|\bdetriment(?:al)?\sto\s(?:you|your)\b|\b(?:honou?r|respect|preserve)\syour\srights\b|\byour\srights\s[^.\n]{0,60}\b(?:not\s(?:be\s)?(?:affected|reduced|prejudiced)|remain)\b/i,
  zh: /不(?:会|得)?(?:影响|减损|降低|损害)[^。]{0,10}(?:您|用户|客户)[^。]{0,10}(?:权益|权利)/,
} as const;
/** Leaving because of a transfer, said anywhere in the clause. */
const LEAVING = {
  en: /\b(?:such|that|an?|any|the)\s(?:assignment|transfer)\b[^.\n]{0,80}\b(?:terminat\w+|cancel\w*|leave|object|clos(?:e|ing)|end)\b|\b(?:you|the\scustomer)\s(?:may|can|(?:are|is)\s(?:\w+\s)?entitled\sto|ha(?:ve|s)\s(?:the|a)\s(?:\w+\s)?right\s(?:to|of))\s(?:then\s|also\s|immediately\s)?(?:end|leave|terminat\w*|cancel\w*|withdraw\w*|rescind|close|object|reject|refuse)\b|\bright\s(?:to|of)\s(?:terminat\w+|withdraw\w*|object\w*|leav\w+|end)\b/i,
  zh: /(?:该|此|上述)?(?:转让|让与)[^。]{0,60}(?:解除|终止|注销|异议|退出)|(?:不同意|有异议)[^。]{0,20}(?:可|有权)[^。]{0,16}(?:解除|终止|注销|退出)|(?:您|你|用户|客户|会员|对方)(?:均)?(?:可以?|有权)[^。，；]{0,10}(?:解除|终止|退出|注销|提出异议)/,
} as const;
/** Within a group, or with the business: no transfer to anybody. */
const WITHIN =
  /\b(?:in\sconnection\swith\s(?:an?|the|any)\s(?:\w+\s)?(?:merger|acquisition|sale|reorgani[sz]ation)|to\s(?:any\s(?:of\s)?|an\s)?(?:(?:our|its)\s)?(?:corporate\s)?(?:affiliat\w+|subsidiar\w+|parent|successors?))\b/i;
const ANYBODY =
  /\b(?:including|freely|otherwise|without\s(?:any\s)?(?:restriction|limitation)|anyone|anybody|any\s(?:other\s)?(?:third\sparty|person|individual|entity)|third\sparties)\b/i;
/** Rights alone, which pass without the consent of who owes them; the duties stay with the provider. */
const RIGHTS_ONLY = {
  en: /\b(?:assign|transfer)s?\s(?:(?:any|all|some)\s(?:or\sall\s)?(?:of\s)?)?(?:our|its|their)\s(?:contractual\s)?rights\b(?![^.\n]{0,80}\b(?:obligations?|duties|responsibilities)\b)(?!,?\s(?:and|or)\b)/i,
  zh: /转让[^。，；]{0,16}权利(?![^。]{0,12}(?:义务|责任|债务))|权利(?!(?:和|与|及|、|或)?义务)[^。，；义责债]{0,6}(?:转让|让与)(?![^。]{0,12}义务)/,
} as const;
/** A right of both. */
const EITHER =
  /\b(?:either|both)\s(?:you\s(?:or|and)\s(?:we|us)|(?:we|us)\s(?:or|and)\syou|part(?:y|ies))\b|双方(?:均|都)/i;
/** What is transferred: the agreement, not a thing that the services are about. */
const AGREEMENT = /协议|合同|条款|权利(?:和|与|及|、)?义务|债[权务]|部分权利|全部权利/;

function check(contract: Contract): readonly Finding[] {
  const ours = contract
    .positionsOf('assignmentByProvider')
    .find((p) => p.value === 'free' || p.value === 'with-notice');
  if (!ours) return [];
  const { language } = ours.clause.facts.words;
  const plain = plainText(ours.clause.facts);
  const around = plain.slice(Math.max(0, ours.range.start - 200), ours.range.end + 200);
  const evidence = plain.slice(ours.range.start, ours.range.end);
  // Whoever may leave because of it is not bound to somebody else.
  if (HARMLESS[language].test(around) || EITHER.test(evidence) || LEAVING[language].test(plain)) return [];
  if (WITHIN.test(evidence) && !ANYBODY.test(evidence)) return [];
  if (RIGHTS_ONLY[language].test(evidence) || (language === 'zh' && !AGREEMENT.test(evidence))) return [];
  const theirs = contract
    .positionsOf('assignmentByCustomer')
    .find((p) => p.value === 'with-consent' || p.value === 'prohibited');
  const range = contract.toDocument(ours.clause, ours.range);
  if (!SPARED[language].test(around)) return [{ range, message: MESSAGES.free }];
  if (!theirs) return [];
  return [
    {
      kind: 'asymmetric',
      range,
      message: theirs.value === 'prohibited' ? MESSAGES.bound : MESSAGES.asymmetric,
      related: [{ range: contract.toDocument(theirs.clause, theirs.range), message: THEIRS }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'transfer-without-consent',
    title: { text: 'Transfer without consent' },
    description: {
      text: 'Finds agreements that the provider may transfer without the consent of the customer. Under most laws debts pass only with the consent of the creditor.',
    },
    category: 'fairness',
    severity: 'information',
    kinds: { asymmetric: { title: { text: 'Only the customer needs consent' }, severity: 'hint' } },
    profiles: { 'b2b-saas': 'hint', 'consumer-eu': 'warning' },
    types: ['assignment'],
    law: ['cn-civil-code-551', 'cn-civil-code-555', 'de-bgb-309-no-10'],
    examples: [
      {
        language: 'en',
        bad: '## Assignment\n\nWe may assign this agreement to any third party without your consent.\n',
        good: '## Assignment\n\nNeither party may assign this agreement without the consent of the other.\n',
      },
      {
        language: 'zh',
        bad: '## 转让\n\n我们可在通知您之后将本协议项下权利义务转让给任何第三方。\n',
        good: '## 转让\n\n未经对方同意，任何一方不得转让本协议。\n',
      },
    ],
  },
  check,
};

export default rule;
