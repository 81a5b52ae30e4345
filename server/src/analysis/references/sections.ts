import { Finder } from '../../text/finder.js';
import type { ReferenceTarget } from '../model.js';
import type { Candidate } from './candidate.js';
import { PARAGRAPH_WORDS } from './numbers.js';

const LETTERED = '(?:\\s?\\((?:[a-z]{1,4}|[A-Z]|\\d{1,2})\\))';
/** A paragraph or an item that is cited in words behind the number: Art. 12 para. 4 lit. b. */
const PARAGRAPH = `(?:\\s(?:${PARAGRAPH_WORDS})\\.?\\s?(?:\\d{1,2}|[a-z])(?![A-Za-z\\d]))`;
const NUMBER = `(?:\\d{1,6}(?:\\.\\d{1,6}){0,8}(?:[a-zA-Z](?![A-Za-z]))?|[A-Z](?:\\.\\d+)+|[A-Z]\\d{1,2}(?![A-Za-z\\d])|[A-Z](?![A-Za-z'’]|\\.\\w)|[IVX]{1,5}(?![A-Za-z]))(?:${LETTERED}|${PARAGRAPH})*`;
const AND =
  '(?:\\s*,\\s*(?:and\\/or|and|or|AND\\/OR|AND|OR|&)\\s+|\\s*,\\s*|\\s+(?:and\\/or|and|or|AND\\/OR|AND|OR|&)\\s+)';
const TO = '(?:\\s*[–—-]\\s*|\\s+(?:to|through|TO|THROUGH)\\s+)';
/** The name of a section behind its number, inside a list: Sections 2.9 (Restrictions) or 5. */
const NAME = "\\s?\\([A-Z][A-Za-z ,;&’'-]{2,60}\\)";
const WORD =
  '(?:[Ss]ections?|SECTIONS?|[Cc]lauses?|CLAUSES?|[Aa]rticles?|ARTICLES?|[Pp]aragraphs?|PARAGRAPHS?|[Ss]ub-?(?:sections?|clauses?|paragraphs?)|Secs?\\.|Arts?\\.|Parts?|Chapters?|§§?)';
/** A number further on in a list; a lone capital there must not be the start of a sentence. */
const NEXT = `(?:\\d{1,6}(?:\\.\\d{1,6}){0,8}(?:[a-zA-Z](?![A-Za-z]))?${LETTERED}*|[A-Z](?:\\.\\d+)+${LETTERED}*|[A-Z]\\d{1,2}(?![A-Za-z\\d])|[B-HJ-Z](?![A-Za-z'’\\d-]|\\.\\w)|[AI](?=[,.;)]|\\s+(?:and|or|above|below|of)\\b|$)|${LETTERED}+)`;
const NUMBERED = new Finder(
  new RegExp(
    `(?:(?<![A-Za-z])${WORD})(?![A-Za-z])\\s*(${NUMBER}|${LETTERED}+)((?:${NAME})?(?:${AND}${NEXT}|${TO}(?:${WORD}\\s*)?${NEXT}))*`,
    'gu',
  ),
  'ection|ECTION|lause|LAUSE|rticle|RTICLE|aragraph|ARAGRAPH|Chapter|Part|Sec.|Secs.|Art.|Arts.|§',
);
const SPAN = new RegExp(`(${NUMBER}|${LETTERED}+)${TO}(?:${WORD}\\s*)?(${NUMBER}|${LETTERED}+)$`, 'u');
const ITEMS = new Finder(
  /(?:\b(?:items?|points?|ITEMS?)\s+)?(\((?:[a-zA-Z]|[ivx]{1,4})\))\s+(?:to|through|TO|THROUGH)\s+(\((?:[a-zA-Z]|[ivx]{1,4})\))/g,
  '(',
);
const ITEM = new Finder(/(\((?:[a-zA-Z]|[ivx]{1,4})\))\s+(?:below|above|BELOW|ABOVE)\b/g, 'below|above|BELOW|ABOVE');
/** A number below the letter of a part, without a word before it: as set out in C.2. */
const OF_PART = new Finder(/(?<![\w.§/-])[A-HJ-Z]\.\d{1,2}(?![\w/-]|\.\w)/g, '.');
const THIS = new Finder(
  /\b(?:[Tt]his|THIS)\s+(?:Section|SECTION|Clause|CLAUSE|Article|ARTICLE|Paragraph|PARAGRAPH)\b(?!\s+(?:[A-Z]\b|\d))/g,
  'Section|SECTION|Clause|CLAUSE|Article|ARTICLE|Paragraph|PARAGRAPH',
);

/** Words before a number that make it a number of a statute: FAR Section 2.101, California Civil Code Section 1542. */
const STATUTE_BEFORE =
  /(?:^|[\s(,])((?:(?:[A-Z][A-Za-z.]+\s+){0,4}(?:Act|Code|Regulations?|Directive|Law|Convention|Statutes?|U\.S\.C\.|C\.F\.R\.)(?:\s+\d+\/\d+)?|[A-Z]{2,6}),?\s+)$/u;
const STATUTE_AFTER =
  /^,?\s+(?:(?:of|under|to)\s+(?:the\s+)?)?((?:[A-Z][A-Za-z.-]+\s+(?:of\s+the\s+|on\s+the\s+|of\s+|and\s+|on\s+)?){0,6}(?:Act|Code|Regulations?|Directive|Convention|Law|Ordinance|Statutes?)\b(?:\s+(?:of\s+)?\d{4}|\s+\(?(?:EU|EC)\)?(?:\s+No\.?)?\s*\d+\/\d+)?|GDPR|UK GDPR|BGB|HGB|CO|FADP|CCPA|DMCA|UCC|PIPL|TFEU|ZPO)\b/u;
const OTHER_AFTER =
  /^\s+(?:of|to|in)\s+(?:the|our|its|such|that|an?)\s+((?:[A-Z][\w'’&-]*\s+){0,5}(?:Policy|Policies|Addendum|Notice|Statement|Guidelines|DPA|SLA|AUP|Exhibit|Annex|Schedule|Order Form|Order))\b/u;
const NOT_STATUTE = /^(?:THE|THIS|AND|OR|OF|TO|IN|SEE|UNDER|WITH|BY|PER|ABOVE|BOTH|NOR|FOR|AS)$/;

const CHINESE_NUMBER = '[一二三四五六七八九十百零〇\\d０-９]+';
const UNIT = '[条條款项項章节節]';
/** 第（四）项, not behind an article. */
const CHINESE_ITEM = `第\\s{0,4}[（(]${CHINESE_NUMBER}[)）]\\s{0,4}[款项項目]`;
const ARTICLE = new Finder(
  new RegExp(
    `(?:本[条條]\\s{0,4})?(?:${CHINESE_ITEM}|第\\s{0,4}(?:${CHINESE_NUMBER}(?:[.．]\\d+)*)(?:\\s{0,4}[、和及与與至到~—-]\\s{0,4}(?:第\\s{0,4})?${CHINESE_NUMBER}(?:[.．]\\d+)*(?![\\d.]))*\\s{0,4}${UNIT}(?:之[一二三四五六七八九十])?(?:\\s{0,4}(?:第\\s{0,4})?[（(]?${CHINESE_NUMBER}[)）]?\\s{0,4}[款项項目])*)`,
    'gu',
  ),
  '第',
);
/** 2-3条 alone may be two or three of something. */
const CITED =
  '(?:依据|依據|根据|根據|依照|按照|违反|違反|参见|參見|详见|詳見|符合|适用|適用|本协议|本協議|本条款|上述|前述)';
const BARE_ARTICLE = new Finder(
  new RegExp(
    `(?<![\\d.第-])(?:\\d{1,9}(?:\\.\\d{1,9}){1,9}|(?<=${CITED}\\s{0,2})\\d{1,3}(?:-\\d{1,3}){1,4})\\s{0,4}(?:条款|[条條款项項](?:\\s{0,4}(?:第\\s{0,4})?[（(]?${CHINESE_NUMBER}[)）]?\\s{0,4}[款项項目])*)`,
    'gu',
  ),
  '条|條|款|项|項',
);
/** Decimals that words before and behind them cite, without 条: 违反6.1或者6.4的, 除7.1外. */
const DECIMAL = '\\d{1,3}(?:\\.\\d{1,3}){1,4}';
const CITED_DECIMAL = new Finder(
  new RegExp(
    `(?<=(?:违反|違反|依据|依據|根据|根據|按照|依照|参见|參見|详见|詳見|除)了?\\s{0,2})${DECIMAL}(?:\\s{0,2}(?:[、和及与與至或]|或者)\\s{0,2}${DECIMAL})*(?=\\s{0,2}(?:[的外]|之外|以外|约定|約定|规定|規定|所述))`,
    'gu',
  ),
  '.',
);
const LAW_BEFORE =
  /(?:》|法典|[国國]?[\p{Script=Han}]{2,30}(?:法|条例|條例|办法|辦法|细则))\s{0,9}(?:》)?\s{0,9}(?:的)?$/u;

/**
 * References to sections by number in both languages, spans and lists included, and "this Section". Numbers of
 * statutes and of other documents name those instead. Linear; never throws.
 */
export function numberedSections(plain: string): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const match of NUMBERED.in(plain)) if (!isHeading(plain, match)) out.push(english(plain, match));
  for (const finder of [ITEMS, ITEM]) {
    for (const match of finder.in(plain)) {
      const target: ReferenceTarget = {
        kind: 'section',
        number: match[1] ?? '',
        ...(match[2] ? { to: match[2] } : {}),
      };
      out.push({ start: match.index, end: match.index + match[0].length, target });
    }
  }
  for (const match of OF_PART.in(plain)) {
    const end = match.index + match[0].length;
    if (!isHeading(plain, match) && !out.some((known) => known.start <= match.index && end <= known.end))
      out.push({ start: match.index, end, target: { kind: 'section', number: match[0], bare: true } });
  }
  for (const match of THIS.in(plain)) {
    out.push({ start: match.index, end: match.index + match[0].length, target: { kind: 'relative', word: match[0] } });
  }
  for (const finder of [ARTICLE, BARE_ARTICLE, CITED_DECIMAL]) {
    for (const match of finder.in(plain)) {
      const end = match.index + match[0].length;
      if (/^(?:例|产品|服务|游戏|软件)/.test(plain.slice(end, end + 2))) continue;
      if (isHeading(plain, match)) continue;
      // 《…條例》（第486章） gives the chapter of the statute book that an ordinance of Hong Kong is.
      if (
        /章$/.test(match[0]) &&
        /》\s{0,2}[（(]\s{0,2}(?:香港法例)?$/.test(plain.slice(Math.max(0, match.index - 9), match.index))
      )
        continue;
      if (LAW_BEFORE.test(plain.slice(Math.max(0, match.index - 30), match.index))) continue;
      out.push({ start: match.index, end, target: { kind: 'section', number: match[0] } });
    }
  }
  return out;
}

/** Whether a number opens a line as the line's own: SECTION 1 – FEES, 第一条 定义. */
function isHeading(plain: string, match: RegExpMatchArray): boolean {
  const start = match.index ?? 0;
  if (!/(?:^|\n)[^\S\n]*$/.test(plain.slice(Math.max(0, start - 3), start))) return false;
  const behind = plain.slice(start + match[0].length, start + match[0].length + 4);
  return /^(?:\s*[-–—:.：、]|\s+\p{Script=Han}|\s*$|\s*\n)/u.test(behind) && !/^\s*、\s*第/.test(behind);
}

/** The part, the schedule or the chapter in which a number counts: paragraph 4 of Schedule 2. */
const WITHIN_AFTER =
  /^\s+(?:of|in|to|under)\s+((?:Part|Chapter|Schedule|Annex|Appendix|Exhibit)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?!\w|\.\d))(?!\s+(?:of|to|in)\s+(?!this\b|these\b|the\s+(?:Agreement|Terms|Contract|Conditions)\b))/;

/** The words that may be typed before a clause's own number as well. */
const CALLED = /^(section|article|clause|part|chapter|title|art|sec)s?\.?\s/i;

function english(plain: string, match: RegExpMatchArray): Candidate {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const before = STATUTE_BEFORE.exec(plain.slice(Math.max(0, start - 60), start))?.[1];
  if (before && !NOT_STATUTE.test(before.trim().replace(/,$/, ''))) {
    return { start: start - before.length, end, target: { kind: 'law', name: before.trim() } };
  }
  const after = plain.slice(end, end + 90);
  const law = STATUTE_AFTER.exec(after);
  if (law) return { start, end: end + law[0].length, target: { kind: 'law', name: (law[1] ?? '').trim() } };
  const other = OTHER_AFTER.exec(after);
  if (other) return { start, end: end + other[0].length, target: { kind: 'document', name: other[1] ?? '' } };
  const within = WITHIN_AFTER.exec(after)?.[1];
  const span = SPAN.exec(match[0]);
  const noun = CALLED.exec(match[0])?.[1]?.toLowerCase();
  const target: ReferenceTarget = {
    kind: 'section',
    number: match[1] ?? '',
    ...(span?.[2] ? { to: span[2] } : {}),
    ...(noun !== undefined && { noun }),
    ...(within !== undefined && { within }),
  };
  return { start, end, target };
}
