import type { Clause, ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { Position } from '../analysis/model.js';
import { maskParties, pattern } from '../analysis/partyWords.js';
import { plainForm } from '../analysis/positions/plainForm.js';
import { extendSentence } from '../analysis/queries/append.js';
import { everyClause, type Told } from '../analysis/queries/everyClause.js';
import { anyPosition, firstPosition } from '../analysis/queries/positions.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import type { TextEdit } from '../text/edit.js';
import { type Range, shift } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message, type Severity } from './contract.js';

/*
 * Finds credit and prepaid fees that the provider keeps when the contract ends. Whoever keeps the money for services that
 * were never rendered may have to pay it back all the same. Switch it off where only gifts lapse.
 *
 * Bad:  Remaining credit expires when the contract ends.
 * Good: When the contract ends we refund remaining credit, unless we ended it for your serious breach.
 */

const MESSAGES = {
  plain: {
    text: 'The provider keeps what was paid in advance when the contract ends. In standard terms that may be void, since nothing was rendered for the money. Refund pro rata, except where the customer’s serious breach ended the contract.',
  },
  'provider-exit': {
    text: 'Credit lapses when the contract ends, and the provider may end it {notice}. The customer then loses money by the provider’s own choice, which may be void in standard terms. Promise a refund at least for that case.',
  },
  package: {
    text: 'What is left of a package lapses at the end of its term. Where customers cannot be expected to know that, it may be void. Say so before the order, or refund or extend the rest.',
  },
} as const satisfies Record<string, Message>;
const NOTICE = {
  any: { text: 'without a ground' },
  period: { text: 'at will with notice' },
} as const satisfies Record<string, Message>;
const RIGHT: Message = { text: 'The right of the provider to end the contract' };
const FIX: Message = { text: 'Add a refund, except after a serious breach' };
/** What is added to the sentence that keeps the money, of which it is the exception. */
const EXCEPTION = {
  en: ", except that {{provider}} will refund remaining credit and prepaid fees pro rata where the contract ends for a reason other than {{customer's}} serious breach",
  zh: '；但除因{{customer}}严重违约而终止外，{{provider}}应按比例退还剩余的预付款项',
} as const;

const LOST = {
  en: /\b(?:no\s(?:\w+\s){0,2}?refunds?|without\s(?:any\s|a\s)?refunds?|non-?refundable|not\s(?:be\s)?(?:refund(?:ed|able)|reimbursed)|not\s(?:\w+\s){0,4}?refunds?|forfeit\w*|(?:expires?|lapses?)\b)/i,
  zh: /作废|清零|就没有?了|不(?:予|再|能|会|可|得)?(?:退还|返还|退款|退费|退回)|自动(?:到期|失效)|无(?:法|需)?(?:退还|退款)|没收/,
} as const;
const GIFT =
  /\b(?:promotional|gifts?|vouchers?|coupons?|bonus|complimentary|rewards?|points?|miles|free|trial|book(?:ing|ed|ings)|driver|flights?|hardware|kit|journey|tickets?|delivery|withdrawal\speriod|right\sof\swithdrawal\s(?:is|will\sbe)|domain\snames?|registration\sfees)\b|\b(?:temporary|those|these|such)\ssuspensions?\b|\bas\s(?:set\sout|stated|shown|specified)\swhen\syou\b|赠送|优惠|代金券|体验金|积分|奖励/i;
/** An exception in the same sentence. */
const REFUNDS = {
  en: /\b(?:except|but|save|unless)\b[^.]{0,80}\b(?:will|shall|must)\s(?:be\s)?refund/i,
  zh: /(?:但|除)[^。]{0,40}(?:应|将|予以)[^。;]{0,8}(?:退还|返还|退款)/,
} as const;
/** So far before a sentence stands what it speaks of. */
const BEFORE = 160;
/** Services that were rendered, or a choice of the customer to stop early. */
const EARNED =
  /\b(?:already\s(?:used|provided|rendered|consumed)|used\sservices|if\syou\s(?:cancel|terminate|downgrade|end)|(?:when|once|after|upon)\syou(?:r)?\s(?:cancel|terminat|downgrad)|your\s(?:cancellation|termination)|you\s(?:may|can)\s(?:cancel|terminate)|partial(?:ly)?\s(?:used|months?|periods?|years?|services?|subscriptions?)|day\sof\scancellation|cancellation\srequest|memberships?\scancell?ed|you\s(?:may\s|can\s)?(?:remove|uninstall)|downgraded|(?:last|final|current)\s(?:month|billing|subscription\speriod)|cancel(?:l?ing)?\s(?:an?|your|the|their|its)\s(?:\w+\s)?(?:subscription|account|plan|membership)|cancelled\ssubscriptions?|user\swishes\sto\scancel|cancels\sduring|port(?:ed|ing)|asked\sus\sto\s(?:cancel|end|close))|\bexcept\s(?:that|if|where|as|when)\b|已(?:使用|发生|消费)的|您(?:可|主动|自行|单方|提前)[^。]{0,10}(?:取消|终止|解除|退订|注销)/i;
/** The contract ends when what was paid for ends: nothing is left to keep. */
const RUNS_OUT =
  /\b(?:cancell?ations?|terminations?)\s(?:\w+\s){0,3}?(?:takes?|becomes?|is|be)\s(?:effect|effective)\s(?:\w+\s){0,2}?(?:at|from|on|upon)\s(?:the\s)?end\sof\b|\bcontinues?\s(?:\w+\s){0,2}?until\sthe\send\sof\sthe\s(?:current|paid|billing|subscription)\b|(?:取消|终止)[^。]{0,20}(?:期限|周期|期间)(?:结束|届满)时生效/i;
/** Credit outlasts the period in which the contract ends. */
const CREDIT = /(?<!\brefunds?\sor\s)\bcredits?\b|\bbalances?\b|\bcoins?\b|\btokens?\b|余额|点数|额度/i;
const PACKAGE = /资源包|套餐|流量包|\b(?:packages?|bundles?|allowances?|unused\s(?:minutes|data|credits?))\b/i;
const TERM_ENDS =
  /期限(?:届满|内)|到期|\b(?:end\sof\s(?:the|each)\s(?:\w+\s)?(?:term|period|month|year)|expir(?:y|ation)\sof\sthe\s(?:term|period))\b/i;

/** The customer's own breach, by which it ends. */
const BREACH =
  /\b(?:breach|violat|default|misuse|fraud)|\bif\syou\s(?:sell|transfer|share|lend|fail|engage)\b|违反|违约|违规|欺诈/i;

/** The end, or the measure, that the words before speak of. */
const SUCH =
  /\b(?:such|this|that)\s(?:a\s)?(?:terminations?|cancell?ations?|cases?|events?|actions?|measures?)\b|(?:上述|此种|此等|该等?)(?:情况|情形|措施|行为)/i;
/** The words that a list begins with, of which the sentence is an item. */
const LED_BY = /[^.。;；\n]{0,300}[:：]\s*(?:[^.。:：]{0,120})$/;
/** And what it is sanctioned for, where that stands behind. */
const MISCONDUCT =
  /\b(?:corrective\sactions?|misconduct|(?:verbal|written)\sabuse|abusive|stolen|tampered)\b|作弊|盗用/i;
/** The customer is paid back where the provider ends the contract. */
const PAID_BACK =
  /\bpro-?\s?rat(?:a|ed)\b[^.;\n]{0,20}\brefund|\brefund\w*\b[^.;\n]{0,60}\b(?:pro-?\s?rat(?:a|ed)|unused|remaining|remainder)\b|按比例退|剩余[^。;,，]{0,10}退|退还[^。;,，]{0,8}(?:剩余|其后|未(?:使用|履行))/i;

/** It is lost only where the customer leaves of its own accord. */
const LEAVES = pattern(
  '\\b(?:if|where|when)\\s<you>\\s(?:\\w+\\s){0,2}?(?:cancels?|terminates?|ends?|leaves?)\\b|<you>[^。;,，]{0,6}(?:提前|单方|自行|主动|中途)[^。;,，]{0,6}(?:终止|解除|注销|退[出订]|取消)',
);

/** Words of an end that asks for no ground, whatever grounds stand beside them. */
const AT_WILL =
  /\b(?:any|no)\s(?:or\s(?:any|no)\s)?(?:other\s)?reason\b|\bwithout\scause\b|任何原因|无(?:需)?(?:任何)?理由/i;

/** The words of loss within the evidence, or all of it. */
function rangeOf({ words: { passage, language } }: ClauseFacts, { range }: Position): Range {
  const match = LOST[language].exec(plainForm(passage.plain.slice(range.start, range.end)));
  return match ? { start: range.start + match.index, end: range.start + match.index + match[0].length } : range;
}

/** A right of the provider to end the contract at will: a right to end it without notice may be one for a breach. */
const rightAtWill = firstPosition('providerTerminationNotice', ({ clause, range, value }) => {
  if (value !== 'none') return true;
  const text = plainForm(clause.facts.words.passage.plain.slice(range.start, range.end));
  return AT_WILL.test(text) || !BREACH.test(text);
});
const refundedAnywhere = anyPosition('creditExpiry', ({ value }) => value === 'refunded');

/** Whether a clause means money that was paid for nothing: no gift, and not only from who broke the contract. */
function isKept({ words: { passage, language } }: ClauseFacts, { value, range }: Position): boolean {
  if (value !== 'on-termination') return false;
  const sentence = plainForm(passage.plain.slice(range.start, range.end));
  const around = plainForm(passage.plain.slice(Math.max(0, range.start - BEFORE), range.end));
  if (GIFT.test(sentence) || EARNED.test(around)) return false;
  const words = LOST[language].exec(sentence);
  const before = plainForm(passage.plain.slice(Math.max(0, range.start - 2 * BEFORE), range.start));
  const cause = (SUCH.test(sentence) ? before : (LED_BY.exec(before)?.[0] ?? '')) + sentence;
  if (BREACH.test(cause) && !AT_WILL.test(cause)) return false;
  if (words && MISCONDUCT.test(sentence.slice(words.index))) return false;
  const rest = plainForm(passage.plain.slice(range.start, range.end + BEFORE)).split(/。|\.\s/, 1)[0]!;
  return !(words && REFUNDS[language].test(rest.slice(words.index + words[0].length)));
}

/** The first words of a clause by which the provider keeps money, where it refunds none. */
const keeping = everyClause((facts) => {
  const expiring = facts.positions.filter(({ key }) => key === 'creditExpiry');
  if (expiring.some(({ value }) => value === 'refunded')) return undefined;
  return expiring.find((position) => isKept(facts, position));
});

/** Adds the exception to the sentence that keeps the money: beside it, a promise to refund would contradict it. */
function excepted(contract: Contract, clause: Clause, { range }: Position): TextEdit {
  const sentences = sentencesOf(clause.facts, contract.frame);
  const sentence = sentences.find(({ start, end }) => start <= range.start && range.start < end) ?? range;
  const edit = extendSentence(clause.facts, sentence, EXCEPTION[clause.facts.words.language]);
  return { ...edit, ...shift(edit, contract.startOf(clause)) };
}

function check(contract: Contract, { clause, value: lost }: Told<Position>): readonly Finding[] {
  const { range } = lost;
  const { plain } = clause.facts.words.passage;
  const sentence = plainForm(plain.slice(range.start, range.end));
  const around = plainForm(plain.slice(Math.max(0, range.start - BEFORE), range.end));
  const isPackage = PACKAGE.test(sentence) && TERM_ENDS.test(sentence);
  const masked = maskParties(sentence, contract.frame, clause.facts.words.language);
  const spared = isPackage || BREACH.test(around) || LEAVES.test(masked) || refundedAnywhere(contract);
  const right = spared ? undefined : rightAtWill(contract);
  const near = plainForm(plain.slice(Math.max(0, range.start - BEFORE), range.end + BEFORE));
  if (right && PAID_BACK.test(plainForm(right.clause.facts.words.passage.plain))) return [];
  if (!right && RUNS_OUT.test(near) && !CREDIT.test(sentence)) return [];
  const message = isPackage
    ? MESSAGES.package
    : right
      ? { ...MESSAGES['provider-exit'], data: { notice: right.value === 'none' ? NOTICE.any : NOTICE.period } }
      : MESSAGES.plain;
  return [
    {
      ...(right && { kind: 'provider-exit' }),
      range: contract.toDocument(clause, rangeOf(clause.facts, lost)),
      message,
      ...(isPackage && { severity: 'hint' as Severity }),
      ...(right && { related: [{ range: contract.toDocument(right.clause, right.range), message: RIGHT }] }),
      fixes: [{ title: FIX, worded: true, edits: [excepted(contract, clause, lost)] }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'prepaid-forfeiture',
    title: { text: 'Prepaid fees forfeited' },
    description: {
      text: 'Finds credit and prepaid fees that the provider keeps when the contract ends. Whoever keeps money for services never rendered may have to pay it back.',
    },
    category: 'fairness',
    // Not right often enough for more (docs/precision.md).
    severity: 'hint',
    kinds: { 'provider-exit': { title: { text: 'Lost by the provider’s own choice' } } },
    profiles: { 'b2b-saas': 'hint', 'consumer-eu': 'hint' },
    types: ['refunds', 'effects-of-termination'],
    law: ['cn-civil-code-566', 'cn-consumer-law-26', 'cn-consumer-law-53'],
    examples: [
      {
        language: 'en',
        bad: '## Refunds\n\nRemaining credit is forfeited upon termination of the contract.\n',
        good: '## Refunds\n\nUpon termination of the contract we refund remaining prepaid credit.\n',
      },
      {
        language: 'zh',
        bad: '## 退款\n\n合同终止时，账户余额不予退还。\n',
        good: '## 退款\n\n合同终止时，我们应退还您账户中未消费的余额。\n',
      },
    ],
  },
  ...inParts(inEach(keeping, check)),
};

export default rule;
