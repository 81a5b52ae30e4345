import type { Contract } from '../analysis/contract.js';
import { isLettered } from '../analysis/numbers.js';
import { inSource } from '../analysis/queries/blockText.js';
import { derived, everyBlock, everyValue } from '../analysis/queries/everyClause.js';
import { lostItems } from '../analysis/queries/lostItems.js';
import { type BrokenRow, brokenRows } from '../analysis/queries/numberRows.js';
import { blocksWith } from '../analysis/queries/search.js';
import { strayItems } from '../analysis/queries/strayItems.js';
import { numberPlace, renumber } from '../analysis/renumber.js';
import type { TextEdit } from '../text/edit.js';
import { shift } from '../text/range.js';
import { type DocumentRule, type Finding, type Fix, inParts, type Message } from './contract.js';

/**
 * Finds clauses that are numbered twice, in the wrong order or with numbers missing, and headings that skip a level.
 *
 * Other documents cite the clauses of this one by number; a wrong number sends them to the wrong clause, and a missing
 * one makes readers ask what was taken out. Switch it off for excerpts.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'numbering-sequence',
    title: { text: 'Clause numbers out of sequence' },
    description: {
      text: 'Clause numbers that repeat, skip, step back, start above one or leave out a level. References, above all from other documents, then point to the wrong clause.',
    },
    category: 'references',
    severity: 'warning',
    kinds: {
      duplicate: { title: { text: 'A number that stands twice' } },
      gap: { title: { text: 'A number that is missing' } },
      start: { title: { text: 'A row that does not start with one' }, severity: 'hint' },
      order: { title: { text: 'A number that steps back' } },
      level: { title: { text: 'A level of numbers left out' } },
      heading: { title: { text: 'A level of headings left out' }, severity: 'information' },
    },
    examples: [
      {
        language: 'en',
        bad: '## 1. Services\n\nWe host.\n\n## 3. Fees\n\nYou pay.\n',
        good: '## 1. Services\n\nWe host.\n\n## 2. Fees\n\nYou pay.\n',
      },
      {
        language: 'zh',
        bad: '## 第一条 服务\n\n我们提供服务。\n\n## 第三条 费用\n\n您支付费用。\n',
        good: '## 第一条 服务\n\n我们提供服务。\n\n## 第二条 费用\n\n您支付费用。\n',
      },
    ],
  },
  ...inParts(breaks, items, levels, headings),
};
export default rule;

function breaks(contract: Contract): Finding[] {
  const rows = brokenRows(contract);
  const strays = new Set(rows.length === 0 ? [] : strayItems(contract).map((item) => item.block));
  return rows
    .filter((row) => !strays.has(contract.firstBlockOf(row.clauses[row.broken.at]!)))
    .map((row) => broken(contract, row));
}

const GAP =
  'The number {number} follows {before}: readers will ask what was taken out, and references to what lies between find nothing. Renumber from here on, or keep the missing number as “reserved”.';

function broken(contract: Contract, row: BrokenRow): Finding {
  const { at, kind } = row.broken;
  const clause = row.clauses[at]!;
  const before = row.clauses[at - 1];
  const { text: number, values } = clause.facts.number!;
  const twin = row.clauses.find((other) => other !== clause && other.facts.number!.values.at(-1) === values.at(-1));
  const related = kind === 'duplicate' ? twin : before;
  const data = { number, before: before?.facts.number?.text ?? '' };
  const messages: Record<typeof kind, Message> = {
    duplicate: {
      text: 'The number {number} stands twice at this level, so that nobody can tell which clause a reference to it means. Renumber from here on.',
      data,
    },
    gap: {
      text: GAP,
      data,
    },
    start: {
      text: 'The first number of this level is {number}: readers will ask what was taken out before it. Renumber, or number the clauses before it.',
      data,
    },
    order: {
      text: 'The number {number} stands behind {before}, so that readers do not find it where they look. Renumber, or move the clause.',
      data,
    },
  };
  return {
    range: numberPlace(contract, clause),
    kind,
    message: messages[kind],
    ...(related && {
      related: [{ range: numberPlace(contract, related), message: { text: 'The number that it does not fit.' } }],
    }),
    fixes: [renumbered(row, kind === 'start' ? 0 : at)],
  };
}

/** Items in brackets that are missing from a list; nothing else cites (b) for sure, so that no fix puts another in its place. */
function items(contract: Contract): Finding[] {
  return lostItems(contract).map(({ block, range, mark, before }) => ({
    range: shift(inSource(contract.block(block)!, range.start, range.end), contract.startOfBlock(block)),
    kind: 'gap',
    message: { text: GAP, data: { number: mark, before } },
  }));
}

/** Numbers a row on from the clause before `from`; the clauses are looked up again where the fix is asked for. */
function renumbered({ clauses }: BrokenRow, from: number): Fix {
  return {
    title: { text: 'Renumber from here on, with all references' },
    resolve: (contract) => {
      const changes = new Map<number, readonly number[]>();
      let last = from === 0 ? 0 : clauses[from - 1]!.facts.number!.values.at(-1)!;
      for (const clause of clauses.slice(from)) {
        const { values } = clause.facts.number!;
        last++;
        if (values.at(-1) !== last) changes.set(clause.index, [...values.slice(0, -1), last]);
      }
      return renumber(contract, changes).edits;
    },
  };
}

const decimals = everyValue(({ number }) => (number?.style === 'decimal' && !isLettered(number) ? number : undefined));

/** Decimals two levels below the number above them: 1.1.1 below 1. The first of each row. */
const deep = derived(
  (contract) => [decimals(contract)],
  (contract) => {
    const numbers = new Set(decimals(contract).map(({ value }) => value.values.join('.')));
    const seen = new Set<string>();
    return decimals(contract).flatMap(({ index, value: { text, values } }) => {
      const prefix = values.slice(0, -1);
      const missing = prefix.join('.');
      if (values.length < 3 || !text.includes('.') || numbers.has(missing) || seen.has(missing)) return [];
      seen.add(missing);
      const above = prefix.slice(0, -1).join('.');
      return numbers.has(above) ? [{ index, number: text, above, missing }] : [];
    });
  },
);

function levels(contract: Contract): Finding[] {
  return deep(contract).flatMap(({ index, ...data }) => {
    const written = new RegExp(`(?<![\\d.])${data.missing.replaceAll('.', '\\.')}(?![\\d.]*\\d)`);
    if (blocksWith(contract, written).length > 0) return [];
    return [
      {
        range: numberPlace(contract, contract.clause(index)!),
        kind: 'level',
        message: {
          text: 'The number {number} stands below {above}, but there is no {missing}: readers will ask what was taken out. Number the clause one level higher, or add {missing}.',
          data,
        },
      },
    ];
  });
}

const ranks = everyBlock((block) =>
  block.kind === 'heading' && block.words.plain.trim() !== '' ? block.rank : undefined,
);

/** Markdown headings that go down by two ranks or more; the fix lifts the whole run of them. */
function headings(contract: Contract): Finding[] {
  const findings: Finding[] = [];
  let before = 0;
  for (const { index: i, value: rank } of ranks(contract)) {
    const from = before;
    before = rank;
    if (from === 0 || rank <= from + 1) continue;
    const start = contract.startOfBlock(i) + contract.block(i)!.content;
    findings.push({
      range: { start, end: start + marksAt(contract, i) },
      kind: 'heading',
      message: {
        text: 'This heading is of level {rank} below one of level {before}: outlines and screen readers show a level that is not there. Use level {wanted}.',
        data: { rank, before: from, wanted: from + 1 },
      },
      fixes: [
        {
          title: { text: 'Make it a heading of level {wanted}, and lift those below it', data: { wanted: from + 1 } },
          resolve: (now) => lift(now, i, from),
        },
      ],
    });
  }
  return findings;
}

/** The length of a heading's `#`; the whole text of a heading that is underlined cannot be of level 3 or lower. */
function marksAt(contract: Contract, block: number): number {
  const start = contract.startOfBlock(block) + contract.block(block)!.content;
  return /^#+/.exec(contract.source({ start, end: start + 6 }))?.[0].length ?? 0;
}

/** Lifts a heading and those that follow it, down to the next heading that is no lower than `outer`. */
function lift(contract: Contract, from: number, outer: number): TextEdit[] {
  const { blocks, starts } = contract.syntax;
  const by = (blocks[from]?.rank ?? outer + 1) - outer - 1;
  const edits: TextEdit[] = [];
  for (let i = from; i < blocks.length && by > 0; i++) {
    const block = blocks[i]!;
    if (block.kind !== 'heading') continue;
    const rank = block.rank!;
    if (rank <= outer) break;
    const marks = marksAt(contract, i);
    const start = starts[i]! + block.content;
    if (marks > 0) edits.push({ start, end: start + marks, text: '#'.repeat(Math.max(outer + 1, rank - by)) });
  }
  return edits;
}
