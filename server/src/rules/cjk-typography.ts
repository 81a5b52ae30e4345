import type { Contract } from '../analysis/contract.js';
import { inSource, isMarked, isProse } from '../analysis/queries/blockText.js';
import { everyBlock } from '../analysis/queries/everyClause.js';
import { type Block, sourceOffset } from '../syntax/block.js';
import type { TextEdit } from '../text/edit.js';
import { hasHan, languageOf } from '../text/language.js';
import { shift } from '../text/range.js';
import type { DocumentRule, Finding } from './contract.js';

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
  check(contract) {
    if (contract.language !== 'zh') return [];
    const beside = customOf(contract);
    return defective(contract).flatMap(({ index, value: { width, space, spaced, joined } }) => {
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
    });
  },
};
export default rule;

/** The edits that mend a block, in its own offsets. */
interface Defects {
  readonly width: readonly TextEdit[];
  readonly space: readonly TextEdit[];
  /** Blanks between Chinese characters and Latin words or numbers, and places that lack one. */
  readonly spaced: readonly TextEdit[];
  readonly joined: readonly TextEdit[];
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HAN = '\\p{Script=Han}';
const WIDTH = new RegExp(
  `(?<=${HAN}|[）》”])[,;:?!]|[,;:?!](?=\\s?${HAN})|(?<=${HAN}|[，。；：、])\\s?\\((?=[^()\\n]{0,80}\\))|\\((?=${HAN}[^()\\n]{0,80}\\))|(?<=\\([^()\\n]{0,80}${HAN})\\)|(?<=${HAN}\\s?\\([^()\\n]{0,80})\\)`,
  'gu',
);
const QUOTED = new RegExp(`"(?=[^"\\n]{0,60}${HAN})([^"\\n]{1,60})"`, 'gu');
const FULL_MARKS = '，。；：、？！（）《》“”【】';
const SPACE = new RegExp(
  `(?<=[${FULL_MARKS}])[ \\t]+(?=\\S)|(?<=\\S)[ \\t]+(?=[${FULL_MARKS}])|(?<=${HAN})[ \\t]+(?=${HAN}|/\\s?${HAN})|(?<=${HAN}\\s?/)[ \\t]+(?=${HAN})`,
  'gu',
);
/** More than one blank between a Chinese character and a Latin word. */
const WIDE = new RegExp(`(?<=${HAN})[ \\t]{2,8}(?=[A-Za-z\\d])|(?<=[A-Za-z\\d])[ \\t]{2,8}(?=${HAN})`, 'gu');
const SPACED = new RegExp(`(?<=${HAN}) (?=[A-Za-z\\d])|(?<!(?:^|\\n)[\\d.-]{0,20})(?<=[A-Za-z\\d%]) (?=${HAN})`, 'gu');
const JOINED = new RegExp(`(?<=${HAN})(?=[A-Za-z\\d])|(?<=[A-Za-z\\d%])(?=${HAN})`, 'gu');
/** The share of one way of setting Latin words that makes it the custom of a draft. */
const CUSTOM = 0.7;

const defective = everyBlock((block) => {
  if (!isProse(block) || !hasHan(block.words.plain) || languageOf(block.words.plain) !== 'zh') return undefined;
  const defects = read(block);
  return Object.values(defects).some((edits) => edits.length > 0) ? defects : undefined;
});

function read(block: Block): Defects {
  const { plain } = block.words;
  const edits = (pattern: RegExp, text: (match: string) => string): TextEdit[] =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const beside = [match.index - 1, match.index, match.index + match[0].length];
      if (beside.some((at) => isMarked(block, at, ['code', 'link']))) return [];
      const start = sourceOffset(block.words, match.index, 'start');
      if (match[0].length > 0)
        return [{ ...inSource(block, match.index, match.index + match[0].length), text: text(match[0]) }];
      // Markup between the two characters leaves open where the blank belongs.
      return sourceOffset(block.words, match.index, 'end') === start ? [{ start, end: start, text: text('') }] : [];
    });
  const quotes = [...plain.matchAll(QUOTED)].flatMap((match) => {
    const at = (offset: number, text: string): TextEdit => ({ ...inSource(block, offset, offset + 1), text });
    return isMarked(block, match.index, ['code'])
      ? []
      : [at(match.index, '“'), at(match.index + match[0].length - 1, '”')];
  });
  // 10:30 and 3.1: are figures, not sentences; a number before a colon may begin a title.
  const width = edits(WIDTH, (mark) => FULL[mark.trim()] ?? mark);
  return {
    width: [...width, ...quotes].sort((a, b) => a.start - b.start),
    space: [...edits(SPACE, () => ''), ...edits(WIDE, () => ' ')].sort((a, b) => a.start - b.start),
    spaced: edits(SPACED, () => ''),
    joined: edits(JOINED, () => ' '),
  };
}

/** How Latin words and numbers stand beside Chinese characters in most places; undefined where neither way is custom. */
function customOf(contract: Contract): 'blank' | 'none' | undefined {
  let spaced = 0;
  let joined = 0;
  for (const { value } of defective(contract)) {
    spaced += value.spaced.length;
    joined += value.joined.length;
  }
  const all = spaced + joined;
  return all < 10 ? undefined : spaced / all >= CUSTOM ? 'blank' : joined / all >= CUSTOM ? 'none' : undefined;
}

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
