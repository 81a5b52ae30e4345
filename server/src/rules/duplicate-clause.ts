import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { differencesOf, MOST_RUNS, type Repeated, repeatedRuns } from '../analysis/queries/similarSentences.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds sentences that stand twice, or nearly so, in different clauses. Later edits change one copy only, and the two
 * then contradict each other. Switch it off where parts of the draft are meant to be read alone.
 *
 * Bad:  the same sentence on liability in section 4 and in section 9.
 * Good: section 9 says that section 4 applies.
 */

const MESSAGES = {
  same: {
    text: 'This also stands in “{clause}”. Later edits will change one copy only. Replace one of them by a reference.',
  },
  nearly: {
    text: 'Nearly the same stands in “{clause}”; only one of them has: {differences}. Readers will ask whether something else is meant. Use the same words, or replace one by a reference.',
  },
  many: {
    text: 'Large parts of the text stand twice, in {count} places, nearly or word by word. Later edits will change one copy only. Make them one part, or files of their own.',
  },
  alike: {
    text: 'Nearly the same stands in “{clause}”. Readers will ask whether something else is meant. Use the same words, or replace one by a reference.',
  },
} as const satisfies Record<string, Message>;
const EARLIER: Message = { text: 'The other copy.' };
const REFER: Message = { text: 'Replace it by a reference to {number}' };
const SAME = 0.95;
/** So many differences are named. */
const SHOWN = 4;

/** What refers to a clause by its number; nothing for clauses that have none. */
function referenceTo({ facts }: Clause): string | undefined {
  const number = facts.number?.text;
  if (number === undefined || !/\d|第/.test(number)) return undefined;
  if (facts.words.language === 'zh') return `适用${number.startsWith('第') ? number : `第${number}条`}的约定。`;
  return /^\d/.test(number) ? `Section ${number} applies.` : undefined;
}

/** The repeated sentences of one clause that follow each other and stand in one other clause. */
function findingOf(contract: Contract, run: readonly Repeated[]): Finding {
  const [{ clause, earlier }] = run as readonly [Repeated, ...Repeated[]];
  const ending = run.at(-1)!;
  const range: Range = {
    start: contract.toDocument(contract.clause(clause)!, run[0]!.sentence).start,
    end: contract.toDocument(contract.clause(ending.clause)!, ending.sentence).end,
  };
  const same = run.every(({ likeness }) => likeness >= SAME);
  const differing = new Set<string>();
  for (const one of run) {
    if (differing.size >= SHOWN) break;
    for (const words of differencesOf(one)) differing.add(words);
  }
  const differences = [...differing].slice(0, SHOWN).join(', ');
  const other = contract.clause(earlier.clause)!;
  const text = same && ending.clause === clause ? referenceTo(other) : undefined;
  const fixes: Fix[] =
    text === undefined
      ? []
      : [
          {
            title: { ...REFER, data: { number: other.facts.number!.text } },
            edits: [{ ...range, text }],
          },
        ];
  return {
    range,
    message: {
      ...(same ? MESSAGES.same : differences === '' ? MESSAGES.alike : MESSAGES.nearly),
      data: { clause: clauseName(other), differences },
    },
    related: [{ range: contract.toDocument(other, earlier.sentence), message: EARLIER }],
    fixes,
  };
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'duplicate-clause',
    title: { text: 'Sentence that stands twice' },
    description: {
      text: 'Finds sentences that stand twice, or nearly so, in different clauses. Later edits change one copy only, and the two then contradict each other.',
    },
    category: 'consistency',
    severity: 'hint',
    examples: [
      {
        language: 'en',
        bad: '## 1. Liability\n\nWe are liable for damage that we cause by intent or gross negligence, and for nothing else whatever the legal ground may be.\n\n## 2. Support\n\nWe are liable for damage that we cause by intent or gross negligence, and for nothing else whatever the legal ground may be.\n',
        good: '## 1. Liability\n\nWe are liable for damage that we cause by intent or gross negligence, and for nothing else whatever the legal ground may be.\n\n## 2. Support\n\nSection 1 applies.\n',
      },
      {
        language: 'zh',
        bad: '## 1. 责任\n\n我们只对因故意或者重大过失造成的直接损失承担赔偿责任，对于其他任何损失，无论其法律依据如何，均不承担赔偿责任。\n\n## 2. 支持\n\n我们只对因故意或者重大过失造成的直接损失承担赔偿责任，对于其他任何损失，无论其法律依据如何，均不承担赔偿责任。\n',
        good: '## 1. 责任\n\n我们只对因故意或者重大过失造成的直接损失承担赔偿责任，对于其他任何损失，无论其法律依据如何，均不承担赔偿责任。\n\n## 2. 支持\n\n适用第1条的约定。\n',
      },
    ],
  },
  check(contract) {
    const { count, runs } = repeatedRuns(contract);
    if (count <= MOST_RUNS) return runs.map((run) => findingOf(contract, run));
    const { range, related } = findingOf(contract, runs[0]!);
    return [{ range, message: { ...MESSAGES.many, data: { count } }, related: related ?? [] }];
  },
};

export default rule;
