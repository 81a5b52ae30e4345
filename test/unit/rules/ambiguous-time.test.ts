import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/rules/ambiguous-time.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Fees',
    fires: [
      'Once your plan is over, we give you back your deposit «ambiguous-time/unit:within 30».',
      'You may refuse «ambiguous-time/start:within 30 days». We then refund you.',
      'The fees change on «ambiguous-time/date:01/02/2024».',
      'Last updated: «ambiguous-time/date:3.4.2024» by us.',
      'Pay us «ambiguous-time/direction:at least within 7 days» after the invoice.',
      'You pay «ambiguous-time/unit:within 30» of the receipt of the invoice.',
      'We answer your questions «ambiguous-time/start:within 24 hours».',
      'You pay after 30 calendar days. Objections are due «ambiguous-time/day-kind:10 days» after that.',
    ],
    silent: [
      'After the move we stay within 30 miles.',
      'The meter stays within 24 volts of the mark.',
      'You may refuse within 30 days. See section 7 for how to do so.',
      'Days in this contract are calendar days. Notice is given 30 calendar days before the end. Bills are due within 14 days of receipt.',
      'Periods are calculated in calendar days. Notice is given 30 calendar days before the end. Bills are due within 14 days of receipt.',
      'The Convention on Contracts for the International Sale of Goods, dated 11/4/1980, does not apply.',
      'The fees change on 2024-02-01, on 13/02/2024 and on 02/02/2024.',
      'Version 1.2.24 applies; see sections 9.1.10 and 3/4/5.',
      'You pay within 30 days of receipt of the invoice.',
      'If you object, we answer within 24 hours.',
      'We tell you at least 30 days before. You pay in 10 business days.',
    ],
  },
  zh: {
    heading: '费用',
    fires: [
      '您«ambiguous-time/direction:至少应在服务期满前 7 天内»续费。',
      '我们提供的账单应«ambiguous-time/start:在三日内»支付。',
      '您应在收到账单之日起 30 个自然日内付款，并在付款后«ambiguous-time/day-kind:5 天»内告知。',
    ],
    silent: [
      '本协议中的日均为自然日。我们提前30个自然日通知。账单应在收到后14天内支付。',
      '您的手机号换了，三天内到设置里更改。',
      '资料有变应于十四日内更新。',
      '您应不晚于服务期满前 7 天续费。',
      '您至少应提前 7 天通知我们。',
      '您应在收到账单后三日内支付。',
      '本协议自2024年2月1日起生效，每月5日付款。',
      '您应在 30 天内付款，并在付款后 5 个工作日内告知。',
    ],
  },
});

test('the latest day is named instead of both', () => {
  const { fixed } = check('## 费用\n\n您«ambiguous-time/direction:至少应在服务期满前 7 天内»续费。\n', { rule });
  assert.match(fixed(0), /您应不晚于服务期满前 7 天续费/);
});
