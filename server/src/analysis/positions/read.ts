import type { PositionKey } from '../../taxonomy/clauseTypes.js';
import type { ClauseWords, Position } from '../model.js';
import { readAmendments } from './amendments.js';
import { readArbitration } from './arbitration.js';
import { readAssignment } from './assignment.js';
import { ClauseSentences, type PositionContext, type TopicReader } from './clauseSentences.js';
import { readCustomerEnds } from './customerEnds.js';
import { readDataLoss, readIndirect } from './damageHeads.js';
import { readRecovery, readRetention } from './data.js';
import { readEffectiveDate } from './effectiveDate.js';
import { readGoverningLaw } from './governingLaw.js';
import { readCaps, readTotalExclusion } from './liabilityCap.js';
import { readStandard } from './liabilityStandard.js';
import { readNotices } from './notices.js';
import { readForCause, readInactivity, readOutage } from './otherEnds.js';
import { readDue, readInterest, readRenewal } from './payment.js';
import { readProviderEnds } from './providerEnds.js';
import { readRefunds } from './refunds.js';
import { readServiceChanges } from './serviceChanges.js';
import { readServiceLevel } from './serviceLevel.js';
import { readVenue } from './venue.js';

/**
 * Reads positions (typed commitments, design/clause-types.md) from clauses: one file a topic. A reader needs a clause
 * of a fitting type and words that say the thing; where a party must be known and is not, it reads nothing. Imports
 * the text and taxonomy rooms and the model only.
 *
 * There are some 800 expressions, and a clause speaks of one or two topics. So each reader stands behind a gate: the
 * words without which none of its expressions matches, derived from them (`reader(gateOf(FIRST, SECOND), …)`). A clause is
 * looked through once for the words of all gates. Within a reader, `clause.sentencesWith(gate)` gives the sentences that
 * may say something, and `clause.says(sentence, gate)` asks the same of one; expressions then run on little.
 */
export const READERS: readonly TopicReader[] = [
  readGoverningLaw,
  readVenue,
  readArbitration,
  readCaps,
  readTotalExclusion,
  readStandard,
  readIndirect,
  readDataLoss,
  readAmendments,
  readServiceChanges,
  readProviderEnds,
  readCustomerEnds,
  readInactivity,
  readOutage,
  readForCause,
  readServiceLevel,
  readDue,
  readRenewal,
  readInterest,
  readRefunds,
  readRetention,
  readRecovery,
  readNotices,
  readAssignment,
  readEffectiveDate,
];

export type { PositionContext } from './clauseSentences.js';

/** What a section is called that tells in short what others say. */
const SUMMED_UP =
  /^(?:(?:a\s|the\s)?(?:short\s|quick\s)?summary|tl;?\s?dr|in\sa\snutshell|(?:条款|條款|内容|協議|协议)?(?:摘要|概要))$/i;
/** Keys of which each paragraph of a clause may say the same again, on grounds of its own. */
const BY_PARAGRAPH: readonly PositionKey[] = ['providerTerminationNotice', 'creditExpiry'];

/**
 * The positions that a clause takes, in the order of its text, each key and value once (those on grounds of their own once
 * a paragraph). Ranges count in
 * `words.passage.plain` (UTF-16 code units). Pure, deterministic and linear; never throws. The result depends on the
 * words and the context only, so that it may be cached by them. What depends on other clauses is left to
 * {@link settle}.
 */
export function readPositions(words: ClauseWords, context: PositionContext): readonly Position[] {
  const { type } = context;
  // A heading alone may still say of which day the text is.
  if (type === 'group' && words.passage.plain.trim() === '' && !context.also.includes('effective-date')) return [];
  if (SUMMED_UP.test(words.heading ?? '') || SUMMED_UP.test(context.parentHeading ?? '')) return [];
  const clause = new ClauseSentences(words, context);
  const seen = new Set<string>();
  return READERS.flatMap(({ concerns, read }) => (concerns(clause) ? read(clause) : []))
    .filter((p) => {
      // Paragraphs are provisions of their own where a layout numbers none.
      const paragraph = BY_PARAGRAPH.includes(p.key) ? clause.plain.lastIndexOf('\n', p.range.start) : '';
      const key = `${p.key} ${JSON.stringify(p.value)} ${paragraph}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** What {@link settle} needs of a position; document order is the order of the list. */
export interface KeyedPosition {
  readonly key: PositionKey;
  readonly value: Position['value'];
}

/** How much an agreement on arbitration says: how many of institution and seat. */
function detail(p: KeyedPosition): number {
  return typeof p.value === 'object' ? Object.keys(p.value).length : 0;
}

/** Values that hold only where no other clause says otherwise. */
const FALLBACKS: ReadonlyMap<PositionKey, unknown> = new Map<PositionKey, unknown>([
  ['customerTermination', 'cause-only'],
  ['providerTerminationNotice', 'none'],
  ['amendmentConsent', 'none-stated'],
  ['arbitration', false],
]);

/** Keys whose repetition says nothing new. */
const ONCE: readonly PositionKey[] = ['effectiveDate', 'governingLaw'];

/**
 * The positions of a whole document, without those that another clause makes untrue: `customerTermination: cause-only`
 * where the customer may leave otherwise, `providerTerminationNotice: none` where another clause grants a notice (the
 * rest is termination for cause), `amendmentConsent: none-stated` where another clause states a consent (that both parties may
 * change the terms in writing states none for changes by one), and
 * `arbitration: false` where another clause agrees on arbitration. Of several clauses on arbitration the first that says
 * most stays; the same law or date again is left out. Keeps order and objects; linear; never throws.
 */
export function settle<T extends KeyedPosition>(positions: readonly T[]): readonly T[] {
  const stated = new Set(
    positions
      .filter((p) => FALLBACKS.has(p.key) && p.value !== FALLBACKS.get(p.key) && p.value !== 'express')
      .map((p) => p.key),
  );
  let arbitration: T | undefined;
  for (const p of positions) {
    if (p.key === 'arbitration' && p.value !== false && (!arbitration || detail(p) > detail(arbitration)))
      arbitration = p;
  }
  const seen = new Set<string>();
  return positions.filter((p) => {
    if (stated.has(p.key) && p.value === FALLBACKS.get(p.key)) return false;
    if (p.key === 'arbitration' && p.value !== false) return p === arbitration;
    if (!ONCE.includes(p.key)) return true;
    const said = `${p.key} ${String(p.value)}`;
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}
