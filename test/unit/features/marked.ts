import assert from 'node:assert/strict';
import type { FeatureInput } from '../../../server/src/features/api.js';
import { References } from '../../../server/src/library/references.js';
import { english, type Localise } from '../../../server/src/text/message.js';
import type { Range } from '../../../server/src/text/range.js';
import { readDraft } from '../rules/draft.js';

/** A draft in which a person marked places: `‸` is the caret, `⟦` and `⟧` stand around the ranges that are expected. */
export interface Marked {
  readonly text: string;
  readonly caret: number;
  /** In the order in which they begin. */
  readonly ranges: readonly Range[];
}

/** Reads the marks and takes them out. */
export function marked(source: string): Marked {
  let text = '';
  let caret = -1;
  const open: number[] = [];
  const ranges: Range[] = [];
  for (const character of source) {
    if (character === '‸') caret = text.length;
    else if (character === '⟦') open.push(text.length);
    else if (character === '⟧') ranges.push({ start: open.pop()!, end: text.length });
    else text += character;
  }
  assert.deepEqual(open, [], 'every ⟦ has its ⟧');
  return { text, caret, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** What a feature gets for a draft. */
export function inputOf(text: string, localise: Localise = english): FeatureInput {
  return {
    contract: readDraft(text),
    localise,
    references: new References([]),
    standpoint: 'customer',
    links: { agreement: () => undefined, comparison: () => undefined },
  };
}

/** A draft with marks around ranges, so that a failing test shows what was found. */
function withMarks(text: string, ranges: readonly Range[]): string {
  const signs = ranges.flatMap(({ start, end }) => [
    { at: start, sign: '⟦', order: end - start },
    { at: end, sign: '⟧', order: -1 },
  ]);
  signs.sort((a, b) => b.at - a.at || (a.sign === b.sign ? a.order - b.order : a.sign === '⟧' ? 1 : -1));
  let out = text;
  for (const { at, sign } of signs) out = out.slice(0, at) + sign + out.slice(at);
  return out;
}

/** Asserts that a feature finds exactly the marked ranges, in order. */
export function assertRanges(text: string, found: readonly Range[], expected: readonly Range[]): void {
  assert.equal(withMarks(text, found), withMarks(text, expected));
  const bare = ({ start, end }: Range): readonly number[] => [start, end];
  assert.deepEqual(found.map(bare), expected.map(bare));
}
