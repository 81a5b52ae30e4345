import type { Block } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';
import { hanNumber } from '../numbers.js';
import { derived, everyBlock } from './everyClause.js';

/** An item of a list in brackets before which one or two items are missing: (d) behind (b). */
export interface LostItem {
  /** The index of its block. */
  readonly block: number;
  /** The mark with its brackets, in the block's plain text. */
  readonly range: Range;
  readonly mark: string;
  /** The mark of the item before. */
  readonly before: string;
}

interface Mark extends Range {
  readonly text: string;
  readonly style: 'letter' | 'figure' | 'han';
  readonly value: number;
  /** Whether it begins a line, as an item does. */
  readonly leads: boolean;
}

/** A mark that has lost its second bracket is there all the same. */
const MARK =
  /[(（](?:(?<letter>[a-z])|(?<figure>[1-9]\d?)|(?<han>[一二三四五六七八九十]{1,3}))(?:(?<closed>[)）])|(?=\s))/g;
/** Behind a mark that begins a line: a year makes it a notice of copyright. */
const YEAR = /^\s?\d{4}\b/;

function marksIn({ kind, words: { plain } }: Block): readonly Mark[] | 'end' | undefined {
  if (kind === 'heading') return 'end';
  if (kind !== 'paragraph' || !/[(（](?:[a-z\d]{1,2}|[一二三四五六七八九十]{1,3})[)）\s]/.test(plain)) return undefined;
  return [...plain.matchAll(MARK)].flatMap((match): Mark[] => {
    const { letter, figure, han, closed } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (letter === 'c' && YEAR.test(plain.slice(end, end + 6))) return [];
    const [style, value] = letter
      ? (['letter', letter.charCodeAt(0) - 96] as const)
      : han
        ? (['han', hanNumber(han)] as const)
        : (['figure', Number(figure)] as const);
    const leads =
      closed !== undefined &&
      plain.slice(start === 0 ? 0 : plain.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
    return [{ start, end, text: match[0], style, value, leads }];
  });
}

const marks = everyBlock(marksIn);

/** Items of one list stand no further apart. */
const FAR = 8;
/** A roman figure below the items that count in letters. */
const ROMAN = 'ivx';
/** So many items of a row show that it counts. */
const LEAST = 2;
const MOST_LOST = 2;

interface Row {
  readonly style: Mark['style'];
  last: Mark;
  block: number;
}

/**
 * The items of a document whose list has lost the one before, in order. A mark that stands anywhere between the two is not
 * lost. Linear; never throws.
 */
export const lostItems = derived(
  (contract) => [marks(contract)],
  (contract): readonly LostItem[] => {
    const found: LostItem[] = [];
    let rows: Row[] = [];
    /** The marks since the item before, wherever they stand. */
    const seen = new Map<string, number>();
    for (const { index: block, value } of marks(contract)) {
      if (value === 'end') {
        rows = [];
        continue;
      }
      for (const mark of value) {
        seen.set(mark.style + mark.value, block);
        if (!mark.leads) continue;
        rows = rows.filter((row) => block - row.block <= FAR);
        if (mark.value === 1) {
          rows.push({ style: mark.style, last: mark, block });
          continue;
        }
        const next = rows.findLastIndex(({ style, last }) => style === mark.style && last.value + 1 === mark.value);
        const at = next >= 0 ? next : rows.findLastIndex((row) => isLost(row, mark, seen));
        const row = rows[at];
        if (!row) continue;
        if (next < 0)
          found.push({
            block,
            range: { start: mark.start, end: mark.end },
            mark: mark.text,
            before: row.last.text,
          });
        rows.length = at + 1;
        row.last = mark;
        row.block = block;
      }
    }
    return found;
  },
);

/** Whether a mark goes on with a row that counts, with one or two missing that stand nowhere between. */
function isLost({ style, last, block }: Row, mark: Mark, seen: ReadonlyMap<string, number>): boolean {
  const lost = mark.value - last.value - 1;
  if (style !== mark.style || last.value < LEAST || lost < 1 || lost > MOST_LOST) return false;
  if (style === 'letter' && ROMAN.includes(mark.text.charAt(1))) return false;
  for (let value = last.value + 1; value < mark.value; value++)
    if ((seen.get(style + value) ?? -1) >= block) return false;
  return true;
}
