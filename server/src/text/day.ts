import type { Language } from './language.js';

/** A day as texts of a language write it: 1 March 2026, 2026年3月1日. */
export function dayIn(language: Language, day: Date): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(day);
}
