import type { Clause, ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { plainForm } from '../analysis/positions/plainForm.js';
import { appendSentence } from '../analysis/queries/append.js';
import { everyClause, type Told } from '../analysis/queries/everyClause.js';
import { sentencesWith } from '../analysis/queries/mentions.js';
import type { ClauseSentence } from '../analysis/queries/sentences.js';
import { type Signal, says } from '../analysis/queries/signals.js';
import { gateOf } from '../text/gates.js';
import type { Language } from '../text/language.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message } from './contract.js';

/*
 * Finds subscriptions that renew by themselves while nothing says how to stop that, and charges that go on after the
 * period has ended. Silence must not cost money. Switch it off where renewals are ordered one by one.
 *
 * Bad:  Your subscription renews automatically each year.
 * Good: Your subscription renews automatically each year. You may cancel the renewal until 30 days before.
 */

type Kind = 'auto' | 'after-expiry';

const MESSAGES: Readonly<Record<Kind, Message>> = {
  auto: {
    text: 'This renews by itself, and nothing says how and until when the customer can stop it. Silence must not cost money, and many laws ask for a reminder. Add a reminder before each renewal and a way to cancel.',
  },
  'after-expiry': {
    text: 'Charges go on after the period ends, or begin by themselves, and nothing says how the customer can stop them. Silence must not cost money. Add a notice before the end and a way to cancel, or ask for an order.',
  },
};
const FIX: Message = { text: 'Add a reminder and a way to cancel' };
const SENTENCE: Readonly<Record<Kind, Readonly<Record<Language, string>>>> = {
  auto: {
    en: '{{provider}} will remind {{customer:object}} by e-mail at least 14 days before each renewal, and until then {{customer}} may cancel it at any time in the account.',
    zh: '每次续费前至少5日，{{provider}}应以显著方式提醒{{customer}}；{{customer}}可在续费前随时在账户中取消续费。',
  },
  'after-expiry': {
    en: '{{provider}} will tell {{customer:object}} by e-mail at least 14 days before the period ends, and {{customer}} may cancel at any time so that no further charges arise.',
    zh: '期限届满前至少5日，{{provider}}应以显著方式提醒{{customer}}；{{customer}}可随时取消，取消后不再计费。',
  },
};

/** A contract goes on for another term, which no account can stop. */
const PROLONGED_ZH = /顺延|延[长续]|展期|续[期约展]/;
const PROLONGED_SENTENCE_ZH =
  '每次$&前至少5日，{{provider}}应以显著方式提醒{{customer}}；{{customer}}可在$&前随时通知{{provider}}不再$&。';

const AUTO: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:automatic(?:ally)?|auto|tacitly|by\sitself|self)[-\s](?:be\s|and\s\w+\s)?(?:renew(?:s|ed|al|als|ing)?|extend(?:s|ed)?(?!\sto\b)|prolong(?:s|ed)?)\b|\b(?:renew(?:s|ed)?|extend(?:s|ed)?(?!\sto\b)|prolonged)\s(?:by\s(?:an?|one|another|the\ssame|\d+)\s(?:[\w-]+\s){1,4}?)?(?:automatically|tacitly|by\sitself)\b|\b(?:after|upon|once|at\sthe\send\sof|when)\s[^.\n]{0,40}\b(?:trial|promotional\speriod|introductory\speriod|free\speriod)\b[^.\n]{0,60}\b(?:will|shall|is|are)\s(?:automatically\s)?(?:be\s)?(?:automatically\s)?(?:charged|billed|convert(?:ed|s)?|become|roll)\b/i,
  zh: /自动(?:[为替给帮][^。,，;]{1,4}?)?(?:续(?:费|订|期|约|展)|续(?!航|传|写)|展期|延长|延续|顺延)|自动[^。;,，]{0,20}(?:扣划|扣除|扣[款费]|收取)[^。;,，]{0,6}(?:下一?个?|次)(?:周期|期|月|年|季)|扣(?:划|除|取|款|收)[^。;,，]{0,4}(?:下一?个?|次)(?:计费|订阅|服务)?(?:周期|期|月|年|季)度?的?(?:费|款|会员费|订阅费)/,
};
const AFTER: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:continues?\sto\sbe\s(?:charged|billed|invoiced)|(?:charging|billing|charges|fees)\s(?:will\s|shall\s)?(?:continue|go\son))\b[^.\n]{0,60}\b(?:after|expir\w+|beyond|past)\b/i,
  zh: /(?:到期|届满|使用完毕|期满|用尽)[^。]{0,120}?(?:继续|持续)[^。,;]{0,8}?(?:计费|扣费|扣划|收费|扣款)|试用[^。;]{0,10}?(?:期?满|到期|结束|过)(?:(?!付款|支付|购买|订购|确认|同意|选择)[^。;]){0,30}?(?:自动|开始)[^。;,，]{0,8}?(?:计费|扣费|收费|扣款|付费版)/,
};
const WORDS = gateOf(AUTO.en, AFTER.en, AUTO.zh, AFTER.zh);
/** Not by itself, or not in question here. */
const NEGATED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|cannot|without)\b[^.\n]{0,30}$|n't\s(?:\w+\s){0,3}$/i,
  zh: /(?:不|不会|未|停止|不再)$/,
};
/** How to stop it. */
const STOP: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?<!\b(?:we|us)\s(?:may|can|will)\s)cancel\w*|opt(?:ing|ed)?[\s-]?out|turn(?:ing|ed)?\s(?:it\s)?off|switch(?:ing|ed)?\s(?:it\s)?off|disabl\w+|terminat\w+|non-?renewal|unsubscrib\w+|downgrad\w+|not\s(?:wish\s|want\s)?(?:to\s)?renew|unless\s[^.\n]{0,80}\bnoti\w+|decline|withdraw|end(?:ed)?\s(?:by\syou|the|your|it))\b/i,
  zh: /取消|关闭|不再续|不续|停止续|退订|解约|解除|终止|异议|注销|不再(?:顺延|延[长续]|展期)/,
};
/** Elsewhere it counts where it is about subscriptions. */
const STOP_ANYWHERE: Signal =
  /\b(?:you|yourself|customers?|users?|subscribers?|members?|(?:either|each|a)\sparty|to|by|how|until|unless|if)\b[^.\n]{0,40}\b(?:cancel\w*|turn\soff|opt\sout\sof|terminat\w*|stop|disable)\b[^.\n]{0,60}\b(?:subscriptions?|membership|renewals?|auto-?renew\w*|plan)\b|\b(?:subscriptions?|membership|renewals?|plan)\b[^.\n]{0,60}\b(?:until|unless|if)\b[^.\n]{0,30}\b(?:cancell?ed|cancel|terminated)\b|(?:取消|关闭|退订)[^。\n]{0,16}(?:订阅|续费|续订|套餐|会员(?!资格))|(?:订阅|续费|续订|套餐|会员)[^。\n]{0,12}(?:取消(?![^。\n]{0,8}资格)|关闭|退订)/giu;
const ANY: Signal = new RegExp([AUTO.en, AFTER.en, AUTO.zh, AFTER.zh].map(({ source }) => source).join('|'), 'giu');

/** What costs nothing may go on by itself: the free plan, unless it becomes a paid one. */
const FREE: Readonly<Record<Language, RegExp>> = {
  en: /\bfree\s(?:plans?|tiers?|accounts?|versions?|editions?|subscriptions?|memberships?|packages?)\b|\b(?:free\sof\scharge|without\scharge|at\sno\s(?:cost|charge))\b/i,
  zh: /免费(?:的)?(?:版|套餐|账[户号]|服务|计划|会员|方案)|不收(?:取)?(?:任何)?费用|不收费/,
};
const PAID: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:trial|paid|pay|charged|billed|invoiced|fees?|prices?|convert\w*|upgrad\w*|becomes?)\b/i,
  zh: /试用|付费|扣费|扣款|计费|转为|升级|价格/,
};

function isFree({ language, plain }: ClauseSentence): boolean {
  return FREE[language].test(plain) && !PAID[language].test(plain);
}

interface Found extends Range {
  readonly kind: Kind;
  readonly sentence: ClauseSentence;
}

function findIn(facts: ClauseFacts, frame: Frame): Found | undefined {
  for (const s of sentencesWith(facts, frame, WORDS))
    for (const [kind, pattern] of [
      ['auto', AUTO],
      ['after-expiry', AFTER],
    ] as const) {
      const m = pattern[s.language].exec(s.plain);
      if (!m || NEGATED[s.language].test(s.plain.slice(0, m.index)) || isFree(s)) continue;
      return { kind, sentence: s, start: s.start + m.index, end: s.start + m.index + m[0].length };
    }
  return undefined;
}

const renewing = everyClause(findIn);

/** Whether the clause, or another of its section, says how to stop it. */
function stops(contract: Contract, clause: Clause): boolean {
  const parent = contract.parentOf(clause);
  const whole = parent && parent.last - parent.index < 24 ? parent : clause;
  return contract
    .within(whole)
    .some(({ facts }) =>
      STOP[facts.words.language].test(plainForm(`${facts.heading ?? ''}\n${facts.words.passage.plain}`)),
    );
}

/** How to stop it, in the words of the draft. */
function sentenceOf({ kind, sentence: { language, plain, start: at }, start, end }: Found): string {
  const verb = kind === 'auto' ? PROLONGED_ZH.exec(plain.slice(start - at, end - at))?.[0] : undefined;
  return verb === undefined ? SENTENCE[kind][language] : PROLONGED_SENTENCE_ZH.replaceAll('$&', verb);
}

function check(contract: Contract, { clause, value: found }: Told<Found>): readonly Finding[] {
  if (!says(contract, ANY)) return [];
  // What a right to end the whole contract does for charges after its period is not said by that right.
  const stopped =
    found.kind === 'auto'
      ? stops(contract, clause) || says(contract, STOP_ANYWHERE)
      : STOP[found.sentence.language].test(plainForm(clause.facts.words.passage.plain));
  if (stopped) return [];
  const range = contract.toDocument(clause, found);
  const fix = appendSentence(contract, clause, sentenceOf(found), range.start);
  return [
    {
      kind: found.kind,
      range,
      message: MESSAGES[found.kind],
      fixes: [{ title: FIX, worded: true, edits: [fix] }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'renewal-no-cancel',
    title: { text: 'Renewal that cannot be stopped' },
    description: {
      text: 'Finds subscriptions that renew by themselves, and charges that go on after the period, while nothing says how the customer can stop them.',
    },
    category: 'completeness',
    severity: 'warning',
    kinds: {
      auto: { title: { text: 'Renews by itself' } },
      'after-expiry': { title: { text: 'Charges after the end' } },
    },
    profiles: { 'b2b-saas': 'information', 'consumer-eu': 'error' },
    types: ['renewal', 'term', 'fees'],
    law: [
      'de-bgb-309-no-9',
      'cn-consumer-law-regulation-10',
      'cn-online-trading-measures-18',
      'eu-unfair-terms-annex-1-h',
      'eu-consumer-rights-27',
      'ch-uca-8',
    ],
    examples: [
      {
        language: 'en',
        bad: '## Renewal\n\nYour subscription renews automatically each year.\n',
        good: '## Renewal\n\nYour subscription renews automatically each year. You may cancel the renewal until 30 days before.\n',
      },
      {
        language: 'zh',
        bad: '## 续费\n\n套餐到期后自动续费一年。\n',
        good: '## 续费\n\n套餐到期后自动续费一年，您可在到期前随时取消自动续费。\n',
      },
    ],
  },
  ...inParts(inEach(renewing, check)),
};

export default rule;
