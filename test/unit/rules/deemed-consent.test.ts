import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/deemed-consent.js';
import { english } from '../../../server/src/text/message.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes to these terms',
    fires: [
      'We inform you by e-mail 30 days before a change of these terms takes effect. «deemed-consent/no-warning:A customer who does not object within 14 days is regarded as having approved the change.»',
      'We inform you of changes of these terms by e-mail. «deemed-consent/no-warning:Your continued use of the service means that you accept the changed terms.»',
    ],
    silent: [
      'We inform you by e-mail 30 days before a change of these terms, and of the effect of saying nothing. A customer who does not object within 14 days is regarded as having approved the change.',
      'We propose changes a month before they apply. You are deemed to agree unless you object in time. We inform you of this in our notice.',
      'We inform you of changes of these terms by e-mail and point out what silence means. Your continued use of the service means that you accept the changed terms.',
      '### Amendments\n\n1. We inform you of changes of these terms by e-mail and point out what silence means.\n\n2. Your continued use of the service means that you accept the changed terms.',
      'For changes that are not material, your continued use of the service means that you accept the changed terms.',
      'The revised terms take effect on 3 March 2031. By continuing to use the service from that day you accept the revised terms.',
      'Changes of these terms apply only with your express consent.',
      'We inform you of changes by e-mail. They are deemed accepted unless you object within six weeks. In that e-mail we inform you of your right to object and of the weight of the term.',
      'In the notice we set out what happens if you do nothing. Changes are deemed accepted if you do not object within 30 days.',
      'A notice is deemed received two days after it was sent.',
      'Changes need your consent; without it the old wording continues to apply, and you may leave this Agreement.',
      'We change these terms only with your express consent. A failure to enforce a part of this Agreement on one day is not deemed a waiver of it.',
      'We change these terms only with your express consent. A notice under this Agreement shall be deemed given when it is received.',
    ],
  },
  zh: {
    heading: '协议的变更',
    fires: [
      '我们修改本协议的，会在网站公布。«deemed-consent/no-warning:修改后您还在用的，就当您同意了。»',
      '我们改了这份约定会放在首页。«deemed-consent/no-warning:您接着用，就表示您接受改过的约定。»',
      '我们以电子邮件通知您修改内容。«deemed-consent/no-warning:您继续使用服务的，视为接受修改后的协议。»',
    ],
    silent: [
      '我们将在变更生效前15日通知您。您不同意变更的，可以停止使用服务并申请退款。',
      '我們應在通知中特別提示您未在期限內提出異議的後果。您繼續使用服務的，視為接受修改後的協議。',
      '我们以电子邮件通知您修改内容，并特别提示继续使用的后果。您继续使用服务的，视为接受修改后的协议。',
      '通知发出后第二日视为送达。',
      '我们在通知中以加粗字体写明不回复的效果。您在30日内未提出异议的，视为同意修改。',
    ],
  },
});

describe('what deemed-consent says', () => {
  const said = (text: string): string =>
    english(check(`## Changes to these terms\n\n${text}\n`, { rule }).findings[0]!.finding.message);

  it('asks for a period only where there is none', () => {
    const use =
      '«deemed-consent/no-warning:Your continued use of the service means that you accept the changed terms.»';
    assert.match(said(`We inform you of changes of these terms by e-mail. ${use}`), /Add both/);
    assert.doesNotMatch(said(`We inform you of changes of these terms by e-mail 30 days before. ${use}`), /Add both/);
  });
  it('tells use from silence', () => {
    assert.match(
      said(
        'We may change these terms. «deemed-consent/no-warning:Your use of the service after a change shall be deemed acceptance of the changed terms.»',
      ),
      /^Continued use/,
    );
    assert.match(
      said(
        'We inform you of changes of these terms by e-mail. «deemed-consent/no-warning:They are deemed accepted unless you object within 30 days.»',
      ),
      /^Silence/,
    );
  });
});
