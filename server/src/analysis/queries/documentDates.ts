import type { ClauseFacts, Contract } from '../contract.js';

/** What a document says of its day: when it enters into force, or only when it was last changed. */
export type DocumentDate = 'effective' | 'revision' | 'none';

const DAY =
  '(?:\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?(?:\\d{1,2}\\s?日?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?\\d{4}|[〇零一二三四五六七八九]{4}年)';
const EFFECTIVE = new RegExp(
  `\\b(?:effective|in force|into (?:force|effect)|commenc\\w+|takes? effect|appl(?:y|ies) (?:from|as of)|valid (?:from|as of)|dated)\\b[^.\\n]{0,60}?${DAY}|${DAY}[^.\\n]{0,40}\\b(?:effective|(?:in|into) (?:force|effect)|takes? effect)\\b|(?:生效|施行|实施|启用|适用)[^。\\n]{0,24}?${DAY}|${DAY}[^。\\n]{0,10}(?:生效|施行|实施|启用|起适用)`,
  'i',
);
const REVISION = new RegExp(
  `\\b(?:updated?|revis\\w+|modified|amended|changed|version|published|posted)\\b[^.\\n]{0,40}?${DAY}|(?:更新|修订|修改|发布|公布|版本)[^。\\n]{0,16}?${DAY}|${DAY}[^。\\n]{0,6}(?:更新|修订|修改|发布|版)`,
  'i',
);
/** Quote blocks and lines at both ends of a file belong to no clause. */
const HEAD = 2500;
const TAIL = 1200;

const known = new WeakMap<ClauseFacts, DocumentDate>();

/** What the document says of its day, in its clauses, its front matter or at its ends. Linear in what changed. */
export function documentDate(contract: Contract): DocumentDate {
  const { text } = contract;
  let found = dateIn(text.slice(0, HEAD));
  if (found === 'effective') return found;
  const tail = dateIn(text.slice(Math.max(HEAD, text.length - TAIL)));
  if (tail !== 'none') found = tail;
  for (const { facts } of contract.clauses) {
    if (found === 'effective') return found;
    let date = known.get(facts);
    if (!date) {
      date = dateIn(`${facts.heading ?? ''}\n${facts.words.passage.plain}`);
      known.set(facts, date);
    }
    if (date === 'effective' || found === 'none') found = date;
  }
  return found;
}

function dateIn(text: string): DocumentDate {
  if (EFFECTIVE.test(text)) return 'effective';
  return REVISION.test(text) ? 'revision' : 'none';
}
