import type { Frame } from '../clause.js';
import type { ClauseSentence } from './sentences.js';

/** The name of a party as the subject of a sentence, and whether its verb is that of the third person singular. */
export interface SubjectName {
  readonly text: string;
  readonly singular: boolean;
}

const PRONOUNS = /^(?:we|us|our|ours)$/i;
const PROVIDER = /[\uE000]+/g;

/** What a sentence, or else the agreement, calls the provider, as a subject: "we", "the Company", 我们. */
export function providerSubject(sentence: ClauseSentence, frame: Frame): SubjectName {
  const [mark] = sentence.masked.matchAll(PROVIDER);
  if (mark) {
    const word = sentence.plain.slice(mark.index, mark.index + mark[0].length);
    // The article of a subject that opens its sentence has a capital there alone.
    return subject(mark.index === 0 ? word.replace(/^The(?=\s)/, 'the') : word);
  }
  const zh = sentence.language === 'zh';
  const pronoun = frame.providerNames.find((name) =>
    zh ? /^(?:我们|本公司|我方|平台)$/.test(name) : /^we$/i.test(name),
  );
  return subject(pronoun ?? frame.providerNames[0] ?? (zh ? '我们' : 'we'));
}

function subject(word: string): SubjectName {
  return PRONOUNS.test(word) ? { text: 'we', singular: false } : { text: word, singular: true };
}

/** Whether a sentence is written in capitals, so that what is put into it must be too. */
export function isInCapitals(plain: string): boolean {
  return /[A-Z]/.test(plain) && !/[a-z]{2}/.test(plain);
}
