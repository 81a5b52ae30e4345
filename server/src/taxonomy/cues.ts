import { codeAt } from '../text/codeAt.js';
import { isHan, type Language } from '../text/language.js';
import { CLAUSE_TYPES, type ClauseType, type OutlineType } from './clauseTypes.js';
import { type CueStep, type CueWord, firstWords, needsOf, parseCue, stepsOf } from './cuePattern.js';
import { Lexicon } from './lexicon.js';

/** What a cue may speak for: a clause type, or `other` (page furniture, summaries). */
export type CueType = ClauseType | 'other';

/** The types that cues speak for; scores are arrays in this order. */
export const CUE_TYPES: readonly CueType[] = [...CLAUSE_TYPES, 'other'];

/**
 * A score of 0 for each type. An array of its own: a typed one of this length is kept outside of the heap, and making
 * it takes longer than all that is done with it.
 */
export function noScores(): number[] {
  return NO_SCORES.slice();
}

/** Filled with a fraction first, so that it and its copies hold fractions from the start. */
const NO_SCORES: readonly number[] = CUE_TYPES.map(() => 0.5).fill(0);

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

/** What cues score that learning makes louder or fainter for each type: in the heading, the text, its first sentence. */
export const LEARNED_GAINS = ['heading', 'text', 'opening'] as const;
export type LearnedGain = (typeof LEARNED_GAINS)[number];

/** Where a learned word stands: in the clause's text, in its heading, in the heading of the clause that it stands in. */
export const LEARNED_PLACES = ['text', 'heading', 'above'] as const;
export type LearnedPlace = (typeof LEARNED_PLACES)[number];

/** What learning adds to the cues of one language: how common each type is, how loud its cues, and what words say. */
export interface LearnedData {
  readonly language: Language;
  /** The types in the order of the weights. */
  readonly types: readonly CueType[];
  readonly base: readonly number[];
  readonly gains: Readonly<Partial<Record<LearnedGain, readonly number[]>>>;
  /**
   * English: a word, or two with a blank between them; Chinese: two characters. Its weights are a letter a type:
   * A to Z speak for it, ever louder, a to z against it. A dot says nothing, and a number stands for so many dots.
   */
  readonly words: Readonly<Partial<Record<LearnedPlace, readonly (readonly [word: string, weights: string])[]>>>;
}

/** How much one letter more says. */
const LEARNED_STEP = 0.06;

/** The weight of each letter, by its code. */
const LETTER_WEIGHTS: Float64Array = Float64Array.from({ length: 128 }, (_, code) => {
  if (code >= 0x41 && code <= 0x5a) return LEARNED_STEP * (code - 0x40);
  return code >= 0x61 && code <= 0x7a ? -LEARNED_STEP * (code - 0x60) : 0;
});

/** The letter of the nearest weight. */
export function learnedLetter(weight: number): string {
  const steps = Math.min(26, Math.round(Math.abs(weight) / LEARNED_STEP));
  return steps === 0 ? '.' : String.fromCharCode((weight > 0 ? 0x40 : 0x60) + steps);
}

/** Letters with each run of dots as its length, which is half as long. */
export function packedLetters(letters: string): string {
  return letters.replace(/\.{2,}/gu, (dots) => String(dots.length));
}

/** The letters of `packedLetters`, one a type. */
export function unpackedLetters(packed: string): string {
  return packed.replace(/\d{1,3}/gu, (number) => '.'.repeat(Number(number)));
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
  /** The first step of its pattern. */
  readonly first: CueStep;
  /** The ids of the beginnings that a match may have. */
  readonly starts: readonly number[];
  readonly needs: readonly BeginningNeed[];
}

/** A part that no match of a cue lacks: the ids of its beginnings, of which one must follow within some places. */
export interface BeginningNeed {
  readonly ids: readonly number[];
  readonly within: number;
}

/** A word of cues as it is looked up in a text. */
export interface CueBeginning {
  /** Its place among the beginnings of the index. */
  readonly id: number;
  /** The word; what an open one begins with. */
  readonly text: string;
  /** The numbers of the word, or of its Chinese characters; none of an open word. */
  readonly numbers: readonly number[];
  /** The cues that are tried where a text has this word: of all parts that a cue needs, it is in the least common. */
  readonly cues: Cue[];
}

/** The cues of one language and place, found by the words that they begin with. */
export interface CueIndex {
  /** How many cues there are. */
  readonly size: number;
  /** By their ids. */
  readonly beginnings: readonly CueBeginning[];
  /** By the number of the English word, or of the Chinese word of one character. */
  readonly byNumber: readonly (CueBeginning | undefined)[];
  /** English: open words (`indemnif*`), by {@link stemKey}. Chinese: words of two characters and more, by {@link pairKey}. */
  readonly byStem: ReadonlyMap<number, readonly CueBeginning[]>;
  /** Chinese: 1 at the {@link pairPlace} of the first two characters of each longer word. */
  readonly pairs: Uint8Array;
}

/** How many places there are for pairs of characters; several pairs share one. */
const PAIR_PLACES = 0x4000;

/** The place of two Chinese characters, by their numbers, among those that a text is first asked for. */
export function pairPlace(first: number, second: number): number {
  return (Math.imul(first, 61) + second) & (PAIR_PLACES - 1);
}

/** The first three letters of the English word at an offset as one number. Rare letters may share one. */
export function stemKey(text: string, at: number): number {
  return (codeAt(text, at) << 20) ^ (codeAt(text, at + 1) << 10) ^ codeAt(text, at + 2);
}

/** The numbers of two Chinese characters as one key, which stays small: large numbers are slow as keys. */
export function pairKey(first: number, second: number): number {
  return (first << 13) | second;
}

/** A learned word and what it says. */
export class LearnedWord {
  #weights: Float64Array | undefined;
  /** The scan that last met it, and how often that did. */
  turn = 0;
  count = 0;

  constructor(
    readonly word: string,
    /** A letter a type, packed. */
    private readonly packed: string,
    /** The place in the letters of each of `CUE_TYPES`; as they stand where it is absent. */
    private readonly order?: readonly number[],
  ) {}

  /** A letter a type, in the order of `CUE_TYPES`. */
  get letters(): string {
    const letters = unpackedLetters(this.packed);
    return this.order === undefined ? letters : this.order.map((place) => letters[place] ?? '.').join('');
  }

  /** What it says of each type, in the order of `CUE_TYPES`. Most words are never met, so this is worked out when asked. */
  get weights(): Float64Array {
    this.#weights ??= weightsOf(this.letters);
    return this.#weights;
  }
}

function weightsOf(letters: string): Float64Array {
  const weights = new Float64Array(letters.length);
  for (let i = 0; i < letters.length; i++) weights[i] = LETTER_WEIGHTS[letters.charCodeAt(i)] ?? 0;
  return weights;
}

/** What is known of a word: what it says alone, and before another word. */
export interface LearnedEntry {
  alone?: LearnedWord;
  /** By the number of the word behind it. */
  next?: Map<number, LearnedWord>;
}

/** The learned words of one language and place. */
export interface LearnedTable {
  /** English words, by their numbers. */
  readonly words: readonly (LearnedEntry | undefined)[];
  /** Chinese pairs, by {@link pairKey}. */
  readonly pairs: ReadonlyMap<number, LearnedWord>;
}

/** What was learned of one language. */
export interface LearnedIndex extends Readonly<Record<LearnedPlace, LearnedTable>> {
  /** In the order of `CUE_TYPES`. */
  readonly base: readonly number[];
  /** What is added to the weight of each score, in the same order. */
  readonly gains: Readonly<Record<LearnedGain, readonly number[]>>;
}

/** The cues of one language, ready to be matched. */
export interface LanguageCues extends Readonly<Record<CuePlace, CueIndex>> {
  readonly learned: LearnedIndex;
  readonly numbers: Numbers;
}

/** The numbers of the words that cues are made of, from 1 on; 0 is any other word. */
export interface Numbers {
  /** Of English words. */
  readonly words: Lexicon;
  /** Of Chinese characters, by their code. */
  readonly characters: Uint16Array;
}

/** Gives the words of one language their numbers. */
class Numbering implements Numbers {
  readonly words = new Lexicon();
  readonly characters: Uint16Array;
  #characters = 0;

  constructor(language: Language) {
    this.characters = new Uint16Array(language === 'zh' ? 0x10000 : 0);
  }

  /** The number of a character, which is given one if it has none. */
  character(character: string): number {
    const code = character.charCodeAt(0);
    this.characters[code] ||= ++this.#characters;
    return this.characters[code]!;
  }
}

/** All cues, ready to be matched. */
export type Cues = Readonly<Record<Language, LanguageCues>>;

function compileIndex(data: readonly CueData[], language: Language, numbering: Numbering): CueIndex {
  const chinese = language === 'zh';
  const byText = new Map<string, CueBeginning>();
  const byNumber = new Map<number, CueBeginning>();
  const byStem = new Map<number, CueBeginning[]>();
  const pairs = new Uint8Array(chinese ? PAIR_PLACES : 0);
  const beginnings: CueBeginning[] = [];
  const numbersOf = ({ text, open }: CueWord): readonly number[] => {
    if (open) return [];
    return chinese ? text.split('').map((character) => numbering.character(character)) : [numbering.words.add(text)];
  };
  const place = (found: CueBeginning): void => {
    const { text, numbers } = found;
    const [first, second] = numbers;
    if (first !== undefined && second === undefined) {
      byNumber.set(first, found);
      return;
    }
    const key = first === undefined ? stemKey(text, 0) : pairKey(first, second!);
    if (first !== undefined) pairs[pairPlace(first, second!)] = 1;
    const others = byStem.get(key);
    if (others) others.push(found);
    else byStem.set(key, [found]);
  };
  const beginningOf = (word: CueWord): CueBeginning => {
    const key = word.open ? `${word.text}*` : word.text;
    let found = byText.get(key);
    if (found === undefined) {
      found = { id: beginnings.length, text: word.text, numbers: numbersOf(word), cues: [] };
      beginnings.push(found);
      byText.set(key, found);
      place(found);
    }
    return found;
  };
  const idsOf = (words: readonly CueWord[]): readonly number[] => [...new Set(words.map((w) => beginningOf(w).id))];
  const all = data.flatMap((d, id): Cue[] => {
    const type = CUE_TYPE_INDEX.get(d.type);
    if (type === undefined) return [];
    const pattern = parseCue(d.cue, language);
    const needs = needsOf(pattern, language).map(({ words, within }) => ({ ids: idsOf(words), within }));
    return [{ data: d, type, id, first: stepsOf(pattern, numbersOf), starts: idsOf(firstWords(pattern)), needs }];
  });
  // What few cues have few texts have.
  const common = new Uint16Array(beginnings.length);
  const partsOf = ({ starts, needs }: Cue): readonly (readonly number[])[] => [starts, ...needs.map(({ ids }) => ids)];
  for (const cue of all) for (const id of partsOf(cue).flat()) common[id]!++;
  const commonness = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + common[id]!, 0);
  for (const cue of all) {
    const rarest = partsOf(cue).reduce((a, b) => (commonness(b) < commonness(a) ? b : a));
    for (const id of rarest) beginnings[id]!.cues.push(cue);
  }
  return { size: data.length, beginnings, byNumber: inPlace(byNumber), byStem, pairs };
}

/** The values of a map, each in the place of its key. */
function inPlace<T>(map: ReadonlyMap<number, T>): readonly (T | undefined)[] {
  return Array.from({ length: Math.max(0, ...map.keys()) + 1 }, (_, i) => map.get(i));
}

function compileLearned(learned: LearnedData | undefined, numbering: Numbering): LearnedIndex {
  const places = (learned?.types ?? []).map((type) => CUE_TYPE_INDEX.get(type) ?? -1);
  const placed = (weights: readonly number[] = []): number[] => {
    const row = noScores();
    places.forEach((place, i) => {
      if (place >= 0) row[place] = weights[i] ?? 0;
    });
    return row;
  };
  const order = CUE_TYPES.every((_, i) => places[i] === i) ? undefined : CUE_TYPES.map((_, i) => places.indexOf(i));
  const table = (place: LearnedPlace): LearnedTable => compileTable(learned?.words[place] ?? [], order, numbering);
  const { heading, text, opening } = learned?.gains ?? {};
  return {
    base: placed(learned?.base),
    gains: { heading: placed(heading), text: placed(text), opening: placed(opening) },
    text: table('text'),
    heading: table('heading'),
    above: table('above'),
  };
}

function compileTable(
  data: readonly (readonly [word: string, weights: string])[],
  order: readonly number[] | undefined,
  numbering: Numbering,
): LearnedTable {
  const words = new Map<number, LearnedEntry>();
  const pairs = new Map<number, LearnedWord>();
  for (const [word, packed] of data) {
    const learnedWord = new LearnedWord(word, packed, order);
    if (isHan(word)) {
      pairs.set(pairKey(numbering.character(word.charAt(0)), numbering.character(word.charAt(1))), learnedWord);
      continue;
    }
    const [first = '', second] = word.split(' ');
    const number = numbering.words.add(first);
    const entry = words.get(number) ?? {};
    words.set(number, entry);
    if (second === undefined) entry.alone = learnedWord;
    else {
      entry.next ??= new Map();
      entry.next.set(numbering.words.add(second), learnedWord);
    }
  }
  return { words: inPlace(words), pairs };
}

/**
 * Makes cues ready to be matched, those of a language when they are first asked for: most drafts need one. Linear in
 * their number.
 *
 * @throws CueSyntaxError when a cue is not well formed, once its language is asked for; data from `loadCues` is.
 */
export function compileCues(data: CuesData): Cues {
  const compile = (language: Language): LanguageCues => {
    const numbers = new Numbering(language);
    const index = (place: CuePlace): CueIndex =>
      compileIndex(
        data[language].filter((d) => d.place === place),
        language,
        numbers,
      );
    const learned = data.learned?.find((l) => l.language === language);
    const [heading, text] = [index('heading'), index('text')];
    return { heading, text, learned: compileLearned(learned, numbers), numbers };
  };
  const known: Partial<Record<Language, LanguageCues>> = {};
  return {
    get en() {
      known.en ??= compile('en');
      return known.en;
    },
    get zh() {
      known.zh ??= compile('zh');
      return known.zh;
    },
  };
}
