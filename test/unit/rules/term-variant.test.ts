import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/term-variant.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Contract',
    fires: [
      'You conclude this contract (the “Framework Agreement”) by signing up. You may end the «term-variant/case:framework agreement» at any time. We may end the framework agreement, too.',
      'You keep to the [Acceptable Use Policy](aup.md). We may end the contract where you breach the [«term-variant/link:Fair Use Rules»](aup.md).',
    ],
    silent: [
      'You conclude this contract (the “Framework Agreement”) by signing up. You may end the Framework Agreement at any time.',
      'You conclude this contract (the “Framework Agreement”) by signing up. You may end the framework agreement at any time.',
      'You conclude a framework agreement (the “Framework Agreement”). Other framework agreements stay as they are; such agreements are framework agreements, too.',
      'People outside the contract are “Third Parties”. We answer for the third parties that we chose, not for the third parties that you chose.',
      'You keep to the [Acceptable Use Policy](aup.md). Read our [acceptable use policy](aup.md) first, then the [Privacy Policy](privacy.md).',
      'Read [this](aup.md) or the [Acceptable Use Policy](aup.md).',
    ],
  },
  zh: {
    heading: '合同',
    fires: [
      '您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止«term-variant/near:框架协定»。',
      '您与我们签订的合同（下称“本协议”）自注册时成立。您应遵守«term-variant/near:本服务条款»。',
      '您应妥善保管账户。账户只能由您使用，不得转让账户。您可注销«term-variant/near:账号»。',
    ],
    silent: [
      '您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止框架协议。',
      '您与我们签订的合同（下称“本协议”）自注册时成立。本条款不影响法定权利。',
      '您应妥善保管账户。退款将汇入您的银行账号。',
      '专用条款是本合同的一部分。专用条款优先。',
    ],
  },
});

it('writes every use as it is defined, in its number', () => {
  const { fixed } = check(
    '## Contract\n\nEach contract (a “Framework Agreement”) has a number. You may end the «term-variant/case:framework agreements» at any time. We may end the framework agreement.\n',
    { rule },
  );
  assert.match(fixed(0), /You may end the Framework Agreements at any time\. We may end the Framework Agreement\./);
});
