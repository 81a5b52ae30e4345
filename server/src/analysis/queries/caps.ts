import type { Range } from '../../text/range.js';
import { findDurations } from '../positions/duration.js';
import { findMoney } from '../positions/money.js';
import { findPercents } from '../positions/percent.js';
import { type Limited, partyMarks } from './exclusions.js';
import type { ClauseSentence } from './sentences.js';

/** A cap of liability in a sentence (CAP, design/rules.md, section 0) and what fixes its amount. */
export interface FoundCap extends Range {
  readonly of: Limited;
  /** What the cap is measured by; `other` where it is no amount at all (repair, foreseeable damage). */
  readonly basis: 'fees' | 'insurance' | 'money' | 'percent' | 'duration' | 'other' | 'none';
  /** A period or contract year limits the fees. */
  readonly period: boolean;
  /** The fees of the whole agreement, or one price: no period is needed. */
  readonly total: boolean;
  /** It is said from when the period runs back. */
  readonly anchored: boolean;
  /** It is said whether the cap is for each event or for all of them. */
  readonly counted: boolean;
  /** A scope of its own: free services, data loss, one product. */
  readonly scoped: boolean;
  /** What states the cap, from the cue on; for comparing. */
  readonly words: string;
}

const CAP_EN =
  /\b(?:liability|liabilities|liable|damages|responsibility(?=[^\n]{0,60}limited))\b[^\n]{0,320}?\b(?:not\s(?:\w+\s){0,2}?exceed|exceed(?:ing|s)?|in\sexcess\sof|(?:more|greater|higher)\sthan|(?:limited|restricted)\sto|capped\sat)\s|\blimits?\s(?:\w+\s){0,3}?liability\b[^\n]{0,120}?\bto\s(?=the\s(?:greater|lesser|lower|higher|amount|fees|total|price|sum)|[^\s\w]?\d|USD?\s?[$\d]|US\sdollars|\$|€|£)|\bthe\s(?:most|maximum(?:\samount)?)\s(?:that\s)?(?:(?:we|[A-Z]\w+)\s(?:will|can|shall|would|may|could|must|(?:have|has)\sto)\s(?:(?:ever|have\sto)\s)?(?:pay|owe|be\sliable)|you\s(?:can|may|could|will\sbe\sable\sto|are\sentitled\sto)\s(?:recover|claim|receive))\b[^\n]{0,80}?\s(?:is|are|will\sbe|shall\sbe)\s|\bmaximum\s(?:(?:amount|sum)\s)?for\swhich\b[^\n]{0,60}\bliable\b[^\n]{0,40}?\s(?:is|shall\sbe|will\sbe)\s|\bmaximum\s(?:\w+\s){0,3}liability\b[^\n]{0,160}?\b(?:is|shall\sbe|will\sbe)\s|\b(?:liable|answer)\s(?:\w+\s)?(?:for\s)?up\sto\s|\bwe\s(?:(?:will|shall|only|ever)\s){0,2}(?:pay|owe)\s(?:\w+\s){0,2}?(?:no|not|never)\smore\sthan\s/i;
/** "Limited to" what is no amount: the extent of the law, a list of examples, a remedy, kinds of loss. */
const NO_CAP_EN =
  /^(?:the\s)?(?:\w+ing\b|fullest|maximum|greatest|smallest|minimum|(?:\w+\s)?extent|cases|those\s(?:cases|countries)|intent|wil{1,2}ful|gross|damages\s(?:caused|resulting|due)|loss\sof|lost|direct\s(?:incidental|indirect|special)|the\sfollowing:?\sdamages)\b/i;
const NEGATION_EN = /\b(?:not|no|never|neither|nor|none|cannot|unable|maximum)\b|n't\b/i;
const OTHER_EN =
  /^[^\n]{0,80}\b(?:repair|replace|replac\w+|re-?perform\w*|re-?supply\w*|correct\w*|service\scredits?|refund\w*|foreseeable|typical\w*|actual|direct\s(?:damages?|loss)|proven|insurance|remed\w+|guarantee|balance|deposit|costs?\s(?:of|to)|following|value\s(?!of\s(?:the\s)?services?))\b|:$/i;
/** What an insurance pays, which is an amount that can be known. */
const INSURED =
  /\b(?:paid|pays?|payable|recover\w*|received|receives?)\b[^\n.;]{0,40}\binsur\w+|保险(?:公司|人)?[^。;]{0,12}(?:赔付|赔偿|支付|理赔)/i;
const VAGUE_EN = /^(?:an?|the)\s(?:reasonable|appropriate|fair|adequate|suitable)\s(?:amount|sum)\b/i;
const FEES_EN =
  /\b(?:fees?|fares?|amounts?|sums?|charges|prices?|payments?|consideration|mon(?:ey|ies)|value\sof\s(?:the\s)?services?|subscriptions?|remuneration|commissions?|premiums?|rents?|instal?lments?)\b|\b(?:paid|pay|payable)\b/i;
const YEAR_EN =
  /\b(?:contract(?:ual)?|calendar|subscription|previous|preceding|prior|last|policy)\s(?:\w+\s)?(?:years?|months?|term)\b|\b(?:billing|settlement|payment|invoice|reporting)\speriod\b|\b(?:annual|yearly|monthly)\b|\bper\s(?:year|month|annum)\b|\bmost\srecent\b|\b(?:last|latest)\s(?:\w+\s){0,2}?(?:fee|payment|invoice)|\b(?:that|such|this|the\s(?:same|current|relevant|respective|applicable|corresponding))\s(?:\w+\s)?(?:year|month|quarter|season)\b|\bthe\s(?:year|month|quarter|season)\s(?:(?:in|during)\swhich|when|of)\b/i;
const TOTAL_EN =
  /●|\b(?:under|pursuant\sto|in\sconnection\swith|for)\s(?:this|these|the|such|that|an?|your)\s(?:\w+\s){0,2}?(?:agreement|terms|contract|order(?:\sform)?|term|product|licen[cs]e|item|purchase|eula|transaction|course|ticket|subscription|membership|plan)\b|\bduring\sthe\s(?:\w+\s)?term\b|\b(?:purchase|licen[cs]e)\s(?:price|fee)\b|\bprice\s(?:\w+\s){0,3}?(?:for|of)\b|\bfor\sthe\s(?:applicable|relevant|affected|specific|particular|respective)\b|\bgiving\srise\b|\bif\sany\b|\bfor\s(?:any|the|such)\s(?:\w+\s){1,3}?(?:that|which|at\sissue|in\squestion|concerned|affected)\b|\b(?:of|for)\s(?:this|that|such|the\s(?:relevant|respective|affected|particular|specific)|an?\ssingle)\s(?:\w+\s)?(?:trip|ride|journey|booking|reservation|stay|rental|consultation|appointment|shipment|delivery|event)\b/i;
const ANCHOR_EN =
  /\b(?:before|preceding|prior\sto|previous\sto|preceeding|leading\sup\sto|from|ending\s(?:on|with)|following|after|up\sto)\s(?:the|such|any|that|your|when|an?|its|which|this|first|each|on)\b|\bin\swhich\b|\b(?:each|any|per|every|a|the\sapplicable|that|the\srelevant|a\ssingle)\s(?:contract(?:ual)?\s|calendar\s|subscription\s)?year\b|\b(?:last|latest|most\srecent)\s(?:\w+\s){0,3}?(?:fee|payment|invoice)\b|\bgiving\srise\b|\b(?:at|on)\sthe\s(?:time|date)\b|\bwhen\s(?:the|such)\b|\b(?:for|in|during|of)\s(?:that|such|the\ssame)\s(?:\w+\s)?(?:year|season|term|month|period|quarter)\b/i;
const EVENT_EN =
  /\b(?:per|each|any\s(?:one|single|individual)|every|for\s(?:one|a\ssingle))\s(?:\w+\s)?(?:event|incident|occurrence|damage|case|claim|year|calendar|contract|breach|term)|\bany\s(?:one|single|individual)\s\w+|\brelated\sto\s(?:your|the)\sclaim\b|\b(?:any|each|a|every)\s(?:calendar|contract(?:ual)?|subscription|policy)\syear\b|\bin\s(?:any|each|a)\s(?:\w+\s)?(?:year|season|quarter|month)\b/i;
const AGGREGATE_EN =
  /\b(?:aggregat\w*|total(?:ly)?|cumulativ\w*|combined|entire|collectively|overall|all\s(?:\w+\s){0,3}?(?:claims|liabilit|causes|damages|events)|in\sno\sevent|maximum|whole|any\sand\sall|at\sall\stimes|any\scause\swhatsoever|(?:in\sany|under\sany|all)\scircumstances?|in\sall(?=\s?(?:[.,;:)]|$))|in\sno\s(?:event|case)|regardless\sof\sthe\s(?:form|cause|number|nature)|price\sof\sthe\s(?:\w+\s)?(?:order|purchase|item|product)|(?:loss|cancellation)\sof\s(?:the|your|a)\s\w+\s(?:name|registration))\b/i;
const SCOPED_EN =
  /\b(?:free|beta|trial|preview|evaluation|data\s(?:loss|breach|protection)|loss\sof\sdata|property\sdamage|confidential\w*|indemni\w+|slight|simple|ordinary|negligen(?:ce|t))\b/i;

const CAP_ZH =
  /(?<!不)最多(?:只|仅|也只)?(?:赔(?:偿|付|给)?|补偿|承担)|(?:责任|赔偿|补偿)[^。;]{0,120}?(?:不(?:得|会|应|将|能)?(?:超过|超出|高于|多于)|(?:上限|最高额|限额)(?:为|是)|(?<![受不])限(?:于|额为)|最高(?:不超过|为)|以[^。;]{1,100}(?:为(?:限|上限)|封顶))|以[^。;]{1,100}为(?:限|上限)[^。;]{0,30}责任/;
const NO_CAP_ZH = /(?:包括|并?不仅?|但不|受)限于$|为限[^。;]{0,4}于$/;
const OTHER_ZH = /直接(?:经济)?损失|实际损失|可预见|恢复|更换|修复|重新提供|退还|延长/;
const FEES_ZH = /费|款项|[票货房车租学]款|付[^。;,，]{0,8}钱|金额|价款|价格|价值|报酬|对价|总额/;
const YEAR_ZH = /年度?|月|合同期|服务期|计费周期|最近(?=[一二三两几\d半十])/;
const TOTAL_ZH =
  /●|这一?(?:单|笔|次|趟|件|票)|(?:本|该|此)(?:协议|合同|订单)[^。;]{0,20}(?:总|全部|项下)|全部|(?:本|该|此|当|这一?|涉案|所涉|相关|相应|对应)(?:笔|次|项|单|趟|个)?(?:的)?(?:服务)?(?:订单|交易|商品|课程|行程|用车|预订|预约|住宿|租借|租赁|运输|运单|配送|问诊|咨询|任务|活动|签署)|(?:该|此|涉案|所涉)(?!等|期|年|月|用户|客户|方|协议|合同|服务费?)[^。;,的]{1,8}(?:所?对应)?的[^。;,的]{0,4}?[费价款]|订单(?:金额|费用)|一次性|许可费|当次|当期/;
const ANCHOR_ZH =
  /(?:出事|出险|事发|案发|出问题)(?:之)?前|(?:事件|损失|损害|索赔|违约|请求|事故|事由|诉讼|责任|侵权|故障)[^。;]{0,16}?(?:发生|提出|产生|出现)?(?:之日|时|日)?(?:之)?前|(?:发生|提出)(?:之日|日)?(?:起)?(?:之)?(?:前|当)|当(?:年|月|期|个)|[该此同]一?个?(?:合同|日历|自然|会计)?(?:年|月|季)|所在|每(?:一)?(?:个)?(?:合同|日历|自然)?年度?|(?:截至|自)[^。;]{1,20}(?:前|止)|最近一(?:次|笔|期)/;
const EVENT_ZH =
  /这一?(?:单|笔|次|趟|件|票)|每(?:一)?(?:次|起|个|项|笔|件|单|票|箱|台|批|趟|年|合同|日历|自然|损害|损失|事件|事故|违约)|任(?:一|何一个?)(?:合同|日历|自然|会计)?(?:年|月|季)|单次|单个|单一|单笔|任一(?:事件|请求)/;
const AGGREGATE_ZH =
  /(?:责任|赔偿)(?:的)?(?:总额|总和|总数|总计|最高)|累计|合计|总(?:赔偿|责任)|全部(?:赔偿)?责任|总计|最高赔偿|(?:责任|赔偿)[^。,;]{0,6}总|始终|在?任何情况下|(?:无论|不论)[^。;,]{0,8}(?:形式|原因|次数)|(?:域名|订单|商品|包裹)[^。;]{0,12}(?:丢失|注销|毁损|灭失)/;
const SCOPED_ZH = /免费|试用|公测|测试版|数据(?:丢失|损失|泄露)|一般过失|轻微过失|保密|知识产权/;
const OWN_WORD_ZH = /违约金|滞纳金|退款|退费/;

/** The first cap in a sentence, or nothing. Linear; never throws. */
export function findCap(sentence: ClauseSentence): FoundCap | undefined {
  return sentence.language === 'zh' ? chinese(sentence) : english(sentence);
}

function english(sentence: ClauseSentence): FoundCap | undefined {
  const m = CAP_EN.exec(sentence.plain);
  if (!m) return undefined;
  const end = m.index + m[0].length;
  const basis = sentence.plain.slice(end);
  if (
    NO_CAP_EN.test(basis) ||
    /\b(?:not|without)\s(?:be\s)?limited\sto\s$/i.test(m[0]) ||
    /\bnothing\b/i.test(sentence.plain.slice(0, m.index))
  )
    return undefined;
  // A mere comparison is no limit: "liable for an amount exceeding the price".
  if (/(?:exceed\w*|of|than)\s$/i.test(m[0]) && !NEGATION_EN.test(sentence.plain.slice(0, end))) return undefined;
  // A reasonable amount is none, unless money or fees follow.
  const kind = basisOf(basis.replace(VAGUE_EN, ''), sentence, FEES_EN, OTHER_EN);
  const whole = sentence.plain;
  return {
    start: m.index,
    end,
    of: englishParty(sentence, m.index + liabilityAt(m[0]), end),
    basis: kind,
    period: hasDuration(basis, sentence) || YEAR_EN.test(basis),
    total: TOTAL_EN.test(basis),
    anchored: ANCHOR_EN.test(basis) || EVENT_EN.test(whole),
    counted: EVENT_EN.test(whole) || AGGREGATE_EN.test(whole),
    scoped: SCOPED_EN.test(whole.replace(/\((?:[^()]{0,120}?)\)|whether\s[^,;]{0,200}/gi, '')),
    words: basis,
  };
}

function chinese(sentence: ClauseSentence): FoundCap | undefined {
  const m = CAP_ZH.exec(sentence.plain);
  if (!m || NO_CAP_ZH.test(m[0]) || OWN_WORD_ZH.test(m[0])) return undefined;
  const end = m.index + m[0].length;
  const basis = sentence.plain.slice(m.index);
  const amount = /(?:为(?:限|上限)|封顶)$/.test(m[0]) ? m[0] + sentence.plain.slice(end) : sentence.plain.slice(end);
  return {
    start: m.index,
    end,
    of: chineseParty(sentence, m.index),
    basis: basisOf(amount, sentence, FEES_ZH, OTHER_ZH),
    period: hasDuration(amount, sentence) || YEAR_ZH.test(amount),
    total: TOTAL_ZH.test(amount),
    anchored: ANCHOR_ZH.test(basis) || EVENT_ZH.test(sentence.plain),
    counted: EVENT_ZH.test(sentence.plain) || AGGREGATE_ZH.test(sentence.plain),
    scoped: SCOPED_ZH.test(sentence.plain),
    words: amount,
  };
}

function basisOf(words: string, { language }: ClauseSentence, fees: RegExp, other: RegExp): FoundCap['basis'] {
  if (INSURED.test(words.slice(0, 120))) return 'insurance';
  if (other.test(words) && !/\b(?:fees?|paid|pay)\b|费/i.test(words.slice(0, 120))) return 'other';
  if (findMoney(words, language).length > 0) return 'money';
  if (fees.test(words)) return 'fees';
  if (findPercents(words, language).length > 0) return 'percent';
  return findDurations(words, language).length > 0 ? 'duration' : 'none';
}

function hasDuration(words: string, { language }: ClauseSentence): boolean {
  return findDurations(words, language).some((d) => /^P\d/.test(d.value));
}

/** Where the liability that is capped stands in a match: the last one named before the cue, rather than any before it. */
function liabilityAt(match: string): number {
  return Math.max(0, match.toLowerCase().lastIndexOf('liability'));
}

/** Who is no party, but whose liability a draft may speak of: carriers, sellers, banks. */
const STRANGER =
  '(?:carriers?|couriers?|airlines?|manufacturers?|banks?|insurers?|card\\sissuers?|sellers?|merchants?|hosts?|drivers?|retailers?|venues?|third[\\s-]part(?:y|ies))';
const STRANGERS_EN = new RegExp(
  `(?:\\b${STRANGER}|\\b[A-Z][a-z]+(?:[A-Z][a-z]*)?)['’]s?\\s(?:\\w+\\s){0,3}liability\\b|\\bliability\\sof\\s(?:(?:the|any|your|each)\\s)?(?:${STRANGER}|[A-Z][a-z]+(?:[A-Z][a-z]*)?)\\b`,
);
const STRANGERS_ZH =
  /(?:承运人|(?:物流|快递|航空|保险|支付|电信)(?:公司|商|企业|机构)|银行|第三方|卖家|商家|供应商|生产商|制造商|运营商)(?:的)?[^，。；,;]{0,8}(?:责任|赔偿)/;

/** Whose liability is capped: the party next before "liability" or, failing that, behind it ("liability of the Company"). */
function englishParty(sentence: ClauseSentence, start: number, end: number): Limited {
  const marks = partyMarks(sentence);
  const before = marks.filter((k) => k.end <= start).at(-1);
  if (before && start - before.end < 60) return before.side;
  const inside = marks.find(
    (k) =>
      k.start >= start &&
      k.end <= end &&
      /\b(?:of|by|liable|will|shall)\s$|^\W*$/i.test(sentence.masked.slice(start, k.start)),
  );
  if (!inside && STRANGERS_EN.test(sentence.masked)) return 'unassigned';
  // Nobody is named: who drafts the terms caps the drafter's own liability.
  return inside?.side ?? before?.side ?? 'provider';
}

/** Behind a party: what is capped is its own liability, 以我们的赔偿责任. */
const OWN_LIABILITY = /^的?(?:累计|累積|全部|最高|总|總)?(?:责任|赔偿(?:责任|总?额|金额|义务|上限))/;

function chineseParty(sentence: ClauseSentence, start: number): Limited {
  const marks = partyMarks(sentence).filter((k) => k.end <= start);
  const subject = marks.filter((k) => {
    const before = sentence.masked.slice(0, k.start);
    if (/(?:对于?|给|向|因|由于|就|与|使|赔偿?|补偿)$/.test(before)) return false;
    return !/(?:按照?|根据|依据?|以)$/.test(before) || OWN_LIABILITY.test(sentence.masked.slice(k.end));
  });
  if (subject.length === 0 && STRANGERS_ZH.test(sentence.masked)) return 'unassigned';
  return subject.at(-1)?.side ?? marks.at(-1)?.side ?? 'provider';
}
