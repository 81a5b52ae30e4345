import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/missing-provider-identity.js';
import { assertProportional } from '../../fixtures/proportional.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Introduction',
    fires: [
      '«missing-provider-identity/contact:Sample GmbH» ("we") offers an online notebook to you.',
      'These terms are a contract between you and «missing-provider-identity/contact:Notes and More, Inc.» ("we").',
      'Welcome to our notebook. «missing-provider-identity/name:We» offer it to you by these terms. Write to help@example.com.',
    ],
    silent: [
      'Example Ltd, 9 Quayside, Sligo F91 X2K3, offers an online notebook to you.',
      'Example Ltd (registered in Ireland, no. 733190) offers an online notebook to you.',
      'Example Holidays Pty Ltd (ABN 41 655 208 773) ("we") offers an online notebook to you.',
      'Example Holidays Pty Ltd of Level 2, 19 Esplanade, Torquay VIC 3228 ("we") offers an online notebook to you.',
      'Sample e.K., owner Jo Doe, jo@example.com ("we"), offers an online notebook.',
      'Sample Ltd ("we"), Harbour Road 12, Hull, offers an online notebook.',
      'The service is provided by Kastell Software UAB, Gartenallee 7, 04109 Leipzig, Germany.',
      'Sample GmbH, Musterstraße 5, 10115 Berlin ("we") offers an online notebook.',
      'Sample Ltd ("we") offers an online notebook. You reach us at help@example.com.',
      'Sample Ltd ("we"), registered in England under company number 123, offers an online notebook.',
      'We offer an online notebook. Our [legal notice](imprint.md) says who we are.',
      'SAMPLE ("we"), a French joint stock company, 12 rue Longue, 75001 Paris, offers an online notebook.',
      'SAMPLE ("we"), a Société par Actions Simplifiée, 12 rue Longue, 75001 Paris, offers an online notebook.',
      'The notebook is operated by Mary Miller (mary@example.com).',
      'Sample Ltd ("we") offers an online notebook. Write to us at the notice address listed [here](page.md).',
      'Sample Pay Designated Activity Company ("we"), 14 Quay Street, Galway, offers an online notebook.',
      'Sample Foundation ("we"), 12 High Street, Cambridge, offers an online notebook.',
    ],
  },
  zh: {
    heading: '导言',
    fires: [
      '«missing-provider-identity/contact:示例科技有限公司»（以下简称“我们”）提供在线笔记服务。',
      '本协议是您与«missing-provider-identity/contact:上海示例信息咨询中心»（以下简称“我们”）之间的协议。',
    ],
    silent: [
      '示例科技有限公司（以下简称“我们”，地址：上海市浦东新区1号）提供在线笔记服务。',
      '示例科技有限公司（以下简称“我们”，住所地：北京市示例路1号）提供在线笔记服务。',
      '示例科技有限公司（统一社会信用代码：91000000000000000X）提供在线笔记服务。',
      '示例科技有限公司提供在线笔记服务，邮箱：help@example.com。',
      '我们提供在线笔记服务，详见[联系我们](contact.md)。',
    ],
  },
});

describe('missing-provider-identity in parts of agreements', () => {
  it('stands at the title where the only company that is read is one of several beside the provider', () => {
    const text =
      '# Our terms\n\n## Use\n\nBy using the site you agree to these terms with Larkfield LLC and its affiliates (including Larkfield Maps LLC and Larkfield Games LLC).\n';
    const [found] = runRule(rule, readDraft(text));
    assert.doesNotMatch(text.slice(found!.range.start, found!.range.end), /Maps|Games/);
  });

  it('leaves annexes and policies alone, and texts without a clause', () => {
    check('---\ntermsmith: annex\n---\n\n# Annex\n\n## Prices\n\nWe charge 5 euros.\n', { rule });
    check('', { rule });
  });

  it('reads what stands before the first clause', () => {
    const silent = 'Sample Ltd, registered office: Leeds\n\n# Terms\n\n## 1. Services\n\nWe offer a notebook.\n';
    assert.deepEqual(runRule(rule, readDraft(silent)), []);
    const code = silent.replace('registered office: Leeds', 'entered in the commercial register under code 16620417');
    assert.deepEqual(runRule(rule, readDraft(code)), []);
  });

  it('adds the identity where the provider is introduced, else above the first clause', () => {
    const fixed = (marked: string): string => check(marked, { rule }).fixed(0);
    assert.match(
      fixed(
        '# «missing-provider-identity/contact:Contract»\n\nbetween Sample GmbH (the "Supplier") and the client.\n\n1. Fees\n   1. The client pays.\n2. Law\n   1. Swiss law applies.\n',
      ),
      /^# Contract\n\nbetween [^\n]+ and the client\.\n\nRegistered office of the provider: \[[^\n]+\n\n1\. Fees\n/,
    );
    assert.match(
      fixed(
        '# «missing-provider-identity/name:Terms»\n\n## 1. Use\n\nThe service may be used.\n\n## 2. Fees\n\nWe charge fees.\n'
          .replace('«missing-provider-identity/name:Terms»', 'Terms')
          .replace('We charge', '«missing-provider-identity/name:We» charge'),
      ),
      /^# Terms\n\nThe provider is \[[^\n]+\n\n## 1\. Use\n/,
    );
    assert.match(
      fixed(
        '# 软件服务合同\n\n甲方：«missing-provider-identity/contact:北京示例科技有限公司»\n乙方：（客户）\n\n第一条 定义\n\n1.1 “服务”指甲方提供的软件服务。\n\n第二条 付款\n\n2.1 乙方应支付费用。\n',
      ),
      /（客户）\n\n服务提供者的住所地：[^\n]+。\n\n第一条 定义\n/,
    );
  });

  it('knows the forms of companies of other countries', () => {
    for (const form of ['sp. z o.o.', 's.r.o.', 'd.o.o.', 'Kft.', 'Sdn. Bhd.', 'OÜ'])
      check(
        `# Terms\n\n## Provider\n\nLumio Media ${form}, 4 Mill Lane, York YO1 7HH, runs this site (hello@lumio.example).\n\n## Fees\n\nYou pay.\n`,
        { rule },
      );
  });

  it('takes no words of a sentence in capitals for a name', () => {
    check(
      '# Terms\n\n## Site\n\n«missing-provider-identity/contact:Example Media Ltd» runs this site.\n\n## Warranties\n\nTHE SITE IS PROVIDED WITHOUT WARRANTIES OF ANY KIND, EXPRESS OR IMPLIED, AS TO ITS CONTENT.\n',
      { rule },
    );
  });

  it('reads long words in proportion to them', () => {
    assertProportional('long words', (times) => {
      const [dotted, apart] = ['A.'.repeat(7500 * times), 'Ab '.repeat(5000 * times)];
      return () => runRule(rule, readDraft(`# Terms\n\n## Services\n\n${dotted}\n\n${apart}\n`));
    });
  });
});
