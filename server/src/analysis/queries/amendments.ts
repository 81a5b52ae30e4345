import type { Duration } from '../../taxonomy/clauseTypes.js';
import type { Clause, Contract, PlacedPosition } from '../contract.js';

/** How the provider changes the agreement by itself: what counts as consent, where, and with what notice. */
export interface Amending {
  /** The consent that the clause takes for granted; never an express one. */
  readonly consent: PlacedPosition & { readonly key: 'amendmentConsent' };
  readonly clause: Clause;
  /** The notice, or the period to object, of any clause; without a position there is none. */
  readonly notices: readonly (PlacedPosition & { readonly value: Duration })[];
}

/**
 * The clause by which the provider may change the agreement without the customer's express consent; undefined where there
 * is none. Works on positions, so that a keystroke costs what the contract's positions cost.
 */
export function amendingOf(contract: Contract): Amending | undefined {
  const consents = contract
    .positionsOf('amendmentConsent')
    .filter((p) => !isAnnouncement(contract, p) && !isOfPolicyAlone(p));
  if (consents.some((p) => p.value === 'express')) return undefined;
  // A clause on amendments itself says more than one that mentions them.
  const consent = consents.find((p) => p.clause.facts.type === 'amendments') ?? consents[0];
  if (!consent) return undefined;
  const notices = contract.positionsOf('amendmentNotice') as Amending['notices'];
  return { consent, clause: consent.clause, notices };
}

/** One version that is announced for a day, which is itself the notice of it. */
const ANNOUNCED =
  /\b(?:updated|new|revised|amended)\s(?:version\sof\s(?:the|these|our)\s)?(?:terms|agreement|conditions)\b[^.]{0,120}\b(?:takes?|comes?|becomes?|enters?|effective)\b[^.]{0,40}\b(?:on|from|as\sof)\s(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\w*\s\d|\bfrom\sthat\sdate,\sthe\s(?:updated|new|revised|amended)\b|新版?(?:协议|条款)[^。]{0,20}(?:将)?(?:于|自)\s?\d{4}\s?年/i;
const POWER =
  /\b(?:may|right\sto|reserves?|entitled\sto)\s(?:\w+,?\s){0,4}?(?:chang|modif|amend|updat|revis|alter|replac)\w*|\bfrom\stime\sto\stime\b|\bat\sany\stime\b|(?:有权|可以?|随时|不时)[^。;]{0,12}(?:修改|变更|更新|修订)/i;

/** Whether a sentence belongs to the announcement of one change, and nothing in front of it gives a power to change. */
function isAnnouncement(contract: Contract, { clause, range }: PlacedPosition): boolean {
  const { plain } = clause.facts.words.passage;
  const before = plain.slice(Math.max(0, range.start - 800), range.end);
  if (POWER.test(before)) return false;
  return [before, contract.clause(clause.index - 1)?.facts.words.passage.plain ?? ''].some((t) => ANNOUNCED.test(t));
}

/** Whether what changes is a policy beside the agreement, such as the rules for what users post. */
function isOfPolicyAlone({ clause, range }: PlacedPosition): boolean {
  if (clause.facts.type === 'amendments') return false;
  const sentence = clause.facts.words.passage.plain.slice(range.start, range.end);
  return (
    /\b(?:these|this|our|the)\s(?:\w+\s){0,2}(?:polic(?:y|ies)|guidelines|rules)\b/i.test(sentence) &&
    !/\b(?:terms|agreements?|conditions|contract|TO[SU])\b/i.test(sentence)
  );
}

/** Changes that the law asks for, or that favour the customer, need none of the usual safeguards. */
export const HARMLESS_CHANGE = {
  en: /\b(?:required\sby\s(?:applicable\s)?law|legally\srequired|in\s(?:your|the\scustomer's)\sfavou?r|to\s(?:your|the\scustomer's)\s(?:benefit|advantage)|mutual(?:ly)?|both\sparties|in\swriting\sand\ssigned|signed\sby)\b/i,
  zh: /双方协商|协商一致|双方(?:书面)?(?:同意|确认)|签署补充协议/,
} as const;
