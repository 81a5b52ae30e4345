import { gateOf } from '../../text/gates.js';
import { pattern } from '../partyWords.js';
import { position, reader, within } from './clauseSentences.js';
import { findDurations } from './duration.js';

const INACTIVE = [
  /\binactiv(?:e|ity)\b|\bdormant\b|(?:\b(?:not|never|neither)|n't)\s(?:\w+\s){0,3}?(?:used|logged|accessed|signed|log|use|access|sign)\b|\bunused\s(?:accounts?|for)\b|\bno\s(?!other\b)(?:\w+\s)?(?:activity|log-?ins?|use)\b|\bidle\b|\b(?:no\s?one|nobody)\s(?:has\s)?(?:use[ds]|log(?:ged|s)|access(?:ed|es)|sign(?:ed|s))|\bleft\sunused\b|\bwithout\s(?:an?y?\s)?(?:log-?in|activity|use)\b|\babandoned\b/i,
  /(?:(?<!尚)未(?:有|再|曾|进行)?(?:任何)?|[没无](?:有)?(?:任何|过)?|不(?:再)?)(?:使用(?!的?(?:余额|金额|款|费|预付|额度|部分|代金券)|的服务|服务(?:费|余额|期))|登[录陆入]|用于登录|活跃|访问|操作|活动)|未(?:进行任何|曾使用|激活)|长期未|闲置|休眠|沉睡/,
] as const;
/** Words behind a duration that is a period of notice or for an answer. */
const NOTICE_OF =
  /^['s]{0,2}\s?(?:prior\s|advance\s|written\s|of\s(?:such\s)?){0,3}(?:notice|warning)|^\s?(?:通知|内(?:答复|回复|整改))/i;
const ENDS = [
  /\b(?:terminat|delet|clos|deactivat|remov|cancel|suspend|expire)|\bre(?:claim|cycl)\w*\s[^\n.]{0,20}\b(?:usernames?|accounts?|handles?)\b|\bends?\b/i,
  /终止|收回|回收|注销|删除|停[止用]|冻结|清[理除]|释放|关闭|解除|失效/,
] as const;

/** What a clause on another subject has that ends something unused. */
const UNUSED = gateOf(
  'inactiv|dormant|idle|abandon|no one|nobody|without a|without any|left unused|no use|not log|not sign|not access|not use|unused|no activity|未使用|未登|闲置|不活跃|不使用|长期未|没有使用|没有登录|没有任何|未有|无登|无访问|无任何|休眠',
);
/** What ends in it. */
const TIE = [
  /\b(?:accounts?|profiles?|subscriptions?|registrations?|agreement|usernames?|workspaces?|profiles?)\b/i,
  /[账帐][户号]|协议|合同|契约|会员|实例|空间|资源/,
] as const;

const INACTIVITY = gateOf(INACTIVE);

/** After how long without use an account or the agreement ends. */
export const readInactivity = reader(INACTIVITY, (clause) => {
  const main = clause.about('termination', 'account', 'suspension', 'data-deletion');
  if (!main && (clause.is('definitions', 'group', 'other') || !clause.has(UNUSED))) return [];
  const i = clause.language === 'zh' ? 1 : 0;
  const ending = ENDS[i].exec(clause.plain)?.index ?? Number.POSITIVE_INFINITY;
  for (const s of clause.sentencesWith(INACTIVITY)) {
    if (!INACTIVE[i].test(s.plain) || ending > s.end) continue;
    if (!main && !(ENDS[i].test(s.plain) && TIE[i].test(s.plain))) continue;
    const d = findDurations(s.plain, clause.language).find(
      (x) => /^P\d+[DWMY]$/.test(x.value) && !NOTICE_OF.test(s.plain.slice(x.range.end, x.range.end + 24)),
    );
    if (d) return [position('inactivityTermination', d.value, within(s, d.range))];
  }
  return [];
});

const FOR_CAUSE = [
  pattern(
    '<you>\\s(?:\\w+\\s)?(?:(?:may|can)\\s(?:terminate|end|cancel|rescind)\\b…60…\\bonly\\s(?:if|where|when|for|in\\sthe\\sevent|in\\scase|on\\sthe\\sground)|(?:may|can)\\sonly\\s(?:terminate|end|cancel|rescind)\\b…60…\\b(?:if|where|for|in\\sthe\\sevent|in\\scase|on\\sthe\\sground)\\s(?!convenience))',
  ),
  pattern(
    '<you>[^。;]{0,6}(?:仅|只)(?:能|得|可|有权)?(?:在|于|当)[^。;]{2,60}(?:时|情形下?|情况下?|的)[,，]?[^。;,，]{0,8}(?:可以?|方可|才能|才可|有权)?(?:终止|解除)',
  ),
] as const;
const ONLY = gateOf('only|仅|只');
/** What the customer may end for cause alone. */
const WHOLE =
  /\b(?:terminate|end|cancel|rescind)\s(?:(?:this|these|the|its|their|your)\s)?(?:\w+\s){0,2}?(?:agreements?|contracts?|terms|subscriptions?|memberships?)\b|协议|合同|条款|服务/i;

/** A customer who may end the contract for cause alone. */
export const readForCause = reader(ONLY, (clause) => {
  if (!clause.about('termination', 'term')) return [];
  const pattern = FOR_CAUSE[clause.language === 'zh' ? 1 : 0];
  const found = clause.sentencesWith(ONLY).find((s) => pattern.test(s.masked) && WHOLE.test(s.plain));
  return found ? [position('customerTermination', 'cause-only', found)] : [];
});

const OUTAGE = [
  /\b(?:unavailab\w+|outage|interrupt\w+|downtime|not\s(?:be\s)?(?:available|able\sto\suse)|inaccessib\w+|fail\w*|suspen\w*|down\sfor|cannot\sbe\s(?:used|accessed)|force\smajeure)\b/i,
  /不能(?:正常)?(?:使用|提供)|无法(?:正常|继续)?(?:使用|访问|提供)|中[断止]|不可用|故障|宕机|停机/,
] as const;
const CUSTOMER_LEAVES = [
  pattern(
    '(?:<you>|either\\sparty|the\\sother\\sparty)\\s(?:\\w+\\s){0,2}?<may>…60…\\b(?:terminat|cancel|withdraw|end)',
  ),
  pattern('(?:<you>|任何一方|任一方|另一方|对方)[^。,，;]{0,12}(?:有权|可以?|得)[^。;]{0,20}(?:终止|解除|停止)'),
] as const;

const OUTAGES = gateOf(OUTAGE);

/** After how long an outage the customer may leave. */
export const readOutage = reader(OUTAGES, (clause) => {
  // What lasts beyond anybody's control is another ground than an outage, and either party's.
  if (!clause.about('service-level', 'customer-liability', 'termination', 'limitation-of-liability')) return [];
  const i = clause.language === 'zh' ? 1 : 0;
  for (const s of clause.sentencesWith(OUTAGES)) {
    if (!OUTAGE[i].test(s.plain) || !CUSTOMER_LEAVES[i].test(s.masked)) continue;
    const durations = findDurations(s.plain, clause.language);
    const d = durations.find(
      (x) =>
        /(?:连续|超过|持续|达到?|长达|满|consecutive|more\sthan|exceed\w*|longer\sthan|over|period\sof)[^\d]{0,8}$/i.test(
          s.plain.slice(Math.max(0, x.range.start - 24), x.range.start),
        ) ||
        /consecutive/i.test(s.plain.slice(x.range.start, x.range.end)) ||
        /^\s(?:in\sa\srow|running)\b/i.test(s.plain.slice(x.range.end, x.range.end + 12)) ||
        /^\s?以上/.test(s.plain.slice(x.range.end, x.range.end + 4)),
    );
    if (!d) continue;
    return [
      position('outageTermination', d.value, within(s, d.range)),
      position('customerTermination', 'cause-only', s),
    ];
  }
  return [];
});
