const { charCodeAt } = String.prototype;

/**
 * The UTF-16 code unit at an offset; not a number outside of the text. For loops over the characters of a text. V8 has more
 * than ten kinds of strings (whole or cut out of others, with one byte a character or two), and where a loop has met more
 * than four of them it looks the method up anew at each character, which takes four times as long as the rest. Here the
 * method is known, and nothing is looked up on the text.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
