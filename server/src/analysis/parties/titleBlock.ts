import { matchesOf } from '../../text/finder.js';
import type { Range } from '../../text/range.js';
import { companies } from './companies.js';

/** The two sides of an agreement that names them by letters: 甲方 and 乙方, Party A and Party B. */
export type Side = 'first' | 'second';

/** A party as the lines name it with which an agreement begins: `甲方（服务提供方）：…`, `Party A: …`. */
export interface Labelled {
  readonly side: Side;
  /** What the agreement calls the party: 甲方, Party A. */
  readonly label: string;
  /** The party's name, or the label where that is still to be filled in. */
  readonly name: string;
  readonly range: Range;
  /** What words beside the label say that the party is. */
  readonly role?: 'provider' | 'customer';
  /** How far what is said of this party goes, from the label on. */
  readonly extent: Range;
}

/** At the start of a line, behind what ends a name, or anywhere behind another label: lines of Chinese are joined without a blank. */
const LABEL =
  /(?:^|(?<=[\n\s；;）)_＿…—]|公司|中心|集团|工作室|研究院)|(?<=[甲乙]方(?:[（(][^（）()\n]{1,40}[）)])?[:：][^。；\n]{2,60}))(?:([\p{Script=Han}]{2,8})\s?[（(](?:(?:以下|下文|下)[简簡]?[称稱](?:为|為|作)?[:：]?\s?)?[“"「『]?)?([甲乙]方|Party [AB])[”"」』]?(?:(?<=[（(][^（）()\n]{0,12})[）)])?(?:\s?[（(]([^（）()\n]{1,40})[）)])?\s{0,2}[:：]/gu;
/** What an agreement that names its parties by what they do calls them, at the start of a line: 委托方：, 供应商：. */
const ROLES =
  /(?:^|(?<=\n))[\s*]{0,4}((?:委托|采购|购买|需求?|买|受托|服务(?:提供)?|供(?:应|货)?|卖|被?许可|发包|承包|运营|平台)方|(?:委托|受托|采购|买受|出卖|许可|被许可)人|客户|服务商|供应商|采购商)(?:\s?[（(]([^（）()\n]{1,40})[）)])?\s{0,2}[:：]/gu;
const BRACKETED = /([甲乙]方)\s?[（(]((?:[^（）()\n]|[（(][^（）()\n]{0,20}[)）]){1,120})[)）]/gu;
const JOINED = /^\s?[与與和及同、]\s?$/u;
const ROLE_SIGN = /[方人商户]\s{0,2}(?:[（(][^（）()\n]{1,40}[）)]\s{0,2})?[:：]/;
/** A label at the start of a line. */
const LINE =
  /^[\s*]{0,4}(?:[\p{Script=Han}]{2,8}\s?[（(](?:(?:以下|下文|下)[简簡]?[称稱](?:为|為|作)?[:：]?\s?)?[“"「『]?)?(?:[甲乙]方|Party [AB])[^:：\n。]{0,44}[:：]/u;
/** What ends a name: a bracket, a mark, a wide gap, or the first of the particulars that follow it. */
const NAME_END =
  /[（(，,；;。\n\t\u3000]|\s{2}|\s(?=[甲乙]方|Party [AB]|地址|住所|法定代表人|统一社会信用代码|联系|电话|邮箱)/u;
/** Nothing, a line to write on, or a sign that stands for a name. */
const BLANK =
  /^[\s_＿…—.·-]{0,80}$|^[[【［<].{0,60}[\]】］>]$|^[X×x*]{2,20}|^某{1,3}$|^即(?=.{0,40}的|您|用户)|^在.{1,30}(?:载明|列明|签署|签字|盖章)/u;
const PROVIDER =
  /提供|供方|卖方|受托|承接|承揽|承运|承包|施工|仓储|物流|配送|制作|开发|维护|实施|培训|咨询|顾问|运营|平台|服务方|服务商|服务单位|队|许可方|provider|supplier|vendor|licensor/i;
const CUSTOMER =
  /客户|用户|需方|买方|委托|采购|发包|接受|使用|购买|订购|被许可|货主|业主|商家|商户|品牌方|定作|雇主|农户|学员|家长|customer|client|buyer|licensee|subscriber|\buser\b/i;

/** Whether a line of a text begins with the label of a party, as those lines do. Linear; never throws. */
export function isPartyLine(plain: string, at: number, lineEnd: number): boolean {
  return LINE.test(plain.slice(at, Math.min(lineEnd, at + 80)));
}

/** The parties that a text names behind their labels, in order. Linear; never throws. */
export function labelledIn(plain: string): readonly Labelled[] {
  if (!/[甲乙]方|Party [AB]/.test(plain)) return ROLE_SIGN.test(plain) ? byRole(plain) : [];
  const found = [...matchesOf(LABEL, plain)];
  if (found.length === 0) return inSentence(plain);
  return found.map((match, i): Labelled => {
    const label = match[2]!;
    const end = found[i + 1]?.index ?? plain.length;
    const behind = match.index + match[0].length;
    const at = behind + /^\s{0,20}/.exec(plain.slice(behind, end))![0].length;
    const rest = plain.slice(at, Math.min(end, at + 120));
    const company = companies(rest).find(({ range }) => range.start === 0)?.name;
    const name = company ?? rest.split(NAME_END, 1)[0]!.trim();
    const start = match.index + match[0].indexOf(label);
    const own = BLANK.test(name) || name.length < 2 ? label : name;
    const words = `${match[1] ?? ''} ${match[3] ?? ''}`;
    const role =
      PROVIDER.test(words) === CUSTOMER.test(words) ? undefined : PROVIDER.test(words) ? 'provider' : 'customer';
    return {
      side: /甲|A/.test(label) ? 'first' : 'second',
      label,
      name: own,
      range: own === label ? { start, end: start + label.length } : { start: at, end: at + own.length },
      ...(role && { role }),
      extent: { start: match.index, end },
    };
  });
}

/** Both parties with who they are in brackets behind their letters: 由甲方（订货企业）与乙方（北风有限公司，地址：…）订立. */
function inSentence(plain: string): readonly Labelled[] {
  const found = [...matchesOf(BRACKETED, plain)];
  const at = found.findIndex((match, i) => {
    const next = found[i + 1];
    const between = next && plain.slice(match.index + match[0].length, next.index);
    return between !== undefined && JOINED.test(between) && match[1] !== next![1];
  });
  if (at < 0) return [];
  const both = found.slice(at, at + 2).map((match): Labelled => {
    const [whole, label = '', words = ''] = match;
    const company = companies(words).find(({ range }) => range.start === 0)?.name;
    const start = match.index + (company === undefined ? 0 : whole.indexOf(company));
    const name = company ?? label;
    const role =
      PROVIDER.test(words) === CUSTOMER.test(words) ? undefined : PROVIDER.test(words) ? 'provider' : 'customer';
    return {
      side: /甲/.test(label) ? 'first' : 'second',
      label,
      name,
      range: { start, end: start + name.length },
      // What a company is called tells nothing of what it does here.
      ...(role && company === undefined && { role }),
      extent: { start: match.index, end: match.index + whole.length },
    };
  });
  return both.some(({ label, name }) => name !== label) ? both : [];
}

/** The companies that a text names behind what they are in the agreement; who buys comes first. */
function byRole(plain: string): readonly Labelled[] {
  const found = [...matchesOf(ROLES, plain)];
  return found.flatMap((match, i): Labelled[] => {
    const label = match[1]!;
    const end = found[i + 1]?.index ?? plain.length;
    const behind = match.index + match[0].length;
    const at = behind + /^\s{0,20}/.exec(plain.slice(behind, end))![0].length;
    const company = companies(plain.slice(at, Math.min(end, at + 120))).find(({ range }) => range.start === 0);
    if (!company) return [];
    const role = /^(?:受托|服务|供|卖|出卖|许可|承包|运营|平台)/.test(label) ? 'provider' : 'customer';
    return [
      {
        side: role === 'provider' ? 'second' : 'first',
        label,
        name: company.name,
        range: { start: at, end: at + company.name.length },
        role,
        extent: { start: match.index, end },
      },
    ];
  });
}

/** Who pays: a party that has to, or that does by some day; a penalty or damages are paid by either. */
const PAYS = new RegExp(
  '(?:(?:应当?|须|需|将|同意|在|于|按|每|一次性)[^。；;，,.\\n由]{0,24}?(?:支付|付款|付清|预付|缴纳|交纳|交付?(?=[^。；;，,\\n]{0,10}(?:费|押金|货款)))(?![^。；;，,\\n]{0,14}(?:违约金|赔偿|滞纳金))' +
    '|(?:shall|must|will|agrees to)[^.;,\\n]{0,24}?\\bpay\\b)',
);
/** Who serves: what a party undertakes to provide, or does for the other. */
const SERVES =
  /(?:(?:应当?|须|负责|将|同意|shall|must|will|agrees to)[^。；;，,.\n]{0,16}?(?:提供[^。；;，,\n]{0,16}服务|\bprovide\b[^.;\n]{0,24}\b[Ss]ervices?\b)|(?:负责)?(?:为|替|帮|给|向)[甲乙]方[^。；;，,\n]{0,12}?(?:提供[^。；;，,\n]{0,40}服务|运营|代运营|开发|设计|制作|安装|施工|仓储|配送|代发|代理))/;
const DEED = new RegExp(`([甲乙]方|\\bParty [AB])\\s?(?:(${PAYS.source})|(?:${SERVES.source}))`, 'gu');

/**
 * How much a text speaks for the first side as the provider, who serves and is paid; below nothing where it speaks for the
 * second. Linear; never throws.
 */
export function firstProvides(plain: string): number {
  if (!/[甲乙]方|Party [AB]/.test(plain)) return 0;
  let score = 0;
  for (const [, who, pays] of matchesOf(DEED, plain)) score += /甲|A/.test(who!) === (pays === undefined) ? 1 : -1;
  return score;
}
