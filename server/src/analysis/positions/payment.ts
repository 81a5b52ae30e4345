import type { PositionValues } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, reader, type TopicReader, within } from './clauseSentences.js';
import { findDurations } from './duration.js';
import { findPercents } from './percent.js';

const ENGLISH_INVOICE = /\binvoic(?:e|es|ed|ing)\b|\bbill(?:s|ed|ing)?\b|\bstatement\b/i;
const ENGLISH_PAY = /\b(?:pays?|paid|payable|payments?|due|remit|settle[ds]?)\b/i;
const ENGLISH_PREPAID = [
  /\b(?:charged?|charges|billed?|bill|invoiced?|debit(?:ed)?|collect(?:ed)?|pay|paid|payable|due|payments?|prepa(?:y|id))\b[^\n.;]{0,120}?\b(?:in\sadvance|up[\s-]?front|upfront)\b/i,
  /\badvance\s(?:payment|receipt)\b(?!\sor\sdeposit)|\bon\sa\sprepaid\sbasis\b|\b(?:must|shall|will|to|are|is)\s(?:be\s)?prepa(?:y|id)\b|\bprepaid\s(?:services?|subscriptions?|plans?)\b|\bprepayment\s(?:is|of)\b|\bin\sadvance\sof\s(?:each|the)\s(?:billing|subscription|service)|\b(?:payable|due|paid)\s(?:in\sfull\s)?before\s(?:that|each|the|every|such)\s(?:\w+\s)?(?:term|period|cycle|month|year)\s(?:begins?|starts?|commences?)\b|\bpay\b[^\n.;]{0,60}\bwhen\s(?:each|every|a|the)\s(?:new\s)?(?:\w+\s)?(?:term|period|cycle|month|year)\s(?:begins?|starts?|commences?)\b/i,
  /\b(?:billed|charged?|charge)\b[^\n.;]{0,80}?\bimmediately\b|\bimmediately\s(?:billed|charged)\b/i,
  /\bafter\s(?:you|the\scustomer)\b[^\n.]{0,30}\bpay\b|\bactivated\s(?:as\ssoon\sas|once|after|upon)\b[^\n.]{0,40}\bpayment\b|\b(?:only\s)?(?:after|upon|once)\s(?:we\s(?:have\s)?)?receiv\w*\s[^\n.]{0,30}\bpayment\b/i,
  /\bcharge\b[^\n.;]{0,60}\bfor\sthe\snext\s(?:billing|subscription)\b|\b(?:at|on\sor\sbefore)\sthe\s(?:beginning|start|first\sday)\sof\s(?:each|every|the|your)\s(?:\w+\s)?(?:billing|subscription|month|year|term|period|cycle)\b/i,
  /\b(?:payment|paid|pay)\b[^\n.;]{0,40}\b(?:before|prior\sto)\s(?:the\s|any\s|your\s)?(?:services?|access|activation|subscription|product|plan)\b[^\n.;]{0,24}\b(?:activat|provid|start|begin|commenc|grant|deliver)/i,
  /\b(?:payment|paid)\b[^\n.;]{0,20}\b(?:required|due|made|payable)\b[^\n.;]{0,20}\b(?:at\sthe\stime\sof|upon|with|when)\s(?:placing\s)?(?:the\s|an\s|your\s|each\s)?(?:order|purchas|booking|registration|sign)|\bpayments?\b[^\n.;]{0,120}\b(?:is|are|be)\s(?:due|payable)\s(?:in\sfull\s)?(?:at\sthe\stime\sof|upon|with|when)\s(?:placing\s)?(?:the\s|an\s|your\s|each\s)?(?:order|purchas|booking)/i,
] as const;
/** The means of payment is charged when the order is made, or at the start of each period. */
const ENGLISH_ON_ORDER = [
  pattern(
    '(?:authori[sz]e\\s<we>…60…\\bto\\s(?:\\w+\\s){0,3}?(?:charge|bill|debit)|<we>\\s(?:\\w+\\s){0,3}?(?:charge|bill|debit)|(?:(?:will|shall)\\s(?:\\w+\\s)?be|is|are)\\s(?:\\w+\\s){0,2}?(?:charged|billed|debited))\\b…120…\\b(?:at\\sthe\\stime\\s(?:of\\s(?:<your>\\s)?(?:\\w+\\s)?(?:purchase|order|sign-?up|subscription|registration|booking)|<you>\\s(?:purchase|order|place|subscribe|sign))|(?:when|once)\\s<you>\\s(?:have\\s)?(?:\\w+\\s)?(?:purchas|order|subscrib|sign|plac|request|confirm)|on\\sthe\\s(?:day|date)\\s(?:that\\s)?<you>\\s(?:\\w+\\s)?(?:sign|subscrib|purchas|order|regist)|upon\\s(?:<your>\\s)?(?:purchase|order|sign|subscri|registration|activation)|(?:the\\smoment|as\\ssoon\\sas)\\s<you>\\s(?:\\w+\\s)?(?:sign|subscrib|purchas|order|regist)|for\\sthe\\s(?:first|initial|next|upcoming)\\s|on\\s(?:each|the)\\srenewal\\sdate)',
  ),
  pattern(
    '\\b(?:once|when|by|after)\\s<you>\\s(?:have\\s)?(?:request|order|purchas|subscrib|sign|plac|confirm)\\w*…80…(?:authori[sz]e\\s<we>\\sto\\s(?:charge|bill|debit)|<we>…20…\\b(?:charge|bill|debit)\\b|will\\s(?:\\w+\\s)?be\\s(?:\\w+\\s)?(?:charged|billed|debited))',
  ),
];
const CHARGES = /\b(?:charg|bill|debit)/i;
const NOT_ON_ORDER =
  /\b(?:trial|overage|usage|arrears|declin|fail|credits\sback|refund|postpaid|rates?\s(?:\w+\s){0,2}?(?:applicable|in\seffect|at\sthe\stime)|disclosed)/i;
const NOT_PREPAID =
  /\bupgrad(?:e|es|ing)\b[^\n.]{0,120}\bimmediately\b|\b(?:terminat\w*|end|case\sof\s\w+)\s(?:\w+\s){0,2}in\sadvance\b|\bin\sadvance\sin\sthe\scase\b|\bin\sadvance[,;]?\s(?:or\s)?(?:\([b-d]\)\s)?(?:in\sarrears?|at\s|shortly)|\b(?:refund|notice|notif\w+|cancel\w*|information|inform)\b[^\n.;]{0,60}\b(?:in\sadvance|prepa)|\bnotif\w+\b[^\n.]{0,40}\bin\sadvance\b|\b(?:state|tell|announce|communicate|inform|notify|quote)s?\b[^\n.]{0,60}\bin\sadvance\b/i;
const ENGLISH_POSTPAID =
  /\bin\sarrears?\b|\bpost-?paid\b|\b(?:charged|billed|invoiced)\b[^\n.;]{0,20}\bat\s(?:the\s)?month(?:'s|-)\s?end\b|\b(?:bill|invoice|charge)s?\b[^\n.;]{0,40}\bfor\sthe\s(?:previous|preceding|past)\s(?:month|quarter|period)'?s?\b|\b(?:at|after)\sthe\send\sof\s(?:each|every|the)\s(?:\w+\s)?(?:month|billing|period|quarter|cycle)\b[^\n.]{0,60}\b(?:invoice|bill|charge)|\b(?:invoiced|billed|charged|we\s(?:will\s|shall\s)?(?:invoice|bill|charge))\b[^\n.;]{0,40}\b(?:at|after|following)\sthe\send\sof\s(?:each|every|the)\s(?:\w+\s)?(?:month|billing|quarter|cycle)\b/i;
const CHINESE_PREPAID = [
  pattern(
    '(?<!停止|未|逾期|未能)(?:付费|付款|支付)(?:之|完成|成功)?后[^。,，;]{0,4}[,，]?[^。]{0,12}(?:才|方可?|即可?|开始|开通)|预付费?(?!(?:但|且|而)?未|款|的?服务?费?(?:用)?(?:但)?未)|先付(?:费|款)?后(?:使用|用)|自[^。,，;]{0,8}收到[^。,，;]{0,20}(?:款项|费用|付款)|付费后(?:方|才)|收到[^。,，;]{0,20}(?:款项|全额付款|付款)后?(?:之日起|才|方|开始|开通)|(?:款项|费用|付款)到[账帐]后[^。,;]{0,4},?[^。;]{0,8}(?:开通|开始|提供|才|方|即)|先付费[^。,;]{0,2}(?:后|再)(?:使用|用|服务)',
  ),
  /(?<!未)(?:预先|事先|提前|先行)(?:一次性)?(?:支付|缴[纳费清]|付[费款清]|充值)(?!的[，,])/,
  /(?:开通|使用|服务开始|签约|下单|订购|(?:每|各)[^。,，;]{0,4}(?:周期|期)[^。,，;]{0,4}(?:起始|开始)日?)[^。,，;]{0,10}前[^。,，;]{0,18}(?:付清|付讫|支付|缴[纳清费]|付款|结清)/,
  /(?:下订单|下单|订购|购买|开通|签约|提交订单)时[^。,，;]{0,10}(?:支付|付清|付讫|缴[纳清]|付款)(?!的)/,
  /(?:接受|同意|签署|提交)[^。;]{0,16}同时[,，]?[^。,，;]{0,10}(?:全额|足额|一次性)(?:支付|缴[纳清]|付[清款])/,
  /每(?:个|一)?[^。,，;]{0,4}?(?:月|年|期|季度?)[^。,，;]{0,4}(?:初|前|开始(?!后|之日))[^。,，;]{0,12}(?:支付|收取|缴[纳费]|扣[款费除]|付款)/,
  /(?:收取|扣[除划取款])[^。,，;]{0,8}下[一个]{0,2}(?:订阅|计费|服务)?(?:周期|期|月|年)/,
] as const;
/** The means of payment is charged when the order is made, or for the first or next period. */
const CHINESE_ON_ORDER = pattern(
  '授权<we>[^。]{0,40}(?:首期|第一期|首个|下一期|下期|下订单时|下单时|订购时|购买时)|(?:下订单|下单|订购|购买|注册|开通)时[^。]{0,16}<we>[^。,]{0,12}(?:收取|扣[款除费划])|(?:完成|缴纳|支付)[^。,;]{0,8}(?:全部|所有)?费用(?:的(?:缴纳|支付))?后,?[^。,;]{0,4}(?:才|方)(?:开始|可|会|能)',
);
const CHINESE_POSTPAID =
  /(?<!以|或|、|和)后付费(?!的?(?:服务|形式|产品))|先使用后付|先用后付|先(?:享受?)?使用[,，]?后付|(?:次[月日年]|下(?:个)?月|[月期]末|月底)[^。,，;]{0,12}(?:账单|帐单|结算|出账|结清|扣费)|(?:次月|下(?:个)?月)[^。,，;]{0,12}(?:缴清|支付|缴纳|结清|付清)(?:上|前|当)(?:个)?月|按[月季]后付|月结/;
const CHINESE_CHOICE = /(?:先付费|预付费)[^。,;]{0,6}(?:或|和|、|及|与)[^。,;]{0,6}后付费/;
/** "Net 30" is thirty days from the invoice. */
const NET = /\bnet[\s-](?<days>\d{1,3})\b(?!\s?(?:%|percent))/i;
/** What is done in a time in which nothing is paid. */
const CHINESE_NO_PAYMENT =
  /^\s?(?:之?内|以内|前)?[^。;,，付缴结]{0,12}(?:开具|出具|寄|提供|提出|提起|申请|起诉|主张|异议|核对|确认|通知|退)/;
const CHINESE_PAYMENT_TERM = /(?:账期|付款期限?|支付期限?|付款截止日?)[^。,，;\d]{0,8}$/;
/** What the provider pays out to the customer, as a marketplace does. */
const CHINESE_PAID_OUT = pattern(
  '<we>(?:(?!收取)[^。;,，]){0,24}(?:支付|付|结算|汇|打款)[^。;,，]{0,6}(?:至|给|到|予)<you>|<we>(?:(?!收取)[^。;,，]){0,16}(?:向|与)<you>(?:(?!收取)[^。;,，]){0,12}(?:支付|结算|付款|打款)(?!方式|提供|服务|账|渠道|的)',
);
const CHINESE_INVOICE = /发票|开票|账单|帐单|对账单|结算单|付款通知/;

const INVOICES = gateOf(ENGLISH_INVOICE, CHINESE_INVOICE);
/** What every sentence has that says when payment is due. */
const DUE = gateOf(
  [ENGLISH_INVOICE, NET, ENGLISH_POSTPAID, ...ENGLISH_PREPAID, ...ENGLISH_ON_ORDER],
  [CHINESE_INVOICE, CHINESE_POSTPAID, CHINESE_ON_ORDER, ...CHINESE_PREPAID],
);

/**
 * When payment is due: `prepaid` also where the means of payment is charged on the order or for the next period. The heading
 * of a clause on fees may say it alone.
 */
export const readDue: TopicReader = {
  concerns: (clause) => clause.has(DUE) || (clause.is('fees') && clause.language === 'zh'),
  read: due,
};

function due(clause: ClauseSentences): readonly Position[] {
  if (clause.is('group', 'definitions', 'termination', 'refunds', 'taxes')) return [];
  const fits = clause.about('fees', 'renewal', 'late-payment');
  const zh = clause.language === 'zh';
  const list: Position[] = [];
  const money = clause.about('fees') || clause.is('term', 'trial', 'renewal', 'services');
  const main = clause.about('fees') || clause.is('term');
  if (!fits && !money && !clause.has(INVOICES)) return [];
  if (!fits && !money && !(zh ? CHINESE_INVOICE : ENGLISH_INVOICE).test(clause.plain)) return [];
  for (const s of clause.sentencesWith(DUE)) {
    if (zh && CHINESE_PAID_OUT.test(s.masked)) continue;
    const pays = zh ? /付|缴|结[算清]|账期/.test(s.plain) : ENGLISH_PAY.test(s.plain);
    if (zh ? CHINESE_INVOICE.test(s.plain) && pays : ENGLISH_INVOICE.test(s.plain) && pays) {
      const d = findDurations(s.plain, clause.language).find((x) => {
        const before = s.plain.slice(Math.max(0, x.range.start - 30), x.range.start);
        const after = s.plain.slice(x.range.end, x.range.end + 60);
        if (zh)
          return (
            !CHINESE_NO_PAYMENT.test(after) &&
            (/(?:起|后|日)\s?(?:的)?$/.test(before.trimEnd()) ||
              /^\s?(?:内|之内|以内)/.test(after) ||
              CHINESE_PAYMENT_TERM.test(before))
          );
        if (
          /\b(?:dispute|notif\w+|object|claim|waive|tell|inform|raise)/i.test(
            s.plain.slice(Math.max(0, x.range.start - 60), x.range.start),
          )
        )
          return false;
        return (
          ((/\b(?:within|due|net|be|later\sthan)\s(?:\w+\s|for\spayment\s)?$/i.test(before) ||
            /\bnet\s$/i.test(before)) &&
            /\b(?:of|after|from|following)\b[^\n]{0,50}\b(?:invoice|bill|receipt|statement|(?:its|their)\s(?:date|issue)|date\sof\sissue|issuance|receiv(?:ing|ed)|it\s(?:is|was)\s(?:issued|sent)|(?:we|\w+\s\w+)\s(?:sends?|sent|issued?)\s(?:it|them)\b)/i.test(
              after,
            )) ||
          (/\bdue\s(?:\w+\s)?within\s$/i.test(before) && ENGLISH_INVOICE.test(s.plain.slice(0, x.range.start))) ||
          // Invoices must be paid within 14 days.
          (/\b(?:paid|payable|settled)\s(?:\w+\s){0,4}?within\s$/i.test(before) &&
            /^[.;,]?$/.test(after.trim()) &&
            ENGLISH_INVOICE.test(s.plain.slice(0, x.range.start))) ||
          /\bdeadline\b|\bterms?\b/i.test(before) ||
          /\bnet[\s-]$/i.test(before)
        );
      });
      if (d) list.push(position('paymentDue', d.value, within(s, d.range)));
    }
    // A clause on the term speaks of payment where the term runs from its receipt.
    if (
      !fits &&
      !(clause.is('term') && /收到|缴纳|支付|\b(?:receiv|credited)/i.test(s.plain)) &&
      !clause.is('trial', 'services')
    )
      continue;
    const net = zh ? null : NET.exec(s.plain);
    if (net && !list.some((p) => p.key === 'paymentDue'))
      list.push(
        position(
          'paymentDue',
          `P${Number(net.groups?.days)}D`,
          within(s, { start: net.index, end: net.index + net[0].length }),
        ),
      );
    if (!money) continue;
    if (zh) {
      if (CHINESE_CHOICE.test(s.plain)) continue;
      if (CHINESE_POSTPAID.test(s.plain)) list.push(position('paymentDue', 'postpaid', s));
      else if (
        CHINESE_ON_ORDER.test(s.masked) ||
        (main ? CHINESE_PREPAID : CHINESE_PREPAID.slice(-2)).some((p) => p.test(s.masked))
      )
        list.push(position('paymentDue', 'prepaid', s));
    } else {
      if (main && ENGLISH_POSTPAID.test(s.plain)) list.push(position('paymentDue', 'postpaid', s));
      const inAdvance = (main ? ENGLISH_PREPAID : ENGLISH_PREPAID.slice(0, 2)).some((p) => p.test(s.plain));
      const onOrder =
        CHARGES.test(s.plain) && !NOT_ON_ORDER.test(s.plain) && ENGLISH_ON_ORDER.some((p) => p.test(s.masked));
      if ((inAdvance || onOrder) && !NOT_PREPAID.test(s.plain)) list.push(position('paymentDue', 'prepaid', s));
    }
  }
  if (zh && clause.is('fees') && !clause.about('term') && list.length === 0) {
    if (/后付费/.test(clause.heading))
      list.push(position('paymentDue', 'postpaid', { start: 0, end: clause.plain.length }));
    else if (/预付费/.test(clause.heading))
      list.push(position('paymentDue', 'prepaid', { start: 0, end: clause.plain.length }));
  }
  return list;
}

/** A renewal, or the next period that a customer keeps from by cancelling. */
const ENGLISH_RENEW =
  /\brenew\w*\b|\broll(?:s|ed)?\s(?:over|on)\b|\bprolong(?:s|ed)?\b|\bextend(?:s|ed)?\b[^\n.]{0,40}\b(?:successive|further|additional|another)\b|\bextended\sby\b[^\n.]{0,60}\bunless\b|\bcancel\w*\b[^\n.]{0,160}\b(?:before|prior\sto)\sthe\s(?:end|expir\w+|scheduled\send)\b[^\n.]{0,40}\b(?:period|term|subscription|cycle)\b/i;
const CHINESE_RENEW = /(?<!手)续[费订期约展签]|(?:自动|协议|合同|本合同|契约)[^。,，;]{0,4}(?:延[长期续展]|顺延|展延)/;
const ENGLISH_LEAD_AFTER =
  /^['s]{0,2}\s?(?:\([^)]{0,120}\)\s?)?(?:or\smore\s)?(?:(?:advance\s|written\s|prior\s){0,2}(?:notice\s)?)?(?:before|prior\sto|in\sadvance\sof|ahead\sof|to\sthe\send\sof)\b/i;
/** Who gives that much notice keeps the renewal from coming. */
const ENGLISH_UNLESS_NOTICE = [
  /\b(?:unless|except\swhere)\s[^\n.;]{0,60}\b(?:end|terminat|cancel|giv|serv)\w*\s(?:it|them|the\s\w+|this\s\w+|written|the\sother)?[^\n.;]{0,20}$/i,
  /^['’]?\s(?:prior\s|written\s|advance\s){0,2}notice\b/i,
] as const;
const CHINESE_END_OF_TERM = /(?:到期|期满|届满|结束|终止|扣[费款])(?:之?日)?(?:的)?\s?$/;
const CHINESE_LEAD_BEFORE =
  /(?:到期|期满|届满|期限届满|续[费订期约展]|结束|终止|扣[费款]|截止)(?:之|日)?前(?:的)?(?:至少|不少于|提前)?\s?$/;
const CHINESE_LEAD_AFTER = /^\s?(?:内|前|的)?[^。,;]{0,10}(?:续[费订期约]|支付续费|取消|通知|书面)/;

const RENEWALS = gateOf(ENGLISH_RENEW, CHINESE_RENEW);

/** How early a renewal is decided. */
export const readRenewal = reader(RENEWALS, (clause): readonly Position[] => {
  if (!clause.about('renewal', 'fees', 'term', 'refunds', 'termination')) return [];
  const zh = clause.language === 'zh';
  for (const s of clause.sentencesWith(RENEWALS)) {
    if (!(zh ? CHINESE_RENEW : ENGLISH_RENEW).test(s.plain)) continue;
    const d = findDurations(s.plain, clause.language).find((x) => {
      const before = s.plain.slice(Math.max(0, x.range.start - 30), x.range.start);
      const after = s.plain.slice(x.range.end, x.range.end + 160);
      if (zh)
        return (
          CHINESE_LEAD_BEFORE.test(before) ||
          (CHINESE_END_OF_TERM.test(before) && /^\s?之?前/.test(after)) ||
          (/(?:提前|至少|到期前|期满前)\s?$/.test(before) && CHINESE_LEAD_AFTER.test(after))
        );
      if (
        ENGLISH_UNLESS_NOTICE[1].test(after) &&
        ENGLISH_UNLESS_NOTICE[0].test(s.plain.slice(0, x.range.start).slice(-100))
      )
        return true;
      return (
        ENGLISH_LEAD_AFTER.test(after) &&
        !/\bthat\s(?:the|your)\s(?:\w+\s)?(?:fees?|prices?)\b[^\n.]{0,30}\b(?:increase|change|rise)/i.test(after) &&
        /\b(?:renew\w*|term|expir\w*|period|end(?:s|ing)?|subscription|anniversary|billing|(?:it|they)\s(?:runs?\sout|ends?|lapses?))\b/i.test(
          after,
        )
      );
    });
    if (d) return [position('renewalLead', d.value, within(s, d.range))];
  }
  return [];
});

const ENGLISH_LATE = /\b(?:late|overdue|past[\s-]due|unpaid|outstanding|default|delay\w*|interest)\b/i;
const CHINESE_LATE = /逾期|欠费|欠款|未付|迟延|延迟|拖[延欠]|滞纳金|违约金|利息|欠缴/;

/** What is late is a delivery or another deed than a payment. */
const CHINESE_LATE_DEED =
  /(?:逾期|迟延|延迟|未(?:能)?按(?:期|时|约定))[^。,，;付款费]{0,6}(?:交货|交付|供货|发货|开通|上线|完[工成]|提供|退[还款]|开具|到货|验收|整改|修复)|[减少]收[^。,，;]{0,6}(?:费|款|价)/;
const CHINESE_LATE_MONEY = /(?:逾期|迟延|延迟|拖欠|未)[^。,，;]{0,8}(?:(?<!交)付|缴|交纳|还款)|欠[费款]/;

function perOf(text: string, zh: boolean): PositionValues['lateInterest']['per'] | undefined {
  if (zh)
    return /按日|每日|每天|每(?:逾期|延迟|迟延|延误|拖[延欠]|超过|晚)?[^。,，;]{0,4}?(?:一|1)?(?:个)?[日天]|\/日|日(?:利率|息)|日万分/.test(
      text,
    )
      ? 'day'
      : /按周(?!年)|每周(?!年)|每(?:一|1)?个?星期|周(?:利率|息)|\/周/.test(text)
        ? 'week'
        : /按月|每月|月(?:利率|息)|\/月/.test(text)
          ? 'month'
          : /年(?:利率|息|化)|每年|按年|\/年/.test(text)
            ? 'year'
            : undefined;
  if (/\b(?:per|a|each|every)\s(?:calendar\s)?month\b|\bmonthly\b|\/\s?month/i.test(text)) return 'month';
  if (/\b(?:per|a|each|every)\s(?:calendar\s)?week\b|\bweekly\b|\/\s?week/i.test(text)) return 'week';
  if (/\b(?:per|a|each|every)\s(?:calendar\s)?day\b|\bdaily\b/i.test(text)) return 'day';
  return /\b(?:per|a|each)\s(?:year|annum)\b|\bannual(?:ly)?\b|\bp\.\s?a\.|\byearly\b|\babove\b[^\n]{0,40}\b(?:base|prime|reference\srate)\b/i.test(
    text,
  )
    ? 'year'
    : undefined;
}

const LATENESS = gateOf(ENGLISH_LATE, CHINESE_LATE);

/** What late payment costs. */
export const readInterest = reader(LATENESS, (clause): readonly Position[] => {
  const zh = clause.language === 'zh';
  if (!clause.about('late-payment', 'fees', 'customer-liability')) return [];
  for (const s of clause.sentencesWith(LATENESS)) {
    if (!(zh ? CHINESE_LATE : ENGLISH_LATE).test(s.plain)) continue;
    if (zh && CHINESE_LATE_DEED.test(s.plain) && !CHINESE_LATE_MONEY.test(s.plain)) continue;
    if (
      !zh &&
      !/\b(?:interest|late\s(?:fee|charge|payment)|(?:finance|service)\scharge|surcharge|penalt)/i.test(s.plain)
    )
      continue;
    const found = findPercents(s.plain, clause.language)[0];
    if (!found) continue;
    const per = perOf(s.plain.slice(Math.max(0, found.range.start - 60), found.range.end + 60), zh);
    if (per) return [position('lateInterest', { percent: found.percent, per }, within(s, found.range))];
  }
  return [];
});
