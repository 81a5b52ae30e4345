import type { Contract } from '../../../analysis/contract.js';
import { type DefinitionEntry, definitionListsOf } from '../../../analysis/queries/definitionLists.js';
import { namesOf } from '../../../analysis/queries/names.js';
import { renumber } from '../../../analysis/renumber.js';
import { withLast } from '../../../analysis/restructure/rows.js';
import { applyEdits, shiftEdit, type TextEdit } from '../../../text/edit.js';
import type { Message } from '../../../text/message.js';
import type { Action, ActionRequest } from '../../api.js';
import { comparing } from './list.js';
import { definitionEdits, type Expected } from './verify.js';

const KIND = 'refactor.rewrite';

/** The actions that put the list of definitions at a place into another order. */
export function sortActions(request: ActionRequest): readonly Action[] {
  const { contract, localise, range } = request;
  const list = definitionListsOf(contract).find(
    ({ entries }) => entries[0]!.range.start <= range.start && range.end <= entries.at(-1)!.range.end,
  );
  if (!list?.whole || list.entries.length < 2) return [];
  const { entries } = list;
  const compare = comparing(contract);
  const byName = [...entries].sort((a, b) => compare(a.placed.definition.term, b.placed.definition.term));
  const title: Message =
    contract.language === 'zh'
      ? { text: 'Sort the definitions by Pinyin' }
      : { text: 'Sort the definitions by the alphabet' };
  const action = (text: Message, sorted: readonly DefinitionEntry[]): readonly Action[] =>
    sorted.every((entry, i) => entry === entries[i])
      ? []
      : [
          {
            title: localise(text),
            kind: KIND,
            edits: () => {
              const { edits, order } = reordered(contract, entries, sorted);
              return definitionEdits(request, edits, { order });
            },
          },
        ];
  return [
    ...action(title, byName),
    ...action({ text: 'Sort the definitions in the order of first use' }, byFirstUse(contract, entries)),
  ];
}

/** Entries by where their terms are used first outside of the list; those that are not used come last. */
function byFirstUse(contract: Contract, entries: readonly DefinitionEntry[]): readonly DefinitionEntry[] {
  const names = namesOf(contract);
  const [start, end] = [entries[0]!.range.start, entries.at(-1)!.range.end];
  const first = new Map<DefinitionEntry, number>();
  for (const entry of entries) {
    const name = names.get(entry.placed.definition.term);
    const use = name && names.mentionsOf(name).find(({ range }) => range.start < start || range.start > end);
    first.set(entry, use?.range.start ?? Number.POSITIVE_INFINITY);
  }
  return [...entries].sort((a, b) => {
    const [x, y] = [first.get(a)!, first.get(b)!];
    return x === y ? 0 : x - y;
  });
}

/** What ends an entry as the part of a list: `; and` before the last one, a full stop behind it. */
const MARK = /[;,.；，。]\s?(?:and|or|以及|和|及)?(?=\s{0,9}$)/;

/** The edits that put entries in another order, each place keeping its number and the mark at its end. */
function reordered(
  contract: Contract,
  entries: readonly DefinitionEntry[],
  sorted: readonly DefinitionEntry[],
): { readonly edits: readonly TextEdit[]; readonly order: Expected['order'] } {
  const { text } = contract;
  const values = new Map<number, readonly number[]>();
  for (const [i, { clause }] of sorted.entries()) {
    const figure = entries[i]!.clause?.facts.number?.values.at(-1);
    if (clause && figure !== undefined) values.set(clause.index, withLast(clause, figure));
  }
  const { edits } = renumber(contract, values);
  const rest = edits.filter((edit) => !entries.some(({ range }) => range.start <= edit.start && edit.end <= range.end));
  const remarked = new Set<number>();
  const pieces = entries.flatMap((place, i): readonly TextEdit[] => {
    const entry = sorted[i]!;
    // The marker of a list that is no clause's number stays where it is.
    const [to, from] = entry.clause ? [place.range.start, entry.range.start] : [place.body, entry.body];
    const piece = { start: from, end: entry.range.end };
    const own = edits.filter((edit) => piece.start <= edit.start && edit.end <= piece.end);
    const moved = applyEdits(
      text.slice(piece.start, piece.end),
      own.map((edit) => shiftEdit(edit, -piece.start)),
    );
    const mark = MARK.exec(text.slice(place.range.start, place.range.end))?.[0];
    const written = mark === undefined ? moved : moved.replace(MARK, mark);
    if (written !== moved && entry.clause) remarked.add(entry.clause.index);
    if (text.slice(to, place.range.end) === written) return [];
    return [{ start: to, end: place.range.end, text: written }];
  });
  const order = contract.clauses.map(({ index }) => index);
  for (const [i, { clause }] of entries.entries()) if (clause) order[clause.index] = sorted[i]!.clause!.index;
  return {
    edits: [...rest, ...pieces].sort((a, b) => a.start - b.start || a.end - b.end),
    order: entries[0]!.clause && { order, values, rewritten: remarked },
  };
}
