import type { TextEdit } from '../../text/edit.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Clause, ClauseFacts, Contract } from '../contract.js';
import { isFurniture } from './clauseEnd.js';

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
  const closed = /[.!?。！？]["”’'」』)\]）*_]*$/.test(written);
  if (language === 'zh') return { start: end, end, text: `${closed ? '' : '。'}${sentence}` };
  return { start: end, end, text: `${closed ? '' : '.'} ${sentence}` };
}

/** The edit that adds words to the end of a sentence of a clause, before its full stop; offsets of the clause's source. */
export function extendSentence({ words: { passage } }: ClauseFacts, { start, end }: Range, added: string): TextEdit {
  const closing = /[.。;；,，:：]{1,9}["”’)）\s]*$/.exec(passage.plain.slice(start, end))?.[0].length ?? 0;
  const at = passage.toSource({ start, end: end - closing }).end;
  return { start: at, end: at, text: added };
}
