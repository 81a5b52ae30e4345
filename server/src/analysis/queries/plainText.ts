import type { ClauseFacts } from '../clause.js';
import { plainForm } from '../positions/plainForm.js';

const known = new WeakMap<ClauseFacts, string>();

/** A clause's own text in plain form, which patterns in simplified characters read. Remembered; linear; never throws. */
export function plainText(facts: ClauseFacts): string {
  let text = known.get(facts);
  if (text === undefined) {
    text = plainForm(facts.words.passage.plain);
    known.set(facts, text);
  }
  return text;
}
