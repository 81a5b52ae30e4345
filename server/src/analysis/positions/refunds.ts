import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { findDurations } from './duration.js';

const ENGLISH_LOST = [
  /\bno\s(?:\w+\s){1,4}?(?:refunded|repaid|paid\sback)\b|\bno\s(?:(?:obligation|duty)\sto\s(?:\w+\s){1,3}?|(?:\w+\s){0,3}?)refunds?\b|\bwithout\s(?:a\s|any\s)?refunds?\b|(?:\bnot|n't)\s(?:\w+\s){0,3}?(?:receive|provide|issue|give|offer|get|be\sentitled\sto|entitled\sto|eligible\sfor)\s[^\n.]{0,30}\brefunds?\b|(?:\bnot|n['’]t)\s(?:be\s)?refunded\b|\b(?:paid\s(?:in\sadvance|up[\s-]?front)|prepaid)\b[^\n.]{0,40}\b(?:retained|kept)\sby\b|\b(?:keeps?|retains?)\s(?:\w+\s){0,4}?(?:(?:fees?|sums?|amounts?|money|payments?)\s(?:\w+\s){0,3}?paid\s(?:in\sadvance|up[\s-]?front)|prepaid\s(?:fees?|sums?|amounts?))\b|\bnot\sentitle\s\w+\sto\s[^\n.]{0,20}refund|\b(?:are|is)\s(?:generally\s|strictly\s)?(?:non-?refundable|not\srefundable|nonrefundable)\b|\b(?:fees?|credits?|payments?|balances?|amounts?|funds|prepaid)\b[^\n.]{0,60}\bforfeit\w*|\bforfeit\w*\b[^\n.]{0,60}\b(?:fees?|credits?|payments?|balances?|amounts?|funds|prepaid)\b/i,
  /\b(?:credits?(?!\scard|\sreport)|balances?|points|packages?|allowances?|tokens?|coins|virtual\s\w+|prepaid\s\w+)\b[^\n.]{0,60}(?<!\bnot\s)\b(?:expire|expires|lapse|lapses|forfeited|be\slost|void)\b/i,
] as const;
/** Paid credit is lost: by those who have it, or by itself. */
const ENGLISH_FORFEITED =
  /\b(?:lose|loses|losing|forfeits?|forfeiting|forfeiture\sof|(?:the\s)?loss\sof|disallow|refuse\sto\sredeem)\s(?:and\s\w+\s)?(?:\w+,?\s){0,6}?(?:credits?(?!\scard)|[\w-]{0,20}points|coins|balances?|virtual\s(?:currency|items|goods)|prepaid\s\w+|rewards|(?:prepaid|stored)\sfunds|paid\sservices|payments?|fees)\b|\b(?:credits?|[\w-]{0,20}points|tokens?|coins|balances?|virtual\s(?:currency|items|goods)|deposits?|sums|amounts|funds|benefits|data)\b[^\n.;]{0,100}\b(?:(?:be|is|are)\s(?:\w+\s)?(?:forfeited|lost|voided)|cannot\sbe\sredeemed|not\sbe\s(?:returned|reimbursed|paid\sout))\b/i;
const ENGLISH_UNPAID =
  /\b(?:no|not|n't|without)\b[^\n.;]{0,40}\b(?:reimburs\w+|compensat\w+|repa(?:y|id)|(?:get|given?|receive)\sback)\b[^\n.;]{0,60}\b(?:unused|remaining|prepaid|paid|fees?|subscription|period|credits?)\b|\b(?:fees?|payments?|amounts?|sums|have\spaid)\b[^\n.;]{0,60}\bnot\s(?:be\s)?(?:repaid|reimbursed|returned|paid\sback)\b|\bno\s(?:right|claim|entitlement)\sto\s[^\n.;]{0,30}\b(?:refund|money\sback|repayment|reimbursement)|\b(?:reimbursement|refund)s?\b[^\n.;]{0,80}\b(?:excluded|ruled\sout)\b/i;
const ENGLISH_WHEN =
  /\b(?:terminat\w*|delet(?:e|ed|ing|ion)|cancel\w*|expir\w*|partial\w*|unused|remaining|downgrad\w*|clos(?:e|ed|ure|ing)|leav(?:e|ing)|violat\w*|suspen\w*|end\sof|ends\searly|ends?\s(?:this|the|these)\s(?:agreement|contract|terms)|(?:agreement|contract)\sends)\b/i;
const ENGLISH_REFUND =
  /\breturns?\s(?:to\syou\s)?(?:any|the|your)\s(?:unused|remaining)\s(?:balance|amount|fees|credits?|funds)\b|\b(?:pro-?\s?rat(?:a|ed)|proportion\w*|unused|prepaid|remaining|balance|advance)\b[^\n.]{0,40}\b(?:refund(?!able)|repaid|reimbursed|paid\s(?:back|out))|\b(?:repay|reimburse|pay\sback)\b[^\n.]{0,60}\b(?:unused|prepaid|remaining|rest\sof|remainder|balance|in\sadvance)\b|\brefund(?:ed|s)?\b[^\n.]{0,100}\b(?:pro-?\s?rat(?:a|ed)|proportion\w*|unused|prepaid|pre-paid|remaining|balance|paid\sin\sadvance|advance)\b|\b(?:receive|entitled\sto|provide|issue)\b[^\n.]{0,30}\bpro-?\s?rat(?:a|ed)\s[^\n.]{0,10}refund/i;
/** What is refunded is the part of the price that falls on the time not used. */
const ENGLISH_UNEARNED =
  /\brefund(?:ed|s)?\b[^\n.]{0,120}\b(?:correspond\w*|allocable|attributable|relat\w+|applicable|paid)\b[^\n.]{0,40}\b(?:remain\w*|remainder|unused|after|not\s(?:yet\s)?(?:been\s)?(?:used|provided|delivered|received|rendered))\b|\b(?:get|receive|give\syou)\sback\s(?:the|a)\s(?:\w+\s)?(?:share|part|portion)\sof\s(?:the|your)\s(?:\w+\s)?(?:fees?|price|payment)|\brefund\w*\b[^\n.]{0,60}\b(?:minus|less|deduct\w*)\b[^\n.]{0,60}\b(?:used|elapsed|consumed)\b|\b(?:pro-?\s?rat(?:a|ed)|proportion(?:al|ate))\s(?:\w+\s){0,2}?(?:refund|reimbursement)\b/i;
const GOODS =
  /\b(?:returned|return\spolicy|original\spackaging|purchaser|buyers?|labels?|bookings?|tickets?|reservations?)\b/i;
const ENGLISH_NOT =
  /\bno\s(?:[\w,]+\s){0,4}?refund|\b(?:not|never|neither|nor|won't|don't|doesn't)\b[^\n.,;]{0,100}refund|\brefunds?\b[^\n.,;]{0,40}\b(?:not|never)\b|\bwithout\s(?:a\s|any\s)?refund|\bnon-?refund|(?:\bnot|n['’]t)\s(?:be\s)?(?:reimbursed|repaid|paid\sback)\b/i;
const UNSURE =
  /\bdiscretion|\bsome\sconditions\b|\bmay\s(?:\w+\s){0,3}?(?:offer|entitled|eligible|have|request)\b|\binterrupt/i;
/** That nothing is given back. */
const CHINESE_KEPT =
  '(?:不(?:予|再|能|会|可|支持|进行|得|提供|作|做|接受)?(?:任何)?(?:退还|返还|退款|退费|退回|退(?![出订换让]))|(?:[无毋](?!息|利息|忧|条件|[需须]?(?:任何|说明|提供|附)?(?:理由|原因|条件))(?:法|需|须|权要求|义务)?|没有(?:任何)?义务)[^。,，;]{0,6}(?:退还|返还|退款|退费|退回)|概不(?:退还|退款|退费|退回))';
const CHINESE_LOST = new RegExp(
  `作废|(?:没[花用]完|剩下|剩余|余下)[^。;,，]{0,8}(?:就?没有?了|不退)|(?<!未)清[零空除]|归零|(?:余额|预付款|未消费|未使用)[^。;]{0,16}归[^。;,，]{1,16}所有|${CHINESE_KEPT}|(?:抵减额|余额|积分|点[数券]|流量|币|套餐|资源包|权益|充值)[^。;]{0,30}(?:自动(?:到期|失效)|(?:到期|失效)(?=[。;]|$))|(?:余额|积分|点数|虚拟[^。,，;]{0,4}|权益|费用|款项)[^。;]{0,16}放弃|(?:没收|放弃)[^。,，;]{0,14}(?:费|款|余额|积分|点数|币|金)|扣除(?!(?:欠|应付|已发生|相应|必要|合理))[^。,，;]{0,14}(?:余额|积分|点数|币)|不[予作](?:任何)?(?:退还|退款|补偿)|(?:余额|卡券|充值)[^。;]{0,16}概不退换`,
);
const CHINESE_PAID =
  /费|充的钱|钱包|道具|(?:[定订押]|保证|准备|预付)金|(?<!条)款|充值|[币豆]|余额|抵减额|资源包|代金|积分|点数|流量|金额|未使用|未消费|剩余|套餐|会员权益|虚拟(?:礼物|物品)/;
const CHINESE_WHEN =
  /终止|退[订出]|清退|中途|解约|解除|期满|届满|到期|注销|违反|违约|停止|未使用|逾期|关闭|取消|封[禁停号]|(?:收回|回收)[^。,，;]{0,6}[账帐][户号]/;
/** Credit that is never paid back is kept at the end as well. */
const CHINESE_NEVER =
  /(?:[\p{Script=Han}]币|点[数券]|充值|余额|卡券)[^。;]{0,24}(?:概不|一律不|均不)(?:予|得)?(?:退还|返还|退款|退回|退换)|(?:押金|保证金|储值|预存)[^。;]{0,24}(?:概不|一律不|均不|不再)(?:予|得)?(?:退还|返还|退款|退回)/u;
const CHINESE_REFUND = /(?:退还|返还|退回|退款|退费)/;
const CHINESE_REST =
  /当月|当期|本期(?!限)|尚未(?:消费|使用|履行)|未消费|未使用|剩余|余额|未发生|未服务|未履行|预付|多余|按(?:比例|日|天)/;
const CHINESE_NOT_REFUNDED = new RegExp(CHINESE_KEPT);
const GIFT = /赠送|代金券|优惠券|体验金|\b(?:promotional|gift|voucher|free\scredits?)\b/i;

/** Words that leave no doubt where the clause is about something else. */
const CLEAR =
  /\brefund(?:s|ed)?\b[^\n.]{0,80}\b(?:terminat|cancel|partial|unused|prepaid|remaining|advance|account)|\b(?:terminat|cancel|partial|unused|prepaid|remaining|advance|pro-?\s?rat|delet|clos|leav)\w*\b[^\n.]{0,260}\b(?:refund|forfeit|los(?:e|t)\b)|\b(?:forfeit(?:ed|s)?|lose|lost|expires?|lapses?)\b[^\n.]{0,120}\b(?:terminat|cancel|clos|delet|disabl|inactiv|(?:contract|agreement)\sends)|\brefunded\b[^\n.]{0,80}\bends?\s(?:this|the|these)\b|(?:终止|解除|清退|期满|届满|到期|注销|停止|取消|封[禁停号]|收回|回收)[^。]{0,80}(?:退还|返还|退款|作废|清[零空]|归零|没收)|(?:终止|解除|到期|注销)[^。]{0,40}没有?了|放弃[^。]{0,14}(?:余额|积分|点数)|(?:余额|积分|点数|流量)[^。]{0,16}失效|(?:余额|预付)[^。]{0,24}归[^。]{1,16}所有|(?:未消费|未使用|剩余|预付)[^。]{0,30}(?:退还|返还)|(?:退还|返还)[^。]{0,20}(?:未消费|未使用|剩余|预付)/i;

/** Credit that lapses after a time, or must be used in it. */
const ENGLISH_LAPSES =
  /\b(?:credits?(?!\scard|\sreport)|[\w-]{0,20}points|coins|balances?|top-?ups?|minutes)\b[^\n.]{0,120}\b(?:expir\w+|lapse|lapses|disappears?|forfeit\w*|(?:is|are|remain)\svalid|void|must\sbe\s(?:used|spent|redeemed))\b|\b(?:forfeit|lose)\s(?:all\s|any\s|your\s)[^\n.]{0,40}\b(?:credits?(?!\scard)|[\w-]{0,20}points|coins|balances?)\b|\b(?:day|week|month|year)s?\b[^\n.]{0,60}\bto\s(?:redeem|use|spend)\b[^\n.]{0,40}\b(?:credits?(?!\scard)|[\w-]{0,20}points|coins|balances?)\b/i;
const CHINESE_LAPSES =
  /(?:余额|金额|积分|充值|预存|储值|点[数券]|资源包|套餐|流量|虚拟币|代币)[^。]{0,30}(?:有效|过期|失效|作废|内使用|内用[完尽])/;
/** Durations beside credit that are no period of its life. */
const NOT_LIFE = /\b(?:notice|notif\w+|business\sdays|prior|advance)\b/i;

function lost(clause: ClauseSentences, s: SentenceReading): boolean {
  if (GIFT.test(s.plain) || /\bnot\sall\b|\bmay\snot\sbe\b|\binsolvency\b/i.test(s.plain)) return false;
  // A clause on cancellation speaks of it throughout.
  const ending = clause.about('termination', 'effects-of-termination');
  if (clause.language === 'zh')
    return (
      CHINESE_LOST.test(s.plain) &&
      (CHINESE_PAID.test(s.plain) || /购买/.test(s.plain)) &&
      (ending || CHINESE_WHEN.test(s.plain) || CHINESE_NEVER.test(s.plain))
    );
  if (ENGLISH_FORFEITED.test(s.plain) || ENGLISH_UNPAID.test(s.plain))
    return ENGLISH_WHEN.test(s.plain) && !GOODS.test(s.plain);
  return ENGLISH_LOST.some((p) => p.test(s.plain)) && (ENGLISH_WHEN.test(s.plain) || (ending && !GOODS.test(s.plain)));
}

function refunded(clause: ClauseSentences, s: SentenceReading): boolean {
  if (clause.language === 'zh')
    return CHINESE_REFUND.test(s.plain) && CHINESE_REST.test(s.plain) && !CHINESE_NOT_REFUNDED.test(s.plain);
  return (
    (ENGLISH_REFUND.test(s.plain) || ENGLISH_UNEARNED.test(s.plain)) &&
    !ENGLISH_NOT.test(s.plain) &&
    !UNSURE.test(s.plain) &&
    !GOODS.test(s.plain)
  );
}

/** The time after which credit lapses. */
function lapse(clause: ClauseSentences, s: SentenceReading): Position | undefined {
  if (!(clause.language === 'zh' ? CHINESE_LAPSES : ENGLISH_LAPSES).test(s.plain) || GIFT.test(s.plain))
    return undefined;
  const d = findDurations(s.plain, clause.language).find(
    (x) => !x.ordinal && /^P\d+[DWMY]$/.test(x.value) && !NOT_LIFE.test(s.plain.slice(x.range.end, x.range.end + 20)),
  );
  return d && position('creditExpiry', d.value, within(s, d.range));
}

/** What every sentence on refunds or on lost credit has. */
const WORDS = gateOf(
  '归|没了|没有了|refund|repa|back|return|retained|kept by|paid out|forfeit|disappear|lose|lost|loss of|void|expir|lapse|valid|reimburs|compensat|redeem|disallow|退|返还|作废|清零|清空|清除|归零|放弃|扣除|有效|过期|失效|到期|没收|内使用|内用',
);
const RELEVANT =
  /没有?了|refund|repa(?:y|id)|\bback\b|\breturns?\b|\bretained\b|\bkept\sby\b|paid\sout|must\sbe|forfeit|disappear|\blos[est]|void|expir|lapse|redeem|valid|reimburs|compensat|disallow|退|返还|作废|清[零空除]|归|放弃|扣除|有效|过期|失效|到期|没收|内[使用]/i;
const SAYS = gateOf(
  ENGLISH_LOST,
  ENGLISH_FORFEITED,
  ENGLISH_UNPAID,
  ENGLISH_REFUND,
  ENGLISH_UNEARNED,
  ENGLISH_LAPSES,
  CHINESE_LOST,
  CHINESE_REFUND,
  CHINESE_LAPSES,
);
/** Main types whose clauses on refunds are about goods, or about no money at all. */
const NEVER = [
  'definitions',
  'group',
  'other',
  'dispute-resolution',
  'warranty-disclaimer',
  'indemnification',
] as const;

/** Clauses whose refund goes with an exit of their own (a change, an outage, a defect), and says nothing of ends at large. */
const OWN_EXITS = [
  'service-changes',
  'service-level',
  'third-party-services',
  'warranties',
  'force-majeure',
  'amendments',
  'assignment',
] as const;

/**
 * What becomes of credit and prepaid fees when the agreement or a package ends. `on-termination` is said of fees that are
 * not refunded on an end, for a part of a period or for what is unused (a bare "fees are non-refundable" says it only in
 * a clause on ends), and of credit lost with the account; `refunded` of the part of the price that falls on the time
 * not used; a duration is the life of credit that lapses by itself.
 */
export const readRefunds = reader(WORDS, (clause): readonly Position[] => {
  const fits = clause.about('refunds', 'effects-of-termination');
  if (clause.is(...NEVER) && !fits) return [];
  const list: Position[] = [];
  for (const s of clause.sentencesWith(SAYS)) {
    if (!RELEVANT.test(s.plain)) continue;
    const life = lapse(clause, s);
    if (life) {
      list.push(life);
      // What is never paid back is kept at the end as well.
      if (!CHINESE_NEVER.test(s.plain)) continue;
    }
    if (!fits && !clause.is('termination') && !CLEAR.test(s.plain)) continue;
    if (refunded(clause, s) && (fits || !clause.is(...OWN_EXITS))) list.push(position('creditExpiry', 'refunded', s));
    else if (lost(clause, s)) list.push(position('creditExpiry', 'on-termination', s));
  }
  return list;
});
