import { codeAt } from '../../text/codeAt.js';
import { matchesOf } from '../../text/finder.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { JURISDICTION_NAMES } from './jurisdictionNames.js';
import { plainForm } from './plainForm.js';

/** A legal system named in a text. */
export interface FoundJurisdiction {
  /** ISO 3166-1 or ISO 3166-2. */
  readonly code: string;
  readonly range: Range;
  /** A name (Switzerland, 瑞士) or an adjective (Swiss). */
  readonly form: 'name' | 'adjective';
}

const ENGLISH_CODES = new Map<string, { readonly code: string; readonly form: 'name' | 'adjective' }>();
const CHINESE_CODES = new Map<string, string>();
for (const [code, names, adjectives, chinese] of JURISDICTION_NAMES) {
  for (const name of names.split('|')) ENGLISH_CODES.set(name.toLowerCase(), { code, form: 'name' });
  for (const adjective of adjectives.split('|'))
    if (adjective) ENGLISH_CODES.set(adjective.toLowerCase(), { code, form: 'adjective' });
  for (const name of chinese.split('|')) if (name) CHINESE_CODES.set(name, code);
}

function alternatives(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.()]/g, '\\$&'))
    .join('|');
}

/** The English names by their first two letters, the longest first; an expression of all takes V8 ten milliseconds to compile. */
const ENGLISH_BY_START = new Map<string, string[]>();
for (const name of [...ENGLISH_CODES.keys()].sort((a, b) => b.length - a.length)) {
  const start = name.slice(0, 2);
  const others = ENGLISH_BY_START.get(start);
  if (others) others.push(name);
  else ENGLISH_BY_START.set(start, [name]);
}
const WORD = /\w/;
const CHINESE = new RegExp(alternatives(CHINESE_CODES.keys()), 'g');

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Where the English names of a text stand that are whole words, in order. */
function englishNames(plain: string): readonly Range[] {
  const lower = plain.toLowerCase();
  // A letter whose small form is longer moves what is behind it.
  if (lower.length !== plain.length) return englishNames(plain.replace(/[^\n-~]/g, '\ufffd'));
  const found: Range[] = [];
  let from = 0;
  let within = false;
  const { length } = lower;
  for (let start = 0; start < length; start++) {
    const code = codeAt(lower, start);
    const begins = !within && isSmallLetter(code);
    within = isSmallLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2e || code === 0x2d;
    if (!begins || start < from) continue;
    const name = ENGLISH_BY_START.get(lower.slice(start, start + 2))?.find(
      (one) => lower.startsWith(one, start) && !WORD.test(lower.charAt(start + one.length)),
    );
    if (name === undefined) continue;
    from = start + name.length;
    found.push({ start, end: from });
  }
  return found;
}

/** Whether `part` is a part of `whole`: US-CA of US. */
function isPart(part: string, whole: string): boolean {
  return part.startsWith(`${whole}-`);
}

/**
 * The legal systems that a text names, in order: countries, states and provinces, in English (names and adjectives,
 * capitalised) and in Chinese, by ISO 3166. A part beside its country (California, U.S.A.; 美国加利福尼亚州) is one find.
 * Linear; never throws.
 */
export function findJurisdictions(text: string, language: Language): readonly FoundJurisdiction[] {
  const plain = plainForm(text);
  const list: FoundJurisdiction[] = [];
  for (const range of englishNames(plain)) {
    const name = plain.slice(range.start, range.end);
    const known = ENGLISH_CODES.get(name.toLowerCase());
    if (
      known &&
      /^(?:the\s)?(?:(?:state|province|commonwealth|republic|kingdom|principality)\sof\s(?:the\s)?)?[A-Z]/.test(name)
    )
      list.push({ ...known, range });
  }
  if (language === 'zh')
    for (const m of matchesOf(CHINESE, plain)) {
      const code = CHINESE_CODES.get(m[0]);
      if (code) list.push({ code, form: 'name', range: { start: m.index, end: m.index + m[0].length } });
    }
  list.sort((a, b) => a.range.start - b.range.start);
  const joined: FoundJurisdiction[] = [];
  for (const next of list) {
    const last = joined.at(-1);
    if (
      last &&
      /^[\s,的]{0,3}(?:the )?$/.test(plain.slice(last.range.end, next.range.start)) &&
      (isPart(last.code, next.code) || isPart(next.code, last.code))
    ) {
      const code = isPart(next.code, last.code) ? next.code : last.code;
      joined[joined.length - 1] = { code, form: next.form, range: { start: last.range.start, end: next.range.end } };
    } else joined.push(next);
  }
  return joined;
}
