import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { derived, everyClause, everyValue } from '../analysis/queries/everyClause.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/**
 * Finds numbers of one level that are written in two ways: with and without a point or a blank, headings with and
 * without numbers, brackets of two widths.
 *
 * Most often two sources were put together; such numbers cannot be cited alike. Switch it off for collections.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'mixed-numbering-style',
    title: { text: 'Numbers of one level in two styles' },
    description: {
      text: 'Clauses of one level whose numbers are written in two ways, single numbered headings among unnumbered ones, and item numbers in brackets of two widths. Usually two sources were put together.',
    },
    category: 'references',
    severity: 'hint',
    kinds: {
      format: { title: { text: 'A number written in another way' } },
      headings: { title: { text: 'A numbered heading among unnumbered ones' } },
      brackets: { title: { text: 'Brackets of two widths' } },
    },
    examples: [
      {
        language: 'en',
        bad: '## 1. Services\n\nWe host.\n\n## 2. Fees\n\nYou pay.\n\n## 3 Term\n\nA year.\n',
        good: '## 1. Services\n\nWe host.\n\n## 2. Fees\n\nYou pay.\n\n## 3. Term\n\nA year.\n',
      },
      {
        language: 'zh',
        bad: '## 服务\n\n服务包括：（1）存储；（2）备份；(3) 恢复。\n',
        good: '## 服务\n\n服务包括：（1）存储；（2）备份；（3）恢复。\n',
      },
    ],
  },
  check(contract) {
    return [
      ...oddNumbers(contract).map((odd) => formatFinding(contract, odd)),
      ...oddHeadings(contract).map((odd) => headingFinding(contract, odd)),
      ...bracketed(contract).flatMap(({ clause, value }) =>
        value.map((range) => ({
          range: contract.toDocument(clause, range),
          kind: 'brackets',
          message: {
            text: 'This number stands in brackets of another width than the others of the clause. Items are then not found by a search for their number. Write all alike.',
          },
        })),
      ),
    ];
  },
};
export default rule;

/** A level needs so many clauses for a style; a style so large a share of them. */
const LEAST = 3;
const MAIN = 0.6;
/** The styles of numbers that are read for sure. */
const READ = /^(?:decimal|article|han)$/;
const HEADED = /^(?:decimal|article|chapter|han|upper-dot)$/;

const NUMBER =
  /^(?:\d+(?:[.．-]\d+)*|第[一二三四五六七八九十百零〇两\d]{1,8}[条條]|[一二三四五六七八九十百零〇]{1,6})(?!\d)[.．、)）:：]?(?!\d)[ \t\u3000\u00a0]{0,8}(?=[^\s\u00a0])/;

/**
 * How a clause's number is written: figures as N, Chinese ones as 一, a blank behind it as one. Undefined where its text
 * is on another line or Word left something behind it.
 */
const formatted = everyValue(({ number, reading }, _, own) => {
  // Letters and roman figures cannot be told apart for sure.
  if (!number || !READ.test(number.style)) return undefined;
  const { start, end } = reading.numberRange;
  if (end <= start) return undefined;
  const source = own
    .slice(start, end + 16)
    // A line to write on is text.
    .replace(/_{3,}/g, '…')
    .replace(/[*_\\]/g, '')
    .trimStart();
  const written = NUMBER.exec(source)?.[0];
  if (written === undefined || source.startsWith('[', written.length)) return undefined;
  return (
    written
      // 2.1 below 2 is of another depth, not of another format.
      .replace(/\d+(?:\.\d+)*/g, 'N')
      .replace(/[一二三四五六七八九十百零〇两]+/g, '一')
      // How many blanks stand there does not show.
      .replace(/[ \u3000\u00a0\t]+/g, ' ')
  );
});

/** Clauses of one level that are written in another way than most, and one of those; by index. */
interface Odd {
  readonly clauses: readonly number[];
  readonly model: number;
}

/** Kept while the numbers are written as they are and the outline has its shape. */
const oddNumbers = derived(
  (contract) => [formatted(contract), contract.family],
  (contract): readonly Odd[] =>
    [...grouped(formatted(contract), ({ index }) => contract.clause(index)!.parent).values()].flatMap((level) => {
      const byFormat = grouped(level, ({ value }) => value);
      if (level.length < LEAST || byFormat.size < 2) return [];
      const [main, ...others] = [...byFormat.values()].sort((a, b) => b.length - a.length);
      if (main!.length < level.length * MAIN) return [];
      return others.map((hits) => ({ clauses: hits.map(({ index }) => index), model: main![0]!.index }));
    }),
);

/** Headings that begin with figures which are not read as their number: bold type may cut them in two. */
const figured = everyValue(({ number, heading }) =>
  number === undefined && /^\d/.test(heading ?? '') ? true : undefined,
);

/** Numbered headings where most of their rank have none. */
const oddHeadings = derived(
  (contract) => [contract.family, figured(contract)],
  (contract): readonly Odd[] => {
    const { nodes } = contract.outline;
    const unread = new Set(figured(contract).map(({ index }) => index));
    const headed = nodes.flatMap(({ start, parent, number }, index) =>
      // Converters leave headings without words; a small letter may be a roman figure among others that were not read,
      // and parts are numbered I, II beside a table of contents.
      start.kind === 'heading' && start.rank !== undefined && (number ? HEADED.test(number.style) : start.heading)
        ? [{ index, level: `${parent} ${start.rank}` }]
        : [],
    );
    return [...grouped(headed, ({ level }) => level).values()].flatMap((level) => {
      const all = level.map(({ index }) => index);
      const numbered = all.filter((index) => nodes[index]!.number !== undefined);
      const few = numbered.length > 0 && all.length >= LEAST && numbered.length <= all.length * (1 - MAIN);
      return few && !all.some((index) => unread.has(index))
        ? [{ clauses: numbered, model: all.find((index) => !nodes[index]!.number)! }]
        : [];
    });
  },
);

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const WRITTEN: Message = {
  text: 'The number “{number}” is written in another way than most of its level, such as “{model}”. Clauses cannot be cited alike; two sources were probably put together. Write all alike.',
};
const BLANK: Message = {
  text: 'The blank behind the number “{number}” is not set as on most of its level, such as “{model}”. Clauses cannot be cited alike; two sources were probably put together. Write all alike.',
};

function formatFinding(contract: Contract, odd: Odd): Finding {
  const number = typed(contract, contract.clause(odd.clauses[0]!)!);
  const model = typed(contract, contract.clause(odd.model)!);
  const form = (text: string): string => text.replace(/\d+/g, 'N').replace(/[一二三四五六七八九十百零〇两]+/g, '一');
  return reported(contract, 'format', odd, {
    ...(form(number) === form(model) ? BLANK : WRITTEN),
    data: { number, model },
  });
}

function headingFinding(contract: Contract, odd: Odd): Finding {
  return reported(contract, 'headings', odd, {
    text: 'This heading has a number, and most of its level have none. Readers look for the other numbers; two sources were probably put together. Number all or none.',
  });
}

function typed(contract: Contract, clause: Clause): string {
  return contract
    .source(contract.numberRangeOf(clause))
    .replace(/[*_\\]/g, '')
    .trim();
}

function reported(contract: Contract, kind: string, { clauses, model }: Odd, message: Message): Finding {
  const [first, ...more] = clauses.map((index) => contract.numberRangeOf(contract.clause(index)!));
  return {
    range: first!,
    kind,
    message,
    related: [
      { range: contract.firstLineOf(contract.clause(model)!), message: { text: 'Most are written like this.' } },
      ...more.slice(0, 20).map((range) => ({ range, message: { text: 'This one is the same.' } })),
    ],
  };
}

const NONE: readonly Range[] = [];
const BRACKETS =
  /(?<full>（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）)|(?<half>\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))/g;
/** A number in brackets that says a word again, or cites an item, counts no item. */
const NO_ITEM = /[\p{Script=Han}\d]$/u;

/** The numbers of items in brackets of the rarer width; the first only. */
const bracketed = everyClause(({ words: { passage } }) =>
  /[（(][\d一二三四五六七八九十]/.test(passage.plain) ? read(passage.plain) : NONE,
);

function read(plain: string): readonly Range[] {
  const full: Range[] = [];
  const half: Range[] = [];
  for (const match of plain.matchAll(BRACKETS)) {
    if (NO_ITEM.test(plain.slice(Math.max(0, match.index - 1), match.index))) continue;
    (match.groups!.full ? full : half).push({ start: match.index, end: match.index + match[0].length });
  }
  if (full.length === 0 || half.length === 0) return NONE;
  return [(half.length <= full.length ? half : full)[0]!];
}
