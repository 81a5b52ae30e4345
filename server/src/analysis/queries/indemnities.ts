import { gateOf } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import type { ClauseFacts, Frame } from '../clause.js';
import { partyBefore, pattern, startOfParty } from '../partyWords.js';
import { mentions, sentencesWith } from './mentions.js';
import type { ClauseSentence } from './sentences.js';

/** What a sentence makes a party bear of the other's losses; ranges count in `words.passage.plain`. */
export interface Burden extends Range {
  /**
   * `full`: the customer answers for all damage, costs or losses; `indemnity`: somebody holds somebody harmless.
   */
  readonly kind: 'full' | 'indemnity';
  /** Who bears it; `both` where it is mutual. */
  readonly by: 'provider' | 'customer' | 'both';
  readonly sentence: ClauseSentence;
}

/** Without regard to cause or fault. */
const WHATEVER_ZH = '(?:不管|不论|无论)[^。;,]{0,10}(?:原因|发生|造成|过错|过失)';
const WHATEVER = {
  en: pattern(
    '\\b(?:irrespective|regardless)\\sof\\s(?:\\w+\\s){0,2}?(?:fault|negligence|intent)\\b|\\bwhether\\s(?:or\\snot\\s)?…40…\\b(?:fault|negligen\\w+)\\b(?:\\sor\\snot)?',
    'gi',
  ),
  zh: new RegExp(WHATEVER_ZH, 'g'),
} as const;

/** Whatever the provider loses. */
const OURS_ZH = '(?:给|对|使|致使)<we>[^。;，,]{0,6}(?:全部|一切|所有|任何)[^。;，,]{0,10}(?:损失|损害|费用)';

const FULL = {
  en: [
    pattern(
      '<you>\\s(?:(?:\\w+\\s){0,3}?<may>\\s|are\\s|is\\s|agrees?\\sto\\s|undertakes?\\sto\\s)(?:be\\s)?(?:\\w+\\s){0,2}?(?:liable(?:,[^,.;\\n]{0,80},)?(?:\\sto\\s(?:<we>|[^,.;\\n]{0,40}?))?(?:,?\\s(?:for|to)\\b)|(?:reimburse|compensate|pay)\\s(?:<we>|[^,.;\\n]{0,40}?)\\s?(?:for)?)…60…\\b(?:all|any|every)\\s(?:and\\s(?:all|any)\\s)?(?:\\w+,?\\s){0,4}?(?:damages?|loss(?:es)?|harm|liabilit(?:y|ies))\\b',
    ),
    // What is said in so many words to have no limit.
    pattern(
      '<you>\\s(?:(?:(?:\\w+\\s){0,3}?<may>\\s(?:be\\s)?|are\\s|is\\s)(?:\\w+\\s){0,2}?(?:liable|answerable)|answers?\\sfor)\\b…120…\\b(?<!includ\\w{1,3},?\\s)without\\s(?:any\\s)?limit(?:ation)?\\b(?!,?\\s(?:the|any|all)\\b)',
    ),
    // Who is merely responsible may mean the customer's own loss; it must be the provider's.
    pattern(
      '<you>\\s(?:(?:(?:\\w+\\s){0,3}?<may>\\s|are\\s|is\\s)(?:be\\s)?(?:\\w+\\s){0,2}?(?:responsible\\sfor|bear|cover)|bears?|covers?)\\s(?:\\w+\\s)?(?:all|any|every)\\s(?:and\\s(?:all|any)\\s)?(?:\\w+,?\\s){0,4}?(?:damages?|loss(?:es)?|harm)\\b…80…(?:\\b(?:to|by|of|suffer\\w*|incur\\w*|caused)\\s(?:by\\s|to\\s)?<we>|<we>\\s(?:may\\s|might\\s)?(?:suffer|incur|sustain)s?\\b)',
    ),
  ],
  zh: [
    pattern(
      '<you>[^。;]{0,60}?(?:应|须|需|将|必须|愿意?|同意|负责|有责任)[^。;]{0,40}?(?:赔偿|补偿)(?!<you>)[^。;]{0,60}?(?:全部|一切|所有|任何)[^。;,]{0,20}?(?:损失|损害|费用|支出)',
    ),
    pattern(
      '<you>[^。;]{0,60}?(?:应|须|需|将|必须|愿意?|同意|负责|有责任)[^。;]{0,60}?(?:损失|损害|费用)[^。;,]{0,24}?(?:全额|全部|足额)[^。;,]{0,6}?赔偿',
    ),
    pattern('<you>[^。;]{0,60}?(?:应|须|需|将|必须)[^。;,]{0,40}?(?:全额|足额)(?:赔偿|补偿)'),
    // Whatever the cause: 不管什么原因，损失都归你赔; 一切消费，不论如何发生，概由你负责.
    pattern(
      `${WHATEVER_ZH}[^。;]{0,16}?(?:(?:所有|全部|一切|任何)[^。;,]{0,6}(?:损失|费用|消费)[^。;,]{0,8})?(?:都|均|概|全)?(?:归|由)<you>(?:来)?(?:赔|承担|负责|负担|出)`,
    ),
    pattern(
      `<you>[^。;]{0,40}?(?:所有|全部|一切|任何)[^。;,]{0,4}(?:损失|费用|消费)[^。;,]{0,4}(?:承担|负)[^。;,]{0,8},${WHATEVER_ZH}`,
    ),
    // 我们的全部损失由您来赔.
    pattern('<we>的?(?:所有|全部|一切)的?(?:损失|损害)[^。;,，]{0,4}由<you>(?:来)?(?:赔|承担|负担|负责)'),
    // What the customer causes the provider: 给我们造成的一切损失，由您承担; 应承担由此给我们造成的全部损失.
    pattern(`${OURS_ZH}[^。;]{0,10}由<you>[^。;，,]{0,6}?(?:承担|负担|赔偿|负责)`),
    pattern(`<you>[^。;]{0,60}?(?:应|须|需|将|必须)[^。;，,]{0,6}(?:承担|负担)[^。;，,]{0,8}${OURS_ZH}`),
    // Said of the loss before: 给我们造成损失的，您应当承担由此产生的一切损失.
    pattern(
      '(?:给|对|使|致使)<we>[^。;，,]{0,14}(?:损失|损害)的?[，,]<you>?(?:应当?|须|需|将|必须)[^。;，,]{0,12}(?:承担|负担|赔偿)[^。;，,]{0,10}(?:全部|一切|所有|任何)[^。;，,]{0,8}(?:损失|损害|费用)',
    ),
    // 你造成的所有损失都要赔.
    pattern('<you>[^。;]{0,24}?(?:所有|全部|一切)的?(?:损失|损害)(?:都|均)(?:要|得|应当?|须|需)?赔'),
    pattern(
      '<you>[^。;]{0,20}?(?:应|须|需|将|必须)(?:就|对)[^。;,]{0,60}?(?:全部|一切|所有|任何)[^。;,]{0,16}?(?:损失|损害|费用)[^。;]{0,24}?向<we>(?:作出|承担)?(?:弥偿|赔偿|补偿)',
    ),
  ],
} as const;
const DUTY_ZH = pattern('<you>(?=[^。;,]{0,8}?(?:应|须|需|将|同意|负责|有责任))', 'g');
/** Bound to fault, mutual, or the customer's own damage. */
const NOT_FULL = {
  en: pattern(
    '\\b(?:fault|negligen\\w*|wil{1,2}ful\\w*|intent\\w*|knowing(?:ly)?|fraud\\w*|culpab\\w*|unless|except|either\\sparty|each\\sparty|not\\s(?:be\\s)?(?:liable|responsible))\\b|<your>\\sown\\b|\\bup\\sto\\s(?:a|the|USD|EUR|\\$|€|£)',
  ),
  zh: /过错|故意|过失|双方|违约方|任何一方|一方|为限|不超过|除外/,
} as const;

const INDEMNITY = {
  en: pattern(
    '\\bindemnif(?:y|ies)\\b|\\bdefend\\s<you>(?!\\w)|\\b(?:hold|save|keep)s?\\s(?:and\\s(?:keep|hold|save)\\s)?(?:(?:<we>|<our>|<you>|<your>)|\\w+)[^.;\\n]{0,200}?\\bharmless\\b|<you>\\s(?:\\w+\\s){0,2}?(?:reimburse|compensate)s?\\s(?:<we>|<our>)…60…\\b(?:every|all|any)\\s(?:\\w+,?\\s){0,4}?claims?\\b|\\bkeeps?\\s(?:<we>|<our>|it)\\sfree\\s(?:from|of)\\b…30…\\bclaims?\\b|\\b(?:protects?|shields?)\\s(?:<we>|<our>)\\s(?:from|against)\\b…60…\\b(?:every|all|any)\\s(?:\\w+,?\\s){0,4}?claims?\\b|\\bheld\\sharmless\\b|\\bharmless\\sfrom\\b',
  ),
  zh: pattern(
    '(?:使|令|让|保证|确保|维护|保护|并使|保障)(?:<we>|<you>|另一方|对方|守约方)[^。;]{0,40}?(?:免责|免受|不受|免于|免遭)|(?:为|替)<we>[^。;,]{0,10}?(?:辩护|抗辩)|(?:赔偿|补偿)[^。;]{0,40}?(?:使|令)(?:<we>|其)[^。;]{0,40}?(?:免受|免责|不受|免于)|免除<we>[^。;]{0,30}?(?:因此|由此)[^。;]{0,20}?责任|(?:向|对)<we>(?:作出|提供)?弥偿|弥偿<we>',
  ),
} as const;
/** A negation, or a duty that is only spoken of: to the extent that we would have to indemnify a supplier. */
const NO_DUTY =
  /\bto\sthe\sextent\s(?:that\s)?[^,.;\n]{1,20}\s(?:would|may|might|must|have|has|had|are|is)\b[^,.;\n]{0,30}\sto\s$|\b(?:not|no|never|nor)\b(?:\s\w+){0,4}\s$|n't\s(?:\w+\s){0,3}$|\b(?:obligations?|duty|duties|surviv\w+)\b[^.;\n]{0,30}$/i;
const MUTUAL = {
  en: /\b(?:each|either|a|the\s(?:other|defaulting|breaching|indemnifying))\sparty\b|\b(?:both\s)?parties\b|\bindemnif(?:ying|ied)\sparty\b|\bindemnitor\b/i,
  zh: /双方|任何?一方|违约方|另一方|对方|侵权方/,
} as const;
const ABOUT = gateOf(
  'indemnif|defend|harmless|liable|responsible|reimburse|compensate|bear|cover|赔|补偿|弥偿|免责|免受|抗辩|辩护|承担|负担|不管|不论|无论',
);
const WORDS = gateOf(FULL.en, FULL.zh, INDEMNITY.en, INDEMNITY.zh);

const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly burdens: readonly Burden[] }>();

/** The burdens that a clause puts on a party, in order. Remembered by the clause; linear; never throws. */
export function burdensOf(facts: ClauseFacts, frame: Frame): readonly Burden[] {
  const before = known.get(facts);
  if (before && before.frame === frame) return before.burdens;
  const burdens = mentions(facts, ABOUT)
    ? sentencesWith(facts, frame, WORDS).flatMap((s) => [fullIn(s), indemnityIn(s)].filter((b) => b !== undefined))
    : [];
  known.set(facts, { frame, burdens });
  return burdens;
}

/** Whether a sentence says that fault does not matter, which a sentence on fault would contradict. */
export function disregardsFault({ language, masked }: ClauseSentence): boolean {
  return masked.replace(WHATEVER[language], '') !== masked;
}

function fullIn(sentence: ClauseSentence): Burden | undefined {
  const { language, masked, start } = sentence;
  if (NOT_FULL[language].test(masked.replace(WHATEVER[language], ''))) return undefined;
  for (const expression of FULL[language]) {
    const m = expression.exec(masked);
    if (!m || /\bindemnif|harmless/i.test(m[0])) continue;
    // In Chinese a condition with the customer in it may stand before: 因您违约的，您应赔偿.
    const duty = language === 'zh' ? [...m[0].matchAll(DUTY_ZH)].at(-1) : undefined;
    const from = startOfParty(masked, m.index + (duty?.index ?? 0));
    return { kind: 'full', by: 'customer', sentence, start: start + from, end: start + m.index + m[0].length };
  }
  return undefined;
}

function indemnityIn(sentence: ClauseSentence): Burden | undefined {
  const { language, masked, start } = sentence;
  const m = INDEMNITY[language].exec(masked);
  if (!m) return undefined;
  const end = m.index + m[0].length;
  const english = language === 'en';
  if (english && NO_DUTY.test(masked.slice(0, m.index))) return undefined;
  // A release from claims of one's own is no indemnity.
  if (english && /\breleases?\b/i.test(masked) && !/\bindemnif|\bdefend\b/i.test(masked)) return undefined;
  const mutual = MUTUAL[language].test(english ? masked.slice(0, end) : masked);
  // Who is held harmless tells best who is not.
  const object = english ? OBJECT.exec(masked.slice(m.index, end + 60))?.groups?.party : undefined;
  const subject = partyBefore(masked, m.index);
  const by = mutual ? 'both' : object === undefined ? subject : object >= CUSTOMER ? 'provider' : 'customer';
  if (by === 'unassigned') return undefined;
  return { kind: 'indemnity', by, sentence, start: start + m.index, end: start + end };
}

/** The marks of masked texts for the customer, and for either party. */
const CUSTOMER = '\uE002';
const OBJECT = /(?<party>[\uE000-\uE003])/;
