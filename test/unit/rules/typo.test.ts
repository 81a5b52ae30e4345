import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/rules/typo.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Fees',
    fires: [
      'You pay «typo/doubled:the the» fees.',
      'THE FEES «typo/doubled:ARE ARE» DUE.',
      'The provider shall «typo/confusable:recieve» the fee.',
      'The fee is due no «typo/confusable:later then» the first of the month.',
      'We keep a copy «typo/confusable:off» all data.',
      'Each party and «typo/confusable:it’s» affiliates keep the secret.',
      'You receive «typo/article:a» SLA and «typo/article:an» user account.',
    ],
    silent: [
      'We agree that that fee had had no ground.',
      'Take 50 % off all orders; we may switch off all servers.',
      'You log in in order to use it. It’s your duty to pay.',
      'A user pays for a URL, an SLA and a one-time fee. Option A SLA is dear.',
      'See `the the` in the code, and https://example.com/the/the.',
      'You pay the\nthe fee.',
      'Buy Plan Plan Plus from us; then the more than usual fee is due.',
    ],
  },
  zh: {
    heading: '费用',
    fires: [
      '本协议由北京示例«typo/doubled:科技科技»有限公司提供。',
      '您应承担全部«typo/doubled:费用和费用»。',
      '这些«typo/doubled:义务和义务»的履行不受影响。',
      '不可抗力包括自然灾害如洪水、地震等«typo/frame:自然灾害»。',
      '一方应在知悉后«typo/frame:应»立即通知对方。',
      '您不得«typo/confusable:防碍»他人，«typo/confusable:登陆»平台后«typo/confusable:必需»遵守规则。',
    ],
    silent: [
      '双方可以讨论讨论，并妥善保管用户用户名。',
      '任何技术或技术支持、使用及使用服务的成果均受保护。',
      '我们或我们的员工不承担该等责任。',
      '一方应在知悉后立即应对并通知对方。',
      '轮船登陆后，必需品截止日期另行约定。',
      '印度尼西亚、常常、种种服务服务费另计。',
    ],
  },
});

test('a fix keeps capitals', () => {
  assert.match(check('## Fees\n\n«typo/confusable:Recieved» fees are kept.\n', { rule }).fixed(0), /Received fees/);
  assert.match(check('## Fees\n\nTHE FEES «typo/confusable:OCCURED» LATE.\n', { rule }).fixed(0), /OCCURRED LATE/);
});

test('in traditional characters the words of Taiwan are right', () => {
  check('## 費用\n\n用戶應自行負擔網路費用，网路與服務條款對雙方均有約束力。\n', { rule });
});

test('a hostile text takes no time', () => {
  for (const text of ['the '.repeat(20000), '服务'.repeat(20000), '自然灾害如'.repeat(10000), '应在'.repeat(20000)]) {
    const begun = performance.now();
    rule.check(
      {
        kind: 'paragraph',
        length: text.length,
        content: 0,
        containers: [],
        opens: 0,
        words: { plain: text, at: [0, 0, text.length], marks: [] },
      },
      text,
      { frame: { language: 'zh', providerNames: [], customerNames: [] }, profile: 'general' },
    );
    assert.ok(performance.now() - begun < 2000, text.slice(0, 8));
  }
});
