import type { Message } from '../text/message.js';

/** A thing that agreements say and other texts seldom do. */
export interface AgreementCue {
  /** What it is, for the reason that the user sees. */
  readonly name: Message;
  /** How much it tells: 1 hints, 2 tells well, 3 nearly decides. */
  readonly weight: number;
  /** Global, without nested repetition. English is matched in lower case, Chinese simplified and without blanks. */
  readonly pattern: RegExp;
}

const acceptance: Message = { text: 'consent of the other side' };
const law: Message = { text: 'law and courts' };
const liability: Message = { text: 'liability' };
const warranty: Message = { text: 'warranty' };
const indemnity: Message = { text: 'indemnity' };
const termination: Message = { text: 'termination' };
const amendment: Message = { text: 'changes to the terms' };
const duties: Message = { text: 'duties and prohibitions' };
const rights: Message = { text: 'licences and intellectual property' };
const payment: Message = { text: 'fees and payment' };
const account: Message = { text: 'accounts and users' };
const itself: Message = { text: 'a name for itself as an agreement' };
const boilerplate: Message = { text: 'final provisions' };
const definitions: Message = { text: 'defined parties and terms' };
const data: Message = { text: 'personal data and confidentiality' };

/** What English agreements say. */
export const ENGLISH_CUES: readonly AgreementCue[] = [
  {
    name: acceptance,
    weight: 3,
    pattern:
      /\b(?:you|customer|user|subscriber|client|member|developer)s? (?:hereby )?(?:also |further |expressly |acknowledge and |understand and )?(?:agrees?|accepts?|consents?) (?:to (?:the|these|this|our|be|comply|abide|all|and|follow)\b|that\b|and\b|these\b|this\b|our\b|not to\b)|\bbound by (?:the|these|this|our|any|all|its|such|them)\b|\bif you do not (?:agree|accept)|\bdo not agree (?:to|with)|\b(?:legally )?binding (?:agreement|contract)|\bconstitutes? (?:your |an? |the )?(?:acceptance|agreement|entire|consent|legally)|\bagrees? to the following|\benter(?:s|ed|ing)? into (?:this|an|a|these|the) (?:agreement|contract|terms|binding)|\bby (?:using|accessing|registering|clicking|installing|downloading|creating|signing up|visiting|ordering|submitting)\b[^.\n]{1,160}\byou\b|\baccept(?:ance)? (?:of )?(?:these|this|the|our) (?:terms|agreement|conditions)/g,
  },
  {
    name: law,
    weight: 3,
    pattern:
      /\bgoverned by\b[^.\n]{0,80}\blaws?\b|\blaws? of (?:the )?(?:state|province|commonwealth|republic|people|united|england|federal|country|canton)|\bgoverning law|\bapplicable law|\b(?:exclusive|non-exclusive) jurisdiction|\bplace of jurisdiction|\bjurisdiction of the\b|\b(?:competent|federal|state|ordinary) courts?\b|\bcourts? (?:of|in|located|at|having)\b|\barbitrat(?:ion|or)\b|\bclass action|\bdispute resolution|\b[a-z]+ law (?:governs|applies)\b|\bstatutory\b/g,
  },
  {
    name: liability,
    weight: 3,
    pattern:
      /\blimit(?:ation|s|ed)?(?: of| on|s)? (?:our |the |its )?liability|\bliab(?:le|ility) (?:for|to|of|under|shall|is|in|arising)\b|\b(?:not|nor)(?: be)? (?:held )?(?:liable|responsible) (?:for|to|in)|\bin no event\b|\b(?:no|any|sole) (?:responsibility|liability)\b|\bconsequential\b|\bincidental damages|\bgross negligence|\bat your (?:own|sole) risk|\bdamages? (?:arising|resulting|of any|caused|whatsoever)/g,
  },
  {
    name: warranty,
    weight: 2,
    pattern:
      /["“']?as[ -]is\b|\bas it is\b|\bwarrant(?:y|ies|s)\b|\bwarranties|\bmerchantability|\bfitness for (?:a|any) particular|\bno (?:claims? or )?representations?\b|\bdisclaims?\b|\bas available\b|\brepresents? and warrants?/g,
  },
  {
    name: indemnity,
    weight: 3,
    pattern: /\bindemnif|\bindemnity|\bhold\b[^.\n]{0,60}\bharmless|\bholds\b[^.\n]{0,60}\bharmless/g,
  },
  {
    name: termination,
    weight: 2,
    pattern:
      /\bterminat(?:e|ion of|ed|es|ing) (?:this|these|your|the|its|our|a|an|or suspend) ?(?:agreement|terms|account|contract|access|services?|subscription|use|license|licence|membership|right)?|\b(?:may|can|will|right to) (?:immediately )?(?:suspend|terminate|cancel|disable|restrict|remove|refuse)\b|\b(?:upon|after|on|in the event of) (?:any )?(?:termination|expiration|expiry|cancellation)|\bsuspen(?:d|sion of) (?:your|the|or)\b|\bend these terms|\bremain in (?:full )?force|\bsurvive (?:any |the )?termination/g,
  },
  {
    name: amendment,
    weight: 3,
    pattern:
      /\b(?:modif(?:y|ies)|change|amend|update|revise|vary|modifications?|changes|amendments?|updates|revisions?)\b[^.\n]{0,40}\b(?:these|this|the|our) (?:[a-z]+ )?(?:terms|agreement|conditions|policy|policies|charges|prices|fees)\b|\bcontinued use\b|\b(?:reserve|retain)s? the right\b|\bprior notice\b|\bat any time\b[^.\n]{0,40}\bnotice\b|\bwritten notice\b|\bterms may (?:be )?change/g,
  },
  {
    name: duties,
    weight: 2,
    pattern:
      /\b(?:you|customer|user|users|subscriber|client|member|licensee|developer)s? (?:may not|must not|shall not|will not|agrees? not|shall|undertakes?|warrants?|represents?|are (?:solely |fully )?responsible|is (?:solely |fully )?responsible|are not (?:permitted|allowed)|are prohibited|does not|may only|must)\b|\b(?:prohibited|unlawful|illegal)\b|\byour (?:responsibility|obligations?)|\bobligations? (?:of|under)\b|\bwithout (?:our|the|its) (?:prior|express|written)/g,
  },
  {
    name: rights,
    weight: 2,
    pattern:
      /\bintellectual property|\b(?:non-exclusive|nonexclusive|non-transferable|nontransferable|revocable|royalty-free|sublicens\w+)\b|\ball rights? (?:reserved|not expressly)|\b(?:trade|service )marks?\b|\bproprietary\b|\b(?:remain|is|are) the (?:sole )?property of|\bowned by (?:us|or)|\bgrants? (?:you|us|customer|to)\b|\breverse engineer/g,
  },
  {
    name: payment,
    weight: 2,
    pattern:
      /\b(?:refund(?:s|ed|able)?|non-refundable|invoices?|fees?|charges?|charged|prepaid|billing|payments?|subscription|renew(?:s|al|ed)|taxes|free of charge|purchase[sd]?|prices)\b/g,
  },
  {
    name: account,
    weight: 1,
    pattern:
      /\b(?:your (?:account|password|use of|access to|content|order|purchase)|user content|the (?:services?|site|website|platform|product) (?:is|are|may|and|or|at|in)|our (?:services?|site|website|products|content|platform)|years of age|age of (?:majority|13|16|18)|third[- ]part(?:y|ies))\b/g,
  },
  {
    name: itself,
    weight: 3,
    pattern:
      /\b(?:these|this|our|the) (?:(?:additional|general|website|user|service|subscription|customer|product|end user|license|licence|supplemental|online|standard|following|specific) )?(?:terms of (?:service|use|sale)|terms(?: and| &) conditions|terms|agreement|conditions of use|conditions|tos|t&cs?|contract|user agreement|general conditions)\b/g,
  },
  {
    name: boilerplate,
    weight: 3,
    pattern:
      /\bseverab|\b(?:invalid|unenforceable|void)\b|\bentire agreement|\bforce majeure|\bbeyond (?:our|its|the|their) (?:reasonable )?control|\bassign(?:ment)? (?:this|these|your|any|its|of this)|\bhere(?:by|in|under|of|to|after)\b|\bnotwithstanding\b|\bwaiver? (?:of|any|by)\b|\bthe parties\b|\bpursuant to\b|\btransfer (?:these|this|your|its) (?:terms|agreement|rights)/g,
  },
  {
    name: definitions,
    weight: 2,
    pattern:
      /\((?:the|collectively|each|together|hereinafter|or|referred to as|including)?,? ?["“'*]{1,4}[a-z][^"”'*)\n]{1,40}["”'*]{1,4}|["“](?:we|us|our|you|your|company|customer|user|services?|agreement|terms|website|site|content|provider)["”,]/g,
  },
  {
    name: data,
    weight: 1,
    pattern:
      /\bprivacy (?:policy|notice|statement)|\bpersonal (?:data|information)|\bconfidential(?:ity)?\b|\bdata protection\b/g,
  },
];

/** What Chinese agreements say; simplified, without blanks. */
export const CHINESE_CUES: readonly AgreementCue[] = [
  {
    name: acceptance,
    weight: 3,
    pattern:
      /视为[^。；\n]{0,20}(?:同意|接受|认可|遵守)|(?:同意|接受|遵守|认可)(?:并)?(?:接受|遵守|签署)?(?:本|以下|上述|全部|所有)[^。\n]{0,10}(?:协议|条款|规定|声明|约定|内容|服务)|(?:仔细|认真|审慎|充分)[^。\n]{0,6}阅读|具有[^。\n]{0,6}法律[^。\n]{0,4}(?:效力|约束)|不同意[^。\n]{0,14}(?:协议|条款|内容|约定|修改|变更)|(?:遵守|受)[^。\n]{0,12}(?:条款|协议|声明)[^。\n]{0,6}(?:约束|拘束)?|有约束力/g,
  },
  {
    name: itself,
    weight: 3,
    pattern:
      /(?:本|该|此|这些|本服务|本用户|下列|以下)(?:协议|条款|服务条款|使用条款|合同|合约|约定|声明|规则|服务协议|用户协议|使用协议|免责声明)/g,
  },
  {
    name: law,
    weight: 3,
    pattern:
      /(?:适用|依照|遵守|违反|根据|受|按照)[^。\n]{0,20}(?:法律|法规|法)|管辖|法院|仲裁|诉讼|争议|法律法规|准据法|法律冲突/g,
  },
  {
    name: liability,
    weight: 3,
    pattern:
      /(?:不|概不|不会|无需|无须|拒绝|自行|独立|全部|相应|连带|赔偿|法律|违约)(?:承担|负|负责|担负)?(?:任何|相应|全部|一切|相关|的|由此)?[^。，\n]{0,8}责任|免责|免除[^。\n]{0,8}责任|赔偿|自行承担|后果|间接[^。\n]{0,6}损[失害]|承担[^。\n]{0,10}(?:责任|损失|后果)/g,
  },
  {
    name: warranty,
    weight: 2,
    pattern:
      /(?:不|不做|不作|不对|无法|不能|不提供|没有)[^。\n]{0,16}(?:保证|担保|承诺)|按现状|现状提供|原样提供|明示或[默暗]示|适销|担保/g,
  },
  {
    name: termination,
    weight: 2,
    pattern:
      /(?:终止|中止|暂停|中断|停止|取消|解除)[^。\n]{0,12}(?:服务|协议|条款|合同|账户|账号|帐号|使用|权利|提供|资格|授权)|(?:封禁|冻结|注销|关闭|限制|删除)[^。\n]{0,8}(?:账户|账号|帐号|帐户|用户|功能|使用)|有效期|届满/g,
  },
  {
    name: amendment,
    weight: 3,
    pattern:
      /(?:修改|变更|修订|更新|更改|调整|补充)[^。\n]{0,16}(?:协议|条款|声明|规则|价格|服务内容|收费)|(?:协议|条款|声明|规则)[^。\n]{0,16}(?:修改|变更|修订|更新|更改)|继续使用|保留[^。\n]{0,16}(?:权利|权力|权)|公示|事先通知|另行通知|提前[^。\n]{0,10}通知|书面通知/g,
  },
  {
    name: duties,
    weight: 2,
    pattern:
      /不得|禁止|应当|(?:您|你|用户|甲方|乙方|客户|会员|双方|当事人|使用者)(?:应|须|需|必须|不得|不可|不应|承诺|保证|理解|同意|知悉|确认|有义务|有权|可以|需要)|严禁|违法|侵害|侵犯|滥用/g,
  },
  {
    name: rights,
    weight: 2,
    pattern:
      /知识产权|著作权|商标|专利|版权|所有权|许可[^。\n]{0,10}(?:您|用户|使用)|授权[^。\n]{0,10}(?:您|用户|使用|我们)|非独占|非排他|反向工程/g,
  },
  { name: payment, weight: 2, pattern: /费用|收费|支付|付款|退款|退费|充值|续费|欠费|订阅|价款|发票|购买|税费|付费/g },
  {
    name: account,
    weight: 1,
    pattern:
      /(?:您|你|用户|会员)的?(?:账户|账号|帐号|帐户|密码|内容|资料)|未成年人|监护人|第三方|我们的(?:服务|网站|产品|平台)|本(?:网站|平台|服务|产品|软件|公司|应用|站|项目)/g,
  },
  {
    name: boilerplate,
    weight: 3,
    pattern:
      /不可抗力|(?:无效|不可执行)[^。\n]{0,30}(?:条款|部分|效力|其余|其他)|解释权|(?:转让|让与)[^。\n]{0,16}(?:权利|义务|协议|合同|账户|账号|帐号)|完整协议|生效|送达|补充协议|弃权|放弃[^。\n]{0,10}权利|特此/g,
  },
  {
    name: definitions,
    weight: 2,
    pattern:
      /(?:以下|下)?(?:简称|统称|合称|称为|下称)[为]?[“"「『【《'*]|[（(]["“「'*]|甲方|乙方|双方|[“"「]?(?:我们|您|用户|服务|本服务)[”"」]?(?:是指|指|系指|系|：指)/g,
  },
  { name: data, weight: 1, pattern: /个人(?:信息|资料|数据|隐私)|隐私(?:政策|权|声明|保护)|保密|机密信息|数据保护/g },
];
