import rule from '../../../server/src/rules/data-use-no-consent.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Data',
    fires: [
      'We «data-use-no-consent/marketing:may use your health records to train our triage models».',
      'We «data-use-no-consent/marketing:may use your personal data to tell you about offers from» our partners.',
      'We’«data-use-no-consent/marketing:ll use your recordings to train our speech recognition».',
      'We «data-use-no-consent/disclosure:may share information about you with our sales partners» for their marketing.',
      'We «data-use-no-consent/marketing:may use your personal data for marketing».',
      'We «data-use-no-consent/marketing:may use your personal data for marketing» without your consent.',
      'We «data-use-no-consent/marketing:may send you e-mails with special offers» every week.',
      'We «data-use-no-consent/marketing:may use your content to train our models».',
      'We «data-use-no-consent/disclosure:may share your personal information with third parties».',
    ],
    silent: [
      'We may use your health records to train our triage models only with your consent.',
      'If you agree (for example when you enter a competition) to hear from other companies, we may pass your contact details to other companies.',
      'We may use your personal data for marketing only with your consent.',
      'We may use your personal data for marketing. You may object to that at any time.',
      'We may use aggregated usage data to train our models in anonymised form; it is never personal.',
      'We may share your personal information with third parties where a court orders it.',
      'We may share your personal information with service providers who process it on our behalf.',
      'We may not use your personal data for marketing.',
      'You may use your account information for marketing.',
    ],
  },
  zh: {
    heading: '数据',
    fires: [
      '我们«data-use-no-consent/marketing:可以将您的手机号码提供给合作机构，用于向您推荐其他产品»。',
      '我们«data-use-no-consent/marketing:可以将您的咨询记录用于训练»模型。',
      '我們«data-use-no-consent/disclosure:得將您的個人資料提供予合作»品牌作為行銷之用。',
      '我们按照公布的规则收集和使用您的个人信息，并«data-use-no-consent/disclosure:可以将用户信息共享给广告»商。',
      '我们«data-use-no-consent/marketing:可使用您的个人信息进行营销»推广。',
      '我们可«data-use-no-consent/disclosure:向第三方提供»您的个人信息。',
      '我们«data-use-no-consent/marketing:会将您的浏览数据提供给合作的广告商，用于推送商业信息»。',
      '我们«data-use-no-consent/disclosure:可以将您的联系信息提供给合作»机构。',
      '我们«data-use-no-consent/marketing:可使用用户的内容训练»模型，无须另行取得用户同意。',
    ],
    silent: [
      '我们仅在取得您的同意后将您的手机号码提供给合作机构，用于向您推荐其他产品。',
      '我們不得將您的個人資料用於行銷。',
      '我们取得将您的个人信息用于营销的同意后方可使用。',
      '经您同意，我们可使用您的个人信息进行营销推广。',
      '我们将您的订单数据提供给物流公司，用于配送。',
      '经您同意，我们会将您的电话提供给合作机构。',
      '我们不会向第三方提供您的个人信息。',
      '应司法机关要求，我们可向第三方披露您的个人信息。',
      '为提供您所要求的服务，我们可与第三方共享您的个人信息。',
    ],
  },
});
