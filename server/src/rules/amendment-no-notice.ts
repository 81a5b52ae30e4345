import type { Contract } from '../analysis/contract.js';
import { advanceNotice, amendingOf, HARMLESS_CHANGE, isOfFutureOnly, powerOf } from '../analysis/queries/amendments.js';
import { appendSentence } from '../analysis/queries/append.js';
import { atOnceIn, denialIn, withoutDenial } from '../analysis/queries/denials.js';
import { plainText } from '../analysis/queries/plainText.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import { daysOf } from '../library/durations.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements that the provider may change without a period of notice, or by posting the change where nobody looks.
 * Courts do not hold customers to changes that they could not know in time. Switch it off where changes are always agreed.
 *
 * Bad:  We may change these terms at any time by posting them on our website.
 * Good: We may change these terms. We inform you by e-mail at least 30 days before.
 */

const MESSAGES = {
  'no-period': {
    text: 'The provider may change the agreement, and no period lies between the notice and the change. A change that the customer cannot know in time may not bind. Add a period, such as 30 days, and a notice to the customer.',
  },
  posted: {
    text: 'The provider may change the agreement by posting the change on a website, without a period before it takes effect. A change that the customer cannot know in time may not bind. Add a period, such as 30 days, and a notice to the customer, such as an e-mail.',
  },
  open: {
    text: 'Notice of a change comes in advance, but the agreement does not say how long before. How much time is enough is then open to dispute. Name a period, such as 30 days.',
  },
  'web-only': {
    text: 'The customer learns of a change only from a website. Nobody need look there every day, so that the change may not bind. Add a notice to the customer, such as an e-mail.',
  },
} as const satisfies Record<string, Message>;
const FIXES = {
  'no-period': { text: 'Add: notice by e-mail at least 30 days before' },
  'web-only': { text: 'Add: notice by e-mail as well' },
} as const satisfies Record<string, Message>;
const SENTENCES = {
  'no-period': {
    en: '{{provider}} will inform {{customer:object}} of each change by e-mail at least 30 days before it takes effect.',
    zh: '{{provider}}应至迟在每次变更生效前30日以电子邮件通知{{customer}}。',
  },
  'web-only': {
    en: '{{provider}} will also inform {{customer:object}} of each change by e-mail.',
    zh: '{{provider}}还应将每次变更以电子邮件通知{{customer}}。',
  },
} as const;

const POSTED = {
  en: /\b(?:post(?:ed|ing|s)?|publish\w*|available|displayed?|updat\w+)\b[^\n]{0,60}\b(?:web\s?sites?|sites?|pages?|online|here|app|services?)\b|\bcheck(?:ing)?\b[^\n]{0,60}\b(?:terms|page|site|periodically|regularly|time\sto\stime)\b/i,
  zh: /(?:网站|官网|网页|页面|平台|版面|应用)[^。;]{0,24}?(?:公告|公示|公布|发布|张贴|更新|刊登)|(?:公告|公示|公布|发布|刊登)[^。;]{0,16}?(?:网站|官网|网页|页面|平台)|(?:放|挂|贴|登)(?:在|到|上)[^。;,，]{0,8}(?:app|应用|小程序|首页|网站|官网|网页|页面|平台|公众号)|在[^。;,，]{0,8}(?:app|应用|小程序|首页|网站|官网|网页|页面|平台|公众号)[^。;,，]{0,4}(?:挂|贴|放|登)(?:出来?|上)/i,
} as const;
const DIRECT = {
  en: /\b(?:e-?mail|notif(?:y|ying|ies|ied|ication)|written\snotice|(?:with|giv(?:e|es|ing)|provid(?:e|es|ing))\s(?:you|the\s(?:customer|user))\s(?:[\w()'’-]+\s){0,6}?notice|(?:giv(?:e|es|ing)|provid(?:e|es|ing))\s(?:advance|prior)\snotice|(?<!\bobject\s(?:\w+\s){0,2})in\swriting|(?:send|sent)\s(?:you|to)|inform(?:s|ed)?\s(?:you|the\s(?:customer|user))|message|contact\syou|let\syou\sknow|tell\syou|alert|pop-?up|notice\sto\syou|by\snotice)\b/i,
  zh: /电子邮件|邮件|邮箱|短信|站内信|消息推送|推送|书面|弹窗|通知您|通知用户|通知到|向您(?:发|推)|系统消息|私信|其他(?:合理|适当|有效)?(?:的)?方式通知/,
} as const;

function check(contract: Contract): readonly Finding[] {
  const amending = amendingOf(contract);
  if (!amending) return [];
  const { clause, notices } = amending;
  const { language } = clause.facts.words;
  if (HARMLESS_CHANGE[language].test(plainText(clause.facts)) || isOfFutureOnly(contract, amending)) return [];
  const power = powerOf(contract, amending);
  const range = contract.toDocument(power.clause, power.range);
  // What denies a notice would contradict the one that is added.
  const sentences = sentencesOf(power.clause.facts, contract.frame);
  const taken = [denialIn, atOnceIn].flatMap((contraryIn) => {
    const contrary = sentences.map(contraryIn).find((found) => found !== undefined);
    return contrary ? [withoutDenial(contract, power.clause, contrary)] : [];
  });
  const posting = sentencesOf(clause.facts, contract.frame).find((s) => POSTED[s.language].test(s.plain));
  const finding = (kind: keyof typeof FIXES, message: Message = MESSAGES[kind]): Finding => ({
    kind,
    // What is posted, or else what may be changed.
    range: kind === 'web-only' && posting ? contract.toDocument(clause, posting) : range,
    message,
    fixes: [
      {
        title: FIXES[kind],
        worded: true,
        edits: [...taken, appendSentence(contract, power.clause, SENTENCES[kind][language], range.start)],
      },
    ],
  });
  // Notices may be regulated elsewhere; only a clause that says nothing of a period at all is without one.
  // The power to change may stand in the paragraph before the one on what counts as consent.
  const stated = power.clause === clause ? [clause] : [clause, power.clause];
  const period =
    notices.some((p) => daysOf(p.value) > 0) ||
    /\b\d+\)?\s(?:calendar\s|business\s)?days?\b|\d{1,4}\s?[个]?(?:工作|自然)?[日天]/i.test(
      stated.map(({ facts }) => plainText(facts)).join('\n'),
    );
  const around = [...stated, ...contract.within(clause), ...notices.map((p) => p.clause)];
  const plain = around.map(({ facts }) => plainText(facts)).join('\n');
  const webOnly = POSTED[language].test(plain) && !DIRECT[language].test(plain);
  const posted = webOnly && sentencesOf(clause.facts, contract.frame).find((s) => POSTED[language].test(s.plain));
  // One notice in time mends both.
  const advance = period ? undefined : advanceNotice(contract, amending);
  if (advance)
    return [
      {
        ...finding('no-period', MESSAGES.open),
        range: contract.toDocument(advance.clause, advance.range),
        severity: 'information',
      },
    ];
  if (!period) return [finding('no-period', webOnly ? MESSAGES.posted : MESSAGES['no-period'])];
  if (!webOnly) return [];
  return [{ ...finding('web-only'), ...(posted && { range: contract.toDocument(clause, posted) }) }];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'amendment-no-notice',
    title: { text: 'Changes without notice' },
    description: {
      text: 'Finds agreements that the provider may change without a period of notice, or by posting the change on a website only. A change that the customer cannot know in time may not bind.',
    },
    category: 'fairness',
    severity: 'warning',
    kinds: {
      'no-period': { title: { text: 'No period before the change' } },
      'web-only': { title: { text: 'Only a website says so' }, severity: 'information' },
    },
    profiles: { 'consumer-eu': 'error', 'consumer-eu/web-only': 'warning' },
    types: ['amendments'],
    law: ['cn-civil-code-543', 'cn-civil-code-544', 'cn-e-commerce-law-34', 'de-bgb-308-no-4', 'eu-p2b-recital-18'],
    examples: [
      {
        language: 'en',
        bad: '## Changes\n\nWe may change these terms at any time. By continuing to use the service you accept the changed terms.\n',
        good: '## Changes\n\nWe may change these terms. We inform you by e-mail at least 30 days before. By continuing to use the service you accept the changed terms.\n',
      },
      {
        language: 'zh',
        bad: '## 协议变更\n\n我们有权随时修改本协议。您继续使用服务的，视为接受修改后的协议。\n',
        good: '## 协议变更\n\n我们修改本协议的，应提前30日以电子邮件通知您。您继续使用服务的，视为接受修改后的协议。\n',
      },
    ],
  },
  check,
};

export default rule;
