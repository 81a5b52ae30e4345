import { Alternatives } from '../text/alternatives.js';
import type { Range } from '../text/range.js';
import type { ClauseWords, Definition, Party } from './model.js';
import type { Mention, PartyFacts } from './parties/readClause.js';

/** A party and the index of the clause that introduces it; the party's range counts in that clause's passage. */
export interface PlacedParty {
  readonly party: Party;
  readonly clause: number;
}

interface Found {
  readonly name: string;
  readonly range: Range;
  readonly clause: number;
  readonly aliases: readonly string[];
}

const PROVIDER_WORD =
  /^(?:we|us|our|ours|(?:the )?(?:company|provider|service provider|supplier|licensor|vendor|operator)|我们|我們|我方|我司|本公司|公司|本站|本平台|平台|平台方|服务商|服務商|服务提供者|本团队|本开发团队|甲方)$/i;
const CUSTOMER_WORD =
  /^(?:(?:the )?(?:customer|user|end user|client|subscriber|licensee|member|you|your|yours)|您|你|阁下|閣下|用户|用戶|客户|客戶|使用者|会员|會員|乙方)$/i;
/** Terms that name the agreement, the service or a document: no alias of a party. */
const NO_ALIAS =
  /^(?:part(?:y|ies)|affiliates)$|(?:terms(?: of (?:use|service))?|conditions|agreement|services?|policy|network|platform|website|site|software|documentation|协议|条款|合同|服务|声明|网站|官网)$/i;
const ORGANISATION =
  /(?:公司|中心|集团|团队|工作室|平台方?|基金会|Limited|Ltd\.?|Inc\.?|LLC|GmbH|AG|AB|LIMITED|UAB|SIA|DAC)\s*$/u;
const CORPORATE = /(?:公司|Limited|Ltd\.?|Inc\.?|LLC|GmbH)\s*$/u;
const PLATFORM = /平台方?\s*$/u;
const CUSTOMER_NAMES = /^(?:Customer|Client|Subscriber|Licensee|Member)$/;
const PROVIDER_PRONOUNS = ['we', 'us', 'our', '我们', '我們', '我方', '我司', '本公司', '本站', '本平台', '本团队'];
const CUSTOMER_PRONOUNS = ['you', 'your', '您', '你', '你们', '阁下', '閣下', '用户', '用戶', '客户', '客戶', '使用者'];
const CORPORATE_FORM =
  /,?\s(?:\((?:Pty|Pte|Private|Pvt)\)\s)?(?:Private\s(?=Limited)|Designated\sActivity\sCompany|Public\sLimited\sCompany|Unlimited\sCompany|Inc|Incorporated|Ltd|Limited|LIMITED|UAB|SIA|DAC|LLC|LLP|PLC|plc|GmbH|AG|SE|ApS|A\/S|ASA|AB|Corp|Corporation|B\.?V|S\.à\sr\.l|FZ-?LLC|FZE|FZCO|S\.?A|SAS|SARL|SRL|Pty|Pte|Co|Oy)\b\.?.*$/;

/**
 * The parties of an agreement: the provider by its full name where the text has it, else by its brand or
 * pronoun, and the customer by its defined name or its pronoun. `clauses` in document order with their
 * definitions and what each says about the parties. Several providers are given where one definition covers them.
 * Linear; never throws.
 */
export function findParties(
  clauses: readonly ClauseWords[],
  definitions: readonly (readonly Definition[])[],
  facts: readonly PartyFacts[],
): readonly PlacedParty[] {
  const used = usedWords(facts);
  const out: PlacedParty[] = [];
  const [provider, buyer] = titled(definitions, facts) ?? [];
  if (provider && buyer)
    return [placed('provider', provider, PROVIDER_PRONOUNS, used), placed('customer', buyer, CUSTOMER_PRONOUNS, used)];
  for (const found of providers(clauses, definitions, facts, used)) {
    const brand = brandOf(found, facts);
    out.push(
      placed('provider', brand ? { ...found, aliases: [...found.aliases, brand] } : found, PROVIDER_PRONOUNS, used),
    );
  }
  const customer = findCustomer(clauses, definitions, facts, used);
  if (customer) out.push(placed('customer', customer, CUSTOMER_PRONOUNS, used));
  return out;
}

/**
 * Whether what a clause says besides its words of address and names is looked at to find the parties: all that the first
 * clauses say, and in others what they define as a party.
 */
export function saysWhoIsWho(definitions: readonly Definition[], clause: number): boolean {
  return clause < INTRODUCED || definitions.some(({ term }) => PROVIDER_WORD.test(term) || CUSTOMER_WORD.test(term));
}

function placed(
  role: Party['role'],
  found: Found,
  pronouns: readonly string[],
  used: ReadonlyMap<string, number>,
): PlacedParty {
  const aliases = new Map<string, string>();
  const short = found.name.replace(CORPORATE_FORM, '');
  const itself = short === found.name && !ORGANISATION.test(found.name) ? [found.name] : [];
  const enough = role === 'provider' ? 2 : 1;
  for (const alias of [...found.aliases, ...itself, ...pronouns.filter((p) => (used.get(p) ?? 0) >= enough)]) {
    if (!aliases.has(alias.toLowerCase())) aliases.set(alias.toLowerCase(), alias);
  }
  if (role === 'provider' && short !== found.name && !aliases.has(short.toLowerCase()))
    aliases.set(short.toLowerCase(), short);
  return {
    party: { role, name: found.name, aliases: [...aliases.values()], range: found.range },
    clause: found.clause,
  };
}

/** The first word of a company's name, where the text calls the company so again and again: Example may, Example's. */
function brandOf({ name, aliases }: Found, facts: readonly PartyFacts[]): string | undefined {
  const [stem, more] = name.split(/[\s,]+/);
  if (!stem || !more || stem.length < 3 || aliases.includes(stem) || !ORGANISATION.test(name)) return undefined;
  let uses = 0;
  for (const { brands } of facts) uses += brands.get(stem)?.count ?? 0;
  return uses >= BRAND_USES ? stem : undefined;
}
/** A word that does or owns something so often names somebody. */
const BRAND_USES = 3;

/** How often each word of address is used in the whole text. */
function usedWords(facts: readonly PartyFacts[]): ReadonlyMap<string, number> {
  return counted(facts.map(({ words }) => words));
}

/** How often each word is mentioned in all. */
function counted(mentions: readonly ReadonlyMap<string, Mention>[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const words of mentions)
    words.forEach(({ count }, word) => {
      out.set(word, (out.get(word) ?? 0) + count);
    });
  return out;
}

/** A provider is named by the time that so many clauses have been read; who comes later is somebody else. */
const INTRODUCED = 12;

/**
 * The provider and the customer of an agreement that begins with the names of two parties behind their labels, 甲方 and
 * 乙方. Which is which the words beside a label say, or else who serves and who pays; 甲方 provides where nothing does.
 */
function titled(
  definitions: readonly (readonly Definition[])[],
  facts: readonly PartyFacts[],
): readonly [Found, Found] | undefined {
  const early = facts
    .slice(0, INTRODUCED)
    .flatMap(({ labelled }, clause) => labelled.map((one) => ({ ...one, clause })));
  const first = early.find(({ side }) => side === 'first');
  const second = early.find(({ side }) => side === 'second');
  // One alone is a line for a signature, or a party among others.
  if (!first || !second) return undefined;
  const said = first.role ?? (second.role && (second.role === 'customer' ? 'provider' : 'customer'));
  const isProvider = said === undefined ? sum(facts) >= 0 : said === 'provider';
  const [provider, customer] = isProvider ? [first, second] : [second, first];
  const found = ({ name, range, clause, label, extent }: typeof first): Found => {
    const short = definitions[clause]!.filter(
      (d) => d.range.start >= extent.start && d.range.end <= extent.end && !NO_ALIAS.test(d.term),
    );
    return { name, range, clause, aliases: [label, ...short.map(({ term }) => term)] };
  };
  return [found(provider), found(customer)];
}

function sum(facts: readonly PartyFacts[]): number {
  return facts.reduce((all, { firstProvides }) => all + firstProvides, 0);
}

function providers(
  clauses: readonly ClauseWords[],
  definitions: readonly (readonly Definition[])[],
  facts: readonly PartyFacts[],
  used: ReadonlyMap<string, number>,
): readonly Found[] {
  const defined: Found[] = [];
  definitions.forEach((own, i) => {
    if (own.length > 0) defined.push(...definedProviders(clauses[i]!.passage.plain, own, facts[i], i));
  });
  const companiesDefined = defined.filter((found) => ORGANISATION.test(found.name));
  if (companiesDefined.length > 0) {
    // Who runs a platform is the company, though the platform is introduced before it.
    const incorporated = companiesDefined.filter((found) => CORPORATE.test(found.name));
    const [first] = incorporated;
    const before = first
      ? companiesDefined.filter((found) => found.clause < first.clause && PLATFORM.test(found.name))
      : [];
    if (first === undefined || before.length === 0) return oneIntroduction(companiesDefined);
    const called = before.flatMap(({ aliases }) => aliases);
    return oneIntroduction(incorporated).map((found) => ({
      ...found,
      aliases: [...new Set([...found.aliases, ...called])],
    }));
  }
  if (defined[0]) return [defined[0]];
  const brands = brandCounts(facts);
  const most = Math.max(0, ...brands.values());
  let late: Found | undefined;
  for (const [clause, { counterpart }] of facts.entries()) {
    if (!counterpart) continue;
    const stem = counterpart.name.split(' ')[0] ?? counterpart.name;
    if ((brands.get(stem) ?? 0) * 3 < most) continue;
    for (const [at, { companies }] of facts.entries()) {
      const company = companies.find((c) => c.name.startsWith(stem));
      if (company && (at === clause || at < 12))
        return [{ ...company, clause: at, aliases: brands.has(stem) ? [stem] : [] }];
    }
    if ((brands.get(stem) ?? 0) < 2 || /\s/.test(counterpart.name)) continue;
    const found = { ...counterpart, clause, aliases: [counterpart.name] };
    if (clause < INTRODUCED || clauses.slice(0, INTRODUCED).some((c) => c.passage.plain.includes(counterpart.name)))
      return [found];
    late ??= found;
  }
  // Where nobody is named early either, the draft speaks of its provider as "we", and of a carrier by name.
  const byName = named(facts, brands);
  return late && byName ? [late] : (byName ?? pronoun(facts, used));
}

/** The providers of the first clause that introduces any, with all short names given to them later. */
function oneIntroduction(found: readonly Found[]): readonly Found[] {
  const first = found[0];
  return found.filter((f, i) => f.clause === first?.clause && found.findIndex((g) => g.name === f.name) === i);
}

/** Who a definition of "we", of a company's short name or of a brand beside "we" stands for. */
function definedProviders(
  plain: string,
  definitions: readonly Definition[],
  facts: PartyFacts | undefined,
  clause: number,
): readonly Found[] {
  const own = definitions.filter(
    (d) =>
      !CUSTOMER_WORD.test(d.term) &&
      ![CUSTOMERS_CALLED, YOU_CALLED].some((called) =>
        called.test(plain.slice(Math.max(0, d.range.start - 120), d.range.start)),
      ) &&
      (PROVIDER_WORD.test(d.term) || !NO_ALIAS.test(d.term)),
  );
  const spoken = own.find((d) => PROVIDER_WORD.test(d.term));
  const near = (facts?.companies ?? []).filter((company) => {
    const { start, end } = company.range;
    return own.some((d) => introduces(plain, d, start, end));
  });
  if (near.length > 0 && (spoken || clause < INTRODUCED)) {
    const described = own.filter((d) => near.some((c) => introduces(plain, d, c.range.start, c.range.end)));
    // A company's short name is defined by the company, whatever else stands in quotation marks.
    const names = (d: Definition): boolean =>
      near.some(({ name, range }) => name !== d.term && name.startsWith(d.term) && range.start >= d.range.end);
    if (
      spoken ||
      described.some((d) => d.kind !== 'quoted' || CALLED.test(plain.slice(0, d.range.start).slice(-12)) || names(d))
    ) {
      return near.map((company) => {
        const itsOwn = described.filter(
          (d) => d.range.start >= company.range.end && introduces(plain, d, company.range.start, company.range.end),
        );
        return { ...company, clause, aliases: (itsOwn.length > 0 ? itsOwn : described).map((d) => d.term) };
      });
    }
  }
  if (!spoken) return [];
  const organisation = organisationBefore(plain, spoken);
  const chain = own.filter((d) => Math.abs(d.range.start - spoken.range.start) < 60);
  if (organisation) return [{ ...organisation, clause, aliases: chain.map((d) => d.term) }];
  const brand = chain.find((d) => !PROVIDER_WORD.test(d.term) && /^[A-Z]/.test(d.term));
  return brand ? [{ name: brand.term, range: brand.range, clause, aliases: chain.map((d) => d.term) }] : [];
}

/** "Hereinafter called", right before a short name. */
const CALLED = /(?:以下|下文)[简簡统統合]?[称稱](?:为|為)?[:：]?\s?[“"「『]?$/;

/** What stands between a company and the short name that introduces it. */
const BETWEEN_BOTH = new Alternatives(
  /^(?:[^()（）.。;；]{0,60}|(?:\s?[(][^()\n]{0,30}\d[^()\n]{0,20}[)])?,(?![^(]*\b(?:you|your|if)\b)(?:[^()（）。;；\n\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u9fff\uf900-\ufaff]|[(][^()\nA-Za-z\u00c0-\u024f\u3400-\u9fff]{0,8}(?:[A-Za-z\u00c0-\u024f\u3400-\u9fff]{1,12}[^()\nA-Za-z\u00c0-\u024f\u3400-\u9fff]{1,6}){0,3}\d[^()\n]{0,20}[)]){0,200})[(（][^()（）]{0,120}$|^(?:,|\s[-–—])[^.。]{0,60}(?:referred|known|called|hereinafter|hereafter)[^.。]{0,30}$|^[^，,。；;()（）\n]{0,12}[，,][^。；;\n]{0,160}(?:以下|下文)[简簡统統合]?[称稱](?:为|為)?[:：]?\s?[“"「『]?$/,
);

/** Whether a definition names the company: in the bracket behind it, or with a verb between the two. */
function introduces(plain: string, definition: Definition, start: number, end: number): boolean {
  const { range } = definition;
  if (range.start >= end) {
    // The full stop of a form that is shortened: Example ApS., …
    const between = plain.slice(end, range.start).replace(/^\.(?=[,\s(])/, '');
    return BETWEEN_BOTH.test(between);
  }
  if (range.end > start) return false;
  const between = plain.slice(range.end, start);
  return (
    between.length <= 100 &&
    /^[”"」』,]*.{0,60}?(?:\bmeans?\b|refers?(?:ring)? to|\bis\b|是指|特指|指|：)/su.test(between) &&
    !/[.。;；]\s|^[”"*)]{0,4},?\s(?:which\s|that\s)?(?:is|are)\s(?:\w{1,20}ly\s)?(?:operated|owned|provided|run|offered)\sby\b/.test(
      between,
    )
  );
}

/** The team or body directly before the bracket of a definition: 示例开发团队（以下简称“我方”）. */
function organisationBefore(plain: string, definition: Definition): { name: string; range: Range } | undefined {
  const before = plain.slice(Math.max(0, definition.range.start - 70), definition.range.start);
  const match = /([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9 .-]{1,28}?)\s*[（(][^（）()]{0,40}$/u.exec(before);
  if (!match?.[1]) return undefined;
  const name = match[1]
    .replace(/^.*(?:欢迎(?:您)?(?:使用|来到|访问|注册|加入)|适用于|由|与|和|是|为|：|\band\b|\bby\b)\s*/u, '')
    .trim();
  if (
    name.length < 2 ||
    /^(?:Inc|Ltd|LLC|GmbH|AG|AB)\.?$/.test(name) ||
    name === definition.term ||
    !ORGANISATION.test(name)
  )
    return undefined;
  const start = definition.range.start - before.length + match.index + match[0].indexOf(name);
  return { name, range: { start, end: start + name.length } };
}

/** How often each brand owns or does something in the whole text. */
function brandCounts(facts: readonly PartyFacts[]): ReadonlyMap<string, number> {
  return counted(facts.map(({ brands }) => brands));
}

/** The first company of the text, or its most used brand. */
function named(facts: readonly PartyFacts[], brands: ReadonlyMap<string, number>): readonly Found[] | undefined {
  const opening = new Set(facts.slice(0, INTRODUCED).flatMap(({ brands }) => [...brands.keys()]));
  const brand = [...brands].filter(([name]) => opening.has(name)).sort((a, b) => b[1] - a[1])[0];
  const early = facts.slice(0, INTRODUCED).flatMap((f, clause) => f.companies.map((company) => ({ company, clause })));
  const company = early.find(({ company: c }) => brand && c.name.startsWith(brand[0])) ?? early[0];
  if (company) return [{ ...company.company, clause: company.clause, aliases: [] }];
  if (!brand || brand[1] < 3) return undefined;
  const clause = facts.findIndex((f) => f.brands.has(brand[0]));
  const first = facts[clause]?.brands.get(brand[0])?.first;
  return first && [{ name: brand[0], range: first, clause, aliases: [brand[0]] }];
}

function pronoun(facts: readonly PartyFacts[], used: ReadonlyMap<string, number>): readonly Found[] {
  const word = PROVIDER_PRONOUNS.find((p) => (used.get(p) ?? 0) > 0);
  if (word === undefined) return [];
  const clause = facts.findIndex((f) => f.words.has(word));
  const first = facts[clause]?.words.get(word)?.first;
  return first ? [{ name: word, range: first, clause, aliases: [word] }] : [];
}

function findCustomer(
  clauses: readonly ClauseWords[],
  definitions: readonly (readonly Definition[])[],
  facts: readonly PartyFacts[],
  used: ReadonlyMap<string, number>,
): Found | undefined {
  const defined: { readonly definition: Definition; readonly clause: number }[] = [];
  definitions.forEach((list, clause) => {
    if (list.length === 0) return;
    for (const definition of list) if (CUSTOMER_WORD.test(definition.term)) defined.push({ definition, clause });
  });
  const aliases = defined.flatMap(({ definition, clause }) => [
    definition.term.replace(/^The /, ''),
    ...besideIn(clauses[clause]!.passage.plain, definition, definitions[clause]!),
  ]);
  const role = defined.find(
    ({ definition: d }) => CUSTOMER_NAMES.test(d.term) || /^(?:客户|客戶|用户|用戶|会员|會員|乙方)$/.test(d.term),
  );
  const behind = defined
    .map(({ definition, clause }) => nounBefore(clauses[clause]?.passage.plain ?? '', definition, clause))
    .find(Boolean);
  const you = (used.get('you') ?? 0) + (used.get('your') ?? 0);
  const named = [...used].filter(([word]) => CUSTOMER_NAMES.test(word)).sort((a, b) => b[1] - a[1])[0];
  if (behind) return { ...behind, aliases };
  const called = firstIntroduced(clauses, definitions, facts, isReader);
  if (called) return { ...called, aliases: [called.name] };
  // A draft that speaks of you or of a customer means that one.
  const joined = role || you > 2 ? undefined : firstIntroduced(clauses, definitions, facts, isOpposite);
  if (joined) return { ...joined, aliases: [...new Set([joined.name, ...aliases])] };
  if (
    role &&
    (you > 0 || !/\p{Script=Han}/u.test(role.definition.term) || !used.has('您') || role.definition.kind !== 'quoted')
  ) {
    const { term, range } = role.definition;
    return { name: term, range, clause: role.clause, aliases };
  }
  // Who is spoken of from the first clause to the last, and hardly ever spoken to.
  const spoken = [...used].find(([word, count]) => SPOKEN_OF.test(word) && count > SELDOM * you);
  const word =
    named && named[1] > you
      ? named[0]
      : you > 0 && spoken
        ? spoken[0]
        : ([
            'you',
            '您',
            '閣下',
            '阁下',
            '用户',
            '用戶',
            '客户',
            '客戶',
            '你',
            '使用者',
            'your',
            'user',
            'customer',
          ].find((w) => (used.get(w) ?? 0) > 0) ?? defined[0]?.definition.term);
  if (word === undefined) return namedByRole(clauses);
  const introduced = defined.find(({ definition: d }) => d.term.toLowerCase() === word.toLowerCase());
  if (introduced) return { name: word, range: introduced.definition.range, clause: introduced.clause, aliases };
  const clause = facts.findIndex((f) => f.words.has(word));
  const first = facts[clause]?.words.get(word)?.first;
  return first && { name: word, range: first, clause, aliases };
}

/** The other short names that the same words give: 学员 in 以下称“您”或“学员”, Practice in (the "Practice", "you"). */
function besideIn(plain: string, { range }: Definition, all: readonly Definition[]): readonly string[] {
  return all
    .filter(
      (d) =>
        (d.range.start > range.end
          ? JOINING.test(plain.slice(range.end, d.range.start))
          : d.range.end < range.start && JOINING.test(plain.slice(d.range.end, range.start))) &&
        !NO_ALIAS.test(d.term) &&
        !PROVIDER_WORD.test(d.term),
    )
    .map(({ term }) => term);
}

/** What stands between two short names for the same party. */
const JOINING = /^,?["”」』]?,?\s?(?:或|和|、|或者|or)?\s?(?:the\s)?["“「『]?$/u;

/** Whom a lead paragraph calls its other party: … and the merchant named in the Application ("Merchant"). */
const JOINED =
  /\b(?:and|with)\s(?:the|each|any|an?|every)\s(?:[\w-]+\s){0,3}?(?:merchant|business|company|organi[sz]ation|entity|person|individual|advertiser|publisher|seller|buyer|purchaser|partner|developer|reseller|distributor|creator|host|driver|recipient|institution|school|firm|participant|affiliate|user|customer|client|subscriber|licensee)s?\b[^()."“”;；]{0,160}\(\s?(?:(?:the|each|an?|collectively|hereinafter|referred\sto\sas|together)[,\s]\s?){0,4}["“]?$/i;

/** Who stands on the other side of a contract between two, whatever it is that the bracket names: between Example BV and the practice that has signed up (the "Practice"). */
const BETWEEN_TWO =
  /\bbetween\s[^;]{3,320}?\sand\s(?:the|each|any|an?|every)\s(?!other\b|parties\b)[^()."“”;；]{3,160}\(\s?(?:(?:the|each|an?|collectively|hereinafter|referred\sto\sas|together)[,\s]\s?){0,4}["“]?$/i;

/** Whom an early clause calls so because of what it does to enter into the agreement: A person who clicks “Create key” (the “Developer”) … */
const ENTERING =
  /\b(?:an?|any|each|every|the)\s(?:[\w-]+\s){0,3}?(?:person|party|individual|business|company|organi[sz]ation|entity|user|customer|client|developer|merchant|seller|buyer)\s(?:who|which|that)\s[^().;；]{1,120}\(\s?(?:(?:the|each|an?|hereinafter)[,\s]\s?){0,2}["“]?$/i;
const ENTERS =
  /^["”]?\s?\),?\s(?:thereby\s|hereby\s)?(?:enters?\sinto|accepts?|agrees?\sto|concludes?|is\sbound\sby|becomes?\sa\sparty)\b/;

/** Whom a definition says to be the other party: “Hirer” means the firm that takes the plant on hire; no affiliate of one. */
const PERSON =
  /^["”*]{0,4}\s(?:means|shall mean|is)\s(?:the|any|each|a)\s(?:[\w-]+\s){0,2}?(?:persons?|party|firm|business|company|individual|organi[sz]ation|entity)\b(?:,?\s(?:or\s|and\s)?(?:\w+,?\s){0,3}?(?:persons?|firm|business|company|individual|organi[sz]ation|entity|body)\b){0,3}\s(?!(?:that|which|who)\s(?:is\s)?(?:controlled|controls|owned|employed|engaged)|(?:controlled|owned|employed|engaged|authori[sz]ed|appointed|nominated)\b)/i;

/** The customer itself, whatever it is called: you (hereinafter as the “Company”). */
const YOU_CALLED =
  /\b(?:you|you and your employer|your (?:company|employer|organi[sz]ation|business))\s\(\s?(?:(?:the|each|an?|collectively|hereinafter|hereafter|referred\sto|as|called)[,\s]\s?){0,5}["“]?$/i;

/** Customers, whatever they are called: its customers (hereinafter the “Operator”). */
const CUSTOMERS_CALLED =
  /\b(?:its|our|their|the|each|any|an?|every)\s(?:[\w-]+\s){0,2}?(?:customer|client|user|subscriber|buyer|purchaser)s?\s\(\s?(?:(?:the|each|an?|collectively|hereinafter|referred\sto\sas|called)[,\s]\s?){0,4}["“]?$/i;

/** What customers of one trade are called: 乘客, 房客, 患者. */
const ROLE =
  '(?:玩家|买家|買家|租户|租戶|租客|顾客|顧客|订户|訂戶|旅客|住客|房客|学员|學員|学生|學生|家长|家長|患者|病人|商户|商戶|消费者|消費者|乘客|读者|讀者|作者|主播|委托人|委託人|持卡人|承租人|借款人|投保人|投资者|投資者|申请人|申請人|参与者|參與者|订购人|訂購人|用工单位|用工單位|开发者|開發者)';
/** The same in Chinese: 与申请入驻的法人或者其他组织（以下简称“商户”）签订. */
const CHINESE_JOINED = new RegExp(
  '(?:与|與|和|及|向)(?![^，。；;（）()]{0,40}(?:公司|中心|集团)\\s?[（(])(?:[^。；;（）()]|[（(][^（）()]{0,40}[)）]){0,60}(?:个人|個人|自然人|法人|组织|組織|机构|機構|企业|企業|单位|單位|实体|者|商家|商户|卖家|主播|司机|伙伴|方|人|' +
    ROLE +
    ')\\s?[（(](?:以下|下)?[简簡统統合]?[称稱]?(?:为|為)?[:：]?\\s?[“"「『]?$',
);

const SPOKEN_OF = /^(?:customer|client|subscriber|user|licensee)$/;
/** So many times as often is far more often. */
const SELDOM = 8;

/** So far before a short name begins the sentence that introduces both parties with their addresses. */
const INTRODUCTION = 480;

/** The first short name in the first clauses that is no usual word for a customer and for which something holds. */
function firstIntroduced(
  clauses: readonly ClauseWords[],
  definitions: readonly (readonly Definition[])[],
  facts: readonly PartyFacts[],
  holds: (name: { readonly term: string; readonly acts: boolean }, before: string, behind: string) => boolean,
): Omit<Found, 'aliases'> | undefined {
  const acting = brandCounts(facts);
  for (let clause = 0; clause < Math.min(clauses.length, INTRODUCED); clause++) {
    const { plain } = clauses[clause]!.passage;
    for (const { term, range } of definitions[clause] ?? []) {
      if (CUSTOMER_WORD.test(term) || NO_ALIAS.test(term)) continue;
      const before = plain.slice(Math.max(0, range.start - INTRODUCTION), range.start);
      const acts = (acting.get(term) ?? 0) >= BRAND_USES;
      if (holds({ term, acts }, before, plain.slice(range.end, range.end + 120))) return { name: term, range, clause };
    }
  }
  return undefined;
}

/** Whether a short name is what the reader is called: somebody who acts, no things. */
const isReader: Parameters<typeof firstIntroduced>[3] = ({ term, acts }, before) =>
  (PROVIDER_WORD.test(term) || (acts && !/[^s]s$/.test(term))) && YOU_CALLED.test(before);

/** Whoever has signed up, whatever it is: for the use of the lockers by the shop that has signed the order (the "Shop"). */
const SIGNED_UP =
  /\b(?:the|an?|any|each|every)\s(?:[\w-]+,?\s){1,6}?(?:who|which|that)\s(?:has\s|have\s)?(?:\w+ly\s)?(?:sign(?:s|ed)|register(?:s|ed)|accept(?:s|ed)|order(?:s|ed)|concluded?s?|subscribe[sd]?|book(?:s|ed)|applie[sd]|enter(?:s|ed)\sinto|hire[sd]?|rent(?:s|ed)|buys|bought|(?:open|create)(?:s|d|ed)\san)\b[^().;；]{0,120}\(\s?(?:(?:the|each|an?|hereinafter)[,\s]\s?){0,2}["“]?$/i;

/** Whether a short name is that of the other party, which is introduced by what it is. */
const isOpposite: Parameters<typeof firstIntroduced>[3] = ({ term, acts }, before, behind) =>
  CUSTOMERS_CALLED.test(before) ||
  (!PROVIDER_WORD.test(term) &&
    ((ENTERING.test(before) && ENTERS.test(behind.slice(0, 60))) ||
      // Who is defined as a person, and owns and does something again and again.
      (acts && (PERSON.test(behind) || BETWEEN_TWO.test(before) || SIGNED_UP.test(before))) ||
      JOINED.test(before) ||
      CHINESE_JOINED.test(before)));

/** Who enters into the agreement by its own words: 在乘客与甲公司之间成立, 与房客订立, 患者勾选同意本协议. */
const ENTERED_BY = new RegExp(
  `(?:由|在|为|是|系|明确|約束|约束)(?<first>${ROLE})(?:与|與|和|及)[^，。；,;]{1,30}?(?:之间|之間|共同|订立|訂立|签订|簽訂|签署|簽署)|(?:与|與|和|及)(?<second>${ROLE})(?:之间|之間|共同|订立|訂立|签订|簽訂|签署|簽署)|(?:^|[。；，、.\\s]|本着)(?<third>${ROLE})[^，。；,;]{0,40}?(?:点击|點擊|点选|點選|勾选|勾選|同意|接受|签署|簽署)[^，。；,;]{0,16}本(?:协议|協議|合同|合約|条款|條款)`,
);

/** The customer of a draft that has no word of address and defines none: the role that its first clauses say enters into it. */
function namedByRole(clauses: readonly ClauseWords[]): Found | undefined {
  for (let clause = 0; clause < Math.min(clauses.length, INTRODUCED); clause++) {
    const { plain } = clauses[clause]!.passage;
    const match = ENTERED_BY.exec(plain);
    const name = match?.groups?.first ?? match?.groups?.second ?? match?.groups?.third;
    if (!match || name === undefined) continue;
    const start = match.index + match[0].indexOf(name);
    return { name, range: { start, end: start + name.length }, clause, aliases: [name] };
  }
  return undefined;
}

/** 用户 in 用户（以下称“您”）: the noun that a pronoun is defined for. */
function nounBefore(plain: string, definition: Definition, clause: number): Omit<Found, 'aliases'> | undefined {
  const before = plain.slice(Math.max(0, definition.range.start - 24), definition.range.start);
  const match =
    /(用户|用戶|客户|客戶|使用者|会员|會員|玩家|买家|買家|学员|學員|患者|顾客|顧客|订户|訂戶|租户|租戶|商户|商戶|消费者|消費者|乘客|旅客|读者|讀者|委托人|持卡人|Customer|User|Client)\s*[（(][^（）()]{0,16}$/u.exec(
      before,
    );
  if (!match?.[1]) return undefined;
  const start = definition.range.start - before.length + match.index;
  return { name: match[1], range: { start, end: start + match[1].length }, clause };
}
