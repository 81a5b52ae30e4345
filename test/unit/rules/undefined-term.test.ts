import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/undefined-term.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Payment',
    fires: [
      'You pay the «undefined-term:Fees» in advance, and we may change the Fees once a year.',
      'You own any «undefined-term:Customer Data», and we keep the Customer Data for 30 days.',
      'The times are those of the «undefined-term:SLA» that you chose.',
    ],
    silent: [
      'If we change these terms, we set a new Effective Date above; they bind you from the Effective Date on.',
      'You pay the Fees stated in the order form. We may change the Fees stated in the order form.',
      'We report loss of the Customer Data, as that term is defined in our framework agreement, and restore the Customer Data.',
      'An “Event” or “Activity” is what we organise. The Events are free, and we announce all Events.',
      'You pay the Fees in advance.',
      'The contract begins on the day of your order (Order Date"). You pay on the Order Date, and the year begins on the Order Date.',
      'You pay the Fees in advance, and we may change the Fees.\n\nFees: means what the price list says.',
      'You pay the prices shown when you order (the “Fees”) in advance, and we may change the Fees once a year.',
      'You pay the fees in advance, and we may change the fees once a year.',
      'The times are those of the service level agreement (SLA) that you chose.',
      'We keep to the Fees Policy, and you read the Fees Policy.',
      'Capitalised terms have the meanings that the framework agreement gives them. You pay the Fees, and we may change the Fees.',
      'You pay through the Platform of [the Platform](https://example.org) as shown there.',
    ],
  },
  zh: {
    heading: '付款',
    fires: ['您应预先支付“«undefined-term:平台使用费»”。我们每年可调整“平台使用费”一次。'],
    silent: [
      '您可以使用“北风管家”系统（以下简称系统）。我们升级“北风管家”系统（以下简称系统）。',
      '“平台使用费”是指您下单时所示的价款。您应预先支付“平台使用费”。我们可调整“平台使用费”。',
      '您点击“确认付款”即完成付款；未点击“确认付款”的，订单失效。',
      '您应预先支付“平台使用费”。',
      '您可在“我的账户”页面付款，也可在“我的账户”页面查询。',
    ],
  },
});

it('writes all uses with small letters, and an abbreviation in full', () => {
  const terms = check('## Payment\n\nYou pay the «undefined-term:Fees» in advance. We may change the Fees.\n', {
    rule,
  });
  assert.match(terms.fixed(0), /You pay the fees in advance\. We may change the fees\./);
  const letters = check('## Service level\n\nThe times are those of the «undefined-term:SLA» that you chose.\n', {
    rule,
  });
  assert.match(letters.fixed(0), /those of the service level agreement \(SLA\) that/);
});

it('tells of a definition that is bound to its clause, where the term is used in others', () => {
  const uses =
    '## 2. 费用\n\n平台服务收费，您为平台服务付费，本协议另有约定的除外。\n\n## 3. 期限\n\n平台服务为期一年。\n';
  const { fixed } = check(`## 1. 服务\n\n«undefined-term/scope:本条»中“平台服务”是指存储服务。\n\n${uses}`, { rule });
  assert.match(fixed(0), /本协议中“平台服务”是指/);
  check(`## 1. 服务\n\n本协议中“平台服务”是指存储服务。\n\n${uses}`, { rule });
  check('## 1. 服务\n\n本条中“平台服务”是指存储服务。\n\n## 2. 费用\n\n平台服务收费。\n', { rule });
  const again = '## 2. Fees\n\nThe Hosting is paid. We change the Hosting. You end the Hosting under this Agreement.\n';
  const english = check(
    `## 1. Services\n\nIn «undefined-term/scope:this Section», “Hosting” means the storage of files.\n\n${again}`,
    { rule },
  );
  assert.match(english.fixed(0), /In this Agreement, “Hosting” means/);
  check(
    `## 1. Services\n\nIn this Section, “you” means your companies, too.\n\n${again.replaceAll('the Hosting', 'you')}`,
    { rule },
  );
});

it('leaves drafts alone that write every other word with a capital', () => {
  check(
    `## Payment Of Fees\n\n${'The Customer Shall Pay All Fees In Advance And The Provider May Change The Fees At Will. '.repeat(3)}\n`,
    { rule },
  );
});
