import type { Language } from '../text/language.js';
import { type ComparedSentence, compareSentences, similarity, wordBag } from './words.js';

/** How far two texts of one language are from one another in their words. */
export interface Wording {
  /** The likeness of all words, from 0 to 1. */
  readonly similarity: number;
  /** The sentences of the draft's text, each with its counterpart where it has one. */
  readonly draft: readonly ComparedSentence[];
  /** The sentences of the other text, likewise. */
  readonly other: readonly ComparedSentence[];
}

/** How far a draft's text is from another in the same language. Ranges count in the text that they are about. */
export function compareWording(draft: string, other: string, language: Language): Wording {
  return {
    similarity: similarity(wordBag(draft, language), wordBag(other, language)),
    draft: compareSentences(draft, other, language),
    other: compareSentences(other, draft, language),
  };
}

/** How many of the sentences have a counterpart. */
export function counterparts(sentences: readonly ComparedSentence[]): number {
  return sentences.filter((sentence) => sentence.counterpart).length;
}
