import rule from '../../../server/src/rules/content-removal-no-reasons.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Rules of use',
    fires: [
      'We «content-removal-no-reasons:delete anything you upload that we find unsuitable».',
      'We will «content-removal-no-reasons:remove your recordings if they break» the law or these rules.',
      'We «content-removal-no-reasons:may remove any photographs» at our sole discretion.',
      'We «content-removal-no-reasons:shall without notice be entitled to block or delete your content» at any time.',
      'We «content-removal-no-reasons:may delete your content» if you breach these rules.',
      'We «content-removal-no-reasons:reserve the right to remove any posts» at any time without notice.',
      'You may watch any content that members upload. We «content-removal-no-reasons:may remove any content» that we dislike.',
      'You may appeal to our sense of humour.\n\n## Posts\n\nWe «content-removal-no-reasons:may remove any content» that breaks these rules.',
    ],
    silent: [
      'We delete anything you upload that breaks these rules, and tell you why beforehand.',
      'We delete whatever you ask us to delete.',
      'We remove materials that are out of date when a new season begins.',
      'If your account was broken into, we may be required to disable access to your content.',
      '### Measures\n\nBefore we act, we give notice and describe the reason.\n\n#### Removal\n\nWe may remove your content if it breaks these rules.',
      'We may delete information of the account if we learn that its holder is under 13.',
      'Our programming interfaces contain some third party content. We may remove content.',
      'Each film has an access window in which you may view the content. We may disable access to any content at any time.',
      'We may delete your content.\n\n## Appeals\n\nYou can appeal any action that we take under these rules; appeal such an action within a week.',
      'We may reject or remove any contribution from the rewards pool.',
      'We may remove the metadata of your files.',
      'We may delete your content if you breach these rules. We notify you before and give our reasons.',
      'We may not delete your content.',
      'You may delete your content at any time.',
      'We may remove content where a court orders it.',
      'We may change or remove features of our website and its parts.',
      'We may delete your content.\n\n## Complaints\n\nYou may appeal any such decision; our statement of reasons says how.',
    ],
  },
  zh: {
    heading: '使用规则',
    fires: [
      '我们有充分理由怀疑您可能违规的，我们«content-removal-no-reasons:有权删除您发布的内容»。',
      '您违反本规则的，我们«content-removal-no-reasons:有权删除您发布的内容»。',
      '如我们发现您违反本规则，«content-removal-no-reasons:有权立即终止服务或删除相应数据»。',
    ],
    silent: [
      '我们有权删除违规内容，并向您说明理由。',
      '您违反本规则的，我们有权删除您发布的内容，但应事先通知您并说明理由。',
      '您有权删除您发布的内容。',
      '我们有权随时变更或者删除服务内容。',
      '应有权机关要求，我们可以删除您发布的内容。',
    ],
  },
});
