import type { Clause, PlacedPositionOf } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { extendSentence } from '../analysis/queries/append.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { Language } from '../text/language.js';
import { type Range, shift } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds agreements to arbitrate that name no institution or rules, or no seat, and those that leave open whether a
 * party arbitrates or sues. Under the law of the PRC both may void the agreement; elsewhere the seat decides which court
 * supports the arbitration. Where a Chinese institution is named, its place counts as the seat, and nothing is reported.
 *
 * Bad:  Disputes shall be finally resolved by arbitration.
 * Good: Disputes shall be finally resolved by arbitration under the ICC Rules. The seat of arbitration is Paris.
 */

type Kind = 'institution' | 'seat' | 'either-or';

const MESSAGES: Readonly<Record<Kind, Message>> = {
  institution: {
    text: 'Arbitration is agreed without an institution or rules, so it is open who appoints the arbitrators; under the law of the PRC the agreement may be void. Name institution, rules, seat, language and number of arbitrators.',
  },
  seat: {
    text: 'Arbitration is agreed without a seat. The seat decides which court supports it and can set the award aside, and which law governs its form. Name a city and country.',
  },
  'either-or': {
    text: 'Both arbitration and the courts are open for the same disputes, so each side may race to the forum it prefers; under the law of the PRC such an agreement to arbitrate may be void. Choose one.',
  },
};
const FIXES = {
  institution: { text: 'Add institution, rules and what else is missing' },
  seat: { text: 'Add the seat of arbitration' },
} as const satisfies Record<string, Message>;
/** What an agreement on arbitration should say, in order, and the words by which one says it already. */
const ADDED: Readonly<Record<Language, readonly (readonly [part: string, said: RegExp | undefined])[]>> = {
  en: [
    [', administered by [● institution] under its arbitration rules in force', undefined],
    ['the seat of arbitration is [● city, country]', undefined],
    [
      'the language is English',
      /\b(?:language|proceedings|arbitration|hearings?)\b[^.;\n]{0,60}\b(?:is|be|in)\s(?:the\s)?(?:English|Chinese|French|German|Spanish)\b/,
    ],
    [
      'the number of arbitrators is [● one or three]',
      /\b(?:an?|one|two|three|sole|single)\b(?:\s\(\d\))?\s(?:\w+\s)?arbitrators?\b|\bnumber\sof\sarbitrators\b/i,
    ],
  ],
  zh: [
    ['，由[● 仲裁委员会名称]按照申请仲裁时有效的仲裁规则进行', undefined],
    ['仲裁地为[● 城市]', undefined],
    ['仲裁语言为中文', /(?:语言|語言)[^。;；]{0,8}[中英]文|以[中英]文进行/],
    ['仲裁员为[● 一名或三名]', /[一三独獨][名位]?(?:独任)?仲裁[员員]|独任仲裁|仲裁[员員][^。;；]{0,6}[一三]名/],
  ],
};

/** What ends a sentence by the force of the award, behind which nothing on the proceedings belongs. */
const AWARD: Readonly<Record<Language, RegExp>> = {
  en: /,\s(?:and\s)?(?:(?:the|any|such)\s(?:arbitra\w+\s|resulting\s)?(?:award|decision)s?|whose\s(?:award|decision)s?)\s[^.;\n]{0,80}\b(?:final|binding)\b/i,
  zh: /[,，](?:且|而)?(?:该|其)?(?:仲裁)?(?:裁决|裁定)(?:结果)?[^。;,，]{0,12}(?:终局|约束力)/,
};

/** Where the words go on to the courts, of which nothing on the proceedings is said. */
const OR_COURT: Readonly<Record<Language, RegExp>> = {
  en: /(?<=\barbitrat(?:ion|ors?)\b[^.;\n]{0,60}),?\sor\b[^.;\n]{0,80}\bcourts?\b/i,
  zh: /(?<=仲裁[^。;\n]{0,12})[,，]?(?:或者?|也可以?|亦可)[^。;\n]{0,30}法院/,
};

/** The sentence up to the words on the force of the award, or on the courts. */
function beforeAward({ start, end, plain, language }: ClauseSentence): Range {
  const ends = [AWARD, OR_COURT].map((words) => words[language].exec(plain)?.index ?? plain.length);
  const at = Math.min(...ends);
  return { start, end: at === plain.length ? end : start + at };
}

/** Who administers, or by which rules. */
const ADMINISTERED: Readonly<Record<Language, RegExp>> = {
  en: /\brules\b|\badministered\sby\b|\b(?:arbitration|dispute\sresolution|mediation)\s(?:association|institut(?:e|ion)|cent(?:re|er)|commission|court|tribunal|forum|service|provider|act)\b|\b(?:chamber\sof\scommerce|AAA|ICC|LCIA|SIAC|HKIAC|CIETAC|DIS|ICDR|JAMS|NAM|UNCITRAL|ADR|FAA|CPR)\b|\bcourt\sof\sarbitration\b|\barbitration\s(?:and|&)\smediation\b/i,
  zh: /仲裁规则|(?<!有管辖权的)(?<!当地的?)(?<!所在地的?)(?<!相关的?)(?<![提交向由]|任何一家)仲裁(?:委员会|院|中心|协会|法院)/,
};
/** Institutions that Chinese texts name by their English letters. */
const NAMED = /\b(?:AAA|ICC|LCIA|SIAC|HKIAC|CIETAC|DIS|ICDR|JAMS|UNCITRAL)\b/;
/** Where: the place of arbitration, of hearings, or the institution's own. */
const SEATED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:seat|place|location|venue|site|locale|legal\splace)\b(?:[^.\n]|\.\d){0,40}\barbitration|\barbitration(?:[^.\n]|\.\d){0,80}\b(?:take\splace|held|conducted|seated|located|heard|sit|initiated|commenced)\b[^.\n]{0,60}\b(?:in|at|by)\s(?!(?:the\s)?English\b)|\b(?:hearings?|proceedings?|arbitrators?)\b(?:[^.\n]|\.\d){0,80}\b(?:take\splace|occur|held|conducted|located|heard|sit)\b[^.\n]{0,60}\b(?:in|at|by|near|via)\s(?!(?:the\s)?English\b)|\b(?:by|via)\s(?:telephone|phone|video)|(?<!\b(?:laws?|courts?)\s)\b(?:in|of)\s(?:your|the)\s(?:home\s|hometown\s)?(?:area|city|state|country)\b|\bseated\b|\brules\b[^.\n]{0,30}\bin\s(?!accordance|english|effect|force|the|any|which|this|its|a)|\barbitrat(?:ion|ed)\s(?:shall\sbe\s|will\sbe\s)?in\s(?!accordance|the\s(?:event|case)|any|connection|lieu|respect|which|this|an?\b|addition|good)|\bcounty\b/i,
  zh: /仲裁地|在[^。,;]{2,16}(?:进行|提起)?仲裁|仲裁(?:委员会|院|中心)/,
};
const CHOICE: Readonly<Record<Language, RegExp>> = {
  en: /\barbitration\b[^.\n]{0,120}?\bor\b[^.\n]{0,40}?\bcourts?\b[^.\n]{0,40}?\b(?:as|whichever)\s(?:[\w-]+\s){1,3}?(?:chooses?|prefers?|elects?)\b|\barbitration\b[^.\n]{0,80}?\bor,?\s(?:alternatively,?\s)?(?:at|in)\s(?:the|its|either)\s(?:\w+\s)?(?:option|choice|election)\b[^.\n]{0,60}?\bcourts?\b|\b(?:may|either|can|option|choose|elect|entitled)\b[^.\n]{0,160}?\b(?:arbitration\b[^.\n]{0,80}?\bor\b[^.\n]{0,60}?\b(?:the\s(?:\w+\s){0,3}?courts?|courts?\sof|litigation|court\sproceedings|a\slawsuit)|(?:courts?|litigation|lawsuit)\b[^.\n]{0,60}?\bor\s(?:\w+\s){0,5}?arbitration)\b/i,
  zh: /(?:可以?|有权|均可|选择|应当?|提?交|提请|申请|向|去|到|找)[^。;]{0,60}?(?:仲裁[^。;]{0,12}?(?:或者?|也可以?|亦可|也能)[^。;]{0,40}?(?:法院|起诉|提起诉讼|打官司)|(?:法院|起诉|提起诉讼)[^。;]{0,16}?(?:或者?|也可以?|亦可)[^。;]{0,20}?(?:提交|申请|提请|提起|向|由)[^。;]{0,40}?仲裁(?:院|委员会|中心)?(?:仲裁)?)/,
};
/** A court that hears again what an arbitrator has decided, so that neither decides: 对仲裁结果不服的，可以起诉. */
const APPEAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not\ssatisfied|dissatisfied|disagrees?|does\snot\saccept)\s(?:with\s)?(?:the\s)?(?:award|(?:outcome|result|decision)\sof\sthe\sarbitration)\b[^.;\n]{0,60}\b(?:courts?|sue|lawsuit|action)\b/i,
  zh: /(?:仲裁|裁决)[^。;,，]{0,6}(?:不服|不满意?|有异议|不接受)[^。;]{0,24}(?:起诉|提起诉讼)/,
};
/** Courts beside arbitration that leave it whole, and other things that are no choice. */
const NO_CHOICE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:small\sclaims?|injuncti\w+|interim|equitable|provisional|preliminary|enforce\w*|judge?ment|award|intellectual\sproperty|subject\sto|except|waive\w*|jury|not|class|opt[\s-]?out|compel|mediation|costs|fees|expenses|prevailing)\b/i,
  zh: /集体|免于|费用|临时|保全|执行|裁决|撤销|除外|不影响|生效|判决|如[^。]{0,20}无效/,
};

/** Announces or mentions an agreement to arbitrate that stands elsewhere. */
const ELSEWHERE: Readonly<Record<Language, RegExp>> = {
  en: /\bcontains?\b|\barbitration\s(?:agreement|clause|provision|section|notice)\b|\bset\sforth\sbelow\b|\b(?:terms|conditions)\s(?:in|of)\s(?:the|our)\b|\bwhether\s(?:the|a)\b|\bnot\b[^.\n]{0,30}\barbitrat|\bclass\saction\b/i,
  zh: /处于|期间|所述|包含/,
};

type Agreed = PlacedPositionOf<'arbitration'>;

function sentenceOf(contract: Contract, { clause, range }: Agreed): ClauseSentence | undefined {
  return sentencesOf(clause.facts, contract.frame).find((s) => s.start <= range.start && range.start < s.end);
}

/** The places that agree on arbitration, that of a clause on disputes first. */
function agreements(contract: Contract): readonly Agreed[] {
  const agreed = contract.positionsOf('arbitration').filter((p) => p.value !== false);
  const isMain = ({ clause }: Agreed): boolean => clause.facts.type === 'dispute-resolution';
  return [...agreed.filter(isMain), ...agreed.filter((p) => !isMain(p))];
}

/** The clauses that speak of the same proceedings: the section, and those on disputes. */
function around(contract: Contract, clause: Clause): readonly Clause[] {
  const parent = contract.parentOf(clause);
  const beside = parent && parent.last - parent.index < 40 ? contract.within(parent) : [];
  return [...contract.within(clause), ...beside];
}

/** The parts of a sentence in English, the last after "and". */
function enumerated(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)!}`;
}

function incomplete(contract: Contract, agreed: readonly Agreed[]): readonly Finding[] {
  const placed = agreed.flatMap((position) => {
    const sentence = sentenceOf(contract, position);
    return sentence && !ELSEWHERE[sentence.language].test(sentence.plain) ? [{ position, sentence }] : [];
  });
  const [first] = placed;
  if (!first) return [];
  const { clause, range } = first.position;
  const { language } = first.sentence;
  const clauses = [...agreed.flatMap((p) => around(contract, p.clause)), ...contract.ofType('dispute-resolution')];
  const said = [...new Set(clauses)].map(({ facts }) => facts.words.passage.plain);
  const shows = ({ en, zh }: Readonly<Record<Language, RegExp>>): boolean =>
    said.some((text) => (language === 'en' ? en : zh).test(text)) ||
    (language === 'zh' && said.some((t) => NAMED.test(t)));
  const seated = agreed.some(({ value }) => value !== false && value.seat !== undefined);
  const hasSeat = seated || shows(SEATED);
  const kind = !shows(ADMINISTERED) ? 'institution' : hasSeat ? undefined : 'seat';
  if (!kind) return [];
  const [administered, seat, ...others] = ADDED[language];
  const missing = [
    ...(hasSeat ? [] : [seat!]),
    ...(kind === 'institution' ? others.filter(([, words]) => !said.some((text) => words!.test(text))) : []),
  ].map(([part]) => part);
  const en = language === 'en';
  const added =
    kind === 'seat'
      ? `${en ? '; ' : '，'}${missing[0]}`
      : administered![0] +
        (missing.length > 0 ? (en ? '; ' : '，') + (en ? enumerated(missing) : missing.join('，')) : '');
  const edit = extendSentence(clause.facts, beforeAward(first.sentence), added);
  const fix: Fix = { title: FIXES[kind], edits: [{ ...shift(edit, contract.startOf(clause)), text: edit.text }] };
  return [{ kind, range: contract.toDocument(clause, range), message: MESSAGES[kind], fixes: [fix] }];
}

function choiceIn(contract: Contract, clause: Clause): Finding | undefined {
  const choice = (s: ClauseSentence): RegExpExecArray | null =>
    (NO_CHOICE[s.language].test(s.plain) ? null : CHOICE[s.language].exec(s.plain)) ?? APPEAL[s.language].exec(s.plain);
  for (const s of sentencesOf(clause.facts, contract.frame)) {
    const m = choice(s);
    if (!m) continue;
    const range = contract.toDocument(clause, { start: s.start + m.index, end: s.start + m.index + m[0].length });
    return { kind: 'either-or', range, message: MESSAGES['either-or'] };
  }
  return undefined;
}

function check(contract: Contract): readonly Finding[] {
  const disputes = new Set([...contract.ofType('dispute-resolution'), ...contract.ofType('jurisdiction')]);
  const choices = [...disputes].flatMap((clause) => choiceIn(contract, clause) ?? []).slice(0, 1);
  // Where the forum is open, that comes first.
  return choices.length > 0 ? choices : incomplete(contract, agreements(contract));
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'arbitration-incomplete',
    title: { text: 'Agreement to arbitrate that is incomplete' },
    description: {
      text: 'Finds agreements to arbitrate without institution or rules, or without a seat, and those that leave open whether a party arbitrates or sues. Under some laws they may be void.',
    },
    category: 'completeness',
    severity: 'warning',
    kinds: {
      institution: { title: { text: 'No institution and no rules' } },
      seat: { title: { text: 'No seat' }, severity: 'information' },
      'either-or': { title: { text: 'Arbitrate or sue' } },
    },
    profiles: {
      'b2b-saas': 'warning',
      'b2b-saas/seat': 'information',
      'consumer-eu': 'error',
      'consumer-eu/seat': 'warning',
      prc: 'error',
      'prc/seat': 'information',
      ch: 'warning',
      'ch/seat': 'warning',
    },
    types: ['dispute-resolution'],
    law: ['cn-arbitration-law-27', 'cn-arbitration-law-29', 'cn-arbitration-law-81', 'cn-spc-arbitration-7'],
    examples: [
      {
        language: 'en',
        bad: '## Disputes\n\nAll disputes shall be finally settled by arbitration.\n',
        good: '## Disputes\n\nAll disputes shall be finally settled by arbitration under the rules of the Swiss Arbitration Centre. The seat of arbitration is Zurich.\n',
      },
      {
        language: 'zh',
        bad: '## 争议解决\n\n因本协议产生的争议，任何一方可提交仲裁，也可向人民法院起诉。\n',
        good: '## 争议解决\n\n因本协议产生的争议，应提交上海国际经济贸易仲裁委员会仲裁。\n',
      },
    ],
  },
  check,
};

export default rule;
