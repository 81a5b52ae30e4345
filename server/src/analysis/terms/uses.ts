import { codeAt } from '../../text/codeAt.js';
import { isHan, type Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';

/**
 * A set of terms, ready to be found in a text. The written forms stand by how they begin (a word, or one Chinese
 * character), so that finding them costs one look-up a word of the text, however many terms there are.
 */
export interface TermMatcher {
  readonly byStart: ReadonlyMap<string, readonly TermForm[]>;
  /** What the forms begin with, by the low byte of its code; of most words of a text no more is read. */
  readonly initials: Uint8Array;
}

/** One way in which a term may be written: its words, and the term as defined. */
interface TermForm {
  readonly words: readonly string[];
  readonly term: string;
}

/** A use of a term in a text. */
export interface TermUse {
  /** The term as it was given to `compileTerms`. */
  readonly term: string;
  readonly range: Range;
}

/**
 * A matcher for the terms. Longer terms win, so that "User" inside "End User" is no use of User where both
 * are terms. English terms are met in singular, plural and possessive (but for term and terms), with any run of white space between
 * words and at word boundaries; case counts, except for capitals at the start of a sentence and in titles, for an article
 * at the start of a term, and for words all in capitals. Chinese terms are met exactly. Never throws.
 */
export function compileTerms(terms: readonly string[], language: Language): TermMatcher {
  const known = new Set<string>();
  const forms: TermForm[] = [];
  const add = (form: string, term: string): void => {
    if (form === '' || known.has(form)) return;
    known.add(form);
    forms.push({ words: form.split(' '), term });
  };
  // As it is defined a term is nobody else's plural.
  for (const term of terms) add(plainOf(term), term);
  for (const term of terms) for (const form of formsOf(plainOf(term), language)) add(form, term);
  const lengthOf = (form: TermForm): number => form.words.reduce((sum, word) => sum + word.length + 1, 0);
  forms.sort((a, b) => lengthOf(b) - lengthOf(a));
  const byStart = new Map<string, TermForm[]>();
  for (const form of forms) {
    const key = startKey(form.words[0] ?? '', 0);
    const list = byStart.get(key);
    if (list) list.push(form);
    else byStart.set(key, [form]);
  }
  const initials = new Uint8Array(256);
  for (const key of byStart.keys()) initials[key.charCodeAt(0) & 0xff] = 1;
  return { byStart, initials };
}

/**
 * The words with which the forms begin that only one of two matchers has, or has for another term. A text with none of them
 * has the same uses for both: a form that is written nowhere hides none behind it, and leaves all others as they are.
 */
export function startsThatDiffer(one: TermMatcher, other: TermMatcher): readonly string[] {
  const starts = new Set<string>();
  const add = (from: TermMatcher, than: TermMatcher): void => {
    for (const [key, forms] of from.byStart) {
      const others = than.byStart.get(key) ?? [];
      for (const form of forms) if (!others.some((known) => sameForm(known, form))) starts.add(form.words[0]!);
    }
  };
  add(one, other);
  add(other, one);
  return [...starts];
}

function sameForm(a: TermForm, b: TermForm): boolean {
  return a.term === b.term && a.words.length === b.words.length && a.words.every((word, k) => word === b.words[k]);
}

/** The uses of the matcher's terms in a text, in order and without overlap; ranges count in `text`. Never throws. */
export function findUses(matcher: TermMatcher, text: string): readonly TermUse[] {
  const out: TermUse[] = [];
  const { byStart, initials } = matcher;
  if (byStart.size === 0) return out;
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = codeAt(text, at);
    const behind = isWordUnit(code) ? wordEnd(text, at) : at + 1;
    const form =
      initials[code & 0xff] === 1
        ? byStart.get(text.slice(at, behind))?.find(({ words }) => endOf(text, at, words) > at)
        : undefined;
    if (form) {
      const end = endOf(text, at, form.words);
      out.push({ term: form.term, range: { start: at, end } });
      at = end;
    } else at = behind;
  }
  return out;
}

/** Where a form that starts at `at` ends, or -1. */
function endOf(text: string, at: number, words: readonly string[]): number {
  let i = at;
  for (const [k, word] of words.entries()) {
    if (k > 0) {
      const gap = i;
      while (i < text.length && /\s/.test(text[i]!)) i++;
      if (i === gap) return -1;
    }
    if (!text.startsWith(word, i)) return -1;
    i += word.length;
  }
  const last = words.at(-1)!;
  return isWordUnit(last.charCodeAt(last.length - 1)) && isWordUnit(codeAt(text, i)) ? -1 : i;
}

/** The run of Latin letters and digits at a place, or the one character there. */
function startKey(text: string, at: number): string {
  return text.slice(at, Math.max(at + 1, wordEnd(text, at)));
}

/** Where the run of Latin letters and digits ends that begins at a place. */
function wordEnd(text: string, at: number): number {
  let end = at;
  const { length } = text;
  while (end < length && isWordUnit(codeAt(text, end))) end++;
  return end;
}

/** Whether a UTF-16 code unit is a Latin letter, a digit or an underscore: what an English word is made of. */
function isWordUnit(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    (c >= 48 && c <= 57) ||
    c === 95 ||
    (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7)
  );
}

function plainOf(term: string): string {
  return term
    .replace(/\((?:e?s)\)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The written forms of a term: plural and singular, capital at a sentence start, as in a title, all capitals. */
function formsOf(plain: string, language: Language): readonly string[] {
  if ([...plain].some(isHan)) return [plain];
  const forms = new Set<string>();
  // A statement of work has statements of work for its plural.
  const rest = OF.exec(plain)?.[0] ?? '';
  const headed = plain.slice(0, plain.length - rest.length);
  const last = headed.slice(headed.lastIndexOf(' ') + 1);
  const stem = headed.slice(0, headed.length - last.length);
  const numbers =
    language === 'zh' || last.length < 3 || /[^A-Za-z]/.test(last) || TERM.test(headed)
      ? [last]
      : [last, plural(last), singular(last)];
  for (const number of numbers) {
    const form = stem + number + rest;
    forms.add(form);
    forms.add(form.slice(0, 1).toUpperCase() + form.slice(1));
    forms.add(inTitle(form));
    if (/^The [A-Z]/.test(form)) forms.add(`t${form.slice(1)}`);
    forms.add(form.toUpperCase());
  }
  return [...forms];
}

/** What follows the head of a name: of Work, for Proposal. */
export const OF = /(?<=[A-Za-z]{3}) (?:of|for) [^\n]{1,60}$/;

/** A term is a period, and terms are what is agreed. */
const TERM = /^(?:the )?terms?$/i;

/** English words as a title has them: each with a capital, but for those that only connect. */
export function inTitle(words: string): string {
  return words.replace(/(?<![A-Za-z'’-])[a-z]{1,60}/g, (word, at: number) =>
    at > 0 && CONNECTING.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

const CONNECTING = /^(?:an?|the|of|and|or|for|in|on|to|by|with|at|from|as)$/;

/** The plural of an English word, by its ending; a word that ends in s stays. */
export function plural(word: string): string {
  if (/[^aeiouAEIOU][yY]$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return /s$/i.test(word) ? word : `${word}s`;
}

/** The singular of an English word, by its ending. */
export function singular(word: string): string {
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
}
