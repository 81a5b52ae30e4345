import type { ClauseFacts } from '../analysis/clause.js';
import { findDurations } from '../analysis/positions/duration.js';
import { extendSentence } from '../analysis/queries/append.js';
import type { FoundCap } from '../analysis/queries/caps.js';
import { type LiabilitySentence, liabilityOf, limitsProvider } from '../analysis/queries/liability.js';
import { bindingSentences } from '../analysis/queries/summaries.js';
import type { ClauseRule, Finding, Fix, Message, RuleContext } from './contract.js';

/*
 * Finds caps of the provider's liability that leave open how much is owed: no amount, no period for the fees, no point
 * from which the period runs back, no word on whether the cap is for one event or for all. An unclear cap is read
 * against its drafter. Switch off `no-aggregate` where single claims are all that can happen.
 *
 * Bad:  Our total liability is limited to the fees that you paid to us.
 * Good: Our total liability is limited to the fees that you paid in the 12 months before the event that caused the loss.
 */

type Kind = 'no-amount' | 'no-period' | 'no-anchor' | 'no-aggregate';

const MESSAGES: Readonly<Record<Kind, Message>> = {
  'no-amount': {
    text: 'This cap of liability names no amount, percentage, fees or period, so it is open what is owed, and an unclear cap is read against its drafter. State the amount.',
  },
  'no-period': {
    text: 'This cap of liability does not say the fees of which period count, and an unclear cap is read against its drafter. Add the period, such as the 12 months before the event.',
  },
  'no-anchor': {
    text: 'This cap of liability does not say from when its period runs back (the event, the claim, the end of the contract), so its amount can be disputed. Add "before the event that caused the loss".',
  },
  'no-aggregate': {
    text: 'This cap of liability does not say whether it is for each event or for all events together, which multiplies or divides what is owed. Add "in total" or "per event".',
  },
};

const TITLES: Readonly<Record<Kind, Message>> = {
  'no-amount': { text: 'Cap without an amount' },
  'no-period': { text: 'Cap by fees without a period' },
  'no-anchor': { text: 'Cap by a period without its start' },
  'no-aggregate': { text: 'Cap neither per event nor in total' },
};

/** What completes a cap: put behind it, or before it where the kind asks what it counts. */
const COMPLETIONS: Readonly<Record<Kind, { readonly title: Message; readonly en: string; readonly zh: string }>> = {
  'no-amount': {
    title: { text: 'Insert an amount to fill in' },
    en: ' ([● amount and currency] in total)',
    zh: '（累计不超过[● 金额及币种]）',
  },
  'no-period': {
    title: { text: 'Add: in the 12 months before the event that caused the loss' },
    en: ' in the 12 months before the event that caused the loss',
    zh: '（以损失发生之日前12个月为准）',
  },
  'no-anchor': {
    title: { text: 'Add: counted back from the event that caused the loss' },
    en: ', counted back from the day before the event that caused the loss',
    zh: '（自损失发生之日向前计算）',
  },
  'no-aggregate': {
    title: { text: 'Add: in total, for all claims together' },
    en: ' (in total, for all claims together)',
    zh: '（全部请求累计计算）',
  },
};

/** A price by the month or year, which is taken as it stands on a day, where a period runs back from one. */
const PRICE_OF_PERIOD = /\b(?:monthly|annual|yearly)\s(?!basis)/i;
const AS_DUE = {
  title: { text: 'Add: as due at the time of the event that caused the loss' },
  en: ', as due at the time of the event that caused the loss',
  zh: COMPLETIONS['no-anchor'].zh,
} as const satisfies (typeof COMPLETIONS)[Kind];

/** What is said of a clause, and caps nothing: the provisions that limit our liability. */
const OF_A_CLAUSE = /\bprovisions?\b[^.;\n]{0,80}\b(?:that|which)\s(?:\w+\sor\s)?(?:limit|cap)/i;

/** A word elsewhere in the clause that the cap is for all claims together. */
const COUNTED_ELSEWHERE = /\bmore\sthan\sone\sclaim\b|\bmultiple\sclaims\b|\bcumulativ\w+|\baggregate\sliabilit/i;

function kindsOf(cap: FoundCap): readonly Kind[] {
  // What an insurance pays can be known, event by event.
  if (cap.basis === 'other' || cap.basis === 'insurance') return [];
  const kinds: Kind[] = [];
  if (cap.basis === 'none') kinds.push('no-amount');
  else if (cap.basis === 'fees' && !cap.period && !cap.total) kinds.push('no-period');
  else if (cap.basis !== 'money' && cap.period && !cap.anchored) kinds.push('no-anchor');
  if (!cap.counted) kinds.push('no-aggregate');
  return kinds;
}

/** The edit at the end of the sentence that states the cap. */
function completion(kind: Kind, s: LiabilitySentence, facts: ClauseFacts): Fix {
  const { language, plain } = s.sentence;
  const priced = kind === 'no-anchor' && PRICE_OF_PERIOD.test(plain) && findDurations(plain, language).length === 0;
  const { title, ...texts } = priced ? AS_DUE : COMPLETIONS[kind];
  // English words go on in their sentence, and keep their small letters.
  return { title, ...(language === 'zh' && { worded: true }), edits: [extendSentence(facts, s, texts[language])] };
}

function checkClause(facts: ClauseFacts, { frame }: RuleContext): readonly Finding[] {
  const found = new Map<Kind, Finding>();
  const counted = COUNTED_ELSEWHERE.test(facts.words.passage.plain);
  const binding = new Set(bindingSentences(facts, frame).map(({ start }) => start));
  for (const s of liabilityOf(facts, frame)) {
    const { cap } = s;
    if (!cap || !limitsProvider(cap) || s.faultOnly || !binding.has(s.sentence.start)) continue;
    if (OF_A_CLAUSE.test(s.sentence.plain)) continue;
    const range = facts.words.passage.toSource({ start: s.start + cap.start, end: s.end });
    for (const kind of kindsOf(cap))
      if (!found.has(kind) && !(counted && kind === 'no-aggregate'))
        found.set(kind, { range, kind, message: MESSAGES[kind], fixes: [completion(kind, s, facts)] });
  }
  return [...found.values()];
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'cap-without-basis',
    title: { text: 'Cap of liability that cannot be computed' },
    description: {
      text: "Finds caps of the provider's liability without amount, period, start of the period or count of events. What is open is read against the drafter.",
    },
    category: 'liability',
    severity: 'warning',
    kinds: {
      'no-amount': { title: TITLES['no-amount'] },
      'no-period': { title: TITLES['no-period'] },
      'no-anchor': { title: TITLES['no-anchor'], severity: 'information' },
      'no-aggregate': { title: TITLES['no-aggregate'], severity: 'hint' },
    },
    types: ['limitation-of-liability'],
    law: ['cn-civil-code-498', 'de-bgb-305c-2', 'eu-unfair-terms-5'],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nOur total liability is limited to the fees that you paid to us.\n',
        good: '## Liability\n\nOur total liability is limited to the fees that you paid in the 12 months before the event that caused the loss.\n',
      },
      {
        language: 'zh',
        bad: '## 责任限制\n\n我们的累计赔偿责任不超过您已支付的服务费。\n',
        good: '## 责任限制\n\n我们的累计赔偿责任不超过损失发生前12个月内您已支付的服务费。\n',
      },
    ],
  },
  check: checkClause,
};

export default rule;
