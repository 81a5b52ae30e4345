import { family } from './family.js';

/** Chinese phrasings on payment, renewal and refunds. */

family('creditExpiry', 'on-termination', [
  ['refunds', '服务期内您单方终止服务的，剩余费用不予退还。'],
  ['effects-of-termination', '账户注销后，账户内剩余的虚拟币将被清空且不予补偿。'],
  ['termination', '协议终止的，已支付的服务费概不退回。'],
  ['account', '注销账户即视为您放弃账户内的全部积分和余额。'],
  ['customer-liability', '因您违约导致服务终止的，我们有权没收您已缴纳的费用。'],
  ['fees', '套餐到期后未用完的流量自动失效。'],
  ['termination', '終止服務時，尚未使用之點數不予退費。'],
  ['refunds', '订阅一经取消，当期已付费用不退。'],
  ['termination', '账号被封禁的，会员权益及余额归零，北风科技无须退款。'],
  ['termination', '注销后，您的会员权益、优惠及余额将一并清除，无法恢复。'],
  ['refunds', '在合同期限内，如您提前退订，已支付费用不予退回。'],
  ['refunds', '服务一经取消，我们不会退还剩余期间的费用。'],
  ['termination', '因您违约而终止的，预付款项不再返还。'],
  ['termination', '會員資格終止時，剩餘點數歸零，恕不退還。'],
  ['termination', '已缴费用作为违约金不予退还。'],
]);

family('creditExpiry', 'refunded', [
  ['refunds', '我们提前终止服务的，将按剩余服务期限的比例退还费用。'],
  ['termination', '终止服务时，您账户中的现金余额将原路退回。'],
  ['effects-of-termination', '协议解除后，北风科技应在15日内退还未履行期间的服务费。'],
  ['termination', '本公司終止服務者，應按比例退還未使用期間之費用。'],
  ['termination', '我们停止运营的，会按比例退回您未使用的会员费。'],
  ['refunds', '您退订后，我们将扣除已使用天数对应的费用，剩余部分退还给您。'],
  ['effects-of-termination', '合同解除的，甲方应将尚未消耗的预付款退还乙方。'],
]);

family('creditExpiry', 'P1Y', [['fees', '充值的点数自充值之日起一年内有效，逾期作废。']]);

family('creditExpiry', 'P12M', [['fees', '积分有效期为12个月，到期未使用的自动清零。']]);

family('creditExpiry', 'P6M', [['fees', '余额须在六个月内用完，逾期失效。']]);

family('creditExpiry', undefined, [
  ['fees', '费用一经支付概不退还。'],
  ['fees', '赠送的代金券不予退还。'],
  ['refunds', '我们可自行决定是否退款。'],
]);

family('creditExpiry', 'P180D', [['fees', '资源包自购买之日起180天内有效。']]);

family('creditExpiry', 'P2Y', [['refunds', '预存金额的有效期为两年，过期自动清零。']]);

family('paymentDue', 'prepaid', [
  ['fees', '本服务采用预付费方式，请您先充值后使用。'],
  ['fees', '您应在开通服务前一次性付清全部费用。'],
  ['fees', '服务自甲方收到乙方全部款项后开通。'],
  ['fees', '乙方应于每月初预先支付当月服务费。'],
  ['fees', '您须先行支付费用，方可使用付费功能。'],
  ['fees', '服務費用採預付制，於每期開始時收取。'],
  ['renewal', '自动续费将在到期前24小时内扣除下一周期的费用。'],
  ['fees', '您需先购买套餐并完成支付，支付成功后系统自动开通服务。'],
  ['fees', '用户应在下单时全额支付服务费用。'],
  ['fees', '所有费用均须提前缴纳。'],
  ['fees', '包年包月的服务采取预付费模式。'],
  ['renewal', '我们将在每个订阅周期开始时从您的支付账户扣款。'],
]);

family('paymentDue', 'postpaid', [
  ['fees', '按量计费的产品实行先使用后付费，按小时结算。'],
  ['fees', '本公司于次月初出具上月账单并从您的账户扣款。'],
  ['fees', '后付费：按实际用量，次日出账。'],
  ['fees', '按月结算，次月5日前出具上月账单。'],
  ['fees', '采用后付费方式，每月末按实际使用量收费。'],
]);

family('paymentDue', 'P15D', [['fees', '客户应在收到账单后15日内付清。']]);

family('paymentDue', 'P30D', [
  ['fees', '账期为30天，自发票开具之日起计算。'],
  ['fees', '款项应自账单日起三十日内支付完毕。'],
]);

family('paymentDue', 'P10D', [
  ['fees', '乙方应于甲方开具发票后十个工作日内付款。'],
  ['fees', '甲方应在收到乙方发票后10日内支付费用。'],
]);

family('paymentDue', 'P5D', [
  ['fees', '收到付款通知之日起5日内，用户应完成支付。'],
  ['late-payment', '结算单发出后5个工作日内未付款的，视为逾期。'],
]);

family('paymentDue', 'P1M', [['fees', '帳單寄發後一個月內，您應繳清款項。']]);

family('paymentDue', 'P7D', [['fees', '对账单确认后7日内，乙方支付相应款项。']]);

family('paymentDue', undefined, [
  ['fees', '发票将在您申请后7个工作日内开具。'],
  ['fees', '对账单有异议的，应在3日内提出。'],
]);

family('paymentDue', 'P20D', [['fees', '您应当于收到帐单后二十天内缴纳费用。']]);

family('lateInterest', { percent: 0.05, per: 'day' }, [
  ['late-payment', '逾期支付的，每逾期一日，应按应付未付金额的万分之五支付违约金。'],
  ['fees', '如您未按时付款，我们将按日加收0.05%的滞纳金。'],
  ['fees', '延迟付款的，须自应付之日起按每日万分之五支付滞纳金。'],
]);

family('lateInterest', { percent: 0.1, per: 'day' }, [
  ['late-payment', '乙方迟延付款，每日按欠付款项的千分之一计收滞纳金。'],
  ['late-payment', '您逾期付款的，每逾期一天应支付欠款金额0.1%的逾期违约金。'],
  ['late-payment', '未按期缴费的，北风科技有权按应缴金额每日千分之一收取违约金。'],
]);

family('lateInterest', { percent: 1, per: 'week' }, [['late-payment', '逾期付款的，每周按欠款的1%支付违约金。']]);

family('lateInterest', { percent: 1.5, per: 'month' }, [['late-payment', '拖欠费用的，按月息1.5%计算利息。']]);

family('lateInterest', { percent: 5, per: 'year' }, [
  ['late-payment', '逾期未付者，自到期日起按年利率百分之五加計遲延利息。'],
]);

family('lateInterest', { percent: 10, per: 'year' }, [
  ['late-payment', '未於期限內繳款者，應按週年利率10%給付遲延利息。'],
]);

family('lateInterest', { percent: 0.03, per: 'day' }, [
  ['customer-liability', '每延迟一天，应向北风科技支付合同总额万分之三的违约金。'],
]);

family('lateInterest', { percent: 0.3, per: 'day' }, [
  ['late-payment', '超过付款期限的，应以欠款为基数，按千分之三/日承担违约责任。'],
]);

family('lateInterest', { percent: 0.5, per: 'day' }, [['late-payment', '每拖延一日，须支付欠费总额5‰的违约金。']]);

family('lateInterest', undefined, [
  ['customer-liability', '乙方违约的，应支付合同总额20%的违约金。'],
  ['fees', '逾期三十日的，北风科技有权暂停服务。'],
]);

family('lateInterest', { percent: 2, per: 'month' }, [['late-payment', '逾期款项按月加收百分之二的利息。']]);

family('lateInterest', { percent: 16, per: 'year' }, [['late-payment', '遲延給付者，應自遲延日起加計年息16%之利息。']]);

family('renewalLead', 'P30D', [
  ['renewal', '任何一方不愿续约的，应于期满前30日书面通知对方，否则本合同自动顺延一年。'],
  ['renewal', '如您不续期，应于期限届满三十日前通知我们。'],
]);

family('renewalLead', 'P7D', [['renewal', '您应在服务到期前7天完成续费。']]);

family('renewalLead', 'PT24H', [
  ['renewal', '如需取消自动续订，请至少在当前订阅期结束前24小时关闭。'],
  ['renewal', '自动续订将于到期前24小时内扣费，请在此之前取消。'],
]);

family('renewalLead', 'P1M', [['term', '合同期满前一个月内双方未提出异议的，本合同自动续展一年。']]);

family('renewalLead', 'P15D', [
  ['term', '本契約期滿前十五日，如雙方均無反對之表示，自動續約一年。'],
  ['term', '期限届满前15日内，任何一方未书面通知对方不再续约的，协议自动续期。'],
]);

family('renewalLead', 'P3D', [['renewal', '用户最迟应于到期日前三日办理续费手续。']]);

family('renewalLead', 'P60D', [['term', '协议到期前60天，若双方均未书面提出终止，则协议自动延续。']]);

family('renewalLead', 'P1D', [['renewal', '若您不希望续费，请在扣费日前1天取消。']]);

family('renewalLead', undefined, [
  ['renewal', '服务到期后7日内您可以续费。'],
  ['renewal', '自动续费的周期为30天。'],
]);

family('renewalLead', 'P2M', [['renewal', '契約期滿二個月前未通知不續約者，自動展延一年。']]);

family('creditExpiry', 'refunded', [
  ['effects-of-termination', '退店后且无欠款的，剩余的押金余额应在十日内无息退还。'],
]);

family('paymentDue', undefined, [
  ['fees', '结算单确认后十日内，北风科技将收益支付至您绑定的银行账户。'],
  ['fees', '您对结算单有异议的，应在付款之日起三个月内提起诉讼。'],
  ['fees', '平台费用按年支付，应于每个服务年度开始后30日内支付。'],
]);

family('lateInterest', undefined, [
  ['late-payment', '北风科技逾期交货的，每逾期一日按货款的千分之一支付违约金。'],
  ['late-payment', '供方未按时退款的，按日承担万分之五的违约金。'],
]);
