import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { mentions } from '../analysis/queries/mentions.js';
import { perClause } from '../analysis/queries/perClause.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { gateOf } from '../text/gates.js';
import type { Language } from '../text/language.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds availability that one sentence denies and another takes for guaranteed, and services said to be prepaid only
 * that another clause charges afterwards. The customer will rely on the more favourable half.
 *
 * Bad:  We do not guarantee the availability of the services. … If the guaranteed availability is missed, we credit you.
 * Good: We guarantee an availability of 99.5 % a month. … If the guaranteed availability is missed, we credit you.
 */

type Kind = 'availability' | 'payment';

const MESSAGES = {
  availability: {
    text: 'This takes an availability for guaranteed, and elsewhere the text guarantees none. The customer will rely on the more favourable half. State the figure, or take one of the two out.',
  },
  payment: {
    text: 'This charges a service after its use, and elsewhere the text says that services are prepaid only. The customer will rely on the more favourable half. Take one of the two out, or say when each applies.',
  },
} as const satisfies Record<Kind, Message>;
const ELSEWHERE: Message = { text: 'Elsewhere the text says the contrary.' };
const DELETE_HERE: Message = { text: 'Delete this sentence' };
const DELETE_THERE: Message = { text: 'Delete the sentence that says the contrary' };

type Patterns = Readonly<Record<Language, RegExp>>;

/** The services are not guaranteed to be available. */
const DENIED: Patterns = {
  en: pattern(
    "\\b(?:guarantees?|warrants?|promises?)\\s(?:no|neither)\\s…30…\\b(?:availability|uptime)\\b|(?:\\bnot|n't)\\s(?:guarantee|warrant|promise)\\s(?:that\\s)?…30…\\b(?:availability|uptime)\\b|\\bno\\s(?:minimum\\s|minimal\\s)?(?:availability|uptime)\\s(?:level\\s)?is\\s(?:guaranteed|promised|warranted)",
  ),
  zh: /不(?:会|能)?(?:对)?[^。,，;]{0,20}?(?:保证|承诺|保障)[^。,，;]{0,16}?可用性|可用性[^。,，;]{0,16}?不(?:作|做|会|予)?[^。,，;]{0,6}?(?:保证|承诺|保障)/,
};
/** An availability is taken for guaranteed. */
const GUARANTEED: Patterns = {
  en: /\bguaranteed\s(?:level\sof\s|minimum\s|monthly\s)?(?:availability|uptime|service\slevel)\b|\b(?:availability|uptime)\s(?:(?:that\s|which\s)?(?:is|are|we)\s)?guaranteed\b/i,
  zh: /(?:所)?(?:承诺|保证|保障)的?(?:服务)?可用性|可用性(?:承诺|保证|保障)/,
};
const PREPAID: Patterns = {
  en: /\b(?:only|exclusively|solely)\b[^\n.;]{0,40}\b(?:prepaid|pre-paid|(?:paid|payable|payment)\sin\sadvance)\b|\b(?:prepaid|pre-paid)\s(?:only|exclusively)\b/i,
  zh: /(?:仅|只)(?:供|提供|支持|接受)?[^。,，;]{0,8}(?:预付费|先付费)|(?:预付费|先付费)[^。,，;]{0,6}(?:仅|唯一)/,
};
const POSTPAID: Patterns = {
  en: /\b(?:pay[- ]as[- ]you[- ]go|post-?paid|in\sarrears|billed\s(?:\w+\s){0,2}?after\s(?:the\s)?use)\b/i,
  zh: /后付费/,
};
/** Parts of the services, free ones, and other people's. */
const SCOPED: Patterns = {
  en: /\b(?:beta|free|trials?|preview|third[- ]part(?:y|ies)|content|particular|specific|certain|except|unless|overage|other\sthan)\b/i,
  zh: /免费|试用|公测|内测|邀测|第三方|内容|除外|特定/,
};
const NOT: Patterns = { en: /\b(?:not|no|without|cannot)\b[^\n]{0,30}\bguaranteed\b/i, zh: /不|无法|未作|未做/ };
const FIGURE = /\d\s?(?:%|per\s?cent)|百分之/i;

interface Statements {
  readonly denied?: ClauseSentence;
  readonly guaranteed?: ClauseSentence;
  readonly prepaid?: ClauseSentence;
  readonly postpaid?: ClauseSentence;
}

const NOTHING: Statements = {};
const WORDS = gateOf('availab|uptime|prepaid|pre-paid|advance|arrears|pay-as|pay as|postpaid|post-paid|可用性|付费');

const statementsOf = perClause((facts, frame): Statements => {
  const { plain, marks } = facts.words.passage;
  if (!mentions(facts, WORDS)) return NOTHING;
  const sentences = sentencesOf(facts, frame);
  const first = (patterns: Patterns, ...without: readonly Patterns[]): ClauseSentence | undefined =>
    sentences.find(
      (s) => patterns[s.language].test(s.masked) && without.every((other) => !other[s.language].test(s.plain)),
    );
  const guaranteed = FIGURE.test(plain) ? undefined : first(GUARANTEED, SCOPED, NOT);
  const linked = marks.some(
    (m) => m.kind === 'link' && guaranteed && guaranteed.start <= m.start && m.end <= guaranteed.end,
  );
  const denied = first(DENIED, SCOPED);
  const prepaid = first(PREPAID, SCOPED);
  const postpaid = first(POSTPAID);
  return {
    ...(denied && { denied }),
    ...(guaranteed && !linked && { guaranteed }),
    ...(prepaid && { prepaid }),
    ...(postpaid && postpaid !== prepaid && { postpaid }),
  };
});

interface Placed {
  readonly clause: Clause;
  readonly sentence: ClauseSentence;
}

const stating = everyClause((facts, frame) => {
  const statements = statementsOf(facts, frame);
  return Object.keys(statements).length > 0 ? statements : undefined;
});

function check(contract: Contract): Finding[] {
  const found: { -readonly [K in keyof Statements]: Placed } = {};
  for (const { clause, value: statements } of stating(contract)) {
    for (const [key, sentence] of Object.entries(statements) as [keyof Statements, ClauseSentence][])
      found[key] ??= { clause, sentence };
  }
  return [
    ...contradiction(contract, 'availability', found.guaranteed, found.denied),
    ...contradiction(contract, 'payment', found.postpaid, found.prepaid),
  ];
}

function contradiction(contract: Contract, kind: Kind, here: Placed | undefined, there: Placed | undefined): Finding[] {
  if (!here || !there) return [];
  const place = ({ clause, sentence }: Placed): { start: number; end: number } => contract.toDocument(clause, sentence);
  const deleting = (title: Message, placed: Placed): Fix => {
    const { start, end } = place(placed);
    // The blank behind a sentence goes with it, or the one before the last of a paragraph.
    const isBlank = (at: number): boolean => contract.source({ start: at, end: at + 1 }) === ' ';
    const whole = isBlank(end) ? { start, end: end + 1 } : { start: isBlank(start - 1) ? start - 1 : start, end };
    return { title, edits: [{ ...whole, text: '' }] };
  };
  return [
    {
      kind,
      range: place(here),
      message: MESSAGES[kind],
      related: [{ range: place(there), message: ELSEWHERE }],
      fixes: [deleting(DELETE_HERE, here), deleting(DELETE_THERE, there)],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'guarantee-contradiction',
    title: { text: 'Guarantee that the text takes back' },
    description: {
      text: 'Finds availability that one sentence denies and another takes for guaranteed, and services said to be prepaid only that another clause charges afterwards. The customer will rely on the more favourable half.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      availability: { title: { text: 'Availability denied and guaranteed' } },
      payment: { title: { text: 'Prepaid only, and charged afterwards' } },
    },
    types: ['service-level', 'fees'],
    law: ['cn-civil-code-498', 'de-bgb-305c-2'],
    examples: [
      {
        language: 'en',
        bad: '## Service level\n\nWe do not guarantee the availability of our services. If the guaranteed availability is missed, we credit you.\n',
        good: '## Service level\n\nWe guarantee an availability of 99.5 % a month. If the guaranteed availability is missed, we credit you.\n',
      },
      {
        language: 'zh',
        bad: '## 费用\n\n我们仅提供先付费的服务。\n\n## 到期\n\n到期后继续使用的，按后付费方式计费。\n',
        good: '## 费用\n\n我们提供先付费和后付费的服务。\n\n## 到期\n\n到期后继续使用的，按后付费方式计费。\n',
      },
    ],
  },
  check,
};

export default rule;
