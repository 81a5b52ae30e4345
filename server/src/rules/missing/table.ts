import type { Contract } from '../../analysis/contract.js';
import { otherDocuments, type Signal, says } from '../../analysis/queries/signals.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';

/**
 * The clauses that an agreement should have (design/rules.md, section 1): one row a type. A clause counts as missing
 * when no clause has the type as main or further type, the condition holds and nothing else meets the need.
 */
export interface MissingRow {
  /** What is asked for, and inserted; the rule is `missing-<id>`. */
  readonly type: ClauseType;
  /** Other types that do as well. */
  readonly or?: readonly ClauseType[];
  readonly id?: string;
  /** Severities in the profiles general, b2b-saas, consumer-eu, prc, ch: E, W, I, H, or - for off. */
  readonly severities: `${Letter} ${Letter} ${Letter} ${Letter} ${Letter}`;
  /** The English name of the type, as in its type.yaml. */
  readonly name: string;
  /** Why its lack matters. */
  readonly why: string;
  readonly when?: (contract: Contract) => boolean;
  /** Words that show that the text deals with it, where no clause is of the type. */
  readonly shown?: Signal;
  readonly met?: (contract: Contract) => boolean;
  /** A link to a document about it. */
  readonly linked?: RegExp;
  /** Only the main type of a clause counts. */
  readonly mainOnly?: boolean;
  readonly law?: readonly string[];
}
type Letter = 'E' | 'W' | 'I' | 'H' | '-';

const has =
  (...types: readonly ClauseType[]) =>
  (contract: Contract): boolean =>
    types.some((type) => contract.ofType(type).length > 0);
const mentions =
  (signal: Signal, least = 1) =>
  (contract: Contract): boolean =>
    says(contract, signal, least);

const MONEY =
  /\b(?:fees?|prices?|pricing|payments?|pay|paid|invoices?|invoiced|subscription charges?|EUR|USD|CHF)\b|[$€£¥￥]\s?\d|费用|价格|价款|付款|支付|付费|收费|元\/|人民币/giu;
const PREPAID = /\b(?:prepa(?:id|y|yment)s?|in advance|credits?|top[- ]?up|deposit)\b|预付|先付费|充值|余额|代金券/giu;
const PERIOD =
  /\b(?:subscriptions?|subscribers?|initial term|fixed[- ]term|renewal term|(?:monthly|annual|yearly) plan|prepaid package)\b|订阅|包年|包月|套餐|资源包|固定期限|会员期/giu;
const CONTENT =
  /\b(?:upload|submit|post|store|transmit)\w*\b[^.\n]{0,40}\b(?:content|data|files?|materials?)\b|\byour (?:content|files|materials)\b|\b(?:customer|user) (?:data|content)\b[^.\n]{0,60}\b(?:stor|upload|process|host)\w*|(?:上传|存储|存放|发布|提交)[^。\n]{0,20}(?:内容|数据|文件|素材|作品)/giu;
const DUTY_TO_NOTIFY = /\b(?:notif(?:y|ies|ication)|notices?|inform)\b|通知|告知/giu;

/** A customer who may leave at any time needs no rule on a term's end. */
function openEnded(contract: Contract): boolean {
  return contract.positions.some((p) => p.key === 'customerTermination' && p.value === 'any-time');
}

/** Whether terms are defined where the agreement starts or says what it means by words. */
function definesAtOnce(contract: Contract): boolean {
  return contract.clauses.some(({ facts }) => facts.definitions.length >= 3) || says(contract, DEFINED);
}
const DEFINED = /["“][^"”\n]{1,40}["”]\s*(?:means|refers to|shall mean)\b|“[^”\n]{1,20}”\s*[系是]?指/giu;

export const MISSING: readonly MissingRow[] = [
  {
    type: 'parties',
    severities: 'E E E E E',
    name: 'Parties and scope',
    why: 'Without the parties, nobody can tell who is bound and who can be sued.',
    met: (contract) => contract.parties.some((p) => p.party.role === 'provider'),
    law: ['cn-civil-code-470'],
  },
  {
    type: 'services',
    severities: 'E E E E E',
    name: 'Services',
    why: 'Without the services, nobody can tell what is owed and when it is badly performed.',
    shown:
      /\b(?:we|us|company|provider|supplier|licensor)\b[^.\n]{0,40}\b(?:provides?|offers?|supplies|delivers?|makes? available)\b|提供[^。，\n]{0,16}服务|服务内容/giu,
    law: ['cn-civil-code-470'],
  },
  {
    type: 'acceptance',
    severities: 'W W W W W',
    name: 'Acceptance of terms',
    why: 'Unless the text says by which act the customer agrees, it may never have become part of the contract.',
    shown:
      /\b(?:agree(?:s|d|ing)? to (?:be bound|comply|these|this|the)|accept(?:s|ed|ing|ance)?\b[^.\n]{0,30}\b(?:terms|agreement|TOS|conditions)|bound by (?:these|this)|contract (?:is|shall be) (?:concluded|formed)|(?:is|are) created by|enter(?:s|ing)? into (?:this|these|an?) (?:agreement|terms|contract))\b|(?:同意|接受|签署|签订)[^。\n]{0,20}(?:本协议|本条款|本合同|这些协议|协议|条款)|(?:合同|协议|关系)[^。\n]{0,60}(?:成立|订立|创建)/giu,
    law: ['cn-e-commerce-law-49', 'cn-e-commerce-law-50', 'de-bgb-305-2'],
  },
  {
    type: 'fees',
    severities: 'W E E E W',
    name: 'Fees and payment',
    why: 'The text speaks of payment, but without price and due date neither a debt nor a default can be shown.',
    when: mentions(MONEY, 2),
    shown:
      /\b(?:free of charge|fees? (?:are|is|shall|will)|(?:pay|payment of) (?:all|the|any) (?:applicable )?(?:fees|charges))\b|免费(?:提供|使用)|(?:支付|缴纳)[^。\n]{0,16}(?:费用|价款|服务费)/giu,
    linked: /pric(?:e|ing)|fees|plans|价格|收费|计费|资费/i,
    law: ['eu-consumer-rights-6-1-e', 'cn-consumer-law-26', 'cn-consumer-law-28'],
  },
  {
    type: 'termination',
    severities: 'E E E E E',
    name: 'Termination',
    why: 'Without a rule, the contract can be ended only on the grounds and periods of the statute.',
    shown:
      /\b(?:terminat(?:e|es|ed|ion|ing)|cancel(?:s|led|lation|ling)?|close your account)\b|终止|解除(?:本|合同|协议)|注销/giu,
    law: ['cn-civil-code-563', 'cn-civil-code-564', 'cn-civil-code-565', 'eu-consumer-rights-6-1-o'],
  },
  {
    type: 'governing-law',
    severities: 'E E W E E',
    name: 'Governing law',
    why: 'Without a choice, conflict rules decide which law applies, and may choose a law that the text was not written for.',
    shown:
      /\b(?:governed by|subject to|construed (?:in accordance with|under)|under)\b[^.\n]{0,40}\blaws?\b[^.\n]{0,20}\b(?:of|in)\b|\b(?:governing|applicable) law\b|(?:适用|受)[^。，\n]{0,30}(?:法律|法)(?:管辖|约束|解释|$)|适用[^。\n]{0,16}法律/giu,
    met: (contract) => contract.positions.some((p) => p.key === 'governingLaw'),
  },
  {
    type: 'jurisdiction',
    or: ['dispute-resolution'],
    id: 'jurisdiction',
    severities: 'E E W E E',
    name: 'Dispute resolution',
    why: 'Without a forum, the statute decides where to sue, often far from either party.',
    shown:
      /\b(?:courts? (?:of|in|located)|jurisdiction of|exclusive jurisdiction|arbitrat(?:ion|or|ed))\b|人民法院|仲裁|管辖/giu,
    met: (contract) =>
      contract.positions.some((p) => p.key === 'venue' || (p.key === 'arbitration' && p.value !== false)),
  },
  {
    type: 'amendments',
    severities: 'W W E W W',
    name: 'Amendments to the terms',
    why: 'Without a rule, the terms can be changed only with the consent of every customer.',
    shown:
      /\b(?:amend|modify|change|revise|update)\w*\b[^.\n]{0,30}\b(?:these|this|the|our) (?:terms|agreement|TOS|conditions|policy)\b|(?:修改|变更|修订|更新)[^。\n]{0,12}(?:本协议|本条款|本合同|协议内容|条款)|(?:本协议|条款)[^。\n]{0,12}(?:修改|变更|修订|变动)/giu,
  },
  {
    type: 'data-protection',
    severities: 'W E E E E',
    name: 'Data protection and privacy',
    why: 'Whoever handles personal data must say so, and needs a contract where it is handled for the customer.',
    linked: /privacy|data[- ]?processing|data[- ]?protection|\bdpa\b|隐私|数据处理|个人信息/i,
    law: ['eu-gdpr-13', 'eu-gdpr-14', 'eu-gdpr-28', 'cn-pipl-17', 'cn-pipl-21', 'ch-fadp-9', 'ch-fadp-19'],
  },
  {
    type: 'limitation-of-liability',
    severities: 'W E I I W',
    name: 'Limitation of liability',
    why: 'This is no legal defect, but the risk is unlimited in amount and covers every head of loss.',
    shown:
      /\b(?:not (?:be )?liable|liability[^.\n]{0,40}(?:limited|exceed|exclu)|in no event)\b|不承担[^。\n]{0,20}(?:责任|赔偿)|责任[^。\n]{0,16}(?:不超过|为限|限于)/giu,
  },
  {
    type: 'customer-data',
    severities: 'I W I W I',
    name: 'Customer data and content',
    why: 'Customers store content here: who owns it, who may use it and who answers for it stays open.',
    when: mentions(CONTENT),
    shown:
      /\b(?:own(?:s|ership)?|retain\w*|licen[cs]e)\b[^.\n]{0,60}\b(?:your|customer|user)\b[^.\n]{0,16}\b(?:content|data|materials?)\b|(?:用户|业务|您的)数据[^。\n]{0,20}(?:归|所有|拥有|负责)/giu,
  },
  {
    type: 'intellectual-property',
    severities: 'I W I I I',
    name: 'Intellectual property',
    why: 'What the customer may do with software, texts and marks of the provider stays open.',
    shown: /\bintellectual property|copyrights?\b|知识产权|著作权/giu,
  },
  {
    type: 'acceptable-use',
    severities: 'I W I I I',
    name: 'Acceptable use',
    why: 'Suspension or termination for misuse needs a rule that was broken.',
    shown:
      /\byou (?:may|must|shall|will|agree) not\b|\b(?:prohibited|forbidden)\b|不得(?:利用|使用|从事|上传|发布)|禁止/giu,
    linked: /acceptable[- ]?use|\baup\b|fair[- ]?use|使用(?:规则|政策|规范)/i,
  },
  {
    type: 'assignment',
    severities: 'I W I I I',
    name: 'Assignment',
    why: 'Whether either party may transfer the contract, as in the sale of a business, is left to the statute.',
    shown:
      /\b(?:assign|transfer)\w*\b[^.\n]{0,40}\b(?:agreement|terms|rights|obligations|contract)\b|(?:权利|义务|本协议|合同|债权)[^。\n]{0,16}(?:转让|转移)|转让[^。\n]{0,12}(?:权利|义务|本协议|合同)/giu,
  },
  {
    type: 'data-deletion',
    severities: 'I W W W I',
    name: 'Data retention and deletion',
    why: 'The customer cannot tell how long data may be fetched after the end and when it is deleted.',
    shown:
      /\b(?:delet|retain|retention|eras)\w*\b[^.\n]{0,40}\b(?:data|content|information)\b|(?:数据|信息|内容)[^。\n]{0,16}(?:删除|保留|销毁)|(?:删除|保留|销毁)[^。\n]{0,12}(?:数据|信息|内容)/giu,
    law: ['cn-pipl-47'],
  },
  {
    type: 'suspension',
    severities: 'I W I I I',
    name: 'Suspension',
    why: 'Without a right to suspend, only termination is left against misuse and unpaid bills.',
    shown: /\bsuspen(?:d|ds|ded|sion|ding)\b|(?:暂停|中止|冻结)[^。\n]{0,12}(?:服务|账户|账号|使用|提供)?/giu,
  },
  {
    type: 'effects-of-termination',
    severities: 'I W I I I',
    name: 'Effects of termination',
    why: 'What becomes of access, data, credit and open bills at the end stays open.',
    shown:
      /\b(?:upon|after|following|on|in the event of|end of)\b[^.\n]{0,24}\b(?:termination|expir(?:y|ation)|cancellation|this period)\b|(?:终止|届满|到期|解除|结束)(?:后|时|之日|的?情况下)|终止[^。\n]{0,30}(?:退还|清除|删除|失效|到期)/giu,
  },
  {
    type: 'refunds',
    severities: 'I I W W I',
    name: 'Refunds and credits',
    why: 'Customers pay ahead here: whether unused money comes back stays open.',
    when: mentions(PREPAID),
    shown:
      /\b(?:refund|reimburs|non-refundable)\w*|\bcredit\b[^.\n]{0,30}\bexpire|退还|退款|不退|余额[^。\n]{0,12}(?:清零|作废|到期)/giu,
    linked: /refund|退款/i,
  },
  {
    type: 'confidentiality',
    severities: 'H W - I I',
    name: 'Confidentiality',
    why: 'What the parties learn of each other’s business is protected by the statute only.',
    shown: /\bconfidential\w*|non-?disclosure\b|保密(?:信息|义务|条款|责任)|商业秘密/giu,
  },
  {
    type: 'notices',
    severities: 'I W I W I',
    name: 'Notices',
    why: 'Duties depend on notices here, but not how they are given and when they count as received.',
    when: mentions(DUTY_TO_NOTIFY, 2),
    shown:
      /\bnotices?\b[^.\n]{0,40}\b(?:shall|must|may|will|should) be (?:given|sent|made|in writing|delivered|deemed)|\bdeemed (?:to (?:have been|be) )?(?:received|given|delivered|served)\b|视为[^。\n]{0,8}送达|送达|通知[^。\n]{0,8}(?:应当?|须|可)以[^。\n]{0,12}(?:方式|形式)/giu,
    mainOnly: true,
  },
  {
    type: 'entire-agreement',
    severities: 'I W H I I',
    name: 'Entire agreement and precedence',
    why: 'The text names several documents, but not which of them prevails where they differ.',
    when: (contract) => otherDocuments(contract) >= 2,
    shown:
      /\b(?:entire (?:agreement|understanding)|supersede|prevail|take precedence|order of precedence|integral part)\w*|完整协议|全部协议|不可分割的(?:一?部分|组成部分)|为准|优先(?:适用|于)/giu,
  },
  {
    type: 'severability',
    severities: 'I W - I I',
    name: 'Severability',
    why: 'The statute mostly says the same, but a clause avoids a dispute about what stands if one provision falls.',
    shown:
      /\b(?:severab\w+|(?:invalid|unenforceable|void)\b[^.\n]{0,80}\b(?:remain|rest|other|remaining))|(?:无效|不可执行)[^。\n]{0,30}(?:其余|其他|不影响)/giu,
    law: ['cn-civil-code-156', 'ch-co-20-2', 'de-bgb-306'],
  },
  {
    type: 'survival',
    severities: 'I W H I I',
    name: 'Survival',
    why: 'Whether duties such as confidentiality and limits of liability outlive the contract stays open.',
    when: has('confidentiality', 'limitation-of-liability', 'intellectual-property'),
    shown:
      /\bsurviv(?:e|es|al|ing)\b|(?:终止|解除|届满)[^。\n]{0,12}(?:仍然?|继续)有效|不因[^。\n]{0,16}(?:终止|解除)而(?:失效|无效)|存续/giu,
  },
  {
    type: 'force-majeure',
    severities: 'I W H I I',
    name: 'Force majeure',
    why: 'Which events excuse non-performance, and what the affected party must do, is left to the statute.',
    shown:
      /\bforce majeure|beyond (?:our|its|the|their)(?: reasonable)? (?:control|influence)\b|acts? of god|不可抗力/giu,
  },
  {
    type: 'service-changes',
    severities: 'I W W I I',
    name: 'Changes to the services',
    why: 'Whether the services may be changed or withdrawn, and on what notice, stays open.',
    shown:
      /\b(?:modify|change|discontinue|withdraw|suspend|update)\w*\b[^.\n]{0,30}\b(?:the |our |any |existing |part of )*(?:services?|features?|platform|site)\b|(?:变更|修改|调整|停止提供|下线)(?:所提供的?|本|部分|任何|相关)*服务|服务(?:内容|功能|规格|形式)[^。\n]{0,8}(?:变更|调整|修改)/giu,
  },
  {
    type: 'support',
    severities: 'H W H I H',
    name: 'Support',
    why: 'Whether and how the customer gets help stays open.',
    shown: /\b(?:technical|customer) support|support (?:team|services?|hours)\b|技术支持|售后|客服|工单/giu,
    linked: /support|支持/i,
    law: ['cn-consumer-law-26'],
  },
  {
    type: 'service-level',
    severities: 'H W H I H',
    name: 'Service level',
    why: 'Neither an availability nor its absence is stated, so that each outage may be a breach.',
    shown: /\b(?:availability|uptime|service levels?|SLA|uninterrupted)\b|可用性|服务等级|服务水平|不中断|中断/giu,
    linked: /service[- ]?level|\bsla\b|服务(?:等级|水平|级)/i,
  },
  {
    type: 'due-care',
    severities: 'H W I W I',
    name: 'Security measures of the provider',
    why: 'A provider that handles data must protect it; without measures stated, the customer cannot show that it chose with care.',
    shown:
      /\b(?:security measures|technical and organi[sz]ational|reasonable (?:care|security|measures)|safeguards?|appropriate\b[^.\n]{0,30}\b(?:precautions|measures))\b|安全(?:措施|保障|承诺)|技术措施|勤勉/giu,
    linked: /security|\btom\b|安全/i,
    law: ['eu-gdpr-28', 'eu-gdpr-32', 'cn-cybersecurity-law-23'],
  },
  {
    type: 'compliance',
    severities: '- H - W -',
    name: 'Compliance with laws',
    why: 'Operators of networks must keep logs for six months or more; the customer should be told of its share.',
    shown:
      /\b(?:compl(?:y|iance) with\b[^.\n]{0,24}\blaws?|export control|sanctions)\b|遵守[^。\n]{0,16}(?:法律|法规)|日志|备案/giu,
    law: ['cn-cybersecurity-law-23-no-3'],
  },
  {
    type: 'customer-liability',
    severities: 'H I - W H',
    name: 'Customer liability and breach',
    why: 'What follows from a breach by the customer is left to the statute.',
    shown:
      /\byou (?:are|will be|shall be|remain) (?:fully |solely )?(?:liable|responsible)\b|违约责任|(?:您|用户|客户)[^。\n]{0,30}(?:承担|赔偿)[^。\n]{0,12}(?:责任|损失)/giu,
    law: ['cn-civil-code-470', 'cn-civil-code-577'],
  },
  {
    type: 'account-security',
    severities: 'H I I I H',
    name: 'Account security',
    why: 'Who answers for what is done with stolen credentials stays open.',
    shown: /\b(?:passwords?|credentials|unauthori[sz]ed (?:use|access))\b|密码|口令|密钥|账[户号]安全/giu,
  },
  {
    type: 'backup',
    severities: 'H I I I H',
    name: 'Backup and disaster recovery',
    why: 'Who makes backups, and who bears the loss of data, stays open.',
    shown: /\bback[- ]?ups?\b|disaster recovery|loss of data|data loss|备份|灾(?:后|难)恢复|数据丢失/giu,
  },
  {
    type: 'eligibility',
    severities: 'H I W I H',
    name: 'Eligibility and authority',
    why: 'Contracts with minors, and with staff who may not bind their employer, may fail.',
    shown:
      /\b(?:minors?|legal age|years (?:of age|old)|at least 1[368]|authori[sz]ed to (?:bind|act)|authority to bind|legal capacity)\b|未成年|民事行为能力|周岁|有权代表/giu,
  },
  {
    type: 'taxes',
    severities: 'H I - I H',
    name: 'Taxes',
    why: 'Whether prices include VAT and who bears other taxes stays open.',
    when: has('fees'),
    shown: /\b(?:taxes|VAT|value[- ]added tax|sales tax|withholding)\b|税费|增值税|税款|含税/giu,
  },
  {
    type: 'late-payment',
    severities: 'H I - I H',
    name: 'Late payment and collection',
    why: 'What a late payment costs, and whether service may be withheld, is left to the statute.',
    when: has('fees'),
    shown:
      /\b(?:late (?:payment|fee)|overdue|default interest|past due|in default|collections?)\b|逾期|欠费|滞纳金|违约金/giu,
  },
  {
    type: 'term',
    severities: 'I W W W I',
    name: 'Term and commencement',
    why: 'The text speaks of subscriptions or packages, but not when they start and end.',
    when: mentions(PERIOD),
    met: openEnded,
    shown:
      /\b(?:(?:subscription|initial|contract) (?:term|period)|for a (?:term|period) of|commenc\w+)\b|服务期限|有效期|期限(?:自|为|至)|开通之日/giu,
  },
  {
    type: 'renewal',
    severities: 'I W W W I',
    name: 'Renewal',
    why: 'The text speaks of subscriptions or packages, but not what happens when they run out.',
    when: mentions(PERIOD),
    met: openEnded,
    shown: /\b(?:renew(?:s|al|ed|ing)?|auto-?renew\w*)\b|续费|续订|续期|续约/giu,
  },
  {
    type: 'indemnification',
    severities: 'H I - H H',
    name: 'Indemnification',
    why: 'Who bears claims of third parties and the cost of their defence is left to the statute.',
    shown:
      /\b(?:indemnif(?:y|ies|ication)|indemnity|hold harmless|(?:all|any) damages and costs)\b|赔偿[^。\n]{0,30}(?:第三方|全部损失|一切损失)|第三方[^。\n]{0,30}(?:索赔|赔偿)|所有损害和费用|免责/giu,
  },
  {
    type: 'waiver',
    severities: 'H I - H H',
    name: 'No waiver',
    why: 'A party that lets a breach pass may be taken to have given up its right.',
    shown:
      /\b(?:waiver|waive)\b[^.\n]{0,60}\b(?:right|provision|breach|term)|\b(?:failure|delay)\b[^.\n]{0,60}\b(?:enforce|exercise)|弃权|(?:不|未)[^。\n]{0,16}视为[^。\n]{0,12}放弃/giu,
  },
  {
    type: 'relationship',
    severities: 'H I - H H',
    name: 'Relationship of the parties',
    why: 'A court may read agency, partnership or rights of third parties into the contract.',
    shown:
      /\b(?:independent contractors?|joint venture|partnership|agency relationship|employ(?:ment|er[- ]employee) relationship|third[- ]party (?:beneficiar\w+|rights))\b|(?:合伙|合资|代理|雇佣|劳动)关系|仅对[^。\n]{0,8}相对方/giu,
  },
  {
    type: 'warranties',
    or: ['warranty-disclaimer'],
    severities: 'H I - H H',
    name: 'Representations and warranties',
    why: 'What quality is owed, and what is not promised, is left to the statute.',
    shown:
      /\b(?:warrant(?:y|ies|s)|guarantees?|as is|as available)\b|(?:不|无法)(?:保证|担保)|保证(?:不|其|所)|现状|拒绝(?:任何|一切)责任/giu,
  },
  {
    type: 'definitions',
    severities: 'H I H H H',
    name: 'Definitions and interpretation',
    why: 'Terms are defined all over the text, so that readers must search for their meaning.',
    when: (contract) => contract.definitions.length >= 8,
    met: definesAtOnce,
  },
  {
    type: 'effective-date',
    severities: 'W W W W W',
    name: 'Effective date',
    why: 'Nobody can tell which version binds and from when notice periods run.',
  },
];
