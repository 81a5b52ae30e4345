import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
import { assertProportional } from '../fixtures/proportional.js';
import { loadedCues } from '../unit/analysis/cues.js';

/**
 * Texts of one piece over and over, as a broken conversion or a stuck key leaves them: each of a kind that some loop runs
 * over. Left out are those on which the Markdown parser alone takes more than linear time: underlined headings, `[a][b]`,
 * `[^1]`, emphasis in emphasis.
 */
const PIECES = [
  ...[
    '(',
    '[',
    '【',
    '“',
    '*',
    '_',
    '`',
    '|a',
    '> ',
    '- ',
    '1',
    '一',
    '1.1 ',
    '1.1\n',
    '1. \n\n',
    '# a\n',
    '(a) x; ',
    '（一）甲；',
  ],
  ...[
    'Section 1, ',
    '第一条、',
    '前款',
    '[a](#b) ',
    '|a|b|\n|-|-|\n',
    '&amp;',
    '<div>',
    '\r\r',
    '\0a',
    '\uFEFFa ',
    '\uD800',
    '😀',
  ],
  ...[
    '“A” means b. ',
    '“Service” means the Service; ',
    '(“A”) ',
    '（以下简称“甲”）',
    'USD 1,000.00 ',
    '万分之五',
    '30 days ',
  ],
  ...[
    'we may end this agreement at any time and ',
    'WE ARE NOT LIABLE FOR ',
    '甲方有权随时解除本合同，',
    '任何情况下均不承担责任、',
  ],
];
const LENGTH = 4_000;

test('reading and checking monotonous text takes time in proportion to it, and nothing throws', async () => {
  const cues = await loadedCues();
  for (const piece of PIECES)
    assertProportional(JSON.stringify(piece), (times) => {
      const text = `# Terms of Service\n\n${piece.repeat(Math.ceil((LENGTH * times) / piece.length))}\n`;
      return () => {
        const { failures } = new Engine(RULES).run(new Analyst({ cues }).read(parse(text)));
        assert.deepEqual(failures, [], JSON.stringify(piece));
      };
    });
});
