import type { Contract } from '../analysis/contract.js';
import { inSource, isMarked, isProse } from '../analysis/queries/blockText.js';
import { everyBlock } from '../analysis/queries/everyClause.js';
import type { Block } from '../syntax/block.js';
import { languageOf } from '../text/language.js';
import { shift } from '../text/range.js';
import { type DocumentRule, type Finding, type Fix, inParts } from './contract.js';
import { type LoneMark, loneMarks } from './punctuation/brackets.js';
import { unended } from './punctuation/endMarks.js';
import { stoppedItems } from './punctuation/itemEnds.js';

/**
 * Finds punctuation that is missing or too much: two marks in a row, brackets and quotation marks that do not pair,
 * paragraphs without an end mark, headings with one.
 *
 * A missing bracket or comma can change the scope of an exception, and a paragraph without an end may have lost its end.
 * Switch it off for drafts that are notes.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'punctuation-defect',
    title: { text: 'Punctuation missing or too much' },
    description: {
      text: 'Marks that are doubled or do not pair, paragraphs without an end mark and headings with one. A missing bracket or comma can change the scope of an exception.',
    },
    category: 'hygiene',
    severity: 'information',
    kinds: {
      repeated: { title: { text: 'Two marks in a row' } },
      unbalanced: { title: { text: 'A bracket or quotation mark without its other half' } },
      final: { title: { text: 'A paragraph without an end mark' } },
      heading: { title: { text: 'A heading with an end mark' } },
      item: { title: { text: 'A full stop between items that end with semicolons' }, severity: 'hint' },
      comma: { title: { text: 'A comma that cuts a list from its verb' } },
    },
    examples: [
      {
        language: 'en',
        bad: 'The fees (net of tax are due at once.\n',
        good: 'The fees (net of tax) are due at once.\n',
      },
      { language: 'zh', bad: '您应按期支付费用，，不得拖欠。\n', good: '您应按期支付费用，不得拖欠……\n' },
    ],
  },
  ...inParts(
    (contract) =>
      repeating(contract).flatMap(({ index, value }) =>
        value.map((finding) => placed(finding, contract.startOfBlock(index))),
      ),
    (contract) => [...loneMarks(contract)].map(([b, marks]) => lone(contract, b, marks[0]!)),
    (contract) => [...unended(contract)].map(({ block, mark, item }) => final(contract, block, mark, item)),
    headings,
    items,
  ),
};
export default rule;

/** A full stop in the middle of a row of items. */
function items(contract: Contract): Finding[] {
  return stoppedItems(contract).map(({ range, mark }) => ({
    range,
    kind: 'item',
    message: {
      text: 'The other items of this row end with semicolons, and this one ends the sentence. What follows may seem to belong to another sentence. Use one mark.',
    },
    fixes: [{ title: { text: 'Write “{words}”', data: { words: mark } }, edits: [{ ...range, text: mark }] }],
  }));
}

/** What 包括 opens must not be cut from it. */
const CUT = /包括(?:但不限于)?[，,](?=(?!但不限于)\S)/g;

function cutIn(block: Block): Finding[] {
  return [...block.words.plain.matchAll(CUT)].map((match) => {
    const at = match.index + match[0].length - 1;
    const range = inSource(block, at, at + 1);
    return {
      range,
      kind: 'comma',
      message: {
        text: 'The comma cuts the list from the word that opens it; words may be missing before it. Delete it, or complete the words.',
      },
      fixes: [{ title: { text: 'Delete the comma' }, safe: true, edits: [{ ...range, text: '' }] }],
    };
  });
}

const REPEATED = /[,，、;；。](?:[ \t]*[,，、;；。])+/g;
/** The stronger mark stays. */
const STRENGTH = '、,，;；。';

function placed(finding: Finding, base: number): Finding {
  return {
    ...finding,
    range: shift(finding.range, base),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) =>
        'edits' in fix ? { ...fix, edits: fix.edits.map((e) => ({ ...shift(e, base), text: e.text })) } : fix,
      ),
    }),
  };
}

const repeating = everyBlock((block) =>
  isProse(block)
    ? [...[...block.words.plain.matchAll(REPEATED)].flatMap((match) => repeated(block, match)), ...cutIn(block)]
    : undefined,
);

function repeated(block: Block, match: RegExpExecArray): Finding[] {
  const marks = match[0].replace(/\s/g, '');
  // An ellipsis of Chinese full stops, and an empty cell of a list with commas.
  if (/^。{3,}$/.test(marks) || isMarked(block, match.index, ['code'])) return [];
  const keep = [...marks].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a))[0]!;
  const range = inSource(block, match.index, match.index + match[0].length);
  const fix: Fix = {
    title: { text: 'Keep “{mark}” only', data: { mark: keep } },
    safe: true,
    edits: [{ ...range, text: keep }],
  };
  return [
    {
      range,
      kind: 'repeated',
      message: {
        text: 'Two marks stand in a row. Words may be missing between them; if not, one is too much. Look, then delete one.',
      },
      fixes: [fix],
    },
  ];
}

const OTHER: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  ')': '(',
  '）': '（',
  '[': ']',
  '［': '］',
  ']': '[',
  '］': '［',
  '【': '】',
  '】': '【',
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
  '「': '」',
  '」': '「',
  '『': '』',
  '』': '『',
  '“': '”',
  '”': '“',
  '"': '"',
};

function lone(contract: Contract, b: number, { at, mark, opens }: LoneMark): Finding {
  const range = shift(inSource(contract.block(b)!, at, at + 1), contract.startOfBlock(b));
  return {
    range,
    kind: 'unbalanced',
    message: {
      text: opens
        ? 'The mark {mark} is not closed, so that readers cannot tell how far it reaches; that can change what an exception covers. Insert {other} where it ends, or delete it.'
        : 'The mark {mark} closes what was not opened, so that readers cannot tell how far it reaches; that can change what an exception covers. Insert {other} where it begins, or delete it.',
      data: { mark, other: OTHER[mark] ?? mark },
    },
    fixes: [{ title: { text: 'Delete “{words}”', data: { words: mark } }, edits: [{ ...range, text: '' }] }],
  };
}

function final(contract: Contract, b: number, mark: string, item: boolean): Finding {
  const start = contract.startOfBlock(b);
  const written = contract.source({ start, end: start + contract.block(b)!.length }).trimEnd();
  const end = start + written.length;
  const word = Math.max(start, end - (/\S{1,12}$/.exec(written)?.[0].length ?? 1));
  return {
    range: { start: /[。；：]/.test(mark) ? Math.max(start, end - 4) : word, end },
    kind: 'final',
    ...(item && { severity: 'warning' }),
    message: {
      text: 'This paragraph ends without a mark. Its end may have been lost, and then so has a part of what was agreed. Compare it with its source, then end it with “{mark}”.',
      data: { mark },
    },
    // Whether words are lost here, only a person can tell.
    fixes: [{ title: { text: 'Insert “{mark}”', data: { mark } }, edits: [{ start: end, end, text: mark }] }],
  };
}

const HEADING_END = /[。.;；,，、]$/;
const ABBREVIATION =
  /\b(?:inc|ltd|llc|corp|co|no|nos|etc|e\.g|i\.e|vs|s\.a|b\.v|u\.s|u\.k|jr|sr|art|sec|st|[a-z])\.$|\.\.$|…$|^(?:[ivxlc]+|[a-z\d]{1,3}|第.{1,6}[章节条])[.。、]$/i;

/** Of each heading its rank, with a full stop where it ends with a mark that it should not have. */
const headlines = everyBlock((block) => {
  const text = block.words.plain.trim();
  if (block.kind !== 'heading' || text === '') return undefined;
  const marked = HEADING_END.test(text) && /\p{L}{2}/u.test(text) && !ABBREVIATION.test(text) && !isSentences(text);
  return `${block.rank}${marked ? '.' : ''}`;
});

/** Headings that end with a mark where most do not. */
function headings(contract: Contract): readonly Finding[] {
  const headed = headlines(contract);
  const counts = new Map<string, number>();
  for (const { value } of headed) counts.set(value, (counts.get(value) ?? 0) + 1);
  // Half of a rank or more is a style.
  const defects = headed.filter(
    ({ value }) => value.endsWith('.') && counts.get(value)! * 2 <= (counts.get(value.slice(0, -1)) ?? 0),
  );
  return defects.map(({ index }): Finding => {
    const block = contract.block(index)!;
    const end = block.words.plain.trimEnd().length;
    const range = shift(inSource(block, end - 1, end), contract.startOfBlock(index));
    return {
      range,
      kind: 'heading',
      message: {
        text: 'This heading ends with a mark, and most others do not. Tables of contents and references would carry it along. Delete it.',
      },
      fixes: [{ title: { text: 'Delete the mark' }, safe: true, edits: [{ ...range, text: '' }] }],
    };
  });
}

/** Whether a heading is a text rather than a title. */
function isSentences(text: string): boolean {
  return (
    text.length > (languageOf(text) === 'zh' ? 25 : 60) ||
    /[。.!?！？;；]\s?\S/.test(text.replace(/^[\d.§()A-Za-z]{1,8}\s/, '').slice(0, -1))
  );
}
