/**
 * The characters with which the sounds of each first letter of Pinyin begin, in the order of dictionaries, in which
 * `Intl.Collator` sorts (CLDR, collation pinyin). No syllable begins with i, u or v.
 */
const LETTERS: readonly (readonly [letter: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '擦'],
  ['d', '搭'],
  ['e', '婀'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拿'],
  ['o', '噢'],
  ['p', '趴'],
  ['q', '七'],
  ['r', '然'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '挖'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '匝'],
];
/** Characters of several sounds, as clauses mean them: 长期, 重大, 履行. */
const SOUNDS: ReadonlyMap<string, string> = new Map([
  ['长', 'c'],
  ['重', 'z'],
  ['行', 'x'],
]);

/** Made when first asked for: no module of ours takes longer to load than that. */
let order: Intl.Collator | undefined;
const known = new Map<string, string>();

/** The first letters of the Pinyin of a text's Chinese characters, by which it is typed on a Latin keyboard: 管辖 is gx. */
export function initials(text: string): string {
  let letters = known.get(text);
  if (letters === undefined) {
    letters = [...text].map((character) => (/\p{Script=Han}/u.test(character) ? letterOf(character) : '')).join('');
    known.set(text, letters);
  }
  return letters;
}

function letterOf(character: string): string {
  order ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const { compare } = order;
  const last = LETTERS.findLast(([, first]) => compare(first, character) <= 0);
  return SOUNDS.get(character) ?? last?.[0] ?? '';
}
