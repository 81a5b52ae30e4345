import rule from '../../../server/src/rules/asymmetric-termination.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Termination',
    fires: [
      'Either party may terminate this agreement if the other breaches it and does not mend the breach within 14 days. We may also close your account at any time, with «asymmetric-termination:30 days»’ notice.',
      'We may terminate this agreement at any time with «asymmetric-termination:7 days»’ notice. You may terminate this agreement only if we commit a material breach.',
      'We may terminate this agreement at any time with «asymmetric-termination:30 days»’ notice. If the services are unavailable for more than 72 consecutive hours, you may terminate this agreement.',
    ],
    silent: [
      'Either party may terminate this agreement if the other breaches it. We may terminate it with 30 days’ notice. You may close your account at any time.',
      'Either party may terminate this agreement if the other breaches it.',
      'We may terminate this agreement with 30 days’ notice.',
      'Either party may terminate this agreement with 30 days’ notice.',
      'We may terminate this agreement with 30 days’ notice. You may terminate it at any time.',
      'We may terminate this agreement if you breach it.',
      'You may terminate this agreement only for cause.',
    ],
  },
  zh: {
    heading: '终止',
    fires: [
      '您有权提前六十日通知我们解除本合同；我们有权提前«asymmetric-termination:十日»通知您解除本合同。',
      '我们提前«asymmetric-termination:30天»书面通知可以终止；您提前90天书面通知可以终止。',
      '我们可以提前«asymmetric-termination:15日»通知您解除合同；您要提前解除合同的，应当提前60日通知。',
      '我们可以提前«asymmetric-termination:7日»通知您终止本协议。您仅在我们严重违约的情形下方可解除本协议。',
      '我们可提前«asymmetric-termination:30天»通知您终止本协议。\n\n## 您的解除权\n\n因我们的原因造成您连续72小时不能使用服务的，您可终止接受服务。',
    ],
    silent: [
      '您有权提前十日通知我们解除本合同；我们有权提前六十日通知您解除本合同。',
      '我们提前90天书面通知可以终止；您提前30天书面通知可以终止。',
      '任何一方可提前30天通知对方终止本协议。',
      '我们可提前30天通知您终止本协议。您可随时终止本协议。',
    ],
  },
});
