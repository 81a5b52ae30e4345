import { isProse } from '../analysis/queries/blockText.js';
import { hasHan } from '../text/language.js';
import type { BlockRule } from './contract.js';
import { confused } from './typo/confusables.js';
import { CHINESE_CONFUSED, ENGLISH_CONFUSED } from './typo/confused.js';
import { doubledHan, doubledWords, repeatedBeside } from './typo/doubled.js';
import { frames } from './typo/frames.js';
import { agreement, articles } from './typo/grammar.js';

/**
 * Finds slips of the pen that can be told for sure: doubled words, Chinese frames that are closed twice or never, words that
 * are mistaken for others, wrong articles, verbs in the wrong number.
 *
 * In the name of a party a slip puts in doubt who is bound; elsewhere it costs trust. Switch it off for texts that
 * quote others as they wrote.
 */

const rule: BlockRule = {
  reach: 'block',
  meta: {
    id: 'typo',
    title: { text: 'Slips of the pen' },
    description: {
      text: 'Doubled words, words mistaken for others, wrong articles and verbs in the wrong number. In the name of a party a slip puts in doubt who is bound; elsewhere it costs trust.',
    },
    category: 'hygiene',
    severity: 'warning',
    kinds: {
      doubled: { title: { text: 'The same words twice' } },
      frame: { title: { text: 'A Chinese frame closed twice or never' } },
      confusable: { title: { text: 'A word mistaken for another' } },
      article: { title: { text: 'The wrong article' }, severity: 'information' },
      agreement: { title: { text: 'A verb or pronoun in the wrong number' } },
    },
    examples: [
      { language: 'en', bad: 'You pay the the fees.\n', good: 'We know that that fee is high.\n' },
      { language: 'zh', bad: '您不得防碍他人使用服务。\n', good: '您不得妨碍他人使用服务。\n' },
    ],
  },
  check(block) {
    if (!isProse(block)) return [];
    const { plain } = block.words;
    const english = [
      ...doubledWords(block),
      ...confused(block, ENGLISH_CONFUSED),
      ...articles(block),
      ...agreement(block),
    ];
    if (!hasHan(plain)) return english;
    return [
      ...english,
      ...doubledHan(block),
      ...repeatedBeside(block),
      ...frames(block),
      ...confused(block, CHINESE_CONFUSED),
    ];
  },
};
export default rule;
