import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { appendSentence } from '../analysis/queries/append.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import { liabilityOf, limitsProvider } from '../analysis/queries/liability.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements that limit the provider's liability by standard or by head of loss and never by amount. The amount
 * at risk then stays open. Switch it off where unlimited liability is the offer.
 *
 * Bad:  We are liable only for intent and gross negligence. (and no amount anywhere)
 * Good: We are liable only for intent and gross negligence, and up to the fees of the 12 months before the event.
 */

const MESSAGES = {
  open: {
    text: 'Liability is limited by its standard or by heads of loss, but no amount caps it anywhere, so what remains is unlimited. Add a cap: an amount or fees, a period, and whether it is per year or per event.',
  },
  unlimited: {
    text: 'This says that liability is unlimited. Is that intended? If it is meant for some liability only (intent, personal injury), say so and cap the rest.',
  },
} as const satisfies Record<string, Message>;
const FIX: Message = { text: 'Add a cap: the fees of the 12 months before the event, per contract year' };
const SENTENCE = {
  en: "For all claims of a contract year in total, {{provider's}} liability is limited to the fees paid for the services in the 12 months before the event that caused the loss.",
  zh: '在每一合同年度内，{{provider}}对全部请求累计承担的赔偿责任以损失发生前12个月内{{customer}}就服务已支付的费用为限。',
} as const;

/** Unlimited liability as such; "liability for intent is unlimited" is a carve-out. */
const UNLIMITED = {
  en: /\b(?:liability|liable)\b[^\n.;]{0,40}\b(?:unlimited|without\slimit(?:ation)?|uncapped)\b|\bunlimited\sliability\b/i,
  zh: /责任[^。;,]{0,8}(?:不设上限|没有上限|无上限)|无限责任/,
} as const;
const ONLY_FOR =
  /\b(?:for|in\s(?:case|cases|the\sevent)|intent|wil{1,2}ful|gross|injur|fraud|death|not)\b|故意|过失|人身|不承担|以下|欺诈/i;

const DIRECT = { en: /\bdirect(?:,|\sor\b|\sand\b|\sdamage)/i, zh: /直接(?:损失|损害|的|性|、|或|和|及)/ } as const;

const limiting = clausesThat(
  (facts, frame) =>
    facts.type === 'limitation-of-liability' ||
    facts.positions.some((p) => p.key === 'liabilityCap') ||
    liabilityOf(facts, frame).length > 0,
);

function limitIn(contract: Contract, clause: Clause): { readonly range: Range; readonly capped: boolean } | undefined {
  let range: Range | undefined;
  for (const s of liabilityOf(clause.facts, contract.frame)) {
    if (limitsProvider(s.cap)) return { range: s, capped: true };
    // Where direct loss is excluded too, nothing is left whose amount could be open.
    if (limitsProvider(s.exclusion) && DIRECT[s.sentence.language].test(s.sentence.plain))
      return { range: s, capped: true };
    const limits = s.faultOnly || (limitsProvider(s.exclusion) && s.exclusion?.scope === 'heads');
    if (limits) range ??= s.exclusion ?? s;
  }
  return range && { range, capped: false };
}

function unlimitedIn(contract: Contract, clause: Clause): Finding | undefined {
  for (const s of sentencesOf(clause.facts, contract.frame)) {
    const m = UNLIMITED[s.language].exec(s.plain);
    if (!m || ONLY_FOR.test(s.plain) || /[\uE002\uE003]/.test(s.masked.slice(0, m.index))) continue;
    const range = contract.toDocument(clause, { start: s.start + m.index, end: s.start + m.index + m[0].length });
    return { range, kind: 'unlimited', message: MESSAGES.unlimited };
  }
  return undefined;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'uncapped-liability',
    title: { text: 'Liability without a cap' },
    description: {
      text: "Finds agreements that limit the provider's liability by standard or heads of loss and never by amount, so that the amount at risk stays open.",
    },
    category: 'liability',
    severity: 'information',
    kinds: {
      open: { title: { text: 'No amount caps liability' } },
      unlimited: { title: { text: 'Said to be unlimited' } },
    },
    profiles: { 'b2b-saas': 'warning', 'consumer-eu': 'off' },
    types: ['limitation-of-liability'],
    examples: [
      {
        language: 'en',
        bad: '## Limitation of liability\n\nWe are liable only for intent and gross negligence.\n',
        good: '## Limitation of liability\n\nWe are liable only for intent and gross negligence. Our liability is limited to the fees of the 12 months before the event.\n',
      },
      {
        language: 'zh',
        bad: '## 责任限制\n\n我们不对任何间接损失或者利润损失承担责任。\n',
        good: '## 责任限制\n\n我们不对任何间接损失或者利润损失承担责任。我们的累计赔偿责任不超过损失发生前12个月内的服务费。\n',
      },
    ],
  },
  check(contract) {
    let open: Finding | undefined;
    for (const clause of limiting(contract)) {
      const { facts } = clause;
      // Caps and total exclusions that the reader of positions found count too, in whatever words they come.
      if (facts.positions.some((p) => p.key === 'liabilityCap' && p.value.kind !== 'none')) return [];
      const limit = limitIn(contract, clause);
      if (limit?.capped) return [];
      if (open || facts.type !== 'limitation-of-liability') continue;
      open = unlimitedIn(contract, clause);
      if (open || !limit) continue;
      const language = facts.words.language;
      open = {
        range: contract.toDocument(clause, limit.range),
        kind: 'open',
        message: MESSAGES.open,
        fixes: [{ title: FIX, worded: true, edits: [appendSentence(contract, clause, SENTENCE[language])] }],
      };
    }
    return open ? [open] : [];
  },
};

export default rule;
