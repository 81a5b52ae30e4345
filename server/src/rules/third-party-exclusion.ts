import type { ClauseFacts } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { extendSentence } from '../analysis/queries/append.js';
import { type Exclusion, type LiabilitySentence, liabilityOf, limitsProvider } from '../analysis/queries/liability.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { ClauseRule, Finding, Message, RuleContext } from './contract.js';

/*
 * Finds exclusions of liability for third parties that reach those whom the provider itself uses: subcontractors,
 * suppliers, hosting and network providers. Whoever owes a service answers for those who perform it. Switch it off where
 * the provider engages nobody.
 *
 * Bad:  We are not liable for failures of our hosting providers.
 * Good: We are not liable for failures of third parties, other than persons whom we engage to perform the services.
 */

const MESSAGE: Message = {
  text: 'This excludes liability for third parties and does not except those whom the provider uses to perform. A debtor answers for them under most laws, so the exclusion may be void to that extent. Except subcontractors and suppliers.',
};
const FIX: Message = { text: 'Except persons whom the provider engages' };
const EXCEPTION = {
  en: ', except for acts and omissions of persons whom {{provider}} may engage to perform the services',
  zh: '，但{{provider}}为提供服务而使用的第三方除外',
} as const;

/** Persons whom a provider of online services uses. */
const USED_EN =
  '(?:sub-?contractors?|auxiliar(?:y\\spersons?|ies)|vicarious\\sagents?|(?:third[\\s-]party\\s|external\\s|our\\s|other\\s|its\\s)*(?:(?:internet|network|hosting|cloud|infrastructure|telecommunications?|telecoms?|connectivity|data\\scent(?:er|re)|utility|payment|delivery|shipping|electronic\\scommunications)\\s(?:and\\s\\w+\\s)?(?:service\\s)?(?:providers?|operators?|processors?|companies|carriers?|suppliers?|hosts?)|service\\sproviders?|(?<!third[\\s-]party\\s)suppliers?|third[\\s-]party\\s(?:providers?|suppliers?|vendors?)|telecommunications?\\s(?:carriers?|lines?|networks?)|common\\scarriers?|(?:delivery|shipping|payment)\\s(?:partners?|contractors?)|carriers?|couriers?|isps?\\b))';
const FAILING_EN =
  '(?:acts?|actions?|inactions?|omissions?|failures?|faults?|negligence|errors?|delays?|defaults?|conduct|(?:non-?)?performance|interruptions?|outages?|downtime|breach(?:es)?|problems?|malfunctions?|unavailability|caused|due|attributable|result\\w*|acting)';
const USED = {
  en: pattern(
    `\\b${FAILING_EN}\\b…60…(?<!\\byour\\s)(?<!\\byour\\sor\\s)(?<!\\byour\\sown\\s)\\b${USED_EN}|(?<!\\byour\\s)\\b${USED_EN}\\s(?:fails?|failures?|delays?|errors?|problems?|outages?|is\\sunavailable|does\\snot|do\\snot)|^\\sfor\\s(?:(?:any|all)\\s(?:of\\s)?)?(?:our|the|its)\\s(?:own\\s)?(?:auxiliar(?:y\\spersons?|ies)|vicarious\\sagents?|sub-?contractors?|assistants)\\b`,
  ),
  zh: /(?:第三方|第三人)(?:的|等)?[^。;,]{0,4}?(?:作为|不作为|原因|过错|过失|故障|违约|出(?:了|现)?(?:问题|故障|差错))|(?:分包商?|(?:履行)?辅助人员?|供应商|运营商|服务提供商|服务提供者|网络服务商|电信部门|合作(?:方|单位|伙伴|商)|(?:支付|地图|通[信讯]|云|短信|带宽|托管|认证)[^。;,，]{0,6}服务商|物流|快递)(?:的|等)?[^。;,]{0,10}?(?:作为|不作为|行为|过错|过失|原因|因素|故障|违约|延迟|失误|中断|所致|造成|导致|引起)/,
} as const;
/** Whoever the provider says that it has perform. */
const ENGAGED_ZH = pattern(
  '<we>[^。;,，]{0,6}?(?:(?:委托|委聘|委任|聘请|指定|选定)|[将把][^。;,，]{0,12}?(?:交由?|外包|分包|转包)给?)的?(?<who>[^。;,，]{0,20}?(?:第三[方者]|承运人|机构|公司|单位|人员|团队|[^。;,，]{1,4}[商队方](?![^。;,，]{0,2}(?:式|法|面|案|便|向|品|标|业|务))))',
);
const ENGAGED_EN = pattern(
  '\\b(?:anyone|anybody|people|persons?|compan(?:y|ies)|firms?|others|those|partners?)\\s(?:else\\s)?(?:(?:that|whom?)\\s)?<we>\\s(?:\\w+\\s)?(?:works?\\swith|engages?|hires?|appoints?|rel(?:y|ies)\\son|instructs?)\\b',
);
/** Third parties at large, by what they do or omit; only in clauses on liability or the service as such. */
const ANYBODY_EN =
  /\bacts?,?\s(?:or|and)\s(?:\w+\s)?omissions?\s(?:of|by)\s(?:any\s|all\s|other\s)?third[\s-]part(?:y|ies)\b(?!\s\w+s?\b(?<!\s(?:that|which|in|or|and)))/i;
const ABOUT_SERVICE: ReadonlySet<OutlineType> = new Set([
  'limitation-of-liability',
  'warranty-disclaimer',
  'service-level',
  'services',
  'due-care',
]);
/** Whatever somebody does, said with a verb: for what carriers or other third parties do, for anything that our couriers do. */
const DOING_EN = pattern(
  `\\b(?:what|whatever|anything|everything)\\s(?:that\\s|which\\s)?(?:[\\w-]+,?\\s){0,8}?(?:third\\sparties|(?:our|<our>)\\s(?!customers|users|clients|members)(?:[\\w-]+\\s){0,4}?[\\w-]+s|${USED_EN})\\s(?:(?:or|and)\\s[\\w-]+\\s)?(?:may\\s|might\\s)?(?:do(?:es)?|did|fails?|omits?)\\b`,
);
/** The clause speaks of those whose offers are shown. */
const MERCHANTS = /\b(?:merchants?|sellers?|vendors?)['’]?s?\s(?:services?|offers?|products?)\b/i;
/** Others than those who perform the service: sites and sellers, whom the customer deals with or chooses. */
const NOT_OURS = {
  en: pattern(
    '\\b(?:links?|linked|websites?|content|criminal|illegal|access\\sto|advertis\\w+|merchants?|sellers?|other\\susers?|members?|goods|charges|fees|bank)\\b|<you>\\s(?:\\w+\\s)?(?:select|choose|engage|use|authori[sz]e|appoint|incur)|(?<!to\\s)(?<!between\\s)<your>\\s(?:\\w+\\s){0,2}?(?:provider|carrier|operator|isp|bank|supplier)',
  ),
  zh: pattern(
    '泄露|传播|网站|链接|广告|商家|卖家|其他用户|第三方(?:平台|软件|应用|内容|网页|产品|服务(?!供应商|提供商|提供者|商))|<you>(?:的|自行)?(?:选择|聘请|委托|使用的)|银行',
  ),
} as const;
/** What strangers do, or nobody; named beside those whom the provider uses it takes nothing from them. */
const STRANGERS_ZH = /黑客|不可抗力/;
const NAMED_ZH =
  /(?:支付|地图|通[信讯]|云|短信|带宽|托管|认证)[^。;,，]{0,6}(?:服务商|机构)|电信(?:部门|运营商)|运营商|供应商|分包商/;
const EXCEPTED = {
  en: /\b(?:other\sthan|except|save\s(?:for|that|where)|unless|not\sincluding|provided\sthat|subject\sto)\b/i,
  zh: /除外|除非|但[^。]{0,40}(?:应|仍)[^。]{0,12}(?:承担|负)/,
} as const;
/** "In such cases" points at what the clause says before. */
const SUCH_CASES = {
  en: /\bin\s(?:such|these|those|this)\s(?:an?\s)?(?:cases?|events?|circumstances|situations?)\b/i,
  zh: /(?:在)?(?:这种|此种|此类|该等|上述|前述|这些)(?:情况|情形)/,
} as const;
/** What nobody can help, whoever it is that does it. */
const BEYOND_CONTROL = {
  en: pattern('\\b(?:outside|beyond)\\s(?:of\\s)?(?:<our>|its|the)\\s(?:\\w+\\s){0,2}control\\b'),
  zh: /(?:无法|不能|不可)(?:合理)?控制|超出[^。;,，]{0,10}控制/,
} as const;
const NETWORK = {
  en: pattern(`\\b${USED_EN}`),
  zh: /(?:因特网|互联网|网络|电信|云)(?:基础)?(?:服务)?(?:提供商|提供者|运营商|服务商|供应商)|分包商|供应商/,
} as const;

/** Whether the sentence right before says that the provider has third parties perform, and this one is about them. */
function isOfEngaged({ start, sentence: { plain } }: LiabilitySentence, earlier: readonly ClauseSentence[]): boolean {
  const before = earlier.at(-1);
  if (before === undefined || start - before.end >= 4) return false;
  const engaged = ENGAGED_ZH.exec(before.masked);
  // By the last words of what they are called: 交由其他飞防队实施, … 飞防队造成的损失.
  return engaged !== null && (/第三[方者人]/.test(plain) || plain.includes(engaged.groups!.who!.slice(-3)));
}

function concerns(s: LiabilitySentence, exclusion: Exclusion, facts: ClauseFacts, earlier: readonly ClauseSentence[]) {
  const { language, plain, masked } = s.sentence;
  if (EXCEPTED[language].test(plain) || BEYOND_CONTROL[language].test(masked)) return false;
  // Whom the provider engages is its own, whatever it is: a bank, a network.
  if (language === 'zh' && (ENGAGED_ZH.test(masked) || isOfEngaged(s, earlier))) return true;
  if (NOT_OURS[language].test(masked)) return false;
  if (language === 'zh' && STRANGERS_ZH.test(plain) && !NAMED_ZH.test(plain)) return false;
  if (language === 'en' && ENGAGED_EN.test(masked)) return true;
  if (SUCH_CASES[language].test(plain)) return earlier.some((x) => NETWORK[x.language].test(x.plain));
  if (language === 'zh') return USED.zh.test(plain);
  const at = exclusion.end - s.start;
  // What the customer gets from others is theirs to answer for, as where merchants offer through a platform.
  if (facts.type === 'third-party-services' || MERCHANTS.test(facts.words.passage.plain)) return false;
  const front = /^(?:if|where|when|in\s(?:the\s)?(?:case|event)|due\sto|as\sa\sresult)\b/i.test(plain);
  // The name of a role may be masked ("SERVICE PROVIDER"), so the words themselves are read.
  const object = front ? plain : plain.slice(at);
  if (DOING_EN.test(masked.slice(at))) return true;
  return USED.en.test(object) || (ABOUT_SERVICE.has(facts.type) && ANYBODY_EN.test(object));
}

function check(facts: ClauseFacts, { frame }: RuleContext): readonly Finding[] {
  if (facts.type === 'force-majeure') return [];
  for (const s of liabilityOf(facts, frame)) {
    const { exclusion } = s;
    if (!exclusion || !limitsProvider(exclusion) || s.cap || s.carvesFault || exclusion.scope !== 'bound') continue;
    if (exclusion.about.includes('force-majeure')) continue;
    const earlier = sentencesOf(facts, frame).filter((x) => x.end <= s.start && s.start - x.end < 600);
    if (!concerns(s, exclusion, facts, earlier)) continue;
    return [
      {
        range: facts.words.passage.toSource(exclusion),
        message: MESSAGE,
        fixes: [{ title: FIX, worded: true, edits: [extendSentence(facts, s, EXCEPTION[s.sentence.language])] }],
      },
    ];
  }
  return [];
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'third-party-exclusion',
    title: { text: 'No liability for those whom the provider uses' },
    description: {
      text: 'Finds exclusions of liability for third parties that do not except subcontractors, suppliers and networks of the provider. A debtor answers for those whom it uses to perform.',
    },
    category: 'liability',
    severity: 'information',
    profiles: { 'consumer-eu': 'warning', prc: 'warning' },
    types: ['limitation-of-liability', 'third-party-services'],
    law: ['cn-civil-code-593', 'ch-co-101', 'de-bgb-278', 'de-bgb-309-no-7', 'eu-unfair-terms-annex-1-n'],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nWe are not liable for failures of our subcontractors.\n',
        good: '## Liability\n\nWe are not liable for failures of third parties, other than persons whom we engage to perform the services.\n',
      },
      {
        language: 'zh',
        bad: '## 责任限制\n\n对于第三方的作为或者不作为给您造成的损失，我们不承担责任。\n',
        good: '## 责任限制\n\n对于第三方的作为或者不作为给您造成的损失，我们不承担责任，但我们为提供服务而使用的第三方除外。\n',
      },
    ],
  },
  check,
};

export default rule;
