import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { NumberValues } from '../analysis/newNumbers.js';
import { endOf } from '../analysis/queries/clauseEnd.js';
import { renumber } from '../analysis/renumber.js';
import { reread } from '../analysis/restructure/reread.js';
import { NEW } from '../analysis/restructure/restructuring.js';
import { lastFigure } from '../analysis/restructure/rows.js';
import { effectsOf } from '../analysis/restructure/verify.js';
import type { StandardClause } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import type { ClauseLibrary, Preference } from './clauseLibrary.js';
import { type BodyForm, bodyFormOf, bodyText, bulletOf, gap, indentOf, runsOn } from './insert/body.js';
import { wordsOf } from './insert/draftWords.js';
import { filledFor } from './insert/fill.js';
import { type Frame, frameOf, type NewNumber, numberIn, openingIn, tellingHeading } from './insert/frame.js';
import { type Place, placeOf } from './insert/place.js';
import { type Row, rowBehind, rowOf, runningAt } from './insert/row.js';
import { isHeaded } from './insert/units.js';
import { variantsFor } from './insert/variants.js';
import type { ClauseMode, ClauseValues, FilledClause } from './standardClause.js';

/** What puts a standard clause into a draft. */
export interface Insertion {
  /** All edits; with a snippet, only those besides it: numbers and cross references behind the new clause. */
  readonly edits: readonly TextEdit[];
  /** The clause with tab stops, in the syntax of snippets. */
  readonly snippet?: TextEdit;
}

/** How a standard clause is chosen and written. */
export interface InsertOptions extends Preference {
  readonly mode: ClauseMode;
  /** The most suitable one where it is left out. */
  readonly variant?: string;
  /** The day that a clause with a date gets, as the draft's language writes it; a blank where it is left out. */
  readonly today?: string;
}

/**
 * Puts a standard clause of a type into a draft: at its canonical place, at the level and in the form in which the draft
 * treats such topics, in its words for the parties. A number counts on in its row; what stands behind it moves up with
 * all cross references, or, where these cannot all be found or one would name another clause, the clause goes to the
 * end of its row, with a number that no reference names. Undefined where the library has no such clause. Pure; never throws.
 */
export function insertionOf(
  contract: Contract,
  type: ClauseType,
  library: ClauseLibrary,
  options: InsertOptions,
): Insertion | undefined {
  const variants = variantsFor(contract, type, library, options);
  const clause = variants.find((v) => v.variant === options.variant) ?? variants[0];
  if (!clause) return undefined;
  return insertionAt(contract, placeOf(contract, type, library.types), clause, options);
}

/** As {@link insertionOf}, at a place. */
function insertionAt(
  contract: Contract,
  place: Place,
  clause: StandardClause,
  options: Pick<InsertOptions, 'mode' | 'today'>,
): Insertion {
  const target = targetOf(contract, place);
  const { today } = options;
  const isSafe = (tried: Target): boolean => {
    const taken = tried.number !== undefined && isTaken(contract, tried.number);
    if (tried.edits.length === 0 && !taken) return true;
    return keepsReferences(contract, insertedAt(contract, tried, clause, { mode: 'plain', today }), tried);
  };
  if (isSafe(target)) return insertedAt(contract, target, clause, options);
  const atEnd = (free: boolean): Target => {
    const last = atEndOfRow(contract, target.row, free);
    return last.model && isHeaded(contract, last.model) ? countedOn(contract, last) : last;
  };
  // A number that another row has as well gives way to one that none has.
  const first = atEnd(false);
  return insertedAt(contract, isSafe(first) ? first : atEnd(true), clause, options);
}

/** Whether every clause is read, and every reference names the clause that it named, once a new clause stands there. */
function keepsReferences(contract: Contract, { edits }: Insertion, { offset }: Target): boolean {
  const { clauses } = contract;
  const first = clauses.findIndex((clause) => contract.startOf(clause) >= offset);
  const orderOf = (count: number): readonly number[] => {
    const order = clauses.map(({ index }) => index);
    const added = Array<number>(Math.max(0, count - order.length)).fill(NEW);
    order.splice(first < 0 ? order.length : first, 0, ...added);
    return order;
  };
  const now = reread(contract, edits, orderOf);
  const order = orderOf(now.clauses.length);
  return effectsOf(contract, now, { order, parents: new Map(), values: new Map() }).ok;
}

function insertedAt(
  contract: Contract,
  target: Target,
  clause: StandardClause,
  { mode: asked, today }: Pick<InsertOptions, 'mode'> & { readonly today?: string | undefined },
): Insertion {
  const { offset } = target;
  // Editors indent the lines of a snippet like the line that it starts on, which would change what is inserted.
  const lineStart = contract.text.lastIndexOf('\n', offset - 1) + 1;
  const mode = /^[ \t]/.test(contract.text.slice(lineStart, offset)) ? 'plain' : asked;
  const text = writerAt(contract, target, mode)(filledFor(contract, clause, valuesOf(contract, today), mode));
  const eol = contract.text.includes('\r\n') ? '\r\n' : '\n';
  const whole = (target.before + text + target.behind).replaceAll('\n', eol);
  const edit = { start: offset, end: offset, text: whole };
  if (mode === 'snippet') return { edits: target.edits, snippet: edit };
  // What is inserted comes before what is replaced at the same place, as the protocol wants it.
  return { edits: [edit, ...target.edits] };
}

/** The draft's words, with the day where it is given. */
export function valuesOf(contract: Contract, today: string | undefined): ClauseValues {
  const words = wordsOf(contract);
  if (today === undefined) return words;
  return { ...words, fillIns: { ...words.fillIns, 'effective-date': today, 'revision-date': today } };
}

/** Where exactly a new clause goes, what it is called and like what it looks. */
export interface Target {
  readonly offset: number;
  /** What parts it from what stands around it. */
  readonly before: string;
  readonly behind: string;
  /** The sibling that it is to look like. */
  readonly model?: Clause;
  readonly row: Row;
  /** Its number as typed. */
  readonly number?: NewNumber;
  /** The number of its first paragraph, where paragraphs count on through all sections. */
  readonly running?: number;
  /** Renumbers what stands behind it. */
  readonly edits: readonly TextEdit[];
  readonly preamble: boolean;
}

/** The target of a place. */
export function targetOf(contract: Contract, place: Place): Target {
  const target = targetIn(contract, place, rowOf(contract, place.parent));
  return target.model && isHeaded(contract, target.model) ? countedOn(contract, target) : target;
}

/** The target of a section, with what its paragraph does to those of the sections behind it where these count on. */
function countedOn(contract: Contract, target: Target): Target {
  const after = contract.clauses.findLast((clause) => endOf(contract, clause) <= target.offset);
  const running = runningAt(contract, target.row, after);
  if (!running) return target;
  const { edits, complete } = renumber(contract, movedUp(running.behind));
  if (!complete) return target;
  return {
    ...target,
    running: running.value,
    edits: [...target.edits, ...edits].sort((a, b) => a.start - b.start),
  };
}

function targetIn(contract: Contract, place: Place, row: Row): Target {
  if (place.preamble || row.siblings.length === 0) return plainTarget(contract, place, row);
  const after = place.after;
  const model = row.siblings.findLast((s) => after && s.index <= after.index) ?? row.siblings[0]!;
  const position = positionOf(contract, model, after, row);
  if (!row.numbered || !model.facts.number) return { ...position, model, row, edits: [], preamble: false };

  const frame = frameOf(contract, model);
  const isFirst = !after || after.index < model.index;
  const next = row.siblings[row.siblings.indexOf(model) + 1];
  // A list that Markdown numbers by itself may have the same figure on every item.
  const lazy = frame.marker && next !== undefined && lastFigure(next) === lastFigure(model);
  // Before a row that starts above one, its missing first number is free.
  const value = lastFigure(model) + (lazy ? 0 : !isFirst ? 1 : lastFigure(model) > 1 ? -1 : 0);
  const start = {
    from: isFirst ? model.index : (after?.last ?? -1) + 1,
    depth: model.depth,
    parent: place.parent?.index ?? -1,
  };
  const behind = lazy ? [] : rowBehind(contract, start, model.facts.number, value);
  const { edits, complete } = renumber(contract, movedUp(behind));
  const number = newNumber(model, frame, value);
  if (complete && number) return { ...position, model, row, number, edits, preamble: false };
  return atEndOfRow(contract, row);
}

/** Behind the last of a row, with the next number; or with one above all of its kind, where that is `free` for sure. */
function atEndOfRow(contract: Contract, row: Row, free = false): Target {
  const model = row.siblings.at(-1)!;
  const alike = free ? contract.clauses.filter((clause) => isOfKind(clause, model)) : [model];
  const value = Math.max(...alike.map(lastFigure)) + 1;
  const number = newNumber(model, frameOf(contract, model), value);
  const position = positionOf(contract, model, model, row);
  return { ...position, model, row, ...(number && { number }), edits: [], preamble: false };
}

/** Whether two clauses are numbered alike: 5.2 and 5.7, (a) and (c). */
function isOfKind({ facts: { number } }: Clause, { facts: { number: other } }: Clause): boolean {
  return (
    number !== undefined &&
    number.style === other?.style &&
    number.values.slice(0, -1).join('.') === other.values.slice(0, -1).join('.')
  );
}

/** Whether a clause has a number of these values already. */
function isTaken({ clauses }: Contract, { values }: NewNumber): boolean {
  const wanted = values.join('.');
  return clauses.some(({ facts }) => facts.number?.values.join('.') === wanted);
}

function newNumber({ facts }: Clause, frame: Frame, value: number): NewNumber | undefined {
  const source = numberIn(frame, value);
  return source === undefined ? undefined : { source, values: [...facts.number!.values.slice(0, -1), value] };
}

/** What leaves the defined terms out of headings, whose capitals do not show how headings are written: Data and Recordings. */
function withoutTerms(contract: Contract): (heading: string) => string {
  const stem = (word: string): string => word.toLowerCase().replace(/s$/, '');
  const terms = new Set(contract.definitions.flatMap(({ definition }) => definition.term.split(/\s+/).map(stem)));
  return (heading) =>
    heading.replace(/(?<=\s)\p{Lu}[\p{L}’'-]+/gu, (word) =>
      /\p{Ll}/u.test(word) && terms.has(stem(word)) ? '' : word,
    );
}

/** Each last figure one higher. */
function movedUp(clauses: readonly Clause[]): NumberValues {
  return new Map(
    clauses.map((clause) => [clause.index, [...clause.facts.number!.values.slice(0, -1), lastFigure(clause) + 1]]),
  );
}

/** Behind `after`, or before the first sibling, at the distance that siblings have. */
function positionOf(
  contract: Contract,
  model: Clause,
  after: Clause | undefined,
  row: Row,
): Pick<Target, 'offset' | 'before' | 'behind'> {
  const separator = separatorOf(contract, row);
  // Lines that stand close together run on from one to the next; a blank line on either side keeps the new ones apart.
  if (!after) {
    const offset = frameOf(contract, model).lineStart;
    const close = /\S[ \t]*\r?\n$/.test(contract.text.slice(Math.max(0, offset - 80), offset));
    return { offset, before: close && isRunOn(contract, row) ? '\n' : '', behind: separator };
  }
  const offset = endOf(contract, after);
  const close = /^[ \t]*\r?\n[ \t]*[^\s]/.test(contract.text.slice(offset, offset + 200));
  const behind = close && separator === '\n\n' ? '\n' : '';
  return { offset, before: after.index >= model.index ? separator : '\n\n', behind };
}

/** Whether Markdown takes lines of a row for one paragraph, or a conversion has broken them. */
function isRunOn(contract: Contract, { siblings }: Row): boolean {
  return siblings.some((sibling) => runsOn(contract, sibling) || frameOf(contract, sibling).mangled);
}

function separatorOf(contract: Contract, row: Row): string {
  const { siblings } = row;
  if (isRunOn(contract, row)) return '\n\n';
  for (let i = siblings.length - 1; i > 0; i--) {
    const [before, sibling] = [siblings[i - 1]!, siblings[i]!];
    if (contract.clauses[before.last]!.index + 1 === sibling.index)
      return gap(contract.text, contract.rangeOf(before).end, frameOf(contract, sibling).lineStart);
  }
  return '\n\n';
}

/** A place without siblings to go by. */
function plainTarget(contract: Contract, place: Place, row: Row): Target {
  const { text, syntax } = contract;
  const rest = { row, edits: [], preamble: place.preamble === true };
  if (place.after) return { ...rest, offset: endOf(contract, place.after), before: '\n\n', behind: '' };
  const last = contract.clauses.at(-1);
  if (last) return { ...rest, offset: endOf(contract, contract.roots.at(-1)!), before: '\n\n', behind: '' };
  const end = Math.max(text.trimEnd().length, syntax.frontMatter?.end ?? 0);
  return { ...rest, offset: end, before: end === 0 ? '' : '\n\n', behind: text.trim() === '' ? '\n' : '' };
}

/** What writes the text of new clauses at a target, with line feeds. */
export function writerAt(contract: Contract, target: Target, mode: ClauseMode): (filled: FilledClause) => string {
  const bullet = bulletOf(contract);
  const { model, row, preamble } = target;
  const plain: BodyForm = { first: '\n\n', between: '\n\n' };
  if (preamble) return ({ blocks }) => bodyText(blocks, plain, undefined, '', bullet).trimStart();
  if (!model) return ({ heading, blocks }) => `## ${heading}${bodyText(blocks, plain, undefined, '', bullet)}`;
  const frame = escapedIn(mode, frameOf(contract, model));
  const headings = [model, ...row.siblings].flatMap(({ facts }) => facts.heading ?? []).map(withoutTerms(contract));
  const like = tellingHeading(headings) ?? headings[0];
  const opening = (filled: FilledClause): string => openingIn(frame, target.number?.source, filled.heading, like);
  if (!isHeaded(contract, model))
    return (filled) => opening(filled) + runInText(filled, frame, bullet, contract.language === 'zh');
  const form = bodyFormOf(contract, row.siblings, model);
  const only = target.running;
  const child = form.child && {
    ...form.child,
    frame: escapedIn(mode, form.child.frame),
    ...(only !== undefined && { only }),
  };
  const whole = { ...form, ...(child && { child }) };
  const indent = indentOf(contract, row.siblings, model) ?? frame.indent;
  return (filled) => opening(filled) + bodyText(filled.blocks, whole, target.number, indent, bullet);
}

/** The text behind a number or lead: one paragraph, so that one number stays one provision; lists below it. */
function runInText({ blocks }: FilledClause, frame: Frame, bullet: string, chinese: boolean): string {
  let out = '';
  blocks.forEach(({ kind, text }, i) => {
    const before = blocks[i - 1]?.kind;
    if (kind === 'item') out += `${before === 'item' ? '\n' : '\n\n'}${frame.indent}${bullet} ${text}`;
    else if (before === 'item') out += `\n\n${frame.indent}${text}`;
    else out += (i === 0 || chinese ? '' : ' ') + text;
  });
  return out;
}

/** A frame whose words may stand in a snippet. */
function escapedIn(mode: ClauseMode, frame: Frame): Frame {
  if (mode === 'plain') return frame;
  const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  return {
    ...frame,
    lead: escaped(frame.lead),
    gap: escaped(frame.gap),
    ...(frame.heading && { heading: { ...frame.heading, tail: escaped(frame.heading.tail) } }),
  };
}
