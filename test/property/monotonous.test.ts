import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
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
const SMALL = 4_000;
const LARGE = 8 * SMALL;

test('reading and checking monotonous text takes time in proportion to it, and nothing throws', async () => {
  const cues = await loadedCues();
  /** CPU time in milliseconds, the better of two runs. */
  const cost = (piece: string, length: number): number => {
    const text = `# Terms of Service\n\n${piece.repeat(Math.ceil(length / piece.length))}\n`;
    const runs = [0, 1].map(() => {
      const before = process.cpuUsage();
      const { failures } = new Engine(RULES).run(new Analyst({ cues }).read(parse(text)));
      assert.deepEqual(failures, [], JSON.stringify(piece));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...runs);
  };
  for (const piece of PIECES) {
    const [small, large] = [cost(piece, SMALL), cost(piece, LARGE)];
    // Eight times the text: linear work with its noise stays below, quadratic work is at 64.
    assert(large < 24 * Math.max(small, 10), `${JSON.stringify(piece)}: ${small} ms, then ${large} ms`);
  }
});
