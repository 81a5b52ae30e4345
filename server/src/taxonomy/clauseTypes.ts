/**
 * The taxonomy room: the closed list of clause types and the keys of positions, and the loader of
 * server/data/clauses. It may import the text room only.
 */

/** The clause types in the order in which an agreement usually has them (design/clause-types.md). */
export const CLAUSE_TYPES = [
  'acceptance',
  'parties',
  'definitions',
  'eligibility',
  'services',
  'service-changes',
  'service-level',
  'support',
  'trial',
  'third-party-services',
  'due-care',
  'account',
  'account-security',
  'acceptable-use',
  'compliance',
  'customer-obligations',
  'customer-data',
  'backup',
  'fees',
  'taxes',
  'renewal',
  'late-payment',
  'refunds',
  'set-off',
  'data-protection',
  'data-location',
  'data-deletion',
  'intellectual-property',
  'feedback',
  'confidentiality',
  'publicity',
  'warranties',
  'warranty-disclaimer',
  'limitation-of-liability',
  'customer-liability',
  'indemnification',
  'force-majeure',
  'term',
  'termination',
  'suspension',
  'effects-of-termination',
  'survival',
  'governing-law',
  'dispute-resolution',
  'jurisdiction',
  'notices',
  'amendments',
  'assignment',
  'entire-agreement',
  'severability',
  'waiver',
  'language',
  'relationship',
  'effective-date',
] as const;

/** What a clause does. */
export type ClauseType = (typeof CLAUSE_TYPES)[number];

const TYPES: ReadonlySet<unknown> = new Set(CLAUSE_TYPES);

/** Whether this is a type of the list, which clauses are compared by; a group or other clause is none. */
export function isClauseType(type: unknown): type is ClauseType {
  return TYPES.has(type);
}

/** The type of a clause in the outline: what it does, a mere group of other clauses, or nothing on the list. */
export type OutlineType = ClauseType | 'group' | 'other';

/** The keys of positions (design/clause-types.md). */
export const POSITION_KEYS = [
  'governingLaw',
  'venue',
  'arbitration',
  'liabilityCap',
  'liabilityStandard',
  'indirectDamages',
  'dataLossLiability',
  'amendmentNotice',
  'amendmentConsent',
  'serviceChangeNotice',
  'providerTerminationNotice',
  'customerTermination',
  'inactivityTermination',
  'outageTermination',
  'serviceCredit',
  'paymentDue',
  'renewalLead',
  'lateInterest',
  'creditExpiry',
  'dataRetention',
  'recoveryPoint',
  'noticeDeemedReceipt',
  'assignmentByProvider',
  'assignmentByCustomer',
  'effectiveDate',
] as const;

export type PositionKey = (typeof POSITION_KEYS)[number];

const KEYS: ReadonlySet<unknown> = new Set(POSITION_KEYS);

/** Whether this is a key of the list. */
export function isPositionKey(key: unknown): key is PositionKey {
  return KEYS.has(key);
}

/** An ISO 8601 duration, such as `P30D`. */
export type Duration = `P${string}`;

export interface Venue {
  readonly place: string;
  readonly court?: string;
  readonly exclusive: boolean;
}
export interface Arbitration {
  readonly institution?: string;
  readonly seat?: string;
}
export interface LiabilityCap {
  readonly kind: 'fees-paid' | 'percent-of-fees' | 'fixed-amount' | 'none' | 'total-exclusion';
  readonly period?: Duration;
  readonly percent?: number;
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly per?: 'event' | 'claim' | 'aggregate';
}

/** The value of each position. */
export interface PositionValues {
  /** ISO 3166-1 or -2 where a code exists, else the name as written. */
  governingLaw: string;
  venue: Venue;
  arbitration: Arbitration | false;
  liabilityCap: LiabilityCap;
  liabilityStandard: 'any-fault' | 'gross-negligence-or-intent' | 'intent';
  indirectDamages: 'excluded' | 'included';
  dataLossLiability: 'excluded' | 'limited';
  amendmentNotice: Duration;
  amendmentConsent: 'continued-use' | 'deemed-after-period' | 'express' | 'none-stated';
  serviceChangeNotice: Duration;
  providerTerminationNotice: Duration | 'none';
  customerTermination: 'any-time' | 'cause-only' | { readonly notice: Duration };
  inactivityTermination: Duration;
  outageTermination: Duration;
  serviceCredit: { readonly rate?: string; readonly claimWindow?: Duration };
  paymentDue: Duration | 'prepaid' | 'postpaid';
  renewalLead: Duration;
  lateInterest: { readonly percent: number; readonly per: 'day' | 'week' | 'month' | 'year' };
  creditExpiry: 'on-termination' | 'refunded' | Duration;
  dataRetention: Duration | 'buffer-period';
  recoveryPoint: Duration;
  noticeDeemedReceipt: { readonly electronic?: Duration; readonly paper?: Duration };
  assignmentByProvider: 'with-notice' | 'with-consent' | 'free' | 'silent' | 'prohibited';
  assignmentByCustomer: 'with-consent' | 'prohibited' | 'free' | 'silent';
  /** ISO 8601 date. */
  effectiveDate: string;
}
