import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { pattern, subjectOf, withoutTold } from '../partyWords.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { findDurations } from './duration.js';
import { noticePeriods } from './noticePeriod.js';
import { CHINESE_NO_NOTICE, ENGLISH_NO_NOTICE, needsNoNotice, WITHOUT_NOTICE } from './withoutNotice.js';

/** Something other than the terms is subject to change without notice. */
const ENGLISH_SUBJECT_TO =
  /\b(?:is|are|be|remain|remains)\ssubject\sto\s(?:\w+\sand\s)?(?:change|modification|revision|cancellation)[^\n.;]{0,60}\b(?:without|with\sno)\b|\b(?:services?|sites?|websites?|apps?|features?|products?|plans?|pric(?:e|es|ing)|fees?|rates?|offers?|offerings?|functions?|functionality|content|availability|schedules?|programs?|programmes?|promotions?|rewards?|benefits|games?|rules)\b[^\n.;]{0,60}\b(?:may|can)\s(?:change|vary|be\s(?:chang|modifi|discontinu|withdraw|alter)\w*)[^\n.;]{0,60}\b(?:without|with\sno)\b/i;
const ENGLISH_ACT =
  /\b(?:modif\w+|chang\w+|suspend\w*|discontinu\w*|remov\w+|disabl\w+|updat\w+|alter\w*|withdraw\w*|terminat\w+|stop\w*|ceas\w+|interrupt\w*|limit\w*|restrict\w*|improv\w+|adapt|vary|adjust|delet\w+|replac\w+|vari\w+|drop|retir\w+|clos(?:e|ing)|shut|add)\b/i;
const ENGLISH_SERVICE =
  /\b(?:services?|websites?|sites?|platform|software|app(?:lication)?s?|products?|features?|functionalit(?:y|ies)|content|information|previews?|appstore|API|offerings?|materials?|prices?|fees|plans?|any\spart|programs?|programmes?|promotions?|offers?|rewards?|benefits|events?|games?|tools?|functions?|criteria|rules|items?)\b/i;
const ENGLISH_TERMS_ONLY = /\b(?:terms|agreement|polic(?:y|ies)|conditions|TO[SU])\b/i;
const ENGLISH_ACCOUNT = pattern(
  '(?<!\\w)(?:<your>\\s(?:\\w+\\s)?(?:account|access|use|subscription|right|licen[cs]e|membership)|accounts?\\b|this\\sagreement|agreement\\s)',
);
const ENGLISH_CHANGED =
  /\b(?:chang\w+|modif\w+|increas\w+|pric(?:e|es|ing)|no\slonger\s(?:be\s)?available|discontinu\w*|withdraw\w*|terminat\w+|remov\w+|adjust\w*|sunset|retir\w+|deprecat\w+|end\sof\slife|reduc\w+|shut\w*|alter(?:s|ed|ing|ations?)?|vari(?:ed|es|ations?))\b/i;
const ENGLISH_NOTICE =
  /\b(?:notice|notif\w+|inform\w*|advance|before|prior|e-?mail|announc\w*|tell|told|beforehand|ahead|warn\w*)\b/i;
const CHINESE_ACT =
  /变更|变动|改变|改版|修改|调整|中断|中止|暂停|终止|停止|更新|升级|更改|下[线架]|删[除减]|撤[销下]|关[闭停]|取消|增[加减]|收回|回收|变化/;
const CHINESE_SERVICE = /服务|功能|软件|平台|产品|内容|网站|小程序|工具|价格|规格|账号|活动|规则|权益/;
const CHINESE_NOTICE = /提前|通知|公告|公示|告知|后不再/;
const CHINESE_CHANGED = /变更|修改|调整|终止|停[止运服]|下[线架]|涨价|价格|关[闭停]|不再(?:可用|提供|运营)/;

function immediate(clause: ClauseSentences, s: SentenceReading): boolean {
  if (clause.language === 'zh')
    return (
      CHINESE_NO_NOTICE.test(s.plain) &&
      CHINESE_ACT.test(s.plain) &&
      CHINESE_SERVICE.test(s.plain) &&
      !/违反|违约|违规|协议(?:的)?(?:修改|变更)/.test(s.plain)
    );
  if (!needsNoNotice(s.plain) || !ENGLISH_ACT.test(s.plain) || !ENGLISH_SERVICE.test(s.plain)) return false;
  // "access to the website" and "your account" are matters of termination, not of the service.
  if (
    ENGLISH_ACCOUNT.test(s.masked.replace(/\b(?:this\s)?agreement\sat\sany\b/i, '')) &&
    !/\b(?:content|website|site|services?)\b[^\n]{0,30}\b(?:and|\/or)\b/i.test(s.plain)
  )
    return false;
  if (/\b(?:if|because)\b[^\n]{0,60}\b(?:breach|violat|fail)/i.test(s.plain)) return false;
  return (
    !ENGLISH_TERMS_ONLY.test(s.plain) || /\b(?:content|website|sites?|services?|features?|software)\b/i.test(s.plain)
  );
}

const ENGLISH_WHOLE =
  '(?:services?|websites?|sites?|platform|software|apps?|applications?|products?|features?|functionality|previews?|API|offerings?|programs?|programmes?|promotions?|offers?|rewards?|benefits|games?|tools?|functions?|criteria|aspect)';
const ENGLISH_CLEAR = [
  pattern(
    `<we>…40…(?:<may>)…80…\\b(?:modif|chang|suspend|discontinu|remov|disabl|updat|alter|withdraw|terminat|stop|ceas|interrupt)\\w*…120…\\b${ENGLISH_WHOLE}\\b`,
  ),
  pattern(
    `\\b${ENGLISH_WHOLE}\\b…40…\\b(?:may\\s(?:be\\s)?|is\\s|are\\s|can\\sbe\\s)…20…(?:chang|modif|discontinu|updat)`,
  ),
] as const;
const CHINESE_CLEAR = pattern(
  '<we>[^。;]{0,60}(?:有权|可以?|保留|可能|随时)[^。;]{0,60}(?:变更|修改|调整|中断|中止|终止|更新|下线)',
);
/** What is offered changes, by whomever. */
const CHINESE_OFFER =
  /(?:服务|产品|功能|软件|平台|规格|价格|资费|活动|外观|内容)[^。;,，]{0,10}(?:如有|若有|如[需遇]|可能|得|可|会|将)[^。;,，]{0,8}(?:变[更动化]|修改|调整|更新|更改|升级)/;
/** Main types in which the same words speak of accounts, contents or single customers. */
const ELSEWHERE = [
  'termination',
  'suspension',
  'account-security',
  'customer-data',
  'intellectual-property',
  'feedback',
  'confidentiality',
  'data-protection',
  'customer-liability',
  'force-majeure',
  'group',
] as const;
const ENGLISH_PRICE =
  /\b(?:pric(?:e|es|ing)|fees?|rates?|charges|commissions?|tariffs?|remuneration)\b[^\n]{0,80}\b(?:chang\w+|increas\w*|adjust\w*|modif\w+|revis\w+|go\sup|rise|raised?)\b|\b(?:chang\w*|increas\w*|adjust\w*|modif\w+|revis\w+|put(?:ting)?\sup|rais(?:e|ing)|new)\b[^\n]{0,60}\b(?:pric(?:e|es|ing)|fees?|rates?|charges|commissions?|tariffs?|remuneration)\b/i;
const CHINESE_PRICES = '(?:价格|费用|收费标准|资费|费率|单价|定价|售价|服务费|订阅费|月费|年费)';
const CHINESE_ADJUST = '(?:调整|变更|变动|修改|更改|上涨|上调|提高|调[涨升])';
const CHINESE_PRICE = new RegExp(
  `${CHINESE_PRICES}[^。]{0,16}${CHINESE_ADJUST}|${CHINESE_ADJUST}[^。]{0,16}${CHINESE_PRICES}|涨价|调价`,
);
const CHINESE_LEAD = /(?:提前|至少|不少于|预先|前|满)[^\d,，。;]{0,4}$/;
const CHINESE_LEAD_AFTER = /^\s?(?:之?前|以上)|^\s?后[^。,，;]{0,6}(?:生效|适用|执行|实施)/;
const ENGLISH_LEAD =
  /\b(?:at\sleast|(?:no|not)\s(?:less|fewer|later|sooner|earlier)\sthan|with|on|upon|by|giv(?:e|ing)|minimum(?:\sof)?|notice\sof)\s?(?:(?:you|(?:the\s|our\s)?(?:customers?|subscribers?|users?|members?)|a|at\sleast)\s){0,2}$/i;

const ENGLISH_LEAD_AFTER =
  /^['s]{0,2}\s?(?:\w+\s)?(?:before|beforehand|prior|in\sadvance|notice|ahead|to\sthe\send\sof)\b|^\safter\s[^\n.]{0,24}\b(?:informed|notif(?:y|ied)|notice|told|tell)\b/i;
/** The customer is told. */
const ENGLISH_TOLD = /\b(?:let\syou\sknow|notif(?:y|ied)|tell\syou|inform(?:ed)?|announced?|e-?mail)\b[^\n.]{0,40}$/i;
const NOT_PRICE = /\bchanges?\sto\s(?:this|these|the)\s(?:agreement|terms)\b|\bnotify\sus\b|\bunless\syou\b/i;

/** The notice of a change of prices that a clause on fees grants. */
function priceNotice(clause: ClauseSentences): readonly Position[] {
  if (!clause.is('fees', 'renewal', 'term', 'taxes')) return [];
  const zh = clause.language === 'zh';
  for (const s of clause.sentences) {
    const around = clause.plain.slice(Math.max(0, s.start - 200), s.end);
    if (!(zh ? CHINESE_PRICE : ENGLISH_PRICE).test(around) || !(zh ? CHINESE_NOTICE : ENGLISH_NOTICE).test(s.plain))
      continue;
    if (subjectOf(zh ? withoutTold(s.masked) : s.masked, clause.language) === 'customer' || NOT_PRICE.test(s.plain))
      continue;
    const d = findDurations(s.plain, clause.language).find((x) => {
      const before = s.plain.slice(Math.max(0, x.range.start - 24), x.range.start);
      const after = s.plain.slice(x.range.end, x.range.end + 40);
      if (zh) return CHINESE_LEAD.test(before) || CHINESE_LEAD_AFTER.test(after);
      return (
        (ENGLISH_LEAD.test(before) && ENGLISH_LEAD_AFTER.test(after)) ||
        (/^['s]{0,2}\s(?:before|prior\sto|in\sadvance|ahead)\b/i.test(after) &&
          ENGLISH_TOLD.test(s.plain.slice(Math.max(0, x.range.start - 60), x.range.start))) ||
        (/^['s]{0,2}\s(?:beforehand|in\sadvance|ahead)\b/i.test(after) &&
          !/\b(?:billed|charged|invoiced|paid|payable|due)\s\S{0,12}$/i.test(before))
      );
    });
    if (d) return [position('serviceChangeNotice', d.value, within(s, d.range))];
  }
  return [];
}

/** A heading that names changes beside another subject. */
const OF_CHANGES = /\b(?:chang|modif|discontinu)\w*|变更|修改|调整/i;

/** What is given up for all customers, in a clause on another subject. */
const DISCONTINUES = [
  pattern(
    '<we>…40…(?:<may>|decides?\\sto)…40…\\b(?:discontinue|sunset|retire|shut\\sdown|stop\\s(?:providing|offering)|cease\\s(?:providing|offering|to\\s(?:provide|offer))|terminate(?=\\sany\\s))\\b…40…\\b(?:services?|products?|features?|platform|app|games?)\\b',
  ),
  pattern(
    '(?:(?:停止|终止|不再)(?:运营|提供)[^。,;\uE002]{0,12}(?:服务|平台|游戏|产品|软件|功能|网站|应用|<we>)|停[运服]|关停|停止运营)',
  ),
] as const;
const NOT_FOR_ALL = /\b(?:account|agreement|contract|breach|violat\w*)\b|[账帐][户号]|违反|违约|违规|欠费/i;
const GIVEN_UP = gateOf(
  'discontinu|sunset|retire|shut down|stop providing|stop offering|cease|terminate any|停止|终止|不再|停运|停服|关停',
);

/** Whether a sentence gives a service up for all customers. */
export function discontinues(clause: ClauseSentences, s: SentenceReading): boolean {
  return DISCONTINUES[clause.language === 'zh' ? 1 : 0].test(s.masked) && !NOT_FOR_ALL.test(s.plain);
}

/** The notice before a service is given up that a clause on another subject grants. */
function discontinued(clause: ClauseSentences): readonly Position[] {
  if (clause.is('amendments', 'definitions', 'force-majeure', 'data-deletion') || !clause.has(GIVEN_UP)) return [];
  for (const s of clause.sentencesWith(GIVEN_UP)) {
    if (!discontinues(clause, s)) continue;
    const found = noticePeriods(clause, s)[0];
    if (found) return [position('serviceChangeNotice', found.value, within(s, found))];
  }
  return [];
}

/** A change without notice that a clause on another subject reserves in so many words. */
function clearImmediate(clause: ClauseSentences): SentenceReading | undefined {
  if (clause.is(...ELSEWHERE) && !OF_CHANGES.test(clause.heading)) return undefined;
  if (!clause.has(WITHOUT_NOTICE)) return undefined;
  const zh = clause.language === 'zh';
  if (!(zh ? CHINESE_NO_NOTICE.test(clause.plain) : needsNoNotice(clause.plain))) return undefined;
  return clause.sentencesWith(WITHOUT_NOTICE).find((s) => {
    if (!zh && ENGLISH_SUBJECT_TO.test(s.plain) && needsNoNotice(s.plain))
      return !ENGLISH_TERMS_ONLY.test(s.plain) && !ENGLISH_ACCOUNT.test(s.masked);
    if (!immediate(clause, s)) return false;
    return zh
      ? (CHINESE_CLEAR.test(s.masked) || CHINESE_OFFER.test(s.plain)) &&
          !/协议|条款/.test(s.plain.replace(/根据[^,，]{0,12}(?:协议|条款)/g, ''))
      : ENGLISH_CLEAR.some((p) => p.test(s.masked));
  });
}

/** A reminder to pay, after which the service is withheld from who does not: no change of the service. */
const REMINDS =
  /催[告缴收款]|欠[费款缴]|逾期(?:未|不|付|支|缴)|\b(?:overdue|past[\s-]due|unpaid|arrears|non-?payment|late\spayment|default)\b/i;
/** What the customer must or may do in a time. */
const CUSTOMER_MUST = pattern(
  '<you>\\s(?:must|shall|should|need|will\\shave|ha(?:s|ve)\\sto)\\b(?!\\s(?:be\\s(?:informed|notified|given|told)|receive|get)\\b)[^\\n\uE000]{0,100}$',
);

/** What a clause has whose services change with notice, or without. */
const NOTICES = gateOf(ENGLISH_NOTICE, CHINESE_NOTICE, ENGLISH_NO_NOTICE, CHINESE_NO_NOTICE, DISCONTINUES);

/** How long before a change of services or prices the customer is told; `P0D` where the clause needs no notice. */
export const readServiceChanges = reader(NOTICES, (clause) => {
  const zh = clause.language === 'zh';
  if (!clause.about('service-changes')) {
    const priced = priceNotice(clause);
    if (priced.length > 0) return priced;
    const given = discontinued(clause);
    if (given.length > 0) return given;
    const clear = clearImmediate(clause);
    return clear ? [position('serviceChangeNotice', 'P0D', clear)] : [];
  }
  for (const s of clause.sentences) {
    if (clause.is('amendments') || REMINDS.test(s.plain) || !(zh ? CHINESE_NOTICE : ENGLISH_NOTICE).test(s.plain))
      continue;
    const around = clause.plain.slice(Math.max(0, s.start - 300), s.end);
    if (!(zh ? CHINESE_CHANGED : ENGLISH_CHANGED).test(around)) continue;
    const d = findDurations(s.plain, clause.language)[0];
    if (d && CUSTOMER_MUST.test(s.masked.slice(0, d.range.start))) continue;
    if (d) return [position('serviceChangeNotice', d.value, within(s, d.range))];
  }
  const sentence = clause.sentencesWith(WITHOUT_NOTICE).find((s) => immediate(clause, s));
  return sentence ? [position('serviceChangeNotice', 'P0D', sentence)] : [];
});
