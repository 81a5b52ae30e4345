import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPositions } from '../../../../server/src/analysis/positions/read.js';
import type { OutlineType, PositionKey } from '../../../../server/src/taxonomy/clauseTypes.js';
import { languageOf } from '../../../../server/src/text/language.js';
import { plainPassage } from '../../../../server/src/text/passage.js';

/** All values of a key in a clause, in order. */
function valuesOf(key: PositionKey, type: OutlineType, text: string): readonly unknown[] {
  const language = languageOf(text);
  const context = { type, also: [], providerNames: ['Northwind Ltd.', '北风科技', '北風科技'], customerNames: [] };
  const found = readPositions({ language, passage: plainPassage(text, language) }, context);
  return found.filter((p) => p.key === key).map((p) => p.value);
}

/** A family of phrasings that say the same of a key, by clause type: what else a clause says does not count here. */
export function family(key: PositionKey, value: unknown, rows: readonly (readonly [OutlineType, string])[]): void {
  describe(`${key}: ${value === undefined ? 'nothing' : JSON.stringify(value)}`, () => {
    for (const [type, text] of rows)
      it(text.slice(0, 100), () => assert.deepEqual(valuesOf(key, type, text)[0], value));
  });
}

/** One key after the other, the words in which drafters state it and words that come close: type, text, all values. */
export function phrasings(key: PositionKey, rows: readonly (readonly [OutlineType, string, ...unknown[]])[]): void {
  describe(key, () => {
    for (const [type, text, ...values] of rows)
      it(text.slice(0, 100), () => assert.deepEqual(valuesOf(key, type, text), values));
  });
}
