import rule from '../../../server/src/rules/choice-of-law-no-carveout.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  profile: 'consumer-eu',
  en: {
    heading: 'Governing law',
    fires: [
      'These terms are governed by the laws of «choice-of-law-no-carveout:Germany».',
      'If you use the service outside the United States, these terms are governed by the laws of «choice-of-law-no-carveout:Germany».',
      'If you live in Austria you may call our office in Vienna. The laws of «choice-of-law-no-carveout:Germany» govern these terms.',
      'Our summer competition is open only to residents of Germany.\n\n## Law\n\nThese terms are governed by the laws of «choice-of-law-no-carveout:Germany».',
      'These terms are governed by «choice-of-law-no-carveout:German» law, whether you hold a business account or are a consumer.',
    ],
    silent: [
      'These terms are governed by the laws of Germany. Mandatory provisions of the country where you live are unaffected.',
      'These terms are governed by the laws of Germany, without prejudice to your rights as a consumer.',
      'You comply with the laws that apply to you.',
      'The services are designed for business-to-business trade. These terms are governed by the laws of Germany.',
      'If you are resident in Germany, these terms are governed by the laws of Germany.',
      'We sell only to persons living in Ireland. Irish law governs these terms.',
      'The following service terms for Ireland are governed by Irish law.',
      'The draw is open only to residents of Ireland. These terms are governed by Irish law.',
      'Each corporate customer account is subject to German law.',
      'These terms are governed by the laws of Germany.\n\n## Your rights\n\nNothing here limits the statutory rights that you have as a consumer.',
      'These terms are governed by the laws of Ireland.\n\n## Your rights\n\nYour legal rights are not affected by anything we write here.',
      'French law governs these terms.\n\n## Who we serve\n\nOur conditions are without prejudice to the rules that protect consumers.',
      'Swedish law governs, save that consumers may also rely on the rules of the state of their home.',
      'The law of the consumer’s domicile applies to consumers; Danish law applies to everyone else.',
      'The arbitration agreement is governed by English law.',
      'These terms are governed by French law. Disputes shall be submitted to the Commercial Court of Lyon.',
    ],
  },
  zh: {
    heading: '适用法律',
    fires: ['本协议适用«choice-of-law-no-carveout:德国»法律。'],
    silent: [
      '本协议适用德国法律，但不影响消费者依强制性规定享有的权利。',
      '您应遵守适用的法律。',
      '本协议适用中华人民共和国法律。',
      '如您居住在德国，本协议适用德国法律。',
    ],
  },
});
