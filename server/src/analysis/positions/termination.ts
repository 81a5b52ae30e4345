import type { Duration } from '../../taxonomy/clauseTypes.js';
import type { Position } from '../model.js';
import { partyBefore, pattern } from '../partyWords.js';
import { type ClauseSentences, position, type SentenceReading, type TopicReader, within } from './clauseSentences.js';
import { findDurations } from './duration.js';

const ENGLISH_END =
  '(?:terminat\\w*|cancel\\w*|close|closing|closure|delet\\w*|deactivat\\w*|disabl\\w*|discontinu\\w*|revok\\w*|end|withdraw|ban|block|remove)';
const ENGLISH_BOND =
  '(?:agreement|terms|account|accounts|access|contract|subscription|membership|licen[cs]e|service|services|use|rights|TO[SU]|plan|relationship)';
const PROVIDER_ENDS = [
  pattern(`<we>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,2}?<may>…120…\\b${ENGLISH_END}\\b…100…\\b${ENGLISH_BOND}\\b`),
  pattern(`\\b${ENGLISH_END}\\b…60…\\b${ENGLISH_BOND}\\b…60…\\bby\\s<we>`),
  pattern(
    `(?<!\\w)(?:<your>|<you>'s|this|these|an?|any)\\s(?:\\w+\\s){0,3}?${ENGLISH_BOND}\\b…100…\\b(?:will|may|shall|can)\\b…40…\\b(?:be\\s)?(?:${ENGLISH_END})`,
  ),
  pattern(
    '<we>\\s(?:\\w+\\s){0,2}?<may>…40…\\b(?:terminate|cancel)\\b(?=\\s(?:at|with|for|by|upon|on|if|immediately|without)\\b)',
  ),
  pattern(`\\btermination\\sof\\s<your>\\s(?:access|account)\\b…60…\\b(?:may|will|can)\\b`),
  pattern(`\\b(?:result|results|resulting)\\sin\\b…40…\\btermination\\b`),
] as const;
const ENGLISH_NO_NOTICE =
  /\b(?:without|with\sor\swithout)\s(?:[\w,-]+\s){0,6}?(?:notice|notification|warning|notifying)\b|\bimmediate(?:ly)?\s(?:\w+\s){0,3}(?:terminat\w*|cancel\w*|clos\w*|delet\w*|effect|revok\w*|disabl\w*|discontinu\w*)|\bterminat\w*\b[^\n]{0,80}\b(?:immediately|with\simmediate\seffect|effective\simmediately)\b|\bnotice\sis\snot\srequired\b|\bno\s(?:prior\s)?notice\b/i;
const ENGLISH_CURE = /\b(?:cure|remed(?:y|ied)|rectif|breach|insolven|bankrupt|overdue|non-?payment)\b/i;
const SERVICE_ONLY =
  /\b(?:discontinu\w*|terminat\w*|stop)\s(?:\w+\s){0,3}?(?:the\s|our\s|any\s(?:part\sof\s)?(?:the\s|our\s)?)(?:services?|site|website|platform)\b/i;

function noticeDurations(
  clause: ClauseSentences,
  s: SentenceReading,
): readonly { value: Duration; start: number; end: number }[] {
  return findDurations(s.plain, clause.language)
    .filter((d) => {
      const before = s.plain.slice(Math.max(0, d.range.start - 30), d.range.start);
      const after = s.plain.slice(d.range.end, d.range.end + 40);
      if (clause.language === 'zh')
        return (
          /(?:提前|通知期(?:限)?[为是]?|至少|预先|提早)[^\d,，。;]{0,5}$/.test(before) ||
          /^\s?(?:前|的?(?:书面)?通知|后终止|以上[^,，。]{0,4}通知)/.test(after)
        );
      if (
        /\b(?:cure|remedy|rectify)\b[^\n]{0,60}$/i.test(s.plain.slice(Math.max(0, d.range.start - 70), d.range.start))
      )
        return false;
      return (
        /^['s]{0,2}\s?(?:(?:prior|advance|written|notice|in\sadvance|before\s(?:the\s)?(?:terminati\w+|closing|it))\b)/i.test(
          after,
        ) ||
        /\bnotice\s(?:period\s)?(?:of\s)?(?:at\sleast\s|no\sless\sthan\s)?(?:a\s)?$/i.test(before) ||
        /\bupon\s(?:at\sleast\s)?$/i.test(before)
      );
    })
    .map((d) => ({ value: d.value, start: d.range.start, end: d.range.end }));
}

/** The pieces of a sentence about one ground each: (i) …; (ii) …. */
function grounds(s: SentenceReading): readonly SentenceReading[] {
  const pieces: SentenceReading[] = [];
  let from = 0;
  for (const m of s.plain.matchAll(/;\s|(?<=\s)(?=\((?:[ivx]{1,4}|[a-h])\)\s)/g)) {
    const to = m.index + m[0].length;
    if (to > from)
      pieces.push({
        start: s.start + from,
        end: s.start + to,
        plain: s.plain.slice(from, to),
        masked: s.masked.slice(from, to),
      });
    from = to;
  }
  pieces.push({ start: s.start + from, end: s.end, plain: s.plain.slice(from), masked: s.masked.slice(from) });
  return pieces;
}

function ordinaryNotice(
  clause: ClauseSentences,
  s: SentenceReading,
): { value: Duration; start: number; end: number } | undefined {
  for (const g of grounds(s)) {
    if (
      clause.language === 'en' &&
      ENGLISH_CURE.test(g.plain) &&
      !/\bconvenience\b|\bany\sreason\b|\bwithout\scause\b/i.test(g.plain)
    )
      continue;
    const found = noticeDurations(clause, g)[0];
    if (found) return { value: found.value, start: g.start + found.start, end: g.start + found.end };
  }
  return undefined;
}

const CHINESE_END =
  '(?:终止|解除|注销|封[禁停]|关闭|收回|回收|停止(?:提供|向|服务|<you>)|取消|删除|停用|冻结并?终止|拒绝提供)';
/** What every match of the patterns below has. */
const CHINESE_ENDS = /终止|解除|注销|封[禁停]|关闭|收回|回收|停止|取消|删除|停用|拒绝提供/;
const CHINESE_PROVIDER_ENDS = pattern(`<we>…60…(?:有权|可以?|可能|得|保留|将|会|能)?…60…${CHINESE_END}…60…`);
/** Either party. */
const MUTUAL = /(?:任何一方|任一方|双方(?:均|都)|各方)[^。;]{0,60}(?:终止|解除)/;
const BY_CUSTOMER = pattern('(?:terminated|cancell?ed|closed)\\sby\\s<you>');
const CHINESE_NO_NOTICE =
  /(?:无需|无须|毋须|毋需|不需|不经|未经|不必|没有|不(?:再)?另行|而不)[^。,;]{0,20}(?:通知|告知|同意)|(?:立即|立刻|即刻|随时)[^。,;]{0,24}(?:终止|解除|注销|停止|关闭|封[禁停])/;

/** What ends beside a service. In a clause on changes to the services, an end that names none of it is that of a service. */
const BEYOND_SERVICE = /\b(?:accounts?|agreement|contract|terms)\b|协议|合同|[账帐][户号]|条款/i;

function providerNotice(clause: ClauseSentences): readonly Position[] {
  if (!clause.about('termination', 'suspension', 'account', 'customer-liability')) return [];
  const zh = clause.language === 'zh';
  const ends = clause.sentences.filter((s) =>
    zh
      ? CHINESE_ENDS.test(s.plain) &&
        (CHINESE_PROVIDER_ENDS.test(s.masked) || MUTUAL.test(s.plain)) &&
        /协议|合同|服务|账|帐|访问|使用|资格|条款|停止/.test(s.plain)
      : PROVIDER_ENDS.some((p) => p.test(s.masked)) || /\beither\sparty\b[^\n]{0,40}\bterminat/i.test(s.plain),
  );
  for (const s of ends) {
    if (clause.is('service-changes') && !BEYOND_SERVICE.test(s.plain)) continue;
    const found = ordinaryNotice(clause, s);
    if (found && zh && !MUTUAL.test(s.plain) && partyBefore(s.masked, found.start - s.start) === 'customer') continue;
    if (found && !zh && BY_CUSTOMER.test(s.masked)) continue;
    if (found) return [position('providerTerminationNotice', found.value, { start: found.start, end: found.end })];
  }
  if (!clause.about('termination')) return [];
  for (const s of ends) {
    if (!zh) {
      if (/\beither\sparty\b/i.test(s.plain) || (ENGLISH_CURE.test(s.plain) && /\b\d+\b/.test(s.plain))) continue;
      if (SERVICE_ONLY.test(s.masked) && !/\b(?:account|access|agreement)\b/i.test(s.plain)) continue;
      if (/^upon\b[^\n,]{0,40}\bterminat/i.test(s.plain)) continue;
      if (ENGLISH_NO_NOTICE.test(s.plain)) return [position('providerTerminationNotice', 'none', s)];
      continue;
    }
    const next = clause.plain.slice(s.start, s.end + 60);
    if (CHINESE_NO_NOTICE.test(next) && !/提前\s?\d/.test(s.plain)) {
      const m = CHINESE_NO_NOTICE.exec(next);
      const before = m ? clause.masked.slice(s.start, s.start + m.index) : '';
      // The right must be the provider's: the last party before it.
      const last = /[\uE000-\uE003](?=[^\uE000-\uE003]*$)/.exec(before)?.[0];
      if (last === '\uE002' && !/有权/.test(before.slice(-30))) continue;
      return [position('providerTerminationNotice', 'none', s)];
    }
  }
  return [];
}

const CUSTOMER_ENDS = pattern(
  `<you>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,2}?(?!must|shall|will)<may>…80…\\b(?:terminat\\w*|cancel\\w*|clos(?:e|ing)|delet(?:e|ing)|deactivat\\w*|stop\\susing|ceas(?:e|ing)|discontinue|end|unsubscribe)\\b`,
);
const CUSTOMER_OBJECT = pattern(
  `(?:<your>|the|this|these|any|their|an)\\s(?:[\\w-]+\\s){0,4}?(?:agreement|terms|account|accounts|contract|subscription|subscriptions|membership|services?|plan|product|relationship|use|TO[SU])\\b|\\b(?:services|subscription)\\b`,
);
const BARE = /\b(?:terminate|cancel)\s(?:at|with|for|by|upon|on)\b/i;
const PRONOUN = /\b(?:terminate|cancel|end|close|delete)\s(?:it|them)\b/i;
const ENGLISH_ANY_TIME =
  /\bat\sany\s(?:time|point|moment)\b|\bany\stime\b|\bwith\simmediate\seffect\b|\bwithout\snotice\b|\bfor\sany\s(?:or\sno\s)?reason\b|\bwhenever\syou\b|\bno[\s-]questions[\s-]asked\b/i;
/** A right of withdrawal, of a trial, or for cause: no right to leave at any time. */
const ENGLISH_SPECIAL =
  /\bmidnight\b|\b(?:free\s)?trials?\b|\bbefore\s[^\n.]{0,60}\btakes?\seffect\b|\bif\s(?:we|the\scompany)\b[^\n.]{0,40}\bbreach/i;
const ENGLISH_REFERS = /\bin\saccordance\swith\s(?:section|clause|paragraph)\b/i;
const ENGLISH_WAYS = pattern(
  '\\bno[\\s-]questions[\\s-]asked\\b…30…cancel|<you>\\s(?:\\w+\\s)?(?:want|wish|decide|choose)\\sto\\s(?:terminate|cancel|close|end)\\b…100…<you>\\s(?:may|can)\\s(?:do\\sso|simply|by)',
);
const CHINESE_CUSTOMER_ENDS = pattern(`(?:<you>)[^。;]{0,50}?(?:终止|解除|取消|注销|停止使用|关闭|退订|删除)`);
const CHINESE_ANY_TIME = /随时|任何时候|任何时间|任意时间|自行(?:关闭|注销|终止|停止|取消)|自主(?:注销|终止)/;
const CHINESE_CUSTOMER_BOND = /协议|合同|服务|账[号户]|帐[号户]|条款|订阅|使用|会员/;

function customerEnds(clause: ClauseSentences): readonly Position[] {
  if (!clause.about('termination', 'service-changes', 'renewal', 'refunds', 'account')) return [];
  const zh = clause.language === 'zh';
  if (clause.is('amendments')) return [];
  for (const s of clause.sentences) {
    if (zh) {
      const mutual = MUTUAL.test(s.plain) ? noticeDurations(clause, s)[0] : undefined;
      if (mutual && clause.is('termination'))
        return [position('customerTermination', { notice: mutual.value }, within(s, mutual))];
      const m = CHINESE_CUSTOMER_ENDS.exec(s.masked);
      if (!m || !CHINESE_CUSTOMER_BOND.test(s.plain)) continue;
      if (!clause.about('termination', 'service-changes')) continue;
      const notice = noticeDurations(clause, s)[0];
      const end = m.index + m[0].length;
      if (/\uE000[^。;,]{0,8}(?:有权|可以?|将|会|得|应)/.test(s.masked.slice(m.index, end))) continue;
      if (notice && clause.is('termination') && partyBefore(s.masked, notice.start) === 'customer')
        return [position('customerTermination', { notice: notice.value }, within(s, notice))];
      const reach =
        s.plain.slice(Math.max(0, m.index - 4), end + 60).split(/[;]|(?<!,[^,]{0,40}),(?=[^,]{0,10}我们)/)[0] ?? '';
      if (CHINESE_ANY_TIME.test(reach) && !/\uE000[^。,;]{0,12}(?:有权|可以?)[^。,;]{0,8}随时/.test(s.masked))
        return [position('customerTermination', 'any-time', s)];
      continue;
    }
    const m = CUSTOMER_ENDS.exec(s.masked);
    const own = ENGLISH_WAYS.test(s.masked);
    const either = /\beither\sparty\s(?:may|can)\b[^\n]{0,60}\bterminat/i.test(s.plain);
    if (!m && !own && !either) continue;
    const object = s.masked.slice(m?.index ?? 0);
    if (
      !own &&
      !CUSTOMER_OBJECT.test(object) &&
      !(clause.is('termination') && BARE.test(object)) &&
      !(PRONOUN.test(object) && CUSTOMER_OBJECT.test(s.masked))
    )
      continue;
    const notice = ordinaryNotice(clause, s);
    if (notice && (clause.is('termination') || clause.about('termination')))
      return [position('customerTermination', { notice: notice.value }, { start: notice.start, end: notice.end })];
    if (either) continue;
    if (own || (ENGLISH_ANY_TIME.test(s.plain) && !ENGLISH_REFERS.test(s.plain) && !ENGLISH_SPECIAL.test(s.plain)))
      return [position('customerTermination', 'any-time', s)];
  }
  return [];
}

const INACTIVE = [
  /\binactiv(?:e|ity)\b|\bdormant\b|\b(?:not|never|neither)\s(?:\w+\s){0,3}?(?:used|logged|accessed|signed|log|use|access|sign)\b|\bunused\s(?:accounts?|for)\b|\bno\s(?:activity|login)\b/i,
  /未(?:使用(?!的?(?:余额|金额|款|费|预付|额度|部分|代金券)|的服务|服务(?:费|余额|期))|登录|登陆|用于登录|活跃|访问|进行任何)|没有(?:使用|登录)|不活跃|未曾(?:登录|使用)|长期未|闲置/,
] as const;
/** Words behind a duration that is a period of notice or for an answer. */
const NOTICE_OF =
  /^['s]{0,2}\s?(?:prior\s|advance\s|written\s|of\s(?:such\s)?){0,3}(?:notice|warning)|^\s?(?:通知|内(?:答复|回复|整改))/i;
const ENDS = [
  /\b(?:terminat|delet|clos|deactivat|remov|cancel|suspend|expire)/i,
  /终止|收回|回收|注销|删除|停止|冻结|清理|关闭|解除/,
] as const;

function readInactivity(clause: ClauseSentences): readonly Position[] {
  if (!clause.about('termination', 'account', 'suspension', 'data-deletion')) return [];
  const i = clause.language === 'zh' ? 1 : 0;
  const ending = ENDS[i].exec(clause.plain)?.index ?? Number.POSITIVE_INFINITY;
  for (const s of clause.sentences) {
    if (!INACTIVE[i].test(s.plain) || ending > s.end) continue;
    const d = findDurations(s.plain, clause.language).find(
      (x) => /^P\d+[DWMY]$/.test(x.value) && !NOTICE_OF.test(s.plain.slice(x.range.end, x.range.end + 24)),
    );
    if (d) return [position('inactivityTermination', d.value, within(s, d.range))];
  }
  return [];
}

const OUTAGE = [
  /\b(?:unavailab\w+|outage|interrupt\w+|downtime|not\s(?:be\s)?(?:available|able\sto\suse)|inaccessib\w+|fail\w*|suspend\w*|force\smajeure)\b/i,
  /不能(?:正常)?使用|无法(?:正常)?(?:使用|访问|提供)|中断|不可用|故障|宕机/,
] as const;
const CUSTOMER_LEAVES = [
  pattern(
    '(?:<you>|either\\sparty|the\\sother\\sparty)\\s(?:\\w+\\s){0,2}?<may>…60…\\b(?:terminat|cancel|withdraw|end)',
  ),
  pattern('<you>[^。,;]{0,12}(?:有权|可以?|得)[^。;]{0,16}(?:终止|解除|停止)'),
] as const;

function readOutage(clause: ClauseSentences): readonly Position[] {
  if (!clause.about('service-level', 'customer-liability', 'termination', 'limitation-of-liability')) return [];
  const i = clause.language === 'zh' ? 1 : 0;
  for (const s of clause.sentences) {
    if (!OUTAGE[i].test(s.plain) || !CUSTOMER_LEAVES[i].test(s.masked)) continue;
    const durations = findDurations(s.plain, clause.language);
    const d = durations.find(
      (x) =>
        /(?:连续|超过|consecutive|more\sthan|exceed\w*|longer\sthan|period\sof)[^\d]{0,8}$/i.test(
          s.plain.slice(Math.max(0, x.range.start - 24), x.range.start),
        ) || /consecutive/i.test(s.plain.slice(x.range.start, x.range.end)),
    );
    if (!d) continue;
    return [
      position('outageTermination', d.value, within(s, d.range)),
      position('customerTermination', 'cause-only', s),
    ];
  }
  return [];
}

/** Who may end the agreement and with what notice; ending by inactivity, and by an outage. */
export const readTermination: TopicReader = (clause) => [
  ...providerNotice(clause),
  ...customerEnds(clause),
  ...readInactivity(clause),
  ...readOutage(clause),
];
