import { matchesOf } from '../../text/finder.js';
import type { ReferenceTarget } from '../model.js';
import { resolveSection } from './resolveSection.js';
import type { ReferenceScope } from './scope.js';

/** One of the numbers that a reference cites: Sections 4, 5.3 and 8 cites three. */
export interface CitedNumber {
  /** As written, words such as Sections included. */
  readonly text: string;
  /** Where it starts in the words of the reference. */
  readonly start: number;
  /** The index of the clause that it names; undefined where there is none. */
  readonly clause: number | undefined;
}

const PARTING =
  /\s{0,9}[,、，]\s{0,9}(?:(?:and\/or|and\b|or\b|&)\s{0,9})?|\s{1,9}(?:and\/or|and|or|&|to|through)\s{1,9}|\s{0,9}[–—~～]\s{0,9}|或者|[和及与與至到或]/gi;
/** The name of a section behind its number: Sections 2.9 (Restrictions) or 5. */
const NAME = /\([A-Z][A-Za-z ,;&’'-]{2,60}\)/g;

/** The numbers that the words of a reference to sections cite, from the clause at index `from`. Linear; never throws. */
export function citedNumbers(
  words: string,
  target: ReferenceTarget & { readonly kind: 'section' },
  scope: ReferenceScope,
  from: number,
): readonly CitedNumber[] {
  const plain = words.replace(NAME, (name) => ' '.repeat(name.length));
  const out: CitedNumber[] = [];
  const read = (text: string, start: number): CitedNumber => ({
    text,
    start,
    clause: resolveSection(text.trim(), scope, from, {
      first: out.length > 0 ? target.number : undefined,
      noun: target.noun,
      within: target.within,
    }),
  });
  for (const { text, start } of parts(plain, PARTING)) {
    const whole = read(text, start);
    // 1-1 is one number where there is such a clause; 4-6 is a span.
    const ends = whole.clause === undefined ? parts(text, /-/g) : [];
    if (ends.length > 1) for (const end of ends) out.push(read(end.text, start + end.start));
    else out.push(whole);
  }
  return out;
}

function parts(text: string, parting: RegExp): readonly { readonly text: string; readonly start: number }[] {
  const out: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of matchesOf(parting, text)) {
    out.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  out.push({ text: text.slice(start), start });
  return out.filter((part) => part.text.trim() !== '');
}
