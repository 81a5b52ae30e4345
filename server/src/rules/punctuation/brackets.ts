import { isMarked, isProse } from '../../analysis/queries/blockText.js';
import { everyBlock } from '../../analysis/queries/everyClause.js';
import { onceOf, type Question } from '../../analysis/questions.js';
import type { Block } from '../../syntax/block.js';
import { MAY_BE_GARBLED, MOJIBAKE } from '../../text/mojibake.js';

/** A bracket or quotation mark without its other half, in a block's plain text. */
export interface LoneMark {
  readonly at: number;
  readonly mark: string;
  /** What the other half must be of: half and full width are one. */
  readonly family: string;
  readonly opens: boolean;
}

const FAMILIES = ['(（)）', '[［]］', '【】', '《》', '〈〉', '「」', '『』'];
const OPENING = new Map(FAMILIES.flatMap((f) => [...f.slice(0, f.length / 2)].map((mark) => [mark, f] as const)));
const CLOSING = new Map(FAMILIES.flatMap((f) => [...f.slice(f.length / 2)].map((mark) => [mark, f] as const)));
const ANY = /[()（）[\]［］【】《》〈〉「」『』"“”]/;
/** The number of an item, before its bracket: "a)", "1)", 一）. */
const ENUMERATOR =
  /(?:^|[\s,，;；、:：。.(（])(?:[a-z]|[ivx]{1,5}|\d{1,3}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})$/i;
const QUOTES = '"“”';

const NONE: readonly LoneMark[] = [];
/** Of how many marks of one block is told: with so many, the first ones say that it is no text that a person wrote. */
const MOST = 24;

/** The brackets and quotation marks of a block that do not pair, in order, no more than {@link MOST}. Linear. */
function unpairedIn(block: Block): readonly LoneMark[] {
  return ANY.test(block.words.plain) ? read(block) : NONE;
}

const unpaired = everyBlock((block) => (isProse(block) ? unpairedIn(block) : undefined));

function read(block: Block): readonly LoneMark[] {
  // Garbled characters have quotation marks in them.
  const plain = MAY_BE_GARBLED.test(block.words.plain)
    ? block.words.plain.replace(MOJIBAKE, (garbled) => ' '.repeat(garbled.length))
    : block.words.plain;
  const open: LoneMark[] = [];
  const lone: LoneMark[] = [];
  const quotes: LoneMark[] = [];
  const waiting = new Map<string, number>();
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at);
    if (!ANY.test(mark) || isMarked(block, at, ['code'])) continue;
    const opens = OPENING.get(mark);
    const closes = CLOSING.get(mark);
    if (opens) {
      open.push({ at, mark, family: opens, opens: true });
      waiting.set(opens, (waiting.get(opens) ?? 0) + 1);
    } else if (closes) {
      if (!waiting.get(closes)) {
        if (!isFree(plain, at)) lone.push({ at, mark, family: closes, opens: false });
        continue;
      }
      // What was opened inside and stays open is taken off here, so that it is passed over once only.
      for (let inner = open.pop(); inner; inner = open.pop()) {
        waiting.set(inner.family, waiting.get(inner.family)! - 1);
        if (inner.family === closes) break;
        lone.push(inner);
      }
    } else if (!isInch(plain, at)) quotes.push({ at, mark, family: QUOTES, opens: mark !== '”' });
  }
  for (const mark of open) lone.push(mark);
  if (quotes.length % 2 === 1) lone.push(oddOne(quotes));
  return lone.length === 0 ? NONE : lone.sort((a, b) => a.at - b.at).slice(0, MOST);
}

/** Whether a closing bracket needs no other half: behind the number of an item, in a smiley. */
function isFree(plain: string, at: number): boolean {
  return ENUMERATOR.test(plain.slice(Math.max(0, at - 12), at)) || /[:;]-?$/.test(plain.slice(Math.max(0, at - 2), at));
}

/** So far before a mark that closes it a quotation may open: an address of a page is one. */
const QUOTATION = 400;

/** Whether a straight mark stands for inches or seconds. */
function isInch(plain: string, at: number): boolean {
  return (
    plain.charAt(at) === '"' &&
    /\d/.test(plain.charAt(at - 1)) &&
    !/"[^"]*$/.test(plain.slice(Math.max(0, at - QUOTATION), at))
  );
}

/** The mark of an odd number that most likely lacks its other half: where two of one direction meet, else the last. */
function oddOne(quotes: readonly LoneMark[]): LoneMark {
  for (let i = 0; i < quotes.length; i++) {
    const { mark } = quotes[i]!;
    const even = i % 2 === 0;
    if (mark === '”' && even) return quotes[i]!;
    if (mark === '“' && !even) return quotes[i - 1]!;
  }
  return quotes.at(-1)!;
}

/** How many blocks further a bracket may be closed. */
const FARTHEST = 12;

/** The lone marks of a document by block, without those that pair across blocks: a list in brackets. */
export const loneMarks: Question<ReadonlyMap<number, readonly LoneMark[]>> = onceOf((contract) => {
  const { blocks } = contract.syntax;
  const found = new Map<number, LoneMark[]>();
  const waiting: { readonly block: number; readonly mark: LoneMark }[] = [];
  for (const { index: b, value } of unpaired(contract))
    for (const mark of value) {
      // A quotation of several paragraphs opens each of them and closes the last.
      if (mark.mark === '“' && mark.at === 0 && blocks[b + 1]?.words.plain.startsWith('“')) continue;
      const before = waiting.findLastIndex(
        (one) => one.mark.family === mark.family && b - one.block <= FARTHEST && one.block < b,
      );
      if (before >= 0 && (!mark.opens || mark.family === QUOTES)) {
        const [one] = waiting.splice(before, 1);
        const rest = found.get(one!.block)!.filter((other) => other !== one!.mark);
        if (rest.length > 0) found.set(one!.block, rest);
        else found.delete(one!.block);
        continue;
      }
      const here = found.get(b);
      if (here) here.push(mark);
      else found.set(b, [mark]);
      if (mark.opens || mark.family === QUOTES) waiting.push({ block: b, mark });
      if (waiting.length > 64) waiting.shift();
    }
  return found;
});
