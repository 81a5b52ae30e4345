import type { Reference } from './model.js';

/** A title behind the number of a section: 9 (Fees), 9 “Fees”, 第九条（费用）. */
const TITLE = /[ \t]{0,2}[(（"“「][\p{Lu}\p{Script=Han}][^()（）"“”「」\n]{1,60}[)）"”」]/uy;

/**
 * The text of a clause with blanks for the names by which it cites clauses (the confidentiality section, Section 9
 * (Fees)): what these are about is said elsewhere. Linear; never throws.
 */
export function uncited(plain: string, references: readonly Reference[]): string {
  let out = '';
  let done = 0;
  const blank = (start: number, end: number): void => {
    if (start < done || start === end) return;
    out += plain.slice(done, start) + ' '.repeat(end - start);
    done = end;
  };
  for (const { range, target } of references) {
    if (target.kind === 'name' && plain[range.start - 1] !== '本') blank(range.start, range.end);
    if (target.kind !== 'section') continue;
    TITLE.lastIndex = range.end;
    if (TITLE.test(plain)) blank(range.end, TITLE.lastIndex);
  }
  return done === 0 ? plain : out + plain.slice(done);
}
