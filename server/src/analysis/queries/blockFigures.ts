import { type Block, sourceOffset } from '../../syntax/block.js';
import { overlaps, type Range } from '../../text/range.js';
import { findMoney } from '../positions/money.js';
import { datesIn } from './statedDates.js';

/** An amount of money or a day in a block. */
export interface BlockFigure {
  readonly kind: 'amount' | 'date';
  /** In the block's source. */
  readonly range: Range;
}

const WORDLESS: ReadonlySet<Block['kind']> = new Set(['code', 'indented', 'html', 'break', 'definition']);
/** What every amount has: a sign or word of a currency. */
const CURRENCY = /[$€£¥₹元圆]|\b(?:dollars?|euros?|pounds?|francs?|yuan|yen|rupees?|kron|[A-Z]{2}[DRFKYPB])\b/i;

const known = new WeakMap<Block, readonly BlockFigure[]>();
const NONE: readonly BlockFigure[] = [];

/** The amounts and days of a block, in no order; they may overlap. Worked out once for each block; never throws. */
export function figuresIn(block: Block): readonly BlockFigure[] {
  if (WORDLESS.has(block.kind)) return NONE;
  let found = known.get(block);
  if (!found) {
    const figures = [
      ...amountsIn(block).map((range): BlockFigure => ({ kind: 'amount', range })),
      ...datesIn(block).map(({ range }): BlockFigure => ({ kind: 'date', range })),
    ];
    found = figures.length > 0 ? figures : NONE;
    known.set(block, found);
  }
  return found;
}

function amountsIn({ words }: Block): readonly Range[] {
  if (!CURRENCY.test(words.plain)) return [];
  // Chinese amounts are looked for in English blocks, too: a price list has both.
  return findMoney(words.plain, 'zh')
    .filter(({ range }) => !words.marks.some((mark) => mark.kind === 'code' && overlaps(mark, range)))
    .map(({ range }) => ({
      start: sourceOffset(words, range.start, 'start'),
      end: sourceOffset(words, range.end, 'end'),
    }));
}
