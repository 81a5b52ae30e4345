import type { Position } from '../model.js';
import { type ClauseSentences, position, type SentenceReading, type TopicReader, within } from './clauseSentences.js';
import { findDurations } from './duration.js';

const ENGLISH_LOST = [
  /\bno\s(?:\w+\s)?refunds?\b|\bwithout\s(?:a\s|any\s)?refunds?\b|(?:\bnot|n't)\s(?:\w+\s){0,3}?(?:receive|provide|issue|give|offer|get|be\sentitled\sto|entitled\sto|eligible\sfor)\s[^\n.]{0,30}\brefunds?\b|\bnot\s(?:be\s)?refunded\b|\b(?:are|is)\s(?:generally\s|strictly\s)?(?:non-?refundable|not\srefundable|nonrefundable)\b|\b(?:fees?|credits?|payments?|balances?|amounts?|funds|prepaid)\b[^\n.]{0,60}\bforfeit\w*|\bforfeit\w*\b[^\n.]{0,60}\b(?:fees?|credits?|payments?|balances?|amounts?|funds|prepaid)\b/i,
  /\b(?:credits?|balances?|points|packages?|allowances?|prepaid\s\w+)\b[^\n.]{0,60}\b(?:expire|expires|lapse|lapses|forfeited|be\slost|void)\b/i,
] as const;
const ENGLISH_WHEN =
  /\b(?:terminat\w*|cancel\w*|expir\w*|partial\w*|unused|remaining|downgrad\w*|clos(?:e|ure|ing)|violat\w*|suspen\w*|end\sof)\b/i;
const ENGLISH_REFUND =
  /\b(?:pro-?\s?rat(?:a|ed)|proportion\w*|unused|prepaid|remaining|balance|advance)\b[^\n.]{0,40}\brefund|\brefund(?:ed|s)?\b[^\n.]{0,100}\b(?:pro-?\s?rat(?:a|ed)|proportion\w*|unused|prepaid|pre-paid|remaining|balance|paid\sin\sadvance|advance)\b|\b(?:receive|entitled\sto|provide|issue)\b[^\n.]{0,30}\bpro-?\s?rat(?:a|ed)\s[^\n.]{0,10}refund/i;
const GOODS = /\b(?:returned|return\spolicy|original\spackaging|purchaser|buyers?)\b/i;
const ENGLISH_NOT =
  /\bno\s(?:\w+\s){0,3}?refund|\b(?:not|never|neither|nor|won't|don't|doesn't)\b[^\n.,;]{0,100}refund|\brefunds?\b[^\n.,;]{0,40}\b(?:not|never)\b|\bwithout\s(?:a\s|any\s)?refund|\bnon-?refund/i;
const CHINESE_LOST =
  /作废|清零|不(?:予|再|能|会|可|支持|进行|得|提供)?(?:退还|返还|退款|退费|退回)|无(?:法|需)?(?:退还|退款)|概不(?:退还|退款)|(?:自动)?(?:到期|失效)(?=[。,;]|$)|没收|不作(?:任何)?(?:退还|退款|补偿)/;
const CHINESE_PAID = /费|款|充值|货币|币|余额|抵减额|资源包|代金|积分|金额|未使用|未消费|剩余|套餐/;
const CHINESE_WHEN = /终止|解除|期满|届满|到期|注销|违反|违约|停止|未使用|逾期|关闭/;
const CHINESE_REFUND = /(?:退还|返还|退回|退款)/;
const CHINESE_REST = /未消费|未使用|剩余|余额|未发生|未服务|未履行|预付|多余/;
const GIFT = /赠送|代金券|优惠券|体验金|\b(?:promotional|gift|voucher|free\scredits?)\b/i;

/** Words that leave no doubt where the clause is about something else. */
const CLEAR =
  /\brefund(?:s|ed)?\b[^\n.]{0,80}\b(?:terminat|cancel|partial|unused|prepaid|remaining|advance|account)|\b(?:terminat|cancel|partial|unused|prepaid|remaining|advance|pro-?\s?rat)\w*\b[^\n.]{0,120}\brefund|(?:终止|解除|期满|届满|到期|注销|停止)[^。]{0,80}(?:退还|返还|退款|作废|清零)|(?:未消费|未使用|剩余|预付)[^。]{0,30}(?:退还|返还)|(?:退还|返还)[^。]{0,20}(?:未消费|未使用|剩余|预付)/i;

function lost(clause: ClauseSentences, s: SentenceReading): boolean {
  if (clause.language === 'zh')
    return (
      CHINESE_LOST.test(s.plain) && CHINESE_PAID.test(s.plain) && CHINESE_WHEN.test(s.plain) && !GIFT.test(s.plain)
    );
  return ENGLISH_LOST.some((p) => p.test(s.plain)) && ENGLISH_WHEN.test(s.plain) && !GIFT.test(s.plain);
}

function refunded(clause: ClauseSentences, s: SentenceReading): boolean {
  if (clause.language === 'zh')
    return (
      CHINESE_REFUND.test(s.plain) &&
      CHINESE_REST.test(s.plain) &&
      !/不(?:予|再|能|会|可|得)?(?:退还|返还|退回|退款)/.test(s.plain)
    );
  return (
    ENGLISH_REFUND.test(s.plain) &&
    !ENGLISH_NOT.test(s.plain) &&
    !/\bdiscretion|\bsome\sconditions\b/i.test(s.plain) &&
    !GOODS.test(s.plain)
  );
}

/** What becomes of credit and prepaid fees when the agreement or a package ends. */
export const readRefunds: TopicReader = (clause): readonly Position[] => {
  const fits = clause.about('refunds', 'effects-of-termination');
  if (!fits && !clause.is('termination', 'suspension', 'renewal', 'fees', 'term', 'customer-liability')) return [];
  const list: Position[] = [];
  for (const s of clause.sentences) {
    if (
      clause.about('refunds') &&
      /\bcredits?\b[^\n.]{0,60}\b(?:expire|valid)|(?:余额|积分|充值)[^。]{0,30}有效期/i.test(s.plain)
    ) {
      const d = findDurations(s.plain, clause.language).find((x) => /^P\d+[DWMY]$/.test(x.value));
      if (d) {
        list.push(position('creditExpiry', d.value, within(s, d.range)));
        continue;
      }
    }
    if (!fits && !CLEAR.test(s.plain)) continue;
    if (refunded(clause, s)) list.push(position('creditExpiry', 'refunded', s));
    else if (lost(clause, s)) list.push(position('creditExpiry', 'on-termination', s));
  }
  return list;
};
