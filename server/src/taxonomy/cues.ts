import { isHan, type Language } from '../text/language.js';
import { CLAUSE_TYPES, type ClauseType, type OutlineType } from './clauseTypes.js';
import { type CuePattern, firstWords, parseCue } from './cuePattern.js';

/** What a cue may speak for: a clause type, or `other` (page furniture, summaries). */
export type CueType = ClauseType | 'other';

/** The types that cues speak for; scores are arrays in this order. */
export const CUE_TYPES: readonly CueType[] = [...CLAUSE_TYPES, 'other'];

/** The place of each type in `CUE_TYPES`. */
export const CUE_TYPE_INDEX: ReadonlyMap<OutlineType, number> = new Map(CUE_TYPES.map((type, i) => [type, i]));

/** Where a cue is looked for. */
export type CuePlace = 'heading' | 'text';

/** One cue as data: a word or phrase that speaks for a type, or against it when its weight is negative. */
export interface CueData {
  readonly type: CueType;
  readonly place: CuePlace;
  /** In the language of cuePattern.ts. */
  readonly cue: string;
  readonly weight: number;
}

/** What learning adds to the cues of one language: how common each type is, and what words say of all types. */
export interface LearnedData {
  readonly language: Language;
  /** The types in the order of the weights. */
  readonly types: readonly CueType[];
  readonly base: readonly number[];
  /**
   * English: a word, or two with a blank between them; Chinese: two characters. Its weights are a letter a type:
   * A to Z speak for it, ever louder, a to z against it, and a dot says nothing.
   */
  readonly words: readonly (readonly [word: string, weights: string])[];
}

/** How much one letter more says. */
export const LEARNED_STEP = 0.06;

/** The weight of each letter, by its code. */
export const LETTER_WEIGHTS: Float64Array = Float64Array.from({ length: 128 }, (_, code) => {
  if (code >= 0x41 && code <= 0x5a) return LEARNED_STEP * (code - 0x40);
  return code >= 0x61 && code <= 0x7a ? -LEARNED_STEP * (code - 0x60) : 0;
});

/** The letter of the nearest weight. */
export function learnedLetter(weight: number): string {
  const steps = Math.min(26, Math.round(Math.abs(weight) / LEARNED_STEP));
  return steps === 0 ? '.' : String.fromCharCode((weight > 0 ? 0x40 : 0x60) + steps);
}

/** All cues as plain data, which the build writes to JSON. */
export interface CuesData {
  readonly en: readonly CueData[];
  readonly zh: readonly CueData[];
  readonly learned?: readonly LearnedData[];
}

/** A cue ready to be matched. */
export interface Cue {
  readonly data: CueData;
  /** Place of the type in `CUE_TYPES`. */
  readonly type: number;
  /** Place of the cue among the cues of its language and place. */
  readonly id: number;
  readonly pattern: CuePattern;
}

/** The cues of one language and place, found by the beginning of a match. */
export interface CueIndex {
  /** How many cues there are. */
  readonly size: number;
  /** English: the cues that may begin with this word. Chinese: with the character or pair of `chineseKey`. */
  readonly byStart: ReadonlyMap<string | number, readonly Cue[]>;
  /** English: the cues that may begin with an open word (`indemnif*`), by its first three letters. */
  readonly byStem: ReadonlyMap<string, readonly Cue[]>;
}

/** Two UTF-16 code units as one key; the second is 0 for a cue that begins with one character alone. */
export function chineseKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** A learned word and what it says. */
export interface LearnedWord {
  readonly word: string;
  /** A letter a type, in the order of `CUE_TYPES`. */
  readonly letters: string;
}

/** What a learned word says of a type, by its place in `CUE_TYPES`. */
export function learnedWeight({ letters }: LearnedWord, type: number): number {
  return LETTER_WEIGHTS[letters.charCodeAt(type)] ?? 0;
}

/** What is known of a word: what it says alone, and before another word. */
export interface LearnedEntry {
  alone?: LearnedWord;
  next?: Map<string, LearnedWord>;
}

/** The learned words of one language. */
export interface LearnedIndex {
  /** In the order of `CUE_TYPES`. */
  readonly base: Float64Array;
  /** English words. */
  readonly words: ReadonlyMap<string, LearnedEntry>;
  /** Chinese pairs, by `chineseKey`. */
  readonly pairs: ReadonlyMap<number, LearnedWord>;
}

/** The cues of one language, ready to be matched. */
export interface LanguageCues extends Readonly<Record<CuePlace, CueIndex>> {
  readonly learned: LearnedIndex;
}

/** All cues, ready to be matched. */
export type Cues = Readonly<Record<Language, LanguageCues>>;

function compileIndex(data: readonly CueData[], language: Language): CueIndex {
  const byStart = new Map<string | number, Cue[]>();
  const byStem = new Map<string, Cue[]>();
  data.forEach((d, id) => {
    const cue: Cue = { data: d, type: CUE_TYPE_INDEX.get(d.type) ?? -1, id, pattern: parseCue(d.cue, language) };
    if (cue.type < 0) return;
    for (const { text, open } of firstWords(cue.pattern)) {
      if (open) put(byStem, text.slice(0, 3), cue);
      else if (language === 'en') put(byStart, text, cue);
      else put(byStart, chineseKey(text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0), cue);
    }
  });
  return { size: data.length, byStart, byStem };
}

function put<K>(map: Map<K, Cue[]>, key: K, cue: Cue): void {
  const cues = map.get(key);
  if (cues === undefined) map.set(key, [cue]);
  else if (cues.at(-1) !== cue) cues.push(cue);
}

function compileLearned(learned: LearnedData | undefined): LearnedIndex {
  const places = (learned?.types ?? []).map((type) => CUE_TYPE_INDEX.get(type) ?? -1);
  const base = new Float64Array(CUE_TYPES.length);
  places.forEach((place, i) => {
    if (place >= 0) base[place] = learned?.base[i] ?? 0;
  });
  const words = new Map<string, LearnedEntry>();
  const pairs = new Map<number, LearnedWord>();
  const inOrder = CUE_TYPES.every((_, i) => places[i] === i);
  for (const [word, found] of learned?.words ?? []) {
    const letters = inOrder ? found : CUE_TYPES.map((_, i) => found[places.indexOf(i)] ?? '.').join('');
    const learnedWord: LearnedWord = { word, letters };
    if (isHan(word)) {
      pairs.set(chineseKey(word.charCodeAt(0), word.charCodeAt(1)), learnedWord);
      continue;
    }
    const [first = '', second] = word.split(' ');
    const entry = words.get(first) ?? {};
    words.set(first, entry);
    if (second === undefined) entry.alone = learnedWord;
    else {
      entry.next ??= new Map();
      entry.next.set(second, learnedWord);
    }
  }
  return { base, words, pairs };
}

/**
 * Makes cues ready to be matched. Linear in their number.
 *
 * @throws CueSyntaxError when a cue is not well formed; data from `loadCues` is.
 */
export function compileCues(data: CuesData): Cues {
  const compile = (language: Language): LanguageCues => ({
    heading: compileIndex(
      data[language].filter((d) => d.place === 'heading'),
      language,
    ),
    text: compileIndex(
      data[language].filter((d) => d.place === 'text'),
      language,
    ),
    learned: compileLearned(data.learned?.find((l) => l.language === language)),
  });
  return { en: compile('en'), zh: compile('zh') };
}
