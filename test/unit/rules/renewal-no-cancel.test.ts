import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/renewal-no-cancel.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Renewal',
    fires: [
      'The contract is «renewal-no-cancel/auto:extended by a further year each time by itself».',
      'Your plan «renewal-no-cancel/auto:renews automatically» for one more year.',
      'The contract is «renewal-no-cancel/auto:tacitly renewed» for successive terms of one month.',
      '«renewal-no-cancel/auto:After the free trial ends, you will be charged» the monthly fee.',
      'The free plan «renewal-no-cancel/auto:automatically renews» as a paid one.',
      'Storage «renewal-no-cancel/after-expiry:continues to be billed after» the term.',
    ],
    silent: [
      'The deadline is extended by a week only where both agree, and never automatically.',
      'Your plan renews automatically each year. You may turn it off in your account until the day before.',
      'Your plan renews automatically unless you notify us 30 days before its end.',
      'Your plan will not renew automatically.',
      'The free plan renews automatically each month, at no cost.',
      'Your plan ends after one year. You may renew it.',
      'These rights automatically extend to your affiliates.',
      'After the free trial ends, you will be charged the monthly fee unless you cancel before.',
    ],
  },
  zh: {
    heading: '续费',
    fires: [
      '«renewal-no-cancel/after-expiry:试用期满后自动按月收费»。',
      '我们在每期届满前一日从您的银行卡«renewal-no-cancel/auto:扣取下一期的会员费»。',
      '月卡到期前，系统«renewal-no-cancel/auto:自动从您绑定的账户扣划下一周期»的费用。',
      '年卡到期，我们会«renewal-no-cancel/auto:自动为您续订»一年，并从余额里扣款。',
      '月卡到期会«renewal-no-cancel/auto:自动续»，从您上次付款的账户里扣。',
      '套餐到期后«renewal-no-cancel/auto:自动续费»一年。',
      '服务«renewal-no-cancel/after-expiry:到期后，您的数据仍占用存储空间的，我们将继续计费»。',
    ],
    silent: [
      '试用期满，您付款后服务开始收费。',
      '违约金从您下一次的分成中扣除。',
      '系统自动从您的账户扣划本次预约的费用。',
      '年卡到期，我们会自动为您续订一年，您可随时取消续订。',
      '我们会自动为您发送续航提醒。',
      '飞行器到期前可以自动续航三十分钟。',
      '套餐到期后自动续费一年，您可随时关闭自动续费。',
      '套餐到期后不会自动续费。',
      '免费版到期后自动续期，不收取任何费用。',
      '套餐到期后，您可手动续费。',
      '服务到期后继续计费的，您可随时退订。',
    ],
  },
});

describe('renewal-no-cancel in a whole agreement', () => {
  it('reads how to cancel in other clauses', () => {
    check(
      `## 1. Fees\n\nYour plan renews automatically each month.\n\n## 2. Ending\n\nYou may cancel your subscription at any time.\n`,
      {
        rule,
      },
    );
    check(
      `## 1. Renewal\n\n1.1 Your plan renews automatically each month.\n\n1.2 To opt out, write to us ten days before.\n`,
      {
        rule,
      },
    );
  });
  it('takes a membership that the provider ends for no way to stop', () => {
    check(
      '## 一、费用\n\n会员资格«renewal-no-cancel/auto:自动续期»一年。\n\n## 二、使用规范\n\n您打扰其他会员的，我们可以取消您的会员资格。\n',
      { rule },
    );
  });
  it('offers words that fit what goes on', () => {
    const fixOf = (marked: string) => check(marked, { rule }).fixed(0);
    assert.match(
      fixOf('## 期限\n\n租期届满，本合同«renewal-no-cancel/auto:自动顺延»一年。\n'),
      /每次顺延前至少5日，.{1,6}应以显著方式提醒.{1,4}；.{1,4}可在顺延前随时通知.{1,6}不再顺延。/,
    );
    assert.match(fixOf('## 续费\n\n会员期满«renewal-no-cancel/auto:自动续费»。\n'), /可在续费前随时在账户中取消续费。/);
  });
  it('reads traditional characters', () => {
    check('## 續期\n\n訂閱期屆滿時自動續期12個月，除非任何一方於屆滿前30日通知對方不續期。\n', { rule });
  });
});
