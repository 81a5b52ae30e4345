import type { Language } from './language.js';

/** To make one takes longer than to write a thousand days. */
const formats = new Map<Language, Intl.DateTimeFormat>();

/** A day as texts of a language write it: 1 March 2026, 2026年3月1日. */
export function dayIn(language: Language, day: Date): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' });
    formats.set(language, format);
  }
  return format.format(day);
}
