import type { Position } from '../analysis/model.js';
import type { LiabilityCap, PositionKey, PositionValues, Venue } from '../taxonomy/clauseTypes.js';
import type { Standpoint } from '../taxonomy/standpoint.js';
import { compareDurations, daysOf, isDuration, TIMES_A_YEAR } from './durations.js';

export type { Standpoint };

/**
 * How one agreement's position stands to another's, seen from one side: `laxer` is kinder to that side, `stricter`
 * harder on it; `absent` where one of the two is silent; `not-comparable` where they differ and neither is better for
 * anyone on its face, as with two courts.
 */
export type Verdict = 'same' | 'stricter' | 'laxer' | 'absent' | 'not-comparable';

/**
 * Negative, zero or positive as the first value is worse, equal or better for the customer than the second; undefined
 * where nobody can say.
 */
type Order<K extends PositionKey> = (a: PositionValues[K], b: PositionValues[K]) => number | undefined;

const longer = (a: string, b: string): number | undefined =>
  isDuration(a) && isDuration(b) ? compareDurations(a, b) : undefined;
const shorter = (a: string, b: string): number | undefined => {
  const order = longer(a, b);
  return order === undefined ? undefined : -order;
};
/** From worst to best for the customer; what is not listed cannot be compared. */
const ranked =
  (...worstToBest: readonly string[]) =>
  (a: string, b: string): number | undefined => {
    const [x, y] = [worstToBest.indexOf(a), worstToBest.indexOf(b)];
    return x < 0 || y < 0 ? undefined : x - y;
  };
/** Better in one respect and worse in another is neither. */
function together(...orders: readonly (number | undefined)[]): number | undefined {
  if (orders.includes(undefined)) return undefined;
  const known = orders as readonly number[];
  const better = known.some((order) => order > 0);
  const worse = known.some((order) => order < 0);
  return better && worse ? undefined : better ? 1 : worse ? -1 : 0;
}

/** What is better for the customer, one line a key. A key with `undefined` differs without being better for anyone. */
const BETTER_FOR_CUSTOMER: { readonly [K in PositionKey]: Order<K> | undefined } = {
  governingLaw: undefined,
  // The same place: a court that is not exclusive leaves the customer others.
  venue: (a, b) => (placeOf(a) === placeOf(b) ? Number(b.exclusive) - Number(a.exclusive) : undefined),
  arbitration: undefined,
  liabilityCap: compareCaps,
  liabilityStandard: ranked('intent', 'gross-negligence-or-intent', 'any-fault'),
  indirectDamages: ranked('excluded', 'included'),
  dataLossLiability: ranked('excluded', 'limited'),
  amendmentNotice: longer,
  // A period to object is more than silence by going on; a right to change that asks for nothing is least.
  amendmentConsent: ranked('none-stated', 'continued-use', 'deemed-after-period', 'express'),
  serviceChangeNotice: longer,
  providerTerminationNotice: (a, b) => longer(a === 'none' ? 'P0D' : a, b === 'none' ? 'P0D' : b),
  customerTermination: compareLeaving,
  inactivityTermination: longer,
  outageTermination: shorter,
  serviceCredit: (a, b) => {
    if (a.rate !== b.rate) return undefined;
    if (a.claimWindow === b.claimWindow) return 0;
    // No time limit is the longest.
    if (a.claimWindow === undefined) return 1;
    return b.claimWindow === undefined ? -1 : longer(a.claimWindow, b.claimWindow);
  },
  paymentDue: (a, b) => {
    // Whoever pays after an invoice, or after use, does not pay in advance.
    if (a === 'prepaid' || b === 'prepaid') return Number(b === 'prepaid') - Number(a === 'prepaid');
    return a === b ? 0 : longer(a, b);
  },
  renewalLead: shorter,
  lateInterest: (a, b) => yearly(b) - yearly(a),
  creditExpiry: (a, b) => {
    if (a === 'refunded' || b === 'refunded') return Number(a === 'refunded') - Number(b === 'refunded');
    return a === b ? 0 : longer(a, b);
  },
  // The customer gains time to fetch the data; that personal data must not be kept longer than needed is another matter.
  dataRetention: longer,
  recoveryPoint: shorter,
  // The customer is the one who mostly receives notices.
  noticeDeemedReceipt: (a, b) => together(receipt(a.electronic, b.electronic), receipt(a.paper, b.paper)),
  assignmentByProvider: ranked('free', 'with-notice', 'with-consent', 'prohibited'),
  assignmentByCustomer: ranked('prohibited', 'with-consent', 'free'),
  effectiveDate: undefined,
};

/**
 * Keys of which two agreements need not agree, so that a difference is no news: each has its own date, place and
 * law; nobody drafts them after another's.
 */
export const OWN_TO_EACH: ReadonlySet<PositionKey> = new Set(['effectiveDate']);

type Value = Pick<Position, 'key' | 'value'>;

/** Whether two values of a key say the same. */
export function sameValue(a: Value, b: Value): boolean {
  return a.key === b.key && (keyOf(a) === keyOf(b) || orderForCustomer(a, b) === 0);
}

/** Whether two sides say the same to a key: each value of one is among those of the other. */
export function sameValues(a: readonly Value[], b: readonly Value[]): boolean {
  return covers(a, b) && covers(b, a);
}

function covers(a: readonly Value[], b: readonly Value[]): boolean {
  return b.every((value) => a.some((other) => sameValue(other, value)));
}

/**
 * Negative, zero or positive as `a` is worse, equal or better for the customer than `b`; undefined where nobody can
 * say. Both must be of one key. Never throws.
 */
export function orderForCustomer(a: Value, b: Value): number | undefined {
  if (keyOf(a) === keyOf(b)) return 0;
  // The table is typed by its keys; the two values are of the key that chooses the line.
  const order = BETTER_FOR_CUSTOMER[a.key] as Order<PositionKey> | undefined;
  return order?.(a.value as never, b.value as never);
}

/**
 * How the first value stands to the second, seen from a standpoint. Where a side takes several values, they must be the
 * same set, or one value on each side, to be compared.
 */
export function verdictOf(a: readonly Value[], b: readonly Value[], standpoint: Standpoint): Verdict {
  if (a.length === 0 || b.length === 0) return 'absent';
  if (sameValues(a, b)) return 'same';
  const order = a.length === 1 && b.length === 1 ? orderForCustomer(a[0]!, b[0]!) : undefined;
  if (order === undefined || order === 0) return 'not-comparable';
  return order > 0 === (standpoint === 'customer') ? 'laxer' : 'stricter';
}

/** A value is compared with hundreds of others; how it is written is worked out once. */
const written = new WeakMap<Value, string>();

function keyOf(position: Value): string {
  const { value } = position;
  if (typeof value !== 'object') return `${position.key} ${String(value)}`;
  let key = written.get(position);
  if (key === undefined) {
    key = `${position.key} ${JSON.stringify(Object.entries(value).sort())}`;
    written.set(position, key);
  }
  return key;
}

function placeOf({ place, court }: Venue): string {
  return (court ?? place)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,.]+/g, '')
    .replace(/人民法院$/, '');
}

function yearly({ percent, per }: PositionValues['lateInterest']): number {
  return percent * TIMES_A_YEAR[per];
}

function receipt(a: string | undefined, b: string | undefined): number | undefined {
  if (a === b) return 0;
  return a === undefined || b === undefined ? undefined : longer(a, b);
}

function compareLeaving(
  a: PositionValues['customerTermination'],
  b: PositionValues['customerTermination'],
): number | undefined {
  if (typeof a === 'object' && typeof b === 'object') return shorter(a.notice, b.notice);
  const rank = (v: PositionValues['customerTermination']): number =>
    typeof v === 'object' ? 1 : v === 'any-time' ? 2 : 0;
  return rank(a) - rank(b);
}

const PER = ['aggregate', 'claim', 'event'];

/** No cap is best and no liability worst; caps by their height, and a cap for each event is more than one for all. */
function compareCaps(a: LiabilityCap, b: LiabilityCap): number | undefined {
  const end = (cap: LiabilityCap): number => (cap.kind === 'none' ? 1 : cap.kind === 'total-exclusion' ? -1 : 0);
  if (end(a) !== 0 || end(b) !== 0) return end(a) - end(b);
  const per = a.per === b.per ? 0 : a.per && b.per ? PER.indexOf(a.per) - PER.indexOf(b.per) : undefined;
  return together(compareHeights(a, b), per);
}

function compareHeights(a: LiabilityCap, b: LiabilityCap): number | undefined {
  if (a.kind === 'fixed-amount' && b.kind === 'fixed-amount')
    return a.currency === b.currency && a.amount !== undefined && b.amount !== undefined
      ? a.amount - b.amount
      : undefined;
  if (a.kind === 'fixed-amount' || b.kind === 'fixed-amount') return undefined;
  const share = (cap: LiabilityCap): number => (cap.kind === 'percent-of-fees' ? (cap.percent ?? Number.NaN) : 100);
  if (a.period === b.period) return share(a) - share(b);
  if (a.period === undefined || b.period === undefined) return undefined;
  const [x, y] = [share(a) * daysOf(a.period), share(b) * daysOf(b.period)];
  return Math.abs(x - y) <= 0.02 * Math.max(x, y) ? 0 : x - y;
}
