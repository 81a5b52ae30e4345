import { test } from 'node:test';
import rule from '../../../server/src/rules/dangling-back-reference.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Service level',
    fires: [
      'Maintenance does not count in the «dangling-back-reference/back:aforementioned calculation».',
      'On receipt of «dangling-back-reference/back:said notification» we repair the service.',
      'We store your data «dangling-back-reference/deictic:in this country».',
      'The service levels are «dangling-back-reference/forward:as follows:»',
    ],
    silent: [
      'You notify us of the fault. Upon said notification we repair the service.',
      'Availability is calculated by month; maintenance does not count in the aforementioned calculation.',
      'The aforementioned provisions and the foregoing do not apply to the above-mentioned cases.',
      'The said services are free of charge.',
      'The service levels are as follows:\n\n- 99 percent a month',
      'The service levels are as follows:\n\n| Level | Share |\n| --- | --- |\n| A | 99 |',
    ],
  },
  zh: {
    heading: '服务标准',
    fires: [
      '计划内维护不计入«dangling-back-reference/back:上述可用»率。',
      '我们在«dangling-back-reference/deictic:本国»境内存储数据。',
      '各级服务标准«dangling-back-reference/forward:如下：»',
    ],
    silent: [
      '补充协议、本协议、附件不一致的，按前述顺序适用。',
      '可用率按月计算，计划内维护不计入上述可用率。',
      '上述约定和前述情形不影响您的权利。',
      '群发广告和刷量均属禁止。发现违反上述规则的，应当在三日内答复。',
      '用户应遵守其本国法律；“本国”指中华人民共和国。',
      '各级服务标准如下：\n\n- 每月百分之九十九',
      '各级服务标准如下。\n\n每月百分之九十九。',
    ],
  },
});

test('what is announced and followed by the next number of the agreement is missing', () => {
  check('## 1. Levels\n\nThe levels are «dangling-back-reference/forward:as follows:»\n\n## 2. Fees\n\nYou pay.\n', {
    rule,
  });
  check('## Levels\n\nThe levels are as follows:\n\n## 1. High\n\nAll day.\n\n## 2. Low\n\nBy day.\n', { rule });
});
