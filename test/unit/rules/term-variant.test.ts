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
      'The subscription lasts for a year (the “Subscription Term”). After the «term-variant/near:Subscription Period» you may go.',
      'We sell it under the brand name “ACME Services”. You log in to the «term-variant/near:ACME Service».',
      'These are the terms (the “Framework Agreement”). The Framework Agreement lasts a year, and the Framework Agreement renews. After the termination of «term-variant/near:the contract» you may go.',
      'We authorize you and recognize your rights. Your «term-variant/spelling:organisation» pays. We honor it, and honor «term-variant/spelling:behaviour».',
      'You keep to the [Acceptable Use Policy](aup.md). We may end the contract where you breach the [«term-variant/link:Fair Use Rules»](aup.md).',
    ],
    silent: [
      'You use your own judgement. A judgment of the court binds both.',
      'Our software analyses your data. You need to be authorized.',
      'Two analyses are made. We recognize both.',
      'See our [Return Policy](all.md), our [Delivery Terms](all.md), our [gift cards](all.md) and our [Privacy Notice](all.md).',
      'The “Desk devices and services” consist of these: tables (the “Desk Devices”) and help. We send the Desk devices and services to you, and mend the Desk devices and services.',
      'We authorise your organisation under “a rule that says: whoever is authorized may enter the building at once”.',
      'We honour the licence, and we license it; we promise to exercise and advertise it, and to emphasise nothing.',
      'A buyer pays the price under the purchase contract; the “Framework Agreement” is this one. The Framework Agreement ends. The Framework Agreement lasts. The termination of the contract is free.',
      'You get storage (the “ACME Services”). Each ACME Service has a price, and the Subscription Period is a year.',
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
      '提供的资料称为“保密信息”。双方应保护保密信息。«term-variant/near:保密材料»应予销毁。',
      '服务以[支持服务描述](support.md)为准。您应阅读«term-variant/near:支持服务说明»。',
      '本协议（下称“服务协议”）自签署时生效。服务协议期限一年，服务协议可续期。如果«term-variant/near:合同»终止，您应付清费用。',
      '您和/或用户应付费，您和/或用户可退订；您«term-variant/spelling:及/或»他人应保密。其他事项另议，其他费用另计，«term-variant/spelling:其它»不计。',
      '您应妥善保管账户。账户只能由您使用，不得转让账户。您可注销«term-variant/near:账号»。',
    ],
    silent: [
      '您应妥善保管账号。账号只能由您使用。我们将款项付至您绑定的账户。',
      '您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止框架协议。',
      '提供的资料称为“保密信息”。双方应保护保密信息，并返还其他资料和材料。',
      '您和/或用户应付费。预定的时间届满后，您可预订服务。其他事项见附件，邮件附件不计。',
      '本协议（下称“服务协议”）自签署时生效。服务协议期限一年，服务协议可续期。买卖合同另行订立，合同终止的，不影响买卖合同。',
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

it('spells all alike as most of the draft does', () => {
  const { fixed } = check(
    '## Fees\n\nWe authorize and recognize you. Your «term-variant/spelling:organisation» utilises it. You may utilize and customize it, and be reorganized.\n',
    { rule },
  );
  assert.match(fixed(0), /Your organization utilizes it/);
});
