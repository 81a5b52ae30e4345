import type { TextEdit } from '../../text/edit.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Clause, ClauseFacts } from '../clause.js';
import type { Contract } from '../contract.js';
import { englishCitation } from './citedAs.js';
import { isFurniture } from './clauseEnd.js';
import { isInCapitals } from './partyNames.js';

/**
 * The edit that adds a sentence to the end of a clause's own text, before its sub-clauses: to its last paragraph, or
 * as a paragraph of its own where the clause ends with a list or a table. Document offsets; never throws.
 */
export function appendSentence(contract: Contract, clause: Clause, sentence: string): TextEdit {
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
  const language: Language = contract.language;
  const from = contract.startOfBlock(last);
  const at = end - closingBold(contract.source({ start: Math.max(start, from), end }));
  const closed = /[.!?。！？]["”’'」』)\]）*_]*$/.test(written);
  if (language === 'zh') return { start: at, end: at, text: `${closed ? '' : '。'}${sentence}` };
  return { start: at, end: at, text: `${closed ? '' : '.'} ${sentence}` };
}

/** How many characters close the bold type that all of a paragraph is set in, so that what is added is bold as well. */
function closingBold(paragraph: string): number {
  const [, inside = '', closing = ''] = /^[^*\n\p{L}]{0,16}\*\*(?!\s)([^*]{1,4000})(\*\*\s*)$/u.exec(paragraph) ?? [];
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

/** What makes a sentence subject to another clause, by its number or else its heading; undefined where it has neither. */
export function subjectTo(contract: Contract, clause: Clause, language: Language): string | undefined {
  const { number, heading } = clause.facts;
  if (number) {
    if (language === 'en') return `, subject to ${englishCitation(contract, clause)}`;
    return `，但${/^第/.test(number.text) ? number.text : `第${number.text}条`}另有约定的除外`;
  }
  if (heading === undefined) return undefined;
  return language === 'zh' ? `，但“${heading}”条款另有约定的除外` : `, subject to the clause “${heading}”`;
}
