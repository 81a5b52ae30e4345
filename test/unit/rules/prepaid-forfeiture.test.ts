import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/prepaid-forfeiture.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Refunds',
    fires: [
      'At the end of the contract we may:\n\n- close the account; credit in the account is then «prepaid-forfeiture:forfeited»;\n- send you a letter.',
      'The deposit is «prepaid-forfeiture:forfeited» in full if the contract ends for whatever reason.',
      'Credit in your wallet «prepaid-forfeiture:lapses» when the account is closed and is not paid out.',
      'Remaining credit is «prepaid-forfeiture:forfeited» upon termination of the contract.',
      'Prepaid fees are «prepaid-forfeiture:non-refundable» when the contract is terminated.',
    ],
    silent: [
      'If a gift was bought by fraud, we may:\n\n- close the account (and any credit in the account is cancelled and non-refundable);\n- tell the police.',
      'We may close your account without a refund of prepaid credit if you have violated these terms.',
      'The contract ends if you violate these terms. In case of such termination prepaid fees are not refunded.',
      'Refunds of prepaid fees are not granted for those suspensions: you are not entitled to any refund of credit for such suspensions.',
      'Once the film has begun, your right of withdrawal is forfeited and prepaid fees are not refunded.',
      'Vouchers and the credit on them expire when the contract ends.',
      'No refunds of prepaid fees are given in the case of any corrective action.',
      'The deposit is returned in full when the contract ends.',
      'Once your number is ported, you asked us to cancel and are not entitled to a refund of any balance.',
      'If your account is closed for a violation of these terms, prepaid credit is forfeited.',
      'If you sell your account, we may close it at once without any refund of prepaid credit.',
      'Upon termination of the contract we refund remaining prepaid credit.',
      'The cancellation will take effect at the end of the billing period. Payments are non-refundable upon termination.',
      'Promotional credit is forfeited upon termination of the contract.',
      'If you cancel your subscription, you keep it to the end of the period and receive no refund for unused days.',
      'Fees are non-refundable upon termination, except that we refund the rest where we end the contract without a ground.',
    ],
  },
  zh: {
    heading: '退款',
    fires: [
      '账户注销后，钱包内的金豆«prepaid-forfeiture:清零»，不再恢复。',
      '钱包里充的钱不能提现，账号注销时没花完的«prepaid-forfeiture:就没有了»。',
      '余额自最后一次充值起十二个月内有效，逾期«prepaid-forfeiture:作废»，概不退还。',
      '您购买的余额一经充值，概«prepaid-forfeiture:不退还»。',
      '连续一年未使用服务的，押金转为余额，«prepaid-forfeiture:不再退还»。',
      '学习币一经充值，概«prepaid-forfeiture:不退还»，也不得提现。',
      '您缴纳的定金1,000元，无论何种原因协议终止，均«prepaid-forfeiture:不予返还»。',
      '合同终止时，账户余额«prepaid-forfeiture:不予退还»。',
    ],
    silent: [
      '储物柜到期后仍未清空的，您应支付逾期付款违约金。',
      '账户注销后，赠送的金豆清零。',
      '赠送的余额在账号注销时没花完的就没有了。',
      '代金券及其余额在合同终止时作废，不予退还。',
      '合同终止时，押金在扣除欠费后全额返还。',
      '因用户违反本协议而终止服务的，已缴纳的预付费用不予退还。',
      '合同终止时，我们应退还您账户中未消费的余额。',
      '合同终止时，赠送的代金券余额作废。',
    ],
  },
});

it('says whose choice it is where the provider may end the contract at will', () => {
  const { findings } = check(
    '## Termination\n\nWe may terminate this agreement at any time with 30 days’ notice.\n\n## Refunds\n\nRemaining credit is «prepaid-forfeiture/provider-exit:forfeited» upon termination of the contract.\n',
    { rule },
  );
  assert.equal(findings[0]!.finding.related?.length, 1);
});

it('does not speak of the provider’s choice where only the customer’s own leaving costs the money', () => {
  const draft = (refund: string): string =>
    `# 协议\n\n甲方：青松公司\n\n乙方：北滨科技有限公司\n\n## 终止\n\n乙方应当为甲方提供软件服务。乙方有权提前十日通知甲方解除本协议。\n\n## 费用\n\n第一条 甲方按月付款。\n\n第二条 ${refund}\n`;
  check(draft('甲方提前终止的，已付服务费«prepaid-forfeiture:不予退还»。'), { rule });
  check(draft('协议提前终止的，已付服务费«prepaid-forfeiture/provider-exit:不予退还»。'), { rule });
});

it('weighs what is left of a package little', () => {
  const { findings } = check(
    '## 服务期限\n\n资源包的服务期限届满，您未使用完毕的服务将被«prepaid-forfeiture:作废»，我们不提供其他补充。\n',
    { rule },
  );
  assert.equal(findings[0]!.finding.severity, 'hint');
});
