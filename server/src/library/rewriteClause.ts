import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { endOf } from '../analysis/queries/clauseEnd.js';
import { citedNumbers } from '../analysis/references/cited.js';
import type { StandardClause } from '../taxonomy/clauseData.js';
import type { TextEdit } from '../text/edit.js';
import { frameOf } from './insert/frame.js';
import { rowOf } from './insert/row.js';
import { type InsertOptions, valuesOf, writerAt } from './insertClause.js';
import { fillStandardClause } from './standardClause.js';

/**
 * The edit that puts a standard clause in the place of a clause, under its number and in the form of its neighbours.
 * Undefined where another clause cites one of its sub-clauses, which would be gone. Pure; never throws.
 */
export function rewritingOf(
  contract: Contract,
  clause: Clause,
  standard: StandardClause,
  { today }: Pick<InsertOptions, 'today'>,
): TextEdit | undefined {
  if (isCitedBelow(contract, clause)) return undefined;
  const frame = frameOf(contract, clause);
  const number = clause.facts.number;
  const target = {
    offset: frame.lineStart,
    before: '',
    behind: '',
    model: clause,
    row: rowOf(contract, contract.parentOf(clause)),
    ...(number && frame.number && { number: { source: frame.number.source, values: number.values } }),
    edits: [],
    preamble: false,
  };
  const filled = fillStandardClause(standard, valuesOf(contract, today), 'plain');
  // Where the draft gives its clause a heading of its own, it keeps it.
  const heading = clause.facts.heading ?? filled.heading;
  const written = writerAt(contract, target, 'plain')({ ...filled, heading });
  const eol = contract.text.includes('\r\n') ? '\r\n' : '\n';
  return { start: frame.lineStart, end: endOf(contract, clause), text: written.replaceAll('\n', eol) };
}

function isCitedBelow(contract: Contract, { index, last }: Clause): boolean {
  if (last === index) return false;
  return contract.clauses.some((citing) => {
    if (citing.index >= index && citing.index <= last) return false;
    const { plain } = citing.facts.words.passage;
    return citing.facts.references.some(({ target, range }) => {
      if (target.kind !== 'section') return false;
      const words = plain.slice(range.start, range.end);
      return citedNumbers(words, target, contract.scope, citing.index).some(
        ({ clause }) => clause !== undefined && clause > index && clause <= last,
      );
    });
  });
}
