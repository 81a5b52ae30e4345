import type { Position } from '../analysis/model.js';
import { enumerated, type Message } from '../text/message.js';
import type { Comparison, Row } from './compare.js';
import { describeKey, describePosition } from './describe.js';
import { distributionOf } from './distribution.js';
import type { Match } from './match.js';
import { OWN_TO_EACH, orderForCustomer, type Standpoint, sameValues, type Verdict } from './verdict.js';

type Value = Pick<Position, 'key' | 'value'>;

/** A sentence about one row, and how much a reader wants to hear it: less is more urgent. */
interface Remark {
  readonly urgency: number;
  readonly message: Message;
}

/** More labels than these are not read. */
const MOST_LABELS = 4;

/**
 * What most references do and where the draft differs, the most important first: what the draft does not say, what it
 * says otherwise, what it alone says, and last what it says as most do. At most `most` sentences.
 */
export function summarise(comparison: Comparison, standpoint: Standpoint, most = 2): readonly Message[] {
  const remarks = comparison.rows
    .filter((row) => !OWN_TO_EACH.has(row.key))
    .flatMap((row) => remarkOn(row, standpoint))
    .sort((a, b) => a.urgency - b.urgency);
  if (remarks.length === 0) return summariseMatches(comparison.matches);
  return remarks.slice(0, most).map((remark) => remark.message);
}

/** How many references have such a clause, and which have none. */
function summariseMatches(matches: readonly Match[]): readonly Message[] {
  const total = matches.length;
  const without = matches.filter((match) => match.clauses.length === 0).map((match) => match.agreement.label);
  if (total === 0) return [];
  if (without.length === 0) return [{ text: 'All {total} references have such a clause.', data: { total } }];
  if (without.length === total) return [];
  const count = total - without.length;
  if (without.length > MOST_LABELS)
    return [{ text: '{count} of {total} references have such a clause.', data: { count, total } }];
  return [
    {
      text: '{count} of {total} references have such a clause; none in {labels}.',
      data: { count, total, labels: enumerated(without) },
    },
  ];
}

/** What is said of one row; nothing where the draft says one thing and the references say many. */
export function remarkOn(row: Row, standpoint: Standpoint): readonly Remark[] {
  const key = describeKey(row.key);
  const total = row.cells.length;
  const speaking = row.cells.filter((cell) => cell.positions.length > 0);
  const draft = row.draft.length > 0 ? listed(row.draft) : undefined;
  if (speaking.length === 0)
    return draft ? [{ urgency: 4, message: { text: '{key}: in no reference.', data: { key } } }] : [];
  const [first] = distributionOf(row);
  const { value, count } = { value: first!.value, count: first!.cells.length };
  const usual = count > speaking.length / 2 && (count > 1 || speaking.length === 1) ? listed(value) : undefined;
  if (!draft) {
    const urgency = speaking.length > total / 2 ? 0 : 7;
    const message: Message = usual
      ? {
          text: '{key}: not in this draft; “{value}” in {count} of {total} references.',
          data: { key, value: usual, count, total },
        }
      : {
          text: '{key}: not in this draft; {count} of {total} references regulate it, in different ways.',
          data: { key, count: speaking.length, total },
        };
    return [{ urgency, message }];
  }
  const same = row.cells.filter((cell) => cell.verdict === 'same').length;
  if (!usual) {
    const data = { key, count: same, total };
    return same > 0
      ? [{ urgency: 5, message: { text: '{key}: as here in {count} of {total} references; the others differ.', data } }]
      : [{ urgency: 3, message: { text: '{key}: as here in none of {total} references; they differ.', data } }];
  }
  const data = { key, value: usual, count, total, draft };
  if (sameValues(value, row.draft))
    return [{ urgency: 6, message: { text: '{key}: as here in {count} of {total} references.', data } }];
  const order = value.length === 1 && row.draft.length === 1 ? orderForCustomer(row.draft[0]!, value[0]!) : undefined;
  if (order === undefined || order === 0) {
    const text = '{key}: “{value}” in {count} of {total} references, “{draft}” here.';
    return [{ urgency: 3, message: { text, data } }];
  }
  const worse = order > 0 !== (standpoint === 'customer');
  const text = '{key}: “{value}” in {count} of {total} references, “{draft}” here, which is {judgement}.';
  return [{ urgency: worse ? 1 : 2, message: { text, data: { ...data, judgement: judgementOf(worse, standpoint) } } }];
}

/** Better or worse, and for whom. */
function judgementOf(worse: boolean, standpoint: Standpoint): Message {
  if (standpoint === 'customer') return { text: worse ? 'worse for the customer' : 'better for the customer' };
  return { text: worse ? 'worse for the provider' : 'better for the provider' };
}

/**
 * How a position of a reference stands to the draft's, in words. Of what is absent, it is the draft that lacks it where
 * the reference speaks.
 */
export function describeVerdict(verdict: Verdict, speaks: boolean, standpoint: Standpoint): Message {
  switch (verdict) {
    case 'same':
      return { text: 'as in the draft' };
    case 'laxer':
      return judgementOf(false, standpoint);
    case 'stricter':
      return judgementOf(true, standpoint);
    case 'absent':
      return speaks ? { text: 'not in the draft' } : { text: 'not stated' };
    case 'not-comparable':
      return { text: 'different' };
  }
}

/** Values one behind the other: fees paid / excluded. */
export function listed(values: readonly Value[]): Message {
  const [first, ...rest] = values.map(describePosition);
  return rest.reduce<Message>(
    (before, further) => ({ text: '{value}; {further}', data: { value: before, further } }),
    first ?? { text: '' },
  );
}
