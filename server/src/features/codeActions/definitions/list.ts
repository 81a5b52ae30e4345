import type { Clause } from '../../../analysis/clause.js';
import type { Contract } from '../../../analysis/contract.js';
import { numberWith } from '../../../analysis/figures.js';
import {
  type DefinitionEntry,
  type DefinitionList,
  definitionListsOf,
} from '../../../analysis/queries/definitionLists.js';
import { numberPlace } from '../../../analysis/renumber.js';
import { extentOf } from '../../../analysis/restructure/extent.js';
import { singular } from '../../../analysis/terms/uses.js';
import type { TextEdit } from '../../../text/edit.js';

/** What an open place of a definition holds until a person fills it in. */
export const BLANK = '[●]';
/** Fewer definitions than these are a list only where a clause of definitions holds them. */
const LEAST = 2;

/** The list in which the draft defines its terms: the longest one. */
export function mainList(contract: Contract): DefinitionList | undefined {
  const lists = definitionListsOf(contract).filter(
    ({ entries }) => entries.length >= LEAST || entries[0]!.placed.clause.facts.type === 'definitions',
  );
  return [...lists].sort((a, b) => b.entries.length - a.entries.length)[0];
}

/** The words of an entry behind its term: what closes it, the verb, the meaning, the mark at its end. */
export interface EntryWords {
  readonly verb: string;
  readonly meaning: string;
  readonly end: string;
}

const WORDS =
  /^([*_”"’'」』]{0,6}(?:[,，]?\s?(?:shall\s)?(?:means?|refers?\sto|denotes?|is\sdefined\sas|has\sthe\smeaning\sof)\s(?=\S)|\s?(?:[:：]|[–—-]\s)\s?|[,，]?\s?(?:即|均|系|仅|特)?(?:是指|系指|意指|特指|指的是|指|意为|定义为)[:：]?\s?)[*_]{0,3})([\s\S]{1,2000}?)([.;。；]?)$/u;

/** An entry taken apart; undefined where it is written in a way that is not known. */
export function wordsOf({ text }: Contract, { term, range }: DefinitionEntry): EntryWords | undefined {
  const match = WORDS.exec(text.slice(term.end, range.end));
  return match ? { verb: match[1]!, meaning: match[2]!, end: match[3]! } : undefined;
}

/** How terms are ordered in a language: by the alphabet, or by Pinyin. */
export function comparing(contract: Contract): (a: string, b: string) => number {
  const collator = new Intl.Collator(contract.language === 'zh' ? 'zh' : 'en', { sensitivity: 'base', numeric: true });
  return (a, b) => collator.compare(a, b);
}

/**
 * The edit that adds a definition to a list, in the form of its neighbour: at its place where the list is sorted, else at
 * the end, and there as well where the entries are numbered. Undefined where the form is not known.
 */
export function entryEdit(
  contract: Contract,
  list: DefinitionList,
  term: string,
  meaning: string,
): { readonly edit: TextEdit; readonly meaningAt: number } | undefined {
  const { text } = contract;
  const { entries } = list;
  const compare = comparing(contract);
  const names = entries.map(({ placed }) => placed.definition.term);
  const sorted = names.length > 1 && names.every((name, i) => i === 0 || compare(names[i - 1]!, name) <= 0);
  const numbered = isNumbered(contract, entries[0]!);
  const at = sorted && !numbered ? names.findIndex((name) => compare(name, term) > 0) : -1;
  const model = entries[at < 0 ? entries.length - 1 : at]!;
  const words = wordsOf(contract, model);
  const last = numbered ? lastOfRow(contract, list) : undefined;
  if (!words || (numbered && !last)) return undefined;
  const lead = leadOf(contract, model, last?.clause);
  if (lead === undefined) return undefined;
  // The article of the neighbour is its own.
  const opening = text.slice(model.body, model.term.start).replace(/(?<![\w])(?:the|an?)\s/i, '');
  const head = lead + opening + term + verbFor(term, words.verb);
  const entry = head + meaning + words.end;
  const gap = gapOf(contract, entries);
  if (at >= 0)
    return { edit: { start: model.range.start, end: model.range.start, text: entry + gap }, meaningAt: head.length };
  const end = last?.end ?? model.range.end;
  return {
    edit: { start: end, end, text: gap + entry },
    meaningAt: gap.length + head.length,
  };
}

/** Whether entries count: as clauses, or as items of an ordered list. */
function isNumbered({ text }: Contract, { range, body, clause }: DefinitionEntry): boolean {
  return clause !== undefined || /\d/.test(text.slice(range.start, body));
}

/** The last of the row that numbered entries stand in, behind which others may follow; undefined where it is not known. */
function lastOfRow(
  contract: Contract,
  { entries, whole }: DefinitionList,
): { readonly end: number; readonly clause?: Clause } | undefined {
  const { clause, range } = entries.at(-1)!;
  if (!clause) return whole ? { end: range.end } : undefined;
  const parent = contract.parentOf(clause);
  const row = (parent ? contract.childrenOf(parent) : contract.roots).filter(
    ({ facts }) => facts.number?.style === clause.facts.number?.style,
  );
  const last = row.at(-1)!;
  return last === clause ? { end: range.end, clause } : { end: extentOf(contract, last).end, clause: last };
}

/** The verb of a neighbour for one thing: means, where the neighbour is several and has mean. */
function verbFor(term: string, verb: string): string {
  const one = singular(term.split(/\s/).at(-1)!) === term.split(/\s/).at(-1);
  if (!one || /\bshall\s/.test(verb)) return verb;
  return verb.replace(/\b(mean|refer|denote)(?= |$)/, '$1s');
}

/** What stands before the body of a new last entry: its marker or its number, that of the last clause of the row counted on. */
function leadOf(contract: Contract, model: DefinitionEntry, last: Clause | undefined): string | undefined {
  const { text } = contract;
  const lead = text.slice(text.lastIndexOf('\n', model.term.start - 1) + 1, model.body);
  const number = last?.facts.number;
  if (!number || !model.clause) return lead.replace(/\d+/, (figure) => String(Number(figure) + 1));
  const place = numberPlace(contract, model.clause);
  const written = text.slice(place.start, place.end);
  const next = numberWith(written, number.style, [...number.values.slice(0, -1), number.values.at(-1)! + 1]);
  if (next === undefined) return undefined;
  const start = lead.length - (model.body - place.start);
  return start < 0 ? undefined : lead.slice(0, start) + next + lead.slice(start + written.length);
}

/** What parts two entries. */
function gapOf({ text }: Contract, entries: readonly DefinitionEntry[]): string {
  const [first, second] = entries;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (!first || !second) return eol + eol;
  return text.slice(first.range.end, second.range.start).replace(/[^\r\n]/g, '') || eol;
}
