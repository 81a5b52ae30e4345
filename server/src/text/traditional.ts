import { SIMPLIFIED, SIMPLIFIED_WORDS, TRADITIONAL, TRADITIONAL_WORDS } from './traditionalTable.js';

const characters = new Map<string, string>([...SIMPLIFIED].map((from, i) => [from, TRADITIONAL[i]!]));
const traditional = new Set(TRADITIONAL);
const inTraditional = TRADITIONAL_WORDS.split(' ');
const words = new Map<string, string>(SIMPLIFIED_WORDS.split(' ').map((from, i) => [from, inTraditional[i]!]));
const longest = Math.max(...[...words.keys()].map(({ length }) => length));

/** So many characters that are only simplified or only traditional tell how a text is written. */
const ENOUGH = 400;

/** Whether a Chinese text is written in traditional characters: more of it is only traditional than only simplified. Linear. */
export function isTraditional(text: string): boolean {
  let seen = 0;
  let balance = 0;
  for (const character of text) {
    if (characters.has(character)) balance--;
    else if (traditional.has(character)) balance++;
    else continue;
    if (++seen >= ENOUGH) break;
  }
  return balance > 0;
}

/**
 * A Chinese sentence of ours in traditional characters, as Taiwan writes them; the words stay those of the mainland. Anything
 * else in it, such as a name, must be left out: 后 and 余 are names as well.
 */
export function sentenceInTraditional(sentence: string): string {
  let out = '';
  for (let i = 0; i < sentence.length; ) {
    let length = Math.min(longest, sentence.length - i);
    while (length > 0 && !words.has(sentence.slice(i, i + length))) length--;
    const word = sentence.slice(i, i + Math.max(1, length));
    out += words.get(word) ?? characters.get(word) ?? word;
    i += word.length;
  }
  return out;
}

/** A text that may hold names: only characters that are nothing but simplified are put into traditional ones. */
export function namesInTraditional(text: string): string {
  let out = '';
  for (const character of text) out += characters.get(character) ?? character;
  return out;
}
