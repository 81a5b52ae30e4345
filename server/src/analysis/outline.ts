import type { Block } from '../syntax/block.js';
import { isBare } from './headings.js';
import { type ClauseNumber, romanNumber } from './numbers.js';
import { type Start, startsOf } from './starts.js';

/**
 * Decides which starts open clauses and how the clauses nest.
 *
 * Typed numbers rule, Markdown's own numbering does not. Headings nest by rank, decimals by their parts, other
 * numbers by their style: a number continues the innermost open row of its style that it follows, and opens a row below
 * the clause before it otherwise. Items that only list things inside a sentence stay with their clause.
 */

/** A clause's place: the block and start that open it, and how it nests. Indexes count in document order. */
export interface OutlineNode {
  readonly block: number;
  readonly start: Start;
  readonly number?: ClauseNumber;
  /**
   * What heads it besides its start: the block below, where converters left a number alone ("1.1", then "### Fees");
   * or the start's lead.
   */
  readonly headedBy?: 'below' | 'lead';
  /** The index of the clause around it, or -1. */
  readonly parent: number;
  /** 1 for the outermost. */
  readonly depth: number;
}

export interface Outline {
  /** The block and start of the document's title, which is no clause. */
  readonly title?: { readonly block: number; readonly start: Start };
  readonly nodes: readonly OutlineNode[];
  readonly family: Family;
}

/** How the clauses of an outline are related, by index; -1 for none. */
export interface Family {
  /** The last sub-clause of any depth, or the clause itself. */
  readonly last: readonly number[];
  /** The sibling before. */
  readonly previous: readonly number[];
  /** The first clause with a number or heading; those before it are the preamble. */
  readonly firstBody: number;
}

interface Candidate {
  readonly block: number;
  readonly start: Start;
  /** The start before it in the document, whether it opens a clause or not. */
  readonly previous?: Candidate;
  /** Whether a thematic break stands right before it. */
  readonly afterRule: boolean;
  /** Whether its heading names an agreement. */
  readonly named: boolean;
  accepted: boolean;
  /** The heading in the next block that belongs to a number which stands alone. */
  below?: Candidate;
  /** Whether its first words are its heading. */
  led?: true;
}

/** The outline of a document. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const candidates: Candidate[] = [];
  let afterRule = false;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    if (block.kind === 'break') afterRule = true;
    for (const start of startsOf(block)) {
      const previous = candidates.at(-1);
      const heading = start.heading && block.words.plain.slice(start.heading.start, start.heading.end);
      const named = heading !== undefined && isNamed(heading);
      candidates.push({ block: b, start, ...(previous && { previous }), afterRule, named, accepted: false });
      afterRule = false;
    }
  }
  const title = titleOf(candidates);
  accept(candidates, title, blocks);
  joinNumbers(candidates);
  const nodes = nest(candidates.filter((c) => c.accepted));
  return { ...(title && { title: { block: title.block, start: title.start } }), nodes, family: familyOf(nodes) };
}

/** How often the same words must stand to be a label of a layout (Summary, Note) and no heading. */
const LABEL_TIMES = 3;
/** How many lines or leads without markup make a layout. */
const LAYOUT_TIMES = 3;

const TITLE_WORDS =
  /\b(?:terms|agreement|conditions|policy|contract|licen[cs]e|addendum|eula|tos)\b|协议|协定|条款|合同|协議|條款|合約|政策|规则|声明/i;

function isNamed(heading: string): boolean {
  return heading.length <= 80 && TITLE_WORDS.test(heading);
}

/**
 * The title: the first line of the document that looks like a heading, when it has no number and either no other
 * heading shares its rank or it names an agreement. Dates and images before it are passed over.
 */
function titleOf(candidates: readonly Candidate[]): Candidate | undefined {
  let i = 0;
  while (i < candidates.length && i < 4 && isFurniture(candidates[i]!.start)) i++;
  const head = candidates[i];
  if (!head || head.start.number || !isLine(head.start) || i === candidates.length - 1) return undefined;
  if (head.start.kind !== 'heading') return i === 0 || head.named ? head : undefined;
  if (head.named) return head;
  if (head.start.rank !== 1) return undefined;
  return candidates.some((c) => c !== head && c.start.kind === 'heading' && c.start.rank === 1) ? undefined : head;
}

function isFurniture(start: Start): boolean {
  return start.kind === 'date-line' || (start.kind === 'paragraph' && start.end - start.at < 40);
}

function isLine(start: Start): boolean {
  return (
    start.kind === 'heading' || start.kind === 'bold-line' || start.kind === 'caps-line' || start.kind === 'plain-line'
  );
}

/** Numbers that stand for clauses wherever they open a line. */
function isStrong(start: Start): boolean {
  const number = start.number;
  if (!number) return false;
  if (number.style === 'article' || number.style === 'chapter' || number.style === 'word') return true;
  if (number.style === 'decimal' && number.values.length > 1) return !start.bullet;
  const listing =
    number.style === 'digit-paren' ||
    number.style === 'digit-close' ||
    number.style === 'letter-paren' ||
    number.style === 'letter-close';
  return start.heading !== undefined && !start.runIn && start.kind !== 'marker' && !listing;
}

function accept(candidates: readonly Candidate[], title: Candidate | undefined, blocks: readonly Block[]): void {
  const headings = candidates.filter((c) => c !== title && c.start.kind === 'heading').length;
  const lines = candidates.filter(
    (c) => c !== title && (c.start.kind === 'bold-line' || c.start.kind === 'caps-line'),
  ).length;
  const leads = candidates.filter((c) => c.start.kind === 'caps-lead' || c.start.kind === 'bold-lead').length;
  const hasHeadings = headings >= 2 || lines >= 3;
  const runs = listRuns(candidates);
  const labels = repeatedLeads(candidates, blocks);
  const titles = plainTitles(candidates, blocks);
  const led = paragraphLeads(candidates, blocks);
  const listed = new Set<Candidate>();
  let body = false;
  let row = 0;
  candidates.forEach((candidate, i) => {
    const { start } = candidate;
    if (candidate === title || start.contents) return;
    switch (start.kind) {
      case 'heading':
        candidate.accepted = start.heading !== undefined && start.heading.end > start.heading.start;
        body ||= candidate.accepted;
        break;
      case 'bold-line':
      case 'caps-line':
        candidate.accepted =
          start.number !== undefined ||
          ((start.nesting === 0 || !start.bullet) && !isLastLine(candidates, i) && !isSecondTitle(candidate, title));
        body ||= candidate.accepted;
        break;
      case 'numbered':
      case 'marker':
        candidate.accepted = start.afterBreak && (isStrong(start) || runs.get(candidate) === true);
        body ||= candidate.accepted && start.number!.style !== 'digit-paren';
        break;
      case 'bold-lead':
      case 'caps-lead':
      case 'bracket-lead':
        candidate.accepted = (start.nesting === 0 || !start.bullet) && !labels.has(candidate);
        if (start.kind === 'caps-lead' && leads < 2) candidate.accepted = !body;
        break;
      case 'plain-line':
        candidate.accepted =
          (!hasHeadings || titles.has(candidate)) && !isLastLine(candidates, i) && start.nesting === 0;
        body ||= titles.has(candidate);
        break;
      case 'date-line':
        candidate.accepted =
          !body || start.nesting < row || (i >= candidates.length - 2 && (candidate.afterRule || !hasHeadings));
        break;
      case 'paragraph':
        if (led.has(candidate)) {
          candidate.accepted = true;
          candidate.led = true;
          break;
        }
        if (
          start.bullet &&
          candidate.previous &&
          (candidate.previous.start.announces || listed.has(candidate.previous))
        )
          listed.add(candidate);
        candidate.accepted =
          (!body ||
            (candidate.afterRule && i >= candidates.length - 3 && (start.sentence || start.end - start.at > 30))) &&
          isProvision(start) &&
          !listed.has(candidate);
        break;
    }
    if (candidate.accepted) row = start.nesting;
    // Where run-in headings make the structure, what follows the first of them is no preamble.
    if (candidate.accepted && leads >= 3 && (start.kind === 'caps-lead' || start.kind === 'bold-lead')) body = true;
  });
}

/** Gives numbers that stand alone on their line the heading without a number that stands right below. */
function joinNumbers(candidates: readonly Candidate[]): void {
  candidates.forEach((candidate, i) => {
    const { accepted, start, block } = candidate;
    const below = candidates[i + 1];
    if (!accepted || start.kind !== 'numbered' || start.heading || start.body < start.end) return;
    if (!below?.accepted || below.block !== block + 1 || below.start.kind !== 'heading' || below.start.number) return;
    below.accepted = false;
    candidate.below = below;
  });
}

/** The words of each candidate's span, and how often each stands. */
function counted(
  candidates: readonly Candidate[],
  blocks: readonly Block[],
  spanOf: (start: Start) => { readonly start: number; readonly end: number } | undefined,
): readonly { readonly candidate: Candidate; readonly words: string; readonly times: number }[] {
  const times = new Map<string, number>();
  const found = candidates.flatMap((candidate) => {
    const span = spanOf(candidate.start);
    if (!span) return [];
    const words = blocks[candidate.block]!.words.plain.slice(span.start, span.end);
    times.set(words, (times.get(words) ?? 0) + 1);
    return [{ candidate, words }];
  });
  return found.map(({ candidate, words }) => ({ candidate, words, times: times.get(words)! }));
}

/**
 * Lines that converters stripped of what made them headings, in a document that has other headings: short lines like
 * titles, each before a provision. One or two may be anything; what stands three times or more is a label.
 */
function plainTitles(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  const before = new Set<Candidate>();
  candidates.forEach(({ start, block, previous }) => {
    const provision = start.kind === 'paragraph' && start.sentence && start.end - start.body >= 60 && !start.bullet;
    if (provision && previous?.block === block - 1) before.add(previous);
  });
  const lines = counted(candidates, blocks, (s) => (s.kind === 'plain-line' && s.nesting === 0 ? s.heading : undefined))
    .filter(({ candidate, words, times }) => times < LABEL_TIMES && before.has(candidate) && isBare(words))
    .map(({ candidate }) => candidate);
  return new Set(lines.length >= LAYOUT_TIMES ? lines : []);
}

/** Paragraphs that open with a title without markup, where several of them stand in a row. */
function paragraphLeads(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  const leads = new Set(
    counted(candidates, blocks, (s) => (s.nesting === 0 ? s.lead?.heading : undefined))
      .filter(({ candidate: { previous }, times }) => times < LABEL_TIMES && !(previous && isOpenEnded(previous.start)))
      .map(({ candidate }) => candidate),
  );
  const rows: Candidate[] = [];
  let row: Candidate[] = [];
  const close = (): void => {
    if (row.length > 1) rows.push(...row);
    row = [];
  };
  for (const candidate of candidates) {
    if (leads.has(candidate)) row.push(candidate);
    else if (isLine(candidate.start) || isStrong(candidate.start)) close();
  }
  close();
  return new Set(rows.length >= LAYOUT_TIMES ? rows : []);
}

/** Whether a paragraph stops within a sentence, which then goes on in the next one. */
function isOpenEnded(start: Start): boolean {
  return start.kind === 'paragraph' && start.nesting === 0 && !start.sentence && !start.announces;
}

/** Leads that are labels of a layout, not headings. */
function repeatedLeads(candidates: readonly Candidate[], blocks: readonly Block[]): ReadonlySet<Candidate> {
  const leads = counted(candidates, blocks, (s) => (s.kind === 'bold-lead' ? s.heading : undefined));
  return new Set(leads.filter(({ times }) => times >= LABEL_TIMES).map(({ candidate }) => candidate));
}

/** The name of the agreement, said again right below its title. */
function isSecondTitle(candidate: Candidate, title: Candidate | undefined): boolean {
  return title !== undefined && candidate.named && candidate.previous === title;
}

/** A paragraph of a preamble that does something: long enough, or a sentence. */
function isProvision(start: Start): boolean {
  if (start.nesting > 0 && start.bullet && start.nesting > 1) return false;
  const length = start.end - start.body;
  return length >= 60 || (start.sentence && length >= 20) || (start.announces && length >= 15);
}

/** Whether a line closes the document, as a signature does: no provision stands below it in its paragraph. */
function isLastLine(candidates: readonly Candidate[], i: number): boolean {
  const { start } = candidates[i]!;
  return i === candidates.length - 1 && !(start.sentence && start.end - start.body >= 20);
}

/**
 * Rows of numbered items that may only list things. A row is one style of number at one nesting behind one text;
 * its items are clauses when most of them are sentences, or when the text before them announces nothing and
 * they are not fragments.
 */
function listRuns(candidates: readonly Candidate[]): Map<Candidate, boolean> {
  const decided = new Map<Candidate, boolean>();
  const open: { key: string; items: Candidate[]; lead: Candidate | undefined; nesting: number }[] = [];
  const close = (to: number): void => {
    while (open.length > to) {
      const row = open.pop()!;
      const lead = row.lead?.start;
      const leadIn =
        lead !== undefined && !isLine(lead) && (lead.announces || (!lead.sentence && lead.heading === undefined));
      const provisions = row.items.filter(
        (c) => c.start.sentence || c.start.announces || (!leadIn && c.start.heading !== undefined),
      );
      const share = provisions.length / row.items.length;
      const isRow = leadIn
        ? share >= 0.8
        : share >= 0.5 || (lead !== undefined && isLine(lead) && row.items.length > 1 && share >= 0.3);
      for (const item of row.items) decided.set(item, isRow);
    }
  };
  for (const [i, candidate] of candidates.entries()) {
    const { start } = candidate;
    if (start.number && opensBranch(start.number, candidates[i + 1]?.start.number)) {
      close(0);
      decided.set(candidate, true);
      continue;
    }
    if (!start.number || isStrong(start) || start.kind === 'heading' || start.kind === 'bold-line') {
      if (start.kind !== 'paragraph' || start.nesting === 0) {
        // A paragraph outside of lists ends the rows of list items, and rows of typed numbers only where a new clause starts.
        if (start.number || isLine(start) || start.kind === 'bold-lead') close(0);
      }
      continue;
    }
    const key = `${styleKey(start)}`;
    const at = open.findIndex((row) => row.key === key);
    if (at >= 0 && (start.number.values[0]! > 1 || open[at]!.items.at(-1)!.start.number!.values[0] === 1)) {
      close(at + 1);
      open[at]!.items.push(candidate);
    } else {
      if (at >= 0) close(at);
      open.push({ key, items: [candidate], lead: candidate.previous, nesting: start.nesting });
    }
  }
  close(0);
  return decided;
}

/** Whether 5 stands right before 5.1, so that it is the title of that branch and no item of a list. */
function opensBranch(number: ClauseNumber, next: ClauseNumber | undefined): boolean {
  return (
    number.style === 'decimal' &&
    number.values.length === 1 &&
    next?.style === 'decimal' &&
    next.values.length === 2 &&
    next.values[0] === number.values[0] &&
    next.values[1] === 1
  );
}

function styleKey(start: Start): string {
  const style = start.number!.style === 'roman-paren' ? 'letter-paren' : start.number!.style;
  return `${style}/${start.number!.values.length}/${start.kind === 'marker' ? `m${start.nesting}` : ''}`;
}

interface Open {
  readonly index: number;
  readonly key: string;
  readonly rank: number;
  readonly number?: ClauseNumber;
  readonly node: OutlineNode;
}

const BOLD_RANK = 7;
const PLAIN_RANK = 8;
const NUMBER_RANK = 9;
const LEAD_RANK = 20;

function nest(accepted: readonly Candidate[]): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const stack: Open[] = [];
  for (const { block, start, previous, below, led } of accepted) {
    const number = start.number && settleRoman(start.number, stack);
    const shape = below?.start ?? start;
    const rank = rankOf(shape);
    const key = led ? 'lead' : keyOf(shape, number);
    popFor(stack, shape, number, rank, key, previous?.start);
    const parent = stack.at(-1)?.index ?? -1;
    const headedBy = below ? 'below' : led ? 'lead' : undefined;
    const depth = stack.length + 1;
    const node: OutlineNode = { block, start, ...(number && { number }), ...(headedBy && { headedBy }), parent, depth };
    stack.push({ index: nodes.length, key, rank, ...(number && { number }), node });
    nodes.push(node);
  }
  return nodes;
}

function rankOf(start: Start): number {
  switch (start.kind) {
    case 'heading':
      return start.rank!;
    case 'bold-line':
    case 'caps-line':
      return BOLD_RANK;
    case 'plain-line':
      return PLAIN_RANK;
    case 'numbered':
    case 'marker':
      return NUMBER_RANK;
    default:
      return LEAD_RANK;
  }
}

function keyOf(start: Start, number: ClauseNumber | undefined): string {
  const style = number ? `${number.style}/${number.values.length}` : '';
  switch (start.kind) {
    case 'heading':
      return `h${start.rank}/${style}`;
    case 'bold-line':
    case 'caps-line':
      return `line/${style}`;
    case 'marker':
      return `${style}/m${start.nesting}`;
    case 'numbered':
      return style;
    default:
      return start.kind === 'caps-lead' || start.kind === 'bold-lead' || start.kind === 'bracket-lead'
        ? 'lead'
        : 'paragraph';
  }
}

function popFor(
  stack: Open[],
  start: Start,
  number: ClauseNumber | undefined,
  rank: number,
  key: string,
  before: Start | undefined,
): void {
  // Leads enclose nothing but what is smaller than they are.
  const isPart = (open: Open): boolean => open.rank === LEAD_RANK;
  if (rank < LEAD_RANK)
    while (stack.length > 0 && isPart(stack.at(-1)!) && !(stack.at(-1)!.key === 'lead' && rank === NUMBER_RANK))
      stack.pop();

  // A decimal belongs below the number that it continues, whatever carries either.
  if (number && (number.values.length > 1 || number.style === 'decimal')) {
    const around = findLast(
      stack,
      (open) => open.number !== undefined && isPrefix(open.number, number) && open.rank <= Math.max(rank, NUMBER_RANK),
    );
    if (around >= 0 && number.values.length > 1) {
      stack.length = around + 1;
      return;
    }
  }
  if (rank < BOLD_RANK) {
    popHeading(stack, number, rank, key);
    return;
  }
  if (rank === BOLD_RANK || rank === PLAIN_RANK) {
    const again = findLast(stack, (open) => open.key === key || (rank === PLAIN_RANK && open.rank === PLAIN_RANK));
    if (again >= 0) stack.length = again;
    else if (rank === BOLD_RANK && number && stack.some((open) => open.rank === BOLD_RANK)) {
      // Another style among the bold lines: below them when it starts at one, beside them otherwise. A line that
      // has a text of its own is no title of what follows it.
      const last = findLast(stack, (open) => open.rank === BOLD_RANK);
      const { number: above, node } = stack[last]!;
      const opens = above !== undefined || node.start === before;
      stack.length = opens && (number.values.at(-1) === 1 || number.values.length > 1) ? last + 1 : last;
    } else while (stack.length > 0 && stack.at(-1)!.rank >= BOLD_RANK) stack.pop();
    return;
  }
  if (rank === NUMBER_RANK) {
    popNumber(stack, start, number!, key);
    return;
  }
  if (key === 'lead') {
    const again = findLast(stack, (open) => open.key === 'lead');
    if (again >= 0) stack.length = again;
    return;
  }
  // Paragraphs of a preamble, and dates: below a plain heading, else outermost.
  while (stack.length > 0 && stack.at(-1)!.rank !== PLAIN_RANK) stack.pop();
}

function popHeading(stack: Open[], number: ClauseNumber | undefined, rank: number, key: string): void {
  const again = findLast(stack, (open) => open.key === key);
  if (again >= 0) {
    stack.length = again;
    return;
  }
  const same = findLast(stack, (open) => open.rank === rank);
  if (same >= 0) {
    const below =
      number !== undefined &&
      stack[same]!.number !== undefined &&
      number.values.at(-1) === 1 &&
      number.style !== stack[same]!.number!.style;
    stack.length = below ? same + 1 : same;
    return;
  }
  while (stack.length > 0 && stack.at(-1)!.rank >= rank) stack.pop();
}

function popNumber(stack: Open[], start: Start, number: ClauseNumber, key: string): void {
  const value = number.values.at(-1)!;
  const continues = (open: Open): boolean => {
    const before = open.number?.values.at(-1);
    return (
      open.key === key &&
      before !== undefined &&
      (value === before + 1 || (value > before && value <= before + 3) || (value === before && start.kind === 'marker'))
    );
  };
  // A row goes on where Markdown took some of its numbers for items of a list: "10. Breach", then "11.Notices".
  const crosses = ({ number: before }: Open): boolean =>
    number.style === 'decimal' &&
    number.values.length === 1 &&
    before?.style === 'decimal' &&
    before.values.length === 1 &&
    value === before.values[0]! + 1;
  const like = findLast(stack, continues);
  const row = like >= 0 ? like : findLast(stack, crosses);
  if (row >= 0) {
    stack.length = row;
    return;
  }
  const same = findLast(stack, (open) => open.key === key);
  if (same >= 0) {
    // The row starts again: below what stands open, unless that is the row itself and no more than a number.
    const inside = value === 1 && (same < stack.length - 1 || isGroupTitle(stack[same]!.node.start));
    if (!inside) stack.length = same;
    return;
  }
  // A first number of its style: outermost numbers end the plain headings that only part a document.
  if (number.values.length === 1 && isTopStyle(number) && stack.length > 0 && stack.at(-1)!.rank === PLAIN_RANK)
    while (stack.length > 0 && stack.at(-1)!.rank === PLAIN_RANK) stack.pop();
  // A decimal without its parent stands beside longer ones and below shorter ones.
  if (number.style === 'decimal') {
    const beside = findLast(
      stack,
      (open) =>
        open.rank === NUMBER_RANK &&
        open.number!.style === 'decimal' &&
        open.number!.values.length >= number.values.length &&
        number.values.length > 1,
    );
    if (beside >= 0) stack.length = beside;
  }
  if (start.kind === 'marker')
    while (
      stack.length > 0 &&
      stack.at(-1)!.node.start.kind === 'marker' &&
      stack.at(-1)!.node.start.nesting >= start.nesting
    )
      stack.pop();
}

function isTopStyle(number: ClauseNumber): boolean {
  return (
    number.style === 'decimal' ||
    number.style === 'article' ||
    number.style === 'chapter' ||
    number.style === 'han' ||
    number.style === 'word'
  );
}

/** Whether a clause is a number with a title and no text, below which a row may start again. */
function isGroupTitle(start: Start): boolean {
  return start.heading !== undefined && start.body >= start.end;
}

/** (i) follows (h), and I. follows H., as a letter; they stand for one otherwise. */
function settleRoman(number: ClauseNumber, stack: readonly Open[]): ClauseNumber {
  const { style, text } = number;
  if ((style !== 'letter-paren' && style !== 'upper-dot') || !/^[ivxl]$/i.test(text)) return number;
  const letters = stack.some((open) => open.number?.style === style && open.number.values[0] === number.values[0]! - 1);
  if (letters) return number;
  const roman = style === 'upper-dot' ? 'roman-dot' : 'roman-paren';
  const value = romanNumber(text);
  const romans = stack.some((open) => open.number?.style === roman);
  return value === 1 || romans ? { text, style: roman, values: [value] } : number;
}

function isPrefix(outer: ClauseNumber, inner: ClauseNumber): boolean {
  return outer.values.length < inner.values.length && outer.values.every((v, i) => v === inner.values[i]);
}

function findLast<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (test(list[i]!)) return i;
  return -1;
}

function familyOf(nodes: readonly OutlineNode[]): Family {
  const last = nodes.map((_, i) => i);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const parent = nodes[i]!.parent;
    if (parent >= 0 && last[parent]! < last[i]!) last[parent] = last[i]!;
  }
  const newest = new Map<number, number>();
  const previous = nodes.map((node, i) => {
    const before = newest.get(node.parent) ?? -1;
    newest.set(node.parent, i);
    return before;
  });
  const body = nodes.findIndex((n) => n.start.kind === 'heading' || n.number !== undefined);
  return { last, previous, firstBody: body < 0 ? nodes.length : body };
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
      const named = heading !== undefined && isNamed(heading);
      const whole = s.end - s.at;
      const own = s.end - s.body;
      const sizes = [whole < 40, whole > 30, own >= 60, own >= 20, own >= 15, s.body >= s.end, s.runIn];
      const flags = [s.bullet, s.afterBreak, s.sentence, s.announces, s.contents, named, heading === '', ...sizes];
      return [
        s.kind,
        s.rank ?? '',
        s.nesting,
        s.number ? `${s.number.style}:${s.number.text}` : '',
        s.kind === 'bold-lead' || s.kind === 'plain-line' ? heading : heading === undefined ? '-' : '+',
        s.lead ? block.words.plain.slice(s.lead.heading.start, s.lead.heading.end) : '',
        flags.map(Number).join(''),
      ].join(' ');
    })
    .join('\n');
}
