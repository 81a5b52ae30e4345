import type { Language } from '../../text/language.js';

/** A letter, a number or a roman figure in brackets before an item of a list within a sentence. */
const MARKER = /[(（]([a-h]|[ivx]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,2})[)）]/g;
const ROWS: readonly (readonly string[])[] = [
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'],
];
/** What may add to the whole list behind its last item, so that a line of its own would change what it says. */
const TRAILING =
  /,?\s(?:in\s(?:each|any|either|which|all)\s(?:of\s\w+\s)?cases?|in\seach\sinstance|without|unless|except|provided|whether\sor\snot|each\sof\swhich|all\sof\swhich|then|which\sshall|that\sshall)\b|的，|除外|均|则|等(?![待级])/i;
const LEAST = 3;

/**
 * Where the items of a list within a sentence begin: a whole row of three or more, parted by commas or semicolons, with
 * nothing behind the last item that speaks of all. Undefined where it is not so.
 */
export function itemsOf(sentence: string, language: Language): readonly number[] | undefined {
  const markers = [...sentence.matchAll(MARKER)];
  const row = ROWS.find(([first]) => first === markers[0]?.[1]);
  if (!row || markers.length < LEAST || markers.some((marker, i) => marker[1] !== row[i])) return undefined;
  const parted = markers
    .slice(1)
    .every(({ index }) =>
      (language === 'zh'
        ? /[；，、]\s{0,2}(?:[和及或]|以及)?$/
        : /(?:[,;]\s(?:and|or|and\/or)?|\s(?:and|or))\s?$/i
      ).test(sentence.slice(Math.max(0, index - 12), index)),
    );
  // A comma in the last item may begin what is said of all.
  const last = sentence
    .slice(markers.at(-1)!.index + markers.at(-1)![0].length)
    .replace(/[(（][^()（）]{0,200}[)）]/g, '');
  return parted && !/[,，;；]/.test(last) && !TRAILING.test(last) ? markers.map(({ index }) => index) : undefined;
}
