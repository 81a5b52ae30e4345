import type { Clause, Contract } from '../../analysis/contract.js';
import { hanNumber, romanNumber } from '../../analysis/numbers.js';
import type { TextEdit } from '../../text/edit.js';
import { numeralLike, withFigure } from './figures.js';
import { lastFigure } from './row.js';

/** A clause whose own or inherited figure changes: which of its figures, and to what. */
interface Change {
  readonly clause: Clause;
  /** The clause of the row whose figure it is; itself or one above it. */
  readonly of: Clause;
  readonly part: number;
  readonly value: number;
}

/**
 * The edits that move a row of clauses up by `by`: their numbers, the numbers below them that repeat theirs, and all cross
 * references to either. Undefined where not everything that would have to change can be found, so that nothing may.
 */
export function renumbered(contract: Contract, row: readonly Clause[], by: number): readonly TextEdit[] | undefined {
  if (row.length === 0) return [];
  if (hasContents(contract)) return undefined;
  const changes = changesOf(contract, row, by);
  const edits: TextEdit[] = [];
  for (const change of changes.values()) {
    const edit = numberEdit(contract, change);
    if (!edit) return undefined;
    edits.push(edit);
  }
  if (hasStrays(contract, row, edits)) return undefined;
  for (const clause of contract.clauses) {
    for (const reference of clause.facts.references) {
      const found = referenceEdits(contract, clause, reference, changes);
      if (!found) return undefined;
      edits.push(...found);
    }
  }
  return edits;
}

/** A table of contents, or links to headings, repeat numbers in ways that differ from one publisher to the next. */
function hasContents({ syntax }: Contract): boolean {
  return syntax.blocks.some(({ words }) => words.marks.some((m) => m.kind === 'link' && (m.url ?? '').startsWith('#')));
}

function changesOf(contract: Contract, row: readonly Clause[], by: number): Map<number, Change> {
  const changes = new Map<number, Change>();
  for (const of of row) {
    const own = of.facts.number!;
    const part = own.values.length - 1;
    const value = lastFigure(of) + by;
    changes.set(of.index, { clause: of, of, part, value });
    for (let i = of.index + 1; i <= of.last; i++) {
      const clause = contract.clauses[i]!;
      const number = clause.facts.number;
      const repeats =
        number?.style === 'decimal' &&
        number.values.length > own.values.length &&
        own.values.every((v, k) => v === number.values[k]);
      if (repeats) changes.set(i, { clause, of, part, value });
    }
  }
  return changes;
}

function numberEdit(contract: Contract, { clause, part, value }: Change): TextEdit | undefined {
  const range = contract.numberRangeOf(clause);
  const source = contract.text.slice(range.start, range.end);
  const text = withFigure(source, clause.facts.number!, part, value);
  return text === undefined ? undefined : { ...range, text };
}

/** Whether a line below the row opens with a number that repeats a moved one and yet is no clause's. */
function hasStrays(contract: Contract, row: readonly Clause[], edits: readonly TextEdit[]): boolean {
  const known = new Set(edits.map((edit) => edit.start));
  return row.some((clause) => {
    const { start, end } = contract.rangeOf(clause);
    const own = clause.facts.number!.values.join('.');
    if (clause.last === clause.index) return false;
    const lines = new RegExp(`^[ \\t>*_-]*(${own.replaceAll('.', '\\.')}\\.\\d)`, 'gm');
    for (const match of contract.text.slice(start, end).matchAll(lines))
      if (!known.has(start + match.index + match[0].length - match[1]!.length)) return true;
    return false;
  });
}

/** The edits of a reference; none where what it cites stays, undefined where its figure is not to be found. */
function referenceEdits(
  contract: Contract,
  clause: Clause,
  reference: Clause['facts']['references'][number],
  changes: ReadonlyMap<number, Change>,
): readonly TextEdit[] | undefined {
  const { target } = reference;
  if (target.kind !== 'section') return [];
  const range = contract.toDocument(clause, reference.range);
  let source = contract.text.slice(range.start, range.end);
  const before = source;
  for (const number of target.to === undefined ? [target.number] : [target.to, target.number]) {
    const cited = contract.resolve(clause, { ...reference, target: { kind: 'section', number } })?.clause;
    if (cited === undefined) continue;
    for (let c: Clause | undefined = contract.clauses[cited]; c; c = contract.parentOf(c)) {
      const change = changes.get(c.index);
      if (!change) continue;
      const written = withCited(source, number, change);
      if (written !== undefined) source = written;
      // What is cited by a figure below the moved one (item (b) of this section) stays as it is.
      else if (c.index === cited) return undefined;
      break;
    }
  }
  return source === before ? [] : [{ ...range, text: source }];
}

const FIGURE = /\d+(?:\.\d+)*|[〇零一二三四五六七八九十百千两廿]+|\b[IVXLC]+\b|\b[a-zA-Z]\b/g;

/** The words of a citation with the moved figure changed; `number` is the part of them that cites. */
function withCited(source: string, number: string, { of, part, value }: Change): string | undefined {
  const digits = number.replace(/[^\d.]/g, '').replace(/^\.+|\.+$/g, '');
  const old = of.facts.number!.values;
  const matches = [...source.matchAll(FIGURE)].reverse();
  for (const match of matches) {
    const written = match[0];
    const figures = written.split('.').map(figureValue);
    const decimal = old.length > 1 || figures.length > 1;
    const same = decimal ? old.every((v, i) => figures[i] === v) : figures[0] === old[0];
    // Of several numbers in one citation only the one that was resolved is changed.
    if (!same || (digits !== '' && /\d/.test(written) && !digits.startsWith(written) && !written.startsWith(digits)))
      continue;
    const parts = written.split('.');
    parts[part] = figureLike(parts[part]!, value);
    return source.slice(0, match.index) + parts.join('.') + source.slice(match.index + written.length);
  }
  return undefined;
}

function figureValue(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure);
  if (/^[〇零一二三四五六七八九十百千两廿]+$/.test(figure)) return hanNumber(figure);
  return figure.length === 1 && !/[IVX]/.test(figure) ? figure.toLowerCase().charCodeAt(0) - 96 : romanNumber(figure);
}

function figureLike(old: string, value: number): string {
  if (/^[A-Za-z]+$/.test(old)) {
    const style = old.length === 1 && !/[IVX]/.test(old) ? 'letter-paren' : 'roman-paren';
    return withFigure(old, { text: old, style, values: [value] }, 0, value) ?? old;
  }
  return numeralLike(old, value);
}
