import type { ClauseFacts } from '../../analysis/clause.js';
import { findDates } from '../../analysis/positions/dates.js';
import { findDurations } from '../../analysis/positions/duration.js';
import { findMoney } from '../../analysis/positions/money.js';
import { findPercents } from '../../analysis/positions/percent.js';
import type { Range } from '../../text/range.js';
import { daysOf } from '../durations.js';

/** What kind of figure it is; figures of two kinds are never one another's counterparts. */
export type FigureKind = 'duration' | 'age' | 'percent' | 'amount' | 'date' | 'host';

/** A figure of a clause, in a form that is the same in every language; its range counts in the clause's plain text. */
export interface Figure {
  readonly kind: FigureKind;
  readonly value: string;
  readonly range: Range;
  /** Whether other words may say it: "a month" and 每月, "7 days before" and 前第7日. */
  readonly slight: boolean;
}

const AGE =
  /\bage\sof\s(?:at\sleast\s)?(?<of>\d{1,2})(?:\syears)?\b|\b(?<old>\d{1,2})\syears(?:\sof\sage|\sold)\b|(?<zh>\d{1,2})\s?周?岁/gi;
const URL = /https?:\/\/(?:www\.|(?:en|zh|cn)\.)?(?<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})/gi;

const known = new WeakMap<ClauseFacts, readonly Figure[]>();

/** The figures of a clause's own text in order: durations, percentages, amounts, dates and the hosts of addresses. */
export function figuresOf(facts: ClauseFacts): readonly Figure[] {
  let figures = known.get(facts);
  if (!figures) {
    figures = read(facts);
    known.set(facts, figures);
  }
  return figures;
}

function read({ words }: ClauseFacts): readonly Figure[] {
  const { language } = words;
  const { plain, marks } = words.passage;
  const found: Figure[] = [];
  const add = (kind: FigureKind, value: string, range: Range, slight = false): void =>
    void found.push({ kind, value, range, slight });
  const dates = findDates(plain, language).filter(({ possible, ambiguous }) => possible && !ambiguous);
  for (const { value, range } of dates) add('date', value, range);
  for (const { groups, index, 0: whole } of plain.matchAll(AGE))
    add('age', (groups!.of ?? groups!.old ?? groups!.zh)!, { start: index, end: index + whole.length });
  const taken = found.map(({ range }) => range);
  const isTaken = ({ start, end }: Range): boolean => taken.some((other) => start < other.end && other.start < end);
  for (const { value, range, days, ordinal } of findDurations(plain, language))
    if (!isTaken(range)) {
      const length = `${daysOf(value).toFixed(3)}${days === 'business' ? ' business' : ''}`;
      add('duration', length, range, ordinal || /^PT?1[A-Z]$/.test(value));
    }
  for (const { percent, range } of findPercents(plain, language)) add('percent', String(percent), range);
  for (const { amount, currency, range } of findMoney(plain, language)) add('amount', `${currency} ${amount}`, range);
  for (const { groups, index, 0: whole } of plain.matchAll(URL))
    add('host', groups!.host!.toLowerCase(), { start: index, end: index + whole.length });
  for (const { kind, url, start, end } of marks) {
    const host = kind === 'link' && url !== undefined ? [...url.matchAll(URL)][0]?.groups?.host : undefined;
    if (host !== undefined) add('host', host.toLowerCase(), { start, end });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
