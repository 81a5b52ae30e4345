import { codeAt } from '../text/codeAt.js';

/**
 * Words by number, from 1 on. A word of a text is looked up where it stands, without being cut out: most words of an
 * agreement are in no cue, and a string for each of them is what reading would take longest for.
 */
export class Lexicon {
  readonly #words: string[] = [''];
  /** Numbers by the hash of the word, in the next free place where it is taken; a power of two long. */
  #table = new Uint16Array(256);

  /** The number of a word, which is given one if it has none. */
  add(word: string): number {
    const known = this.find(word, 0, word.length);
    if (known > 0) return known;
    const number = this.#words.push(word) - 1;
    if (number * 2 > this.#table.length) {
      this.#table = new Uint16Array(this.#table.length * 2);
      this.#words.forEach((_, i) => {
        if (i > 0) this.#put(i);
      });
    } else this.#put(number);
    return number;
  }

  /** The number of the word that stands between two offsets of a text; 0 where it has none. */
  find(text: string, start: number, end: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    for (let place = hashOf(text, start, end) & mask; ; place = (place + 1) & mask) {
      const number = table[place]!;
      if (number === 0) return 0;
      const word = this.#words[number]!;
      if (word.length === end - start && text.startsWith(word, start)) return number;
    }
  }

  #put(number: number): void {
    const word = this.#words[number]!;
    const mask = this.#table.length - 1;
    let place = hashOf(word, 0, word.length) & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = number;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + codeAt(text, i);
  return hash ^ (hash >>> 15);
}
