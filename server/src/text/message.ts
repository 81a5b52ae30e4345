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
export const english: Localise = ({ text, data }) => {
  if (!data) return text;
  return text.replace(/\{([A-Za-z0-9_-]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? english(value) : String(value);
  });
};
