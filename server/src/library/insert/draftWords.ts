import type { Frame } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { latinCustom } from '../../analysis/queries/chineseTypography.js';
import { derived, everyValue } from '../../analysis/queries/everyClause.js';
import { inTraditional } from '../../analysis/queries/script.js';
import { says } from '../../analysis/queries/signals.js';
import { spellingFrom, spellingSigns } from '../../text/englishSpelling.js';
import { hasHan } from '../../text/language.js';
import { sentenceInTraditional } from '../../text/traditional.js';
import { periodSigns, periodStyleFrom } from '../periodStyle.js';
import { type ClauseValues, DEFAULT_VALUES, traditionalValues } from '../standardClause.js';
import { knownFacts } from './draftFacts.js';

const known = new WeakMap<Contract, ClauseValues>();

/**
 * The words that a draft has for its parties, for itself and for what is provided, and what it says elsewhere of what
 * standard clauses leave to fill in. Kept for the contract; after an edit only the clauses that changed are searched.
 */
export function wordsOf(contract: Contract): ClauseValues {
  let values = known.get(contract);
  if (!values) {
    const words = contract.language === 'zh' ? chineseWords(contract) : englishWords(contract);
    values = { ...words, free: !says(contract, MONEY, 2), fillIns: knownFacts(contract) };
    if (inTraditional(contract)) values = traditionalValues(values);
    known.set(contract, values);
  }
  return values;
}

/** Words of drafts about paid services; one alone may say that there is nothing to pay. */
const MONEY =
  /\b(?:fees?|prices?|pricing|payments?|pay|paid|invoices?|invoiced|subscription charges?|EUR|USD|CHF)\b|[$€£¥￥]\s?\d|费用|价格|价款|付款|支付|付费|收费|元\/|人民币|費用|價格|價款|支付|付費|收費/giu;

/** A way to say something, and the words that show that the draft says it so. */
type Way = readonly [say: string, shown: RegExp];

/** What a draft may call something: its parties, itself, what is provided. */
type Named = 'provider' | 'customer' | 'agreement' | 'services';
type Ways = Readonly<Record<Named, readonly Way[]>>;

/** The way that the draft uses most; the first of those used equally, and the default where it uses none. */
function mostUsed(uses: ReadonlyMap<RegExp, number>, ways: readonly Way[], fallback: string): string {
  let best = fallback;
  let most = 0;
  for (const [say, shown] of ways) {
    const count = uses.get(shown) ?? 0;
    if (count > most) {
      most = count;
      best = say;
    }
  }
  return best;
}

/** The ways that may be those of a draft, which its frame tells, and how often it uses each. */
function usesOf(waysFor: (frame: Frame) => Ways): (contract: Contract) => {
  readonly ways: Ways;
  readonly uses: ReadonlyMap<RegExp, number>;
} {
  const known = new WeakMap<Frame, Ways>();
  const waysOf = (frame: Frame): Ways => {
    const ways = known.get(frame) ?? waysFor(frame);
    known.set(frame, ways);
    return ways;
  };
  const inClauses = everyValue(({ words }, frame) => {
    const { plain } = words.passage;
    return Object.values(waysOf(frame)).flatMap((ways) =>
      ways.flatMap(([, shown]): (readonly [RegExp, number])[] => {
        const count = plain.match(shown)?.length ?? 0;
        return count === 0 ? [] : [[shown, count]];
      }),
    );
  });
  const inAll = derived(
    (contract) => [inClauses(contract)],
    (contract) => summed(inClauses(contract)),
  );
  return (contract) => ({ ways: waysOf(contract.frame), uses: inAll(contract) });
}

function summed<K>(clauses: readonly { readonly value: readonly (readonly [K, number])[] }[]): ReadonlyMap<K, number> {
  const sums = new Map<K, number>();
  for (const { value } of clauses) for (const [key, count] of value) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

const PROVIDER_ROLES = ['Provider', 'Company', 'Supplier', 'Licensor', 'Vendor', 'Operator'];
const CUSTOMER_ROLES = ['Customer', 'User', 'Subscriber', 'Client', 'Licensee', 'Member', 'Developer', 'Merchant'];

/** The usual words for what is provided. */
const SERVICES: readonly Way[] = [
  'Services',
  'Service',
  'services',
  'service',
  'Platform',
  'platform',
  'API',
  'Software',
  'Application',
].map((noun): Way => [`the ${noun}`, wholeWord(`(?:[Tt]he|[Oo]ur) ${noun}`, true)]);

const englishUses = usesOf(({ providerNames, customerNames }) => ({
  provider: [['we', /\b(?:[Ww]e|[Oo]ur|[Uu]s)\b/g], ...named(providerNames), ...roles(PROVIDER_ROLES)],
  customer: [['you', /\b[Yy](?:ou|our)\b/g], ...named(customerNames), ...roles(CUSTOMER_ROLES)],
  agreement: [],
  services: SERVICES,
}));

function englishWords(contract: Contract): ClauseValues {
  const { provider, customer, services } = DEFAULT_VALUES.en;
  const { ways, uses } = englishUses(contract);
  return {
    provider: mostUsed(uses, ways.provider, provider),
    customer: mostUsed(uses, ways.customer, customer),
    agreement: englishAgreement(contract),
    services: offered(contract, uses, mostUsed(uses, ways.services, services)),
    english: {
      ...customs(contract),
      party: contract.definitions.some((d) => /^Part(?:y|ies)$/.test(d.definition.term)),
    },
  };
}

/** Names as introduced; one that says what a party is (the Institution) has its article where the draft gives it one. */
function named(names: readonly string[]): readonly Way[] {
  const usable = names.filter((n) => !/^(?:we|us|our|you|your|i|me|my)$/i.test(n) && n.length <= 40 && !hasHan(n));
  return usable.flatMap((name): readonly Way[] => role(name.replace(/^the /i, '')));
}

/** A role with its article and without; where it is defined it is not used, and “Service Provider” is another word. */
function role(bare: string): readonly Way[] {
  return [
    // "The Example App" is no party.
    [`the ${bare}`, new RegExp(`(?<!\\w)[Tt]he ${escaped(bare)}(?!\\w| [A-Z])`, 'g')],
    [
      bare,
      new RegExp(
        `(?<!\\b(?:[Tt]he|[Aa]|[Aa]n|[Ee]ach|[Ee]very|[Aa]ny|[A-Z][a-z]{1,20}) )(?<![\\w“"*])${escaped(bare)}(?![\\w”"*])`,
        'g',
      ),
    ],
  ];
}

function roles(names: readonly string[]): readonly Way[] {
  return names.flatMap(role);
}

function wholeWord(words: string, pattern = false): RegExp {
  return new RegExp(`(?<![\\w])${pattern ? words : escaped(words)}(?![\\w])`, 'g');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Accounts of the customer with the provider, and not with a bank. */
const ACCOUNT =
  /(?<!银行|銀行|支付|结算|結算|资金|資金|收款|微信|支付宝|第三方|社交|对公|對公|錢包|钱包)[账賬帐帳][户戶号號]/g;

const accountsIn = everyValue(({ words }) =>
  words.language === 'zh'
    ? [...words.passage.plain.matchAll(ACCOUNT)].map(([word]): readonly [string, number] => [word, 1])
    : [],
);

/** The word for an account that the draft has most; none where it has none. */
const accountWord = derived(
  (contract) => [accountsIn(contract)],
  (contract): string | undefined => [...summed(accountsIn(contract))].sort((x, y) => y[1] - x[1])[0]?.[0],
);

/** So many duties show a custom, where they are so many times more than those in other words. */
const LEAST = 3;
const TIMES = 2;

const SHALL = /\bshall\b/g;
const OTHER_DUTY = /\b(?:will|must)\b/g;

/** How clauses spell, and by what words they state duties. */
const customsIn = everyValue(({ words }) => {
  const { plain } = words.passage;
  const count = (word: RegExp): number => plain.match(word)?.length ?? 0;
  return [
    ...spellingSigns(plain),
    ...periodSigns(plain),
    ['shall', count(SHALL)],
    ['other', count(OTHER_DUTY)],
  ] as const;
});

/** How the draft spells and writes periods, and whether it says what parties shall do, rather than what they will or must do. */
const customs = derived(
  (contract) => [customsIn(contract)],
  (contract) => {
    const sums = summed<string>(customsIn(contract));
    const shall = sums.get('shall') ?? 0;
    return {
      ...spellingFrom(sums),
      shall: shall >= LEAST && shall > TIMES * (sums.get('other') ?? 0),
      periods: periodStyleFrom(sums),
    };
  },
);

const ENGLISH_SELF =
  /\b(?:this|these|the) (?:(?:user|service|subscription|customer|licen[cs]e|master|general) )?(?:agreement|contract|terms (?:of (?:use|service)|and conditions)|terms|conditions|tos)\b/gi;
/** A name of its own: these Developer Terms, these GTC. */
const OWN_NAME =
  /\b(?:[Tt]his|[Tt]hese) (?:(?:[A-Z][\w&-]{1,20} ){1,3}(?:Agreement|Contract|Terms(?: (?:of (?:Use|Service)|and Conditions))?|Conditions)|(?:GTC|TOS|TOU|EULA|MSA|T&C)s?)\b/g;

/** What clauses call the agreement, each with its weight. */
const selvesIn = everyValue(({ words }) =>
  [ENGLISH_SELF, OWN_NAME]
    .flatMap((names) => [...words.passage.plain.matchAll(names)])
    .map(([found]): readonly [string, number] => {
      const said = found.charAt(0).toLowerCase() + found.slice(1);
      // "The terms" are mostly others; "this agreement" is always this one.
      return [said, /^the /.test(said) ? (/^the [A-Z]/.test(said) ? 1 : 0) : 2];
    }),
);

const englishAgreement = derived(
  (contract) => [selvesIn(contract)],
  (contract): string => {
    const [most] = [...summed(selvesIn(contract))].sort((a, b) => b[1] - a[1]);
    return most && most[1] > 0 ? most[0] : DEFAULT_VALUES.en.agreement;
  },
);

/** What is provided, by a term: the Payment Services, our App. */
const OFFER =
  /(?<!\w)(?:[Tt]he|[Oo]ur) ((?!Third|Beta|Free|Trial|Professional|Support|Additional|Other)(?:[A-Z][\w-]{1,20} (?:[\w-]{1,20} ){0,2}?)?(?:Services?|Platform|App|Application|Software|Site|Website|Marketplace|Game|Portal|Store))(?!\w)/g;

const offersIn = everyValue(({ words }) =>
  [...words.passage.plain.matchAll(OFFER)].map(([, term]): readonly [string, number] => [term!, 1]),
);
const offers = derived(
  (contract) => [offersIn(contract)],
  (contract) => summed(offersIn(contract)),
);

/** The defined term that the draft uses most for what it offers, where it uses none of the usual words more. */
function offered(contract: Contract, uses: ReadonlyMap<RegExp, number>, usual: string): string {
  const { providerNames, customerNames } = contract.frame;
  const names = new Set([...providerNames, ...customerNames]);
  const found = offers(contract);
  const defined = contract.definitions.flatMap(({ definition: { term } }) =>
    found.has(term) && !names.has(term) ? [term] : [],
  );
  const best = defined.reduce<string | undefined>(
    (most, term) => (found.get(term)! > (most === undefined ? 0 : found.get(most)!) ? term : most),
    undefined,
  );
  const ordinary = SERVICES.find(([say]) => say === usual)?.[1];
  const count = ordinary === undefined ? 0 : (uses.get(ordinary) ?? 0);
  return best !== undefined && found.get(best)! > count ? `the ${best}` : usual;
}

function chineseWords(contract: Contract): ClauseValues {
  const { provider, customer, agreement, services } = DEFAULT_VALUES.zh;
  const { ways, uses } = (inTraditional(contract) ? traditionalUses : simplifiedUses)(contract);
  const account = accountWord(contract);
  return {
    ...(account !== undefined && { account }),
    provider: mostUsed(uses, ways.provider, provider),
    customer: mostUsed(uses, ways.customer, customer),
    agreement: mostUsed(uses, ways.agreement, agreement),
    services: mostUsed(uses, ways.services, services),
    spaced: latinCustom(contract) === 'blank',
  };
}

const simplifiedUses = usesOf((frame) => chineseWays(frame, (words) => words));
const traditionalUses = usesOf((frame) => chineseWays(frame, sentenceInTraditional));

function chineseWays({ providerNames, customerNames }: Frame, said: (words: string) => string): Ways {
  const count = (words: string): Way => [said(words), new RegExp(escaped(said(words)), 'g')];
  // 甲方 and 乙方 are either party: where one is known the other is the other one, and where none is 甲方 is the provider.
  const first = customerNames.includes('甲方') || providerNames.includes('乙方') ? '乙方' : '甲方';
  const short = (names: readonly string[]): readonly Way[] =>
    // The shortest name is the one that clauses use; 用户 must not be counted within 用户数据.
    names
      .filter((n) => n.length <= 12 && !/^(?:we|us|our|you|your)$/i.test(n))
      .map((n) => [n, new RegExp(`${escaped(n)}(?!数据|信息|名|协议|端|账)`, 'g')]);
  return {
    provider: [...short(providerNames), count('我们'), count('本公司'), count(first)],
    customer: [
      ...short(customerNames),
      ['您', /您/g],
      ['你', /你(?!们)/g],
      [said('用户'), /用[户戶](?!数据|數據|資料|信息|資訊|名|协议|協議|端|账|帳)/g],
      count(first === '甲方' ? '乙方' : '甲方'),
    ],
    agreement: [
      '本协议',
      '本条款',
      '本服务条款',
      '本服务协议',
      '本用户协议',
      '本合同',
      '本约定',
      '本合约',
      '这份约定',
      '这份协议',
      '这份条款',
      '这份合同',
    ].map(count),
    services: [count('本服务'), count('本平台'), count('本软件'), count('本网站')],
  };
}
