import type { Position } from '../analysis/model.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import type {
  Arbitration,
  LiabilityCap,
  OutlineType,
  PositionKey,
  PositionValues,
  Venue,
} from '../taxonomy/clauseTypes.js';
import type { Message } from '../text/message.js';
import { describeDuration } from './durations.js';
import { jurisdictionLabel } from './jurisdictionLabel.js';
import type { AgreementSource } from './references.js';

/** What each key of a position is called in a table. */
const KEY_NAMES: Readonly<Record<PositionKey, string>> = {
  governingLaw: 'Governing law',
  venue: 'Court',
  arbitration: 'Arbitration',
  liabilityCap: 'Liability cap',
  liabilityStandard: 'Liable for',
  indirectDamages: 'Indirect damages',
  dataLossLiability: 'Liability for data loss',
  amendmentNotice: 'Notice of amendments',
  amendmentConsent: 'Consent to amendments',
  serviceChangeNotice: 'Notice of service changes',
  providerTerminationNotice: 'Notice of termination by the provider',
  customerTermination: 'Termination by the customer',
  inactivityTermination: 'Termination for inactivity',
  outageTermination: 'Exit after an outage of',
  serviceCredit: 'Service credit',
  paymentDue: 'Payment due',
  renewalLead: 'Renewal lead time',
  lateInterest: 'Interest on late payment',
  creditExpiry: 'Unused credit',
  dataRetention: 'Data kept after the end',
  recoveryPoint: 'Recovery point',
  noticeDeemedReceipt: 'Notices deemed received',
  assignmentByProvider: 'Assignment by the provider',
  assignmentByCustomer: 'Assignment by the customer',
  effectiveDate: 'In force since',
};

/** What the values that are words mean, by key. */
const WORDS: { readonly [K in PositionKey]?: Readonly<Record<string, string>> } = {
  liabilityStandard: {
    'any-fault': 'any fault',
    'gross-negligence-or-intent': 'gross negligence, intent',
    intent: 'intent only',
  },
  indirectDamages: { excluded: 'excluded', included: 'included' },
  dataLossLiability: { excluded: 'excluded', limited: 'limited' },
  amendmentConsent: {
    'continued-use': 'continued use counts as consent',
    'deemed-after-period': 'deemed given after a period',
    express: 'express consent needed',
    'none-stated': 'none stated',
  },
  providerTerminationNotice: { none: 'without notice' },
  customerTermination: { 'any-time': 'at any time', 'cause-only': 'for cause only' },
  paymentDue: { prepaid: 'in advance', postpaid: 'after use' },
  creditExpiry: { 'on-termination': 'lapses at the end', refunded: 'refunded' },
  dataRetention: { 'buffer-period': 'for a buffer period' },
  assignmentByProvider: {
    'with-notice': 'with notice',
    'with-consent': 'with consent',
    free: 'free',
    silent: 'not regulated',
    prohibited: 'prohibited',
  },
  assignmentByCustomer: {
    'with-consent': 'with consent',
    prohibited: 'prohibited',
    free: 'free',
    silent: 'not regulated',
  },
};

/** The keys whose durations are notices, so that none at all reads “without notice”. */
const NOTICES: ReadonlySet<PositionKey> = new Set([
  'amendmentNotice',
  'serviceChangeNotice',
  'providerTerminationNotice',
]);

/** The name of a clause type: Governing law, 适用法律. */
export function describeType(types: ReadonlyMap<OutlineType, ClauseTypeData>, type: OutlineType): Message {
  if (type === 'group') return { text: 'Group of clauses' };
  if (type === 'other') return { text: 'Other clause' };
  return { text: types.get(type)?.name.en ?? type };
}

/** What is known of an agreement besides its name: its language, the law that governs it, its date. */
export function describeAgreement({ language, law, version }: AgreementSource): readonly Message[] {
  const label = law === undefined ? undefined : jurisdictionLabel(law);
  return [
    { text: language === 'zh' ? 'Chinese' : 'English' },
    ...(law === undefined ? [] : [{ text: 'law of {law}', data: { law: label ? { text: label.en } : literal(law) } }]),
    ...(version === undefined ? [] : [literal(version)]),
  ];
}

/** The name of a position's key: Governing law, 适用法律. */
export function describeKey(key: PositionKey): Message {
  return { text: KEY_NAMES[key] };
}

/**
 * A position's value in a few words; places, courts and institutions stay as written. The words are those of the
 * reader's display language, whatever the language of the draft.
 */
export function describePosition(position: Pick<Position, 'key' | 'value'>): Message {
  const { key, value } = position as Position;
  if (typeof value === 'string') {
    const words = WORDS[key]?.[value];
    if (words !== undefined) return { text: words };
  }
  switch (key) {
    case 'governingLaw': {
      const label = jurisdictionLabel(value);
      return label ? { text: label.en } : literal(value);
    }
    case 'venue':
      return describeVenue(value);
    case 'arbitration':
      return describeArbitration(value);
    case 'liabilityCap':
      return describeCap(value);
    case 'customerTermination':
      return typeof value === 'object'
        ? { text: '{duration} notice', data: { duration: describeDuration(value.notice) } }
        : literal(value);
    case 'serviceCredit':
      return describeCredit(value);
    case 'lateInterest':
      return describeInterest(value);
    case 'noticeDeemedReceipt':
      return describeReceipt(value);
    case 'effectiveDate':
      return literal(value);
    case 'paymentDue':
      return { text: '{duration} after the invoice', data: { duration: describeDuration(value) } };
    case 'renewalLead':
      return { text: '{duration} before expiry', data: { duration: describeDuration(value) } };
    default:
      if (NOTICES.has(key) && /^PT?0[DHMS]$/.test(value)) return { text: 'without notice' };
      return describeDuration(value);
  }
}

/** A text that is the same in every language. */
export function literal(value: string | number): Message {
  return { text: '{value}', data: { value } };
}

function describeVenue({ place, court, exclusive }: Venue): Message {
  const named = court?.includes(place) ? court : place;
  return exclusive ? { text: '{place}, exclusive', data: { place: named } } : literal(named);
}

function describeArbitration(value: Arbitration | false): Message {
  if (value === false) return { text: 'none, the courts decide' };
  const { institution, seat } = value;
  if (institution !== undefined && seat !== undefined && !institution.includes(seat))
    return { text: '{institution}, seat {seat}', data: { institution, seat } };
  return (institution ?? seat) ? literal((institution ?? seat)!) : { text: 'agreed' };
}

function describeCap(cap: LiabilityCap): Message {
  const base = describeCapBase(cap);
  if (cap.kind === 'none' || cap.kind === 'total-exclusion') return base;
  switch (cap.per) {
    case 'event':
      return { text: '{cap}, per event', data: { cap: base } };
    case 'claim':
      return { text: '{cap}, per claim', data: { cap: base } };
    case 'aggregate':
      return { text: '{cap}, in total', data: { cap: base } };
    default:
      return base;
  }
}

function describeCapBase({ kind, period, percent, amount, currency }: LiabilityCap): Message {
  switch (kind) {
    case 'none':
      return { text: 'no cap' };
    case 'total-exclusion':
      return { text: 'all liability excluded' };
    case 'fixed-amount':
      return { text: '{currency} {amount}', data: { currency: currency ?? '', amount: grouped(amount) } };
    case 'percent-of-fees':
      return period === undefined
        ? { text: '{percent} % of the fees paid', data: { percent: percent ?? '?' } }
        : {
            text: '{percent} % of fees of {period}',
            data: { percent: percent ?? '?', period: describeDuration(period) },
          };
    case 'fees-paid':
      return period === undefined
        ? { text: 'fees paid' }
        : { text: 'fees of {period}', data: { period: describeDuration(period) } };
  }
}

function describeCredit({ rate, claimWindow }: PositionValues['serviceCredit']): Message {
  const base = describeRate(rate);
  if (claimWindow === undefined) return base;
  return {
    text: '{credit}, claimed within {duration}',
    data: { credit: base, duration: describeDuration(claimWindow) },
  };
}

function describeRate(rate: string | undefined): Message {
  if (rate === undefined) return { text: 'granted' };
  if (rate === 'pro-rata') return { text: 'pro rata' };
  const extension = /^(P\S+) of extension per (P\S+) of outage$/.exec(rate);
  if (!extension) return literal(rate);
  return {
    text: '{extension} of extension for {outage} of outage',
    data: { extension: describeDuration(extension[1]!), outage: describeDuration(extension[2]!) },
  };
}

function describeInterest({ percent, per }: PositionValues['lateInterest']): Message {
  const data = { percent };
  if (per === 'day') return { text: '{percent} % a day', data };
  if (per === 'week') return { text: '{percent} % a week', data };
  return per === 'month' ? { text: '{percent} % a month', data } : { text: '{percent} % a year', data };
}

function describeReceipt({ electronic, paper }: PositionValues['noticeDeemedReceipt']): Message {
  const after = (duration: string): Message =>
    /^PT?0[DHMS]$/.test(duration)
      ? { text: 'on sending' }
      : { text: 'after {duration}', data: { duration: describeDuration(duration) } };
  if (electronic !== undefined && paper !== undefined)
    return {
      text: 'electronic {electronic}, paper {paper}',
      data: { electronic: after(electronic), paper: after(paper) },
    };
  if (electronic !== undefined) return { text: 'electronic {electronic}', data: { electronic: after(electronic) } };
  return paper !== undefined ? { text: 'paper {paper}', data: { paper: after(paper) } } : { text: 'none stated' };
}

/** Digits in groups of three: 1,000,000. Written out because the grouping of a locale depends on the machine. */
function grouped(amount: number | undefined): string {
  if (amount === undefined) return '?';
  const [whole, part] = String(amount).split('.');
  return whole!.replace(/\B(?=(?:\d{3}){1,10}$)/g, ',') + (part ? `.${part}` : '');
}
