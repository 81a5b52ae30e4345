import type { Duration } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { findDurations } from './duration.js';
import { chineseNumber } from './numerals.js';
import { findPercents } from './percent.js';

const CREDIT = [
  /\b(?:service\s)?credits?\b(?!\s(?:card|report))|\bcredit\snotes?\b|\bextend(?:s|ed)?\b|\brefund(?:s|ed)?\b|\breduc(?:e|es|ed|tion)\b/i,
  /延长|赔偿|抵[扣免减]|代金券|补偿|赔付|退还|返还|减免/,
] as const;
const OUTAGE = [
  /\b(?:availab\w+|uptime|downtime|failures?|outages?|service\slevel|SLA|interrupt\w+|unavailab\w+|los(?:e|t|s)\s(?:of\s)?(?:\w+\s)?services?)\b|\b(?:below|under|less\sthan|short\sof)\s(?:\w+\s){0,3}9\d(?:\.\d{1,4})?\s?(?:%|per\s?cent)/i,
  /不能(?:正常)?(?:使用|提供)|中断|可用[性率]|不可用|停机|宕机|故障|无法|未达|(?:低|少)于\s?\d{1,3}(?:\.\d{1,4})?%/,
] as const;
/** In a clause that is not on service levels, what is given must be a credit or an extension. */
const EXPRESS = [/\bcredits?\b|\bextend(?:s|ed)?\b/i, /延长|赔偿|抵[扣免减]|代金券|补偿|赔付/] as const;
/** The unit of an outage, up to the word that extends the term. */
const EXTENSION =
  /\b(?:each|every|per)\s(?:full\s|whole\s|started\s)?(?<unit>hour|day)\b[^\n]{0,160}?\bextend(?:s|ed)?\b/i;
const PRO_RATA =
  /\bpro-?\s?rat(?:a|ed)\b|\bcredit\w*\b[^\n.]{0,40}\b(?:time\slost|(?:period|time|duration)\s(?:of|that|during|lost))|\bcredit\s[^\n.]{0,30}\bamounts?\sfor\ssuch\speriod|按比例/i;
const CLAIM =
  /\b(?:request\w*|claim\w*|submit\w*|filed?|ask(?:s|ed)?|appl(?:y|ied)|contact|notif\w*|demand\w*)\b|申请|提出|主张/i;

const CREDITS = gateOf('credit|extend|refund|reduc|延长|赔偿|抵扣|抵免|抵减|代金券|补偿|赔付|退还|返还|减免');
/** What grants a credit in a clause on another subject. */
const PROMISE =
  /\b(?:service\scredit|credit\sfor|pro-?\s?rata\scredit|credit\s(?:equal|will\sbe))|延长[^。]{0,12}(?:服务|有效)期|按比例/i;

/** What leads to a percentage of time, not of the fees. */
const NOT_RATE = [
  /\b(?:downtime|uptime|availability|outage|unavailab\w+|error\srate)\b[^\n.;,]{0,50}\b(?:exceeds?|below|under|above|over|than|equal\sto)\s(?:\w+\s){0,2}$/i,
  /(?:可用[性率]|不可用|中断)[^。,;]{0,16}(?:低于|高于|超过|不足|达到?|每[低降少][^。,;]{0,4})[^。,;]{0,4}$/,
] as const;

/** A day of the month after the outage: 次月十五日前. */
const NEXT_MONTH = /(?:次月|下(?:个|一个?)?月)第?\s?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号](?:之?前|以前)/;

/** The time in which a credit must be claimed: said with the credit or after it. */
function claimWindow(clause: ClauseSentences, credit: SentenceReading, last?: SentenceReading): Duration | undefined {
  for (const s of last ? [last] : clause.sentences) {
    if (s.start < credit.start || !CLAIM.test(s.plain)) continue;
    const found = findDurations(s.plain, clause.language).find(
      (d) =>
        (clause.language === 'zh' && /^\s?(?:之|以)?内/.test(s.plain.slice(d.range.end, d.range.end + 4))) ||
        /\b(?:within|later\sthan|up\sto)\s$/i.test(s.plain.slice(0, d.range.start).slice(-12)),
    );
    if (found) return found.value;
    const day = NEXT_MONTH.exec(s.plain)?.groups?.day;
    const days = day === undefined ? undefined : chineseNumber(day);
    if (days) return `P${days}D`;
  }
  return undefined;
}

/** What an outage gives the customer: the rate of the credit and the time in which it must be claimed. */
export const readServiceLevel = reader(CREDITS, (clause) => {
  const zh = clause.language === 'zh';
  const i = zh ? 1 : 0;
  const main = clause.about('service-level');
  if (!main && !clause.about('limitation-of-liability', 'services', 'refunds', 'fees')) return [];
  if (!OUTAGE[i].test(clause.plain)) return [];
  for (const s of clause.sentences) {
    if (
      !CREDIT[i].test(s.plain) ||
      !(clause.is('service-level') || EXPRESS[i].test(s.plain)) ||
      (!main && !(PROMISE.test(s.plain) && OUTAGE[i].test(s.plain)))
    )
      continue;
    if (zh) {
      const at = s.plain.indexOf('延长');
      const before = at < 0 ? '' : s.plain.slice(0, at);
      const outage = OUTAGE[1].test(before) ? findDurations(before, 'zh').at(-1) : undefined;
      const more = findDurations(s.plain.slice(at), 'zh')[0];
      if (outage && more)
        return [position('serviceCredit', { rate: `${more.value} of extension per ${outage.value} of outage` }, s)];
    }
    const unit = zh ? null : EXTENSION.exec(s.plain);
    if (unit?.groups) {
      const more = findDurations(s.plain.slice(unit.index + unit[0].length), 'en')[0];
      const outage = unit.groups.unit!.toLowerCase() === 'hour' ? 'PT1H' : 'P1D';
      if (more) return [position('serviceCredit', { rate: `${more.value} of extension per ${outage} of outage` }, s)];
    }
    const percent = findPercents(s.plain, clause.language).find(
      (p) => p.percent < 90 && !NOT_RATE[i].test(s.plain.slice(Math.max(0, p.range.start - 60), p.range.start)),
    );
    const rate = PRO_RATA.test(s.plain) ? 'pro-rata' : percent ? `${percent.percent}%` : undefined;
    if (rate === undefined) continue;
    const window = claimWindow(clause, s);
    return [
      position(
        'serviceCredit',
        { rate, ...(window && { claimWindow: window }) },
        within(s, { start: 0, end: s.end - s.start }),
      ),
    ];
  }
  return main ? windowAlone(clause) : [];
});

/** The time for claiming a credit whose rate another clause says. */
function windowAlone(clause: ClauseSentences): readonly Position[] {
  const express = EXPRESS[clause.language === 'zh' ? 1 : 0];
  for (const s of clause.sentences) {
    const window = express.test(s.plain) ? claimWindow(clause, s, s) : undefined;
    if (window) return [position('serviceCredit', { claimWindow: window }, s)];
  }
  return [];
}
