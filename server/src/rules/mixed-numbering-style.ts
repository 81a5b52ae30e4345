import type { Clause, ClauseFacts, Contract } from '../analysis/contract.js';
import { everyClause } from '../analysis/queries/everyClause.js';
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
    const levels = [
      contract.roots,
      ...contract.clauses.filter((c) => c.last > c.index).map((c) => contract.childrenOf(c)),
    ];
    return [
      ...levels.flatMap((level) => [...formats(contract, level), ...headings(contract, level)]),
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

const bracketed = everyClause(bracketsOf);

/** A level needs so many clauses for a style; a style so large a share of them. */
const LEAST = 3;
const MAIN = 0.6;

const NUMBER =
  /^(?:\d+(?:[.．-]\d+)*|第[一二三四五六七八九十百零〇两\d]{1,8}[条條]|[一二三四五六七八九十百零〇]{1,6})(?!\d)[.．、)）:：]?(?!\d)[ \t\u3000]?(?=\S)/;

/**
 * How a clause's number is written: figures as N, Chinese ones as 一, a blank behind it as one. Undefined where its text
 * is on another line or Word left something behind it.
 */
function formatOf(contract: Contract, clause: Clause): string | undefined {
  const { start, end } = contract.numberRangeOf(clause);
  if (end <= start) return undefined;
  const source = contract.text
    .slice(start, end + 8)
    .replace(/[*_\\]/g, '')
    .trimStart();
  const written = NUMBER.exec(source)?.[0];
  if (written === undefined || source.startsWith('[', written.length)) return undefined;
  return written
    .replace(/\d+/g, 'N')
    .replace(/[一二三四五六七八九十百零〇两]+/g, '一')
    .replace(/[\u3000\t]/g, ' ');
}

function formats(contract: Contract, level: readonly Clause[]): readonly Finding[] {
  const byFormat = new Map<string, Clause[]>();
  let all = 0;
  for (const clause of level) {
    const number = clause.facts.number;
    // Letters and roman figures cannot be told apart for sure.
    if (!number || !/^(?:decimal|article|han)$/.test(number.style)) continue;
    const format = formatOf(contract, clause);
    if (format === undefined) continue;
    all++;
    const same = byFormat.get(format);
    if (same) same.push(clause);
    else byFormat.set(format, [clause]);
  }
  if (all < LEAST || byFormat.size < 2) return [];
  const [main, ...others] = [...byFormat].sort((a, b) => b[1].length - a[1].length);
  if (main![1].length < all * MAIN) return [];
  const model = main![1][0]!;
  return others.map(([, clauses]) =>
    reported(contract, 'format', clauses, model, {
      text: 'The number {number} is written in another way than most of its level, such as {model}. Clauses cannot be cited alike; two sources were probably put together. Write all alike.',
      data: { number: typed(contract, clauses[0]!), model: typed(contract, model) },
    }),
  );
}

/** Numbered headings where most of their rank have none. */
function headings(contract: Contract, level: readonly Clause[]): readonly Finding[] {
  const { nodes } = contract.outline;
  const ranks = new Map<number, Clause[]>();
  for (const clause of level) {
    const { start } = nodes[clause.index]!;
    if (start.kind !== 'heading' || start.rank === undefined) continue;
    const same = ranks.get(start.rank);
    if (same) same.push(clause);
    else ranks.set(start.rank, [clause]);
  }
  return [...ranks.values()].flatMap((clauses) => {
    const numbered = clauses.filter(({ facts }) => facts.number !== undefined);
    const few = numbered.length > 0 && clauses.length >= LEAST && numbered.length <= clauses.length * (1 - MAIN);
    if (!few) return [];
    return [
      reported(contract, 'headings', numbered, clauses.find(({ facts }) => !facts.number)!, {
        text: 'This heading has a number, and most of its level have none. Readers look for the other numbers; two sources were probably put together. Number all or none.',
      }),
    ];
  });
}

function typed(contract: Contract, clause: Clause): string {
  const { start, end } = contract.numberRangeOf(clause);
  return contract.text.slice(start, end).trim();
}

function reported(
  contract: Contract,
  kind: string,
  clauses: readonly Clause[],
  model: Clause,
  message: Message,
): Finding {
  const [first, ...more] = clauses.map((clause) => contract.numberRangeOf(clause));
  return {
    range: first!,
    kind,
    message,
    related: [
      { range: contract.firstLineOf(model), message: { text: 'Most are written like this.' } },
      ...more.slice(0, 20).map((range) => ({ range, message: { text: 'This one is the same.' } })),
    ],
  };
}

const known = new WeakMap<ClauseFacts, readonly Range[]>();
const NONE: readonly Range[] = [];
const BRACKETS =
  /(?<full>（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）)|(?<half>\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))/g;
/** A number in brackets that says a word again, or cites an item, counts no item. */
const NO_ITEM = /[\p{Script=Han}\d]$/u;

/** The numbers of items in brackets of the rarer width; the first only. */
function bracketsOf(facts: ClauseFacts): readonly Range[] {
  let found = known.get(facts);
  if (!found) {
    const { plain } = facts.words.passage;
    found = /[（(][\d一二三四五六七八九十]/.test(plain) ? read(plain) : NONE;
    known.set(facts, found);
  }
  return found;
}

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
