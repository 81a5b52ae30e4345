import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/rules/broken-paragraph.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Availability',
    fires: [
      'We may be unable to provide «broken-paragraph:the service during»\n\nand after a strike.',
      'We keep your data while the contract lasts. Afterwards you «broken-paragraph:may ask for a copy,»\n\nwhich we send within ten days.',
      '- We answer by mail.\n- We answer the urgent «broken-paragraph:ones by telephone,»\n\nwhere you gave us a number.',
    ],
    silent: [
      'Between:\n\nFirst Harbour Ltd, a company with its seat in Cork; and\n\nthe client that signs the order form.',
      'We may be unable to provide the service during a strike.\n\nand/or is a word.',
      'You may not:\n\ncopy the software for others\n\nsell it to others',
      'Write to us by mail or fax at the address\n\ne-mail: office@example.com',
      '**What we do for you in short**\n\nwe host your data.',
      '- copies of the software\n- reports of the service\n\nare not included.',
      'Read the [terms of the service](https://example.com/terms)\n\nand agree to them.',
      'Our service is the following\n\n- hosting',
      'The service is run by\n\nExample AG\n\nMail: office@example.com\n\nEntered in the register of the town of Zug, Switzerland\n\nwhich you may read there.',
      'Write to us at\n\nExample Street 5, Springfield, Illinois 62704 US\n\nor by email at office@example.com.',
    ],
  },
  zh: {
    heading: '可用性',
    fires: [
      '因罢工等原因，我们可能无法提«broken-paragraph:供服务，除另有约定外，双方应当在情形发生»\n\n之后的三日内另行协商处理办法。',
      '我们在合同期内保存您的数据«broken-paragraph:。期满之后，您可以要求我们在合理期间内的»\n\n任何工作日提供副本。',
    ],
    silent: [
      '最后更新日期：2027年4月10日，自2027年5月1日起生效\n\n本条款由您与我们订立，对双方均有约束力。',
      '关于本平台可用性的特别提示与说明\n\n尊敬的用户，请您仔细阅读本条。',
      '我们保存您的数据，期满后删除。\n\n您可以要求我们提供副本。',
      '以下行为属于违约，应当承担责任：\n\n发布违法信息，侵犯他人权利的行为\n\n冒用他人名义，误导其他用户的行为',
      '**因罢工等原因，我们可能无法提供服务**\n\n双方应当协商处理办法。',
      '版本生效日期：二〇二四年一月一日，长期有效\n\n提示条款',
    ],
  },
});

test('halves are joined with a blank in English and without one in Chinese', () => {
  const english =
    '## Use\n\nYou may use the service as long\nas «broken-paragraph:you pay»\n\nand keep to these terms.\n';
  assert.match(check(english, { rule }).fixed(0), /as you pay and keep to these terms/);
  const chinese =
    '## 使用\n\n您按期支付费«broken-paragraph:用并遵守本协议各项约定的，可以在期限内和»\n\n宽限期内继续使用服务。\n';
  assert.match(check(chinese, { rule }).fixed(0), /期限内和宽限期内/);
});

test('a quotation and an item keep their marks when the rest joins them', () => {
  const quoted =
    '## Use\n\n> You may use the service as long «broken-paragraph:as you pay for it»\n>\n> and keep to these terms.\n';
  assert.match(check(quoted, { rule }).fixed(0), /\n> You may .* pay for it and keep to these terms/);
});

test('many are one finding, with the others as related places and a fix that mends all of them', () => {
  const lines = [
    'We host «broken-paragraph:your data in two»\n\nplaces, and we keep a copy of it as long as the\n\ncontract lasts.',
    'You may ask for a copy at any time\n\nand without a charge.',
    'We tell you at least ten days before\n\nthe copy is deleted.',
  ];
  const { findings, fixed } = check(`## Data\n\n${lines.join('\n\n')}\n`, { rule });
  assert.equal(findings[0]?.finding.message.data?.count, 3);
  assert.equal(findings[0]?.finding.related?.length, 3);
  assert.equal(
    fixed('Join the paragraphs in all {count} places'),
    '## Data\n\nWe host your data in two places, and we keep a copy of it as long as the contract lasts.\n\n' +
      'You may ask for a copy at any time and without a charge.\n\n' +
      'We tell you at least ten days before the copy is deleted.\n',
  );
});
