import type { Contract } from '../analysis/contract.js';
import { plainForm } from '../analysis/positions/plainForm.js';
import { advanceNotice, amendingOf, amendingSection } from '../analysis/queries/amendments.js';
import { appendSentence } from '../analysis/queries/append.js';
import { daysOf } from '../library/durations.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements that take silence or use for consent to a change, without a promise to warn of that. Silence is not
 * consent by itself; where the law lets terms say so, it asks for a period and a warning. Silent where only details
 * change.
 *
 * Bad:  Changes are deemed accepted if you go on using the service.
 * Good: Changes are deemed accepted if you do not object within 30 days; our notice points this out.
 */

const MESSAGES = {
  use: {
    text: 'Continued use of the service counts as consent to a change, and nothing promises to warn of that. Silence or use is consent only after a fair period and an express warning. Add both, and ask for express consent to changes of the main terms.',
  },
  useInTime: {
    text: 'Continued use of the service counts as consent to a change, and nothing promises to warn of that. Add that the notice points out what continued use means, and ask for express consent to changes of the main terms.',
  },
  silence: {
    text: 'Silence counts as consent to a change, and nothing promises to warn of that. Add that the notice points out what silence means, and ask for express consent to changes of the main terms.',
  },
} as const satisfies Record<string, Message>;
const FIX: Message = { text: 'Add that the notice warns of the effect' };
const SENTENCES = {
  silence: {
    en: "{{provider's}} notice will point out expressly what follows if no objection is made in time.",
    zh: '{{provider}}应在通知中特别提示{{customer}}未在期限内提出异议的后果。',
  },
  use: {
    en: "{{provider's}} notice will point out expressly that continued use counts as consent.",
    zh: '{{provider}}应在通知中特别提示{{customer}}继续使用即视为接受变更。',
  },
} as const;

const WARNING = {
  en: /\b(?:point(?:s|ed)?\s(?:you\s)?(?:this\s)?(?:out|to\s(?:this|the|that|these)\b)|draw\w*\s[^\n]{0,20}attention|inform\w*\s[^\n]{0,60}\b(?:(?<!\b(?:takes?|taking|into|in|of|with)\s)effect|consequences?|meaning|importance|significance|right\sto\sobject|objection)|(?:expressly|separately|specifically)\s(?:inform|advise|notif|mention|remind)\w*|remind\w*|\b(?:notice|notification|message|e-?mail|tell|set\sout|say|state|explain|mention)\w*\b[^\n]{0,60}\b(?:silence\s(?:means|counts)|what\s(?:happens|follows|silence)|do\snothing|consequences?|the\seffect\sof)\b|advised?\sof\s(?:the|this)\s(?:effect|consequence)|warn\w*)\b|\b(?:tell|inform|notify|remind)s?\s[^\n.]{0,24}\b(?:of|about)\s(?:this|that)\b[^\n.]{0,24}\bin\s(?:the|our|that|its|each)\s/i,
  zh: /(?:特别|明确|显著|重点|加粗|醒目)[^。;]{0,8}(?:提示|提醒|告知|说明|写明|载明|标明)|(?:提示|提醒|告知|说明)[^。;]{0,16}(?:后果|效力|法律效果|异议权|异议期)/,
} as const;

/** What counts is that the customer goes on, and not that it says nothing. */
const USE = {
  en: /\b(?:us(?:e|es|ing|age)|continu\w+|access\w*|visit\w*|remain\w*|stay\w*)\b/i,
  zh: /使用|[在续]用|访问|登[录陆]/,
} as const;
/** Words that take going on for consent; without them, whoever disagrees may stop, and that is all. */
const DEEMS =
  /继续|接着|就?算(?:作|是|你|您)?(?:同意|接受|认可)|就(?:是|等于|当作?)[^。;,，]{0,4}(?:同意|接受|认可)|视为|视同|即表示|表示(?:您|用户|客户)?(?:已)?(?:同意|接受)|默认|默示|认可/;
/** Only details change. */
const DETAILS = {
  en: /\b(?:non-?material|immaterial|minor|insignificant|editorial)\b|\bnot\smaterial\b/i,
  zh: /非(?:实质|重大|重要)|细微|轻微/,
} as const;
const PERIOD = /\b\d+\)?(?:\s|-)(?:calendar\s|business\s)?days?\b|\d{1,4}\s?个?(?:工作|自然)?[日天]/i;

function check(contract: Contract): readonly Finding[] {
  const amending = amendingOf(contract);
  if (!amending || amending.consent.value === 'none-stated') return [];
  const { clause, consent, notices } = amending;
  const { language, passage } = clause.facts.words;
  const sentence = plainForm(passage.plain.slice(consent.range.start, consent.range.end));
  if (DETAILS[language].test(sentence)) return [];
  // The warning often is a paragraph of its own in the section on amendments.
  const around = contract.within(amendingSection(contract, clause));
  const texts = around.map(({ facts }) => plainForm(facts.words.passage.plain));
  if (texts.some((text) => WARNING[language].test(text))) return [];
  if (language === 'zh' && !texts.some((text) => DEEMS.test(text))) return [];
  const range = contract.toDocument(clause, consent.range);
  const silent = consent.value !== 'continued-use' && !USE[language].test(sentence);
  return [
    {
      kind: 'no-warning',
      range,
      message: silent
        ? MESSAGES.silence
        : notices.some((p) => daysOf(p.value) > 0) ||
            PERIOD.test(passage.plain) ||
            advanceNotice(contract, amending) !== undefined
          ? MESSAGES.useInTime
          : MESSAGES.use,
      fixes: [
        {
          title: FIX,
          worded: true,
          edits: [appendSentence(contract, clause, SENTENCES[silent ? 'silence' : 'use'][language], range.start)],
        },
      ],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'deemed-consent',
    title: { text: 'Consent by silence or use' },
    description: {
      text: 'Finds agreements that take silence or use for consent to a change without a promise to warn of that. Without a fair period and an express warning such consent may not count.',
    },
    category: 'fairness',
    severity: 'information',
    kinds: { 'no-warning': { title: { text: 'Nothing warns of the effect' } } },
    profiles: { 'consumer-eu': 'warning' },
    types: ['amendments'],
    law: ['de-bgb-308-no-5'],
    examples: [
      {
        language: 'en',
        bad: '## Changes\n\nWe inform you of changes by e-mail. They are deemed accepted if you do not object within 30 days.\n',
        good: '## Changes\n\nWe inform you of changes by e-mail. They are deemed accepted if you do not object within 30 days; our notice points this out.\n',
      },
      {
        language: 'zh',
        bad: '## 协议变更\n\n我们提前30日通知您修改内容。您继续使用服务的，视为接受修改后的协议。\n',
        good: '## 协议变更\n\n我们提前30日通知您修改内容，并特别提示继续使用的后果。您继续使用服务的，视为接受修改后的协议。\n',
      },
    ],
  },
  check,
};

export default rule;
