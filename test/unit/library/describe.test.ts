import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Position } from '../../../server/src/analysis/model.js';
import { describeKey, describePosition } from '../../../server/src/library/describe.js';
import { jurisdictionLabels } from '../../../server/src/library/jurisdictionLabel.js';
import { POSITION_KEYS } from '../../../server/src/taxonomy/clauseTypes.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { english } from '../../../server/src/text/message.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { chinese } from './chinese.js';

type Stated<P> = P extends Position ? Omit<P, 'range'> : never;
type Case = readonly [Stated<Position>, string, string];

const CASES: readonly Case[] = [
  [{ key: 'governingLaw', value: 'CH' }, 'Switzerland', '瑞士'],
  [{ key: 'governingLaw', value: 'CN' }, 'China', '中国'],
  [{ key: 'governingLaw', value: 'US-CA' }, 'California', '加利福尼亚州'],
  [{ key: 'governingLaw', value: 'Atlantis' }, 'Atlantis', 'Atlantis'],
  [
    { key: 'venue', value: { place: 'St. Gallen, Switzerland', exclusive: true } },
    'St. Gallen, Switzerland, exclusive',
    'St. Gallen, Switzerland（专属管辖）',
  ],
  [
    { key: 'venue', value: { place: '杭州市西湖区', court: '杭州市西湖区人民法院', exclusive: false } },
    '杭州市西湖区人民法院',
    '杭州市西湖区人民法院',
  ],
  [{ key: 'arbitration', value: false }, 'none, the courts decide', '无，由法院管辖'],
  [
    { key: 'arbitration', value: { institution: 'CIETAC', seat: '北京' } },
    'CIETAC, seat 北京',
    'CIETAC（仲裁地：北京）',
  ],
  [{ key: 'arbitration', value: {} }, 'agreed', '已约定'],
  [
    { key: 'liabilityCap', value: { kind: 'fees-paid', period: 'P12M', per: 'aggregate' } },
    'fees of 12 months, in total',
    '12 个月费用，累计',
  ],
  [
    { key: 'liabilityCap', value: { kind: 'percent-of-fees', percent: 25, period: 'P1Y', per: 'event' } },
    '25 % of fees of 1 year, per event',
    '1 年费用的 25%，每次事件',
  ],
  [
    { key: 'liabilityCap', value: { kind: 'fixed-amount', amount: 1234567.5, currency: 'USD' } },
    'USD 1,234,567.5',
    'USD 1,234,567.5',
  ],
  [{ key: 'liabilityCap', value: { kind: 'none' } }, 'no cap', '无限额'],
  [
    { key: 'liabilityCap', value: { kind: 'total-exclusion', per: 'aggregate' } },
    'all liability excluded',
    '排除全部责任',
  ],
  [{ key: 'liabilityStandard', value: 'gross-negligence-or-intent' }, 'gross negligence, intent', '故意、重大过失'],
  [{ key: 'amendmentNotice', value: 'P30D' }, '30 days', '30 日'],
  [{ key: 'amendmentNotice', value: 'P0D' }, 'without notice', '无需通知'],
  [{ key: 'amendmentConsent', value: 'continued-use' }, 'continued use counts as consent', '继续使用视为同意'],
  [{ key: 'providerTerminationNotice', value: 'none' }, 'without notice', '无需通知'],
  [{ key: 'customerTermination', value: 'any-time' }, 'at any time', '随时'],
  [{ key: 'customerTermination', value: { notice: 'P1M' } }, '1 month notice', '提前 1 个月通知'],
  [{ key: 'outageTermination', value: 'PT72H' }, '72 hours', '72 小时'],
  [{ key: 'inactivityTermination', value: 'P1Y6M' }, '1 year 6 months', '1 年6 个月'],
  [
    { key: 'serviceCredit', value: { rate: 'pro-rata', claimWindow: 'P10D' } },
    'pro rata, claimed within 10 days',
    '按比例，须在 10 日内提出',
  ],
  [
    { key: 'serviceCredit', value: { rate: 'PT1H of extension per PT1H of outage' } },
    '1 hour of extension for 1 hour of outage',
    '每中断 1 小时延长 1 小时',
  ],
  [{ key: 'paymentDue', value: 'prepaid' }, 'in advance', '预付'],
  [{ key: 'paymentDue', value: 'P30D' }, '30 days after the invoice', '收到账单后 30 日'],
  [{ key: 'renewalLead', value: 'P7D' }, '7 days before expiry', '到期前 7 日'],
  [{ key: 'lateInterest', value: { percent: 0.05, per: 'day' } }, '0.05 % a day', '每日 0.05%'],
  [{ key: 'creditExpiry', value: 'on-termination' }, 'lapses at the end', '终止时失效'],
  [{ key: 'dataRetention', value: 'buffer-period' }, 'for a buffer period', '保留一段缓冲期'],
  [
    { key: 'noticeDeemedReceipt', value: { electronic: 'PT0S', paper: 'P5D' } },
    'electronic on sending, paper after 5 days',
    '电子形式：发出即送达；书面形式：5 日后',
  ],
  [{ key: 'assignmentByCustomer', value: 'silent' }, 'not regulated', '未作约定'],
  [{ key: 'effectiveDate', value: '2022-02-17' }, '2022-02-17', '2022-02-17'],
];

describe('describePosition', () => {
  for (const [position, en, zh] of CASES) {
    it(en, () => {
      assert.equal(english(describePosition(position)), en);
      assert.equal(chinese(describePosition(position)), zh);
    });
  }
});

describe('the Chinese bundle', () => {
  it('names every key of a position', () => {
    for (const key of POSITION_KEYS) assert.match(chinese(describeKey(key)), /\p{Script=Han}/u);
  });

  it('has the names and purposes of clause types as their files give them', () => {
    for (const { name, purpose } of loadClauses(clauseFiles()).types) {
      assert.equal(chinese({ text: name.en }), name.zh);
      assert.equal(chinese({ text: purpose.en }), purpose.zh);
    }
  });

  it('names every legal system that is read', () => {
    for (const { en } of jurisdictionLabels()) assert.match(chinese({ text: en }), /\p{Script=Han}/u);
  });
});
