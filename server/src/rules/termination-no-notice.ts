import type { ClauseFacts, Frame, PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { ENGLISH_RIGHT, partyBefore, pattern } from '../analysis/partyWords.js';
import { findDurations } from '../analysis/positions/duration.js';
import { DETERMINE } from '../analysis/positions/endWords.js';
import { appendSentence } from '../analysis/queries/append.js';
import { atOnceIn, denialIn, withoutDenial } from '../analysis/queries/denials.js';
import { everyClause, type Told } from '../analysis/queries/everyClause.js';
import { isFreeService } from '../analysis/queries/freeService.js';
import { mentions } from '../analysis/queries/mentions.js';
import { perClause } from '../analysis/queries/perClause.js';
import { plainText } from '../analysis/queries/plainText.js';
import { anyPosition } from '../analysis/queries/positions.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { statesGround } from '../analysis/queries/statedGrounds.js';
import { bindingSentences } from '../analysis/queries/summaries.js';
import { gateOf } from '../text/gates.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message, type Severity } from './contract.js';

/*
 * Finds contracts or services that the provider may end at once: without any ground, on a ground that it alone judges, or
 * for any breach however small. Whoever depends on a service needs time to leave it. Switch it off where the service is
 * free and nobody depends on it.
 *
 * Bad:  We may terminate your account at any time for any reason.
 * Good: We may terminate your account at 30 days' notice, and at once for a serious breach.
 */

const MESSAGES = {
  'at-will': {
    text: 'The provider may end the contract or the service at once and without a ground. In standard terms such a right may be void. Name a period of notice, or the grounds.',
  },
  discretion: {
    text: 'The provider may end the contract or the service on a ground that it alone judges, without a period or a warning. In standard terms such a right may be void. Name objective grounds and a period of notice.',
  },
  'no-cure': {
    text: 'The provider may end the contract or the service at once for any breach, however small. Ask for a serious breach, or for a warning with time to mend the breach.',
  },
} as const satisfies Record<string, Message>;
type Kind = keyof typeof MESSAGES;
const FIXES: Readonly<Record<Kind, Message>> = {
  'at-will': { text: 'Add 30 days’ notice' },
  discretion: { text: 'Add 30 days’ notice' },
  'no-cure': { text: 'Add a warning with time to mend the breach' },
};
const NOTICE = {
  en: '{{provider}} will give {{customer:object}} at least 30 days’ notice by e-mail, with reasons, unless a serious breach requires action at once.',
  zh: '{{provider}}应至少提前30日以电子邮件通知{{customer}}并说明理由，但{{customer}}严重违约、必须立即处理的除外。',
} as const;
const CURE = {
  en: 'Unless the breach is serious, {{provider}} will first warn {{customer:object}} and allow at least 14 days to mend it.',
  zh: '除严重违约外，{{provider}}应先行警告并给予{{customer}}至少14日的补正期。',
} as const;

const END_EN = `(?:terminat(?:e|ing)|cancel(?:l?ing)?|clos(?:e|ing)|delet(?:e|ing)|deactivat(?:e|ing)|end(?:ing)?|revok(?:e|ing)|withdraw(?:ing)?\\sfrom|rescind(?:ing)?|${DETERMINE})`;
/** A feature, a part of what is offered, or what users bring in: no more than that ends. */
const PART_EN =
  '(?!\\s(?:to|of)\\s(?:any|an?|all|certain|some|specific|particular|individual|the|such|these|those|this)\\s(?:(?!(?:services?|sites?|platform|website|apps?|accounts?|and)\\b|or\\s(?!all\\b))(?:[\\w-]+|<our>|<your>)\\s){0,4}?(?:features?|functions?|functionalit|channels?|forums?|chats?|promotions?|programme?s?|offers?|events?|sandbox|playground|test\\senvironment|(?:contents?|contributions?|submissions?|posts?|materials)(?!\\s(?:and|or)\\b|,)|(?:communications?|community|interactive|discussion|messaging|comments?|review)\\s(?:services?|areas?|tools?))\\b)' +
  // People of the customer, whose contract goes on.
  '(?!\\s(?:of|for|by)\\s(?:(?:an?|any|the|its|their|such|your|individual|single|particular|certain|<your>)\\s){1,3}(?:[\\w-]+\\s){0,2}?(?:staff|employees?|personnel|workers?|colleagues?|contractors?|administrators?|team\\smembers?|end\\susers?|authori[sz]ed\\susers?)\\b)' +
  // What comes with a service: any software, not the software.
  '(?!\\s(?:(?:to|of)\\s)?(?:any|certain|some|particular)\\s(?:(?:[\\w-]+|<our>)\\s){0,2}?software\\b)' +
  '(?!\\s(?:of\\s)?(?:(?:[\\w-]+|<our>)\\s){0,3}?(?:emblems?|logos?|badges?|(?:trade\\s?)?marks?)\\b)' +
  '(?!\\s(?:to|of)\\s(?:\\w+\\s)?third[\\s-]party\\b)' +
  '(?!\\swith\\s(?:<our>|an?|another|other)\\s(?:[\\w-]+\\s){0,2}?(?:providers?|partners?|sellers?|suppliers?|resellers?|publishers?|vendors?)\\b)';
const BOND_EN =
  '(?:(?<=<your>\\s(?:\\w+\\s)?)(?:workspaces?|tenan(?:ts?|cy)|instances?|servers?|(?:web\\s?)?(?:shops?|stores?)|storefronts?)|agreements?|contract|accounts?|profiles?|access|subscriptions?|memberships?|services?|relationship|registration|use)\\b(?!\\s(?:information|data|content|names?|terms\\sof))' +
  PART_EN;
/** What may stand between the verb and what ends: other verbs, and what belongs to the customer. */
const GAP_EN =
  "(?:(?!(?:if|when|because|unless|content|information|posts?|materials?|data|status|requests?|events?|permission|offers?|transactions?|orders?|payments?|bookings?|automated|programmatic|communications?|community|interactive|discussion|messaging|contests?|sweepstakes|competitions?|giveaways?|promotions?|campaigns?|dormant|inactive|unused|fake|duplicate|guest|unverified|unconfirmed|demo|unpaid|overdue|delinquent|expired|lapsed|support|integrations?|third[\\s-]party|free(?!\\sor\\b))\\b)(?:[\\w'/-]+|<our>|<your>),?\\s){0,10}?";
const MAY_EN = `${ENGLISH_RIGHT}\\b(?!\\snot\\b)`;
const END_ZH = '(?:终止|解除|注销|封停|关闭|关停|永久停止|结束|关掉|封掉|停掉|销掉)';
const BOND_ZH =
  '(?:协议|合同|(?:本|服务)条款|服务|账户|账号|帐户|帐号|户口|使用|会员资格|用户资格|工作(?:区|空间)|店铺|网店|实例|租户)';
/** What may stand between the verb and what ends: no event beside the service. */
const GAP_ZH =
  '(?:(?!活动|促销|优惠|第三方|旧版|技术支持|员工|职员|工作人员|子账|团队成员|与(?!<you>)|部分(?!或|和|及|、))[^。;]){0,12}?';
/** The subject is left out where the condition has named it: 如我们发现您违反……，有权终止服务. */
const SUBJECT_BEFORE = pattern(
  `<we>(?:有理由|单方面?|自行|独立|[^。;,，]{0,6}(?:根据|依据)[^。;,，]{0,8})?(?:发现|认为|认定|判定|判断|得知|获悉)[^。;]{0,80}?[,，](?<act>(?:均)?(?:有权|可以?(?=随时|立即|直接))[^。]{0,60}?${END_ZH}[^。;]{0,12}?${BOND_ZH})`,
  'id',
);
const ENDS = {
  en: [
    pattern(
      `<we>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,2}?(?<act>${MAY_EN}…80…\\b${END_EN}\\s${GAP_EN}${BOND_EN})`,
      'id',
    ),
    pattern(`<we>\\s(?:\\w+\\s){0,2}?(?<act>${MAY_EN}\\s(?:\\w+\\s){0,4}?terminate\\sat\\sany\\stime)`, 'id'),
  ],
  zh: [
    pattern(`<we>[^。;]{0,40}?(?<act>(?:有权|可(?!能)以?|保留)[^。]{0,120}?${END_ZH}${GAP_ZH}${BOND_ZH})`, 'id'),
    pattern(`<we>[^。;]{0,20}?(?<act>(?:随时|立即|自行)[^。;]{0,12}?${END_ZH}${GAP_ZH}${BOND_ZH})`, 'id'),
    SUBJECT_BEFORE,
  ],
} as const;

const WORDS = gateOf(new RegExp(END_EN), new RegExp(END_ZH));

/** What costs nothing may be taken back at any time. */
const UNPAID =
  /\b(?:non-paying|unpaid|free)\s(?:users?|members?|readers?|accounts?|plans?|tier|access)\b|免费(?:用户|账[户号]|版)|(?<!\bor\s(?:\w+\s)?)\b(?:beta|trial|preview|evaluation|pilot)\s(?:phases?|periods?|services?|accounts?|access|versions?|programme?s?|licen[cs]es?)\b|(?:试用|测试|内测|公测|体验)(?:期|阶段|账[户号]|帐[户号]|服务|版)/i;
/** An extra that costs nothing is no contract that anybody depends on. */
const FREE_EXTRA =
  /\b(?:this|the)\s(?:feature|tool|option|extra)\sis\s(?:\w+\s){0,2}?(?:free\sof\scharge|for\sfree|at\sno\s(?:extra\s)?(?:charge|cost))\b|(?:该|本)功能(?:系|为)?免费/i;
/** Words that leave no doubt that no ground is needed; and those that mean it where no ground is named beside them. */
const AT_WILL = {
  en: /\bfor\s(?:any|whatever)(?:\sor\sno)?\sreasons?\b(?!\s(?:set|stated|listed|permitted))|\bfor\sany\sor\sno\sreason\b|\bwithout\s(?:\w+\s){0,2}?(?:cause|reasons?|grounds?)\b|\bwhenever\s(?:we|it|they|the\s\w+)\s(?:wants?|likes?|wish(?:es)?|chooses?|pleases?)\b|\bnot\s(?:have|need)\sto\s(?:say\swhy|(?:give|state|name)\s(?:any\s|a\s)?(?:reasons?|grounds?))\b|\bwith\sor\swithout\s(?:cause|reason)|\bfor\sconvenience\b/i,
  zh: /(?:无需|无须|毋须|毋需|不需|不必|不用)[^。;,，]{0,8}(?:理由|原因)|没有理由也|任何(?:理由|原因)|任意(?:理由|原因)|(?:不论|无论)[^。;,，]{0,4}(?:何种|任何)?(?:理由|原因)/,
} as const;
const AT_ANY_TIME = { en: /\bat\sany\stime\b/i, zh: /随时|任何时候|任何时间/ } as const;
const GROUND = {
  en: /\b(?:if|when|where|because|in\s(?:the\s)?(?:event|case)|due\sto|upon|should|provided|based\son|who|as\sa\sresult|following|that\s(?:are|is|has|have|do|violate|breach))\b|^\W{0,3}otherwise\b|\b(?:in\saccordance\swith|pursuant\sto|as\s(?:further\s)?(?:provided|permitted|described|set\s(?:out|forth))\s(?:in|by))\s(?:with\s|below\s)?(?:these|this|the|our|section|clause|article|paragraph)\b|\bfor\s(?:any\s|an?\s|your\s|the\s|its\s)?(?:breach|violat|non-|fail|cause|good|misuse|fraud|conduct|repeated)|\bfor\s(?!anything\b|nothing\b)\w+ing\b|\bfor\s(?!any\b|whatever\b|no\b|all\b|other\b)(?:[\w-]+,?\s){1,8}?reasons\b/i,
  zh: /如(?!何)|若|(?<!原)因|违反|违约|违规|情形|(?<!任何)情况|(?:根据|依照|依据|按照)[^。;,，]{0,6}(?:法律|法规)|的[,，]|一旦|倘|之前/,
} as const;
/** The provider's own judgement as the ground. */
const JUDGED = {
  en: pattern(
    '(?<!\\bwhat\\s)<we>\\s(?:(?!reasonably|properly)\\w+ly\\s)?(?:consider|deem|believe|suspect|determine)s?\\b(?!\\sin\\sgood\\sfaith)|\\b(?:if|where|when),?\\s(?:in|at)\\s(?:<our>|its)\\s(?:(?!reasonable)\\w+\\s)?(?:opinion|view|judge?ment|estimation)\\b',
  ),
  zh: pattern(
    '(?:根据|依据|凭)(?:其|自己的?|独立|自身的?|<our>的?)(?:独立)?判断|<we>(?:认为|觉得)(?!合适|适合|适当|必要)|<we>(?:单方面?|自行|独立)(?:认定|判定|判断)',
  ),
} as const;
/** A free hand, which is no ground where another stands beside it. */
const FREE_HAND = {
  en: pattern(
    '(?:in|at)\\s(?:<our>|its|their|the)\\s(?:\\w+\\s)?(?:sole|own|absolute|exclusive)\\s(?:and\\s(?:absolute|exclusive|sole)\\s)?(?:discretion|judge?ment|opinion)|(?:in|at)\\s(?:<our>|its)\\s(?:discretion|opinion)|as\\s<we>\\ssees?\\sfit',
  ),
  zh: /(?:自行|单方面?|独立)(?:决定|判断|认定|采取)/,
} as const;
const AT_ONCE = {
  en: /\b(?:immediate(?:ly)?|at\sonce|forthwith|straight\s?away|instantly|(?:with\sor\s)?without\s(?:\w+\s){0,4}?(?:notice|warning|notification)|not\s(?:have|need)\sto\s[^.;\n]{0,20}?\b(?:warn|notify|tell)|on\sthe\sspot)\b/i,
  zh: /立即|立刻|即刻|即时|随时|马上|当场|(?:无需|无须|毋须|毋需|不经|不需)[^。;,，]{0,12}(?:通知|告知|警告)/,
} as const;
/** At once, which is more than at any time. */
const ON_THE_SPOT = {
  en: /\b(?:immediate(?:ly)?|at\sonce|forthwith|on\sthe\sspot)\b/i,
  zh: /立即|立刻|即刻|即时|马上/,
} as const;
/** No notice at all, rather than one or none. */
const DENIED_AT_ALL = {
  en: /(?<!\b(?:with\sor|and\/or)\s)\bwithout\s(?:\w+,?\s){0,4}?(?:notice|warning|notification)\b|\bnot\s(?:have|need)\sto\s[^.;\n]{0,20}?\b(?:warn|notify|tell)\b/i,
  zh: /(?:无需|无须|毋须|毋需|不经|不需|不必)[^。;,，]{0,12}(?:通知|告知|警告)/,
} as const;
const ANY_BREACH = {
  en: pattern(
    '\\b(?:if|when|where|in\\s(?:the\\s)?(?:event|case))\\b…40…(?:<you>\\s(?:\\w+\\s){0,4}?(?:breach|violat|fail(?!\\w*\\sto\\sprovide\\b)|do\\snot\\scomply|(?:is|are)\\sin\\sbreach)|(?:<your>|any)\\s(?:\\w+\\s){0,2}?(?:breach|violation|failure\\sto\\scomply))|\\b(?:for|upon|on)\\s(?:any|a)\\s(?:breach|violation|default)\\b',
  ),
  zh: pattern(
    '<you>[^。;,，]{0,20}?(?:违反|违背|不遵守|未遵守)[^。;]{0,40}?(?:协议|合同|合约|条款|约定|规定|规则|义务)',
  ),
} as const;
/** Serious grounds, or time: notice, a warning, a chance to mend. */
const SERIOUS = {
  en: /\b(?:serious|material(?:ly)?|fundamental|repeated(?:ly)?|gross(?:ly)?|significant|substantial|insolven|bankrupt|fraud|unlawful|illegal|crim(?:e|inal)|court|authorit(?:y|ies)\b|required\sby\slaw|by\slaw\b|persistent|untrue|inaccurate|(?:not|isn't)\s(?:correct|accurate|current|true)|bad\sfaith|nicknames?|good\scause|important\sreason|repeat\b|infring|without\syour\spermission|\btwice\b|consecutive|unauthori[sz]ed|reasonabl[ye]|good\sfaith)/i,
  zh: /严重|重大|根本|屡次|多次|破产|欺诈|犯罪|违法|非法|不实|虚假|昵称|法律法规|法律、|国家|主管|监管|法院|司法|行政机关|侵权|侵犯/,
} as const;
const TIME = {
  en: /\b(?:warn(?:ing|ed|s)?\b|cure|remed(?:y|ied)|rectif|mend|opportunity\sto|reasonable\s(?:prior\s|advance\s|written\s)?(?:notice|efforts\sto\snotify|period|time)|(?:upon|with|giving|after|by|prior|advance|written)\s(?:\w+\s){0,3}?noti(?:ce|fying)|notify\syou|will\s(?:\w+\s){0,3}?(?:notify|inform|tell\syou|let\syou\sknow)|notice\speriods?|periods?\sof\snotice|reasons\sfor|(?:as\sof|at|from|to|on|with)\sthe\send\sof\s(?:\w+\s){1,4}?(?:terms?|periods?|months?|years?|cycles?)\b)/i,
  zh: /警告|整改|改正|补正|更正|提前|限期|催告|宽限|通知后|事先通知|书面通知|预先|(?:期满|届满|到期)(?:后|时|之日)|通知期|期限通知|[月期年季](?:末|底)/,
} as const;
/** A condition that takes back the freedom of words before it: for any reason if we believe that you broke the rules. */
const IF_BREACHED = {
  en: pattern(
    '\\breasons?\\b[^,;.]{0,60}(?<!\\b(?:including|or|as|also|and|limitation|particularly|especially))\\sif\\s(?:<you>|<we>)\\s[^,;.]{0,80}\\b(?:breach|violat|fail|not\\scompl)',
  ),
  zh: pattern('(?!)'),
} as const;
/** The reason is another's: if we cease to offer the channel for any reason. */
const IF_CEASED = {
  en: pattern(
    '\\b(?:if|where|when)\\s<we>\\s(?:\\w+\\s){0,2}?(?:cease|stop|discontinue|lose|(?:is|are)\\sno\\slonger)\\b[^;]{0,160}\\breasons?\\b',
  ),
  zh: pattern('(?!)'),
} as const;
/** The customer keeps what is paid for where the provider ends the contract. */
const IF_ENDED = {
  en: pattern(
    `\\b(?:if|where|when|should|in\\scase)\\s<we>\\s(?:\\w+\\s){0,3}?${END_EN}\\b|\\bin\\s(?:the\\sevent|case)\\sof\\s(?:such\\s)?(?:termination|cancellation)\\sby\\s<we>`,
  ),
  zh: pattern(`(?:如果?|若|当)?<we>[^。;]{0,24}?${END_ZH}[^。;]{0,40}?的?(?:[,，]|情况下)`),
} as const;
const PAID_TIME = {
  en: /\b(?:access|use|using|continue\w*|available|remain\w*)\b[^.;\n]{0,60}\b(?:until|through(?:out)?|for|till)\s(?:the\s)?(?:end|expiry|expiration|remainder|rest|duration)\sof\s[^.;\n]{0,40}\b(?:period|term|month|year|cycle)\b/i,
  zh: /(?:当前|当期|已付费|已支付|本期)[^。;]{0,10}(?:账单|计费|订阅|付费|服务)?(?:期|周期|期间|期限)(?:内|届满前|结束前)[^。;]{0,10}(?:继续|仍可|可以?)|(?:继续|仍可|可以?)[^。;]{0,16}(?:至|到)[^。;]{0,12}(?:期|周期|期间|期限)(?:届满|结束|到期)/,
} as const;
/** So many sentences or items behind the words that open them tell what is kept. */
const PROMISED = 3;
/** A notice that is denied is none. */
const DENIED_TIME = {
  en: /\b(?:with\sor\s)?without\s(?:\w+,?\s){0,5}?(?:notice|warning|notification|notifying\syou)\b|\bno\s(?:\w+\s){0,3}?(?:notice|warning)\b|\bnot\s(?:have|need)\sto\s[^.;\n]{0,20}?\b(?:warn|notify|tell)\b/gi,
  zh: /(?:无需|无须|毋须|毋需|不需|不经|未经|没有|不必|不(?:再)?另行|恕不)[^。;,，]{0,14}?(?:通知|告知|警告|提示)/g,
} as const;
const EITHER = /\b(?:either|each|any)\sparty\b|\bboth\sparties\b|任何一方|任一方|双方|一方/i;
/** Where our is among the names of the provider: our resellers may. */
const OTHERS = /^our\s\w/i;
const DENIED_ZH = /不(?:会|得|能|可|应)[^,，。;]{0,30}$/;
/** The customer may do the same, in the same words. */
const ALIKE = pattern(
  '(?:<you>(?:\\s(?:or|and)\\s|[或和与])<we>|<we>(?:\\s(?:or|and)\\s|[或和与])<you>)(?:\\s(?:\\w+\\s){0,2}|[均都]?(?:可以?|有权)?)$',
);

/** A sentence by which the provider may end the contract, with the list that it opens. */
interface Ending {
  readonly range: Range;
  readonly sentence: ClauseSentence;
  /** The sentence, and the items of the list that it opens. */
  readonly parts: readonly ClauseSentence[];
  /** The list is of the sub-clauses. */
  readonly open: boolean;
}

/** A sentence without an end that a list follows. */
const OPENS = /[^.。!?;)"'\s]$/;
const LONGEST_LIST = 24;

const endingsOf = perClause((facts: ClauseFacts, frame: Frame): readonly Ending[] => {
  if (!mentions(facts, WORDS)) return [];
  const sentences = bindingSentences(facts, frame);
  return sentences.flatMap((s, i) => {
    if (!mentions(facts, WORDS, s)) return [];
    for (const expression of ENDS[s.language]) {
      const match = expression.exec(s.masked);
      const place = match?.indices?.groups?.act;
      if (
        !place ||
        OTHERS.test(s.plain.slice(match.index, place[0])) ||
        (expression !== SUBJECT_BEFORE && partyBefore(s.masked, place[0]) === 'customer') ||
        EITHER.test(s.plain) ||
        DENIED_ZH.test(s.plain.slice(0, place[0])) ||
        ALIKE.test(s.masked.slice(0, place[0]))
      )
        continue;
      const opens = OPENS.test(s.plain.trimEnd());
      const rest = opens ? sentences.slice(i + 1, i + 1 + LONGEST_LIST) : [];
      const items = rest.filter(({ paragraph }) => paragraph > s.paragraph);
      return [
        {
          range: { start: s.start + place[0], end: s.start + place[1] },
          sentence: s,
          parts: [s, ...items],
          open: opens && items.length === 0,
        },
      ];
    }
    return [];
  });
});

/** A right of the customer to end the contract, whose period is the customer's. */
const THEIRS = {
  en: pattern(
    `^(?:(?:if|where)\\s)?<you>\\s(?:\\w+\\s){0,2}?(?:may|can|wish(?:es)?\\sto|wants?\\sto)\\s(?:\\w+\\s){0,3}?${END_EN}\\b`,
  ),
  zh: pattern(`^(?:如果?|若)?<you>[^。;,，]{0,8}?(?:可以?|有权|欲|需要?|要)[^。;,，]{0,12}?${END_ZH}`),
} as const;

/** A right that both have alike: with its notice it stands beside one that the provider keeps for itself. */
const SHARED = {
  en: new RegExp(
    `\\b(?:(?:either|each|any)\\s(?:party|side|of\\sus)|(?:both|the)\\sparties)\\b[^.;\\n]{0,40}\\b(?:may|can|(?:free|entitled)\\sto|right\\sto)\\b[^.;\\n]{0,60}\\b${END_EN}\\b`,
    'i',
  ),
  zh: new RegExp(`(?:任何?一方|双方|各方)[^。;；,，]{0,8}(?:可|有权|得)[^。;；]{0,40}?${END_ZH}`),
} as const;

/** A warning, or time in which a breach may be mended. */
const MENDS =
  /\b(?:warn(?:ing|ed|s)?|cur(?:e|ed|es)|remed(?:y|ied|ies)|rectif\w+|mend|opportunity\sto|grace|reminder|reminded|breach\w*|violat\w*|fail\w*|default)\b/i;

/** What a clause says of the time before an end. */
interface Time {
  readonly own: boolean;
  readonly shared: boolean;
  /** Some of it is for a breach. */
  readonly mends: boolean;
}

/** What has to be done in some days after the notice does not put off the end: 应在接到通知后5日内撤柜. */
const AFTER_NOTICE_ZH =
  /(?:接到|收到|接获)[^。;,，]{0,4}通知(?:之日|之时|时)?[起后]?[^。;,，\d]{0,4}\d{1,3}个?(?:工作|自然)?[日天小时]{1,2}之?内/g;

/** Whose end a clause gives a period, a warning or notice for, what it denies left aside: the provider's, or that of both. */
const givesTime = perClause((facts: ClauseFacts, frame: Frame): Time => {
  const timed = sentencesOf(facts, frame).filter((s) => {
    if (THEIRS[s.language].test(s.masked)) return false;
    const rest = s.plain.replace(DENIED_TIME[s.language], ' ').replace(AFTER_NOTICE_ZH, ' ');
    return TIME[s.language].test(rest) || findDurations(rest, s.language).length > 0;
  });
  const shared = timed.filter(({ plain, language }) => SHARED[language].test(plain));
  const mends = timed.some(({ plain }) => MENDS.test(plain));
  return { own: timed.length > shared.length, shared: shared.length > 0, mends };
});

/** Whether a clause leaves the customer the time that is paid for, where the provider ends the contract. */
const leavesPaidTime = perClause((facts: ClauseFacts, frame: Frame) => {
  const sentences = sentencesOf(facts, frame);
  return sentences.some(
    ({ language, masked }, i) =>
      IF_ENDED[language].test(masked) &&
      sentences.slice(i, i + 1 + PROMISED).some(({ plain }) => PAID_TIME[language].test(plain)),
  );
});

/** At any time, at once or with no notice, which the notice of a right that both have takes nothing from. */
function isAtOnce({ plain, language }: ClauseSentence): boolean {
  return [AT_ANY_TIME, ON_THE_SPOT, DENIED_AT_ALL].some((words) => words[language].test(plain));
}

/** A period of notice elsewhere settles ends without a ground, but not ends at once on the provider's own judgement. */
function kindOf({ parts, sentence, open }: Ending, time: boolean, settled: boolean): Kind | undefined {
  const { language } = sentence;
  if (time || open || UNPAID.test(sentence.plain)) return undefined;
  const is = (test: (part: ClauseSentence) => boolean): boolean => parts.some(test);
  const grounded = is(({ plain }) => GROUND[language].test(plain)) || parts.length > 1;
  if (
    AT_WILL[language].test(sentence.plain) &&
    !IF_BREACHED[language].test(sentence.masked) &&
    !IF_CEASED[language].test(sentence.masked)
  ) {
    if (!settled) return 'at-will';
    if (!ON_THE_SPOT[language].test(sentence.plain)) return undefined;
  }
  const judged = ({ plain, masked }: ClauseSentence): boolean =>
    JUDGED[language].test(masked) && !SERIOUS[language].test(plain) && !statesGround(plain);
  const free = !grounded && FREE_HAND[language].test(sentence.masked);
  // At its discretion is a choice of when and whether; at any time, or without any notice, it needs no ground. Its own judgement
  // of nothing in particular is none.
  const whenever =
    !grounded && (AT_ANY_TIME[language].test(sentence.plain) || (free && DENIED_AT_ALL[language].test(sentence.plain)));
  if (whenever && !settled) return 'at-will';
  if (is(judged) || free) return 'discretion';
  if (!grounded) return undefined;
  const anyBreach = is(({ masked }) => ANY_BREACH[language].test(masked));
  return anyBreach && AT_ONCE[language].test(sentence.plain) && !is(({ plain }) => SERIOUS[language].test(plain))
    ? 'no-cure'
    : undefined;
}

const ended = everyClause(endingsOf);

function isShared({ clause, range }: PlacedPosition, frame: Frame): boolean {
  const sentence = sentencesOf(clause.facts, frame).find((s) => s.start <= range.start && range.start < s.end);
  return sentence !== undefined && SHARED[sentence.language].test(sentence.plain);
}

/** A period of notice anywhere is the rule for ending without a ground. */
const givesNotice = anyPosition('providerTerminationNotice', ({ value }) => value !== 'none');
const givesOwnNotice = anyPosition(
  'providerTerminationNotice',
  (position, frame) => position.value !== 'none' && !isShared(position, frame),
);

function check(contract: Contract, { clause, value: endings }: Told<readonly Ending[]>): readonly Finding[] {
  if (FREE_EXTRA.test(plainText(clause.facts))) return [];
  const around = contract.within(clause);
  const times = around.map(({ facts }) => givesTime(facts, contract.frame));
  const paid = around.some(({ facts }) => leavesPaidTime(facts, contract.frame));
  const seen = new Set<Kind>();
  return endings.flatMap((ending) => {
    // Words that need neither ground nor notice contradict a period that stands elsewhere.
    const { plain, language } = ending.sentence;
    const plainly = AT_WILL[language].test(plain) && DENIED_AT_ALL[language].test(plain);
    const atOnce = isAtOnce(ending.sentence);
    // Time in which a breach may be mended counts against an end on the spot; a period for something else does not.
    const spot = language === 'en' && ON_THE_SPOT.en.test(plain) && findDurations(plain, language).length === 0;
    const time = times.some(({ own, shared, mends }) => (spot ? mends : own || (shared && !atOnce)));
    const noticed = atOnce ? givesOwnNotice(contract) : givesNotice(contract);
    const kind = kindOf(ending, time, paid || (!plainly && noticed));
    if (!kind || seen.has(kind)) return [];
    seen.add(kind);
    const text = kind === 'no-cure' ? CURE[language] : NOTICE[language];
    const contrary =
      kind === 'no-cure'
        ? []
        : [denialIn(ending.sentence), atOnceIn(ending.sentence)].filter((found) => found !== undefined);
    const range = contract.toDocument(clause, ending.range);
    const added = appendSentence(contract, clause, text, range.start);
    return [
      {
        kind,
        range,
        message: MESSAGES[kind],
        // Nobody loses what was paid for.
        ...(kind === 'at-will' && isFreeService(contract) && { severity: 'information' as Severity }),
        fixes: [
          {
            title: FIXES[kind],
            worded: true,
            edits: [...contrary.map((words) => withoutDenial(contract, clause, words)), added],
          },
        ],
      },
    ];
  });
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'termination-no-notice',
    title: { text: 'Termination without notice' },
    description: {
      text: 'Finds contracts and services that the provider may end at once: without a ground, on a ground that it alone judges, or for any breach however small.',
    },
    category: 'fairness',
    severity: 'warning',
    kinds: {
      'at-will': { title: { text: 'Without a ground and without notice' } },
      // Not right often enough for more (docs/precision.md).
      discretion: { title: { text: 'On a ground that the provider judges' }, severity: 'hint' },
      'no-cure': { title: { text: 'At once for any breach' }, severity: 'information' },
    },
    profiles: { 'consumer-eu': 'error', 'consumer-eu/discretion': 'hint', 'consumer-eu/no-cure': 'warning' },
    types: ['termination'],
    law: ['cn-civil-code-563-2', 'cn-civil-code-565'],
    examples: [
      {
        language: 'en',
        bad: '## Termination\n\nWe may terminate your account at any time for any reason.\n',
        good: "## Termination\n\nWe may terminate your account at 30 days' notice, and at once for a serious breach.\n",
      },
      {
        language: 'zh',
        bad: '## 终止\n\n我们有权随时终止本协议，而无需通知您。\n',
        good: '## 终止\n\n我们可提前30日书面通知您终止本协议。\n',
      },
    ],
  },
  ...inParts(inEach(ended, check)),
};

export default rule;
