import rule from '../../../server/src/rules/deemed-consent.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes to these terms',
    fires: [
      'We inform you of changes of these terms by e-mail. «deemed-consent/no-warning:Your continued use of the service means that you accept the changed terms.»',
    ],
    silent: [
      'We inform you of changes of these terms by e-mail and point out what silence means. Your continued use of the service means that you accept the changed terms.',
      '### Amendments\n\n1. We inform you of changes of these terms by e-mail and point out what silence means.\n\n2. Your continued use of the service means that you accept the changed terms.',
      'Changes of these terms apply only with your express consent.',
      'A notice is deemed received two days after it was sent.',
    ],
  },
  zh: {
    heading: '协议的变更',
    fires: ['我们以电子邮件通知您修改内容。«deemed-consent/no-warning:您继续使用服务的，视为接受修改后的协议。»'],
    silent: [
      '我们以电子邮件通知您修改内容，并特别提示继续使用的后果。您继续使用服务的，视为接受修改后的协议。',
      '通知发出后第二日视为送达。',
    ],
  },
});
