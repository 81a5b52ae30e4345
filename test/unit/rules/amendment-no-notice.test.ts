import rule from '../../../server/src/rules/amendment-no-notice.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes to these terms',
    fires: [
      'We post changes of these terms on our website. «amendment-no-notice/no-period:Your continued use of the service means that you accept the changed terms.»',
      'We may change these terms at any time and tell you by e-mail. «amendment-no-notice/no-period:Your continued use of the service means that you accept the changed terms.»',
      'We post changes of these terms on our website 30 days before. «amendment-no-notice/web-only:Your continued use of the service means that you accept the changed terms.»',
    ],
    silent: [
      'We inform you of changes of these terms by e-mail at least 30 days before. Your continued use of the service means that you accept them.',
      'We may change these terms by notifying you at least 30 days before and posting them on our website. Your continued use of the service means that you accept them.',
      'We post changes of these terms on our website and give you reasonable advance notice of 30 days. Your continued use of the service means that you accept them.',
      'Changes of these terms need a written agreement signed by both parties.',
      'We post changes of these terms on our website and give you 30 days’ advance notice. Your continued use of the service means that you accept them.',
      '### Posting\n\nWe sometimes change these guidelines for what you post, so look here again.',
      'From 3 March 2031 the new terms apply. The new terms become effective on 3 March 2031. If you go on using the service after that, you accept the new terms.',
      'We may change the colours of the service at any time.',
    ],
  },
  zh: {
    heading: '协议的变更',
    fires: [
      '我们有权随时修改本协议，并以电子邮件通知您。«amendment-no-notice/no-period:您继续使用服务的，视为接受修改后的协议。»',
    ],
    silent: [
      '我们修改本协议的，应提前30日以电子邮件通知您。您继续使用服务的，视为接受修改后的协议。',
      '本协议经双方协商一致可以修改。',
    ],
  },
});
