import { type Block, sourceOffset } from '../../syntax/block.js';
import type { TextEdit } from '../../text/edit.js';
import { hasHan, languageOf } from '../../text/language.js';
import { inSource, isMarked, isProse } from './blockText.js';
import { derived, everyBlock } from './everyClause.js';

/** What is set otherwise in a Chinese paragraph than is usual, as the edits that mend it, in the offsets of its block. */
export interface TypographyDefects {
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
};
const HAN = '\\p{Script=Han}';
const WIDTH = new RegExp(`(?<=${HAN}|[）》”])[,;:?!]|[,;:?!](?=\\s?${HAN})`, 'gu');
/** A pair of narrow brackets with what stands before and between them: its two halves are set alike or left alone. */
const BRACKETS = new RegExp(`(?<before>${HAN}|[，。；：、]|^|.)(?<blank>\\s?)\\((?<inside>[^()\\n]{0,80})\\)`, 'gu');
const HAN_OR_MARK = new RegExp(`^(?:${HAN}|[，。；：、])$`, 'u');
const HAN_AT_EDGE = new RegExp(`^${HAN}|${HAN}$`, 'u');
/** The letter of an item: in Hong Kong all of them stand in narrow brackets within Chinese text. */
const ITEM = /^(?:[A-Za-z]|[ivxIVX]{1,5})$/;
const FULL_ITEM = /（(?:[A-Za-z]|[ivxIVX]{1,5})）/;
const QUOTED = new RegExp(`"(?=[^"\\n]{0,60}${HAN})([^"\\n]{1,60})"`, 'gu');
/** The number of a clause, from the start of its line on, or the letter of an item behind a colon or semicolon. */
const NUMBER_BEFORE =
  /(?:^|\n)\s{0,4}(?:第[\d一二三四五六七八九十百零〇]{1,6}[编編章節节条條款项項](?:之[一二三四五六七八九十])?|附[件录錄表][一二三四五六七八九十\d]{0,3}|(?:[A-Z][.．]?)?[\d.,-]{1,14}|[A-Z][.．、]?|[一二三四五六七八九十]{1,4}[、.]?|[（(][一二三四五六七八九十\d]{1,4}[）)])$|[：；:;]\s?[A-Za-z]$/;
const FULL_MARKS = '，。；：、？！（）《》“”【】';
const SPACE = new RegExp(
  `(?<=[${FULL_MARKS}])[ \\t]+(?=\\S)|(?<=\\S)[ \\t]+(?=[${FULL_MARKS}])|(?<=${HAN})[ \\t]+(?=${HAN}|/\\s?${HAN})|(?<=${HAN}\\s?/)[ \\t]+(?=${HAN})`,
  'gu',
);
/** An address of mail or of a page, as it begins or, before a blank, as it is read from the blank on. */
const ADDRESS = /^(?:https?:|www\.|[\w.+-]{1,64}@)/i;
/** A label of a particular, with the colon behind it. */
const LABEL = /^[\p{Script=Han}（）()A-Za-z-]{2,12}\s?[:：]/u;
/** More than one blank between a Chinese character and a Latin word. */
const WIDE = new RegExp(`(?<=${HAN})[ \\t]{2,8}(?=[A-Za-z\\d])|(?<=[A-Za-z\\d])[ \\t]{2,8}(?=${HAN})`, 'gu');
const SPACED = new RegExp(`(?<=${HAN}) (?=[A-Za-z\\d])|(?<!(?:^|\\n)[\\d.-]{0,20})(?<=[A-Za-z\\d%]) (?=${HAN})`, 'gu');
const JOINED = new RegExp(`(?<=${HAN})(?=[A-Za-z\\d])|(?<=[A-Za-z\\d%])(?=${HAN})`, 'gu');
/** The share of one way of setting Latin words that makes it the custom of a draft. */
const CUSTOM = 0.7;

/** The Chinese paragraphs of a contract in which anything is. */
export const typographyDefects = everyBlock((block) => {
  if (!isProse(block) || !hasHan(block.words.plain) || languageOf(block.words.plain) !== 'zh') return undefined;
  const defects = read(block);
  return Object.values(defects).some((edits) => edits.length > 0) ? defects : undefined;
});

function read(block: Block): TypographyDefects {
  const { plain } = block.words;
  const edits = (pattern: RegExp, text: (match: string) => string): TextEdit[] =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const beside = [match.index - 1, match.index, match.index + match[0].length];
      if (beside.some((at) => isMarked(block, at, ['code', 'link']))) return [];
      // An address that is no link by its markup may become one by the blanks around it.
      if (/^\s/.test(match[0]) && ADDRESS.test(plain.slice(match.index + match[0].length, match.index + 80))) return [];
      // A blank parts the number of a clause from its words: 第一条 定义, 1.1 “服务”.
      if (/^\s/.test(match[0]) && NUMBER_BEFORE.test(plain.slice(Math.max(0, match.index - 24), match.index)))
        return [];
      if (match[0] === ' ' && endsEmphasis(block, match.index)) return [];
      // A tab parts the cells of a table; a blank, one particular from the next: 联系人：某某 电话：….
      if (block.kind === 'table' && match[0].includes('\t')) return [];
      if (/^\s/.test(match[0]) && isBetweenParticulars(plain, match.index, match.index + match[0].length)) return [];
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
  const width = edits(WIDTH, (mark) => FULL[mark] ?? mark);
  return {
    width: [...width, ...quotes, ...bracketsIn(block)].sort((a, b) => a.start - b.start),
    space: [...edits(SPACE, () => ''), ...edits(WIDE, () => ' ')].sort((a, b) => a.start - b.start),
    spaced: edits(SPACED, () => ''),
    joined: edits(JOINED, () => ' '),
  };
}

/** The edits that make narrow brackets full ones: behind Chinese text, or around it. */
function bracketsIn(block: Block): TextEdit[] {
  const { plain } = block.words;
  const mixed = FULL_ITEM.test(plain);
  return [...plain.matchAll(BRACKETS)].flatMap((match) => {
    const { before, blank, inside } = match.groups as { before: string; blank: string; inside: string };
    const behind = HAN_OR_MARK.test(before);
    if (!behind && !HAN_AT_EDGE.test(inside)) return [];
    // A telephone number has its area code in brackets as it is dialled: (852) 2100 0000.
    if (/^\+?\d{2,4}$/.test(inside) && /^\s?\d{3,4}[\s-]?\d/.test(plain.slice(match.index + match[0].length)))
      return [];
    // Paragraphs of foreign laws are cited as these write them: (c)(1)(ii).
    if (ITEM.test(inside) && /^\([a-z\d]{1,4}\)/i.test(plain.slice(match.index + match[0].length))) return [];
    if (ITEM.test(inside) && !mixed && (!behind || FULL_MARKS.includes(before))) return [];
    const close = match.index + match[0].length - 1;
    const open = match.index + before.length;
    const marked = (at: number): boolean => isMarked(block, at, ['code', 'link']);
    if ([open - 1, open, open + blank.length, close, close + 1].some(marked)) return [];
    // Full brackets have no blanks beside them; the one in front stays where no Chinese text is.
    const from = behind ? open : open + blank.length;
    const within = open + blank.length + 1;
    const [lead, tail] = [/^[ \t]*/.exec(inside)![0].length, /[ \t]{0,80}$/.exec(inside)![0].length];
    const after = /^[ \t]+(?=\S)/.exec(plain.slice(close + 1, close + 9))?.[0].length ?? 0;
    return [
      { ...inSource(block, from, within + lead), text: '（' },
      { ...inSource(block, close - tail, close + 1 + after), text: '）' },
    ];
  });
}

/** Whether a place parts two particulars on one line, each behind its label and a colon. */
function isBetweenParticulars(plain: string, start: number, end: number): boolean {
  return (
    /[:：][^\n。]{1,60}$/.test(plain.slice(Math.max(0, start - 64), start)) && LABEL.test(plain.slice(end, end + 16))
  );
}

/** Whether emphasis ends before a blank: behind a full-width mark, Markdown closes it only where a blank follows. */
function endsEmphasis(block: Block, at: number): boolean {
  if (!FULL_MARKS.includes(block.words.plain[at - 1]!)) return false;
  return block.words.marks.some(({ end, kind }) => end === at && kind !== 'code' && kind !== 'link');
}

/** How Latin words and numbers stand beside Chinese characters in most places; undefined where neither way is custom. */
export const latinCustom = derived(
  (contract) => [typographyDefects(contract)],
  (contract): 'blank' | 'none' | undefined => {
    let spaced = 0;
    let joined = 0;
    for (const { value } of typographyDefects(contract)) {
      spaced += value.spaced.length;
      joined += value.joined.length;
    }
    const all = spaced + joined;
    return all < 10 ? undefined : spaced / all >= CUSTOM ? 'blank' : joined / all >= CUSTOM ? 'none' : undefined;
  },
);

/** Chinese text with a blank between Chinese characters and Latin words or numbers. */
export function spacedOut(text: string): string {
  return text.replace(JOINED, ' ');
}
