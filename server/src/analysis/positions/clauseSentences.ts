import type { OutlineType, PositionKey, PositionValues } from '../../taxonomy/clauseTypes.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { splitSentences } from '../../text/sentences.js';
import type { ClauseWords, Position } from '../model.js';
import { maskParties } from '../partyWords.js';
import { plainForm } from './plainForm.js';

/** What the readers of positions know of a clause beyond its words. */
export interface PositionContext {
  readonly type: OutlineType;
  readonly also: readonly OutlineType[];
  readonly providerNames: readonly string[];
  readonly customerNames: readonly string[];
  readonly parentType?: OutlineType;
  readonly parentHeading?: string;
  readonly isPreamble?: boolean;
}

/** A sentence of a clause, in plain form. */
export interface SentenceReading extends Range {
  /** With party words, for values. */
  readonly plain: string;
  /** With party words masked, for patterns. */
  readonly masked: string;
}

/** A clause as the readers of positions get it: one for all of them. */
export interface ClauseSentences {
  readonly language: Language;
  /** As written, for values that quote. */
  readonly original: string;
  readonly plain: string;
  readonly masked: string;
  readonly heading: string;
  readonly sentences: readonly SentenceReading[];
  readonly context: PositionContext;
  /** Whether one of the types is the main type. */
  is(...types: readonly OutlineType[]): boolean;
  /** Whether one of the types is the main type or a further one. */
  about(...types: readonly OutlineType[]): boolean;
}

/** A reader of one topic: the positions that a clause takes, in any order; never throws. */
export type TopicReader = (clause: ClauseSentences) => readonly Position[];

/** A summary in plain words in front of a clause repeats what the clause says. */
const SUMMARY =
  /^(?:(?:the\s)?short\sversion|in\s(?:short|brief|plain\senglish|other\swords)|tl;?\s?dr|summary|basically)\b\s?[:,]/i;

/** Makes the reading of a clause. Linear; never throws. */
export function readClause(words: ClauseWords, context: PositionContext): ClauseSentences {
  const original = words.passage.plain;
  const language = words.language;
  const plain = plainForm(original);
  const masked = maskParties(plain, context, language);
  const sentences = splitSentences(original, language)
    .filter((r) => !SUMMARY.test(plain.slice(r.start, r.start + 40)))
    .map((r) => ({
      ...r,
      plain: plain.slice(r.start, r.end),
      masked: masked.slice(r.start, r.end),
    }));
  return {
    language,
    original,
    plain,
    masked,
    heading: plainForm(words.heading ?? ''),
    sentences,
    context,
    is: (...types) => types.includes(context.type),
    about: (...types) => types.includes(context.type) || types.some((type) => context.also.includes(type)),
  };
}

/** A position with its evidence. */
export function position<K extends PositionKey>(key: K, value: PositionValues[K], evidence: Range): Position {
  return { key, value, range: { start: evidence.start, end: evidence.end } } as Position;
}

/** The first sentence that a pattern finds in its masked words. */
export function sentenceWith(clause: ClauseSentences, ...patterns: readonly RegExp[]): SentenceReading | undefined {
  return clause.sentences.find((sentence) => patterns.some((p) => p.test(sentence.masked)));
}

/** The evidence of a match in a sentence: its place in the clause. */
export function within(sentence: Range, piece: Range): Range {
  return { start: sentence.start + piece.start, end: sentence.start + piece.end };
}
