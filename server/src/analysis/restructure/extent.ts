import { applyEdits, shiftEdit, type TextEdit } from '../../text/edit.js';
import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { endOf } from '../queries/clauseEnd.js';

const DIRECTIVE = /(?:^|\n)[ \t]*<!--[ \t]*termsmith-disable-next-line\b[^\n]{0,400}-->[ \t]*\r?\n(?:[ \t]*\r?\n)?$/;
/** So far back a comment is looked for that speaks to the clause's first line. */
const BEFORE = 500;

/**
 * The lines of a clause with its sub-clauses, to the last word: with a comment that speaks to its first line, without
 * rules, signatures and dates that stand behind it.
 */
export function extentOf(contract: Contract, clause: Clause): Range {
  const { text } = contract;
  let start = lineStartOf(contract, clause);
  for (;;) {
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const comment = DIRECTIVE.exec(before);
    if (!comment) break;
    start -= before.length - comment.index - (comment[0].startsWith('\n') ? 1 : 0);
  }
  return { start, end: Math.max(start, endOf(contract, clause)) };
}

/** Where the line starts on which a clause opens. */
export function lineStartOf({ text, starts }: Contract, { index }: Clause): number {
  return text.lastIndexOf('\n', starts[index]! - 1) + 1;
}

/** The edits with those that fall into a piece of the text applied to it, so that it can be written elsewhere. */
export function carried(
  text: string,
  edits: readonly TextEdit[],
  piece: Range,
): { readonly piece: string; readonly rest: readonly TextEdit[] } {
  const inside = (edit: TextEdit): boolean => piece.start <= edit.start && edit.end <= piece.end;
  const own = edits.filter(inside).map((edit) => shiftEdit(edit, -piece.start));
  return { piece: applyEdits(text.slice(piece.start, piece.end), own), rest: edits.filter((edit) => !inside(edit)) };
}
