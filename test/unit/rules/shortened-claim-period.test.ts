import rule from '../../../server/src/rules/shortened-claim-period.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Claims',
    fires: [
      'Any «shortened-claim-period:claim against us has to be lodged in court no later than 90 days after the event, failing which it is lost» for good.',
      '«shortened-claim-period:No action may be brought against us unless it is commenced within six months» of the event.',
      'Every «shortened-claim-period:claim expires unless it is lodged with us inside six months» of the visit.',
      '«shortened-claim-period:You have to bring a claim against us within 60 days» of the event. After that the claim is barred.',
      '«shortened-claim-period:You can only start proceedings against us within three months» of the loss.',
      '«shortened-claim-period:Claims against us become void unless an action is started within four months» of the event.',
      'Any «shortened-claim-period:claim must be brought within one year» after it arose.',
      'You agree that any «shortened-claim-period:dispute must be brought within one year» before the courts of Oslo.',
      '«shortened-claim-period:You may not bring any action against us more than two years» after the event.',
    ],
    silent: [
      'A claim for a lost parcel has to be notified within 14 days of delivery, so that the carrier can be asked.',
      'No claim may be made for a visit unless you have told us who came.',
      'You have to start a course within 60 days of buying it.',
      'You have to tell us of a claim within 60 days, so that we can look into it.',
      'Vouchers become void unless they are redeemed within four months.',
      'If you fail to take the necessary action within 30 days, the parcel is forfeited.',
      'Winners must claim their prize within 7 days or it is forfeited.',
      'A claim must be filed within one year, or within a longer period that the statute allows.',
      'Any claim must be filed within six years after it arose.',
      'Please report defects within 30 days.',
      'Claims must be filed within one year, or such longer period as the law prescribes.',
      'You must claim service credits within 10 days; later claims are barred.',
      'Complaints about an invoice must be filed within 30 days.',
      'Actions may be brought within the period that the statute grants.',
      'We answer every claim within three days.',
    ],
  },
  zh: {
    heading: '索赔',
    fires: [
      '您对成果有异议的，应当在收到之日起7日内书面提出。«shortened-claim-period:您未在上述期限内提出的，不得再主张任何权利»。',
      '您要找我们«shortened-claim-period:赔的，得在事情发生后20天内提出来，过了就不能再提»了。',
      '您«shortened-claim-period:要求我们赔偿的，须自损害发生之日起20日内提出，过期视为放弃»。',
      '«shortened-claim-period:申索须于事件发生后三个月内提出，否则视为放弃»。',
      '您«shortened-claim-period:应当在服务结束后30日内提出异议，逾期视为放弃主张任何权利»。',
      '您«shortened-claim-period:应在损失发生之日起6个月内提起诉讼，否则视为放弃»权利。',
    ],
    silent: [
      '您未在上述期限内提出申请的，我们将按原方案处理。',
      '您要找我们赔的，请在20天内提出来，方便我们尽快查清。',
      '您要求赔偿的，应当在20日内提供证据，逾期提供的，我们顺延答复。',
      '索赔应于收到请求后30日内答复，逾期应说明理由。',
      '您应当在收到账单后30日内提出异议，逾期视为认可账单。',
      '您应当在签收后7日内提出异议，逾期视为验收合格。',
      '您应在发现问题后30日内通知我们。',
      '对账单有异议的，应在7日内提出，否则视为认可。',
      '您可依法提起诉讼。',
    ],
  },
});
