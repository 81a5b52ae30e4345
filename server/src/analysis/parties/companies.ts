import { Finder, matchesOf, Pieces } from '../../text/finder.js';
import { hasHan } from '../../text/language.js';
import { LETTERS } from '../../text/letters.js';
import type { Range } from '../../text/range.js';

/** A name of a company or other body in a text. */
export interface Company {
  readonly name: string;
  readonly range: Range;
}

const FORM =
  '(?:Inc|INC|LTD|LIMITED(?=\\s?[,(])|CORP|CORPORATION(?=\\s?[,(])|UAB|SIA|DAC|OÜ|Incorporated|Ltd|Limited|LLC|L\\.L\\.C|LLP|L\\.P|LP|PLC|plc|GmbH|mbH|AG|SE|KG|e\\.V|AB|A\\/S|ApS|AS|ASA|Oy|Oyj|Corp|Corporation|Company|B\\.V|BV|N\\.V|NV|S\\.A|SA|S\\.A\\.S|SAS|S\\.A\\.R\\.L|SARL|Sàrl|S\\.à r\\.l|S\\.r\\.l|SRL|S\\.L|S\\.p\\.A|SpA|Pty\\.? Ltd|Pte\\.? Ltd|Co\\.?,? Ltd|[Ss]p\\. z o\\.o|s\\.r\\.o|d\\.o\\.o|Kft|Sdn\\.? Bhd|FZ-?LLC|FZE|FZCO|Foundation|Association)';
/** How a form begins, with the blank before it: far cheaper than the pattern below, and true of all that it matches. */
const FORMS = new Pieces(
  ' Inc| INC| LTD| LIMITED| UAB| SIA| DAC| OÜ| CORP| Ltd| Limited| LLC| L.L.C| LLP| L.P| LP| PLC| plc| GmbH| mbH| AG| SE| KG| e.V| AB| A/S| ApS| AS| Oy| Co| B.V| BV| N.V| NV| S.A| SA| S.r.l| SRL| S.L| S.p.A| SpA| Pt| Sp. z| sp. z| s.r.o| d.o.o| Kft| Sdn| Foundation| Association| Sàrl| S.à r.l| FZ'.split(
    '|',
  ),
  false,
);
const HAS_FORM = new RegExp(` ${FORM}(?![${LETTERS}\\d_])`);
const ENGLISH = new RegExp(
  `(?<![A-Za-z\\u00aa\\u00ba\\u00c0-\\u024f\\d.])((?:(?:[A-Z]|\\d+[a-z]|[a-z]{1,8}(?=[A-Z]))[${LETTERS}\\d&.'’-]{0,30}(?: (?:of|and|&))?,? (?:\\([A-Z][${LETTERS}]{1,12}\\) )?){1,6}?${FORM}(?![${LETTERS}\\d_])\\.?(?:,? (?:Inc|Ltd|LLC)\\b\\.?)?)(?![${LETTERS}])`,
  'g',
);
const LEAD =
  /^(?:(?:The|This|These|Welcome to|Between|Of|By|With|And|If|In|When|At|For|To|As|From|We|Our|Your|You)\s+(?:the\s+|are\s+)?)+/u;
/** In capitals, words before the name cannot be told by their case. */
const CAPITALS_LEAD = /^.*\b(?:(?:BY|WITH|BETWEEN|AND|FROM|TO)|(?:AGREEMENT|TERMS|CONDITIONS|CONTRACT),)\s/;
const NOT_A_COMPANY =
  /^U\.S\.A|^(?:The |This |Our |Your |Any |Such )?(?:Company|Limited|Association|Foundation)$|\b(?:NOT LIMITED|Limited (?:Company|Liability)|Insurance Company|Parent Company|Listed Company|Arbitration Association|Limited Warranty)\b/;
const CHINESE = new Finder(
  /([\p{Script=Han}（）()A-Za-z]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|咨询中心|研究院|工作室|基金会|有限合伙|合伙企业))/gu,
  '公司|咨询中心|研究院|工作室|基金会|有限合伙|合伙企业',
);
const CHINESE_LEAD =
  /^.*(?:欢迎您与|您与|是由|是指|由|与|與|和|及|向|为|為|即|是|指|系|係|授权|选择|的|本协议是|运营方|（(?![^（）]*）)|\((?![^()]*\)))/u;

/** Words that end a lead and stand in names as well: 安和健康, 华为技术. */
const IN_NAMES = /[和为為即向系係指]$/;
const ONE_OF_TWO = /^(?:您|你|我|我们|我們|用户|用戶|客户|客戶|甲方|乙方|会员|會員)$/;

/** How many characters stand before the name: all up to the last word of a lead that is not the second or third of a name. */
function leadOf(words: string): number {
  let lead = CHINESE_LEAD.exec(words)?.[0] ?? '';
  while (IN_NAMES.test(lead)) {
    const before = CHINESE_LEAD.exec(lead.slice(0, -1))?.[0] ?? '';
    const between = lead.slice(before.length, -1);
    if (before === '' || between.length > 2 || !/^\p{Script=Han}+$/u.test(between) || ONE_OF_TWO.test(between)) break;
    lead = before;
  }
  return lead.length;
}

/** The companies that a text names with their corporate form, in order. Linear; never throws. */
export function companies(plain: string): readonly Company[] {
  const out: Company[] = [];
  for (const match of FORMS.areIn(plain) && HAS_FORM.test(plain) ? matchesOf(ENGLISH, plain) : []) {
    const lead = (LEAD.exec(match[0]) ?? CAPITALS_LEAD.exec(match[0]))?.[0].length ?? 0;
    const words = match[0].slice(lead);
    const name = words.replace(
      /(?<!Inc|INC|LTD|CORP|LLC|Ltd|Corp|Co|L\.L\.C|B\.V|N\.V|S\.A|S\.(?:à )?r\.l|S\.p\.A|e\.V)\.$/,
      '',
    );
    if (!/\s/.test(name) || NOT_A_COMPANY.test(name)) continue;
    const start = match.index + lead;
    // In a sentence of capitals AS is a word: OF ANY KIND, EXPRESS OR IMPLIED, AS TO THE SITE.
    if (/^[^a-z]*\sAS$/.test(name) && /^\s[A-Z]+\b/.test(plain.slice(start + name.length, start + name.length + 4)))
      continue;
    out.push({ name, range: { start, end: start + name.length } });
  }
  if (!hasHan(plain)) return out;
  for (const match of CHINESE.in(plain)) {
    const lead = leadOf(match[0].slice(0, -4));
    const name = match[0].slice(lead);
    if (name.length < 6) continue;
    out.push({ name, range: { start: match.index + lead, end: match.index + match[0].length } });
  }
  return out.sort((a, b) => a.range.start - b.range.start);
}
