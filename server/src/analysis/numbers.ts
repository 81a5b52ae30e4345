/** How a clause number is written. Two numbers of one style stand on one level. */
export type NumberStyle =
  | 'decimal' // 10.6. 10.6 10.6、 1-1 II.3 2a.
  | 'article' // 第十条
  | 'chapter' // 第一章, 第一节
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'digit-paren' // (1) （1） ⑴
  | 'circled' // ①
  | 'digit-close' // 1) 1）
  | 'letter-paren' // (a)
  | 'letter-close' // a)
  | 'letter-dot' // a.
  | 'upper-dot' // A.
  | 'upper-paren' // (A)
  | 'roman-paren' // (ii)
  | 'roman-dot' // IV.
  | 'roman-low' // iv.
  | 'roman-close' // iv) IV)
  | 'word'; // Article 5, Art. 5, Section 5, § 5

/** The number of a clause. */
export interface ClauseNumber {
  /** As written, without brackets' blanks and closing punctuation: `10.6`, `第十条之一`, `（一）`, `a`. */
  readonly text: string;
  readonly style: NumberStyle;
  /** Its parts as integers; letters and roman figures count from 1. */
  readonly values: readonly number[];
}

/** Whether two numbers have the same parts. */
export function sameValues(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** A number found at the start of a line: the number and how many characters it takes with the blanks behind it. */
export interface FoundNumber {
  readonly number: ClauseNumber;
  readonly length: number;
}

const HAN_DIGITS = '零一二三四五六七八九';
/** The numerals that nobody can alter, as they stand in contracts on paper, and what they mean. */
const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
};

/** The value of a Chinese numeral up to 9999, or of Arabic digits of either width; NaN for anything else. */
export function hanNumber(text: string): number {
  if (/^[0-9０-９]+$/.test(text)) return Number(text.normalize('NFKC'));
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const c = FORMAL[character] ?? character;
    const value = c === '〇' ? 0 : c === '两' ? 2 : HAN_DIGITS.indexOf(c);
    if (value >= 0) digit = value;
    else {
      const unit = c === '十' ? 10 : c === '百' ? 100 : c === '千' ? 1000 : c === '廿' ? 20 : Number.NaN;
      if (Number.isNaN(unit)) return Number.NaN;
      total += unit === 20 ? 20 : (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a roman figure up to 399 in either case; NaN for anything else. */
export function romanNumber(text: string): number {
  const lower = text.toLowerCase();
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower) || lower === '') return Number.NaN;
  let total = 0;
  for (let i = 0; i < lower.length; i++) {
    const value = ROMAN[lower[i]!]!;
    total += value < (ROMAN[lower[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

const HAN_NUMERAL = '[〇零一二三四五六七八九十百千两廿壹贰貳叁參肆伍陆陸柒捌玖拾]{1,6}';
// Chinese text often leaves emphasis marks that Markdown does not take: 2-3****用户.
const GAP = '[ \\t\\u00a0\\u3000]{0,40}(?:\\*{2,4}[ \\t\\u00a0\\u3000]{0,40})?';

// One pattern after the other; each is anchored and has no nested repetition, so the time is linear in the line's head.
const DECIMAL = new RegExp(
  `^((?:\\d{1,3})(?:[.．]\\d{1,3}){1,6}|\\d{1,3}(?:-\\d{1,3}){1,4})(?:[.．、:：)）]?)(${GAP})`,
);
const INTEGER = new RegExp(`^(\\d{1,3})(?:[.．、]|\\s*[)）])(?![\\d])(${GAP})`);
const ARTICLE = new RegExp(
  `^(第${GAP}(?:${HAN_NUMERAL}|\\d{1,4})${GAP}(条|條|章|节|節|部分|编|編)(?:之${HAN_NUMERAL})?)${GAP}[:：、.．]?(${GAP})`,
);
const HAN = new RegExp(`^(${HAN_NUMERAL})[、.．](${GAP})`);
const HAN_PAREN = new RegExp(`^([（(]${GAP}(?:${HAN_NUMERAL})${GAP}[）)])[、.．]?(${GAP})`);
const DIGIT_PAREN = new RegExp(`^([（(]${GAP}[\\d０-９]{1,3}${GAP}[）)])[、.．]?(${GAP})`);
const LETTER_PAREN = new RegExp(`^[（(]([a-zA-Z]|[ivxlIVXL]{2,7})[）)]\\.?(${GAP})`);
/** A letter that says whose the text is: (C) 2021 Example Ltd, (c) Example Ltd 2021. */
const COPYRIGHT = /^\([cC]\)\s{0,4}(?:(?:19|20)\d\d\b|\p{Lu}[^.;:]{1,60}[ ,](?:19|20)\d\d\.?\s*$)/u;
const LETTER_CLOSE = new RegExp(`^([a-zA-Z])[)）](${GAP})`);
const LETTER_DOT = /^([a-zA-Z])[.、](?:[ \t\u00a0\u3000]+|(?=[“"\p{Script=Han}]))/u;
const ROMAN_DECIMAL = new RegExp(`^(([IVXL]{1,7})[.．](\\d{1,3}(?:\\.\\d{1,3}){0,3}))(?:[.、:)]?)(${GAP})`);
/** The number of a clause under a letter: A.1 below A. Its last figure is small; H.264 is the name of a standard. */
const LETTER_DECIMAL = new RegExp(
  `^(([A-Z])[.．](\\d{1,2}(?:\\.\\d{1,2}){0,2}))(?:[.、:)]?)(${GAP})(?=[\\p{Script=Han}\\p{Lu}“"《【（(])`,
  'u',
);
/** The same without a point: A1. Definitions. */
const LETTER_DIGIT =
  /^(([A-Z])(\d{1,2}))[.:、：)](?:[ \t\u00a0\u3000]{1,40}|(?=\p{Script=Han}))(?=[\p{Script=Han}\p{Lu}“"《【（(])/u;
/** A number in the brackets of a title: 【一】, 〔1〕. */
const FRAMED = new RegExp(`^([【〔［](${HAN_NUMERAL}|\\d{1,2})[】〕］])[、.．:：]?(${GAP})`);
/** The letter of a section in front of a Chinese title: A 账号. One that sorts what follows it is a part of the title: A 类用户. */
const LETTER_BARE = /^([A-Z])[ \t\u00a0\u3000]{1,4}(?=\p{Script=Han})(?![类類级級股款型轮輪面端组組站方栏档檔卡座])/u;
/** A letter at its number, as parts of a section are counted and added clauses are put in between: 2a. Eligibility, 12A. Taxes. */
const DIGIT_LETTER = /^((\d{1,2})([a-zA-Z]))[.)）:：](?:[ \t\u00a0\u3000]{1,40}(?=[\p{Lu}\p{Script=Han}“"*])|$)/u;
const ROMAN_DOT = /^([IVXL]{1,7}|[ivxl]{2,7})[.、](?:[ \t\u00a0]+|$)/;
const ROMAN_CLOSE = new RegExp(`^([IVXL]{2,7}|[ivxl]{2,7})[)）](${GAP})`);
const WORD =
  /^((?:Article|ARTICLE|A(?:rt|RT)(?:\.|(?=[ \t\u00a0]\d))|Section|SECTION|S(?:ec|EC)\.|Clause|CLAUSE|Chapter|CHAPTER|Part|PART|Title|§§?)[ \t\u00a0]*(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXL]{1,7}|[A-Z])\b)(?:[.:)–—-](?!\w)|[ \t\u00a0]{1,4}[–—-](?=[ \t\u00a0]{1,4}\D))?([ \t\u00a0]*)/;
/** A statute that is cited by the letters of its name. */
const STATUTE = /^(?:UK\s)?(?:GDPR|FADP|DSG|BGB|HGB|CO|OR|CCPA|UCC|PIPL|TFEU|ZPO|CPC|PILA)\b/;
const BARE = /^(\d{1,2})(?:[ \t\u00a0]+[–—-])?[ \t\u00a0]+(?=\p{Lu}|\p{Script=Han})/u;
const MULTI = /^\d{1,3}(?:[.．]\d{1,3}){2,6}$/;

/**
 * The clause number at the start of `line`, if there is one. A bare integer (`2 Services`) counts only where
 * `inHeading` says that the line is a heading. Dates, versions, amounts and citations are no numbers:
 * `10.6.2024`, `3.5 million`, `Section 5.2 applies`.
 */
export function findNumber(line: string, inHeading: boolean): FoundNumber | undefined {
  const c = line.charCodeAt(0);
  if (c > 0xff0f && c < 0xff1a) return foundWide(line, inHeading);
  let m: RegExpExecArray | null;
  if (c === 0x3010 || c === 0x3014 || c === 0xff3b) {
    m = FRAMED.exec(line);
    return m ? found(m[1]!, 'han', [hanNumber(m[2]!)], m[0].length) : undefined;
  }
  if (c >= 0x2160 && c < 0x322a) return foundSign(line, c);
  if (c >= 48 && c <= 57) {
    m = DECIMAL.exec(line);
    if (m && !isFigure(line, m[0].length, m[1]!)) {
      const rest = line.slice(m[0].length);
      // Without a blank or punctuation behind it, a decimal is a number only before Chinese or a capital: 1.1用户.
      if (rest === '' || m[2] !== '' || /[.．、:：)）]$/.test(m[0]) || /^[\p{Script=Han}\p{Lu}“"《【（(]/u.test(rest))
        return found(m[1]!, 'decimal', parts(m[1]!), m[0].length);
    }
    m = INTEGER.exec(line);
    if (m && !isFigure(line, m[0].length, m[1]!)) {
      const closing = /[)）]/.test(m[0]);
      // 1）. has a stray point behind the bracket.
      const stray = closing ? (/^[.．、]\s*/.exec(line.slice(m[0].length))?.[0].length ?? 0) : 0;
      return found(m[1]!, closing ? 'digit-close' : 'decimal', [Number(m[1])], m[0].length + stray);
    }
    m = DIGIT_LETTER.exec(line);
    if (m) return found(m[1]!, 'decimal', [Number(m[2]), letterValue(m[3]!)], m[0].length);
    if (inHeading) {
      m = BARE.exec(line);
      if (m && !UNITS.test(line.slice(m[0].length))) return found(m[1]!, 'decimal', [Number(m[1])], m[0].length);
    }
    return undefined;
  }
  if (c === 0x7b2c) {
    m = ARTICLE.exec(line);
    if (!m) return undefined;
    // 第十条规定 and 第十条的 cite an article; so does the first of 第七条、第八条.
    const rest = line.slice(m[0].length);
    if (
      /^(?:的|规定|規定|约定|約定|所|之|至|和|或|及|与(?!第三)|與(?!第三)|以及|项下|項下|、|，|第[（(]?[\d一二三四五六七八九十]{1,4}[）)]?[条條款项項章节節])/.test(
        rest,
      ) &&
      m[3] === ''
    )
      return undefined;
    const parts = /第\s{0,20}(.{1,40}?)\s{0,20}(?:条|條|章|节|節|部分|编|編)(?:之(.{1,20}))?$/.exec(m[1]!)!;
    const values = [hanNumber(parts[1]!), ...(parts[2] ? [hanNumber(parts[2])] : [])];
    return found(m[1]!.replace(/\s+/g, ''), /[条條]/.test(m[2]!) ? 'article' : 'chapter', values, m[0].length);
  }
  if (c === 40 || c === 0xff08) {
    m = HAN_PAREN.exec(line);
    if (m)
      return found(m[1]!.replace(/\s+/g, ''), 'han-paren', [hanNumber(m[1]!.replace(/[（()）\s]/g, ''))], m[0].length);
    m = DIGIT_PAREN.exec(line);
    if (m)
      return found(
        m[1]!.replace(/\s+/g, ''),
        'digit-paren',
        [hanNumber(m[1]!.replace(/[（()）\s]/g, ''))],
        m[0].length,
      );
    m = LETTER_PAREN.exec(line);
    if (m && !isCopyright(line)) return lettered(m[1]!, 'paren', m[0].length);
    return undefined;
  }
  m = HAN.exec(line);
  if (m) {
    const value = hanNumber(m[1]!);
    return Number.isNaN(value) ? undefined : found(m[1]!, 'han', [value], m[0].length);
  }
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 0xa7) {
    m = WORD.exec(line);
    if (m) {
      const rest = line.slice(m[0].length);
      const closed = /[.:)–—-][ \t\u00a0]*$/.test(m[0]);
      // Section 5.2 applies is a citation; Section 5 Services, Article 5. Services and a lone Article 5 are numbers.
      if (
        rest !== '' &&
        !closed &&
        !/^(?:[\p{Lu}“"]|[–—-](?!\s?\d))/u.test(rest) &&
        !(c === 0xa7 && /^(?![的所之至和或及与與])\p{Script=Han}/u.test(rest)) &&
        !(inHeading && /^\p{L}/u.test(rest))
      )
        return undefined;
      // Art. 28 GDPR cites a statute.
      if (STATUTE.test(rest)) return undefined;
      const figure = m[2]!;
      const values = /^\d/.test(figure) ? figure.split('.').map(Number) : [romanOrLetter(figure)];
      return found(m[1]!, 'word', values, m[0].length);
    }
    m = ROMAN_DECIMAL.exec(line);
    if (m && m[4] !== '' && !Number.isNaN(romanNumber(m[2]!)))
      return found(m[1]!, 'decimal', [romanNumber(m[2]!), ...m[3]!.split('.').map(Number)], m[0].length);
    m = LETTER_DECIMAL.exec(line);
    if (m && m[4] !== '')
      return found(m[1]!, 'decimal', [letterValue(m[2]!), ...m[3]!.split('.').map(Number)], m[0].length);
    m = LETTER_DIGIT.exec(line);
    if (m) return found(m[1]!, 'decimal', [letterValue(m[2]!), Number(m[3])], m[0].length);
    m = ROMAN_DOT.exec(line);
    if (m && !Number.isNaN(romanNumber(m[1]!)) && m[1]!.length > 1)
      return found(m[1]!, c >= 97 ? 'roman-low' : 'roman-dot', [romanNumber(m[1]!)], m[0].length);
    m = ROMAN_CLOSE.exec(line);
    if (m && !Number.isNaN(romanNumber(m[1]!))) return found(m[1]!, 'roman-close', [romanNumber(m[1]!)], m[0].length);
    m = LETTER_DOT.exec(line);
    if (m) return lettered(m[1]!, 'dot', m[0].length);
    m = LETTER_CLOSE.exec(line);
    if (m) return lettered(m[1]!, 'close', m[0].length);
    m = inHeading ? LETTER_BARE.exec(line) : null;
    if (m) return lettered(m[1]!, 'dot', m[0].length);
  }
  return undefined;
}

/** Figures of the width of Chinese characters and the point between them, as far as a number may reach. */
const WIDE = /^[０-９．、]{1,20}/;

/** A number in figures of the width of Chinese characters. */
function foundWide(line: string, inHeading: boolean): FoundNumber | undefined {
  const wide = WIDE.exec(line)![0];
  const narrow = findNumber(
    wide.replace(/[０-９]/g, (figure) => figure.normalize('NFKC')) + line.slice(wide.length),
    inHeading,
  );
  if (!narrow) return undefined;
  const { number, length } = narrow;
  return found(line.slice(0, number.text.length), number.style, number.values, length);
}

/** Single characters that are numbers, by the first and the last of them: Ⅳ, ①, ⑴, ⒈, ㈠. */
const SIGNS: readonly (readonly [number, number, NumberStyle])[] = [
  [0x2160, 0x216b, 'roman-dot'],
  [0x2460, 0x2473, 'circled'],
  [0x2474, 0x2487, 'digit-paren'],
  [0x2488, 0x249b, 'decimal'],
  [0x3220, 0x3229, 'han-paren'],
];
const SIGNED = new RegExp(`^(.)[.．、:：]?(${GAP})`);

/** A number that is a single character. */
function foundSign(line: string, code: number): FoundNumber | undefined {
  const sign = SIGNS.find(([first, last]) => code >= first && code <= last);
  const m = sign && SIGNED.exec(line);
  if (!m) return undefined;
  // Roman figures stand in names as well: Ⅱ类账户.
  if (sign[2] === 'roman-dot' && m[0].length === 1) return undefined;
  return found(m[1]!, sign[2], [code - sign[0] + 1], m[0].length);
}

/** The figure of an ordered list's marker as a clause number. */
export function markerNumber(marker: string): ClauseNumber {
  const figure = /\d+/.exec(marker)?.[0] ?? '';
  return { text: figure, style: marker.endsWith(')') ? 'digit-close' : 'decimal', values: [Number(figure)] };
}

/** Whether a decimal counts below a letter or a roman figure, whose value is its first: A.1, A1, II.3. */
export function isLettered({ style, text }: ClauseNumber): boolean {
  return style === 'decimal' && /^[A-Z]/.test(text);
}

/** Whether a decimal may repeat the figures of a number around it: A1 those of A, and not those of 1. */
export function mayRepeat(inner: ClauseNumber, outer: ClauseNumber): boolean {
  if (isLettered(inner) === isLettered(outer)) return true;
  return isLettered(inner) && /^(?:upper|roman|word)/.test(outer.style);
}

/** Whether a line says whose the text is. */
export function isCopyright(line: string): boolean {
  return COPYRIGHT.test(line);
}

function lettered(figure: string, closing: 'paren' | 'close' | 'dot', length: number): FoundNumber | undefined {
  const upper = figure === figure.toUpperCase();
  if (figure.length > 1) {
    const value = romanNumber(figure);
    return Number.isNaN(value) ? undefined : found(figure, 'roman-paren', [value], length);
  }
  const value = letterValue(figure);
  const style: NumberStyle =
    closing === 'paren'
      ? upper
        ? 'upper-paren'
        : 'letter-paren'
      : closing === 'close'
        ? 'letter-close'
        : upper
          ? 'upper-dot'
          : 'letter-dot';
  return found(figure, style, [value], length);
}

function romanOrLetter(figure: string): number {
  // Part C is the third; nobody counts to a hundred with one letter.
  const roman = /^[cl]$/i.test(figure) ? Number.NaN : romanNumber(figure);
  return Number.isNaN(roman) ? letterValue(figure) : roman;
}

/** The place of a letter of either case in the alphabet. */
function letterValue(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96;
}

/** The values of a decimal, whatever parts them. */
function parts(decimal: string): readonly number[] {
  const values: number[] = [];
  let value = 0;
  for (let i = 0; i < decimal.length; i++) {
    const digit = decimal.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) value = 10 * value + digit;
    else {
      values.push(value);
      value = 0;
    }
  }
  values.push(value);
  return values;
}

function found(text: string, style: NumberStyle, values: readonly number[], length: number): FoundNumber {
  return { number: { text, style, values }, length };
}

/** What a figure counts. Words that only begin so are none: 月度, 日志, 版权, 个人. */
const UNITS =
  /^(?:%|％|‰|million|billion|thousand|percent|per cent|hours?\b|days?\b|weeks?\b|months?\b|years?\b|minutes?\b|[a-z]?[BbMmKkGgTt][Bb]\b|[aApP]\.?[mM]\b|元(?!数据)|个(?![人别])|天|日(?![志常])|月(?![度费租卡票])|年(?![度费检卡票])|小时|版(?!权)|%)/;

/** A title may begin with a figure: 3rd parties, 2FA, 24/7 support, 14-day trial. */
const FIGURE_WORD = /^\d{1,3}(?:-?\p{L}|\/\d{1,3}(?![\d/]))/u;

/** Whether what looks like a number is a date, a version, an amount or a time. */
function isFigure(line: string, length: number, figure: string): boolean {
  const rest = line.slice(length);
  // Chinese units stand close behind their figure: 4.2 月卡 and 3、年付 begin with a number of their own.
  if (UNITS.test(rest) && !(/^[个天日月年]/.test(rest) && /[\s.．、:：)）]$/.test(line.slice(0, length)))) return true;
  // 10.6.2024, 2020-09-01: a year behind or in front.
  if (/^[.．-]?\d/.test(rest)) return !(/[.．、]\s+$/.test(line.slice(0, length)) && FIGURE_WORD.test(rest));
  return /^(?:19|20)\d\d/.test(figure) && !MULTI.test(figure);
}
