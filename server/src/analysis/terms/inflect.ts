import { isHan } from '../../text/language.js';
import { inTitle, OF, plural, singular } from './uses.js';

/**
 * A new name in the form in which the old one is written: plural, singular, with a capital at the start of a
 * sentence, in a title, all in capitals. Chinese has one form. `written` is a form of `old`.
 */
export function inflectedLike(written: string, old: string, name: string): string {
  if ([...`${old}${name}`].some(isHan)) return name;
  const form = written.replace(/\s+/g, ' ');
  const lower = form.toLowerCase();
  const counted =
    lower === old.toLowerCase()
      ? name
      : lower === onHead(old, plural).toLowerCase()
        ? onHead(name, plural)
        : lower === onHead(old, singular).toLowerCase()
          ? onHead(name, singular)
          : name;
  if (/[A-Z]{2}/.test(form) && form === form.toUpperCase() && old !== old.toUpperCase()) return counted.toUpperCase();
  if (/^t/.test(form) && /^The /.test(old)) return counted.replace(/^The /, 'the ');
  if (/ [A-Z]/.test(form) && form === inTitle(form) && old !== inTitle(old)) return inTitle(counted);
  if (/^[A-Z]/.test(form) && /^[a-z]/.test(old)) return counted.charAt(0).toUpperCase() + counted.slice(1);
  return counted;
}

/** The forms that an English name has besides its own: its plural, its singular. None for a name without letters. */
export function formsOf(name: string): readonly string[] {
  return [onHead(name, plural), onHead(name, singular)].filter((form) => form !== name);
}

/** A name whose head is put into another form: its last word, or the one before “of” or “for”; one without letters there stays. */
function onHead(name: string, change: (word: string) => string): string {
  const rest = OF.exec(name)?.[0] ?? '';
  return onLastWord(name.slice(0, name.length - rest.length), change) + rest;
}

function onLastWord(name: string, change: (word: string) => string): string {
  const last = /(?<![A-Za-z])[A-Za-z]{3,80}$/.exec(name)?.[0] ?? '';
  const before = name.slice(0, name.length - last.length);
  if (last === '') return name;
  const changed = change(last);
  return before + (last === last.toUpperCase() ? changed.toUpperCase() : changed);
}

const VOWEL_FIRST =
  /^(?:a|i|e(?!u)|o(?!ne\b|nce\b)|u(?!ni(?!n|m)|s[aeiu]|t[ie]|r[aeiou]|ku|biq)|hono|hour|heir|honest)/i;

/** Whether “an” stands before a word and not “a”, by how it begins; letters of abbreviations are spoken one by one. */
export function takesAn(word: string): boolean {
  if (/^(?:[A-Z]{2,5}s?|[A-Z])(?![a-z])/.test(word)) return /^[AEFHILMNORSX]/.test(word);
  return VOWEL_FIRST.test(word);
}
