import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Condition, conditionProblem, fits } from '../../../server/src/engine/condition.js';
import type { PositionKey } from '../../../server/src/taxonomy/clauseTypes.js';

const CASES: readonly (readonly [key: PositionKey, value: unknown, condition: Condition, fits: boolean])[] = [
  ['governingLaw', 'CH', 'ch', true],
  ['governingLaw', 'US-CA', 'US', true],
  ['governingLaw', 'US-CA', 'US-NY', false],
  ['governingLaw', 'DE', 'CH', false],
  ['amendmentNotice', 'P30D', '>= P30D', true],
  ['amendmentNotice', 'P1M', '>= P30D', true],
  ['amendmentNotice', 'P14D', '>= P30D', false],
  ['amendmentNotice', 'P14D', '< P30D', true],
  ['providerTerminationNotice', 'none', '>= P30D', false],
  ['providerTerminationNotice', 'none', '<= P30D', true],
  ['liabilityCap', { kind: 'fees-paid', period: 'P1Y' }, { kind: 'fees-paid', period: '>= P12M' }, true],
  ['liabilityCap', { kind: 'fees-paid', period: 'P6M' }, { kind: 'fees-paid', period: '>= P12M' }, false],
  ['liabilityCap', { kind: 'fees-paid' }, { kind: 'fees-paid', period: '>= P12M' }, false],
  ['liabilityCap', { kind: 'none' }, 'none', true],
  [
    'liabilityCap',
    { kind: 'fixed-amount', amount: 1_000_000, currency: 'EUR' },
    { amount: '>= 500000', currency: 'EUR' },
    true,
  ],
  ['lateInterest', { percent: 5, per: 'year' }, { percent: '<= 5', per: 'year' }, true],
  ['lateInterest', { percent: 0.05, per: 'day' }, { percent: '<= 5', per: 'year' }, false],
  ['venue', { place: 'Zürich', exclusive: true }, 'zürich', true],
  ['arbitration', false, false, true],
  ['arbitration', { seat: 'Geneva' }, false, false],
  ['effectiveDate', '2026-05-01', '>= 2026-01-01', true],
];

for (const [key, value, condition, expected] of CASES)
  test(`${key} ${JSON.stringify(value)} ${expected ? 'fits' : 'does not fit'} ${JSON.stringify(condition)}`, () => {
    assert.equal(conditionProblem(key, condition), undefined);
    assert.equal(fits({ key, value } as never, condition), expected);
  });

const FAULTS: readonly (readonly [key: PositionKey, condition: unknown])[] = [
  ['governingLaw', 3],
  ['governingLaw', '>= CH'],
  ['governingLaw', { place: 'CH' }],
  ['amendmentNotice', '30 days'],
  ['amendmentNotice', '>= 30'],
  ['liabilityCap', { kin: 'fees-paid' }],
  ['liabilityCap', { kind: 'fees' }],
  ['liabilityCap', { percent: 'many' }],
  ['serviceCredit', 'P10D'],
  ['indirectDamages', null],
];

for (const [key, condition] of FAULTS)
  test(`${JSON.stringify(condition)} is no condition on ${key}`, () => {
    assert.ok(conditionProblem(key, condition));
  });
