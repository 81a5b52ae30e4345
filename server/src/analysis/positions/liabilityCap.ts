import type { Duration, LiabilityCap } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, reader } from './clauseSentences.js';
import { findDurations } from './duration.js';
import { EXCLUSIONS, excludesLiability, isExcluded } from './exclusion.js';
import { findMoney } from './money.js';
import { findPercents } from './percent.js';

const TOTAL = gateOf('liability|责任总额|赔偿总额|累计');
const LIMIT =
  '(?:exceed(?:ing|s)?|(?:more|greater|higher|larger)\\sthan|(?<!not\\s)(?<!being\\s)limited\\b[^\\n]{0,40}?\\s(?:to|by|with)|capped\\b[^\\n]{0,30}?\\sat|up\\sto|restricted\\sto|(?:maximum|most|ceiling|limit)\\sof|in\\sexcess\\sof|(?:stops?|tops?\\sout|ends?)\\sat|go(?:es)?\\sbeyond)';
const ENGLISH_CAP = new RegExp(
  `\\b(?:liability|liabilities|liable|responsib\\w+|damages|recover|recovery|compensat\\w+|obligations?|exposure|we\\s(?:\\w+\\s)?owe)\\b[^\\n]{0,400}?\\b${LIMIT}`,
  'i',
);
const ENGLISH_LIMIT_TO =
  /\bliability\b[^\n]{0,120}?\b(?:is|shall\sbe|will\sbe)\s(?:limited\sto\s)?the\s(?:greater|lesser|higher|lower|larger|smaller)\sof\b|\bmaximum\s(?:\w+\s){0,3}liability\b[^\n]{0,200}?\b(?:is|shall\sbe|will\sbe|equals?|amounts\sto)\b/i;
/** The provider caps what it owes, or says how much the customer can get at most. */
const WE_CAP = pattern(
  '\\b(?:limit|cap|restrict)s?\\s<our>\\s(?:\\w+\\s){0,3}?(?:liability|responsibility)\\b…80…\\b(?:to|at)\\b|<we>\\s(?:limit|cap|restrict)s?\\s(?:\\w+\\s){0,3}?(?:liability|responsibility)\\b…80…\\b(?:to|at)\\b|\\b(?:most|maximum|maximum\\samount)\\s(?:that\\s)?(?:<you>|anyone)\\s(?:can|may|could|will|shall)\\s(?:\\w+\\s)?(?:recover|claim|receive|get)\\b…60…\\b(?:is|are|be)\\b|\\bmost\\s(?:that\\s)?<we>\\s(?:\\w+\\s){0,3}?(?:pay|owe|compensate)\\b…60…\\b(?:is|be)\\b|<we>\\s(?:\\w+\\s){0,2}?(?:pay|owe|compensate)s?\\s(?:\\w+\\s){0,3}?(?:no|not|never)\\s(?:\\w+\\s)?more\\sthan\\b',
);
const CHINESE_OVER =
  '不(?:得|会|应|将|应当|予|再)?(?:超过|超出|高于|多于|大于|逾)|上限(?:为|是|不超过|:)?|限额(?:为|是)?|(?<!受|不|仅)限于|(?<!不)仅限于|最高(?:不超过|为)|(?:最多|至多|最高)(?:不超过|为|是)|封顶(?:为|在|是|于)';
const CHINESE_CAP = new RegExp(
  `(?:责任|赔偿|损失|补偿|赔付)[^。]{0,160}?(?:${CHINESE_OVER}|(?<!不)以(?<to>[^。]{1,60}?)(?:作)?为(?:限|上限|最高限额))|(?<!不)以(?<by>[^。;]{1,80}?)为(?:限|上限)[^。]{0,30}(?:责任|赔偿)|最高赔偿|(?:最多|至多|最高|仅(?!在))[^。,;]{0,16}(?:赔|补偿)|在(?<within>[^。,;]{0,40}(?:费|款|金额|价款|报酬)[^。,;]{0,8}?)(?:范围|限度|额度)(?:之)?内[^。,;]{0,12}(?:承担|赔偿|负)`,
);
const ENGLISH_FEES =
  /\b(?:fees?|amounts?|sums?|charges|price|prices|payments?|consideration|money|monies|costs?|value\sof\s(?:the\s)?services|subscriptions?|total)\b[^\n]{0,80}?\b(?:paid|payable|owed|due|received|used|pays?|invoiced|charged|billed|incurred|attributable|made|spent)\b|\b(?:paid|pay|received|spent)\b[^\n]{0,60}?\b(?:for|to|us|in|during)\b|\b(?:annual|monthly|yearly|weekly|subscription|service|licen[cs]e|membership)\s(?:\w+\s)?(?:fees?|charges?|payments?|rents?|instal?lments?)\b|\b(?:purchase|subscription|licen[cs]e|order|contract|ticket|sales?)\s(?:price|value|cost)\b|\b(?:cost|price|value)\sof\s(?:the|your|such|any)\s(?:\w+\s){0,3}?(?:services?|products?|licen[cs]e|subscription|order|goods|items?|rights|purchase|software)\b|\b(?:months?|years?|weeks?)'?s?'?\s(?:of\s|worth\sof\s)?(?:\w+\s){0,2}?(?:fees|charges|payments)\b|\b(?:fees|charges)\s(?:for\sthe|of(?:\sthe)?)\s(?:\w+\s){0,3}?(?:months?|years?|period|term)\b/i;
/** What an insurance pays is no fee. */
const INSURED =
  /^[^\n.;]{0,60}\b(?:paid|pays?|payable|received)\b[^\n.;]{0,40}\binsur\w+|^[^。;]{0,20}保险(?:公司|人)?[^。;]{0,12}(?:赔付|赔偿|支付|理赔)/i;
const CHINESE_FEES =
  /(?:费用?|款项|(?<!赔偿|补偿)金额|价款|价格|服务的?价值|报酬|对价|订单|租金|总价|佣金|分成|抽成)[^。]{0,30}?|所?(?:缴纳|支付|收取|付)[^。]{0,12}(?:费|款|金额|价金)/;
const ENGLISH_YEAR =
  /\b(?:previous|preceding|prior|last|current|then-current|that|such|same)\s(?:contract(?:ual)?|calendar|subscription)?\s?year\b|\byear\s(?:before|preceding|prior\sto)\b|\b(?:annual|yearly)\s(?:\w+\s)?(?:fees?|charges)\b/i;
const CHINESE_YEAR = /(?:上一?个?|前一个?|当|该)(?:合同|自然)?年度|年度?(?:服务|运行|管理|运行管理)?费|年费/;
const ENGLISH_EVENT =
  /\bper\s(?:\w+\s)?(?:event|incident|occurrence|damage|case)\b|\b(?:each|every|any\s(?:one|single|individual))\s(?:\w+\s)?(?:event|incident|occurrence)\b/i;
const CHINESE_EVENT = /每(?:一)?(?:次|起|个)[^。,]{0,10}(?:事件|事故|损害|损失|违约)?|单次|单个事件|单一事件/;
const ENGLISH_CLAIM =
  /\bper\sclaim\b|\b(?:each|any\s(?:one|single|individual))\sclaim\b|\brelated\sto\s(?:your|the)\sclaim\b/i;
const CHINESE_CLAIM = /每(?:一)?(?:项|个|次)(?:索赔|请求|主张)/;
const CUSTOMER_CAP = pattern(
  '^[^\\n]{0,120}<your>\\s(?:total\\s|aggregate\\s|maximum\\s|sole\\s|own\\s){0,3}liability|^<you>\\s(?:are|is|will|shall|may|must|agree)\\b…40…\\b(?:liable|responsible|compensate|indemnify|pay)\\b|(?<![对向给于就\uE002])<you>(?:的|所承担的)?(?:赔偿)?责任(?:总额)?(?:不|以|限)|(?<![对向给于就\uE002])<you>(?:应|应当|须|需|将)(?:向<we>)?(?:承担|赔偿)',
);

function perOf(text: string, zh: boolean): LiabilityCap['per'] {
  if ((zh ? CHINESE_EVENT : ENGLISH_EVENT).test(text)) return 'event';
  return (zh ? CHINESE_CLAIM : ENGLISH_CLAIM).test(text) ? 'claim' : 'aggregate';
}

function periodOf(text: string, clause: ClauseSentences): Duration | undefined {
  const found = findDurations(text, clause.language).find((d) => /^P\d+[YMDW]$/.test(d.value));
  if (found) return found.value;
  return (clause.language === 'zh' ? CHINESE_YEAR : ENGLISH_YEAR).test(text) ? 'P1Y' : undefined;
}

/** The parts of a text that may state a cap of their own: (i) …; and (ii) …; provided that …. */
function parts(text: string): readonly string[] {
  // What the greater of is taken belongs together.
  if (/\b(?:greater|higher|larger|lesser|lower|smaller)\sof\b/i.test(text)) return text.split(/;(?!\s(?:or|and)\b)/i);
  return text.split(
    /;(?=\s|\S)|(?<=\S)\s(?=\((?:ii|iii|b|c)\)\s)|[,，](?=(?:且|并且|但|而)?(?:每年|每一?年度|年度|全部|全年)?[^。,，;]{0,6}(?:累计|合计|总计)[^。,，;]{0,10}(?:不(?:得|会)?(?:超过|超出|高于|多于)|以))/i,
  );
}

/** A further part that goes on with the cap of the one before: limited (a) to …, and (b) per year to …; 每年累计不超过…. */
const FURTHER = [
  /^\((?:ii|iii|b|c)\)\s(?:[^\n;]{0,60}?\s)?(?:to|at)\s/i,
  new RegExp(
    `^(?:且|并且|但|而)?[^。,，;]{0,12}(?:累计|合计|总计)[^。,，;]{0,10}(?:${CHINESE_OVER}|以(?=[^。,，;]{1,40}为限))`,
  ),
] as const;

/** In a list under "shall not be liable for", what is above the cap. */
const OVER = /\b(?:exceed(?:s|ing)?|in\sexcess\sof)\b/i;
/** What says that of several amounts one is taken. */
const EITHER = /\b(?:or|greater|higher|larger|lesser|lower|smaller|less)\b|较高|较低|孰|两者|二者/i;

/** The words of a part from which the cap is measured: what it must not exceed, or what stands between 以 and 为限. */
function basisOf(part: string, masked: string, first: boolean, zh: boolean): string | undefined {
  if (zh) {
    const m = CHINESE_CAP.exec(part);
    if (!m) return undefined;
    const within = m.groups?.to ?? m.groups?.by ?? m.groups?.within;
    const after = part.slice(m.index + m[0].length);
    return within === undefined ? after : m.groups?.by === undefined ? `${within},${after}` : within;
  }
  const m =
    ENGLISH_CAP.exec(part) ?? ENGLISH_LIMIT_TO.exec(part) ?? WE_CAP.exec(masked) ?? (first ? null : OVER.exec(part));
  return m ? part.slice(m.index + m[0].length) : undefined;
}

function capsOf(clause: ClauseSentences, plain: string, masked: string): readonly LiabilityCap[] {
  const zh = clause.language === 'zh';
  const caps: LiabilityCap[] = [];
  let at = 0;
  for (const part of parts(plain)) {
    const start = plain.indexOf(part, at);
    at = start + part.length;
    const further = caps.length > 0 ? FURTHER[zh ? 1 : 0].exec(part) : null;
    const basis =
      basisOf(part, masked.slice(start, at), start === 0, zh) ?? (further ? part.slice(further[0].length) : undefined);
    if (basis === undefined) continue;
    const per = perOf(part, zh);
    const period = periodOf(basis, clause);
    const percent = findPercents(basis, clause.language)[0]?.percent;
    const amounts = findMoney(basis, clause.language);
    const money = amounts[0];
    const fees = (zh ? CHINESE_FEES : ENGLISH_FEES).test(basis) && !INSURED.test(basis);
    if (fees && percent !== undefined && percent !== 100)
      caps.push({ kind: 'percent-of-fees', percent, ...(period && { period }), per });
    else if (fees && !(money && /^[^\n]{0,8}$/.test(basis.slice(0, money.range.start)) && !EITHER.test(part)))
      caps.push({ kind: 'fees-paid', ...(period && { period }), per });
    for (const [i, { amount, currency, range }] of amounts.entries()) {
      const own = amounts.length > 1 ? basis.slice(range.end, amounts[i + 1]?.range.start) : part;
      caps.push({ kind: 'fixed-amount', amount, currency, per: perOf(own, zh) });
    }
  }
  return caps;
}

const LISTED = 6;
const ANNOUNCES = /[:：]\s*$/;

/** A sentence with the items of the list that it announces: the greater of: …. */
function withItems({ sentences }: ClauseSentences, at: number, form: 'plain' | 'masked'): string {
  let text = sentences[at]![form];
  if (!ANNOUNCES.test(text)) return text;
  for (let i = at + 1; i < sentences.length && i <= at + LISTED; i++) {
    const item = sentences[i]![form];
    text += ` ${item.replace(/;/g, ',')}`;
    if (!/(?:[;,]|\b(?:and|or)|[和或及])\s*$/.test(item)) break;
  }
  return text;
}

const STRONG = ['limitation-of-liability', 'warranty-disclaimer', 'indemnification', 'customer-liability'] as const;
const TOTAL_LIABILITY =
  /\b(?:total|aggregate|maximum|cumulative|entire|overall|combined)\s(?:\w+\s){0,2}liability|责任总额|赔偿总额|累计|(?:赔偿)?责任(?:的)?(?:上限|限额)|最高赔偿/i;

/** What a cap is set on. */
const ENGLISH_OWED = /\b(?:liab\w+|damages?|responsib\w+|recover\w*|compensation|exposure|owe)\b/i;

/** What every sentence on a cap has that announces no list. */
const CAPS = [gateOf(ENGLISH_CAP, ENGLISH_LIMIT_TO, WE_CAP, OVER), gateOf(CHINESE_CAP)] as const;

/** The caps that a clause sets. */
export const readCaps = reader(gateOf(ENGLISH_CAP, ENGLISH_LIMIT_TO, WE_CAP, OVER, CHINESE_CAP), (clause) => {
  const zh = clause.language === 'zh';
  const strong = clause.about(...STRONG);
  if (!strong && !clause.has(TOTAL)) return [];
  return clause.sentences.flatMap((sentence, i) => {
    if (!clause.says(sentence, CAPS[zh ? 1 : 0]) && !ANNOUNCES.test(sentence.plain)) return [];
    if (!strong && !TOTAL_LIABILITY.test(sentence.plain)) return [];
    if (CUSTOMER_CAP.test(sentence.masked)) return [];
    if (!zh && !ENGLISH_OWED.test(sentence.plain)) return [];
    const caps = capsOf(clause, withItems(clause, i, 'plain'), withItems(clause, i, 'masked'));
    return caps.map((cap) => position('liabilityCap', cap, sentence));
  });
});

const ENGLISH_TOTAL =
  /\bany\s(?:and\sall\s)?(?:damages?|loss(?:es)?|liabilit(?:y|ies)|claims?)\s(?:or\s(?:damages?|loss(?:es)?|liabilit(?:y|ies)|claims?)\s)?(?!that\s(?:may\s|might\s|could\s)?(?:arise|result|follow)s?\s(?:\w+\s){0,3}?(?:from|of)\s(?:the\s|any\s)?loss)(?:whatsoever(?!\sresulting\sfrom\sloss)|of\sany\s(?:kind|nature|type)|(?:incurred|suffered|arising|resulting|caused|that)\b)|\bany\sother\s(?:damages\sof\sany\b|(?:kind|type|form|sort)s?\sof\s(?:loss(?:es)?|damages?)\b)|\b(?:any|all)\s(?:personal\s)?(?:injury,\s)?(?:loss|damages?)\sor\s(?:loss(?:es)?|damages?)\b|\bany\sdamages\s(?:or\sloss(?:es)?\s)?(?:incurred|whatsoever(?!\sresulting\sfrom\sloss))|\bliability\swhatsoever\b|\bany\s(?:[\w-]+,\s){0,3}direct\b(?:,|\sor|\sand)|\bdirect\sor\sindirect\b|\bdirect,\sindirect\b/i;
/** Of any kind, where no kind is named. */
const ENGLISH_ANY_KIND =
  /\b(?:liability|responsibility|damages?|loss(?:es)?)\s(?:whatsoever|of\sany\s(?:kind|nature|type|sort|description)|however\scaused)\b/i;
const AT_END = /\b(?:whatsoever|kind|nature|type|sort|description)(?:\s(?:to|towards)\s[^\n.,;]{1,40})?\s?[.,;]?\s?$/i;
const ENGLISH_KIND = /\b(?:indirect|consequential|incidental|special|punitive|exemplary)\b/i;
const ENGLISH_SPECIFIC =
  /\b(?:unauthori[sz]ed\suse|inaccurate|(?:posted|submitted|uploaded)\sby\s(?:\w+\s)?(?:users|members|others)|failure\sto\s(?:comply|keep|maintain|protect)|third[\s-]part(?:y|ies)\s(?:services?|sites?|websites?|content|products?)\s*[.,]|hack|beyond\s[^\n]{0,20}control|force\smajeure|such\s(?:termination|suspension|modification|change)|backup|linked|foreseeable|(?:because\sof|due\sto)\s(?:an?\s)?interruption|(?:such\s)?interactions|dealings\swith|meetings?|circumstances\slisted|disputes?\swith|(?:from|by)\s(?:an?|any)\s(?:computer\s)?virus|(?:the|such|these|those)\smeasures|(?:under|pursuant\sto)\sthe\s(?:preceding|previous)\s(?:item|paragraph)|between\susers|part(?:y|ies)'s?\s(?:acts|actions)|(?:third[\s-]party|external|other)\s(?:sites?|websites?|resources)|errors\sor\somissions|warrant(?:y|ies))\b/i;
const CHINESE_TOTAL =
  /(?:不|概不|均不|无需|无须|毋须)[^。,;]{0,24}(?:任何|一切|所有|全部)[^。,;]{0,12}(?:责任|义务)|(?:任何|一切|所有|全部)[^。;]{0,60}(?:概不(?:负责|承担|赔偿)|不(?:承担|负)[^。,;]{0,6}责任|(?:一律|均|概)不(?:予|作|会)?(?:任何)?赔偿|无责任)/;
const CHINESE_SPECIFIC =
  /因(?!此|使用|<)(?![\uE000-\uE003]*使用)|由于|如(?!何)|若|不可抗力|第三方|他人|黑客|(?<!(?:使用|访问|调用)[^。,;]{0,10})数据|间接|违反|违规|除非|以外|另有约定|泄[露漏]|中断|延[迟误]|担保|[删移]除|披露|(?<!任何|何种|一切)情[形况]|合法性|准确性|真实性/;

/** Main types whose exclusions may be general; elsewhere an exclusion is about the subject of the clause. */
const GENERAL = ['limitation-of-liability', 'warranty-disclaimer', 'services', 'acceptable-use', 'other'] as const;
/** Main types where an exclusion of all that comes of using the service may stand as well. */
const BESIDE = [...GENERAL, 'acceptance', 'parties', 'entire-agreement', 'customer-obligations'] as const;
/** The service as a whole is used. */
const USE = [
  pattern(
    '(?:\\b(?:arising|aris(?:e|es)|result\\w*|caus\\w+|connect(?:ed|ion)|relat\\w+|because|by\\sreason|from|through)\\b|\\bfor\\s(?=<your>\\suse\\b))…60…\\b(?:use|using|access)\\b…60…(?:\\b(?:the|our|this|these|its|any\\sof\\sthe)\\s|<our>\\s)(?:\\w+\\s){0,2}?(?:services?|(?:web\\s?)?sites?|apps?|applications?|software|platform|products?|portal)\\b(?!\\s(?:content|provided\\sby\\sthird))',
  ),
  pattern(
    '(?:使用|访问|下载|安装)[^。,;]{0,16}(?:本|该|我们的|<we>(?:的)?)[^。,;]{0,6}(?:服务|软件|网站|平台|应用|产品|插件|程序|小程序)|(?:使用|访问)<we>',
  ),
] as const;
/** Who might claim: the customer or any third party. */
const TO_WHOM = /[对向][\uE002]{1,8}(?:以及|或者?|及|和|与)(?:其他)?(?:任何)?(?:其他)?第三[方人]/g;
const ELSEWHERE = /\b(?:third[\s-]part|linked|external|non-|other\susers|emergency)/i;
/** The customer gives up every claim instead of the provider excluding its liability. */
const RELEASED = pattern(
  '<you>\\s(?:\\w+\\s){0,4}?(?:waive|release|discharge)s?\\b…80…\\b(?:any\\sand\\sall|all|any)\\s(?:\\w+\\s)?(?:claims|liabilit\\w+|damages)\\b|<you>[^。,;]{0,8}(?:放弃|豁免)[^。;]{0,24}(?:一切|任何|所有|全部)[^。;]{0,12}(?:索赔|请求|责任|追究)',
);
const HEADS_OF_BOTH_KINDS = [
  /(?<!whether\s)(?<!either\s)\bdirect\b(?:,?\s(?:(?:or|and|and\/or)\s)?indirect\b|,\s(?:\w+,?\s(?:(?:or|and|and\/or)\s)?){1,8}?)(?=[^\n.;]{0,80}?\b(?:damages?|loss|losses|liability)\b)|(?<!whether\s)\bindirect\b,?\s(?:or|and|and\/or)\sdirect\s(?:damages?|loss)|\b(?:damages?|loss|losses),?\s(?:whether\s)?direct\s(?:or|and|and\/or)\sindirect/i,
  /直接[^。,;]{0,24}间接|间接(?:的)?(?:或|、|及|和)直接/,
] as const;

const BRACKETS = /\([^()]{0,400}\)/g;

/** A sentence without brackets and without what it only names as examples. */
function gist(text: string): string {
  const plain = text.replace(BRACKETS, ' ');
  const at = Math.max(0, plain.search(/\b(?:liab|responsib|exclude|disclaim|damage)|损|责任/i));
  return (
    plain.slice(0, at) +
    plain
      .slice(at)
      .replace(
        /(?:\b(?:including|inclusive\sof|such\sas|even\sif|for\sexample)\b|包括|即使|即便|例如)[\s\S]{0,4000}$/i,
        ' ',
      )
  );
}

/** A further source of losses that a list ends with, beside the use of the service: or of any site linked to this one. */
const OR_LINKED =
  /,?\sor\s(?:\w+\s){0,2}any\s(?:\w+\s){0,4}?(?:linked|(?:external|third[\s-]party)\s(?:sites?|websites?|resources))\b/gi;

/** A sentence that leaves a liability as it is. */
const CARVED =
  /\b(?:nothing|(?:does|do|shall|will)\snot)\b[^\n.;]{0,40}\b(?:affect|limit|exclude|restrict)s?\b[^\n.;]{0,40}\bliabilit/i;

/** What every sentence has that excludes liability altogether. */
const EXCLUDES_ALL = [
  gateOf(ENGLISH_TOTAL, ENGLISH_ANY_KIND, RELEASED, HEADS_OF_BOTH_KINDS[0]),
  gateOf(CHINESE_TOTAL, HEADS_OF_BOTH_KINDS[1]),
] as const;

/** Whether a clause excludes liability altogether. */
export const readTotalExclusion = reader(gateOf(EXCLUSIONS, RELEASED), (clause) => {
  const inside = clause.about('limitation-of-liability') && clause.is(...GENERAL);
  if (!inside && !clause.is(...BESIDE)) return [];
  const zh = clause.language === 'zh';
  const i = zh ? 1 : 0;
  const sentence = clause.sentences.find((s, at) => {
    if (!clause.says(s, EXCLUDES_ALL[i])) return false;
    const released = RELEASED.test(s.masked) && USE[i].test(s.masked);
    if (!released && !isExcluded(clause, at)) return false;
    const masked = gist(s.masked).replace(TO_WHOM, '');
    const plain = gist(s.plain);
    if (!inside && !(USE[i].test(s.masked) && !ELSEWHERE.test(plain))) return false;
    const whole = s.plain.replace(BRACKETS, ' ');
    const both = HEADS_OF_BOTH_KINDS[i].test(whole);
    // An item of a list names one of several losses.
    if (!both && !USE[i].test(s.masked) && !excludesLiability(s.masked, clause.language) && !released) return false;
    if (!zh && CARVED.test(s.plain)) return false;
    if (zh)
      return (
        !/(?:除|但)[^。]{0,40}(?:故意|过失|重大疏忽|严重疏忽)/.test(s.plain) &&
        (both || CHINESE_TOTAL.test(masked)) &&
        !CHINESE_SPECIFIC.test(masked.replace(both ? /间接/g : /^$/, ''))
      );
    return (
      (both ||
        released ||
        ENGLISH_TOTAL.test(plain) ||
        (ENGLISH_ANY_KIND.test(plain) && !ENGLISH_KIND.test(plain) && (USE[0].test(s.masked) || AT_END.test(plain)))) &&
      !ENGLISH_SPECIFIC.test(USE[0].test(s.masked) ? plain.replace(OR_LINKED, '') : plain) &&
      !OVER.test(plain) &&
      !/\b(?:except|unless|only\sliable)\b[^\n]{0,120}\b(?:negligen|wil{1,2}ful|intent)/i.test(s.plain)
    );
  });
  return sentence ? [position('liabilityCap', { kind: 'total-exclusion', per: 'aggregate' }, sentence)] : [];
});
