import type { OutlineType, PositionKey, PositionValues } from '../../taxonomy/clauseTypes.js';
import { type Gate, type Gated, gateOf } from '../../text/gates.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { splitSentences } from '../../text/sentences.js';
import type { ClauseWords, Position } from '../model.js';
import { maskParties } from '../partyWords.js';
import { plainForm } from './plainForm.js';
import { wordsIn } from './wordsIn.js';

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

/** A sentence as it stands in its clause, whose party words are masked when a pattern first asks for them. */
class Sentence implements SentenceReading {
  readonly plain: string;
  #masked: string | undefined;

  constructor(
    private readonly clause: ClauseSentences,
    readonly start: number,
    readonly end: number,
  ) {
    this.plain = clause.plain.slice(start, end);
  }

  get masked(): string {
    this.#masked ??= this.clause.masked.slice(this.start, this.end);
    return this.#masked;
  }
}

/** A reader of one topic. */
export interface TopicReader {
  /** Whether a clause may say anything of the topic: a question that costs next to nothing, asked of every clause. */
  readonly concerns: (clause: ClauseSentences) => boolean;
  /** The positions that such a clause takes, in any order; never throws. */
  readonly read: (clause: ClauseSentences) => readonly Position[];
}

/** A reader of one topic, which no clause speaks of without a word of the gate. */
export function reader(gate: Gate, read: TopicReader['read']): TopicReader {
  return { concerns: (clause) => clause.has(gate), read };
}

/** A summary in plain words in front of a clause repeats what the clause says. */
const SUMMARY =
  /^(?:(?:the\s)?short\sversion|in\s(?:short|brief|plain\senglish|other\swords)|tl;dr|tl; dr|tldr|tl dr|summary|basically)\b\s?[:,]/i;
const SUMMARIES = gateOf(SUMMARY);

/** A clause as the readers of positions get it: one for all of them, each part made when it is first asked for. */
export class ClauseSentences {
  readonly language: Language;
  /** As written, for values that quote. */
  readonly original: string;
  readonly plain: string;
  #masked: string | undefined;
  #sentences: readonly SentenceReading[] | undefined;

  constructor(
    private readonly words: ClauseWords,
    readonly context: PositionContext,
  ) {
    this.language = words.language;
    this.original = words.passage.plain;
    this.plain = plainForm(this.original);
  }

  get heading(): string {
    return plainForm(this.words.heading ?? '');
  }

  get masked(): string {
    this.#masked ??= maskParties(this.plain, this.context, this.language);
    return this.#masked;
  }

  get sentences(): readonly SentenceReading[] {
    this.#sentences ??= this.#split();
    return this.#sentences;
  }

  /** Whether one of the types is the main type. */
  is(...types: readonly OutlineType[]): boolean {
    return types.includes(this.context.type);
  }

  /** Whether one of the types is the main type or a further one. */
  about(...types: readonly OutlineType[]): boolean {
    return types.includes(this.context.type) || types.some((type) => this.context.also.includes(type));
  }

  /** Whether the clause has a word of a gate: a cheap question before dear ones about its sentences. */
  has(gate: Gate): boolean {
    return this.#words.has(gate);
  }

  /** Whether a sentence, or another stretch of the clause, has a word of a gate. */
  says({ start, end }: Range, gate: Gate): boolean {
    return this.#words.hasBetween(gate, start, end);
  }

  /** The sentences that have a word of a gate. */
  sentencesWith(gate: Gate): readonly SentenceReading[] {
    return this.has(gate) ? this.sentences.filter((sentence) => this.says(sentence, gate)) : NONE;
  }

  get #words(): Gated {
    return wordsIn(this.words.passage);
  }

  #split(): readonly SentenceReading[] {
    const { plain } = this;
    const summarises = this.has(SUMMARIES);
    return splitSentences(this.original, this.language)
      .filter(
        (r) =>
          !(
            summarises &&
            SUMMARY.test(plain.slice(r.start, r.start + 40)) &&
            /(?:^|\n)\s{0,8}$/.test(plain.slice(0, r.start).slice(-9))
          ),
      )
      .map((r) => new Sentence(this, r.start, r.end));
  }
}

const NONE: readonly SentenceReading[] = [];

/** A position with its evidence. */
export function position<K extends PositionKey>(key: K, value: PositionValues[K], evidence: Range): Position {
  return { key, value, range: { start: evidence.start, end: evidence.end } } as Position;
}

/** The evidence of a match in a sentence: its place in the clause. */
export function within(sentence: Range, piece: Range): Range {
  return { start: sentence.start + piece.start, end: sentence.start + piece.end };
}
