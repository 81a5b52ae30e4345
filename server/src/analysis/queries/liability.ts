import { gateOf } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import type { ClauseFacts, Frame } from '../clause.js';
import { type FoundCap, findCap } from './caps.js';
import { readScope, type ScopeReading } from './exclusionScope.js';
import { findExclusion, type Limited } from './exclusions.js';
import {
  AGREEMENT_SAVED,
  CARVE_HEAD,
  CARVES_FAULT,
  CARVES_INJURY,
  FAULT,
  FAULT_ONLY,
  INJURED,
  INJURY,
  LAW_KEPT,
  LESSER_FAULT,
  LIMITS_APPLY,
  SAVE,
} from './liabilityWords.js';
import { mentions } from './mentions.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** An exclusion of liability; its range counts in `words.passage.plain`. */
export interface Exclusion extends Range, ScopeReading {
  readonly of: Limited;
}

/** A sentence that speaks of liability. Ranges count in `words.passage.plain`. */
export interface LiabilitySentence extends Range {
  readonly sentence: ClauseSentence;
  readonly exclusion?: Exclusion;
  readonly cap?: FoundCap;
  /** It spares intent or gross negligence from limits (CARVE(FAULT)). */
  readonly carvesFault: boolean;
  /** It spares death and personal injury (CARVE(INJURY)). */
  readonly carvesInjury: boolean;
  /** It heads a list of what is not limited; the list may go on in sub-clauses. */
  readonly carveHead: boolean;
  /** It names intent or gross negligence at all, as an item of such a list does. */
  readonly namesFault: boolean;
  readonly namesInjury: boolean;
  /** It excludes liability for death or personal injury in so many words, whatever others or the customer do. */
  readonly excludesInjury: boolean;
  /** PROV is liable for intent or gross negligence only. */
  readonly faultOnly: boolean;
  /** Its limits concern lesser fault only. */
  readonly lesserFault: boolean;
  /** To the extent permitted by law. */
  readonly saved: boolean;
  /** It keeps what the law does not let be excluded. */
  readonly lawKept: boolean;
}

const ABOUT_EN =
  /liab|responsib|answerable|damages|exclud|disclaim|negligen|wil{1,2}ful|intent|fraud|injur|death|\blimit(?:s|ed|ations?)?\b|\brights\b|\bextent\b/i;
const ABOUT_ZH = /责|责任|赔|没有?关系?|故意|过失|疏忽|欺诈|人身|限制|免除|不适用|权利|法律(?:所)?(?:允许|许可|准许)/;
const ABOUT = gateOf(ABOUT_EN, ABOUT_ZH);
/** Fault of any kind, the slight one too. */
const ANY_FAULT = /negligen|fault|过[错失]/i;
/** The reservation stands before a colon: "To the extent permitted by law: we are not liable …". */
const LEADS = /:\s?$/;

/** What the law keeps here are warranties, not liability. */
const OF_WARRANTIES = /^(?![^\n]*(?:liab|damages|loss|remed))[^\n]*\bwarrant/i;

interface Known {
  readonly frame: Frame;
  readonly sentences: readonly LiabilitySentence[];
}
const known = new WeakMap<ClauseFacts, Known>();

/** The sentences of a clause that speak of liability, in order. Remembered by the clause; linear; never throws. */
export function liabilityOf(facts: ClauseFacts, frame: Frame): readonly LiabilitySentence[] {
  const before = known.get(facts);
  if (before && before.frame === frame) return before.sentences;
  const sentences = mentions(facts, ABOUT)
    ? sentencesOf(facts, frame).flatMap((s, i, all) => (mentions(facts, ABOUT, s) ? readSentence(s, all[i - 1]) : []))
    : [];
  known.set(facts, { frame, sentences });
  return sentences;
}

function readSentence(sentence: ClauseSentence, before: ClauseSentence | undefined): readonly LiabilitySentence[] {
  const { language, masked, plain, start, end } = sentence;
  if (!(language === 'zh' ? ABOUT_ZH : ABOUT_EN).test(plain)) return [];
  const found = findExclusion(sentence);
  const cap = findCap(sentence);
  const some = (patterns: readonly RegExp[]): boolean => patterns.some((p) => p.test(masked));
  const namesFault = FAULT[language].test(masked);
  const namesInjury = INJURY[language].test(masked);
  const carvesFault = (namesFault || ANY_FAULT.test(masked)) && some(CARVES_FAULT[language]);
  const carvesInjury = namesInjury && some(CARVES_INJURY[language]);
  const carveHead = some(CARVE_HEAD[language]);
  const saved = SAVE[language].test(before && LEADS.test(before.plain) ? before.plain + plain : plain);
  const lawKept =
    !OF_WARRANTIES.test(plain) &&
    (LAW_KEPT[language].test(plain) ||
      (saved && (LIMITS_APPLY[language].test(plain) || AGREEMENT_SAVED[language].test(plain))));
  const spares = carvesFault || carvesInjury || carveHead || namesFault || namesInjury || lawKept || saved;
  if (!found && !cap && !spares) return [];
  const exclusion: Exclusion | undefined = found && {
    start: start + found.start,
    end: start + found.end,
    of: found.of,
    ...readScope(sentence, found, before?.plain ?? ''),
  };
  return [
    {
      start,
      end,
      sentence,
      ...(exclusion && { exclusion }),
      ...(cap && { cap }),
      carvesFault,
      carvesInjury,
      carveHead,
      namesFault,
      namesInjury,
      excludesInjury:
        exclusion !== undefined && !carvesInjury && INJURED[language].test(plain) && !isOfOthers(sentence, exclusion),
      faultOnly: some(FAULT_ONLY[language]),
      lesserFault: LESSER_FAULT[language].test(plain),
      saved,
      lawKept,
    },
  ];
}

/** Whether an exclusion is tied to what others or the customer do, or nobody can help. */
function isOfOthers({ plain, language, start }: ClauseSentence, { about, start: at }: Exclusion): boolean {
  if (about.includes('force-majeure') || about.includes('customer')) return true;
  // Who answers in the provider's place stands behind: 概不负责，应由供应商负责.
  return about.includes('third-party') && OTHERS[language].test(plain.slice(0, at - start));
}
const OTHERS = {
  en: /\bthird[\s-]part|\bother\s(?:users?|members?|customers?)|\bsub-?contractors?|\bproviders?\b/i,
  zh: /第三|他人|其他用户|分包|供应商|提供者|运营商|链接/,
} as const;

/** Whether a limit works for the provider: the provider's own, or a mutual one. */
export function limitsProvider(limit: { readonly of: Limited } | undefined): boolean {
  return limit?.of === 'provider' || limit?.of === 'both';
}
