import { trimEnd } from '../../text/blanks.js';
import type { TextEdit } from '../../text/edit.js';
import type { Contract } from '../contract.js';
import { isMarkerNumber } from '../renumber.js';
import { extentOf, lineStartOf } from './extent.js';

/**
 * The edits by which clauses, by their indexes, come out of the lists of Markdown whose markers were their numbers: what
 * the items indent loses that, and blank lines part what lists kept apart.
 */
export function dedentsOf(contract: Contract, loosened: ReadonlySet<number>): readonly TextEdit[] {
  if (loosened.size === 0) return [];
  const { text, syntax, clauses } = contract;
  const by = new Map<number, number>();
  const edits: TextEdit[] = [];
  const eol = contract.lineFeed;
  for (const index of loosened) {
    const clause = clauses[index]!;
    const first = lineStartOf(contract, clause);
    if (standsClose(text, first)) edits.push({ start: first, end: first, text: eol });
    const { content } = syntax.blocks[contract.outline.nodes[index]!.block]!;
    const indent = /^[ \t]*/.exec(text.slice(first, first + 80))![0].length;
    const width = syntax.starts[contract.outline.nodes[index]!.block]! + content - first - indent;
    const { end } = extentOf(contract, clause);
    for (let at = text.indexOf('\n', first) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1)
      by.set(at, (by.get(at) ?? 0) + width);
  }
  // An item that stays one would go on with the paragraph that has come out of the list before it.
  for (const before of loosened) {
    const clause = clauses[before + 1];
    if (!clause || loosened.has(clause.index) || !isMarkerNumber(contract, clause)) continue;
    const first = lineStartOf(contract, clause);
    if (standsClose(text, first)) edits.push({ start: first, end: first, text: eol });
  }
  for (const [start, width] of by) {
    const blanks = /^[ \t]*/.exec(text.slice(start, start + 200))![0].length;
    if (blanks > 0) edits.push({ start, end: start + Math.min(blanks, width), text: '' });
  }
  return edits;
}

/** Whether no blank line parts a line from what stands above it. */
function standsClose(text: string, lineStart: number): boolean {
  const above = trimEnd(text, lineStart);
  const feed = text.indexOf('\n', above);
  return above > 0 && feed >= 0 && feed + 1 === lineStart;
}
