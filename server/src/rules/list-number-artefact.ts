import { everyBlock } from '../analysis/queries/everyClause.js';
import { strayItems } from '../analysis/queries/strayItems.js';
import { onceOf } from '../analysis/questions.js';
import { shift } from '../text/range.js';
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
    const findings: Finding[] = [];
    const places: Place[] = [];
    for (const { block, kind, tail } of defective(contract)) {
      if (kind) places.push({ block, finding: kind === 'double' ? doubled(contract, block) : split(contract, block) });
      if (tail) findings.push(glued(contract, shift(tail, contract.startOfBlock(block))));
    }
    return [
      ...runs(places),
      ...findings,
      ...merged(contract),
      ...strayItems(contract).map((item) => stray(contract, item)),
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

/** The blocks whose numbers or last lines are not shown as they are meant. */
const defective = onceOf((contract) => {
  const { blocks } = contract.syntax;
  return suspected(contract).flatMap(({ index: block }) => {
    const kind = doubledNumber(blocks, block) ? 'double' : isSplit(blocks, block) ? 'split' : undefined;
    const tail = tailOf(blocks, block);
    return kind || tail ? [{ block, kind, tail }] : [];
  });
});
