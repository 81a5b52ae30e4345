import type { Contract } from '../analysis/contract.js';
import { inSource } from '../analysis/queries/blockText.js';
import { type BrokenParagraph, brokenParagraphs } from '../analysis/queries/brokenParagraphs.js';
import { shift } from '../text/range.js';
import type { DocumentRule, Finding, Fix } from './contract.js';

/**
 * Finds sentences that a blank line breaks in two, as a conversion from paged documents leaves them.
 *
 * The second half can be read as a clause of its own, without the condition that the first half sets; whoever cites the
 * paragraph cites half a sentence. Switch it off for drafts that are set like verse.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'broken-paragraph',
    title: { text: 'A sentence broken in two' },
    description: {
      text: 'A sentence that a blank line breaks into two paragraphs, as a conversion leaves it. The second half can be read as a clause of its own.',
    },
    category: 'hygiene',
    severity: 'warning',
    examples: [
      {
        language: 'en',
        bad: '## Support\n\nWe answer your questions within two days\n\nand without charge.\n',
        good: '## Support\n\nWe answer your questions within two days and without charge.\n',
      },
      {
        language: 'zh',
        bad: '## 支持\n\n我们将在两个工作日内答复您的问题，并且不另行\n\n收取任何费用。\n',
        good: '## 支持\n\n我们将在两个工作日内答复您的问题，并且不另行收取任何费用。\n',
      },
    ],
  },
  check(contract) {
    const found = brokenParagraphs(contract).map((broken) => reported(contract, broken));
    return found.length < MANY ? found : [together(found)];
  },
};
export default rule;

/** A conversion breaks hundreds: from this many on, those of a document are one finding. */
const MANY = 4;

/** One finding for all sentences that break off: at the first, with the others as related places and a fix for all. */
function together(found: readonly Finding[]): Finding {
  const [first, ...more] = found as [Finding, ...Finding[]];
  const edits = found.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => ('edits' in fix ? fix.edits : [])));
  return {
    range: first.range,
    message: {
      text: 'Here and in {count} places below, a sentence breaks off and goes on in the next paragraph. Each half can be read as a clause of its own, and references cite half a sentence. Join them.',
      data: { count: more.length },
    },
    related: more.map(({ range }) => ({ range, message: { text: 'Here, too.' } })),
    fixes: [
      {
        title: { text: 'Join the paragraphs in all {count} places', data: { count: edits.length } },
        safe: true,
        edits,
      },
      ...(first.fixes ?? []).map((fix): Fix => ({ ...fix, safe: false })),
    ],
  };
}

/** As much of the first half is marked as leads the eye to the break. */
const SHOWN = 20;

function reported(contract: Contract, { block, joint }: BrokenParagraph): Finding {
  const first = contract.block(block)!;
  const [start, next] = [contract.startOfBlock(block), contract.startOfBlock(block + 1)];
  const { plain } = first.words;
  const end = plain.trimEnd().length;
  const from = Math.max(plain.lastIndexOf('\n', end - 1) + 1, end - SHOWN);
  const word = joint === '' || from === 0 ? from : Math.max(from, plain.indexOf(' ', from) + 1);
  const tail = inSource(first, Math.min(word, end - 1), end);
  const range = shift(tail, start);
  const second = contract.block(block + 1)!;
  const opening = inSource(second, 0, Math.max(1, second.words.plain.search(/[\s，。；、,]|$/)));
  const goesOn = shift(opening, next);
  const blank =
    /^[^\S\n]*/.exec(contract.source({ start: range.end, end: goesOn.start }))?.[0].length === goesOn.start - range.end;
  return {
    range,
    message: {
      text: 'The sentence breaks off here and goes on in the next paragraph. That can be read as a clause of its own, and references cite half a sentence. Join the two.',
    },
    related: [{ range: goesOn, message: { text: 'The sentence goes on here.' } }],
    fixes:
      blank || !/^[\s>]*$/.test(contract.source({ start: range.end, end: goesOn.start }))
        ? []
        : [
            {
              title: { text: 'Join the paragraphs' },
              safe: true,
              edits: [{ start: range.end, end: goesOn.start, text: joint }],
            },
          ],
  };
}
