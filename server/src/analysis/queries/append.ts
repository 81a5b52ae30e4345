import type { TextEdit } from '../../text/edit.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Clause, ClauseFacts } from '../clause.js';
import type { Contract } from '../contract.js';
import { englishCitation } from './citedAs.js';
import { isFurniture } from './clauseEnd.js';
import { isInCapitals } from './partyNames.js';

/** A paragraph that begins with the mark of an item: (a), （一）, 1、. */
const ITEM = /^[ \t>*_]{0,8}(?:[(（][^()（）\s]{1,4}[)）]|[\da-z一二三四五六七八九十]{1,3}[.、)）])/i;
/** A paragraph that is closed. */
const CLOSED = /[.!?。！？]["”’'」』)\]）*_]*$/;

/** The paragraph in which an offset of the document lies, unless it is one of a list or the last of its clause. */
function paragraphAt(contract: Contract, clause: Clause, offset: number): number | undefined {
  const first = contract.firstBlockOf(clause);
  const item = (index: number): boolean => {
    const block = contract.block(index);
    if (!block) return false;
    const start = contract.startOfBlock(index);
    return block.containers.length > 0 || ITEM.test(contract.source({ start, end: start + 24 }));
  };
  for (let index = first; index < contract.lastBlockOf(clause); index++) {
    const { kind, length } = contract.block(index)!;
    const start = contract.startOfBlock(index);
    if (offset < start || offset >= start + length) continue;
    const plain = kind === 'paragraph' && (index === first || !item(index)) && !item(index + 1);
    return plain && CLOSED.test(contract.source({ start, end: start + length }).trimEnd()) ? index : undefined;
  }
  return undefined;
}

/**
 * The edit that adds a sentence to the end of a clause's own text, before its sub-clauses: to its last paragraph, or
 * as a paragraph of its own where the clause ends with a list or a table. A sentence that goes with words at an offset of the
 * document is added to their paragraph, where a clause has several. Document offsets; never throws.
 */
export function appendSentence(contract: Contract, clause: Clause, sentence: string, beside?: number): TextEdit {
  const paragraph = beside === undefined ? undefined : paragraphAt(contract, clause, beside);
  if (paragraph !== undefined) return appended(contract, paragraph, contract.ownRangeOf(clause).start, sentence);
  const { start, end: ownEnd } = contract.ownRangeOf(clause);
  const firstIndex = contract.firstBlockOf(clause);
  const first = contract.block(firstIndex)!;
  const whole = contract.lastBlockOf(clause);
  let last = whole;
  while (last > firstIndex && (contract.block(last)!.kind === 'definition' || isFurniture(contract, last))) last--;
  const ending = contract.block(last) ?? first;
  const end = last < whole ? contract.startOfBlock(last) + ending.length : ownEnd;
  const written = contract.source({ start: Math.max(start, end - 16), end });
  const deeper = ending.containers.length > first.containers.length;
  const heading = contract.headingRangeOf(clause);
  const titled = heading !== undefined && contract.source({ start: heading.end, end }).replace(/[*_\s]/g, '') === '';
  if (deeper || titled || ending.kind !== 'paragraph' || /[:：;；,，、]$/.test(written)) {
    const lead = first.containers.at(-1)?.lead ?? '';
    const margin = first.kind === 'heading' ? '' : lead.replace(/[^>\s]/g, ' ');
    const { lineFeed: feed } = contract;
    return { start: end, end, text: `${feed}${margin.trimEnd()}${feed}${margin}${sentence}` };
  }
  return appended(contract, last, start, sentence, end);
}

/** The edit that adds a sentence to a paragraph of a clause that starts at an offset. */
function appended(
  contract: Contract,
  paragraph: number,
  start: number,
  sentence: string,
  end = contract.startOfBlock(paragraph) + contract.block(paragraph)!.length,
): TextEdit {
  const written = contract.source({ start: Math.max(start, contract.startOfBlock(paragraph)), end });
  const at = end - closingBold(written);
  const stop = CLOSED.test(written.slice(-16)) ? '' : contract.language === 'zh' ? '。' : '.';
  return { start: at, end: at, text: `${stop}${contract.language === 'zh' ? '' : ' '}${sentence}` };
}

/** How many characters close the bold type that all of a paragraph is set in, so that what is added is bold as well. */
function closingBold(paragraph: string): number {
  const [, inside = '', closing = ''] =
    /^(?:[^*\n\p{L}]|[第条一二三四五六七八九十百]){0,16}\*\*(?!\s)([^*]{1,4000})(\*\*\s*)$/u.exec(paragraph) ?? [];
  return inside === '' ? 0 : closing.length;
}

/**
 * The edit that adds words to the end of a sentence of a clause, before its full stop, and in capitals where it is; offsets of
 * the clause's source.
 */
export function extendSentence({ words: { passage } }: ClauseFacts, { start, end }: Range, words: string): TextEdit {
  const sentence = passage.plain.slice(start, end);
  const closing = /[.。;；,，:：]{1,9}["”’)）\s]*$/.exec(sentence)?.[0].length ?? 0;
  // Places for names are filled later.
  const added = isInCapitals(sentence)
    ? words.replace(/\{\{[^{}]{1,40}\}\}|[^{}]+/g, (part) => (part.startsWith('{{') ? part : part.toUpperCase()))
    : words;
  const at = passage.toSource({ start, end: end - closing }).end;
  return { start: at, end: at, text: added };
}

/** What a clause is cited by in a language where it is cited: section 5.2, 第5.2条, 第七章, 第九条第（二）款. */
export function citationOf(
  contract: Contract,
  clause: Clause,
  number: string,
  language: Language,
  from: Clause,
): string | undefined {
  if (language === 'en') return englishCitation(contract, clause, from);
  const above = /^[(（]/.test(number) ? contract.parentOf(clause) : undefined;
  const outer = above?.facts.number?.text;
  if (above && outer !== undefined) return `${citationOf(contract, above, outer, language, from)}第${number}款`;
  return /^第/.test(number) ? number : `第${number}条`;
}

/** What makes a sentence of a clause subject to another, by its number or else its heading; undefined where it has neither. */
export function subjectTo(contract: Contract, clause: Clause, language: Language, from: Clause): string | undefined {
  const { number, heading } = clause.facts;
  if (number) {
    const cited = citationOf(contract, clause, number.text, language, from);
    if (cited === undefined) return undefined;
    return language === 'en' ? `, subject to ${cited}` : `，但${cited}另有约定的除外`;
  }
  if (heading === undefined) return undefined;
  return language === 'zh' ? `，但“${heading}”条款另有约定的除外` : `, subject to the clause “${heading}”`;
}
