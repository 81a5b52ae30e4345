import rule from '../../../server/src/rules/late-charge-rate.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Late payment',
    fires: [
      'Interest on overdue sums runs at «late-charge-rate/open:1.5 per cent» per week until they are paid.',
      'Late payments bear interest of «late-charge-rate/open:0.1 %» per day.',
      'Overdue amounts bear interest at «late-charge-rate:30%» per year.',
    ],
    silent: [
      'Overdue sums bear interest at 0.1 % per week, up to the highest rate permitted by law.',
      'Overdue amounts bear interest at 1 percent per month, or the highest rate that the law allows if that is lower.',
      'Late payments bear interest of 8 % per year.',
      'Overdue amounts bear interest at 1.5% per month or the highest rate permitted by law, whichever is lower.',
      'You receive a credit of 5 % for each day on which the service is not available.',
      'Late payments bear statutory interest.',
    ],
  },
  zh: {
    heading: '逾期付款',
    fires: [
      '逾期付款的，您应按日支付欠款金额«late-charge-rate/open:万分之五»的违约金。',
      '逾期付款的，您应支付«late-charge-rate/term:滞纳金»。',
    ],
    silent: [
      '乙方逾期交付样品的，每逾期一日，按该批服务费的百分之五减收费用。',
      '逾期付款的，您应按日支付欠款金额万分之五的违约金，违约金总额不超过欠款的百分之二十。',
      '您应自行缴纳税款及滞纳金，由税务机关收取。',
      '逾期付款的，您应按年利率6%支付违约金。',
    ],
  },
});
