import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { appendSentence } from '../analysis/queries/append.js';
import { sparedAround, sparedByAgreement } from '../analysis/queries/carveOuts.js';
import { chosenLaws, isMemberState } from '../analysis/queries/chosenLaw.js';
import { clausesThat, derived, type Hit } from '../analysis/queries/everyClause.js';
import { type LiabilitySentence, liabilityOf, limitsProvider } from '../analysis/queries/liability.js';
import { SAVE, SECTION_WIDE } from '../analysis/queries/liabilityWords.js';
import { isOfThings } from '../analysis/queries/ofThings.js';
import { inContract } from '../analysis/queries/perItem.js';
import { isOfSummary } from '../analysis/queries/summaries.js';
import { question } from '../analysis/questions.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, type Fix, inEach, inParts, type Message } from './contract.js';

/*
 * Finds limits of the provider's liability that spare neither intent and gross negligence nor death and personal
 * injury. Many laws let such a clause fall as a whole, so that nothing is limited at all. Switch it off where the
 * clause is bound to be judged by a law that lets such limits stand.
 *
 * Bad:  In no event are we liable for indirect or consequential loss.
 * Good: In no event are we liable for indirect or consequential loss, except in case of intent, gross negligence,
 *       death or personal injury.
 */

const TITLES = {
  intent: { text: 'Intent and gross negligence not spared' },
  injury: { text: 'Death and personal injury not spared' },
  'savings-only': { text: 'Spared only as far as the law demands' },
} as const satisfies Record<string, Message>;

const MESSAGES = {
  both: {
    text: 'This limit of liability spares neither intent and gross negligence nor death and personal injury, so the clause may be void as a whole. Add a sentence that keeps this liability.',
  },
  intent: {
    text: 'This limit of liability covers intent and gross negligence too, so the clause may be void as a whole. Add a sentence that keeps liability for them.',
  },
  injury: {
    text: 'This limit of liability covers death and personal injury too, so the clause may be void as a whole. Add a sentence that keeps liability for them.',
  },
  'savings-only': {
    text: 'This limit of liability holds only "to the extent permitted by law". Towards consumers and under some laws such a reservation does not save the clause; say what is not limited: intent, gross negligence, death and personal injury.',
  },
  savingsBeside: {
    text: 'Beside death and personal injury, this limit spares only what the law demands. Towards consumers and under some laws such a reservation does not save the clause; say that intent and gross negligence are not limited.',
  },
} as const satisfies Record<string, Message>;

const ALSO: Message = { text: 'This limit, too.' };
const FIX: Message = { text: 'Add: liability for intent, gross negligence and personal injury stays unlimited' };
const SENTENCE = {
  en: 'Nothing in {{agreement}} limits liability for intent, gross negligence, death or personal injury, or any liability that cannot be limited by law.',
  zh: '{{agreement}}不免除或者限制因故意、重大过失造成的财产损失责任及人身损害责任。',
} as const;

/** Clauses whose exclusions are meant for the service as a whole. */
const GENERAL: ReadonlySet<OutlineType> = new Set([
  'limitation-of-liability',
  'warranty-disclaimer',
  'warranties',
  'services',
  'service-level',
  'trial',
]);

/** The first limit of a clause that a kind concerns. */
function limitOf(s: LiabilitySentence, faultOnly: boolean, about: boolean): Range | undefined {
  if (s.faultOnly || s.lesserFault || s.carveHead) return undefined;
  const { cap, exclusion } = s;
  if (limitsProvider(cap) && cap?.basis !== 'other' && cap?.basis !== 'none') {
    const range = { start: s.start + cap!.start, end: s.start + cap!.end };
    return limitsProvider(exclusion) && exclusion!.start < range.start ? exclusion : range;
  }
  if (!limitsProvider(exclusion) || faultOnly) return undefined;
  if (s.excludesInjury) return exclusion;
  if (exclusion?.scope === 'bound') return undefined;
  // In other clauses "no liability" often speaks of what the sentences before it describe.
  return exclusion?.scope === 'general' && !about ? undefined : exclusion;
}

function messageOf(kind: keyof typeof TITLES, injury: boolean): keyof typeof MESSAGES {
  if (kind === 'intent' && !injury) return 'both';
  return kind === 'savings-only' && injury ? 'savingsBeside' : kind;
}

const limiting = clausesThat((facts, frame) => liabilityOf(facts, frame).some((s) => s.cap || s.exclusion));

/** What is wrong with the limits of a clause. */
interface Defect {
  readonly kind: keyof typeof TITLES;
  readonly message: keyof typeof MESSAGES;
  /** The limit, in the clause's plain text. */
  readonly range: Range;
  readonly severity?: 'warning';
  readonly language: Language;
}

const defects = inContract(limiting, (contract, clause: Clause): Defect | undefined => {
  const agreement = sparedByAgreement(contract);
  if ((agreement.fault && agreement.injury) || isOfSummary(contract, clause)) return undefined;
  const spared = sparedAround(contract, clause);
  const sentences = liabilityOf(clause.facts, contract.frame);
  const faultOnly = sentences.some((s) => s.faultOnly);
  const { type, also, heading, words } = clause.facts;
  const about = [type, ...also].some((t) => GENERAL.has(t));
  const saved =
    spared.law ||
    (heading !== undefined && SAVE[words.language].test(heading)) ||
    sentences.some((s) => s.saved && SECTION_WIDE[s.sentence.language].test(s.sentence.masked));
  const limits = sentences.flatMap((s) => {
    const range = limitOf(s, faultOnly, about);
    return range
      ? [
          {
            range,
            saved: s.saved || saved,
            data: s.exclusion?.about.includes('data-loss') === true || isOfThings(s, range),
          },
        ]
      : [];
  });
  if (limits.length === 0 || (spared.fault && spared.injury)) return undefined;
  const open = limits.find((limit) => !limit.saved);
  const kind = !open ? 'savings-only' : spared.fault ? 'injury' : 'intent';
  if (kind === 'savings-only' && spared.fault) return undefined;
  // Nobody is hurt by lost data, luggage or credit.
  if (kind === 'injury' && limits.every(({ data }) => data)) return undefined;
  return {
    kind,
    message: messageOf(kind, spared.injury),
    range: (open ?? limits[0]!).range,
    ...(kind === 'injury' && injuryWeighs(contract) && { severity: 'warning' }),
    language: words.language,
  };
});

/** Whether the law that the draft chooses lets no liability for personal injury be limited. */
const injuryWeighs = question((contract) =>
  [...chosenLaws(contract)].some((law) => law === 'GB' || law === 'CN' || isMemberState(law)),
);

/** The clauses that leave what is spared to the law. */
const leftToLaw = derived(
  (contract) => [defects(contract)],
  (contract) => defects(contract).filter(({ value }) => value.kind === 'savings-only'),
);

function exempting({ index, value }: Hit<Defect>): Fix {
  const resolve = (now: Contract) => [appendSentence(now, now.clause(index)!, SENTENCE[value.language])];
  return { title: FIX, worded: true, resolve };
}

function check(contract: Contract, defect: Hit<Defect>): readonly Finding[] {
  const { index, value } = defect;
  const { kind, message, range, severity } = value;
  const finding: Finding = {
    range: contract.toDocument(defect, range),
    kind,
    message: MESSAGES[message],
    ...(severity && { severity }),
    fixes: [exempting(defect)],
  };
  if (kind !== 'savings-only') return [finding];
  // One sentence for the whole agreement mends what is left to the law in several clauses.
  const [first, ...others] = leftToLaw(contract);
  if (others.length === 0) return [finding];
  if (first!.index !== index) return [];
  const related = others.map((one) => ({ range: contract.toDocument(one, one.value.range), message: ALSO }));
  return [{ ...finding, related }];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'liability-no-carveout',
    title: { text: 'Limit of liability without exceptions' },
    description: {
      text: "Finds limits of the provider's liability that do not spare intent, gross negligence, death and personal injury. Such a clause may be void as a whole, and then nothing is limited.",
    },
    category: 'liability',
    severity: 'warning',
    kinds: {
      intent: { title: TITLES.intent },
      injury: { title: TITLES.injury, severity: 'information' },
      'savings-only': { title: TITLES['savings-only'], severity: 'information' },
    },
    profiles: {
      'consumer-eu': 'error',
      'consumer-eu/savings-only': 'warning',
      prc: 'error',
      'prc/savings-only': 'information',
      ch: 'error',
      'ch/injury': 'information',
      'ch/savings-only': 'information',
    },
    types: ['limitation-of-liability'],
    law: [
      'ch-co-100-1',
      'de-bgb-276-3',
      'de-bgb-309-no-7',
      'cn-civil-code-506',
      'cn-civil-code-497-no-1',
      'gb-ucta-2-1',
    ],
    examples: [
      {
        language: 'en',
        bad: '## Liability\n\nIn no event are we liable for indirect or consequential loss.\n',
        good: '## Liability\n\nIn no event are we liable for indirect or consequential loss, except in case of intent, gross negligence, death or personal injury.\n',
      },
      {
        language: 'zh',
        bad: '## 责任限制\n\n我们不对任何间接损失或者利润损失承担责任。\n',
        good: '## 责任限制\n\n我们不对任何间接损失或者利润损失承担责任，但因故意、重大过失造成的损失以及人身损害除外。\n',
      },
    ],
  },
  ...inParts(inEach(defects, check)),
};

export default rule;
