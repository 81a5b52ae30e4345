import type { Contract } from '../analysis/contract.js';
import { pairOf } from './bilingual/versions.js';
import { type DocumentRule, inParts } from './contract.js';
import { bareContract } from './terms/bareContract.js';
import { chineseVariants } from './terms/chineseVariants.js';
import { englishVariants } from './terms/englishVariants.js';
import { linkedTitles } from './terms/linkedTitles.js';
import { inSmallLetters } from './terms/smallLetters.js';
import { rareSpellings } from './terms/spellings.js';
import { unevenTranslations } from './terms/translations.js';
import { variantFinding } from './terms/variant.js';

/*
 * Finds a defined term in another dress: with small letters, with a character or its last word changed, a word in two
 * spellings, one linked document under two titles, a word of the other version under two words. Readers must ask whether a second thing is meant, and a court may say so. Switch it off where both forms are
 * meant to differ.
 *
 * Bad:  this contract (the “Framework Agreement”) … under the framework agreement
 * Good: this contract (the “Framework Agreement”) … under the Framework Agreement
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'term-variant',
    title: { text: 'Term in another form' },
    description: {
      text: 'Finds defined terms that are also written with small letters or with another word or character, words in two spellings, and linked documents under two titles. Readers must ask whether a second thing is meant.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      // Not right often enough for more (docs/precision.md).
      case: { title: { text: 'Without capitals' }, severity: 'hint' },
      near: { title: { text: 'Almost the same word' } },
      spelling: { title: { text: 'One word in two spellings' }, severity: 'hint' },
      translation: { title: { text: 'One word of the other version, two here' }, severity: 'information' },
      link: { title: { text: 'One document, two titles' }, severity: 'hint' },
    },
    types: ['definitions'],
    examples: [
      {
        language: 'en',
        bad: '## Contract\n\nYou conclude this contract (the “Framework Agreement”) by signing up. You may end the framework agreement at any time. We may end the framework agreement, too.\n',
        good: '## Contract\n\nYou conclude this contract (the “Framework Agreement”) by signing up. You may end the Framework Agreement at any time. We may end the Framework Agreement, too.\n',
      },
      {
        language: 'zh',
        bad: '## 合同\n\n您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止框架协定。\n',
        good: '## 合同\n\n您与我们签订的合同（以下简称“框架协议”）自注册时成立。您可随时终止框架协议。\n',
      },
    ],
  },
  ...inParts(
    inSmallLetters,
    ...[chineseVariants, englishVariants, bareContract, rareSpellings].map(
      (variants) => (contract: Contract) => variants(contract).map(variantFinding),
    ),
    linkedTitles,
    (contract, context) => {
      const pair = pairOf(contract, context);
      return pair ? unevenTranslations(pair) : [];
    },
  ),
};

export default rule;
