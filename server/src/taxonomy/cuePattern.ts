import { codeAt } from '../text/codeAt.js';
import type { Language } from '../text/language.js';

/**
 * The little language in which cues are written (server/data/clauses/TYPE/cues.LANGUAGE.yaml).
 *
 *     governed by ... laws of        words in this order; `...` skips up to 8 words (or 16 Chinese characters),
 *                                    never past the end of a sentence
 *     (suspend|restrict) access      one of these
 *     as is [and] as available       `and` may be missing
 *     indemnif*                      any ending; English only
 *
 * Case, punctuation and hyphens do not count in English, blanks do not count in Chinese, and traditional
 * characters are read as simplified ones. There is no other syntax, so that no cue can be slow.
 */

/** How many words, or Chinese characters, a gap may skip. */
export const GAP: Readonly<Record<Language, number>> = { en: 8, zh: 16 };

/** One word (English) or run of characters (Chinese), or a choice of patterns. */
export type CueElement = CueWord | CueChoice;

/** Something may stand between the element before and this one where `gap` is set. */
export interface CueWord {
  readonly text: string;
  /** The word may go on: `indemnif*`. */
  readonly open: boolean;
  readonly gap: boolean;
}
export interface CueChoice {
  readonly options: readonly CuePattern[];
  readonly optional: boolean;
  readonly gap: boolean;
}

/** A cue, read: its elements follow one another. */
export type CuePattern = readonly CueElement[];

/** The cue is not in the language above; the message says what is wrong. */
export class CueSyntaxError extends Error {}

type Token = { readonly kind: 'word'; readonly text: string } | { readonly kind: '(' | ')' | '[' | ']' | '|' | 'gap' };

function tokenise(cue: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const m of cue.matchAll(/\s+|\.\.\.|…+|[()[\]|]|[^\s()[\]|.…]+|\./gu)) {
    const text = m[0];
    if (/^\s/u.test(text)) continue;
    if (text === '...' || text.startsWith('…')) tokens.push({ kind: 'gap' });
    else if (text === '(' || text === ')' || text === '[' || text === ']' || text === '|') tokens.push({ kind: text });
    else if (language === 'zh') tokens.push({ kind: 'word', text: foldChinese(text) });
    else
      for (const word of foldEnglish(text).split(/[^\p{L}\p{N}'*]+/u)) {
        if (word !== '') tokens.push({ kind: 'word', text: word });
      }
  }
  return tokens;
}

/** Reads a cue by descent; `at` moves. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  all(): CuePattern {
    const options = this.options();
    const [first] = options;
    if (this.at < this.tokens.length) throw new CueSyntaxError(`unexpected ${this.tokens[this.at]?.kind}`);
    return options.length === 1 && first !== undefined ? first : [{ options, optional: false, gap: false }];
  }

  private options(): CuePattern[] {
    const options = [this.row()];
    while (this.tokens[this.at]?.kind === '|') {
      this.at++;
      options.push(this.row());
    }
    return options;
  }

  private row(): CuePattern {
    const elements: CueElement[] = [];
    let gap = false;
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === '|' || token.kind === ')' || token.kind === ']') break;
      this.at++;
      if (token.kind === 'gap') {
        if (elements.length === 0) throw new CueSyntaxError('a gap at the beginning says nothing');
        gap = true;
        continue;
      }
      if (token.kind === 'word') {
        const open = token.text.endsWith('*');
        elements.push({ text: open ? token.text.slice(0, -1) : token.text, open, gap });
      } else {
        const close = token.kind === '(' ? ')' : ']';
        const options = this.options();
        if (this.tokens[this.at]?.kind !== close) throw new CueSyntaxError(`a ${token.kind} without its ${close}`);
        this.at++;
        elements.push({ options, optional: close === ']', gap });
      }
      gap = false;
    }
    if (gap) throw new CueSyntaxError('a gap at the end says nothing');
    if (elements.length === 0) throw new CueSyntaxError('a choice of nothing');
    return elements;
  }
}

/**
 * The cue, read.
 *
 * @throws CueSyntaxError when the cue is not well formed, or may stand for nothing.
 */
export function parseCue(cue: string, language: Language): CuePattern {
  const pattern = new Reader(tokenise(cue, language)).all();
  checkWords(pattern, language);
  firstWords(pattern);
  if (gapsOf(pattern) > MOST_GAPS) throw new CueSyntaxError(`more than ${MOST_GAPS} gaps`);
  return pattern;
}

/** What may be skipped in each gap multiplies: few gaps keep a cue fast. */
const MOST_GAPS = 4;

function gapsOf(pattern: CuePattern): number {
  const within = (element: CueElement): number => ('options' in element ? Math.max(...element.options.map(gapsOf)) : 0);
  return pattern.reduce((sum, element) => sum + (element.gap ? 1 : 0) + within(element), 0);
}

function checkWords(pattern: CuePattern, language: Language): void {
  for (const element of pattern) {
    if ('options' in element) {
      for (const option of element.options) checkWords(option, language);
      continue;
    }
    if (element.text.includes('*')) throw new CueSyntaxError('a * may stand only at the end of a word');
    if (element.open && language === 'zh') throw new CueSyntaxError('a * has no meaning in Chinese');
    if (element.open && element.text.length < 3) throw new CueSyntaxError('a * needs three letters before it');
  }
}

/**
 * The words with which a match may begin.
 *
 * @throws CueSyntaxError when all of the pattern, or an option that it may begin with, may be missing.
 */
export function firstWords(pattern: CuePattern): readonly CueWord[] {
  const words: CueWord[] = [];
  for (const element of pattern) {
    if (!('options' in element)) return [...words, element];
    for (const option of element.options) words.push(...firstWords(option));
    if (!element.optional) return words;
  }
  throw new CueSyntaxError('the cue may stand for nothing');
}

/**
 * A pattern as its steps, each with the one behind it: a word to be met, or a choice between steps. Behind the last there
 * is none. Where `gap` is set, something may stand before the step.
 */
export type CueStep = {
  readonly gap: boolean;
  readonly next: CueStep | undefined;
} & (
  | { readonly word: string; readonly numbers: readonly number[] }
  | { readonly options: readonly CueStep[]; readonly optional: boolean }
);

/**
 * The first step of a pattern; `next` is the step behind all of it. `numbersOf` gives the numbers by which a text knows a
 * word: that of an English word, those of Chinese characters; none of an open word, which is compared itself.
 */
export function stepsOf(pattern: CuePattern, numbersOf: (word: CueWord) => readonly number[], next?: CueStep): CueStep {
  const first = pattern.reduceRight<CueStep | undefined>((after, element) => {
    const { gap } = element;
    if (!('options' in element)) return { word: element.text, numbers: numbersOf(element), gap, next: after };
    const options = element.options.map((option) => stepsOf(option, numbersOf, after));
    return { options, optional: element.optional, gap, next: after };
  }, next);
  if (first === undefined) throw new CueSyntaxError('the cue may stand for nothing');
  return first;
}

/** A part that no match of a pattern lacks, behind its beginning. */
export interface CueNeed {
  /** What it may begin with. */
  readonly words: readonly CueWord[];
  /** How far behind the beginning of the match it may begin, in words or Chinese characters. */
  readonly within: number;
}

/** The parts behind its beginning that no match of the pattern lacks. Where one of them does not follow, the pattern need not be tried. */
export function needsOf(pattern: CuePattern, language: Language): readonly CueNeed[] {
  const needs: CueNeed[] = [];
  let length = 0;
  for (const element of pattern) {
    const within = length + (element.gap ? GAP[language] : 0);
    if (within > 0 && !mayBeNothing(element)) needs.push({ words: firstWords([element]), within });
    length = within + longest(element, language);
  }
  return needs;
}

function longest(element: CueElement, language: Language): number {
  if (!('options' in element)) return language === 'en' ? 1 : element.text.length;
  const lengthOf = (option: CuePattern): number =>
    option.reduce((sum, part) => sum + longest(part, language) + (part.gap ? GAP[language] : 0), 0);
  return Math.max(...element.options.map(lengthOf));
}

function mayBeNothing(element: CueElement): boolean {
  return 'options' in element && (element.optional || element.options.some((option) => option.every(mayBeNothing)));
}

/** English as cues read it: lower case, straight apostrophes. The length stays. */
export function foldEnglish(text: string): string {
  return text.toLowerCase().replace(/[’‘`´]/gu, "'");
}

/** Chinese as cues read it: simplified, without blanks, Latin letters in lower case. */
export function foldChinese(text: string): string {
  const whole = BLANK.test(text)
    ? text.replace(/[\s\u200b\ufeff]+/gu, (blank) => (blank.includes('\n') ? '\n' : ''))
    : text;
  const lower = whole.toLowerCase();
  let out = '';
  let copied = 0;
  const { length } = lower;
  for (let i = 0; i < length; i++) {
    const simplified = SIMPLIFIED[codeAt(lower, i)]!;
    if (simplified === 0) continue;
    out += lower.slice(copied, i) + String.fromCharCode(simplified);
    copied = i + 1;
  }
  return copied === 0 ? lower : out + lower.slice(copied);
}

/** Traditional and simplified characters in pairs, as far as they occur in the words of contracts. */
const PAIRS =
  '條条約约協协議议應应務务與与為为個个們们來来這这無无權权責责對对從从開开關关閉闭聯联係系繫系註注冊册帳账賬账戶户號号碼码資资訊讯' +
  '隱隐護护處处連连結结線线網网站站頁页發发佈布傳传輸输內内產产業业標标專专屬属擁拥侵侵損损賠赔償偿檢检測测試试終终暫暂續续費费' +
  '價价額额繳缴稅税單单據据數数據据備备儲储復复還还遲迟滯滞納纳違违規规則则適适當当實实際际證证擔担聲声誠诚準准確确認认識识' +
  '別别訴诉訟讼裁裁決决爭争執执轄辖院院國国際际語语譯译讓让轉转變变動动調调陳陈現现狀状況况風风險险給给執执讀读閱阅點点擊击選选' +
  '擇择視视同同簽签署署訂订閱阅購购買买賣卖試试機机構构團团體体員员範范圍围電电郵邮遞递達达書书寫写時时間间後后將将會会須须請请' +
  '誤误導导騷骚擾扰滥滥濫滥壞坏擬拟駭骇駕驾駛驶製制複复創创編编譯译軟软體体硬硬庫库雲云誰谁設设備备計计劃划過过進进遠远邊边遵遵' +
  '補补優优惠惠獎奖勵励總总則则義义釋释說说項项題题類类種种級级報报導导問问題题術术師师齡龄歲岁監监孩孩負负擔担歸归獲获許许' +
  '龐庞學学習习慣惯營营業业銷销毀毁滅灭災灾難难戰战亂乱罷罢遊游戲戏幣币兌兑換换運运維维護护壓压縮缩擴扩頻频頭头願愿刪删並并該该銀银嚴严盡尽屆届僅仅繼继絕绝徵征詢询論论評评場场檔档載载斷断廣广於于';

/** By the code of a character, that of its simplified form; 0 where it has none. Of two pairs the later counts. */
const SIMPLIFIED = new Uint16Array(0x10000);
for (let i = 0; i < PAIRS.length; i += 2)
  SIMPLIFIED[PAIRS.charCodeAt(i)] = PAIRS[i] === PAIRS[i + 1] ? 0 : PAIRS.charCodeAt(i + 1);
const BLANK = /[\s\u200b\ufeff]/;
