import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';

const SIGNATURE =
  /^(?:in witness whereof|(?:signed )?for and on behalf of|signed (?:by|for)|signature|by:|name:|title:|date:|place,? date)|_{4,}|…{4,}|（?(?:签字|签章|盖章|签署)|^(?:甲方|乙方)(?:（|\(|：|:)?.{0,20}(?:签字|盖章|签章)|^以下无正文/i;
const DATE_LINE =
  /^(?:last (?:updated|revised|modified)|effective(?: date)?|version|updated|revised|©|copyright|(?:最后|最近)?更新(?:日期|时间|于)|(?:发布|修订|生效)日期|版权所有)/i;
const LENGTH = 160;

/** Where a new clause goes behind another: the end of it with its sub-clauses, but before signatures and closing dates that stand below the last clause, and before a comment that speaks to the next line. */
export function endOf(contract: Contract, clause: Clause): number {
  const { syntax, text } = contract;
  const own = contract.clause(clause.last)!;
  const end = contract.rangeOf(clause).end;
  const first = contract.outline.nodes[own.index]!.block;
  let b = contract.outline.nodes[own.index + 1]?.block ?? syntax.blocks.length - 1;
  while (b > first && syntax.starts[b]! >= end) b--;
  let at = end;
  while (b > first && isFurniture(contract, b)) {
    at = text.slice(0, syntax.starts[b]!).trimEnd().length;
    b--;
  }
  return at;
}

/**
 * Whether a block that stands at the end of a clause is none of its words: a rule, a signature or date, a comment that speaks
 * to the next line, or the anchor of the heading that follows.
 */
export function isFurniture(contract: Contract, index: number): boolean {
  const block = contract.block(index)!;
  if (block.kind === 'break') return true;
  const start = contract.startOfBlock(index);
  if (block.kind === 'html')
    return /^<!--\s*termsmith-disable-next-line|^<a\s[^<>]{0,200}>\s{0,9}<\/a>\s{0,9}$/.test(
      contract.source({ start, end: start + Math.min(block.length, 250) }),
    );
  if (block.kind !== 'paragraph') return false;
  return block.words.plain.trim() === '' || isClosing(block.words.plain);
}

/** Whether a paragraph is a line for a signature or a date, which closes the document and is no clause's. */
export function isClosing(paragraph: string): boolean {
  const plain = paragraph.trim();
  return plain.length <= LENGTH && (SIGNATURE.test(plain) || DATE_LINE.test(plain));
}
