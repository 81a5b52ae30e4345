import type { Duration } from '../../taxonomy/clauseTypes.js';
import type { Range } from '../../text/range.js';
import type { ClauseSentences, SentenceReading } from './clauseSentences.js';
import { findDurations } from './duration.js';

/** A period of notice and where it stands in the clause. */
export interface NoticePeriod extends Range {
  readonly value: Duration;
}

const CHINESE_BEFORE = /(?:提前|通知期(?:限)?[为是]?|至少|预先|提早)[^\d,，。;]{0,5}$/;
const CHINESE_AFTER = /^\s?(?:之?前|的?(?:书面)?通知|后终止|以上[^,，。]{0,4}通知)/;
/** A time that runs from a notice, at whose end the agreement ends. */
const CHINESE_RUNS = /(?:通知|告知|公告|公示|送达)[^\d,，。;]{0,8}$/;
const CHINESE_RUN_OUT = /^\s?(?:届?满)?(?:之?后|时|起)[^。;]{0,16}(?:终止|解除)/;
const ENGLISH_REMEDY = /\b(?:cure|remedy|rectify)\b[^\n]{0,60}$/i;
const ENGLISH_BEFORE =
  /\bnotice\s(?:period\s)?(?:of\s)?(?:at\sleast\s|no\sless\sthan\s)?(?:a\s)?$|\bupon\s(?:at\sleast\s)?$/i;
const ENGLISH_AFTER =
  /^['s]{0,2}\s?(?:(?:prior|advance|written|notice|in\sadvance|beforehand|ahead|before\s(?:the\s)?(?:terminati\w+|closing|it))\b)/i;

/** The durations of a sentence that are periods of notice. Their offsets count in the sentence. */
export function noticePeriods(clause: ClauseSentences, s: SentenceReading): readonly NoticePeriod[] {
  return findDurations(s.plain, clause.language)
    .filter(({ range }) => {
      const before = s.plain.slice(Math.max(0, range.start - 70), range.start);
      const after = s.plain.slice(range.end, range.end + 40);
      if (clause.language === 'zh')
        return (
          CHINESE_BEFORE.test(before.slice(-30)) ||
          CHINESE_AFTER.test(after) ||
          (CHINESE_RUNS.test(before.slice(-30)) && CHINESE_RUN_OUT.test(after))
        );
      return !ENGLISH_REMEDY.test(before) && (ENGLISH_AFTER.test(after) || ENGLISH_BEFORE.test(before.slice(-30)));
    })
    .map((d) => ({ value: d.value, start: d.range.start, end: d.range.end }));
}

/** The pieces of a sentence about one ground each: (i) …; (ii) …. */
function grounds(s: SentenceReading): readonly SentenceReading[] {
  const pieces: SentenceReading[] = [];
  const add = (from: number, to: number): void => {
    const piece = { plain: s.plain.slice(from, to), masked: s.masked.slice(from, to) };
    pieces.push({ start: s.start + from, end: s.start + to, ...piece });
  };
  let from = 0;
  for (const m of s.plain.matchAll(/;\s|;(?=\p{Script=Han})|(?<=\s)(?=\((?:[ivx]{1,4}|[a-h])\)\s)/gu)) {
    const to = m.index + m[0].length;
    if (to > from) add(from, to);
    from = to;
  }
  add(from, s.plain.length);
  return pieces;
}

/** What makes an end in English one for cause. */
export const ENGLISH_CURE =
  /\b(?:(?:for|good)\scause|cure|remed(?:y|ied)|rectif|breach|insolven|bankrupt|overdue|non-?payment)\b/i;
const ENGLISH_WITHOUT_CAUSE = /\bconvenience\b|\bany\sreason\b|\bwithout\scause\b/i;

/** An end that waits for an event: a delay that lasts, a level of service that is missed, a rise of prices. */
const UPON_EVENT =
  /^(?:if|where|should|when(?:ever)?|in\sthe\sevent\s(?:that|of))\s[^\n,;]{0,160}\b(?:delays?|force\smajeure|(?:the|an?|any|such)\s(?:\w+\s)?event|impediment|prevent(?:s|ed)?|continues?|persists?|lasts?|availability|uptime|outages?|increases?|exceeds?|falls)\b[^\n,;]{0,100},\s/i;

/** What a period has: a cheap question before dear ones. */
const UNIT = /day|week|month|year|hour|[天日周月年时]/i;

/** The period of notice for an end without cause; its offsets count in the clause. */
export function ordinaryNotice(clause: ClauseSentences, s: SentenceReading): NoticePeriod | undefined {
  if (!UNIT.test(s.plain) || UPON_EVENT.test(s.plain)) return undefined;
  for (const ground of grounds(s)) {
    if (clause.language === 'en' && ENGLISH_CURE.test(ground.plain) && !ENGLISH_WITHOUT_CAUSE.test(ground.plain))
      continue;
    const found = noticePeriods(clause, ground)[0];
    if (found) return { value: found.value, start: ground.start + found.start, end: ground.start + found.end };
  }
  return undefined;
}

/** What ends is not said, as nothing else than the agreement can: 提前30日通知可以终止. */
export const CHINESE_BARE_END = /(?:可以?|有权)(?:终止|解除|解约)(?=[,;。]|$)/;
/** Either party, in a Chinese sentence that ends the agreement. */
export const CHINESE_MUTUAL = /(?:任何一方|任一方|双方(?:均|都)|各方)[^。;]{0,60}(?:终止|解除)/;
/** Either party, in an English sentence that ends the agreement. */
export const ENGLISH_MUTUAL =
  /\b(?:either|each|both)\s(?:party|parties|side|of\sus)\b[^\n]{0,40}\b(?:terminat|(?:cancel|end)\s(?:this|the|these|our))|\b(?:terminated|cancell?ed|ended)\sby\s(?:either|each)\s(?:party|side|of\sus)\b/i;
