import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { Frame } from '../../../server/src/analysis/clause.js';
import rule from '../../../server/src/rules/typo.js';
import type { Block } from '../../../server/src/syntax/block.js';
import { assertProportional } from '../../fixtures/proportional.js';
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
      'We promise no «typo/confusable:minimal» availability, and none under «typo/confusable:DOS»/DDoS attacks.',
      'You pay for «typo/confusable:non-contractual use» and we for «typo/confusable:wilful or grossly negligent damage».',
      'You «typo/agreement:agrees» to the fee. Each party «typo/agreement:warrant» that it can pay.',
      'The provider shall not «typo/agreement:has» a claim under «typo/agreement:these» Agreement, which «typo/agreement:this» Terms shall define.',
      'You receive «typo/article:a» SLA and «typo/article:an» user account.',
    ],
    silent: [
      'We agree that that fee had had no ground.',
      'Take 50 % off all orders; we may switch off all servers.',
      'You log in in order to use it. It’s your duty to pay.',
      'A user pays for a URL, an SLA and a one-time fee. Option A SLA is dear.',
      'See `the the` in the code, and https://example.com/the/the.',
      'You pay the\nthe fee.',
      'We ask that the customer agree and that each party warrant its power. Amounts owed by you is a term of art.',
      'The parties agree. This Terms of Use Agreement applies, as do this Services Agreement and these Agreement Terms.',
      'Neither of you has a claim; your must-haves are yours. If the user were absent, the provider would be free.',
      'Each provision stands alone; a final provision follows.',
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
      '我们不保证«typo/confusable:永久的»提供服务，也不承担«typo/confusable:刑罚性»赔偿。',
      '«typo/confusable:就平台的使用应»符合规则，«typo/confusable:理应地»遵守«typo/confusable:行政管理部»的规定。',
      '«typo/confusable:除非»法律要求外，我们不披露«typo/confusable:软件硬件»的信息。',
      '«typo/confusable:除此之外我们并»提供付费服务，由此购买«typo/confusable:的而»产生的费用由您承担。',
      '我们«typo/confusable:向您的联系地址向您»送达通知，并提供«typo/confusable:7*24»小时的支持。',
      '扣费规则请查看网站，«typo/frame:以页面公布的计费标准»。',
      '我们不保证服务«typo/confusable:完全»准确性；通知按照«typo/confusable:提供»联系地址发送。',
      '您的合法«typo/confusable:权力»，由«typo/confusable:制定»仲裁委员会保护，争议提交«typo/confusable:仲栽»。',
      '您不得«typo/confusable:防碍»他人，«typo/confusable:登陆»平台后«typo/confusable:必需»遵守规则。',
    ],
    silent: [
      '您可以享受优质的服务，也可以向我们的客服提出意见，并向您的联系人说明。',
      '就服务的使用，您应符合要求；除非您同意，我们不披露信息。',
      '管理部门的处罚由您承担，因您的原因而产生的费用亦同。',
      '双方可以讨论讨论，并妥善保管用户用户名。',
      '请您在付款前谨慎谨慎再谨慎。',
      '任何技术或技术支持、使用及使用服务的成果均受保护。',
      '我们或我们的员工不承担该等责任。',
      '一方应在知悉后立即应对并通知对方。',
      '扣费规则以页面公布的标准为准，并以系统通知的方式告知。',
      '我们不保证服务的完全准确性，也不保证绝对安全；请按照提供的联系地址发送，并按照约定方式付款。',
      '国家权力机关制定规则；知识产权权属不变。',
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

test('a hostile text takes time in proportion to it', () => {
  for (const piece of ['the ', '服务', '自然灾害如', '应在'])
    assertProportional(piece, (times) => {
      const text = piece.repeat(2500 * times);
      const block: Block = {
        kind: 'paragraph',
        length: text.length,
        content: 0,
        containers: [],
        opens: 0,
        words: { plain: text, at: [0, 0, text.length], marks: [] },
      };
      const frame: Frame = { language: 'zh', providerNames: [], customerNames: [] };
      return () => rule.check(block, text, { frame, profile: 'general' });
    });
});

test('a title of several provisions is in the plural', () => {
  const { fixed } = check('## Final «typo/confusable:provision»\n\nA provision may be void.\n', { rule });
  assert.match(fixed(0), /^## Final provisions$/m);
});

describe('typo fixes', () => {
  it('keeps the words around a slip', () => {
    const fixed = (text: string): string => check(`## 1. 通知\n\n${text}\n`, { rule }).fixed(0).split('\n\n')[1]!;
    assert.equal(fixed('我们«typo/confusable:向您的联系地址向您»送达通知。'), '我们向您的联系地址送达通知。\n');
    assert.equal(fixed('«typo/confusable:就平台的使用应»符合规则。'), '对平台的使用应符合规则。\n');
    assert.equal(
      fixed('«typo/confusable:除此之外 TanCloud 并»提供其他服务。'),
      '除此之外，TanCloud 还提供其他服务。\n',
    );
    assert.equal(fixed('包括«typo/confusable:DOS»/DDoS 攻击。'), '包括DoS/DDoS 攻击。\n');
  });
});

it('keeps an adverb before what was done', () => {
  const { fixed } = check(
    '## Liability\n\nWe are only liable for «typo/confusable:demonstrably willful or grossly negligent damages».\n',
    { rule },
  );
  assert.match(fixed(0), /liable for damage demonstrably caused intentionally or by gross negligence\./);
});
