import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { clauseName } from '../../analysis/queries/clauseName.js';
import { convertNumbers, numberedDepth, schemesFor } from '../../analysis/restructure/convert.js';
import { convertLayout } from '../../analysis/restructure/layout.js';
import { moveInto, moveOut } from '../../analysis/restructure/level.js';
import { removal } from '../../analysis/restructure/remove.js';
import { reread } from '../../analysis/restructure/reread.js';
import { isInPlace, type Obstacle, type Restructuring, renumbered } from '../../analysis/restructure/restructuring.js';
import { exampleOf } from '../../analysis/restructure/schemes.js';
import { sequence } from '../../analysis/restructure/sequence.js';
import { isProvision, swap } from '../../analysis/restructure/swap.js';
import { effectsOf, type LeftReference, type Misreading } from '../../analysis/restructure/verify.js';
import { LineIndex } from '../../text/lineIndex.js';
import type { Message } from '../../text/message.js';
import type { Action, ActionEdits, ActionRequest, Annotation, ClauseChangeRequest, Refusal } from '../api.js';

/** What can be done to a clause. */
const CLAUSE_CHANGES = ['renumber', 'delete', 'up', 'down', 'into', 'out'] as const;
export type ClauseChange = (typeof CLAUSE_CHANGES)[number];

/**
 * The edits of a change of the draft's clauses, or why it is not made. The draft is read again as it would be: a change after
 * which a clause were read as another one, or a reference named another clause, is refused. Pure; never throws.
 */
export function changeClauses(request: ClauseChangeRequest, name: string): ActionEdits | Refusal {
  const { contract } = request;
  const change = CLAUSE_CHANGES.find((known) => known === name);
  if (!change) {
    return (
      converted(request, name) ?? { problem: { text: 'There is no such change of a clause: {name}', data: { name } } }
    );
  }
  if (change === 'renumber') {
    const values = sequence(contract);
    if (values.size === 0) return { problem: { text: 'All clauses are numbered in sequence.' } };
    return checked(request, renumbered(contract, values), RENUMBER);
  }
  const clause = provisionAt(contract, request.offset);
  if (!clause)
    return {
      problem: { text: 'There is no clause here. Put the caret into a clause that has a number or a heading.' },
    };
  return checked(request, planOf(contract, clause, change), {
    ...LABELS[change],
    data: { clause: clauseName(clause) },
  });
}

/** A way of numbering or laying out the clauses that a draft can be converted to, in words for the user. */
export interface Conversion {
  /** Its name as a change. */
  readonly change: string;
  readonly label: string;
}

/** What the draft's numbers and headings can be converted to. */
export function conversionsOf({
  contract,
  localise,
}: Pick<ClauseChangeRequest, 'contract' | 'localise'>): readonly Conversion[] {
  const depth = numberedDepth(contract);
  if (depth === 0) return [];
  return [
    ...schemesFor(contract).map((scheme) => ({ change: `numbers:${scheme.id}`, label: exampleOf(scheme, depth) })),
    ...LAYOUTS.map(({ change, label }) => ({ change, label: localise(label) })),
  ];
}

const LAYOUTS = [
  { change: 'layout:headings', label: { text: 'Titles as Markdown headings' } },
  { change: 'layout:paragraphs', label: { text: 'Titles as numbered paragraphs' } },
] as const;

/** The edits of a conversion, by its name as a change; undefined where the draft has no such one. */
function converted(request: ClauseChangeRequest, change: string): ActionEdits | Refusal | undefined {
  const { contract } = request;
  const titled = (numbering: string | Message): Message => ({ text: 'Convert to {numbering}', data: { numbering } });
  const depth = numberedDepth(contract);
  const scheme = schemesFor(contract).find(({ id }) => change === `numbers:${id}`);
  if (scheme) return checked(request, convertNumbers(contract, scheme), titled(exampleOf(scheme, depth)));
  const layout = LAYOUTS.find((one) => one.change === change);
  if (!layout || depth === 0) return undefined;
  const title = titled(layout.label);
  if (change === 'layout:headings') return checked(request, convertLayout(contract, 'headings'), title);
  const plain = checked(request, convertLayout(contract, 'paragraphs'), title);
  // A title that reads like a sentence is told by bold type.
  return 'problem' in plain ? checked(request, convertLayout(contract, 'bold-paragraphs'), title) : plain;
}

const RENUMBER: Message = { text: 'Renumber the clauses, with all references' };

/** The action that puts the numbers in sequence, where they are not. */
export function renumberActions(request: ActionRequest, kind: string): readonly Action[] {
  const { contract, localise } = request;
  if (sequence(contract).size === 0) return [];
  const offset = request.range.start;
  return [{ title: localise(RENUMBER), kind, edits: () => changeClauses({ ...request, offset }, 'renumber') }];
}

const LABELS: Readonly<Record<Exclude<ClauseChange, 'renumber'>, Message>> = {
  delete: { text: 'Delete {clause}' },
  up: { text: 'Move up: {clause}' },
  down: { text: 'Move down: {clause}' },
  into: { text: 'Move one level deeper: {clause}' },
  out: { text: 'Move one level higher: {clause}' },
};

const OBSTACLES: Readonly<Record<Obstacle['obstacle'], Message>> = {
  first: { text: 'This clause is the first of its level. To put it one level higher, move it out.' },
  last: { text: 'This clause is the last of its level. To put it one level higher, move it out.' },
  alone: { text: 'There is no clause above this one, at its level, that it could become a part of.' },
  outermost: { text: 'This clause stands on the highest level already.' },
  unheaded: {
    text: 'The clauses of that level have headings, and this one has none. Give it a heading on a line of its own first.',
  },
  unnumbered: { text: 'This draft has no numbers for a clause of that level, and none follow from those that it has.' },
  unwritable: {
    text: 'Nothing was changed: letters end at z, and “{clause}” on line {line} would need one behind it. Choose a numbering that counts with figures there.',
  },
  same: { text: 'The draft is laid out like that already.' },
  titled: {
    text: 'Nothing was changed: “{clause}” on line {line} is a title without a number, and only the headings around it tell its level. Number such titles first.',
  },
  rank: { text: 'Markdown has six levels of headings, and this would need another one.' },
};

function planOf(
  contract: Contract,
  clause: Clause,
  change: Exclude<ClauseChange, 'renumber'>,
): Restructuring | Obstacle {
  switch (change) {
    case 'delete':
      return removal(contract, clause);
    case 'up':
    case 'down':
      return swap(contract, clause, change);
    case 'into':
      return moveInto(contract, clause);
    case 'out':
      return moveOut(contract, clause);
  }
}

/** The innermost clause around an offset that has a number or a heading. */
function provisionAt(contract: Contract, offset: number): Clause | undefined {
  for (let at = contract.clauseAt(offset); at; at = contract.parentOf(at)) if (isProvision(contract, at)) return at;
  return undefined;
}

/** The edits of a change after which every reference names the clause that it named; or why there are none. */
function checked(
  { contract, localise, after }: ClauseChangeRequest,
  change: Restructuring | Obstacle,
  label: Message,
): ActionEdits | Refusal {
  if ('obstacle' in change) {
    const at = change.clause === undefined ? undefined : placedName(contract, change.clause);
    return { problem: { ...OBSTACLES[change.obstacle], ...(at && { data: at }) } };
  }
  const then = isInPlace(contract, change) ? reread(contract, change.edits) : after(change.edits);
  const effects = effectsOf(contract, then, change);
  if (effects.ok) {
    const left = effects.left.length > 0 && leftOut(effects.left, new LineIndex(contract.text));
    const annotation: Annotation = { label: localise(label), ...(left && { left: localise(left) }) };
    return { edits: change.edits, annotation };
  }
  if (!('range' in effects)) {
    const { fault, clause } = effects;
    const untold = fault === 'level' && !tellsLevel(contract, clause);
    const number = change.forms?.get(clause)?.write(change.values.get(clause) ?? []);
    const data = { ...placedName(contract, clause), ...(number !== undefined && { number }) };
    return {
      problem: { ...(untold ? UNTOLD : number === undefined ? MISREADINGS[fault] : RENUMBERED[fault]), data },
    };
  }
  const lines = new LineIndex(contract.text);
  const { start, end } = effects.range;
  const reference = { words: contract.text.slice(start, end), line: lines.placeAt(start).line + 1 };
  if (effects.fault === 'dangling')
    return {
      problem: {
        text: 'Nothing was changed: “{words}” on line {line} names no clause now, and after it would name one that is not meant. Mend this reference first.',
        data: reference,
      },
    };
  return {
    problem: {
      text: 'Nothing was changed: after it, “{words}” on line {line} would not name the clause that it names now. Mend this reference first.',
      data: reference,
    },
  };
}

/** What a clause is called, and the line on which it begins. */
function placedName(contract: Contract, index: number): { readonly clause: string; readonly line: number } {
  const clause = contract.clauses[index]!;
  const { line } = new LineIndex(contract.text).placeAt(contract.startOf(clause));
  return { clause: clauseName(clause), line: line + 1 };
}

const MISREADINGS: Readonly<Record<Misreading, Message>> = {
  part: {
    text: 'Nothing was changed: after it, “{clause}” on line {line} would be read as a part of another clause, or with one. Give it a heading, or mend the lines around it, first.',
  },
  number: {
    text: 'Nothing was changed: after it, the number of “{clause}” on line {line} would be read as another one. Mend this number first.',
  },
  level: {
    text: 'Nothing was changed: after it, “{clause}” on line {line} would be read on another level. Number it like the clauses beside it first.',
  },
};

/** As `MISREADINGS`, where the clause gets a number of another form. */
const RENUMBERED: Readonly<Record<Misreading, Message>> = {
  part: {
    text: 'Nothing was changed: with the number {number}, “{clause}” on line {line} would be read as a part of another clause, or with one. Give it a heading, or choose a numbering that no list around it has.',
  },
  number: {
    text: 'Nothing was changed: the number {number} of “{clause}” on line {line} would be read as another one. Mend the numbers around it first, or choose another numbering.',
  },
  level: {
    text: 'Nothing was changed: with the number {number}, “{clause}” on line {line} would be read on another level. Number it like the clauses beside it first.',
  },
};

const UNTOLD: Message = {
  text: 'Nothing was changed: “{clause}” on line {line} has no number and is no Markdown heading, so that nothing would tell readers which clause it is a part of. Give it a number, or make it a heading (##), first.',
};

/** Whether a clause has what tells its level: a number, or the marks of a heading. */
function tellsLevel({ clauses, outline }: Contract, index: number): boolean {
  return clauses[index]!.facts.number !== undefined || outline.nodes[index]!.start.kind === 'heading';
}

const LEFT: readonly { readonly why: LeftReference['why']; readonly text: string }[] = [
  {
    why: 'deleted',
    text: 'References to what is deleted stay as they are, and its number stays free, until you mend them: lines {lines}.',
  },
  {
    why: 'dangling',
    text: 'References that name no clause now would name one that may not be meant; mend them: lines {lines}.',
  },
  {
    why: 'span',
    text: 'References from one section to another have other sections between them now; mend them: lines {lines}.',
  },
  { why: 'relative', text: 'References by place or name may mean another clause now; look at them: lines {lines}.' },
];

/** What is said of references that stay as they are. */
function leftOut(left: readonly LeftReference[], lines: LineIndex): Message {
  const of = (why: LeftReference['why']): string =>
    [...new Set(left.filter((one) => one.why === why).map(({ range }) => lines.placeAt(range.start).line + 1))].join(
      ', ',
    );
  const said = LEFT.flatMap(({ why, text }): Message[] => {
    const on = of(why);
    return on === '' ? [] : [{ text, data: { lines: on } }];
  });
  return said.reduce((first, second) => ({ text: '{first} {second}', data: { first, second } }));
}
