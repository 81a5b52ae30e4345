import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { excludesLiability, isExcluded } from './exclusion.js';

const ENGLISH_INDIRECT =
  /\b(?:indirect|consequential|incidental|punitive|exemplary)\b|\bnot\s(?:an?\s|the\s)?direct\b[^\n.;]{0,30}\b(?:consequence|result)s?\b/i;
/** The parties give up the claim instead of excluding the liability. */
const ENGLISH_FORGONE =
  /(?:\b(?:neither|not|cannot|never|waives?|no\sparty)\b|n't\b)[^\n]{0,60}?\b(?:claim|recover|seek|be\sentitled\sto|rights?\sto)\b[^\n]{0,80}?\bdamages\b|(?:\b(?:neither|not|never|nor)\b|n't\b)[^\n.;]{0,40}?\b(?:pay|make\sgood|compensate|reimburse|cover|extend\sto)\b[^\n.;]{0,60}?\b(?:indirect|consequential|incidental|punitive|exemplary)\b|\bwaives?\b[^\n.;]{0,60}?\b(?:indirect|consequential|incidental|punitive|exemplary)\b[^\n.;]{0,40}\b(?:damages|loss)/i;
/** What is left where only direct damage is answered for, or indirect damage cannot be recovered. */
const ENGLISH_DIRECT_ONLY = pattern(
  '\\b(?:only|solely|exclusively)\\b…40…\\bdirect\\s(?:damages?|loss)|\\b(?:limited|restricted)\\s(?:only\\s|solely\\s)?to\\s(?:actual,?\\s)?(?:\\w+\\sand\\s)?direct\\s(?:damages?|loss)|\\b(?:indirect|consequential)\\b…60…\\b(?:not|never)\\s(?:be\\s)?(?:recoverable|compensated|reimbursed|covered|owed)\\b|\\b(?:no|not|never)\\b…60…\\bowe\\b…40…\\b(?:indirect|consequential|exemplary|punitive|incidental)\\b',
);
const CHINESE_DIRECT_ONLY = pattern(
  '(?:责任|赔偿|承担)[^。]{0,40}不(?:包括|包含|含|及于|涵盖)[^。]{0,80}(?:间接|后果性|附带|惩罚性)|(?:仅|只|限于|以)[^。,;]{0,20}直接(?:的)?(?:经济)?(?:损失|损害)[^。]{0,20}(?:为限|赔偿|承担|负|。|$)|(?:不(?:得|会)?|放弃)[^。;]{0,40}(?:主张|索赔|请求|要求|追偿)[^。;]{0,24}(?:间接|后果性|附带|惩罚性)|(?:放弃|不得)[^。;]{0,40}(?:间接|后果性|附带|惩罚性)[^。;]{0,24}(?:索赔|主张|请求|权利)',
);
const CUSTOMERS_DUTY = pattern('<you>(?:应|应当|须|需|将)[^。,;]{0,16}(?:赔偿|承担)');
/** The provider answers for indirect damage as well. */
const INCLUDED = pattern(
  '<we>\\s(?:(?:are|is|shall|will)\\s(?:be\\s)?(?:\\w+\\s)?(?:liable|responsible|compensate)|compensates?)\\b…80…\\binclud\\w+…40…\\b(?:indirect|consequential)|<we>[^。,;不无]{0,20}(?:赔偿|承担)[^。;不无]{0,20}(?:包括|含)[^。,;不无]{0,12}间接',
);
const NEGATED = /\b(?:not|no|never|nor|neither|unless|except|cannot)\b|n't\b|[不无未免非]/i;
const INDIRECT = gateOf([
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
  '相应而生',
  '直接',
  'direct',
  '从属性',
  '特殊',
]);
const ENGLISH_HEADS = /\b(?:damages?|loss(?:es)?|harm|liabilit(?:y|ies))\b/i;
const CHINESE_INDIRECT =
  /间接(?!接受|使用|通过|获得|产生)|相应而生|后果性|附带|附随|惩罚性|惩戒性|衍生|继发|从属性|特殊(?:性)?(?:的)?(?:损害|损失)/;
const DATA_CASE = /\bin\scase\sof\sdata\sloss\b|数据(?:丢失|损失|灭失)的?情况下/i;

/** What every sentence on indirect damages has. */
const HEADS = [gateOf(ENGLISH_INDIRECT, ENGLISH_DIRECT_ONLY), gateOf(CHINESE_INDIRECT, CHINESE_DIRECT_ONLY)] as const;

/** Whether a clause excludes indirect damages. */
export const readIndirect = reader(INDIRECT, (clause): readonly Position[] => {
  const zh = clause.language === 'zh';
  if (clause.is('backup', 'indemnification', 'service-level', 'definitions', 'customer-liability')) return [];
  const heads = zh ? CHINESE_INDIRECT : ENGLISH_INDIRECT;
  const losses = zh ? /损害|损失/ : ENGLISH_HEADS;
  const names = (s: SentenceReading): boolean => heads.test(s.plain) && losses.test(s.plain);
  const sentence = clause.sentences.find((s, i) => {
    if (!clause.says(s, HEADS[zh ? 1 : 0])) return false;
    if (DATA_CASE.test(s.plain) || !losses.test(s.plain)) return false;
    if (names(s) && (isExcluded(clause, i) || (!zh && ENGLISH_FORGONE.test(s.plain)))) return true;
    if (!clause.about('limitation-of-liability')) return false;
    return zh
      ? CHINESE_DIRECT_ONLY.test(s.masked) && !CUSTOMERS_DUTY.test(s.masked)
      : ENGLISH_DIRECT_ONLY.test(s.masked) &&
          /\b(?:liab\w+|damages?)\b/i.test(s.plain) &&
          !/\bdirect\sor\sindirect/i.test(s.plain);
  });
  if (sentence) return [position('indirectDamages', 'excluded', sentence)];
  const included = clause
    .sentencesWith(HEADS[zh ? 1 : 0])
    .find((s) => names(s) && INCLUDED.test(s.masked) && !NEGATED.test(s.plain));
  return included ? [position('indirectDamages', 'included', included)] : [];
});

const ENGLISH_DATA =
  /\b(?:loss|losses|corruption|destruction|deletion|damage)\s(?:or\s\w+\s)?(?:of|to)\b[^\n.;]{0,60}?\b(?:data|backups?|stored\scontent)\b|\bdata\s(?:loss|corruption)\b|\blost\s(?:[\w-]+,?\s){0,5}?data\b|\bloss\sof\s[^\n;.]{0,60}\bdata\b|\bdeletion\s(?:of\s)?(?:or\sfailure\sto\sstore|[^\n.]{0,40}failure\sto\sstore)\b|\bintegrity\sof\s[^\n.]{0,20}\bbackups?\b|\bfailure\sto\s(?:store|back\s?up|restore)\b|\b(?:lost|corrupted|damaged|deleted|destroyed)(?:\s(?:or|and)\s\w+)?\s(?:data|files|backups|recordings)\b|\b(?:data|files|backups?|information|content)\b[^\n.;,]{0,40}?\b(?:is|are|gets?|be|been|becomes?)\s(?:\w+\s)?(?:lost|corrupted|erased|destroyed|damaged)\b|\blos(?:ing|e)\s(?:your|any|their)\s(?:\w+\s)?(?:data|files|content)\b|\b(?:loss|corruption|destruction|deletion)\s(?:or\s\w+\s)?of\s(?:any|your|the|such|customer|user|stored|our\scustomers')\s(?:\w+\s)?(?:files|content|information|materials)\b|\bloss\sof\s(?:business\s|any\s)?(?:information|content)\b|\b(?:data|files|content)\s(?:\w+\s)?(?:disappears?|vanish(?:es)?|go(?:es)?\smissing)\b/i;
const ENGLISH_OWN_RISK = pattern(
  '<you>…30…\\b(?:solely|entirely)\\sresponsible\\sfor\\b…100…\\b(?:loss\\sof\\sdata|data\\sloss)|<you>\\s(?:\\w+\\s)?(?:bear|assume|accept)\\b…30…\\brisk\\sof\\b…30…\\b(?:los(?:s|ing)\\b…20…data|data\\sloss)',
);
/** A loss that the sentence before it describes. */
const SUCH_LOSS = /\b(?:such|that|this|resulting)\s(?:loss|deletion|corruption)|\bfor\sits\s(?:loss|deletion)/i;
const CHINESE_OWN_RISK = pattern(
  '(?:数据|资料|文件)[^。]{0,30}(?:丢失|灭失|毁损|损坏|遗失|损毁)[^。]{0,40}(?:损失|后果|责任|风险)[^。,;]{0,12}(?:由)?<you>(?:自行|自己|独自)?(?:承担|负责)|<you>(?:自行|自己|独自)承担[^。;]{0,40}(?:数据|资料|文件)[^。;]{0,12}(?:丢失|灭失|毁损|损坏|遗失|损毁)',
);
const CHINESE_DATA =
  /(?:数据|资料|文件|档案)(?:(?!造成|导致|引起|产生|受到|遭受)[^。,;]){0,16}?(?:丢失|损失|灭失|毁损|损坏|遗失|毁灭|损毁|流失)|(?:信息|内容)[^。,;]{0,8}?(?:丢失|灭失|毁损|遗失|损毁|(?:删除|储存|存储)[^。,;]{0,4}(?:失败|错误))|(?:丢失|损失|灭失|遗失)[^。,;]{0,8}(?:数据|资料|文件)|数据(?:的)?备份|数据(?:被)?(?:删除|销毁)/;
const DATA_LIMITED =
  /\bonly\s(?:up\sto|to\sthe\s(?:extent|amount))\b|\b(?:only|solely)\s(?:be\s)?(?:reimburse|compensate|pay|liable)|\blimited\sto\b|为限|不超过|限于恢复/i;
/** A sentence that goes on listing what the one before it excludes. */
const CONTINUES = /^(?:this|these|such|the\sforegoing)\b[^\n]{0,40}\binclud|^(?:包括|上述)/i;
const DATA_CARE = /\b(?:unauthori[sz]ed|third[\s-]part(?:y|ies)['\s])/i;

/** Where a clause on deletion or backups speaks of the loss without naming the data again. */
function suchLoss(clause: ClauseSentences, { plain }: SentenceReading): RegExpExecArray | null {
  if (clause.language === 'zh' || !clause.is('backup', 'data-deletion', 'customer-data', 'effects-of-termination'))
    return null;
  return /\b(?:data|content|files)\b/i.test(plain) ? SUCH_LOSS.exec(plain) : null;
}

const DATA_LOSS = gateOf(ENGLISH_DATA, SUCH_LOSS, CHINESE_DATA);

/** What a clause says of liability for lost data. */
export const readDataLoss = reader(DATA_LOSS, (clause) => {
  const zh = clause.language === 'zh';
  if (!clause.about('limitation-of-liability', 'warranty-disclaimer', 'backup', 'customer-data', 'data-deletion'))
    return [];
  for (const [i, sentence] of clause.sentences.entries()) {
    if (!clause.says(sentence, DATA_LOSS)) continue;
    const m = (zh ? CHINESE_DATA : ENGLISH_DATA).exec(sentence.plain) ?? suchLoss(clause, sentence);
    if (!m) continue;
    const before = clause.sentences[i - 1];
    const continues =
      before !== undefined && CONTINUES.test(sentence.plain) && excludesLiability(before.masked, clause.language);
    const excluded =
      continues || isExcluded(clause, i) || (zh ? CHINESE_OWN_RISK : ENGLISH_OWN_RISK).test(sentence.masked);
    const limited = DATA_LIMITED.test(sentence.plain.slice(m.index));
    if (!excluded && limited && /\bliab|\breimburs|\bcompensat|责任|赔偿/i.test(sentence.plain))
      return [
        position('dataLossLiability', 'limited', within(sentence, { start: m.index, end: m.index + m[0].length })),
      ];
    if (!excluded || (DATA_CARE.test(sentence.plain) && !clause.about('limitation-of-liability', 'backup'))) continue;
    return [
      position('dataLossLiability', 'excluded', within(sentence, { start: m.index, end: m.index + m[0].length })),
    ];
  }
  return [];
});
