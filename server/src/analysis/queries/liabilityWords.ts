import { pattern } from '../partyWords.js';

/**
 * The shared patterns of liability (design/rules.md, section 0) over masked text in plain form. All gaps are bounded,
 * so that matching stays linear.
 */

const FAULT_EN =
  '(?:wil{1,2}ful(?:ly)?|intent|intentional(?:ly)?|deliberate(?:ly)?|gross(?:ly)?\\snegligen(?:t|ce|tly)|gross\\s(?:or\\s\\w+\\s)?(?:fault|misconduct)|fraud(?:ulent(?:ly)?)?|malice|bad\\sfaith)';
const INJURY_EN =
  '(?:death|(?:personal|bodily|physical)\\s(?:or\\s\\w+\\s)?(?:injur(?:y|ies)|harm)|injur(?:y|ies):?\\s(?:\\(\\w\\)\\s)?(?:to|of)\\s(?:the\\s)?(?:life|body|health|persons?)|life,\\s(?:body|limb)(?:,?\\s(?:or|and)\\shealth)?)';
const FAULT_ZH = '(?:故意|蓄意|重大过失|重大疏忽|严重疏忽|严重过失|重过失|欺诈)';
const INJURY_ZH = '(?:人身(?:损害|伤害|伤亡|权益)|生命|健康|伤亡|死亡)';

/** What makes an English phrase an exception of a limit, around the head of liability that it spares. */
function englishCarves(head: string): readonly RegExp[] {
  // The words before the head must not make it the customer's: "except for your gross negligence" spares nobody else.
  const own = '(?<!<your>\\s)(?<!<your>\\sown\\s)';
  const h = `\\b${own}${head}\\b`;
  const apply =
    '(?:limit|limits|exclude|excludes|apply|applies|affect|affects|restrict|restricts|prejudice|(?:limited|limits?|excluded|restricted|affected|exempt(?:ed)?)(?!\\sto\\b))';
  return [
    pattern(`\\b(?:except|save|other\\sthan|unless|excluding|exception|apart\\sfrom|provided\\sthat)\\b…300…${h}`),
    pattern(
      `\\b(?:nothing|none|not|\\w+n't|never|neither|no\\s(?:provision|term|limitation|exclusion))\\b…160…\\b${apply}\\b…400…${h}`,
    ),
    pattern(
      `\\bliab\\w+\\b…60…\\b(?:without\\slimit(?:ation|s)?|unlimited|unrestricted(?:ly)?|in\\sfull|fully|(?:under|by|in\\saccordance\\swith|according\\sto|pursuant\\sto)\\s(?:the\\s)?(?:statut\\w+|legal\\s(?:provisions?|rules|requirements)))\\b…200…${h}`,
    ),
    pattern(`\\b(?:unlimited|unrestricted(?:ly)?|fully)\\s(?:liability|liable)\\b…200…${h}`),
    pattern(
      `\\b(?:where|if|when|insofar\\sas|(?:as|so)\\slong\\sas|to\\sthe\\sextent(?:\\sthat)?)\\s(?:<we>|the\\b|such\\b|it\\b|that\\b|no\\b|neither\\b)…40…\\b(?:neither|nor|not|without|no)\\b…60…${h}`,
    ),
    pattern(
      `${h}…200…\\b(?:unaffected|not\\s(?:be\\s)?(?:limited(?!\\sto)|excluded|affected|restricted)|unlimited|without\\slimit)`,
    ),
  ];
}

const CHINESE_EXCEPTION =
  '(?:除外|不适用|不在此限|不受(?:此|该|其|上述|前述)限|不受[^。;]{0,30}(?:限制|影响)|不(?:得)?(?:限制|排除|免除|影响|减轻)|[概并]?无(?:任何)?(?:规定|条文|条款|内容)[^。;]{0,12}(?:限制|排除|免除))';

function chineseCarves(head: string): readonly RegExp[] {
  const h = `(?<!<your>)(?<!<your>的)(?<!<your>自身的)${head}`;
  return [
    pattern(`${h}[^。]{0,120}?${CHINESE_EXCEPTION}`),
    pattern(`${CHINESE_EXCEPTION}[^。]{0,160}?${h}`),
    pattern(`除[^。]{0,120}?${h}[^。]{0,80}?外`),
    pattern(`除非[^。]{0,120}?${h}`),
    pattern(`(?:非因|并非|不是|非由)[^。,;]{0,24}?${h}`),
    pattern(
      `${h}[^。]{0,80}?(?:仍|应当?|依法)[^。,;]{0,10}?承担|${h}[^。]{0,80}?(?:(?:无限|全部|完全)(?:的)?(?:赔偿)?责任|全额赔偿|不设上限)`,
    ),
  ];
}

/** CARVE(FAULT): a limit spares intent, gross negligence or fraud. */
export const CARVES_FAULT = {
  en: [
    ...englishCarves(FAULT_EN),
    // Whoever answers for all negligence answers for the gross one.
    pattern(
      '\\b(?:except|save|unless|other\\sthan|apart\\sfrom)\\b…120…(?<!<your>\\s)(?<!<your>\\sown\\s)\\b(?:negligen(?:t|ce)|fault)\\b',
    ),
  ],
  zh: [...chineseCarves(FAULT_ZH), pattern('除(?:非)?[^。]{0,60}?(?<!<your>)(?<!<your>的)(?:过错|过失)')],
} as const;

/** CARVE(INJURY): a limit spares death and personal injury. */
export const CARVES_INJURY = { en: englishCarves(INJURY_EN), zh: chineseCarves(INJURY_ZH) } as const;

/** FAULT and INJURY alone, for the items of a list whose head says that nothing is limited. */
export const FAULT = { en: pattern(`\\b${FAULT_EN}\\b`), zh: pattern(FAULT_ZH) } as const;
export const INJURY = { en: pattern(`\\b${INJURY_EN}\\b`), zh: pattern(INJURY_ZH) } as const;

/** Injury as a loss, beside health as a subject (健康档案). */
export const INJURED = {
  en: INJURY.en,
  zh: /人身(?:损害|伤害|伤亡|损失)|(?:身体|生命|健康)[^。,;]{0,8}(?:损害|伤害|损失|受损)|伤亡|死亡/,
} as const;

/** The head of a list of what is not limited: "Nothing in these terms limits our liability for:". */
export const CARVE_HEAD = {
  en: [
    pattern(
      "\\b(?:nothing|not|\\w+n't|never|no\\s(?:provision|term))\\b…160…\\b(?:limit|limits|exclude|excludes|restrict|apply|applies|affect)\\b…160…(?::|\\b(?:for|to|following|below))\\s?[-—]?$",
    ),
    pattern('\\b(?:except|unlimited|without\\slimit(?:ation)?)\\b…80…:\\s?$'),
    pattern('\\bnothing\\b…80…\\b(?:will|shall|does|operates\\sto|intended\\sto):\\s?$'),
  ],
  zh: [pattern('(?:不(?:得)?(?:限制|排除|免除|影响|适用)|不受[^。]{0,20}限制|除外)[^。]{0,80}:\\s?$')],
} as const;

/** Goes on with what the sentence before keeps: "This includes liability for death". */
export const INCLUDES = {
  en: /^\W*(?:this|that|these|such\sliability|it)\s(?:\w+\s){0,2}?(?:includes?|means)\b/i,
  zh: /^\W*(?:这|其中|此)?(?:包括|即)/,
} as const;

/** The sentence speaks of the whole agreement: its exceptions count for every clause. */
export const AGREEMENT_WIDE = {
  en: pattern(
    "\\b(?:nothing|no\\s(?:provision|term|part))\\b…40…\\b(?:agreement|terms|contract|conditions|document|policy|licen[cs]e|tos|t&cs?|eula|addendum|herein)\\b|(?:\\b(?:these\\sterms|this\\sagreement|the\\sagreement)|<we>)\\s(?:\\w+\\s)?(?:(?:do|does|shall|will)\\snot|(?:do|does|wo)n't)\\s(?:seek\\sto\\s)?(?:in\\sany\\sway\\s)?(?:limit|exclude|restrict)|\\bneither\\sparty\\s(?:seeks\\sto\\s)?(?:limits?|excludes?)\\s(?:or\\s\\w+\\s)?(?:its|their)\\sliability\\b|\\bnothing\\s(?:(?:shall|will|may|can)\\s)?(?:limits?|excludes?|restricts?|caps?)\\b",
  ),
  zh: pattern(
    '(?:本|此|该)(?:协议|合同|条款|服务条款|用户协议)[^。]{0,40}?(?:不|均不|并不|无意|[概并]?无(?:任何)?(?:规定|条文|条款|内容))[^。]{0,4}(?:限制|排除|免除|影响|适用)',
  ),
} as const;

/** The exceptions of a sentence count for the limits around it: "the limits above do not apply". */
export const SECTION_WIDE = {
  en: pattern(
    '\\b(?:nothing|none|no)\\b…60…\\b(?:section|clause|article|paragraph|limitations?|exclusions?|disclaimers?)\\b|\\b(?:foregoing|above|these|this|such|preceding|aforementioned|previous|the|following)\\s(?:\\w+\\s){0,3}?(?:limitations?|limits?|caps?|exclusions?|disclaimers?|restrictions?|provisions?|sentences?|paragraphs?|section|clause)\\b|\\b(?:foregoing|above)\\s(?:(?:shall|will|do|does|may|is|are|only)\\s(?:\\w+\\s)?)?(?:not\\s)?(?:appl(?:y|ies|icable)|limit|exclude)\\b|\\bliab\\w+\\b…60…\\b(?:unlimited|without\\slimit)|\\bliab\\w+\\b…160…\\b(?:is|are|remains?|stays?)\\s(?:unlimited|not\\slimited(?!\\sto)|without\\slimit)|\\b(?:unlimited|unrestricted)(?:ly)?\\sliab(?:ility|le)\\b|\\bunaffected\\b',
  ),
  zh: pattern(
    '(?:上述|前述|以上|前款|本条|本款|该等|前项|上列)[^。]{0,30}(?:限制|排除|免责|免除|约定|规定|上限|条款)|(?:本|该)(?:条|款|节|部分)[^。,;]{0,6}不适用|不受[^。]{0,20}限制|承担(?:无限|全部|完全)(?:的)?(?:赔偿)?责任',
  ),
} as const;

/** PROV is liable for FAULT only. */
export const FAULT_ONLY = {
  en: [
    pattern(`\\b(?:only|solely|exclusively)\\b…60…\\bliable\\b…200…\\b${FAULT_EN}\\b`),
    pattern(
      `\\b(?:liable|liability)\\b…60…\\b(?:only|solely|exclusively|(?:limited|restricted)\\sto)\\b…120…\\b${FAULT_EN}\\b`,
    ),
  ],
  zh: [
    pattern(`(?:只|仅|才)[^。]{0,60}?${FAULT_ZH}[^。]{0,60}?(?:承担|负|赔偿)`),
    pattern(`责任[^。;]{0,12}(?:仅|只)?限于[^。;]{0,20}${FAULT_ZH}`),
  ],
} as const;

/** The limit is bound to lesser fault. */
export const LESSER_FAULT = {
  en: /\b(?:slight|simple|ordinary|minor|normal|light)(?:ly)?\s(?:or\s\w+\s)?negligen/i,
  zh: /(?:一般|轻微|轻|普通)(?:的)?(?:过失|疏忽)/,
} as const;

/** SAVE: to the extent permitted by law. */
export const SAVE = {
  en: /\bextent\s(?:\w+\s){0,2}?(?:permitted|allowed|allowable|permissible|possible|provided|not\s(?:prohibited|limited))\b|\b(?:insofar\sas|so\sfar\sas|to\sthe\sextent|where|as|if|when|unless)\s(?:\w+\s){0,2}?(?:legally\s)?(?:permitted|permissible|allowed|prohibited)\b|\bpermitted\s(?:by|under)\s(?:\w+\s){0,2}?laws?\b|\b(?:except|unless|save)\b[^\n]{0,40}\b(?:required|prohibited|provided)\sby\s(?:\w+\s){0,3}?laws?\b|\b(?:except|unless|save)\b[^\n]{0,60}\b(?:violat\w+|contraven\w+|contrary\sto|conflicts?\swith|in\s(?:breach|violation)\sof)\s(?:\w+\s){0,3}?laws?\b/i,
  zh: /法(?:律|规)?(?:法规)?(?:所)?(?:允许|许可|准许)(?:的)?(?:[^。,;]{0,6})?(?:范围|限度|程度|情况|前提|条件)|法律(?:法规)?另有[^。,;]{0,4}规定/,
} as const;

/** What the limits around it are subject to: "the foregoing shall not apply to the extent that the law forbids it". */
export const LIMITS_APPLY = {
  en: /\b(?:limit(?:ation)?s?|exclusions?|restrictions?|this\s(?:section|clause|article)|(?:sections?|subsections?|clauses?|paragraphs?|provisions?)\s(?:below|above)|foregoing|above)\b[^\n;]{0,60}?\b(?:appl(?:y|ies)|applicable(?!\s(?:\w+\s){0,2}?laws?\b)|effective)\b/i,
  zh: /(?:上述|前述|以上|本条|本款|本节)[^。;]{0,30}?(?:适用|有效|生效)/,
} as const;

/** The whole agreement holds only as far as the law allows: "these terms operate to the fullest extent permitted". */
export const AGREEMENT_SAVED = {
  en: /\b(?:agreement|terms(?:\s(?:of\s(?:use|service)|and\sconditions))?|contract|conditions|eula|licen[cs]e)\s(?:(?:shall|will|is|are)\s)?(?:operates?|appl(?:y|ies)|(?:binding|enforceable|effective))\s(?:only\s)?to\sthe\s(?:\w+\s)?extent\b/i,
  zh: /(?:本|此|该|这些)(?:法律)?(?:协议|合同|条款|服务条款|用户协议)[^。,;]{0,6}?在[^。,;]{0,6}法律[^。,;]{0,12}(?:范围|限度|程度)内?(?:运作|有效|适用|生效|执行)/,
} as const;

/** A sentence that keeps liability which the law does not let be excluded, without naming it. */
export const LAW_KEPT = {
  en: /\b(?:except|other\sthan|besides|apart\sfrom|save)\b[^\n]{0,60}?\b(?:cannot|can\snot|may\snot)\b[^\n]{0,40}?\b(?:limit|exclude)\w*\b[^\n]{0,24}?\blaw|\b(?:jurisdictions?|states?|countries|territories|laws?)\b[^\n]{0,60}?\b(?:(?:do|does|may)\snot\s(?:allow|permit)|not\s(?:allowing|permitting))\b[^\n]{0,120}?\b(?:exclusion|limitation|disclaimer|exclud|limit)|\b(?:nothing|not)\b[^\n]{0,160}?\b(?:limit|exclude|affect|restrict|apply)s?\b[^\n]{0,200}?\b(?:cannot|can\snot|may\snot|not)\b[^\n]{0,60}?\b(?:law|lawfully|legally|statut|by\scontract|by\sagreement)|\bnot\b[^\n]{0,80}?\b(?:limit|exclude|restrict)\b[^\n]{0,160}?\b(?:unlawful|illegal)\b|\b(?:statutory|consumer)\srights\b[^\n]{0,60}\b(?:unaffected|not\s(?:be\s)?affect)|\b(?:cannot|may\snot)\sbe\s(?:limited|excluded)\b[^\n]{0,40}\blaw|\b(?:nothing|not)\b[^\n]{0,80}?\b(?:limit|exclude|affect|restrict|waive|prejudice)s?\b[^\n]{0,24}?(?:\b(?:statutory|mandatory|consumer|consumers?['’]?\s(?:statutory|legal|mandatory))\srights\b|\brights\sas\sa\sconsumer\b|\b(?:those|these|such)\s(?:legal\s|statutory\s|mandatory\s|other\s)?rights\b)|\bnot\s(?:limit|exclude|restrict)\b[^\n]{0,60}\bbeyond\s(?:what|the\sextent)\b[^\n]{0,40}\blaw/i,
  zh: /法律[^。]{0,30}不(?:得|能|可|允许)(?:被)?(?:排除|限制|免除|减轻)|(?:法域|辖区|国家|地区|州)[^。]{0,12}不(?:允许|准许)(?:对[^。]{0,20})?(?:排除|限制|免除)|(?:不|无意|不会|并不)(?:影响|限制|排除|减损)[^。,]{0,12}(?:(?:这些|该等|此等|上述|法定)权利|消费者[^。,]{0,8}权利)|不(?:排除|限制|免除)[^。]{0,60}法律[^。]{0,20}(?:不得|强制)/,
} as const;
