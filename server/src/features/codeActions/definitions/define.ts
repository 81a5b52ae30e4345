import type { Clause } from '../../../analysis/clause.js';
import type { Contract } from '../../../analysis/contract.js';
import { appendSentence } from '../../../analysis/queries/append.js';
import { namesOf } from '../../../analysis/queries/names.js';
import { usesIn } from '../../../analysis/queries/phrases.js';
import { chineseQuotes, inTraditional } from '../../../analysis/queries/script.js';
import { inflectedLike, takesAn } from '../../../analysis/terms/inflect.js';
import { singular } from '../../../analysis/terms/uses.js';
import { TERM_HEADS } from '../../../rules/terms/heads.js';
import type { TextEdit } from '../../../text/edit.js';
import { hasHan } from '../../../text/language.js';
import type { Range } from '../../../text/range.js';
import type { Action, ActionRequest } from '../../api.js';
import { BLANK, entryEdit, mainList } from './list.js';
import { definitionEdits, type Expected } from './verify.js';

const LONGEST = { en: 60, zh: 20 };
const MOST_WORDS = 6;
const SMALL = /^(?:of|and|the|a|an|for|to|in|on|by|with|or|from|at)$/i;

/** The action that makes a term of the selected words: defined where the draft defines its terms, used from there on. */
export function extractActions(request: ActionRequest): readonly Action[] {
  const { contract, localise, range } = request;
  const phrase = contract.text.slice(range.start, range.end);
  const chinese = hasHan(phrase);
  if (phrase.trim() !== phrase || phrase.length < 2 || phrase.length > LONGEST[chinese ? 'zh' : 'en']) return [];
  if (chinese ? /[\s，。；：、“”（）]/.test(phrase) : !/^[A-Za-z][A-Za-z'’ -]*[A-Za-z]$/.test(phrase)) return [];
  if (phrase.split(/\s/).length > MOST_WORDS || !isPlain(contract, range)) return [];
  if (!chinese && /[\p{L}\p{N}]{2}/u.test(contract.text.slice(range.start - 1, range.start + 1))) return [];
  if (!chinese && /[\p{L}\p{N}]{2}/u.test(contract.text.slice(range.end - 1, range.end + 1))) return [];
  // Words of a term or party are no new term.
  if ([range.start, range.end].some((at) => namesOf(contract).at(at)?.role === 'definition')) return [];
  const bare = chinese ? phrase : phrase.replace(/^(?:the|an?|any|each|our|your)\s/i, '');
  const term = chinese ? bare : titled(bare);
  if (namesOf(contract).get(term) || (!chinese && !isNominal(bare))) return [];
  const start = range.end - bare.length;
  return [
    {
      title: localise({ text: 'Define “{term}” as a term and use it from here on', data: { term } }),
      kind: 'refactor.extract',
      edits: (withStops) => {
        const list = mainList(contract);
        const added = list && entryEdit(contract, list, term, BLANK);
        const place: TextEdit = added?.edit ?? {
          start: range.end,
          end: range.end,
          text: chinese
            ? `（以下${inTraditional(contract) ? '稱' : '称'}${chineseQuotes(contract).join(term)}）`
            : ` (“${term}”)`,
        };
        const from = added ? Math.min(place.start, start) : range.end;
        const uses = usesIn(contract, bare).filter(
          (use) => use.start >= from && (added !== undefined || use.start >= range.end) && !insideOf(use, place),
        );
        const edits = chinese ? [place] : [place, ...uses.flatMap((use) => useEdits(contract.text, use, bare, term))];
        const stop: Expected['stop'] = added && { edit: place, at: added.meaningAt, text: BLANK };
        return definitionEdits(request, inOrder(edits), { defined: term, ...(stop && { stop }) }, withStops);
      },
    },
  ];
}

/** Words that no name of a thing begins or ends with. */
const FUNCTION_WORD =
  /^(?:of|and|the|an?|for|to|in|on|by|with|or|from|at|as|into|upon|under|per|via|if|when|where|because|unless|than|but|nor|not|he|she|it|they|we|you|him|them|us|his|her|hers|its|their|theirs|our|ours|your|yours|my|me|who|whom|whose|which|that|this|these|those|such|any|each|may|might|must|shall|will|can|cannot|could|should|would|be|is|are|was|were|been|being|has|have|had|do|does|did)$/i;

function isNominal(phrase: string): boolean {
  const words = phrase.split(' ');
  return !FUNCTION_WORD.test(words[0]!) && !FUNCTION_WORD.test(words.at(-1)!);
}

/** The actions that add a definition, still to be filled in, for an undefined term at the caret. */
export function missingActions(request: ActionRequest): readonly Action[] {
  const { contract, localise, range, diagnoses } = request;
  const finding = diagnoses.find(
    ({ rule, kind, range: place, related }) =>
      rule.id === 'undefined-term' &&
      // A term that is defined for one clause only is defined.
      kind !== 'scope' &&
      [place, ...related.flatMap((one) => (one.inCounterpart ? [] : [one.range]))].some((one) => touches(one, range)),
  );
  const place = finding?.range ?? (range.start === range.end ? termAt(contract, range.start) : undefined);
  if (!place) return [];
  const term = contract.text.slice(place.start, place.end).replace(/[*_]+/g, '');
  if (term.length < 2 || namesOf(contract).get(term)) return [];
  return [
    {
      title: localise({ text: 'Add a definition of “{term}”', data: { term } }),
      kind: finding ? 'quickfix' : 'refactor.extract',
      ...(finding && { diagnoses: [finding] }),
      edits: (withStops) => {
        const list = mainList(contract);
        const added = (list && entryEdit(contract, list, term, BLANK)) ?? sentence(contract, place, term);
        if (!added) return { edits: [] };
        const stop = { edit: added.edit, at: added.meaningAt, text: BLANK };
        return definitionEdits(request, [added.edit], { defined: term, stop }, withStops);
      },
    },
  ];
}

/** A sentence that defines a term, at the end of the clause of definitions, else of the clause that uses it. */
function sentence(
  contract: Contract,
  { start }: Range,
  term: string,
): { readonly edit: TextEdit; readonly meaningAt: number } | undefined {
  const clause: Clause | undefined =
    contract.ofType('definitions').find(({ facts }) => facts.type === 'definitions') ?? contract.clauseAt(start);
  if (!clause) return undefined;
  const chinese = contract.language === 'zh';
  const words = chinese ? `${chineseQuotes(contract).join(term)}是指${BLANK}。` : `“${term}” means ${BLANK}.`;
  const edit = appendSentence(contract, clause, words);
  return { edit, meaningAt: edit.text.lastIndexOf(BLANK) };
}

const CAPITALISED = /(?<![\p{L}\p{N}])[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3}(?![\p{L}\p{N}])/gu;
const QUOTED = /[“「]([\p{Script=Han}A-Za-z\d]{2,12})[”」]/gu;

/** Words around the caret that are written like a term: with the capital of one within a sentence, or Chinese in quotation marks. */
function termAt(contract: Contract, offset: number): Range | undefined {
  const { text } = contract;
  const clause = contract.clauseAt(offset);
  const heading = clause && contract.headingRangeOf(clause);
  if (!clause || (heading && offset >= heading.start && offset <= heading.end)) return undefined;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(from, text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset));
  const chinese = contract.language === 'zh';
  for (const match of line.matchAll(chinese ? QUOTED : CAPITALISED)) {
    const words = match[1] ?? match[0];
    const start = from + match.index + (match[1] === undefined ? 0 : 1);
    const range = { start, end: start + words.length };
    if (offset < range.start || offset > range.end || !isPlain(contract, range)) continue;
    const known = namesOf(contract).at(offset);
    if (known) return undefined;
    // A capital may be that of a sentence or of a name.
    const begins =
      /(?:^|[.!?:]\s+|[*_\d.)\s])$/.test(text.slice(from, start)) && !/[a-z,]\s$/.test(text.slice(from, start));
    if (!chinese && (begins || !TERM_HEADS.has(singular(words.split(/[ -]/).at(-1)!.toLowerCase())))) return undefined;
    return usesIn(contract, words).length >= 2 ? range : undefined;
  }
  return undefined;
}

/** Whether words stand in a paragraph without markup, code or links among them. */
function isPlain({ text, syntax }: Contract, { start, end }: Range): boolean {
  const words = text.slice(start, end);
  if (/[*_`[\]<>|\\#\n]/.test(words)) return false;
  const b = syntax.starts.findLastIndex((at) => at <= start);
  const block = syntax.blocks[b];
  return block !== undefined && /^(?:paragraph|table)$/.test(block.kind) && end <= syntax.starts[b]! + block.length;
}

/** The term where the phrase was, in the form in which it is written there, with the article that it takes. */
function useEdits(text: string, { start, end }: Range, phrase: string, term: string): readonly TextEdit[] {
  const written = text.slice(start, end);
  const form = inflectedLike(written.replace(/\s+/g, ' '), phrase, term);
  if (form === written) return [];
  const article = /\b(an?)\s$/i.exec(text.slice(Math.max(0, start - 4), start));
  const edit = { start, end, text: form };
  if (!article || takesAn(form) === (article[1]!.length === 2)) return [edit];
  const at = start - article[0].length;
  const vowel = article[1]!.charAt(0);
  return [{ start: at, end: at + article[1]!.length, text: takesAn(form) ? `${vowel}n` : vowel }, edit];
}

function titled(phrase: string): string {
  return phrase
    .split(' ')
    .map((word, i) => (i > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

function insideOf(use: Range, place: Range): boolean {
  return use.start < place.end && place.start < use.end;
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
