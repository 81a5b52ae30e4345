import type { Contract } from '../analysis/contract.js';
import { latinCustom, typographyDefects } from '../analysis/queries/chineseTypography.js';
import type { TextEdit } from '../text/edit.js';
import { shift } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts } from './contract.js';

/**
 * Finds half-width punctuation and wrong blanks in Chinese text, in each paragraph once.
 *
 * House styles ask for full width, and mixed punctuation shows text that was pasted from elsewhere. Switch it off for
 * drafts of another style.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'cjk-typography',
    title: { text: 'Punctuation and blanks in Chinese text' },
    description: {
      text: 'Half-width punctuation beside Chinese characters, blanks around full-width marks or between characters, and blanks beside Latin words against the custom of the draft. Mixed punctuation shows text pasted from elsewhere.',
    },
    category: 'hygiene',
    severity: 'hint',
    kinds: {
      width: { title: { text: 'Half-width punctuation' } },
      space: { title: { text: 'Blanks too many or too few' } },
    },
    examples: [
      { language: 'zh', bad: '您应遵守规则,不得转让账户。\n', good: '您应遵守规则，不得转让账户（含子账户）。\n' },
    ],
  },
  ...inParts(
    inEach(typographyDefects, (contract, { index, value: { width, space, spaced, joined } }) => {
      if (contract.language !== 'zh') return [];
      const beside = latinCustom(contract);
      const against = beside === 'blank' ? joined : beside === 'none' ? spaced : [];
      return [
        ...report(contract, 'width', width, index, {
          text: 'Half-width punctuation stands in Chinese text here. It shows text pasted from elsewhere, and searches miss it. Write it in full width.',
        }),
        ...report(
          contract,
          'space',
          [...space, ...against].sort((x, y) => x.start - y.start),
          index,
          {
            text: 'Blanks here are not as they are set in Chinese, or not as in the rest of this draft. They show text pasted from elsewhere. Set them alike.',
          },
        ),
      ];
    }),
  ),
};
export default rule;

function report(
  contract: Contract,
  kind: 'width' | 'space',
  edits: readonly TextEdit[],
  block: number,
  message: { readonly text: string },
): Finding[] {
  const first = edits[0];
  if (!first) return [];
  // An empty place is shown by the character before it.
  const start = contract.startOfBlock(block);
  const range = shift(
    first.end > first.start ? first : { start: Math.max(0, first.start - 1), end: first.start + 1 },
    start,
  );
  return [
    {
      range: { start: range.start, end: Math.min(range.end, start + contract.block(block)!.length) },
      kind,
      message,
      fixes: [
        {
          title: { text: 'Set this paragraph in one style' },
          safe: true,
          resolve: (now) =>
            distinct(edits.map((edit) => ({ ...shift(edit, now.startOfBlock(block)), text: edit.text }))),
        },
      ],
    },
  ];
}

/** Edits without those that touch the one before. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits)
    if (out.length === 0 || out.at(-1)!.end < edit.start || (out.at(-1)!.end === edit.start && edit.end > edit.start))
      out.push(edit);
  return out;
}
