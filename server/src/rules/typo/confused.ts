import { Finder } from '../../text/finder.js';
import { MISSPELT } from './misspelt.js';

/** A spelling that is wrong wherever its pattern matches. */
interface Spelling {
  /** Global; what it matches is replaced by `right`, in which `$1` stands for the first group, `$2` for the second. */
  readonly pattern: RegExp;
  /** As a finder wants them, where they cannot be derived. */
  readonly words?: string;
  readonly right: string | ((found: string) => string);
  /** Whether `right` is written so whatever the case of what it replaces. */
  readonly exact?: boolean;
  /** Where a text has this, the spelling is right in it. */
  readonly not?: RegExp;
}

/** The same with what finds it. */
export interface Confused extends Omit<Spelling, 'pattern' | 'words'> {
  readonly finder: Finder;
}

function found(list: readonly Spelling[]): readonly Confused[] {
  return list.map(({ pattern, words, ...one }) => ({ ...one, finder: new Finder(pattern, words) }));
}

/** English words in the place of others. */
export const ENGLISH_CONFUSED: readonly Confused[] = found([
  // Of all, but for verbs with "off" and what is taken off a price.
  {
    pattern:
      /(?<=\p{L}{2} )(?<!\b(?:turn|switch|cut|set|log|pay|paid|writ|write|wrote|written|shut|clos|block|lay|laid|sell|sold|wip|wipe|ward|fend|tak|take|took|taken|show|kick|sign|hold|held|back|call|break|broke|percent|discount|dollar|euro|pound|money)(?:e?s|ed|ing|ting)? )off(?= all\b)/giu,
    right: 'of',
  },
  {
    pattern:
      /\bit['’]s(?= (?:own|affiliates?|licensors?|subsidiar(?:y|ies)|officers?|directors?|employees?|agents?|suppliers?|terms?|obligations?|rights?|services?|users?|customers?|contents?|partners?|successors?|sole|absolute|discretion|use|property|best(?=[ .,;]))\b)/g,
    right: 'its',
  },
  {
    pattern:
      /\b(more|less|later|earlier|rather|fewer|greater|higher|lower|longer|sooner) then(?= (?:the|a|an|one|two|three|\d|in|as|that|those|any|what|our|your|its)\b)/gi,
    right: '$1 than',
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
  },
  { pattern: /\bDOS(?=\s?\/\s?DDoS)/g, right: 'DoS', exact: true },
  {
    pattern: /\b((?:[a-z]+ly )?)(?:wilful|willful|intentional) (?:or|and) grossly negligent damages?\b/g,
    right: 'damage $1caused intentionally or by gross negligence',
  },
  {
    pattern: /\bnon-contractual use\b/g,
    right: 'use in breach of the contract',
  },
  // The title of several provisions; a heading has no more words.
  {
    pattern: /(?<=^[\d. ]{0,10}(?:Final|General|Miscellaneous|Closing|Transitional|Common|Other) )provision$/g,
    right: 'provisions',
  },
  {
    pattern: new RegExp(`\\b(?:${Object.keys(MISSPELT).join('|')})\\b`, 'gi'),
    words: Object.keys(MISSPELT).join('|'),
    right: (found) => MISSPELT[found.toLowerCase()] ?? found,
  },
]);

/** Texts in traditional characters have other words. */
const TRADITIONAL = /[們為這與並應權務網書關價際會國後時從對來務條據]/;

/** Chinese words in the place of others. */
export const CHINESE_CONFUSED: readonly Confused[] = found([
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
  // Words that sound or look alike.
  { pattern: /以至(?=造成|导致|引起|使(?:您|用户|我们))/g, right: '以致', not: TRADITIONAL },
  { pattern: /帐目/g, right: '账目', not: TRADITIONAL },
  { pattern: /法人代表人/g, right: '法定代表人' },
  { pattern: /违犯(?=本协议|本合同|本条款|约定|规定|法律|法规)/g, right: '违反' },
  { pattern: /权力(?=义务|和义务|与义务|及义务|、义务|瑕疵|主张)/g, right: '权利' },
  { pattern: /(?<=合法|其他|相关|各项|全部|一切|知识产权|所有)权力(?=[，。；、]|不受|受到|遭受)/g, right: '权利' },
  { pattern: /(?<=权利|权利和|权利与|权利及|权利、)意务/g, right: '义务' },
  { pattern: /制定(?=仲裁委员会|账户|帐户|银行|收款|联系人|地址|邮箱|第三方)/g, right: '指定' },
  { pattern: /付合(?=约定|规定|要求|条件|法律)/g, right: '符合' },
  { pattern: /(?<=应当?|须|必须|予以)培偿|陪偿/g, right: '赔偿' },
  { pattern: /(?<=承担|负有?|违约|法律|连带)则任/g, right: '责任' },
  { pattern: /知识产权权(?!利|属|人|能|益)/g, right: '知识产权' },
  { pattern: /个人信[习系]/g, right: '个人信息' },
  { pattern: /不可抗[立利拒历](?!力)(?=[，。；、因事的等导造])/g, right: '不可抗力' },
  { pattern: /争仪|争意(?=解决|提交|由)/g, right: '争议' },
  { pattern: /人民法完|人民法元/g, right: '人民法院' },
  { pattern: /仲栽/g, right: '仲裁' },
  { pattern: /管[下瞎]权?(?=的?法院)/g, right: '管辖' },
  { pattern: /终[只址](?=本协议|服务|合同|本合同)/g, right: '终止' },
  { pattern: /中[只址](?=服务|提供|履行)/g, right: '中止' },
  { pattern: /期[现线]届满/g, right: '期限届满' },
  { pattern: /[界介]满(?=[，。；之前后时])/g, right: '届满' },
  { pattern: /(?<=有|具有|产生)法律效立/g, right: '法律效力' },
  { pattern: /保[蜜秘]义务/g, right: '保密义务', not: TRADITIONAL },
  // An adverb before a noun of quality wants 的 before it: 服务的完全准确性.
  {
    pattern:
      /(?<=服务|信息|内容|产品|软件|数据|系统|网站|资料|平台|结果)(完全|绝对)(?=(?:准确|安全|可靠|稳定|有效|合法|及时|完整)性)/g,
    right: '的$1',
  },
  // What was given wants 的 before its object: 按照提供的联系地址.
  {
    pattern:
      /(?<=按照|根据|依据)(提供|填写|提交|发送)(?=(?:联系|通讯|电子|收件)?(?:地址|方式|电话|邮箱)(?:交|送|寄|发|联|通知|进行))/g,
    right: '$1的',
  },
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
  { pattern: /除此之外\s?([^，。；]{1,12})并(?=提供|享有|承担)/g, right: '除此之外，$1还' },
  { pattern: /除非(?=[^，。；]{2,40}(?:以外|之外|(?<![以之除])外)，)/g, right: '除' },
  { pattern: /向(您|用户|客户)的([^，。；]{2,24})向\1(?=送达|发送|发出|通知)/g, right: '向$1的$2' },
]);
