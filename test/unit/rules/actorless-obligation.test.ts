import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/actorless-obligation.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Notices',
    fires: [
      'Notice «actorless-obligation:must be given» within ten days.',
      'Damage «actorless-obligation:shall be reported» without delay. Costs «actorless-obligation:shall be borne» in full.',
      'You may end the trial. Such an end «actorless-obligation:must be notified» in writing within two weeks.',
      'Keys «actorless-obligation:must be returned» in good condition.',
    ],
    silent: [
      'Setup fees shall be paid in advance. We start after we have received the payment from you.',
      'You may end the trial at any time. Such an end must be notified via the form for that.',
      'The customer pays the fees. Fees for repairs shall be paid in advance.',
      'No refund shall be given.',
      'Save as stated below, no part of the annual fee shall be refunded.',
      'Neither of the two deposits shall be returned.',
      'The invalid part shall be deemed replaced; the rest shall be given full effect.',
      'Notice must be given by the customer. Your fees shall be paid monthly.',
      'You must do this:\n\n- notice must be given.',
      'Disputes shall be submitted to the courts of Dublin. Amendments must be made in writing.',
      'The terms shall be governed by Irish law and construed narrowly.',
    ],
  },
  zh: {
    heading: '违约',
    fires: [
      '造成损失的，«actorless-obligation:应当赔偿»全部损失。',
      '给对方造成损失的，«actorless-obligation:应承担»赔偿责任。',
    ],
    silent: [
      '违约方应当赔偿全部损失。',
      '您造成损失的，应当赔偿全部损失。',
      '双方应协商，协商不成的，应当由法院处理。',
      '应按要求提供资料，应用程序另行约定。',
      '您违约的：\n\n- 造成损失的，应当赔偿全部损失。',
    ],
  },
});

it('names the party where it is certain', () => {
  const fixed = (text: string, heading = 'Fees'): string | undefined => {
    const checked = check(`## 1. ${heading}\n\n${text}\n`, { rule });
    return checked.findings[0]!.finding.fixes?.length ? checked.fixed(0).split('\n\n')[1]!.trimEnd() : undefined;
  };
  const you = 'We serve you. You may cancel.\n\n';
  assert.equal(
    fixed(`All fees «actorless-obligation:shall be paid» in advance.\n\n${you}`),
    'All fees shall be paid by you in advance.',
  );
  assert.equal(
    fixed(`Prepayments for later months «actorless-obligation:must be refunded» at once.\n\n${you}`),
    'Prepayments for later months must be refunded by us at once.',
  );
  // A company goes by the name that the draft has for it.
  assert.equal(
    fixed(
      'Prepayments «actorless-obligation:must be refunded» at once.\n\nWillow Trading Ltd (the “Supplier”) serves the Client. The Supplier helps. The Supplier answers.\n',
    ),
    'Prepayments must be refunded by the Supplier at once.',
  );
  // Who pays for legal help, and who gives notice, is not certain.
  assert.equal(fixed(`The legal fees «actorless-obligation:shall be paid» in advance.\n\n${you}`), undefined);
  assert.equal(fixed(`Notice «actorless-obligation:shall be given» in advance.\n\n${you}`), undefined);
  const zh = '\n\n我们为您提供服务。您可以退订。';
  assert.equal(
    fixed(`给对方造成损失的，«actorless-obligation:应承担»赔偿责任。${zh}`, '违约'),
    '一方给对方造成损失的，应承担赔偿责任。',
  );
  assert.equal(fixed(`逾期付款的，«actorless-obligation:应支付»违约金。${zh}`, '违约'), '您逾期付款的，应支付违约金。');
  assert.equal(fixed(`造成损失的，«actorless-obligation:应当赔偿»损失。${zh}`, '违约'), undefined);
});
