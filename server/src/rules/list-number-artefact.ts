import type { Contract } from '../analysis/contract.js';
import { findNumber } from '../analysis/numbers.js';
import { everyBlock } from '../analysis/queries/everyClause.js';
import { type StrayItem, strayItems } from '../analysis/queries/strayItems.js';
import { type Block, type Container, sourceOffset } from '../syntax/block.js';
import type { TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Fix } from './contract.js';

/**
 * Finds where Markdown's lists and the agreement's own numbers got into each other's way.
 *
 * A number that is shown is not the one that is cited: "1. 1." shows two, a title without a blank line below it runs
 * into its first clause, a numbered item behind bullets shows another number. Switch it off for a file that only
 * a program reads.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'list-number-artefact',
    title: { text: 'List markers mixed with clause numbers' },
    description: {
      text: 'Markers of Markdown lists that stand before, instead of or across the numbers of clauses. The numbers that are shown then differ from those that are cited.',
    },
    category: 'hygiene',
    severity: 'warning',
    kinds: {
      double: { title: { text: 'A list marker before the clause number' } },
      split: { title: { text: 'A number alone on its line' } },
      merged: { title: { text: 'A title that runs into its first clause' } },
      tail: { title: { text: 'A sentence glued to the last list item' } },
      stray: { title: { text: 'A numbered item behind bullets' } },
    },
    examples: [
      { language: 'en', bad: '1. 1.1 You pay the fees.\n', good: '1.1 You pay the fees.\n' },
      {
        language: 'zh',
        bad: '3. 服务费用\n3.1. 您应按期支付费用。\n',
        good: '3. 服务费用\n\n3.1. 您应按期支付费用。\n',
      },
    ],
  },
  check(contract) {
    const { blocks, starts } = contract.syntax;
    const findings: Finding[] = [];
    const places: Place[] = [];
    for (const { index: i } of suspected(contract)) {
      if (doubledNumber(blocks, i)) places.push({ block: i, finding: doubled(contract, i) });
      else if (isSplit(blocks, i)) places.push({ block: i, finding: split(contract, i) });
      const tail = tailOf(blocks, i);
      if (tail) findings.push(glued(contract, { start: starts[i]! + tail.start, end: starts[i]! + tail.end }));
    }
    return [
      ...runs(places),
      ...findings,
      ...merged(contract),
      ...strayItems(contract.syntax).map((item) => stray(contract, item)),
    ];
  },
};
export default rule;

/** The blocks that open an ordered item, have a number alone on their line, or are an item of several lines. */
const suspected = everyBlock(
  (block) =>
    openedItem(block) !== undefined ||
    typedNumber(block)?.alone ||
    (block.containers.at(-1)?.kind === 'item' && block.words.plain.includes('\n')) ||
    undefined,
);

/** A number with a list marker before it, or alone on its line. */
interface Place {
  readonly block: number;
  readonly finding: Finding;
}

/** A conversion leaves hundreds: from this many of a kind on, those close together are one finding. */
const RUN = 4;
/** How many blocks may lie between two numbers of a run. */
const NEAR = 6;

function runs(places: readonly Place[]): readonly Finding[] {
  return ['double', 'split'].flatMap((kind) => {
    const rows: Place[][] = [];
    for (const place of places) {
      if (place.finding.kind !== kind) continue;
      const row = rows.at(-1);
      if (row && place.block - row.at(-1)!.block <= NEAR) row.push(place);
      else rows.push([place]);
    }
    return rows.flatMap((row) => (row.length < RUN ? row.map(({ finding }) => finding) : [run(row)]));
  });
}

/** One finding for a run: at its first number, with the others as related places and a fix for all of them. */
function run(row: readonly Place[]): Finding {
  const [first, ...more] = row as [Place, ...Place[]];
  return {
    ...first.finding,
    message: {
      text: 'Here and in {count} places below, list markers and clause numbers got into each other’s way, so that the numbers shown are not those that are cited. Mend the run, or all of the document.',
      data: { count: more.length },
    },
    related: more.map(({ finding }) => ({ range: finding.range, message: { text: 'This number, too.' } })),
    fixes: [
      {
        title: { text: 'Mend the {count} clause numbers of this run', data: { count: row.length } },
        resolve: (contract) =>
          stripped(
            contract,
            row.map(({ block }) => block),
          ),
      },
      stripAll(),
    ],
  };
}

/** Styles that stand for clauses; "1. (a)" is a list in a list. */
const CLAUSE_STYLES = new Set(['decimal', 'han']);
/** An article's number, parted from the text; without a blank it is a citation. */
const ARTICLE = /^第[^条\n]{1,8}条(?:[\s:：]|$)/;
const LEFTOVER = /^\[bookmark:[^\]\n]{0,80}\]/;

interface Typed {
  /** The length of the number and the blanks behind it, counted from the start of the block's plain text. */
  readonly length: number;
  /** Whether nothing else stands on the line. */
  readonly alone: boolean;
  readonly levels: number;
}

const typedNumbers = new WeakMap<Block, Typed | false>();

/** The clause number that a block's text opens with. */
function typedNumber(block: Block): Typed | undefined {
  let typed = typedNumbers.get(block);
  if (typed === undefined) {
    const { plain } = block.words;
    const feed = plain.indexOf('\n');
    const line = plain.slice(0, Math.min(feed < 0 ? plain.length : feed, 160));
    const leftover = LEFTOVER.exec(line)?.[0].length ?? 0;
    const found = /^(?:code|table)$/.test(block.kind) ? undefined : findNumber(line.slice(leftover), false);
    const length = leftover + (found?.length ?? 0);
    const stands =
      found &&
      !isContents(block) &&
      (CLAUSE_STYLES.has(found.number.style) ||
        (found.number.style === 'article' && ARTICLE.test(line.slice(leftover))));
    typed = stands ? { length, alone: line.slice(length).trim() === '', levels: found.number.values.length } : false;
    typedNumbers.set(block, typed);
  }
  return typed || undefined;
}

/** Whether all of the block is a link, as an entry of a table of contents is. */
function isContents({ words: { plain, marks } }: Block): boolean {
  return marks.some((m) => m.kind === 'link' && (m.url ?? '').includes('#') && m.end - m.start > plain.length - 8);
}

/** The ordered item that a block opens innermost. */
function openedItem(block: Block): Container | undefined {
  const opened = block.opens > 0 ? block.containers.at(-1) : undefined;
  return opened?.kind === 'item' && /^\d/.test(opened.marker) ? opened : undefined;
}

function doubledNumber(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  const item = openedItem(block);
  if (!item) return false;
  const typed = typedNumber(block);
  if (typed) return !(typed.alone && hasTextBelow(blocks, i));
  if (!item.sameLine || block.opens < 2 || !/^\d/.test(block.containers.at(-2)!.marker)) return false;
  // Markdown takes "1. 1. Services" for a list in a list; it is one where a second item of the inner list follows.
  const outer = block.containers.at(-2)!;
  const next = blocks[i + 1];
  return !(next?.containers.includes(outer) && next.opens > 0);
}

/** Whether a block's first line is a number and its text stands on the line or in the paragraph below. */
function isSplit(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const typed = typedNumber(block);
  // "Article 1" and 第一条 are set on lines of their own by custom.
  return (
    typed?.alone === true &&
    /^[\d\s.．、)）-]+$/.test(firstLine(block).replace(LEFTOVER, '')) &&
    hasTextBelow(blocks, i)
  );
}

function hasTextBelow(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]!;
  if (block.words.plain.trimEnd().includes('\n')) return true;
  const next = blocks[i + 1];
  return next?.kind === 'paragraph' && next.opens === 0 && !typedNumber(next);
}

function firstLine(block: Block): string {
  return block.words.plain.split('\n', 1)[0]!;
}

function doubled(contract: Contract, i: number): Finding {
  const block = contract.syntax.blocks[i]!;
  const at = contract.syntax.starts[i]!;
  const typed = typedNumber(block);
  const end = typed ? sourceOffset(block.words, trimmedLength(block, typed), 'end') : block.content;
  const range = { start: at, end: at + trimmedEnd(contract.text.slice(at, at + end)) };
  const fixes: Fix[] = [strip(i, 'Delete the list marker')];
  const isTitle = typed && !block.words.plain.includes('\n') && !/[.。;；:：]$/.test(block.words.plain) && !typed.alone;
  if (isTitle) {
    const marks = `${'#'.repeat(Math.min(6, typed.levels + 1))} `;
    fixes.push({
      title: { text: 'Make it a heading' },
      resolve: (now) => stripped(now, [i], marks),
    });
  }
  return {
    range,
    kind: 'double',
    message: {
      text: 'A list marker stands before the clause’s own number, so that two numbers are shown and the first is not the one that is cited. Delete the marker.',
    },
    fixes: [...fixes, stripAll()],
  };
}

function split(contract: Contract, i: number): Finding {
  const block = contract.syntax.blocks[i]!;
  const at = contract.syntax.starts[i]!;
  const typed = typedNumber(block)!;
  const end = sourceOffset(block.words, trimmedLength(block, typed), 'end');
  return {
    range: { start: at, end: at + end },
    kind: 'split',
    message: {
      text: 'The number stands alone and its text below it, as a conversion from Word leaves it. The clause may be shown without its number, or with that of a list. Put both on one line.',
    },
    fixes: [strip(i, 'Join number and text'), stripAll()],
  };
}

function trimmedLength(block: Block, typed: Typed): number {
  return trimmedEnd(block.words.plain.slice(0, typed.length));
}

function trimmedEnd(text: string): number {
  return text.trimEnd().length;
}

function strip(i: number, title: string): Fix {
  return { title: { text: title }, resolve: (contract) => stripped(contract, [i]) };
}

function stripAll(): Fix {
  return {
    title: { text: 'Mend all clause numbers of this document' },
    resolve: (contract) => {
      const { blocks } = contract.syntax;
      const all = blocks.flatMap((_, i) => (doubledNumber(blocks, i) || isSplit(blocks, i) ? [i] : []));
      return stripped(contract, all);
    },
  };
}

/** Turns list items into paragraphs that open with their own number. */
function stripped(contract: Contract, indexes: readonly number[], opening = ''): TextEdit[] {
  const { blocks, starts } = contract.syntax;
  const chosen = new Set(indexes);
  return indexes.flatMap((i) => {
    const block = blocks[i];
    if (!block) return [];
    const start = starts[i]!;
    const edits: TextEdit[] = [];
    const inner = openedItem(block);
    if (inner) {
      const content =
        !typedNumber(block) && inner.sameLine ? start + block.content - innerLead(contract, i) : start + block.content;
      edits.push({ start, end: content, text: (blankBefore(contract.text, start) ? '' : '\n') + opening });
    }
    if (isSplit(blocks, i)) {
      const typed = typedNumber(block)!;
      const from = start + sourceOffset(block.words, trimmedLength(block, typed), 'end');
      const below = /^\s+/.exec(contract.text.slice(from, from + 200))?.[0].length ?? 0;
      edits.push({ start: from, end: from + below, text: ' ' });
    }
    // Where the next block keeps its marker, a blank line keeps it from becoming part of this paragraph.
    const end = start + block.length;
    if (inner && !chosen.has(i + 1) && /^\r?\n[ \t]*[^\s]/.test(contract.text.slice(end, end + 200)))
      edits.push({ start: end, end, text: '\n' });
    return edits;
  });
}

/** The length of the innermost marker and the blanks behind it, where Markdown took the number for a marker. */
function innerLead(contract: Contract, i: number): number {
  const block = contract.syntax.blocks[i]!;
  const head = contract.text.slice(contract.syntax.starts[i]!, contract.syntax.starts[i]! + block.content);
  return /\d{1,9}[.)]\s{0,40}$/.exec(head)?.[0].length ?? 0;
}

function blankBefore(text: string, start: number): boolean {
  return (
    /(?:^|\n)[ \t]{0,200}(?:\r?\n[ \t]{0,200})?$/.test(text.slice(Math.max(0, start - 40), start)) &&
    !/[^\s]\r?\n[ \t]*$/.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** Titles whose first sub-clause stands on the next line of the same paragraph. */
function merged(contract: Contract): Finding[] {
  const { nodes } = contract.outline;
  const findings: Finding[] = [];
  for (let k = 0; k + 1 < nodes.length; k++) {
    const title = nodes[k]!;
    const below = nodes[k + 1]!;
    if (title.block !== below.block || !title.start.heading || title.start.runIn) continue;
    const outer = title.number?.values;
    const inner = below.number?.values;
    if (!outer || below.number?.style !== 'decimal' || inner?.length !== outer.length + 1) continue;
    if (!outer.every((value, n) => value === inner[n])) continue;
    const clause = contract.clauses[k]!;
    const next = contract.clauses[k + 1]!;
    const line = contract.text.lastIndexOf('\n', contract.startOf(next) - 1) + 1;
    const quoted = contract.syntax.blocks[title.block]!.containers.some((c) => c.kind === 'quote');
    findings.push({
      range: contract.firstLineOf(clause),
      kind: 'merged',
      message: {
        text: 'No blank line parts this title from section {number}, so that both are shown as one paragraph. Insert one.',
        data: { number: below.number.text },
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
function tailOf(blocks: readonly Block[], i: number): Range | undefined {
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

function glued(contract: Contract, range: Range): Finding {
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

function stray(contract: Contract, { block, bullets }: StrayItem): Finding {
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
