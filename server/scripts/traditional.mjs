// Writes server/src/text/traditionalTable.ts: what traditional characters are in simplified ones, in which drafts are read, and
// what the Chinese sentences that Termsmith adds to a draft are in traditional characters. The dictionaries of OpenCC (opencc-js) take a megabyte; those in common use and the words of our sentences take ten kilobytes.
//
//   node server/scripts/traditional.mjs            after Chinese sentences were added or changed
//   node server/scripts/traditional.mjs --check    writes nothing; exits 1 when the table is stale
//
// A character stands in the table by itself; one that is a traditional character as well (后 of 皇后), or that has another
// form in our words, stands there with a word around it, so that what the draft itself calls something is left alone.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConverterFactory, Locale } from 'opencc-js/cn2t';
import { Converter } from 'opencc-js/t2cn';

const server = new URL('../', import.meta.url);
const table = new URL('src/text/traditionalTable.ts', server);
const dictionaries = ConverterFactory(Locale.from.cn, Locale.to.tw);
/** Where the dictionaries see a word across two others, or write what contracts do not. */
const CORRECTIONS = new Map(
  Object.entries({
    籤: '簽',
    併為: '並為',
    週歲: '周歲',
    銷燬: '銷毀',
    牴觸: '抵觸',
    龍巖: '龍岩',
    修複: '修復',
    恢複: '恢復',
  }),
);

/** A run of Han characters in the characters of Taiwan, in our words. */
function convert(run) {
  let out = dictionaries(run);
  for (const [wrong, right] of CORRECTIONS) out = out.replaceAll(wrong, right);
  return out;
}

const HAN = /\p{Script=Han}{1,400}/gu;

/** The files below a folder whose paths end in `end`. */
function filesIn(folder, end) {
  return readdirSync(new URL(folder, server), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(end))
    .sort()
    .map((path) => readFileSync(new URL(`${folder}/${path}`, server), 'utf8'));
}

/** The runs of Han characters that may be put into a draft: standard clauses, and what stands in quotation marks in the code. */
function sentences() {
  const clauses = filesIn('data/clauses', '.zh.md');
  const code = ['src/rules', 'src/library', 'src/features', 'src/analysis/restructure'].flatMap((folder) =>
    filesIn(folder, '.ts').flatMap((text) => text.match(/'[^'\n]{1,400}'|`[^`]{1,2000}`/g) ?? []),
  );
  return [...new Set([...clauses, ...code].flatMap((text) => text.match(HAN) ?? []))].sort();
}

/** The dictionary in pairs of words, with their forms of Taiwan. */
const dictionary = Locale.from.cn
  .flat()
  .flatMap((part) => (typeof part === 'string' ? part.split('|') : []))
  .map((pair) => pair.split(' ', 1)[0]);

/** The form of each simplified character by itself. */
const formOf = new Map(dictionary.filter((word) => [...word].length === 1).map((word) => [word, convert(word)]));

/** Characters with a form of their own that stay what they are in some word: 后 of 皇后. They are traditional characters as well. */
const kept = new Set();
for (const word of dictionary) {
  const to = convert(word);
  if (word.length > 1 && to.length === word.length)
    for (let i = 0; i < word.length; i++)
      if (word[i] === to[i] && (formOf.get(word[i]) ?? word[i]) !== word[i]) kept.add(word[i]);
}

/** The last rows of the two levels of characters in GB 2312; those of the first are the ones in common use. */
const [LEVEL_1, LEVEL_2] = [0xd7, 0xf7];

/** The characters of GB 2312 up to a row: simplified ones, and those that have no simplified form. */
function charactersOfGb2312(last) {
  const decoder = new TextDecoder('gbk');
  const out = [];
  for (let row = 0xb0; row <= last; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) out.push(decoder.decode(Uint8Array.of(row, cell)));
  return out.filter((one) => /^\p{Script=Han}$/u.test(one));
}

/** The simplified form of each character that simplified texts do not have, by the dictionaries of the three ways to write traditional ones. */
function simplifiedForms() {
  const simplified = new Set(charactersOfGb2312(LEVEL_2));
  const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
  const out = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const from = String.fromCharCode(code);
    const to = converters.map((convert) => convert(from)).find((form) => form !== from && simplified.has(form));
    if (to !== undefined && !simplified.has(from)) out.push([from, to]);
  }
  return out;
}

/** What the server makes of a run (server/src/text/traditional.ts). */
function written(run, { single, phrases }) {
  const longest = Math.max(...[...phrases.keys()].map((key) => key.length));
  let out = '';
  for (let i = 0; i < run.length; ) {
    let length = Math.min(longest, run.length - i);
    while (length > 0 && !phrases.has(run.slice(i, i + length))) length--;
    const word = run.slice(i, i + Math.max(1, length));
    const forms = length > 0 ? phrases.get(word) : undefined;
    out += [...word].map((character, k) => forms?.get(k) ?? single.get(character) ?? character).join('');
    i += word.length;
  }
  return out;
}

function tableFor(runs) {
  // Sentences to come are made of common characters.
  const common = charactersOfGb2312(LEVEL_1).filter((one) => !kept.has(one) && (formOf.get(one) ?? one) !== one);
  const single = new Map(common.map((one) => [one, formOf.get(one)]));
  const phrases = new Map();
  // Places at which a character by itself does not tell its form.
  const places = [];
  for (const run of runs) {
    const to = convert(run);
    if (to.length !== run.length) throw new Error(`Another length: ${run} ${to}`);
    for (let i = 0; i < run.length; i++) {
      const alone = formOf.get(run[i]) ?? run[i];
      if (kept.has(run[i])) places.push({ run, to, i, alone: run[i] });
      else {
        if (alone !== run[i]) single.set(run[i], alone);
        places.push({ run, to, i, alone });
      }
    }
  }
  // The shortest words around such a place that mean the same in all sentences.
  const meanings = new Map();
  const around = ({ run, to, i }) => {
    const out = [];
    for (let length = 1; length <= 5; length++)
      for (let start = i - length + 1; start <= i; start++)
        if (start >= 0 && start + length <= run.length)
          out.push({ key: run.slice(start, start + length), at: i - start, form: to[i] });
    return out;
  };
  const odd = new Set(places.filter(({ to, i, alone }) => to[i] !== alone).map(({ run, i }) => run[i]));
  for (const place of places) {
    if (!odd.has(place.run[place.i])) continue;
    for (const { key, at, form } of around(place)) {
      const id = `${key} ${at}`;
      const known = meanings.get(id);
      meanings.set(id, known === undefined || known === form ? form : '');
    }
  }
  for (const place of places) {
    if (place.to[place.i] === place.alone) continue;
    const best = around(place).find(({ key, at }) => meanings.get(`${key} ${at}`));
    const key = best ? best.key : place.run;
    const found = phrases.get(key) ?? new Map();
    found.set(best ? best.at : place.i, place.to[place.i]);
    phrases.set(key, found);
  }
  // Where a word of the table would be seen across two others, longer ones say what is meant.
  for (const run of runs) {
    const to = convert(run);
    for (let reach = 1; written(run, { single, phrases }) !== to; reach++) {
      if (reach > run.length) throw new Error(`${run} would be ${written(run, { single, phrases })}`);
      const now = written(run, { single, phrases });
      const i = [...to].findIndex((character, k) => character !== now[k]);
      const [start, end] = [Math.max(0, i - reach), Math.min(run.length, i + reach)];
      phrases.set(run.slice(start, end), new Map([...to.slice(start, end)].entries()));
    }
  }
  return { single, phrases };
}

/** The text of the table. */
export function traditionalTable() {
  const { single, phrases } = tableFor(sentences());
  const pairs = [...single].sort(([a], [b]) => (a < b ? -1 : 1));
  const read = simplifiedForms();
  const words = [...phrases]
    .map(([key, forms]) => [
      key,
      [...key].map((character, i) => forms.get(i) ?? single.get(character) ?? character).join(''),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `/** Written by server/scripts/traditional.mjs from the dictionaries of OpenCC (Apache License 2.0); do not edit. */

/** Traditional characters that no simplified text has, and at the same places their simplified forms. */
export const TRADITIONAL_ONLY =
  '${read.map(([from]) => from).join('')}';
export const FORMS_OF_TRADITIONAL_ONLY =
  '${read.map(([, to]) => to).join('')}';

/** Simplified characters that are nothing else, and at the same places their traditional forms. */
export const SIMPLIFIED =
  '${pairs.map(([from]) => from).join('')}';
export const TRADITIONAL =
  '${pairs.map(([, to]) => to).join('')}';

/** Words with characters that have several forms, or are traditional ones of another meaning; at the same places their traditional forms. */
export const SIMPLIFIED_WORDS =
  '${words.map(([from]) => from).join(' ')}';
export const TRADITIONAL_WORDS =
  '${words.map(([, to]) => to).join(' ')}';
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = traditionalTable();
  if (!process.argv.includes('--check')) writeFileSync(table, text);
  else if (readFileSync(table, 'utf8') !== text) {
    console.error('server/src/text/traditionalTable.ts is stale. Run: node server/scripts/traditional.mjs');
    process.exitCode = 1;
  }
}
