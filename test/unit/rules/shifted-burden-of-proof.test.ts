import rule from '../../../server/src/rules/shifted-burden-of-proof.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Liability',
    fires: [
      'We are only liable if «shifted-burden-of-proof:you can show that» we knew of the leak.',
      'The Company shall be liable only in so far as «shifted-burden-of-proof:the Customer proves that» the loss was caused by its negligence.',
      'We are not liable for loss at an event unless «shifted-burden-of-proof:you can prove that» we acted with intent.',
      'We are liable for defects only if «shifted-burden-of-proof:you prove that» we are at fault.',
      'We are liable if «shifted-burden-of-proof:you can prove that» the damage was caused by us.',
      'We are only liable for «shifted-burden-of-proof:demonstrably» wilful damage.',
      'Our liability exists only for «shifted-burden-of-proof:provably» grossly negligent acts.',
    ],
    silent: [
      'We are only liable if we knew of the leak.',
      'We are liable unless we can prove that we were not at fault.',
      'We are liable for defects unless we prove that we are not at fault.',
      'We are liable for demonstrable losses caused by our negligence.',
      'We are liable for wilful damage.',
      'You are liable for demonstrably wrong data that you send us.',
      'Please show demonstrably that the fault occurred, so that support can help.',
      'We can demonstrably restore backups.',
    ],
  },
  zh: {
    heading: '责任',
    fires: [
      '«shifted-burden-of-proof:经您证明»衣物系因我们的过错损坏的，我们方予赔偿。',
      '«shifted-burden-of-proof:经您举证证明»因我们的过错造成损失的，我们承担赔偿责任。',
      '我们仅对«shifted-burden-of-proof:经证明的»故意或者重大过失造成的损失承担责任。',
    ],
    silent: [
      '经您证明身份后，我们予以退还押金。',
      '我们对故意造成的损失承担责任。',
      '您应当提供能够证明身份的文件。',
      '您应证明损失的金额。',
    ],
  },
});
