import type { ClauseFacts } from '../analysis/clause.js';
import { pattern, startOfParty } from '../analysis/partyWords.js';
import { sentencesWith } from '../analysis/queries/mentions.js';
import type { ClauseSentence } from '../analysis/queries/sentences.js';
import { statesGround } from '../analysis/queries/statedGrounds.js';
import { bindingSentences } from '../analysis/queries/summaries.js';
import { gateOf } from '../text/gates.js';
import type { ClauseRule, Finding, Message } from './contract.js';

/*
 * Finds rights of the customer that hang on the mere discretion of the provider, and the “final right of interpretation”.
 * Courts read such words against their author, or strike them out. Switch it off where the discretion is meant and
 * everybody knows it.
 *
 * Bad:  We may terminate your account at our sole discretion.
 * Good: We may terminate your account if you breach these terms and do not mend the breach within 14 days.
 */

const MESSAGES = {
  discretion: {
    text: 'Here the provider alone judges whether {matter}. In standard terms such discretion may be void, and a court reads it against its author. Name objective grounds.',
  },
  interpretation: {
    text: 'This keeps the last word on what the text means to the provider. In standard terms it may be void under many laws, and in the PRC an authority may fine for it. Delete it.',
  },
} as const satisfies Record<string, Message>;
const MATTERS = {
  terminate: { text: 'the contract or the service ends' },
  suspend: { text: 'the service is suspended' },
  refund: { text: 'money is paid back' },
  price: { text: 'the price changes' },
  breach: { text: 'there is a breach' },
} as const satisfies Record<string, Message>;
type Matter = keyof typeof MATTERS;

const DISCRETION_EN =
  '(?<disc>(?:in|at)\\s(?:<our>|its|their|the)\\s(?:\\w+\\s)?(?:sole|own|absolute|exclusive)\\s(?:and\\s(?:absolute|exclusive|sole)\\s)?(?:discretion|judge?ment|opinion)|(?:in|at)\\s(?:<our>|its)\\sdiscretion|as\\s<we>\\ssees?\\sfit|(?<!\\bwhat\\s)<we>\\s(?:consider|deem|believe|determine)s?)';
const DISCRETION_ZH =
  '(?<disc>(?:自行|单方面?|独立)(?:决定|判断|认定|采取)|(?:根据|依据)(?:其|自己的?|独立)判断|(?:<we>)认为(?:适合|合适|必要|适当|有必要)?|(?:以|由)<we>的?(?:单方|独立|自行|最终)?(?:认定|判断|判定)(?:结果)?(?:为准)?)';
/** What every sentence with one of the above has; far cheaper to look for. */
const JUDGED = {
  en: /discretion|judge?ment|opinion|sees?\sfit|consider|deem|believe|determine/i,
  zh: /自行|单方|独立|判断|判定|认定|认为/,
} as const;

/** What becomes of content is another rule's matter. */
const NO_CONTENT =
  '(?![\\uE000-\\uE003])(?!\\s(?:\\w+\\s){0,2}?(?:content|ugc|posts?|postings?|materials?|files|uploads?|videos?|images?|photos?|links?|comments?|submissions?|listings?|reviews?|contributions?))';
/** Access to what users bring in. */
const NO_ACCESS =
  '(?!\\sto\\s(?:any|all|such|the|<your>|certain|specific|some)\\s(?:of\\s<your>\\s)?(?:\\w+\\s){0,3}?(?:third[\\s-]party\\s(?:services?|sites?|apps?|applications?|products?)|content|ugc|posts?|postings?|materials?|files|uploads?|videos?|images?|comments?|submissions?|listings?|reviews?|contributions?))';

const ACTS: Readonly<Record<'en' | 'zh', readonly (readonly [Matter, string])[]>> = {
  en: [
    [
      'terminate',
      `(?:terminat\\w+(?:,\\s\\w+){0,3}|cancel(?:l?ing|s)?|clos(?:e|ing)|delet(?:e|ing)|deactivat\\w+)\\s(?:(?:(?!(?:transactions?|orders?|payments?|bookings?|requests?|information)\\b)\\w+|<our>)\\s){0,6}?(?:<your>${NO_CONTENT}|accounts?(?!\\snames?\\b)|contract|agreement|services?|access|subscription|memberships?)`,
    ],
    [
      'suspend',
      `(?:suspend\\w*|block(?:ing)?|disabl\\w+|restrict(?:ing)?)\\s(?:(?:\\w+|<our>)\\s){0,6}?(?:<your>${NO_CONTENT}|accounts?|services?|access${NO_ACCESS}|use|subscriptions?|memberships?|contract|agreement)`,
    ],
    [
      'refund',
      '(?<!without\\s(?:an?\\s|any\\s)?)(?<!\\brequests?\\sfor\\s(?:an?\\s)?)(?:refunds?|reimburse\\w*|(?<=\\b(?:issu(?:e|es|ing)|giv(?:e|es|ing)|grant(?:s|ing)?|provid(?:e|es|ing))\\s(?:(?:you|with|an?|any|the|such|or)\\s){0,3})credits?(?!\\s(?:cards?|limits?|lines?|checks?|history|terms)))\\b(?!\\s[^.;\\n]{0,20}points)',
    ],
    [
      'breach',
      '(?<=\\bdiscretion,?\\s)whether\\s(?:or\\snot\\s)?<you>…60…\\b(?:breach\\w*|broken|violat\\w+|compl(?:y|ied|ies))',
    ],
  ],
  zh: [
    [
      'terminate',
      '(?:(?:终止|解除|注销|关闭|封停)[^。,;]{0,12}?(?:服务|协议|合同|账户|账号|帐户|帐号|使用)|取消[^。,;，]{0,8}?(?:资格|会籍))',
    ],
    ['suspend', '(?:中止|暂停|停止|限制|冻结|屏蔽)[^。,;]{0,12}?(?:服务|账户|账号|帐户|帐号|使用)'],
    ['refund', '(?:退款|退还|返还)'],
    ['breach', '(?:是否|有无)[^。;,，]{0,8}(?:违反|违约|违规|违法)'],
  ],
};
/** Bounded by reason, or decided by what the customer does. */
const BOUNDED = {
  en: /\bcommercially\s(?:practicable|feasible|reasonable|viable)\b|\bterminat\w+\b[^.;\n]{0,80}\band\s(?:\w+\s){0,2}refund\b|\buntil\s(?:you|the\s(?:customer|user|issue|matter|question))\b|\b(?:under|pursuant\sto|in\saccordance\swith)\s(?:section|clause|article)\s\d|\breasonabl[ye]\b|\bgood\sfaith\b|\bserious\b|\bmaterial(?:ly)?\b|\brequired\sby\slaw\b|\b(?:prior|advance|days?'?|written)\s(?:written\s)?notice\b|\b\d+\)?\s(?:calendar\s|business\s)?days\b|\bfor\s(?:\w+\s(?:or|and)\s)?(?:legal|regulatory)\sreasons\b/i,
  zh: /合理|善意|严重|法律(?:法规)?(?:规定|要求)|提前\s?\d+|\d+\s?[个]?(?:工作|自然)?(?:日|天)|主管(?:部门|机关)/,
} as const;
const INTERPRETATION = {
  en: pattern(
    '\\b(?:final|sole|ultimate|exclusive)\\s(?:right|power|authority)\\s(?:of|to)\\s(?:final\\s)?(?:interpret\\w*|constru\\w+)\\b|\\b(?:doubt|dispute|question|ambigu\\w+|interpretation|meaning)\\b[^.;]{0,80}?\\b(?:terms|agreement|contract|conditions|provisions?|clauses?|wording)\\b…80…(?:\\b(?:decision|interpretation|determination|ruling|view)\\sof\\s<we>|<our>\\s(?:decision|interpretation|determination|ruling|view))\\s(?:shall\\sbe|is|will\\sbe)\\s(?:\\w+\\sand\\s)?(?:final|conclusive|binding)\\b|<we>\\s(?:\\w+\\s){0,3}?(?:decides?|determines?)\\b…40…\\bhow\\b…40…\\b(?:terms|agreement|contract|conditions|clauses?)\\b…20…\\b(?:interpreted|construed|understood)\\b',
  ),
  zh: pattern(
    '(?:最终(?:的)?)?解释权(?:最终)?(?:归|属于?|由|在)(?:[^。,;]{0,20}?(?:所有|享有|行使)|<we>)|最终(?:的)?解释权|(?:怎么|如何|怎样)(?:理解|解释)[^。;]{0,8}<we>(?:说了算|决定|定)|以<we>的(?:最终)?(?:解释|理解)为准|<we>(?:有|拥有|享有|保留)[^。;,，]{0,4}(?:最终|最后)(?:的)?解释(?!权)',
  ),
} as const;

/** What is given beyond what is owed, and how rather than whether money comes back. */
const FAVOUR = {
  en: /\b(?:gestures?\sof\sgoodwill|goodwill\sgestures?|as\sa\scourtesy)\b|\b(?:bonus|referral|promotional|rewards?|loyalty)\b|\b(?:manner|way)\sin\swhich\b|\breplac\w+\b[^.;\n]{0,80}\bor\s(?:\w+\s)?refund|\brefund\w*\b[^.;\n]{0,40}\bor\s(?:\w+\s)?replac|\brefund\sthe\samounts\sfor\sseveral\b|\brefunds?\s[^.;\n]{0,40}\beven\s(?:if|where|though|when)\b|\b(?:reinstate|restore|reactivate|reopen|lift|waive|extend|prolong)\s(?:\w+\s){0,5}?(?:terminat|suspen|cancel|block|restrict|accounts?|access|periods?|time)/i,
  zh: /恢复|延长|解除(?:限制|冻结|封禁|暂停)|豁免|善意|额外/,
} as const;
/** What the provider may choose to do once something has happened that anybody can see: the choice takes no right from the customer. */
const GIVEN_FACT = {
  en: pattern(
    '^(?:[\\w,]+\\s){0,4}?(?:if|where|when|should|in\\s(?:the\\s)?(?:event|case)|upon)\\b(?!\\s<we>\\s(?:\\w+\\s)?(?:decide|choose|wish|want|elect))(?:(?!\\b(?:believ|suspect|deem|consider|determin|judg|opinion|discretion|feel|think|conclud|reason\\b|perceiv|may\\b))[^.;]){10,300}?,\\s(?:then\\s)?<we>\\s(?:\\w+\\s){0,2}?(?:may|can|will|shall|reserves?|(?:is|are)\\sentitled|has|have)\\b',
  ),
  zh: pattern(
    '^(?:如果?|若|当|一旦)?(?:(?!认为|判断|怀疑|认定|视为|自行|单方)[^。;]){4,120}?的?[,，](?:则)?<we>(?:均)?(?:有权|可)',
  ),
} as const;
/** The same behind the choice: if it becomes inactive, in response to an attack. */
const GIVEN_BEHIND =
  /\b(?:if|when|where|once|after|upon|due\sto|because|in\s(?:response\sto|case\sof|the\sevent))\s(?:(?!\b(?:believ|suspect|deem|consider|determin|judg|opinion|discretion|feel|think|reasons?\b|inappropriate|harm|may\b))[^.;])*(?:[.;]\s{0,3})?$/i;
/** The same of whoever has done something: any user who breaches these rules. */
const WHO_BROKE =
  /\b(?:users?|customers?|members?|anyone|persons?|you)\s(?:who|that)\s(?:\w+\s){0,2}?(?:breach|violat|fail|infring|misus|abus)\w*/i;
/** At the discretion of the provider, and not by what it believes. */
const CHOICE = /discretion|sees?\sfit|自行|单方/i;
/** Whoever infringes again and again goes everywhere. */
const AGAIN = /\brepeat(?:ed)?\b[^.;\n]{0,40}\binfring/i;
/** What it believes, without such words, is a fact that can be shown. */
const LIKED =
  /^[^.;]{0,80}?\b(?:appropriate|inappropriate|necessary|suitable|unsuitable|proper|improper|advisable|undesirable|unacceptable|prudent|fit|objectionable|desirable|harmful)\b/i;
/** By what means: other measures that we deem appropriate. */
const MEANS_BEFORE = /\b(?!(?:if|when|where|whenever|as|and|or|reasons?)\s)[a-z-]+\s(?:that\s|which\s)?$/i;
/** How much, or for how long, rather than whether. */
const MEASURE = /\b(?:number|amount|extent|manner|level|time|period)s?\s(?:(?:that|which)\s)?$|\b(?:while|until)\s$/i;

/** In words that need no ground. */
const FREELY = /judge?ment|opinion/i;

/** Nobody has the right. */
const NO_RIGHT = /(?:不|无|没有|并非)[^。;,，]{0,6}$|\b(?:no|not|without)\s(?:\w+\s){0,3}$/i;

/** The customer as the one who may act. */
const DOES = pattern('<you>\\s(?:may|can|must|will|shall|should)\\s(?:\\w+\\s){0,3}$');
/** The discretion is about another act, by which the deed is done: convert the sum to refund it. */
const MEANS =
  /^,?\s(?:which|how|where)\b|^,?\s(?:perform|make|use|apply|carry\sout|process|execute|convert|exchange|charge|debit|deduct|choose|select)\b[^,;.]{0,80}\b(?:to|for|of|how|when)\s(?:\w+\s)?$/i;

/** An act beside the discretion, in the orders in which both may stand. */
interface Deed {
  readonly matter: Matter;
  /** What all of the orders have; they are tried where it stands, for each of them searches a sentence many times over. */
  readonly act: RegExp;
  readonly orders: readonly RegExp[];
}

const DISCRETION = { en: pattern(DISCRETION_EN), zh: pattern(DISCRETION_ZH) } as const;
const DEEDS: Readonly<Record<'en' | 'zh', readonly Deed[]>> = {
  en: ACTS.en.map(([matter, act]) => ({
    matter,
    act: pattern(`\\b${act}`),
    orders: [
      `<we>\\b…40…<may>\\b…120…\\b${act}…160…${DISCRETION_EN}`,
      `<we>\\b…60…${DISCRETION_EN}…100…\\b(?<deed>${act})`,
      `<we>\\b…30…<may>…20…${DISCRETION_EN}…100…\\b(?<deed>${act})`,
    ].map((source) => pattern(source, 'id')),
  })),
  zh: ACTS.zh.map(([matter, act]) => ({
    matter,
    act: pattern(act),
    orders: [
      `(?<disc><we>认为)[^。;]{0,4}${act}[^。;]{0,60}?(?:必需|必要|适当)`,
      // Who may is not named twice: 我们认为您不适宜的，可以取消您的会员资格.
      `(?<disc><we>认为)[^。;，,]{0,40}[，,](?:则|均)?(?:有权|可以?)[^。;]{0,40}?${act}`,
      `<we>[^。;]{0,60}?(?:有权|可|可以)[^。;]{0,60}?${DISCRETION_ZH}[^。;]{0,80}?${act}`,
      `${DISCRETION_ZH}[^。;]{0,80}?<we>[^。;]{0,12}?(?:均)?(?:有权|可以?)[^。]{0,80}?${act}`,
      // Whether there is a breach, the provider tells: 是否构成违规，以我们的认定为准.
      ...(matter === 'breach' ? [`${act}[^。;]{0,12}?${DISCRETION_ZH}`] : []),
    ].map((source) => pattern(source, 'id')),
  })),
};

const WORDS = gateOf(INTERPRETATION.en, INTERPRETATION.zh, JUDGED.en, JUDGED.zh);

function checkSentence(s: ClauseSentence, facts: ClauseFacts): Finding | undefined {
  const { passage } = facts.words;
  const last = INTERPRETATION[s.language].exec(s.masked);
  if (last && !NO_RIGHT.test(s.masked.slice(0, last.index)))
    return {
      kind: 'interpretation',
      range: passage.toSource({ start: s.start + last.index, end: s.start + last.index + last[0].length }),
      message: MESSAGES.interpretation,
    };
  if (!JUDGED[s.language].test(s.masked) || !DISCRETION[s.language].test(s.masked)) return undefined;
  if (BOUNDED[s.language].test(s.plain) || FAVOUR[s.language].test(s.plain)) return undefined;
  const deeds = DEEDS[s.language].filter(({ act }) => act.test(s.masked));
  for (const [matter, expression] of deeds.flatMap(({ matter, orders }) =>
    orders.map((order) => [matter, order] as const),
  )) {
    const groups = expression.exec(s.masked)?.indices?.groups;
    const place = groups?.disc;
    // Behind the discretion another may act: … at our discretion; you may cancel your subscription.
    const between = groups?.deed ? s.masked.slice(place?.[1], groups.deed[0]) : '';
    if (DOES.test(between) || MEANS.test(between)) continue;
    const before = place ? s.plain.slice(0, startOfParty(s.masked, place[0])) : '';
    if (place && (AGAIN.test(s.plain) || MEASURE.test(before))) continue;
    const believed = place && s.language === 'en' && !CHOICE.test(s.plain) && !FREELY.test(s.plain.slice(...place));
    if (believed && (!LIKED.test(s.plain.slice(place[1])) || MEANS_BEFORE.test(before))) continue;
    if (place && statesGround(s.plain)) continue;
    if (
      place &&
      matter !== 'refund' &&
      CHOICE.test(s.plain.slice(...place)) &&
      (GIVEN_FACT[s.language].test(s.masked.slice(0, place[0])) ||
        GIVEN_BEHIND.test(s.plain.slice(place[1])) ||
        WHO_BROKE.test(s.plain))
    )
      continue;
    if (place)
      return {
        range: passage.toSource({ start: s.start + startOfParty(s.masked, place[0]), end: s.start + place[1] }),
        message: { ...MESSAGES.discretion, data: { matter: MATTERS[matter] } },
      };
  }
  return undefined;
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'sole-discretion',
    title: { text: 'At the sole discretion of the provider' },
    description: {
      text: 'Finds rights of the customer that hang on the mere discretion of the provider, and a “final right of interpretation”. In standard terms both may be void.',
    },
    category: 'fairness',
    // A thought and no more where no profile asks for it (docs/precision.md); ends at will have a rule of their own.
    severity: 'hint',
    kinds: { interpretation: { title: { text: 'Last word on the meaning' }, severity: 'warning' } },
    profiles: { 'consumer-eu': 'warning', prc: 'information', ch: 'information', 'prc/interpretation': 'error' },
    types: ['termination', 'suspension'],
    law: ['cn-civil-code-497', 'cn-civil-code-498', 'cn-consumer-penalties-12-no-6'],
    examples: [
      {
        language: 'en',
        bad: '## Termination\n\nWe may terminate your account at our sole discretion.\n',
        good: '## Termination\n\nWe may terminate your account if you breach these terms and do not mend the breach within 14 days.\n',
      },
      {
        language: 'zh',
        bad: '## 附则\n\n本协议的最终解释权归我们所有。\n',
        good: '## 附则\n\n对本协议的理解发生争议的，由双方协商解决。\n',
      },
    ],
  },
  check: (facts, { frame }) => {
    const seen = new Set<string | undefined>();
    return sentencesWith(facts, frame, WORDS, bindingSentences)
      .flatMap((s) => checkSentence(s, facts) ?? [])
      .filter(({ kind }) => !seen.has(kind) && seen.add(kind));
  },
};

export default rule;
