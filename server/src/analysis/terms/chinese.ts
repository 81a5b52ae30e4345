import { Finder } from '../../text/finder.js';
import { hasHan } from '../../text/language.js';
import type { ClauseWords, DefinitionKind } from '../model.js';
import type { Chain, Found } from './spans.js';

/** "Hereinafter called" in its many forms; simplified and traditional characters. */
const CALLED_PATTERN =
  /(?:(?:以下|以上|下文|上文|后文|後文|本文|此后|下|上)(?:中|内)?(?:又|或|并|均|也|亦|可|单独|單獨|分别|分別|各自|共同|一并|一律|合|统一|統一|各)*(?:或)?[简簡统統合并並总總单單]?[称稱](?:之?为|之?為|作)?|(?<![的名号號])[简簡统統合][称稱](?:之?为|之?為|作)?|或[称稱](?:之?为|之?為|作)?|(?:分别|共同|分別)?[称稱](?:之?为|之?為|作)|(?:以下|下文)?(?:[简簡缩縮])[写寫](?:为|為|作|成))\s{0,9}[:：]?\s{0,9}/gu;
const CALLED = new Finder(CALLED_PATTERN, '称|稱|写|寫');
const CALLED_END = new RegExp(`(?:${CALLED_PATTERN.source})(?:本\\s{0,2})?$`, 'u');
const SOMETIMES =
  /(?:有时|有時|可能|俗|可|往往|通常)(?:被|也)?(?:统|簡|简|又)?[称稱](?:为|為|作)?\s{0,9}[:：]?\s{0,9}$/u;
const BARE_NAME = /^([\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9 ._/-]{0,24}?)\s*(?=[)）\]，,。；;])/u;

const IS =
  '(?:即|均|系|係|仅|特)?(?:是指|系指|係指|意指|特指|均指|专指|專指|指的是|即指|(?<!同)意为|定义为|定義為|指(?!甲(?!方)|[定导導示出明南引向派令责責控纹紋标標数數望针称稱外]))';
const QUOTE_IS = new RegExp(
  `^\\s{0,9}(?:[（(][^（）()\\n]{0,40}[）)]|[^）)“”"]{0,12})\\s{0,9}[，,:：]?\\s{0,9}${IS}`,
  'u',
);
const LED_BY_COLON = /^\s*[:：]\s*\S/u;
const ITEM_START =
  /(?:^|\n)[^\S\n]*(?:[\d一二三四五六七八九十]+[、.．)）]\s*|[（(][\d一二三四五六七八九十a-z]+[)）]\s*)?$/u;
const DEEMED = /(?:视为|視為|称为|稱為|称作|稱作|叫做|叫作|品牌|名为|名為|名称为|名稱為|即)\s*$/u;
const EXAMPLE = /(?:如|例如|比如|诸如|譬如|包括|包含|区别于|區別於|点击|點擊|选择|選擇|按|按照|见|見|参见|不同于)\s*$/u;

const NAME = '[\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z0-9、/ -]{0,22}?';
const STATED = new Finder(
  new RegExp(
    `(?:^|[。；;！\\n]|(?<=[，,]))[^\\S\\n]*(?:[（(]?[\\d一二三四五六七八九十]+(?:[-.．]\\d+)*[)）、.．]?\\s*)?(?:本(?:服务条款|服務條款|服务协议|用户协议|协议|協議|合同|条款|條款|政策|规则|規則|声明)(?:中|项下|項下|里|裡|内)?(?:所)?(?:称|稱|述|指|使用)?之?的?|所谓|前述|上述)?(${NAME})(?:[（(][^（）()\\n]{1,60}[)）])?[，,:：]?\\s*(?:本(?:文|协议|協議|条款|合同)中)?${IS}`,
    'gu',
  ),
  '指|意为|定义为|定義為',
);
const NO_NAME =
  /(?:^(?:这|這|那|其|此|该|該|即|也|均|主要|具体|具體|如|若|应|您|我们|本协议|本条款|所|但|并|或|以|在|对|不|上述|前述)$|^(?:其中|但是|如果|包括|对于|對於|根据|根據|按照|因为|因為|由于|由於|如|若|在|当|當|以|除)|^本.{1,12}[中内里裡]$|[的是为為有会會可应應将將被由]$|(?:违反|本条|提供|使用|进行))/u;
const GLOSSED = new Finder(
  /([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9 ]{1,14})[（(](?:即|系|係|是)?指(?![定导導示出明南引向])/gu,
  '指',
);
const GLOSS_LEAD = /^.*(?:因为|因|由于|由於|遭遇|遇到|发生|發生|出现|任何|构成|属于|的)/u;
const OWNED = new Finder(
  /[，,]?(?:均为|均為|均属于|均属|即为)(?:您|你|用户|客户|乙方|甲方)的([\p{Script=Han}]{3,12})(?=[，,。；;])/gu,
  '均为|均為|均属|即为|即為',
);
const ENUMERATED = new Finder(
  /(?:^|\n)[^\S\n]*([\p{Script=Han}A-Za-z]{3,14})(?:包括但不[仅]?限于?|包括)(?:下列|以下)/gu,
  '包括',
);
/** What consists of its kinds: 会员数据包括会员注册数据和会员使用数据。 */
const DIVIDED = new Finder(
  /(?:^|\n)[^\S\n]{0,8}([\p{Script=Han}]{3,12}?)(?:包含|包括|分为|分為|由)([\p{Script=Han}]{3,16}?)(?:和|与|與|及|以及|、)([\p{Script=Han}]{3,16}?)(?:组成|組成|构成|構成|两类|兩類|两种|兩種)?[。；;]/gu,
  '包含|包括|分为|分為|由',
);
/** A short name that closes what stands in brackets behind a company: （公司編號 …，「智云」）. */
const COMPANY_BRACKET = /[，,]\s*$/;
const ENDS_BRACKET = /^\s*[）)]/;
/** The head of a table of terms and what they mean. */
const TABLE_HEAD =
  /^\s?(?:术语|術語|用语|用語|词语|詞語|名词|名詞|定义项|简称|簡稱)\s?\t\s?(?:含义|含義|定义|定義|释义|釋義|解释|解釋|说明|說明|指)/;
const DEFINITIONS_HEADING =
  /定义|定義|释义|釋義|名词解释|名詞解釋|用语|术语|術語|词语|詞語|(?:几个|这些|一些|常用)的?(?:名词|词|叫法|说法)/u;
const LED_ITEM = new Finder(
  /(?:^|\n|[。；;])[^\S\n]*(?:[（(]?[\d一二三四五六七八九十]+[)）、.．]\s*)?([\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9 /-]{0,19})\s{0,9}(?:[（(][^（）()\n]{1,20}[)）])?\s{0,9}[:：]\s*(?=\S)/gu,
  ':|：',
);

/** The definitions that a passage makes in Chinese words. Ranges may repeat a term; linear; never throws. */
export function chineseDefinitions(words: ClauseWords, groups: readonly Chain[]): readonly Found[] {
  const { plain } = words.passage;
  if (!hasHan(plain)) return [];
  const inDefinitions = words.heading !== undefined && DEFINITIONS_HEADING.test(words.heading);
  const out: Found[] = [];
  const quoted = new Set<number>();
  for (const chain of groups) {
    const kind = chainKind(plain, chain, inDefinitions);
    for (const span of chain) {
      quoted.add(span.outerStart);
      if (kind && span.end - span.start <= 40) out.push({ start: span.start, end: span.end, kind });
    }
  }
  for (const match of CALLED.in(plain)) {
    const at = match.index + match[0].length;
    if (quoted.has(at) || /所$/.test(plain.slice(Math.max(0, match.index - 1), match.index))) continue;
    const name = BARE_NAME.exec(plain.slice(at, at + 30))?.[1];
    if (name && inBracket(plain, match.index))
      out.push({ start: at, end: at + name.length, kind: abbreviationOr(name, 'bracketed') });
  }
  const plainNames = (finder: Finder, accept: (name: string) => boolean = () => true): void => {
    for (const match of finder.in(plain)) {
      const name = (match[1] ?? '').trim();
      const start = match.index + match[0].indexOf(name);
      if (name.length >= 2 && accept(name)) out.push({ start, end: start + name.length, kind: 'stated' });
    }
  };
  plainNames(STATED, (name) => !NO_NAME.test(name));
  plainNames(OWNED);
  plainNames(ENUMERATED, (name) => !NO_NAME.test(name));
  for (const match of DIVIDED.in(plain)) {
    const [name = '', one = '', other = ''] = match.slice(1);
    const start = match.index + match[0].indexOf(name);
    if (!NO_NAME.test(name) && one !== name && one.slice(-2) === other.slice(-2))
      out.push({ start, end: start + name.length, kind: 'stated' });
  }
  if (inDefinitions) plainNames(LED_ITEM, (name) => !NO_NAME.test(name) && !/(?:如下|以下|下列)/.test(name));
  if (plain.includes('\t')) out.push(...inTables(plain));
  for (const match of GLOSSED.in(plain)) {
    const name = (match[1] ?? '').replace(GLOSS_LEAD, '').trim();
    const start = match.index + (match[1] ?? '').length - name.length;
    if (name.length >= 2) out.push({ start, end: start + name.length, kind: 'stated' });
  }
  return out;
}

/** The first cells of a table under a head that says that they are terms. */
function inTables(plain: string): Found[] {
  const out: Found[] = [];
  let inside = false;
  let at = 0;
  for (const line of plain.split('\n')) {
    const [cell = '', meaning = ''] = line.split('\t');
    const term = cell.trim().replace(/^[“"「『]|[”"」』]$/g, '');
    if (!line.includes('\t')) inside = false;
    else if (TABLE_HEAD.test(line)) inside = true;
    else if (inside && term.length >= 2 && term.length <= 20 && meaning.trim().length >= 4) {
      const start = at + cell.indexOf(term);
      out.push({ start, end: start + term.length, kind: 'stated' });
    }
    at += line.length + 1;
  }
  return out;
}

function chainKind(plain: string, chain: Chain, inDefinitions: boolean): DefinitionKind | undefined {
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) return undefined;
  const left = plain.slice(Math.max(0, first.outerStart - 40), first.outerStart);
  const right = plain.slice(last.outerEnd, last.outerEnd + 40);
  if (CALLED_END.test(left))
    return SOMETIMES.test(left) ? undefined : inBracket(plain, first.outerStart) ? 'bracketed' : 'quoted';
  if (/[（(]\s*$/.test(left) && /\p{Script=Han}/u.test(plain.slice(first.start, last.end) + left)) return 'bracketed';
  if (first.quoted && inBracket(plain, first.outerStart) && ENDS_BRACKET.test(right) && COMPANY_BRACKET.test(left))
    return 'bracketed';
  if (EXAMPLE.test(left)) return undefined;
  if (!first.quoted)
    return inDefinitions && ITEM_START.test(left) && /^\s*[:：]|^\s*(?:是指|指)/u.test(right) ? 'bold' : undefined;
  if (QUOTE_IS.test(right)) return 'quoted';
  if (ITEM_START.test(left) && (LED_BY_COLON.test(right) || /^\s*[是为系]/u.test(right))) return 'quoted';
  if (/^\s*(?:，\s*)?或[称稱]/u.test(right)) return 'quoted';
  if (DEEMED.test(left)) return 'quoted';
  return undefined;
}

function inBracket(plain: string, at: number): boolean {
  const left = plain.slice(Math.max(0, at - 60), at);
  return (
    Math.max(left.lastIndexOf('('), left.lastIndexOf('（')) > Math.max(left.lastIndexOf(')'), left.lastIndexOf('）'))
  );
}

function abbreviationOr(name: string, kind: DefinitionKind): DefinitionKind {
  return /^[A-Z]{2,8}$/.test(name) ? 'abbreviation' : kind;
}
