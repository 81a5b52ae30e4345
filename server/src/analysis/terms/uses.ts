import { isHan, type Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';

/** Finds the uses of a set of terms; made once per set by `compileTerms`. */
export interface TermMatcher {
  /** One alternation of all terms, longest first; never matches where the set is empty. */
  readonly pattern: RegExp;
  /** The term as defined, by the words that the pattern matches (normalised by `keyOf`). */
  readonly terms: ReadonlyMap<string, string>;
}

/** A use of a term in a text. */
export interface TermUse {
  /** The term as it was given to `compileTerms`. */
  readonly term: string;
  readonly range: Range;
}

const NOTHING = /(?!)/g;

/**
 * A matcher for the terms. Longer terms win, so that "User" inside "End User" is no use of User where both
 * are terms. English terms are met in singular, plural and possessive, with any run of white space between
 * words and at word boundaries; case counts, except for a capital at the start of a sentence and for words
 * all in capitals. Chinese terms are met exactly. Never throws.
 */
export function compileTerms(terms: readonly string[], language: Language): TermMatcher {
  const byKey = new Map<string, string>();
  for (const term of terms) {
    for (const form of formsOf(term, language)) if (form && !byKey.has(form)) byKey.set(form, term);
  }
  const forms = [...byKey.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (forms.length === 0) return { pattern: NOTHING, terms: byKey };
  const alternatives = forms.map((form) => {
    const body = form.split(' ').map(escaped).join('\\s+');
    const before = isWordy(form[0]) ? '(?<![\\p{Script=Latin}\\p{N}_])' : '';
    const after = isWordy(form.at(-1)) ? '(?![\\p{Script=Latin}\\p{N}_])' : '';
    return before + body + after;
  });
  return { pattern: new RegExp(alternatives.join('|'), 'gu'), terms: byKey };
}

/** The uses of the matcher's terms in a text, in order and without overlap; ranges count in `text`. Never throws. */
export function findUses(matcher: TermMatcher, text: string): readonly TermUse[] {
  const out: TermUse[] = [];
  for (const match of text.matchAll(matcher.pattern)) {
    const term = matcher.terms.get(match[0].replace(/\s+/g, ' '));
    if (term !== undefined) out.push({ term, range: { start: match.index, end: match.index + match[0].length } });
  }
  return out;
}

/** The written forms of a term: plural and singular, capital at a sentence start, all capitals. */
function formsOf(term: string, language: Language): readonly string[] {
  const plain = term
    .replace(/\((?:e?s)\)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if ([...plain].some(isHan)) return [plain];
  const forms = new Set<string>();
  const last = plain.slice(plain.lastIndexOf(' ') + 1);
  const stem = plain.slice(0, plain.length - last.length);
  const numbers =
    language === 'zh' || last.length < 3 || /[^A-Za-z]/.test(last) ? [last] : [last, plural(last), singular(last)];
  for (const number of numbers) {
    const form = stem + number;
    forms.add(form);
    forms.add(form.slice(0, 1).toUpperCase() + form.slice(1));
    forms.add(form.toUpperCase());
  }
  return [...forms];
}

function plural(word: string): string {
  if (/[^aeiouAEIOU][yY]$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return /s$/i.test(word) ? word : `${word}s`;
}

function singular(word: string): string {
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
}

function isWordy(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
