import { COMPILED_ONCE, compiledOnce } from '../text/compiledOnce.js';
import type { Language } from '../text/language.js';
import { plainForm } from './positions/plainForm.js';

/** Who a sentence speaks of (design/rules.md, section 0). */
export type Subject = 'provider' | 'customer' | 'unassigned';

/** The names of the parties of an agreement, as introduced: full names, aliases, pronouns. */
export interface PartyNames {
  readonly providerNames: readonly string[];
  readonly customerNames: readonly string[];
}

/** Characters of private use that stand for party words in a masked text. */
const PROVIDER = '\uE000';
const PROVIDERS_OWN = '\uE001';
const CUSTOMER = '\uE002';
const CUSTOMERS_OWN = '\uE003';

const ENGLISH_PROVIDER =
  '(?:the|this|our)\\s(?:company|provider|service\\sprovider|supplier|licensor|vendor|operator|website\\sowner|copyright\\sholders?)|we|us';
/**
 * Role names used without an article; capitals tell them from the ordinary words. What stands before is looked at from behind
 * the name, since a look to the left that comes first is taken at every character.
 */
const ENGLISH_ROLE =
  /\b(?:Provider|Supplier|Vendor|Licensor|Company|PROVIDER|SUPPLIER|VENDOR|LICENSOR|COMPANY)\b(?<!(?:party|payment|service|hosting|identity|cloud|other|your|such|an?|any)\s\w{6,8})(?<own>'s?(?=\s))?/g;
/** A role name that an agreement may give to its customer: you (the “Company”). */
const ROLE_NAME = /^(?:the\s)?(?:company|provider|supplier|licensor|vendor|operator)$/i;
const ENGLISH_CUSTOMER =
  '(?:(?:the|each|every|any|a|an|our|all)\\s)?(?:end[\\s-])?(?:customers?|users?|subscribers?|clients?|licensees?|members?|account\\s(?:owner|holder)s?|buyers?|purchasers?)|you|yourself';
const CHINESE_PROVIDER =
  '我们|我方|我司|本公司|本站|本网站|本平台|平台方|本团队|本软件|本应用|本产品|服务商|服务提供者|服务提供方|运营方|运营商|开发者|开发团队|作者|卖方|平台|(?<!物流|快递|航空|保险|支付|电信|广告|关联|附属|控股|子|母|分|他|贵|各|某|合作|第三方)公司';
const CHINESE_CUSTOMER =
  '您们|你们|您|你|阁下|(?:注册)?用户(?!名|协议|服务协议|条款|端|界面|体验|须知|守则)|客户(?!端|服务)|使用者|会员(?!服务|协议)|买家|买方|消费者';

const CORPORATE_FORM =
  /,?\s(?:inc|ltd|llc|llp|plc|gmbh|ag|aps|a\/s|ab|corp|corporation|limited|company|co|plc|bv|b\.v|s\.a|sa|sarl|s\.à r\.l|pty|oy|as|sas|srl|pte)\b\.?,?/gi;

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** The names as alternatives of a pattern, longest first, with the short form of company names; `plural` may close an English one. */
function alternatives(names: readonly string[], plural = ''): string {
  const all = new Set<string>();
  for (const name of names) {
    // Of the texts' own form: a name is written in traditional characters as the draft is.
    const trimmed = plainForm(name.trim().slice(0, 80));
    const short = trimmed.replace(CORPORATE_FORM, '').trim();
    for (const form of [trimmed, short]) if (form.length > 1 && !/^(?:the|this|and|or)$/i.test(form)) all.add(form);
  }
  return [...all]
    .sort((a, b) => b.length - a.length)
    .map(
      (name) =>
        (/^[\w]/.test(name) ? '\\b' : '') +
        escaped(name) +
        (/^[A-Z].*[a-rt-xz]$/.test(name) ? plural : '') +
        (/[\w]$/.test(name) ? '\\b' : ''),
    )
    .join('|');
}

interface Masks {
  readonly provider: RegExp;
  readonly providersRole: RegExp;
  readonly customer: RegExp;
  readonly providersOwn: RegExp;
  readonly customersOwn: RegExp;
}

const cache = new Map<string, Masks>();
const CACHE_SIZE = 64;

let last: { readonly names: PartyNames; readonly language: Language; readonly masks: Masks } | undefined;

/** The masks of the last names are at hand without a key: clauses of one agreement come one after the other. */
function masksOf(names: PartyNames, language: Language): Masks {
  const { providerNames, customerNames } = names;
  const same = last?.names.providerNames === providerNames && last.names.customerNames === customerNames;
  if (last === undefined || !same || last.language !== language)
    last = { names: { providerNames, customerNames }, language, masks: makeMasks(names, language) };
  return last.masks;
}

function makeMasks(names: PartyNames, language: Language): Masks {
  const key = JSON.stringify([language, names.providerNames, names.customerNames]);
  const known = cache.get(key);
  if (known) return known;
  const provider = alternatives(names.providerNames);
  const customer = alternatives(names.customerNames, 's?');
  const join = (...parts: readonly string[]): string => parts.filter((p) => p !== '').join('|');
  // The article of a name goes with it, as that of a general word does: the Rider, the Company.
  const english = (own: string, words: string): string =>
    join(own === '' ? '' : `(?:\\bthe\\s)?(?:${own})`, `\\b(?:${words})\\b`);
  const zh = language === 'zh';
  // A word that elsewhere means the other side is what this agreement says: a 开发者 may be the customer.
  const except = (names: string, words: string): string => (names === '' ? words : `(?!${names})(?:${words})`);
  const roles = alternatives(
    names.customerNames.filter((name) => ROLE_NAME.test(name)).flatMap((name) => [name, name.toUpperCase()]),
  );
  const providerWords = zh
    ? join(provider, except(customer, CHINESE_PROVIDER))
    : english(provider, except(roles && `(?:the\\s)?(?:${roles})`, ENGLISH_PROVIDER));
  const customerWords = zh ? join(customer, except(provider, CHINESE_CUSTOMER)) : english(customer, ENGLISH_CUSTOMER);
  const masks: Masks = {
    provider: new RegExp(`(?:${providerWords})(?<own>'s?(?=\\s))?`, 'gi'),
    providersRole: roles === '' ? ENGLISH_ROLE : new RegExp(`(?!${roles})${ENGLISH_ROLE.source}`, 'g'),
    customer: new RegExp(`(?:${customerWords})(?<own>'s?(?=\\s))?`, 'gi'),
    providersOwn: /\bours?\b/gi,
    customersOwn: /\b(?:yours?|(?:their|his|her)\s(?=account|subscription|membership))\b/gi,
  };
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, masks);
  return masks;
}

/**
 * The text with every party word replaced by as many marks, so that one pattern serves all names and offsets stay:
 * see {@link pattern}. Names of the agreement's parties count as well as the general words (we, the Company, 平台). The
 * text should be in plain form. Linear; never throws.
 */
export function maskParties(text: string, names: PartyNames, language: Language): string {
  const masks = masksOf(names, language);
  const fill =
    (mark: string, own: string) =>
    (found: string, ...rest: unknown[]) => {
      const groups = rest.at(-1);
      const isOwn = typeof groups === 'object' && groups !== null && (groups as { own?: string }).own !== undefined;
      return (isOwn ? own : mark).repeat(found.length);
    };
  return text
    .replace(masks.provider, (found, ...rest) =>
      // "US" in capitals is the country unless the whole passage is in capitals.
      found === 'US' && !isShouted(text, Number(rest.at(-3))) ? found : fill(PROVIDER, PROVIDERS_OWN)(found, ...rest),
    )
    .replace(masks.providersRole, fill(PROVIDER, PROVIDERS_OWN))
    .replace(masks.customer, fill(CUSTOMER, CUSTOMERS_OWN))
    .replace(masks.providersOwn, (found) => PROVIDERS_OWN.repeat(found.length))
    .replace(masks.customersOwn, (found) => CUSTOMERS_OWN.repeat(found.length))
    .replace(CONTRACTED, ' ');
}

/** The apostrophe of we'll, you're and the like, so that patterns find the verb behind it. */
const CONTRACTED = new RegExp(`['’](?<=[${PROVIDER}${CUSTOMER}].)(?=(?:ll|re|ve|d)\\b)`, 'g');

function isShouted(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 12), at + 14);
  return (
    !/[a-z]/.test(around) && !/^US\s?[$D]/.test(text.slice(at, at + 4)) && !/\bTHE\s$/.test(text.slice(0, at).slice(-5))
  );
}

const MODAL =
  '(?:may|can|could|will|ll|shall|must|might|(?:(?:is|are|re|be)\\s(?:\\w+\\s)?)?(?:entitled|eligible|free|allowed|permitted|authori[sz]ed|able|at\\sliberty)(?:,[^,\\n]{0,60},)?\\sto|(?:has|have|reserves?|retains?)\\b[^\\n.;]{0,30}?\\bright)';

/** A right to do something, and not what somebody will do: for patterns over masked text. */
export const ENGLISH_RIGHT =
  '(?:may|can|could|(?:is|are|be)\\s(?:\\w+\\s)?(?:entitled|free|allowed|permitted|at\\sliberty)(?:,[^,\\n]{0,60},)?\\sto|(?:has|have|reserves?|retains?)\\b[^\\n.;]{0,30}?\\bright)';

/** The same in Chinese; 得 alone is a part of many other words (不得, 取得, 值得). */
export const CHINESE_RIGHT =
  '(?:有权|可以?|可能|保留|随时|能够|(?<![不取获所应值使觉记只])得(?=以|将|就|使用|利用|根据|依|视|按|随时|自行|单方|变更|调整|修改))';

const SHORTHANDS: readonly (readonly [RegExp, string])[] = [
  [/\\b(?=<(?:we|our|you|your)>)|(?<=<(?:we|our|you|your)>)\\b/g, ''],
  [/<we>/g, `(?:${PROVIDER}{1,120}(?:'re)?)`],
  [/<our>/g, `(?:[${PROVIDER}${PROVIDERS_OWN}]{1,120})`],
  [/<you>/g, `(?:${CUSTOMER}{1,120}(?:'re)?)`],
  [/<your>/g, `(?:[${CUSTOMER}${CUSTOMERS_OWN}]{1,120})`],
  [
    /<may>\\snot/g,
    `(?:${MODAL}\\snot|cannot|(?:ca|wo|must)n['’]t|(?:(?:is|are|be|re)\\s(?:\\w+\\s)?not|(?:is|are)n['’]t)\\s(?:\\w+\\s)?(?:entitled|allowed|permitted|free|authori[sz]ed|at\\sliberty)\\sto|(?:has|have)\\sno\\sright\\s(?:to|of))`,
  ],
  [/<may>/g, `(?:${MODAL}${COMPILED_ONCE})`],
  [/…(\d+)…/g, '[^\\n]{0,$1}?'],
  [/…/g, '[^\\n]{0,80}?'],
];

/**
 * A pattern over masked text, case-insensitive. `<we>` and `<you>` are the provider and the customer, `<our>` and
 * `<your>` also their possessives, `<may>` an English modal verb or right, `…` up to 80 characters of the same
 * paragraph, `…20…` up to 20. All gaps are bounded, so that matching stays linear.
 */
export function pattern(source: string, flags = 'i'): RegExp {
  return new RegExp(
    compiledOnce(SHORTHANDS.reduce((text, [shorthand, meaning]) => text.replace(shorthand, meaning), source)),
    flags,
  );
}

/** Where the party word begins that an offset of a masked text lies in; the offset itself where it lies in none. */
export function startOfParty(masked: string, offset: number): number {
  const mark = masked.charAt(offset);
  if (!ANY_MARK.test(mark)) return offset;
  let start = offset;
  while (start > 0 && masked.charAt(start - 1) === mark) start--;
  return start;
}

const ANY_MARK = new RegExp(`[${PROVIDER}${PROVIDERS_OWN}${CUSTOMER}${CUSTOMERS_OWN}]`);

/** Who the last party named before an offset of a masked sentence is. Linear; never throws. */
export function partyBefore(masked: string, offset: number): Subject {
  for (let i = Math.min(offset, masked.length) - 1; i >= 0; i--) {
    const c = masked.charAt(i);
    if (c === PROVIDER) return 'provider';
    if (c === CUSTOMER) return 'customer';
  }
  return 'unassigned';
}

const TOLD = new RegExp(
  `(?<=通知|告知|知会|提示|提醒|联系|告诉|给予?|向|需要|使用|访问|登录|退出|离开)[${PROVIDER}${CUSTOMER}]{1,120}`,
  'g',
);

/** A Chinese masked text without the parties that something is told to or done with; every character keeps its place. */
export function withoutTold(masked: string): string {
  return masked.replace(TOLD, (found) => '—'.repeat(found.length));
}

const FRAME = pattern(
  '^(?:<you>|<we>)\\s(?:\\w+\\s){0,3}?(?:acknowledge|agree|understand|accept|confirm)s?\\b(?:\\s(?:and|that)?\\s?(?:acknowledge|agree|understand|accept|confirm)?){0,3}\\sthat\\s',
);
const CONDITION =
  /^(?:if|when|where|unless|once|upon|in\s(?:the\s)?(?:event|case)|should|after|before|to\sthe|except|subject\sto)\b[^\n]{0,400}?,\s/i;
const ACTING = pattern(
  `(?<party><we>|<you>)(?:,[^,\\n]{0,80},)?\\s(?:\\w+ly\\s)?(?:<may>|do|does|am|are|re|is|have|ve|has|agree|undertake|warrant|provide|reserve|grant|own|assume|accept|disclaim|make)`,
);
const ANY_PARTY = new RegExp(`[${PROVIDER}${CUSTOMER}]`);
const CHINESE_CONDITION = /^(?:如|若|倘|当|除|因|由于|为|在)[^,，。]{0,120}[,，]/;

/**
 * Who the grammatical subject of a masked sentence is: a conditional clause in front and frames such as "you agree
 * that" are passed over. `unassigned` where neither party can be named. Linear; never throws.
 */
export function subjectOf(masked: string, language: Language): Subject {
  const sideOf = (mark: string): Subject => (mark.startsWith(PROVIDER) ? 'provider' : 'customer');
  if (language === 'zh') {
    const main = masked.replace(CHINESE_CONDITION, '');
    const first = ANY_PARTY.exec(main) ?? ANY_PARTY.exec(masked);
    return first ? sideOf(first[0]) : 'unassigned';
  }
  const main = masked.replace(CONDITION, '').replace(FRAME, '');
  const acting = ACTING.exec(main)?.groups?.party;
  return acting === undefined ? 'unassigned' : sideOf(acting);
}
