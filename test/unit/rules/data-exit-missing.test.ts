import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/data-exit-missing.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Deletion of data',
    fires: [
      'We shall be under «data-exit-missing/denied:no obligation to retain, return or export the crew records» after termination.',
      'When we close your account, your «data-exit-missing/no-period:content will be deleted». You can obtain a copy of your content before closing the account.',
      'When your account is closed, bookings stay valid. «data-exit-missing/no-period:We delete your data» after a while.',
      'Upon termination of the contract «data-exit-missing/no-period:we may delete all of your data».',
      'When your subscription ends, your «data-exit-missing/no-period:files will be permanently deleted».',
      'After termination we have «data-exit-missing/denied:no obligation to retain or return any of your data».',
    ],
    silent: [
      'After termination your materials are kept for 60 days, in which you can export them, and are then erased.',
      'When you close your account, your content will be deleted. You can obtain a copy of your content before closing the account.',
      'When your account is closed, bookings stay valid. We delete your data 30 days later.',
      'Once the maximum number of records is reached and the term ends, we may delete older data.',
      'We delete your data 30 days after the end of the contract; until then you may export it.',
      'We will delete your data at your request.',
      'If your account is closed, we may delete any content or material relating to your use of the site.',
      'We may delete accounts that are inactive after notice.',
      'We may delete content that violates these terms.',
      'We have no obligation to monitor your content.',
      'After termination we delete personal data that the law does not oblige us to keep.',
    ],
  },
  zh: {
    heading: '数据删除',
    fires: [
      '您退订后，您的«data-exit-missing/no-period:数据过后删掉»。',
      '合同终止后，我们«data-exit-missing/denied:没有义务向您返还»任何资料。',
      '服务结束后，您的«data-exit-missing/no-period:数据保留一段时间，之后予以删除»。',
      '您注销以后，«data-exit-missing/no-period:我们会在一段时间内删掉您的信息»。',
      '双方应当对商业秘密保密，期限为三年。\n\n合同终止后，我们«data-exit-missing/denied:没有义务为您保存»任何数据。',
      '您注销账户后，我们有权立即删除您的文件，且«data-exit-missing/denied:没有义务予以保留»或者返还。',
      '服务终止后，«data-exit-missing/no-period:我们有权删除您的全部数据»。',
      '服务到期后，我们«data-exit-missing/denied:没有继续保留、导出或者返还用户数据的义务»。',
    ],
    silent: [
      '您注销账户后，我们将删除您的数据。您可以在注销账户前下载您的数据。',
      '您退订后，数据为您留30天，之后删掉。',
      '服务结束后，您的数据保留六十日，之后予以删除。',
      '您注销以后，我们会在30天内删掉您的信息。',
      '合同终止后，我们没有义务为您保存数据，但应当在30日内供您导出。',
      '服务终止后，我们没有义务保留您的文件，但30日内您可以导出。',
      '服务终止后30日内，您可导出您的数据，期满后我们予以删除。',
      '我们应您的请求删除您的数据。',
      '账号注销后，我们有权删除浏览记录等数据。',
      '您违反本协议的，我们有权删除违规内容。',
      '您可自行删除您的数据。',
    ],
  },
});

describe('data-exit-missing in a whole agreement', () => {
  it('weighs a period that another document states less', () => {
    const { findings } = check(
      '## 数据删除\n\n服务期届满后，以产品文档载明的期限为准，届时«data-exit-missing/no-period:我们将删除您的数据»。\n',
      { rule },
    );
    assert.equal(findings[0]!.finding.severity, 'information');
  });

  const hosting = `## Customer data

You upload customer data to the service. Customer data stays yours, and we process customer data for you only.

## «Termination»

Either party may terminate the contract at 30 days' notice.

## Governing law

The law of Germany applies.
`;

  it('asks how data is retrieved where nothing says so', () => {
    const draft = hosting.replace('«Termination»', '«data-exit-missing/no-export:Termination»');
    const { findings } = check(draft, { rule });
    assert.deepEqual(
      findings[0]!.finding.fixes!.map((fix) => 'insert' in fix && fix.insert),
      ['data-deletion'],
    );
    assert.deepEqual(
      runRule(
        rule,
        readDraft(hosting.replace(/[«»]/g, '').replace('for you only', 'for you only, and you may export it')),
      ),
      [],
    );
  });

  it('takes the data that a privacy policy is about for none that is stored', () => {
    check(
      '# Terms\n\n## Your data\n\nHow we handle your data is set out in our privacy policy.\n\n## Termination\n\nYou may end the subscription at any time.\n',
      { rule },
    );
  });

  it('asks about switching under European law where the profile concerns it', () => {
    const draft = hosting.replace('for you only', 'for you only, and you may export it').replace(/[«»]/g, '');
    const marked = draft.replace('Termination', '«data-exit-missing/switching:Termination»');
    const checked = check(marked, { rule, profile: 'b2b-saas' });
    assert.match(checked.fixed('Add how customers switch'), /two months' notice/);
    check(draft, { rule });
    check(draft.replace('Germany', 'Switzerland'), { rule, profile: 'b2b-saas' });
  });
});
