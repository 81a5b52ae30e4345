import { Finder } from './finder.js';

/** A word or rule of spelling with its forms. */
export interface Family {
  readonly words: RegExp;
  /** Finds the words where a text has one of the pieces that they are made of, which most texts have not. */
  readonly finder: Finder;
  /** What the family's key is for a word, and which of the forms it has. */
  readonly read: (word: string) => { readonly key: string; readonly form: string };
  /** The word in a form. */
  readonly write: (word: string, form: string) => string;
}

/**
 * Verbs of contracts that Britain writes with s or z and America with z. Words that only ever have s (promise, exercise) are
 * not among them, nor is licence, which Britain writes in two ways by its sense.
 */
const IZE =
  'authori|organi|reorgani|recogni|utili|minimi|maximi|optimi|customi|finali|categori|anonymi|pseudonymi|summari|reali|speciali|synchroni|moneti|penali|apologi|prioriti|standardi|capitali|characteri|initiali|visuali|personali|neutrali|locali|generali|legali';
const OUR = 'behavio|favo|hono|labo|harbo|endeavo|colo|neighbo|misdemeano';

/** The words of a family, with what finds them where a text has one of the pieces. */
export function foundBy(words: RegExp, pieces: string): Pick<Family, 'words' | 'finder'> {
  return { words, finder: new Finder(words, pieces) };
}

/** A family of whole words: British, American. */
function pairs(list: Readonly<Record<string, string>>): Family {
  const american = new Map(Object.entries(list));
  const british = new Map([...american].map(([b, a]) => [a, b]));
  const all = [...american.keys(), ...british.keys()].sort((a, b) => b.length - a.length);
  return {
    ...foundBy(new RegExp(`(?<![\\p{L}\\d./-])(?:${all.join('|')})(?![\\p{L}\\d-])`, 'gu'), all.join('|')),
    read: (word) => ({ key: american.get(word) ?? word, form: american.has(word) ? 'british' : 'american' }),
    write: (word, form) => (form === 'british' ? british.get(word) : american.get(word)) ?? word,
  };
}

/** The families of English words: verbs with s or z, words in our or or, and single words. */
export const BRITISH_AND_AMERICAN: readonly Family[] = [
  {
    ...foundBy(
      new RegExp(
        `(?<![\\p{L}\\d./-])(?:un|de|re)?(?:${IZE})(?:[sz](?:e|es|ed|ing|er|ers)|[sz]ations?|[sz]ational)(?![\\p{L}\\d-])`,
        'gu',
      ),
      IZE,
    ),
    read: (word) => ({ key: 'ize', form: /s(?:es?|ed|ing|ers?|ations?|ational)$/.test(word) ? 's' : 'z' }),
    write: (word, form) => word.replace(/[sz](?=(?:es?|ed|ing|ers?|ations?|ational)$)/, form),
  },
  // British English has s in these whatever it has in the others; analyses may be a noun.
  {
    ...foundBy(/(?<![\p{L}\d./-])(?:ana|cata)ly(?:[sz](?:e|ed|ing|ers?)|zes)(?![\p{L}\d-])/gu, 'analy|cataly'),
    read: (word) => ({ key: 'yze', form: /ys/.test(word) ? 's' : 'z' }),
    write: (word, form) => word.replace(/(?<=y)[sz]/, form),
  },
  {
    ...foundBy(
      new RegExp(
        `(?<![\\p{L}\\d./-])(?:dis|un|mis)?(?:${OUR})u?r(?:s|ed|ing|able|ably|al|hood|ite)?(?![\\p{L}\\d-])`,
        'gu',
      ),
      OUR,
    ),
    read: (word) => ({ key: 'our', form: /ou?r/.exec(word)![0] }),
    write: (word, form) => word.replace(/ou?r(?=(?:s|ed|ing|able|ably|al|hood|ite)?$)/, form),
  },
  pairs({
    fulfil: 'fulfill',
    fulfils: 'fulfills',
    fulfilment: 'fulfillment',
    wilful: 'willful',
    wilfully: 'willfully',
    enrol: 'enroll',
    enrolment: 'enrollment',
    cancelled: 'canceled',
    cancelling: 'canceling',
    labelled: 'labeled',
    labelling: 'labeling',
    modelling: 'modeling',
    centre: 'center',
    centres: 'centers',
    defence: 'defense',
    defences: 'defenses',
    offence: 'offense',
    offences: 'offenses',
    acknowledgement: 'acknowledgment',
    acknowledgements: 'acknowledgments',
    catalogue: 'catalog',
    catalogues: 'catalogs',
  }),
];

/** How an English text spells: verbs with z or s, other words as in America or in Britain, and email in one word or two. */
export interface EnglishSpelling {
  readonly z: boolean;
  readonly american: boolean;
  readonly email: boolean;
}

/** The noun, which has an s in America alone. */
const LICENSE = /\b(?:an?|the|this|such)\s(?:[\w-]{1,20},?\s){0,4}?licenses?\b/i;

/** What shows a spelling: more of it above nothing, more of the other below. */
export type SpellingSign = 'z' | 'american' | 'email';

const EMAIL = /\bemails?\b/gi;
const HYPHENED = /\be-mails?\b/gi;

/** How much of each spelling a text shows. Linear; never throws. */
export function spellingSigns(text: string): readonly (readonly [SpellingSign, number])[] {
  let z = 0;
  let american = LICENSE.test(text) ? 1 : 0;
  for (const { finder, read } of BRITISH_AND_AMERICAN)
    for (const [word] of finder.in(text)) {
      const { key, form } = read(word);
      if (key === 'ize') z += form === 'z' ? 1 : -1;
      else american += form === 'american' || form === 'or' ? 1 : -1;
    }
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return [
    ['z', z],
    ['american', american],
    ['email', count(EMAIL) - count(HYPHENED)],
  ];
}

/** The spelling that signs show in all; that of Britain, where they show nothing. */
export function spellingFrom(sums: ReadonlyMap<string, number>): EnglishSpelling {
  const [z, american, email] = (['z', 'american', 'email'] as const).map((sign) => sums.get(sign) ?? 0) as [
    number,
    number,
    number,
  ];
  return { z: z > 0 || (z === 0 && american > 0), american: american > 0, email: email > 0 };
}

/** A sentence of ours, which is spelt as in Britain and has e-mails, in a spelling. Pure; never throws. */
export function spelled(sentence: string, { z, american, email }: EnglishSpelling): string {
  let out = email ? sentence.replace(/\b([Ee])-(?=mails?\b)/g, '$1') : sentence;
  if (!z && !american) return out;
  for (const { words, read, write } of BRITISH_AND_AMERICAN)
    out = out.replace(words, (word) => {
      const { key } = read(word);
      if (key === 'ize') return z ? write(word, 'z') : word;
      return american ? write(word, key === 'our' ? 'or' : 'american') : word;
    });
  return american ? out.replace(/(?<=\b[Ll]icen)c(?=es?\b)/g, 's') : out;
}
