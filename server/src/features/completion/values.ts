import type { Contract } from '../../analysis/contract.js';
import type { ClauseLibrary } from '../../library/clauseLibrary.js';
import { describeKey } from '../../library/describe.js';
import { type KnownValue, knownValues, sourcesInLine } from '../../library/positionValues.js';
import type { Range } from '../../text/range.js';
import type { Proposal, ProposalRequest } from '../api.js';
import type { Line } from './line.js';

/** A value or a blank around or before the place: 30 days, 30日, [●], ____. */
const VALUES =
  /\d+(?:[.,]\d+)*(?: ?(?:%|％|(?:business |calendar |working )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)|(?:个)?(?:工作)?(?:日|天|月|年|小时|分钟))?|[[［](?:[ \u00a0_●•○■…]{0,12}|●[^\]］\n]{0,40})[\]］]|_{3,20}/gu;

/**
 * What the compared agreements commit to in clauses like the one around the place, with where they do: offered on a
 * value, a blank or the start of a figure.
 */
export function valueProposals(
  { contract, localise, references, offset }: ProposalRequest,
  line: Line,
  library: ClauseLibrary,
): readonly Proposal[] {
  const range = valueAt(contract, line, offset);
  const clause = range && contract.clauseAt(offset);
  const type = library.types.find(({ id }) => id === clause?.facts.type);
  if (!range || !type) return [];
  const typed = contract.text.slice(range.start, offset);
  const found = new Map<string, KnownValue>();
  // One text is offered once, whatever it is said of.
  for (const value of knownValues(references, type.positions, contract.language)) {
    const known = found.get(value.text);
    found.set(value.text, known ? { ...known, sources: [...known.sources, ...value.sources] } : value);
  }
  return [...found.values()].map(({ text, key, sources }): Proposal => {
    return {
      label: text,
      detail: localise({ text: '{name}: {value}', data: { name: describeKey(key), value: sourcesInLine(sources) } }),
      kind: 'value',
      edit: { ...range, text },
      filter: /^\d+$/.test(typed) ? text : typed + text,
      sort: `1${String(99 - Math.min(99, sources.length)).padStart(2, '0')}${text}`,
    };
  });
}

/** The value or blank at a place of a line. */
function valueAt(contract: Contract, line: Line, offset: number): Range | undefined {
  const text = contract.text.slice(line.start, Math.max(line.start, line.end));
  for (const match of text.matchAll(VALUES)) {
    const start = line.start + match.index;
    const end = start + match[0].length;
    if (start > offset) return undefined;
    if (offset <= end && match[0] !== '' && !isNumber(contract, start)) return { start, end };
  }
  return undefined;
}

/** Whether a figure is that of the clause's own number. */
function isNumber(contract: Contract, offset: number): boolean {
  const clause = contract.clauseAt(offset);
  return clause?.facts.number !== undefined && offset < contract.numberRangeOf(clause).end;
}
