/**
 * A text for a person: an English template, which is also its key in the localisation bundles, and what fills its
 * `{names}`.
 */
export interface Message {
  readonly text: string;
  readonly data?: Readonly<Record<string, string | number | Message>>;
}

/** Several things in a line, one behind the other as a language has it; empty for none. */
export function enumerated(items: readonly (string | Message)[]): Message {
  const [first = '', ...rest] = items;
  return rest.reduce<Message>((list, item) => ({ text: '{list}, {item}', data: { list, item } }), {
    text: '{item}',
    data: { item: first },
  });
}

/** The text of a message in the language of the person who reads it. */
export type Localise = (message: Message) => string;

/** The English text of a message; a name without a value stays as it is. Never throws. */
export const english: Localise = ({ text, data }) => (data ? filled(text, data, english) : text);

/** A text with its names filled in; a name without a value stays as it is. Never throws. */
export function filled(text: string, data: NonNullable<Message['data']>, localise: Localise): string {
  const out: string[] = [];
  let at = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/\{([A-Za-z0-9_-]+)\}/g)) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const words = value === undefined ? whole : typeof value === 'object' ? localise(value) : String(value);
    const before = text.slice(at, index);
    out.push(CHINESE_LAST.test(before) && CHINESE_FIRST.test(words) ? before.slice(0, -1) : before, words);
    at = index + whole.length;
    // Chinese sets a blank before and behind Latin letters and figures only.
    if (CHINESE_NEXT.test(text.slice(at, at + 2)) && CHINESE_END.test(words)) at++;
  }
  return out.join('') + text.slice(at);
}

const CHINESE_FIRST = /^[\p{Script=Han}“《（【]/u;
const CHINESE_END = /[\p{Script=Han}”》）】]$/u;
const CHINESE_LAST = /\p{Script=Han} $/u;
const CHINESE_NEXT = /^ \p{Script=Han}/u;
