import { Finder } from '../../text/finder.js';
import { hasHan } from '../../text/language.js';
import type { Passage } from '../../text/passage.js';
import type { Candidate } from './candidate.js';

/** What makes a linked page part of the contract's world: its words, its address or the sentence before it. */
const LEGAL =
  /polic(?:y|ies)|terms|privacy|agreement|licen[cs]e|pricing|\bfees?\b|\btrust\b|\bsla\b|\bdpa\b|\baup\b|addendum|statement|notice|guideline|\brules?\b|conditions|\bfaq\b|security (?:overview|page)|subprocessor|processors\b|exception|code of conduct|行为准则|refund|definitions?|协议|協議|政策|策略|条款|條款|声明|聲明|规则|規則|说明|說明|描述|附件|附录|细则|站点|频道|许可/iu;
/** What the sentence before a link must speak of where neither its words nor its address say what it is. */
const LEAD =
  /polic(?:y|ies)\b|privacy (?:policy|notice|statement)|agreements?\b|guidelines|exception|subprocessor|processors\b|隐私声明|隐私政策/iu;
/** Words of a link that only point: what they point to is what the sentence cites. */
const POINTS =
  /^(?:click |see )?here\b|\bhere$|^learn (?:more|how)\b|^(?:点击|點擊|请见|详见)?(?:此处|此處|这里|這裡)$/iu;
const NOT_CITED = /^(?:mailto:|tel:|javascript:|data:|$)|[{}]|\.(?:png|jpe?g|gif|svg|webp)(?:$|[?#])|email-protection/i;
const HOST_ONLY = /^(?:https?:)?\/\/[^/?#]+\/?$/i;
const ABSOLUTE = /^(?:https?:)?\/\//i;
const CONTACT =
  /\b(?:support portal|contact (?:us|our)|form|customer support|email us|on github)\b|^(?:our )?(?:web ?site|site|app)$/i;
const BARE_URL = new Finder(
  /https?:\/\/[^\s<>"'”’（）()《》【】，。；、]+[^\s<>"'”’（）()《》【】，。；、.,;:!?]/gu,
  'http',
);
const BARE_HOST = new Finder(
  /(?<![@\w./-])(?:www\.(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:[a-z0-9-]+\.)+(?:com|cn|net|org|io|com\.cn))(?:\/[\w./#?=&%-]*\w)?(?![\w@])/giu,
  'www.|.com|.cn|.net|.org|.io',
);

const SITE = /网站|網站|官网|官網|网址|網址|站点|域名为/u;

/**
 * Links to files, headings and pages that the text cites, and the addresses of web sites in Chinese text.
 * Links to people, mailboxes, start pages and products are left out. Linear; never throws.
 */
export function links(passage: Passage): readonly Candidate[] {
  const { plain, marks } = passage;
  const out: Candidate[] = [];
  const linked = marks.filter((m) => m.kind === 'link' && m.url !== undefined && m.end > m.start);
  for (const mark of linked) {
    const url = mark.url ?? '';
    if (NOT_CITED.test(url) || plain.slice(mark.start, mark.end).trim() === '') continue;
    const words = plain.slice(mark.start, mark.end);
    if (ABSOLUTE.test(url) && !isCited(plain, mark.start, words, url)) continue;
    out.push({ start: mark.start, end: mark.end, target: { kind: 'link', url } });
  }
  const isLinked = (at: number): boolean =>
    marks.some((m) => (m.kind === 'link' || m.kind === 'code') && m.start <= at && at < m.end);
  for (const match of BARE_URL.in(plain)) {
    if (!isLinked(match.index) && (isChinese(plain, match.index) || isCited(plain, match.index, match[0], match[0]))) {
      out.push({ start: match.index, end: match.index + match[0].length, target: { kind: 'link', url: match[0] } });
    }
  }
  // Only where Chinese words stand before it is an address without a scheme taken for one.
  for (const match of hasHan(plain) ? BARE_HOST.in(plain) : []) {
    const around = plain.slice(Math.max(0, match.index - 12), match.index + match[0].length + 6);
    if (!isLinked(match.index) && isChinese(plain, match.index) && (/^www/i.test(match[0]) || SITE.test(around))) {
      out.push({ start: match.index, end: match.index + match[0].length, target: { kind: 'link', url: match[0] } });
    }
  }
  return out;
}

function isCited(plain: string, at: number, words: string, url: string): boolean {
  if (HOST_ONLY.test(url) || CONTACT.test(words)) return false;
  return (
    POINTS.test(words.trim()) ||
    LEGAL.test(words) ||
    LEGAL.test(url.replace(/[/_-]/g, ' ')) ||
    LEAD.test(leadOf(plain, at))
  );
}

/** The words before an offset in its sentence; a list belongs to the sentence that opens it with a colon. */
function leadOf(plain: string, at: number): string {
  const window = plain.slice(Math.max(0, at - 300), at);
  let from = 0;
  for (const end of window.matchAll(/[.!?](?=\s)|[。！？；]|(?<![:：])\n(?![^\n]{0,60}$)/gu)) from = end.index + 1;
  return window.slice(from);
}

/** Whether the words around an offset are Chinese. */
function isChinese(plain: string, at: number): boolean {
  return /\p{Script=Han}/u.test(plain.slice(Math.max(0, at - 12), at));
}
