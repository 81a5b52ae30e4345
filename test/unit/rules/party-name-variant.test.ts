import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/party-name-variant.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Parties',
    fires: [
      'Each party (the “Receiving Party”) keeps secret what it learns from the other (the “Disclosing Party”). The «party-name-variant/role:Recipient Party» gives notice of each disclosure.',
      'Whoever gives information is the “Discloser”, and whoever gets it the “Recipient”. The Recipient keeps it secret and gives it back to the Discloser, unless the «party-name-variant/role:Receiving Party» had it before.',
      'Example Systems Ltd. runs the service.\n\n## Contract\n\nYou conclude the contract with «party-name-variant/entity:Example Systems AG».',
      'Whoever gives information is the “Disclosing Party”, and whoever gets it the “Receiving Party”. The Receiving Party keeps it secret, unless the «party-name-variant/role:Notifying Party» allows otherwise.',
    ],
    silent: [
      'Whoever gives information is the “Discloser”, and whoever gets it the “Recipient”. The Recipient keeps it secret and gives it back to the Discloser.',
      'The Recipient of a gift card is told of it by e-mail. The Disclosing Party is named on it.',
      'Larkfield SA runs the service.\n\n## Reports of residents of the United States\n\nWrite to Larkfield, Inc., in Boston.\n\n## Data\n\nLarkfield, Inc. answers.',
      'Example Systems AG runs the service.\n\n## Contract\n\nYou conclude the contract with Example Systems AG.',
      'Example Systems Limited runs the service.\n\n## Contract\n\nYou conclude the contract with Example Systems Ltd.',
      'Example Systems AG runs the service.\n\n## Contract\n\nIn other countries you conclude the contract with its affiliate Example Systems Ltd.',
      'Example Systems AG runs the service.\n\n## Contract\n\nPayments go to Other Systems Ltd.',
      'The affected party notifies the other; the Notifying Party gives proof.',
    ],
  },
  zh: {
    heading: '保密',
    fires: [
      '本协议由您与云帆（杭州）文化传播有限公司订立。\n\n## 其他\n\n«party-name-variant/entity:云帆（杭州）文化传媒有限公司»负责答复。',
      '一方（披露方）向另一方（接收方）提供商业秘密的，«party-name-variant/role:受领方»应当保密。',
      '一方（“披露方”）向另一方（“接收方”）提供商业秘密的，«party-name-variant/role:收受方»应当保密。',
      '一方（“披露方”）向另一方（“接收方”）提供商业秘密的，«party-name-variant/role:接受方»应当保密。',
      '接收方应当对披露方披露的信息保密。未经«party-name-variant/role:通知方»书面同意，不得向第三方披露。',
      '提供信息的一方称为“披露方”，获得信息的一方称为“接受方”。接受方应保守秘密，但«party-name-variant/role:通知方»同意的除外。',
      '您可以使用服务。您应支付服务费。\n\n## 数据\n\n«party-name-variant/address-form:你»应自行备份数据。',
    ],
    silent: [
      '本协议由您与云帆（杭州）第一文化传播有限公司订立。\n\n## 其他\n\n云帆（杭州）第二文化传播有限公司负责答复。',
      '本协议由您与云帆（杭州）文化传播有限公司订立。\n\n## 其他\n\n其关联公司云帆（杭州）文化传媒有限公司负责答复。',
      '本协议由您与海山网络有限公司订立。\n\n## 其他\n\n款项付至海川网络有限公司。',
      '一方（披露方）向另一方（受领方）提供商业秘密的，受领方应当保密。',
      '一方（“披露方”）向另一方（“接收方”）提供商业秘密的，接收方应当保密。',
      '接收方和接受方应当对披露方的信息保密。',
      '接收方应当对披露方披露的信息保密。',
      '“通知方”是指发出通知的一方。接收方应当对披露方的信息保密，并回复通知方。',
      '提供信息的一方称为“披露方”，获得信息的一方称为“接受方”。接受方应保守披露方的秘密。',
      '您可以使用服务。您应支付服务费。',
      '你可以使用服务。你们应支付服务费。',
    ],
  },
});

it('tells of a role beside "you", unless the draft keeps to the role', () => {
  const defined = 'The customer (the “Customer” or “you”) uses the service.';
  const spoken = 'You pay in advance. You may cancel, and you get a refund. '.repeat(5);
  check(
    `## Parties\n\n${defined}\n\n## Fees\n\n${spoken}We send an invoice to «party-name-variant/address-form:the Customer».\n`,
    { rule },
  );
  for (const last of [
    'The Customer pays, the Customer cancels, the Customer gets a refund.',
    'See the Customer Portal and the Customer’s manual.',
  ])
    check(`## Parties\n\n${defined}\n\n## Fees\n\n${spoken}${last}\n`, { rule });
  check(`## Parties\n\nWe serve you.\n\n## Fees\n\n${spoken}We send an invoice to the Customer.\n`, { rule });
});

it('takes the form of address that is defined for the rarer one where it is', () => {
  check(
    '## 双方\n\n本协议由我们与用户（“«party-name-variant/address-form:你»”）订立。您应付费。您可退订。\n\n## 数据\n\n您应备份数据。\n',
    { rule },
  );
});

it('replaces the rarer form of address everywhere', () => {
  const { fixed } = check(
    '## 服务\n\n您可以使用服务。您应支付服务费。您可以退订，但您应付清费用。\n\n## 数据\n\n«party-name-variant/address-form:你»应备份数据，你们的数据归你们所有。\n',
    { rule },
  );
  assert.match(fixed(0), /您应备份数据，您的数据归您所有/);
});

it('offers the role first that the slip begins like', () => {
  const { fixed } = check(
    '## Secrets\n\nEach party (the “Receiving Party”) keeps secret what it learns from the other (the “Disclosing Party”). The «party-name-variant/role:Recipient Party» gives notice.\n',
    { rule },
  );
  assert.match(fixed(0), /The Receiving Party gives notice/);
});
