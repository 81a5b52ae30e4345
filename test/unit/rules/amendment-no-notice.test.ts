import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/amendment-no-notice.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes to these terms',
    fires: [
      '«amendment-no-notice/no-period:We may vary these terms by publishing the new version on the platform.»\n\nSave as provided in Clause 12.1, no variation of this agreement shall be effective unless it is in writing and signed by both parties.',
      'We may change these terms at once where a law changes and we cannot tell you before.\n\nWe may also change other parts of these terms. «amendment-no-notice/no-period:We will give you advance notice of such changes by e-mail.» Your continued use of the service means that you accept the changed terms.',
      '«amendment-no-notice/no-period:We may vary these terms at any time by publishing the new terms on the website.»',
      'We may amend these terms at any time. «amendment-no-notice/web-only:The amended terms are published on our website and are deemed approved if you do not object in writing within 30 days.»',
      '«amendment-no-notice/no-period:We post changes of these terms on our website.» Your continued use of the service means that you accept the changed terms.',
      '«amendment-no-notice/no-period:We may change these terms at any time and tell you by e-mail.» Your continued use of the service means that you accept the changed terms.',
      '«amendment-no-notice/web-only:We post changes of these terms on our website 30 days before.» Your continued use of the service means that you accept the changed terms.',
    ],
    silent: [
      'Hello.\n\n### 10. Amendments\n\n10.1 We may change these terms. Changes are sent by e-mail and apply 30 days later.\n\n10.2 A customer who goes on using the service after that has accepted the change.',
      'We inform you of changes of these terms by e-mail at least 30 days before. Your continued use of the service means that you accept them.',
      'We may change these terms by notifying you at least 30 days before and posting them on our website. Your continued use of the service means that you accept them.',
      'We post changes of these terms on our website and give you reasonable advance notice of 30 days. Your continued use of the service means that you accept them.',
      'Changes of these terms need a written agreement signed by both parties.',
      'We post changes of these terms on our website and give you 30 days’ advance notice. Your continued use of the service means that you accept them.',
      '### Posting\n\nWe sometimes change these guidelines for what you post, so look here again.',
      'From 3 March 2031 the new terms apply. The new terms become effective on 3 March 2031. If you go on using the service after that, you accept the new terms.',
      'We may change these terms at any time. Orders that you placed before are not touched: changes do not affect any orders that we have confirmed. By using the shop you accept the changed terms.',
      '### Summary\n\nWe may change these terms at any time. Your continued use means that you accept the changed terms.',
      'We may change these terms. New terms bind customers only from their next renewal. Use after that counts as acceptance.',
      '### Prices\n\nWe may change our prices once a year. Continued use means that you accept the new price list.',
      'We may change these terms now and then. The version in force on the day of your order governs your order.',
      'We may change these terms if you agree. If you do not reply, they stay as they are.',
      'We may change the colours of the service at any time.',
    ],
  },
  zh: {
    heading: '协议的变更',
    fires: [
      '«amendment-no-notice/no-period:我们有权随时修改本协议，并以电子邮件通知您。»您继续使用服务的，视为接受修改后的协议。',
    ],
    silent: [
      '我们修改本协议的，应提前30日以电子邮件通知您。您继续使用服务的，视为接受修改后的协议。',
      '本协议经双方协商一致可以修改。',
      '### 隐私政策\n\n我们可能更新隐私政策。您继续使用的，视为接受更新后的隐私政策。',
      '修改后的条款自您下一续费周期起适用。您续费的，视为接受。',
      '我们修改本协议，须经您书面同意。您未回复的，继续适用原协议。',
    ],
  },
});

describe('amendment-no-notice where notice comes in advance', () => {
  const told = (text: string): unknown[] =>
    runRule(rule, readDraft(text)).map(({ finding }) => [finding.severity, finding.message.text.slice(0, 34)]);
  const use = 'Your continued use of the service means that you accept the changed terms.';
  const open = [['information', 'Notice of a change comes in advanc']];

  it('asks for a figure where a promise has none', () => {
    assert.deepEqual(
      told(`## Changes\n\nWe may change these terms and give you fair advance notice by e-mail. ${use}\n`),
      open,
    );
    assert.deepEqual(
      told(
        `## Changes\n\n1. We may change these terms. We will tell you of it before the change takes effect.\n\n2. ${use}\n`,
      ),
      open,
    );
    assert.deepEqual(
      told('## 协议变更\n\n我们修改本协议的，会提前通知您。您继续使用服务的，视为接受修改后的协议。\n'),
      open,
    );
  });
  it('takes no mere possibility for a promise', () => {
    for (const text of [
      'We may change these terms without advance notice.',
      'We may change these terms. We may tell you before a change takes effect.',
      'We may change these terms. We try to inform you in advance.',
    ])
      assert.equal(runRule(rule, readDraft(`## Changes\n\n${text} ${use}\n`))[0]?.finding.severity, undefined, text);
    const [zh] = runRule(
      rule,
      readDraft('## 协议变更\n\n我们可随时修改本协议，无需事先通知您。您继续使用服务的，视为接受修改后的协议。\n'),
    );
    assert.equal(zh?.finding.severity, undefined);
  });
});

describe('amendment-no-notice where the power stands in another sub-clause', () => {
  it('is reported and mended there, and takes out what denies a notice', () => {
    const draft =
      '# 服务协议\n\n## 1. 服务\n\n1.1 我们向您提供服务。\n\n## 2. 协议变更\n\n2.1 «amendment-no-notice/no-period:我们有权随时修改本协议，不另行通知。»\n\n2.2 您继续使用服务的，视为接受修改后的协议。\n';
    const { fixed } = check(draft, { rule });
    assert.match(fixed(0), /2\.1 我们有权随时修改本协议。我们应至迟在每次变更生效前30日以电子邮件通知您。\n/);
  });

  it('takes out all that lets the change hold from its publication on', () => {
    for (const [said, left] of [
      ['我们有权随时修改本协议，修改后的协议一经公布即对您生效', '我们有权随时修改本协议'],
      ['我们有权随时修改本协议，自发布之日起生效，您可以查阅旧版', '我们有权随时修改本协议，您可以查阅旧版'],
    ] as const) {
      const { fixed } = check(
        `# 服务协议\n\n## 1. 服务\n\n1.1 我们向您提供服务。\n\n## 2. 协议变更\n\n2.1 «amendment-no-notice/no-period:${said}。»您继续使用服务的，视为接受修改后的协议。\n`,
        { rule },
      );
      assert.match(fixed(0), new RegExp(`2\\.1 ${left}。您继续使用服务的，`));
    }
  });
});
