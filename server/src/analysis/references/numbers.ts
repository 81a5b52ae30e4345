import { remembered } from '../../text/remembered.js';
import { hanNumber, romanNumber } from '../numbers.js';

/**
 * Clause numbers in the many ways in which contracts write them, brought to one form: a path of plain steps.
 * `5.2(b)` is `5 2 b`, `第四条第（二）项` is `4 2`, `２－１` is `2 1`, `第十条之一` is `10 1`, `D.4` is `d 4`.
 */
export type NumberPath = readonly string[];

/** What a paragraph of an article, or an item of it, is called behind the article's number. */
export const PARAGRAPH_WORDS = 'sub-?paragraphs?|paragraphs?|paras?|pars?|lit|letter';

const STEP = /[零〇一二三四五六七八九十百两兩]+|\d+|[a-z]+/g;

/** The words of a citation that are no part of a number. */
const WORDS = new RegExp(
  `\\b(?:sections?|clauses?|articles?|sub-?(?:sections?|clauses?)|secs?\\.?|arts?\\.?|parts?|chapters?|items?|points?|annex|below|above|${PARAGRAPH_WORDS})\\b`,
  'g',
);

/** The path of a number as written; empty where nothing in it is a number or a letter. Never throws. */
export const numberPath = remembered((written): NumberPath => {
  if (/^\d{1,9}(?:\.\d{1,9}){0,9}$/.test(written)) return written.split('.').map((step) => String(Number(step)));
  const plain = written.normalize('NFKC').toLowerCase().replace(WORDS, ' ');
  return (plain.match(STEP) ?? []).map((step) =>
    /^[a-z\d]/.test(step) ? String(step).replace(/^0+(?=\d)/, '') : String(hanNumber(step)),
  );
});

/** The place in a list that a lettered or Roman item names: `b` is 2, `iv` is 4; nothing for other words. */
export function ordinals(step: string): readonly number[] {
  const out: number[] = [];
  if (/^\d+$/.test(step)) out.push(Number(step));
  if (/^[a-z]$/.test(step)) out.push(step.charCodeAt(0) - 96);
  const roman = romanNumber(step);
  if (/^[ivxlc]+$/.test(step) && !Number.isNaN(roman)) out.push(roman);
  return out;
}
