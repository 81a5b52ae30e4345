import type { Duration } from '../taxonomy/clauseTypes.js';
import type { Message } from '../text/message.js';

const ISO =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/** The units of ISO 8601 in the order of {@link ISO}: one, many, and the days that one of them counts. */
const UNITS = [
  ['1 year', '{count} years', 365],
  ['1 month', '{count} months', 365 / 12],
  ['1 week', '{count} weeks', 7],
  ['1 day', '{count} days', 1],
  ['1 hour', '{count} hours', 1 / 24],
  ['1 minute', '{count} minutes', 1 / 1440],
  ['1 second', '{count} seconds', 1 / 86400],
] as const;

/** Whether a value is an ISO 8601 duration. */
export function isDuration(value: unknown): value is Duration {
  return typeof value === 'string' && value.length > 2 && ISO.test(value);
}

/** How many years, months, weeks, days, hours, minutes and seconds a duration counts; empty for what is no duration. */
export function durationParts(duration: string): readonly number[] {
  return (
    ISO.exec(duration)
      ?.slice(1)
      .map((part) => Number(part ?? 0)) ?? []
  );
}

/** The length of a duration in days, a month being a twelfth of 365 days; NaN for what is no duration. */
export function daysOf(duration: string): number {
  const parts = ISO.exec(duration);
  if (!parts) return Number.NaN;
  return UNITS.reduce((days, [, , each], i) => days + Number(parts[i + 1] ?? 0) * each, 0);
}

/**
 * Negative, zero or positive as the first duration is shorter, the same or longer. A month and 30 days, a year and 12
 * months, 72 hours and 3 days are the same: the lengths differ by less than two in a hundred.
 */
export function compareDurations(a: string, b: string): number {
  const [x, y] = [daysOf(a), daysOf(b)];
  return Math.abs(x - y) <= 0.02 * Math.max(x, y) ? 0 : x - y;
}

/** A duration in words, as written: 72 hours stay 72 hours. */
export function describeDuration(duration: string): Message {
  const parts = ISO.exec(duration);
  if (!parts) return { text: '{value}', data: { value: duration } };
  const words = UNITS.flatMap(([one, many], i): Message[] => {
    const count = Number(parts[i + 1] ?? 0);
    if (count === 0) return [];
    return [count === 1 ? { text: one } : { text: many, data: { count } }];
  });
  const [first, ...rest] = words;
  if (!first) return { text: '{count} days', data: { count: 0 } };
  return rest.reduce(
    (before, word) => ({ text: '{duration} {further}', data: { duration: before, further: word } }),
    first,
  );
}

/** How often a rate by the day, week or month comes due in a year. */
export const TIMES_A_YEAR = { day: 365, week: 52, month: 12, year: 1 } as const;
