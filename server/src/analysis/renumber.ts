import { type Block, sourceOffset } from '../syntax/block.js';
import { bisect } from '../text/bisect.js';
import type { TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';
import type { Clause } from './clause.js';
import type { Contract } from './contract.js';
import { figureLike, figuresOf, numberWith } from './figures.js';
import type { Reference } from './model.js';
import type { NewShape, NumberForm, NumberValues } from './newNumbers.js';
import { citedFrom, paths } from './numberedPaths.js';
import { findNumber, isLettered, mayRepeat, sameValues } from './numbers.js';
import { type CitedNumber, citedNumbers } from './references/cited.js';
import { numberPath } from './references/numbers.js';
import { partCalled } from './references/resolveSection.js';
import { anchorEdits } from './renumberAnchors.js';
import { citeAnew, newWord } from './renumberCitations.js';

/** What gives clauses other numbers. */
export interface Renumbering {
  /** In the document's offsets; none overlap. */
  readonly edits: readonly TextEdit[];
  /** Whether everything that repeats one of the numbers was found and could be written. */
  readonly complete: boolean;
}

/**
 * Gives clauses other numbers: where the numbers are typed, in the numbers below them that repeat theirs, in every
 * reference to a section by its number, and in links to headings. `values` holds the new values of each clause.
 * References that a duplicate makes ambiguous keep the first clause; a reference to a number that is missing inside of a
 * moved row moves along, so that it does not come to mean another clause. Where clauses get numbers of another form, or
 * come to stand elsewhere in the tree, references to them are written anew. Never throws.
 */
export function renumber(contract: Contract, values: NumberValues, shape: NewShape = {}): Renumbering {
  if (values.size === 0) return { edits: [], complete: true };
  const changed = withSubClauses(contract, values);
  const edits: TextEdit[] = [];
  let complete = true;
  const add = (found: readonly TextEdit[] | undefined): void => {
    if (!found) complete = false;
    else for (const edit of found) edits.push(edit);
  };
  if (collides(contract, changed)) complete = false;
  const { clauses } = contract;
  changed.forEach((now, index) => {
    add(numberEdits(contract, clauses[index]!, now, shape.forms?.get(index)));
  });
  // The innermost clause knows best what repeats its number.
  const kept = [...values.keys()].filter((index) => !shape.forms?.has(index)).sort((a, b) => b - a);
  if (kept.length > 0) {
    const placed = new Set([...changed.keys()].map((index) => contract.numberRangeOf(clauses[index]!).start));
    for (const index of kept) add(strayEdits(contract, clauses[index]!, changed, placed));
  }
  let known: MovedRows | undefined;
  const rows = (part?: number): MovedRows => {
    if (part !== undefined) return rowsOf(contract, values, part);
    known ??= rowsOf(contract, values);
    return known;
  };
  clauses.forEach((clause) => {
    if (clause.facts.references.length === 0) return;
    for (const reference of clause.facts.references)
      if (reference.target.kind === 'section')
        add(referenceEdits(contract, clause, reference, { changed, rows, shape }));
  });
  add(anchorEdits(contract, changed, shape.forms));
  // Of edits at one place, the first that was found stands.
  edits.sort((a, b) => a.start - b.start);
  return { edits: edits.filter(({ start }, k) => k === 0 || start !== edits[k - 1]!.start), complete };
}

/** Whether a clause has its number from the marker of its list item. */
export function isMarkerNumber(contract: Contract, clause: Clause): boolean {
  const { block, start } = contract.outline.nodes[clause.index]!;
  const { blocks, starts } = contract.syntax;
  const { content } = blocks[block]!;
  return content > 0 && start.at === 0 && contract.numberRangeOf(clause).end <= starts[block]! + content;
}

/** Where a clause's number stands, be it typed or the marker of a list; offsets of the document. */
export function numberPlace(contract: Contract, clause: Clause): Range {
  const range = contract.numberRangeOf(clause);
  if (range.end > range.start || !clause.facts.number) return range;
  const marker = /^\d+[.)]/.exec(contract.text.slice(range.start, range.start + 12))?.[0] ?? '';
  return { start: range.start, end: range.start + marker.length };
}

function withSubClauses(contract: Contract, values: NumberValues): NumberValues {
  const { clauses } = contract;
  const repeating = clauses.filter(
    ({ facts: { number } }) => number?.style === 'decimal' || number?.style === 'article',
  );
  if (repeating.every(({ index }) => values.has(index))) return values;
  const changed = new Map(values);
  values.forEach((parts, index) => {
    const above = clauses[index]!.facts.number;
    const { style, values: own } = above ?? { values: [] };
    for (let k = bisect(repeating.length, (i) => repeating[i]!.index > index); k < repeating.length; k++) {
      const { index: at, facts } = repeating[k]!;
      const below = facts.number!;
      // 5.1 repeats the 5 of Section 5 as well; 第五条之一 only that of 第五条.
      if (below.style === 'article' && style !== 'article') continue;
      if (below.values.length <= own.length) break;
      if (above && !mayRepeat(below, above)) continue;
      if (!values.has(at) && own.every((value, n) => value === below.values[n]))
        changed.set(at, [...parts, ...below.values.slice(own.length)]);
    }
  });
  return changed;
}

/**
 * Whether a decimal below another would come to stand twice: its new neighbours are under another section. Where parts
 * of a document count from one, it stood twice before.
 */
function collides({ clauses }: Contract, changed: NumberValues): boolean {
  const kept = new Set<string>();
  clauses.forEach(({ index, facts }) => {
    const { number } = facts;
    if (number?.style === 'decimal' && !isLettered(number) && !changed.has(index)) kept.add(number.values.join('.'));
  });
  if (kept.size === 0) return false;
  return [...changed].some(([index, now]) => {
    const { number } = clauses[index]!.facts;
    if (number && isLettered(number)) return false;
    const before = number?.values.join('.') ?? '';
    return now.length > 1 && kept.has(now.join('.')) && !kept.has(before);
  });
}

function numberEdits(
  contract: Contract,
  clause: Clause,
  now: readonly number[],
  form: NumberForm | undefined,
): TextEdit[] | undefined {
  const number = clause.facts.number;
  if (form) return formEdits(contract, clause, now, form);
  if (!number || sameValues(number.values, now)) return [];
  const { start, end } = numberPlace(contract, clause);
  const typed = contract.text.slice(start, end);
  const at = Math.max(0, typed.lastIndexOf(number.text));
  const written = typed.includes(number.text) ? number.text : typed;
  const text = numberWith(written, number.style, now);
  if (text === undefined || figuresOf(written).length === 0) return undefined;
  const edit = { start: start + at, end: start + at + written.length, text };
  return [
    edit,
    ...(isMarkerNumber(contract, clause) ? indentEdits(contract, clause, text.length - written.length) : []),
  ];
}

/** The edit that writes a number in another form, or gives one to a clause that has none. */
function formEdits(
  contract: Contract,
  clause: Clause,
  now: readonly number[],
  form: NumberForm,
): TextEdit[] | undefined {
  const written = form.write(now);
  if (written === undefined) return undefined;
  const { start, end } = openingPlace(contract, clause);
  const { text, syntax, outline } = contract;
  const block = syntax.blocks[outline.nodes[clause.index]!.block]!;
  const behind = behindHashes(contract, clause, block, { start, end }, written);
  if (behind !== undefined)
    return [
      { start, end: behind, text: text.slice(end, behind).trimStart() },
      { start: behind, end: behind, text: written + form.gap },
    ];
  const was = text.slice(start, end);
  // An underlined heading that begins with 1. would be a list; a number that was kept from being one stays that way.
  const isEscaped = block.setext || was.includes('\\');
  const number = isEscaped ? written.replace(/^(\d+)([.)])$/, '$1\\$2') : written;
  const stop = blanksEnd(text, end, end + LONGEST_GAP);
  // A number alone on its line has its words on the next one.
  const alone =
    stop >= text.length || text[stop] === '\n' || (text[stop] === '\r' && (text[stop + 1] ?? '\n') === '\n');
  if (alone) return was === number ? [] : [{ start, end, text: number }];
  // A number in bold type of its own has its gap behind that.
  const closed =
    (text[end] === '*' || text[end] === '_') && /^[*_]{1,6}[ \t\u3000\u00a0]/.test(text.slice(end, end + 8));
  const wanted = closed ? number : number + form.gap;
  return text.slice(start, stop) === wanted ? [] : [{ start, end: stop, text: wanted }];
}

/** So many blanks at most are a gap between a number and the words. */
const LONGEST_GAP = 20;

/** Where the blanks of a line end that stand at an offset, at most at `end`. */
function blanksEnd(text: string, offset: number, end: number): number {
  let at = offset;
  while (at < end && BLANKS.includes(text[at])) at++;
  return at;
}

const BLANKS: readonly (string | undefined)[] = [' ', '\t', '\u3000', '\u00a0'];

/** Where a number is to stand instead of the marker of a list, if the item's words are a heading with hashes: behind those. */
function behindHashes(
  contract: Contract,
  clause: Clause,
  block: Block,
  marker: Range,
  written: string,
): number | undefined {
  if (block.kind !== 'heading' || block.setext || block.content === 0 || marker.end <= marker.start) return undefined;
  if (!isMarkerNumber(contract, clause) || /^\d{1,9}[.)]$/.test(written)) return undefined;
  const at = contract.syntax.starts[contract.outline.nodes[clause.index]!.block]! + block.content;
  const hashes = /^#{1,6}[ \t]+/.exec(contract.text.slice(at, at + 40));
  return hashes ? at + hashes[0].length : undefined;
}

/** Where a clause's number stands or would stand: before the words with which it opens. */
function openingPlace(contract: Contract, clause: Clause): Range {
  const place = numberPlace(contract, clause);
  if (place.end > place.start) {
    // Hard blanks and emphasis before a number stay.
    const opening = contract.text.slice(place.start, place.end).search(/[^\s*_]/);
    return { start: opening < 0 ? place.end : place.start + opening, end: place.end };
  }
  const { block, start } = contract.outline.nodes[clause.index]!;
  const { content, words } = contract.syntax.blocks[block]!;
  const opening = start.heading && words.plain.slice(start.at, start.heading.start);
  if (start.kind === 'heading' && opening?.trim()) {
    // What stands before a heading's words, such as the sign of a link to itself, comes before a number as well.
    const from = contract.syntax.starts[block]! + sourceOffset(words, start.heading!.start, 'start');
    return { start: from, end: from };
  }
  const at = start.at === 0 ? content : sourceOffset(words, start.at, 'start');
  const marks = /^#{1,6}[ \t]+/.exec(contract.text.slice(contract.syntax.starts[block]! + at));
  const from = contract.syntax.starts[block]! + at + (marks?.[0].length ?? 0);
  return { start: from, end: from };
}

/** A longer or shorter marker moves what its item indents: the lines below it must stay below its text. */
function indentEdits(contract: Contract, clause: Clause, by: number): TextEdit[] {
  if (by === 0) return [];
  const { text, syntax } = contract;
  const { start, end } = contract.rangeOf(clause);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const block = contract.outline.nodes[clause.index]!.block;
  const width = syntax.starts[block]! + syntax.blocks[block]!.content - lineStart;
  const edits: TextEdit[] = [];
  for (let feed = text.indexOf('\n', start); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
    const indent = /^ */.exec(text.slice(feed + 1, feed + 1 + width))![0].length;
    if (indent < width) continue;
    edits.push({ start: feed + 1, end: feed + 1 + Math.max(0, -by), text: ' '.repeat(Math.max(0, by)) });
  }
  return edits;
}

/** Numbers at the start of lines that repeat a clause's and yet open no clause: 5.1 in a list within a sentence of 5. */
function strayEdits(
  contract: Contract,
  clause: Clause,
  changed: NumberValues,
  placed: ReadonlySet<number>,
): TextEdit[] | undefined {
  const number = clause.facts.number;
  if (number?.style !== 'decimal') return [];
  const { start, end } = contract.rangeOf(clause);
  const edits: TextEdit[] = [];
  for (const match of contract.text.slice(start, end).matchAll(/(?<=\n[ \t>*_-]{0,12})\d[^\n]{0,60}/g)) {
    const found = findNumber(match[0], false)?.number;
    const repeats =
      found?.style === 'decimal' &&
      found.values.length > number.values.length &&
      number.values.every((value, k) => value === found.values[k]);
    if (!repeats || placed.has(start + match.index)) continue;
    const now = [...changed.get(clause.index)!, ...found.values.slice(number.values.length)];
    const text = numberWith(found.text, 'decimal', now);
    if (text === undefined) return undefined;
    edits.push({ start: start + match.index, end: start + match.index + found.text.length, text });
  }
  return edits;
}

/** By how much which figures of a row move, in order. */
type MovedRow = readonly { readonly figure: number; readonly by: number }[];
/** The rows by the figures that stand before theirs: `5` for 5.1, 5.2. */
type MovedRows = ReadonlyMap<string, MovedRow>;

function rowsOf(contract: Contract, values: NumberValues, part?: number): MovedRows {
  const rows = new Map<string, { figure: number; by: number }[]>();
  const { clauses } = contract;
  values.forEach((now, index) => {
    const { number } = clauses[index]!.facts;
    if (part !== undefined && (index <= part || index > clauses[part]!.last)) return;
    if (!number || !/^(?:decimal|article|chapter|han|word)$/.test(number.style)) return;
    const key = number.values.slice(0, -1).join(' ');
    const moved = { figure: number.values.at(-1)!, by: now.at(-1)! - number.values.at(-1)! };
    const row = rows.get(key);
    if (row) row.push(moved);
    else rows.set(key, [moved]);
  });
  for (const row of rows.values()) row.sort((a, b) => a.figure - b.figure);
  return rows;
}

/** What references are rewritten by. */
interface Moved {
  readonly changed: NumberValues;
  /** Asked for where a reference cites a number that the document lacks, or a part of it. */
  readonly rows: (part?: number) => MovedRows;
  readonly shape: NewShape;
}

/** The edits of the numbers that a reference cites; undefined where one that moves cannot be written. */
function referenceEdits(
  contract: Contract,
  citing: Clause,
  reference: Reference,
  { changed, rows, shape }: Moved,
): readonly TextEdit[] | undefined {
  const { range, target } = reference;
  if (target.kind !== 'section') return [];
  const words = citing.facts.words.passage.plain.slice(range.start, range.end);
  const edits: TextEdit[] = [];
  const all = citedNumbers(words, target, contract.scope, citing.index);
  const part = target.within === undefined ? undefined : partCalled(target.within, contract.scope);
  const word = shape.forms && newWord(contract, all, { changed, ...shape });
  for (const cited of all) {
    const figures =
      cited.clause === undefined
        ? movedGap(cited, rows(part))
        : isReshaped(contract, cited.clause, shape)
          ? citeAnew(contract, cited, cited.clause, citing, { changed, ...shape }, word)
          : movedFigures(contract, cited, cited.clause, changed);
    if (!figures) return undefined;
    for (const { start, end, text } of figures)
      edits.push({ ...contract.toDocument(citing, { start: range.start + start, end: range.start + end }), text });
  }
  return edits;
}

/** Whether a clause is cited in another way than before: its number or one around it has another form or place. */
function isReshaped(contract: Contract, index: number, { forms, parents }: NewShape): boolean {
  if (!forms && !parents) return false;
  for (let at = index; at >= 0; at = contract.clauses[at]!.parent) if (forms?.has(at) || parents?.has(at)) return true;
  return false;
}

/** The figures of a cited number that change, in the offsets of the reference's words. */
function movedFigures(
  contract: Contract,
  cited: CitedNumber,
  clause: number,
  changed: NumberValues,
): readonly TextEdit[] | undefined {
  const path = paths(contract, clause, changed);
  const [before, after] = [path.before.values, path.after.values];
  if (sameValues(before, after)) return [];
  const own = numberPath(cited.text);
  const figures = figuresOf(cited.text);
  const skipped = own.length > 0 ? citedFrom(before, own) : -1;
  if (skipped < 0 || figures.length < own.length) return /^\s*[(（]/.test(cited.text) ? [] : undefined;
  const edits: TextEdit[] = [];
  for (let k = skipped; k < before.length && k - skipped < figures.length; k++) {
    if (before[k] === after[k]) continue;
    const figure = figures[k - skipped]!;
    const text = figureLike(figure.text, after[k]!);
    if (text === undefined) return undefined;
    edits.push({ start: cited.start + figure.start, end: cited.start + figure.start + figure.text.length, text });
  }
  return edits;
}

/**
 * A number that the document lacks moves with the section that it would stand in, else with those around it, or where it
 * would come to name the last one that moves.
 */
function movedGap(cited: CitedNumber, rows: MovedRows): readonly TextEdit[] {
  const path = numberPath(cited.text);
  const figures = figuresOf(cited.text);
  if (path.some((step) => !/^\d+$/.test(step)) || figures.length !== path.length) return [];
  for (let k = path.length - 1; k >= 0; k--) {
    const value = Number(path[k]);
    const by = shiftOf(rows.get(path.slice(0, k).join(' ')) ?? [], value, k === path.length - 1);
    if (by === undefined) continue;
    const figure = figures[k]!;
    const text = figureLike(figure.text, value + by);
    const start = cited.start + figure.start;
    return text === undefined ? [] : [{ start, end: start + figure.text.length, text }];
  }
  return [];
}

/** By how much a figure moves with its row; undefined where it does not, or is the `last` one and has a clause. */
function shiftOf(row: MovedRow, value: number, last: boolean): number | undefined {
  const own = row.find(({ figure }) => figure === value);
  if (own) return last ? undefined : own.by;
  const before = row.findLast(({ figure }) => figure < value);
  const behind = row.find(({ figure }) => figure > value);
  if (!before || (behind ? before.by !== behind.by : before.figure + before.by !== value)) return undefined;
  return before.by;
}
