import rule from '../../../server/src/rules/amendment-no-exit.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes to these terms',
    fires: [
      'We inform you of changes of these terms by e-mail 30 days before. «amendment-no-exit:Your continued use of the service means that you accept the changed terms.»',
    ],
    silent: [
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
      '我们修改本协议的，应提前30日以电子邮件通知您。您不同意的，可解除本协议；您继续使用服务的，视为接受修改后的协议。',
      '本协议经双方协商一致可以修改。',
    ],
  },
});
