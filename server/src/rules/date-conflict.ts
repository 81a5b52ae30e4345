import type { Contract } from '../analysis/contract.js';
import { everyBlock } from '../analysis/queries/everyClause.js';
import { type StatedDate, statedDates } from '../analysis/queries/statedDates.js';
import { type Range, shift } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds an entry into force before the last change, two dates of entry into force, and days that the calendar does not
 * have. The date decides which version binds and when periods start. Switch it off for lists of former versions.
 *
 * Bad:  Effective date: 1 March 2026. Last updated: 15 June 2026.
 * Good: Last updated: 15 June 2026. Effective date: 1 July 2026.
 */

const MESSAGES = {
  order: {
    text: 'This version enters into force on {effective}, before it was last changed on {revision}. Which text bound the customer in between is then open. Correct one of the dates.',
  },
  two: {
    text: 'The entry into force is {date} here and {other} elsewhere. Which version binds from when is then open. State one date.',
  },
  impossible: {
    text: 'The calendar has no {date}, so that nobody can tell which day is meant. Correct the date.',
  },
} as const satisfies Record<string, Message>;
const OTHER: Message = { text: 'The date that it does not fit.' };
const FIXES = {
  swap: { text: 'Swap the two dates' },
  revision: { text: 'Let it enter into force on the day of the last change' },
  here: { text: 'Write {date} here as well' },
  there: { text: 'Write {date} elsewhere as well' },
} as const satisfies Record<string, Message>;

/** Headings of the first rank above which parts of a file are agreements of their own; more of them head clauses. */
const MOST_PARTS = 8;

const firstRank = everyBlock((block) => block.rank === 1 || undefined);

/** The dates by the part of the file that they stand in, for files that hold several agreements. */
function byPart(contract: Contract, dates: readonly StatedDate[]): readonly (readonly StatedDate[])[] {
  if (dates.length < 2) return [];
  const titles = firstRank(contract).map(({ index }) => index);
  if (titles.length > MOST_PARTS) return [dates];
  const parts = new Map<number, StatedDate[]>();
  for (const date of dates) {
    // What stands before the first title belongs to it.
    const part = Math.max(1, titles.filter((title) => title <= date.block).length);
    parts.set(part, [...(parts.get(part) ?? []), date]);
  }
  return [...parts.values()];
}

function check(contract: Contract): Finding[] {
  const dates = statedDates(contract);
  const stated = dates.filter(({ possible, role }) => possible && role !== 'other');
  return [
    ...dates
      .filter(({ possible }) => !possible)
      .map((date) => ({
        kind: 'impossible',
        range: placeOf(contract, date),
        message: { ...MESSAGES.impossible, data: { date: textOf(contract, date) } },
      })),
    ...byPart(contract, stated).flatMap((part) => conflictOf(contract, part)),
  ];
}

/** What the dates of one agreement contradict each other in. */
function conflictOf(contract: Contract, dates: readonly StatedDate[]): Finding[] {
  const [first, ...others] = dates.filter(({ role }) => role === 'effective');
  if (!first) return [];
  const other = others.find(({ value }) => value !== first.value);
  const written = textOf(contract, first);
  const writing = (title: Message, ...edits: readonly (readonly [StatedDate, StatedDate])[]): Fix => ({
    title,
    edits: edits.map(([at, date]) => ({ ...placeOf(contract, at), text: textOf(contract, date) })),
  });
  if (other) {
    const here = textOf(contract, other);
    return [
      {
        kind: 'two',
        range: placeOf(contract, other),
        message: { ...MESSAGES.two, data: { date: here, other: written } },
        related: [{ range: placeOf(contract, first), message: OTHER }],
        fixes: [
          writing({ ...FIXES.here, data: { date: written } }, [other, first]),
          writing({ ...FIXES.there, data: { date: here } }, [first, other]),
        ],
      },
    ];
  }
  const revision = dates.reduce<StatedDate | undefined>(
    (last, date) => (date.role === 'revision' && (!last || date.value > last.value) ? date : last),
    undefined,
  );
  if (!revision || first.value >= revision.value) return [];
  return [
    {
      kind: 'order',
      range: placeOf(contract, first),
      message: { ...MESSAGES.order, data: { effective: written, revision: textOf(contract, revision) } },
      related: [{ range: placeOf(contract, revision), message: OTHER }],
      fixes: [writing(FIXES.swap, [first, revision], [revision, first]), writing(FIXES.revision, [first, revision])],
    },
  ];
}

function placeOf(contract: Contract, { block, range }: StatedDate): Range {
  return block < 0 ? range : shift(range, contract.startOfBlock(block));
}

function textOf(contract: Contract, date: StatedDate): string {
  return contract.source(placeOf(contract, date));
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'date-conflict',
    title: { text: 'Dates that contradict each other' },
    description: {
      text: 'Finds an entry into force before the last change, two dates of entry into force, and days that the calendar does not have. The date decides which version binds and when periods start.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      order: { title: { text: 'In force before the last change' } },
      two: { title: { text: 'Two dates of entry into force' } },
      impossible: { title: { text: 'A day that does not exist' } },
    },
    types: ['effective-date'],
    examples: [
      {
        language: 'en',
        bad: '# Terms of Service\n\nEffective date: 1 March 2026\n\nLast updated: 15 June 2026\n\n## Services\n\nWe host.\n',
        good: '# Terms of Service\n\nEffective date: 1 July 2026\n\nLast updated: 15 June 2026\n\n## Services\n\nWe host.\n',
      },
      {
        language: 'zh',
        bad: '# 服务协议\n\n生效日期：2026年3月1日\n\n更新日期：2026年6月15日\n\n## 服务\n\n我们提供服务。\n',
        good: '# 服务协议\n\n生效日期：2026年7月1日\n\n更新日期：2026年6月15日\n\n## 服务\n\n我们提供服务。\n',
      },
    ],
  },
  check,
};

export default rule;
