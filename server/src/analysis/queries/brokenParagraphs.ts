import type { Block } from '../../syntax/block.js';
import { isHan, languageOf } from '../../text/language.js';
import { endsInDate } from '../dateLine.js';
import { onceOf, type Question } from '../questions.js';
import { everyBlock } from './everyClause.js';

/** A sentence that a blank line breaks in two: the block that it begins in; it goes on in the next one. */
export interface BrokenParagraph {
  /** The index of the block with the first half. */
  readonly block: number;
  /** What joins the halves: a blank, or nothing between Chinese characters. */
  readonly joint: string;
}

/** Shorter lines are titles, addresses, items. */
const SHORTEST = 15;
const END_MARKS = '。；：！？.:;!?）)”"’\'】》」…|>*_`~]';
/** Chinese words that a sentence cannot end with. */
const OPEN_END =
  /(?:[的和或及对将从被把且而以、，,]|(?<!参)与|(?<!合)并|(?<![存所])在|(?<![理自])由|(?<!行)为|(?<!方)向)$/;
/** Marks inside a line that a title does not have. */
const INNER_MARK = /[，。；,;]/;
/** An item of a list that is set as paragraphs, or of an address. */
const ITEM = /^(?:\(?[a-z\d]{1,4}[.)]|[a-z][a-z-]{0,20}:\s|(?:https?|www|e-?mail|tel|fax)\b|[\w.+-]{1,60}@)/;

/**
 * The sentences of a document that a blank line breaks in two: a paragraph or list item that ends without a mark, before a
 * plain paragraph that goes on with a small letter or a Chinese character. Linear; never throws.
 */
export const brokenParagraphs: Question<readonly BrokenParagraph[]> = onceOf((contract) => {
  const { blocks } = contract.syntax;
  const found: BrokenParagraph[] = [];
  for (const { index: block } of open(contract)) {
    const joint = jointOf(blocks, block, found.at(-1)?.block === block - 1);
    if (joint !== undefined) found.push({ block, joint });
  }
  return found;
});

/** The paragraphs that may be a first half: long enough, and without an end mark. */
const open = everyBlock(
  ({ kind, words: { plain } }) =>
    (kind === 'paragraph' && plain.length >= SHORTEST && !END_MARKS.includes(plain.trimEnd().at(-1) ?? '.')) ||
    undefined,
);

/** What joins a block with the next one; `goesOn` where the block itself goes on with a sentence of the one before. */
function jointOf(blocks: readonly Block[], i: number, goesOn: boolean): string | undefined {
  const first = blocks[i]!;
  const second = blocks[i + 1];
  if (second?.kind !== 'paragraph' || second.opens > 0 || second.words.plain.length < 2) return undefined;
  const opening = second.words.plain.trimStart().slice(0, 40);
  const chinese = isHan(opening.charAt(0));
  if (!chinese && !/^\p{Ll}/u.test(opening)) return undefined;
  const before = first.words.plain.trimEnd();
  if (!isNested(first, second)) return undefined;
  if (isCovered(first, before.length - 1, ['link']) || isAllStrong(first) || isAllStrong(second)) return undefined;
  const list = first.opens > 0 && first.containers.at(-1)?.kind === 'item';
  if (list && !hasMarkedSibling(blocks, i)) return undefined;
  if (chinese !== isHan(before.at(-1)!) && !OPEN_END.test(before)) return undefined;
  if (chinese) return isBrokenChinese(blocks, i, before) ? '' : undefined;
  return isBrokenEnglish(blocks, i, before, opening, goesOn) ? ' ' : undefined;
}

/** A further paragraph may stand outside of the item or quote that the first half is in, never deeper. */
function isNested(first: Block, second: Block): boolean {
  return second.containers.every((container, depth) => container === first.containers[depth]);
}

function isBrokenChinese(blocks: readonly Block[], i: number, before: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1);
  if (last.length < SHORTEST || languageOf(last) !== 'zh' || endsInDate(last)) return false;
  const after = blocks[i + 1]!.words.plain.trim();
  if (after.length < SHORTEST && !/[。；！？]$/.test(after)) return false;
  // A title of one line and items of a list set as paragraphs have no marks inside.
  return OPEN_END.test(last) || (INNER_MARK.test(last) && !announces(blocks[i - 1]) && /[。；！？]$/.test(after));
}

function isBrokenEnglish(
  blocks: readonly Block[],
  i: number,
  before: string,
  opening: string,
  goesOn: boolean,
): boolean {
  if (ITEM.test(opening) || /^[a-z]+[A-Z]/.test(opening)) return false;
  if (!goesOn && /^[\s>*-]*\p{Ll}/u.test(blocks[i]!.words.plain)) return false;
  // The parties of a contract, or of a list without marks, stand one below the other: …; and.
  if (/[;,]\s(?:and|or)$/.test(before)) return false;
  // A line of an address has names and figures only, Springfield, Illinois 62704 US, or stands in a column of such lines.
  if (!goesOn && isShortLine(blocks[i - 1]) && isShortLine(blocks[i - 2])) return false;
  if (!/(?<![\p{L}\d])\p{Ll}{2}/u.test(before)) return false;
  return !announces(blocks[i - 1]) && /[\p{L},]$/u.test(before) && before.split(/\s+/, 6).length >= 4;
}

/** A name, a figure, a line of an address: short, without an end mark, and no rest of a sentence. */
function isShortLine(block: Block | undefined): boolean {
  const plain = block?.words.plain.trim() ?? '';
  return block?.kind === 'paragraph' && plain !== '' && plain.length < 60 && /^[^\p{Ll}].*[^.;:!?,]$/u.test(plain);
}

function announces(block: Block | undefined): boolean {
  return block !== undefined && /[:：]\s*$/.test(block.words.plain);
}

/** Whether the item before, of the same list, ends with a mark: then this one should. */
function hasMarkedSibling(blocks: readonly Block[], i: number): boolean {
  const depth = blocks[i]!.containers.length;
  for (let k = i - 1; k >= 0 && k >= i - 8; k--) {
    const block = blocks[k]!;
    if (block.containers.length < depth) return false;
    if (block.containers.length === depth && block.opens > 0) return /[。；.;]\s*$/.test(block.words.plain);
  }
  return false;
}

function isCovered({ words }: Block, at: number, kinds: readonly string[]): boolean {
  return words.marks.some((mark) => kinds.includes(mark.kind) && mark.start <= at && at < mark.end);
}

function isAllStrong({ words }: Block): boolean {
  const length = words.plain.trim().length;
  return words.marks.some(
    ({ kind, start, end }) => (kind === 'strong' || kind === 'emphasis') && end - start >= length - 2,
  );
}
