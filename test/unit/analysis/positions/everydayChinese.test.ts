import { phrasings } from './family.js';

/** Chinese as drafters write it from scratch, by key. */

phrasings('governingLaw', [
  ['governing-law', '这份约定按中国大陆的法律来。', 'CN'],
  ['governing-law', '有关本协议的一切事宜均依照中国大陆现行法律处理。', 'CN'],
  ['governing-law', '本合同受中华人民共和国法律约束，并据其解释。', 'CN'],
  ['governing-law', '双方同意以香港特别行政区法例作为规管本条款的法律。', 'HK'],
  ['governing-law', '本条款按新加坡法律解释及执行，不考虑法律冲突原则。', 'SG'],
  ['governing-law', '本契約之準據法為中華民國法律。', 'TW'],
  ['governing-law', '您与我们之间的关系受加利福尼亚州法律调整。', 'US-CA'],
  ['governing-law', '因本协议发生的争议，以中国法律为准。', 'CN'],
  ['governing-law', '法律适用：中华人民共和国法律。', 'CN'],
  ['governing-law', '本服务条款受澳门特别行政区法律规范。', 'MO'],
]);

phrasings('venue', [
  [
    'dispute-resolution',
    '有纠纷的，向长沙仲裁委员会仲裁或者去岳麓区法院起诉。',
    { place: '岳麓区', court: '岳麓区法院', exclusive: false },
  ],
  [
    'dispute-resolution',
    '谈不拢的，去青岛市市南区法院打官司。',
    { place: '青岛市市南区', court: '青岛市市南区法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '协商不成时，双方均可向北京市朝阳区人民法院提出诉讼。',
    { place: '北京市朝阳区', court: '北京市朝阳区人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '如协商未能解决，由甲方所在地有管辖权的法院处理。',
    { place: '甲方所在地', court: '甲方所在地有管辖权的法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '双方约定由杭州互联网法院受理因本协议引发的纠纷。',
    { place: '杭州', court: '杭州互联网法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '任何一方有权将争议诉至北风科技住所地人民法院。',
    { place: '北风科技住所地', court: '北风科技住所地人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '上述争议只能在成都市高新区人民法院通过诉讼解决。',
    { place: '成都市高新区', court: '成都市高新区人民法院', exclusive: true },
  ],
  [
    'jurisdiction',
    '双方不可撤销地接受香港法院的专属司法管辖权。',
    { place: '香港', court: '香港法院', exclusive: true },
  ],
  [
    'jurisdiction',
    '双方一致选择上海市徐汇区人民法院作为第一审管辖法院。',
    { place: '上海市徐汇区', court: '上海市徐汇区人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '新加坡法院对由此产生的争议拥有非专属管辖权。',
    { place: '新加坡', court: '新加坡法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '如有訴訟之必要，雙方同意以臺灣臺中地方法院為第一審管轄法院。',
    { place: '臺灣臺中', court: '臺灣臺中地方法院', exclusive: false },
  ],
]);

phrasings('arbitration', [
  [
    'dispute-resolution',
    '因本合同引起的任何争议均应提交北京仲裁委员会，仲裁地为北京，裁决对双方均有约束力。',
    { institution: '北京仲裁委员会', seat: '北京' },
  ],
  [
    'dispute-resolution',
    '双方同意将争议交深圳国际仲裁院仲裁，仲裁在深圳举行。',
    { institution: '深圳国际仲裁院', seat: '深圳' },
  ],
  [
    'dispute-resolution',
    '协商不成的，任何一方可向中国国际经济贸易仲裁委员会申请仲裁。',
    { institution: '中国国际经济贸易仲裁委员会' },
  ],
  [
    'dispute-resolution',
    '争议由香港国际仲裁中心管理并按其规则以仲裁方式最终解决，仲裁地点为香港。',
    { institution: '香港国际仲裁中心', seat: '香港' },
  ],
  ['dispute-resolution', '双方选择广州仲裁委员会作为争议解决机构，裁决是终局的。', { institution: '广州仲裁委员会' }],
  [
    'dispute-resolution',
    '争议应按新加坡国际仲裁中心的规则在新加坡仲裁解决。',
    { institution: '新加坡国际仲裁中心', seat: '新加坡' },
  ],
]);

phrasings('liabilityCap', [
  [
    'limitation-of-liability',
    '我们对单次事件的赔偿不超过三个月的费用，每年累计不超过十二个月的费用。',
    { kind: 'fees-paid', period: 'P3M', per: 'event' },
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '因我们的过错造成损失的，每次赔偿不高于当月服务费，且累计赔偿总额不高于一年的服务费。',
    { kind: 'fees-paid', per: 'event' },
    { kind: 'fees-paid', period: 'P1Y', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '我们的赔偿总额以您近十二个月支付的服务费为上限。',
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '无论何种情形，本公司的赔偿不超过人民币伍佰元。',
    { kind: 'fixed-amount', amount: 500, currency: 'CNY', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '我方承担责任的最高限额等于您就该订单实际支付的金额。',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '北风科技累计赔付金额至多为当年度服务费的百分之五十。',
    { kind: 'percent-of-fees', percent: 50, period: 'P1Y', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '就单次事件，我们仅在您前三个月所付费用的范围内负责。',
    { kind: 'fees-paid', period: 'P3M', per: 'event' },
  ],
  [
    'limitation-of-liability',
    '对于您因使用本网站遭受的一切损失，我们一律不予赔偿。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '我们的全部责任以100美元或您此前六个月付给我们的款项中较高者为限。',
    { kind: 'fees-paid', period: 'P6M', per: 'aggregate' },
    { kind: 'fixed-amount', amount: 100, currency: 'USD', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '任何情况下，赔偿额都不会多于您一个月的会员费。',
    { kind: 'fees-paid', period: 'P1M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '平台对单个用户的赔偿责任封顶为1万元。',
    { kind: 'fixed-amount', amount: 10000, currency: 'CNY', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '本公司所負之賠償責任，以會員於事故發生前十二個月內已付之費用總額為上限。',
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
  ],
]);

phrasings('liabilityStandard', [
  ['limitation-of-liability', '我们只对自身故意或重大过失导致的损害承担责任。', 'gross-negligence-or-intent'],
  [
    'limitation-of-liability',
    '除北风科技存在故意或重大过失外，北风科技不对您的损失负责。',
    'gross-negligence-or-intent',
  ],
  ['limitation-of-liability', '若非因我们故意或重大过失所致，我们不予赔偿。', 'gross-negligence-or-intent'],
  ['limitation-of-liability', '本公司僅就故意或重大過失負損害賠償之責。', 'gross-negligence-or-intent'],
]);

phrasings('indirectDamages', [
  ['limitation-of-liability', '我们赔偿的范围限于直接损失。', 'excluded'],
  ['limitation-of-liability', '利润损失、商誉受损等间接损失不在赔偿之列。', 'excluded'],
  ['limitation-of-liability', '您不得就间接损失向我们索赔。', 'excluded'],
  ['limitation-of-liability', '双方均放弃对惩罚性赔偿和间接损失的主张。', 'excluded'],
  ['limitation-of-liability', '对附带的、特别的或惩罚性的损害，北风科技恕不负责。', 'excluded'],
  ['limitation-of-liability', '上述责任不及于预期利益损失及其他间接损失。', 'excluded'],
  ['limitation-of-liability', '北风科技应赔偿客户的全部损失，包括间接损失。', 'included'],
]);

phrasings('dataLossLiability', [
  ['backup', '数据请您自行备份，如有丢失，我们不予赔偿。', 'excluded'],
  ['limitation-of-liability', '因硬件故障造成您的文件损毁的，我们不负责任。', 'excluded'],
  ['limitation-of-liability', '北风科技对用户存储内容的丢失、损坏概不担责。', 'excluded'],
  ['limitation-of-liability', '数据丢失的，我们的赔偿以恢复数据的合理费用为限。', 'limited'],
]);

phrasings('amendmentNotice', [
  ['amendments', '新条款自公告满十五日起施行。', 'P15D'],
  ['amendments', '条款一旦更新，即时对您生效。', 'P0D'],
  ['amendments', '我们修改协议无需另行通知，以网站最新公布的版本为准。', 'P0D'],
  ['amendments', '修订后的协议将在公示10个自然日后生效。', 'P10D'],
  ['amendments', '变更内容将于生效前7日以短信告知用户。', 'P7D'],
  ['amendments', '本公司變更契約條款，應於變更前六十日通知會員。', 'P60D'],
  ['amendments', '更新后的条款自上线之时起取代旧条款。', 'P0D'],
]);

phrasings('amendmentConsent', [
  ['amendments', '我们会不时改这份约定，改完放在首页。您接着用，就表示您接受改过的约定。', 'continued-use'],
  ['amendments', '我们变更条款的，提前7天公告。您可以在公告期内终止；不终止就是同意。', 'deemed-after-period'],
  [
    'amendments',
    '我们可以修改本协议并提前十日公告，用户未在十日内提出异议的，修改后的协议对其生效。',
    'deemed-after-period',
  ],
  ['amendments', '更新后您仍登录本应用的，即为接受新条款。', 'continued-use'],
  ['amendments', '若您不同意新条款，您唯一的选择是停止使用。', 'continued-use'],
  ['amendments', '您在七日内未提出书面异议的，视同接受修订。', 'deemed-after-period'],
  ['amendments', '任何修改均需双方签署书面补充协议方可生效。', 'express'],
  ['amendments', '变更后的条款经您点击确认后对您生效。', 'express'],
  ['amendments', '北风科技保留随时修订本协议的权利。', 'none-stated'],
  ['amendments', '您在条款变更后下单的，表明您认可变更后的条款。', 'continued-use'],
  ['amendments', '公示期届满用户未注销账号的，变更即对其发生效力，视为同意。', 'deemed-after-period'],
]);

phrasings('serviceChangeNotice', [
  ['service-changes', '我们有权不经通知增减功能。', 'P0D'],
  ['service-changes', '停止某项服务前，我们会提前三十天发布公告。', 'P30D'],
  ['service-changes', '北风科技可视运营情况随时下线任一功能而不另行通告。', 'P0D'],
  ['fees', '价格上调的，我们将于调价前30日书面告知您。', 'P30D'],
  ['service-changes', '平台拟关停的，应至少提前九十日公告并协助用户迁移。', 'P90D'],
  ['services', '页面展示的价格、库存随时可能变动，恕不另行通知。', 'P0D'],
]);

phrasings('providerTerminationNotice', [
  ['termination', '我们可随时关停您的账号而不必说明理由。', 'none'],
  ['termination', '北风科技可以书面通知您解除协议，协议自通知送达之日起三十日后终止。', 'P30D'],
  ['termination', '用户违规的，平台有权不作任何提示直接封号。', 'none'],
  ['termination', '双方任何一方需终止合作的，应提前15天告知对方。', 'P15D'],
  ['termination', '一经发现违规，我们立即终止向您提供服务，无须预先告知。', 'none'],
  ['termination', '我们决定不再续约的，将提前六十日通知客户终止合同。', 'P60D'],
  ['termination', '本公司得不經催告，逕行終止會員之使用權。', 'none'],
]);

phrasings('customerTermination', [
  ['termination', '您想提前结束的，可以提前30日发邮件告诉我们。', { notice: 'P30D' }],
  ['termination', '您想结束试用的，可以告诉我们。'],
  ['termination', '客户拟提前解约的，须提前三十日书面告知我方。', { notice: 'P30D' }],
  ['termination', '用户有权在任何时候终止使用本服务并注销账户。', 'any-time'],
  ['renewal', '会员可随时在账户设置中关闭自动续费。', 'any-time'],
  ['termination', '您可提前7日向我们提出申请以解除本协议。', { notice: 'P7D' }],
  ['termination', '您可以通过删除账号来终止本协议。', 'any-time'],
  ['termination', '任一方可提前一个月通知对方终止本合同。', { notice: 'P1M' }],
]);

phrasings('paymentDue', [
  ['fees', '款项到账后，我们为您开通服务。', 'prepaid'],
  ['fees', '客户应于收到发票后30日内支付相应款项。', 'P30D'],
  ['fees', '费用按月后付，次月5日前缴清上月费用。', 'postpaid'],
  ['fees', '服务费须在每个计费周期起始日前付清。', 'prepaid'],
  ['fees', '甲方应在收到对账单后7个工作日内完成付款。', 'P7D'],
  ['fees', '本服务采用先付费后使用的模式。', 'prepaid'],
  ['fees', '系统在每月末根据实际用量扣费。', 'postpaid'],
  ['fees', '您提交订单时需全额付款。', 'prepaid'],
  ['fees', '账期为开票后15天。', 'P15D'],
]);

phrasings('renewalLead', [
  ['renewal', '合同到期前30日双方均未书面表示不再续约的，本合同自动延长一年。', 'P30D'],
  ['renewal', '请在当前周期结束至少24小时前取消，否则将自动续订。', 'PT24H'],
  ['renewal', '系统将在扣款前三天提醒您自动续费事宜。', 'P3D'],
]);

phrasings('lateInterest', [
  ['late-payment', '每延迟一日，须支付未付款项万分之五的滞纳金。', { percent: 0.05, per: 'day' }],
  ['late-payment', '逾期支付的，按应付金额每日千分之三计收违约金。', { percent: 0.3, per: 'day' }],
  ['late-payment', '拖欠费用按月加收1%利息。', { percent: 1, per: 'month' }],
  ['late-payment', '遲延付款者，應加計年利率百分之六之遲延利息。', { percent: 6, per: 'year' }],
]);

phrasings('creditExpiry', [
  ['refunds', '中途退出的，已付款项不予退回。', 'on-termination'],
  ['refunds', '我们提前终止服务的，按未履行的月份退款给您。', 'refunded'],
  ['refunds', '充值余额自充值之日起一年内有效，过期清零。', 'P1Y'],
  ['termination', '账号注销后，剩余积分及虚拟币视为自动放弃。', 'on-termination'],
  ['termination', '合同解除后十日内，我方将未消费的预付款原路返还。', 'refunded'],
  ['termination', '因您违约而封号的，账户余额不退。', 'on-termination'],
]);

phrasings('dataRetention', [
  ['data-deletion', '注销后三十天内您可找回数据，逾期将永久删除。', 'P30D'],
  ['effects-of-termination', '合同期满后，我们再保存您的数据60天以便您迁移。', 'P60D'],
  ['data-deletion', '欠费停机满7日的，系统将释放您的全部数据。', 'P7D'],
  ['data-deletion', '账户关闭满六个月后，相关资料将予以销毁。', 'P6M'],
]);

phrasings('inactivityTermination', [
  ['account', '账号连续六个月无登录记录的，平台可收回该账号。', 'P6M'],
  ['account', '超过一年不活跃的账户将被系统注销。', 'P1Y'],
  ['termination', '自注册之日起90日内未激活使用的账号将被清理。', 'P90D'],
]);

phrasings('serviceCredit', [
  ['service-level', '月可用性低于99.9%但不低于99%的，赔偿月服务费的10%。', { rate: '10%' }],
  ['service-level', '未达标时补偿当月费用的15%，用户应在次月起60天内申请补偿。', { rate: '15%', claimWindow: 'P60D' }],
]);

phrasings('outageTermination', [['service-level', '服务连续七日无法使用的，您可单方解除协议。', 'P7D']]);

phrasings('recoveryPoint', [
  ['backup', '我们每日凌晨对数据库做一次完整备份。', 'P1D'],
  ['backup', '系统每隔6小时生成一份快照。', 'PT6H'],
]);

phrasings('noticeDeemedReceipt', [
  [
    'notices',
    '以特快专递寄送的，交寄后第三日视为送达；以电子邮件发送的，进入对方系统时视为送达。',
    { electronic: 'PT0S', paper: 'P3D' },
  ],
  ['notices', '我们的通知发到您登记的邮箱就算送达。', { electronic: 'PT0S' }],
  [
    'notices',
    '以短信、邮件通知的，发出即视为送达；以信函通知的，投邮后第三日视为送达。',
    { electronic: 'PT0S', paper: 'P3D' },
  ],
  ['notices', '站内信自发送之时起24小时后视为您已收悉。', { electronic: 'PT24H' }],
  ['notices', '电子邮件自发出次日视为到达。', { electronic: 'P1D' }],
]);

phrasings('assignmentByCustomer', [
  ['assignment', '您要转让本协议的，得先经我们书面同意。', 'with-consent'],
  ['assignment', '客户不能把合同权利义务让与他人。', 'prohibited'],
  ['assignment', '事先未取得我方书面许可，您不得转让本协议。', 'with-consent'],
]);

phrasings('assignmentByProvider', [
  ['assignment', '北风科技可自行决定将本协议转让给任何第三方，无须征得您同意。', 'free'],
]);

phrasings('effectiveDate', [
  ['effective-date', '本条款于2025年3月1日起适用。', '2025-03-01'],
  ['effective-date', '发布日期：2024/10/08', '2024-10-08'],
]);
