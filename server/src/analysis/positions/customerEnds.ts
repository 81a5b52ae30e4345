import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { partyBefore, pattern, withoutTold } from '../partyWords.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { DETERMINE, GIVE_BACK } from './endWords.js';
import { CHINESE_BARE_END, CHINESE_MUTUAL, ENGLISH_CURE, noticePeriods, ordinaryNotice } from './noticePeriod.js';

const CUSTOMER_ENDS = pattern(
  `<you>(?:,[^,\\n]{0,80},|\\swho\\s[^,.;\\n]{0,80}?)?\\s(?:\\w+\\s){0,2}?(?!must|shall|will)<may>…80…\\b(?:terminat\\w*|cancel\\w*|clos(?:e|ing)|delet(?:e|ing)|deactivat\\w*|stop\\susing|ceas(?:e|ing)|discontinue|end|unsubscribe|leave|withdraw\\sfrom|${DETERMINE}|${GIVE_BACK}|(?:turn|switch)\\soff|(?:deletion|closure|cancellation|termination)\\sof)\\b`,
);
/** The same in the passive voice. */
const ENDED_BY_CUSTOMER = pattern(
  '\\b(?:agreement|contract|subscriptions?|memberships?|accounts?|services?)\\b…60…\\b(?:may|can)\\sbe\\s(?:terminated|cancell?ed|ended|closed|deactivated)\\s(?:\\w+\\s){0,2}?by\\s<you>|<your>\\s(?:\\w+\\s)?(?:subscription|membership|plan)s?\\scan\\sbe\\s(?:cancell?ed|ended)\\sat\\sany\\s(?:time|moment)\\b(?!…30…by\\s<we>)|\\b(?:agreement|contract|subscriptions?|memberships?|plans?|services?)\\scan\\sbe\\s(?:terminated|cancell?ed|ended)\\s(?=[^\\n.;\\uE000]{0,100}\\bat\\sany\\s(?:time|moment)\\b)[^\\n.;\\uE000]{0,60}?\\b(?:in|via|through|from|under|on)\\s(?:<your>|the)[\\s-]?(?:[\\w\\uE002\\uE003-]+\\s){0,3}?(?:accounts?|settings|profile|dashboard|app\\sstore|page|portal)\\b',
);
const CUSTOMER_OBJECT = pattern(
  `(?:<your>|the|this|these|any|their|an|his|its)\\s(?:[\\w\uE000-]+\\s){0,4}?(?:agreement|terms|account|accounts|contract|subscription|subscriptions|auto(?:matic)?-?\\s?renewals?|membership|registration|profile(?!\\s(?:data|info))|services?|plan|product|relationship|use|shop|store|workspace|TO[SU])\\b|\\b(?:services?|subscriptions?|auto-?renew\\w*)\\b|<your>(?:account|subscription|membership)|\\busing\\b|\\brelationship\\swith\\s<we>`,
);
const BARE = new RegExp(
  `\\b(?:terminate|cancel|leave|quit|${GIVE_BACK})\\s(?:at|with|for|by|upon|on|any\\s?time|whenever)\\b|\\b${DETERMINE}`,
  'i',
);
/** In a clause on termination, what a paragraph before named. */
const PRONOUN = /\b(?:terminate|cancel|end|close|delete)\s(?:it|them)\b/i;
const ENGLISH_ANY_TIME =
  /\bat\sany\s(?:time|point|moment)\b|\bany\stime\b|\bwith\simmediate\seffect\b|\bwithout\snotice\b|\bfor\sany\s(?:or\sno\s)?reason\b|\bwhenever\s\S{1,40}\s(?:wish|like|want|choose|please)|\bwithout\scause\b|\bfor\sconvenience\b|\bno[\s-]questions[\s-]asked\b|\bwithout\s(?:(?:stating|giving|providing|having\sto\sgive)\s)?(?:a\s|any\s)?reasons?\b/i;
/** What the customer ends in a clause on another subject. */
const OWN_TIE = pattern(
  `\\b(?:terminat|cancel|clos|delet|deactivat|end|unsubscrib|stop)\\w*,?\\s(?:using\\s)?(?:or\\s\\w+\\s)?(?:(?:<your>|the|this|these|their|his|its|<our>)\\s)?(?:<your>\\s?)?(?:[\\w\uE000-]+\\s){0,2}?(?:agreement|terms|accounts?|contract|subscriptions?|memberships?|registration|profile(?!\\s(?:data|info))|services?|relationship|app|software)\\b|\\bcancel\\sat\\sany\\stime\\b`,
);
/** A right of withdrawal, of a trial, or for cause: no right to leave at any time. */
const ENGLISH_SPECIAL =
  /\bobjects?\sto\b|\bmidnight\b|\bwithin\b[^\n]{0,120}\bwithout\s(?:giving|stating)|\bwithout\s(?:giving|stating)\b[^\n]{0,60}\bwithin\b|\b(?:free\s)?trials?\b|\b(?:before|prior\sto)\s[^\n.]{0,60}\b(?:takes?\seffect|effective\sdate|expir\w+)\b|\bSMS\b|\bif\s(?:we|the\scompany)\b[^\n.]{0,40}\bbreach/i;
const ENGLISH_REFERS = /\b(?:in\saccordance\swith|pursuant\sto)\s(?:section|clause|paragraph)\b/i;
/** The way to leave, for those who want to. */
const ENGLISH_WAYS = pattern(
  '\\bno[\\s-]questions[\\s-]asked\\b…30…cancel|^cancel\\s(?:at\\sany\\stime|anytime|whenever\\s<you>)|<you>\\s(?:\\w+\\s)?(?:want|wish|decide|choose)\\sto\\s(?:terminate|cancel|close|end|leave|delete|stop\\susing)\\b…100…<you>\\s(?:may|can)\\s(?:do\\sso|simply|by)|\\bif\\s<you>\\s(?:(?:want|wish|decide|choose|prefer)|would\\slike|no\\slonger\\s(?:want|wish))\\sto\\s(?:terminate|close|delete|deactivate)\\s(?:<your>\\s?|this\\s|the\\s)(?:[\\w\uE000]+\\s){0,2}?(?:account|agreement|membership|registration)\\b…60…,\\s(?:please\\s|simply\\s|<you>\\s(?:can|may)\\s){0,2}(?:e-?mail|contact|write|send|go\\sto|visit|use|click|log|do\\sso)\\b|^to\\s(?:terminate|cancel|close|delete|deactivate)\\s<your>\\s?(?:[\\w\uE000]+\\s){0,2}?(?:account|agreement|membership|subscription|registration)s?\\b…60…,\\s(?:please\\s|simply\\s|<you>\\s(?:can|may|need\\sto|must)\\s){0,2}(?:e-?mail|contact|write|send|go\\sto|visit|use|click|log|follow|open|select)\\b',
);
/** A right to leave of which the text says how, and no time or ground. */
const ENGLISH_BY_DOING = pattern(
  '<you>\\s(?:\\w+\\s){0,2}?(?:may|can)\\s(?:\\w+\\s)?(?:terminate|cancel|close|delete|end|deactivate)\\s(?:<your>\\s?|this\\s|these\\s|the\\s)(?:[\\w\uE000]+\\s){0,3}?(?:account|agreement|contract|subscription|membership|terms|registration)\\b…30…\\bby\\s(?!giving|providing)\\w+ing\\b',
);
/** A right of both parties alike; it is free where it needs no cause, at any time or with a notice. */
const EITHER =
  /\b(?:either|each|both)\s(?:part(?:y|ies)|side|of\sus)\s(?:\w+\s){0,2}?(?:may|can|entitled\sto|right\sto)\b[^\n]{0,60}\b(?:terminat|(?:cancel|end)\s(?:this|the|these|our))|\b(?:terminated|cancell?ed|ended)\sby\s(?:either|each)\s(?:party|side|of\sus)\b/i;
/** The same, by the parties' names. */
const YOU_OR_WE = pattern(
  '(?:<you>\\sor\\s<we>|<we>\\sor\\s<you>)\\s(?:\\w+\\s){0,2}?<may>…60…\\b(?:terminat|(?:cancel|end)\\s(?:this|the|these|our|<your>))',
);
/** What leads to a notice that is the provider's. */
const PROVIDERS = pattern('<we>\\s(?:\\w+\\s){0,2}?<may>[^\\n\uE002]{0,200}$');
/** What binds a right to leave to a ground or a time. */
const LIMITED = /\b(?:if|within|unless|before|prior\sto|breach|provided|when)\b/i;
const FREELY =
  /\bat\sany\s(?:time|moment)\b|\bfor\s(?:any|no)\s(?:or\sno\s)?reason\b|\bfor\sconvenience\b|\bwithout\scause\b|\bby\sgiving\s(?:a\s)?(?:written\s)?notice\b/i;
/** With a notice and nothing else: either party may terminate this agreement upon written notice. */
const ON_NOTICE = /\b(?:up)?on\s(?:\w+\s){0,2}?notice(?:\sto\s(?:the|each)\sother(?:\sparty)?)?\s?[.;]?\s?$/i;
const CHINESE_ENDS =
  '(?:终止|结束|解除|解约|取消|注销|停止使用|停用|关闭|退[订出]|删除|卸载|不(?:再|想)?(?:续)?[用做租]了?(?=[。;,，]|$))';
const CHINESE_CUSTOMER_ENDS = pattern(`(?:<you>)[^。;]{0,50}?${CHINESE_ENDS}`);
const CHINESE_ANY_TIME =
  /随时|任何时候|任何时间|任意时间|自行(?:关闭|注销|终止|停止|取消)|自主(?:注销|终止)|任何(?:理由|原因)/;
/** In everyday words: 您可以提前60天告诉我们不用了. */
const CHINESE_QUITS = pattern(
  '<you>[^。;,，]{0,16}(?:告诉|告知|通知|跟|和)<we>[^。;,，]{0,4}不(?:再|想)?(?:续)?[用做租]了?(?=[。;,，]|$)',
);
/** No right but a request, which the provider grants or not: 应申请并经我们批准. */
const CHINESE_GRANTED = pattern('经<we>[^。;,，]{0,6}(?:批准|同意|许可|审批)');
/** Who wants to leave ends the agreement, whatever else is not named: 您想提前结束的，可以提前30日告诉我们. */
const CHINESE_WISH = pattern(
  `<you>[^。;,，]{0,4}(?:想要?|希望|欲|决定|打算|需要?)[^。;,，]{0,6}${CHINESE_ENDS}(?=的?[,，])`,
);
const CHINESE_BOND = '(?:解约|户口|协议|合同|契约|服务|[账帐][户号]|条款|订阅|会员|自动续|资格)';
const CHINESE_CUSTOMER_BOND = new RegExp(`${CHINESE_BOND}|使用`);
/** The way to leave, for those who want to. */
const CHINESE_WAYS = pattern(
  `[如若倘当][^。;,，]{0,6}<you>[^。;,，]{0,4}(?:希望|想要?|欲|决定|选择|不想|不愿|不再)[^。;,，]{0,14}(?:${CHINESE_ENDS}|使用)[^。;,，]{0,14}[,，]?[^。;,，]{0,10}(?:可以?|请|只需|只要|即可)[^。;]{0,30}(?:${CHINESE_ENDS}|联系|发送|提交|申请|通知)`,
);
/** A right to leave of which the text says how, and no time or ground. */
const CHINESE_BY_DOING = pattern(
  '<you>[^。;,，不]{0,4}(?:可以?|有权|得)(?:通过|联系|在)[^。;,，]{0,24}(?:注销|删除|关闭|终止|取消|解除)[^。;,，]{0,8}(?:[账帐][户号]|协议|合同|订阅|会员|服务)',
);
/** What is sold is ended where the customer's account is: 付费服务可随时在账户页面取消. */
const CHINESE_IN_ACCOUNT =
  /(?:服务|订阅|会员|套餐|协议|合同)[^。;,，\uE000]{0,6}可以?(?:(?:随时|在任何时[候间])[^。;,，\uE000]{0,4}(?:在|通过)[^。;,，\uE000]{0,16}|(?:在|通过)[^。;,，\uE000]{0,16}随时)(?:取消|终止|退订|关闭|解除)/;
const CHINESE_MAY_NOT = pattern('<you>[^。;,，]{0,6}(?:不得|不能|不可|无权)[^。;,，]{0,8}(?:终止|解除|注销|取消|退订)');
/** Both may leave whenever they like. */
const CHINESE_MUTUAL_FREE =
  /(?:任何一方|任一方|双方(?:均|都)|各方)[^。;]{0,12}(?:随时|任何时[候间])[^。;]{0,20}(?:终止|解除)/;

/** Whether the grounds of an end stand in a list below the sentence: may terminate if: (a) …. */
function opensGrounds(clause: ClauseSentences, s: SentenceReading): boolean {
  return /\b(?:if|where|when|upon|following)\b[^\n]{0,60}:\s{0,4}(?:\($|$)/i.test(
    clause.plain.slice(s.start, s.end + 2),
  );
}

/** The provider ends it where it finds something of the customer: 我们认为您有风险的，可随时终止. */
const CHINESE_JUDGED = pattern(
  '<we>[^。;]{0,30}(?:认为|发现|判断|认定|怀疑)[^。;,，]{0,4}<you>[^。;,，]{0,24}的[,，]?[^。;,，]{0,4}(?:可|有权)',
);

/** A right to leave at any time that a clause on another subject states in one breath. */
const ELSEWHERE = [
  pattern(`<you>\\s(?:\\w+\\s){0,3}?(?!must|shall|will)<may>\\s(?:\\w+,?\\s){0,5}?(?:${OWN_TIE.source})`),
  pattern(
    `<you>[^。;]{0,10}(?:随时|任何时[候间])[^。;,，]{0,24}(?:${CHINESE_ENDS}[^。;,，]{0,12}${CHINESE_BOND}|${CHINESE_BOND}[^。;,，]{0,4}${CHINESE_ENDS})`,
  ),
] as const;

/** What a clause has that states such a right. */
const ANY_TIME = /\bany\s?(?:time|point|reason)\b|\bwhenever\b/i;
const ANY = gateOf(ANY_TIME);
const AT_ANY_TIME = gateOf('any time|anytime|any point|any reason|whenever|随时|任何时候');

/** The same, near the words on the end. */
const ENGLISH_AT_WILL =
  /\bat\sany\s(?:time|point)\b|\banytime\b|\bfor\sany\sreason\b|\bwhenever\s\S{1,40}\s(?:wish|like|want|choose|please)/i;

function elsewhere(clause: ClauseSentences): readonly Position[] {
  if (!clause.has(AT_ANY_TIME)) return [];
  const zh = clause.language === 'zh';
  const s = clause.sentencesWith(zh ? AT_ANY_TIME : ANY).find((sentence) => {
    if (!zh && !ANY_TIME.test(sentence.plain)) return false;
    const m = ELSEWHERE[zh ? 1 : 0].exec(sentence.masked);
    if (!m || zh) return m !== null && !CHINESE_JUDGED.test(sentence.masked);
    const around = sentence.plain.slice(Math.max(0, m.index - 60), m.index + m[0].length + 80);
    return (
      ENGLISH_AT_WILL.test(around) && !ENGLISH_SPECIAL.test(sentence.plain) && !ENGLISH_REFERS.test(sentence.plain)
    );
  });
  return s ? [position('customerTermination', 'any-time', s)] : [];
}

function byDoing(s: SentenceReading): boolean {
  return CHINESE_BY_DOING.test(s.masked) && !/[如若倘]|的情况下/.test(s.plain);
}

const ENDS = gateOf(
  'any time|anytime|any point|any reason|whenever|随时|任何时候',
  [CUSTOMER_ENDS, ENGLISH_WAYS, ENGLISH_BY_DOING, ENDED_BY_CUSTOMER, EITHER, YOU_OR_WE],
  [
    CHINESE_MUTUAL,
    CHINESE_MUTUAL_FREE,
    CHINESE_IN_ACCOUNT,
    CHINESE_WAYS,
    CHINESE_BY_DOING,
    CHINESE_CUSTOMER_ENDS,
    ELSEWHERE[1],
  ],
);

/**
 * When the customer may leave: at any time, or with notice. `any-time` also stands for one subscription or account of
 * several, and where the end takes effect with the period paid for; a right of withdrawal or of a trial is none.
 */
export const readCustomerEnds = reader(ENDS, (clause): readonly Position[] => {
  const zh = clause.language === 'zh';
  const main =
    clause.about('termination', 'service-changes', 'renewal', 'refunds', 'account') ||
    (clause.is('term') && !zh && (EITHER.test(clause.plain) || ENGLISH_BY_DOING.test(clause.masked)));
  if (clause.is('amendments') || !main)
    return clause.is('group', 'other', 'definitions', 'dispute-resolution') ? [] : elsewhere(clause);
  for (const s of clause.sentencesWith(ENDS)) {
    if (zh) {
      if (CHINESE_JUDGED.test(s.masked) || CHINESE_GRANTED.test(s.masked)) continue;
      const mutual = CHINESE_MUTUAL.test(s.plain) ? noticePeriods(clause, s)[0] : undefined;
      if (mutual && clause.is('termination'))
        return [position('customerTermination', { notice: mutual.value }, within(s, mutual))];
      const main = clause.about('termination', 'service-changes');
      if (
        main
          ? CHINESE_MUTUAL_FREE.test(s.plain) ||
            CHINESE_WAYS.test(s.masked) ||
            CHINESE_IN_ACCOUNT.test(s.masked) ||
            byDoing(s)
          : ELSEWHERE[1].test(s.masked) || byDoing(s)
      )
        return [position('customerTermination', 'any-time', s)];
      if (CHINESE_MAY_NOT.test(s.masked)) continue;
      const m = CHINESE_CUSTOMER_ENDS.exec(s.masked);
      const bare = clause.is('termination') && (CHINESE_BARE_END.test(s.plain) || CHINESE_QUITS.test(s.masked));
      const wished = clause.is('termination') && CHINESE_WISH.test(s.masked);
      if (!main || !m || !(bare || wished || CHINESE_CUSTOMER_BOND.test(s.plain))) continue;
      // Two periods may stand in one sentence, of which one is the provider's.
      const told = withoutTold(s.masked);
      const notice = noticePeriods(clause, s).find((period) => partyBefore(told, period.start) === 'customer');
      const end = m.index + m[0].length;
      if (/\uE000[^。;,]{0,8}(?:有权|可以?|将|会|得|应)/.test(told.slice(m.index, end))) continue;
      if (notice && clause.is('termination'))
        return [position('customerTermination', { notice: notice.value }, within(s, notice))];
      const reach =
        s.plain.slice(Math.max(0, m.index - 4), end + 60).split(/[;]|(?<!,[^,]{0,40}),(?=[^,]{0,10}我们)/)[0] ?? '';
      if (CHINESE_ANY_TIME.test(reach) && !/\uE000[^。,;]{0,12}(?:有权|可以?)[^。,;]{0,8}随时/.test(s.masked))
        return [position('customerTermination', 'any-time', s)];
      continue;
    }
    const m = CUSTOMER_ENDS.exec(s.masked);
    const own =
      ENGLISH_WAYS.test(s.masked) ||
      (ENGLISH_BY_DOING.test(s.masked) && !LIMITED.test(s.plain) && !ENGLISH_SPECIAL.test(s.plain));
    const passive = ENDED_BY_CUSTOMER.test(s.masked);
    const either = EITHER.test(s.plain) || YOU_OR_WE.test(s.masked);
    if (!m && !own && !either && !passive) continue;
    const object = s.masked.slice(m?.index ?? 0);
    if (
      !own &&
      !passive &&
      !(either && clause.about('termination', 'term')) &&
      !CUSTOMER_OBJECT.test(object) &&
      !(clause.is('termination') && BARE.test(object)) &&
      !(PRONOUN.test(object) && (clause.is('termination') || CUSTOMER_OBJECT.test(s.masked)))
    )
      continue;
    const notice = ordinaryNotice(clause, s);
    if (
      notice &&
      clause.about('termination', 'term') &&
      (either || !PROVIDERS.test(s.masked.slice(0, notice.start - s.start)))
    )
      return [position('customerTermination', { notice: notice.value }, { start: notice.start, end: notice.end })];
    if (
      either &&
      !(
        (FREELY.test(s.plain) || (ON_NOTICE.test(s.plain) && !LIMITED.test(s.plain))) &&
        !ENGLISH_CURE.test(s.plain) &&
        !ENGLISH_SPECIAL.test(s.plain) &&
        !opensGrounds(clause, s)
      )
    )
      continue;
    if (either) return [position('customerTermination', 'any-time', s)];
    if (own || (ENGLISH_ANY_TIME.test(s.plain) && !ENGLISH_REFERS.test(s.plain) && !ENGLISH_SPECIAL.test(s.plain)))
      return [position('customerTermination', 'any-time', s)];
  }
  return [];
});
