import rule from '../../../server/src/rules/termination-no-notice.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Termination',
    fires: [
      'We «termination-no-notice/at-will:may terminate your account» at any time for any reason.',
      'We «termination-no-notice/at-will:reserve the right to terminate this agreement» at any time, with or without notice.',
      'We «termination-no-notice/discretion:may cancel your subscription» in our sole discretion.',
      'We «termination-no-notice/discretion:may suspend and terminate the services» if\n\n- your credit is used up;\n- we consider it necessary for other customers.',
      'We «termination-no-notice/no-cure:may terminate this agreement» immediately if you breach any of these rules.',
    ],
    silent: [
      'You may close your account at any time, and we may terminate your account in accordance with these terms.',
      'We may terminate your access to any interactive feature immediately if you breach these rules.',
      'This feature is free of charge. We may terminate the use of it at any time.',
      'You may not transfer this agreement. Otherwise we may in our sole discretion terminate the services.',
      'We may refuse or cancel any transaction of your account in our sole discretion.',
      'We may terminate your access to any of these communication channels at any time.',
      'We may terminate your account at 30 days’ notice.',
      'We may cancel the access of non-paying users at any time.',
      'We may terminate this agreement immediately if you materially breach it.',
      'We may terminate this agreement if you breach it and do not mend the breach after a warning.',
      'We may not terminate your account without notice.',
      'You may terminate this agreement at any time for any reason.',
      'Either party may terminate this agreement at any time for any reason.',
      'We may terminate the accounts of repeat infringers in our discretion if a court orders it.',
      'We may terminate your account if:\n\n- a court orders it;\n- you become insolvent.',
    ],
  },
  zh: {
    heading: '终止',
    fires: [
      '我们«termination-no-notice/at-will:有权随时终止本协议»，而无需通知您。',
      '我们«termination-no-notice/at-will:可以出于任何原因终止向您提供的服务»。',
      '我们根据自己的判断认为您的使用行为异常的，我们«termination-no-notice/discretion:有权限制使用；终止提供服务»。',
      '我们发现您违反上述条款的约定的，«termination-no-notice/no-cure:有权立即终止服务»。',
    ],
    silent: [
      '我们可提前30日书面通知您终止本协议。',
      '您严重违反本协议的，我们有权立即终止服务。',
      '您违反本协议的，我们有权要求您限期改正；逾期未改正的，我们有权立即终止服务。',
      '您有权随时终止本协议。',
      '任何一方有权随时终止本协议。',
    ],
  },
});
