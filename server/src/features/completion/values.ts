import type { Contract } from '../../analysis/contract.js';
import type { ClauseLibrary } from '../../library/clauseLibrary.js';
import { describeKey } from '../../library/describe.js';
import { type Agreement, sectionOf } from '../../library/references.js';
import { valueText } from '../../library/valueText.js';
import type { PositionKey } from '../../taxonomy/clauseTypes.js';
import type { Range } from '../../text/range.js';
import type { Proposal, ProposalRequest } from '../api.js';
import type { Line } from './line.js';

/** More than these are read no more. */
const MOST_AGREEMENTS = 12;
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
  const found = new Map<string, { key: PositionKey; sources: string[] }>();
  for (const agreement of references.inOrderFor(contract.language).slice(0, MOST_AGREEMENTS))
    for (const { key, text, source } of valuesIn(agreement, type.positions, contract)) {
      const known = found.get(text);
      if (known) known.sources.push(source);
      else found.set(text, { key, sources: [source] });
    }
  return [...found].map(([text, { key, sources }]): Proposal => {
    const shown = sources.length > 3 ? [...sources.slice(0, 3), '…'] : sources;
    return {
      label: text,
      detail: `${localise(describeKey(key))}: ${shown.join(', ')}`,
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

interface Value {
  readonly key: PositionKey;
  readonly text: string;
  readonly source: string;
}

function valuesIn(agreement: Agreement, keys: readonly PositionKey[], { language }: Contract): readonly Value[] {
  const { digest } = agreement;
  return digest.positions.flatMap((position): Value[] => {
    if (!keys.includes(position.key)) return [];
    const text = valueText(position.key, position.value, language);
    if (text === undefined) return [];
    const { number, heading } = sectionOf(digest, position.clause);
    return [{ key: position.key, text, source: `${agreement.label} ${number ?? heading}`.trim() }];
  });
}
