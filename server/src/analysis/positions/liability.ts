import type { Duration, LiabilityCap } from '../../taxonomy/clauseTypes.js';
import { Pieces } from '../../text/finder.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, type SentenceReading, type TopicReader, within } from './clauseSentences.js';
import { findDurations } from './duration.js';
import { excludesLiability } from './exclusion.js';
import { findMoney } from './money.js';
import { findPercents } from './percent.js';

const TOTAL = new Pieces(['liability', '责任总额', '赔偿总额', '累计'], true);
const ENGLISH_CAP =
  /\b(?:liability|liabilities|liable|responsib\w+|damages|recover|recovery|obligations?)\b[^\n]{0,400}?\b(?:exceed(?:ing|s)?|(?:more|greater|higher)\sthan|limited\sto|capped\sat|up\sto|restricted\sto|maximum\sof|in\sexcess\sof)\b/i;
const ENGLISH_LIMIT_TO =
  /\bliability\b[^\n]{0,120}?\b(?:is|shall\sbe|will\sbe)\s(?:limited\sto\s)?the\s(?:greater|lesser|higher|lower)\sof\b|\bmaximum\s(?:\w+\s){0,3}liability\b[^\n]{0,200}?\b(?:is|shall\sbe|will\sbe)\b/i;
const CHINESE_CAP =
  /(?:责任|赔偿|损失|补偿)[^。]{0,160}?(?:不(?:得|会|应|将)?(?:超过|超出|高于|多于)|为限|上限(?:为|是)?|(?<!受|不|仅)限于|以[^。]{1,60}为(?:限|上限)|最高(?:不超过|为))|以[^。;]{1,80}为(?:限|上限)[^。]{0,30}(?:责任|赔偿)|最高赔偿/;
const ENGLISH_FEES =
  /\b(?:fees?|amounts?|sums?|charges|price|prices|payments?|consideration|money|monies|value\sof\s(?:the\s)?services|subscriptions?|total)\b[^\n]{0,80}?\b(?:paid|payable|owed|due|received|used|pays?|invoiced|charged|billed|incurred|attributable)\b|\b(?:paid|pay|received)\b[^\n]{0,60}?\b(?:for|to)\b|\b(?:annual|monthly|subscription|service|license)\s(?:\w+\s)?fees?\b/i;
const CHINESE_FEES =
  /(?:费用?|款项|金额|价款|价格|服务的?价值|报酬|对价|订单)[^。]{0,30}?|所?(?:缴纳|支付|收取|付)[^。]{0,12}(?:费|款|金额|价金)/;
const ENGLISH_YEAR =
  /\b(?:previous|preceding|prior|last|current|then-current)\s(?:contract(?:ual)?|calendar|subscription)?\s?year\b|\b(?:annual|yearly)\s(?:\w+\s)?(?:fees?|charges)\b/i;
const CHINESE_YEAR = /(?:上一?个?|前一个?|当|该)(?:合同|自然)?年度|年度?(?:服务|运行|管理|运行管理)?费|年费/;
const ENGLISH_EVENT =
  /\bper\s(?:\w+\s)?(?:event|incident|occurrence|damage|case)\b|\b(?:each|every|any\s(?:one|single|individual))\s(?:\w+\s)?(?:event|incident|occurrence)\b/i;
const CHINESE_EVENT = /每(?:一)?(?:次|起|个)[^。,]{0,10}(?:事件|事故|损害|损失|违约)?|单次|单个事件|单一事件/;
const ENGLISH_CLAIM =
  /\bper\sclaim\b|\b(?:each|any\s(?:one|single|individual))\sclaim\b|\brelated\sto\s(?:your|the)\sclaim\b/i;
const CHINESE_CLAIM = /每(?:一)?(?:项|个|次)(?:索赔|请求|主张)/;
const CUSTOMER_CAP = pattern(
  '^[^\\n]{0,120}<your>\\s(?:total\\s|aggregate\\s|maximum\\s|sole\\s|own\\s){0,3}liability|<you>(?:的|所承担的)?(?:赔偿)?责任(?:总额)?(?:不|以|限)',
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

/** The parts of a sentence that may state a cap of their own: (i) …; and (ii) …; provided that …. */
function parts(sentence: SentenceReading): readonly string[] {
  return sentence.plain.split(/;(?=\s|\S)|(?<=\S)\s(?=\((?:ii|iii|b|c)\)\s)/i);
}

/** In a list under "shall not be liable for", what is above the cap. */
const OVER = /\b(?:exceed(?:s|ing)?|in\sexcess\sof)\b/i;

function capsOf(clause: ClauseSentences, sentence: SentenceReading): readonly LiabilityCap[] {
  const zh = clause.language === 'zh';
  const caps: LiabilityCap[] = [];
  const all = parts(sentence);
  for (const part of all) {
    const cue = zh
      ? CHINESE_CAP.exec(part)
      : (ENGLISH_CAP.exec(part) ?? ENGLISH_LIMIT_TO.exec(part) ?? (part !== all[0] ? OVER.exec(part) : null));
    if (!cue) continue;
    const basis = zh ? part.slice(cue.index) : part.slice(cue.index + cue[0].length);
    const per = perOf(part, zh);
    const period = periodOf(basis, clause);
    const percent = findPercents(basis, clause.language)[0]?.percent;
    const amounts = findMoney(basis, clause.language);
    const money = amounts[0];
    const fees = (zh ? CHINESE_FEES : ENGLISH_FEES).test(basis);
    if (fees && percent !== undefined && percent !== 100)
      caps.push({ kind: 'percent-of-fees', percent, ...(period && { period }), per });
    else if (
      fees &&
      !(
        money &&
        /^[^\n]{0,8}$/.test(basis.slice(0, money.range.start)) &&
        !/\bor\b|\bgreater\b|\bhigher\b|较高|较低|孰/i.test(part)
      )
    )
      caps.push({ kind: 'fees-paid', ...(period && { period }), per });
    for (const [i, { amount, currency, range }] of amounts.entries()) {
      const own = amounts.length > 1 ? basis.slice(range.end, amounts[i + 1]?.range.start) : part;
      caps.push({ kind: 'fixed-amount', amount, currency, per: perOf(own, zh) });
    }
  }
  return caps;
}

function readCaps(clause: ClauseSentences): readonly Position[] {
  const zh = clause.language === 'zh';
  const strong = clause.about(
    'limitation-of-liability',
    'warranty-disclaimer',
    'indemnification',
    'customer-liability',
  );
  if (!strong && !clause.has(TOTAL)) return [];
  return clause.sentences.flatMap((sentence) => {
    if (
      !strong &&
      !/\b(?:total|aggregate|maximum|cumulative)\s(?:\w+\s){0,2}liability|责任总额|赔偿总额|累计/i.test(sentence.plain)
    )
      return [];
    if (CUSTOMER_CAP.test(sentence.masked)) return [];
    if (!zh && !/\b(?:liab\w+|damages)\b/i.test(sentence.plain)) return [];
    return capsOf(clause, sentence).map((cap) => position('liabilityCap', cap, sentence));
  });
}

const ENGLISH_TOTAL =
  /\bany\s(?:and\sall\s)?(?:damages?|loss(?:es)?|liabilit(?:y|ies)|claims?)\s(?:or\s(?:damages?|loss(?:es)?|liabilit(?:y|ies)|claims?)\s)?(?:whatsoever|of\sany\s(?:kind|nature|type)|(?:incurred|suffered|arising|resulting|caused|that)\b)|\b(?:any|all)\s(?:loss|damages?)\sor\s(?:loss(?:es)?|damages?)\b|\bany\sdamages\s(?:or\sloss(?:es)?\s)?(?:incurred|whatsoever)|\bliability\swhatsoever\b|\bany\s(?:[\w-]+,\s){0,3}direct\b(?:,|\sor|\sand)|\bdirect\sor\sindirect\b|\bdirect,\sindirect\b/i;
const ENGLISH_SPECIFIC =
  /\b(?:unauthori[sz]ed\suse|failure\sto\s(?:comply|keep|maintain|protect)|third[\s-]part(?:y|ies)\s(?:services?|sites?|websites?|content|products?)\s*[.,]|hack|beyond\s[^\n]{0,20}control|force\smajeure|such\s(?:termination|suspension|modification|change)|backup|linked|foreseeable|(?:because\sof|due\sto)\s(?:an?\s)?interruption|(?:such\s)?interactions|dealings\swith|meetings?|circumstances\slisted|disputes?\swith|between\susers|(?:third[\s-]party|external|other)\s(?:sites?|websites?|resources)|errors\sor\somissions|warrant(?:y|ies))\b/i;
const CHINESE_TOTAL =
  /(?:不|概不|均不|无需|无须|毋须)[^。,;]{0,24}(?:任何|一切|所有|全部)[^。,;]{0,12}(?:责任|义务)|(?:任何|一切|所有|全部)[^。;]{0,60}(?:概不(?:负责|承担)|不(?:承担|负)[^。,;]{0,6}责任|无责任)/;
const CHINESE_SPECIFIC =
  /因(?!此|使用|<)(?![\uE000-\uE003]*使用)|由于|如(?!何)|若|不可抗力|第三方|他人|黑客|数据|间接|违反|违规|除非|以外|另有约定|泄[露漏]|中断|延[迟误]|担保|[删移]除|披露|(?<!任何|何种|一切)情[形况]|合法性|准确性|真实性/;

/** Main types whose exclusions may be general; elsewhere an exclusion is about the subject of the clause. */
const GENERAL = ['limitation-of-liability', 'warranty-disclaimer', 'services', 'acceptable-use', 'other'] as const;

function readTotalExclusion(clause: ClauseSentences): readonly Position[] {
  if (!clause.about('limitation-of-liability') || !clause.is(...GENERAL)) return [];
  const zh = clause.language === 'zh';
  const sentence = clause.sentences.find((s) => {
    if (!excludesLiability(s.masked, clause.language)) return false;
    if (zh) return CHINESE_TOTAL.test(s.masked) && !CHINESE_SPECIFIC.test(s.masked);
    return (
      ENGLISH_TOTAL.test(s.plain) &&
      !ENGLISH_SPECIFIC.test(s.plain) &&
      !OVER.test(s.plain) &&
      !/\b(?:except|unless|only\sliable)\b[^\n]{0,120}\b(?:negligen|wil{1,2}ful|intent)/i.test(s.plain)
    );
  });
  return sentence ? [position('liabilityCap', { kind: 'total-exclusion', per: 'aggregate' }, sentence)] : [];
}

const ENGLISH_GROSS = /\bgross(?:ly)?\snegligen/i;
const ENGLISH_INTENT = /\b(?:wil{1,2}ful(?:ly)?|intent(?:ional(?:ly)?)?|deliberate(?:ly)?)\b/i;
const ENGLISH_ONLY = [
  pattern('\\b(?:only|solely|exclusively)\\b…60…\\b(?:liable|responsible)\\b…200…(?:negligen|wil{1,2}ful|intent)'),
  pattern(
    '\\b(?:liable|liability)\\b…80…\\b(?:only|solely|limited\\sto|restricted\\sto|unless|except|other\\sthan|save)\\b…160…(?:negligen|wil{1,2}ful|intent)',
  ),
  pattern(
    '\\b(?:unlimited|unrestricted(?:ly)?|unlimitedly|without\\slimitation|fully)\\b…40…\\bliab\\w+…160…(?:negligen|wil{1,2}ful|intent)',
  ),
  pattern(
    '\\bliab\\w+\\b…30…\\b(?:unlimited|unrestricted|without\\slimitation)\\b…160…(?:negligen|wil{1,2}ful|intent)',
  ),
  pattern('\\bunless\\b…120…(?:caused\\sby|due\\sto|result\\w*\\s(?:of|from))…60…(?:gross|wil{1,2}ful|intent)'),
] as const;
const ENGLISH_CARVED =
  /\b(?:nothing|(?:does|do|shall|will)\snot\s(?:apply|limit|exclude|affect))\b[^\n]{0,200}(?:negligen|wil{1,2}ful|intent)/i;
const CHINESE_GROSS = /重大过失|重大疏忽|严重疏忽|严重过失|重过失/;
const CHINESE_ONLY = [
  /(?:只|仅|才)[^。]{0,60}(?:故意|蓄意|重大过失|重大疏忽|严重疏忽)[^。]{0,60}(?:承担|负|赔偿)/,
  /(?:除非|(?<!免|排|解|扣|删|消)除)[^。]{0,60}(?:故意|蓄意|重大过失|重大疏忽|严重疏忽)/,
  /(?:非因|并非)[^。]{0,40}(?:故意|重大过失|重大疏忽)[^。]{0,80}不(?:承担|负)/,
] as const;

function readStandard(clause: ClauseSentences): readonly Position[] {
  if (!clause.about('limitation-of-liability', 'warranty-disclaimer')) return [];
  const zh = clause.language === 'zh';
  const sentence = clause.sentences.find((s) => {
    if (zh) return CHINESE_ONLY.some((p) => p.test(s.masked)) && /责任|赔偿|负责/.test(s.plain);
    return ENGLISH_ONLY.some((p) => p.test(s.masked)) && !ENGLISH_CARVED.test(s.plain) && !/\bindemnif/i.test(s.plain);
  });
  if (!sentence) return [];
  const gross = (zh ? CHINESE_GROSS : ENGLISH_GROSS).test(sentence.plain);
  const intent = zh ? /故意|蓄意/.test(sentence.plain) : ENGLISH_INTENT.test(sentence.plain);
  // "Intent or negligence" is every fault: the sentence speaks of a head of damage, not of a standard.
  if (!gross && (!intent || /negligence|过失|疏忽/i.test(sentence.plain))) return [];
  return [position('liabilityStandard', gross ? 'gross-negligence-or-intent' : 'intent', sentence)];
}

/** An item of a list that goes on: what follows it belongs to the sentence before the list. */
const GOES_ON = /(?:[;,；，]|[;,]\s(?:and|or|and\/or)|[；，;,](?:和|及|或)?)\s*$/i;
const LONGEST_LIST = 40;

/** Whether a sentence, or the one that announces the list in which it stands, excludes liability. */
function isExcluded(clause: ClauseSentences, at: number): boolean {
  const { sentences, language } = clause;
  if (excludesLiability(sentences[at]!.masked, language)) return true;
  for (let i = at - 1; i >= 0 && i > at - LONGEST_LIST; i--) {
    const { plain, masked } = sentences[i]!;
    if (/[:：]\s*$/.test(plain)) return excludesLiability(masked, language);
    if (!GOES_ON.test(plain)) return false;
  }
  return false;
}

const ENGLISH_INDIRECT = /\b(?:indirect|consequential|incidental|punitive|exemplary)\b/i;
/** The parties give up the claim instead of excluding the liability. */
const ENGLISH_FORGONE =
  /\b(?:neither|not|never|waives?|no\sparty)\b[^\n]{0,60}?\b(?:claim|recover|seek|be\sentitled\sto|rights?\sto)\b[^\n]{0,80}?\bdamages\b/i;
const INDIRECT = new Pieces(
  [
    'indirect',
    'consequential',
    'incidental',
    'punitive',
    'exemplary',
    '间接',
    '后果性',
    '附带',
    '附随',
    '惩罚性',
    '惩戒性',
    '衍生',
    '继发',
    '从属性',
    '特殊',
  ],
  true,
);
const ENGLISH_HEADS = /\b(?:damages?|loss(?:es)?|liabilit(?:y|ies))\b/i;
const CHINESE_INDIRECT =
  /间接(?!接受|使用|通过|获得|产生)|后果性|附带|附随|惩罚性|惩戒性|衍生|继发|从属性|特殊(?:性)?(?:的)?(?:损害|损失)/;
const DATA_CASE = /\bin\scase\sof\sdata\sloss\b|数据(?:丢失|损失|灭失)的?情况下/i;

function readIndirect(clause: ClauseSentences): readonly Position[] {
  const zh = clause.language === 'zh';
  if (
    clause.is('backup', 'indemnification', 'service-level', 'definitions', 'customer-liability') ||
    !clause.has(INDIRECT)
  )
    return [];
  const sentence = clause.sentences.find(
    (s, i) =>
      (zh
        ? CHINESE_INDIRECT.test(s.plain) && /损害|损失/.test(s.plain)
        : ENGLISH_INDIRECT.test(s.plain) && ENGLISH_HEADS.test(s.plain)) &&
      !DATA_CASE.test(s.plain) &&
      (isExcluded(clause, i) || ENGLISH_FORGONE.test(s.plain)),
  );
  return sentence ? [position('indirectDamages', 'excluded', sentence)] : [];
}

const ENGLISH_DATA =
  /\b(?:loss|losses|corruption|destruction|deletion|damage)\s(?:or\s\w+\s)?(?:of|to)\b[^\n.;]{0,60}?\b(?:data|backups?|stored\scontent)\b|\bdata\s(?:loss|corruption)\b|\blost\s(?:\w+\s)?data\b|\bloss\sof\s[^\n;.]{0,60}\bdata\b|\bdeletion\s(?:of\s)?(?:or\sfailure\sto\sstore|[^\n.]{0,40}failure\sto\sstore)\b|\bintegrity\sof\s[^\n.]{0,20}\bbackups?\b|\bfailure\sto\s(?:store|back\s?up|restore)\b/i;
const ENGLISH_OWN_RISK = pattern('<you>…30…\\bsolely\\sresponsible\\sfor\\b…100…\\b(?:loss\\sof\\sdata|data\\sloss)');
const CHINESE_DATA =
  /数据[^。,;]{0,16}?(?:丢失|损失|灭失|毁损|损坏|遗失|毁灭)|(?:丢失|损失|灭失)[^。,;]{0,8}数据|数据(?:的)?备份|数据(?:被)?(?:删除|销毁)/;
const DATA_LIMITED = /\bonly\s(?:up\sto|to\sthe\s(?:extent|amount))\b|\blimited\sto\b|为限|不超过|限于恢复/i;
/** A sentence that goes on listing what the one before it excludes. */
const CONTINUES = /^(?:this|these|such|the\sforegoing)\b[^\n]{0,40}\binclud|^(?:包括|上述)/i;
const DATA_CARE = /\b(?:unauthori[sz]ed|third[\s-]part(?:y|ies)['\s])/i;

function readDataLoss(clause: ClauseSentences): readonly Position[] {
  const zh = clause.language === 'zh';
  if (!clause.about('limitation-of-liability', 'warranty-disclaimer', 'backup', 'customer-data', 'data-deletion'))
    return [];
  for (const [i, sentence] of clause.sentences.entries()) {
    const m = (zh ? CHINESE_DATA : ENGLISH_DATA).exec(sentence.plain);
    if (!m) continue;
    const before = clause.sentences[i - 1];
    const continues =
      before !== undefined && CONTINUES.test(sentence.plain) && excludesLiability(before.masked, clause.language);
    const excluded = continues || isExcluded(clause, i) || (!zh && ENGLISH_OWN_RISK.test(sentence.masked));
    const limited = DATA_LIMITED.test(sentence.plain.slice(m.index));
    if (!excluded && limited && /\bliab|责任|赔偿/i.test(sentence.plain))
      return [
        position('dataLossLiability', 'limited', within(sentence, { start: m.index, end: m.index + m[0].length })),
      ];
    if (!excluded || (DATA_CARE.test(sentence.plain) && !clause.about('limitation-of-liability', 'backup'))) continue;
    return [
      position('dataLossLiability', 'excluded', within(sentence, { start: m.index, end: m.index + m[0].length })),
    ];
  }
  return [];
}

/** Standard of liability, caps, and the heads of damage that a clause excludes. */
export const readLiability: TopicReader = (clause) => [
  ...readCaps(clause),
  ...readTotalExclusion(clause),
  ...readStandard(clause),
  ...readIndirect(clause),
  ...readDataLoss(clause),
];
