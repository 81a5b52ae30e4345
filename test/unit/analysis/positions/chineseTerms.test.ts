import { family } from './family.js';

/** Chinese phrasings on changes and ends. */

family('amendmentConsent', 'continued-use', [
  ['amendments', '北风科技有权适时修订本协议。修订后的协议公布后，您如继续使用本服务的，即视为您已接受修订后的协议。'],
  ['amendments', '我们可能不时更新本条款。若您在更新生效后仍使用本服务，则表示您同意受更新后条款的约束。'],
  ['amendments', '本协议内容如有变更，我们会在网站上公告；您未停止使用本服务的，视为同意变更后的内容。'],
  ['amendments', '協議修改後，如用戶不同意修改後的條款，應立即停止使用本服務；否則視為用戶已同意該等修改。'],
  [
    'amendments',
    '本公司保留修改本條款之權利，使用者於任何修改後仍繼續使用本服務，視為已閱讀、瞭解並同意接受該等修改。',
  ],
  ['amendments', '变更后的条款自公布时生效。用户在条款变更后登录或使用本平台的行为，即构成对变更内容的确认。'],
  ['amendments', '如您不接受变更，您有权注销账户；您选择继续使用的，我们将认为您认可变更后的规则。'],
  ['acceptance', '如本协议发生变更，您仍继续使用服务的，即为同意变更。'],
  ['amendments', '您在修订后的服务条款生效后访问本网站，即等同于您接受修订后的服务条款。'],
  ['parties', '我們得隨時修訂本約定條款，您日後使用本服務時，即應受最新版本之拘束。'],
  ['amendments', '若用户继续享受本平台的服务，则表示用户已同意接受变更后的协议。'],
  ['amendments', '协议更新后，倘若您不同意更新内容，可选择退出并停止使用我们的产品。'],
  ['amendments', '如果您選擇在本條款變更後繼續使用本服務，即代表您同意遵守變更後之條款。'],
  ['amendments', '本站有权修改本条款内容。用户继续登录的行为将视为对修改内容的认可。'],
  ['amendments', '于变更生效日后您未注销账号并继续使用的，变更后的协议对您有约束力。'],
  ['amendments', '使用者若於條款修訂後仍使用本服務，推定使用者已知悉並同意修訂內容。'],
  ['acceptance', '本协议可能随时调整，请您定期查阅；只要您继续使用本服务，就意味着您接受调整后的协议。'],
  ['amendments', '如不同意，您应立即停止使用本网站；一旦您继续使用，将受修改后条款的约束。'],
]);

family('amendmentConsent', 'deemed-after-period', [
  ['amendments', '用户应在收到变更通知之日起十五日内提出书面异议，逾期未提出的，视为接受变更。'],
  ['amendments', '甲方修改本合同应提前30天通知乙方，乙方在30天内未作答复的，即默认同意修改。'],
  ['amendments', '公示期满七日后，用户没有提出异议的，新协议对用户产生约束力，视同用户同意。'],
  ['amendments', '若您于通知送达後十日內未以書面表示反對者，視為同意該修改。'],
  ['amendments', '您未在公示期内提出异议的，视为接受新协议。'],
  ['amendments', '自变更通知发出之日起10日内，客户未书面反对的，变更自动对双方生效并视为客户认可。'],
]);

family('amendmentConsent', 'express', [
  ['amendments', '对本协议的任何修改或补充，须经双方协商一致并签署书面补充协议后方能生效。'],
  ['amendments', '未经双方书面同意，任何一方不得擅自变更本合同。'],
  ['amendments', '本合同的修改必须采用书面形式，并由双方授权代表签字盖章。'],
  ['entire-agreement', '本协议之任何变更非经双方书面同意，不生效力。'],
  ['amendments', '变更后的条款将在您点击同意后对您生效。'],
  ['amendments', '本协议的变更应由双方另行签订书面补充协议。'],
  ['amendments', '對本契約之修改，應經雙方書面同意始生效力。'],
  ['entire-agreement', '除非双方以书面形式签署，否则对本协议的任何修改均无效。'],
]);

family('amendmentConsent', 'none-stated', [
  ['amendments', '北风科技保留随时修订本条款的权利，恕不另行通知。'],
  ['amendments', '我们会根据业务发展需要不时修订本协议，并在网站上公布。'],
  ['amendments', '本公司得視業務需要隨時修改本條款，修改後公告於本網站。'],
  ['amendments', '平台可不定期更新本规则，更新内容以平台公示为准。'],
  ['amendments', '本协议的解释权及修改权归北风科技所有。'],
]);

family('amendmentConsent', undefined, [
  ['fees', '我们调整价格后，您继续使用服务即视为接受新价格。'],
  ['amendments', '本协议的修改不影响修改前已产生的权利义务。'],
  ['entire-agreement', '本协议与此前版本不一致的，以本协议为准。'],
  ['account', '您变更账户信息后继续使用服务的，视为变更后的信息真实有效。'],
]);

family('amendmentNotice', 'P30D', [
  ['amendments', '我们将提前三十日通知您本协议的重大变更。'],
  ['amendments', '新条款在通知发出后第30日起适用。'],
  ['amendments', '重大修改将在公布三十天后生效。'],
  ['amendments', '變更內容自公告後滿三十日起對您發生效力。'],
]);

family('amendmentNotice', 'P7D', [
  ['amendments', '修改后的条款将于公布之日起满七日生效。'],
  ['amendments', '本協議之修改，將於生效前七日公告於本網站。'],
  ['amendments', '北风科技应于修改实施七日前在首页显著位置公开征求意见并公告。'],
]);

family('amendmentNotice', 'P15D', [['amendments', '变更内容将于生效日前至少15日在网站首页公示。']]);

family('amendmentNotice', 'P10D', [
  ['amendments', '我们会给您不少于十个工作日的时间考虑是否接受修改后的协议，届满后修改生效。'],
]);

family('amendmentNotice', 'P1M', [['amendments', '修改本协议的，甲方应提前一个月以书面形式告知乙方。']]);

family('amendmentNotice', 'P0D', [
  ['amendments', '更新后的条款自上线之时起生效。'],
  ['amendments', '本公司有權隨時修改本條款，修改後即刻生效，無須另行通知。'],
  ['amendments', '修订后的协议在本页面发布后立即取代原协议。'],
  ['amendments', '任何修改自本网站公告时起发生效力。'],
  ['amendments', '修改后的条款一经在网站公布，立即产生法律效力。'],
  ['amendments', '我们可随时变更本规则而毋须事前知会您。'],
  ['amendments', '本条款的变更自公布当日生效。'],
  ['acceptance', '我方有权修订本协议，恕不单独通知用户。'],
  ['amendments', '本協議如有修訂，以張貼於網站時為生效時點。'],
  ['amendments', '修改后的协议于发布之日即刻生效。'],
  ['amendments', '更新内容在页面公布的同时生效。'],
  ['amendments', '协议修改后，北风科技将在网站上公布，公布即生效。'],
  ['amendments', '本公司修改本條款時，無須個別通知使用者。'],
  ['amendments', '上述变更经发布后即具有法律效力。'],
  ['acceptance', '我们有权随时对本协议作出修改，而不再另行通知。'],
]);

family('amendmentNotice', undefined, [
  ['amendments', '您应当在30日内定期查看本协议。'],
  ['amendments', '修改后的条款于我们在通知中指定的日期生效。'],
  ['amendments', '我们会以合理方式提前通知您协议的变更。'],
]);

family('amendmentNotice', 'P5D', [['amendments', '协议变更的，我们将至少在生效前5天以站内信通知您。']]);

family('amendmentNotice', 'P60D', [['amendments', '不利于用户的变更，提前六十天告知用户。']]);

family('serviceChangeNotice', 'P0D', [
  ['service-changes', '我们可随时更改或停止部分功能，恕不另行通知。'],
  ['service-changes', '北风科技有权在不通知用户的情况下调整服务内容。'],
  ['service-changes', '本公司保留隨時變更、暫停或終止本服務之權利，毋須事先通知。'],
  ['service-changes', '平台规格及外观可能变动，不另行公告。'],
  ['service-changes', '我们无义务就服务的任何变化提前知会您。'],
  ['service-changes', '北风科技保留在不另行通知的情况下随时修改或中断服务的权利。'],
  ['service-changes', '本公司得隨時增減服務項目，不另通知。'],
  ['services', '产品规格如有变更，恕不另行通知。'],
  ['fees', '价格如有调整，以网站公布为准，恕不另行通知。'],
  ['trial', '我们可随时终止公测服务，无须提前通知。'],
]);

family('serviceChangeNotice', 'P30D', [
  ['service-changes', '如我们决定下线某项产品，将至少提前30天公告。'],
  ['fees', '费率的上调将于通知您满30日后适用。'],
  ['service-changes', '北风科技停止运营本产品的，应提前30日通知用户。'],
  ['service-changes', '终止某项服务的，我们会在终止日前30天公示。'],
  ['fees', '我们可调整收费标准，并提前30天通知您。'],
]);

family('serviceChangeNotice', 'P15D', [['fees', '价格调整前十五日，我们会以站内信告知您。']]);

family('serviceChangeNotice', 'P7D', [
  ['service-changes', '北风科技调整服务内容前，应提前七日在网站公示。'],
  ['fees', '資費調漲時，應於七日前通知用戶。'],
]);

family('serviceChangeNotice', 'P60D', [['service-changes', '終止部分服務前，本公司將於六十日前公告。']]);

family('serviceChangeNotice', undefined, [
  ['service-changes', '我们可能调整服务内容。'],
  ['intellectual-property', '未经通知不得使用我们的商标。'],
  ['service-changes', '我们会提前通知您服务的变更。'],
]);

family('serviceChangeNotice', 'P1M', [['service-changes', '若需对服务作重大调整，将提前一个月通知。']]);

family('providerTerminationNotice', 'none', [
  ['termination', '北风科技有权在不事先通知您的情况下终止本协议。'],
  ['termination', '如您违反本协议，我们可不经催告径行解除本协议。'],
  ['termination', '用户有下列情形之一的，本公司有权即时终止服务并注销其账号。'],
  ['termination', '本公司得不經事先通知，逕行終止您的帳號使用權。'],
  ['acceptable-use', '一经发现违规，平台有权直接封停账号，且不承担任何责任。'],
  ['termination', '我们可基于任何理由或无理由随时终止您的会员资格。'],
  ['account', '如发现账号存在异常，我们有权不经通知暂停或注销该账号。'],
  ['termination', '我們保留隨時以任何理由終止您使用本服務之權利。'],
  ['suspension', '情节严重的，我们可立即永久封禁您的账户。'],
  ['termination', '我们有权自行决定在任何时间、以任何理由终止对您的服务，无需承担责任。'],
  ['termination', '发生上述情形时，北风科技可立即中止或终止向用户提供服务。'],
  ['termination', '對於違反本條款之使用者，本公司得立即停權或刪除其帳號。'],
  ['suspension', '平台有权视情节单独或同时采取警告、暂停、永久封号等措施，且无须事先通知用户。'],
  ['termination', '如有上述行为，本协议立即终止，您的账号将被注销。'],
  ['account', '对于恶意注册的账号，运营方有权不经告知予以回收。'],
  ['intellectual-property', '如您侵犯他人知识产权，我们可立即终止您的账户。'],
  ['termination', '北风科技保留随时解除本协议的权利，而无需对用户或第三方负责。'],
  ['acceptable-use', '违反前述规定的，我们可以在不另行通知的情况下终止本协议并关闭账户。'],
]);

family('providerTerminationNotice', 'P30D', [
  ['termination', '我们可提前三十日书面通知您解除本协议。'],
  ['termination', '甲乙双方任何一方欲提前终止合同的，应提前30日书面通知对方。'],
  ['termination', '北风科技在通知您30日后，可终止本协议。'],
  ['termination', '除本协议另有约定外，北风科技可在给予您30日书面通知后终止本协议。'],
]);

family('providerTerminationNotice', 'P9D', [
  ['termination', '您有权提前四十日通知我们解除本合同；我们有权提前九日通知您解除本合同。'],
]);
family('customerTermination', { notice: 'P45D' }, [['termination', '您可以提前45天告诉我们不租了。']]);
family('providerTerminationNotice', 'P15D', [
  ['termination', '北风科技有权提前15天以邮件方式通知用户终止服务。'],
  ['termination', '我们有权终止本协议，但应提前15个工作日通知您。'],
]);

family('providerTerminationNotice', 'P60D', [['termination', '任何一方均可于六十日前以书面通知对方终止本合同。']]);

family('providerTerminationNotice', 'P1M', [['termination', '本公司得於一個月前通知用戶後終止本契約。']]);

family('providerTerminationNotice', 'P10D', [['termination', '如北风科技决定终止本协议，应至少提前十日告知您。']]);

family('providerTerminationNotice', undefined, [
  ['termination', '您可随时注销您的账户。'],
  ['termination', '您违约且在收到通知后10日内未改正的，我们可以解除协议。'],
  ['termination', '本协议可经双方协商一致终止。'],
  ['termination', '协议终止后，我们可立即删除您的数据。'],
  ['service-changes', '我们可随时停止部分功能，恕不另行通知。'],
  ['acceptable-use', '对违规内容，我们可立即删除，无需通知您。'],
  ['account-security', '如发现账号被盗用，您应立即通知我们停止该账号。'],
]);

family('providerTerminationNotice', 'P7D', [
  ['termination', '北风科技因业务调整终止服务的，将提前七个自然日发布公告。'],
]);

family('providerTerminationNotice', 'P90D', [['termination', '本協議任一方得於九十日前以書面通知他方終止。']]);

family('customerTermination', 'any-time', [
  ['termination', '您可随时通过账户设置页面注销账号，终止本协议。'],
  ['termination', '用户有权在任何时间解除本协议。'],
  ['termination', '如您不想继续使用本服务，可以自行注销账号。'],
  ['account', '用户可以随时申请注销其账户。'],
  ['termination', '會員得隨時終止會員資格。'],
  ['termination', '您可以随时停止使用本服务，无需告知我们。'],
  ['renewal', '您可随时在应用商店中关闭自动续费。'],
  ['termination', '双方均可随时终止本协议。'],
  ['termination', '您可以无需任何理由随时退订服务。'],
  ['termination', '如果您希望终止与我们的协议，只需停止使用服务并删除账户即可。'],
  ['termination', '您有权随时停止使用我们的产品与服务并终止本协议。'],
  ['termination', '用户可通过“设置-账号注销”随时注销账号。'],
  ['termination', '您可以基于任何理由终止本协议，方式为删除应用并停止使用。'],
  ['termination', '使用者得隨時以書面通知本公司終止本服務。'],
  ['account', '您可以在任何时候申请注销您的账户。'],
  ['renewal', '您可以随时取消自动续费服务。'],
  ['termination', '若您欲終止帳號，可依網站說明自行刪除。'],
  ['fees', '会员可随时取消订阅，取消于当期届满时生效。'],
]);

family('customerTermination', { notice: 'P30D' }, [
  ['termination', '您可提前三十日书面通知我们终止本协议。'],
  ['termination', '甲乙双方任何一方欲提前终止合同的，应提前30日书面通知对方。'],
  ['termination', '任何一方如欲解除本协议，须提前三十天书面通知另一方。'],
]);

family('customerTermination', { notice: 'P7D' }, [
  ['termination', '用户拟终止服务的，应提前7天提交工单通知北风科技。'],
]);

family('customerTermination', { notice: 'P60D' }, [
  ['termination', '任何一方均可于六十日前以书面通知对方终止本合同。'],
]);

family('customerTermination', { notice: 'P1M' }, [
  ['termination', '客戶得於一個月前以書面通知本公司終止本契約。'],
  ['termination', '用户有权提前一个月通知后解除合同。'],
]);

family('customerTermination', undefined, [
  ['termination', '我们可随时终止您使用本服务的权利。'],
  ['account', '您可随时修改或删除您的个人资料。'],
  ['service-changes', '如您不同意变更，请停止使用服务。'],
  ['termination', '您不得随时解除本协议。'],
  ['termination', '如您违反协议，我们有权随时终止服务。'],
  ['data-protection', '您可随时撤回同意或删除您的个人信息。'],
]);

family('customerTermination', { notice: 'P15D' }, [['termination', '客户终止服务须提前15日以书面形式通知北风科技。']]);

family('inactivityTermination', 'P6M', [
  ['account', '连续六个月未登录的账户，我们有权予以注销。'],
  ['account', '半年未使用的昵称可能被回收。'],
]);

family('inactivityTermination', 'P180D', [['account', '账号注册后180天内未有任何登录行为的，平台可回收该账号。']]);

family('inactivityTermination', 'P1Y', [
  ['account', '用户一年以上未使用本服务的，我们可以删除其账户。'],
  ['account', '如您连续一年未登录，我们可能会收回您的用户名。'],
]);

family('inactivityTermination', 'P12M', [['termination', '如您的账户处于休眠状态超过十二个月，本协议自动终止。']]);

family('inactivityTermination', 'P90D', [['account', '账号长时间（超过90日）不使用的，本公司有权收回。']]);

family('inactivityTermination', 'P2Y', [['account', '會員帳號超過二年無登入紀錄者，本公司得逕行刪除。']]);

family('inactivityTermination', 'P30D', [['services', '免费实例连续30天无访问的，将被自动释放。']]);

family('inactivityTermination', 'P3M', [['account', '超过3个月没有任何操作的账号将被冻结并清除。']]);

family('inactivityTermination', undefined, [['account', '密码超过90天未更换的，请及时修改。']]);

family('inactivityTermination', 'P365D', [['account', '账号连续365天未登录且无任何余额的，平台有权注销该账号。']]);

family('inactivityTermination', 'P24M', [['data-deletion', '帳戶閒置達24個月，我們將刪除該帳戶及其資料。']]);

family('inactivityTermination', 'P60D', [['trial', '免费用户60天内未使用服务的，其账户将被停用。']]);

family('outageTermination', 'PT72H', [['service-level', '服务连续中断超过72小时的，您有权解除本协议。']]);

family('outageTermination', 'P3D', [
  ['service-level', '因我方原因导致服务连续三日无法使用，客户可终止合同并要求退款。'],
]);

family('outageTermination', 'PT48H', [['service-level', '若服務中斷達四十八小時以上，用戶得終止本契約。']]);

family('outageTermination', undefined, [['service-level', '服务连续中断超过72小时的，我们将延长您的服务期限。']]);

family('outageTermination', 'PT96H', [
  ['service-level', '服务中断持续达到96小时，客户有权立即终止协议并要求退还剩余费用。'],
]);

family('outageTermination', 'P7D', [['service-level', '如服务连续7天不可用，您可以解除合同。']]);

family('effectiveDate', '2023-05-01', [
  ['effective-date', '本协议自2023年5月1日起生效。'],
  ['effective-date', '更新日期：2023年05月01日'],
]);

family('effectiveDate', '2022-11-15', [['effective-date', '最近一次修訂：2022/11/15']]);

family('effectiveDate', '2021-09-30', [['effective-date', '版本：V2.1（2021.09.30）']]);

family('effectiveDate', '2020-01-01', [['effective-date', '本條款於民國109年1月1日起施行。']]);

family('effectiveDate', '2023-06-18', [['parties', '生效日：2023-06-18']]);

family('effectiveDate', '2024-03-08', [['effective-date', '本协议于二〇二四年三月八日发布，即日起施行。']]);

family('effectiveDate', '2022-07', [['effective-date', '最后更新：2022年7月']]);

family('effectiveDate', '2019-12-26', [['acceptance', '本版本最近更新时间为2019年12月26日。']]);

family('effectiveDate', '2023-01-10', [['effective-date', '发布于2023年1月3日，2023年1月10日正式生效']]);

family('effectiveDate', '2021-03-04', [['effective-date', '2021年3月4日修订']]);

family('effectiveDate', undefined, [['governing-law', '中华人民共和国民法典于2021年1月1日施行，适用于本协议。']]);

family('effectiveDate', '2023-11-01', [['effective-date', '本協議最後修訂日期：2023年11月1日']]);

family('effectiveDate', '2021-12-01', [['effective-date', '【生效日期】2021 年 12 月 1 日']]);

family('effectiveDate', '2024-02-20', [['effective-date', '版本发布日期：2024-2-20']]);

family('effectiveDate', '2020-06-30', [['parties', '本政策更新于 2020.6.30']]);

family('effectiveDate', '2022-08-08', [['effective-date', '本条款自二零二二年八月八日起实施']]);

family('serviceCredit', { rate: '15%', claimWindow: 'P10D' }, [
  ['service-level', '未达承诺的，补偿当月费用的15%。客户应于次月十日前提出申请。'],
]);

family('serviceCredit', { rate: '8%' }, [['service-level', '低於99.5%的，抵免當月費用的8%。']]);

family('recoveryPoint', 'P1D', [['backup', '北风科技每日对系统盘进行快照备份，快照保留十四日。']]);

family('dataRetention', 'P60D', [
  ['data-deletion', '合同终止后，数据保留六十日；期限届满后，应在五日内删除全部数据。'],
]);

family('outageTermination', 'PT48H', [
  ['service-level', '累计不可用超过四十八小时的，您有权书面通知北风科技解除合同。'],
]);

family('customerTermination', undefined, [['termination', '北风科技根据其判断认为您存在风险的，可随时终止本协议。']]);

family('amendmentConsent', 'continued-use', [
  ['amendments', '修改公布后，您继续调用接口的，视为接受。'],
  ['amendments', '您在修改后的协议生效后继续直播的，视为同意修改。'],
  ['amendments', '协议变更生效后，商家继续经营店铺的，视为接受变更后的协议。'],
]);
