import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/amendment-no-exit.js';
import { readDraft, runRule } from './draft.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes to these terms',
    fires: [
      'We inform you of changes of these terms by e-mail 30 days before. «amendment-no-exit:Your continued use of the service means that you accept the changed terms.»',
      'We inform you of changes by e-mail. «amendment-no-exit:Your continued use means that you accept the changed terms.»\n\n## Ending\n\nIf we are in breach, you may terminate this agreement.',
      'We inform you of changes by e-mail. «amendment-no-exit:Your continued use means that you accept the changed terms.»\n\n## Accounts\n\nWe may close your account. You may cancel your order within two days after you made it.',
    ],
    silent: [
      'We may change these terms at 30 days’ notice by e-mail. Using the service after that means acceptance. Write to us in that time if you are unhappy, and your contract ends on the day before.',
      'We may change these terms at 30 days’ notice by e-mail. Using the service after that means acceptance.\n\n## Term\n\nEither of us may end this contract with two weeks’ notice.',
      'We may change these terms at 30 days’ notice by e-mail. Using the service after that means acceptance.\n\n## Account\n\nYou can shut down your account in the settings whenever you like.',
      'We may change the terms of our shop at any time. They apply to orders that you place after the change. By using the shop you accept the changed terms.',
      'We inform you of changes by e-mail. Your continued use means that you accept the changed terms.\n\n## Plans\n\nThe customer may cancel his or her plan on the page of the account.',
      'We inform you of changes by e-mail. Your continued use means that you accept the changed terms.\n\n## Refunds\n\nIf you choose to close your account, we refund what is left.',
      'We inform you of changes by e-mail. Your continued use means that you accept the changed terms.\n\n## Complaints\n\nYour only remedy is to stop using the service.',
      'We inform you of changes of these terms by e-mail 30 days before. If you do not agree, stop using the service. Your continued use means that you accept the changed terms.',
      'We inform you of changes of these terms by e-mail 30 days before. They are deemed accepted unless you object within that time.',
      'We inform you of changes of these terms by e-mail. Your continued use means that you accept the changed terms.\n\n## Termination\n\nYou may terminate this agreement at any time.',
    ],
  },
  zh: {
    heading: '协议的变更',
    fires: [
      '我们修改本协议的，应提前30日以电子邮件通知您。«amendment-no-exit:您继续使用服务的，视为接受修改后的协议。»',
    ],
    silent: [
      '我们可提前30日通知修改本协议，您继续使用视为接受。\n\n## 期限\n\n任何一方均可提前一个月通知对方结束合作。',
      '我们可提前30日通知修改本协议，您继续使用视为接受。您对修改有意见的，可在生效前办理退订。',
      '我们修改本协议的，应提前30日以电子邮件通知您。您继续使用服务的，视为接受修改后的协议。\n\n## 账号\n\n您可在设置页面申请注销账号。',
      '我们修改本协议的，应提前30日以电子邮件通知您。您不同意的，可解除本协议；您继续使用服务的，视为接受修改后的协议。',
      '本协议经双方协商一致可以修改。',
    ],
  },
});

describe('amendment-no-exit of what is open to anybody', () => {
  const severities = (text: string): unknown[] => runRule(rule, readDraft(text)).map(({ finding }) => finding.severity);
  const changes =
    '## Changes to these terms\n\nWe may change these terms at any time. By using the website after a change you accept it.\n';

  it('is silent where nobody has an account, a plan or an order', () => {
    assert.deepEqual(severities(`${changes}\n## Content\n\nThe texts on these web pages are ours.\n`), []);
    assert.deepEqual(
      severities(
        `${changes}\n## Security\n\nWe protect these web pages by technical means. Keep your device free of viruses.\n`,
      ),
      [],
    );
    assert.deepEqual(
      severities('## 协议变更\n\n本插件开源。我们可随时修改本协议，您继续使用的，视为接受修改后的协议。\n'),
      [],
    );
  });
  it('is silent on policies, which belong to an agreement', () => {
    const text = `# Larkfield Policies\n\n${changes}\nYour account stays yours.\n`;
    assert.deepEqual(severities(text), []);
    assert.deepEqual(severities(text.replace('Policies', 'Terms and Policies')), [undefined]);
  });
  it('is reported where there is one', () => {
    assert.deepEqual(severities(`${changes}\n## Accounts\n\nYou keep the password of your account secret.\n`), [
      undefined,
    ]);
    assert.deepEqual(
      severities(
        '## 协议变更\n\n我们可随时修改本协议，您继续使用本网站的，视为接受修改后的协议。\n\n## 账号\n\n您应妥善保管您的账号。\n',
      ),
      [undefined],
    );
  });
});
