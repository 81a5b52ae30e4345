import rule from '../../../server/src/rules/sole-discretion.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Termination',
    fires: [
      'In case of any «sole-discretion/interpretation:doubt regarding these terms our decision shall be final and binding».',
      'We’ll judge «sole-discretion:at our sole discretion» whether you have violated these rules.',
      'We may warn you, and terminate, limit or ban your account without a refund if «sole-discretion:we believe» that you broke a rule.',
      'We may suspend or terminate your account «sole-discretion:at our sole discretion».',
      'We may block your access if «sole-discretion:we believe» that you broke a rule.',
      'We have the «sole-discretion/interpretation:final right to interpret» these terms.',
    ],
    silent: [
      'In a dispute about who won the contest, our decision is final.',
      'In case of doubt about these terms the decision of the court is final.',
      'We may delete your posts and other content if we believe that they break a rule.',
      'You authorise us, in our sole discretion, to cancel the transaction or to debit another of your accounts.',
      'We may at our discretion convert the sum into another currency to refund it.',
      'Summary: we may terminate your account at our sole discretion.',
      'We may in our sole discretion grant a refund even where none is due.',
      'As a gesture of goodwill we may refund the fee at our sole discretion.',
      'We may in our sole discretion extend the period for cancelling your subscription.',
      'We may reinstate a terminated account at our sole discretion.',
      'We may decide in our sole discretion which payment service we use to refund you.',
      'If we believe that someone else uses your account, we may block it until you confirm who you are.',
      'We determine the amount of the refund under section 5.',
      'We may send you other goods or refund your loyalty points at our sole discretion.',
      'We may remove or block access to any of your uploads at our sole discretion.',
      'We may at our sole discretion block access to any user submission.',
      'We may in our sole discretion extend or revoke credit.',
      'We may cancel your reward if we determine for legal reasons that you cannot have it.',
      'We may revise the fees in our sole discretion; if you do not agree, you may cancel your subscription.',
      'We may terminate your account if you breach these terms.',
      'We may terminate your account at our reasonable discretion.',
      'We may terminate your account at our sole discretion upon 30 days’ notice.',
      'You may cancel your subscription at your sole discretion.',
      'We may add features at our sole discretion.',
      'We consider your feedback.',
    ],
  },
  zh: {
    heading: '终止',
    fires: [
      '我们有权«sole-discretion:自行决定»终止您的账户。',
      '本协议的«sole-discretion/interpretation:最终解释权归我们所有»。',
    ],
    silent: [
      '您违反本协议的，我们有权终止您的账户。',
      '我们可自行决定恢复被终止的账户。',
      '我们不享有最终解释权。',
      '您可自行决定终止服务。',
      '我们有权在您严重违约时自行决定终止您的账户。',
      '您可自行选择服务类型。',
    ],
  },
});
