import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/rules/gendered-wording.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Accounts',
    fires: [
      'The user signs. «gendered-wording:His» password is secret.',
      'The user shall keep «gendered-wording:his» password secret, and «gendered-wording:he» is liable for it.',
      'The members elect a «gendered-wording:chairman».',
    ],
    silent: [
      'The company has the registration number HE 418227.',
      'The law of Norway applies. his agreement is made there.',
      'The service was built by Ada Byron and her brother.',
      'Forms are printed under licence of Her Majesty.',
      'The user keeps his or her password; he/she must not share it, nor his, her or its code.',
      'The Chairman of the Bench decides.',
      'Mr Doe and his heirs are bound; “he who pays” is a quotation.',
      'The release extends to claims that the creditor does not know of in his favour.',
      'The user keeps their password; history shows why.',
    ],
  },
  zh: {
    heading: '账户',
    fires: ['用户应妥善保管«gendered-wording:他»的密码。', '用户应对«gendered-wording:她»的行为负责。'],
    silent: [
      '服务在马耳他和葡萄牙可用。',
      '其他用户、他人和他们的账户不受影响。',
      '我们授予您非排他许可，用于吉他课程。',
    ],
  },
});

test('the pronoun is written as its place asks for', () => {
  const { fixed } = check(
    '## Accounts\n\nThe user keeps «gendered-wording:her» password. «gendered-wording:She» pays for «gendered-wording:her».\n',
    { rule },
  );
  assert.match(fixed(0, 0), /keeps their password/);
  assert.match(fixed(0, 1), /They pay /);
  assert.match(fixed(0, 2), /pays for them/);
});

test('the verb goes with the pronoun', () => {
  for (const [verb, fitted] of [
    ['is liable', 'are liable'],
    ['has paid', 'have paid'],
    ['carries', 'carry'],
    ['reaches', 'reach'],
    ['may pay', 'may pay'],
  ]) {
    const { fixed } = check(`## Accounts\n\nThe user pays. «gendered-wording:He» ${verb} for it.\n`, { rule });
    assert.match(fixed(0), new RegExp(`They ${fitted} for`));
  }
});
