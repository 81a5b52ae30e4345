import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPositions } from '../../../../server/src/analysis/positions/read.js';
import type { OutlineType, PositionKey } from '../../../../server/src/taxonomy/clauseTypes.js';
import { languageOf } from '../../../../server/src/text/language.js';
import { plainPassage } from '../../../../server/src/text/passage.js';

/** The value of a key in a clause; undefined where the clause does not speak of it. */
function taken(key: PositionKey, type: OutlineType, text: string): unknown {
  const language = languageOf(text);
  const context = { type, also: [], providerNames: ['Northwind Ltd.', '北风科技', '北風科技'], customerNames: [] };
  const found = readPositions({ language, passage: plainPassage(text, language) }, context);
  return found.find((p) => p.key === key)?.value;
}

/** A family of phrasings that say the same of a key, by clause type: what else a clause says does not count here. */
export function family(key: PositionKey, value: unknown, rows: readonly (readonly [OutlineType, string])[]): void {
  describe(`${key}: ${value === undefined ? 'nothing' : JSON.stringify(value)}`, () => {
    for (const [type, text] of rows) it(text.slice(0, 100), () => assert.deepEqual(taken(key, type, text), value));
  });
}
