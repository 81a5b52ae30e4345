/** A spelling that is wrong wherever its pattern matches. */
export interface Confused {
  /** Global; what it matches is replaced by `right`, in which `$1` stands for the first group, `$2` for the second. */
  readonly pattern: RegExp;
  readonly right: string | ((found: string) => string);
  /** A quick test that a text may have it. */
  readonly hint?: RegExp;
  /** Whether `right` is written so whatever the case of what it replaces. */
  readonly exact?: boolean;
  /** Where a text has this, the spelling is right in it. */
  readonly not?: RegExp;
}

/** Misspelt words of contracts, which are words of no variety of English. */
const MISSPELT: Readonly<Record<string, string>> = {
  accomodate: 'accommodate',
  accomodation: 'accommodation',
  acknowlege: 'acknowledge',
  acknowlegement: 'acknowledgement',
  adress: 'address',
  agrement: 'agreement',
  agreeement: 'agreement',
  arbitary: 'arbitrary',
  availabilty: 'availability',
  commited: 'committed',
  comittment: 'commitment',
  compatability: 'compatibility',
  concurrance: 'concurrence',
  concensus: 'consensus',
  consistant: 'consistent',
  correspondance: 'correspondence',
  enviroment: 'environment',
  existance: 'existence',
  goverment: 'government',
  govermental: 'governmental',
  guarentee: 'guarantee',
  independant: 'independent',
  indemnifiy: 'indemnify',
  intergrity: 'integrity',
  knowlege: 'knowledge',
  liablity: 'liability',
  liabilty: 'liability',
  licencor: 'licensor',
  maintainance: 'maintenance',
  neccessary: 'necessary',
  negligance: 'negligence',
  occassion: 'occasion',
  occured: 'occurred',
  occurence: 'occurrence',
  occuring: 'occurring',
  persue: 'pursue',
  posession: 'possession',
  priviledge: 'privilege',
  proccess: 'process',
  proprietory: 'proprietary',
  publically: 'publicly',
  reasonble: 'reasonable',
  recieve: 'receive',
  recieved: 'received',
  reccommend: 'recommend',
  refered: 'referred',
  relevent: 'relevant',
  responsability: 'responsibility',
  responsibilty: 'responsibility',
  seperate: 'separate',
  seperately: 'separately',
  subscribtion: 'subscription',
  succesful: 'successful',
  succesfully: 'successfully',
  suspention: 'suspension',
  teh: 'the',
  thier: 'their',
  transfered: 'transferred',
  untill: 'until',
  wether: 'whether',
  writen: 'written',
};

/** English words in the place of others. */
export const ENGLISH_CONFUSED: readonly Confused[] = [
  // Of all, but for verbs with "off" and what is taken off a price.
  {
    pattern:
      /(?<=\p{L}{2} )(?<!\b(?:turn|switch|cut|set|log|pay|paid|writ|write|wrote|written|shut|clos|block|lay|laid|sell|sold|wip|wipe|ward|fend|tak|take|took|taken|show|kick|sign|hold|held|back|call|break|broke|percent|discount|dollar|euro|pound|money)(?:e?s|ed|ing|ting)? )off(?= all\b)/giu,
    right: 'of',
    hint: / off all\b/i,
  },
  {
    pattern:
      /\bit['’]s(?= (?:own|affiliates?|licensors?|subsidiar(?:y|ies)|officers?|directors?|employees?|agents?|suppliers?|terms?|obligations?|rights?|services?|users?|customers?|contents?|partners?|successors?|sole|absolute|discretion|use|property)\b)/g,
    right: 'its',
    hint: /\bit['’]s /,
  },
  {
    pattern:
      /\b(more|less|later|earlier|rather|fewer|greater|higher|lower|longer|sooner) then(?= (?:the|a|an|one|two|three|\d|in|as|that|those|any|what|our|your|its)\b)/gi,
    right: '$1 than',
    hint: / then /i,
  },
  { pattern: /\bthere own(?= \p{Ll})/giu, right: 'their own' },
  { pattern: /\byour are\b/gi, right: 'you are' },
  {
    pattern: /\byou're(?= (?:account|data|content|use|own|subscription|information|rights|obligations|password)\b)/gi,
    right: 'your',
  },
  { pattern: /\bin lieu off\b/gi, right: 'in lieu of' },
  {
    pattern: /\bminimal(?= (?:availability|uptime|age|term|period|notice|amount|fee|duration|deposit|order)\b)/g,
    right: 'minimum',
    hint: /minimal /,
  },
  { pattern: /\bDOS(?=\s?\/\s?DDoS)/g, right: 'DoS', exact: true, hint: /DDoS/ },
  {
    pattern: /\b(?:wilful|willful|intentional) (?:or|and) grossly negligent damages?\b/g,
    right: 'damage caused intentionally or by gross negligence',
    hint: /grossly/,
  },
  {
    pattern: /\bnon-contractual use\b/g,
    right: 'use in breach of the contract',
    hint: /non-contractual/,
  },
  {
    pattern: new RegExp(`\\b(?:${Object.keys(MISSPELT).join('|')})\\b`, 'gi'),
    right: (found) => MISSPELT[found.toLowerCase()] ?? found,
  },
];

/** Texts in traditional characters have other words. */
const TRADITIONAL = /[們為這與並應權務網書關價際會國後時從對來務條據]/;

/** Chinese words in the place of others. */
export const CHINESE_CONFUSED: readonly Confused[] = [
  { pattern: /防碍/g, right: '妨碍' },
  { pattern: /网路/g, right: '网络', not: TRADITIONAL },
  {
    pattern: /登陆(?=您|你|用户|账|帐|平台|网站|系统|服务|后台|控制台|官网|密码|页面|界面|信息|注册)/g,
    right: '登录',
    not: TRADITIONAL,
  },
  {
    pattern: /必需(?=遵守|遵循|承担|支付|提供|保证|确保|履行|按照|依照|经过|符合|通知)/g,
    right: '必须',
    not: TRADITIONAL,
  },
  { pattern: /截止(?=到?(?:\d{4}|二〇|二○|本协议(?:签订|生效|终止)|目前|今))/g, right: '截至', not: TRADITIONAL },
  { pattern: /签定/g, right: '签订' },
  { pattern: /做为(?!人)/g, right: '作为' },
  { pattern: /按装/g, right: '安装' },
  { pattern: /布署/g, right: '部署' },
  { pattern: /既使/g, right: '即使' },
  { pattern: /时侯/g, right: '时候' },
  { pattern: /复盖/g, right: '覆盖' },
  { pattern: /其它它|其他它/g, right: '其他' },
  { pattern: /泄秘/g, right: '泄密' },
  { pattern: /侵范/g, right: '侵犯' },
  { pattern: /赔尝/g, right: '赔偿' },
  { pattern: /违返/g, right: '违反' },
  { pattern: /尊守/g, right: '遵守' },
  { pattern: /刑罚性(?=的?(?:损害|损失|赔偿))/g, right: '惩罚性' },
  { pattern: /行政管理部(?=的?(?:处罚|决定|命令|监管|规定))/g, right: '行政管理部门' },
  { pattern: /理应地/g, right: '理应' },
  { pattern: /(?<![\d*])7 ?\* ?24(?![\d*])/g, right: '7×24' },
  { pattern: /软件硬件/g, right: '软件、硬件' },
  {
    pattern:
      /(?<=不?保证|应当?|将|可以|能够|必须)(永久|持续|及时|妥善|准确|完整|单独|独立)的(?=提供|使用|履行|保存|保管|支付|通知|行使|处理)/g,
    right: '$1地',
  },
  { pattern: /的而(?=达成|产生|形成|导致|造成)/g, right: '而' },
  { pattern: /(?<=[，；。\s]|^)就([^，。；]{2,24})的使用应(?=符合|遵守)/gm, right: '对$1的使用应' },
  { pattern: /除此之外([^，。；]{1,12})并(?=提供|享有|承担)/g, right: '除此之外，$1还' },
  { pattern: /除非(?=[^，。；]{2,40}(?:以外|之外|(?<![以之除])外)，)/g, right: '除' },
  { pattern: /向(您|用户|客户)的([^，。；]{2,24})向\1(?=送达|发送|发出|通知)/g, right: '向$1的$2' },
];
