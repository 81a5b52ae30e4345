import rule from '../../../server/src/rules/choice-of-law-no-carveout.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  profile: 'consumer-eu',
  en: {
    heading: 'Governing law',
    fires: ['These terms are governed by the laws of «choice-of-law-no-carveout:Germany».'],
    silent: [
      'These terms are governed by the laws of Germany. Mandatory provisions of the country where you live are unaffected.',
      'These terms are governed by the laws of Germany, without prejudice to your rights as a consumer.',
      'You comply with the laws that apply to you.',
      'The services are designed for business-to-business trade. These terms are governed by the laws of Germany.',
    ],
  },
  zh: {
    heading: '适用法律',
    fires: ['本协议适用«choice-of-law-no-carveout:德国»法律。'],
    silent: ['本协议适用德国法律，但不影响消费者依强制性规定享有的权利。', '您应遵守适用的法律。'],
  },
});
