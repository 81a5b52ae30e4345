import rule from '../../../server/src/rules/set-off-ban.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Payment',
    fires: [
      '«set-off-ban:You are not allowed to set off» anything against our invoices.',
      '«set-off-ban:You may not deduct your own claims from» what you owe us.',
      "«set-off-ban:You can't keep any rent back because of a complaint» about the room.",
      '«set-off-ban:The Customer shall not be entitled to deduct or set off» any sum.',
      '«set-off-ban:You may not hold back or deduct anything from an invoice on account of a claim» against us.',
      '«set-off-ban:The Customer shall make payment without any deduction, counterclaim or set-off» whatsoever.',
      '«set-off-ban:You must pay in full and must not withhold or set off» any amount for any reason.',
      '«set-off-ban:You may neither withhold payment nor deduct any counterclaim».',
      '«set-off-ban:Offsetting of claims is not permitted».',
      '«set-off-ban:You may not set off» amounts that we owe you.',
      'All «set-off-ban:amounts due under this contract are to be paid in full, without any deduction or set-off».',
      '«set-off-ban:The Customer’s right of set-off is excluded».',
    ],
    silent: [
      'You are not allowed to set off disputed claims, unless a court has decided on them.',
      'You may not take copies from our archive.',
      "You can't keep your rent receipts for ever.",
      'You must hold money back for tax if the law of your country says so.',
      'You may not deduct the tax that you owe in your country from our fees.',
      'You may not hold back claims of others that you learn of.',
      'Neither of us may set off claims against the other.',
      'All fees shall be paid without set-off, except for claims that are undisputed.',
      'You may not set off any claims unless they are undisputed.',
      'You may set off claims that a court has finally decided.',
      'Neither party may set off claims against the other.',
      'We may set off credits against your fees.',
      'We offset the emissions of our servers.',
    ],
  },
  zh: {
    heading: '付款',
    fires: [
      '«set-off-ban:您不能用我们欠您的钱抵应付的租金»。',
      '«set-off-ban:您不得以任何理由从应付的费用里扣款»。',
      '您«set-off-ban:不得以任何债权抵销»应付的费用。',
      '«set-off-ban:禁止抵销»。',
    ],
    silent: [
      '您不得用该设备抵押，也不得欠付租金。',
      '您不得从其他用户的货款里扣款，双方无争议的除外。',
      '您不得抵销，但无争议的债权除外。',
      '赠送的代金券不得冲抵服务费。',
      '任何一方均不得单方抵销。',
      '我们有权将您的余额抵销欠款。',
    ],
  },
});
