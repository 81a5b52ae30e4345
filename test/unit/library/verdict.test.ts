import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Position } from '../../../server/src/analysis/model.js';
import { sameValue, type Verdict, verdictOf } from '../../../server/src/library/verdict.js';
import type { PositionKey, PositionValues } from '../../../server/src/taxonomy/clauseTypes.js';

function of<K extends PositionKey>(key: K, value: PositionValues[K]): Pick<Position, 'key' | 'value'> {
  return { key, value };
}

/** How the first value stands to the second, for the customer. */
function expectVerdict<K extends PositionKey>(
  key: K,
  a: PositionValues[K],
  b: PositionValues[K],
  verdict: Verdict,
): void {
  const mirrored: Readonly<Record<Verdict, Verdict>> = {
    same: 'same',
    stricter: 'laxer',
    laxer: 'stricter',
    absent: 'absent',
    'not-comparable': 'not-comparable',
  };
  it(`${key}: ${JSON.stringify(a)} is ${verdict} to ${JSON.stringify(b)}`, () => {
    assert.equal(verdictOf([of(key, a)], [of(key, b)], 'customer'), verdict);
    assert.equal(verdictOf([of(key, b)], [of(key, a)], 'customer'), mirrored[verdict], 'the other way round');
    assert.equal(verdictOf([of(key, a)], [of(key, b)], 'provider'), mirrored[verdict], 'from the other side');
  });
}

describe('verdictOf', () => {
  expectVerdict('amendmentNotice', 'P90D', 'P30D', 'laxer');
  expectVerdict('amendmentNotice', 'P1M', 'P30D', 'same');
  expectVerdict('amendmentNotice', 'P14D', 'P2W', 'same');
  expectVerdict('outageTermination', 'PT72H', 'P3D', 'same');
  expectVerdict('outageTermination', 'PT24H', 'PT72H', 'laxer');
  expectVerdict('governingLaw', 'CH', 'CN', 'not-comparable');
  expectVerdict('venue', { place: 'Zurich', exclusive: false }, { place: 'zurich', exclusive: true }, 'laxer');
  expectVerdict('venue', { place: 'Zurich', exclusive: false }, { place: 'Basel', exclusive: true }, 'not-comparable');
  expectVerdict('arbitration', false, { seat: 'Zurich' }, 'not-comparable');
  expectVerdict('liabilityCap', { kind: 'none' }, { kind: 'fees-paid', period: 'P12M' }, 'laxer');
  expectVerdict('liabilityCap', { kind: 'total-exclusion' }, { kind: 'fees-paid', period: 'P1M' }, 'stricter');
  expectVerdict('liabilityCap', { kind: 'fees-paid', period: 'P12M' }, { kind: 'fees-paid', period: 'P1Y' }, 'same');
  expectVerdict(
    'liabilityCap',
    { kind: 'percent-of-fees', percent: 25, period: 'P1Y' },
    { kind: 'fees-paid', period: 'P12M' },
    'stricter',
  );
  expectVerdict(
    'liabilityCap',
    { kind: 'fees-paid', period: 'P1Y', per: 'event' },
    { kind: 'fees-paid', period: 'P1Y', per: 'aggregate' },
    'laxer',
  );
  expectVerdict(
    'liabilityCap',
    { kind: 'fees-paid', period: 'P3M', per: 'event' },
    { kind: 'fees-paid', period: 'P1Y', per: 'aggregate' },
    'not-comparable',
  );
  expectVerdict(
    'liabilityCap',
    { kind: 'fixed-amount', amount: 100, currency: 'USD' },
    { kind: 'fees-paid', period: 'P1Y' },
    'not-comparable',
  );
  expectVerdict(
    'liabilityCap',
    { kind: 'fixed-amount', amount: 100, currency: 'USD' },
    { kind: 'fixed-amount', amount: 50, currency: 'USD' },
    'laxer',
  );
  expectVerdict('liabilityStandard', 'any-fault', 'intent', 'laxer');
  expectVerdict('amendmentConsent', 'continued-use', 'express', 'stricter');
  expectVerdict('providerTerminationNotice', 'none', 'P30D', 'stricter');
  expectVerdict('customerTermination', 'any-time', { notice: 'P1M' }, 'laxer');
  expectVerdict('customerTermination', { notice: 'P1M' }, { notice: 'P3M' }, 'laxer');
  expectVerdict('customerTermination', 'cause-only', { notice: 'P3M' }, 'stricter');
  expectVerdict('serviceCredit', { rate: 'pro-rata' }, { rate: 'pro-rata', claimWindow: 'P10D' }, 'laxer');
  expectVerdict('serviceCredit', { rate: '5%' }, { rate: 'pro-rata' }, 'not-comparable');
  expectVerdict('paymentDue', 'prepaid', 'P30D', 'stricter');
  expectVerdict('paymentDue', 'postpaid', 'P30D', 'not-comparable');
  expectVerdict('lateInterest', { percent: 0.05, per: 'day' }, { percent: 8, per: 'year' }, 'stricter');
  expectVerdict('creditExpiry', 'refunded', 'on-termination', 'laxer');
  expectVerdict('creditExpiry', 'P1Y', 'on-termination', 'not-comparable');
  expectVerdict('dataRetention', 'buffer-period', 'P30D', 'not-comparable');
  expectVerdict(
    'noticeDeemedReceipt',
    { electronic: 'PT24H', paper: 'P3D' },
    { electronic: 'PT0S', paper: 'P5D' },
    'not-comparable',
  );
  expectVerdict('assignmentByProvider', 'free', 'with-notice', 'stricter');
  expectVerdict('assignmentByProvider', 'silent', 'with-notice', 'not-comparable');
  expectVerdict('assignmentByCustomer', 'free', 'prohibited', 'laxer');

  it('is absent where one of the two is silent', () => {
    assert.equal(verdictOf([], [of('governingLaw', 'CH')], 'customer'), 'absent');
    assert.equal(verdictOf([of('governingLaw', 'CH')], [], 'customer'), 'absent');
  });

  it('compares several values as sets', () => {
    const both = [of('paymentDue', 'prepaid'), of('paymentDue', 'P30D')];
    assert.equal(verdictOf(both, [...both].reverse(), 'customer'), 'same');
    assert.equal(verdictOf(both, both.slice(0, 1), 'customer'), 'not-comparable');
  });

  it('never takes values of different keys for the same', () => {
    assert.equal(sameValue(of('amendmentNotice', 'P30D'), of('serviceChangeNotice', 'P30D')), false);
  });
});
