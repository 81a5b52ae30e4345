import type { Duration } from '../../taxonomy/clauseTypes.js';
import type { Range } from '../../text/range.js';
import type { Clause, PlacedPosition } from '../clause.js';
import type { Contract } from '../contract.js';
import { pattern } from '../partyWords.js';
import { plainText } from './plainText.js';
import { sentencesOf } from './sentences.js';
import { isOfSummary } from './summaries.js';

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
    .filter((p) => !isAnnouncement(contract, p) && !isOfPolicyAlone(p) && !isOfSummary(contract, p.clause));
  if (consents.some((p) => p.value === 'express' && !isSubjectToAnother(p))) return undefined;
  // A clause on amendments itself says more than one that mentions them.
  const amendments = consents.filter((p) => p.clause.facts.type === 'amendments');
  const consent =
    amendments.find((p) => !OF_PART.test(p.clause.facts.words.passage.plain)) ?? amendments[0] ?? consents[0];
  if (!consent) return undefined;
  const notices = contract.positionsOf('amendmentNotice') as Amending['notices'];
  return { consent, clause: consent.clause, notices };
}

/** A rule that gives way to another clause, by which the agreement may be changed otherwise: save as provided in Clause 12.1. */
const GIVES_WAY =
  /^\W{0,4}(?:save|except|subject\sto|other\sthan)\b[^,]{0,40}\b(?:clauses?|sections?|articles?|paragraphs?|§)\s?\d/i;

function isSubjectToAnother({ clause, range }: PlacedPosition): boolean {
  return GIVES_WAY.test(clause.facts.words.passage.plain.slice(range.start, range.end));
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

/** A policy beside the agreement, such as the rules for what users post, or the prices. */
const BESIDE =
  /\b(?:these|this|our|the|its)\s(?:\w+\s){0,2}(?:polic(?:y|ies)|guidelines|rules|prices|price\slist|privacy\snotice)\b|(?:隐私(?:政策|声明|权政策)|社区(?:规范|公约|准则)|价格|价目表|资费)/i;
const AGREEMENT = /\b(?:terms|agreements?|conditions|contract|TO[SU])\b|协议|条款|合同|约定/i;

/** Whether what changes is something beside the agreement: by the sentence, or by a whole clause on changes. */
function isOfPolicyAlone({ clause, range }: PlacedPosition): boolean {
  const { passage } = clause.facts.words;
  const text =
    clause.facts.type === 'amendments'
      ? `${clause.facts.heading ?? ''}\n${passage.plain}`
      : passage.plain.slice(range.start, range.end);
  return BESIDE.test(text) && !AGREEMENT.test(text);
}

/** What changes is one part of the agreement, which has rules of its own. */
const OF_PART =
  /\b(?:modif|chang|amend|updat|revis)\w*\s(?:(?:to|of)\s)?(?:this|the)\s(?:arbitration\s(?:agreement|clause|provision|section)|agreement\sto\sarbitrate|dispute\sresolution|section|annex|appendix|addendum)\b/i;

/** A clause with the other sub-clauses of a section on changes: 8.1 says that we may change, 8.3 that you may leave. */
export function amendingSection(contract: Contract, clause: Clause): Clause {
  const parent = contract.parentOf(clause);
  return parent && [parent.facts.type, ...parent.facts.also].includes('amendments') ? parent : clause;
}

const CHANGES_TERMS = {
  en: pattern(
    '<we>\\s(?:\\w+\\s){0,4}?(?:chang|modif|amend|updat|revis|alter|vary)\\w*…60…\\b(?:terms|agreement|conditions|contract)\\b',
  ),
  zh: pattern(
    '<we>[^。;]{0,16}?(?:有权|可以?|得|保留|随时)[^。;]{0,12}?(?:修改|变更|更新|修订|调整)[^。;]{0,8}?(?:协议|条款|合同)',
  ),
} as const;

/** What holds where the agreement is changed gives no power to change it. */
const CONDITION = /^\W{0,6}(?:where|if|when|whenever|should|in\s(?:the\s)?(?:case|event))\b|^\W{0,6}(?:如果?|若|当)/i;

/**
 * Where the provider says that it may change the agreement: 8.1, where 8.2 says what counts as consent; else the consent.
 * The range counts in the clause's plain text.
 */
export function powerOf(
  contract: Contract,
  { clause, consent }: Amending,
): { readonly clause: Clause; readonly range: Range } {
  const here = { clause, range: consent.range };
  const says = (at: Clause): Range | undefined => {
    const found = sentencesOf(at.facts, contract.frame).find(
      (s) => CHANGES_TERMS[s.language].test(s.masked) && !CONDITION.test(s.plain),
    );
    return found && { start: found.start, end: found.end };
  };
  const own = says(clause);
  if (own) return { clause, range: own };
  for (const other of contract.within(amendingSection(contract, clause))) {
    const range = says(other);
    if (range) return { clause: other, range };
  }
  return here;
}

/** A notice that comes before the change, though nobody says how long before. */
const ADVANCE = {
  en: /\b(?:advance|prior)\s(?:\w+\s)?(?:notice|warning|notification)\b|\b(?:notif|inform|notice|tell|communicat|let\syou\sknow)\w*\b[^.;]{0,160}\bin\sadvance\b|\b(?:notif|inform|notice|tell|communicat|let\syou\sknow)\w*\b[^.;]{0,160}\b(?:before|prior\sto)\b[^.;]{0,60}\b(?:effect\w*|force|appl(?:y|ies)|appl(?:ying|ied)|making|do)\b|\bnotice\sfirst\b|\b(?:one|a|next)\s(?:\w+\s)?(?:month|week|term|period|quarter)s?\s(?:ahead|after\snext)\b|\bmonth\safter\snext\b/i,
  zh: /(?:提前|事先|预先)[^。;]{0,20}(?:通知|告知|公告|公示|提示)/,
} as const;
/** No promise of it. */
const NO_ADVANCE = {
  en: /\b(?:without|no)\b[^.;]{0,30}\bnotice\b|\b(?:may|might|could|can)\s(?:\w+\s)?(?:notify|inform|give|provide|send|tell)\b|\bpracticable\b|\b(?:attempt|try|effort|endeavou?r)\w*\b|\bnot\s(?:\w+\s){0,3}(?:notify|inform|notice)\b/i,
  zh: /无需|无须|不(?:经|另行|再|予|会|必)|未经|可以?(?:选择)?(?:提前|事先)/,
} as const;

/** The sentence that promises notice of a change in advance, without a period being named; in the clause's plain text. */
export function advanceNotice(
  contract: Contract,
  { clause }: Amending,
): { readonly clause: Clause; readonly range: Range } | undefined {
  for (const within of contract.within(amendingSection(contract, clause)))
    for (const { plain, language, start, end } of sentencesOf(within.facts, contract.frame))
      if (ADVANCE[language].test(plain) && !NO_ADVANCE[language].test(plain))
        return { clause: within, range: { start, end } };
  return undefined;
}

/** What changes holds for visits and orders to come, which nobody needs to make. */
const ONLY_FUTURE = {
  en: /\bapply\s(?:only\s)?to\s(?:all\s|any\s|your\s)?(?:future|new|subsequent|later)\s(?:orders|purchases|transactions|visits|bookings|reservations|use\s(?:of|or\svisits?\sto)\s(?:our|the|this)\s(?:web\s?)?site)\b|\bapply\s(?:only\s)?to\s(?:orders|purchases|transactions|bookings)\s(?:\w+\s){0,3}?(?:after|from)\b|\bnot\s(?:affect|apply\sto)\s(?:\w+\s){0,3}?(?:orders|bookings|purchases|reservations)\b[^.;]{0,40}\b(?:placed|made|confirmed|accepted)\b|\b(?:from|at|on|upon|with)\s(?:the|your|their|its|his|each|any)\s(?:next|following|subsequent)\s(?:renewal|(?:billing|subscription|renewal|contract)\s(?:term|period|cycle|year))\b|\bversion\s(?:in\sforce|valid|applicable|published|current)\b[^.;]{0,40}\b(?:orders?|bookings?|purchases?)\b|\bexisting\s(?:orders|bookings|purchases|reservations)\b[^.;]{0,40}\b(?:governed|subject|remain|unaffected)\b/i,
  zh: /(?:仅|只)?(?:适用于|对)[^。;]{0,20}(?:此后|之后|以后|将来|新)[^。;]{0,8}(?:订单|交易|购买|预订)|下一?个?(?:续费|计费|订阅|付费|合同)(?:周期|期|年度)|不(?:影响|适用于)[^。;]{0,12}(?:此前|之前|已)[^。;]{0,8}(?:订单|交易|购买|预订)/,
} as const;

/** Whether a change leaves every contract that was made as it is. */
export function isOfFutureOnly(contract: Contract, { clause }: Amending): boolean {
  return contract
    .within(amendingSection(contract, clause))
    .some(({ facts }) => ONLY_FUTURE[facts.words.language].test(plainText(facts)));
}

/** Changes that the law asks for, or that favour the customer, need none of the usual safeguards. */
export const HARMLESS_CHANGE = {
  en: /\b(?:required\sby\s(?:applicable\s)?law|legally\srequired|in\s(?:your|the\scustomer's)\sfavou?r|to\s(?:your|the\scustomer's)\s(?:benefit|advantage)|mutual(?:ly)?|both\sparties|in\swriting\sand\ssigned|signed\sby)\b|\b(?:chang|amend|modif|vary|updat)\w*\b[^.;]{0,40}\s(?:only\s)?(?:if|with|after|once)\s(?:(?:you|the\scustomer)\s(?:(?:have|has)\s)?(?:expressly\s)?(?:agreed?|consent(?:ed)?|approved?)\b|(?:your|the\scustomer's)\s(?:prior\s|express\s|written\s){0,2}(?:consent|agreement|approval)\b)/i,
  zh: /双方协商|协商一致|双方(?:书面)?(?:同意|确认)|签署补充协议|(?<!未|无需|无须|不必|视为)经(?:您|用户|客户)[^。;]{0,6}同意/,
} as const;
