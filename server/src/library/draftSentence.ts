import type { Contract } from '../analysis/contract.js';
import { isInCapitals } from '../analysis/queries/partyNames.js';
import { hasHan } from '../text/language.js';
import { wordsOf } from './insert/draftWords.js';
import { DEFAULT_VALUES, sentenceIn } from './standardClause.js';

/**
 * Words that a fix adds, with what the draft calls its parties and itself in their places: `{{provider}}`,
 * `{{provider:object}}`, `{{provider's}}`, the same of `customer`, and `{{agreement}}`. A sentence in another language than the draft's has the usual words. Never throws.
 */
export function inDraftsWords(contract: Contract, words: string): string {
  const language = hasHan(words) ? 'zh' : 'en';
  const values = language === contract.language ? wordsOf(contract) : DEFAULT_VALUES[language];
  const opening = /^[\s.]*/.exec(words)![0];
  const sentence = words.slice(opening.length);
  // What opens a sentence has a capital; what goes on in one follows a comma or a bracket.
  const said = opening + sentenceIn(`. ${sentence}`, values, language).slice(2);
  return isInCapitals(words.replace(/\{\{[^{}]{1,40}\}\}/g, '')) ? said.toUpperCase() : said;
}
