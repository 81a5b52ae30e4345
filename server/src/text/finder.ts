/**
 * A pattern with the words of which every match has one. Most texts have none of them, and looking for a few words
 * costs next to nothing beside running an expression: readers with dozens of patterns look them up by finders.
 */
export class Finder {
  readonly #words: readonly string[];

  /**
   * @param pattern an expression, global for `in`
   * @param words pieces of text of which every match has at least one, with `|` between them; in lower case where the
   *   pattern ignores case
   */
  constructor(
    private readonly pattern: RegExp,
    words: string,
  ) {
    this.#words = words.split('|');
  }

  /** The first match in a text. Never throws. */
  first(text: string): RegExpExecArray | undefined {
    if (!this.#mayMatch(text)) return undefined;
    this.pattern.lastIndex = 0;
    return this.pattern.exec(text) ?? undefined;
  }

  /** The matches in a text, in order. Never throws. */
  in(text: string): readonly RegExpExecArray[] {
    if (!this.#mayMatch(text)) return NONE;
    const { pattern } = this;
    const matches: RegExpExecArray[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      matches.push(match);
      if (match[0] === '') pattern.lastIndex++;
    }
    return matches;
  }

  #mayMatch(text: string): boolean {
    return hasAny(this.pattern.ignoreCase ? lowerCase(text) : text, this.#words);
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** Whether a text has one of some words, in this case. */
export function hasAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

let last = { text: '', lower: '' };

/** The text in lower case. The last one is kept, since readers ask for the same clause one after the other. */
function lowerCase(text: string): string {
  if (last.text !== text) last = { text, lower: text.toLowerCase() };
  return last.lower;
}
