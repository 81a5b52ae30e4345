import { Finder } from '../../text/finder.js';
import { type Candidate, candidateOf } from './candidate.js';

const CONNECT = '(?:of|on|the|and|for|to|in|&)';
const TITLED = new Finder(
  new RegExp(
    `(?<![A-Za-z])((?:(?:U\\.S\\.|U\\.K\\.|[A-Z][A-Za-z'’-]{0,30})[ ](?:${CONNECT}[ ]){0,2}){1,8}(?:Act|Code|Regulations?|Directive|Convention|Ordinance|Treaty)(?:\\s+(?:of|on)\\s+(?:the\\s+|Contracts\\s+for\\s+the\\s+)*[A-Z][A-Za-z]{0,30}(?:\\s+(?:${CONNECT}\\s+)?[A-Z][A-Za-z]{0,30}){0,4})?(?:\\s+(?:of\\s+)?(?:19|20)\\d\\d(?!\\/))?)(?![A-Za-z]|\\s(?:Policy|Policies|Notice|Agreement|Addendum|Form|Request))`,
    'gu',
  ),
  'Act|Code|Regulation|Directive|Convention|Ordinance|Treaty',
);
const UN_CONVENTION = new Finder(
  /\b((?:(?:United Nations|U\.?N\.?) )?(?:Convention|CONVENTION) on (?:the )?(?:Contracts for the )?International Sales? of Goods)\b/gu,
  'Convention|CONVENTION',
);
const NUMBERED = new Finder(
  /\b((?:Regulation|Directive)\s{0,9}\(?(?:EU|EC|EEC)?\)?\s{0,9}(?:No\.?\s{0,9})?\d{2,4}\/\d{2,4}(?:\/E[CU])?)/g,
  'Regulation|Directive',
);
const CAPITALS = new Finder(/(?<=\bTHE\s)((?:[A-Z][A-Z-]+\s){1,5}(?:ACT|CONVENTION))\b/g, 'ACT|CONVENTION');
const LEADING =
  /^(?:(?:The|This|These|Any|All|Under|With|If|In|Our|Your|No|For|Each|Such|See|By|And|As|To|Of|Section|Article|Clause)\s+(?:the\s+)?)+/u;
/** Titles that only look like a statute's. */
const NO_LAW =
  /\b(?:(?:Source|Object|Original|Covered|Sample|Example|Distributable|Redistributable|Binary|Modified|Derived|Deployed|Licensed|Custom|Demo|Test|QR|Access|Promo(?:tional|tion)?|Zip|Postal|Area|Country|Security|Discount|Activation|Harmful|Malicious|Destructive|Disabling|Program|Software|Computer|Machine|Executable|Embed|Tracking|Referral|Invitation|Invite|Gift|Voucher|Coupon|Booking|Confirmation|Verification|Dress|License|Licence|HTML|Our|Your|Third[- ]Party) Code|Code of Conduct|Act of God|Arctic Code|(?:Laws|Rules) and Regulations|Applicable|Data Protection and Privacy Regulations)\b/i;
const LAW_SUFFIX =
  /(?:法|法典|法案|条例|條例|办法|辦法|规定|規定|(?:实施|實施|施行)(?:细则|細則)|解释|解釋|公约|公約|通则|通則|决定|決定|宪法|民法典)(?:[（(][^（）()]{1,30}[)）])?$/u;
const TITLE = new Finder(
  /[《〈]([^《》〈〉\n]{1,60})[》〉]((?:\s{0,4}(?:第\s{0,4})?[（(]?[一二三四五六七八九十百\d]{1,8}[)）]?\s{0,4}[条條款项項](?:[、和及与與]|$)?){1,40})?/gu,
  '《|〈',
);

/** What a community or a shop calls its rules, as states do their treaties. */
const COMMUNITY = /(?:社区|社群|平台|用户|会员|门店|店铺|商家|行业|自律|文明)[^》]{0,6}公约$/u;

/** Whether a Chinese title in 《》 is a statute's by its last word (rules.md, `unlinked-document`). */
function isStatute(title: string): boolean {
  return LAW_SUFFIX.test(title.trim()) && !COMMUNITY.test(title.trim());
}

/** Statutes, treaties and titles in 《》; a title that is no statute names a document. Linear; never throws. */
export function laws(plain: string): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const finder of [UN_CONVENTION, NUMBERED, TITLED, CAPITALS]) {
    for (const match of finder.in(plain)) {
      const found = candidateOf(match, (words) => ({ kind: 'law', name: words }));
      const words = plain.slice(found.start, found.end);
      const lead = LEADING.exec(words)?.[0].length ?? 0;
      const name = words.slice(lead);
      if (!/\s/.test(name) && finder === TITLED) continue;
      if (!NO_LAW.test(words)) out.push({ start: found.start + lead, end: found.end, target: { kind: 'law', name } });
    }
  }
  for (const match of TITLE.in(plain)) {
    const name = (match[1] ?? '').trim();
    const before = plain.slice(Math.max(0, match.index - 6), match.index);
    const kind = isStatute(name) && !/(?:我们|我方|公司|平台|本站|的)$/u.test(before) ? 'law' : 'document';
    out.push({ start: match.index, end: match.index + match[0].length, target: { kind, name } });
  }
  return out;
}
