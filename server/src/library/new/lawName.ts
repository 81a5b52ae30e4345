import { findJurisdictions } from '../../analysis/positions/jurisdiction.js';
import { JURISDICTION_NAMES } from '../../analysis/positions/jurisdictionNames.js';
import type { Bilingual } from '../../taxonomy/clauseData.js';
import type { Language } from '../../text/language.js';
import { jurisdictionLabel } from '../jurisdictionLabel.js';

/** A legal system by what a person calls it: `CH`, `Switzerland`, `瑞士`. Undefined where it is none that is known. */
export function jurisdictionNamed(words: string): string | undefined {
  const wanted = words.trim();
  const code = wanted.toUpperCase();
  if (jurisdictionLabel(code)) return code;
  const capital = wanted.charAt(0).toUpperCase() + wanted.slice(1);
  const [found, ...others] = findJurisdictions(capital, 'zh');
  return found && others.length === 0 && found.range.start === 0 && found.range.end === capital.length
    ? found.code
    : undefined;
}

/** The legal systems that can be chosen, with their names; most are countries, the others parts of one. */
export function jurisdictionChoices(): readonly { readonly code: string; readonly name: Bilingual }[] {
  return JURISDICTION_NAMES.map(([code]) => ({ code, name: jurisdictionLabel(code)! }));
}

const WITH_ARTICLE = new Set(['US', 'GB', 'NL', 'AE', 'PH', 'KY', 'VG', 'IM', 'US-DC', 'CZ']);

/** A legal system as an agreement names it behind "the laws of", or before 法律. */
export function lawName(code: string, language: Language): string {
  const label = jurisdictionLabel(code);
  if (!label) return code;
  if (code === 'CN') return language === 'zh' ? '中华人民共和国' : "the People's Republic of China";
  if (language === 'zh') return label.zh;
  const names = JURISDICTION_NAMES.find(([known]) => known === code)?.[1].split('|') ?? [];
  const state = names.find((name) => /^(?:State|Commonwealth|Province) of /.test(name));
  if (code.includes('-') && state) return `the ${state}`;
  return WITH_ARTICLE.has(code) && !/^the /i.test(label.en) ? `the ${label.en}` : label.en;
}
