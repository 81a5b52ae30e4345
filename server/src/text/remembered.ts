import { detached } from './detached.js';

/** More strings than this are forgotten, all at once: what is asked again is worked out again. */
const MOST = 8192;

/**
 * A function of a string that remembers what it gave: for small answers about the numbers, names and headings of drafts,
 * which are the same ones at every key. The answers must not be changed.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = work(text);
      if (known.size >= MOST) known.clear();
      // A piece of a text would keep all of it.
      known.set(detached(text), answer);
    }
    return answer;
  };
}
