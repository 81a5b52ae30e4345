import type { PositionKey } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import { durationParts, isDuration } from './durations.js';
import { jurisdictionLabel } from './jurisdictionLabel.js';

/** The units of {@link durationParts} as clauses write them. */
const UNITS = {
  en: ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'],
  zh: ['年', '个月', '周', '日', '小时', '分钟', '秒'],
} as const;

/**
 * A position's value as the text of a clause has it: `30 days`, `25 %`, `Switzerland`; undefined for values that are no
 * words of a sentence, such as kinds of caps.
 */
export function valueText(key: PositionKey, value: unknown, language: Language): string | undefined {
  if (isDuration(value)) return durationText(value, language);
  if (key === 'governingLaw' && typeof value === 'string') return jurisdictionLabel(value)?.[language] ?? value;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields.amount === 'number') return amountText(fields.amount, fields.currency, language);
  if (typeof fields.percent === 'number') return language === 'zh' ? `${fields.percent}%` : `${fields.percent} %`;
  for (const part of ['notice', 'period', 'claimWindow', 'electronic', 'paper'])
    if (isDuration(fields[part])) return durationText(fields[part], language);
  return key === 'venue' && typeof fields.court === 'string' ? fields.court : undefined;
}

function durationText(duration: string, language: Language): string | undefined {
  const words = durationParts(duration).flatMap((count, unit): string[] => {
    if (count === 0) return [];
    if (language === 'zh') return [`${count}${UNITS.zh[unit]}`];
    return [`${count} ${UNITS.en[unit]}${count === 1 ? '' : 's'}`];
  });
  return words.length === 0 ? undefined : words.join(language === 'zh' ? '' : ' and ');
}

function amountText(amount: number, currency: unknown, language: Language): string {
  const figure = new Intl.NumberFormat('en-US').format(amount);
  return language === 'zh' ? `${figure}${currency ?? ''}` : `${currency ? `${currency} ` : ''}${figure}`;
}
