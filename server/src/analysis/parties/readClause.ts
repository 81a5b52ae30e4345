import { Finder, matchesOf } from '../../text/finder.js';
import { hasHan } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { ClauseWords } from '../model.js';
import { type Company, companies } from './companies.js';
import { firstProvides, type Labelled, labelledIn } from './titleBlock.js';

/** A person or word of address in a clause: how often it is used and where first. */
export interface Mention {
  readonly count: number;
  readonly first: Range;
}

/** What one clause says about the parties. */
export interface PartyFacts {
  readonly companies: readonly Company[];
  /** Words of address (`we`, `you`, `Customer`, 您, 本平台 …) by their usual spelling. */
  readonly words: ReadonlyMap<string, Mention>;
  /** A party that the clause names beside the reader: between you and X, provided to you by X, 与 X 之间. */
  readonly counterpart: Company | undefined;
  /** Capitalised names that own something (X's, X的) or act (X may): candidates for a brand. */
  readonly brands: ReadonlyMap<string, Mention>;
  /** The parties that it names behind 甲方：, Party A:, and how much it speaks for the first as the provider. */
  readonly labelled: readonly Labelled[];
  readonly firstProvides: number;
}

const ENGLISH_ADDRESS =
  /\b(?:(?:we|us|our|you|your|yours)\b|(Customer|Client|Subscriber|User|Licensee|Member)s?\b(?!-))/gi;
const CHINESE_ADDRESS =
  /我们|我們|我方|我司|本公司|本站|本网站|本平台|平台方|本团队|本人|您|你们|你|阁下|閣下|用户(?!名|协议|服务协议|条款|端)|用戶(?!名|端)|使用者|客户(?!端|服务|信息|数据|资料|名单|经理)|客戶(?!端|服務|資料|數據|名單|經理|內容)|会员/gu;
const COUNTERPART = [
  new Finder(
    /\bbetween (?:you|the Customer|Customer|the User|User) and ([A-Z][\w.&'’-]{0,30}(?: [A-Z][\w.&'’-]{0,30}){0,4})/u,
    'between ',
  ),
  new Finder(
    /\b(?:provided|operated|offered|run|owned)(?: and (?:operated|provided))?(?: to you)? by ([A-Z][\w.&'’-]{0,30}(?: [A-Z][\w.&'’-]{0,30}){0,4})/u,
    ' by ',
  ),
  new Finder(/\bagreement with ([A-Z][\w.&'’-]{0,30}(?: [A-Z][\w.&'’-]{0,30}){0,3})/u, 'agreement with '),
  new Finder(
    /(?:与|與|和)\s?([A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,2})\s?(?:之间|之間|共同|签订|签署)/u,
    '之间|之間|共同|签订|签署',
  ),
  new Finder(/由\s?([A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,2})\s?(?:提供|运营|开发)/u, '由'),
] as const;
const NO_NAME =
  /^(?:The|Our|We|You|Your|Us|This|These|Company|Provider|Customers?|Users?|Members?|Clients?|Subscribers?|Publishers?|Third|Parties|Party|Terms|Services?|Website|Site|United|Federal)\b|^[[{].*\b(?:customer|client|user|licensee|subscriber|member|date|number|amount|country|state|court|address|e-?mail|website|url|product|service|app|party)/i;
const ENGLISH_BRAND =
  /(\b[A-Z][\p{L}\p{N}]{0,30}(?:\.[a-z]{2,3})?|\{\{\s?[\w. ]{1,30}\}\}|\[[A-Z][^[\]\n]{1,40}\])(?:['’]s\b|\s(?:may|will|shall|reserves|grants|does|is not|has|provides|disclaims)\b)/gu;
const CHINESE_BRAND = /(?<![A-Za-z.] ?)([A-Z][A-Za-z]{2,20})\s?(?:的|将|会|可|有权|不|向您|保留|不承担|提供)/gu;

/** Of the many clauses that mention no one. */
const UNMENTIONED: ReadonlyMap<string, Mention> = new Map();

/** What a clause says about the parties. Never throws. */
export function partyFacts({ passage: { plain } }: ClauseWords): PartyFacts {
  const words = new Map<string, Mention>();
  const han = hasHan(plain);
  const latin = /[A-Za-z]/.test(plain);
  const english = latin ? [ENGLISH_ADDRESS] : [];
  for (const pattern of han ? [...english, CHINESE_ADDRESS] : english) {
    for (const match of matchesOf(pattern, plain)) add(words, spelling(match), match.index, match[0].length);
  }
  const brands = new Map<string, Mention>();
  for (const pattern of !latin ? [] : han ? [ENGLISH_BRAND, CHINESE_BRAND] : [ENGLISH_BRAND]) {
    for (const match of matchesOf(pattern, plain)) {
      if (!NO_NAME.test(match[1] ?? '')) add(brands, match[1] ?? '', match.index, (match[1] ?? '').length);
    }
  }
  return {
    companies: companies(plain),
    words: words.size > 0 ? words : UNMENTIONED,
    counterpart: counterpart(plain),
    brands: brands.size > 0 ? brands : UNMENTIONED,
    labelled: labelledIn(plain),
    firstProvides: firstProvides(plain),
  };
}

function spelling(match: RegExpMatchArray): string {
  if (match[1]) return match[1][0]?.toUpperCase() === match[1][0] ? match[1] : match[1].toLowerCase();
  return match[0].toLowerCase().replace(/^yours$/, 'your');
}

function add(map: Map<string, Mention>, key: string, start: number, length: number): void {
  const before = map.get(key);
  map.set(
    key,
    before ? { count: before.count + 1, first: before.first } : { count: 1, first: { start, end: start + length } },
  );
}

function counterpart(plain: string): Company | undefined {
  for (const finder of COUNTERPART) {
    const match = finder.first(plain);
    const name = match?.[1]?.replace(/\. .*$/, '').replace(/(?:['’]s|[.,])$/, '');
    if (!match || !name || NO_NAME.test(name)) continue;
    const start = match.index + match[0].indexOf(name);
    return { name, range: { start, end: start + name.length } };
  }
  return undefined;
}
