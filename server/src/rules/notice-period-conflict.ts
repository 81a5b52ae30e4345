import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { clausesThat, everyClause } from '../analysis/queries/everyClause.js';
import { type NoticeEvent, noticesOf, type StatedNotice } from '../analysis/queries/noticePeriods.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds two clauses that state different periods for the same event, or of which one promises a notice that the other
 * denies. The shorter period will be challenged and the longer one relied on.
 *
 * Bad:  We change these terms with 30 days' notice. … We change these terms with 14 days' notice.
 * Good: We change these terms with 30 days' notice.
 */

const MESSAGES = {
  periods: {
    text: 'Here it is {period}, elsewhere {other}, for the same event ({event}). The shorter period will be challenged and the longer one relied on. State one period.',
  },
  denied: {
    text: 'No notice is given here, and elsewhere it is promised for the same event ({event}). Customers will rely on the promise. Give notice in both places, or say where the exception begins and ends.',
  },
} as const satisfies Record<string, Message>;
const ELSEWHERE: Message = { text: 'What is said elsewhere of the same event.' };
const HERE: Message = { text: 'Write {period} here as well' };
const THERE: Message = { text: 'Write {period} elsewhere as well' };
const EVENTS: Readonly<Record<NoticeEvent, Message>> = {
  terms: { text: 'a change of the terms' },
  price: { text: 'a change of prices' },
  service: { text: 'a change of the services' },
  'end-by-provider': { text: 'termination by the provider' },
  'end-by-customer': { text: 'termination by the customer' },
  renewal: { text: 'the renewal' },
  payment: { text: 'the payment' },
};

interface Placed {
  readonly clause: Clause;
  readonly notice: StatedNotice;
  /** Whether it stands in a part for single services. */
  readonly special: boolean;
}

const SPECIAL_PART =
  /专用|专有|特别条款|附加条款|补充条款|\b(?:special|specific|supplemental|additional|particular)\b[^\n]{0,30}\b(?:terms|conditions|provisions|part)\b/i;

/** Where the parts begin that hold for single services only: an index of clauses, or none. */
function specialFrom(contract: Contract): number {
  const part = special(contract).find(({ parent }) => parent < 0);
  return part?.index ?? Number.POSITIVE_INFINITY;
}

const special = clausesThat(({ heading }) => SPECIAL_PART.test(heading ?? ''));

const noticed = everyClause(noticesOf);

function byEvent(contract: Contract): ReadonlyMap<NoticeEvent, readonly Placed[]> {
  const from = specialFrom(contract);
  const events = new Map<NoticeEvent, Placed[]>();
  for (const { clause, value } of noticed(contract))
    for (const notice of value) {
      const placed = { clause, notice, special: clause.index >= from };
      const list = events.get(notice.event);
      if (list) list.push(placed);
      else events.set(notice.event, [placed]);
    }
  return events;
}

/** Whether two periods differ by more than the ways to count them: a month and 30 days do not. */
function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.12 * Math.max(a, b);
}

/** Words of a period in which one objects, leaves or goes on, and not one of notice. */
const ANSWER =
  /\b(?:object|reject|refus|terminat|cancel|withdraw|leav|end\b|accept|agree|disagree|respon|continu|if|unless|otherwise)|异议|反对|拒绝|终止|解除|退出|继续|同意|接受|如|若|否则/i;

/** Whether a clause states two periods of notice of its own: in other sentences, neither of them a time to answer in. */
function isAnother(contract: Contract, clause: Clause, notices: readonly StatedNotice[]): boolean {
  const sentences = sentencesOf(clause.facts, contract.frame);
  const [one, two] = notices.map(({ range }) =>
    sentences.find(({ start, end }) => start <= range.start && range.start < end),
  );
  return one !== undefined && two !== undefined && one !== two && !ANSWER.test(one.plain) && !ANSWER.test(two.plain);
}

function conflictOf(contract: Contract, placed: readonly Placed[]): Finding | undefined {
  const longest = placed.reduce((best, p) => ((p.notice.days ?? 0.5) > (best.notice.days ?? 0.5) ? p : best));
  const short = placed.find(
    ({ clause, notice }) =>
      (clause !== longest.clause || isAnother(contract, clause, [notice, longest.notice])) &&
      (notice.days === 0
        ? longest.notice.days !== 0
        : differ(notice.days ?? longest.notice.days ?? 0, longest.notice.days ?? 0)),
  );
  // Two parts for single services do not speak of the same service.
  if (!short || (short.special && longest.special)) return undefined;
  const textOf = ({ clause, notice: { range } }: Placed): string =>
    clause.facts.words.passage.plain.slice(range.start, range.end);
  const place = ({ clause, notice: { range } }: Placed): Range => contract.toDocument(clause, range);
  const replacing = (title: Message, target: Placed, period: string): Fix => ({
    title: { ...title, data: { period } },
    edits: [{ ...place(target), text: period }],
  });
  const event = EVENTS[short.notice.event];
  const durations = short.notice.isDuration && longest.notice.isDuration;
  return {
    range: place(short),
    message: durations
      ? { ...MESSAGES.periods, data: { period: textOf(short), other: textOf(longest), event } }
      : { ...MESSAGES.denied, data: { event } },
    ...(short.special !== longest.special && { severity: 'information' }),
    related: [{ range: place(longest), message: ELSEWHERE }],
    fixes: durations ? [replacing(HERE, short, textOf(longest)), replacing(THERE, longest, textOf(short))] : [],
  };
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'notice-period-conflict',
    title: { text: 'Periods of notice that contradict each other' },
    description: {
      text: 'Finds two clauses that state different periods for the same event, or of which one promises a notice that the other denies. The shorter period will be challenged and the longer one relied on.',
    },
    category: 'consistency',
    severity: 'warning',
    types: ['amendments', 'service-changes', 'termination', 'renewal', 'fees'],
    examples: [
      {
        language: 'en',
        bad: "## Changes\n\nWe may change these terms with 30 days' notice to you.\n\n## Amendments of the agreement\n\nWe may amend this agreement with 14 days' notice to you.\n",
        good: "## Changes\n\nWe may change these terms with 30 days' notice to you.\n\n## Amendments of the agreement\n\nWe may amend this agreement with 30 days' notice to you.\n",
      },
      {
        language: 'zh',
        bad: '# 服务协议\n\n## 协议变更\n\n我们修改本协议的，应提前30日通知您。\n\n## 协议的修改\n\n我们可以提前15日通知您后修改本协议。\n',
        good: '# 服务协议\n\n## 协议变更\n\n我们修改本协议的，应提前30日通知您。\n\n## 协议的修改\n\n我们可以提前30日通知您后修改本协议。\n',
      },
    ],
  },
  check(contract) {
    return [...byEvent(contract).values()].flatMap((placed) =>
      placed.length < 2 ? [] : (conflictOf(contract, placed) ?? []),
    );
  },
};

export default rule;
