import type { PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { causeAlone } from '../analysis/queries/leaving.js';
import { compareDurations, isDuration } from '../library/durations.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds agreements that the provider may end without a reason while the customer may do so only for cause, or only with
 * longer notice. Courts take such imbalance for unfair. Switch it off where the price is paid for a fixed term.
 *
 * Bad:  We may end the contract at 30 days' notice. You may end it only for our breach.
 * Good: Either party may end the contract at 30 days' notice.
 */

const MESSAGES = {
  'cause-only': {
    text: 'The provider may end the contract at {notice} without a reason, and the customer only for cause. Standard terms that favour one side so may be unfair. Give the customer the same right.',
  },
  shorter: {
    text: 'The provider may end the contract with shorter notice than the customer. Standard terms that favour one side so may be unfair. Make the periods equal.',
  },
} as const satisfies Record<string, Message>;
const THEIRS: Message = { text: 'The right of the customer' };

function check(contract: Contract): readonly Finding[] {
  const ours = contract.positionsOf('providerTerminationNotice').find((p) => isDuration(p.value));
  if (!ours) return [];
  const theirs = contract.positionsOf('customerTermination');
  // Whoever may leave at any time, by any clause, is not worse off.
  if (theirs.some((p) => p.key === 'customerTermination' && p.value === 'any-time')) return [];
  const longest = theirs.find(
    (p) =>
      p.key === 'customerTermination' &&
      typeof p.value === 'object' &&
      compareDurations(p.value.notice, ours.value as string) > 0,
  );
  const causeOnly = theirs.every((p) => p.key === 'customerTermination' && p.value === 'cause-only');
  const at = (p: PlacedPosition): Range => contract.toDocument(p.clause, p.range);
  const said = causeOnly ? theirs[0] : longest;
  const other = said ? at(said) : causeOnly ? causeAlone(contract) : undefined;
  if (!other) return [];
  const message = causeOnly ? MESSAGES['cause-only'] : MESSAGES.shorter;
  const notice = contract.source(at(ours)).replace(/\s+/g, ' ');
  return [
    {
      range: at(ours),
      message: causeOnly ? { ...message, data: { notice } } : message,
      related: [{ range: other, message: THEIRS }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'asymmetric-termination',
    title: { text: 'Only the provider may end the contract freely' },
    description: {
      text: 'Finds agreements that the provider may end without a reason while the customer needs one, or has to give longer notice. Standard terms that favour one side so may be unfair.',
    },
    category: 'fairness',
    severity: 'information',
    profiles: { 'b2b-saas': 'hint', 'consumer-eu': 'warning' },
    types: ['termination'],
    law: ['cn-civil-code-497-no-3', 'cn-civil-code-563-2'],
    examples: [
      {
        language: 'en',
        bad: "## Termination\n\nWe may terminate this agreement at any time with 30 days' notice. If the services are unavailable for more than 72 consecutive hours, you may terminate this agreement.\n",
        good: "## Termination\n\nEither party may terminate this agreement at any time with 30 days' notice.\n",
      },
      {
        language: 'zh',
        bad: '## 终止\n\n我们可提前30天通知您终止本协议。\n\n## 您的解除权\n\n如因我们的原因造成您连续72小时不能使用服务的，您可终止接受服务。\n',
        good: '## 终止\n\n任何一方可提前30天通知对方终止本协议。\n',
      },
    ],
  },
  check,
};

export default rule;
