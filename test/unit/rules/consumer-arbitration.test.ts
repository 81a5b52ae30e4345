import rule from '../../../server/src/rules/consumer-arbitration.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Dispute resolution',
    fires: [
      '- [Waiver of Jury Trial](#jury)\n\nYou and we agree to «consumer-arbitration/class-action:waive the right to a trial by jury».',
      'This agreement is made between Sample Inc. (“Sample”) and the person or organisation that applies for a key (the “Integrator”). All disputes «consumer-arbitration/arbitration:shall be resolved by binding arbitration».',
      'All disputes «consumer-arbitration/arbitration:shall be resolved by binding arbitration» in Geneva.',
      'Both parties «consumer-arbitration/class-action:waive the right to a trial by jury» in any dispute.',
      'All disputes «consumer-arbitration/arbitration:shall be resolved by binding arbitration».\n\n### Mass claims\n\nAfter mediation of a mass arbitration either side may opt out of arbitration.',
      'All disputes «consumer-arbitration/arbitration:shall be resolved by binding arbitration».\n\n### Changes\n\nYou may opt out of the modifications of this agreement to arbitrate.',
      '### Your choice\n\nYou may opt out of arbitration within ten days.\n\n### In court\n\nIn court, you and we «consumer-arbitration/class-action:waive any right to a trial by jury».',
    ],
    silent: [
      '- [Waiver of Jury Trial](#jury)',
      'Any dispute shall be referred to arbitration, or may at the election of either party be brought before the courts.',
      'This agreement is made between Sample Inc. (“Sample”) and the legal person or other organisation that applies for a key (the “Integrator”). All disputes shall be resolved by binding arbitration.',
      'All disputes shall be resolved by binding arbitration. Either party may instead bring a claim in court.',
      '### Arbitration\n\nAll disputes shall be resolved by binding arbitration, and you waive any class action.\n\n### Way out\n\nYou may opt out of this Section by a letter within 20 days.',
      'If you live in the United States, you agree that all disputes are decided by binding arbitration.',
      'You agree that all disputes are decided by binding arbitration. This section applies to you only if your home is in the United States.',
      'All disputes shall be decided by arbitration in Oslo. Where the law gives consumers a right to sue in their local courts, that right is unaffected.',
      'All disputes shall be resolved by binding arbitration.\n\n### Your choice\n\nYou can opt out of this agreement to arbitrate within ten days.',
      'All disputes shall be resolved by binding arbitration.\n\n### Your choice\n\nYou can decline this agreement to arbitrate by e-mail within ten days.',
      '### Arbitration\n\nYou and we waive the right to a trial by jury.\n\n### Your choice\n\nYou can opt out of arbitration within ten days.',
      '### No groups\n\nClaims are not brought as a class arbitration or class action.\n\n### Your choice\n\nYou can opt out of arbitration within ten days.',
      'If you are a consumer in the EEA, this section does not apply to you.\n\n### Arbitration\n\nAll disputes shall be resolved by binding arbitration, and you waive any class action.',
      'The Enterprise Account is governed by Danish law. Disputes shall be finally settled by arbitration in Aarhus.',
      'If you are not a consumer, all disputes shall be finally settled by arbitration in Aarhus.',
      'Disputes between merchants shall be finally settled by arbitration.',
      'For U.S. users, all disputes shall be resolved by binding arbitration.',
      'If you live in the United States, you and we waive the right to a trial by jury.',
      'The arbitrator decides on challenges to the class action waiver in section 9 as well.',
      'Either party may propose arbitration once a dispute has arisen.',
      'All disputes shall be resolved by binding arbitration. You may opt out within 30 days.',
      'Disputes are decided by the courts of Geneva.',
      'All disputes shall be resolved by binding arbitration. This does not apply to consumers.',
    ],
  },
  zh: {
    heading: '争议解决',
    fires: [
      '本协议由沈阳示例科技有限公司（“示例”）与申请接入的个人或者企业（“接入方”）订立。因本协议产生的争议，«consumer-arbitration/arbitration:应提交沈阳仲裁»委员会仲裁。',
      '因本协议产生的争议，双方«consumer-arbitration/arbitration:应提交上海国际仲裁»中心仲裁。',
    ],
    silent: [
      '因本协议产生的争议，任何一方可以提交沈阳仲裁委员会仲裁，也可以向人民法院起诉。',
      '本协议由沈阳示例科技有限公司（“示例”）与申请接入的企业法人或者其他组织（“接入方”）订立。因本协议产生的争议，应提交沈阳仲裁委员会仲裁。',
      '因本协议产生的争议，双方可选择仲裁。',
      '因本协议产生的争议，可向人民法院提起诉讼。',
      '甲方（客户）：厦门海风贸易有限公司\n\n乙方（服务商）：福州云析科技有限公司\n\n因本协议产生的争议，应提交福州仲裁委员会仲裁。',
      '本协议由福州云析科技有限公司（“云析”）与企业客户（“客户”）订立。\n\n因本协议产生的争议，应提交福州仲裁委员会仲裁。',
    ],
  },
});
