import { Alternatives } from '../../text/alternatives.js';
import { COMPILED_ONCE } from '../../text/compiledOnce.js';
import type { Contract } from '../contract.js';
import { plainForm } from '../positions/plainForm.js';
import { onceOf, type Question } from '../questions.js';
import { derived, everyClause } from './everyClause.js';

/** What a document says of its day: when it enters into force, or only when it was last changed. */
export type DocumentDate = 'effective' | 'revision' | 'none';

const MONTH = `(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)${COMPILED_ONCE}[a-z]*\\.?,?`;
const DAY = [
  '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月](?:\\s?\\d{1,2}\\s?日?)?',
  '\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}',
  `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${MONTH}\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?\\d{4}`,
  `\\d{4}\\s+${MONTH}\\s+\\d{1,2}`,
  '(?<![\\d./-])(?:0?[1-9]|1[0-2])[/.](?:19|20)\\d{2}(?!\\d)',
  '[〇零一二三四五六七八九]{4}年',
].join('|');
const A_DAY = `(?:${DAY})`;
const IN_FORCE =
  '(?:effective|in (?:force|effect)|into (?:force|effect)|commenc\\w+|t(?:akes?|ook) effect|valid (?:from|as of|since)|dated|appl(?:y|ies)[^.\\n]{0,60}(?:from|as of|before|after|since))';
const EFFECTIVE = new Alternatives(
  new RegExp(
    [
      `\\b${IN_FORCE}\\b[^.\\n]{0,60}?${A_DAY}`,
      // The day on which a contract between two was made.
      `\\b(?:agreement|contract)\\b[^.\\n]{0,40}\\b(?:made|entered into|concluded)\\b[^.\\n]{0,20}?${A_DAY}`,
      `${A_DAY}[^.\\n]{0,40}\\b(?:effective|(?:in|into) (?:force|effect)|takes? effect)\\b`,
      `(?:生效|施行|实施|启用|适用)[^。\\n]{0,24}?${A_DAY}`,
      `${A_DAY}[^。\\n]{0,10}(?:生效|施行|实施|启用|起适用)`,
    ].join('|'),
    'i',
  ),
);
const REVISION = new Alternatives(
  new RegExp(
    [
      `\\b(?:updated?|updates|revis\\w+|modified|amended|changed|version|published|posted|current as of|as of)\\b[^.\\n]{0,40}?${A_DAY}`,
      `(?:更新|修订|修改|发布|公布|版本)[^。\\n]{0,16}?${A_DAY}`,
      `${A_DAY}[^。\\n]{0,6}(?:更新|修订|修改|发布|版)`,
    ].join('|'),
    'i',
  ),
);
/** A short line with a day, which is no notice of copyright. */
const DATED_LINE = new RegExp(
  `^(?![^\\n]{0,120}(?:©|\\(c\\)|copyright|\\bact\\b|法》))[^\\n]{0,40}?${A_DAY}[^\\n]{0,24}$`,
  'im',
);
/** A line of its own that numbers the version. */
const VERSION_LINE =
  /^[^。\n]{0,30}?(?:19|20)\d{2}\s?年?(?:第[一二三四五六七八九十\d]{1,2}次?)?(?:修订)?版[)）\s*_]{0,4}$|^[^\p{L}\n]{0,8}(?:version|revision|版本号?)(?:\s?(?:no\.?|number))?[\s:]{0,3}v?\d{1,4}(?:\.\d{1,4}){0,3}[^\p{L}\n]{0,6}$/imu;
/** A line of its own that says from when the text stands. */
const AS_OF_LINE = new RegExp(`^[^\\p{L}\\n]{0,8}as\\s(?:of|from|at)\\s${A_DAY}[^\\p{L}\\n]{0,6}$`, 'imu');
/** Keys of the front matter. */
const EFFECTIVE_KEY = /^(?:date|effective[\w-]*|in[_-]force)[ \t]*:[ \t]*["']?\d/im;

/** Quote blocks and lines at both ends of a file belong to no clause. */
const HEAD = 2500;
const TAIL = 1200;

const dated = everyClause((facts): DocumentDate | undefined => {
  const date = dateIn(plainForm(`${facts.heading ?? ''}\n${facts.words.passage.plain}`));
  return date === 'none' ? undefined : date;
});

/** What the document says of its day, in its clauses, its front matter or at its ends. Linear in what changed. */
export const documentDate: Question<DocumentDate> = onceOf((contract) => {
  const { text, syntax } = contract;
  if (syntax.frontMatter && EFFECTIVE_KEY.test(text.slice(0, syntax.frontMatter.end))) return 'effective';
  let found = headDate(contract);
  if (found === 'effective') return found;
  const tail = tailDate(contract);
  if (tail !== 'none') found = tail;
  for (const { value: date } of dated(contract)) {
    if (found === 'effective') return found;
    if (date === 'effective' || found === 'none') found = date;
  }
  return found;
});

const headOf = ({ text }: Contract): string => text.slice(0, HEAD);
const tailOf = ({ text }: Contract): string => text.slice(Math.max(HEAD, text.length - TAIL));
const headDate = derived(
  (contract) => [headOf(contract)],
  (contract) => dateAtEnd(headOf(contract)),
);
const tailDate = derived(
  (contract) => [tailOf(contract)],
  (contract) => dateAtEnd(tailOf(contract)),
);

/** At the ends of a file a day on a line of its own tells the version. */
function dateAtEnd(source: string): DocumentDate {
  const text = plainForm(source);
  const found = AS_OF_LINE.test(text) ? 'effective' : dateIn(text);
  return found === 'none' && (DATED_LINE.test(text) || VERSION_LINE.test(text)) ? 'revision' : found;
}

function dateIn(text: string): DocumentDate {
  if (EFFECTIVE.test(text)) return 'effective';
  return REVISION.test(text) ? 'revision' : 'none';
}
