import { matchesOf } from '../../text/finder.js';
import type { Range } from '../../text/range.js';
import { isBareDate, isDateLine } from '../dateLine.js';
import type { Position } from '../model.js';
import { type ClauseSentences, position, type TopicReader } from './clauseSentences.js';
import { findDates, MONTHS } from './dates.js';

const MONTH_YEAR =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s((?:19|20)\d\d)\b/gi;
/** What every date has. */
const YEAR = /\d{4}|年/;
const CHINESE_MONTH = /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?!\s?\d)/g;
const EFFECTIVE =
  /\b(?:effective|in(?:to)?\sforce|take[s]?\seffect|commencement|(?:comes?|came|went)\sinto|in\seffect|appl(?:y|ies|icable)\s(?:as\s)?(?:from|since|of))\b|生效|施行|实施/i;
const DATED =
  /\b(?:last|page|recently)?\s?(?:updated?|modified|revis(?:ed|ion)|rev(?=\.)|published|posted|amended|version|dated|reviewed|changed?|current\sas\sof)\b|更新|修订|修改|发布|公布|版本|日期/i;

const IS_EFFECTIVE = /^\s?(?:起|开始)?(?:正式)?(?:生效|施行|实施)(?!日|时间)/;

/** A heading over a list of versions that no longer apply. */
const OTHER_VERSIONS = /\b(?:previous|earlier|prior|past|archived|old)\s(?:versions?|terms)\b|历史版本|旧版/i;
/** A law, of whose date a sentence speaks. */
const OF_LAW =
  /(?:法典?|(?<!本)(?:条例|办法|规定))》?[^。,》]{0,6}$|\b(?:Act|Regulation|Directive|Ordinance|Statute)\b[^.\n]{0,24}$/;
/** A line that says it in a sentence. */
const SAYS_ITS_DATE =
  /^[\s*_("]{0,6}(?:these|this|the)\s(?:effective\sdate|[^.\n]{0,60}?\b(?:terms|agreement|policy|conditions)\b[^.\n]{0,30}?\b(?:last\s(?:modified|updated|revised)|effective|(?:went|came|goes|comes|enters?|entered)\sinto\s(?:effect|force)))\b/i;

function read(
  text: string,
  clause: ClauseSentences,
): { value: string; start: number; end: number; effective: boolean } | undefined {
  let behind = 0;
  const days = findDates(text, clause.language);
  const dates = (days.length > 0 ? days.filter((d) => d.possible) : monthsOf(text))
    .filter((d) => !OF_LAW.test(text.slice(Math.max(0, d.range.start - 40), d.range.start)))
    .map((d, i, all) => {
      // The words that speak of a date: before it from the date before, and after it up to the next mark. Those that
      // lead to another date, or to a colon, speak of what follows.
      const before = text.slice(Math.max(behind, d.range.start - 60), d.range.start);
      const behindIt = text.slice(d.range.end, Math.min(d.range.end + 24, all[i + 1]?.range.start ?? text.length));
      const words = /^(?:(?!\.\s)[^,，;。\n:：]){0,24}/.exec(behindIt)?.[0] ?? '';
      const next = all[i + 1]?.range.start;
      const leads =
        !IS_EFFECTIVE.test(words) &&
        (/^[:：]/.test(behindIt.slice(words.length)) || d.range.end + words.length === next);
      const after = leads ? '' : words;
      behind = d.range.end;
      return {
        value: d.value,
        ...d.range,
        effective: EFFECTIVE.test(before.slice(before.lastIndexOf('\n') + 1)) || EFFECTIVE.test(after),
        dated: DATED.test(before) || DATED.test(after),
      };
    });
  const effective = dates.find((d) => d.effective);
  const dated = dates.find((d) => d.dated);
  // A text revised after it entered into force for some applies since the revision.
  const revised =
    effective !== undefined &&
    dated !== undefined &&
    dated.value > effective.value &&
    /[.。\n]/.test(text.slice(dated.end, effective.start));
  return revised ? dated : (effective ?? dated);
}

/** The months of a text that has no days: September 2018, as ISO 8601 of reduced precision. */
function monthsOf(text: string): readonly { readonly value: string; readonly range: Range }[] {
  const list: { value: string; range: Range }[] = [];
  for (const m of matchesOf(MONTH_YEAR, text)) {
    const month = 1 + MONTHS.indexOf(m[1]!.slice(0, 3).toLowerCase());
    list.push({
      value: `${m[2]}-${String(month).padStart(2, '0')}`,
      range: { start: m.index, end: m.index + m[0].length },
    });
  }
  for (const m of matchesOf(CHINESE_MONTH, text))
    if (Number(m[2]) >= 1 && Number(m[2]) <= 12)
      list.push({ value: `${m[1]}-${m[2]!.padStart(2, '0')}`, range: { start: m.index, end: m.index + m[0].length } });
  return list;
}

/** The only date of a line that is one. */
function bare(text: string, clause: ClauseSentences): { value: string; start: number; end: number } | undefined {
  const dates = findDates(text, clause.language).filter((d) => d.possible);
  return dates.length === 1 && dates[0] ? { value: dates[0].value, ...dates[0].range } : undefined;
}

/** The line of a clause on something else that only says of which day the text is, as the last one of a text does. */
function inOwnLine(clause: ClauseSentences): readonly Position[] {
  const { original } = clause;
  let at = 0;
  for (const line of original.split('\n')) {
    const end = at + line.length;
    const says = isDateLine(original, at, end) || isBareDate(line) || (line.length <= 160 && SAYS_ITS_DATE.test(line));
    const said = clause.plain.slice(at, end);
    const found = says ? (read(said, clause) ?? bare(said, clause)) : undefined;
    if (found) return [position('effectiveDate', found.value, { start: at + found.start, end: at + found.end })];
    at = end + 1;
  }
  return [];
}

/**
 * When this version applies from, else its date: entry into force goes before last revision. A month where no day is
 * said.
 */
export const readEffectiveDate: TopicReader = {
  concerns: (clause) => YEAR.test(clause.plain) || YEAR.test(clause.heading),
  read: effectiveDate,
};

function effectiveDate(clause: ClauseSentences): readonly Position[] {
  if (OTHER_VERSIONS.test(clause.heading)) return [];
  const fits = clause.about('effective-date') || clause.context.isPreamble === true;
  const short = clause.plain.length < 160;
  const headed = isDateLine(clause.heading, 0, clause.heading.length);
  if (!fits && !headed && !(short && EFFECTIVE.test(clause.plain))) return inOwnLine(clause);
  const found = read(clause.plain, clause);
  const inHeading = read(clause.heading, clause);
  // A heading that says when the text was last revised speaks of it all; the text then of those it applies to since when.
  if (found && !(headed && inHeading && inHeading.value > found.value))
    return [position('effectiveDate', found.value, found)];
  if (inHeading) return [position('effectiveDate', inHeading.value, { start: 0, end: 0 })];
  // A heading such as "Last updated" over a bare date.
  const only = findDates(clause.plain, clause.language).filter((d) => d.possible);
  const cue = EFFECTIVE.test(clause.heading) || DATED.test(clause.heading) || clause.is('effective-date');
  return cue && only.length === 1 && only[0]
    ? [position('effectiveDate', only[0].value, only[0].range)]
    : inOwnLine(clause);
}
