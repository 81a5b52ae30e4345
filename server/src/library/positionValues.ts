import type { PositionKey } from '../taxonomy/clauseTypes.js';
import type { Language } from '../text/language.js';
import { enumerated, type Message } from '../text/message.js';
import type { ReadPosition } from './readContract.js';
import { type References, sectionOf } from './references.js';
import { valueText } from './valueText.js';

/** A value that agreements commit to, as a clause would say it. */
export interface KnownValue {
  readonly key: PositionKey;
  readonly text: string;
  /** One of the positions that say so. */
  readonly position: ReadPosition;
  /** Where it stands: agreement and section, in the order of the agreements. */
  readonly sources: readonly string[];
}

/** More than these are read no more. */
const MOST_AGREEMENTS = 12;

/** What agreements commit to under some keys, each value once, those in the draft's language first. */
export function knownValues(
  references: References,
  keys: readonly PositionKey[],
  language: Language,
): readonly KnownValue[] {
  const found = new Map<string, KnownValue & { readonly sources: string[] }>();
  for (const { digest, label } of references.inOrderFor(language).slice(0, MOST_AGREEMENTS))
    for (const position of digest.positions) {
      const { key, value, clause } = position;
      const text = keys.includes(key) ? valueText(key, value, language) : undefined;
      if (text === undefined) continue;
      const { number, heading } = sectionOf(digest, clause);
      const source = `${label} ${number ?? heading}`.trim();
      const known = found.get(`${key} ${text}`);
      if (known) known.sources.push(source);
      else found.set(`${key} ${text}`, { key, text, position, sources: [source] });
    }
  return [...found.values()];
}

/** Sources in a line; of many, the first ones. */
export function sourcesInLine(sources: readonly string[]): Message {
  return enumerated(sources.length > 3 ? [...sources.slice(0, 3), '…'] : sources);
}
