import { matchesOf } from '../../text/finder.js';
import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { partyBefore, pattern, withoutTold } from '../partyWords.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { DETERMINE } from './endWords.js';
import {
  CHINESE_BARE_END,
  CHINESE_MUTUAL,
  ENGLISH_CURE,
  ENGLISH_MUTUAL,
  noticePeriods,
  ordinaryNotice,
} from './noticePeriod.js';
import { discontinues } from './serviceChanges.js';
import { CHINESE_NO_NOTICE, ENGLISH_NO_NOTICE } from './withoutNotice.js';

const ENGLISH_END = `(?:${DETERMINE}|terminat\\w*|cancel\\w*|clos(?:e|ed|ing|ure)|delet\\w*|deactivat\\w*|disabl\\w*|discontinu\\w*|revok\\w*|end|ended|withdraw|ban|banned|block\\w*|remov\\w*|shut\\sdown)`;
const ENGLISH_BOND =
  '(?:agreement|terms|account|accounts|access|contract|rental|hire|lease|tenancy|subscription|membership|licen[cs]e|service|services|(?<!<you>\\s)use|rights|TO[SU]|plan|relationship)';

const ENGLISH_NOTICE_BY = [
  pattern(`<we>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,2}?<may>…120…\\b${ENGLISH_END}\\b…100…\\b${ENGLISH_BOND}\\b`),
  pattern(`\\b${ENGLISH_END}\\b…60…\\b${ENGLISH_BOND}\\b…60…\\bby\\s<we>`),
  pattern(
    `<we>…40…<may>…40…\\bbring\\b…40…\\b${ENGLISH_BOND}\\b…20…\\bto\\san\\send\\b|<we>…40…<may>\\sgive\\s(?:<you>\\s)?notice\\s(?:to|of)\\sterminat`,
  ),
  pattern(
    `(?<!\\w)(?:<your>|<you>'s|the|this|these|an?|any)\\s(?:\\w+\\s){0,3}?${ENGLISH_BOND}\\b…100…\\b(?:will|may|shall|can)\\b…40…\\b(?:be\\s)?(?:${ENGLISH_END})`,
  ),
  pattern(
    '<we>\\s(?:\\w+\\s){0,2}?<may>…40…\\b(?:(?:terminate|cancel)|(?:terminate|cancel|close|end)\\s(?:it|them))\\b(?=\\s(?:at|with|for|by|upon|on|if|immediately|without)\\b)',
  ),
];

/** What ties the customer to the provider, as the object of an end: not a service that others use as well. */
const TIE = [
  '(?:agreement|contract|rental|hire|lease|tenancy|memberships?|subscriptions?(?!\\sproduct)|registrations?|relationship|accounts?(?!\\scontent)',
  '<your>\\saccess|access(?!\\sto\\s(?:[^\\s]+\\s){0,5}?(?:content|materials?|submissions?|contributions?|postings?|products?|tokens?|features?|feeds|activations|data)\\b)',
  "(?:<your>|<you>'s?|the|any|further|continued|and|or|\\/)\\s?(?:\\w+\\s)?(?:use|usage|participation)",
  "(?:<your>|<you>'s?|the|this|these|all)\\s(?:\\w+\\s)?(?:rights?|licen[cs]es?)",
  '<your>\\s(?:\\w+\\s)?services?|(?<=\\bterminate\\s)service(?=\\swithout\\b)|(?:<you>|anyone|any\\s(?:person|entity))\\b…30…(?:from|access))',
].join('|');
const ENDING = `(?:${DETERMINE}|terminat(?:e|ing)|cancel(?:l?ing)?|clos(?:e|ing)|delet(?:e|ing)|deactivat(?:e|ing)|discontinu(?:e|ing)|revok(?:e|ing)|end|withdraw|ban|block|pull|shut(?:ting)?\\s(?:down|off)|disabl(?:e|ing)|refus(?:e|ing)|deny|prevent|bar|expel)`;
const ENDED =
  '(?:terminated|cancell?ed|closed|deleted|deactivated|discontinued|revoked|ended|withdrawn|banned|blocked|disabled|refused|denied|expelled|removed|shut\\s(?:down|off))';
/** The provider ends a tie, as the one who may. */
const WE_MAY = '<we>(?<gap>(?:,[^,\\n]{0,80},\\s)?…20…\\b(?:<may>|to)\\b…120…)';
const ENGLISH_ACTIVE = [
  pattern(`${WE_MAY}\\bbring…40…\\b(?:agreement|contract|membership|relationship)\\b…20…\\bto\\san\\send\\b`, 'gi'),
  pattern(`${WE_MAY}\\b(?:stop|ceas|terminat)\\w*\\sproviding\\b…60…\\bto\\s<you>`, 'gi'),
  pattern(`${WE_MAY}\\bexpel\\b…20…<you>`, 'gi'),
  pattern(`${WE_MAY}\\b${ENDING}\\b(?<then>…60…)${TIE}\\b`, 'gi'),
  pattern(`${WE_MAY}\\b(?:terminate|cancel|end)\\b…60…\\b(?:this|these)\\s(?:terms|TO[SU])\\b`, 'gi'),
];
/** In a clause on ends also the service, without a word on whose. */
const ENGLISH_ACTIVE_SERVICE = pattern(`${WE_MAY}\\b${ENDING}\\b…40…\\bservices?\\b`, 'gi');
/** A tie is ended, in the passive voice, or ends. */
const ENGLISH_PASSIVE = [
  pattern(
    `(?:<your>|<you>'s?|this|these|any|the|such|an|all)\\s(?:\\w+\\s){0,3}?(?:accounts?|access|agreement|terms|memberships?|subscription|registration|licen[cs]es?|use)\\b(?<gap>…60…)\\b(?<!\\bconsent,?\\s(?:(?:that|which)\\s)?)(?:(?:may|will|can|shall)\\s(?:\\w+\\s){0,3}?be|is|are)\\s(?:\\w+\\s){0,5}?${ENDED}\\b(?!…30…by\\s(?!<we>))`,
    'gi',
  ),
  pattern(
    `(?:(?:<your>|<you>'s?|this|these|any|the|such|an|all)\\s(?:\\w+\\s){0,3}?(?:access|agreement|licen[cs]es?|use)|<your>\\s(?:\\w+\\s)?rights?)\\b(?<gap>…60…)(?:\\b(?:may|will|can|shall)\\s(?:\\w+\\s){0,3}?(?:terminate|cease|end)|\\b(?:terminates|ceases|ends))\\b`,
    'gi',
  ),
  pattern(
    `(?:<you>|anyone|violators?)(?<gap>…60…)\\b(?:may|will|can|shall)\\sbe\\s(?:\\w+\\s){0,3}?(?:banned|terminated|blocked|expelled|removed)\\b`,
    'gi',
  ),
  pattern(
    `(?<gap>\\b(?:result|results|resulting|lead|leads|grounds)\\s(?:in|to|for)\\b…60…)\\b(?:termination|closure|deletion|cancellation)\\b|\\baccounts?\\b(?<gap2>…80…)\\bsubject\\sto\\s(?:\\w+\\s){0,2}?(?:termination|closure|deletion|cancellation|removal)\\b`,
    'gi',
  ),
];
/** A sentence on the ends that the sentence before speaks of. */
const ENGLISH_SUCH =
  /\b(?:any|such|the|a|before|prior\sto)\s(?:such\s)?(?:\w+\sor\s)?(?:suspension|termination|terminating|cancellation|deletion|closure)\b/i;

const ENGLISH_AT_ONCE =
  /\b(?:immediate(?:ly)?|forthwith|summarily|at\sonce)\s(?:\w+\s){0,3}?(?:terminat\w*|cancel\w*|clos\w*|delet\w*|revok\w*|revoc\w*|disabl\w*|discontinu\w*|ban\b|block\w*|end\b)|\b(?:terminat|clos|cancel|ceas|expel|end)\w*\b[^\n.;]{0,80}\b(?:immediately|forthwith|at\sonce|summarily)\b|\bimmediate\sremoval\b|\b(?:with\simmediate\seffect|effective\simmediately|immediate\s(?:\w+\s){0,2}termination)\b/gi;
const ENGLISH_AT_WILL =
  /\bat\sany\s(?:time|moment|point)\b|\bfor\s(?:any|no|whatever)\s(?:(?:or\s)?(?:any|no|other|good)\s)?(?:cause|reason)\b|\bwith\sor\swithout\s(?:a\s)?(?:cause|reason)\b|\bwhenever\s\S{1,40}\s(?:likes?|wish(?:es)?|wants?|chooses?|sees?)\b/gi;
const UPON_END = /^(?:upon|after|following|on|in\sthe\s(?:event|case)\sof|if|when|once)\b[^\n,]{0,60}\bterminat/i;
/** The customer acts in the words between. */
const CUSTOMER_ACTS = pattern(
  '<you>\\s(?:\\w+\\s){0,2}?(?:may|can|could|must|shall|should|will|do|does|cease|stop|want|wish|have|has)\\b|<you>\\s(?:(?!and\\b|or\\b)\\w+\\s){0,3}$',
);
/** The end stands in a condition, not in a right. */
const IN_CONDITION = /\b(?:if|when|whenever|once|until|unless|whether|after|before|upon)\s(?:\w+\s){0,3}$/i;
const CONDITION = /\b(?:if|when|whenever|once|unless|after)\b/i;
/** Notice that the provider will give, or an end on conditions. */
const ENGLISH_NOTIFIES = pattern(
  '<we>\\s(?:\\w+\\s)?(?:will|shall|agree\\sto)\\s(?:\\w+\\s){0,5}?(?:notify|inform|warn|give|provide|send|e-?mail|contact)\\b|\\b(?:by|upon|with|after|on)\\s(?!or\\b)(?:giving|providing|sending)?\\s?(?:<you>\\s)?(?:(?!with)\\w+\\s){0,3}?(?:notice|notification|notifying)\\b',
);
const ENGLISH_CONDITION = pattern(
  '\\bif\\s?:|(?<!including\\s)\\bif\\s(?:<you>|<we>\\s(?:\\w+\\s){0,2}?(?:believe|determine|suspect))',
);
const ANY_REASON = /\b(?:any|no)\s(?:or\s(?:any|no)\s)?(?:other\s)?(?:reason|cause)\b|\bwith\sor\swithout\s/i;

const SERVICE_ONLY =
  /\b(?:discontinu\w*|terminat\w*|stop)\s(?:\w+\s){0,3}?(?:the\s|our\s|any\s(?:part\sof\s)?(?:the\s|our\s)?)(?:services?|site|website|platform)\b/i;

/** An account is deleted, not what it holds. */
const CHINESE_DELETES = '删除(?=[^。,，;]{0,8}(?:[账帐][户号]|会员))|(?<=[账帐][户号][^。,，;]{0,12})删除';
const CHINESE_END = `(?:终止|解除|注销|封[禁停号掉]|关闭|关停|关掉|停掉|结束(?=[^。,，;]{0,8}(?:[账帐户][号户口]|协议|合同|合作))|收回|回收|停止(?:提供|向|服务|<you>)|取消|撤销|停用|禁用|清退|${CHINESE_DELETES}|冻结并?终止|拒绝(?:提供|任何人|<you>))`;
/** Two gaps with a word of power between them, which may lack: most often one gap of both lengths. */
const CHINESE_PROVIDER_ENDS = pattern(
  `<we>(?:…120…|[^\\n]{60}(?:有权|可以?|可能|得|保留|将|会|能)[^\\n]{59,60})${CHINESE_END}`,
);
/** The customer's own right or account ends, in the passive voice. */
const CHINESE_RIGHT_ENDS = pattern(
  `[本此](?:协议|合同|契约|许可)[^。;,，]{0,4}(?:立即|即刻|即时)(?:自动)?(?:终止|失效|解除)|<you>[^。;,，]{0,16}(?:权利|许可|授权|[账帐][户号]|资格)[^。;,，]{0,12}(?:立即|即刻|即时|自动|随时)[^。;,，]{0,8}(?:终止|失效|注销|关闭|删除|封[禁停])`,
);
const CHINESE_OBJECT = /协议|合同|契约|服务|账|帐|户口|访问|使用|资格|条款|停止|权利|封号|清退|合作/;
/** In a clause on another subject. */
const CHINESE_TIE =
  /封号|清退|协议|合同|契约|[账帐][户号]|资格|使用者权利|(?:访问|使用)(?:权|服务|和使用)|(?:任何人|用户|您)[^。,，;]{0,8}(?:访问|使用)/;
const CHINESE_CUSTOMER_ACTS = pattern(
  '<you>[^。;的]{0,8}(?:请|应|须|需|可(?!能)以?|不接受|不同意)|请(?:立即|立刻|马上|停止|$)',
);
/** What the provider does stands in a condition. */
const CHINESE_IN_CONDITION = pattern('[如若倘当][^。,，;有可将会]{0,10}<we>[^。,，;有可将会]{0,20}$');
const BY_CUSTOMER = pattern('(?:terminated|cancell?ed|closed)\\sby\\s<you>');
const CHINESE_ENDING = `(?:终止|解除|注销|停止|关闭|关停|关掉|停掉|结束|封[禁停号掉]|拒绝|取消|撤销|停用|禁用|清退|${CHINESE_DELETES})`;
/** At once, or at will. */
const CHINESE_AT_ONCE = new RegExp(
  `(?:立即|立刻|即[刻时行]|随时|任何时[候间]|直接|[径迳][自行直]|(?:任何|无论何种|无)[^。,，;]{0,4}(?:理由|原因))[^。,，;]{0,24}${CHINESE_ENDING}|${CHINESE_ENDING}[^。,，;]{0,20}[,，]?(?:并)?(?:立即|即[刻时])生效`,
);

/** What ends beside a service. In a clause on changes to the services, an end that names none of it is that of a service. */
const BEYOND_SERVICE = /\b(?:accounts?|agreement|contract|terms)\b|协议|合同|[账帐][户号]|条款/i;

/** What every sentence has that speaks of an end by the provider. */
const MAY_END = gateOf(ENGLISH_NOTICE_BY, ENGLISH_MUTUAL, CHINESE_PROVIDER_ENDS, CHINESE_MUTUAL);

/** The period of notice with which the provider may end the agreement without cause. */
function notice(clause: ClauseSentences): readonly Position[] {
  const main = clause.about('termination', 'suspension', 'account', 'customer-liability');
  if (clause.is('amendments', 'definitions', 'group', 'other') && !main) return [];
  const zh = clause.language === 'zh';
  for (const s of clause.sentencesWith(MAY_END)) {
    const ordinary = ordinaryNotice(clause, s);
    // Two periods may stand in one sentence, of which one is the customer's.
    const told = zh && ordinary && !CHINESE_MUTUAL.test(s.plain) ? withoutTold(s.masked) : undefined;
    const own = told && noticePeriods(clause, s).find((period) => partyBefore(told, period.start) !== 'customer');
    const found = own ? { value: own.value, ...within(s, own) } : ordinary;
    if (!found || (clause.is('service-changes') && !BEYOND_SERVICE.test(s.plain)) || discontinues(clause, s)) continue;
    const ends = zh
      ? (CHINESE_PROVIDER_ENDS.test(s.masked) || CHINESE_MUTUAL.test(s.plain)) &&
        (CHINESE_OBJECT.test(s.plain) || (clause.is('termination') && CHINESE_BARE_END.test(s.plain)))
      : ENGLISH_NOTICE_BY.some((p) => p.test(s.masked)) || ENGLISH_MUTUAL.test(s.plain);
    if (!ends) continue;
    if (!main && !(zh ? CHINESE_TIE.test(s.plain) : englishEnds(clause, s).length > 0)) continue;
    if (zh && !CHINESE_MUTUAL.test(s.plain) && partyBefore(withoutTold(s.masked), found.start - s.start) === 'customer')
      continue;
    if (!zh && BY_CUSTOMER.test(s.masked)) continue;
    return [position('providerTerminationNotice', found.value, { start: found.start, end: found.end })];
  }
  return [];
}

/** Main and further types of the clauses in which an end at once is one without notice. */
const ENDED_AT_ONCE = ['termination', 'suspension', 'acceptable-use', 'customer-liability'] as const;
/** The customer's right to use the service ends, whatever the clause is on. */
const OWN_RIGHT = pattern(
  '<your>\\s(?:\\w+\\s)?(?:rights?|permission)\\sto\\s(?:use|access)(?:\\s(?:or|and)\\s\\w+)?\\s(?:<we>|(?:the|our|<our>)\\s(?:\\w+\\s)?(?:services?|sites?|websites?|platform|app))\\s(?:will|shall)\\s(?:\\w+\\s)?(?:terminate|cease|end)',
);
/** An account is ended at once, whatever the clause is on. */
const ACCOUNT_AT_ONCE =
  /\b(?:immediate(?:ly)?|forthwith|summarily)\s(?:\w+\s(?:or|and|and\/or)\s)?(?:terminat|cancel|clos|delet)\w*\s(?:[^\s.;]+\s){0,3}?accounts?\b/i;
/** How far words on notice stand from the end that they speak of. */
const REACH = 320;

/** The ends of a tie by the provider in an English sentence. */
function englishEnds(clause: ClauseSentences, { masked }: SentenceReading): readonly RegExpExecArray[] {
  const active = ENGLISH_ACTIVE.flatMap((p) => matchesOf(p, masked));
  if (clause.is('termination', 'suspension')) active.push(...matchesOf(ENGLISH_ACTIVE_SERVICE, masked));
  return [...active, ...ENGLISH_PASSIVE.flatMap((p) => matchesOf(p, masked))].filter(
    (m) =>
      !CUSTOMER_ACTS.test(m.groups?.gap ?? '') &&
      !CONDITION.test(m.groups?.then ?? '') &&
      !IN_CONDITION.test(masked.slice(Math.max(0, m.index - 40), m.index)),
  );
}

/** What each sentence on an end at will has, in English: cheap questions before dear ones. */
const SPEAKS =
  /notice|notif|warn|inform|immediate|forthwith|summarily|at\sonce|tell|\bany\s(?:time|moment|point|or\s|reason|cause|good|other)|\bno\sreason|when|without\s(?:a\s)?(?:cause|reason)/i;
const ENDS =
  /terminat|cancel|clos|ceas|stop|shut|pull|bring|delet|deactivat|disabl|discontinu|revo[ck]|\bend|withdraw|\bban|block|remov|refus|den[iy]|prevent|\bbar\b|expel|suspen/i;

/** Whether the provider ends a tie in an English sentence and needs no notice for it, in so many words or at any time. */
function englishAtWill(clause: ClauseSentences, s: SentenceReading, i: number): boolean {
  const { plain } = s;
  if (!SPEAKS.test(plain) || !ENDS.test(plain)) return false;
  const { masked } = s;
  if (/\beither\sparty\b/i.test(plain) || UPON_END.test(plain)) return false;
  if (ENGLISH_CURE.test(plain) && /\b\d+\b/.test(plain)) return false;
  if (SERVICE_ONLY.test(masked) && !/\b(?:account|access|agreement)\b/i.test(plain)) return false;
  const noNotice = matchesOf(ENGLISH_NO_NOTICE, masked);
  const atOnce = matchesOf(ENGLISH_AT_ONCE, masked);
  const atWill = matchesOf(ENGLISH_AT_WILL, masked);
  const words = [...noNotice];
  if (atOnce.length > 0 && (clause.about(...ENDED_AT_ONCE) || OWN_RIGHT.test(masked) || ACCOUNT_AT_ONCE.test(plain)))
    words.push(...atOnce);
  if (atWill.length > 0 && !notifies(s)) words.push(...atWill);
  if (words.length === 0 || noticePeriods(clause, s).length > 0) return false;
  const ends = englishEnds(clause, s);
  const before = clause.sentences[i - 1];
  if (ends.length === 0 && before)
    return noNotice.length > 0 && ENGLISH_SUCH.test(masked) && englishEnds(clause, before).length > 0;
  return words.some((m) => ends.some((end) => speakOf(masked, m, end)));
}

/** Whether the provider gives notice in a sentence, or ends a tie there on conditions and not for any reason. */
function notifies({ plain, masked }: SentenceReading): boolean {
  return ENGLISH_NOTIFIES.test(masked) || (ENGLISH_CONDITION.test(masked) && !ANY_REASON.test(plain));
}

/** Whether words on notice speak of an end: they stand near, and the customer does not act between. */
function speakOf(masked: string, words: RegExpExecArray, end: RegExpExecArray): boolean {
  const wordsTo = words.index + words[0].length;
  const endTo = end.index + end[0].length;
  if (Math.max(end.index - wordsTo, words.index - endTo) > REACH) return false;
  const between = masked.slice(Math.min(wordsTo, endTo), Math.max(words.index, end.index));
  const before = words.index < end.index ? masked.slice(Math.max(0, words.index - 60), words.index) : '';
  return ![between, before, words[0]].some((text) => CUSTOMER_ACTS.test(text));
}

function chineseAtWill(clause: ClauseSentences, s: SentenceReading): boolean {
  if (CHINESE_RIGHT_ENDS.test(s.masked)) return true;
  if (/提前\s?\d/.test(s.plain)) return false;
  const object = clause.about('termination') ? CHINESE_OBJECT : CHINESE_TIE;
  if (!object.test(s.plain)) return false;
  const masked = withoutTold(clause.masked.slice(s.start, s.end + 60));
  const own = masked.slice(0, s.end - s.start);
  const ends = CHINESE_PROVIDER_ENDS.exec(own);
  if (!ends || CHINESE_CUSTOMER_ACTS.test(ends[0])) return false;
  // The right must be the provider's: the last party before it. A condition grants none.
  return [CHINESE_NO_NOTICE, CHINESE_AT_ONCE].some((words) => {
    const m = words.exec(words === CHINESE_AT_ONCE ? own : masked);
    if (!m) return false;
    const before = masked.slice(0, m.index);
    if (CHINESE_CUSTOMER_ACTS.test(before.slice(-8)) || CHINESE_IN_CONDITION.test(before)) return false;
    return !(/[\uE000-\uE003](?=[^\uE000-\uE003]*$)/.exec(before)?.[0] === '\uE002' && !/有权/.test(before.slice(-30)));
  });
}

/** What a clause on an end at will has. */
const AT_WILL = [
  gateOf(
    'notice|notif|warn|inform|tell|immediate|forthwith|summarily|at once|any time|any moment|any point|any or |reason|cause',
  ),
  gateOf(
    '终止|解除|注销|封禁|封停|封号|封掉|关闭|关停|关掉|停掉|结束|收回|回收|停止|取消|撤销|删除|停用|禁用|清退|拒绝|失效',
  ),
] as const;
/** What a sentence on an end at will has. */
const ENDS_AT_WILL = [gateOf(ENDS), gateOf(CHINESE_PROVIDER_ENDS, CHINESE_RIGHT_ENDS)] as const;
const SPOKEN = gateOf(SPEAKS);

/**
 * How long before the provider ends the agreement the customer is told. `none` stands where the provider may end the
 * agreement, the account, the access or the use without notice, at once, at any time or for any reason, whether for a
 * breach or not, once a paragraph; ending a service for all customers is a change of the services.
 */
export const readProviderEnds = reader(
  gateOf(ENDS, CHINESE_PROVIDER_ENDS, CHINESE_RIGHT_ENDS, CHINESE_MUTUAL, ENGLISH_NOTICE_BY, ENGLISH_MUTUAL),
  (clause) => {
    const granted = notice(clause);
    if (granted.length > 0) return granted;
    const zh = clause.language === 'zh';
    const ends = ENDS_AT_WILL[zh ? 1 : 0];
    if (!clause.has(AT_WILL[zh ? 1 : 0]) || !clause.has(ends)) return [];
    const serviceChanges = clause.is('service-changes');
    const list: Position[] = [];
    let paragraph = -2;
    clause.sentences.forEach((s, i) => {
      if (!clause.says(s, ends) || !(zh || clause.says(s, SPOKEN))) return;
      const own = clause.plain.lastIndexOf('\n', s.start);
      if (own === paragraph || (serviceChanges && !BEYOND_SERVICE.test(s.plain))) return;
      if (!(zh ? chineseAtWill(clause, s) : englishAtWill(clause, s, i))) return;
      paragraph = own;
      list.push(position('providerTerminationNotice', 'none', s));
    });
    return list;
  },
);
