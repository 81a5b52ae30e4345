import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { lastWith } from '../analysis/figures.js';
import { plainForm } from '../analysis/positions/plainForm.js';
import { appendSentence } from '../analysis/queries/append.js';
import { isPart } from '../analysis/queries/baseAgreement.js';
import { isForBusinessesOnly } from '../analysis/queries/businessOnly.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import { plainText } from '../analysis/queries/plainText.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import { linksTo, type Signal, says } from '../analysis/queries/signals.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { TextEdit } from '../text/edit.js';
import type { Language } from '../text/language.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements on paid services that do not tell consumers of their right of withdrawal, or do not say that it can
 * be used online, as European law asks. Off except for consumers in the European Union.
 *
 * Bad:  You pay the monthly fee in advance. (and nothing on withdrawal)
 * Good: You pay the monthly fee in advance. Consumers may withdraw within 14 days, also by the button in the account.
 */

const MESSAGES = {
  missing: {
    text: 'There are fees, and nothing tells consumers that they may withdraw within 14 days. Without that information the period can grow to more than 12 months. Add it with a model form, or say that the offer is for businesses only.',
  },
  'no-function': {
    text: 'The right of withdrawal is described, but not that it can be used online. Since 19 June 2026 contracts concluded online need a withdrawal function in the EU. Say where it is.',
  },
} as const satisfies Record<string, Message>;
const FIXES = {
  missing: { text: 'Add a section on withdrawal with a model form' },
  'no-function': { text: 'Add the online function' },
} as const satisfies Record<string, Message>;

const SECTION: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Right of withdrawal',
    'A consumer may withdraw from the contract within 14 days of its conclusion without giving reasons, by the withdrawal function in the account or by a clear statement to {{provider:object}} by e-mail or post before that period ends. {{provider}} will refund all payments within 14 days of receiving the statement, by the means by which they were made. A consumer who asked for an earlier start pays for what was provided until then.',
    'Model form: To [● provider, address, e-mail]. I withdraw from the contract on [● service], concluded on [● date]. [● name, address, date]',
  ],
  zh: [
    '撤回权',
    '{{customer}}为消费者的，自合同订立之日起14日内可无理由撤回合同。{{customer}}可使用账户中的在线撤回功能，或者在期满前以电子邮件、信函向{{provider}}作出明确表示。{{provider}}自收到该表示之日起14日内按原支付方式退还全部款项；{{customer}}要求在撤回期内开始提供服务的，应就已提供的部分付费。',
    '撤回声明样式：致[● 服务方名称、地址、电子邮箱]：本人撤回于[● 日期]订立的关于[● 服务]的合同。[● 姓名、地址、日期]',
  ],
};
const ONLINE: Readonly<Record<Language, string>> = {
  en: 'A consumer may also withdraw online, by the withdrawal function in the account.',
  zh: '{{customer}}亦可使用账户中的在线撤回功能撤回合同。',
};

/** The right itself; a period makes it one. */
const RIGHT: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:rights?\sof\s(?:withdrawal|revocation|cancell?ation)|withdrawal\s(?:rights?|period|form|notice)|cooling[\s-]?off|rights?\sto\s(?:withdraw|revoke)|(?:withdraw|revoke)\s(?:from\s)?(?:the|this|your|a|any)\s(?:\w+\s)?(?:contract|agreement|purchase|order|subscription)|(?:cancel|withdraw)\b[^.\n]{0,80}\b(?:14|fourteen)[\s-](?:calendar\s)?days?|(?:14|fourteen)[\s-](?:calendar\s)?days?\b[^.\n]{0,80}\b(?:cancel|withdraw|refund|money[\s-]back)\w*|refund\w*\b[^.\n]{0,120}\b(?:14|fourteen)[\s-](?:calendar\s)?days?)\b/i,
  zh: /撤回(?:权|本?合同|本?协议|订单)|无理由(?:退|撤|解除)|冷静期|犹豫期|反悔权/,
};
/** The right that the law gives consumers, rather than a refund that the provider offers. */
const STATUTORY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:rights?\sof\s(?:withdrawal|revocation|cancell?ation)|withdrawal\s(?:rights?|period|form|notice)|cooling[\s-]?off|rights?\sto\s(?:withdraw|revoke)|(?:your\swithdrawal|withdraw\sfrom\s(?:the|this|your)\s(?:\w+\s)?(?:contract|agreement|purchase|order|subscription)))\b/i,
  zh: /撤回(?:权|本?合同|本?协议|订单)|无理由(?:退|撤|解除)|冷静期|犹豫期|反悔权/,
};
/** A sentence that only says when the right is lost or does not hold: it describes no way to use it. */
const LOST: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:do(?:es)?|shall|will|may)\snot\s(?:\w+\s)?apply|\bno\s(?:longer\s)?(?:\w+\s){0,2}?(?:rights?|withdrawal)\b|\b(?:lose|loses|lost|waive\w*|expire[sd]?|forfeit\w*|exclud\w+|cannot|not\sentitled)\b/i,
  zh: /不(?:再)?(?:适用|享有)|丧失|放弃|失效|排除|消灭/,
};
/** A heading that says that there is no such right here. */
const DENIED =
  /\b(?:absence\sof|no|exclusion\sof|waiver\sof|loss\sof|without)\s(?:\w+\s){0,2}?rights?\b|不(?:适用|享有)|排除|放弃|无撤回权/i;
const PERIOD =
  /\b(?:\d{1,2}|fourteen|seven|ten|thirty)(?:\s?\(\d{1,2}\))?[\s-](?:calendar\s|business\s|working\s)?(?:days?|weeks?)|[\d一二三四七十]{1,3}\s?[个]?(?:自然|工作)?[日天周]/i;
const FUNCTION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:withdraw\w*|cancel\w*|revo\w+)\b[^.\n]{0,120}\b(?:buttons?|function|online|on\s(?:our|the)\s(?:web)?site|on\s(?:\w+\s){0,3}?websites?|in\s(?:your|the)\s(?:account|app|settings)|click\w*|account\ssettings|web\s?form)\b|\b(?:buttons?|function|online|click\w*|web\s?form|account\ssettings)\b[^.\n]{0,120}\b(?:withdraw\w*|cancel\w*|revo\w+)\b/i,
  zh: /(?:撤回|撤销|退订|取消|无理由|解除)[^。\n]{0,40}(?:按钮|功能|在线|线上|网站|账户|点击)|(?:按钮|功能|在线|线上|网站|账户|点击)[^。\n]{0,40}(?:撤回|撤销|退订|取消|无理由|解除)/,
};
/** The offer is not for consumers. */
const BUSINESS: Signal =
  /\b(?:not\s(?:\w+\s){0,3}?(?:to|for|by|available\sto|directed\s(?:at|to)|intended\sfor)\s(?:\w+\s){0,2}?consumers?|(?:only|exclusively|solely)\s(?:\w+\s){0,4}?(?:businesses|business\s(?:customers|users|use|purposes)|entrepreneurs|traders|companies|legal\sentities|commercial\s(?:customers|use))|businesses\sonly|business\suse\sonly|(?:are|is)\snot\sa?\s?consumers?)\b|不(?:面向|适用于|针对)(?:个人)?消费者|仅(?:限|面向|向|供)[^。\n]{0,8}(?:企业|商业|单位)/giu;
/** A form that is filled in online. */
const FORM = /(?:withdrawal|cancell?ation|revocation)[-_\s]?form|widerrufsformular/i;
/** Carriage of passengers is outside of the directive (article 3(3)(k)). */
const CARRIAGE: Signal =
  /\b(?:contracts?|conditions)\sof\s(?:carriage|transport)\b|\bpassenger\s(?:transport|traffic)\b|(?:旅客|客运)运输/giu;
const LINK = /withdraw|revocation|widerruf|r[eé]tractation|cooling[-_\s]?off|撤回|无理由/i;
/** Money is asked for where no clause is about fees. */
const PAID: Signal =
  /\b(?:you|customers?|users?|subscribers?)\s(?:\w+\s){0,3}?pay\b[^.\n]{0,60}\b(?:fees?|prices?|charges)\b|\bsubscription\sfees?\b|(?:支付|缴纳)[^。\n]{0,16}(?:服务费|费用|价款)/giu;

const rights = clausesThat((facts) => {
  return RIGHT[facts.words.language].test(plainForm(`${facts.heading ?? ''}\n${facts.words.passage.plain}`));
});

/** The clause that describes the right, with its period in itself or below, or in its heading. */
function rightIn(contract: Contract): Clause | undefined {
  const found = rights(contract);
  const within = found.find(({ index, last }) =>
    contract
      .within({ index, last: Math.min(last, index + 12) })
      .some((c) => sentencesOf(c.facts, contract.frame).some((s) => PERIOD.test(s.plain))),
  );
  // A clause of its own about the right may leave the period to who sold the service.
  return within ?? found.find(({ facts }) => STATUTORY[facts.words.language].test(facts.heading ?? ''));
}

/** Whether a clause describes the statutory right: under such a heading, or with its period in a sentence. */
function isStatutory(contract: Contract, { facts }: Clause): boolean {
  return (
    STATUTORY[facts.words.language].test(facts.heading ?? '') ||
    sentencesOf(facts, contract.frame).some(
      (s) => STATUTORY[s.language].test(s.plain) && PERIOD.test(s.plain) && !LOST[s.language].test(s.plain),
    )
  );
}

/** The number that comes behind the last section of the row that a section stands in, as typed; empty where it has none. */
function nextNumber(contract: Contract, { facts: { number: own }, parent }: Clause): string {
  const last = own && contract.clauses.findLast((c) => c.parent === parent && c.facts.number?.style === own.style);
  const { number } = last?.facts ?? {};
  const heading = last && contract.headingRangeOf(last);
  if (!last || !number || !heading) return '';
  const { start } = contract.numberRangeOf(last);
  return lastWith(contract.source({ start, end: heading.start }), number, number.values.at(-1)! + 1)?.trim() ?? '';
}

/** The clause by which one pays, or else the first one: where the right belongs, and what its section looks like. */
function placeOf(contract: Contract): Clause | undefined {
  return contract.ofType('fees')[0] ?? contract.ofType('renewal')[0] ?? contract.clause(0);
}

/** The edit that adds the section behind everything else, with a heading like those of the draft. */
function section(contract: Contract): readonly TextEdit[] {
  let root = placeOf(contract);
  if (!root) return [];
  for (let parent = contract.parentOf(root); parent; parent = contract.parentOf(root)) root = parent;
  const marks =
    /^#{1,6}(?=\s)/.exec(contract.source({ start: contract.startOf(root), end: contract.startOf(root) + 8 }))?.[0] ??
    '##';
  const { lineFeed: feed, endOfText: end } = contract;
  const [heading, ...paragraphs] = SECTION[contract.language];
  const before = contract
    .source({ start: Math.max(0, end - 4), end })
    .match(/(?:\r?\n){0,2}$/)![0]
    .replace(/\r/g, '').length;
  const opening = [marks, nextNumber(contract, root), heading].filter((part) => part !== '').join(' ');
  return [{ start: end, end, text: feed.repeat(2 - before) + [opening, ...paragraphs].join(feed + feed) + feed }];
}

function check(contract: Contract): readonly Finding[] {
  const clause = placeOf(contract);
  if (contract.ofType('fees').length + contract.ofType('renewal').length === 0 && !says(contract, PAID)) return [];
  if (
    !clause ||
    isForBusinessesOnly(contract) ||
    says(contract, BUSINESS) ||
    linksTo(contract, LINK) ||
    isPart(contract)
  )
    return [];
  if (says(contract, CARRIAGE)) return [];
  const right = rightIn(contract);
  if (!right)
    return [
      {
        range: openingOf(contract, clause),
        message: MESSAGES.missing,
        fixes: [{ title: FIXES.missing, worded: true, resolve: section }],
      },
    ];
  if (!isStatutory(contract, right) || DENIED.test(right.facts.heading ?? '')) return [];
  const described = contract.within(right);
  const online = [...described, ...contract.childrenOf(contract.parentOf(right) ?? right)].some(({ facts }) =>
    FUNCTION[facts.words.language].test(plainText(facts)),
  );
  if (online || linksTo(contract, FORM)) return [];
  return [
    {
      kind: 'no-function',
      range: openingOf(contract, right),
      message: MESSAGES['no-function'],
      fixes: [
        {
          title: FIXES['no-function'],
          worded: true,
          edits: [appendSentence(contract, right, ONLINE[contract.language])],
        },
      ],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'missing-withdrawal-right',
    title: { text: 'No right of withdrawal' },
    description: {
      text: 'Finds agreements on paid services that do not tell consumers of their right of withdrawal, or do not say that it can be used online. Without the information the period grows.',
    },
    category: 'completeness',
    severity: 'off',
    kinds: { 'no-function': { title: { text: 'No online function' } } },
    profiles: { 'consumer-eu': 'error', 'consumer-eu/no-function': 'warning' },
    types: ['fees', 'refunds'],
    law: [
      'eu-consumer-rights-11a',
      'eu-consumer-rights-6-1-h',
      'eu-consumer-rights-9',
      'eu-consumer-rights-10',
      'eu-consumer-rights-16-m',
    ],
    examples: [
      {
        language: 'en',
        bad: '## Fees\n\nYou pay the monthly fee in advance.\n',
        good: '## Fees\n\nYou pay the monthly fee in advance. As a consumer you may withdraw from the contract within 14 days, also by the button in your account.\n',
      },
      {
        language: 'zh',
        bad: '## 费用\n\n您应预付月度服务费。\n',
        good: '## 费用\n\n您应预付月度服务费。您可在14日内通过账户中的按钮无理由撤回合同。\n',
      },
    ],
  },
  check,
};

export default rule;
