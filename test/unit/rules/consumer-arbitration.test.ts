import rule from '../../../server/src/rules/consumer-arbitration.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Dispute resolution',
    fires: [
      'All disputes «consumer-arbitration/arbitration:shall be resolved by binding arbitration» in Geneva.',
      'Both parties «consumer-arbitration/class-action:waive the right to a trial by jury» in any dispute.',
    ],
    silent: [
      'The arbitrator decides on challenges to the class action waiver in section 9 as well.',
      'Either party may propose arbitration once a dispute has arisen.',
      'All disputes shall be resolved by binding arbitration. You may opt out within 30 days.',
      'Disputes are decided by the courts of Geneva.',
      'All disputes shall be resolved by binding arbitration. This does not apply to consumers.',
    ],
  },
  zh: {
    heading: '争议解决',
    fires: ['因本协议产生的争议，双方«consumer-arbitration/arbitration:应提交上海国际仲裁»中心仲裁。'],
    silent: ['因本协议产生的争议，双方可选择仲裁。', '因本协议产生的争议，可向人民法院提起诉讼。'],
  },
});
