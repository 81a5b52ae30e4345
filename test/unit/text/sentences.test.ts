import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '../../../server/src/text/language.js';
import { splitSegments, splitSentences } from '../../../server/src/text/sentences.js';

describe('sentences', () => {
  const rows: readonly (readonly [Language, string, readonly string[]])[] = [
    ['en', 'One thing. Another thing? Yes!', ['One thing.', 'Another thing?', 'Yes!']],
    ['en', 'See Sec. 5 and Art. 6. Then stop.', ['See Sec. 5 and Art. 6.', 'Then stop.']],
    ['en', 'Fees, e.g. Setup fees, are due.', ['Fees, e.g. Setup fees, are due.']],
    ['en', 'Northwind Ltd. Serves you in the U.S. Always.', ['Northwind Ltd. Serves you in the U.S. Always.']],
    ['en', 'See Section 4.B. You may leave.', ['See Section 4.B.', 'You may leave.']],
    ['en', '4.B. You may leave.', ['4.B. You may leave.']],
    ['en', 'In Ohio, U.S.A. The loser pays.', ['In Ohio, U.S.A.', 'The loser pays.']],
    ['en', 'Tools, maps, etc. If one fails, tell us.', ['Tools, maps, etc.', 'If one fails, tell us.']],
    ['en', 'Fees, e.g. The setup fee, are due.', ['Fees, e.g. The setup fee, are due.']],
    ['en', 'The U.S. Department of Trade lists them.', ['The U.S. Department of Trade lists them.']],
    ['en', 'It costs 1.5 units.', ['It costs 1.5 units.']],
    ['en', 'He said “stop.” We did.', ['He said “stop.”', 'We did.']],
    ['en', 'A list:\nfirst\n\nsecond', ['A list:', 'first', 'second']],
    ['zh', '甲。乙！“丙？”丁', ['甲。', '乙！', '“丙？”', '丁']],
    ['zh', '价格为1.5元；另计。', ['价格为1.5元；另计。']],
    ['en', '', []],
  ];
  for (const [language, text, expected] of rows)
    it(text || 'nothing', () =>
      assert.deepEqual(
        splitSentences(text, language).map((r) => text.slice(r.start, r.end)),
        expected,
      ),
    );
  it('cuts segments at semicolons too', () => {
    const text = '甲；乙。丙';
    assert.deepEqual(
      splitSegments(text, 'zh').map((r) => text.slice(r.start, r.end)),
      ['甲；', '乙。', '丙'],
    );
  });
});
