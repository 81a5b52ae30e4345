import type { StandardClause } from '../taxonomy/clauseData.js';
import type { Message } from '../text/message.js';

/** What tells the variants of one type apart that favour the same side or none, by `<type>/<variant>`. */
const NAMES: Readonly<Record<string, Message>> = {
  'acceptance/click-to-accept': { text: 'by a click' },
  'acceptance/by-registration': { text: 'by registration' },
  'acceptance/consumer-withdrawal': { text: 'with the right of withdrawal' },
  'amendments/notice-and-objection': { text: 'notice and right to object' },
  'amendments/express-consent': { text: 'only by consent' },
  'assignment/consent-and-exit': { text: 'consent, or notice and a way out' },
  'assignment/mutual-consent': { text: 'only by consent of the other party' },
  'backup/provider-backup': { text: 'the provider backs up' },
  'backup/customer-backup': { text: 'the customer backs up' },
  'compliance/each-its-own': { text: 'each party its own duties' },
  'compliance/mainland-china': { text: 'mainland China' },
  'dispute-resolution/negotiation-then-court': { text: 'negotiation, then the courts' },
  'dispute-resolution/arbitration': { text: 'arbitration' },
  'fees/invoice': { text: 'by invoice' },
  'fees/prepaid': { text: 'prepaid' },
  'fees/pay-as-you-go': { text: 'by use' },
  'governing-law/provider-seat': { text: 'law of the provider’s seat' },
  'governing-law/business-only': { text: 'business customers only' },
  'governing-law/mainland-china': { text: 'law of mainland China' },
  'jurisdiction/provider-seat': { text: 'courts at the provider’s seat' },
  'jurisdiction/defendant-seat': { text: 'courts at the defendant’s seat' },
  'late-payment/daily-rate': { text: 'interest by the day' },
  'late-payment/annual-rate': { text: 'interest by the year' },
  'limitation-of-liability/capped': { text: 'capped by the fees' },
  'limitation-of-liability/slight-negligence': { text: 'essential duties only for slight negligence' },
  'limitation-of-liability/fixed-amount': { text: 'capped by an amount' },
  'renewal/manual': { text: 'by the customer' },
  'renewal/automatic': { text: 'automatic' },
  'renewal/month-by-month': { text: 'monthly after the fixed term' },
  'service-level/monthly-availability': { text: 'availability by the month' },
  'service-level/hour-for-hour': { text: 'credit hour for hour' },
  'support/office-hours': { text: 'in office hours' },
  'support/round-the-clock': { text: 'around the clock' },
  'taxes/exclusive': { text: 'taxes on top' },
  'taxes/inclusive': { text: 'taxes included' },
  'term/open-ended': { text: 'open-ended' },
  'term/fixed': { text: 'fixed' },
  'termination/notice-and-cause': { text: 'by notice and for cause' },
  'termination/fixed-term': { text: 'only for cause' },
  'termination/inactivity': { text: 'after long inactivity' },
};

const SIDES = {
  provider: { text: 'in the provider’s favour' },
  customer: { text: 'in the customer’s favour' },
} as const;

type Named = Pick<StandardClause, 'type' | 'variant' | 'favours'>;

/** What a variant is about, where it is told from others of its side by that. */
export function subjectOf({ type, variant }: Named): Message | undefined {
  return NAMES[`${type}/${variant}`];
}

/** A few words that tell a standard clause from the other variants of its type: what it is about, else whom it favours. */
export function variantName(clause: Named): Message {
  return subjectOf(clause) ?? (clause.favours ? SIDES[clause.favours] : { text: 'balanced wording' });
}
