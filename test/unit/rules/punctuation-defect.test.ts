import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/rules/punctuation-defect.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Fees',
    fires: [
      'The fee «punctuation-defect/unbalanced:(»net of tax is due.',
      'The fee net of tax«punctuation-defect/unbalanced:)» is due.',
      'The «punctuation-defect/unbalanced:“»fee is due.',
      'The fee is due«punctuation-defect/repeated:,,» and net«punctuation-defect/repeated:; ;» of tax.',
    ],
    silent: [
      'Taken from "[https://lumio.example/library/documents/terms/versions/english/current/full?edition=554823](https://lumio.example)".',
      '1) You pay; (2) we host [see a) and b)]. The screen of 15" is ours :)',
      'The fee is due in these cases (\n\n- at once;\n- later).',
      '“You pay the fee.\n\n“You pay it at once.”',
      'See `f(x,,` and [the fee](https://example.com/(a)) for it...',
      'You pay the fee at the beginning of each month to the account',
    ],
  },
  zh: {
    heading: '费用',
    fires: [
      '您应按期支付费用«punctuation-defect/repeated:，，»不得拖欠。',
      '您应按期支付«punctuation-defect/unbalanced:（»含税费用。',
      '您应遵守«punctuation-defect/unbalanced:《»服务规则的约定。',
      '您不得实施违法行为，包括但不限于«punctuation-defect/comma:，»攻击他人系统。',
      '1.1 您应按期付费；\n\n1.2 您应保管密码«punctuation-defect/item:。»\n\n1.3 您应遵守规则；\n\n1.4 您应备份数据。',
    ],
    silent: [
      '信息包括，但不限于，姓名。',
      '您确认如下事项。\n\n- 您有权签订本协议，并将依约履行全部付款义务；以及\n- 您提交的资料真实、准确、完整。',
      '1.1 您应按期付费；\n\n1.2 您应保管密码；\n\n1.3 您应备份数据。',
      '1.1 您应按期付费。\n\n1.2 您应保管密码；\n\n1.3 您应备份数据。',
      '（一）您应付费；2）不得拖欠……',
      '“费用（含税)”以【订单】为准。',
      '您应按期支付费用。。。另行约定。',
    ],
  },
});

const BODY = 'You pay the fee at the beginning of each month to our account.\n\n'.repeat(3);

test('a paragraph without an end mark is reported where paragraphs have one', () => {
  const text = `## Fees\n\n${BODY}You pay by transfer or by card to the account that we «punctuation-defect/final:name»\n\n## Term\n\nWe host.\n`;
  assert.match(check(text, { rule }).fixed(0), /that we name\.\n/);
  const linked = `## Fees\n\n${BODY}You pay by transfer or by card as our price list says, see [the «punctuation-defect/final:list](#fees)»\n`;
  assert.match(check(linked, { rule }).fixed(0), /#fees\)\.\n/);
});

test('the mark is the one that belongs there', () => {
  const leading = `## Fees\n\n${BODY}You pay by transfer or by card in each of the following «punctuation-defect/final:cases»\n\n**Orders**. You order.\n`;
  assert.match(check(leading, { rule }).fixed(0), /following cases:\n/);
  const nested = `## Fees\n\n${BODY}- You pay for these:\n    - the place that you have taken;\n    - the days on which you are our guest;\n    - And all that you have ordered from the «punctuation-defect/final:house»\n- You pay the fee at once;\n`;
  assert.match(check(nested, { rule }).fixed(0), /from the house;\n/);
});

test('parts of a sentence that are set as numbered paragraphs need no marks where others have none', () => {
  check(
    `## Fees\n\n${BODY}You may\n\n1\\. ask for the price of the journey that you have not been able to make\n\n2\\. go on by the next train that will take you to the end of the journey\n\n3\\. go on another day.\n`,
    { rule },
  );
});

test('the title of the next clause at the end of a paragraph, and a line of a form, have no end mark', () => {
  for (const last of [
    'The fee for the time after the end is paid back to you at once.     7.3     Duration of the offer',
    'Data importer:     The data importer is the customer of Example',
  ])
    check(`## Fees\n\n${BODY}${last}\n\n## Term\n\nWe host.\n`, { rule });
});

test('an item is reported where all items around it end with marks', () => {
  const items = [
    'You pay the fee at the beginning of each month.',
    'You name the account that we may charge for «punctuation-defect/final:it»',
    'You tell us of each change.',
  ];
  const text = (list: readonly string[]): string => `## Fees\n\n${BODY}${list.map((item) => `- ${item}\n`).join('')}`;
  check(text(items), { rule });
  check(text(items.map((item) => item.replace(/\.$|«[^:]*:|»/g, ''))), { rule });
  // Of two items the last ends the sentence; the list in front of them is another.
  check(
    text([
      'You pay the fee at the beginning of each month.\n\nWe open it again after one of these acts of yours:\n',
      'You name the account that we may charge for it',
      'You tell us of each change.',
    ]),
    { rule },
  );
});

test('what ends without a mark by custom is left alone', () => {
  for (const last of [
    'You can pay by transfer or by card for all of these services:',
    'You can learn more on our page. [Learn what you pay and how you may pay it](https://example.com)',
    '**What you must pay for each of the services that we offer**',
    'We will send our letters to the office of the Example Company in\nDublin 2',
    'You may pay these fees in the cases of the following list that\n\n- we name',
    '5. Your content and what you are allowed to do with it',
  ])
    check(`## Fees\n\n${BODY}${last}\n`, { rule });
});

test('a heading with a mark is reported among headings without', () => {
  const text =
    '## Fees«punctuation-defect/heading:.»\n\nYou pay.\n\n## Term\n\nA year.\n\n## Notices etc.\n\nBy mail.\n\n## Law\n\nIrish.\n';
  assert.match(check(text, { rule }).fixed(0), /## Fees\n/);
  check('## Fees.\n\nYou pay.\n\n## Term.\n\nA year.\n\n## Law\n\nIrish.\n', { rule });
  check('## 费用«punctuation-defect/heading:。»\n\n您付费。\n\n## 期限\n\n一年。\n\n## 法律\n\n中国法。\n', { rule });
});

test('in a draft without end marks none is missed', () => {
  check(`## Fees\n\n${BODY.replaceAll('.', '')}`, { rule });
});
