import { Gated } from '../../text/gates.js';
import type { Passage } from '../../text/passage.js';
import { plainForm } from './plainForm.js';

const known = new WeakMap<Passage, Gated>();

/**
 * What of the words of all gates a passage has, in plain form: looked for once, for the readers of positions and for the
 * rules. Linear; never throws.
 */
export function wordsIn(passage: Passage): Gated {
  let words = known.get(passage);
  if (!words) {
    words = new Gated(plainForm(passage.plain));
    known.set(passage, words);
  }
  return words;
}
