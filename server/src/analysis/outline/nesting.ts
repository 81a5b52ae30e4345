import type { Writable } from '../../text/writable.js';
import { type ClauseNumber, isLettered, mayRepeat, type NumberStyle, romanNumber } from '../numbers.js';
import type { Start } from '../starts.js';
import type { Candidate } from './candidates.js';
import type { OutlineNode } from './node.js';

interface Open {
  readonly index: number;
  readonly key: string;
  readonly rank: number;
  readonly number: ClauseNumber | undefined;
  readonly node: OutlineNode;
}

const BOLD_RANK = 7;

const PLAIN_RANK = 8;

const NUMBER_RANK = 9;

const LEAD_RANK = 20;

/** No lawyer counts deeper; without an end, numbers that never go on would each stand below the last. */
const DEEPEST = 32;

export function nest(accepted: readonly Candidate[]): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const stack: Open[] = [];
  const notices = opensWithNotices(accepted);
  for (const { block, start, previous, below, led, titled, numbered } of accepted) {
    const number = numbered ? start.bare : start.number && settleRoman(start.number, stack);
    const shape = below?.start ?? start;
    // A line with such a number stands as one does whose number a point closes.
    const bare = numbered && start.kind !== 'bold-line';
    const rank = bare ? NUMBER_RANK : led === 'line' ? PLAIN_RANK : rankOf(shape);
    const key = bare ? styleOf(number) : (led ?? keyOf(shape, number));
    if (notices && rank === NUMBER_RANK && stack[0]?.key === 'lead' && !stack[0].node.start.announces) stack.length = 0;
    popFor(stack, shape, number, rank, key, previous?.start);
    if (stack.length >= DEEPEST) stack.length = DEEPEST - 1;
    const parent = stack.at(-1)?.index ?? -1;
    headNumber(stack.at(-1)?.node);
    const headedBy = below ? 'below' : led || titled || numbered ? 'lead' : undefined;
    const node: OutlineNode = { block, start, number, headedBy, parent, depth: stack.length + 1 };
    stack.push({ index: nodes.length, key, rank, number, node });
    nodes.push(node);
  }
  return nodes;
}

/** Takes the words of a numbered line for its heading, now that a clause stands below it. */
function headNumber(node: Writable<OutlineNode> | undefined): void {
  if (node?.start.lead && (node.start.kind === 'numbered' || node.start.kind === 'marker')) node.headedBy = 'lead';
}

/**
 * Whether the only leads of an agreement stand before all its numbers: notices such as `IMPORTANT: …` that open it, below
 * which nothing stands. Where leads are the layout, others follow.
 */
function opensWithNotices(accepted: readonly Candidate[]): boolean {
  const isLead = ({ start, led }: Candidate): boolean => led === 'lead' || keyOf(start, undefined) === 'lead';
  const leads = accepted.filter(isLead).length;
  if (leads === 0 || leads > 2) return false;
  const number = accepted.findIndex(({ start, below }) => rankOf(below?.start ?? start) === NUMBER_RANK);
  return number >= 0 && !accepted.slice(number).some(isLead);
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

function styleOf(number: ClauseNumber | undefined): string {
  return number ? `${number.style}/${number.values.length}${isLettered(number) ? '/letter' : ''}` : '';
}

function keyOf(start: Start, number: ClauseNumber | undefined): string {
  const style = styleOf(number);
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
  if (rank < LEAD_RANK)
    while (stack.length > 0 && isPart(stack.at(-1)!) && !encloses(stack.at(-1)!, start, number, rank)) stack.pop();

  // A decimal belongs below the number that it continues, whatever carries either.
  if (number && (number.values.length > 1 || number.style === 'decimal')) {
    let around = -1;
    let section = -1;
    for (let i = stack.length - 1; i >= 0 && section < 0; i--) {
      const open = stack[i]!;
      if (!open.number || !isPrefix(open.number, number) || open.rank > Math.max(rank, NUMBER_RANK)) continue;
      if (!isItem(open.number)) section = i;
      if (around < 0 || section >= 0) around = i;
    }
    if (around >= 0 && number.values.length > 1) {
      // 2.2 goes on behind 2.1, whatever items stand between; below an item only where nothing else has its figures.
      const row = section < 0 ? findLast(stack, (open) => isRowOf(open.number, number)) : -1;
      stack.length = row >= 0 && row < around ? row : around + 1;
      return;
    }
  }
  if (rank < BOLD_RANK) {
    popHeading(stack, number, rank, key);
    return;
  }
  // Without a Markdown heading of its own, an annex stands beside the sections, whatever heads these.
  if (start.annex && (rank === BOLD_RANK || rank === PLAIN_RANK)) {
    stack.length = 0;
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
    else while (stack.at(-1)?.key === 'paragraph') stack.pop();
    return;
  }
  // Paragraphs of a preamble, and dates: below a plain heading, else outermost.
  while (stack.length > 0 && stack.at(-1)!.rank !== PLAIN_RANK) stack.pop();
}

function isPart({ rank }: Open): boolean {
  return rank === LEAD_RANK;
}

/** Whether a lead encloses what comes next: nothing but what is smaller than it is. */
function encloses({ key, node }: Open, start: Start, number: ClauseNumber | undefined, rank: number): boolean {
  return key === 'lead' && rank === NUMBER_RANK && !(isComplete(node.start) && opensSection(start, number));
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
  // A row goes on where its numbers are set in other ways: in a list of Markdown and typed ("10. Breach", then
  // "11.Notices"), in a line of bold type and in a paragraph.
  const crosses = ({ number: before }: Open): boolean =>
    number.values.length === 1 &&
    before?.style === number.style &&
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

/** Whether a lead says all that it has to say in its own paragraph: "【Notice】 Read this before you order." */
function isComplete(start: Start): boolean {
  return start.closed && !start.announces;
}

/** Whether a number is that of a section under a title, which stands beside a lead before it and not below it. */
function opensSection(start: Start, number: ClauseNumber | undefined): boolean {
  return number !== undefined && number.values.length === 1 && isTopStyle(number) && isGroupTitle(start);
}

/** Whether a clause is a number with a title and no text, below which a row may start again. */
function isGroupTitle(start: Start): boolean {
  return start.heading !== undefined && start.body >= start.end;
}

/** The style of roman figures that a single letter may be of. */
const ROMAN_OF: Readonly<Partial<Record<NumberStyle, NumberStyle>>> = {
  'letter-paren': 'roman-paren',
  'letter-close': 'roman-close',
  'letter-dot': 'roman-low',
  'upper-dot': 'roman-dot',
};

/** (i) follows (h), and I. follows H., as a letter; they stand for one otherwise. */
function settleRoman(number: ClauseNumber, stack: readonly Open[]): ClauseNumber {
  const { style, text } = number;
  const roman = ROMAN_OF[style];
  if (roman === undefined || !/^[ivxl]$/i.test(text)) return number;
  const letters = stack.some((open) => open.number?.style === style && open.number.values[0] === number.values[0]! - 1);
  if (letters) return number;
  const value = romanNumber(text);
  const romans = stack.some((open) => open.number?.style === roman);
  return value === 1 || romans ? { text, style: roman, values: [value] } : number;
}

/** Whether a number is that of an item, in brackets or a letter, whose figure no decimal repeats by rule. */
function isItem({ style }: ClauseNumber): boolean {
  return /-paren$|-close$|^letter|-low$/.test(style);
}

/** Whether a decimal has the figures of another one but for the last. */
function isRowOf(a: ClauseNumber | undefined, b: ClauseNumber): boolean {
  if (a?.style !== b.style || a.values.length !== b.values.length || isLettered(a) !== isLettered(b)) return false;
  return a.values.every((value, i) => i === b.values.length - 1 || value === b.values[i]);
}

function isPrefix(outer: ClauseNumber, inner: ClauseNumber): boolean {
  if (outer.values.length >= inner.values.length || !mayRepeat(inner, outer)) return false;
  for (let i = 0; i < outer.values.length; i++) if (outer.values[i] !== inner.values[i]) return false;
  return true;
}

function findLast<T>(list: readonly T[], test: (item: T) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (test(list[i]!)) return i;
  return -1;
}
