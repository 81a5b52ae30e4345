import { everyBlock } from '../analysis/queries/everyClause.js';
import { strayItems } from '../analysis/queries/strayItems.js';
import type { DocumentRule, Finding } from './contract.js';
import { glued, merged, stray, tailOf } from './listNumbers/lines.js';
import { doubled, type Place, runs, split } from './listNumbers/numbers.js';
import { doubledNumber, isSplit, openedItem, typedNumber } from './listNumbers/typed.js';

/**
 * Finds where Markdown's lists and the agreement's own numbers got into each other's way.
 *
 * A number that is shown is not the one that is cited: "1. 1." shows two, a title without a blank line below it runs
 * into its first clause, a numbered item behind bullets shows another number. Switch it off for a file that only
 * a program reads.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'list-number-artefact',
    title: { text: 'List markers mixed with clause numbers' },
    description: {
      text: 'Markers of Markdown lists that stand before, instead of or across the numbers of clauses. The numbers that are shown then differ from those that are cited.',
    },
    category: 'hygiene',
    severity: 'warning',
    kinds: {
      double: { title: { text: 'A list marker before the clause number' } },
      split: { title: { text: 'A number alone on its line' } },
      merged: { title: { text: 'A title that runs into its first clause' } },
      tail: { title: { text: 'A sentence glued to the last list item' } },
      stray: { title: { text: 'A numbered item behind bullets' } },
    },
    examples: [
      { language: 'en', bad: '1. 1.1 You pay the fees.\n', good: '1.1 You pay the fees.\n' },
      {
        language: 'zh',
        bad: '3. 服务费用\n3.1. 您应按期支付费用。\n',
        good: '3. 服务费用\n\n3.1. 您应按期支付费用。\n',
      },
    ],
  },
  check(contract) {
    const { blocks, starts } = contract.syntax;
    const findings: Finding[] = [];
    const places: Place[] = [];
    for (const { index: i } of suspected(contract)) {
      if (doubledNumber(blocks, i)) places.push({ block: i, finding: doubled(contract, i) });
      else if (isSplit(blocks, i)) places.push({ block: i, finding: split(contract, i) });
      const tail = tailOf(blocks, i);
      if (tail) findings.push(glued(contract, { start: starts[i]! + tail.start, end: starts[i]! + tail.end }));
    }
    return [
      ...runs(places),
      ...findings,
      ...merged(contract),
      ...strayItems(contract.syntax).map((item) => stray(contract, item)),
    ];
  },
};
export default rule;

/** The blocks that open an ordered item, have a number alone on their line, or are an item of several lines. */
const suspected = everyBlock(
  (block) =>
    openedItem(block) !== undefined ||
    typedNumber(block)?.alone ||
    (block.containers.at(-1)?.kind === 'item' && block.words.plain.includes('\n')) ||
    undefined,
);
