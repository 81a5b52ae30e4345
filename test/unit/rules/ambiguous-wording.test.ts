import rule from '../../../server/src/rules/ambiguous-wording.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Duties',
    fires: [
      'You must «ambiguous-wording/vague:immediately» tell us of a new address.',
      'We are not liable for attacks («ambiguous-wording/ie-eg:i.e.» DoS/DDoS) on the service.',
      'We may end the contract if you fail to pay («ambiguous-wording/ie-eg:i.e.» in the event of insolvency).',
      'Natural events («ambiguous-wording/ie-eg:i.e.», storms, floods, etc.) free us from our duties.',
      'Parts of our services, «ambiguous-wording/ie-eg:i.e.» software, are made by others.',
      'You «ambiguous-wording/and-or:and/or» your staff must keep the rules.',
      'You must «ambiguous-wording/vague:promptly» tell us of a loss.',
      'We shall answer you «ambiguous-wording/vague:as soon as possible».',
    ],
    silent: [
      'You must immediately notify us upon becoming aware of a claim of others.',
      'When you submit an order, we will begin to process it immediately.',
      'You must comply with the rules of the forum from time to time.',
      'If you choose a larger plan, we will bill you immediately.',
      'You must immediately delete all copies.',
      'If you end the plan, you will immediately lose your files.',
      'We will offer new maps from time to time.',
      'Which means: you must promptly tell us of changes.',
      'As you ask, we will provide the files to you immediately.',
      'You must immediately report it to us if your card was stolen.',
      'You will notify us immediately of any unauthorised use of your password.',
      'You accept our prices, i.e. the list on our page.',
      'You must promptly, and within three days, tell us of a loss.',
      'You must tell us of a loss immediately upon learning of it.',
      'We may immediately suspend your account.',
      'Your rights will immediately cease, and you must keep the rules.',
      'We will promptly notify the competent authority of the loss.',
      'You must take reasonable care of the device.',
    ],
  },
  zh: {
    heading: '义务',
    fires: [
      '您«ambiguous-wording/and-or:和/或»您的员工应当遵守规则。',
      '您应当«ambiguous-wording/vague:及时»通知我们。',
      '我们将«ambiguous-wording/vague:尽快»答复您。',
      '我们仅在«ambiguous-wording/vague:一定的缓冲期»内保存您的数据。',
    ],
    silent: [
      '您知悉第三方主张权利后，应当立即通知我们。',
      '协议终止的，您应立即销毁全部副本。',
      '您发现账户被盗用的，应当立即通知我们。',
      '您应当在三日内及时通知我们。',
      '您未及时付款的，我们可以暂停服务。',
      '我们终止服务的，您的权利立即终止。',
      '您应当采取合理、适当的措施，包括但不限于备份。',
      '您应当及时向主管部门报告。',
      '我们应立即停止服务。',
    ],
  },
});
