import type { Position } from '../model.js';
import { type ClauseSentences, position, type TopicReader } from './clauseSentences.js';
import { findDates } from './dates.js';

const EFFECTIVE =
  /\b(?:effective|in(?:to)?\sforce|take[s]?\seffect|commencement|comes?\sinto|in\seffect)\b|生效|施行|实施/i;
const DATED =
  /\b(?:last|page|recently)?\s?(?:updated?|modified|revis(?:ed|ion)|published|posted|amended|version|dated|reviewed|changed?)\b|更新|修订|修改|发布|公布|版本|日期/i;

function read(
  text: string,
  clause: ClauseSentences,
): { value: string; start: number; end: number; effective: boolean } | undefined {
  let behind = 0;
  const dates = findDates(text, clause.language)
    .filter((d) => d.possible)
    .map((d) => {
      // The words that speak of a date: before it from the date before, and after it up to the next mark.
      const before = text.slice(Math.max(behind, d.range.start - 60), d.range.start);
      const after = /^[^,，;。\n]{0,24}/.exec(text.slice(d.range.end, d.range.end + 24))?.[0] ?? '';
      behind = d.range.end;
      return {
        value: d.value,
        ...d.range,
        effective: EFFECTIVE.test(before.slice(before.lastIndexOf('\n') + 1)) || EFFECTIVE.test(after),
        dated: DATED.test(before) || DATED.test(after),
      };
    });
  return dates.find((d) => d.effective) ?? dates.find((d) => d.dated);
}

/** When this version applies from, else its date: entry into force goes before last revision. */
export const readEffectiveDate: TopicReader = (clause): readonly Position[] => {
  const fits = clause.about('effective-date') || clause.context.isPreamble === true;
  const short = clause.plain.length < 160;
  if (!fits && !(short && EFFECTIVE.test(clause.plain))) return [];
  const found = read(clause.plain, clause);
  if (found) return [position('effectiveDate', found.value, found)];
  const inHeading = read(clause.heading, clause);
  if (inHeading) return [position('effectiveDate', inHeading.value, { start: 0, end: 0 })];
  // A heading such as "Last updated" over a bare date.
  const only = findDates(clause.plain, clause.language).filter((d) => d.possible);
  const cue = EFFECTIVE.test(clause.heading) || DATED.test(clause.heading) || clause.is('effective-date');
  return cue && only.length === 1 && only[0] ? [position('effectiveDate', only[0].value, only[0].range)] : [];
};
