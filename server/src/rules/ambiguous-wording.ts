import type { ClauseFacts } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { bindingSentences } from '../analysis/queries/summaries.js';
import type { ClauseRule, Finding, Fix } from './contract.js';

/**
 * Finds wording that can be read in two ways: "i.e." before a mere example, "and/or", duties whose only measure of time
 * is a word such as "promptly".
 *
 * Doubt about terms that one side drew up is resolved against it. Switch `vague` off where speed is measured elsewhere.
 */

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'ambiguous-wording',
    title: { text: 'Wording that can be read in two ways' },
    description: {
      text: '“i.e.” before a mere example, “and/or”, and duties with no other measure than “promptly” or “as soon as possible”. Doubt is resolved against the party that drew up the terms.',
    },
    category: 'hygiene',
    severity: 'hint',
    kinds: {
      'ie-eg': { title: { text: '“i.e.” before an example' }, severity: 'warning' },
      'and-or': { title: { text: 'And/or' } },
      vague: { title: { text: 'A duty without a measure of time' } },
    },
    examples: [
      {
        language: 'en',
        bad: 'We are not liable for events such as attacks (i.e. floods of requests, etc.).\n',
        good: 'We are not liable for the agreed events, i.e. war and strike.\n',
      },
      {
        language: 'zh',
        bad: '## 义务\n\n您和/或您的员工应当遵守本规则。\n',
        good: '## 义务\n\n您应当在三日内及时通知我们。\n',
      },
    ],
  },
  check(facts, { frame }) {
    const findings: Finding[] = [...andOr(facts)];
    for (const sentence of sentencesOf(facts, frame))
      if (sentence.language === 'en') findings.push(...examples(facts, sentence));
    for (const sentence of bindingSentences(facts, frame)) {
      const vague = vagueIn(facts, sentence);
      if (vague) findings.push(vague);
    }
    return findings;
  },
};
export default rule;

const THAT_IS = /\bi\.?\s?e\.?(?=[,\s])/gi;
/** What comes before an example: "events such as war, attacks (i.e. …". */
const LIST_BEFORE = /\b(?:some|parts|portions)\sof\s(?:our|the|your|these)\s\w+,?\s?\(?$|\be\.g\.[^.;]{0,60}$/i;
/** What shows that more could have been named: an open end, one case of several, a pair. */
const OPEN_AFTER =
  /^[,\s]{0,3}(?:[^).;]{0,80}\b(?:etc|and so on|and the like|among others)\b|in (?:the )?(?:event|case) of\b|for (?:example|instance)\b)|^[,\s]{0,3}[A-Z]\w{1,12}\/[A-Z]\w{1,12}\b/;

function examples(facts: ClauseFacts, { start, plain }: ClauseSentence): Finding[] {
  if (!/\bi\.?\s?e\b/i.test(plain)) return [];
  return [...plain.matchAll(THAT_IS)].flatMap((match) => {
    const before = plain.slice(Math.max(0, match.index - 90), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (/^(?:ie|i e)$/i.test(match[0]) || (!LIST_BEFORE.test(before) && !OPEN_AFTER.test(after))) return [];
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    const range = facts.words.passage.toSource(at);
    // "i.e. for example" says it twice.
    const again = /^,?\sfor (?:example|instance)\b/.exec(after)?.[0].length ?? 0;
    const whole = again === 0 ? range : facts.words.passage.toSource({ ...at, end: at.end + again });
    const better = match[0] === match[0].toUpperCase() ? 'E.G.' : 'e.g.';
    return [
      {
        range,
        kind: 'ie-eg',
        message: {
          text: '“i.e.” (that is) makes what follows the only case, but it reads like an example. A court may take the clause for limited to it. Write “e.g.”, or name all cases.',
        },
        fixes: [{ title: { text: 'Write “{words}”', data: { words: better } }, edits: [{ ...whole, text: better }] }],
      },
    ];
  });
}

const AND_OR =
  /\b(?:and ?\/ ?or|or ?\/ ?and)\b|[和及与] ?[/／] ?或|或 ?[/／] ?[和及与]|[和及与][（(]或[）)]|或[（(][和及与][）)]/gi;

function andOr(facts: ClauseFacts): Finding[] {
  const { passage } = facts.words;
  return [...passage.plain.matchAll(AND_OR)].map((match) => {
    const range = passage.toSource({ start: match.index, end: match.index + match[0].length });
    const chinese = /[^\x00-\x7f]/.test(match[0]);
    const words = (chinese ? ['或', match[0].replace(/[^和及与]/g, '')] : ['or', 'and']).map((word) =>
      /^[A-Z]/.test(match[0]) ? word.toUpperCase() : word,
    );
    return {
      range,
      kind: 'and-or',
      message: {
        text: '“{words}” leaves open whether both are needed or one is enough. Write “A or B”, “A and B”, or “A or B or both”.',
        data: { words: match[0] },
      },
      fixes: words.map(
        (word): Fix => ({
          title: { text: 'Write “{words}”', data: { words: word } },
          edits: [{ ...range, text: word }],
        }),
      ),
    };
  });
}

const ENGLISH_DUTY = pattern(
  '(?:<we>|<you>)\\s(?:must|shall|will|agrees?\\sto|undertakes?\\sto|(?:is|are)\\s(?:required|obliged|obligated)\\sto)\\s(?!(?:not|cease|terminate|end|lapse|be|expire)\\b)(?:(?!\\b(?:may|can|could)\\b)[^\\n.;]){0,80}?\\b(?<vague>promptly|immediately|as\\ssoon\\sas\\s(?:possible|practicable|reasonably\\s(?:possible|practicable))|from\\stime\\sto\\stime|in\\sdue\\scourse)\\b(?!\\s(?:upon|after|following|on|before|prior|when|if|once|terminat|ceas|available|effective|be\\sterminat|cancel|due|stop))',
);
const CHINESE_DUTY =
  /(?:应当?|必须|须|将|有义务)[^。；，,]{0,30}?(?<vague>(?<![未不无])(?:及时|立即|尽快)|不时|原则上|酌情|一定的?(?:期限|缓冲期|期间))(?![生终失停]|中[止断])|(?<period>一定的?(?:期限|缓冲期|期间))[^。；，]{0,60}内/;
/** A number and a unit of time, however written. */
const DURATION =
  /\b(?:\d{1,5}|one|two|three|five|seven|ten|fourteen|thirty|sixty|ninety)\)?\s(?:business\s|working\s|calendar\s)?(?:second|minute|hour|day|week|month|year)s?\b|[\d一二三四五六七八九十两]{1,6}\s?个?(?:自然|工作)?(?:小时|分钟|天|日|周|月|年)/i;
/** Towards an authority the law sets the time; "promptly" is then its word. */
const AUTHORITY =
  /\b(?:to|the)\s(?:\w+\s){0,2}(?:authorit(?:y|ies)|regulators?)\b|\blaw enforcement\b|[向与][^，。；]{0,8}(?:主管|监管|执法|公安|司法机关|有关部门)/i;

const AT_ONCE = /^(?:immediately|立即)/i;
/** What is lost, stolen or broken into is to be reported at once, by whatever clock. */
const ALARM =
  /\b(?:report|notify|inform|tell|contact|change|block)\b[^.;]{0,200}\b(?:lost|loss|stolen|theft|unauthori[sz]ed|compromised|breach\sof\s(?:the\s)?(?:security|secrecy)|security\s(?:breach|incident)|hands\sof)\b|\b(?:lost|loss|stolen|theft|unauthori[sz]ed|compromised|hands\sof)\b[^.;]{0,200}\b(?:report|notify|inform|tell|contact|change|block)\b|(?:丢失|遗失|被盗|盗用|冒用|泄露|未经授权|非法使用|安全漏洞)[^。；]{0,60}(?:通知|告知|报告|联系|挂失|修改)/i;
/** Told from when one knows of it, which measures it. */
const ON_KNOWING =
  /\b(?:upon|on|after|when|once|if|as\ssoon\sas)\s(?:(?:you|we|it|they|either\sparty|the\s\w+)\s)?(?:becom(?:e|es|ing)\saware|learn(?:s|ing)?\sof|discover(?:s|ing|y)?|(?:is|are|being)\smade\saware|obtain(?:s|ing)?\sknowledge)\b|(?:知悉|知道|发现|获知|得知)[^。；]{0,20}(?:后|时|之日)/i;
/** Of words that mean at once, only those on telling, paying or giving back leave a doubt; what is stopped, begun or lost has no time. */
const GIVES =
  /\b(?:notify|inform|tell|report|contact|pay|repay|return|refund|reimburse|submit|send|deliver|update|correct|repair|remedy|answer|respond)\b|通知|告知|报告|联系|支付|付款|缴纳|返还|退还|赔偿|提供|提交|更新|更正|修复|答复|处理/i;
const ENDED =
  /\b(?:cease|stop|discontinu\w*|destroy|delete|erase|uninstall|lose|forfeit|revert)\b|销毁|删除|停止|失去/i;
/** What else is done promptly is another matter. */
const PROMPT = /\bpromptly\b|及时|尽快/i;
/** The provider begins at once, so that nobody waits for a period to pass. */
const BEGUN = pattern('<we>\\s[^.;]{0,40}\\b(?:provide|supply|perform|begin|start)\\b[^.;]{0,60}\\bimmediately\\b');
/** What the provider does for all from time to time is no duty towards anybody, nor are terms as they stand from time to time. */
const AT_TIMES = /^from\stime/i;
const PROVIDER = pattern('^<we>\\s');
const IN_FORCE = /\b(?:terms|rules|polic(?:y|ies)|guidelines|laws?|instructions|requirements|documentation)\b/i;
function vagueIn(facts: ClauseFacts, sentence: ClauseSentence): Finding | undefined {
  const { plain, masked, language, start } = sentence;
  const match = (language === 'zh' ? CHINESE_DUTY : ENGLISH_DUTY).exec(masked);
  const vague = match?.groups?.vague ?? match?.groups?.period;
  if (!match || vague === undefined || DURATION.test(plain) || AUTHORITY.test(plain)) return undefined;
  if (language === 'zh' && !ANY_PARTY.test(masked)) return undefined;
  if (AT_ONCE.test(vague) && (ALARM.test(plain) || ON_KNOWING.test(plain) || BEGUN.test(masked))) return undefined;
  if (AT_ONCE.test(vague) && !PROMPT.test(plain) && (ENDED.test(plain) || !GIVES.test(plain))) return undefined;
  if (AT_TIMES.test(vague) && (PROVIDER.test(match[0]) || IN_FORCE.test(match[0]))) return undefined;
  const at = match.index + match[0].lastIndexOf(vague);
  return {
    range: facts.words.passage.toSource({ start: start + at, end: start + at + vague.length }),
    kind: 'vague',
    message: {
      text: '“{words}” is the only measure of this duty, so that the parties will argue when it is late. Add a period, such as a number of days.',
      data: { words: plain.slice(at, at + vague.length) },
    },
  };
}

const ANY_PARTY = pattern('<we>|<you>|[一双各该另]方');
