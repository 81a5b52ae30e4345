import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/unlinked-document.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Use of the services',
    fires: [
      'The «unlinked-document/unlinked:Guest Linen Policy» forms part of these terms.',
      'You comply with our «unlinked-document/unlinked:Data Safety Addendum» (“DSA”).\n\n## Safety\n\nThe DSA names our subcontractors.',
      '[Harbour® Points Rules](https://example.com/points). You comply with our «unlinked-document/unlinked:Harbour Berth Terms of Use».',
      'You pay the fees in the «unlinked-document/unlinked:Fee Schedule» every month.',
      'You comply with our «unlinked-document/unlinked:Acceptable Use Policy».',
      'We process data as described in the «unlinked-document/unlinked:privacy policy».',
      'You are bound by our «unlinked-document/unlinked:Refund Policy», and our Refund Policy prevails.',
    ],
    silent: [
      'A copy of the guest list forms part of the file.',
      'You comply with our Data Safety Addendum (“DSA”).\n\n## Safety\n\nAs part of this DSA we name our subcontractors.',
      '[Harbour Card Terms](https://example.com/card). You comply with our Harbour Card Terms and Conditions.',
      '[Harbour® Points Terms](https://example.com/points). You comply with our Harbour Points Terms of Use.',
      'The arbitrator charges fees under its Fee Schedule.',
      'You pay the fees in the [Fee Schedule](https://example.com/fees) every month.',
      'You agree that our Refund Policy will not apply to gift cards.',
      'Your data are governed by our privacy policy. Please see the page “Privacy”.',
      'You comply with our [Acceptable Use Policy](https://example.com/aup).',
      'You accept our Privacy Policy, as available on the site, and comply with it.',
      'Follow our Return Policy for rented cars in the customer portal.',
      'You comply with our Acceptable Use Policy as published in our help center.',
      'Keep to our Data Protection Addendum. The [Data Processing Addendum](dpa.md) is part of the contract.',
      'You comply with our Acceptable Use Policy, available at example.com/aup.',
      'You comply with our [Acceptable Use Policy](aup.md). Whoever violates the Acceptable Use Policy is blocked.',
      'Please read the privacy policy of each website that you visit.',
      'Whoever breaks the Northwind Review and Comment Rules is blocked.\n\n## Northwind Comment and Review Rules (Iceland)\n\nBe polite.',
      'Follow our Community Guidelines, which you find in the app under Settings.',
      'Third-party Terms of Use apply to third-party services.',
      'The seller and its Refund Policy govern returns.',
      'Arbitration is subject to the Comprehensive Dispute Resolution Rules.',
      'You comply with the following Community Guidelines.',
    ],
  },
  zh: {
    heading: '服务的使用',
    fires: [
      '本协议包括正文以及«unlinked-document/unlinked:《北风寄卖细则说明》»。',
      '您应当遵守«unlinked-document/unlinked:《北风门店公约》»。',
      '每月可用率未达到承诺的，我们按«unlinked-document/unlinked:《可用率规则》»给您补偿。',
      '«unlinked-document/unlinked:《骑行规则》»也是本协议的一部分，双方都要遵守。',
      '怎么收集您的信息，写在«unlinked-document/unlinked:《小屋信息说明》»里。',
      '没写到的，按«unlinked-document/unlinked:《学员手册》»办。',
      '赔付的具体规则见«unlinked-document/unlinked:《生鲜赔付规则》»。',
      '本协议与«unlinked-document/unlinked:《充值须知》»构成双方之间的完整协议。',
      '您应遵守我们的«unlinked-document/unlinked:《社区规则》»。',
      '未尽事宜，适用«unlinked-document/unlinked:《服务合同》»的约定。',
    ],
    silent: [
      '您应当遵守《联合国国际货物销售合同公约》。',
      '我们按《民法典》给您补偿。',
      '按附件三《设备损耗表》执行。\n\n## 附件三：设备损耗表\n\n按台计算。',
      '双方另行签订《信息委托约定》（见附件一），并遵守其约定。',
      '您应遵守[《社区规则》](https://example.com/rules)。',
      '您应遵守《社区规则》（https://example.com/rules）。',
      '您应遵守注册局公布的政策，包括但不限于：使用政策；隐私政策；争议解决政策。',
      '您应遵守《中华人民共和国网络安全法》。',
      '您应遵守本《服务的使用》。',
      '您应按照规定提供《营业执照》。',
      '您应遵守第三方的《用户规则》。',
      '您应遵守《示例支付用户协议》等第三方协议。',
    ],
  },
});

describe('unlinked-document', () => {
  it('reports a document once, with the other places, and makes it a link', () => {
    const checked = check(
      '# Terms\n\n## Use\n\nYou comply with our «unlinked-document/unlinked:Brand Guidelines».\n\n## Marks\n\nYou follow our Brand Guidelines.\n',
      { rule },
    );
    assert.equal(checked.findings[0]!.finding.related!.length, 1);
    assert.match(checked.fixed(0), /with our \[Brand Guidelines\]\(https:\/\/\)\./);
  });
  it('reports an agreement that calls itself by another title', () => {
    const { fixed } = check(
      '# 云服务通用条款\n\n## 总则\n\n欢迎您签署本《«unlinked-document/own-title:产品服务合同»》。\n\n## 费用\n\n您按月付费。\n',
      { rule },
    );
    assert.match(fixed(0), /签署本《云服务通用条款》/);
    check('# 云服务通用条款\n\n## 总则\n\n欢迎您签署本《通用条款》。\n', { rule });
    check(
      '# Privacy Policy\n\n## Scope\n\nThis «unlinked-document/own-title:Hosting Agreement» binds you.\n\n## Fees\n\nYou pay.\n',
      { rule },
    );
    check('# Terms of Service\n\n## Scope\n\nThis User Agreement binds you.\n', { rule });
    check('# Lumio, Inc.\n\n# Reader Licence Agreement\n\n## Scope\n\nThis Reader Licence Agreement binds you.\n', {
      rule,
    });
  });
  it('takes a contract signed on a day and papers of the performance for none, and rules of the provider for no statute', () => {
    check(
      '# 服务协议\n\n## 依据\n\n双方于2026年2月3日签订了《设备采购合同》，验收后双方签署《验收报告》。退费按照«unlinked-document/unlinked:《课程退费细则》»执行，并适用《招标投标法实施细则》。\n',
      { rule },
    );
  });
});
