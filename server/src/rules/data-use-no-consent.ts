import type { Clause, ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { CHINESE_RIGHT, pattern } from '../analysis/partyWords.js';
import { appendSentence } from '../analysis/queries/append.js';
import { everyClause, type Told } from '../analysis/queries/everyClause.js';
import { mentions } from '../analysis/queries/mentions.js';
import { perClause } from '../analysis/queries/perClause.js';
import { plainText } from '../analysis/queries/plainText.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { Finder } from '../text/finder.js';
import { gateOf } from '../text/gates.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message } from './contract.js';

/*
 * Finds uses of customers' data for advertising, profiling or training, and disclosures to third parties, that no consent
 * and no law covers. Data protection law asks for a ground for each. Switch it off where a privacy policy of the same
 * contract settles it.
 *
 * Bad:  We may use your personal data to send you offers of our partners.
 * Good: We use your personal data to send you offers of our partners only with your consent.
 */

const MESSAGES = {
  marketing: {
    text: 'The provider may use data of the customer for {purpose}, and nothing is said of consent or of a right to object. Data protection law mostly asks for one of them, and fines may follow. Ask for consent and let it be withdrawn.',
  },
  disclosure: {
    text: 'The provider may pass data of the customer on to third parties that are not named, on no ground such as consent, law or the service itself. Data protection law mostly forbids that, and fines may follow. Name the ground and the recipients.',
  },
} as const satisfies Record<string, Message>;
type Kind = keyof typeof MESSAGES;
const PURPOSES = {
  marketing: { text: 'advertising' },
  profiling: { text: 'profiles' },
  training: { text: 'training models' },
} as const satisfies Record<string, Message>;
type Purpose = keyof typeof PURPOSES;
const FIXES: Readonly<Record<Kind, Message>> = {
  marketing: { text: 'Add that this needs consent, which may be withdrawn' },
  disclosure: { text: 'Add the grounds of disclosure' },
};
const SENTENCES = {
  marketing: {
    en: "{{provider}} will do so only with {{customer's}} consent, which may be withdrawn at any time.",
    zh: '{{provider}}仅在取得{{customer}}的同意后为上述目的使用{{customer}}的信息，{{customer}}可随时撤回同意。',
  },
  disclosure: {
    en: "{{provider}} will disclose {{customer's}} data only with {{customer's}} consent, where the law or an authority requires it, or where that is necessary to provide the service.",
    zh: '{{provider}}仅在取得{{customer}}的同意、依法应有权机关要求或者为提供服务所必需时，方可向第三方提供{{customer}}的信息。',
  },
} as const;

const DATA_EN =
  "(?:(?:<your>|users?|customers?|personal|contact|registration|account|usage)(?:'s)?\\s(?:[\\w-]+\\s){0,2}?(?:data|information|details|records|history|e-?mail(?:\\saddress(?:es)?)?)|(?:e-?mail\\saddress(?:es)?|(?:tele)?phone\\snumbers?|contact\\sdetails)\\sof\\s(?:the\\s|its\\s|their\\s)?[\\w\uE000-\uE003]+|personally\\sidentifiable\\sinformation|(?:data|information|details|records|e-?mail\\saddress(?:es)?)\\s(?:about|on|of)\\s(?:the\\s)?(?:<you>|customers|users|members|riders|guests|visitors)|(?:the|such|this)\\s(?:\\w+\\s)?(?:data|information))";
const CONTENT_EN = `(?:${DATA_EN}|(?:<your>|users?)(?:'s)?\\s(?:\\w+\\s){0,2}?(?:contents?|inputs?|files|posts|submissions|recordings|photos|images|prompts|conversations|materials?|uploads|documents))`;
const DATA_ZH =
  '(?:<your>的?)?(?:个人|注册|用户|账户|联系|浏览|行为|交易|画像)?(?:信息|资料|数据|记录|联系方式|邮箱|手机号码?|电话|住址|画像)';
const CONTENT_ZH = `(?:${DATA_ZH}|<your>[^。;,，]{0,6}(?:内容|输入|作品|文[件档]|语音|照片|图[片纸像]|视频|对话))`;
/** What is analysed: recordings and traces as well. */
const ANALYSED_ZH = `(?:${CONTENT_ZH}|<your>[^。;,，]{0,6}(?:录像|录音|照片|图像|视频|位置|轨迹|习惯|偏好))`;
const MAY_ZH = `(?:${CHINESE_RIGHT}|会|将)`;
const AIMS: Readonly<Record<'en' | 'zh', readonly (readonly [Purpose, string])[]>> = {
  en: [
    [
      'marketing',
      '\\b(?:marketing|advertis\\w+|promotional|promotions|direct\\smail|newsletters?|(?:new|other|our|their)\\s(?:products|offers)|(?:products|services)\\sof\\s(?:<our>|our|its|their)\\s(?:group|affiliat\\w+|partners|sister)|bring(?:ing)?\\sto\\sthe\\sattention|offers\\s(?:from|of|by)|special\\soffers)\\b',
    ],
    ['profiling', '\\bprofil(?:e|es|ing)\\sof\\s<you>|\\bprofiling\\b'],
    [
      'training',
      '\\b(?:train(?:ing)?|develop)\\s(?:[^\\s.;]+\\s){0,6}?(?:models?|machine\\slearning|AI|artificial\\sintelligence|algorithms|recognition)\\b',
    ],
  ],
  zh: [
    [
      'marketing',
      '(?:推广|宣传|营销|行销|(?:打电话|发短信|推送)[^。;,，]{0,8}介绍|广告|促销|推介|商业(?:性)?信息|产品和服务信息|(?:新)?产品信息|优惠信息|推荐(?:其他|其它|更多|新|相关|[^。;,，]{1,16}(?:之类|等))?(?:的)?[^。;,，]{0,2}(?:产品|商品|服务|课程))',
    ],
    ['profiling', '(?:用户画像|画像)'],
    ['training', '(?:训练|模型优化|机器学习|(?:改进|优化|完善|提升)[^。;,，]{0,8}(?:算法|模型))'],
  ],
};
const USES = {
  en: [
    // Whoever gets the data is to advertise with it.
    [
      'marketing',
      pattern(
        `<we>\\b…120…(?<act>\\b(?:pass(?:es)?|shares?|gives?|sells?|transfers?|provides?|discloses?)\\s(?:it|them|these|this|${DATA_EN}|<your>\\s(?:[\\w-]+,?\\s){0,5}?(?:names?|numbers?|address(?:es)?|contacts|calendars?|histor(?:y|ies)))\\b…80…\\bso that (?:they|these|those) (?:can|may|could|will)\\s(?:offer|advertise|market|sell|promote|contact|approach|(?:send|call)(?=\\s<you>)|write(?=\\sto\\s<you>))\\b)`,
        'id',
      ),
    ] as const,
    // Advertising that is sent needs data that it is sent to.
    [
      'marketing',
      pattern(
        `<we>\\s(?:\\w+\\s){0,3}?(?<act><may>…20…\\b(?:send|e-?mail|contact)\\s(?:<you>\\s|(?:\\w+\\s){0,2}?e-?mails?\\s){1,2}…60…${AIMS.en[0]![1]})`,
        'id',
      ),
    ] as const,
    ...AIMS.en.map(
      ([purpose, aim]) =>
        [
          purpose,
          pattern(
            `<we>\\s(?:\\w+\\s){0,3}?(?<act><may>…40…\\buse\\b…60…${purpose === 'training' ? CONTENT_EN : DATA_EN}…120…${aim})`,
            'id',
          ),
        ] as const,
    ),
  ],
  zh: AIMS.zh.map(
    ([purpose, aim]) =>
      [
        purpose,
        pattern(
          `<we>[^。;]{0,20}?(?<act>${MAY_ZH}[^。;]{0,20}?(?:(?:[使利]用|用(?=<your>))[^。;]{0,20}?${purpose === 'training' ? CONTENT_ZH : DATA_ZH}|[将把][^。;]{0,20}?${purpose === 'training' ? CONTENT_ZH : DATA_ZH}[^。;]{0,30}?(?:用[于作来]|拿[去来])|[对就][^。;]{0,20}?${ANALYSED_ZH}[^。;,，]{0,10}?(?:分析|挖掘|加工))[^。]{0,50}?${aim})`,
          'id',
        ),
      ] as const,
  ),
} as const;
const THIRD_EN =
  '(?:(?:[\\w\uE000-\uE003-]+,?\\s){0,6}?third[\\s-]part(?:y|ies)|(?:our|their|<our>)\\s(?:\\w+\\s){0,2}?partners|(?:our|its|their|<our>)\\s(?:[\\w-]+,?\\s){1,5}?(?:advertising|marketing|commercial|business)\\spartners|advertisers|other\\scompanies|affiliates\\sand\\spartners)';
const DISCLOSES = {
  en: [
    // Not only what may be done, but what is done.
    pattern(
      `<we>\\s(?:also\\s|then\\s|\\w+ly\\s)?(?<act>(?:sell|rent|pass|give)\\s…20…${DATA_EN}…20…\\bto\\s${THIRD_EN})`,
      'id',
    ),
    pattern(
      `<we>\\s(?:\\w+\\s){0,3}?(?<act><may>…40…\\b(?:share|disclose|sell|rent|transfer|provide|pass)\\b…90…${DATA_EN}…60…\\b(?:to|with)\\s${THIRD_EN})`,
      'id',
    ),
  ],
  zh: [
    pattern(
      `<we>[^。;]{0,60}?(?<act>(?:${MAY_ZH}[^。;]{0,4}?|[,，](?:并|且|同时))[将把][^。;]{0,20}?${DATA_ZH}[^。;,，]{0,8}?(?:(?:提供|披露|共享|分享|出售|出租|转让|转移|开放|透露|发送)(?:给|予|至|于)|(?:交|转|发|推|卖)(?:给|予|到)|给到?)[^。;,，]{0,12}?(?:第三方|第三人|他人|合作|广告|商家|机构|伙伴|关联|集团|品牌方?))`,
      'id',
    ),
    pattern(
      '(?<act>(?:向|给予?|与|提供给)(?:任何|其他|有关|相关)?(?:第三方|第三人|他人|合作(?:方|伙伴|商)|关联公司)[^。;,，]{0,10}?(?:披露|提供|共享|分享|出售|出租|转让))',
      'id',
    ),
  ],
} as const;

/** Each is run on the sentences that have its own words only: most that have a word of one of them have none of the others'. */
function findersOf(language: 'en' | 'zh') {
  return {
    uses: USES[language].map(([purpose, use]) => [purpose, new Finder(use)] as const),
    discloses: DISCLOSES[language].map((disclosure) => new Finder(disclosure)),
  };
}
const FINDERS = { en: findersOf('en'), zh: findersOf('zh') } as const;

const WORDS = gateOf(
  [...USES.en, ...USES.zh].map(([, use]) => use),
  DISCLOSES.en,
  DISCLOSES.zh,
);

/** Grounds that the law knows, what is no personal data any more, and prohibitions. */
const GROUNDED = {
  en: /\b(?:consent|if\s<you>\s(?:\([^)\n]{0,120}\)\s)?(?:have\s)?(?:agreed?|accept(?:ed)?|ask|ask(?:ed)?\sus|request(?:ed)?|opt|tick\w*)|opt(?:ed)?[\s-]?(?:in|out)|unsubscribe|object|permission|permitted|agree(?:d)?\sto\sreceive|choose|choice|preferences|settings|anonym\w+|aggregat\w+|de-?identif\w+|pseudonym\w+|non-?personal|statistical|not|never|won't|no\s(?:circumstances|event|case|way)|privacy\s(?:policy|notice|statement)|legal|law|court|authorit\w+|subpoena|fraud|merger|acquisition|sale\sof|necessary|in\sorder\sto\s(?:provide|deliver|perform|process)|to\s(?:provide|deliver|perform|process|fulfil\w*|enforce|protect)|so\sthat\s(?:it|they)\s(?:can|may)\s(?:charge|deliver|process|perform|fulfil\w*|ship)|on\sour\sbehalf|sub-?process\w+|service\sproviders?|processors?|requested|instruct\w*)\b/i,
  zh: /同意|授权|许可|退订|拒绝|取消|撤回|匿名|脱敏|去标识|统计(?!分析)|汇总|不(?:会|得|向|将)|未经|无权|禁止|严禁|隐私(?:政策|权|声明)|法律规定|根据(?:有关)?法律|依(?:法|照)|法院|司法|行政|机关|监管|主管|必需|必须|所必要|为(?:了)?(?:提供|履行|实现|完成|处理)|合并|收购|受托|委托|按照<you>的?要求|第三方(?:的)?(?:权利|权益|服务商)/,
} as const;
const GROUNDED_MASKED = { en: pattern(GROUNDED.en.source), zh: pattern(GROUNDED.zh.source) } as const;
/** Consent or a right to object; and what concerns nobody's person, or is denied. */
const CHOSEN = {
  en: /\b(?:consent\w*|if\syou\s(?:\([^)\n]{0,120}\)\s)?agreed?|opt(?:ed|ing)?[\s-]?(?:in|out)|unsubscrib\w+|object|permission|agree(?:d)?\sto\sreceive|subscribed?|choose|choice|preferences|settings|withdraw|privacy\s(?:policy|notice|statement)|anonym\w+|aggregat\w+|de-?identif\w+|statistical|not|never|won't|no\s(?:circumstances|event|case|way)|requested)\b/i,
  zh: /同意|授权|许可|退订|拒绝|取消|撤回|隐私政策|匿名|脱敏|去标识|统计(?!分析)|不(?:会|得|将)|未经|无权|禁止|严禁/,
} as const;
const ADVERTISES = {
  en: /\b(?:personali[sz]ed|targeted|relevant)\s(?:\w+\s)?(?:ads|advertis\w+)\b|\bmarketing\b/i,
  zh: /广告|营销|推广/,
} as const;
/** Data of the customer, and of nobody else. */
const OWN_ZH = pattern('<your>的[^。;,，]{0,8}(?:信息|资料|数据|记录|联系方式)');
/** That the words around are of data and of passing it on. */
const OF_DATA = /数据|信息|资料|隐私|记录|联系方式|手机号|轨迹|画像|偏好/;
const DATA_CLAUSE = /data|privacy|customer-data|data-protection|feedback/;

/** What says that consent is not asked for. */
const UNASKED = {
  en: /\b(?:without|no)\s(?:(?:your|the|any|further|prior|additional|express|separate|need\sfor|need\sto\sobtain)\s){0,4}(?:consent|permission)\b/gi,
  zh: /(?:无须|无需|毋须|毋需|不必|不需)[^。;,，]{0,12}(?:同意|授权|许可)/g,
} as const;

interface Use {
  readonly kind: Kind;
  readonly purpose?: Purpose;
  readonly range: Range;
  readonly plain: string;
  /** Whoever is to get it, the provider alone decides. */
  readonly freely: boolean;
  /** The sentence says whose data it is: the customer's. */
  readonly own: boolean;
}

/** On no ground but the provider's or the recipients' own wish, which no policy named beside it makes a consent. */
const FREELY = {
  en: pattern(
    '(?:<we>|it|they)\\s(?:considers?|deems?|thinks?|sees?|chooses?)\\s(?:appropriate|fit|suitable|proper|to)\\b|\\bdiscretion\\b|\\bfor\\stheir\\s(?:own\\s)?(?:business|commercial|marketing|advertising)\\spurposes\\b',
  ),
  zh: pattern('<we>认为(?:合适|适当|必要)|自行(?:决定|判断)|自身的?(?:商业|营销|业务)(?:目的|用途)'),
} as const;

/** A policy may settle what is done; it is no consent to what the provider does as it likes. */
const POLICY = /privacy\s(?:policy|notice|statement)|隐私(?:政策|声明)/gi;

/** Whether a sentence speaks of consent or of a right to object, or denies the use. */
function isChosen({ language, plain }: ClauseSentence, policy = true): boolean {
  const said = plain.replace(UNASKED[language], '');
  return CHOSEN[language].test(policy ? said : said.replace(POLICY, ''));
}

function useIn(s: ClauseSentence): Use | undefined {
  for (const [purpose, expression] of FINDERS[s.language].uses) {
    const place = expression.first(s.masked)?.indices?.groups?.act;
    if (place && !isChosen(s))
      return {
        kind: 'marketing',
        purpose,
        range: { start: s.start + place[0], end: s.start + place[1] },
        plain: s.plain,
        freely: false,
        own: true,
      };
  }
  for (const expression of FINDERS[s.language].discloses) {
    const place = expression.first(s.masked)?.indices?.groups?.act;
    if (!place) continue;
    const rest = s.masked.slice(0, place[0]) + s.masked.slice(place[1]);
    // To advertise is no ground that the law knows, even where it is called a part of the service.
    const grounded = ADVERTISES[s.language].test(s.plain) ? isChosen(s) : GROUNDED_MASKED[s.language].test(rest);
    if (!grounded)
      return {
        kind: 'disclosure',
        range: { start: s.start + place[0], end: s.start + place[1] },
        plain: s.plain,
        freely: FREELY[s.language].test(s.masked),
        own: OWN_ZH.test(s.masked.slice(...place)),
      };
  }
  return undefined;
}

const usesOf = perClause((facts: ClauseFacts, frame: Frame): readonly Use[] => {
  if (!mentions(facts, WORDS)) return [];
  const sentences = sentencesOf(facts, frame);
  return sentences.flatMap((s, i) => {
    const use = mentions(facts, WORDS, s) ? useIn(s) : undefined;
    if (!use) return [];
    // The sentences before and behind often say how to object, or that consent was asked for.
    const around = [sentences[i - 1], sentences[i + 1]].some((n) => n && isChosen(n, !use.freely));
    return around ? [] : [use];
  });
});

/** Chinese disclosures need words of data about them: in the sentence, or in the clause that opens the list. */
function isOfData(contract: Contract, clause: Clause, use: Use): boolean {
  if (contract.language !== 'zh' || use.kind === 'marketing' || OF_DATA.test(use.plain)) return true;
  const parent = contract.parentOf(clause);
  return parent !== undefined && /(?:披露|提供|共享)[^。]{0,8}[：:]?$/.test(plainText(parent.facts).trimEnd());
}

/** A clause before whose head forbids what follows, or lists the exceptions of a prohibition. */
function isForbidden(contract: Contract, clause: Clause): boolean {
  const parent = contract.parentOf(clause);
  return parent !== undefined && /\bnot\b|不得|不会|除外/.test(plainText(parent.facts).slice(-200));
}

const using = everyClause(usesOf);

function check(contract: Contract, { clause, value: uses }: Told<readonly Use[]>): readonly Finding[] {
  const seen = new Set<Kind>();
  const { language } = clause.facts.words;
  const types = [clause.facts.type, ...clause.facts.also].join(' ');
  return uses.flatMap((use) => {
    const { kind, purpose } = use;
    if (seen.has(kind) || !isOfData(contract, clause, use) || isForbidden(contract, clause)) return [];
    if (
      kind === 'disclosure' &&
      language === 'zh' &&
      !DATA_CLAUSE.test(types) &&
      !OF_DATA.test(clause.facts.heading ?? '') &&
      !use.own &&
      !/个人信息|用户(?:数据|信息|资料)/.test(use.plain)
    ) {
      const parent = contract.parentOf(clause);
      if (!parent || !OF_DATA.test(plainText(parent.facts))) return [];
    }
    seen.add(kind);
    const range = contract.toDocument(clause, use.range);
    return [
      {
        kind,
        range,
        message: purpose === undefined ? MESSAGES[kind] : { ...MESSAGES[kind], data: { purpose: PURPOSES[purpose] } },
        fixes: [
          {
            title: FIXES[kind],
            worded: true,
            edits: [appendSentence(contract, clause, SENTENCES[kind][language], range.start)],
          },
        ],
      },
    ];
  });
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'data-use-no-consent',
    title: { text: 'Use of data without consent' },
    description: {
      text: 'Finds uses of customers’ data for advertising, profiles or training, and disclosures to third parties, that neither consent nor law covers.',
    },
    category: 'fairness',
    severity: 'warning',
    kinds: {
      marketing: { title: { text: 'For advertising, profiles or training' } },
      disclosure: { title: { text: 'To third parties' } },
    },
    profiles: { 'consumer-eu': 'error', prc: 'error' },
    types: ['data-protection', 'customer-data'],
    law: ['cn-pipl-13', 'cn-pipl-14', 'cn-pipl-16', 'cn-pipl-23', 'cn-pipl-24', 'cn-consumer-law-29-3'],
    examples: [
      {
        language: 'en',
        bad: '## Data\n\nWe may use your personal data for marketing.\n',
        good: '## Data\n\nWe may use your personal data for marketing only with your consent.\n',
      },
      {
        language: 'zh',
        bad: '## 数据\n\n我们可使用您的个人信息进行营销推广。\n',
        good: '## 数据\n\n经您同意，我们可使用您的个人信息进行营销推广。\n',
      },
    ],
  },
  ...inParts(inEach(using, check)),
};

export default rule;
