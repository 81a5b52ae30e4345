import { Alternatives } from '../../text/alternatives.js';
import { COMPILED_ONCE } from '../../text/compiledOnce.js';
import type { Contract } from '../contract.js';
import type { PlacedParty } from '../parties.js';
import { plainForm } from '../positions/plainForm.js';
import { anyClause } from './everyClause.js';

const BUSINESSES =
  '(?:business(?:es)?(?! (?:hours|days|plans?|accounts?|features?))|entrepreneurs|professionals|companies|merchants|traders|(?:corporate|commercial|enterprise) (?:customers|users|clients|entities))\\b';
/** The services are for businesses and nobody else; that one part is only for some business is not enough. */
const BUSINESS_ONLY = new Alternatives(
  new RegExp(
    [
      `\\b(?:only|exclusively|solely) (?:\\w+ ){0,2}(?:to|for|towards|at|with|by) (?:use by )?(?:(?!an?\\b|any|the|such|your)\\w+ )?${BUSINESSES}`,
      // It addresses entrepreneurs within the meaning of section 14 only; but "to businesses, and only on request" does not.
      `\\b(?:address(?:es|ed)?|aimed|directed|intended|offered|sold|supplied|available|contracts?)\\s(?:(?:at|to|for|with|solely|itself)\\s){0,3}${BUSINESSES}(?:\\s[^.,;]{1,60})?\\sonly\\b(?!\\s(?:if|where|when|on|after|for))`,
      '\\bnot (?:\\w+ ){0,2}(?:for|to|at|towards) (?:use by )?consumers\\b',
      '\\bconsumers\\b (?:are|will be) (?:not (?:supplied|served|accepted|admitted|eligible|addressed|among)|excluded\\b)|\\b(?:do(?:es)? not|never) (?:supply|serve|accept|contract with|deal with|conclude contracts with|sell to) consumers\\b|\\bno contracts? (?:is|are|will be|shall be) (?:concluded|made|entered into) with consumers\\b',
      "\\b(?:services?|software|platform|products?)\\b[^.]{0,60}\\b(?:only|exclusively|solely) (?:\\w+ ){0,4}(?:its|your|their|own|'s) (?:own )?internal business\\b",
      '\\b(?:only|exclusively|solely) for purposes (?:relating to|of) your (?:trade|business)\\b',
      '\\b(?:services?|platform|sites?) (?:is|are) (?:designed|intended) (?:only |exclusively |solely )?for (?:business-to-business|B2B)\\b',
      '\\b(?:confirm|represent|warrant|declare)s?\\b[^.]{0,24}\\b(?:are|is) not a consumer\\b|\\bconsumers (?:cannot|may not) (?:conclude|enter into|become)\\b',
      '不(?:面向|适用于)(?:个人)?消费者|仅(?:面向|限于?|供)(?:企业|商业)',
      // Whoever orders is a body: between us and the entity named in the order.
      '\\bbetween\\b[^;]{0,300}?\\band the entity (?:identified|named|specified|listed|signing|executing)\\b',
      // Who seals a contract is a company.
      '(?:双方|雙方|[甲乙]方)(?![^。;]{0,20}签字或)[^。;,]{0,16}(?:盖章|蓋章|加盖公章|加蓋公章)',
    ].join('|'),
    'i',
  ),
);

/** An account or a contract that only businesses have. */
const CORPORATE =
  /\b(?:corporate|business|enterprise|commercial|reseller|merchant)\s(?:customer(?:s|\saccounts?)?|accounts?|clients?|contracts?)\b/i;

/** Whether a text speaks of an account or a contract that only businesses have. */
export function isOfBusinessCustomers(plain: string): boolean {
  return CORPORATE.test(plain) && !/\bconsumers?\b/i.test(plain);
}

const CUSTOMER = `["“”]\\s?(?:the\\s)?(?:customer|subscriber|client|licensee|buyer|purchaser)\\b${COMPILED_ONCE}`;
const COMPANY = `(?:business|company|corporation|firm|undertaking|enterprise|organi[sz]ation|(?:legal|business|corporate|commercial)\\sentity)\\b${COMPILED_ONCE}`;
/** Who the customer is, where it is introduced or defined: a business, and no person beside it. */
const CUSTOMER_IS_BUSINESS = new Alternatives(
  new RegExp(
    [
      `(?<!\\b(?:individual|persons?|consumer|yourself|you)(?:,|\\sor|\\sand|/)\\s?)\\b(?:an?|the|any|each|that)\\s${COMPANY}(?:(?!\\b(?:individual|natural|persons?|consumer|yourself)\\b)[^.;"“”]){0,100}\\((?:(?:the|each|an?|hereinafter|collectively)[,\\s]\\s?){0,2}${CUSTOMER}`,
      `${CUSTOMER}["“”]?,?\\s(?:means|shall\\smean|refers\\sto|is)\\s(?:an?|the|any|each)\\s${COMPANY}(?!(?:(?!\\.\\s)[^;])*?\\b(?:individual|natural|persons?|consumer|yourself)\\b)`,
      '(?<!(?:个人|自然人)[^。;()]{0,10})(?:企业|公司|法人|机构)(?:客户|用户)?\\((?:以?下)?(?:简?称)?(?:为)?["“「]?(?:客户|用户|买方)',
      '(?:["“「](?:您|你|客户|用户|[甲乙]方|买方|订购方)["”」]?,?(?:是?指|为|系指)|(?:^|\\n)\\s?(?:您|你|客户|用户|买方|订购方)\\s?:)(?:(?!个人|自然人|個人|消费者)[^。;]){0,60}(?:企业|企業|法人|公司|单位|商户)(?![^。;]{0,40}(?:个人|自然人|個人|消费者))',
    ].join('|'),
    'i',
  ),
);

/** Disputes go before judges of merchants. */
const MERCHANTS_COURT =
  /\b(?:submitted|referred|brought|settled|resolved|decided|jurisdiction|competent)\b[^.;]{0,160}\b(?:Commercial\sCourts?|Courts?\sof\sCommerce|Tribunal\sde\s[Cc]ommerce|Handelsgericht)\b/;
const CUSTOMERS_OF_TWO_KINDS = /\b(?:consumers?|professionals?|merchants?|traders?)\b/i;

const forBusinesses = anyClause(({ words: { passage } }) => {
  const plain = plainForm(passage.plain);
  return (
    BUSINESS_ONLY.test(plain) ||
    CUSTOMER_IS_BUSINESS.test(plain) ||
    (MERCHANTS_COURT.test(plain) && !CUSTOMERS_OF_TWO_KINDS.test(plain))
  );
});

/** A body, by the last words of its name. */
const BODY =
  /(?:公司|企业|集团|厂|银行|医院|大学|学院|研究院|委员会|协会)$|\s(?:Ltd|Limited|LLC|L\.L\.C|Inc|Incorporated|Corp|Corporation|PLC|plc|GmbH|AG|LLP|B\.?V|S\.?A|Pty|Pte)\.?$/;

/** A customer that the agreement names, as one between two companies does. */
function isCompanyThatBuys({ party: { role, name } }: PlacedParty): boolean {
  return role === 'customer' && BODY.test(name.trim());
}

/** Who such a customer is where it gets its short name: 申请接入的法人或者其他组织（“接入方”）, the legal person that applies (the “Integrator”). */
const INTRODUCED_BODY = new Alternatives(
  new RegExp(
    [
      '(?:企业|企業|公司|法人|单位|單位|机构|機構|组织|組織|商户|商戶|实体|實體)\\s?[(](?:以?下)?[简簡统統合]?[称稱]?(?:为|為)?[:：]?\\s?["“「『]?$',
      `\\b(?:an?|the|any|each|every)\\s(?:[\\w-]+\\s){0,3}?(?:${COMPANY}|legal\\spersons?\\b|entity\\s(?=identified|named|specified|listed|signing|executing))[^.;()"“”]{0,120}\\(\\s?(?:(?:the|each|an?|hereinafter|collectively)[,\\s]\\s?){0,2}["“]?$`,
    ].join('|'),
    'i',
  ),
);
const PERSONS =
  /(?<!legal\s)\bpersons?\b|\b(?:individuals?|natural|consumers?|yourself|you)\b|个人|個人|自然人|消费者|消費者|个体|個體/i;

/** Whether the words that introduce the customer let only bodies be one. */
function isIntroducedAsBody(contract: Contract, { party: { role, range }, clause }: PlacedParty): boolean {
  if (role !== 'customer') return false;
  const { plain } = contract.clause(clause)!.facts.words.passage;
  const before = plainForm(plain.slice(Math.max(0, range.start - 200), range.start));
  // The other party and its short name stand before.
  const own = before.slice(Math.max(...['.', '。', ';', ')'].map((mark) => before.lastIndexOf(mark))) + 1);
  return INTRODUCED_BODY.test(own) && !PERSONS.test(own);
}

/** What a body has and no person, among the particulars behind its name or the blank for it. */
const OF_BODY = /(?:法定代表人|法定代表|统一社会信用代码|統一社會信用代碼|营业执照(?:号码?)?)\s?[:：]/;

/** Whether the particulars with which an agreement begins ask for those that only a body has. */
function isParticularisedAsBody(contract: Contract, { party: { role, range }, clause }: PlacedParty): boolean {
  if (role !== 'customer') return false;
  const { plain } = contract.clause(clause)!.facts.words.passage;
  const own = plain.slice(range.end, range.end + 200).split(/[。；]|[甲乙]方/, 1)[0]!;
  return OF_BODY.test(own) && !PERSONS.test(own) && !/身份证|身份證/.test(own);
}

/** Whether the draft says that its services are for businesses and nobody else, or that the customer is one. */
export function isForBusinessesOnly(contract: Contract): boolean {
  return (
    forBusinesses(contract) ||
    contract.parties.some(
      (placed) =>
        isCompanyThatBuys(placed) || isIntroducedAsBody(contract, placed) || isParticularisedAsBody(contract, placed),
    )
  );
}
