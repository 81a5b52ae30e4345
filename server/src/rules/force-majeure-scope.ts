import type { ClauseFacts } from '../analysis/clause.js';
import { plainText } from '../analysis/queries/plainText.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { ClauseRule, Finding, Message, RuleContext } from './contract.js';

/*
 * Finds definitions of force majeure that are wider than the term bears: tests joined by “or” where the law asks for all of
 * them, and events from the provider's own sphere, which it must guard against. Switch it off where the parties mean to
 * shift these risks.
 *
 * Bad:  Force majeure includes attacks by hackers and failures of our suppliers.
 * Good: Force majeure includes earthquakes, war and measures of authorities.
 */

const MESSAGES = {
  disjunctive: {
    text: 'The definition joins its tests by “{word}”: one of unforeseeable, unavoidable and insurmountable would be enough. The law asks for all of them. Write “{instead}”.',
  },
  stretched: {
    text: '“{event}” lies in the sphere of the provider, who must guard against it. Called force majeure it shifts a risk that the law leaves with the provider. Delete it, or limit it to events that reasonable precautions do not avert.',
  },
} as const satisfies Record<string, Message>;
const JOIN: Message = { text: 'Write “{instead}”' };

/** One of the tests: unforeseeable, which could not have been avoided; and the one that most definitions name last. */
const TEST =
  "(?:unforeseeable|unforeseen|unavoidable|insurmountable|inevitable|(?:(?:cannot|could\\snot)\\s(?:have\\s)?be(?:en)?|(?:can['’]t|couldn['’]t)\\s(?:have|be)(?:\\sbeen)?)\\s(?:foreseen|avoided|overcome|prevented))";
const OUTSIDE = "(?:outside|beyond)\\s(?:[\\w'’]+\\s){1,4}?control";
const TESTS = {
  en: new RegExp(`\\b${TEST},?(?:\\s${TEST},?){0,2}\\s(?<word>or)\\s(?:${TEST}|${OUTSIDE})\\b`, 'di'),
  zh: /[不无][能法](?:预见|避免|克服)、?(?:[不无][能法](?:预见|避免|克服)、?)?(?<word>或者?|或)[不无][能法](?:预见|避免|克服)/d,
} as const;
/** Events that the provider itself, its technology or its suppliers bring about. */
const OWN_SPHERE = {
  en: /\b(?:hack(?:ers?|ing)(?:\sattacks?)?|(?:computer\s)?virus(?:es)?|malware|d?dos\sattacks?|(?:distributed\s)?denial[- ]of[- ]service(?:\sattacks?)?|cyber[- ]?attacks?|network\scongestion|(?:failures?|defaults?|insolvency|outages?)\sof\s(?:(?:one|any)\sof\s)?(?:our\s|its\s|the\s)?(?:own\s)?(?:[\w-]+\s){0,2}?(?:suppliers?|subcontractors?|(?:hosting|cloud|network|internet)\sproviders?)|congestion\sof\s(?:the\s)?networks?|(?:strikes?|lock-?outs?|lab(?:ou)?r\s(?:disputes?|disruptions?|disturbances?|troubles?|unrest)|industrial\saction)(?:,?\s(?:and|or)\s(?:strikes?|lock-?outs?))?\s(?:of|by|among|involving|at|in|within)\s(?:our|its)\s(?:own\s)?(?!contr|judge|view|opinion)[a-z]+|malicious\ssoftware|(?:breakdowns?|failures?)\sof\s(?:(?:our|its|the)\s)?(?:own\s)?(?:[\w-]+\s){0,1}?(?:plant|machinery|equipment)|(?:missing|late|delayed)\s(?:\w+\s)?from\s(?:our|its)\ssuppliers|illness\sof\s(?:our\s|its\s)?(?:own\s)?(?:staff|employees|personnel)|(?:scheduled\s|system\s)?maintenance)\b/gi,
  zh: /黑客(?:攻击|入侵)?|(?:计算机)?病毒(?!感染的肺炎)|(?:D)?DoS攻击|拒绝服务攻击|网[络路](?:拥堵|堵塞|拥塞|攻击)|系统遭受?[^。;、，,]{0,4}攻击|(?:供应商|分包商)的?(?:违约|倒闭|破产|失误|故障|断供|停供)|(?:服务器|系统|网站)(?:被|遭到|受到)[^。;、，,]{0,4}攻击|(?:设备|机房|软件)(?:故障|宕机)|(?:电信(?:部门|运营商)的?)?(?:技术|线路)调整|系统(?:维护|故障|升级)|服务器故障|罢工|劳资纠纷/giu,
} as const;
const QUALIFIED = {
  en: /\b(?:despite|notwithstanding)\b[^\n]{0,60}\b(?:security|precautions?|measures|care)\b|\b(?:reasonable|appropriate|state[- ]of[- ]the[- ]art)\s(?:\w+\s){0,2}?(?:security|precautions?|measures)\b|\b(?:not\sincluding|excluding|except)\b/i,
  zh: /(?:已|虽)[^。,;]{0,12}(?:合理|必要|充分)[^。,;]{0,12}(?:措施|注意|防护)|全国性|行业性|不包括|除外/,
} as const;
const NAMES = {
  en: /\bforce\s?majeure\b|\b(?:beyond|outside)\s(?:[\w'’]+\s){0,4}?control\b|\bacts?\sof\sgod\b|\bhindrances?\b|\b(?:can['’]t|cannot)\s(?:help|prevent|control|influence)\b/i,
  zh: /不可抗力|force\s?majeure|(?:超出|超越|超過|非)[^。;,，]{0,12}(?:控制|掌控)(?:的?范围|能力|之外)?/i,
} as const;
/** What joins the events before it to the name: viruses or any other event beyond our control, 黑客攻击等不可抗力. */
const JOINED = {
  en: /\b(?:other|such|similar|like|all)\b[^\n,;]{0,60}$/i,
  zh: /(?:等|其他|其它|此类|类似)[^。,;]{0,20}$|(?:视为|视同|属于|构成)$/,
} as const;
/** What force majeure is, rather than what it does. */
const LISTS = {
  en: /\b(?:includ\w+|such\sas|mean\w*|e\.?g\.?|i\.?e\.?|namely|for\sexample|due\sto|because\sof|owing\sto|caused\sby|result\w*\s(?:from|of)|(?:prevented|hindered|delayed|impeded|hampered|kept)\b[^.;\n]{0,40}\sby|(?:get|gets|stand|stands)\sin\sthe\sway|like|lets?\s(?:us|either\s\w+|both\ssides)\soff)\b/i,
  zh: /包括|例如|比如|如|是指|系指|指|视为|视同|属于|构成|等[^。,;]{0,20}(?:事件|情形|情况|原因|因素|不可抗力)/,
} as const;

/** Things in a row, which need no word that announces them: 战争、地震、洪水. */
const ROW = /(?:[^。;,，、]{2,10}、){2}/;

function checkSentence(s: ClauseSentence, facts: ClauseFacts): readonly Finding[] {
  const { passage } = facts.words;
  const at = (start: number, end: number): Finding['range'] =>
    passage.toSource({ start: s.start + start, end: s.start + end });
  /** As the draft writes it, in its own characters. */
  const written = ({ index, 0: { length } }: RegExpExecArray): string =>
    passage.plain.slice(s.start + index, s.start + index + length);
  const findings: Finding[] = [];
  const tests = TESTS[s.language].exec(s.plain);
  const word = tests?.indices?.groups?.word;
  if (tests && word) {
    const instead = s.language === 'zh' ? '且' : 'and';
    findings.push({
      kind: 'disjunctive',
      range: at(tests.index, tests.index + tests[0].length),
      message: { ...MESSAGES.disjunctive, data: { word: tests.groups!.word!, instead } },
      fixes: [{ title: { ...JOIN, data: { instead } }, edits: [{ ...at(...word), text: instead }] }],
    });
  }
  // Maintenance that a list of excuses names before force majeure is not called force majeure.
  const { plain } = facts.words.passage;
  // Under a heading that names it, all that a sentence without the name lists is called so.
  const headed = NAMES[s.language].test(facts.heading ?? '') && !NAMES[s.language].test(s.plain);
  const lists = LISTS[s.language].test(s.plain) || (headed && ROW.test(s.plain));
  if (!lists || QUALIFIED[s.language].test(s.plain)) return findings;
  const name = headed ? 0 : (NAMES[s.language].exec(plain)?.index ?? 0);
  const named = headed || JOINED[s.language].test(plain.slice(0, name)) ? 0 : name - s.start;
  const [first, ...others] = [...s.plain.matchAll(OWN_SPHERE[s.language])].filter(({ index }) => index >= named);
  if (!first) return findings;
  findings.push({
    kind: 'stretched',
    range: at(first.index, first.index + first[0].length),
    message: { ...MESSAGES.stretched, data: { event: written(first) } },
    related: others.map((other) => ({
      range: at(other.index, other.index + other[0].length),
      message: { text: 'So does “{event}”.', data: { event: written(other) } },
    })),
  });
  return findings;
}

function check(facts: ClauseFacts, { frame }: RuleContext): readonly Finding[] {
  if (facts.type !== 'force-majeure') return [];
  const seen = new Set<string>();
  const whole = `${facts.heading ?? ''}\n${plainText(facts)}`;
  if (!NAMES[facts.words.language].test(whole) && !TESTS[facts.words.language].test(whole)) return [];
  return sentencesOf(facts, frame)
    .flatMap((s) => checkSentence(s, facts))
    .filter(({ kind }) => !seen.has(kind!) && seen.add(kind!));
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'force-majeure-scope',
    title: { text: 'Force majeure wider than the term bears' },
    description: {
      text: 'Finds definitions of force majeure that join their tests by “or”, or that list events from the sphere of the provider, such as attacks by hackers or congestion.',
    },
    category: 'liability',
    severity: 'information',
    kinds: {
      disjunctive: { title: { text: 'Tests joined by “or”' }, severity: 'warning' },
      stretched: { title: { text: "Events in the provider's sphere" } },
    },
    profiles: { 'prc/stretched': 'warning' },
    types: ['force-majeure'],
    law: ['cn-civil-code-180'],
    examples: [
      {
        language: 'en',
        bad: '## Force majeure\n\nForce majeure includes attacks by hackers and network congestion.\n',
        good: '## Force majeure\n\nForce majeure includes earthquakes, war and measures of authorities.\n',
      },
      {
        language: 'zh',
        bad: '## 不可抗力\n\n不可抗力是指不能避免或不能预见的情形。\n',
        good: '## 不可抗力\n\n不可抗力是指不能预见、不能避免且不能克服的客观情况，如地震、战争。\n',
      },
    ],
  },
  check,
};

export default rule;
