import { Alternatives } from '../text/alternatives.js';

/** How the line starts that says of which day a text is. */
const DATE_LINE = new Alternatives(
  /^(?:this\s+)?(?:page\s+|document\s+|version\s+|terms?\s+(?:of\s+(?:use|service)\s+)?)?(?:was\s+|were\s+)?(?:last\s+|most\s+recently\s+|date\s+(?:of\s+)?(?:last\s+)?|latest\s+)?(?:updated?|revised|revision|modified|amended|changed?|effective(?:\s+(?:date|as\s+of|from))?|posted|published|version|in\s+force|dated|valid\s+(?:as\s+of|from))\b|^(?:[\dV][\d.]{0,8}\s?版?本?[,，]\s?)?(?:20\d\d|民[国國]\s?\d{2,3}|[一二][〇零一二三四五六七八九]{3})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十廿]{1,3}\s?[日号]\s?起?(?:生效|更新|修订|修改|发布|施行|實施|實行|修訂|發布|发布)|^(?:本?(?:版本?|协议|条款|政策|協議|條款)?(?:最[后後]|最近|上次|最新|本版|本次)?(?:一次)?(?:的)?(?:更新|修[订訂正]|修改|生效|[发發][布佈]|公[布佈]|版本)(?:生效|[发發]布|更新|修[订訂])?(?:日期|[时時][间間]|[于於]|日|[号號]?\s?[：:])|最後更新|上次修改日期|生效日)/i,
);
/** The same in a sentence on the terms, or in brackets behind their name. */
const SAYS_DATE =
  /^(?:the\s+)?(?:effective\s+date\s+of\s+(?:these|this|the)\s|(?:these|this|the\s)?\s{0,2}(?:\w+\s+){0,6}?(?:terms|conditions|agreement)\b[^.\n]{0,60}\b(?:last\s+(?:updated|revised|modified)|effective|current)\s+(?:on|as\s+of|from|since)\b|(?:current\s+)?as\s+(?:of|at)\s+(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
/** A line that is a date and nothing else but links in brackets. */
const BARE_DATE =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?:19|20)\d\d|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s{0,4}(?:[(（[|][^\n]{0,120})?$/i;
/** The end of a Chinese line that says from when the text applies: …，自2027年5月1日起生效. */
const DATED = /\d\s?日起?(?:生效|施行|[实實]施|更新|修[订訂]|[发發]布|公布)?$/;
const DIGIT = /[\d〇一二三四五六七八九十]/;

/** Whether the short line of a text from `at` to `lineEnd` says of which day the text is. Linear; never throws. */
export function isDateLine(plain: string, at: number, lineEnd: number): boolean {
  if (lineEnd - at > 160) return false;
  if (!DIGIT.test(plain.slice(at, Math.min(plain.length, at + 240)))) return false;
  const line = plain.slice(at, lineEnd).replace(/^[\s(（\u200b-\u200d\ufeff]+/, '');
  return DATE_LINE.test(line) || SAYS_DATE.test(line);
}

/** Whether a Chinese line ends in the day from which the text applies, and so has no full stop. Linear; never throws. */
export function endsInDate(line: string): boolean {
  return DATED.test(line);
}

/** Whether a line is a date and nothing else but links in brackets. Linear; never throws. */
export function isBareDate(line: string): boolean {
  return line.length <= 160 && BARE_DATE.test(line.trim());
}
