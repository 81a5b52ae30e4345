import type { PositionKey } from './clauseTypes.js';

/** What a single value of a position may be: one of the listed words, or anything of a kind. */
export type Scalar = 'duration' | 'jurisdiction' | 'currency' | 'date' | 'number' | 'flag' | 'text' | readonly string[];

/** What the value of a position may be: one of several scalars, or a record of scalars, none of which must be there. */
export interface PositionShape {
  readonly scalars: readonly Scalar[];
  readonly fields: Readonly<Record<string, Scalar>>;
}

const only = (...scalars: readonly Scalar[]): PositionShape => ({ scalars, fields: {} });
const record = (fields: PositionShape['fields'], ...scalars: readonly Scalar[]): PositionShape => ({ scalars, fields });

/** The shapes of {@link PositionValues} at run time, for what people write about positions in files. */
export const POSITION_SHAPES: Readonly<Record<PositionKey, PositionShape>> = {
  governingLaw: only('jurisdiction'),
  venue: record({ place: 'text', court: 'text', exclusive: 'flag' }, 'text'),
  arbitration: record({ institution: 'text', seat: 'text' }, 'flag'),
  liabilityCap: record(
    {
      kind: ['fees-paid', 'percent-of-fees', 'fixed-amount', 'none', 'total-exclusion'],
      period: 'duration',
      percent: 'number',
      amount: 'number',
      currency: 'currency',
      per: ['event', 'claim', 'aggregate'],
    },
    ['fees-paid', 'percent-of-fees', 'fixed-amount', 'none', 'total-exclusion'],
  ),
  liabilityStandard: only(['any-fault', 'gross-negligence-or-intent', 'intent']),
  indirectDamages: only(['excluded', 'included']),
  dataLossLiability: only(['excluded', 'limited']),
  amendmentNotice: only('duration'),
  amendmentConsent: only(['continued-use', 'deemed-after-period', 'express', 'none-stated']),
  serviceChangeNotice: only('duration'),
  providerTerminationNotice: only('duration', ['none']),
  customerTermination: record({ notice: 'duration' }, ['any-time', 'cause-only']),
  inactivityTermination: only('duration'),
  outageTermination: only('duration'),
  serviceCredit: record({ rate: 'text', claimWindow: 'duration' }),
  paymentDue: only('duration', ['prepaid', 'postpaid']),
  renewalLead: only('duration'),
  lateInterest: record({ percent: 'number', per: ['day', 'week', 'month', 'year'] }),
  creditExpiry: only('duration', ['on-termination', 'refunded']),
  dataRetention: only('duration', ['buffer-period']),
  recoveryPoint: only('duration'),
  noticeDeemedReceipt: record({ electronic: 'duration', paper: 'duration' }),
  assignmentByProvider: only(['with-notice', 'with-consent', 'free', 'silent', 'prohibited']),
  assignmentByCustomer: only(['with-consent', 'prohibited', 'free', 'silent']),
  effectiveDate: only('date'),
};

/** The field that a bare scalar stands for where the value itself is a record: `venue: Zürich`, `liabilityCap: none`. */
export const MAIN_FIELD: Readonly<Partial<Record<PositionKey, string>>> = { venue: 'place', liabilityCap: 'kind' };
