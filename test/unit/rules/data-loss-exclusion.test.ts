import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/data-loss-exclusion.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Backups',
    fires: [
      'A backup is made each night. We accept «data-loss-exclusion/conflict:no liability» whatsoever for any records which are lost or corrupted.',
      'A backup is made each night. We are «data-loss-exclusion/conflict:not responsible» if your data is lost or corrupted, however that comes about.',
      'We are «data-loss-exclusion:not liable» for any loss of data.',
      'We assume «data-loss-exclusion:no responsibility» for the deletion or failure to store any content.',
      'We may close accounts that nobody uses. We are «data-loss-exclusion:not liable» for any loss of data on our devices.',
      'At termination we delete your content. We have «data-loss-exclusion:no liability» for any failure to store your data while you use the service.',
      'If your files are lost, we accept «data-loss-exclusion:no liability».',
      'We back up your content every night. To the extent permitted by law, we are «data-loss-exclusion/conflict:not liable» for loss or corruption of your content.',
      'Our goal is a restore point that is at most 12 hours old. «data-loss-exclusion/conflict:Any liability for direct or indirect damage from data loss is excluded».',
    ],
    silent: [
      'We do not accept records which are damaged.',
      'We are not responsible if your data is late.',
      'When a subscription ends, the account becomes a free one. Content above its limits may be deleted. You are responsible for archives. We are not responsible for the loss of any content.',
      'We are not liable for any loss of data, except in case of intent or gross negligence.',
      'You are responsible for backing up your data.',
      'We are not liable for loss of data that results from your failure to protect your password.',
      'We are not liable for any loss of data caused by third parties.',
      'We are not liable for lost profits, goodwill or loss of data.',
      'Our liability for loss of data is limited to the effort of restoring the last backup.',
      'Subject to section 9, we are not liable for loss of data.',
      'You are not liable for loss of data.',
      'We are liable for loss of data.',
      'We are not liable for the loss of any data on your telephone.',
      'Export what you need in time. We are not liable for loss of data arising from the expiry of these terms.',
      'When your subscription ends we delete all that you stored. We are not liable for the loss of any data.',
    ],
  },
  zh: {
    heading: '数据备份',
    fires: [
      '因设备维护、第三方机房断电造成数据丢失的，我们«data-loss-exclusion:不承担责任»。',
      '不管什么原因，您的照片弄丢了，我们«data-loss-exclusion:都不赔»。',
      '我们每天备份一次。您上传的照片丢失或者损坏的，我们«data-loss-exclusion/conflict:不负责»。',
      '对于数据丢失，我们«data-loss-exclusion:不承担任何责任»。',
      '您同意我们«data-loss-exclusion:不对数据备份的结果承担任何责任»。',
      '我们每日备份您的数据。数据丢失的，我们«data-loss-exclusion/conflict:不承担赔偿»责任。',
    ],
    silent: [
      '您因信赖他人的资料而受到的损失，我们不承担责任。',
      '您自行删除的照片丢失的，我们不负责。',
      '内容损害他人名誉的，我们不承担责任。',
      '服务终止后我们删除您的全部数据。对于数据丢失，我们不承担任何责任。',
      '对于您的手机中的数据丢失，我们不承担任何责任。',
      '因您自行操作造成数据丢失的，我们不承担责任。',
      '因不可抗力造成数据丢失的，我们不承担责任。',
      '对于数据丢失，我们不承担责任，但因故意或者重大过失造成的除外。',
      '您应自行备份数据。',
      '我们不对间接损失、利润损失或者数据丢失承担责任。',
      '因黑客攻击造成数据丢失的，我们不承担责任。',
    ],
  },
});

describe('data-loss-exclusion beside other clauses', () => {
  const draft = (exclusion: string): string =>
    `## 1. Backups\n\n${exclusion}\n\n## 2. Liability\n\nWe are liable only for damage that we cause by intent or gross negligence.\n`;

  it('sees a standard of liability that admits what is excluded, and yields to it by its fix', () => {
    const checked = check(draft('We are «data-loss-exclusion/conflict:not liable» for any loss of data.'), { rule });
    const standard = checked.findings[0]!.finding.related![0]!.range;
    assert.match(checked.contract.text.slice(standard.start, standard.end), /^We are liable only/);
    assert.match(checked.fixed('Make it subject to {clause}'), /loss of data, subject to section 2\./);
  });

  it('takes what is said of one object for no general standard', () => {
    check(
      `## 1. Backups

We are «data-loss-exclusion:not liable» for any loss of data.

## 2. Liability for modems

We have no liability for any damage to the modem, except due to our gross negligence or wilful misconduct.
`,
      { rule },
    );
  });

  it('leaves exclusions to an exception of the whole agreement', () => {
    check(
      `## Backups\n\nWe are not liable for any loss of data.\n\n## Liability\n\nNothing in these terms limits liability for fraud or gross negligence.\n`,
      { rule },
    );
  });
});
