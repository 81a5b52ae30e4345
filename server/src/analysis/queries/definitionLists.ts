import type { Block } from '../../syntax/block.js';
import { lastAt } from '../../text/bisect.js';
import type { Range } from '../../text/range.js';
import type { Clause, PlacedDefinition } from '../clause.js';
import type { Contract } from '../contract.js';
import { onceOf, type Question } from '../questions.js';
import { numberPlace } from '../renumber.js';
import { extentOf } from '../restructure/extent.js';

/** A definition that stands by itself: an item, a paragraph, a line or a numbered clause that begins with the term. */
export interface DefinitionEntry {
  readonly placed: PlacedDefinition;
  /** The term, in the document. */
  readonly term: Range;
  /** Whole lines, without the line feed behind them. */
  readonly range: Range;
  /** Behind the marker of a list and the number of a clause. */
  readonly body: number;
  /** The numbered clause that it is. */
  readonly clause?: Clause;
}

/** Definitions one behind the other, in one form, with nothing between them. */
export interface DefinitionList {
  readonly entries: readonly DefinitionEntry[];
  /** Whether no other item or sibling clause stands among, before or behind them. */
  readonly whole: boolean;
}

/** What stands before the term of an entry: quotation marks, emphasis, an article, "the term". */
const LEAD =
  /^[ \t]*(?:(?:the|an?)\s)?(?:(?:terms?|words?|expressions?)\s)?(?:本(?:协议|合同|条款)[\p{Script=Han}]{0,4})?[*_“"„「『‘']{0,5}$/iu;

/** The lists of definitions of a contract in order, those of one entry included. Linear; kept for the contract. */
export const definitionListsOf: Question<readonly DefinitionList[]> = onceOf((contract) =>
  listsOf(contract, entriesOf(contract)),
);

function entriesOf(contract: Contract): readonly DefinitionEntry[] {
  const { text, syntax } = contract;
  const out: DefinitionEntry[] = [];
  const defined = contract.definitions
    .map((placed) => ({ placed, term: contract.toDocument(placed.clause, placed.definition.range) }))
    .sort((a, b) => a.term.start - b.term.start);
  for (const { placed, term } of defined) {
    const b = Math.max(0, lastAt(syntax.starts, term.start));
    const block = syntax.blocks[b];
    if (!block || /code|indented|html|table|heading/.test(block.kind)) continue;
    const blockStart = syntax.starts[b]!;
    const lineStart = text.lastIndexOf('\n', term.start - 1) + 1;
    const clause = numberedAt(contract, placed.clause, lineStart);
    const number = clause && numberPlace(contract, clause);
    const body = Math.max(
      number?.end ?? 0,
      lineStart,
      lineStart <= blockStart ? blockStart + block.content : lineStart,
    );
    if (body > term.start || !LEAD.test(text.slice(body, term.start))) continue;
    const before = out.at(-1);
    if (before && before.range.end > lineStart) {
      // A definition on a further line of the same paragraph ends the one before it.
      if (before.range.start >= lineStart || before.clause !== clause) continue;
      out[out.length - 1] = { ...before, range: { ...before.range, end: trimmedEnd(text, lineStart) } };
    }
    const whole = clause ? extentOf(contract, clause) : { start: lineStart, end: endOfEntry(contract, b, lineStart) };
    // What stands behind the list belongs to no item of it.
    const range = isItem(block) ? { ...whole, end: Math.min(whole.end, endOfEntry(contract, b, lineStart)) } : whole;
    if (clause && clause.last !== clause.index) continue;
    out.push({ placed, term, range, body, ...(clause && { clause }) });
  }
  return out;
}

/** The numbered clause that opens on a line. */
function numberedAt(contract: Contract, clause: Clause, lineStart: number): Clause | undefined {
  const start = contract.startOf(clause);
  return clause.facts.number && start >= lineStart && !contract.text.slice(lineStart, start).includes('\n')
    ? clause
    : undefined;
}

/** Where an item or paragraph ends: an item with all blocks that belong to it. */
function endOfEntry(contract: Contract, b: number, lineStart: number): number {
  const { blocks, starts } = contract.syntax;
  const first = blocks[b]!;
  let last = b;
  const depth = first.containers.length;
  if (isItem(first) && first.opens > 0 && starts[b]! >= lineStart)
    while (last + 1 < blocks.length && belongs(blocks[last + 1]!, depth)) last++;
  return starts[last]! + blocks[last]!.length;
}

function belongs(block: Block, depth: number): boolean {
  return block.containers.length - block.opens >= depth;
}

function isItem(block: Block): boolean {
  return block.containers.at(-1)?.kind === 'item';
}

function listsOf(contract: Contract, entries: readonly DefinitionEntry[]): readonly DefinitionList[] {
  const groups: DefinitionEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && goesOn(contract, before, entry)) group!.push(entry);
    else groups.push([entry]);
  }
  return groups.map((group) => ({ entries: group, whole: isWhole(contract, group) }));
}

function goesOn({ text }: Contract, before: DefinitionEntry, entry: DefinitionEntry): boolean {
  if (!/^\s*$/.test(text.slice(before.range.end, entry.range.start))) return false;
  if (!before.clause || !entry.clause)
    return before.clause === entry.clause && before.placed.clause === entry.placed.clause;
  return (
    before.clause.parent === entry.clause.parent &&
    before.clause.facts.number?.style === entry.clause.facts.number?.style
  );
}

function isWhole(contract: Contract, group: readonly DefinitionEntry[]): boolean {
  const [first, last] = [group[0]!, group.at(-1)!];
  const { clause } = first;
  if (clause) {
    const parent = contract.parentOf(clause);
    const siblings = (parent ? contract.childrenOf(parent) : contract.roots).filter(({ facts }) => facts.number);
    return siblings.length === group.length;
  }
  const { blocks, starts } = contract.syntax;
  const b = Math.max(0, lastAt(starts, first.term.start));
  const next = blocks[Math.max(0, lastAt(starts, last.range.end - 1)) + 1];
  const depth = blocks[b]!.containers.length;
  const sibling = (block: Block | undefined): boolean =>
    depth > 0 && block !== undefined && block.containers.length >= depth && isItem(block);
  return !sibling(blocks[b - 1]) && !sibling(next);
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
}
