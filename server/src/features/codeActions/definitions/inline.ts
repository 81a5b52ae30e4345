import { type DefinitionEntry, definitionListsOf } from '../../../analysis/queries/definitionLists.js';
import { type Mention, namesOf } from '../../../analysis/queries/names.js';
import { removal } from '../../../analysis/restructure/remove.js';
import { takesAn } from '../../../analysis/terms/inflect.js';
import type { TextEdit } from '../../../text/edit.js';
import type { Range } from '../../../text/range.js';
import type { Action, ActionRequest } from '../../api.js';
import { wordsOf } from './list.js';
import { definitionEdits } from './verify.js';

/** A longer meaning does not fit into a sentence. */
const LONGEST = 240;
const ARTICLE = /^(?:an?|the|any)\s/i;
const DETERMINER = /\b(an?|the|any|each|every|such|this|that|your|our|its|their|all)([^\S\n]{1,3})$/i;

/** The action that writes the meaning of a term where the term is used, if that is one place, and takes the definition away. */
export function inlineActions(request: ActionRequest): readonly Action[] {
  const { contract, localise, range } = request;
  const names = namesOf(contract);
  const mention = names.at(range.start);
  if (!mention || mention.name.party || mention.name.definitions.length !== 1) return [];
  const term = mention.name.text;
  const entry = definitionListsOf(contract)
    .flatMap(({ entries }) => entries)
    .find(({ placed }) => placed === mention.name.definitions[0] || placed.definition.term === term);
  const words = entry && wordsOf(contract, entry);
  if (!entry || !words || words.meaning.length > LONGEST || /\n|[.。;；!?]\s/.test(words.meaning)) return [];
  const uses = names.mentionsOf(mention.name).filter(({ role }) => role === 'use');
  const [use] = uses;
  if (!use || uses.length !== 1 || !isWritable(request, use, entry)) return [];
  return [
    {
      title: localise({ text: 'Write “{term}” out where it is used, and delete its definition', data: { term } }),
      kind: 'refactor.inline',
      edits: () => {
        const user = contract.clauseAt(use.range.start);
        const change = entry.clause && removal(contract, entry.clause);
        const cut = change ? change.edits : [{ ...cutOf(contract.text, entry.range), text: '' }];
        const edits = [...cut, ...written(contract.text, use.range, words.meaning)];
        return definitionEdits(
          request,
          edits.sort((a, b) => a.start - b.start || a.end - b.end),
          { gone: term, ...(change && { order: { ...change, rewritten: new Set(user ? [user.index] : []) } }) },
        );
      },
    },
  ];
}

/** Whether the one use is in the words of the term itself, in no heading, and not in its own definition. */
function isWritable({ contract }: ActionRequest, { range, name }: Mention, entry: DefinitionEntry): boolean {
  const { text } = contract;
  if (text.slice(range.start, range.end) !== name.text || /^['’]/.test(text.slice(range.end, range.end + 1)))
    return false;
  if (range.start >= entry.range.start && range.end <= entry.range.end) return false;
  const clause = contract.clauseAt(range.start);
  const heading = clause && contract.headingRangeOf(clause);
  if (clause && contract.outline.nodes[clause.index]!.start.runIn) return true;
  return !heading || range.start < heading.start || range.end > heading.end;
}

/** The meaning in the place of the term; of two articles the one before the term stays. */
function written(text: string, { start, end }: Range, meaning: string): readonly TextEdit[] {
  const before = DETERMINER.exec(text.slice(Math.max(0, start - 20), start));
  const own = ARTICLE.exec(meaning);
  const quoted = /[“「]$/.test(text.slice(0, start)) && /^[”」]/.test(text.slice(end, end + 1)) ? 1 : 0;
  const place = { start: start - quoted, end: end + quoted };
  if (!before) return [{ ...place, text: meaning }];
  const bare = own ? meaning.slice(own[0].length) : meaning;
  const article = before[1]!;
  const edits = [{ ...place, text: bare }];
  if (!/^an?$/i.test(article) || takesAn(bare) === (article.length === 2)) return edits;
  const at = start - before[0].length;
  return [{ start: at, end: at + article.length, text: takesAn(bare) ? `${article}n` : article.slice(0, 1) }, ...edits];
}

/** An entry with the line feeds that part it from the next one, or from the one before. */
function cutOf(text: string, { start, end }: Range): Range {
  const behind = /^[ \t]*(?:\r?\n[ \t]*)*\r?\n(?=[^\n])/.exec(text.slice(end, end + 200));
  if (behind) return { start, end: end + behind[0].length };
  return { start: text.slice(0, start).trimEnd().length, end };
}
