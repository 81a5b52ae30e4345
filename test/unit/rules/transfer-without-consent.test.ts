import rule from '../../../server/src/rules/transfer-without-consent.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Assignment',
    fires: [
      '«transfer-without-consent:We may assign our rights and obligations under these terms to anybody.»',
      '«transfer-without-consent:We may transfer our rights under these terms, together with our duties, to any third party.»',
      '«transfer-without-consent:We may assign this agreement to any third party without your consent.»',
      'You may not assign this agreement. «transfer-without-consent/asymmetric:We may assign this agreement to anybody, including a successor in a merger.»',
    ],
    silent: [
      'We may assign our rights under these terms with prior notice to you.',
      'We may transfer all of our contractual rights to anybody.',
      'We may transfer this contract to an affiliate.',
      'We may transfer this contract to any third party; you may then end it at once.',
      'You may not assign this agreement. We may assign this agreement to our affiliates or to a successor in a merger.',
      'Either you or we may assign this agreement to a third party.',
      'We may assign this agreement without your consent as long as this does not lead to a reduction of your rights.',
      'We may assign this agreement to a third party. We tell you 30 days before, and you may end the agreement until then. You may assign it only with our consent.',
      'We may assign this agreement to another provider. You have the right to withdraw from it within 30 days of our notice, and we refund what you paid for the time after.',
      'We may assign this agreement without restriction. This agreement is governed by Swiss law, whatever the place from which the services are used and wherever the servers stand on which they run at the time. In case of such an assignment you are entitled to terminate the agreement at once.',
      'We may assign this agreement to another company as long as that is not to your detriment.',
      'We may transfer our rights and duties under these terms within our group, and the new party will honour your rights.',
      'Neither party may assign this agreement without the consent of the other.',
      'We may assign this agreement to a successor in a merger.',
      'We may assign claims for payment to a factoring company.',
      'We may assign this agreement with your consent.',
    ],
  },
  zh: {
    heading: '转让',
    fires: [
      '«transfer-without-consent:我们可以把本协议转给任何第三方。»',
      '«transfer-without-consent:我們可將本合約轉讓予任何第三方而毋須您同意。»',
      '未经对方书面同意，任何一方不得转让本协议。«transfer-without-consent:我们可以将本协议转让给其他第三方。»',
      '«transfer-without-consent:我们可在通知您之后将本协议项下权利义务转让给任何第三方。»',
    ],
    silent: [
      '未经我们同意，您不得转让本协议。我们可以将本协议转让给关联企业，但应当提前30日通知您；在此之前，您可以终止本协议。',
      '我们可将本协议项下的债权性权利转让给任何第三方。',
      '我们有权暂停、取消或者转让任何注册域名。',
      '我们可将本协议转让给关联公司，但不会减损您的权益。',
      '我们可将本协议项下的权利义务转让给第三方，并提前30日通知您；您不同意的，可在转让生效前退出。',
      '未经对方同意，任何一方不得转让本协议。',
      '发生合并时，我们有权将本协议转让给合并后的公司。',
    ],
  },
});
