import type { Language } from '../text/language.js';
import type { Range } from '../text/range.js';
import { splitSentences } from '../text/sentences.js';

/** How often each word of a text occurs, and how many there are. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** English words that every clause has, so that they tell nothing of its likeness to another. */
const EMPTY_WORDS = new Set(
  (
    'a an and any are as at be been but by can do does for from has have if in into is it its may must not of on or our ' +
    'shall such than that the their them then there these they this those to under upon us was we were where which ' +
    'who will with would you your'
  ).split(' '),
);

const HAN_RUN = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
const HAN = /^\p{Script=Han}/u;
const ENGLISH_WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/**
 * The words of a text as a bag: English words in lower case without those that every clause has; of Chinese, which does
 * not part its words, every two neighbouring characters. Linear; never throws.
 */
export function wordBag(text: string, language: Language): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  const add = (word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size++;
  };
  for (const [run] of text.normalize('NFKC').matchAll(language === 'zh' ? HAN_RUN : ENGLISH_WORD)) {
    if (language === 'zh' && HAN.test(run)) {
      const characters = [...run];
      if (characters.length === 1) add(run);
      for (let i = 1; i < characters.length; i++) add(characters[i - 1]! + characters[i]!);
    } else {
      const word = run.toLowerCase();
      if (!EMPTY_WORDS.has(word)) add(word);
    }
  }
  return { counts, size };
}

/** How much of two bags is in both, from 0 to 1 (Dice's coefficient of multisets). */
export function similarity(a: WordBag, b: WordBag): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** A few of a bag's words, chosen alike in every bag, as ascending numbers: by them hundreds of texts are told apart fast. */
export type Sketch = readonly number[];

/** So many words tell the likeness of two texts to about one part in ten. */
const SKETCHED = 64;

/** The sketch of a bag: the words with the least hashes. Deterministic. */
export function sketchOf({ counts }: WordBag): Sketch {
  return [...counts.keys()]
    .map(hashOf)
    .sort((a, b) => a - b)
    .slice(0, SKETCHED);
}

/** About how many of the words of two texts are in both, from 0 to 1 (Jaccard's index, estimated). */
export function sketchedLikeness(a: Sketch, b: Sketch): number {
  let shared = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < SKETCHED && (i < a.length || j < b.length); seen++) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return seen === 0 ? 0 : shared / seen;
}

/** FNV-1a, 32 bits, with its bits mixed: the least hashes must not be those of like words. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A sentence of one text and the sentence of the other that says about the same, where there is one. */
export interface ComparedSentence {
  readonly range: Range;
  readonly counterpart?: Range;
  /** The likeness to the counterpart, or to the likeliest one that did not suffice. */
  readonly similarity: number;
}

/** From this likeness on a sentence is the counterpart of another. */
const COUNTERPART = 0.4;

/** Each sentence of `text` with its counterpart in `other`, both of one language. The likelier wins; ties go to the first. */
export function compareSentences(text: string, other: string, language: Language): readonly ComparedSentence[] {
  const candidates = splitSentences(other, language).map((range) => ({
    range,
    bag: wordBag(other.slice(range.start, range.end), language),
  }));
  return splitSentences(text, language).map((range) => {
    const bag = wordBag(text.slice(range.start, range.end), language);
    let best: { readonly range: Range; readonly similarity: number } | undefined;
    for (const candidate of candidates) {
      const likeness = similarity(bag, candidate.bag);
      if (likeness > (best?.similarity ?? 0)) best = { range: candidate.range, similarity: likeness };
    }
    const likeness = best?.similarity ?? 0;
    return { range, ...(best && likeness >= COUNTERPART && { counterpart: best.range }), similarity: likeness };
  });
}

const PIECES: Readonly<Record<Language, RegExp>> = {
  en: /[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[^\s\p{L}\p{N}]/gu,
  zh: /[A-Za-z0-9]+(?:\.[0-9]+)?|[^\s]/gu,
};
/** A shared piece shorter than this between two differing ones is read with them, so that the marks do not flicker. */
const ISLAND: Readonly<Record<Language, number>> = { en: 1, zh: 2 };
const LETTER = /[\p{L}\p{N}]/u;
/** Beyond this many pairs of pieces two sentences are not compared word by word. */
const MOST_PAIRS = 250_000;

/**
 * The ranges of `sentence` whose words are not in `other` at that place (longest common subsequence of words, of
 * characters in Chinese). Punctuation alone is no difference. Quadratic in the lengths of sentences, with a ceiling.
 */
export function differingWords(sentence: string, other: string, language: Language): readonly Range[] {
  const a = [...sentence.matchAll(PIECES[language])].map((m) => ({
    word: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  const b = [...other.matchAll(PIECES[language])].map((m) => m[0].toLowerCase());
  if (a.length * b.length > MOST_PAIRS) return [];
  const shared = sharedPieces(
    a.map((piece) => piece.word.toLowerCase()),
    b,
  );
  smooth(shared, ISLAND[language]);
  const ranges: { start: number; end: number }[] = [];
  a.forEach((piece, i) => {
    if (shared[i]) return;
    const last = ranges.at(-1);
    if (last && i > 0 && !shared[i - 1]) last.end = piece.end;
    else ranges.push({ start: piece.start, end: piece.end });
  });
  return ranges.map((range) => trimmed(sentence, range)).filter((range) => range.start < range.end);
}

/** Which pieces of `a` belong to the longest common subsequence with `b`. */
function sharedPieces(a: readonly string[], b: readonly string[]): boolean[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const shared = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared[i] = true;
      i++;
      j++;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  return shared;
}

/** Takes back what is shared where it is no more than an island between two differences. */
function smooth(shared: boolean[], island: number): void {
  for (let i = 0; i < shared.length; i++) {
    if (!shared[i] || (i > 0 && shared[i - 1])) continue;
    let end = i;
    while (end < shared.length && shared[end]) end++;
    if (i > 0 && end < shared.length && end - i <= island) shared.fill(false, i, end);
  }
}

/** The range without the punctuation at its ends; empty where there is nothing else. */
function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && !LETTER.test(text[start]!)) start++;
  while (end > start && !LETTER.test(text[end - 1]!)) end--;
  return { start, end };
}
