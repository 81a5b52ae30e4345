import { skipBlanks, trimEnd } from '../text/blanks.js';
import { hasHan, isHan } from '../text/language.js';
import type { Mark } from '../text/passage.js';
import { remembered } from '../text/remembered.js';

/** What makes words of a line a heading: how they are set, how long they are and how they are written. */

/** A piece of a plain text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A heading inside a line, and where the text behind it starts. */
export interface Lead {
  readonly heading: Span;
  readonly body: number;
}

/** The bold piece that a line starts with, several joined where nothing stands between them. */
export function boldLead(marks: readonly Mark[], plain: string, at: number, lineEnd: number): Span | undefined {
  let end = -1;
  for (const mark of marks) {
    if (mark.kind !== 'strong' || mark.end <= at) continue;
    if (end < 0 ? mark.start > at : plain.slice(end, mark.start).trim() !== '') break;
    end = Math.max(end, mark.end);
  }
  return end < 0 ? undefined : { start: at, end: Math.min(end, lineEnd) };
}

/** A bold lead that is a heading: closed by punctuation, or followed by a new sentence. */
export function leadHeading(plain: string, bold: Span, lineEnd: number): Lead | undefined {
  const words = plain.slice(bold.start, bold.end);
  if (!headingLike(words.replace(/[.:：。]\s*$/, '')) || isEmphasised(words)) return undefined;
  const rest = plain.slice(bold.end, lineEnd);
  const closed = /[.:：。]\s*$/.test(words) || /^\s*[.:：。–—-]\s*\S/.test(rest);
  if (!closed && !/^\s+[\p{Lu}“"]/u.test(rest)) return undefined;
  if (/^["“”'‘«]/.test(words)) return undefined;
  const body = skipBlanks(plain, bold.end + (/^\s*[.:：。–—-]\s*/.exec(rest)?.[0].length ?? 0), lineEnd);
  return { heading: trimmed(plain, bold.start, bold.end), body };
}

/** Whether bold words are a Chinese sentence, which a comma divides and a full stop closes, and no title. */
function isEmphasised(words: string): boolean {
  return /，[^，。]{2,}。\s*$/.test(words);
}

/** Words with which a sentence in capitals goes on, or starts as a condition. */
const SHOUTED =
  /^(?:EXCEPT|SUBJECT TO|NOTWITHSTANDING|UNLESS|IF|IN NO|TO THE|WITHOUT|UNDER NO|SAVE AS)\b|\b(?:IN|OF|BY|TO|THE|UNDER|AND|OR|SHALL|MAY|IS|ARE)$/;

/** Whether so many of the characters of a text have a small form. */
function hasCapitals(text: string, count: number): boolean {
  const lower = text.toLowerCase();
  let found = lower.length === text.length ? 0 : count;
  for (let i = 0; i < text.length && found < count; i++) if (text[i] !== lower[i]) found++;
  return found >= count;
}

/** A lead in capitals before ordinary text: `THE SITE. The Site …`, `TRADEMARKS The marks …`. */
export function capsLead(plain: string, at: number, lineEnd: number): Lead | undefined {
  const start = plain.slice(at, Math.min(lineEnd, at + 120));
  if (!hasCapitals(start, 5)) return undefined;
  const match =
    /^((?:[\p{Lu}\d&/,’'()-]+[ \t]){0,9}[\p{Lu}\d&/’'()-]{2,})([.:]?)[ \t]+(?=[\p{Lu}“"‘][\p{Ll}\p{L}])/u.exec(start);
  if (!match || match[1]!.length < 5 || match[1]!.replace(/[^\p{Lu}]/gu, '').length < 5) return undefined;
  // Without a point behind them, more than a few capital words are a shouted sentence.
  if (match[2] === '' && (match[1]!.split(/[ \t]/).length > 4 || SHOUTED.test(match[1]!))) return undefined;
  // Nor does a title end before another word in capitals: RESTRICTIONS ON USE., THE SERVICE IS PROVIDED "AS IS".
  if (match[2] === '' && /^[“"‘]?\p{Lu}{2}/u.test(plain.slice(at + match[0].length, lineEnd))) return undefined;
  // A dash parts the title from its text like a point: NO WARRANTY -- The Service …
  return { heading: { start: at, end: at + match[1]!.replace(/[ \t]-{1,2}$/, '').length }, body: at + match[0].length };
}

/**
 * The heading of a numbered line: a short line without an end mark, or a short first sentence in title case
 * before the text (`1.2. Age Limitation. You must …`).
 */
export function titleOf(
  plain: string,
  at: number,
  lineEnd: number,
  end: number,
  bold: Span | undefined,
): (Lead & { readonly runIn: boolean }) | undefined {
  const rest = plain.slice(at, lineEnd);
  if (rest.trim() === '') {
    // A number alone on its line: the next line may be the heading.
    const next = skipBlanks(plain, lineEnd + 1, end);
    const nextEnd = plain.indexOf('\n', next) < 0 ? end : plain.indexOf('\n', next);
    const line = plain.slice(next, nextEnd);
    if (next < end && headingLike(line) && isTitle(line))
      return { heading: trimmed(plain, next, nextEnd), body: nextEnd, runIn: false };
    return undefined;
  }
  if (bold && bold.end > at && bold.end < lineEnd) {
    const lead = leadHeading(plain, { start: at, end: bold.end }, lineEnd);
    if (lead) return { ...lead, runIn: true };
  }
  const titled =
    headingLike(rest) && (isTitle(isCaps(rest) && !isShouted(rest) ? unclosed(rest) : rest) || isLabel(rest.trim()));
  if (titled && !runsOn(plain, at, lineEnd, end))
    return { heading: trimmed(plain, at, lineEnd), body: lineEnd, runIn: false };
  const lead = wordLead(rest, at);
  if (lead) return { ...lead, runIn: true };
  const closed = closedTitle(rest, at);
  if (closed && /^\s*[\p{Lu}“"‘(]/u.test(plain.slice(lineEnd + 1, end).slice(0, 20)))
    return { ...closed, body: lineEnd, runIn: false };
  const caps = capsLead(plain, at, lineEnd);
  if (caps) return { ...caps, runIn: true };
  return undefined;
}

/** Small words that end no title. */
const SMALL_LAST =
  /\b(?:an?|the|and|or|of|to|for|by|with|from|in|on|under|as|if|that|which|any|each|such|be|shall|may|will|is|are)$/i;

/** Lines of a text that breaks them by hand are hardly shorter than this. */
const WRAPPED = 45;

/** Whether a line, as a text has it that breaks its lines by hand, goes on within its sentence on the next one. */
function runsOn(plain: string, at: number, lineEnd: number, end: number): boolean {
  if (lineEnd >= end || lineEnd - at < WRAPPED) return false;
  return (
    SMALL_LAST.test(plain.slice(at, trimEnd(plain, lineEnd))) ||
    /^\s*\p{Ll}/u.test(plain.slice(lineEnd, lineEnd + WRAPPED))
  );
}

/** A line without the full stop that closes it. */
function unclosed(line: string): string {
  return line.replace(/\.\s*$/, '');
}

/** Words of titles that elsewhere say something of somebody. */
const TITLE_WORDS = /不可抗力|可分割性|适用法律|適用法律|法律适用|法律適用|通知/gu;

/** The title with which a Chinese article opens its text: 第一条：合作内容。甲方在…; a short sentence is none. */
export function articleLead(plain: string, at: number, lineEnd: number): Lead | undefined {
  const rest = plain.slice(at, lineEnd);
  const lead =
    /^(\p{Script=Han}{2,8}(?:[、与與和及]\p{Script=Han}{2,8}){0,2})[。:：]\s{0,4}(?=[\p{Script=Han}（(“《\d])/u.exec(
      rest,
    );
  if (!lead || rest.length - lead[0].length < SHORTEST_TEXT || SAID_ZH.test(lead[1]!.replace(TITLE_WORDS, '')))
    return undefined;
  return { heading: { start: at, end: at + lead[1]!.length }, body: at + lead[0].length };
}

/** A text behind a title is no shorter than this. */
const SHORTEST_TEXT = 12;

/** A title without markup that opens a line, closed by a full stop or colon, before a sentence: `Fees. You pay …`. */
function wordLead(rest: string, at: number): Lead | undefined {
  const lead = /^([\p{Lu}“"][^.:\n]{1,70})[.:][ \t]+(?=[\p{Lu}“"‘(])/u.exec(rest);
  if (!lead || lead[1]!.split(/\s+/).length > 9 || !isTitleCase(lead[1]!) || SENTENCE_EN.test(lead[1]!))
    return undefined;
  // Other things that close with a colon define a term ("Covered Work" mean: …) or say what is meant (Uses including: …).
  if (/\bincluding$/.test(lead[1]!)) return undefined;
  if (/^["“].{1,60}["”] means?$/.test(lead[1]!)) return undefined;
  return { heading: { start: at, end: at + lead[1]!.length }, body: at + lead[0].length };
}

/** A title on a line of its own that a full stop closes, before text on the next line. */
function closedTitle(rest: string, at: number): Pick<Lead, 'heading'> | undefined {
  const words = unclosed(rest);
  if (words === rest || words.length > 60 || !headingLike(words) || !isTitle(words) || !isBare(words)) return undefined;
  return SENTENCE_EN.test(words) || SAID_EN.test(words)
    ? undefined
    : { heading: { start: at, end: at + words.length } };
}

/** A sentence of its own: somebody does, may or has to do something. Questions ("Who may register") are titles. */
const SENTENCE_EN =
  /^(?!(?:Who|What|When|Where|How|Why|Which|If|No)\b)(?:(?:\S{1,30} ){1,6}(?:may|must|shall|will|should|can|cannot|is|are|was|has|have|does|do|grants?|owns?|agrees?|keeps?|provides?|reserves?) \p{Ll}|(?:You|We|They|It) (?!(?:and|or) )\p{Ll}|(?:\S{1,30} ){1,6}(?:appl(?:y|ies)|governs?|prevails?|lapses?|expires?|survives?)$|(?:\S{1,30} ){1,6}(?:appl(?:y|ies)|go|goes|comes?|costs?|gets?|leaves?|needs?|pays?|takes?) (?:to|on|for|with|at|in|by|back|out|an?|the) )/u;

/** Such a title of a paragraph, which may as well be a short sentence; only several of them make a layout. */
export function paragraphLead(plain: string, at: number, end: number): Lead | undefined {
  const lead = wordLead(plain.slice(at, end), at);
  if (!lead || plain[lead.heading.end] !== '.' || end - lead.body < 40) return undefined;
  const words = plain.slice(lead.heading.start, lead.heading.end);
  return words.split(/\s+/).length <= 8 && isBare(words) && !SAID_EN.test(words) ? lead : undefined;
}

/**
 * The title of a numbered line that a full stop closes (`7. Termination.`), or that is set like a sentence (`7. Content of
 * third parties and links`). An item of a list may be as short; only that clauses stand below it tells the one from the other.
 */
export function lineTitle(plain: string, at: number, end: number): Lead | undefined {
  const stop = trimEnd(plain, end);
  const words = plain.slice(at, /[.。]/.test(plain.charAt(stop - 1)) ? stop - 1 : stop);
  if (!/^[\p{Lu}\p{Script=Han}]/u.test(words) || !/[\p{L})）]$/u.test(words)) return undefined;
  if (/[.。]/.test(words.replace(/\b(?:\p{Lu}\.){2,4}/gu, ''))) return undefined;
  if (!headingLike(words) || !isBare(words)) return undefined;
  // Words in quotation marks are spoken of: Definition of "You".
  const unquoted = words.replace(/["“][^"”]{1,30}["”]/g, '');
  const said = hasHan(words)
    ? SAID_ZH.test(words) || hanIn(words) > 12
    : SAID_EN.test(unquoted) || SENTENCE_EN.test(unquoted);
  return said ? undefined : { heading: { start: at, end: at + words.length }, body: end };
}

/**
 * A line of its own at the head of a paragraph, or above the text of a numbered clause, that is set like a title. Only
 * several of them make a layout.
 */
export function titleAbove(plain: string, at: number, lineEnd: number): Lead | undefined {
  if (lineEnd >= plain.length || lineEnd - at > LONGEST_ABOVE) return undefined;
  const feed = plain.indexOf('\n', lineEnd + 1);
  const below = plain.slice(lineEnd + 1, feed < 0 ? plain.length : feed).trim();
  if (!/^[\p{Lu}\p{Script=Han}“"]/u.test(below) || below.length < (hasHan(below) ? 20 : 40)) return undefined;
  const title = lineTitle(plain, at, lineEnd);
  if (!title || SMALL_LAST.test(plain.slice(title.heading.start, title.heading.end))) return undefined;
  return { heading: title.heading, body: lineEnd + 1 };
}

/** A title above a text is no longer than this, in characters. */
const LONGEST_ABOVE = 60;

/** The last words of a company's name, which a full stop closes without being the end of a title. */
const COMPANY = /\b(?:Inc|Ltd|Limited|LLC|Corp|Corporation|Co|GmbH|AG|Company)$/i;

/**
 * A title that is a paragraph of its own and closed by a full stop or a colon: `Definitions.` Only several of them make a
 * layout.
 */
export function closedLine(plain: string, at: number, lineEnd: number): Lead | undefined {
  if (lineEnd < plain.length || lineEnd - at > LONGEST_ABOVE) return undefined;
  const words = plain.slice(at, lineEnd).replace(/[.。:：]\s*$/, '');
  if (at + words.length === lineEnd || !isTitle(words) || COMPANY.test(words)) return undefined;
  const title = lineTitle(plain, at, at + words.length);
  return title && { ...title, body: lineEnd };
}

/** Whether a title without any markup is no address, figure or piece of a sentence. */
export function isBare(title: string): boolean {
  const opening = title.match(/[(（“]/g)?.length ?? 0;
  const closing = title.match(/[)）”]/g)?.length ?? 0;
  return opening === closing && !/[\d:：@]/.test(title);
}

/** Whether the words are short enough, and free of what only sentences have, to be a heading. */
export function headingLike(words: string): boolean {
  const text = words.trim();
  return text !== '' && text.length <= LONGEST_HEADING && readsLikeHeading(text);
}

const LONGEST_HEADING = 110;

const readsLikeHeading = remembered((text) => {
  if (hasHan(text)) return !text.includes('。') && !/[；;，,](?:和|及|以及|或|或者)?$/.test(text) && hanIn(text) <= 36;
  return (
    text.split(/\s+/).length <= 14 &&
    !/[;,](?:\s(?:and|or))?$/.test(text) &&
    !/(?<!\.\p{Lu})[.!?]["”']?\s+["“]?\p{Lu}/u.test(text)
  );
});

/** How many Han characters a text has. */
function hanIn(text: string): number {
  let count = 0;
  for (const character of text) if (isHan(character)) count++;
  return count;
}

/** Whether a short line reads like a title and not like a sentence. */
export function isTitle(words: string): boolean {
  const text = words.trim();
  return text.length > LONGEST_HEADING ? readsLikeTitle(text) : readsLikeShortTitle(text);
}

function readsLikeTitle(text: string): boolean {
  if (/[.。!！;；,，、]$/.test(text)) return false;
  if (/\p{Script=Han}/u.test(text)) {
    const bare = text.replace(/[（(][^（()）]{0,60}[)）]\s*$/, '');
    return !/[：:]$/.test(text) && !/[，；。]/.test(bare) && bare.length <= 30;
  }
  return /^[\p{Lu}\d“"(]/u.test(text) && !/:$/.test(text) && text.split(/\s+/).length <= 10 && isTitleCase(text);
}

const readsLikeShortTitle = remembered(readsLikeTitle);

/** A particular behind its label, as the head and the foot of a contract have them (合同编号：…), or a remark in brackets. */
const PARTICULAR = /^(?!附[件录錄表])\p{Script=Han}{2,8}\s?[：:]\s{0,4}\S|^[（(][^（()）]{2,30}[)）]$/u;

/** Whether a line without markup gives a particular of the contract or remarks on its text, and heads nothing. */
export function isParticular(words: string): boolean {
  return PARTICULAR.test(words.trim());
}

/** Words by which a line before a colon says something of somebody, or announces what follows. */
const SAID_ZH =
  /[您你我]|用户|用戶|客户|[甲乙双各]方|平台|公司|如下|下列|以下|承诺|保证|同意|理解|确认|知悉|应|不得|禁止|可|有权|发生|包括|适用|例如|注意|提示|说明/u;
const SAID_EN =
  /^(?:for|in|on|at|with|without|as|if|where|when|by|to|note|please|or|and|e\.g)\b|\b(?:you|we|us|i|they|it|that|the following|follows|below|above|is|are|was|were|be|has|have|do|does|may|must|shall|will|can|should|not|including|includes?|agrees?|warrants?|represents?|acknowledges?|undertakes?|understands?|confirms?|means?)\b/iu;

/** Whether a line that ends in a colon names what follows (`Prepaid services:`) and says nothing of it (`You agree:`). */
function isLabel(text: string): boolean {
  if (/^\p{Script=Han}{2,10}[：:]$/u.test(text)) return !SAID_ZH.test(text);
  if (!text.endsWith(':')) return false;
  return /^\p{Lu}\p{L}{1,20}(?: [\p{L}-]{2,20}){0,4}:$/u.test(text) && !SAID_EN.test(text);
}

const SMALL =
  /^(?:a|an|the|of|and|or|for|to|in|on|by|with|from|as|at|your|our|you|us|is|are|it|its|these|this|that|use|not|do|does|what|how|we|my|can|if|be|under|about|into|per|vs|via)$/i;

function isTitleCase(words: string): boolean {
  const list = words.trim().split(/\s+/);
  if (list.length <= 4) return true;
  const lower = list.filter((w) => /^\p{Ll}/u.test(w) && !SMALL.test(w)).length;
  return lower <= 2 || lower <= list.length / 3;
}

/** Whether words with at least four letters are all in capitals. */
export function isCaps(words: string): boolean {
  if (/\p{Ll}/u.test(words) || hasHan(words)) return false;
  return (words.match(/\p{L}/gu) ?? []).length >= 4;
}

const ANNEX =
  /^(?:(?:annex|appendix|schedule|exhibit|attachment|addendum)\s(?:no\.?\s)?(?:[a-z]|\d{1,2}|[ivx]{1,5})(?=\s{0,4}(?:[.:：–—-]|\n|$))|附[件录錄表]\s?[一二三四五六七八九十\d]{1,3}(?=\s?[：:、.．]|\s|$))/i;

/** Whether a heading opens with the label of an annex: `Schedule 2 – Fees`, `附件一 价目表`. */
export function isAnnex(heading: string): boolean {
  return ANNEX.test(heading);
}

/** Whether a line is the label of an annex and nothing else: `Schedule 2`, `附件一：`. */
export function isAnnexLabel(line: string): boolean {
  const label = ANNEX.exec(line)?.[0];
  return label !== undefined && /^[\s.:：、．–—-]*$/.test(line.slice(label.length));
}

/** Whether words in capitals are a sentence of their own and no title: closed by a full stop, and as long as one. */
export function isShouted(words: string): boolean {
  return /\.["”]?\s*$/.test(words) && words.trim().split(/\s+/).length > 7;
}

/** Words in capitals after which no title ends: the rest of the sentence stands in the next block. */
const CUT =
  /(?:[,-]|\b(?:AND|OR|THE|OF|TO|FOR|BY|WITH|THAT|WHICH|YOUR|OUR|ITS|THEIR|AN?|ANY|SUCH|AS|BE|FROM|MAY|SHALL|WILL|INCLUDING))$/;

/** Whether words in capitals stop within a sentence. */
export function breaksOff(words: string): boolean {
  return CUT.test(words);
}

/** The range without blanks around it and without the punctuation that closes a heading. */
export function trimmed(plain: string, start: number, end: number): Span {
  let stop = trimEnd(plain, end);
  while (stop > start && ':：.。'.includes(plain[stop - 1]!)) stop--;
  return { start: Math.min(start, stop), end: stop };
}
