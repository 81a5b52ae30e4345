import type { Block } from '../syntax/block.js';
import { accept, joinNumbers } from './outline/accept.js';
import { type Candidate, titleOf } from './outline/candidates.js';
import { nest } from './outline/nesting.js';
import type { Family, Outline, OutlineNode } from './outline/node.js';
import { type Start, startsOf } from './starts.js';

export { type Family, type Outline, type OutlineNode, openingOf } from './outline/node.js';

/**
 * The outline of a document: which starts open clauses, and how the clauses nest.
 *
 * Typed numbers rule, Markdown's own numbering does not. Headings nest by rank, decimals by their parts, other
 * numbers by their style: a number continues the innermost open row of its style that it follows, and opens a row below
 * the clause before it otherwise. Items that only list things inside a sentence stay with their clause.
 */
export function outlineOf(blocks: readonly Block[]): Outline {
  const candidates: Candidate[] = [];
  let afterRule = false;
  let previous: Candidate | undefined;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    if (block.kind === 'break') afterRule = true;
    const starts = startsOf(block);
    for (let s = 0; s < starts.length; s++) {
      const candidate = { block: b, start: starts[s]!, previous, next: undefined, afterRule, accepted: false };
      if (previous) previous.next = candidate;
      candidates.push(candidate);
      previous = candidate;
      afterRule = false;
    }
  }
  const title = titleOf(candidates);
  accept(candidates, title, blocks);
  joinNumbers(candidates);
  const nodes = nest(candidates.filter((c) => c.accepted));
  return { ...(title && { title: { block: title.block, start: title.start } }), nodes, family: familyOf(nodes) };
}

function familyOf(nodes: readonly OutlineNode[]): Family {
  const last = nodes.map((_, i) => i);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const parent = nodes[i]!.parent;
    if (parent >= 0 && last[parent]! < last[i]!) last[parent] = last[i]!;
  }
  // By the parent; the outermost clauses have the last place.
  const newest = new Array<number>(nodes.length + 1).fill(-1);
  const previous = nodes.map(({ parent }, i) => {
    const row = parent < 0 ? nodes.length : parent;
    const before = newest[row]!;
    newest[row] = i;
    return before;
  });
  const marked = nodes.findIndex(({ start, number, headedBy }) => start.kind === 'heading' || number || headedBy);
  // Titles in bold or without any markup open the body where nothing else does.
  const body = marked >= 0 ? marked : nodes.findIndex(({ start }) => start.heading !== undefined && !start.runIn);
  return { last, previous, firstBody: body < 0 ? nodes.length : body };
}

/** Whether two outlines of the same blocks are alike. */
export function sameOutline(a: Outline, b: Outline): boolean {
  // A title whose words are gone has no start any more.
  if (a.title?.block !== b.title?.block || a.title?.start !== b.title?.start) return false;
  if (a.nodes.length !== b.nodes.length) return false;
  // What else is told of the family follows from the parents.
  if (a.family.firstBody !== b.family.firstBody) return false;
  return a.nodes.every(({ start, number, headedBy, parent, depth }, i) => {
    const other = b.nodes[i]!;
    return (
      start === other.start &&
      number?.text === other.number?.text &&
      number?.style === other.number?.style &&
      headedBy === other.headedBy &&
      parent === other.parent &&
      depth === other.depth
    );
  });
}

/**
 * All that the outline of a document takes from the starts of one block. Where a block is replaced by one with the
 * same signature, the outline keeps its shape.
 */
export function signatureOf(block: Block): string {
  let signature = signatures.get(block);
  if (signature === undefined) {
    signature = newSignature(block, startsOf(block));
    signatures.set(block, signature);
  }
  return signature;
}

const signatures = new WeakMap<Block, string>();

function newSignature(block: Block, starts: readonly Start[]): string {
  if (starts.length === 0) return block.kind === 'break' ? 'break' : '';
  return starts
    .map((s) => {
      const heading = s.heading && block.words.plain.slice(s.heading.start, s.heading.end);
      const whole = s.end - s.at;
      const own = s.end - s.body;
      const sizes = [whole < 40, whole > 30, own >= 120, own >= 60, own >= 20, own >= 15, s.body >= s.end, s.runIn];
      const flags = [
        s.bullet,
        s.afterBreak,
        s.sentence,
        s.announces,
        s.shouts === 'cut',
        s.shouts === 'end',
        s.shouts === 'open',
        s.contents,
        s.named,
        s.annex,
        s.defines,
        heading === '',
        s.kind.endsWith('-lead') && s.closed,
        s.lead !== undefined && s.lead.body < s.end,
        ...sizes,
      ];
      return [
        s.kind,
        s.rank ?? '',
        s.nesting,
        s.number ? `${s.number.style}:${s.number.text}` : (s.bare?.text ?? ''),
        s.kind === 'bold-lead' || s.kind === 'plain-line' ? heading : heading === undefined ? '-' : '+',
        s.lead ? block.words.plain.slice(s.lead.heading.start, s.lead.heading.end) : '',
        flags.map(Number).join(''),
      ].join(' ');
    })
    .join('\n');
}
