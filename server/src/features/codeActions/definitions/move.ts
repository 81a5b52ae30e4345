import type { Contract } from '../../../analysis/contract.js';
import { namesOf } from '../../../analysis/queries/names.js';
import { singular } from '../../../analysis/terms/uses.js';
import type { TextEdit } from '../../../text/edit.js';
import type { Range } from '../../../text/range.js';
import type { Action, ActionRequest } from '../../api.js';
import { entryEdit, mainList } from './list.js';
import { definitionEdits } from './verify.js';

/** So far before a bracket are the words looked for that it shortens. */
const BEFORE = 200;
const OPENING =
  /\s?[(（](?:(?:each|all|collectively|together|hereinafter|hereafter|referred|to|as|called|the|an?|our|以下|下文|又|统|简称|合称|下称|称|为|之|[:：,，])\s{0,2}){0,7}[*_"“”„'‘「『]{0,5}$/i;
const CLOSING = /^[*_"“”'’」』]{0,5}[)）]/;

/** The action that moves a definition in brackets to the list of definitions, where the draft has one. */
export function moveActions(request: ActionRequest): readonly Action[] {
  const { contract, localise, range } = request;
  const mention = namesOf(contract).at(range.start);
  if (mention?.role !== 'definition' || mention.name.party || mention.name.definitions.length !== 1) return [];
  const bracket = bracketAround(contract, mention.range);
  const list = mainList(contract);
  if (!bracket || !list || list.entries.some(({ term }) => term.start === mention.range.start)) return [];
  const term = mention.name.text;
  const meaning = meaningBefore(contract, bracket.start, term);
  const added = meaning === undefined ? undefined : entryEdit(contract, list, term, meaning);
  if (meaning === undefined || !added) return [];
  return [
    {
      title: localise({ text: 'Move the definition of “{term}” to the list', data: { term } }),
      kind: 'refactor.rewrite',
      edits: (withStops) => {
        const edits: readonly TextEdit[] = [added.edit, { ...bracket, text: '' }];
        return definitionEdits(
          request,
          [...edits].sort((a, b) => a.start - b.start || a.end - b.end),
          // What exactly the bracket shortens, a person has to say.
          { defined: term, stop: { edit: added.edit, at: added.meaningAt, text: meaning } },
          withStops,
        );
      },
    },
  ];
}

/** The bracket that holds one definition and nothing else, with the blank before it. */
function bracketAround({ text }: Contract, { start, end }: Range): Range | undefined {
  const before = OPENING.exec(text.slice(Math.max(0, start - 60), start));
  const after = CLOSING.exec(text.slice(end, end + 8));
  return before && after ? { start: start - before[0].length, end: end + after[0].length } : undefined;
}

/**
 * The words that a bracket shortens: behind the last mark, from the last article on that the head of the term follows, or
 * from the only one. In Chinese all behind the last mark, or behind the verb that governs it. Undefined where it cannot be told.
 */
function meaningBefore({ text }: Contract, at: number, term: string): string | undefined {
  const first = Math.max(0, at - BEFORE);
  let from = at;
  while (from > first && !MARK.test(text.charAt(from - 1))) from--;
  const words = text.slice(from, at).trim();
  const sentence = words.replace(/^[-*+>\d.)\s]+/, '');
  if (sentence === '' || /[*_`[\]]/.test(sentence)) return undefined;
  if (/\p{Script=Han}/u.test(sentence)) {
    const governed = GOVERNED.exec(sentence);
    return (governed ? sentence.slice(governed[0].length) : sentence).replace(CONJUNCTION, '');
  }
  const articles = [...sentence.matchAll(/(?<![\w’'])(?:the|an?|our|your|any|all|each)\s(?=\S)/gi)];
  const head = singular(term.split(/\s/).at(-1)!.toLowerCase());
  const named = articles.findLast(({ index }) => sentence.slice(index).toLowerCase().includes(head));
  const article = named ?? (articles.length === 1 ? articles[0] : undefined);
  if (!article) return undefined;
  const meaning = sentence.slice(article.index);
  return meaning.charAt(0).toLowerCase() + meaning.slice(1);
}

/** What ends the words that a bracket may shorten. */
const MARK = /[.,;:!?()，。；：！？（）\n|]/;
const GOVERNED =
  /^.{0,40}(?:提供|使用|签署|支付|发布|开发|运营|订立|收取|产生|上传|保管|处理|收集|保存|存储)(?:的)?(?=.{2})/u;
const CONJUNCTION = /^(?:并且|并|且|和|及|以及|或|与)/u;
