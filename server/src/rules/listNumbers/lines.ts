import type { Contract } from '../../analysis/contract.js';
import type { StrayItem } from '../../analysis/queries/strayItems.js';
import { onceOf } from '../../analysis/questions.js';
import { type Block, sourceOffset } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';
import type { Finding } from '../contract.js';

/** The titles whose first sub-clause stands on the next line of the same paragraph, with the number of that. */
const mergedTitles = onceOf((contract) => {
  const { nodes } = contract.outline;
  const titles: { readonly index: number; readonly below: string }[] = [];
  for (let k = 0; k + 1 < nodes.length; k++) {
    const title = nodes[k]!;
    const below = nodes[k + 1]!;
    if (title.block !== below.block || !title.start.heading || title.start.runIn) continue;
    const outer = title.number?.values;
    const inner = below.number?.values;
    if (!outer || below.number?.style !== 'decimal' || inner?.length !== outer.length + 1) continue;
    if (outer.every((value, n) => value === inner[n])) titles.push({ index: k, below: below.number.text });
  }
  return titles;
});

/** What is reported of such titles. */
export function merged(contract: Contract): Finding[] {
  const findings: Finding[] = [];
  for (const { index: k, below } of mergedTitles(contract)) {
    const title = contract.node(k)!;
    const clause = contract.clause(k)!;
    const next = contract.clause(k + 1)!;
    const line = contract.text.lastIndexOf('\n', contract.startOf(next) - 1) + 1;
    const quoted = contract.block(title.block)!.containers.some((c) => c.kind === 'quote');
    findings.push({
      range: contract.firstLineOf(clause),
      kind: 'merged',
      message: {
        text: 'No blank line parts this title from section {number}, so that both are shown as one paragraph. Insert one.',
        data: { number: below },
      },
      fixes: quoted
        ? []
        : [{ title: { text: 'Insert a blank line' }, safe: true, edits: [{ start: line, end: line, text: '\n' }] }],
    });
  }
  return findings;
}

/**
 * A whole sentence on a further line of the last item of a list whose other items are no sentences; its range in the
 * block. It stands further left than the item's text, as a new paragraph would.
 */
export function tailOf(blocks: readonly Block[], i: number): Range | undefined {
  const block = blocks[i]!;
  const depth = block.containers.length;
  const item = block.containers.at(-1);
  if (item?.kind !== 'item' || block.opens !== 1 || block.kind !== 'paragraph') return undefined;
  const before = blocks[i - 1];
  const sibling = before?.opens === 1 && before.containers.length === depth ? before : undefined;
  if (!sibling || /[.。!！?？:：]\s*$/.test(sibling.words.plain)) return undefined;
  const after = blocks[i + 1];
  if (after && (after.containers.length >= depth || after.containers.includes(item))) return undefined;
  const { plain } = block.words;
  for (let feed = plain.indexOf('\n'); feed >= 0; feed = plain.indexOf('\n', feed + 1)) {
    if (!/[.。!！;；]\s*$/.test(plain.slice(Math.max(0, feed - 4), feed))) continue;
    const text = plain.slice(feed + 1);
    if (!/^\s*[\p{Lu}\p{Script=Han}]/u.test(text) || !/[.。!！]\s*$/.test(text) || text.trim().length < 20)
      return undefined;
    const start = sourceOffset(block.words, feed + 1 + (text.length - text.trimStart().length), 'start');
    const previous = sourceOffset(block.words, feed, 'end');
    // The blanks between the line feed and the text: fewer than the item's text is indented by.
    return start - previous - 1 < item.lead.length
      ? { start, end: sourceOffset(block.words, plain.trimEnd().length, 'end') }
      : undefined;
  }
  return undefined;
}

/** A sentence that the last item of a list took in. */
export function glued(contract: Contract, range: Range): Finding {
  const line = contract.text.lastIndexOf('\n', range.start - 1) + 1;
  return {
    range,
    kind: 'tail',
    message: {
      text: 'Without a blank line before it, this sentence is shown as part of the last list item and reads as if it applied to that item only. If it belongs to the whole list, part it.',
    },
    fixes: [
      { title: { text: 'Make it a paragraph of its own' }, edits: [{ start: line, end: range.start, text: '\n' }] },
    ],
  };
}

/** A numbered item behind bullets. */
export function stray(contract: Contract, { block, bullets }: StrayItem): Finding {
  const { blocks, starts } = contract.syntax;
  const marker = blocks[block]!.containers[0]!.marker;
  const start = starts[block]!;
  const range = { start, end: start + marker.length };
  return {
    range,
    kind: 'stray',
    message: {
      text: 'Item {number} follows bullets, so that it is shown as the only item of another list. References to items 1 to {number} find nothing. Number the bullets, or make it a bullet.',
      data: { number: Number.parseInt(marker, 10) },
    },
    related: bullets.slice(0, 1).map((b) => ({
      range: { start: starts[b]!, end: starts[b]! + 1 },
      message: { text: 'The list starts with this bullet.' },
    })),
    fixes: [
      {
        title: { text: 'Number the bullets' },
        edits: bullets.map((b, n) => ({ start: starts[b]!, end: starts[b]! + 1, text: `${n + 1}.` })),
      },
      {
        title: { text: 'Make it a bullet' },
        edits: [{ ...range, text: blocks[bullets[0]!]!.containers[0]!.marker }],
      },
    ],
  };
}
